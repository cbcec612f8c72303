"""A sheet before it leaves the house: only the newest answer may go out."""

from __future__ import annotations

from threading import Event

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.ui.seiten.blattdialog import Blattdialog
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.dienste import dienste


class Zaehlblatt(Blattdialog[int]):
    """Worked out once for each door, and only when that door is opened."""

    auf_der_ablage = False

    def __init__(self, sitzung, parent, tueren) -> None:
        super().__init__(sitzung, "Blatt", "Ein Blatt.", parent)
        self._nummern = iter(range(len(tueren)))
        self._tueren = tueren
        self.baue(None)

    @override
    def arbeit(self):
        nummer = next(self._nummern)

        def arbeite() -> int:
            assert self._tueren[nummer].wait(60)
            return nummer

        return arbeite

    @override
    def pdf_of(self, blatt: int) -> bytes:
        return b""


def test_what_was_asked_for_before_the_last_tick_never_goes_out(qtbot, stil_hell, haus, runner):
    sitzung = Sitzung(dienste(haus, seiten=lambda *_: ()), runner, runner)
    oben, tueren = QWidget(), [Event(), Event()]
    qtbot.addWidget(oben)
    dialog = Zaehlblatt(sitzung, oben, tueren)
    dialog.zeichne_neu()
    tueren[0].set()
    qtbot.waitUntil(lambda: len(runner._open) == 1)
    assert not dialog.drucken.isEnabled()
    tueren[1].set()
    qtbot.waitUntil(dialog.drucken.isEnabled)
    assert dialog._blatt == 1
