"""What Heute shows, derived from facts: read in one job, by priority and day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lotse.domain.akte import Aktenzeile
from lotse.domain.angebot import Angebot
from lotse.services.stimmen import month_to_ask
from lotse.services.wiedervorlage import Art
from lotse.ui.dienste import Dienste, Heuteposten

ZU_PRUEFEN = 4
ZULETZT = 3
WEITERE = 8
"""So many rows of a panel, before somebody asks for all of them."""
VORSCHAU = timedelta(days=14)
"""So far ahead an agreed contact is told."""
GETAN = "getan"
RANG: Mapping[str, int] = {art.value: nummer for nummer, art in enumerate(Art)} | {
    GETAN: -1,
    "fenster": 0,
}
_BALD = frozenset({Art.FRIST.value, Art.EINWILLIGUNG.value, "fenster"})
"""Always with their day, however near it is."""
_VORAUS = frozenset({Art.SCHRITT.value, Art.KONTAKT.value})
_EIGENE = frozenset({"vermittlung", "angekommen"})


@dataclass(frozen=True, slots=True)
class Heutestand:
    """The lists of the page, each in the order it is shown."""

    dran: tuple[Heuteposten, ...] = ()
    bald: tuple[Heuteposten, ...] = ()
    ohne_antwort: tuple[Heuteposten, ...] = ()
    angekommen: tuple[Heuteposten, ...] = ()
    zu_pruefen: tuple[Angebot, ...] = ()
    anzahl_zu_pruefen: int = 0
    zuletzt: tuple[Aktenzeile, ...] = ()
    broetchen: date | None = None
    """The month whose small improvement nobody has told yet (E-35)."""

    @property
    def ist_leer(self) -> bool:
        return not (self.dran or self.bald or self.ohne_antwort)


def lies(dienste: Dienste) -> Heutestand:
    """Runs on the store lane."""
    heute = dienste.heute()
    posten = dienste.heuteposten()
    keys = dienste.zu_pruefen(heute)
    eintraege = dienste.angebote(keys[:ZU_PRUEFEN])
    zeilen = sorted(dienste.akten("", False), key=lambda z: z.zuletzt, reverse=True)  # noqa: FBT003
    return Heutestand(
        dran=tuple(sorted((p for p in posten if is_dran(p, heute)), key=_rang)),
        bald=tuple(sorted((p for p in posten if _is_bald(p, heute)), key=_tag)),
        ohne_antwort=tuple(sorted((p for p in posten if p.art == "vermittlung"), key=_tag)),
        angekommen=tuple(p for p in posten if p.art == "angekommen"),
        zu_pruefen=tuple(eintraege[k] for k in keys[:ZU_PRUEFEN] if k in eintraege),
        anzahl_zu_pruefen=len(keys),
        zuletzt=tuple(zeilen[:ZULETZT]),
        broetchen=_month_to_ask(dienste, heute),
    )


def _month_to_ask(dienste: Dienste, heute: date) -> date | None:
    """Read only on the days on which it may be asked."""
    arbeit = dienste.zahlen.broetchen if dienste.zahlen else None
    if arbeit is None or month_to_ask(heute, ()) is None:
        return None
    return month_to_ask(heute, arbeit.alle())


def is_dran(posten: Heuteposten, heute: date) -> bool:
    """Due by now, and said in no other panel."""
    if posten.art in _BALD or posten.art in _EIGENE or posten.tag is None:
        return False
    return posten.tag <= heute


def _is_bald(posten: Heuteposten, heute: date) -> bool:
    if posten.art in _BALD:
        return True
    if posten.art not in _VORAUS or posten.tag is None or posten.tag <= heute:
        return False
    return posten.art == Art.SCHRITT or posten.tag <= heute + VORSCHAU


def with_done(stand: Heutestand, getan: Iterable[Heuteposten]) -> Heutestand:
    """What was ticked in this sitting stays, ticked, at the top; what came back is open again."""
    offen = {p.bezug for p in stand.dran}
    bleibt = tuple(p for p in getan if p.bezug not in offen)
    return replace(stand, dran=(*bleibt, *stand.dran))


def _rang(posten: Heuteposten) -> tuple[int, date]:
    """On one day they stay by Fallcode, as they were read."""
    return RANG.get(posten.art, len(RANG)), _tag(posten)


def _tag(posten: Heuteposten) -> date:
    return posten.tag or date.max
