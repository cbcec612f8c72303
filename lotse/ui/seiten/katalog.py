"""Katalog (08): everything that exists round the corner, found while typing, kept fresh."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.frische import Anruf
from lotse.i18n.sprache import Sprache
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.raender import RINNE, SEITE, huelle, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite
from lotse.ui.seiten.angebot_blatt import Angebotsblatt
from lotse.ui.seiten.katalog_anrufe import Anrufkarte, Anrufliste
from lotse.ui.seiten.katalog_form import Angebotsform
from lotse.ui.seiten.katalog_kopf import Katalogkopf
from lotse.ui.seiten.katalog_liste import Katalogliste
from lotse.ui.seiten.katalog_sprung import ALLE, ANRUFE, NEU, asked_filter
from lotse.ui.seiten.katalog_taten import Katalogtaten
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em


class KatalogSeite(Seite):
    """The list or the calls of the week at the left, one entry at the right; or the form."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self.taten = Katalogtaten(dienste, sitzung, self)
        self.liste = Katalogliste(dienste, sitzung.runner)
        self.anrufe = Anrufliste(dienste)
        self.blatt, self.karte = Angebotsblatt(dienste), Anrufkarte(dienste)
        self._form: Angebotsform | None = None
        self.teil = Segment([(ALLE, ""), (ANRUFE, "")])
        self.kopf = Katalogkopf(self, sitzung, self.liste.schau)
        self.einlesen, self.kopfknoepfe = self.kopf.einlesen, self.kopf.knoepfe
        self._anruf: Anruf | None = None
        self._allein = False
        """Narrow: the sheet lies over the list."""
        self._baue()
        self._verbinde()
        self.texte_setzen(self.sprache)
        self.fertig()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        super().texte_setzen(sprache)
        self.taten.sprache = sprache
        self.teil.set_name(self.t("Was im Katalog"))
        self.teil.set_text(ALLE, self.t("Alle Angebote"))
        self.teil.set_text(ANRUFE, self.t("Anrufliste"))
        self.kopf.zeige_taste(self._breite)
        self.blatt.set_worte(replace(self.dienste, sprache=sprache))
        for teil in (self.liste, self.anrufe, self.karte):
            teil.texte_setzen(sprache)
        if self._form is not None:
            self._form.texte_setzen(sprache)

    @override
    def show_akte(self, akte: Akte) -> None:
        """Distances are told from where the open family lives."""
        self._zeige_wohnort()

    @override
    def show_breite(self, breite: Breite) -> None:
        schmal = breite is Breite.SCHMAL
        self.liste.show_breite(breite)
        if self._form is not None:
            self._form.show_breite(breite)
        for teil in (self.blatt, self.karte):
            teil.show_zurueck(an=schmal)
        self._teiler.setSizes([em(66), em(26.6)])
        self.kopf.zeige_taste(self._breite)
        self._zeige_lage()

    @override
    def show_sprung(self, sprung: Sprung) -> None:
        bezug = sprung.bezug
        if bezug == NEU:
            self.on_neu()
            return
        self._verlasse_form()
        self.show_teil(ANRUFE if bezug == ANRUFE else ALLE)
        if (gefragt := asked_filter(bezug)) is not None:
            self.liste.zeige_filter(gefragt)
        elif bezug and bezug != ANRUFE:
            self.liste.zeige(bezug)

    @override
    def merkmal(self) -> str:
        if self.teil.wahl == ANRUFE:
            return ANRUFE
        return self.liste.tabelle.wahl_id()

    @override
    def on_gezeigt(self) -> None:
        self._zeige_wohnort()
        self.liste.suche()
        self.taten.lies_paare()
        self._lies_anrufe()

    @override
    def aktionen(self) -> Mapping[Aktion, Callable[[], object]]:
        taten: dict[Aktion, Callable[[], object]] = {Aktion.FILTERN: self.on_filtern}
        taten[Aktion.EINLESEN] = self.einlesen.on_einlesen
        if self.dienste.katalogausgabe:
            taten[Aktion.AUSGEBEN] = self.kopf.on_ausgeben
        if self.dienste.katalogpflege:
            taten[Aktion.NEUES_ANGEBOT] = self.on_neu
        return taten

    @override
    def regionen(self) -> Sequence[QWidget]:
        if self._stapel.currentWidget() is self._form:
            return (self.form.zeilen.felder["name"], self.form.schluss)
        if self.teil.wahl == ANRUFE:
            return (self.anrufe.liste, next(iter(self.karte.knoepfe.values())))
        return (self.liste.feld, self.liste.tabelle, self.blatt.pruefknopf)

    @override
    def untertitel(self) -> str:
        stand = self.dienste.katalogstand()
        return self.t("{n} Angebote in {wo}", n=stand.anzahl, wo=stand.name)

    @property
    def form(self) -> Angebotsform:
        """Its many fields are built when the first entry is written or changed."""
        if self._form is None:
            self._form = Angebotsform(self.dienste)
            self._form.texte_setzen(self.sprache)
            self._form.show_breite(self._breite or Breite.NORMAL)
            self._form.eingetragen.connect(self.taten.trage_ein)
            self._form.fertig.connect(self._on_form_fertig)
            self._stapel.addWidget(self._form)
        return self._form

    def show_teil(self, teil: str) -> None:
        """All entries, or the calls of the week."""
        self._allein = False
        self.teil.set_wahl(teil)
        anrufe = teil == ANRUFE
        self.liste.suchzeile.setVisible(not anrufe)
        self._links.setCurrentWidget(self.anrufe if anrufe else self.liste)
        self._rechts.setCurrentWidget(self.karte if anrufe else self.blatt)
        self._zeige_lage()

    def on_filtern(self) -> None:
        self._verlasse_form()
        self.show_teil(ALLE)
        self.liste.feld.setFocus()

    def on_neu(self) -> None:
        """An empty form."""
        if self.sitzung.verweigert():
            return
        self._stapel.setCurrentWidget(self.form)
        self.form.show_neu()

    def on_aendern(self, key: str) -> None:
        angebot = self.taten.angebot(key)
        if angebot and not self.sitzung.verweigert():
            self._stapel.setCurrentWidget(self.form)
            self.form.show_angebot(angebot)
            self.form.zeilen.felder["name"].setFocus()

    def on_pruefen(self, key: str) -> None:
        """The entry was checked today, by telephone: write it down and show it fresh."""
        self.taten.pruefe(key)

    def _on_form_fertig(self, key: str) -> None:
        self._stapel.setCurrentIndex(0)
        if key and self.teil.wahl == ALLE:
            self.liste.zeige(key)
        ziel = self.anrufe.liste if self.teil.wahl == ANRUFE else self.liste.tabelle
        ziel.setFocus()

    def _verlasse_form(self) -> None:
        if self._stapel.currentWidget() is self._form:
            self.form.on_fertig()

    def _on_gewaehlt(self, angebot: Angebot) -> None:
        self.blatt.show_angebot(angebot, self.taten.blattstand(angebot))
        self.taten.lies_quelle(angebot.key)
        self.taten.lies_intern(angebot.key)

    def _on_quelle(self, key: str) -> None:
        """What the source says of the entry is read behind the page."""
        if key == self.liste.tabelle.wahl_id() and (angebot := self.taten.angebot(key)):
            self.blatt.show_angebot(angebot, self.taten.blattstand(angebot))

    def _on_paare(self) -> None:
        self._on_quelle(self.liste.tabelle.wahl_id())

    def _on_geoeffnet(self, _was: object) -> None:
        self._allein = True
        self._zeige_lage()
        knopf = next(iter(self.karte.knoepfe.values()))
        (knopf if self.teil.wahl == ANRUFE else self.blatt.pruefknopf).setFocus()

    def _on_zurueck(self) -> None:
        self._allein = False
        self._zeige_lage()
        (self.anrufe.liste if self.teil.wahl == ANRUFE else self.liste.tabelle).setFocus()

    def _on_katalog(self, key: str) -> None:
        """An entry was written, or that was taken back."""
        if self._stapel.currentWidget() is self._form and key == self.form.key:
            angebot = self.taten.angebot(key)
            if angebot:
                self.form.show_angebot(angebot)
            else:
                self._stapel.setCurrentIndex(0)
        self.liste.bleib_bei(key)
        self.liste.suche()
        self.taten.lies_paare()
        self._lies_anrufe()
        self.untertitel_geaendert.emit()

    def _on_anruf(self, anruf: Anruf) -> None:
        self._anruf = anruf
        if angebot := self.taten.angebot(anruf.zeile.key):
            self.karte.show_angebot(angebot, anruf.gruende)

    def _lies_anrufe(self) -> None:
        if blick := self.dienste.katalogblick:
            self.sitzung.runner.start(lambda _token: blick.anrufliste(), self._on_anrufe)

    def _on_anrufe(self, anrufe: Sequence[Anruf]) -> None:
        self.anrufe.show_anrufe(anrufe)
        zahl = f" ({len(anrufe)})" if anrufe else ""
        self.teil.set_text(ANRUFE, self.t("Anrufliste") + zahl)
        if (anruf := self.anrufe.liste.wahl()) is not None:
            self._on_anruf(anruf)
        self._zeige_lage()

    def _zeige_wohnort(self) -> None:
        self.liste.set_wohnort(self.taten.wohnort())

    def _zeige_lage(self) -> None:
        """Narrow: list or sheet; else both, the sheet only where there is something in it."""
        schmal = self._breite is Breite.SCHMAL
        anrufe = self.teil.wahl == ANRUFE
        voll = self.anrufe.liste if anrufe else self.liste.tabelle
        self._tafel.setVisible(not (schmal and self._allein))
        self._rechts.setVisible(not voll.isHidden() and (not schmal or self._allein))

    def _baue(self) -> None:
        self._links, self._rechts = QStackedWidget(), QStackedWidget()
        for teil in (self.liste, self.anrufe):
            self._links.addWidget(teil)
        for tafel in (self.blatt, self.karte):
            self._rechts.addWidget(tafel)
        self._tafel = Tafel()
        self.teil.setVisible(self.dienste.katalogblick is not None)
        oben = reihe(self.teil, self.liste.suchzeile, rand=(1.05, 0.75, 1.05, 0), abstand=0.8)
        oben.setStretch(1, 1)
        oben.setAlignment(self.teil, Qt.AlignmentFlag.AlignLeft)
        self._tafel.add(oben)
        self._tafel.add(self._links, 1)
        self._teiler = QSplitter(Qt.Orientation.Horizontal)
        self._teiler.setChildrenCollapsible(False)
        self._teiler.setHandleWidth(em(RINNE))
        self._teiler.addWidget(self._tafel)
        self._teiler.addWidget(self._rechts)
        self._teiler.setStretchFactor(0, 1)
        self._stapel = QStackedWidget()
        self._stapel.addWidget(huelle(spalte(self._teiler)))
        self.setLayout(spalte(self._stapel, rand=SEITE))
        self.show_teil(ALLE)

    def _verbinde(self) -> None:
        self.teil.gewaehlt.connect(self.show_teil)
        self.kopf.neu.clicked.connect(self.on_neu)
        self.liste.gewaehlt.connect(self._on_gewaehlt)
        self.liste.geoeffnet.connect(self._on_geoeffnet)
        self.liste.gefunden.connect(lambda _n: self._zeige_lage())
        self.anrufe.gewaehlt.connect(self._on_anruf)
        self.anrufe.geoeffnet.connect(self._on_geoeffnet)
        for tafel in (self.blatt, self.karte):
            tafel.zurueck.connect(self._on_zurueck)
        self.taten.quelle_gelesen.connect(self._on_quelle)
        self.taten.paare_gelesen.connect(self._on_paare)
        self.taten.soll_geaendert.connect(self.on_aendern)
        self.taten.soll_gezeigt.connect(self.liste.zeige)
        self.taten.verbinde(self.blatt, self.anrufe, self.karte, self.liste.tabelle)
        self.blatt.aendern.connect(self.on_aendern)
        self.sitzung.katalog_geaendert.connect(self._on_katalog)
        self.sitzung.vermerkt.connect(self.taten.lies_intern)
