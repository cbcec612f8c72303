"""After a refusal: object, apply for something else, have it looked at (D-07, D-10, D-14)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from lotse.domain.antrag import Antragsart, Antragsereignis, Belehrung
from lotse.domain.frist import Frist, Fristart, Fristbrief, Fristregel
from lotse.domain.fristenrechnung import (
    EIN_TAG,
    Fristende,
    bekanntgabe,
    monatsende,
    nach_monaten,
    verschoben,
)
from lotse.domain.zeit import MONATE, tageswort
from lotse.matching.fristen_gericht import Gericht, gericht
from lotse.matching.fristen_lage import Fall, fest, frist

WOHNGELD_NACH = frozenset(
    {"grundsicherungsgeld", "hlu_sgb12", "grundsicherung_em", "asylblg_grund"}
)
"""Leistungen of § 7 Abs. 1 WoGG that Lotse knows."""
EIN_JAHR_ZURUECK = ("SGB II", "SGB XII", "AsylbLG")
"""§ 40 Abs. 1 SGB II, § 116a SGB XII, § 9 Abs. 4 AsylbLG; else four years (§ 44 Abs. 4 SGB X)."""
_UEBERPRUEFUNG = {
    "SGB II": "§ 44 SGB X, § 40 Abs. 1 SGB II",
    "SGB XII": "§ 44 SGB X, § 116a SGB XII",
    "AsylbLG": "§ 44 SGB X, § 9 Abs. 4 AsylbLG",
    "BKGG": "§ 44 SGB X, § 11 Abs. 5 BKGG",
}
_LIES = "Bitte lesen Sie heute das Ende des Bescheids: Dort steht, wie lange Zeit ist."
_FRAGE = (
    "Am Ende des Bescheids steht nicht, wie lange Zeit ist. Bitte fragen Sie heute eine "
    "Beratungsstelle: Sicher ist nur 1 Monat."
)
_FEHLT = "Ob der Hinweis im Bescheid fehlt, soll jemand prüfen. Sicher ist 1 Monat."
_NOCH = "Ob der Hinweis im Bescheid fehlt, soll jemand prüfen. Nur dann gilt das Jahr."


def bescheidfristen(fall: Fall, beantragt: Collection[str]) -> Iterator[Frist]:
    """`beantragt` = Leistungen the family has applied for: those need no second start."""
    nein = _ablehnung(fall)
    if nein is None:
        return
    yield from _widerspruch(fall, nein)
    yield from _wohngeld(fall, nein, beantragt)
    bindend, warum = _bindend(fall, nein)
    if bindend:
        yield from _nachholen(fall, bindend, warum, beantragt)
        yield from _ueberpruefung(fall, nein)


def _ablehnung(fall: Fall) -> Antragsereignis | None:
    """The refusal, as long as nothing was granted or taken back after it."""
    letztes = fall.letztes(Antragsart.ABGELEHNT, Antragsart.BEWILLIGT, Antragsart.ZURUECKGENOMMEN)
    return letztes if letztes and letztes.art is Antragsart.ABGELEHNT else None


def _danach(fall: Fall, nein: Antragsereignis, art: Antragsart) -> Antragsereignis | None:
    return next((e for e in fall.alle(art) if e.am >= nein.am), None)


def widerspruchsende(fall: Fall, nein: Antragsereignis, monate: int = 1) -> Fristende:
    """One month from Bekanntgabe; twelve without a right Belehrung (§§ 84, 66 SGG)."""
    return verschoben(nach_monaten(bekanntgabe(nein.am, nein.bekannt_am), monate), fall.feiertage)


def _widerspruch(fall: Fall, nein: Antragsereignis) -> Iterator[Frist]:
    """D-07: only where the Sozialgerichte decide; otherwise the Bescheid itself is asked."""
    if _danach(fall, nein, Antragsart.WIDERSPRUCH) or _danach(fall, nein, Antragsart.BINDEND):
        return
    weg = gericht(fall)
    sozial = nein.belehrung is Belehrung.SOZIALGERICHT or weg is Gericht.SOZIAL
    if not sozial:
        rat = _FRAGE if nein.belehrung is Belehrung.FEHLT else _LIES
        frage = Frist(Fristregel.WIDERSPRUCH, Fristart.FRAGE, rat, "§ 51 SGG", beginn=nein.am)
        yield frist(fall, None, frage, "Hier entscheiden nicht die Sozialgerichte.")
        return
    monat, jahr = widerspruchsende(fall, nein), widerspruchsende(fall, nein, MONATE)
    fehlt = nein.belehrung is Belehrung.FEHLT
    grund = Frist(
        Fristregel.WIDERSPRUCH,
        Fristart.FAMILIE,
        f"Bis {tageswort(monat.tag)} ist ein Widerspruch möglich: schriftlich, elektronisch oder "
        "beim Amt zum Aufschreiben.",
        "§ 84 Abs. 1 und § 66 Abs. 2 SGG" if fehlt else "§ 84 Abs. 1 SGG",
        beginn=bekanntgabe(nein.am, nein.bekannt_am),
        brief=Fristbrief.WIDERSPRUCH,
        brief_ab=nein.am,
    )
    if fall.heute <= monat.tag:
        danach = f" Danach vielleicht noch bis {tageswort(jahr.tag)}." if fehlt else ""
        grund = replace(grund, satz=grund.satz + danach)
        yield fest(fall, monat, grund, _unklar(nein, weg))
    elif fehlt and fall.heute <= jahr.tag:
        yield fest(fall, jahr, _noch(grund, monat.tag, jahr.tag), _unklar(nein, weg, _NOCH))


def _noch(grund: Frist, monat: date, jahr: date) -> Frist:
    """The month is over, the year of § 66 (2) SGG perhaps not: today, for nobody is sure of it."""
    satz = (
        f"Der übliche Monat war am {tageswort(monat)} vorbei. Ohne Hinweis im Bescheid ist ein "
        f"Widerspruch jetzt noch möglich, höchstens bis {tageswort(jahr)}. Am besten heute."
    )
    return replace(grund, art=Fristart.NOCH, satz=satz)


def _unklar(nein: Antragsereignis, weg: Gericht | None, fehlt: str = _FEHLT) -> str:
    """What is not sure about it, and who can tell."""
    gruende = []
    if nein.belehrung is None:
        gruende.append("Was steht am Ende des Bescheids? Das ist noch nicht notiert.")
    elif nein.belehrung is Belehrung.FEHLT:
        gruende.append(fehlt)
    elif (nein.belehrung is Belehrung.SOZIALGERICHT) != (weg is Gericht.SOZIAL):
        gruende.append("Zu dieser Leistung passt der Hinweis im Bescheid nicht sicher.")
    if nein.bekannt_am and nein.bekannt_am > bekanntgabe(nein.am):
        gruende.append("Der Brief kam spät. Bitte den Umschlag aufheben.")
    return " ".join(gruende)


def _bindend(fall: Fall, nein: Antragsereignis) -> tuple[date | None, str]:
    """The day it became binding: noted, or the end of the month for objecting."""
    notiert = _danach(fall, nein, Antragsart.BINDEND)
    if notiert:
        return notiert.am, ""
    if _danach(fall, nein, Antragsart.WIDERSPRUCH) or nein.belehrung is not Belehrung.SOZIALGERICHT:
        return None, ""
    ende = widerspruchsende(fall, nein).tag
    gerechnet = "Der Tag ist gerechnet: Wann der Bescheid bindend wurde, ist nicht notiert."
    return (ende + EIN_TAG, gerechnet) if fall.heute > ende else (None, "")


def _nachholen(
    fall: Fall, bindend: date, warum: str, beantragt: Collection[str]
) -> Iterator[Frist]:
    """D-10: § 28 SGB X, with its special rules for SGB II and Kinderzuschlag."""
    ende = verschoben(monatsende(nach_monaten(monatsende(bindend), 6)), fall.feiertage)
    if not fall.im_sgb or fall.heute > ende.tag:
        return
    ab = monatsende(bindend) + EIN_TAG
    marke = fall.leistung.marke if fall.leistung else ""
    for leistung, wofuer, fundstelle in (
        ("grundsicherungsgeld", "Geld vom Jobcenter", "§ 28 SGB X, § 40 Abs. 7 SGB II"),
        ("kinderzuschlag", "den Kinderzuschlag", "§ 28 SGB X, § 5 Abs. 3 BKGG"),
    ):
        selbe = leistung == fall.antrag.leistung or (marke == "SGB II" and "SGB II" in fundstelle)
        if selbe or leistung in beantragt:
            continue
        satz = f"Für {wofuer} heißt es: sofort nachholen, der Antrag kann bis 1 Jahr zurückwirken."
        grund = _antrag(Fristart.SOFORT, satz, fundstelle, leistung)
        keiner = "Das Gesetz sagt „unverzüglich“ und nennt keinen Tag."
        yield frist(fall, None, replace(grund, beginn=ab), f"{keiner} {warum}".strip())
    satz = (
        f"Andere Anträge gehen noch bis {tageswort(ende.tag)} und können bis 1 Jahr zurückwirken. "
        "Das gilt, wenn die Familie wegen des ersten Antrags gewartet hat."
    )
    grund = _antrag(Fristart.FAMILIE, satz, "§ 28 Abs. 1 SGB X", "")
    yield replace(fest(fall, ende, replace(grund, beginn=ab), warum), leistung="")


def _wohngeld(fall: Fall, nein: Antragsereignis, beantragt: Collection[str]) -> Iterator[Frist]:
    """The month after the family knew; it does not wait until the refusal is binding."""
    if fall.antrag.leistung not in WOHNGELD_NACH or "wohngeld" in beantragt:
        return
    kenntnis = nein.bekannt_am or nein.am
    ende = verschoben(monatsende(nach_monaten(kenntnis.replace(day=1), 1)), fall.feiertage)
    if fall.heute > ende.tag:
        return
    satz = (
        f"Wohngeld bis {tageswort(ende.tag)} beantragen: Dann kann es ab dem Monat zählen, für den "
        "das andere Amt nein gesagt hat."
    )
    grund = _antrag(Fristart.FAMILIE, satz, "§ 25 Abs. 3 WoGG", "wohngeld")
    yield fest(fall, ende, replace(grund, beginn=kenntnis))


def _antrag(art: Fristart, satz: str, fundstelle: str, leistung: str) -> Frist:
    return Frist(
        Fristregel.NACHHOLEN, art, satz, fundstelle, leistung=leistung, brief=Fristbrief.ANTRAG
    )


def _ueberpruefung(fall: Fall, nein: Antragsereignis) -> Iterator[Frist]:
    """D-14, a hint only. The year is that of the money, so no weekend moves its end."""
    if not fall.im_sgb:
        return
    marke = fall.leistung.marke if fall.leistung else ""
    jahre = 1 if marke in EIN_JAHR_ZURUECK else 4
    ende = Fristende(date(nein.am.year + jahre, MONATE, 31))
    if fall.heute > ende.tag:
        return
    satz = (
        f"War der Bescheid falsch, kann ihn das Amt noch prüfen: Geld für {nein.am.year} mit einem "
        f"Antrag bis {tageswort(ende.tag)}."
    )
    fundstelle = _UEBERPRUEFUNG.get(marke, "§ 44 Abs. 4 SGB X")
    grund = Frist(Fristregel.UEBERPRUEFEN, Fristart.HINWEIS, satz, fundstelle, beginn=nein.am)
    offen = marke == "BKGG" or gericht(fall) is Gericht.VERWALTUNG
    warum = "Ob es hier auch für die Vergangenheit geht, entscheidet das Amt." if offen else ""
    yield fest(fall, ende, grund, warum)
