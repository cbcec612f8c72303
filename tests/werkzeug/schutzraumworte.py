"""Words of the Schutzraum that stand in tables outside the window and are said by it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lotse.services.schutzraum import worte
from lotse.services.schutzraum.leiter import stufen
from tests.werkzeug.msgids import hinweise

HAUS = Path(__file__).resolve().parents[2]


def schutzraumworte() -> set[str]:
    """The ladder for each Beruf, the sentences beside it, and what is refused."""
    return {wort for wort in _alle() if wort}


def _alle() -> Iterator[str]:
    for beruf, wort in worte.BERUFE.items():
        yield from (wort.name, wort.verb, wort.satz, wort.dringend_verb)
        for stufe in stufen(beruf):
            yield from (stufe.titel, stufe.satz, stufe.warum)
    yield from (worte.UNGEBOREN, worte.UNGEBOREN_HILFE, worte.HILFE_ZUERST)
    yield from (worte.AKUT, worte.MEDIZIN, worte.KEIN_SCHEMA)
    for datei in sorted((HAUS / "lotse" / "services" / "schutzraum").glob("*.py")):
        yield from hinweise(datei.read_text(encoding="utf-8"))
