"""Languages Lotse has no texts in: names and sentences a family may still write in them.

The sentences are article 1 of the Universal Declaration of Human Rights.
`python -m tests.werkzeug.schriftprobe` draws the pages anew; look at them before keeping them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from lotse.domain.familie import Ziel
from lotse.domain.lebensbereich import Lebensbereich
from lotse.letters.brief import Brief
from lotse.letters.familie import compose_familie
from lotse.paths import HAUS
from lotse.pdf.renderer import render_brief
from lotse.pdf.vorschau import seitenbilder
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer

ORDNER = HAUS / "tests" / "pdf" / "schriftbilder"
BREITE = 320


class Probe(NamedTuple):
    """What somebody writes, and every letter of the language's alphabet."""

    name: str
    satz: str
    alphabet: str


PROBEN = {
    "ti": Probe(
        "ሰላም ገብረመድህን",
        "ብመንጽር ክብርን መሰልን ኩሎም ሰባት እንትውለዱ ነፃን ማዕሪን እዮም።",
        "ሀሁሂሃሄህሆለሉሊላሌልሎሐሑሒሓሔሕሖመሙሚማሜምሞሠረሩሪራሬርሮሰሱሲሳሴስሶሸቀቁቂቃቄቅቆቐቘበቡቢባቤብቦቨተቱቲታቴትቶቸነኑኒናኔንኖኘአኡኢኣኤእኦከኩኪካኬክኮኸወዉዊዋዌውዎ"
        "ዐዑዒዓዔዕዖዘዙዚዛዜዝዞዠየዩዪያዬይዮደዱዲዳዴድዶጀገጉጊጋጌግጎጠጡጢጣጤጥጦጨጰጸጹጺጻጼጽጾፀፈፉፊፋፌፍፎፐ፡።፣፤፥፦፧፩፪፫፬፭፮፯፰፱፲፻",
    ),
    "ku": Probe(
        "Şêrko Çelîk-Bağdaş",
        "Hemû mirov azad û di weqar û mafan de wekhev tên dinyayê.",
        "ABCÇDEÊFGHIÎJKLMNOPQRSŞTUÛVWXYZabcçdeêfghiîjklmnopqrsştuûvwxyz",
    ),
    "ckb": Probe(
        "شیلان ڕۆژگار",
        "هەموو مرۆڤ بە ئازادی و یەکسان لە شکۆ و ماف لە دایک دەبن.",
        "ئ ا ب پ ت ج چ ح خ د ر ڕ ز ژ س ش ع غ ف ڤ ق ک گ ل ڵ م ن و ۆ وو ه ە ی ێ ، ؟",
    ),
    "ps": Probe(
        "زرغونه ښاغلی",
        "ټول انسانان آزاد نړۍ ته راځي او د حيثيت او حقوقو له مخې سره برابر دي.",
        "ا آ ب پ ت ټ ث ج ځ چ څ ح خ د ډ ذ ر ړ ز ژ ږ س ش ښ ص ض ط ظ ع غ ف ق ک ګ ل م ن ڼ "
        "و ه ۀ ي ې ی ۍ ئ",
    ),
    "so": Probe(
        "Xaawo Cabdulle",
        "Aadanaha dhammaantiis wuxuu dhashaa isagoo xor ah kana siman xagga sharafta.",
        "BTJXKHDRSCGFQLMNWYAEIOUbtjxkhdrscgfqlmnwyaeiou’",
    ),
    "vi": Probe(
        "Nguyễn Thị Ánh Tuyết",
        "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi.",
        "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
        "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ",
    ),
}
RTL = ("ckb", "ps")
GEMALT = ("ti", "ckb", "ps", "vi")
"""With a page in tests/pdf/schriftbilder."""


def schriftbrief(code: str, satz: str) -> Brief:
    """A letter asked for in this language, with a name and a wish in it."""
    ziel = Ziel("z", satz, code, Lebensbereich.ENTWICKLUNG_ERZIEHUNG)
    akte = familie_ahorn(ziele=(ziel,))
    return compose_familie(akte, hilfe(), treffer(), rahmen(code), name=PROBEN[code].name)


@cache
def schriftpdf(code: str) -> bytes:
    return render_brief(schriftbrief(code, PROBEN[code].satz))


def draw(code: str) -> Image.Image:
    seite = seitenbilder(schriftpdf(code), BREITE)[0]
    bild = Image.frombytes("RGBA", (seite.breite, seite.hoehe), bytes(seite.pixel))
    return bild.convert("L")


def bilddatei(code: str) -> Path:
    return ORDNER / f"{code}.png"


if __name__ == "__main__":
    ORDNER.mkdir(exist_ok=True)
    for sprache in GEMALT:
        draw(sprache).quantize(16).save(bilddatei(sprache), optimize=True)
