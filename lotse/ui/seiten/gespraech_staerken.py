"""What carries the family comes first: chips in its own words, added by typing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from lotse.domain.familie import Staerke
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.kette import Chip, Fluss
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.laenge import SATZ, fill
from lotse.ui.bausteine.malen import draw_platte
from lotse.ui.bausteine.raender import TAFEL, huelle, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.stil import em, stil

PFEILE = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
WEG = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Chipfeld(QLineEdit):
    """A line as tall as a chip, so that writing one looks like reading one."""

    def __init__(self) -> None:
        super().__init__(maxLength=SATZ)
        self.setObjectName("nackt")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._messe()
        stil().geaendert.connect(self._messe)

    @override
    def sizeHint(self) -> QSize:
        return QSize(em(15), em(1.9))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(em(8), em(1.9))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        mit_fokus = self.hasFocus()
        linie = "focus" if mit_fokus else "border_control"
        draw_platte(p, QRectF(self.rect()), "panel", linie, 4, 2 if mit_fokus else 1)
        p.end()
        super().paintEvent(event)

    def _messe(self) -> None:
        self.setTextMargins(em(0.55), 0, em(0.4), 0)
        self.updateGeometry()


class Staerkentafel(Tafel):
    """Shows strengths; the page keeps what is told here.

    A pressed chip comes back into the field to be changed; Entf takes it away. One stop for
    Tab, arrows between the chips.
    """

    neu = Signal(str)
    geaendert = Signal(object, str)
    """(Staerke as it was, new words); empty words take it away."""

    def __init__(self, sprache: Sprache) -> None:
        super().__init__(symbol="sprout")
        self._sprache = sprache
        self._staerken: tuple[Staerke, ...] = ()
        self._chips: list[Chip] = []
        self._offen: Staerke | None = None
        self._leer = Text(farbe="text_secondary", umbruch=True)
        self._weg = Verweis()
        self._feld = Chipfeld()
        self._fluss = Fluss()
        self._fluss.addWidget(self._feld)
        self._fluss.addWidget(self._weg)
        self._weg.hide()
        self._feld.returnPressed.connect(self._on_eingabe)
        self._feld.installEventFilter(self)
        self._weg.clicked.connect(lambda: self._nimm_weg(self._offen))
        self.add(spalte(self._leer, huelle(self._fluss), rand=TAFEL, abstand=0.5))
        self.add_streckung()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self.set_titel(t("Was die Familie trägt"))
        self.set_zusatz(t("Stärken und Menschen"))
        self._weg.setText(t("Entfernen"))
        self._leer.setText(t("Was gelingt gut? Wer hilft schon? Woran hat die Familie Freude?"))
        self._benenne()

    def show_staerken(self, staerken: Sequence[Staerke]) -> None:
        """Fill; words that are being typed are left alone."""
        self._leer.setVisible(not staerken)
        if tuple(staerken) == self._staerken:
            return
        self._staerken = tuple(staerken)
        fokus_war_hier = any(chip.hasFocus() for chip in self._chips)
        self._baue_chips()
        if self._offen and self._offen not in self._staerken:
            self._schliesse()
        if fokus_war_hier:
            self._feld.setFocus()

    def vergiss(self) -> None:
        """Another family: no half-typed word of the last one stays in the field."""
        self._schliesse()

    def fokusfolge(self) -> Sequence[QWidget]:
        """Stops of Tab, in order."""
        return (*self._chips, self._feld, self._weg)

    def ziel(self) -> QWidget:
        """Where a strength is written."""
        return self._feld

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            taste = Qt.Key(event.key())
            if watched is self._feld:
                return taste is Qt.Key.Key_Escape and self._schliesse()
            if taste in WEG:
                self._nimm_weg(self._staerken[self._stelle(watched)])
                return True
            if taste in PFEILE:
                self._gehe(self._stelle(watched) + PFEILE[taste])
                return True
        return super().eventFilter(watched, event)

    def _baue_chips(self) -> None:
        for chip in self._chips:
            self._fluss.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        feld, weg = self._fluss.takeAt(0), self._fluss.takeAt(0)
        self._chips = [Chip(staerke.text) for staerke in self._staerken]
        for nummer, chip in enumerate(self._chips):
            chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus if nummer else Qt.FocusPolicy.StrongFocus)
            chip.clicked.connect(partial(self._oeffne, self._staerken[nummer]))
            chip.installEventFilter(self)
            self._fluss.addWidget(chip)
        for teil in (feld, weg):
            if teil is not None:
                self._fluss.addItem(teil)
        self._benenne()

    def _benenne(self) -> None:
        t = self._sprache.t
        for chip, staerke in zip(self._chips, self._staerken, strict=True):
            chip.setAccessibleName(t("Stärke: {was}", was=staerke.text))
            chip.setAccessibleDescription(t("Eingabe ändert, Entf nimmt sie weg."))
        self._feld.setAccessibleName(t("Stärke ändern") if self._offen else t("Neue Stärke"))
        self._feld.setPlaceholderText(t("Stärke aufschreiben"))

    def _oeffne(self, staerke: Staerke, _an: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt
        """Take the words of a chip into the field."""
        self._offen = staerke
        fill(self._feld, staerke.text)
        self._feld.selectAll()
        self._weg.show()
        self._benenne()
        self._feld.setFocus()

    def _schliesse(self) -> bool:
        """Leave the field empty for the next one; False when it was empty already."""
        etwas = self._offen is not None or bool(self._feld.text())
        self._offen = None
        self._feld.clear()
        self._weg.hide()
        self._benenne()
        return etwas

    def _on_eingabe(self) -> None:
        text, offen = self._feld.text().strip(), self._offen
        self._schliesse()
        if offen:
            self.geaendert.emit(offen, text)
        elif text:
            self.neu.emit(text)

    def _nimm_weg(self, staerke: Staerke | None) -> None:
        self._schliesse()
        self._feld.setFocus()
        if staerke:
            self.geaendert.emit(staerke, "")

    def _stelle(self, chip: QObject) -> int:
        return next(i for i, eigener in enumerate(self._chips) if eigener is chip)

    def _gehe(self, stelle: int) -> None:
        if 0 <= stelle < len(self._chips):
            self._chips[stelle].setFocus(Qt.FocusReason.OtherFocusReason)
