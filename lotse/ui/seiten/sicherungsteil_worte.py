"""How Sicherungen are talked about: when, how large, and what somebody should do about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from lotse.i18n.sprache import Sprache
from lotse.services.sicherungsarbeit import Gesichert, Sicherungsbild
from lotse.ui.worte import abstand, tag_kurz

SICHERUNG, ZUGANG, ZWEITORT = "sicherung", "zugang", "sicherung:zweitort"
"""Where a hint leads on the settings page."""
DATUM = "datum"
"""Not a place: the button itself answers "Stimmt dieses Datum?"."""
SICHERN = "sichern"
"""Not a place: the button makes a Sicherung."""
TAUSEND = 1000


@dataclass(frozen=True, slots=True)
class Sicherungshinweis:
    """One thing to say, and what its button does; without `wort` there is none."""

    satz: str
    wort: str = ""
    ziel: str = SICHERUNG
    art: str = "ask"
    erinnerung: bool = False
    """Said once a week; that it was shown is remembered."""


def zeitpunkt(am: datetime, heute: date, t: Sprache) -> str:
    """Near days in words: "heute um 10:30", "gestern um 16:05", "Mo 16.11. um 17:58"."""
    worte = {0: t.t("heute"), -1: t.t("gestern")}
    tag = worte.get((am.date() - heute).days) or tag_kurz(am.date(), heute, t)
    return t.t("{tag} um {zeit}", tag=tag, zeit=f"{am:%H:%M}")


def groesse(anzahl: int, t: Sprache) -> str:
    """Bytes as people read them."""
    if anzahl < TAUSEND * TAUSEND:
        return t.t("{n} KB", n=t.zahl(max(1, round(anzahl / TAUSEND))))
    return t.t("{n} MB", n=t.zahl(round(anzahl / TAUSEND / TAUSEND, 1)))


def stand(bild: Sicherungsbild, heute: date, t: Sprache) -> str:
    """The last checked one, in one sentence."""
    if bild.lage.letzte is None:
        return t.t("Es gibt noch keine Sicherung.")
    return t.t("Zuletzt gesichert: {wann}, geprüft.", wann=zeitpunkt(bild.lage.letzte, heute, t))


def probensatz(bild: Sicherungsbild, heute: date, t: Sprache) -> str:
    """What the last rehearsal showed."""
    lage = bild.lage
    if lage.probe is None:
        return t.t("Es gab noch keine Probe.")
    tag = tag_kurz(lage.probe.date(), heute, t)
    if lage.probe_gut:
        return t.t("Letzte Probe am {tag}: alles lesbar.", tag=tag)
    return t.t("Letzte Probe am {tag}: nicht alles lesbar.", tag=tag)


def hinweise(bild: Sicherungsbild, heute: date, t: Sprache) -> Iterator[Sicherungshinweis]:
    """What needs somebody, the most important first; nothing when all is well."""
    lage = bild.lage
    if lage.uhr_fraglich:
        frage = t.t("Stimmt dieses Datum? Heute ist {tag}.", tag=t.datum(heute, wochentag=True))
        ruht = t.t("Bis zur Antwort löscht Lotse keine alte Sicherung.")
        yield Sicherungshinweis(f"{frage} {ruht}", t.t("Ja, das Datum stimmt"), DATUM)
    if lage.probe is not None and not lage.probe_gut:
        tag = tag_kurz(lage.probe.date(), heute, t)
        satz = t.t("Die Probe am {tag} ging nicht auf. Bitte sichern Sie jetzt neu.", tag=tag)
        yield Sicherungshinweis(satz, t.t("Jetzt sichern"), SICHERN, "danger")
    elif lage.veraltet:
        yield Sicherungshinweis(_alt(lage.letzte, heute, t), t.t("Jetzt sichern"), SICHERN)
    if lage.zweiter_ort_faellig:
        yield _zweiter(bild, t)
    if lage.papier_faellig:
        satz = t.t("Tippen Sie Ihren Notfall-Schlüssel einmal ein.")
        grund = t.t("Dann wissen Sie, dass das Blatt stimmt.")
        yield Sicherungshinweis(f"{satz} {grund}", t.t("Jetzt eintippen"), ZUGANG)
    if bild.erinnerung_faellig:
        satz = t.t("Alle Sicherungen liegen auf diesem Gerät. Ein Stick hilft, wenn es weg ist.")
        yield Sicherungshinweis(satz, t.t("Zum zweiten Ort"), ZWEITORT, erinnerung=True)
    for satz in bild.ortshinweise:
        yield Sicherungshinweis(t.t(satz), t.t("Mehr dazu"))


def ergebnissatz(getan: Gesichert, t: Sprache) -> str:
    """What one press on "Jetzt sichern" did."""
    if getan.datei is None:
        return t.t("Seit der letzten Sicherung hat sich nichts geändert.")
    zusatz = {
        "gemacht": t.t("Die Kopie am zweiten Ort auch."),
        "fehlt": t.t("Der zweite Ort ist gerade nicht da. Die Kopie folgt später."),
        "fehler": t.t("Am zweiten Ort ging es nicht."),
    }.get(getan.zweitort, "")
    grund = ""
    if getan.hinweis is not None:
        grund = " ".join(t.t(teil) for teil in (getan.hinweis.was, getan.hinweis.tun) if teil)
    satz = t.t("Die Sicherung ist gemacht und geprüft.")
    return " ".join(teil for teil in (satz, zusatz, grund) if teil)


def with_copy(getan: Gesichert, dort: Gesichert) -> Gesichert:
    """What one press did in the own folder, and then at the second place."""
    return replace(getan, zweitort=dort.zweitort, hinweis=dort.hinweis)


def _alt(letzte: datetime | None, heute: date, t: Sprache) -> str:
    if letzte is None:
        return t.t("Es gibt noch keine Sicherung.")
    seit = abstand(letzte.date(), heute, t)
    return t.t("{seit} wurde nichts gesichert.", seit=f"{seit[:1].upper()}{seit[1:]}")


def _zweiter(bild: Sicherungsbild, t: Sprache) -> Sicherungshinweis:
    if bild.zweitort_da is not False:
        satz = t.t("Am zweiten Ort liegt keine neue Kopie.")
        return Sicherungshinweis(satz, t.t("Jetzt sichern"), SICHERN)
    satz = t.t("Der zweite Ort bekam länger als eine Woche keine Kopie.")
    rat = t.t("Ist es ein Stick? Bitte stecken Sie ihn ein.")
    return Sicherungshinweis(f"{satz} {rat}", t.t("Zum zweiten Ort"), ZWEITORT)
