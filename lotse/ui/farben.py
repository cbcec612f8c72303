"""All colours, as data: tokens.json becomes three themes and a QPalette."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QStyleHints

from lotse.paths import RESOURCES
from lotse.ui.farben_kontrast import KONTRAST

Rolle = QPalette.ColorRole

STAERKER = {
    "light": {
        "text_off": "#5F6C73",
        "on_selected": "#16232A",
        "highlight": "#D9EAF0",
        "link_visited": "#6B3FA0",
    },
    "dark": {
        "text_off": "#8A979E",
        "on_selected": "#E8EEF0",
        "highlight": "#1B3D4B",
        "link_visited": "#C9B0EC",
    },
}
"""What the tokens do not name, or name too weakly to be read."""

ROLLEN: Mapping[Rolle, str] = {
    Rolle.Window: "window",
    Rolle.WindowText: "text",
    Rolle.Base: "panel",
    Rolle.AlternateBase: "sunken",
    Rolle.Text: "text",
    Rolle.Button: "panel",
    Rolle.ButtonText: "text",
    Rolle.BrightText: "danger_fg",
    Rolle.PlaceholderText: "text_muted",
    Rolle.Highlight: "highlight",
    Rolle.HighlightedText: "on_selected",
    Rolle.Accent: "accent",
    Rolle.Link: "link",
    Rolle.LinkVisited: "link_visited",
    Rolle.ToolTipBase: "tooltip",
    Rolle.ToolTipText: "tooltip_text",
}


class Thema(StrEnum):
    """What a navigator may choose; SYSTEM follows the wishes of the machine."""

    SYSTEM = "system"
    HELL = "hell"
    DUNKEL = "dunkel"
    KONTRAST = "kontrast"


@dataclass(frozen=True, slots=True)
class Farben:
    """One theme. `farben["accent"]` is the text of a colour, `.farbe("accent")` a QColor."""

    name: Thema
    werte: Mapping[str, str]

    def __getitem__(self, token: str) -> str:
        return self.werte[token]

    def farbe(self, token: str) -> QColor:
        return QColor(_farbe(self.werte[token]))


@cache
def _farbe(wert: str) -> QColor:
    """Read once; a copy may be changed."""
    return QColor(wert)


@cache
def tokens() -> Mapping[str, Any]:
    """Measures and colours of the design, read once."""
    gelesen = json.loads((RESOURCES / "tokens.json").read_text(encoding="utf-8"))
    return MappingProxyType(gelesen)


@cache
def farben(thema: Thema) -> Farben:
    """The theme by name; SYSTEM needs `pick`."""
    if thema is Thema.KONTRAST:
        return Farben(thema, MappingProxyType(KONTRAST))
    art = "dark" if thema is Thema.DUNKEL else "light"
    name = Thema.DUNKEL if thema is Thema.DUNKEL else Thema.HELL
    return Farben(name, MappingProxyType({**tokens()["color"][art], **STAERKER[art]}))


def pick(wunsch: Thema, hints: QStyleHints) -> Farben:
    """The chosen theme, or what the system wishes."""
    if wunsch is not Thema.SYSTEM:
        return farben(wunsch)
    wishes = hints.accessibility()  # kept in a variable: a chained call may lose its owner
    if wishes.contrastPreference() is Qt.ContrastPreference.HighContrast:
        return farben(Thema.KONTRAST)
    dunkel = hints.colorScheme() is Qt.ColorScheme.Dark
    return farben(Thema.DUNKEL if dunkel else Thema.HELL)


def palette(gewaehlt: Farben) -> QPalette:
    """Fill every role, so that nothing of the system's colours shines through."""
    filled = QPalette(gewaehlt.farbe("panel"), gewaehlt.farbe("window"))  # derives the bevels
    for role, token in ROLLEN.items():
        filled.setColor(role, gewaehlt.farbe(token))
    for role in (Rolle.WindowText, Rolle.Text, Rolle.ButtonText):
        filled.setColor(QPalette.ColorGroup.Disabled, role, gewaehlt.farbe("text_off"))
    filled.setColor(Rolle.Mid, gewaehlt.farbe("border"))
    return filled
