"""Any text at all through a letter: it comes out as it went in, or its character is named."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from unicodedata import category

import pytest

from lotse.domain.fehler import Hinweis
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Block, Stueck
from lotse.letters.inhalt import Lauf, Satz
from lotse.letters.plan import compose_plan
from lotse.pdf.absatz import Stil, typeset
from lotse.pdf.renderer import render_brief
from lotse.pdf.richtung import UNSICHTBAR
from lotse.pdf.schriften import draws_nothing
from lotse.pdf.vorbereitet import clean
from tests.werkzeug.briefe import familie_ahorn, rahmen
from tests.werkzeug.pdf_lesen import buchstaben, pdfium_text, stuecke

BEREICHE = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x1E00, 0x1EFF), (0x400, 0x4FF), (0x370, 0x3FF),
    (0x620, 0x6FF), (0x750, 0x77F), (0x1200, 0x137F), (0x300, 0x36F), (0x2000, 0x206F),
    (0x5D0, 0x5EA), (0xFB50, 0xFBFF), (0xFE70, 0xFEFF), (0x0, 0x1F), (0x4E00, 0x4E20),
    (0x1F600, 0x1F64F), (0xE000, 0xE010), (0x10000, 0x1FFFF),
)  # fmt: skip
GEWICHT = (30, 20, 6, 20, 5, 25, 4, 15, 4, 3, 2, 2, 2, 0.4, 0.4, 0.4, 0.2, 0.2)
SPRACHEN = ("ar", "uk", "tr", "fa", "ti", "vi")
JE_BRIEF = 60


def zufallstexte(anzahl: int, saat: int = 20261124) -> list[str]:
    """Mixed scripts, marks without a base, controls, directions; the same every time."""
    zufall = random.Random(saat)  # noqa: S311 - strings for a test

    def zeichen() -> str:
        von, bis = zufall.choices(BEREICHE, GEWICHT)[0]
        return chr(zufall.randint(von, bis))

    def wort() -> str:
        ((von, bis),) = zufall.choices(BEREICHE[:8], GEWICHT[:8])
        vergeben = [chr(z) for z in range(von, bis + 1) if category(chr(z)) != "Cn"]
        return "".join(zufall.choices(vergeben, k=zufall.randint(1, 9)))

    return [
        "".join(zeichen() for _ in range(zufall.randint(1, 20)))
        if nummer % 3 == 0
        else " ".join(wort() for _ in range(zufall.randint(1, 6)))
        for nummer in range(anzahl)
    ]


def gedruckt(text: str) -> str:
    """What can be expected on paper: one line, no mark that draws nothing."""
    return "".join(z for z in clean(text) if z not in UNSICHTBAR and not draws_nothing(z)).strip()


def gelesen(text: str) -> str:
    """Blanks at the ends of lines may be one more or less."""
    return re.sub(" +", " ", "".join(z for z in text if not draws_nothing(z))).strip()


def abgelehnt(text: str, sprache: str) -> str:
    """The refusal in one of the two columns, or "" when the text can be drawn."""
    try:
        for spalte in ("de", sprache):
            typeset([Lauf(text, isoliert=True)], Stil(14, 19, spalte), 200.0)
    except Hinweis as hinweis:
        return str(hinweis)
    return ""


def brief_mit(texte: list[str], sprache: str):
    """A plan with one sentence for each text, German and foreign column both."""
    rahmen_hier = replace(rahmen(), bausteine=Bausteine.load(sprache))
    plan = compose_plan(familie_ahorn(), {}, rahmen_hier)
    saetze = tuple(Satz((Lauf(text, isoliert=True),)) for text in texte)
    eigener = Block(Stueck.WUNSCH, plan.bloecke[0].titel, saetze)
    return replace(plan, bloecke=(eigener, *plan.bloecke[1:]))


def pruefe(texte: list[str], sprache: str) -> tuple[int, int]:
    """(printed, refused); fails when a text is lost, changed or silently boxed."""
    gut = []
    for text in texte:
        grund = abgelehnt(text, sprache)
        if not grund:
            gut.append(text)
            continue
        codes = {int(code, 16) for code in re.findall(r"U\+([0-9A-F]{4,6})", grund)}
        assert codes, grund
        assert codes <= {ord(z) for z in text}, (text, grund)
    for beginn in range(0, len(gut), JE_BRIEF):
        teil = gut[beginn : beginn + JE_BRIEF]
        pdf = render_brief(brief_mit(teil, sprache))
        zeilen = {gelesen(stueck.text) for stueck in stuecke(pdf)}
        fehlt = [t for t in teil if gedruckt(t) and gelesen(gedruckt(t)) not in zeilen]
        assert fehlt == [], [t.encode("unicode_escape") for t in fehlt[:3]]
        alle = set(buchstaben(pdfium_text(pdf)))
        assert set(buchstaben("".join(map(gedruckt, teil)))) <= alle
    return len(gut), len(texte) - len(gut)


@pytest.mark.parametrize("sprache", SPRACHEN)
def test_random_text_comes_out_as_it_went_in_or_is_refused(sprache):
    texte = zufallstexte(50 * len(SPRACHEN))
    gedruckte, abgelehnte = pruefe(texte[SPRACHEN.index(sprache) :: len(SPRACHEN)], sprache)
    assert gedruckte >= 5
    assert gedruckte + abgelehnte == 50


@pytest.mark.lang
@pytest.mark.parametrize("sprache", SPRACHEN)
def test_ten_thousand_random_texts(sprache):
    texte = zufallstexte(10_000)[SPRACHEN.index(sprache) :: len(SPRACHEN)]
    gedruckte, abgelehnte = pruefe(texte, sprache)
    assert gedruckte > 300
    assert abgelehnte > 300
