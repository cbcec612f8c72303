"""What carries the family comes first: chips in its own words, added by typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from lotse.domain.familie import Staerke
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.kette import Chip, Fluss
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.laenge import SATZ, empty, fill
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
KEIN_VERLASSEN = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
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
    """Shows strengths; the page keeps what is told here, from the first letter on. What is being
    written has no chip yet: Eingabe or going elsewhere makes it one, Esc takes it back.

    A pressed chip comes back into the field to be changed; Entf takes it away. One stop for
    Tab, arrows between the chips.
    """

    getippt = Signal(object)
    """A Staerke while its words are written; without words it is none."""
    geaendert = Signal(object, str)
    """(Staerke as it was, new words); empty words take it away."""

    def __init__(self, sprache: Sprache, neue_id: Callable[[], str]) -> None:
        super().__init__(symbol="sprout")
        self._sprache, self._neue_id = sprache, neue_id
        self._alle: tuple[Staerke, ...] = ()
        self._staerken: tuple[Staerke, ...] = ()
        """Those with a chip."""
        self._chips: list[Chip] = []
        self._offen: Staerke | None = None
        self._neu: Staerke | None = None
        """The one that is being written, with its last words."""
        self._leer = Text(farbe="text_secondary", umbruch=True)
        self._weg = Verweis()
        self._feld = Chipfeld()
        self._fluss = Fluss()
        self._fluss.addWidget(self._feld)
        self._fluss.addWidget(self._weg)
        self._weg.hide()
        self._feld.textEdited.connect(self._on_getippt)
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
        self._alle = tuple(staerken)
        neu = self._neu.id if self._neu else ""
        fertige = tuple(s for s in staerken if s.id != neu)
        if fertige == self._staerken:
            return
        self._staerken = fertige
        fokus_war_hier = any(chip.hasFocus() for chip in self._chips)
        self._baue_chips()
        if self._offen and all(s.id != self._offen.id for s in self._staerken):
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
                return taste is Qt.Key.Key_Escape and self._on_esc()
            if taste in WEG:
                self._nimm_weg(self._staerken[self._stelle(watched)])
                return True
            if taste in PFEILE:
                self._gehe(self._stelle(watched) + PFEILE[taste])
                return True
        elif watched is self._feld and isinstance(event, QFocusEvent) and event.lostFocus():
            self._on_verlassen(event.reason())
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
        self._offen = self._neu = None
        empty(self._feld)
        self._weg.hide()
        self._benenne()
        return etwas

    def _on_getippt(self, text: str) -> None:
        """A new one is kept with its first letter; one that has a chip when it is done."""
        if self._offen is None and (self._neu or text.strip()):
            neu = self._neu or Staerke(self._neue_id(), "")
            self._neu = replace(neu, text=text.strip())
            self.getippt.emit(self._neu)

    def _on_eingabe(self) -> None:
        text, offen, neu = self._feld.text().strip(), self._offen, self._neu
        self._schliesse()
        if offen:
            self.geaendert.emit(offen, text)
        elif text and neu is None:
            self.getippt.emit(Staerke(self._neue_id(), text))
        self.show_staerken(self._alle)

    def _on_esc(self) -> bool:
        """What was being written goes; a chip keeps its words."""
        neu = self._neu
        etwas = self._schliesse()
        if neu:
            self.getippt.emit(replace(neu, text=""))
        return etwas

    def _on_verlassen(self, warum: Qt.FocusReason) -> None:
        """Going elsewhere in the window finishes it; another window or a menu does not."""
        hier = warum in KEIN_VERLASSEN or QApplication.focusWidget() is self._weg
        if self.isVisible() and not hier and self._feld.text().strip():
            self._on_eingabe()

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
