"""How long one letter takes, warm; beside a bare canvas: test_brief_vergleich.py.

Run: python -m pytest tests/benchmarks/test_brief.py --benchmark-only
"""

from __future__ import annotations

import pytest

from lotse.letters.einfach import pruefe_brief
from lotse.letters.familie import compose_familie
from lotse.pdf.renderer import render_brief
from lotse.pdf.vorschau import seitenbilder
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer

ZIEL_S = 0.1
RUNDEN = 12


def brief(mein_rahmen):
    return compose_familie(familie_ahorn(), hilfe(), treffer(), mein_rahmen)


@pytest.mark.parametrize("sprache", ["de", "tr", "ar"])
def test_one_letter_warm(benchmark, sprache):
    mein_rahmen = rahmen(sprache)
    fertig = brief(mein_rahmen)
    benchmark.pedantic(
        lambda: render_brief(brief(mein_rahmen)), rounds=RUNDEN, iterations=1, warmup_rounds=2
    )
    schnellste = benchmark.stats["min"]
    benchmark.extra_info |= {
        "sprache": sprache,
        "kb": round(len(render_brief(fertig)) / 1000),
    }
    assert schnellste <= ZIEL_S


def test_the_preview_of_one_letter(benchmark):
    pdf = render_brief(brief(rahmen("ar")))
    benchmark.pedantic(lambda: seitenbilder(pdf, 900), rounds=5, warmup_rounds=1)


def test_the_plain_language_check_of_one_letter(benchmark):
    fertig = brief(rahmen())
    benchmark.pedantic(lambda: pruefe_brief(fertig), rounds=10, warmup_rounds=1)
