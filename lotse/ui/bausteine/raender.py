"""Margins and gaps of layouts in em: they grow with the type, without a restart."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from lotse.ui.stil import em, stil

Rand = tuple[float, float, float, float]
SEITE: Rand = (1.2, 1.05, 1.2, 1.05)
"""Padding of a page: left, top, right, bottom, in em."""
TAFEL: Rand = (1.05, 0.75, 1.05, 0.75)
"""Padding inside a panel."""
RINNE = 1.05
"""Gutter between panels."""
KEIN: Rand = (0, 0, 0, 0)


EIGENSCHAFT = "rand_in_em"
"""The margins ride on the layout itself: nothing has to be kept alive beside it."""


def raender(layout: QLayout, rand: Rand = KEIN, abstand: float = 0.6) -> None:
    """Give any layout margins and spacing in em that follow the type size."""
    layout.setProperty(EIGENSCHAFT, [*rand, abstand])
    _messe(layout)


def messe_alle() -> None:
    """The type size changed: measure every layout on screen again."""
    for widget in QApplication.allWidgets():
        layout = widget.layout()
        if layout is not None:
            _messe_baum(layout)


def _messe_baum(layout: QLayout) -> None:
    _messe(layout)
    for innen in layout.children():  # no itemAt: a spacer's wrapper may outlive the spacer
        if isinstance(innen, QLayout):
            _messe_baum(innen)


def _messe(layout: QLayout) -> None:
    masse = layout.property(EIGENSCHAFT)
    if masse:
        links, oben, rechts, unten, abstand = (em(float(teil)) for teil in masse)
        layout.setContentsMargins(links, oben, rechts, unten)
        layout.setSpacing(abstand)


stil().geaendert.connect(messe_alle)


def reihe(*teile: QWidget | QLayout | None, rand: Rand = KEIN, abstand: float = 0.6) -> QHBoxLayout:
    """A row; None stands for a stretch: `reihe(titel, None, knopf)`."""
    layout = QHBoxLayout()
    _fuelle(layout, teile)
    raender(layout, rand, abstand)
    return layout


def spalte(
    *teile: QWidget | QLayout | None, rand: Rand = KEIN, abstand: float = 0.6
) -> QVBoxLayout:
    """A column; None stands for a stretch."""
    layout = QVBoxLayout()
    _fuelle(layout, teile)
    raender(layout, rand, abstand)
    return layout


def raster(rand: Rand = KEIN, abstand: float = 0.6) -> QGridLayout:
    """An empty grid with margins in em."""
    layout = QGridLayout()
    raender(layout, rand, abstand)
    return layout


def huelle(layout: QLayout) -> QWidget:
    """A bare widget around a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def leere(layout: QLayout) -> None:
    """Remove everything from a layout; widgets are deleted."""
    while layout.count():
        teil = layout.takeAt(0)
        if teil is None:
            return
        widget, innen = teil.widget(), teil.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif innen is not None:
            leere(innen)


def nimm_heraus(layout: QLayout, widget: QWidget) -> None:
    """Take one row out for good: out of the frame first, so that the frame never deletes it."""
    layout.removeWidget(widget)
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


def _fuelle(layout: QHBoxLayout | QVBoxLayout, teile: tuple[QWidget | QLayout | None, ...]) -> None:
    for teil in teile:
        if teil is None:
            layout.addStretch(1)
        elif isinstance(teil, QLayout):
            layout.addLayout(teil)
        else:
            layout.addWidget(teil)
