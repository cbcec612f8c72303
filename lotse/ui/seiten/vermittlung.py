"""The hand-over of a step: three parties, how far it is, and the card of what is done next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from lotse.domain.angebot import AngebotKey
from lotse.domain.frische import Meldungsart
from lotse.domain.recht import Leistung
from lotse.domain.vermittlung import Stand, Vermittlung
from lotse.i18n.sprache import Sprache
from lotse.services.parteien import parties
from lotse.services.rueckmelden import Streifenantwort
from lotse.services.vermittlungsweg import FOLGT, UEBERGEBBAR, ZU, Meldung, Uebergabe
from lotse.ui.bausteine.raender import leere, spalte
from lotse.ui.seiten.rueckmeldung import Rueckmeldefeld
from lotse.ui.seiten.vermittlung_felder import (
    Berichtigungsfeld,
    Fragefeld,
    Grundfeld,
    Notizfeld,
    Tatfeld,
)
from lotse.ui.seiten.vermittlung_parteien import Parteienfeld
from lotse.ui.seiten.vermittlung_stand import Standteil
from lotse.ui.seiten.vermittlung_taten import Vermittlungstaten
from lotse.ui.seiten.vermittlung_uebergabe import Uebergabefeld
from lotse.ui.seiten.vermittlung_worte import ANDERS, FOLGE, reasons, state_word
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

ZIFFERN = 9


class Vermittlungsteil(QWidget):
    """Shows one hand-over and changes it through the sitting; hidden without one."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__()
        self._sitzung, self._sprache = sitzung, sitzung.sprache
        self._tun = Vermittlungstaten(sitzung)
        self._v: Vermittlung | None = None
        self._leistung: Leistung | None = None
        self._gezeigt: object = None
        self.feld: Tatfeld | None = None
        self.parteien, self.stand = Parteienfeld(self._sprache), Standteil()
        self._platz: QVBoxLayout = spalte(abstand=0)
        self.setLayout(spalte(self.parteien, self.stand, self._platz, abstand=0.6))
        self._verbinde()
        self.hide()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache, self._gezeigt = sprache, None
        self.parteien.set_worte(sprache)

    def show_vermittlung(self, v: Vermittlung | None, leistung: Leistung | None) -> None:
        """Fill, unless it is shown already; an open card stays while its hand-over is the same."""
        akte = self._sitzung.akte
        self.setVisible(v is not None and akte is not None)
        if v is None or akte is None:
            self._v = self._gezeigt = None
            self._schliesse()
            return
        neu = (v, leistung, akte.wahlen, akte.einwilligungen, self._sprache.code)
        if neu == self._gezeigt:
            return
        vorher, self._gezeigt, self._v, self._leistung = self._v, neu, v, leistung
        hatte = self._hat_fokus()
        if vorher is None or vorher.id != v.id:
            self.stand.quelle = None
        if vorher is None or (vorher.id, vorher.ereignisse) != (v.id, v.ereignisse):
            self._schliesse()
        self.parteien.show_parteien(parties(v, leistung), v.leistungstraeger)
        self.stand.show_stand(v, self._sitzung.dienste.heute(), self._sprache)
        if isinstance(self.feld, Uebergabefeld):
            self.feld.show_fall(akte, v, leistung, self._angeboten())
            if hatte:
                self.feld.fokus()
        elif hatte and self.feld is None:
            self._auf_stand()

    def oeffne_antwort(self, code: str = "") -> None:
        """The card for a strip that came back."""
        if self._sitzung.akte and self._v:
            feld = Rueckmeldefeld(self._sitzung.dienste, self._sprache)
            feld.geantwortet.connect(self._on_antwort)
            feld.stimmt_nicht.connect(self._on_stimmt_nicht)
            feld.show_fall(self._sitzung.akte, self._v.id, code)
            self._oeffne(feld)

    def _verbinde(self) -> None:
        self.parteien.traeger.connect(self._on_traeger)
        self.stand.gewaehlt.connect(self._on_stand)
        self.stand.gefragt.connect(self._on_gefragt)
        self.stand.antworten.connect(self.oeffne_antwort)
        self.stand.berichtigen.connect(self._on_berichtigen)
        self.stand.oeffnen.connect(self._on_oeffnen)
        self.stand.versehen.connect(self._on_versehen)
        for nummer in range(ZIFFERN):
            taste = QShortcut(QKeySequence(str(nummer + 1)), self)
            taste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            taste.activated.connect(partial(self._on_ziffer, nummer))

    def _on_ziffer(self, nummer: int) -> None:
        """1 to 5 are the bar, then what came instead, as it stands there."""
        reihenfolge = list(self.stand.staende)
        if nummer < len(reihenfolge):
            self._on_stand(reihenfolge[nummer])

    def _on_stand(self, stand: Stand) -> None:
        """What is pressed is noted, or its card asks first; the marks say what holds."""
        v = self._v
        if v is None:
            return
        self.stand.markiere(v.stand)
        if stand is v.stand:
            return
        if self._beginnt(v.stand, stand):
            self._on_uebergeben()
        elif stand is Stand.VORBEREITET and v.stand in ZU:
            self._on_oeffnen()
        elif stand not in FOLGT[v.stand]:
            self._on_berichtigen(stand)
        elif gruende := reasons(stand, self._sprache):
            feld = Grundfeld(gruende, self._sprache)
            feld.gewaehlt.connect(partial(self._note, stand))
            self._oeffne(feld)
        else:
            self._note(stand)

    @staticmethod
    def _beginnt(jetzt: Stand, stand: Stand) -> bool:
        """Everything but an end begins with the hand-over."""
        if jetzt is Stand.VORBEREITET:
            return stand is not Stand.ABGEBROCHEN
        return stand is Stand.UEBERGEBEN and jetzt in UEBERGEBBAR

    def _note(self, stand: Stand, grund: str = "", notiz: str = "") -> None:
        if self._v:
            self._tun.note_state(self._v.id, Meldung(stand, grund, self.stand.quelle, notiz))

    def _on_uebergeben(self) -> None:
        akte, v = self._sitzung.akte, self._v
        if akte is None or v is None:
            return
        feld = Uebergabefeld(self._sitzung.dienste, self._sprache)
        feld.gewaehlt.connect(self._on_gewaehlt)
        feld.hingewiesen.connect(self._on_hingewiesen)
        feld.uebergeben.connect(self._on_uebergabe)
        feld.einwilligung.connect(self._on_einwilligung)
        feld.andere.connect(self._on_andere)
        feld.show_fall(akte, v, self._leistung, self._angeboten())
        self._oeffne(feld)

    def _on_uebergabe(self, uebergabe: Uebergabe) -> None:
        if self._v:
            self._tun.uebergib(self._v.id, uebergabe, self._leistung)

    def _on_gewaehlt(self, grund: str) -> None:
        if self._v:
            self._tun.waehle(self._v, self._angeboten(), grund)

    def _on_hingewiesen(self) -> None:
        if self._v:
            self._tun.weise_hin(self._v.id)

    def _on_einwilligung(self) -> None:
        if self._v and self._v.angebot:
            bezug = f"neu:{self._v.angebot.key}"
            self._sitzung.springe(Sprung(Ort.EINWILLIGUNG, bezug=bezug))

    def _on_andere(self) -> None:
        if self._v:
            self._sitzung.springe(Sprung(Ort.HILFEN, bezug=self._v.leistung))

    def _on_berichtigen(self, stand: Stand | None = None) -> None:
        v = self._v
        if v is None:
            return
        staende: dict[Stand, str] = {
            s: state_word(s, v, self._sprache)
            for s in (*FOLGE, *ANDERS)
            if s not in (v.stand, Stand.UEBERGEBEN)
        }
        gruende = {s: reasons(s, self._sprache) for s in staende}
        feld = Berichtigungsfeld(staende, gruende, self._sprache)
        if stand in staende:
            feld.waehle(stand)
        feld.berichtigt.connect(self._on_berichtigt)
        self._oeffne(feld)

    def _on_berichtigt(self, stand: Stand, grund: str, notiz: str) -> None:
        if self._v:
            self._tun.berichtige(self._v.id, stand, notiz, grund)

    def _on_oeffnen(self) -> None:
        t = self._sprache.t
        feld = Notizfeld(t("Wieder öffnen"), t("Warum geht es weiter?"), t("Öffnen"), self._sprache)
        feld.bestaetigt.connect(self._on_geoeffnet)
        self._oeffne(feld)

    def _on_geoeffnet(self, notiz: str) -> None:
        if self._v:
            self._tun.oeffne(self._v.id, notiz)

    def _on_versehen(self) -> None:
        t = self._sprache.t
        satz = t("Was zu dieser Vermittlung steht, verschwindet. Der Schritt bleibt im Plan.")
        feld = Fragefeld(t("War es ein Versehen?"), satz, t("Vermittlung löschen"), self._sprache)
        feld.ja.connect(self._on_loeschen)
        self._oeffne(feld)

    def _on_loeschen(self) -> None:
        if self._v:
            self._tun.loesche(self._v.id)

    def _on_gefragt(self) -> None:
        if self._v:
            self._tun.frage_nach(self._v.id, self.stand.quelle)

    def _on_antwort(self, kennung: str, antwort: Streifenantwort) -> None:
        self._on_zu()
        self._tun.antworte(kennung, antwort)

    def _on_stimmt_nicht(self, art: Meldungsart) -> None:
        if self._v and self._v.angebot:
            self._tun.melde_angebot(self._v.angebot.key, art)

    def _on_traeger(self, name: str) -> None:
        if self._v:
            self._tun.nenne_traeger(self._v.id, name)

    def _angeboten(self) -> Sequence[AngebotKey]:
        """The Stellen the match shows for this help today."""
        abgleich, v = self._sitzung.abgleich, self._v
        gruppen = abgleich.gruppen if abgleich and v else ()
        for gruppe in gruppen:
            for hilfe in gruppe.hilfen:
                if v and hilfe.leistung.id == v.leistung:
                    return tuple(treffer.angebot.key for treffer in hilfe.angebote)
        return ()

    def _oeffne(self, feld: Tatfeld) -> None:
        self._schliesse()
        self.feld = feld
        feld.zu.connect(self._on_zu)
        self._platz.addWidget(feld)
        feld.show()
        feld.fokus()
        QTimer.singleShot(0, feld, partial(self._zeige_karte, feld))

    def _zeige_karte(self, feld: Tatfeld) -> None:
        """Once it has its place, with what belongs to it."""
        rolle = self.parentWidget()
        while rolle is not None and not isinstance(rolle, QScrollArea):
            rolle = rolle.parentWidget()
        if isinstance(rolle, QScrollArea):
            rolle.ensureWidgetVisible(feld, 0, 0)

    def _on_zu(self) -> None:
        self._schliesse()
        self._auf_stand()

    def _auf_stand(self) -> None:
        if self._v and self._v.stand in self.stand.staende:
            self.stand.staende[self._v.stand].setFocus()

    def _schliesse(self) -> None:
        self.feld = None
        leere(self._platz)

    def _hat_fokus(self) -> bool:
        jetzt = QApplication.focusWidget()
        return jetzt is not None and self.isAncestorOf(jetzt)
