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
from lotse.services.freitext import replace_freitext
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.raender import SEITE, huelle, spalte
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite
from lotse.ui.seiten.briefe_arbeit import Gesetzt
from lotse.ui.seiten.briefe_ausgabe import Ausgabe
from lotse.ui.seiten.briefe_ausgang import Ausgang, Briefausgang, Paketausgang
from lotse.ui.seiten.briefe_blatt import Briefblatt
from lotse.ui.seiten.briefe_kunde import Briefkunde, Gezeigt
from lotse.ui.seiten.briefe_leer import geteilt, leere_seite
from lotse.ui.seiten.briefe_leiste import Briefleiste
from lotse.ui.seiten.briefe_liste import Briefliste
from lotse.ui.seiten.briefe_mitte import Briefmitte
from lotse.ui.seiten.briefe_probe import Auffaellig
from lotse.ui.seiten.briefe_setzer import Briefsetzer
from lotse.ui.seiten.briefe_verlauf import show_verlauf
from lotse.ui.seiten.briefe_wahl import Briefwahl, first_choice, missing_language
from lotse.ui.seiten.seite import Seite
from lotse.ui.seiten.stichtag import Hilfenrat
from lotse.ui.sprung import AUSKUNFT, Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em

ENG = 52
"""Below that many em of its own width the page has no room for a list."""


class BriefeSeite(Seite):
    """List, paper, settings; what leaves the house is remembered and can be taken back."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._wahl = Briefwahl()
        self._wahl_fuer: object = None
        self._gezeigt: Gezeigt | None = None
        self._oben, self._schmal = True, False
        self._kunde = Briefkunde(dienste, sitzung)
        self._liste = Briefliste(dienste.sprache)
        self._leiste = Briefleiste(self._liste.auswahl, dienste.sprache)
        self.mitte = Briefmitte(dienste.sprache)
        self.blatt = Briefblatt(dienste.sprache, dienste.briefsprachen)
        self._setzer = Briefsetzer(dienste, sitzung.runner, self)
        self._ausgabe = Ausgabe(sitzung, self)
        self._ausgang = Briefausgang(self._ausgabe, self)
        self._leer = leere_seite(self)
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
        self._rat.setVisible(self._rat.isVisibleTo(self) and self.sitzung.abgleich is not None)
        zeilen = self._kunde.zeilen(akte, self._wahl)
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
        """A hand-over, "plan" or "unterlagen", or the key of any letter."""
        ohne = sprung.bezug in (Briefart.PLAN, Briefart.UNTERLAGEN)  # those of no single help
        familie = f"{Briefart.FAMILIE.value}:{sprung.bezug}"
        eigener = sprung.bezug if ":" in sprung.bezug else familie
        self._liste.waehle(f"{sprung.bezug}:" if ohne else eigener)

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
        ausgang = self._ausgehend()
        if ausgang is not None:
            self._ausgang.frage_druck(ausgang)

    def on_pdf(self) -> None:
        ausgang = self._ausgehend()
        if ausgang is not None:
            self._ausgang.frage_pdf(ausgang)

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

    def _ausgehend(self) -> Ausgang | None:
        """The letter on the paper, when it is there and nothing else is on its way."""
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
            self.blatt.show_brief(gesetzt.brief, gesetzt.probe)
        self._oben = False
        self._show_bereit()
        self._setzer.zeichne(self.mitte.vorschau.massstab())

    def _on_misslungen(self, error: Exception) -> None:
        self._gezeigt = None
        self.mitte.show_nichts()
        self.blatt.show_brief(None, None)
        self._show_bereit()
        self.sitzung.on_failure(error)

    def _on_massstab(self) -> None:
        self._setzer.zeichne(self.mitte.vorschau.massstab())

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

    def _on_uebernehmen(self, auffaellig: Auffaellig) -> None:
        """The easier words into the plan itself; one step back brings the old ones."""
        alt, neu, wort = auffaellig.freitext, auffaellig.besser, self.t("Text leichter gemacht")
        if alt is not None and neu:
            self.sitzung.aendern(lambda akte: replace_freitext(akte, alt, neu), wort)
            self.sitzung.melde(self.t("Übernommen. Der Plan sagt es jetzt auch so."), zurueck=True)

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

    def _on_text_aendern(self, auffaellig: Auffaellig) -> None:
        if auffaellig.freitext is not None:
            self.sitzung.springe(Sprung(Ort.PLAN, bezug=auffaellig.freitext.id))

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
        rechts = spalte(self._leiste, self._innen, abstand=0.7)
        rechts.setStretch(1, 1)
        self._teiler = geteilt(self._liste, huelle(rechts), dehnt=1)
        layout = spalte(self._rat, self._teiler, self._leer, rand=SEITE, abstand=0.5)
        layout.setStretch(1, 1)
        layout.setStretch(2, 1)
        self.setLayout(layout)

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
        self.blatt.leicht.uebernehmen.connect(self._on_uebernehmen)
        self.blatt.leicht.aendern.connect(self._on_text_aendern)
        for knoepfe in (self.blatt, self._leiste):
            knoepfe.drucken.connect(self.on_drucken)
            knoepfe.pdf.connect(self.on_pdf)
        self.blatt.weg_gewaehlt.connect(self._on_weg)
        self.mitte.einwilligung.connect(self._on_einwilligung)
        self.mitte.selbst.connect(lambda: self._on_weg(Weg.FAMILIE_TRAEGT))
        self._leiste.gewechselt.connect(self._verteile)
        self.mitte.vorschau.massstab_geaendert.connect(self._on_massstab)
        self._setzer.fertig.connect(self._on_gesetzt)
        self._setzer.misslungen.connect(self._on_misslungen)
        self._ausgabe.laeuft.connect(self._show_bereit)
