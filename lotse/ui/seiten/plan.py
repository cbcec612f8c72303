"""Plan (06): small steps over all carriers, who, until when, how far the hand-over is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.recht import Leistung, LeistungId
from lotse.domain.telefon import rufnummern
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand, Stand
from lotse.domain.zeit import schrittfrist
from lotse.services.plansicht import Planschritt, plan_abschnitte, ziel_staende
from lotse.services.vermitteln import (
    ERLEDIGT,
    complete_schritt,
    move_schritt,
    record_stand,
    remove_schritt,
    set_schritt,
)
from lotse.ui.aktionen import Aktion, tastenwort
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.listen import Liste
from lotse.ui.bausteine.raender import RINNE, SEITE, TAFEL, huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel, Trenner, rollend
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite
from lotse.ui.meldung import Meldungsart
from lotse.ui.seiten.plan_blatt import Schrittblatt
from lotse.ui.seiten.plan_zeilen import (
    NAEHE_WORT,
    Kopf,
    Planmaler,
    Planzeile,
    Spaltenkopf,
    Zeile,
)
from lotse.ui.seiten.plan_ziele import Zielleiste
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em
from lotse.ui.worte import tag_kurz


class PlanSeite(Seite):
    """List of steps with an inspector; everything is saved at once and can be taken back."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._maler = Planmaler(dienste.sprache)
        self._ziele = Zielleiste()
        self._liste: Liste[Planzeile] = Liste(self._maler.art(), "Plan")
        self._blatt = Schrittblatt(dienste.sprache)
        self._leer = self._leere_seite()
        self._tafel = self._plantafel()
        self._teiler = QSplitter(Qt.Orientation.Horizontal)
        self._teiler.setChildrenCollapsible(False)
        self._teiler.setHandleWidth(em(RINNE))
        self._teiler.addWidget(huelle(spalte(self._ziele, self._tafel, abstand=RINNE)))
        self._teiler.addWidget(self._blatt)
        self._teiler.setStretchFactor(0, 1)
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
        self._blatt.set_worte(self._maler.sprache)
        self._drucken.set_taste(tastenwort(Aktion.DRUCKEN, self._maler.sprache))
        super().texte_setzen(self._maler.sprache)

    @override
    def show_akte(self, akte: Akte) -> None:
        self._blatt.set_worte(self.sprache)
        heute = self.dienste.heute()
        zeilen: list[Planzeile] = []
        for abschnitt in plan_abschnitte(akte, heute):
            bis = abschnitt.bis
            zusatz = self.t("bis {tag}", tag=tag_kurz(bis, heute, self.sprache)) if bis else ""
            zeilen.append(Kopf(self.t(NAEHE_WORT[abschnitt.naehe]), zusatz))
            zeilen += [self._zeile(schritt) for schritt in abschnitt.schritte]
        self._leer.setVisible(not zeilen)
        self._rolle.setVisible(bool(zeilen))
        self._unten.setVisible(bool(zeilen) and self._maler.schmal)
        self._liste.zeige(zeilen)
        if not self._liste.wahl_schluessel():
            self._liste.waehle_erste()
        self._ziele.show_ziele(ziel_staende(akte), self.sprache)
        self._show_blatt()

    @override
    def show_breite(self, breite: Breite) -> None:
        schmal = breite is Breite.SCHMAL
        self._maler.schmal = schmal
        self._teiler.setOrientation(
            Qt.Orientation.Vertical if schmal else Qt.Orientation.Horizontal
        )
        seite = em(26.5 if breite is Breite.WEIT else 24.6)
        self._teiler.setSizes([em(60), seite] if not schmal else [em(40), em(16)])
        self._teiler.setMinimumHeight(em(44) if schmal else 0)  # then the whole page scrolls
        (self._fuss if schmal else self._tafel).add(self._taten)  # and what one does stays below
        self._strich.setVisible(not schmal)
        self._unten.setVisible(schmal and self._rolle.isVisibleTo(self))
        self._blatt.setMinimumWidth(em(18))
        self._liste.doItemsLayout()

    @override
    def show_sprung(self, sprung: Sprung) -> None:
        if sprung.bezug:
            self._liste.waehle(sprung.bezug)

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
        return (self._liste, self._blatt) if self._rolle.isVisibleTo(self) else (self._leer,)

    def on_neu(self) -> None:
        """A step of one's own, due within a week, ready to be typed."""
        schritt = Schritt(
            id=self.dienste.neue_id(),
            text=self.t("Neuer Schritt"),
            akteur=Akteur.FAMILIE,
            stand=Schrittstand.DRAN,
            bis=schrittfrist(self.dienste.heute()),
        )
        self.sitzung.aendern(lambda a: set_schritt(a, schritt), self.t("Schritt hinzugefügt"))
        self._liste.waehle(schritt.id)
        self._blatt.fokus_text()

    def on_drucken(self) -> None:
        self.sitzung.springe(Sprung(Ort.BRIEFE, bezug="plan"))

    def on_griff(self, zeile: Planzeile, name: str) -> None:
        if not isinstance(zeile, Zeile):
            return
        if name == "haken":
            self._hake(zeile)
        else:
            self._blatt.fokus_text()

    def on_anrufen(self, vermittlung: str) -> None:
        """Show the number large enough to dial; nothing dials by itself."""
        akte = self.sitzung.akte
        gefunden = (
            next((v for v in akte.vermittlungen if v.id == vermittlung), None) if akte else None
        )
        angebot = gefunden.angebot if gefunden else None
        nummern = rufnummern(angebot) if angebot else ()
        if angebot and nummern:
            satz = self.t(
                "{stelle}: Telefon {nummer}", stelle=angebot.name, nummer=nummern[0].nummer
            )
            self.sitzung.melde(satz, Meldungsart.INFO)

    def on_stand(self, vermittlung: str, stand: Stand) -> None:
        jetzt = self.dienste.jetzt()
        self.sitzung.aendern(
            lambda a: record_stand(a, vermittlung, stand, jetzt), self.t("Stand geändert")
        )

    def on_entfernen(self, schritt: str) -> None:
        self.sitzung.aendern(lambda a: remove_schritt(a, schritt), self.t("Schritt entfernt"))
        self.sitzung.melde(self.t("Schritt entfernt."), zurueck=True)

    def _verbinde(self) -> None:
        self._liste.gewaehlt.connect(self._show_blatt)
        self._liste.griff.connect(self.on_griff)
        leertaste = QShortcut(QKeySequence(Qt.Key.Key_Space), self._liste)
        leertaste.setContext(Qt.ShortcutContext.WidgetShortcut)
        leertaste.activated.connect(self._on_leertaste)
        self._blatt.geaendert.connect(self._on_geaendert)
        self._blatt.getippt.connect(self._on_getippt)
        self._blatt.stand_gesetzt.connect(self.on_stand)
        self._blatt.brief.connect(lambda v: self.sitzung.springe(Sprung(Ort.BRIEFE, bezug=v)))
        self._blatt.anrufen.connect(self.on_anrufen)
        self._blatt.entfernen.connect(self.on_entfernen)

    def _plantafel(self) -> Tafel:
        neu = Knopf(symbol="plus")
        self.wort(neu.setText, "Schritt")
        neu.clicked.connect(self.on_neu)
        hoch, runter = Knopf(symbol="arrow-up"), Knopf(symbol="arrow-down")
        self.wort(hoch.setText, "Nach oben")
        self.wort(runter.setText, "Nach unten")
        hoch.clicked.connect(lambda: self._schiebe(-1))
        runter.clicked.connect(lambda: self._schiebe(1))
        drucken = self._drucken = Knopf(symbol="printer")
        drucken.set_taste(tastenwort(Aktion.DRUCKEN, self.sprache))
        self.wort(drucken.setText, "Plan drucken")
        drucken.clicked.connect(self.on_drucken)
        tafel = Tafel()
        tafel.add(Spaltenkopf(self._maler))
        tafel.add(self._liste, 1)
        self._strich = Trenner()
        taten = reihe(neu, hoch, runter, None, drucken, rand=TAFEL)
        self._taten = huelle(spalte(self._strich, taten, abstand=0))
        tafel.add(self._taten)
        return tafel

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

    def _zeile(self, plan: Planschritt) -> Zeile:
        leistung = self._leistung(plan.schritt)
        heute = self.dienste.heute()
        unten = plan.schritt.notiz
        if plan.wartet_auf:
            unten = self.t("nach Schritt {n}", n=", ".join(map(str, plan.wartet_auf)))
        elif plan.schritt.stand in ERLEDIGT and plan.schritt.getan_am:
            unten = self.t(
                "geschafft am {tag}", tag=tag_kurz(plan.schritt.getan_am, heute, self.sprache)
            )
        elif leistung and not unten:
            unten = leistung.name
        return Zeile(plan, leistung, unten, heute)

    def _leistung(self, schritt: Schritt) -> Leistung | None:
        return self.dienste.wissen.leistungen.get(LeistungId(schritt.leistung))

    def _show_blatt(self, *_: object) -> None:
        zeile = self._liste.wahl()
        if isinstance(zeile, Zeile):
            self._blatt.show_schritt(zeile.plan, zeile.leistung)

    def _on_leertaste(self) -> None:
        zeile = self._liste.wahl()
        if isinstance(zeile, Zeile):
            self._hake(zeile)

    def _hake(self, zeile: Zeile) -> None:
        kennung, heute = zeile.plan.schritt.id, self.dienste.heute()
        getan = zeile.plan.schritt.stand is not Schrittstand.GETAN
        self.sitzung.aendern(
            lambda a: complete_schritt(a, kennung, heute, getan=getan),
            self.t("Schritt geschafft") if getan else self.t("Schritt wieder offen"),
        )

    def _schiebe(self, um: int) -> None:
        kennung = self._liste.wahl_schluessel()
        if kennung:
            self.sitzung.aendern(
                lambda a: move_schritt(a, kennung, um), self.t("Schritt verschoben")
            )

    def _tage(self, um: int) -> None:
        zeile = self._liste.wahl()
        if isinstance(zeile, Zeile):
            bis = (zeile.plan.schritt.bis or self.dienste.heute()) + timedelta(days=um)
            self._on_geaendert(replace(zeile.plan.schritt, bis=bis), self.t("Tag geändert"))

    def _on_geaendert(self, schritt: Schritt, text: str) -> None:
        self.sitzung.aendern(lambda a: set_schritt(a, schritt), text)

    def _on_getippt(self, schritt: Schritt) -> None:
        self.sitzung.aendern(
            lambda a: set_schritt(a, schritt),
            self.t("Schritt geändert"),
            tippen=True,
            buendel=f"schritt:{schritt.id}",
        )
