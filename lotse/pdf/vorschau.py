"""Pages of a PDF as pictures: what the window shows is the sheet itself."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import NamedTuple

import pypdfium2

_PDFIUM = Lock()
"""PDFium serves one thread at a time; the window pictures letters on several."""


class Seitenbild(NamedTuple):
    """One page: four bytes a pixel (red, green, blue, opaque), rows from the top."""

    breite: int
    hoehe: int
    pixel: bytes


def seitenbilder(pdf: bytes, breite_px: int) -> list[Seitenbild]:
    """Every page at the given width in pixels."""
    with _PDFIUM:
        return _render(pdf, lambda seite: breite_px / seite.get_width())


def seitenbilder_im_massstab(pdf: bytes, je_punkt: float) -> list[Seitenbild]:
    """Every page at the given pixels per point."""
    with _PDFIUM:
        return _render(pdf, lambda _seite: je_punkt)


def _render(pdf: bytes, massstab: Callable[[pypdfium2.PdfPage], float]) -> list[Seitenbild]:
    dokument = pypdfium2.PdfDocument(pdf)
    bilder = []
    try:
        for seite in dokument:
            bild = seite.render(
                scale=massstab(seite),
                force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGRA,
                rev_byteorder=True,
            )
            bilder.append(Seitenbild(bild.width, bild.height, _packed(bild)))
            bild.close()
            seite.close()
    finally:
        dokument.close()
    return bilder


def _packed(bild: pypdfium2.PdfBitmap) -> bytes:
    """Rows without padding at their ends."""
    zeile = bild.width * 4
    puffer = bytes(bild.buffer)
    if bild.stride == zeile:
        return puffer
    return b"".join(puffer[n * bild.stride : n * bild.stride + zeile] for n in range(bild.height))
