"""Briefe (07): the letters of a family, as they will be printed; print, save, remember."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.vermittlung import Weg
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Briefart
from lotse.letters.versand import VERSCHICKT
from lotse.matching.ergebnis import Abgleich
from lotse.services.briefangaben import Briefangaben
from lotse.services.briefseite import IMMER
from lotse.services.briefsicht import Briefposten
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.raender import SEITE, huelle, spalte
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite
from lotse.ui.seiten.briefe_arbeit import Gesetzt
from lotse.ui.seiten.briefe_ausgabe import Ausgabe
from lotse.ui.seiten.briefe_ausgang import Ausgang, Briefausgang, Paketausgang
from lotse.ui.seiten.briefe_blatt import Briefblatt
from lotse.ui.seiten.briefe_kunde import Briefkunde, Gezeigt, key_of
from lotse.ui.seiten.briefe_leer import ENG, gedehnt, geteilt, leere_seite
from lotse.ui.seiten.briefe_leiste import Briefleiste
from lotse.ui.seiten.briefe_liste import Briefliste
from lotse.ui.seiten.briefe_mitte import Briefmitte
from lotse.ui.seiten.briefe_satzhilfe import Satzhilfe
from lotse.ui.seiten.briefe_setzer import Briefsetzer
from lotse.ui.seiten.briefe_verlauf import show_verlauf
from lotse.ui.seiten.briefe_wahl import Briefwahl, first_choice, missing_language
from lotse.ui.seiten.seite import Seite
from lotse.ui.seiten.stichtag import Hilfenrat
from lotse.ui.sprung import AUSKUNFT, Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em


class BriefeSeite(Seite):
    """List, paper, settings; what leaves the house is remembered and can be taken back."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._wahl = Briefwahl()
        self._wahl_fuer: object = None
        self._gezeigt: Gezeigt | None = None
        self._oben, self._schmal, self._auch_ohne = True, False, False
        self._kunde = Briefkunde(dienste, sitzung)
        self._liste = Briefliste(dienste.sprache)
        self._leiste = Briefleiste(self._liste.auswahl, dienste.sprache)
        self.mitte = Briefmitte(dienste.sprache)
        self.blatt = Briefblatt(dienste, sitzung)
        self._setzer = Briefsetzer(dienste, sitzung.runner, self)
        self._ausgabe = Ausgabe(sitzung, self)
        self._ausgang = Briefausgang(self._ausgabe, self)
        self._satzhilfe = Satzhilfe(self)
        self._leer = leere_seite(self, self._on_auch_ohne)
        self._rat = Hilfenrat(sitzung)
        self._rat.hide()
        self._baue()
        self._verbinde()
        self.fertig()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        self._ausgabe.sprache = self._kunde.sprache = sprache
        for teil in (self._liste, self._leiste, self.mitte, self.blatt):
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
            self._kunde.vergiss()
            self.blatt.tippen.vergiss()
            self._auch_ohne = False
        self._rat.setVisible(self._rat.isVisibleTo(self) and self.sitzung.abgleich is not None)
        zeilen = self._kunde.zeilen(akte, self._wahl)
        leer = not self._auch_ohne and all(zeile.posten.art in IMMER for _, zeile in zeilen)
        self._leer.setVisible(leer)
        self._teiler.setVisible(not leer)
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
        """A hand-over, "plan" or "unterlagen", or the key of any letter."""
        self._liste.waehle(key_of(sprung.bezug))

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
        teile = (liste.liste, liste.auswahl, self.mitte.vorschau, self.blatt.sprachen)
        return tuple(teil for teil in teile if teil.isVisible()) or teile

    def on_drucken(self) -> None:
        self._hinaus(self._ausgang.frage_druck)

    def on_pdf(self) -> None:
        self._hinaus(self._ausgang.frage_pdf)

    def on_alle(self) -> None:
        """All ticked letters, on a printer or as one file."""
        akte = self.sitzung.akte
        paket = self._kunde.paket(akte, self._wahl) if akte else ()
        if akte is not None and paket and not self._ausgabe.beschaeftigt:
            self._ausgang.frage_paket(Paketausgang(akte, paket))

    def on_verlauf(self) -> None:
        """What was printed so far."""
        if self.sitzung.akte is not None:
            show_verlauf(self.sitzung.akte, self.sprache, self.dienste.heute(), self)

    def _hinaus(self, wohin: Callable[[Ausgang], object]) -> None:
        ausgang = self._ausgehend()
        if ausgang is not None:
            wohin(ausgang)

    def _ausgehend(self) -> Ausgang | None:
        """The letter on the paper, when it is there and nothing else is on its way."""
        self.blatt.tippen.flush()
        gesetzt, posten, gezeigt = self._setzer.letztes, self._liste.posten, self._gezeigt
        if gesetzt is None or posten is None or gezeigt is None or not self._bereit():
            return None
        titel = self._kunde.titel(posten)
        return Ausgang(gezeigt.akte, posten, gezeigt.auftrag, titel, len(gesetzt.seiten))

    def _show_brief(self, *_: object) -> None:
        """Set the chosen letter, unless it is shown already or nobody looks."""
        akte, posten, vorher = self.sitzung.akte, self._liste.posten, self._gezeigt
        if akte is None or posten is None:
            self._gezeigt = None
            self._setzer.verwerfe()
            return
        fehlende = missing_language(akte, self.dienste.briefsprachen)
        self.blatt.show_wahl(self._wahl, posten.art, fehlende, self._kunde.weg(posten))
        self.blatt.show_tippen(self._kunde.lage(akte, posten), self._kunde.getippt(posten))
        neu = Gezeigt(akte, self._kunde.auftrag(posten, self._wahl))
        if not self.isVisible() or neu == vorher:
            return
        self._gezeigt = neu
        if vorher is None or vorher.brief != neu.brief:
            self._oben = True
            self._setzer.verwerfe()
            self.mitte.show_wartet()
            self._show_bereit()
        self._setzer.setze(akte, neu.auftrag, self.mitte.vorschau.massstab())

    def _on_gesetzt(self, gesetzt: Gesetzt) -> None:
        posten = self._liste.posten
        if posten is not None:
            titel = ", ".join(self._kunde.titel(posten))
            versand = self._kunde.weg(posten) in VERSCHICKT
            self.mitte.show_gesetzt(gesetzt, titel, oben=self._oben, versand=versand)
            self.blatt.show_brief(gesetzt.brief, gesetzt.probe, len(gesetzt.seiten))
        self._oben = False
        self._show_bereit()
        self._setzer.zeichne(self.mitte.vorschau.massstab())

    def _on_misslungen(self, error: Exception) -> None:
        self._gezeigt = None
        self.mitte.show_nichts()
        self.blatt.show_brief(None, None)
        self._show_bereit()
        self.sitzung.on_failure(error)

    def _on_wahl(self, wahl: Briefwahl) -> None:
        self._wahl = wahl
        if self.sitzung.akte:
            self.show_akte(self.sitzung.akte)

    def _bereit(self) -> bool:
        gesetzt = self._setzer.letztes
        return gesetzt is not None and bool(gesetzt.pdf) and not self._ausgabe.beschaeftigt

    def _show_bereit(self, *_: object) -> None:
        self.blatt.set_bereit(an=self._bereit())
        self._leiste.set_bereit(an=self._bereit())
        self._liste.set_bereit(an=not self._ausgabe.beschaeftigt)

    def _on_gehakt(self, schluessel: str) -> None:
        self._kunde.hake(schluessel)
        if self.sitzung.akte:
            self.show_akte(self.sitzung.akte)
        self._show_bereit()

    def _on_getippt(self, posten: Briefposten, angaben: Briefangaben) -> None:
        """The paper says what was typed; nothing of it is stored."""
        self._kunde.set_getippt(posten, angaben)
        self._show_brief()

    def _on_auch_ohne(self) -> None:
        """Cards and the case letter, for a family without a plan."""
        self._auch_ohne = True
        if self.sitzung.akte:
            self.show_akte(self.sitzung.akte)

    def _on_weg(self, weg: Weg) -> None:
        """Another way may need a consent: the paper or the reason shows."""
        posten = self._liste.posten
        if posten is not None:
            self._kunde.set_weg(posten, weg)
        self._show_brief()

    def _on_einwilligung(self) -> None:
        """To the sheet the family signs for this Stelle."""
        posten = self._liste.posten
        if posten is not None:
            self._liste.waehle(f"{Briefart.EINWILLIGUNG.value}:{posten.vermittlung}")

    def _verteile(self, *_: object) -> None:
        """All beside each other; or paper or settings; in the smallest window without the list."""
        eng = self._schmal and self.width() < em(ENG)
        einstellungen = self._leiste.einstellungen
        self._leiste.setVisible(self._schmal)
        self._leiste.auswahl.setVisible(eng)
        self._liste.setVisible(not eng)
        self._liste.show_kurz(kurz=self._schmal)
        self.mitte.setVisible(not self._schmal or not einstellungen)
        self.blatt.setVisible(not self._schmal or einstellungen)
        self.blatt.show_knoepfe(an=not self._schmal)

    def _baue(self) -> None:
        self._innen = geteilt(self.mitte, self.blatt, dehnt=0)
        rechts = gedehnt(spalte(self._leiste, self._innen, abstand=0.7), 1)
        self._teiler = geteilt(self._liste, huelle(rechts), dehnt=1)
        alles = spalte(self._rat, self._teiler, self._leer, rand=SEITE, abstand=0.5)
        self.setLayout(gedehnt(alles, 1, 2))

    def _verbinde(self) -> None:
        self._liste.gewaehlt.connect(self._show_brief)
        self.blatt.gewaehlt.connect(self._on_wahl)
        self._liste.auskunft.setVisible(self.dienste.schutzarbeit is not None)
        zur = Sprung(Ort.FAMILIE, bezug=AUSKUNFT)
        self._liste.auskunft.clicked.connect(lambda: self.sitzung.springe(zur))
        self._liste.alle.connect(self.on_alle)
        self._liste.verlauf.connect(self.on_verlauf)
        self._liste.gehakt.connect(self._on_gehakt)
        self._liste.paket.halt.connect(self._ausgabe.halt)
        self._ausgabe.fortschritt.connect(self._liste.paket.show_lauf)
        self.blatt.leicht.uebernehmen.connect(self._satzhilfe.on_uebernehmen)
        self.blatt.leicht.aendern.connect(self._satzhilfe.on_aendern)
        self.blatt.tippen.getippt.connect(self._on_getippt)
        self.blatt.tippen.ics.connect(self._ausgang.frage_ics)
        for knoepfe in (self.blatt, self._leiste):
            knoepfe.drucken.connect(self.on_drucken)
            knoepfe.pdf.connect(self.on_pdf)
        self.blatt.weg_gewaehlt.connect(self._on_weg)
        self.mitte.einwilligung.connect(self._on_einwilligung)
        self.mitte.selbst.connect(lambda: self._on_weg(Weg.FAMILIE_TRAEGT))
        self._leiste.gewechselt.connect(self._verteile)
        scharf = self.mitte.vorschau
        scharf.massstab_geaendert.connect(lambda: self._setzer.zeichne(scharf.massstab()))
        self._setzer.fertig.connect(self._on_gesetzt)
        self._setzer.misslungen.connect(self._on_misslungen)
        self._ausgabe.laeuft.connect(self._show_bereit)
