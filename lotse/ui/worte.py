"""Small words of the window: mnemonics, keys, days as people say them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Babel comes after the first paint
    from lotse.i18n.sprache import Sprache

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
_NAHE_TAGE = 30


def spoken(text: str) -> str:
    """The words without the mnemonic mark: '&Name' is spoken 'Name'."""
    return re.sub(r"&(.)", r"\1", text)


def literal(text: str) -> str:
    """Data for buttons, tabs and menus: "Müller & Söhne" is no shortcut."""
    return text.replace("&", "&&")


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
    """Distance: "in 3 Tagen", "seit 12 Tagen", "heute"."""
    tage = (tag - heute).days
    if tage == 0:
        return sprache.t("heute")
    if tage > 0:
        return sprache.plural("in {n} Tag", "in {n} Tagen", tage)
    return sprache.plural("seit {n} Tag", "seit {n} Tagen", -tage)


def vor(tag: date, heute: date, sprache: Sprache) -> str:
    """How long ago: days up to a month, then months."""
    tage = (heute - tag).days
    if tage <= 0:
        return sprache.t("heute")
    if tage <= _NAHE_TAGE:
        return sprache.plural("vor {n} Tag", "vor {n} Tagen", tage)
    monate = (heute.year - tag.year) * 12 + heute.month - tag.month - (heute.day < tag.day)
    return sprache.plural("vor {n} Monat", "vor {n} Monaten", max(monate, 1))
