"""Fonts of a PDF page against what is drawn with them: embedded, named, wide as they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import uharfbuzz as hb

Befehle = Sequence[tuple[Any, bytes]]
"""Of one page, each with what it is given."""
ERLAUBT = 1.0
"""Thousandths of the type size that a width may differ (ISO 19005-2, 6.2.11.5)."""
NICHT = re.compile(r"[\x00\ufffe\uffff\ufeff]")


def font_findings(seite: Any, befehle: Befehle) -> Iterator[str]:
    """Numbers of the Matterhorn protocol, section 31."""
    fonts = seite["/Resources"]["/Font"]
    for name, cids in _used(befehle).items():
        if name not in fonts:
            yield f"31: Schrift {name} steht nicht bei der Seite"
            continue
        font = fonts[name].get_object()
        kind = font["/DescendantFonts"][0].get_object()
        datei = kind["/FontDescriptor"].get_object().get("/FontFile2")
        if datei is None:
            yield f"31-009: {font['/BaseFont']} ist nicht eingebettet"
            continue
        if font["/Encoding"] != "/Identity-H":
            yield f"31-012: {font['/BaseFont']} ohne Identity-H"
        worte = _unicode(font)
        for cid in sorted(cids - worte.keys()):
            yield f"31-027: {font['/BaseFont']} sagt nicht, was Zeichen {cid} heißt"
        for cid in sorted(cids & worte.keys()):
            if NICHT.search(worte[cid]) or not worte[cid]:
                yield f"31-028: Zeichen {cid} heißt nichts Lesbares"
        yield from _glyphs(font, kind, datei.get_object().get_data(), cids)


def _glyphs(font: Any, kind: Any, datei: bytes, cids: set[int]) -> Iterator[str]:
    zuordnung = kind["/CIDToGIDMap"].get_object().get_data()
    beginn, breiten = int(kind["/W"][0]), [float(w) for w in kind["/W"][1].get_object()]
    schrift = hb.Font(hb.Face(datei))
    tausend = 1000 / schrift.face.upem
    for cid in sorted(cids):
        gid = int.from_bytes(zuordnung[2 * cid : 2 * cid + 2], "big")
        if gid == 0:
            yield f"31-030: {font['/BaseFont']} malt für {cid} das Ersatzzeichen"
        gesagt, wahr = breiten[cid - beginn], schrift.get_glyph_h_advance(gid) * tausend
        if abs(gesagt - wahr) > ERLAUBT:
            yield f"10-001: {font['/BaseFont']} Zeichen {cid}: {gesagt} statt {wahr:.1f}"


def _used(befehle: Befehle) -> dict[str, set[int]]:
    benutzt: dict[str, set[int]] = {}
    name = ""
    for werte, operator in befehle:
        op = operator.decode()
        if op == "Tf":
            name = str(werte[0])
        elif op in ("Tj", "TJ"):
            teile = werte[0] if op == "TJ" else [werte[0]]
            for teil in teile:
                if isinstance(teil, (str, bytes)):
                    roh = getattr(teil, "original_bytes", teil)
                    benutzt.setdefault(name, set()).update(
                        int.from_bytes(roh[i : i + 2], "big") for i in range(0, len(roh), 2)
                    )
    return benutzt


def _unicode(font: Any) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    cmap = font["/ToUnicode"].get_object().get_data().decode()
    paare = re.findall(r"<([0-9A-F]{4})> <((?:[0-9A-F]{4})*)>", cmap.split("endcodespacerange")[1])
    return {int(cid, 16): bytes.fromhex(w).decode("utf-16-be") for cid, w in paare}
