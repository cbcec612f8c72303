"""Start the window: paint first, open the stores behind it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from lotse.app import clock
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.fehlerbericht import record_failure
from lotse.app.ordner import DATEINAME, standardordner
from lotse.domain.fehler import Hinweis
from lotse.ui.fenster.start import Startfenster
from lotse.ui.jobs import FailureHook, Runner
from lotse.ui.stil import stil

if TYPE_CHECKING:
    from lotse.app.uebung import Uebungsprofil
    from lotse.ui.dienste import Dienste
    from lotse.ui.fenster.fenster import Fenster
    from lotse.ui.steuerung import Sitzung


class Programm(QObject):
    """One run of the window: start window, stores in a job, then the main window."""

    def __init__(self, datei: Einstellungsdatei) -> None:
        super().__init__()
        self._datei = datei
        self._offen: list[Uebungsprofil] = []
        """Filled by the job itself, so that even a window closed early leaves nothing behind."""
        self._endet = False
        self.fenster: Fenster | None = None
        self.sitzung: Sitzung | None = None
        self._start = Startfenster()
        self._start.beendet.connect(self._start.close)
        self.runner = Runner(self._on_failure, self)
        self._hook = FailureHook(self._on_failure, parent=self)

    def beginne(self) -> None:
        """Show something at once and open the rest on the store lane."""
        sys.excepthook = self._hook
        self._start.show()
        datei = self._datei
        self.runner.start(lambda _token: _open(datei, self._offen), self._on_offen)

    def beende(self) -> None:
        """Let jobs end, then remove the practice profile; say so when something stays behind."""
        self._endet = True
        self.runner.shutdown()
        while self._offen:
            profil = self._offen.pop()
            try:
                profil.close()
            except Hinweis as hinweis:
                print(hinweis, file=sys.stderr)

    def _on_offen(self, dienste: Dienste) -> None:
        if self._endet:
            return  # closed while it was still opening
        from lotse.ui.meldung import Meldungsart  # noqa: PLC0415 - Babel after the first paint

        self.fenster, self.sitzung = build(dienste, self.runner)
        self.fenster.setGeometry(self._start.geometry())
        self.fenster.show()
        self._start.close()
        self.sitzung.melde(
            dienste.sprache.t(
                "Übungsstadt: Alles hier ist erfunden und wird beim Schließen gelöscht. "
                "Bitte keine echten Familien eingeben."
            ),
            Meldungsart.WARNUNG,
        )

    def _on_failure(self, error: Exception) -> None:
        if not isinstance(error, Hinweis):
            record_failure(error, standardordner(), clock.now())
        if self.sitzung is None:
            self._start.show_fehler(error)
        else:
            self.sitzung.on_failure(error)


def build(dienste: Dienste, runner: Runner) -> tuple[Fenster, Sitzung]:
    """The main window over its services; an application must exist."""
    from lotse.ui.fenster.fenster import Fenster  # noqa: PLC0415 - after the first paint
    from lotse.ui.steuerung import Sitzung  # noqa: PLC0415 - see above

    sitzung = Sitzung(dienste, runner)
    fenster = Fenster(dienste, sitzung)
    sitzung.setParent(fenster)
    return fenster, sitzung


def run(argv: Sequence[str]) -> int:
    """Open the practice town in a window; returns the exit status."""
    app = QApplication([sys.argv[0], *argv])
    app.setApplicationName("Lotse")
    datei = Einstellungsdatei(standardordner() / DATEINAME)
    stil().show(datei.lesen().thema, datei.lesen().schrift_prozent)
    stil().folge_system()
    programm = Programm(datei)
    programm.beginne()
    try:
        return app.exec()
    finally:
        programm.beende()


def _open(datei: Einstellungsdatei, offen: list[Uebungsprofil]) -> Dienste:
    """Everything slow: SQLAlchemy, the knowledge, both stores."""
    from lotse.app.dienste import Verdrahtung  # noqa: PLC0415 - behind the first paint
    from lotse.app.uebung import open_uebung  # noqa: PLC0415 - see above

    profil = open_uebung(clock.now())
    offen.append(profil)
    return Verdrahtung(profil, datei).dienste()
