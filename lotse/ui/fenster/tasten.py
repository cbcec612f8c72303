"""One QAction per row of the action table; the window's own, and those of the page shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.aktionen import AKTIONEN, Aktion, build_action, name_action
from lotse.ui.fenster.verdeckt import anwendung

Tat = Callable[[], object]
SCHUTZ = (Aktion.VERDECKEN, Aktion.SPERREN)


def _nothing_to_take_back(feld: QObject, event: QKeyEvent) -> bool:
    """Undo or redo, in a field of the window that has nothing of its own for it."""
    zurueck = event.matches(QKeySequence.StandardKey.Undo)
    if not zurueck and not event.matches(QKeySequence.StandardKey.Redo):
        return False
    if isinstance(feld, QLineEdit):
        return not (feld.isUndoAvailable() if zurueck else feld.isRedoAvailable())
    if isinstance(feld, QPlainTextEdit):
        dokument = feld.document()
        return not (dokument.isUndoAvailable() if zurueck else dokument.isRedoAvailable())
    return False


class Tasten(QObject):
    """Shortcuts work where their action is offered; elsewhere they do nothing."""

    def __init__(self, fenster: QWidget, sprache: Sprache, taten: Mapping[Aktion, Tat]) -> None:
        super().__init__(fenster)
        self._fenster = fenster
        self._taten = dict(taten)
        self._der_seite: Mapping[Aktion, Tat] = {}
        self._actions: dict[Aktion, QAction] = {}
        self._verdeckt = False
        self._nur: tuple[Aktion, ...] = ()
        for aktion in AKTIONEN:
            action = build_action(aktion, sprache, self, partial(self.tue, aktion))
            self._actions[aktion] = action
            fenster.addAction(action)
        self.set_seite({})
        anwendung().installEventFilter(self)
        anwendung().focusChanged.connect(self._on_fokus)

    def texte_setzen(self, sprache: Sprache) -> None:
        for aktion, action in self._actions.items():
            name_action(action, aktion, sprache)

    def set_seite(self, taten: Mapping[Aktion, Tat]) -> None:
        """The page shown offers these."""
        self._der_seite = taten
        self._schalte()

    def set_verdeckt(self, *, verdeckt: bool) -> None:
        """While the window is covered no key does anything, whatever page comes below it."""
        self._verdeckt = verdeckt
        self._schalte()

    def biete(self, aktion: Aktion, tat: Tat) -> None:
        """One more action of the window."""
        self._taten[aktion] = tat
        self._schalte()

    def nur(self, aktionen: tuple[Aktion, ...]) -> None:
        """Only these keys do anything, whatever page lies below; () = all again."""
        self._nur = aktionen
        self._schalte()

    def schuetze(self, dialog: QWidget) -> None:
        """A dialog blocks the keys of the window; covering must work in front of it, too."""
        dialog.addActions([self._actions[aktion] for aktion in SCHUTZ])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An open list or menu takes every key for itself: covering must work there, too. A field
        takes Strg+Z for itself even where nothing was typed: then it means the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if not _nothing_to_take_back(watched, event):
                return False
            event.ignore()
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            liste = QApplication.activePopupWidget()
            if liste is not None and not self._verdeckt and self._ist_unsere(liste):
                taste = QKeySequence(event.keyCombination())
                for aktion in SCHUTZ:
                    if taste in self._actions[aktion].shortcuts():
                        self.tue(aktion)
                        return True
        return False

    def _on_fokus(self, _alt: QWidget | None, neu: QWidget | None) -> None:
        oben = neu.window() if neu is not None else None
        vater = oben.parentWidget() if isinstance(oben, QDialog) else None
        if oben is not None and vater is not None and vater.window() is self._fenster:
            self.schuetze(oben)  # only ours: two windows would fight over one key

    def _ist_unsere(self, liste: QWidget) -> bool:
        oben: QWidget | None = liste
        while oben is not None and oben is not self._fenster:
            oben = oben.parentWidget()
        return oben is self._fenster

    def _schalte(self) -> None:
        for aktion, action in self._actions.items():
            moeglich = aktion in self._der_seite or aktion in self._taten
            moeglich = moeglich and (not self._nur or aktion in self._nur)
            action.setEnabled(moeglich and not self._verdeckt)

    def moegliche(self) -> tuple[Aktion, ...]:
        """What can be done right now, in the order of the table."""
        return tuple(aktion for aktion, action in self._actions.items() if action.isEnabled())

    def tue(self, aktion: Aktion) -> None:
        tat = self._der_seite.get(aktion) or self._taten.get(aktion)
        if tat:
            tat()
