"""What the question card says: pure words about a question and what its answer settles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from lotse.domain.familie import PersonId
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Antwort, Fakt, Fakttyp, Wissen
from lotse.domain.worte import WEISS_NICHT
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich, Faktstelle, Frage
from lotse.matching.fragen import JA_NEIN

KEINE_KINDER = "Keine Kinder"
KINDER, ALTER = "kinder", "alter"
MEISTE_ZEILEN = 8
"""More answers than this become a combo box."""
BEZUG = "fakt:"


class Eingabe(StrEnum):
    """How an answer is told when it is not one of a few rows."""

    KEINE = "keine"
    KINDER = "kinder"
    GEBURT = "geburt"
    ZAHL = "zahl"
    AUSWAHL = "auswahl"


def eingabe(frage: Frage, fakt: Fakt | None) -> Eingabe:
    if frage.stelle.fakt == KINDER:
        return Eingabe.KINDER
    if frage.stelle.fakt == ALTER:
        return Eingabe.GEBURT
    if len(frage.antworten) > MEISTE_ZEILEN:
        return Eingabe.AUSWAHL
    if not frage.antworten and fakt is not None and fakt.typ is Fakttyp.ZAHL:
        return Eingabe.ZAHL
    return Eingabe.KEINE


def antwortzeilen(frage: Frage, art: Eingabe) -> tuple[str, ...]:
    """The rows with a digit; not to know or not to say is always the last one."""
    if art is Eingabe.KINDER:
        return (KEINE_KINDER, WEISS_NICHT)
    gezeigt: Sequence[Antwort] = () if art is Eingabe.AUSWAHL else frage.antworten
    return (*(antwort.text for antwort in gezeigt), WEISS_NICHT)


def klaert_satz(frage: Frage, offen: int, sprache: Sprache) -> str:
    """As in "Klärt bis zu 5 von 7 offenen Hilfen"; nothing when the answer settles none.

    Always "bis zu": nobody has to answer, and "weiß nicht" settles nothing.
    """
    bis = frage.klaert_max
    if not bis:
        return ""
    if offen < bis:
        return sprache.plural("Klärt {n} offene Hilfe", "Klärt bis zu {n} offene Hilfen", bis)
    return sprache.t("Klärt bis zu {n} von {m} offenen Hilfen", n=bis, m=offen)


def klaert_kurz(frage: Frage, sprache: Sprache) -> str:
    if not frage.klaert_max:
        return ""
    if frage.klaert_min == frage.klaert_max:
        return sprache.t("klärt {n}", n=frage.klaert_max)
    return sprache.t("klärt bis zu {n}", n=frage.klaert_max)


def warum_satz(frage: Frage, sprache: Sprache) -> str:
    """What the answer is needed for, then why this question stands where it stands."""
    t = sprache.t
    saetze = [t(frage.warum)] if frage.warum else []
    if frage.leistungen:
        saetze += [
            sprache.plural(
                "Von der Antwort hängt {n} offene Hilfe ab.",
                "Von der Antwort hängen {n} offene Hilfen ab.",
                len(frage.leistungen),
            ),
            t(
                "Im Schnitt klärt eine Antwort {n} davon. Die Frage, die am meisten klärt, "
                "steht vorn. Was die Familie jetzt will, zählt dabei am meisten.",
                n=sprache.zahl(round(frage.erwartet, 1)),
            ),
        ]
    if frage.eilt:
        saetze.append(t("Bei einer Hilfe läuft bald eine Frist ab. Darum zählt sie doppelt."))
    return " ".join(saetze)


def hilfen_satz(
    frage: Frage, wissen: Wissen, sprache: Sprache, meiste: int, *, verdeckt: bool
) -> str:
    """At most so many Leistungen; those only about Sicherheit are named under four eyes."""
    namen = []
    for kennung in frage.leistungen:
        leistung = wissen.leistungen[kennung]
        if not verdeckt or set(leistung.lebensbereiche) != {Lebensbereich.SICHERHEIT}:
            namen.append(leistung.name)
    gezeigt = ", ".join(namen[:meiste])
    mehr = len(namen) - meiste
    if mehr <= 0:
        return gezeigt
    return sprache.plural("{namen} und {n} weitere", "{namen} und {n} weitere", mehr, namen=gezeigt)


def offene(abgleich: Abgleich) -> int:
    return abgleich.offen


def lies_bezug(bezug: str) -> Faktstelle | None:
    """A jump to "fakt:besucht_kita@k2" names a question; anything else does not."""
    if not bezug.startswith(BEZUG):
        return None
    fakt, _, person = bezug.removeprefix(BEZUG).partition("@")
    return Faktstelle(fakt, PersonId(person))


def geordnet(
    abgleich: Abgleich,
    vorne: Faktstelle | None,
    spaeter: Mapping[Faktstelle, Frage],
    wissen: Wissen,
) -> tuple[Frage, ...]:
    """The questions in their order; one that somebody asked for comes first, even when it
    was skipped (`spaeter`) or settles nothing."""
    if vorne is None:
        return abgleich.fragen
    gewuenscht = [f for f in abgleich.fragen if _gemeint(f, vorne)]
    rest = tuple(f for f in abgleich.fragen if f not in gewuenscht)
    if gewuenscht:
        return (*gewuenscht, *rest)
    fakt = wissen.fakten.get(vorne.fakt)
    if vorne in spaeter:
        return (spaeter[vorne], *rest)
    return (_frage(fakt, vorne), *rest) if fakt and fakt.frage else rest


def _gemeint(frage: Frage, vorne: Faktstelle) -> bool:
    return frage.stelle == vorne or (not vorne.person and frage.stelle.fakt == vorne.fakt)


def _frage(fakt: Fakt, stelle: Faktstelle) -> Frage:
    return Frage(
        stelle=stelle,
        text=fakt.frage,
        antworten=fakt.antworten or (JA_NEIN if fakt.typ is Fakttyp.BOOL else ()),
        klaert_min=0,
        klaert_max=0,
        leistungen=(),
        gewicht=0.0,
        warum=fakt.warum,
        fluechtig=fakt.fluechtig,
    )
