"""A password: hidden, shown on demand, with a word when the caps lock is on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from lotse.domain.passwort import HOECHSTENS, secret
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.text import Beschriftung, Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil


class Passwortfeld(QWidget):
    """Label, field, "Zeigen". `geaendert()` on typing, `fertig()` on Enter."""

    geaendert = Signal()
    fertig = Signal()

    def __init__(self, wort: str, sprache: Sprache, *, zeigbar: bool = True) -> None:
        super().__init__()
        self._t = sprache.t
        self.feld = QLineEdit(maxLength=HOECHSTENS)
        self.feld.setEchoMode(QLineEdit.EchoMode.Password)
        self.feld.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        beschriftung = Beschriftung(farbe="text")
        beschriftung.set_art(fett=True)
        beschriftung.setBuddy(self.feld)
        beschriftung.setText(wort)
        self.knopf = Knopf(symbol="eye")
        self.knopf.setCheckable(True)
        self.knopf.setVisible(zeigbar)
        self.reihe = reihe(self.feld, self.knopf)
        self._feststell = huelle(self._baue_feststell())
        self._feststell.hide()
        self.setLayout(spalte(beschriftung, self.reihe, self._feststell, abstand=0.35))
        self.feld.installEventFilter(self)
        self.feld.textEdited.connect(self.geaendert)
        self.feld.returnPressed.connect(self.fertig)
        self.knopf.toggled.connect(self._on_zeigen)
        self.setFocusProxy(self.feld)
        self._sage_knopf()
        self._messe()
        stil().geaendert.connect(self._messe)

    @property
    def leer(self) -> bool:
        return not self.feld.text()

    def geheimnis(self) -> bytearray:
        """The bytes, once: the field is empty and hidden afterwards."""
        wort = secret(self.feld.text())
        self.leere()
        return wort

    def leere(self) -> None:
        self.feld.clear()
        self.knopf.setChecked(False)
        self._feststell.hide()

    def show_falsch(self, *, falsch: bool) -> None:
        """A red frame; the words stand below."""
        self.feld.setProperty("falsch", falsch)
        self.feld.style().unpolish(self.feld)
        self.feld.style().polish(self.feld)

    def setze(self, text: str) -> None:
        """A suggestion: it is of no use hidden."""
        self.feld.setText(text)
        self.knopf.setChecked(True)
        self.geaendert.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._lies_feststell(event)
        elif event.type() is QEvent.Type.FocusOut:
            self._feststell.hide()
        return super().eventFilter(watched, event)

    def _lies_feststell(self, event: QKeyEvent) -> None:
        """Qt does not tell; a capital letter without Umschalt does."""
        zeichen = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._feststell.setVisible(self._feststell.isHidden())
        elif len(zeichen) == 1 and zeichen.upper() != zeichen.lower():
            umschalt = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._feststell.setVisible(zeichen.isupper() != umschalt)

    def _baue_feststell(self) -> QHBoxLayout:
        wort = Text(self._t("Die Feststelltaste ist an."), Stufe.KLEIN, farbe="ask_fg")
        return reihe(Bild("arrow-big-up-dash", 1.15, "ask_mark"), wort, None, abstand=0.4)

    def _on_zeigen(self, an: bool) -> None:  # noqa: FBT001 - a Qt signal
        arten = QLineEdit.EchoMode
        self.feld.setEchoMode(arten.Normal if an else arten.Password)
        self._sage_knopf()
        self.feld.setFocus()

    def _sage_knopf(self) -> None:
        an = self.knopf.isChecked()
        self.knopf.set_symbol("eye-off" if an else "eye")
        self.knopf.setText(self._t("Verbergen") if an else self._t("Zeigen"))

    def _messe(self) -> None:
        self.feld.setMinimumHeight(em(2.45))
