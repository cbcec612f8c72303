"""Letters of one case: which ones there can be, and each one composed from the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lotse.domain.akte import Akte
from lotse.domain.fehler import Hinweis
from lotse.domain.recht import Leistung, LeistungId
from lotse.domain.vermittlung import Vermittlung
from lotse.domain.wahrheit import Urteil
from lotse.letters.brief import Brief, Briefart
from lotse.letters.buero import Rahmen
from lotse.letters.familie import compose_familie
from lotse.letters.plan import compose_plan
from lotse.letters.ueberleitung import compose_ueberleitung
from lotse.letters.unterlagen import compose_unterlagen
from lotse.matching.ergebnis import Bedingungsurteil, Hilfe, Leistungsurteil, Treffer
from lotse.matching.papiere import Papier
from lotse.services.briefangaben import OHNE, Briefangaben
from lotse.services.drucke import DRUCKE, OHNE_ANGABEN, Angaben, compose_druck, strip_code

Leistungen = Mapping[LeistungId, Leistung]
ANDERSWO = frozenset(
    (
        Briefart.AUSKUNFT,
        Briefart.LOESCHUNG,
        Briefart.UEBERGABE,
        Briefart.DATENBLATT,
        Briefart.ANTRAG,
        Briefart.WEITERLEITUNG,
        Briefart.FRIST,
        Briefart.KOPIE,
        Briefart.EINWILLIGUNG,
        Briefart.VERSAND,
        Briefart.FALLBRIEF,
        Briefart.BERICHT,
        Briefart.VERZEICHNIS,
        Briefart.SCHUTZNOTIZ,
    )
)
"""Sheets with a service of their own."""


@dataclass(frozen=True, slots=True)
class Auftrag:
    """One letter of a case. `vermittlung` "" = the plan; `urteil` = what matching says today."""

    art: Briefart
    vermittlung: str = ""
    urteil: Urteil = Urteil.NOCH_KLAEREN
    name: str = ""
    """Typed for this print only; the first line greets, all lines stand in the window."""
    bedingungen: tuple[Bedingungsurteil, ...] = ()
    """What matching says of each condition today; the letter tells them unchanged."""
    angaben: Angaben = OHNE_ANGABEN
    """What a print of services.drucke needs beside the case."""
    getippt: Briefangaben = OHNE
    """What a letter of services.briefseite is told for this print only."""


def compose_brief(
    akte: Akte,
    auftrag: Auftrag,
    leistungen: Leistungen,
    rahmen: Rahmen,
    papiere: Sequence[Papier] = (),
) -> Brief:
    """Compose from the frozen Angebot of the hand-over; Hinweis when something is gone.

    `papiere` are those of the case, for the list of papers.
    """
    if auftrag.art in ANDERSWO:
        message = f"{auftrag.art} is not composed from a case"
        raise ValueError(message)
    if auftrag.art in DRUCKE:
        angaben = replace(auftrag.angaben, vermittlung=auftrag.vermittlung)
        return compose_druck(akte, auftrag.art, angaben, leistungen, rahmen)
    if auftrag.art is Briefart.UNTERLAGEN:
        return compose_unterlagen(akte, papiere, rahmen)
    if auftrag.art is Briefart.PLAN:
        gestalt = rahmen.gestalt
        return compose_plan(akte, leistungen, rahmen, gestalt.papier, gestalt.bogen)
    vermittlung = _vermittlung(akte, auftrag.vermittlung)
    hilfe, treffer = frozen_hilfe(vermittlung, auftrag, leistungen)
    if auftrag.art is Briefart.FAMILIE:
        return compose_familie(akte, hilfe, treffer, rahmen, auftrag.name)
    if treffer is None:
        raise Hinweis(
            "Für diese Hilfe ist noch keine Stelle gewählt.",
            "Nichts wurde verändert.",
            "Bitte wählen Sie unter „Passende Hilfen“ mit der Familie ein Angebot.",
        )
    code = strip_code(akte, vermittlung.id)
    return compose_ueberleitung(akte, hilfe, treffer, rahmen, code)


def frozen_hilfe(
    vermittlung: Vermittlung, auftrag: Auftrag, leistungen: Leistungen
) -> tuple[Hilfe, Treffer | None]:
    """The help of a hand-over with the Angebot as it was shown that day."""
    leistung = leistungen.get(LeistungId(vermittlung.leistung))
    if leistung is None:
        raise Hinweis(
            "Zu dieser Hilfe fehlt das Rechtswissen.",
            "Die Akte ist unverändert.",
            "Bitte prüfen Sie unter „Einstellungen“, welcher Rechtsstand geladen ist.",
        )
    treffer = Treffer(vermittlung.angebot, 0, ()) if vermittlung.angebot else None
    angebote = (treffer,) if treffer else ()
    stand = Leistungsurteil(leistung, auftrag.urteil, auftrag.bedingungen, ())
    return Hilfe(stand, angebote, len(angebote)), treffer


def _vermittlung(akte: Akte, kennung: str) -> Vermittlung:
    gefunden = next((v for v in akte.vermittlungen if v.id == kennung), None)
    if gefunden is None:
        raise Hinweis(
            "Diese Vermittlung gibt es nicht mehr.",
            "Die Akte ist unverändert.",
            "Bitte wählen Sie einen anderen Brief.",
        )
    return gefunden
