"""The main window: puts the frame together, builds pages on first visit, knows the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from shiboken6 import delete
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich
from lotse.paths import RESOURCES
from lotse.ui.aktionen import Aktion
from lotse.ui.dienste import Dienste
from lotse.ui.fenster.abschlussweg import Abschlussweg
from lotse.ui.fenster.anfragenweg import side_ways
from lotse.ui.fenster.gemeinsamweg import Buehne, Gemeinsamweg
from lotse.ui.fenster.hilfsweg import Hilfsweg
from lotse.ui.fenster.rahmen import Rahmen
from lotse.ui.fenster.tasten import Tasten
from lotse.ui.fenster.uhr import Gespraechsuhr
from lotse.ui.fenster.verdeckt import Verdeckt, schliesse_dialoge
from lotse.ui.fenster.verlust import frage_verlust
from lotse.ui.masse import breite, naechste_stufe
from lotse.ui.seite import Seite
from lotse.ui.sprung import IN_DER_FAMILIE, KEINE, Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import stil

GROESSE = (1366, 738)
KLEINSTE = (1024, 600)


def lade_klasse(ort: Ort) -> Callable[[Dienste, Sitzung], Seite]:
    """The page class of a place: seiten/heute.py holds HeuteSeite. Loaded when first shown."""
    modul = import_module(f"lotse.ui.seiten.{ort.value}")
    klasse: Callable[[Dienste, Sitzung], Seite] = getattr(modul, f"{ort.value.capitalize()}Seite")
    return klasse


class Sprechend(Protocol):
    """Can say its words again in another language."""

    def texte_setzen(self, sprache: Sprache) -> None: ...


class Fenster(QMainWindow):
    """`geschlossen()` when it is really gone. Everything else goes through Sitzung.

    With `sperrbar` its owner locks: `sperren()`, and `verdecken()` to hide at once. Without it
    (practice town) both only cover.
    """

    geschlossen = Signal()
    sperren = Signal()
    verdecken = Signal()

    def __init__(self, dienste: Dienste, sitzung: Sitzung, *, sperrbar: bool = False) -> None:
        super().__init__()
        self.sperrbar = sperrbar
        self._dienste, self._sitzung, self._sprache = dienste, sitzung, dienste.sprache
        self.setWindowTitle("Lotse")
        self.setWindowIcon(QIcon(str(RESOURCES / "icons" / "logo.svg")))
        self._seiten: dict[Ort, Seite] = {}
        self._ort = Ort.HEUTE
        self._vorher: QWidget | None = None
        self._baue()
        self._tasten = Tasten(self, self._sprache, self._taten())
        buehne = Buehne(self, self._decke, self._tasten, self.wo, self._rahmen.gemeinsam)
        self._gemeinsam = Gemeinsamweg(buehne, dienste, sitzung)
        self._verbinde()
        Abschlussweg(self, sitzung, self._uhr, self._tasten, self._rahmen.reiter.abschluss)
        self._messe()
        self.gehe(Sprung(Ort.HEUTE))
        self.resize(*GROESSE)

    def texte_setzen(self, sprache: Sprache) -> None:
        """Say everything in another language, at once."""
        self._sprache = self._sitzung.sprache = sprache
        teile: tuple[Sprechend, ...] = (
            self._rahmen, self._verdeckt, self._tasten, self._uhr, *self._seiten.values(),
        )  # fmt: skip
        for teil in teile:
            teil.texte_setzen(sprache)
        self._sage()
        self.update()  # painted words, too

    def gehe(self, sprung: Sprung) -> None:
        """Show a page; the tabs of a family need an open one."""
        if sprung.ort in IN_DER_FAMILIE and not self._sitzung.akte:
            sprung = Sprung(Ort.FAMILIEN)
        self._ort = sprung.ort
        seite = self._seite(sprung.ort)
        self._rahmen.stapel.setCurrentWidget(seite)
        self._tasten.set_seite(seite.aktionen())
        if sprung.ort is Ort.GESPRAECH and self._sitzung.akte:
            self._uhr.beginne(self._sitzung.akte.familie.id)
        self._sage()
        seite.fokus()
        if sprung.bezug:
            seite.show_sprung(sprung)
        if self._decke.currentWidget() is self._verdeckt:
            self._vorher = self.focusWidget()
            self._verdeckt.setFocus()

    def tue(self, aktion: Aktion) -> None:
        """Do what a key, a search hit or the rail asked for."""
        self._tasten.tue(aktion)

    @property
    def ort(self) -> Ort:
        return self._ort

    @property
    def seite(self) -> Seite:
        return self._seiten[self._ort]

    def wo(self) -> Sprung:
        """Where the work stands: ids only, to lead back after a locking."""
        familie = self._sitzung.akte.familie.id if self._sitzung.akte else KEINE
        return Sprung(self._ort, familie, self._seiten[self._ort].merkmal())

    def fuehre_hin(self, wo: Sprung) -> None:
        """Back to where `wo()` said the work stood."""
        self._sitzung.springe(wo)

    def raeume_auf(self) -> None:
        """Gone at once with its pages, what was typed there and the sitting; nothing is asked."""
        self.hide()
        self._gemeinsam.raeume_weg()
        delete(self)

    def show_warnung(self, satz: str) -> None:
        """In the foot; "" = it is over."""
        self._rahmen.fuss.show_warnung(satz)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._miss_breite()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        sicherung = self._sitzung.sicherung
        sicherung.schliesse_ab()
        if sicherung.ist_offen and not frage_verlust(self, self._sprache):
            event.ignore()
            return
        super().closeEvent(event)
        self.geschlossen.emit()

    def _baue(self) -> None:
        t = self._sprache
        self._rahmen = Rahmen(self._dienste, self._sitzung.runner)
        self._verdeckt = Verdeckt(t)
        self._uhr = Gespraechsuhr(self._dienste.jetzt, t, self)
        self._decke = QStackedWidget()
        self._decke.addWidget(self._rahmen)
        self._decke.addWidget(self._verdeckt)
        self.setCentralWidget(self._decke)

    def _taten(self) -> dict[Aktion, Callable[[], object]]:
        orte = {
            Aktion.HEUTE: Ort.HEUTE, Aktion.FAMILIEN: Ort.FAMILIEN, Aktion.KATALOG: Ort.KATALOG,
            Aktion.WIRKUNG: Ort.WIRKUNG, Aktion.EINSTELLUNGEN: Ort.EINSTELLUNGEN,
            Aktion.REITER_FAMILIE: Ort.FAMILIE, Aktion.REITER_GESPRAECH: Ort.GESPRAECH,
            Aktion.REITER_HILFEN: Ort.HILFEN, Aktion.REITER_PLAN: Ort.PLAN,
            Aktion.REITER_BRIEFE: Ort.BRIEFE, Aktion.RECHNER: Ort.RECHNER,
        }  # fmt: skip
        wege = {aktion: partial(self.gehe, Sprung(ort)) for aktion, ort in orte.items()}
        return {
            **wege,
            Aktion.HILFE: Hilfsweg(self._dienste.begriffe, self.gehe, self.wo).on_hilfe,
            Aktion.SUCHEN: self.on_suchen,
            **side_ways(self, self._sitzung),
            Aktion.NEUE_FAMILIE: partial(self.gehe, Sprung(Ort.FAMILIEN, bezug="neu")),
            Aktion.ZURUECK: self._sitzung.zurueck,
            Aktion.VOR: self._sitzung.vor,
            Aktion.BEREICH_VOR: partial(self._naechste_region, 1),
            Aktion.BEREICH_ZURUECK: partial(self._naechste_region, -1),
            Aktion.GROESSER: partial(self._stufe, 1),
            Aktion.KLEINER: partial(self._stufe, -1),
            Aktion.NORMAL: partial(self._stufe, 0),
            Aktion.VERDECKEN: self.verdecken.emit if self.sperrbar else self.on_verdecken,
            Aktion.SPERREN: self.sperren.emit if self.sperrbar else self.on_verdecken,
            Aktion.BEENDEN: self.close,
        }

    def _verbinde(self) -> None:
        s = self._sitzung
        s.springt.connect(self.gehe)
        s.sprache_gewaehlt.connect(self._on_sprache)
        s.gemeldet.connect(self._rahmen.meldung.show_meldung)
        s.nur_ansehen.connect(self._rahmen.band.show_ursache)
        self._rahmen.band.sperren.connect(partial(self.tue, Aktion.SPERREN))
        s.geoeffnet.connect(self._on_geoeffnet)
        s.akte_geaendert.connect(self._on_akte)
        s.abgleich_geaendert.connect(self._on_abgleich)
        self._rahmen.fuss.hoere(s)
        self._rahmen.meldung.zurueck.connect(s.zurueck)
        s.verlauf_geaendert.connect(self._rahmen.meldung.nimm_rueckweg)
        self._rahmen.schiene.gewaehlt.connect(self.tue)
        self._rahmen.reiter.gewaehlt.connect(self._on_reiter)
        self._rahmen.kopf.zurueck.connect(partial(self.gehe, Sprung(Ort.FAMILIEN)))
        self._rahmen.kopf.suche.clicked.connect(self.on_suchen)
        self._rahmen.neu.clicked.connect(partial(self.tue, Aktion.NEUE_FAMILIE))
        self._uhr.worte.connect(self._rahmen.reiter.show_uhr)
        self._verdeckt.aufgedeckt.connect(self.on_aufdecken)
        stil().geaendert.connect(self._messe)

    def on_suchen(self) -> None:
        """Open the search over everything; Esc brings the focus back."""
        from lotse.ui.suche.palette import Suchpalette  # noqa: PLC0415 - not before it is asked for

        dienste = replace(self._dienste, sprache=self._sprache)
        palette = Suchpalette(self, dienste, self._sitzung, self._tasten.moegliche())
        palette.aktion_gewaehlt.connect(self.tue)
        palette.oeffne()

    def on_verdecken(self) -> None:
        """Cover everything at once; what is open stays as it is."""
        self._sitzung.sicherung.jetzt()
        schliesse_dialoge()
        self._vorher = self._gemeinsam.dahinter() or self.focusWidget()
        self._tasten.set_verdeckt(verdeckt=True)
        self._decke.setCurrentWidget(self._verdeckt)
        self._verdeckt.setFocus()
        QTimer.singleShot(0, self._gemeinsam.raeume_weg)

    def on_aufdecken(self) -> None:
        self._decke.setCurrentWidget(self._rahmen)
        self._tasten.set_verdeckt(verdeckt=False)
        if self._vorher:
            self._vorher.setFocus()

    def _on_sprache(self, code: str) -> None:
        self.texte_setzen(Sprache.load(code))

    def _on_reiter(self, ort: Ort) -> None:
        self.gehe(Sprung(ort))

    def _on_geoeffnet(self, akte: Akte) -> None:
        self._rahmen.meldung.vergiss()
        self._uhr.zeige(akte.familie.id)

    def _on_akte(self, akte: Akte) -> None:
        self._rahmen.show_zahlen(akte, self._sitzung.abgleich)
        self._sage()

    def _on_abgleich(self, abgleich: Abgleich) -> None:
        if self._sitzung.akte:
            self._rahmen.show_zahlen(self._sitzung.akte, abgleich)

    def _seite(self, ort: Ort) -> Seite:
        if ort not in self._seiten:
            seite = lade_klasse(ort)(self._dienste, self._sitzung)
            seite.untertitel_geaendert.connect(self._sage)
            if self._sprache is not self._dienste.sprache:
                seite.texte_setzen(self._sprache)
            self._seiten[ort] = seite
            self._rahmen.stapel.addWidget(seite)
        return self._seiten[ort]

    def _sage(self) -> None:
        self._rahmen.show_ort(self._ort, self._seiten[self._ort], self._sitzung.akte)

    def _naechste_region(self, schritt: int) -> None:
        ziele = self._rahmen.regionen(self._seiten[self._ort])
        jetzt: QWidget | None = self.focusWidget()
        hier = max(
            (
                i
                for i, z in enumerate(ziele)
                if jetzt is not None and (z is jetzt or z.isAncestorOf(jetzt))
            ),
            default=-1,
        )
        ziele[(hier + schritt) % len(ziele)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _stufe(self, richtung: int) -> None:
        einstellung = self._dienste.einstellungen()
        prozent = naechste_stufe(stil().prozent, richtung) if richtung else 100
        self._dienste.merke_einstellungen(replace(einstellung, schrift_prozent=prozent))
        stil().show(stil().wunsch, prozent)

    def _messe(self) -> None:
        self.setMinimumSize(*KLEINSTE)
        self._miss_breite()

    def _miss_breite(self) -> None:
        self._rahmen.show_breite(breite(self.width() / stil().em_f()))
        self._uhr.sage()
