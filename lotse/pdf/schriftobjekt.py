"""Embedded fonts of one document: subset by HarfBuzz, one CID per glyph and text."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

from lotse.pdf.objekte import Strom
from lotse.pdf.schriften import Schrift
from lotse.pdf.struktur import Reihung

_WEG = ("GSUB", "GPOS", "GDEF", "kern", "STAT", "DSIG", "meta", "gasp")
"""Tables that only shaping needs; the page holds shaped glyphs."""
_NICHTS = "\u200b"
_JE_ABSCHNITT = 100
"""Entries that one bfchar section of a CMap may hold."""


class Fontbuch:
    """Collects what a document draws, then writes its fonts.

    Every (glyph, text) pair has its own number, so the text layer stays exact where two
    characters share a glyph, as Latin i and Cyrillic і do.
    """

    def __init__(self) -> None:
        self._nummern: dict[Schrift, dict[tuple[int, str], int]] = {}
        self._stuecke: dict[Schrift, dict[tuple[int, str, int], str]] = {}

    def pieces(self, schrift: Schrift) -> dict[tuple[int, str, int], str]:
        """Operators of this document by glyph, text and width: written once, drawn often."""
        return self._stuecke.setdefault(schrift, {})

    def resource(self, schrift: Schrift) -> str:
        self._nummern.setdefault(schrift, {})
        return f"/F{[*self._nummern].index(schrift) + 1}"

    def numbers(self, schrift: Schrift) -> dict[tuple[int, str], int]:
        """Of this document by glyph and text."""
        return self._nummern.setdefault(schrift, {})

    def cid(self, schrift: Schrift, gid: int, text: str) -> int:
        nummern = self.numbers(schrift)
        return nummern.setdefault((gid, text), len(nummern) + 1)

    def add_to(self, dokument: pdfdoc.PDFDocument) -> pdfdoc.PDFDictionary:
        """Font dictionary for the pages' resources."""
        return pdfdoc.PDFDictionary(
            {
                f"F{stelle}": _font(dokument, schrift, tuple(nummern))
                for stelle, (schrift, nummern) in enumerate(self._nummern.items(), start=1)
            }
        )


def _font(
    dokument: pdfdoc.PDFDocument, schrift: Schrift, paare: Sequence[tuple[int, str]]
) -> pdfdoc.PDFObjectReference:
    name = _subset_name(schrift, paare)
    cid_font = _cid_font(dokument, schrift, paare, name)
    cmap = Strom(_cmap(name, paare).encode("ascii"))
    return dokument.Reference(
        pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{name}",
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray([dokument.Reference(cid_font)]),
                "ToUnicode": dokument.Reference(cmap),
            }
        )
    )


def _subset_name(schrift: Schrift, paare: Sequence[tuple[int, str]]) -> str:
    """Six letters that stand for the subset, the same for the same glyphs."""
    stempel = hashlib.sha256(repr((schrift.name, sorted(paare))).encode()).digest()
    return "".join(chr(ord("A") + zahl % 26) for zahl in stempel[:6]) + f"+{schrift.name}"


def _cid_font(
    dokument: pdfdoc.PDFDocument, schrift: Schrift, paare: Sequence[tuple[int, str]], name: str
) -> pdfdoc.PDFDictionary:
    daten, neu = _subset(schrift, {gid for gid, _ in paare})
    tausend = 1000 / schrift.einheiten
    zuordnung = b"\0\0" + b"".join(neu[gid].to_bytes(2, "big") for gid, _ in paare)
    breiten = [_number(schrift.advance(gid) * tausend) for gid, _ in paare]
    datei = Strom(daten, Length1=len(daten))
    register = {
        "Registry": pdfdoc.PDFString("Adobe"),
        "Ordering": pdfdoc.PDFString("Identity"),
        "Supplement": 0,
    }
    return pdfdoc.PDFDictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": f"/{name}",
            "CIDSystemInfo": pdfdoc.PDFDictionary(register),
            "CIDToGIDMap": dokument.Reference(Strom(zuordnung)),
            "FontDescriptor": dokument.Reference(
                _descriptor(schrift, name, dokument.Reference(datei))
            ),
            "DW": 0,
            "W": Reihung([1, Reihung(breiten)]),
        }
    )


def _number(breite: float) -> str:
    return f"{breite:.3f}".rstrip("0").rstrip(".")


def _subset(schrift: Schrift, gids: set[int]) -> tuple[bytes, dict[int, int]]:
    eingabe = hb.SubsetInput()
    eingabe.glyph_set.update(gids)
    eingabe.flags = (
        hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_HINTING
    )
    eingabe.drop_table_tag_set.update(int.from_bytes(t.encode(), "big") for t in _WEG)
    plan = hb.SubsetPlan(schrift.face, eingabe)
    return plan.execute().blob.data, dict(plan.old_to_new_glyph_mapping)


def _descriptor(
    schrift: Schrift, name: str, datei: pdfdoc.PDFObjectReference
) -> pdfdoc.PDFDictionary:
    tausend = 1000 / schrift.einheiten
    hoch, tief = round(schrift.hoch * tausend), round(schrift.tief * tausend)
    return pdfdoc.PDFDictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": f"/{name}",
            "Flags": 4,
            "ItalicAngle": 0,
            "StemV": 80,
            "Ascent": hoch,
            "Descent": tief,
            "CapHeight": round(hoch * 0.7),
            "FontBBox": pdfdoc.PDFArray([-600, tief, 2600, hoch]),
            "FontFile2": datei,
        }
    )


def _cmap(name: str, paare: Sequence[tuple[int, str]]) -> str:
    zeilen = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name}-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    eintraege = [
        f"<{cid:04X}> <{(text or _NICHTS).encode('utf-16-be').hex().upper()}>"
        for cid, (_, text) in enumerate(paare, start=1)
    ]
    for beginn in range(0, len(eintraege), _JE_ABSCHNITT):
        teil = eintraege[beginn : beginn + _JE_ABSCHNITT]
        zeilen += [f"{len(teil)} beginbfchar", *teil, "endbfchar"]
    schluss = ("endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end")
    return "\n".join((*zeilen, *schluss))
