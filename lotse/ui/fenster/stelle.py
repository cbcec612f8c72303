"""Where exactly somebody was on a page: how far it was scrolled, which field, where the cursor.

Numbers only, nothing that was typed. Pages are built in the same order every time, so a widget is
found again by its way through its parents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

from lotse.ui.fenster.ruhe import LEBENSZEICHEN

Weg = tuple[int, ...]
TAKT_MS, HOECHSTENS_MS = 60, 3000
"""A page fills itself behind its back: so it is tried until it stands, and not for ever."""


@dataclass(frozen=True, slots=True)
class Stelle:
    """`auswahl`: from where to where the field is selected; both the same = only a cursor."""

    rollt: Mapping[Weg, tuple[int, int]] = field(default_factory=dict)
    fokus: Weg | None = None
    auswahl: tuple[int, int] | None = None


def find_stelle(seite: QWidget) -> Stelle:
    rollt = {
        weg: (fl.verticalScrollBar().value(), fl.horizontalScrollBar().value())
        for weg, fl in _flaechen(seite)
        if fl.verticalScrollBar().value() or fl.horizontalScrollBar().value()
    }
    hier: QWidget | None = seite.window().focusWidget()
    if hier is None or not seite.isAncestorOf(hier):
        return Stelle(rollt)
    return Stelle(rollt, _weg(seite, hier), _auswahl(hier))


class Zurueckfinder(QObject):
    """Brings a page back to a Stelle, until it stands there or somebody does something himself.

    `seite()` gives the page as soon as it is shown again.
    """

    def __init__(
        self, seite: Callable[[], QWidget | None], stelle: Stelle, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._seite, self._stelle = seite, stelle
        self._dauer = QElapsedTimer()
        self._dauer.start()
        self._uhr = QTimer(self, interval=TAKT_MS)
        self._uhr.timeout.connect(self._versuche)
        self._uhr.start()
        anwendung = QApplication.instance()
        if anwendung is not None:
            anwendung.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever scrolls or types already is not pulled back. A mouse that lies there is."""
        if event.type() in LEBENSZEICHEN and event.type() is not QEvent.Type.MouseMove:
            self._ende()
        return False

    def _versuche(self) -> None:
        seite = self._seite()
        steht = seite is not None and show_stelle(seite, self._stelle)
        if steht or self._dauer.elapsed() > HOECHSTENS_MS:
            self._ende()

    def _ende(self) -> None:
        self._uhr.stop()
        anwendung = QApplication.instance()
        if anwendung is not None:
            anwendung.removeEventFilter(self)
        self.deleteLater()


def show_stelle(seite: QWidget, stelle: Stelle) -> bool:
    """True = everything stands where it stood."""
    steht = True
    hier = _finde(seite, stelle.fokus) if stelle.fokus is not None else None
    if hier is not None and hier.isVisible() and hier.isEnabled():
        if not hier.hasFocus():
            hier.setFocus(Qt.FocusReason.OtherFocusReason)
        steht = _waehle(hier, stelle.auswahl)
    elif stelle.fokus is not None:
        steht = False
    flaechen = dict(_flaechen(seite))
    for weg, (unten, rechts) in stelle.rollt.items():
        flaeche = flaechen.get(weg)
        if flaeche is None:
            steht = False
            continue
        flaeche.verticalScrollBar().setValue(unten)
        flaeche.horizontalScrollBar().setValue(rechts)
        steht = steht and flaeche.verticalScrollBar().value() == unten
    return steht


def _flaechen(seite: QWidget) -> Iterator[tuple[Weg, QAbstractScrollArea]]:
    for flaeche in seite.findChildren(QAbstractScrollArea):
        if flaeche.isVisibleTo(seite):
            yield _weg(seite, flaeche), flaeche


def _weg(seite: QWidget, ziel: QWidget) -> Weg:
    """Child of child of child; counted among widgets only."""
    weg: list[int] = []
    hier: QWidget | None = ziel
    while hier is not None and hier is not seite:
        vater = hier.parentWidget()
        weg.append(_kinder(vater).index(hier) if vater is not None else 0)
        hier = vater
    return tuple(reversed(weg))


def _finde(seite: QWidget, weg: Weg) -> QWidget | None:
    hier = seite
    for nummer in weg:
        kinder = _kinder(hier)
        if nummer >= len(kinder):
            return None
        hier = kinder[nummer]
    return hier


def _kinder(widget: QWidget) -> list[QWidget]:
    return [kind for kind in widget.children() if isinstance(kind, QWidget)]


def _auswahl(feld: QWidget) -> tuple[int, int] | None:
    if isinstance(feld, QLineEdit):
        ende = feld.cursorPosition()
        anfang = feld.selectionStart()
        if anfang < 0:
            return ende, ende
        return (feld.selectionEnd() if ende == anfang else anfang), ende
    if isinstance(feld, QPlainTextEdit | QTextEdit):
        zeiger = feld.textCursor()
        return zeiger.anchor(), zeiger.position()
    return None


def _waehle(feld: QWidget, auswahl: tuple[int, int] | None) -> bool:
    if auswahl is None:
        return True
    anfang, ende = auswahl
    if isinstance(feld, QLineEdit):
        if len(feld.text()) < max(anfang, ende):
            return False  # not filled yet
        feld.setSelection(anfang, ende - anfang) if anfang != ende else feld.setCursorPosition(ende)
    elif isinstance(feld, QPlainTextEdit | QTextEdit):
        zeiger = feld.textCursor()
        zeiger.setPosition(anfang)
        zeiger.setPosition(ende, zeiger.MoveMode.KeepAnchor)
        feld.setTextCursor(zeiger)
        return feld.textCursor().position() == ende
    return True
