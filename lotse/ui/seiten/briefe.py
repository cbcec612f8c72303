"""Briefe (07): the letters of a family, as they will be printed; print, save, remember."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.recht import LeistungId
from lotse.domain.wahrheit import Urteil
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Briefart
from lotse.matching.ergebnis import Abgleich
from lotse.services.briefsicht import Briefposten, briefposten
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import RINNE, SEITE, huelle, spalte
from lotse.ui.dienste import Briefauftrag, Dienste
from lotse.ui.masse import Breite
from lotse.ui.seiten.briefe_arbeit import Gesetzt
from lotse.ui.seiten.briefe_ausgabe import Ausgabe
from lotse.ui.seiten.briefe_ausgang import Ausgang, Briefausgang
from lotse.ui.seiten.briefe_blatt import Briefblatt
from lotse.ui.seiten.briefe_leiste import Briefleiste
from lotse.ui.seiten.briefe_liste import Briefliste
from lotse.ui.seiten.briefe_mitte import Briefmitte
from lotse.ui.seiten.briefe_setzer import Briefsetzer
from lotse.ui.seiten.briefe_wahl import Briefwahl, first_choice, languages, missing_language
from lotse.ui.seiten.briefe_zeilen import Briefzeile, titelworte
from lotse.ui.seiten.seite import Seite
from lotse.ui.seiten.stichtag import Hilfenrat
from lotse.ui.sprung import AUSKUNFT, Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em

ENG = 52
"""Below that many em of its own width the page has no room for a list."""


@dataclass(frozen=True, slots=True)
class _Gezeigt:
    """What lies on the paper, or is on its way there."""

    akte: Akte
    auftrag: Briefauftrag

    @property
    def brief(self) -> tuple[str, Briefart, str]:
        """Which letter it is, whatever its look."""
        return (self.akte.familie.id, self.auftrag.art, self.auftrag.vermittlung)


class BriefeSeite(Seite):
    """List, paper, settings; what leaves the house is remembered and can be taken back."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._wahl = Briefwahl()
        self._wahl_fuer: object = None
        self._gezeigt: _Gezeigt | None = None
        self._oben, self._schmal = True, False
        self._liste = Briefliste(dienste.sprache)
        self._leiste = Briefleiste(self._liste.auswahl, dienste.sprache)
        self._mitte = Briefmitte(dienste.sprache)
        self._blatt = Briefblatt(dienste.sprache, dienste.briefsprachen)
        self._setzer = Briefsetzer(dienste, sitzung.runner, self)
        self._ausgabe = Ausgabe(sitzung, self)
        self._ausgang = Briefausgang(self._ausgabe, self)
        self._leer = self._leere_seite()
        self._rat = Hilfenrat(sitzung)
        self._rat.hide()
        self._baue()
        self._verbinde()
        self.fertig()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        self._ausgabe.sprache = sprache
        for teil in (self._liste, self._leiste, self._mitte, self._blatt):
            teil.set_worte(sprache)
        self._gezeigt = None
        super().texte_setzen(sprache)

    @override
    def show_akte(self, akte: Akte) -> None:
        wir = akte.familie.verstaendigung
        fuer = (akte.familie.id, wir.briefsprache, wir.liest, akte.familie.huerden)
        if fuer != self._wahl_fuer:
            self._wahl_fuer = fuer
            self._wahl = first_choice(akte, self.dienste.briefsprachen)
        self._rat.setVisible(self._rat.isVisibleTo(self) and self.sitzung.abgleich is not None)
        zeilen = [self._zeile(posten) for posten in briefposten(akte, self.dienste.wissen)]
        self._leer.setVisible(not zeilen)
        self._teiler.setVisible(bool(zeilen))
        self._liste.show_zeilen(zeilen)
        self._show_brief()

    @override
    def show_abgleich(self, abgleich: Abgleich) -> None:
        self._rat.show_abgleich(abgleich, self.sprache)
        self._show_brief()

    @override
    def show_breite(self, breite: Breite) -> None:
        """Narrow: the settings become a tab beside the paper."""
        weit = breite is Breite.WEIT
        self._teiler.setSizes([em(19 if weit else 15.6), em(60)])
        self._innen.setSizes([em(60), em(25 if weit else 23.2)])
        self._schmal = breite is Breite.SCHMAL
        self._verteile()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._verteile()

    @override
    def show_sprung(self, sprung: Sprung) -> None:
        ohne = sprung.bezug in (Briefart.PLAN, Briefart.UNTERLAGEN)  # those of no single help
        art = sprung.bezug if ohne else Briefart.FAMILIE.value
        self._liste.waehle(f"{art}:{'' if ohne else sprung.bezug}")

    @override
    def merkmal(self) -> str:
        posten = self._liste.posten
        return "" if posten is None else posten.vermittlung or posten.art.value

    @override
    def on_gezeigt(self) -> None:
        self._show_brief()

    @override
    def aktionen(self) -> Mapping[Aktion, Callable[[], object]]:
        return {Aktion.DRUCKEN: self.on_drucken}

    @override
    def regionen(self) -> Sequence[QWidget]:
        if self._leer.isVisibleTo(self):
            return (self._leer,)
        liste = self._liste
        teile = (liste.liste, liste.auswahl, self._mitte.vorschau, self._blatt.sprachen)
        return tuple(teil for teil in teile if teil.isVisible()) or teile

    def on_drucken(self) -> None:
        ausgang = self._ausgehend()
        if ausgang is not None:
            self._ausgang.frage_druck(ausgang)

    def on_pdf(self) -> None:
        ausgang = self._ausgehend()
        if ausgang is not None:
            self._ausgang.frage_pdf(ausgang)

    def on_alle(self) -> None:
        akte = self.sitzung.akte
        if akte is not None and not self._ausgabe.beschaeftigt:
            posten = briefposten(akte, self.dienste.wissen)
            alle = [(einer, self._auftrag(einer)) for einer in posten]
            self._ausgang.frage_alle(akte, alle)

    def _ausgehend(self) -> Ausgang | None:
        """The letter on the paper, when it is there and nothing else is on its way."""
        gesetzt, posten, gezeigt = self._setzer.letztes, self._liste.posten, self._gezeigt
        if gesetzt is None or posten is None or gezeigt is None or not self._bereit():
            return None
        titel, seiten = self._titel(posten), len(gesetzt.seiten)
        return Ausgang(gezeigt.akte, posten, gezeigt.auftrag, titel, seiten)

    def _show_brief(self, *_: object) -> None:
        """Set the chosen letter, unless it is shown already or nobody looks."""
        akte, posten, vorher = self.sitzung.akte, self._liste.posten, self._gezeigt
        if akte is None or posten is None:
            self._gezeigt = None
            self._setzer.verwerfe()
            return
        fehlende = missing_language(akte, self.dienste.briefsprachen)
        self._blatt.show_wahl(self._wahl, posten.art, fehlende)
        neu = _Gezeigt(akte, self._auftrag(posten))
        if not self.isVisible() or neu == vorher:
            return
        self._gezeigt = neu
        if vorher is None or vorher.brief != neu.brief:
            self._oben = True
            self._setzer.verwerfe()
            self._mitte.show_wartet()
            self._show_bereit()
        self._setzer.setze(akte, neu.auftrag, self._mitte.vorschau.massstab())

    def _on_gesetzt(self, gesetzt: Gesetzt) -> None:
        posten = self._liste.posten
        if posten is not None:
            titel = ", ".join(self._titel(posten))
            self._mitte.show_gesetzt(gesetzt, titel, oben=self._oben)
            self._blatt.show_brief(gesetzt.brief, gesetzt.probe)
        self._oben = False
        self._show_bereit()
        self._setzer.zeichne(self._mitte.vorschau.massstab())

    def _on_misslungen(self, error: Exception) -> None:
        self._gezeigt = None
        self._mitte.show_nichts()
        self._show_bereit()
        self.sitzung.on_failure(error)

    def _on_massstab(self) -> None:
        self._setzer.zeichne(self._mitte.vorschau.massstab())

    def _on_wahl(self, wahl: Briefwahl) -> None:
        self._wahl = wahl
        if self.sitzung.akte:
            self.show_akte(self.sitzung.akte)

    def _bereit(self) -> bool:
        gesetzt = self._setzer.letztes
        return gesetzt is not None and bool(gesetzt.pdf) and not self._ausgabe.beschaeftigt

    def _show_bereit(self, *_: object) -> None:
        self._blatt.set_bereit(an=self._bereit())
        self._leiste.set_bereit(an=self._bereit())
        self._liste.set_bereit(an=not self._ausgabe.beschaeftigt)

    def _auftrag(self, posten: Briefposten, name: str = "") -> Briefauftrag:
        """With what matching says of this help today."""
        abgleich = self.sitzung.abgleich
        hilfe = abgleich.hilfe(posten.leistung) if abgleich else None
        urteil = hilfe.urteil.urteil if hilfe else Urteil.NOCH_KLAEREN
        auftrag = self._wahl.auftrag(posten, urteil, name)
        bedingungen = hilfe.urteil.bedingungen if hilfe else ()
        return replace(auftrag, stichtag=self.sitzung.stichtag, bedingungen=bedingungen)

    def _titel(self, posten: Briefposten) -> tuple[str, str]:
        leistung = self.dienste.wissen.leistungen.get(LeistungId(posten.leistung))
        name = leistung.name if leistung else posten.stelle or self.t("Hilfe")
        return titelworte(posten, name, self.sprache)

    def _zeile(self, posten: Briefposten) -> Briefzeile:
        titel, unter = self._titel(posten)
        sprachen = languages(self.sprache, self._wahl.auftrag(posten).sprache)
        return Briefzeile(posten, titel, unter, sprachen, self.dienste.heute())

    def _verteile(self, *_: object) -> None:
        """All beside each other; or paper or settings; in the smallest window without the list."""
        eng = self._schmal and self.width() < em(ENG)
        einstellungen = self._leiste.einstellungen
        self._leiste.setVisible(self._schmal)
        self._leiste.auswahl.setVisible(eng)
        self._liste.setVisible(not eng)
        self._liste.show_kurz(kurz=self._schmal)
        self._mitte.setVisible(not self._schmal or not einstellungen)
        self._blatt.setVisible(not self._schmal or einstellungen)
        self._blatt.show_knoepfe(an=not self._schmal)

    def _baue(self) -> None:
        self._innen = QSplitter(Qt.Orientation.Horizontal)
        self._innen.addWidget(self._mitte)
        self._innen.addWidget(self._blatt)
        rechts = spalte(self._leiste, self._innen, abstand=0.7)
        rechts.setStretch(1, 1)
        self._teiler = QSplitter(Qt.Orientation.Horizontal)
        self._teiler.addWidget(self._liste)
        self._teiler.addWidget(huelle(rechts))
        for teiler, dehnt in ((self._innen, 0), (self._teiler, 1)):
            teiler.setChildrenCollapsible(False)
            teiler.setHandleWidth(em(RINNE))
            teiler.setStretchFactor(dehnt, 1)
        layout = spalte(self._rat, self._teiler, self._leer, rand=SEITE, abstand=0.5)
        layout.setStretch(1, 1)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _leere_seite(self) -> LeereSeite:
        hilfen = Knopf(symbol="list-checks")
        self.wort(hilfen.setText, "Passende Hilfen ansehen")
        hilfen.clicked.connect(lambda: self.sitzung.springe(Sprung(Ort.HILFEN)))
        leer = LeereSeite("file-text", hilfen)
        satz = "Nehmen Sie mit der Familie eine Hilfe in den Plan. Dann steht ihr Brief hier."
        self.wort(lambda titel: leer.set_worte(titel, self.t(satz)), "Noch kein Brief.")
        return leer

    def _verbinde(self) -> None:
        self._liste.gewaehlt.connect(self._show_brief)
        self._blatt.gewaehlt.connect(self._on_wahl)
        self._liste.auskunft.setVisible(self.dienste.schutzarbeit is not None)
        zur_auskunft = Sprung(Ort.FAMILIE, bezug=AUSKUNFT)
        self._liste.auskunft.clicked.connect(lambda: self.sitzung.springe(zur_auskunft))
        self._liste.alle.connect(self.on_alle)
        for knoepfe in (self._blatt, self._leiste):
            knoepfe.drucken.connect(self.on_drucken)
            knoepfe.pdf.connect(self.on_pdf)
        self._leiste.gewechselt.connect(self._verteile)
        self._mitte.vorschau.massstab_geaendert.connect(self._on_massstab)
        self._setzer.fertig.connect(self._on_gesetzt)
        self._setzer.misslungen.connect(self._on_misslungen)
        self._ausgabe.laeuft.connect(self._show_bereit)
