"""The QR code of a Stelle as rectangles of a unit square."""

from __future__ import annotations

from functools import lru_cache

from reportlab.graphics.barcode import qrencoder


@lru_cache(maxsize=64)
def qr_rectangles(text: str) -> tuple[tuple[float, float, float, float], ...]:
    """Dark runs of each row as (x, y, width, height), all between 0 and 1, y from the top.

    Kept for the process: the text is the address of a Stelle and never names a family.
    """
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(qrencoder.QR8bitByte(text.encode()))
    code.make()
    felder = code.getModuleCount()
    kante = 1 / felder
    rechtecke = []
    for zeile in range(felder):
        spalte = 0
        while spalte < felder:
            beginn = spalte
            while spalte < felder and code.isDark(zeile, spalte):
                spalte += 1
            if spalte > beginn:
                breite = (spalte - beginn) * kante
                rechtecke.append((beginn * kante, zeile * kante, breite, kante))
            spalte += 1
    return tuple(rechtecke)
