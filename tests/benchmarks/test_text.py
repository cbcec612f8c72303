"""How long the plain-language check takes for a sentence.

Run: python -m pytest tests/benchmarks/test_text.py --benchmark-only
"""

from __future__ import annotations

from lotse.letters.einfach import pruefe_text
from tests.letters.test_saetze import SAETZE

ZIEL_S = 0.001


def test_one_sentence(benchmark):
    saetze = [satz["text"] for satz in SAETZE]
    pruefe_text(saetze)
    benchmark.pedantic(lambda: pruefe_text(saetze), rounds=10, warmup_rounds=2)
    je_satz = benchmark.stats["min"] / len(saetze)
    benchmark.extra_info["ms_je_satz"] = round(je_satz * 1000, 3)
    assert je_satz <= ZIEL_S
