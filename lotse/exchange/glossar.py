"""Words with their plain sentences from resources/glossar.toml: read strictly, or refused."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lotse.domain.fehler import Hinweis
from lotse.domain.worte import Begriff
from lotse.exchange.wissen_lesen import HOECHSTENS_STELLEN, read_toml
from lotse.paths import RESOURCES
from lotse.services.feldleser import Befunde, pflichttext
from lotse.services.sortierung import sort_key
from lotse.services.werte import Felder, reader

DATEI = RESOURCES / "glossar.toml"
_EIGENE: Felder = {(Begriff, feld): pflichttext for feld in ("noun", "plural", "satz", "englisch")}
_BEGRIFF = reader(Begriff, _EIGENE)


def load_glossar(datei: Path = DATEI) -> Sequence[Begriff]:
    """All words, by the alphabet."""
    befunde: Befunde = []
    quelle = read_toml(datei, datei.parent)
    gelesen = [
        _BEGRIFF(inhalt, f"{quelle.name}: {name}", befunde)
        for name, inhalt in quelle.inhalt.items()
    ]
    if befunde:
        raise Hinweis(
            "Die Worterklärungen lassen sich nicht laden.",
            "Nichts wurde verändert.",
            "Bitte berichtigen Sie diese Stellen:",
            tuple(befunde[:HOECHSTENS_STELLEN]),
        )
    return tuple(sorted(gelesen, key=lambda begriff: sort_key(begriff.noun)))
