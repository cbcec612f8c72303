"""Two entries that are one, put together by hand, field by field (CATALOGUE 5.8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from lotse.domain.angebot import Angebot, Status
from lotse.services.katalogabgleich import vereine
from lotse.services.katalogzeilen import Felddifferenz

BLEIBT_HIER = frozenset(
    {"status", "hinweis", "hinweis_bis", "adresse_vertraulich", "pruefabstand_monate",
     "feldpruefungen"}
)  # fmt: skip
"""Nobody chooses these: they say how we look after the entry that stays."""


class Seite(StrEnum):
    """Whose value a field takes."""

    HIER = "hier"
    DORT = "dort"
    BEIDE = "beide"


@dataclass(frozen=True, slots=True)
class Wahlfeld:
    """A field in which they differ. `beide`: it is a list, both can be kept."""

    differenz: Felddifferenz
    vorschlag: Seite
    beide: bool = False

    @property
    def feld(self) -> str:
        return self.differenz.feld


def wahlfelder(bleibt: Angebot, anderes: Angebot) -> Sequence[Wahlfeld]:
    """Where a person has to choose; what is missing on one side is proposed from the other."""
    felder = []
    for differenz in vereine(None, bleibt, anderes)[1]:
        if differenz.feld in BLEIBT_HIER:
            continue
        hier, dort = getattr(bleibt, differenz.feld), getattr(anderes, differenz.feld)
        liste = isinstance(hier, tuple | frozenset) and bool(hier) and bool(dort)
        vorschlag = Seite.HIER if hier or not dort else Seite.DORT
        felder.append(Wahlfeld(differenz, Seite.BEIDE if liste else vorschlag, liste))
    return felder


def fuehre_zusammen(
    bleibt: Angebot, anderes: Angebot, wahl: Mapping[str, Seite]
) -> tuple[Angebot, Angebot]:
    """(the entry that stays, the other one: closed, and saying where its help stands now).

    Nothing is deleted: old cases point at it. An address that protects lives stays hidden when
    one of the two hid it."""
    felder: dict[str, Any] = {}
    for feld, seite in wahl.items():
        hier, dort = getattr(bleibt, feld), getattr(anderes, feld)
        if seite is Seite.DORT:
            felder[feld] = dort
        elif seite is Seite.BEIDE:
            felder[feld] = _beide(hier, dort)
    geheim = bleibt.adresse_vertraulich or anderes.adresse_vertraulich
    zusammen = replace(bleibt, **felder, adresse_vertraulich=geheim)
    hinweis = f"Zusammengeführt mit „{zusammen.name}“."
    weg = replace(anderes, status=Status.GESCHLOSSEN, hinweis=hinweis, hinweis_bis=None)
    return zusammen, weg


def _beide(hier: Any, dort: Any) -> Any:  # noqa: ANN401 - any list of an entry
    if isinstance(hier, frozenset):
        return hier | dort
    return tuple(dict.fromkeys((*hier, *dort)))
