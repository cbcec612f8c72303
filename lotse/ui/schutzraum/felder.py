"""Fields with their words above them: one line, and several."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.ui.bausteine.laenge import SATZ, Langtext, fill
from lotse.ui.bausteine.raender import spalte
from lotse.ui.bausteine.text import Beschriftung
from lotse.ui.stil import em, stil
from lotse.ui.worte import spoken


class Satzfeld(QWidget):
    """`geaendert()` when somebody typed."""

    geaendert = Signal()

    def __init__(self, wort: str, *, laenge: int = SATZ) -> None:
        super().__init__()
        self.feld = QLineEdit(maxLength=laenge)
        self.wort = Beschriftung()
        self.wort.setWordWrap(True)
        self.wort.setBuddy(self.feld)
        self.set_wort(wort)
        self.setLayout(spalte(self.wort, self.feld, abstand=0.2))
        self.setFocusProxy(self.feld)
        self.feld.textEdited.connect(lambda _text: self.geaendert.emit())

    @property
    def text(self) -> str:
        return self.feld.text()

    def set_wort(self, wort: str) -> None:
        self.wort.setText(wort)
        self.feld.setAccessibleName(spoken(wort))

    def zeige(self, text: str) -> None:
        if self.feld.text() != text:
            fill(self.feld, text)


class Absatzfeld(QWidget):
    """Several lines; `zeilen` high."""

    geaendert = Signal()

    def __init__(self, wort: str, zeilen: float = 4) -> None:
        super().__init__()
        self._zeilen = zeilen
        self.feld = Langtext()
        self.feld.setTabChangesFocus(True)
        self.wort = Beschriftung()
        self.wort.setWordWrap(True)
        self.wort.setBuddy(self.feld)
        self.wort.setText(wort)
        self.feld.setAccessibleName(spoken(wort))
        self.setLayout(spalte(self.wort, self.feld, abstand=0.2))
        self.setFocusProxy(self.feld)
        self.feld.textChanged.connect(self.geaendert)
        self._messe()
        stil().geaendert.connect(self._messe)

    @property
    def text(self) -> str:
        return self.feld.toPlainText()

    def zeige(self, text: str) -> None:
        if self.feld.toPlainText() != text:
            with QSignalBlocker(self.feld), QSignalBlocker(self):
                self.feld.setPlainText(text)

    def _messe(self) -> None:
        self.feld.setFixedHeight(em(1.45 * self._zeilen + 1.1))
