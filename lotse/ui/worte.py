"""Small words of the window: mnemonics, keys, days as people say them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Babel comes after the first paint
    from lotse.i18n.sprache import Sprache

RECHTS_NACH_LINKS = ("R", "AL")
TASTEN = {
    "Ctrl": "Strg",
    "Shift": "Umschalt",
    "Return": "Eingabe",
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "Space": "Leertaste",
    "Esc": "Esc",
}
WOCHENTAG = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
HINWEIS_ZEICHEN = 200
_NAHE_TAGE = 30
_NAHE_WOCHEN = 14


def spoken(text: str) -> str:
    """The words without the mnemonic mark: '&Name' is spoken 'Name'."""
    return re.sub(r"&(.)", r"\1", text)


def cut_off(text: str) -> str:
    """A shortened text whose "…" stands at its end also where it is written from the right."""
    erstes = next((r for z in text if (r := unicodedata.bidirectional(z)) in ("L", "R", "AL")), "L")
    return text if erstes == "L" else f"\u2067{text}\u2069"


def literal(text: str) -> str:
    """Data for buttons, tabs and menus: "Müller & Söhne" is no shortcut."""
    return text.replace("&", "&&")


def im_hinweis(text: str) -> str:
    """Data in a tooltip: never markup, never larger than the screen."""
    kurz = text if len(text) <= HINWEIS_ZEICHEN else f"{text[:HINWEIS_ZEICHEN]}…"
    return f"<qt>{escape(kurz)}</qt>" if "<" in kurz else kurz


def taste(tasten: str, sprache: Sprache) -> str:
    """Keys as printed on the keyboard: "Ctrl+K" is "Strg+K" in German."""
    if sprache.code != "de":
        return tasten.replace("Return", "Enter")
    if tasten.endswith(("++", "+-")):
        return f"{taste(tasten[:-2], sprache)}+{'−' if tasten.endswith('-') else '+'}"
    return "+".join(TASTEN.get(teil, teil) for teil in tasten.split("+"))


def tag_kurz(tag: date, heute: date, sprache: Sprache) -> str:
    """Short: "Fr 27.11."; with its year when it is another one."""
    jahr = f"{tag.year}" if tag.year != heute.year else ""
    return f"{sprache.t(WOCHENTAG[tag.weekday()])} {tag.day:02}.{tag.month:02}.{jahr}"


def tag_nah(tag: date, heute: date, sprache: Sprache) -> str:
    """Near: "heute", "gestern", "morgen", else the short day."""
    worte = {0: sprache.t("heute"), -1: sprache.t("gestern"), 1: sprache.t("morgen")}
    return worte.get((tag - heute).days) or tag_kurz(tag, heute, sprache)


def abstand(tag: date, heute: date, sprache: Sprache) -> str:
    """Distance: "in 3 Tagen", "seit 12 Tagen", "heute", "morgen"."""
    tage = (tag - heute).days
    if tage in (0, 1):
        return sprache.t("morgen") if tage else sprache.t("heute")
    if tage > 0:
        return sprache.plural("in {n} Tag", "in {n} Tagen", tage)
    return sprache.plural("seit {n} Tag", "seit {n} Tagen", -tage)


def bis_dahin(tag: date, heute: date, sprache: Sprache) -> str:
    """How far away a day is that is not near: "in 5 Wochen"; from two weeks on in days."""
    tage = (tag - heute).days
    if tage <= _NAHE_WOCHEN:
        return abstand(tag, heute, sprache)
    return sprache.plural("in {n} Woche", "in {n} Wochen", tage // 7)


def vor(tag: date, heute: date, sprache: Sprache) -> str:
    """How long ago: days up to a month, then months."""
    tage = (heute - tag).days
    if tage <= 0:
        return sprache.t("heute")
    if tage <= _NAHE_TAGE:
        return sprache.plural("vor {n} Tag", "vor {n} Tagen", tage)
    monate = (heute.year - tag.year) * 12 + heute.month - tag.month - (heute.day < tag.day)
    return sprache.plural("vor {n} Monat", "vor {n} Monaten", max(monate, 1))


def zuletzt_offen(zeit: datetime, heute: date | None, sprache: Sprache) -> str:
    """When data were last open: "heute um 10:42", "gestern um 16:05", else with its date."""
    uhr = f"{zeit:%H:%M}"
    if zeit.date() == heute:
        return sprache.t("zuletzt offen heute um {uhrzeit}", uhrzeit=uhr)
    if heute is not None and heute - zeit.date() == timedelta(days=1):
        return sprache.t("zuletzt offen gestern um {uhrzeit}", uhrzeit=uhr)
    return sprache.t("zuletzt offen am {tag}", tag=f"{zeit:%d.%m.%Y}, {uhr}")


def zitat(worte: str) -> str:
    """The family's own words in quotes; what is written from right to left keeps its full stop."""
    links = any(unicodedata.bidirectional(zeichen) in RECHTS_NACH_LINKS for zeichen in worte)
    return f"„\u2068{worte}\u2069“" if links else f"„{worte}“"
