"""Passende Hilfen (05): what fits, why, who decides, where to go; the family chooses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.angebot import AngebotKey
from lotse.domain.wahrheit import Urteil
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich, Faktstelle, Hilfe, Treffer
from lotse.services.einplanen import Aufnahme, nimm_auf, schritt_von, waehle
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import RINNE, SEITE, huelle, reihe, spalte
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.hilfen_blatt import Hilfeblatt
from lotse.ui.seiten.hilfen_fragen import Fragequelle, Nachfrage, beantworte
from lotse.ui.seiten.hilfen_liste import Hilfenliste
from lotse.ui.seiten.hilfen_sicht import URTEILSWORT, finde_hilfe
from lotse.ui.seiten.hilfen_tasten import seitentaste, zifferntasten
from lotse.ui.seiten.seite import Seite
from lotse.ui.seiten.stichtag import Hilfenrat
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em, stil

LISTE, LISTE_WEIT = 29.4, 32.0
"""Width of the list in em."""
GANZ = 16_777_215
"""Qt's word for no limit."""


class HilfenSeite(Seite):
    """List and sheet side by side; in a narrow window one after the other."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._familie, self._kennung = "", ""
        self._urteil: Urteil | None = None
        self._breit = LISTE
        self._schmal = self._im_blatt = self._genannt = False
        self._liste = Hilfenliste(dienste)
        self._blatt = Hilfeblatt(dienste, sitzung.runner)
        nebeneinander = reihe(self._liste, self._blatt, abstand=RINNE)
        nebeneinander.setStretch(1, 1)
        self._teiler = huelle(nebeneinander)
        self._leer = self._leere_seite()
        self._rat = Hilfenrat(sitzung)
        self.setLayout(spalte(self._rat, self._teiler, self._leer, rand=SEITE, abstand=0.5))
        for teil in (self._rat, self._teiler, self._leer):
            teil.hide()
        self._ziffern = zifferntasten(self, self._blatt.angebote.waehle_nummer)
        seitentaste(self, "P", self._blatt.angebote.in_den_plan)
        seitentaste(self, "Esc", self.on_zurueck)
        self._verbinde()
        self._sage()
        self.fertig()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        self.sprache = sprache
        self._sage()
        super().texte_setzen(sprache)

    @override
    def show_akte(self, akte: Akte) -> None:
        if akte.familie.id != self._familie:
            self._familie, self._kennung, self._urteil = akte.familie.id, "", None
            self._im_blatt = self._genannt = False
            self._liste.leere_filter()
        if self.sitzung.abgleich is None:
            for teil in (self._rat, self._teiler, self._leer):
                teil.hide()
            return
        self.show_abgleich(self.sitzung.abgleich)

    @override
    def show_abgleich(self, abgleich: Abgleich) -> None:
        akte = self.sitzung.akte
        if akte is None:
            return
        self._liste.show_abgleich(abgleich, akte)
        self._rat.show_abgleich(abgleich, self.sprache)
        leer = not (abgleich.gruppen or self._liste.ueberall or self._genannt)
        self._leer.setVisible(leer)
        self._teiler.setVisible(not leer)
        if not leer:
            self._show_hilfe(self._kennung or self._liste.erste())

    @override
    def show_breite(self, breite: Breite) -> None:
        self._schmal = breite is Breite.SCHMAL
        self._blatt.show_rueckweg(self._schmal)
        self._breit = LISTE_WEIT if breite is Breite.WEIT else LISTE
        self._messe()
        self._show_seiten()

    @override
    def show_sprung(self, sprung: Sprung) -> None:
        if not sprung.bezug:
            return
        self._im_blatt = self._genannt = True
        self._on_gewaehlt(sprung.bezug)

    @override
    def aktionen(self) -> Mapping[Aktion, Callable[[], object]]:
        return {Aktion.FILTERN: self.on_filtern}

    @override
    def regionen(self) -> Sequence[QWidget]:
        voraus = self._blatt.voraus.fokusziel()
        alle = (self._liste.feld, self._liste.liste, voraus, *self._blatt.listen())
        return [teil for teil in alle if teil.isVisible() and teil is not self._blatt.voraus]

    @override
    def fokus(self) -> None:
        self._liste.liste.setFocus()

    def on_filtern(self) -> None:
        self._gehe(im_blatt=False)
        self._liste.feld.setFocus()
        self._liste.feld.selectAll()

    def on_zurueck(self) -> None:
        """Esc: the question, then the search, then back to the list."""
        teile = self._blatt
        if teile.voraus.frage_offen():
            teile.voraus.schliesse()
        elif teile.angebote.suche.isVisible():
            teile.angebote.suche.schliesse()
            teile.angebote.anderes.setFocus()
        elif self._schmal and self._im_blatt:
            self._gehe(im_blatt=False)
            self._liste.liste.setFocus()
        else:
            self._liste.zurueck()

    def on_plan(self, treffer: Treffer | None, grund: str = "") -> None:
        """One click: choice, hand-over and a near step, with a way back."""
        hilfe = self._hilfe()
        if hilfe is None:
            return
        kennung, jetzt = self.dienste.neue_id(), self.dienste.jetzt()
        neu = Aufnahme(hilfe, treffer, kennung, jetzt, self.sitzung.abgleich, grund)
        self.sitzung.aendern(lambda a: nimm_auf(a, neu), self.t("In den Plan"))
        self.sitzung.melde(self.t("In den Plan aufgenommen."), zurueck=True)

    def on_wahl(self, treffer: Treffer) -> None:
        """The family chose a place; it is written down with what was shown."""
        hilfe = self._hilfe()
        if hilfe is None:
            return
        kennung, heute = self.dienste.neue_id(), self.dienste.heute()
        self.sitzung.aendern(
            lambda a: waehle(a, hilfe, treffer, kennung, heute), self.t("Wahl der Familie")
        )

    def _verbinde(self) -> None:
        liste, blatt = self._liste, self._blatt
        liste.gewaehlt.connect(self._show_hilfe)
        liste.geklickt.connect(self._on_geklickt)
        liste.geoeffnet.connect(self._on_geoeffnet)
        liste.alle_gezeigt.connect(self._on_alle)
        self.sitzung.rechnet.connect(liste.show_rechnet)
        stil().geaendert.connect(self._messe)
        blatt.zurueck.connect(self.on_zurueck)
        blatt.umgebaut.connect(self._ordnung.start)
        blatt.voraus.beantwortet.connect(self._on_antwort)
        blatt.voraus.uebersprungen.connect(self._on_spaeter)
        blatt.voraus.woanders.connect(self.sitzung.springe)
        blatt.voraus.frage_da.connect(self._on_frage_da)
        blatt.voraus.nichts_offen.connect(self.fokus)
        blatt.angebote.gewaehlt.connect(self.on_wahl)
        blatt.angebote.plan.connect(self.on_plan)
        blatt.angebote.zum_plan.connect(self._zum_plan)
        blatt.angebote.katalog.connect(self._zum_katalog)
        blatt.angebote.trotzdem.connect(self._on_trotzdem)
        blatt.angebote.melden.gemeldet.connect(self.sitzung.melde_angebot)
        blatt.nicht.ansehen.connect(self._on_gewaehlt)
        blatt.nicht.gespraech.connect(self._zum_gespraech)
        blatt.nicht.trotzdem.connect(lambda grund: self.on_plan(None, grund))
        blatt.nicht.zum_plan.connect(self._zum_plan)
        blatt.zusammen.ansehen.connect(self._on_gewaehlt)

    def _sage(self) -> None:
        self._liste.set_worte(self.sprache)
        self._blatt.set_worte(self.sprache)

    def _leere_seite(self) -> LeereSeite:
        gespraech, alle = Knopf(symbol="message-circle", art=Art.HAUPT), Knopf(symbol="search")
        self.wort(gespraech.setText, "Zum Gespräch")
        self.wort(alle.setText, "Alle Hilfen durchsuchen")
        gespraech.clicked.connect(self._zum_gespraech)
        alle.clicked.connect(self._liste.on_alle)
        leer = LeereSeite("list-checks", gespraech, alle)
        satz = "Kreuzen Sie im Gespräch an, was die Familie braucht. Dann stehen die Hilfen hier."
        self.wort(lambda titel: leer.set_worte(titel, self.t(satz)), "Noch keine Hilfen.")
        return leer

    def _hilfe(self) -> Hilfe | None:
        abgleich = self.sitzung.abgleich
        return finde_hilfe(self._kennung, abgleich, self.dienste.wissen) if abgleich else None

    def _show_hilfe(self, kennung: str) -> None:
        """Show a help by its id, wherever it stands; an unknown one changes nothing."""
        abgleich, akte = self.sitzung.abgleich, self.sitzung.akte
        gesucht = abgleich and finde_hilfe(kennung, abgleich, self.dienste.wissen)
        if abgleich is None or akte is None or not gesucht:
            self._blatt.setVisible(
                bool(self._hilfe()) and not (self._schmal and not self._im_blatt)
            )
            return
        neu, urteil = kennung != self._kennung, gesucht.urteil.urteil
        if not neu and self._urteil and urteil is not self._urteil:
            wort = self.t(URTEILSWORT[urteil])
            ansagen(
                self._blatt, self.t("{name}: jetzt {wort}", name=gesucht.leistung.name, wort=wort)
            )
        self._kennung, self._urteil = kennung, urteil
        self._liste.waehle(kennung)
        fragen = Fragequelle(
            self.dienste.wissen, self.sprache, abgleich.heute, abgleich, akte,
            self.sitzung.fluechtig,
        )  # fmt: skip
        self._blatt.show_hilfe(gesucht, abgleich, akte, fragen.zu)
        self._show_seiten()

    def _messe(self) -> None:
        """The list keeps its width; in a narrow window it takes all there is."""
        breit = em(self._breit)
        self._liste.setMinimumWidth(0 if self._schmal else breit)
        self._liste.setMaximumWidth(GANZ if self._schmal else breit)

    def _show_seiten(self) -> None:
        """Both, or in a narrow window the one that is asked for."""
        da = bool(self._kennung)
        self._liste.setVisible(not (self._schmal and self._im_blatt and da))
        self._blatt.setVisible(da and (not self._schmal or self._im_blatt))

    def _gehe(self, *, im_blatt: bool) -> None:
        self._im_blatt = im_blatt
        self._show_seiten()

    def _on_gewaehlt(self, kennung: str) -> None:
        """Go to a help named elsewhere: filters that hide it are emptied."""
        if self.sitzung.abgleich is None:
            self._kennung = kennung
            return
        if self.sitzung.abgleich.hilfe(kennung) and not self._liste.waehle(kennung):
            self._liste.leere_filter()
        self._show_hilfe(kennung)
        self._leer.hide()
        self._teiler.show()

    def _on_geklickt(self, kennung: str) -> None:
        self._show_hilfe(kennung)
        self._gehe(im_blatt=True)

    def _on_geoeffnet(self, kennung: str) -> None:
        self._on_geklickt(kennung)
        self._blatt.fokus()

    def _on_alle(self) -> None:
        self._genannt = False
        if self.sitzung.abgleich:
            self.show_abgleich(self.sitzung.abgleich)
            self._liste.feld.setFocus()

    def _on_antwort(self, frage: Nachfrage, nummer: int) -> None:
        beantworte(self.sitzung, self.dienste.wissen, frage, nummer)

    def _on_spaeter(self, stelle: Faktstelle) -> None:
        self.sitzung.ueberspringe(stelle, self.t("Später fragen"))

    def _on_frage_da(self, da: bool) -> None:  # noqa: FBT001 - the slot of a signal
        for taste in self._ziffern:
            taste.setEnabled(not da)

    def _on_trotzdem(self, key: str, grund: str) -> None:
        angebot = self.dienste.angebote([AngebotKey(key)]).get(AngebotKey(key))
        if angebot:
            self.on_plan(Treffer(angebot, 0, ()), grund)

    def _zum_plan(self, vermittlung: str) -> None:
        schritt = schritt_von(self.sitzung.akte, vermittlung)
        self.sitzung.springe(Sprung(Ort.PLAN, bezug=schritt))

    def _zum_katalog(self, angebot: str) -> None:
        self.sitzung.springe(Sprung(Ort.KATALOG, bezug=angebot))

    def _zum_gespraech(self) -> None:
        self.sitzung.springe(Sprung(Ort.GESPRAECH))
