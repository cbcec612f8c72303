"""Reads text out of a PDF in two ways: as PDFium sees it, and by the structure tree."""

from __future__ import annotations

import io
import re
import unicodedata
from typing import NamedTuple

import pypdf
import pypdfium2
from pypdf.generic import ContentStream


class Stueck(NamedTuple):
    """A structure element that owns text."""

    rolle: str
    sprache: str
    text: str


def pdfium_text(pdf: bytes) -> str:
    dokument = pypdfium2.PdfDocument(pdf)
    seiten = [seite.get_textpage().get_text_bounded() for seite in dokument]
    dokument.close()
    return "\n".join(seiten).replace("\r", "")


def pypdf_text(pdf: bytes) -> str:
    return "\n".join(seite.extract_text() for seite in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def stuecke(pdf: bytes) -> list[Stueck]:
    """Elements in reading order, each with its text in logical order."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    texte = {}
    for seite in reader.pages:
        for nummer, text in _marked(seite, reader).items():
            texte[seite.indirect_reference.idnum, nummer] = text
    gefunden: list[Stueck] = []
    _walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object(), "", texte, gefunden)
    return gefunden


def baum_text(pdf: bytes, sprache: str = "") -> str:
    """All tagged text, or that of one language, one element a line."""
    return "\n".join(s.text for s in stuecke(pdf) if not sprache or s.sprache == sprache)


def _walk(element, sprache, texte, gefunden) -> None:
    sprache = str(element.get("/Lang", sprache))
    text = ""
    for kind in element["/K"]:
        kind = kind.get_object()  # noqa: PLW2901 - pypdf hands out references
        if isinstance(kind, int):
            text += texte[element.raw_get("/Pg").idnum, kind]
        elif "/MCID" in kind:
            text += texte[kind.raw_get("/Pg").idnum, int(kind["/MCID"])]
        else:
            _walk(kind, sprache, texte, gefunden)
    if text:
        gefunden.append(Stueck(str(element["/S"])[1:], sprache, text))


def _marked(seite, reader) -> dict[int, str]:
    fonts = {
        name: _unicode(font.get_object()) for name, font in seite["/Resources"]["/Font"].items()
    }
    texte: dict[int, str] = {}
    offen: list[int | None] = []
    ersetzt, font = "", None
    for operanden, operator in ContentStream(seite.get_contents(), reader).operations:
        if operator in (b"BDC", b"BMC"):
            angaben = operanden[1] if operator == b"BDC" else {}
            ersetzt = str(angaben.get("/ActualText", ""))
            offen.append(angaben.get("/MCID", offen[-1] if ersetzt and offen else None))
            if offen[-1] is not None:
                texte[offen[-1]] = texte.get(offen[-1], "") + ersetzt
        elif operator == b"EMC":
            offen.pop()
            ersetzt = ""
        elif operator == b"Tf":
            font = fonts[operanden[0]]
        elif operator in (b"Tj", b"TJ") and offen and offen[-1] is not None and not ersetzt:
            teile = operanden[0] if operator == b"TJ" else [operanden[0]]
            texte[offen[-1]] += "".join(
                _decode(teil, font) for teil in teile if isinstance(teil, str | bytes)
            )
    return texte


def _decode(roh, font: dict[int, str]) -> str:
    daten = roh if isinstance(roh, bytes) else roh.original_bytes
    return "".join(font[int.from_bytes(daten[i : i + 2], "big")] for i in range(0, len(daten), 2))


def _unicode(font) -> dict[int, str]:
    cmap = font["/ToUnicode"].get_object().get_data().decode("ascii")
    paare = re.findall(r"^<([0-9A-F]{4})> <([0-9A-F]+)>$", cmap, re.MULTILINE)
    return {int(cid, 16): bytes.fromhex(text).decode("utf-16-be") for cid, text in paare}


def buchstaben(text: str) -> str:
    """Letters and digits only, sorted: what PDFium keeps of ligatures and marks."""
    flach = unicodedata.normalize("NFKD", text)
    return "".join(sorted(z for z in flach if unicodedata.category(z)[0] in "LN"))
