"""F1: from the word that has the focus to its explanation, and back again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QWidget,
)

from lotse.domain.worte import Begriff
from lotse.ui.fenster.schiene import Schienenknopf
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.suche.treffer import glatt

HINAUF = 3
"""So many frames around the focus are still near it."""


class Hilfsweg:
    """`on_hilfe` is what F1, the rail and the search call; F1 on the page of words leads back."""

    def __init__(
        self, begriffe: Sequence[Begriff], gehe: Callable[[Sprung], None], wo: Callable[[], Sprung]
    ) -> None:
        self._begriffe, self._gehe, self._wo = begriffe, gehe, wo
        self._her: Sprung | None = None

    def on_hilfe(self) -> None:
        fokus, hier = QApplication.focusWidget(), self._wo()
        gedrueckt = isinstance(fokus, Schienenknopf)
        if hier.ort is not Ort.HILFE:
            self._her = hier
            wort = "" if gedrueckt else wort_am_fokus(fokus, self._begriffe)
            self._gehe(Sprung(Ort.HILFE, bezug=wort))
        elif self._her and not gedrueckt:
            self._gehe(self._her)


def wort_am_fokus(fokus: QWidget | None, begriffe: Sequence[Begriff]) -> str:
    """The word to explain: in what has the focus, else in what stands right around it."""
    return next((w for text in _texte(fokus) if (w := erstes_wort(text, begriffe))), "")


def erstes_wort(text: str, begriffe: Sequence[Begriff]) -> str:
    """The first word of the list in a text; of two at one place the longer. Words of the law
    before words of Lotse: a row names both, and nobody asks what a family is."""
    funde = [
        (not begriff.fundstelle, treffer.start(), -len(form), begriff.noun)
        for begriff in begriffe
        for form in {glatt(begriff.noun), glatt(begriff.plural)}
        if form and (treffer := re.search(rf"\b{re.escape(form)}\b", glatt(text)))
    ]
    return min(funde)[-1] if funde else ""


def _texte(fokus: QWidget | None) -> Iterator[str]:
    if fokus is None:
        return
    yield from _eigene(fokus)
    rahmen = fokus.parentWidget()
    for _ in range(HINAUF):
        if rahmen is None or rahmen.isWindow():
            return
        yield rahmen.accessibleName()
        yield " ".join(label.text() for label in rahmen.findChildren(QLabel) if label.isVisible())
        rahmen = rahmen.parentWidget()


def _eigene(fokus: QWidget) -> Iterator[str]:
    """Its own words: what is marked in a field, the row of a list, the words of a button."""
    if isinstance(fokus, QLineEdit):
        yield fokus.selectedText()
    elif isinstance(fokus, QAbstractItemView):
        yield str(fokus.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or "")
        return  # its name is the heading of the list
    elif isinstance(fokus, QAbstractButton):
        yield fokus.text()
    yield fokus.accessibleName()
