"""A limit for every field of a window, and a word for whoever reaches it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QToolTip, QWidget

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.laenge import OHNE, ZEILE, Langtext
from lotse.ui.fenster.verdeckt import anwendung
from lotse.ui.meldung import ansagen

ZEIGT_MS = 8_000


class Laengenwache(QObject):
    """For all fields of a window and its dialogs: a limit for every line, and a word at its end."""

    def __init__(self, teil: QWidget, sprache: Sprache) -> None:
        super().__init__(teil)
        self._teil, self._sprache = teil, sprache
        anwendung().focusChanged.connect(self._on_fokus)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache

    def _on_fokus(self, _alt: QWidget | None, neu: QWidget | None) -> None:
        if neu is None or neu.property("begrenzt") or not self._unser(neu):
            return
        if isinstance(neu, Langtext):
            neu.zuviel.connect(self._on_zuviel)
        elif isinstance(neu, QLineEdit) and not isinstance(neu.parent(), QAbstractSpinBox):
            if neu.maxLength() >= OHNE:
                neu.setMaxLength(ZEILE)
            neu.inputRejected.connect(self._on_zeile)
        else:
            return
        neu.setProperty("begrenzt", True)  # noqa: FBT003 - a Qt property

    def _unser(self, feld: QWidget) -> bool:
        """In this window, or in a dialog over it."""
        fenster, meins = feld.window(), self._teil.window()
        vater = fenster.parentWidget()
        return fenster is meins or (vater is not None and vater.window() is meins)

    def _on_zeile(self) -> None:
        feld = self.sender()
        if isinstance(feld, QLineEdit) and len(feld.text().encode("utf-16-le")) // 2 >= (
            feld.maxLength()
        ):
            self._sage(feld, feld.maxLength())

    def _on_zuviel(self, grenze: int) -> None:
        feld = self.sender()
        if isinstance(feld, QWidget):
            self._sage(feld, grenze)

    def _sage(self, feld: QWidget, grenze: int) -> None:
        """At the field, so that it is seen in a dialog, too. Nothing of its content is in it."""
        satz = self._sprache.t(
            "Hier ist Platz für {n} Zeichen. Was danach kam, steht nicht im Feld.", n=grenze
        )
        unten = feld.mapToGlobal(QPoint(0, feld.height()))
        QToolTip.showText(unten, satz, feld, QRect(), ZEIGT_MS)
        ansagen(feld, satz)
