"""Darf ich das weitergeben? Yes, only with something, or no, each with its reason (F-07)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lotse.domain.akte import Akte
from lotse.domain.aussage import Aussage, gereiht
from lotse.domain.einwilligung import Datenart, Einwilligung, Empfaengerart, Richtung
from lotse.letters.erlaubt import darf_antworten, erlaubte_datenarten, gilt
from lotse.services.einwilligen import Empfaenger, gaps, is_for

DATENWORT = {
    Datenart.NAME: "der Name",
    Datenart.KONTAKT: "Telefon und Adresse",
    Datenart.KIND: "Name und Alter des Kindes",
    Datenart.ANLIEGEN: "was die Familie braucht",
    Datenart.BISHER: "was schon geschehen ist",
    Datenart.VERSTAENDIGUNG: "Sprache und Dolmetschen",
    Datenart.GESUNDHEIT: "die Gesundheit",
    Datenart.RUECKMELDUNG: "ob die Hilfe angekommen ist",
}
SELBST = "Die Familie kann es immer selbst sagen oder den Brief selbst hinbringen."


def data_words(arten: Iterable[Datenart]) -> Aussage:
    """What they are, one after the other."""
    return gereiht(Aussage(DATENWORT[art]) for art in arten)


class Antwort(StrEnum):
    """The three answers."""

    JA = "ja"
    NUR_MIT = "nur_mit"
    NEIN = "nein"


@dataclass(frozen=True, slots=True)
class Weitergabe:
    """The answer with its reason. `erlaubt` may go today, `fehlt` may not."""

    antwort: Antwort
    grund: str
    erlaubt: frozenset[Datenart] = frozenset()
    fehlt: tuple[Datenart, ...] = ()
    einwilligung: str = ""
    """Id of the consent it rests on; "" = none."""
    kern: str = ""
    """The reason without what the family can do itself, where it says that, too."""

    @property
    def ja(self) -> bool:
        return self.antwort is Antwort.JA


def darf_weitergeben(
    akte: Akte, ziel: Empfaenger, datenarten: Collection[Datenart], heute: date, zweck: str = ""
) -> Weitergabe:
    """Tell whether all of these may go to this recipient today.

    Consents are never added up: one has to cover it all. With a `zweck` only those for just
    this purpose count. Nothing about the family needs no consent.
    """
    if not datenarten:
        frei = Aussage("Ja. Ohne Angaben zur Familie braucht es keine Einwilligung.")
        return Weitergabe(Antwort.JA, frei)
    passende = [e for e in akte.einwilligungen if is_for(e, ziel) and _for_purpose(e, zweck)]
    gefragt = frozenset(datenarten)
    beste = max(
        (e for e in passende if erlaubte_datenarten(e, heute)),
        key=lambda e: (len(erlaubte_datenarten(e, heute) & gefragt), e.gueltig_bis, e.erteilt_am),
        default=None,
    )
    if beste is None:
        return _ohne(passende, ziel, tuple(sorted(gefragt)), heute)
    erlaubt = erlaubte_datenarten(beste, heute) & gefragt
    fehlt = tuple(art for art in Datenart if art in gefragt - erlaubt)
    if fehlt:
        kern = Aussage("Nur mit Weglassen. Nicht angekreuzt ist: {worte}.", worte=data_words(fehlt))
        return Weitergabe(Antwort.NUR_MIT, _selbst(kern), erlaubt, fehlt, beste.id, kern)
    satz = Aussage(
        "Ja. Die Familie hat es am {tag} erlaubt, bis {bis}.",
        tag=beste.erteilt_am,
        bis=beste.gueltig_bis,
    )
    return Weitergabe(Antwort.JA, satz, erlaubt, (), beste.id)


def darf_fragen(akte: Akte, ziel: Empfaenger, heute: date) -> bool:
    """Tell whether this Stelle may say to us that the help arrived."""
    return any(is_for(e, ziel) and darf_antworten(e, heute) for e in akte.einwilligungen)


def _for_purpose(e: Einwilligung, zweck: str) -> bool:
    return not zweck or " ".join(e.zweck.split()).casefold() == " ".join(zweck.split()).casefold()


def _ohne(
    passende: list[Einwilligung], ziel: Empfaenger, fehlt: tuple[Datenart, ...], heute: date
) -> Weitergabe:
    """No consent carries it today: why, and what would."""
    letzte = max(passende, key=lambda e: (e.erteilt_am, e.widerrufen_am or date.min), default=None)
    if letzte is not None and letzte.widerrufen_am is not None and letzte.widerrufen_am <= heute:
        kern = Aussage(
            "Nein. Die Familie hat die Einwilligung am {tag} zurückgenommen.",
            tag=letzte.widerrufen_am,
        )
        return Weitergabe(Antwort.NEIN, _selbst(kern), fehlt=fehlt, kern=kern)
    kern = _bedingung(letzte, ziel, heute)
    return Weitergabe(Antwort.NUR_MIT, _selbst(kern), fehlt=fehlt, kern=kern)


def _selbst(kern: Aussage) -> Aussage:
    return gereiht((kern, Aussage(SELBST)), " ")


def _bedingung(letzte: Einwilligung | None, ziel: Empfaenger, heute: date) -> Aussage:
    if letzte is None:
        praxis = ziel.art is Empfaengerart.PRAXIS and not ziel.name
        return Aussage(
            "Nur mit einer Einwilligung für {wem}. Es gibt noch keine.",
            wem=Aussage("die Praxis") if praxis else ziel.name,
        )
    if letzte.gueltig_bis < heute:
        return Aussage(
            "Nur mit einer neuen Einwilligung. Die alte galt bis {tag}.", tag=letzte.gueltig_bis
        )
    if gilt(letzte, heute) and letzte.richtung is Richtung.HER:
        return Aussage(
            "Nur mit einer Einwilligung für diese Richtung. Bisher darf nur die Stelle uns etwas"
            " sagen."
        )
    ganz = Aussage("Nur mit einer vollständigen Einwilligung.")
    return gereiht((ganz, *map(Aussage, gaps(letzte, heute))), " ")
