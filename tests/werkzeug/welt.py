"""The window of one navigator on a day that can pass; every press is counted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QWidget

from lotse.domain.akte import Akte
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.jobs import Runner
from lotse.ui.seite import Seite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.worte import spoken
from tests.werkzeug.dienste import Haus, dienste
from tests.werkzeug.reihen import echtes_wissen

D = TypeVar("D", bound=QDialog)
UHR = time(10, 0)


class Welt:
    """`klicks` counts presses of buttons, answers and choices; typed letters are not among them.

    Days are counted from `tag_null`. The house is in memory, the knowledge is the real one.
    """

    def __init__(self, qtbot, runner: Runner) -> None:
        self.qtbot, self.runner = qtbot, runner
        self.tag_null = date(2026, 3, 2)
        self.heute = self.tag_null
        self.klicks = 0
        self.haus = Haus()
        self.sitzung: Sitzung | None = None
        self.fenster: Fenster | None = None

    def beginne(self, akte: Akte, **felder: object) -> None:
        """Open the window on this case."""
        self.haus.akten[akte.familie.id] = akte
        haus = dienste(
            self.haus,
            wissen=echtes_wissen(),
            heute=lambda: self.heute,
            jetzt=lambda: datetime.combine(self.heute, UHR),
            **felder,
        )
        self.sitzung = Sitzung(haus, self.runner)
        self.fenster = Fenster(haus, self.sitzung)
        self.qtbot.addWidget(self.fenster)
        self.fenster.show()
        self.sitzung.oeffne(akte.familie.id)
        self.qtbot.waitUntil(lambda: self.sitzung.abgleich is not None)
        self.ruhe()

    @property
    def akte(self) -> Akte:
        return self.sitzung.akte

    @property
    def seite(self) -> Seite:
        return self.fenster.seite

    def am_tag(self, nummer: int) -> None:
        """So many days after day 0; the page is looked at anew."""
        self.heute = self.tag_null + timedelta(days=nummer)
        self.seite.show_akte(self.akte)
        self.ruhe()

    def tag(self, nummer: int) -> date:
        return self.tag_null + timedelta(days=nummer)

    def gehe(self, ort: Ort, bezug: str = "") -> None:
        self.sitzung.springe(Sprung(ort, bezug=bezug))
        self.ruhe()

    def druecke(self, knopf: QAbstractButton) -> None:
        """As a mouse does, wherever the button is."""
        assert knopf.isEnabled(), knopf.text()
        assert knopf.isVisibleTo(knopf.window()), knopf.text()
        self.klicks += 1
        self.qtbot.mouseClick(knopf, Qt.MouseButton.LeftButton)
        self.ruhe()

    def knopf(self, worte: str, wo: QWidget | None = None) -> QAbstractButton:
        """The one visible button that says this."""
        oben = wo or self.fenster
        (gefunden,) = (
            k
            for k in oben.findChildren(QAbstractButton)
            if spoken(k.text()) == worte and k.isVisibleTo(oben)
        )
        return gefunden

    def druecke_wort(self, worte: str, wo: QWidget | None = None) -> None:
        self.druecke(self.knopf(worte, wo))

    def waehle(self, feld: QComboBox, daten: object) -> None:
        """Open a choice and press one of its lines."""
        self.klicks += 2
        feld.waehle(daten)

    def dialog(self, klasse: type[D]) -> D:
        """The dialog of this kind that is open."""
        self.qtbot.waitUntil(lambda: bool(self.offene(klasse)))
        return self.offene(klasse)[-1]

    def liest(self, wo: QWidget | None = None) -> str:
        """Every visible word."""
        oben = wo or self.fenster
        QApplication.processEvents()
        return "\n".join(w.text() for w in oben.findChildren(QLabel) if w.isVisibleTo(oben))

    def warte(self, bis: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(bis)

    def ruhe(self) -> None:
        """Until nothing is computed any more."""
        QApplication.processEvents()
        self.qtbot.waitUntil(self.runner.is_idle)
        QApplication.processEvents()

    def beende(self) -> None:
        for dialog in self.offene(QDialog):
            dialog.reject()
        if self.sitzung is not None:
            self.sitzung.sicherung.schliesse_ab()
            self.sitzung.deleteLater()

    def offene(self, klasse: type[D]) -> list[D]:
        """Dialogs of this kind that can be seen."""
        return [
            d for d in QApplication.topLevelWidgets() if isinstance(d, klasse) and d.isVisible()
        ]
