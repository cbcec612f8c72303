"""An Angebot in short German words: hours, place, waiting, for whom, costs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lotse.domain.angebot import (
    Angebot,
    Kostenart,
    Oeffnungszeit,
    Publikum,
    Standort,
    Wartezeit,
    Zeitart,
    Zielgruppe,
)
from lotse.domain.aussage import Aussage
from lotse.domain.zeit import MONATE
from lotse.domain.zeitworte import bedingung, besonderer_tag
from lotse.matching.zielgruppe import PUBLIKUMSWORT

STUNDE = 60
MORGEN = 6 * STUNDE
TAGE = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
ARTWORT = {
    Zeitart.OFFEN: "",
    Zeitart.SPRECHSTUNDE: "Sprechstunde",
    Zeitart.TELEFON: "am Telefon",
    Zeitart.NACH_VEREINBARUNG: "nach Vereinbarung",
}
KOSTENWORT = {
    Kostenart.KOSTENFREI: "keine",
    Kostenart.BEITRAG: "ein Beitrag",
    Kostenart.EINKOMMENSABHAENGIG: "je nach Einkommen",
    Kostenart.TRAEGER_ZAHLT: "zahlt die Stelle",
    Kostenart.UNBEKANNT: "nicht bekannt",
}


def zeiten(angebot: Angebot) -> tuple[str, ...]:
    """One line per row of hours, then the note that is always shown."""
    zeilen = tuple(dict.fromkeys(map(zeit, angebot.oeffnungszeiten)))
    return (*zeilen, angebot.oeffnung_hinweis) if angebot.oeffnung_hinweis else zeilen


def zeit(eine: Oeffnungszeit) -> str:
    """Say a row: "Mo–Do 8–16 Uhr", "1. und 3. Mi 9–12 Uhr am Telefon"."""
    tage = besonderer_tag(eine) or wochentage(eine.wochentage)
    if eine.woche_im_monat:
        wochen = " und ".join("letzter" if w < 0 else f"{w}." for w in eine.woche_im_monat)
        tage = f"{wochen} {tage} im Monat"
    elif eine.alle_n_wochen and eine.alle_n_wochen > 1:
        tage = f"alle {eine.alle_n_wochen} Wochen {tage}"
    uhr = f"ab {uhrzeit(eine.von)} Uhr" if eine.bis is None else spanne(eine.von, eine.bis)
    if eine.art is Zeitart.NACH_VEREINBARUNG and eine.bis is None:
        uhr = ""
    teile = (tage, uhr, ARTWORT[eine.art], f"({eine.hinweis})" if eine.hinweis else "")
    worte = " ".join(teil for teil in teile if teil)
    return ", ".join(filter(None, (worte, bedingung(eine))))


def spanne(von: int, bis: int) -> str:
    """Say 9–12 Uhr; hours of the night with minutes, so that 2:00 is not the afternoon."""
    nachts = 0 < von < MORGEN
    anfang = f"{von // STUNDE}:{von % STUNDE:02}" if nachts else uhrzeit(von)
    return f"{anfang}–{uhrzeit(bis)} Uhr"


def uhrzeit(minuten: int) -> str:
    """Minutes of the day as people say it: 8, 8:30."""
    stunde, minute = divmod(minuten, 60)
    return f"{stunde}:{minute:02}" if minute else str(stunde)


def wochentage(tage: Sequence[int]) -> str:
    """Runs of three or more as a range: "Mo–Do, Sa"."""
    laeufe: list[list[int]] = []
    for tag in sorted(set(tage)):
        if laeufe and laeufe[-1][-1] == tag - 1:
            laeufe[-1].append(tag)
        else:
            laeufe.append([tag])
    return ", ".join(_lauf(lauf) for lauf in laeufe)


def _lauf(lauf: Sequence[int]) -> str:
    if len(lauf) > 2:  # noqa: PLR2004 - two days are named, three are a range
        return f"{TAGE[lauf[0]]}–{TAGE[lauf[-1]]}"
    return ", ".join(TAGE[tag] for tag in lauf)


def adresse(angebot: Angebot) -> str:
    """One line; a confidential entry names its region only."""
    if angebot.adresse_vertraulich or angebot.standort is None:
        return angebot.region
    return standort(angebot.standort)


def standort(wo: Standort) -> str:
    strasse = f"{wo.strasse} {wo.hausnummer}".strip()
    ort = f"{wo.plz} {wo.ort}".strip()
    return ", ".join(teil for teil in (strasse, wo.zusatz, ort) if teil)


def wartezeit(wie: Wartezeit | None, heute: date) -> Aussage:
    """Say the weeks: "keine", "3 Wochen", "4 bis 6 Wochen"; an old report says so."""
    if wie is None:
        return Aussage("nicht bekannt")
    worte = wochen(wie)
    return worte if wie.gilt(heute) else Aussage("nicht bekannt, zuletzt {dauer}", dauer=worte)


def wochen(wie: Wartezeit) -> Aussage:
    von, bis = wie.wochen_von, wie.wochen_bis
    if bis == 0:
        return Aussage("keine")
    dauer = Aussage("1 Woche") if bis == 1 else Aussage("{n} Wochen", n=bis)
    if von == bis:
        return dauer
    if von == 0:
        return Aussage("bis zu {dauer}", dauer=dauer)
    return Aussage("{von} bis {bis} Wochen", von=von, bis=bis)


def fuer_wen(angebot: Angebot) -> str:
    return "; ".join(dict.fromkeys(map(gruppe, angebot.zielgruppen)))


def gruppe(eine: Zielgruppe) -> str:
    wort = "alle" if eine.publikum is Publikum.ALLE else PUBLIKUMSWORT[eine.publikum]
    von, bis = eine.von_monate, eine.bis_monate
    if von and bis:
        return f"{wort}{_kind(eine)} von {_alter(von)} bis unter {_alter(bis)}"
    if bis:
        return f"{wort}{_kind(eine)} unter {_alter(bis)}"
    return f"{wort}{_kind(eine)} ab {_alter(von)}" if von else wort


def _kind(gruppe: Zielgruppe) -> str:
    """Whose age it is, where the audience is not the child itself."""
    selbst = gruppe.publikum in (Publikum.KIND, Publikum.JUGENDLICHE)
    return "" if selbst else " mit einem Kind"


def _alter(monate: int) -> str:
    if monate % MONATE == 0:
        jahre = monate // MONATE
        return f"{jahre} Jahr" if jahre == 1 else f"{jahre} Jahren"
    return f"{monate} Monaten"


def kosten(angebot: Angebot) -> str:
    wort = KOSTENWORT[angebot.kosten.art]
    return angebot.kosten.text or wort
