"""Start the window: paint first, open the stores behind it, lock when nobody is there."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from lotse.app import clock
from lotse.app.aufbau import Raumfabrik, find_raum, look, nothing, preload, wire, wire_uebung
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.fehlerbericht import record_failure
from lotse.app.haerten import harden
from lotse.app.ordner import DATEINAME, standardordner
from lotse.domain.fehler import Hinweis
from lotse.ui.aufraeumen import Aufraeumer
from lotse.ui.fenster.start import Startfenster
from lotse.ui.jobs import FailureHook, Runner
from lotse.ui.qtworte import show_qtworte
from lotse.ui.stil import stil

if TYPE_CHECKING:
    from lotse.app.profil import Profil
    from lotse.app.schliessung import Schliessung
    from lotse.app.tresorraum import Tresorraum
    from lotse.app.tuersteher import Tuersteher
    from lotse.app.vorraum import Vorraum
    from lotse.i18n.sprache import Sprache
    from lotse.ui.dienste import Dienste
    from lotse.ui.fenster.fenster import Fenster
    from lotse.ui.fenster.zutritt import Tresorzeile
    from lotse.ui.steuerung import Sitzung

VERSUCHE = 20


class Programm(QObject):
    """One run of the window. Without a `raum` it is the practice town and nothing else."""

    def __init__(
        self,
        datei: Einstellungsdatei,
        raum: Raumfabrik | None = None,
        uhr: clock.Uhr = clock.SYSTEM,
    ) -> None:
        super().__init__()
        self._datei, self._raum, self._uhr = datei, raum, uhr
        self._offen: list[Profil] = []
        """Filled by the job itself, so that even a window closed early leaves nothing behind."""
        self._endet = False
        self.fenster: Fenster | None = None
        self.sitzung: Sitzung | None = None
        self.tuersteher: Tuersteher | None = None
        self.schliessung: Schliessung | None = None
        self._vorraum: Vorraum | None = None
        self._dienste: Dienste | None = None
        self._satz = ""
        self._start = Startfenster()
        self._start.beendet.connect(self._start.close)
        self.runner = Runner(self._on_failure, self)
        self._hook = FailureHook(self._on_failure, parent=self)

    def beginne(self) -> None:
        """Show something at once and open the rest on the store lane."""
        sys.excepthook = self._hook
        show_qtworte(self._datei.lesen().sprache)
        self._start.show()
        fabrik, datei = self._raum, self._datei
        if fabrik is None:
            self._oeffne_uebung()
        else:
            self.runner.start(lambda _token: look(fabrik, datei), self._on_gesehen)

    def beende(self) -> None:
        """Let jobs end, close what is open; say so when something stays behind."""
        from lotse.app.abschluss import finish  # noqa: PLC0415 - not before the first paint

        self._endet = True
        if self.schliessung is not None:
            self.schliessung.ende()
        self.runner.shutdown()
        if self.tuersteher is not None:
            self.tuersteher.ende()
        while self._offen:
            profil = self._offen.pop()
            try:
                finish(profil)
            except Hinweis as hinweis:
                print(hinweis, file=sys.stderr)
        if self._vorraum is not None:
            self._vorraum.sperre.gib_frei()

    def sperre(self, verdeckt: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        """Lock now; `verdeckt` shows a harmless page in front of the lock page. At once something
        else stands on the screen, then everything is put away behind it."""
        if self.fenster is None or self.schliessung is None or not self.fenster.sperrbar:
            if self.fenster is not None:
                self.fenster.on_verdecken()
            return
        self.schliessung.verdecke(self.fenster, self._offen[-1].ordner, neutral=verdeckt)
        QTimer.singleShot(0, lambda: self._raeume_weg(VERSUCHE))

    def _raeume_weg(self, versuche: int = 0) -> None:
        """Not in the middle of a dialog: what called it must end before its page is gone."""
        fenster, sitzung, schliessung = self.fenster, self.sitzung, self.schliessung
        if fenster is None or sitzung is None or schliessung is None:
            return
        if versuche and QThread.currentThread().loopLevel() > 1:
            QTimer.singleShot(10, lambda: self._raeume_weg(versuche - 1))
            return
        profil: Any = self._offen.pop()
        self.fenster = self.sitzung = self._dienste = None
        schliessung.schliesse(fenster, sitzung, profil)
        del fenster, sitzung
        QTimer.singleShot(0, gc.collect)

    def _on_gesehen(self, gesehen: tuple[Tresorraum, Sprache, Sequence[Tresorzeile]]) -> None:
        if self._endet:
            return
        from lotse.app.schliessung import Schliessung  # noqa: PLC0415 - Babel after the first paint
        from lotse.app.tuersteher import Tuersteher  # noqa: PLC0415 - see above
        from lotse.app.vorraum import Vorraum  # noqa: PLC0415 - see above

        raum, sprache, zeilen = gesehen
        vorraum = self._vorraum = Vorraum(raum, self._datei, self._uhr, sprache, self.runner)
        self.tuersteher = Tuersteher(vorraum, self)
        self.tuersteher.geoeffnet.connect(self._on_geoeffnet)
        self.tuersteher.uebung.connect(self._oeffne_uebung)
        self.schliessung = Schliessung(vorraum, self.tuersteher, self)
        self.schliessung.sperren.connect(self.sperre)
        self._an_die_stelle(self.tuersteher.tuer, self._start)
        self.tuersteher.zeige(zeilen)
        self.runner.start(lambda _token: preload(), nothing, store=False)

    def _oeffne_uebung(self) -> None:
        datei, offen, uhr = self._datei, self._offen, self._uhr
        self.runner.start(lambda _token: wire_uebung(datei, offen, uhr), self._on_uebung)

    def _on_uebung(self, dienste: Dienste) -> None:
        if self._endet:
            return  # closed while it was still opening
        if any(not profil.uebt for profil in self._offen):
            self._lass_uebung()
            return
        from lotse.ui.meldung import Meldungsart  # noqa: PLC0415 - Babel after the first paint

        sitzung = self._zeige(dienste, self._davor())
        sitzung.melde(
            dienste.sprache.t(
                "Übungsstadt: Alles hier ist erfunden und wird beim Schließen gelöscht. "
                "Bitte keine echten Familien eingeben."
            ),
            Meldungsart.WARNUNG,
        )

    def _lass_uebung(self) -> None:
        """The own data were unlocked meanwhile: one window, over one of both."""
        uebungen = [profil for profil in self._offen if profil.uebt]
        self._offen[:] = [profil for profil in self._offen if not profil.uebt]
        for profil in uebungen:
            profil.close()

    def _on_geoeffnet(self, profil: Profil, satz: str) -> None:
        if self.fenster is not None and not self.fenster.sperrbar:
            profil.close()  # the practice town stands there by now
            return
        self._raeume_weg()  # whoever was quicker than the putting away
        self._offen.append(profil)
        self._satz = satz
        datei, uhr = self._datei, self._uhr
        self.runner.start(
            lambda _token: wire(profil, datei, uhr),
            self._on_dienste,
            on_failed=self._on_nicht_verdrahtet,
        )

    def _on_nicht_verdrahtet(self, error: Exception) -> None:
        """Unlocked, but there is no window to show it in: locked again, and said why."""
        if self.tuersteher is not None and self._offen:
            profil = self._offen.pop()
            profil.close()
            self.tuersteher.zeige_gesperrt(profil.ordner.name)
        self._on_failure(error)

    def _on_dienste(self, dienste: Dienste) -> None:
        if self._endet or self.schliessung is None or not self._offen:
            return
        from lotse.ui.meldung import Meldungsart  # noqa: PLC0415 - Babel after the first paint

        profil: Any = self._offen[-1]
        sitzung = self._zeige(dienste, self._davor(), sperrbar=True)
        if self.fenster is not None:
            self.schliessung.oeffne(self.fenster, sitzung, profil)
        if self._satz:
            sitzung.melde(self._satz, Meldungsart.WARNUNG)
        if self._vorraum is not None and (danach := self._vorraum.nimm_danach()):
            sitzung.springe(danach)

    def _davor(self) -> QWidget:
        return self.tuersteher.tuer if self.tuersteher is not None else self._start

    def _zeige(self, dienste: Dienste, davor: QWidget, *, sperrbar: bool = False) -> Sitzung:
        if sperrbar and self.schliessung is not None:
            dienste = replace(dienste, zurueckspielen=self.schliessung.spiele_zurueck)
        self._dienste = dienste
        self.fenster, self.sitzung = build(dienste, self.runner, sperrbar=sperrbar)
        self.sitzung.neues_wissen.connect(self._on_neues_wissen)
        self.sitzung.sprache_gewaehlt.connect(show_qtworte)
        if self.schliessung is not None:
            self.schliessung.hoere(self.fenster)
            if sperrbar:
                profil: Any = self._offen[-1]
                self.schliessung.takt.beginne(self.sitzung, profil)
        self._an_die_stelle(self.fenster, davor)
        return self.sitzung

    @staticmethod
    def _an_die_stelle(neu: QWidget, alt: QWidget) -> None:
        """Where the other one stood, as large; then that one goes."""
        neu.setGeometry(alt.geometry())
        neu.setWindowState(alt.windowState())
        neu.show()
        alt.hide()

    def _on_neues_wissen(self, satz: str) -> None:
        """Every page holds the knowledge it was built with: so the window is built again, and
        the open family with what is in memory only goes over to it."""
        erneuern = self._dienste.erneuern if self._dienste else None
        if erneuern is not None:
            self._satz = satz
            self.runner.start(lambda _token: erneuern(), self._on_erneuert)

    def _on_erneuert(self, dienste: Dienste) -> None:
        from lotse.ui.sprung import Ort, Sprung  # noqa: PLC0415 - after the first paint

        alt = self.fenster
        if self._endet or alt is None or not alt.isVisible():
            return
        rede = self.sitzung.rede() if self.sitzung else None
        entwuerfe = self.sitzung.entwuerfe if self.sitzung else {}
        sitzung = self._zeige(dienste, alt, sperrbar=alt.sperrbar)
        alt.close()
        alt.deleteLater()
        sitzung.entwuerfe.update(entwuerfe)
        if rede is None:
            sitzung.springe(Sprung(Ort.EINSTELLUNGEN))
        else:
            sitzung.erinnere(rede)
            sitzung.oeffne(rede.familie, Sprung(Ort.EINSTELLUNGEN))
        sitzung.melde(self._satz)

    def _on_failure(self, error: Exception) -> None:
        if not isinstance(error, Hinweis):
            record_failure(error, standardordner(), clock.now())
        elif self.schliessung is not None:
            self.schliessung.takt.on_failure(error)
        if self.sitzung is not None:
            self.sitzung.on_failure(error)
        elif self.tuersteher is not None:
            self.tuersteher.on_failure(error)
        else:
            self._start.show_fehler(error)


def build(dienste: Dienste, runner: Runner, *, sperrbar: bool = False) -> tuple[Fenster, Sitzung]:
    """The main window over its services; an application must exist."""
    from lotse.ui.fenster.fenster import Fenster  # noqa: PLC0415 - after the first paint
    from lotse.ui.steuerung import Sitzung  # noqa: PLC0415 - see above
    from lotse.ui.wache import Wache  # noqa: PLC0415 - see above

    sitzung = Sitzung(dienste, runner)
    Wache(sitzung)
    fenster = Fenster(dienste, sitzung, sperrbar=sperrbar)
    sitzung.setParent(fenster)
    return fenster, sitzung


def run(argv: Sequence[str]) -> int:
    """The own data; with "demo" the practice town. Returns the exit status."""
    harden()
    app = QApplication([sys.argv[0], *argv])
    app.setApplicationName("Lotse")
    Aufraeumer(app)
    datei = Einstellungsdatei(standardordner() / DATEINAME)
    stil().show(datei.lesen().thema, datei.lesen().schrift_prozent)
    stil().folge_system()
    programm = Programm(datei, None if "demo" in argv else lambda: find_raum(datei))
    programm.beginne()
    try:
        return app.exec()
    finally:
        programm.beende()
