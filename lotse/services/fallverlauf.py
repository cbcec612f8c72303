"""What happened in a case, as one list by day: contacts, letters, states, steps (F-29)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lotse.domain.akte import Akte, Schriftstueck
from lotse.domain.vermittlung import Schrittstand, Vermittlung
from lotse.letters.brief import Briefart

UEBERGABE = "uebergabe"
"""Stand of a sheet that is no letter: the whole case went to a colleague, or came from one."""


class Verlaufsart(StrEnum):
    """Kinds to filter by."""

    KONTAKT = "kontakt"
    BRIEF = "brief"
    VERMITTLUNG = "vermittlung"
    EINWILLIGUNG = "einwilligung"
    SCHRITT = "schritt"
    BLOCKADE = "blockade"
    ANTRAG = "antrag"


@dataclass(frozen=True, slots=True)
class Verlaufseintrag:
    """One thing on one day. `stand` = the code of what happened (a state, a result, a kind);
    `text` = data: a name, a title; `notiz` = what somebody wrote about it."""

    art: Verlaufsart
    am: date
    bezug: str
    stand: str = ""
    text: str = ""
    notiz: str = ""
    leistung: str = ""
    nummer: int = 0
    """Which of the events of the same thing."""

    @property
    def schluessel(self) -> str:
        return f"{self.art}:{self.bezug}:{self.nummer}"


WIDERRUFEN = "widerrufen"
ERTEILT = "erteilt"
GEFRAGT, GEANTWORTET = "gefragt", "geantwortet"


def fallverlauf(akte: Akte) -> tuple[Verlaufseintrag, ...]:
    """All of it, the newest day first; on one day what was written later stands above."""
    alle = list(_alle(akte))
    reihe = {eintrag.schluessel: stelle for stelle, eintrag in enumerate(alle)}
    return tuple(sorted(alle, key=lambda e: (e.am, reihe[e.schluessel]), reverse=True))


def _alle(akte: Akte) -> Iterator[Verlaufseintrag]:
    yield from _einwilligungen(akte)
    for vermittlung in akte.vermittlungen:
        yield from _staende(vermittlung)
    yield from _rueckmeldungen(akte)
    yield from _antraege(akte)
    yield from _blockaden(akte)
    for schritt in akte.schritte:
        if schritt.stand is Schrittstand.GETAN and schritt.getan_am is not None:
            yield Verlaufseintrag(
                Verlaufsart.SCHRITT, schritt.getan_am, schritt.id, schritt.akteur, schritt.text,
                leistung=schritt.leistung,
            )  # fmt: skip
    for stueck in akte.schriftstuecke:
        yield Verlaufseintrag(
            Verlaufsart.BRIEF, stueck.am, stueck.id, _where_to(stueck), stueck.titel
        )
    for kontakt in akte.kontakte:
        worte = " · ".join(teil for teil in (kontakt.notiz, kontakt.vereinbart) if teil)
        yield Verlaufseintrag(
            Verlaufsart.KONTAKT, kontakt.am, kontakt.id, kontakt.ergebnis, kontakt.art, worte
        )


def _staende(v: Vermittlung) -> Iterator[Verlaufseintrag]:
    name = v.angebot.name if v.angebot else ""
    vorher = None
    for nummer, ereignis in enumerate(v.ereignisse):
        gefragt = ereignis.stand is vorher and ereignis.weg is None
        stand = GEFRAGT if gefragt else ereignis.stand.value
        vorher = ereignis.stand
        yield Verlaufseintrag(
            Verlaufsart.VERMITTLUNG, ereignis.geschehen_am, v.id, stand, name,
            "" if nummer == 0 else ereignis.notiz, v.leistung, nummer,
        )  # fmt: skip


def _einwilligungen(akte: Akte) -> Iterator[Verlaufseintrag]:
    for e in akte.einwilligungen:
        art, wer = Verlaufsart.EINWILLIGUNG, e.empfaenger or e.art.value
        yield Verlaufseintrag(art, e.erteilt_am, e.id, ERTEILT, wer)
        if e.widerrufen_am is not None:
            yield Verlaufseintrag(art, e.widerrufen_am, e.id, WIDERRUFEN, wer, nummer=1)


def _rueckmeldungen(akte: Akte) -> Iterator[Verlaufseintrag]:
    """The answer of a Stelle, beside the hand-over it is about."""
    namen = {v.id: v.angebot.name if v.angebot else "" for v in akte.vermittlungen}
    for r in akte.rueckmeldungen:
        if r.ergebnis is not None and r.am is not None:
            name = namen.get(r.vermittlung, "")
            yield Verlaufseintrag(
                Verlaufsart.VERMITTLUNG, r.am, r.id, f"{GEANTWORTET}:{r.ergebnis}", name
            )


def _antraege(akte: Akte) -> Iterator[Verlaufseintrag]:
    for antrag in akte.antraege:
        for nummer, ereignis in enumerate(antrag.ereignisse):
            yield Verlaufseintrag(
                Verlaufsart.ANTRAG, ereignis.am, antrag.id, ereignis.art, antrag.stelle,
                ereignis.notiz, antrag.leistung, nummer,
            )  # fmt: skip


def _blockaden(akte: Akte) -> Iterator[Verlaufseintrag]:
    for blockade in akte.blockaden:
        for nummer, ereignis in enumerate(blockade.ereignisse):
            yield Verlaufseintrag(
                Verlaufsart.BLOCKADE, ereignis.am, blockade.id, ereignis.stand, blockade.code,
                ereignis.notiz, blockade.leistung, nummer,
            )  # fmt: skip


def _where_to(stueck: Schriftstueck) -> str:
    """To a Stelle, to the family, or the whole case to a colleague."""
    if stueck.art == Briefart.UEBERGABE.value:
        return UEBERGABE
    fort = stueck.einwilligung and stueck.art != Briefart.EINWILLIGUNG.value
    return "mit_einwilligung" if fort else "der_familie"
