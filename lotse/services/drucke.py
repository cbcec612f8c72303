"""Prints beside the letters of a help: which ones a case can have, and each one composed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import Datenart, Empfaengerart
from lotse.domain.fehler import Hinweis
from lotse.domain.kontakt import Kontakt, Kontaktergebnis, Rueckmeldung
from lotse.domain.recht import Leistung, LeistungId
from lotse.domain.rueckcode import new_code, read_code
from lotse.letters.brief import Brief, Briefart
from lotse.letters.buero import Rahmen
from lotse.letters.erlaubt import erlaubte_datenarten
from lotse.letters.gespraech import compose_geschafft, compose_gespraech, done_steps
from lotse.letters.rueckmeldung import (
    Praxisstand,
    compose_antwortstreifen,
    compose_rueckmeldung,
    find_erlaubnis,
)
from lotse.letters.startkarte import compose_startkarte, compose_zuweisung
from lotse.letters.termin import Termin, compose_termin
from lotse.services.netzblatt import ALLES, Netzdruck, compose_netz, has_netz

Leistungen = Mapping[LeistungId, Leistung]
OHNE_FAMILIE = (Briefart.STARTKARTE, Briefart.ZUWEISUNG)
"""Printed in advance, for any family."""
DRUCKE = frozenset(
    (
        *OHNE_FAMILIE,
        Briefart.TERMIN,
        Briefart.GESPRAECH,
        Briefart.GESCHAFFT,
        Briefart.RUECKMELDUNG,
        Briefart.ANTWORTSTREIFEN,
        Briefart.NETZ,
    )
)


@dataclass(frozen=True, slots=True)
class Angaben:
    """What a print needs beside the case; typed or chosen for it."""

    termin: Termin | None = None
    kontakt: str = ""
    """Id of a talk; "" = the newest one."""
    einwilligung: str = ""
    stand: Praxisstand | None = None
    stelle: str = ""
    """Where the family is helped, for the practice."""
    vermittlung: str = ""
    netz: Netzdruck = ALLES


OHNE_ANGABEN = Angaben()


def compose_druck(
    akte: Akte, art: Briefart, angaben: Angaben, leistungen: Leistungen, rahmen: Rahmen
) -> Brief:
    """One of DRUCKE; Hinweis when something it needs is missing."""
    if art in OHNE_FAMILIE:
        return (
            compose_startkarte(rahmen) if art is Briefart.STARTKARTE else compose_zuweisung(rahmen)
        )
    if art is Briefart.NETZ:
        return compose_netz(akte, rahmen, angaben.netz)
    if art is Briefart.GESCHAFFT:
        return compose_geschafft(akte, leistungen, rahmen)
    if art is Briefart.GESPRAECH:
        return compose_gespraech(akte, _kontakt(akte, angaben), leistungen, rahmen)
    return _with_angaben(akte, art, angaben, rahmen)


def _with_angaben(akte: Akte, art: Briefart, angaben: Angaben, rahmen: Rahmen) -> Brief:
    match art:
        case Briefart.ANTWORTSTREIFEN:
            return compose_antwortstreifen(strip_code(akte, angaben.vermittlung), rahmen)
        case Briefart.TERMIN if angaben.termin is not None:
            return compose_termin(angaben.termin, rahmen)
        case Briefart.RUECKMELDUNG if angaben.stand is not None:
            erlaubt = find_erlaubnis(akte, angaben.einwilligung, rahmen.heute)
            return compose_rueckmeldung(akte, erlaubt, angaben.stand, rahmen, angaben.stelle)
    raise Hinweis(
        "Für diesen Druck fehlt noch eine Angabe.",
        "Es wurde nichts gedruckt.",
        "Eine Termin-Karte braucht Tag und Uhrzeit, eine Rückmeldung an die Praxis den Stand.",
    )


def moegliche_drucke(akte: Akte, leistungen: Leistungen, heute: date) -> tuple[Briefart, ...]:
    """Which of DRUCKE the case can have today; a Termin-Karte always, it is typed."""
    arten = [Briefart.TERMIN]
    if last_talk(akte) is not None:
        arten.append(Briefart.GESPRAECH)
    if done_steps(akte, leistungen):
        arten.append(Briefart.GESCHAFFT)
    if has_netz(akte):
        arten.append(Briefart.NETZ)
    if any(v.angebot is not None for v in akte.vermittlungen):
        arten.append(Briefart.ANTWORTSTREIFEN)
    praxen = (e for e in akte.einwilligungen if e.art is Empfaengerart.PRAXIS)
    if any(Datenart.RUECKMELDUNG in erlaubte_datenarten(e, heute) for e in praxen):
        arten.append(Briefart.RUECKMELDUNG)
    return tuple(arten)


def last_talk(akte: Akte) -> Kontakt | None:
    """The newest contact in which somebody was reached."""
    gespraeche = [k for k in akte.kontakte if k.ergebnis is Kontaktergebnis.GESPROCHEN]
    return max(gespraeche, key=lambda k: k.am, default=None)


def _kontakt(akte: Akte, angaben: Angaben) -> Kontakt:
    gemeint = next((k for k in akte.kontakte if k.id == angaben.kontakt), None)
    kontakt = gemeint or last_talk(akte)
    if kontakt is None:
        raise Hinweis(
            "Für diese Familie ist noch kein Gespräch eingetragen.",
            "Es wurde nichts gedruckt.",
            "Bitte tragen Sie zuerst das Gespräch ein.",
        )
    return kontakt


def strip_code(akte: Akte, vermittlung: str) -> str:
    """The code on the strip of one hand-over: the one already asked with, or the one to ask with.

    It is made from ids that stand on no paper, so the same strip printed twice has one code.
    """
    if all(v.id != vermittlung for v in akte.vermittlungen):
        raise Hinweis(
            "Diese Vermittlung gibt es nicht mehr.",
            "Die Akte ist unverändert.",
            "Bitte wählen Sie einen anderen Brief.",
        )
    gefragt = [r.code for r in akte.rueckmeldungen if r.vermittlung == vermittlung and r.code]
    if gefragt:
        return gefragt[-1]
    vergeben = {r.code for r in akte.rueckmeldungen}
    return new_code(f"{akte.familie.id}:{vermittlung}", vergeben)


def ask_stelle(akte: Akte, vermittlung: str, kennung: str, heute: date) -> Akte:
    """The strip left the house: from now on an answer with its code can come. Only once."""
    if any(r.vermittlung == vermittlung and r.ergebnis is None for r in akte.rueckmeldungen):
        return akte
    frage = Rueckmeldung(kennung, vermittlung, strip_code(akte, vermittlung), heute)
    return replace(akte, rueckmeldungen=(*akte.rueckmeldungen, frage))


def asked_with(akte: Akte, code: str) -> Rueckmeldung | None:
    """The question a strip answers, by the code somebody read off or typed; None = not this case.

    A typing error is a Hinweis, so that an answer never lands at another family.
    """
    gelesen = read_code(code)
    return next((r for r in reversed(akte.rueckmeldungen) if r.code == gelesen), None)
