"""Fields of the form of an entry: a line that says how it was read, choices as chips, yes or no."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.kette import Chip, Fluss
from lotse.ui.bausteine.laenge import SATZ, Langtext, fill
from lotse.ui.bausteine.raender import huelle, leere, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.stil import em, stil

JA, NEIN, OFFEN = "ja", "nein", "offen"
ZEILEN = 3.2


class Zeilenfeld(QWidget):
    """A line (or several) with words below it. `fertig()` when the person goes on, `tippt()`."""

    fertig = Signal()
    tippt = Signal()

    def __init__(self, *, lang: bool = False) -> None:
        super().__init__()
        self.feld: QLineEdit | Langtext = Langtext() if lang else QLineEdit(maxLength=SATZ)
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._satz.hide()
        self.setLayout(spalte(self.feld, self._satz, abstand=0.2))
        self.setFocusProxy(self.feld)
        self.feld.textChanged.connect(self._on_tippt)
        self.feld.installEventFilter(self)
        if isinstance(self.feld, QLineEdit):
            self.feld.returnPressed.connect(self.fertig)
        else:
            self.feld.setTabChangesFocus(True)
        stil().geaendert.connect(self._messe)
        self._messe()

    def text(self) -> str:
        return self.feld.text() if isinstance(self.feld, QLineEdit) else self.feld.toPlainText()

    def set_text(self, text: str) -> None:
        """What the same words say already stays untouched, with the cursor in it."""
        if self.text() == text:
            return
        self.feld.blockSignals(True)  # noqa: FBT003 - Qt
        if isinstance(self.feld, QLineEdit):
            fill(self.feld, text)
            self.feld.setCursorPosition(0)  # a long sentence is read from its beginning
        else:
            self.feld.setPlainText(text)
        self.feld.blockSignals(False)  # noqa: FBT003 - Qt

    def set_name(self, name: str) -> None:
        self.feld.setAccessibleName(name)

    def sage(self, satz: str, *, fehler: bool = False) -> None:
        """Words below the field: how it was read, or why not."""
        self._satz.set_art(farbe="danger_fg" if fehler else "text_secondary")
        self._satz.setText(satz)
        self._satz.setVisible(bool(satz))
        self.feld.setAccessibleDescription(satz)

    def gesagt(self) -> str:
        return self._satz.text()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.fertig.emit()
        return super().eventFilter(watched, event)

    def _on_tippt(self, *_text: str) -> None:
        self.tippt.emit()

    def _messe(self) -> None:
        if isinstance(self.feld, Langtext):
            self.feld.setFixedHeight(em(ZEILEN * 1.9))


class Chipfeld(QWidget):
    """Some of many: a list to add from, each choice as a chip that can be taken away."""

    geaendert = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._sprache: Sprache | None = None
        self._alle: Sequence[tuple[Any, str]] = ()
        self._werte: tuple[Any, ...] = ()
        self.auswahl = Auswahl()
        self.auswahl.setSizeAdjustPolicy(
            Auswahl.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._chips = Fluss()
        self._reihe = huelle(self._chips)
        self.setLayout(spalte(self.auswahl, self._reihe, abstand=0.3))
        self.setFocusProxy(self.auswahl)
        self.auswahl.activated.connect(self._on_wahl)

    def set_name(self, name: str) -> None:
        self.auswahl.setAccessibleName(name)

    def set_angebot(self, alle: Sequence[tuple[Any, str]], sprache: Sprache) -> None:
        """(value, words) of everything there is to choose."""
        self._alle, self._sprache = alle, sprache
        self._zeige()

    def werte(self) -> tuple[Any, ...]:
        return self._werte

    def set_werte(self, werte: Sequence[Any]) -> None:
        if tuple(werte) != self._werte:
            self._werte = tuple(werte)
            self._zeige()

    def _zeige(self) -> None:
        t = self._sprache.t if self._sprache else str
        self.auswahl.clear()
        self.auswahl.addItem(t("hinzufügen …"), None)
        for wert, wort in self._alle:
            if wert not in self._werte:
                self.auswahl.addItem(wort, wert)
        self.auswahl.setCurrentIndex(0)
        leere(self._chips)
        worte = dict(self._alle)
        for wert in self._werte:
            wort = worte.get(wert, str(wert))
            chip = Chip(wort, "info", "x")
            chip.setAccessibleName(f"{wort}: {t('wegnehmen')}")
            chip.clicked.connect(partial(self._nimm, wert))
            self._chips.addWidget(chip)
        self._reihe.setVisible(bool(self._werte))

    def _on_wahl(self, _nummer: int) -> None:
        wert = self.auswahl.currentData()
        if wert is not None:
            self._werte = (*self._werte, wert)
            self._zeige()
            self.geaendert.emit(self._werte)

    def _nimm(self, wert: object, _an: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self._werte = tuple(w for w in self._werte if w != wert)
        self._zeige()
        self.auswahl.setFocus()
        self.geaendert.emit(self._werte)


class Tastengriff(QObject):
    """Single keys over a widget and what they do; with Strg or Alt they mean something else."""

    def __init__(self, widget: QWidget, taten: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(widget)
        self._taten = taten
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            allein = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            tat = self._taten.get(event.text().upper()) if allein else None
            if tat is not None:
                tat()
                return True
        return super().eventFilter(watched, event)


class Dreiwahl(QWidget):
    """Words, and yes, no or not known. `geaendert(bool | None)`."""

    geaendert = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._wort = Text(umbruch=True)
        self.segment = Segment([(JA, ""), (NEIN, ""), (OFFEN, "")], klein=True)
        layout = reihe(self._wort, self.segment, abstand=0.5)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.segment.gewaehlt.connect(self._on_gewaehlt)

    def set_worte(self, wort: str, sprache: Sprache) -> None:
        self._wort.setText(wort)
        self.segment.set_name(wort)
        for schluessel, text in ((JA, "ja"), (NEIN, "nein"), (OFFEN, "nicht bekannt")):
            self.segment.set_text(schluessel, sprache.t(text))

    def set_wert(self, wert: bool | None) -> None:  # noqa: FBT001 - yes, no, not known
        self.segment.set_wahl({True: JA, False: NEIN, None: OFFEN}[wert])

    def _on_gewaehlt(self, schluessel: str) -> None:
        self.geaendert.emit({JA: True, NEIN: False}.get(schluessel))
