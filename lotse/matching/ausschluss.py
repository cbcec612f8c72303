"""Hard filters: only a known mismatch removes, and it says so in one sentence (5.2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from lotse.domain.angebot import Status, Zielgruppe
from lotse.domain.aussage import Aussage
from lotse.domain.ort import Gebietsregel
from lotse.matching.gebiet import liegt_im_gebiet
from lotse.matching.profil import Profil
from lotse.matching.zielgruppe import beschreibung, gehoert_dazu

ANDERER_ORT = "nicht für diesen Wohnort"


class Eintrag(Protocol):
    """What the hard filters read: an Angebot and its compact traits both have this shape."""

    @property
    def status(self) -> Status: ...
    @property
    def gueltig_bis(self) -> date | None: ...
    @property
    def gebiet(self) -> tuple[Gebietsregel, ...]: ...
    @property
    def zielgruppen(self) -> tuple[Zielgruppe, ...]: ...


def ausschluss(eintrag: Eintrag, profil: Profil) -> str:
    """The sentence of the first known mismatch; empty = none is known."""
    return (
        nicht_offen(eintrag.status, eintrag.gueltig_bis, profil.heute)
        or anderer_ort(eintrag.gebiet, profil)
        or nicht_gemeint(eintrag.zielgruppen, profil)
    )


def nicht_offen(status: Status, gueltig_bis: date | None, heute: date) -> str:
    """Why it takes nobody now; empty = it may."""
    match status:
        case Status.PAUSIERT:
            return Aussage("macht gerade Pause")
        case Status.GESCHLOSSEN | Status.NICHT_LISTEN:
            return Aussage("ist geschlossen")
    if gueltig_bis is not None and gueltig_bis < heute:
        return Aussage("ist am {tag} zu Ende gegangen", tag=gueltig_bis)
    return ""


def anderer_ort(gebiet: Sequence[Gebietsregel], profil: Profil) -> str:
    return Aussage(ANDERER_ORT) if liegt_im_gebiet(profil.ort, gebiet) is False else ""


def nicht_gemeint(zielgruppen: Sequence[Zielgruppe], profil: Profil) -> str:
    if gehoert_dazu(zielgruppen, profil) is not False:
        return ""
    return Aussage("nur {fuer}", fuer=beschreibung(zielgruppen))
