"""Schedules of HSDS as opening hours; what does not fit stays as text (CATALOGUE 2.6, 4.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from lotse.domain.angebot import Oeffnungszeit
from lotse.exchange.befundworte import Code
from lotse.exchange.hsds_felder import Objekt, tag, text, zahl
from lotse.exchange.zeiten import read_zeitentext

TAG = 1440
WOCHE = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WERKTAGE = frozenset(range(5))
_BYDAY = re.compile(r"([+-]?\d+)?\s*([A-Z]{2})[A-Z]*")
_UHRZEIT = re.compile(
    r"(\d{1,2})(?::?(\d{2}))?(?::\d{2})?(?:\.\d+)?\s*([ap])?\.?m?\.?", re.IGNORECASE
)
_AM_PM = 12


@dataclass(frozen=True, slots=True)
class Zeitenfund:
    """Rows, texts that are always printed, and what is to be said: (code, value)."""

    zeiten: tuple[Oeffnungszeit, ...]
    texte: tuple[str, ...]
    befunde: tuple[tuple[Code, str], ...]
    rohtext: str = ""
    """Words that were read as rows, as they were written."""


def read_zeiten(schedules: list[Objekt], heute: date) -> Zeitenfund:
    """Wall-clock digits count, never the offset. The same row at two places is one."""
    zeiten: list[Oeffnungszeit] = []
    texte: list[str] = []
    woertlich: list[str] = []
    befunde: list[tuple[Code, str]] = []
    for schedule in schedules:
        worte = [wort for feld in ("description", "notes") if (wort := text(schedule, feld))]
        texte += worte
        ende = tag(schedule, "valid_to", "until", "end_date")
        if ende and ende < heute:
            befunde.append((Code.ZEIT_ABGELAUFEN, ende.isoformat()))
            continue
        gelesen = _read_row(schedule)
        aus_text = [] if gelesen else _read_words(worte)
        if aus_text:
            texte[len(texte) - len(worte) :] = []
            woertlich += worte
            gelesen = aus_text
        elif not gelesen:
            befunde.append((Code.ZEIT_TEXT, " ".join(worte) or _roh(schedule)))
            texte += [] if worte else [_roh(schedule)]
        zeiten += gelesen
        if not aus_text and _widerspruch(gelesen, worte):
            befunde.append((Code.ZEIT_WIDERSPRUCH, " ".join(worte)))
    return Zeitenfund(
        tuple(dict.fromkeys(zeiten)),
        tuple(dict.fromkeys(filter(None, texte))),
        tuple(dict.fromkeys(befunde)),
        " ".join(dict.fromkeys(woertlich)),
    )


def _read_words(worte: list[str]) -> list[Oeffnungszeit]:
    """Hours in a description, where no field says them: all of it is read, or it is text."""
    gelesen = read_zeitentext("\n".join(dict.fromkeys(worte)))
    return [] if gelesen.hinweis else list(gelesen.zeiten)


def _read_row(schedule: Objekt) -> list[Oeffnungszeit]:
    """Rows of one schedule; empty = it cannot be said in rows."""
    tage, wochen = _tage(schedule)
    von = _minuten(text(schedule, "opens_at", "start_time"))
    bis = _minuten(text(schedule, "closes_at", "end_time"))
    freq = text(schedule, "freq").upper()
    if von is None or not tage or (freq == "MONTHLY") != bool(wochen) or von == bis:
        return []
    if freq not in ("", "WEEKLY", "DAILY", "MONTHLY"):
        return []
    abstand = int(zahl(schedule, "interval") or 1)
    anker = tag(schedule, "dtstart", "valid_from")
    if abstand > 1 and (anker is None or freq != "WEEKLY"):
        return []
    mehr = {
        "woche_im_monat": wochen,
        "alle_n_wochen": abstand if abstand > 1 else None,
        "anker": anker if abstand > 1 else None,
    }
    if bis is None or bis > von:
        return [Oeffnungszeit(tage, von, bis, **mehr)]  # type: ignore[arg-type]  # built three lines above
    if wochen or abstand > 1:
        return []
    danach = tuple(sorted((t + 1) % len(WOCHE) for t in tage))
    return [Oeffnungszeit(tage, von, TAG), *([Oeffnungszeit(danach, 0, bis)] if bis else [])]


def _tage(schedule: Objekt) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """(weekdays, weeks of the month): "TH,FR", "2TU", ["WE"], "Monday", daily."""
    if text(schedule, "freq").upper() == "DAILY" and not schedule.get("byday"):
        return tuple(range(len(WOCHE))), ()
    roh = schedule.get("byday") or schedule.get("days") or schedule.get("weekday") or ""
    worte = ",".join(map(str, roh)) if isinstance(roh, list) else str(roh)
    tage: set[int] = set()
    wochen: set[int] = set()
    for woche, kurz in _BYDAY.findall(worte.upper()):
        if kurz in WOCHE:
            tage.add(WOCHE.index(kurz))
            wochen |= {int(woche)} if woche else set()
    erlaubt = wochen <= {-1, 1, 2, 3, 4, 5}
    return (tuple(sorted(tage)) if erlaubt else ()), tuple(sorted(wochen))


def _minuten(roh: str) -> int | None:
    """10:00, 10:00:00, 0900, 9:00am, 24:00, 09:00-05:00 (an offset, ignored)."""
    treffer = _UHRZEIT.match(roh)
    if not treffer:
        return None
    stunde, minute = int(treffer[1]), int(treffer[2] or 0)
    if treffer[3]:
        stunde = stunde % _AM_PM + (_AM_PM if treffer[3].lower() == "p" else 0)
    minuten = stunde * 60 + minute
    return minuten if minuten <= TAG and minute < 60 else None  # noqa: PLR2004 - minutes of an hour


def _widerspruch(zeiten: list[Oeffnungszeit], worte: list[str]) -> bool:
    gesagt = " ".join(worte).lower()
    tage = {tag_ for zeit in zeiten for tag_ in zeit.wochentage}
    return bool(tage) and ("weekdays" in gesagt or "werktags" in gesagt) and tage != WERKTAGE


def _roh(schedule: Objekt) -> str:
    teile = (text(schedule, feld) for feld in ("byday", "weekday", "opens_at", "closes_at"))
    return " ".join(filter(None, teile))
