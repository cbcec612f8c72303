"""What a window says right now: every word that can be read or heard in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDateEdit,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QTabBar,
    QWidget,
)

from lotse.i18n.eintraege import Eintrag
from lotse.ui.worte import spoken

PLATZ = re.compile(r"\\\{(\w*)\\\}")
ZAHLEN = {"n", "m", "von", "bis", "alle", "offen", "prozent", "zahl"}
"""Places where only a number stands."""


def gesagtes(wurzel: QWidget) -> tuple[tuple[str, str], ...]:
    """(class, word) of everything visible, in the order of the widgets."""
    sichtbar = (w for w in wurzel.findChildren(QWidget) if w.isVisibleTo(wurzel))
    return tuple(
        (type(w).__name__, wort) for w in sichtbar for wort in _worte(w) if _traegt_worte(wort)
    )


def deutsche(worte: Iterable[str], eintraege: Mapping[str, Eintrag]) -> set[str]:
    """Those words that are German ones of the window, which English says in another way."""
    # "{tag} um {uhr}" and "{wer} unter {alter}" would fit half of all sentences
    fest, muster = _muster(
        tuple(
            spoken(text)
            for text, e in eintraege.items()
            if text not in e.formen and len(re.sub(r"\{\w*\}|\W", "", text)) > _mindestens(text)
        )
    )
    return {
        wort for wort in worte if (w := spoken(wort)) in fest or any(m.fullmatch(w) for m in muster)
    }


def _mindestens(text: str) -> int:
    """Letters of its own that a wording needs to be known by; more where any text comes first."""
    anfang = re.match(r"\{(\w*)\}", text)
    if anfang and anfang[1] not in ZAHLEN:
        return 5
    return 3 if "{" in text else 1


@cache
def _muster(texte: tuple[str, ...]) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """What stands there as it is, and what has places; compiled once for a run."""
    mit = [text for text in texte if "{" in text]
    muster = (re.compile(PLATZ.sub(_platz, re.escape(text)), re.DOTALL) for text in mit)
    return frozenset(texte) - set(mit), tuple(muster)


def _platz(fund: re.Match[str]) -> str:
    return r"\d[\d.,]*" if fund[1] in ZAHLEN else ".+"


def _worte(w: QWidget) -> Iterator[str]:
    yield from (w.accessibleName(), w.accessibleDescription(), w.toolTip())
    if isinstance(w, QComboBox):
        yield from (w.itemText(n) for n in range(w.count()))
    elif isinstance(w, QTabBar):
        yield from (w.tabText(n) for n in range(w.count()))
    elif isinstance(w, QHeaderView):
        yield from _kopf(w)
    elif isinstance(w, QAbstractItemView):
        yield from _zeilen(w)
    elif isinstance(w, QLineEdit):
        yield w.placeholderText()
    elif isinstance(w, QDateEdit):
        yield from (w.specialValueText(), w.text())
    elif isinstance(w, QLabel | QAbstractButton):
        yield w.text()


def _kopf(w: QHeaderView) -> Iterator[str]:
    modell = w.model()
    if modell is not None and w.orientation() is Qt.Orientation.Horizontal:
        for spalte in range(modell.columnCount()):
            yield str(modell.headerData(spalte, w.orientation()) or "")


def _zeilen(w: QAbstractItemView) -> Iterator[str]:
    modell = w.model()
    if modell is None:
        return
    spalten = 1 if isinstance(w, QListView) else modell.columnCount()
    for zeile in range(modell.rowCount()):
        for spalte in range(spalten):
            stelle = modell.index(zeile, spalte)
            for rolle in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
                yield str(modell.data(stelle, rolle) or "")


def _traegt_worte(wort: str) -> bool:
    return any(zeichen.isalpha() for zeichen in wort)
