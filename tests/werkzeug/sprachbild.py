"""The first page of a family letter per language, small and grey: what it looked like when read.

`python -m tests.werkzeug.sprachbild` draws all of them anew; look at them before keeping them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter, ImageStat

from lotse.exchange.wissen import load_wissen
from lotse.letters.bausteine import briefsprachen
from lotse.letters.brief import Brief
from lotse.letters.familie import compose_familie
from lotse.paths import HAUS
from lotse.pdf.renderer import render_brief
from lotse.pdf.vorschau import seitenbilder
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer

ORDNER = HAUS / "tests" / "pdf" / "sprachbilder"
BREITE = 320
NAME = "Frau Yılmaz-Şahin"
FREMDE = tuple(code for code in briefsprachen() if code != "de")


@cache
def sprachbrief(code: str) -> Brief:
    """A letter of the shipped knowledge, with a name, a telephone number and dates."""
    kinderzuschlag = hilfe(load_wissen().leistungen["kinderzuschlag"])
    return compose_familie(familie_ahorn(), kinderzuschlag, treffer(), rahmen(code), name=NAME)


@cache
def sprachpdf(code: str) -> bytes:
    return render_brief(sprachbrief(code))


def draw(code: str) -> Image.Image:
    seite = seitenbilder(sprachpdf(code), BREITE)[0]
    bild = Image.frombytes("RGBA", (seite.breite, seite.hoehe), bytes(seite.pixel))
    return bild.convert("L")


def difference(eins: Image.Image, zwei: Image.Image) -> tuple[float, float]:
    """(mean, worst place) of the grey values after a blur: a moved line shows, an edge does not."""
    weich = [bild.filter(ImageFilter.GaussianBlur(2)) for bild in (eins, zwei)]
    unterschied = ImageStat.Stat(ImageChops.difference(*weich))
    return unterschied.mean[0], unterschied.extrema[0][1]


def bilddatei(code: str) -> Path:
    return ORDNER / f"{code}.png"


if __name__ == "__main__":
    for sprache in FREMDE:
        draw(sprache).quantize(16).save(bilddatei(sprache), optimize=True)
