"""What Heute shows, derived from facts: read in one job, sorted by day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from lotse.domain.akte import Aktenzeile
from lotse.domain.angebot import Angebot
from lotse.services.vermitteln import complete_schritt
from lotse.ui.dienste import Dienste, Heuteposten

ZU_PRUEFEN = 4
ZULETZT = 3
WEITERE = 8


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

    @property
    def ist_leer(self) -> bool:
        return not (self.dran or self.bald or self.ohne_antwort)


def lies(dienste: Dienste) -> Heutestand:
    """Runs on the store lane."""
    heute = dienste.heute()
    posten = dienste.heuteposten()
    schritte = sorted((p for p in posten if p.art == "schritt"), key=_tag)
    keys = dienste.zu_pruefen(heute)
    eintraege = dienste.angebote(keys[:ZU_PRUEFEN])
    zeilen = sorted(dienste.akten("", False), key=lambda z: z.zuletzt, reverse=True)  # noqa: FBT003
    fenster = [p for p in posten if p.art == "fenster"]
    bald = sorted((*(p for p in schritte if p.tag and p.tag > heute), *fenster), key=_tag)
    return Heutestand(
        dran=tuple(p for p in schritte if p.tag and p.tag <= heute),
        bald=tuple(bald[:WEITERE]),
        ohne_antwort=tuple(sorted((p for p in posten if p.art == "vermittlung"), key=_tag)),
        angekommen=tuple(p for p in posten if p.art == "angekommen"),
        zu_pruefen=tuple(eintraege[k] for k in keys[:ZU_PRUEFEN] if k in eintraege),
        anzahl_zu_pruefen=len(keys),
        zuletzt=tuple(zeilen[:ZULETZT]),
    )


def erledige(dienste: Dienste, posten: Heuteposten, *, getan: bool) -> Heuteposten:
    """Tick a step of a family that is not open: read, change, write. Store lane."""
    vorher = dienste.laden(posten.familie)
    nachher = complete_schritt(vorher, posten.bezug, dienste.heute(), getan=getan)
    dienste.speichern(vorher, nachher)
    return replace(posten, art="getan" if getan else "schritt")


def _tag(posten: Heuteposten) -> date:
    return posten.tag or date.max
