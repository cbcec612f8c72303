"""How long one letter takes, warm, beside a bare ReportLab page of the same text.

Run: python -m pytest tests/benchmarks/test_brief.py --benchmark-only
"""

from __future__ import annotations

import io
import time

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from lotse.letters.brief import alle_saetze
from lotse.letters.einfach import pruefe_brief
from lotse.letters.familie import compose_familie
from lotse.paths import RESOURCES
from lotse.pdf.renderer import render_brief
from lotse.pdf.vorschau import seitenbilder
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer

ZIEL_S = 0.1
ZEILEN_JE_SEITE = 35
RUNDEN = 12


def brief(mein_rahmen):
    return compose_familie(familie_ahorn(), hilfe(), treffer(), mein_rahmen)


def bare_page(zeilen):
    """The same sentences, unshaped, one font, no tags: what ReportLab does by itself."""
    pdfmetrics.registerFont(TTFont("Nackt", RESOURCES / "fonts" / "Vazirmatn_400Regular.ttf"))
    strom = io.BytesIO()
    canvas = Canvas(strom, invariant=1)
    for nummer, zeile in enumerate(zeilen):
        if nummer and not nummer % ZEILEN_JE_SEITE:
            canvas.showPage()
        if not nummer % ZEILEN_JE_SEITE:
            canvas.setFont("Nackt", 14)
        canvas.drawString(60, 780 - 21 * (nummer % ZEILEN_JE_SEITE), zeile)
    canvas.save()
    return strom.getvalue()


def dauer(tun):
    zeiten = []
    for _ in range(RUNDEN):
        anfang = time.perf_counter()
        tun()
        zeiten.append(time.perf_counter() - anfang)
    return min(zeiten)


@pytest.mark.parametrize("sprache", ["de", "tr", "ar"])
def test_one_letter_warm(benchmark, sprache):
    mein_rahmen = rahmen(sprache)
    fertig = brief(mein_rahmen)
    saetze = [s.text for satz in alle_saetze(fertig) for s in (satz, satz.parallel) if s]
    nackt = dauer(lambda: bare_page(saetze))
    benchmark.pedantic(
        lambda: render_brief(brief(mein_rahmen)), rounds=RUNDEN, iterations=1, warmup_rounds=2
    )
    schnellste = benchmark.stats["min"]
    benchmark.extra_info |= {
        "sprache": sprache,
        "kb": round(len(render_brief(fertig)) / 1000),
        "nackte_seite_ms": round(nackt * 1000, 1),
        "mal_nackte_seite": round(schnellste / nackt, 1),
    }
    assert schnellste <= ZIEL_S


def test_the_preview_of_one_letter(benchmark):
    pdf = render_brief(brief(rahmen("ar")))
    benchmark.pedantic(lambda: seitenbilder(pdf, 900), rounds=5, warmup_rounds=1)


def test_the_plain_language_check_of_one_letter(benchmark):
    fertig = brief(rahmen())
    benchmark.pedantic(lambda: pruefe_brief(fertig), rounds=10, warmup_rounds=1)
