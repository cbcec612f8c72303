"""Words for near steps, from resources/plain/nahziele.toml: what to look for and what helps."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lotse.domain.huerde import Huerdencode
from lotse.domain.vermittlung import Akteur
from lotse.paths import RESOURCES

DATEI = RESOURCES / "plain" / "nahziele.toml"


@dataclass(frozen=True, slots=True)
class Fassung:
    """A ready step: its text and the most active person who can carry it."""

    text: str
    wer: Akteur


@dataclass(frozen=True, slots=True)
class Nahzielworte:
    """Limits, closed lists in lower case, and ready steps."""

    tage: int
    zuversicht: int
    """Below it a smaller step is offered (0 to 10)."""
    dran: int
    verben: frozenset[str]
    hilfsverben: frozenset[str]
    braucht_ort: frozenset[str]
    ortsworte: frozenset[str]
    abstrakt: Mapping[str, str]
    """Beginning of a word → the question that makes it concrete."""
    amt: Mapping[str, str]
    kleiner: Mapping[str, Sequence[Fassung]]
    """Verb → three smaller versions; "" = anything else."""
    anpassung: Mapping[Huerdencode, Sequence[Fassung]]


@lru_cache(maxsize=1)
def load_nahzielworte() -> Nahzielworte:
    with DATEI.open("rb") as strom:
        daten = tomllib.load(strom)
    tun = daten["tun"]
    kleiner: dict[str, Sequence[Fassung]] = {}
    for gruppe in daten["kleiner"]:
        stufen = _fassungen(gruppe["stufen"])
        kleiner |= dict.fromkeys(gruppe["bei"] or [""], stufen)
    return Nahzielworte(
        **daten["grenzen"],
        verben=frozenset(tun["verben"]),
        hilfsverben=frozenset(tun["hilfsverben"]),
        braucht_ort=frozenset(tun["braucht_ort"]),
        ortsworte=frozenset(tun["ortsworte"]),
        abstrakt=daten["abstrakt"],
        amt=daten["amt"],
        kleiner=kleiner,
        anpassung={Huerdencode(c): _fassungen(f) for c, f in daten["anpassung"].items()},
    )


def _fassungen(werte: Sequence[Mapping[str, str]]) -> tuple[Fassung, ...]:
    return tuple(Fassung(wert["text"], Akteur(wert["wer"])) for wert in werte)
