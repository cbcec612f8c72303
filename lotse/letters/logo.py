"""The picture in the letterhead: a plain PNG, read with nothing but the standard library."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lotse.domain.fehler import Hinweis

BREITE, HOEHE = 1200, 400
"""Largest picture in pixels: sharp at 60 mm on paper."""
BYTES = 400_000
_ANFANG: Final = b"\x89PNG\r\n\x1a\n"
_KOPF: Final = struct.Struct(">IIBBBBB")


@dataclass(frozen=True, slots=True)
class Logo:
    """Colours row by row as PNG packs them (8 bits, red green blue), which PDF takes as it is."""

    breite: int
    hoehe: int
    daten: bytes


def read_logo(png: bytes) -> Logo:
    """Only what `lotse` itself writes: no palette, no transparency, not interlaced."""
    teile = dict.fromkeys((b"IHDR", b"IDAT"), b"")
    for art, inhalt in _chunks(png):
        if art in teile:
            teile[art] += inhalt
    if len(teile[b"IHDR"]) != _KOPF.size:
        raise _kein_bild("Das ist kein Bild im Format PNG.")
    breite, hoehe, *form = _KOPF.unpack(teile[b"IHDR"])
    if form != [8, 2, 0, 0, 0]:
        raise _kein_bild("Die Farben des Bilds sind anders gespeichert als erwartet.")
    if not (0 < breite <= BREITE and 0 < hoehe <= HOEHE) or len(png) > BYTES:
        raise _kein_bild("Das Bild ist zu groß.")
    if not _is_whole(teile[b"IDAT"], hoehe * (1 + 3 * breite)):
        raise _kein_bild("Das Bild ist nicht vollständig.")
    return Logo(breite, hoehe, teile[b"IDAT"])


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    stelle = len(_ANFANG) if png.startswith(_ANFANG) else len(png)
    while stelle + 8 <= len(png):
        laenge, art = struct.unpack_from(">I4s", png, stelle)
        yield art, png[stelle + 8 : stelle + 8 + laenge]
        stelle += 12 + laenge


def _is_whole(gepackt: bytes, laenge: int) -> bool:
    """As many bytes as the rows need, and no more: a small file may unpack to a huge one."""
    entpacker = zlib.decompressobj()
    try:
        roh = entpacker.decompress(gepackt, laenge + 1)
    except zlib.error:
        return False
    return len(roh) == laenge and entpacker.eof


def _kein_bild(was: str) -> Hinweis:
    return Hinweis(was, "Die Briefe stehen ohne Logo da.", "Bitte wählen Sie ein anderes Bild.")
