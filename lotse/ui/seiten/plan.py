"""Plan (06): small steps over all carriers, their order, and the papers they need."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Briefart
from lotse.matching.abfolge_werte import Abfolge
from lotse.matching.ergebnis import Abgleich
from lotse.services.abfolge import abfolge_of, possible_leistungen
from lotse.services.unterlagen import open_schritt, papiere_of
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.listen import Liste
from lotse.ui.bausteine.raender import RINNE, SEITE, huelle, spalte
from lotse.ui.bausteine.tafel import Tafel, rollend
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite
from lotse.ui.seiten.antrag_im_plan import Antragsplan
from lotse.ui.seiten.plan_blatt import Schrittblatt
from lotse.ui.seiten.plan_kopf import ANSICHTEN, REIHENFOLGE, SCHRITTE, UNTERLAGEN, Plankopf
from lotse.ui.seiten.plan_liste import Schritttaten, planzeilen
from lotse.ui.seiten.plan_papierblatt import Papierblatt
from lotse.ui.seiten.plan_papiere import Papieransicht, Papierzeile
from lotse.ui.seiten.plan_reihe import Reihenansicht
from lotse.ui.seiten.plan_taten import Plantaten
from lotse.ui.seiten.plan_warnungen import Warnungsblatt
from lotse.ui.seiten.plan_wissen import wissenszeilen
from lotse.ui.seiten.plan_zeilen import Planmaler, Planzeile, Zeile
from lotse.ui.seiten.plan_ziele import Zielleiste
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em


class Wortteil(Protocol):
    """A part of the page that says its fixed words."""

    def set_worte(self, sprache: Sprache) -> None: ...


class PlanSeite(Seite):
    """One panel with three views and an inspector for each; everything is saved at once."""

    sparsam = True

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._tun = Plantaten(dienste, sitzung, self.t)
        self._maler = Planmaler(dienste.sprache)
        self._ziele = Zielleiste()
        self._kopf = Plankopf(dienste.sprache)
        self._liste: Liste[Planzeile] = Liste(self._maler.art(), "Plan")
        self._blatt = Schrittblatt(dienste.sprache)
        self._reihe, self._warnungen = Reihenansicht(self.sprache), Warnungsblatt(self.sprache)
        self._papiere, self._papierblatt = Papieransicht(self.sprache), Papierblatt(self.sprache)
        self.antrag = Antragsplan(sitzung, self)
        self._blatt.nimm_auf(self.antrag.teil)
        self._leer = self._leere_seite()
        self._taten = Schritttaten()
        self._abfolge = Abfolge((), (), ())
        self._schritte = spalte(self._liste, self._taten, abstand=0)
        self._links, self._rechts = QStackedWidget(), QStackedWidget()
        for links in (huelle(self._schritte), self._reihe, self._papiere):
            self._links.addWidget(links)
        for rechts in (self._blatt, self._warnungen, self._papierblatt):
            self._rechts.addWidget(rechts)
        self._teiler = self._geteilt()
        self._rolle = rollend(self._teiler)
        self._fuss = Tafel()
        self._unten = huelle(spalte(self._fuss, rand=(0, RINNE, 0, 0)))
        self._unten.hide()
        self.setLayout(spalte(self._rolle, self._unten, self._leer, rand=SEITE, abstand=0))
        self._verbinde()
        self.wort(self._liste.setAccessibleName, "Schritte im Plan")
        self.fertig()

    @override
    def texte_setzen(self, sprache: object) -> None:
        self._maler.sprache = sprache  # type: ignore[assignment] # Sprache, see Seite
        super().texte_setzen(self._maler.sprache)

    @override
    def show_akte(self, akte: Akte) -> None:
        for teil in self._teile():
            teil.set_worte(self.sprache)
        heute, wissen = self.dienste.heute(), self.dienste.wissen
        zeilen = planzeilen(akte, heute, wissen, self.sprache)
        self._leer.setVisible(not zeilen)
        self._rolle.setVisible(bool(zeilen))
        self._zeige_fuss()
        self._show_reihe(akte)
        self._show_papiere(akte)
        self._liste.zeige(zeilen)
        if not self._liste.wahl_schluessel():
            self._liste.waehle_erste()
        self._ziele.show_akte(akte, self.sprache)
        self.antrag.show_akte(akte, self.sprache)
        self._show_blatt()

    @override
    def show_abgleich(self, abgleich: Abgleich) -> None:
        if self.sitzung.akte:
            self._show_reihe(self.sitzung.akte)
            self._show_blatt()

    @override
    def show_breite(self, breite: Breite) -> None:
        schmal = breite is Breite.SCHMAL
        self._maler.schmal = schmal
        self._kopf.set_schmal(schmal=schmal)
        self._teiler.setOrientation(
            Qt.Orientation.Vertical if schmal else Qt.Orientation.Horizontal
        )
        seite = em(26.5 if breite is Breite.WEIT else 24.6)
        self._teiler.setSizes([em(60), seite] if not schmal else [em(40), em(16)])
        self._teiler.setMinimumHeight(em(44) if schmal else 0)  # then the whole page scrolls
        if schmal:
            self._fuss.add(self._taten)  # what one does stays below
        else:
            self._schritte.addWidget(self._taten)
        self._taten.strich.setVisible(not schmal)
        self._zeige_fuss()
        self._rechts.setMinimumWidth(em(18))
        self._liste.doItemsLayout()

    @override
    def show_sprung(self, sprung: Sprung) -> None:
        """An id of a step, or the name of a view."""
        if sprung.bezug in dict(ANSICHTEN):
            self._kopf.set_wahl(sprung.bezug)
            self._show_ansicht()
            self.fokus()
        elif sprung.bezug:
            self._kopf.set_wahl(SCHRITTE)
            self._show_ansicht()
            self._liste.waehle(self._tun.schritt_of(sprung.bezug))
            self._blatt.oeffne_antwort(sprung.bezug)

    @override
    def merkmal(self) -> str:
        return self._liste.wahl_schluessel() if self._kopf.wahl == SCHRITTE else self._kopf.wahl

    @override
    def aktionen(self) -> Mapping[Aktion, Callable[[], object]]:
        return {
            Aktion.DRUCKEN: self.on_drucken,
            Aktion.HOCH: lambda: self._schiebe(-1),
            Aktion.RUNTER: lambda: self._schiebe(1),
            Aktion.FRUEHER: lambda: self._tage(-1),
            Aktion.SPAETER: lambda: self._tage(1),
        }

    @override
    def regionen(self) -> Sequence[QWidget]:
        if not self._rolle.isVisibleTo(self):
            return (self._leer,)
        listen: dict[str, QWidget] = {
            REIHENFOLGE: self._reihe.liste,
            UNTERLAGEN: self._papiere.liste,
        }
        liste = listen.get(self._kopf.wahl, self._liste)
        return (liste, self._rechts, self._kopf.ansichten.fokusziel())

    def on_neu(self) -> None:
        """A step of one's own, ready to be typed."""
        self._liste.waehle(self._tun.neu())
        self._blatt.fokus_text()

    def on_drucken(self) -> None:
        art = Briefart.UNTERLAGEN if self._kopf.wahl == UNTERLAGEN else Briefart.PLAN
        self.sitzung.springe(Sprung(Ort.BRIEFE, bezug=art.value))

    def on_griff(self, zeile: Planzeile, name: str) -> None:
        if not isinstance(zeile, Zeile):
            return
        if name == "haken":
            self._tun.hake(zeile.plan.schritt)
        else:
            self._blatt.fokus_text()

    def _teile(self) -> tuple[Wortteil, ...]:
        """Everything that says its own words."""
        links = (self._kopf, self._taten, self._reihe, self._papiere)
        return (*links, self._blatt, self._warnungen, self._papierblatt)

    def _verbinde(self) -> None:
        self._taten.neu.connect(self.on_neu)
        self._taten.schieben.connect(self._schiebe)
        self._taten.drucken.connect(self.on_drucken)
        self._kopf.gewaehlt.connect(lambda _: self._show_ansicht())
        self._liste.gewaehlt.connect(self._show_blatt)
        self._liste.griff.connect(self.on_griff)
        leertaste = QShortcut(QKeySequence(Qt.Key.Key_Space), self._liste)
        leertaste.setContext(Qt.ShortcutContext.WidgetShortcut)
        leertaste.activated.connect(self._on_leertaste)
        self._blatt.brief.connect(lambda v: self.sitzung.springe(Sprung(Ort.BRIEFE, bezug=v)))
        self._tun.verbinde(self._blatt, self._ziele)
        self._reihe.ordnen.connect(self._tun.ordne)
        self._reihe.gewaehlt.connect(self._show_warnungen)
        self._papiere.drucken.connect(self.on_drucken)
        self._papiere.gewaehlt.connect(self._show_papierblatt)
        self._tun.verbinde_papiere(self._papiere, self._papierblatt)

    def _geteilt(self) -> QSplitter:
        tafel = Tafel()
        tafel.add(self._kopf)
        tafel.add(self._links, 1)
        teiler = QSplitter(Qt.Orientation.Horizontal)
        teiler.setChildrenCollapsible(False)
        teiler.setHandleWidth(em(RINNE))
        teiler.addWidget(huelle(spalte(self._ziele, self.antrag.band, tafel, abstand=RINNE)))
        teiler.addWidget(self._rechts)
        teiler.setStretchFactor(0, 1)
        return teiler

    def _leere_seite(self) -> LeereSeite:
        hilfen, neu = Knopf(symbol="list-checks"), Knopf(symbol="plus")
        self.wort(hilfen.setText, "Passende Hilfen ansehen")
        self.wort(neu.setText, "Eigener Schritt")
        hilfen.clicked.connect(lambda: self.sitzung.springe(Sprung(Ort.HILFEN)))
        neu.clicked.connect(self.on_neu)
        leer = LeereSeite("route", hilfen, neu)
        self.wort(
            lambda titel: leer.set_worte(
                titel, self.t("Wählen Sie mit der Familie eine Hilfe aus. Dann steht sie hier.")
            ),
            "Noch kein Schritt.",
        )
        return leer

    def _show_ansicht(self) -> None:
        nummer = list(dict(ANSICHTEN)).index(self._kopf.wahl)
        self._links.setCurrentIndex(nummer)
        self._rechts.setCurrentIndex(nummer)
        self._rolle.verticalScrollBar().setValue(0)
        self._zeige_fuss()

    def _zeige_fuss(self) -> None:
        schritte = self._kopf.wahl == SCHRITTE and self._rolle.isVisibleTo(self)
        self._unten.setVisible(schritte and self._maler.schmal)

    def _show_reihe(self, akte: Akte) -> None:
        moeglich = possible_leistungen(self.sitzung.abgleich)
        self._abfolge = abfolge_of(akte, self.dienste.wissen, moeglich)
        self._reihe.show_abfolge(self._abfolge)
        self._show_warnungen()

    def _show_warnungen(self) -> None:
        abgleich = self.sitzung.abgleich
        hinweise = abgleich.hinweise if abgleich and abgleich.erst_beraten else ()
        wissen = self.dienste.wissen
        self._warnungen.show_abfolge(self._abfolge, self._reihe.platz, wissen, hinweise)

    def _show_papiere(self, akte: Akte) -> None:
        papiere = papiere_of(akte, self.dienste.wissen)
        unterwegs = [bool(open_schritt(akte, p.unterlage.id)) for p in papiere]
        zeilen = [Papierzeile(p, weg) for p, weg in zip(papiere, unterwegs, strict=True)]
        self._papiere.show_papiere(zeilen)
        self._show_papierblatt()

    def _show_papierblatt(self) -> None:
        self._papierblatt.show_papier(self._papiere.papier)

    def _show_blatt(self, *_: object) -> None:
        zeile, akte = self._liste.wahl(), self.sitzung.akte
        if isinstance(zeile, Zeile) and akte:
            abgleich = self.sitzung.abgleich
            saetze = wissenszeilen(
                zeile, self._abfolge, akte, self.dienste.wissen, self.sprache,
                erst_beraten=abgleich is not None and abgleich.erst_beraten,
            )  # fmt: skip
            self._blatt.show_schritt(zeile.plan, zeile.leistung, saetze)
            self.antrag.show_schritt(akte, zeile.plan.schritt, self.sprache)

    def _on_leertaste(self) -> None:
        zeile = self._liste.wahl()
        if isinstance(zeile, Zeile):
            self._tun.hake(zeile.plan.schritt)

    def _schiebe(self, um: int) -> None:
        kennung = self._liste.wahl_schluessel()
        if kennung and self._kopf.wahl == SCHRITTE:
            self._tun.schiebe(kennung, um)

    def _tage(self, um: int) -> None:
        zeile = self._liste.wahl()
        if isinstance(zeile, Zeile) and self._kopf.wahl == SCHRITTE:
            self._tun.verlege(zeile.plan.schritt, um)
