"""The sheet of the Netzwerkkarte, small and grey: what it looked like when somebody looked at it.

`python -m tests.werkzeug.netzbild` draws it anew; look at it before keeping it.
"""

from __future__ import annotations

from functools import cache

import pypdfium2
from PIL import Image, ImageChops, ImageFilter, ImageStat

from lotse.paths import HAUS
from lotse.pdf.renderer import render_brief
from lotse.services.netzblatt import Netzdruck, compose_netz
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.netz import akte_netz

DATEI = HAUS / "tests" / "pdf" / "netzbild.png"
BREITE = 320


@cache
def netzpdf(*, namen: bool = True) -> bytes:
    return render_brief(compose_netz(akte_netz(), rahmen(), Netzdruck(namen=namen)))


def draw() -> Image.Image:
    """The first page, grey."""
    dokument = pypdfium2.PdfDocument(netzpdf())
    seite = dokument[0]
    bild = seite.render(scale=BREITE / seite.get_width()).to_pil().convert("L")
    seite.close()
    dokument.close()
    return bild


def difference(eines: Image.Image, anderes: Image.Image) -> float:
    """Mean of the grey values two slightly blurred pictures differ by; 0 = alike."""
    weich = [bild.filter(ImageFilter.GaussianBlur(1)) for bild in (eines, anderes)]
    return float(ImageStat.Stat(ImageChops.difference(*weich)).mean[0])


if __name__ == "__main__":
    draw().quantize(16).save(DATEI, optimize=True)
