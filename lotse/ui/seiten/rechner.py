"""Geld überschlagen: what the family says at the left, the more likely way at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.akte import Akte
from lotse.domain.fehler import Hinweis
from lotse.domain.rechnung import Band, Rechnung
from lotse.domain.recht import LeistungId
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Abgleich
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import SEITE, reihe, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.familienworte import wer
from lotse.ui.masse import Breite, Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.rechnerstand import Rechnerantwort, mit_antwort, ohne_antwort
from lotse.ui.seiten.hilfen_sicht import URTEILSWORT
from lotse.ui.seiten.hilfen_tasten import seitentaste
from lotse.ui.seiten.hilfen_voraussetzungen import MIT_RECHNER
from lotse.ui.seiten.rechner_angaben import Angaben
from lotse.ui.seiten.rechner_band import WORT
from lotse.ui.seiten.rechner_ergebnis import Ergebnis
from lotse.ui.seiten.rechner_flaeche import Rechnerflaeche
from lotse.ui.seiten.rechner_fragen import Rechnerfragen
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

VERGESSEN = "Die Beträge bleiben nur, solange diese Familie offen ist. Danach sind sie vergessen."


class RechnerSeite(Seite):
    """Every answer is kept in the sitting: it can be undone, and is forgotten with the case."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._familie, self._leistung, self._gesprochen = "", "", ""
        self._veraltet = False
        self._rechnung: Rechnung | None = None
        self._fragen: Rechnerfragen | None = None
        self.zurueck = Verweis(symbol="chevron-left", taste="Esc")
        self._titel = Text(stufe=Stufe.TITEL, fett=True)
        self._zusatz = Text(farbe="text_secondary", umbruch=True)
        self.angaben = Angaben(self.sprache)
        self.ergebnis = Ergebnis(self.sprache)
        self.nutzen = Knopf(symbol="check", art=Art.HAUPT)
        self._nutzwort = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.flaeche = Rechnerflaeche(self.angaben, self.ergebnis, self.nutzen, self._nutzwort)
        self._leer = self._leere_seite()
        kopf = reihe(self.zurueck, self._titel, self._zusatz, abstand=0.9)
        kopf.setStretch(2, 1)
        alles = spalte(kopf, self.flaeche, self._leer, rand=SEITE, abstand=0.6)
        alles.setStretch(1, 1)
        alles.setStretch(2, 1)
        self.setLayout(alles)
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
            self._vergiss()
            self._familie = akte.familie.id
        leer = not akte.familie.personen
        self._leer.setVisible(leer)
        self.flaeche.setVisible(not leer)
        self._veraltet = not self.isVisible()
        if not (leer or self._veraltet):
            self._rechne(akte)
        self._sage_zurueck()

    @override
    def on_gezeigt(self) -> None:
        """What changed while nobody looked is calculated now."""
        if self._veraltet and self.sitzung.akte:
            self.show_akte(self.sitzung.akte)

    @override
    def show_abgleich(self, abgleich: Abgleich) -> None:
        self._sage_nutzen()

    @override
    def show_breite(self, breite: Breite) -> None:
        schmal = breite is Breite.SCHMAL
        self._zusatz.setVisible(not schmal)
        self.flaeche.ordne(schmal=schmal)

    @override
    def show_sprung(self, sprung: Sprung) -> None:
        self._leistung = sprung.bezug
        self._sage_zurueck()

    @override
    def merkmal(self) -> str:
        return self._leistung

    @override
    def regionen(self) -> Sequence[QWidget]:
        if not self._leer.isHidden():
            return (self._leer,)
        ziele: tuple[QWidget, ...] = (self.angaben.erstes(), self.ergebnis.ziel(), self.nutzen)
        return [ziel for ziel in ziele if ziel.isVisible() and ziel.isEnabled()]

    @override
    def fokus(self) -> None:
        ziel = self.angaben.erstes() if self._leer.isHidden() else self._leer
        ziel.setFocus()

    def on_zurueck(self) -> None:
        """Esc: back to the help this began with, or to the list."""
        self.sitzung.springe(Sprung(Ort.HILFEN, bezug=self._leistung))

    def on_nutzen(self) -> None:
        """The helps follow the calculation, or no more; the sums stay here and are forgotten."""
        if self.sitzung.rechner.nutzt:
            self.sitzung.nutze_rechnung(self.t("Rechnung nicht mehr benutzt"), an=False)
            self.sitzung.melde(self.t("Die Hilfen richten sich nicht mehr danach."), zurueck=True)
        else:
            self.sitzung.nutze_rechnung(self.t("Rechnung benutzt"), an=True)
            self.sitzung.melde(self.t("Die Antworten gelten jetzt für die Hilfen."), zurueck=True)

    def on_antwort(self, name: str, wert: Rechnerantwort) -> None:
        stand = mit_antwort(self.sitzung.rechner, name, wert)
        self.sitzung.sage_dem_rechner(stand, self.t("Angabe zum Geld"))

    def on_getippt(self, name: str, wert: Rechnerantwort) -> None:
        """A sum while it is typed: taken back as one."""
        stand = mit_antwort(self.sitzung.rechner, name, wert)
        text = self.t("Angabe zum Geld")
        self.sitzung.sage_dem_rechner(stand, text, buendel=f"rechner:{name}")

    def on_zurueckgenommen(self, name: str) -> None:
        """Pressed off. What the case itself says is then said to be open."""
        stand, vorgaben = self.sitzung.rechner, self._fragen.vorgaben if self._fragen else {}
        offen = name in vorgaben and name not in stand.antworten
        neu = mit_antwort(stand, name, None) if offen else ohne_antwort(stand, name)
        self.sitzung.sage_dem_rechner(neu, self.t("Angabe zum Geld"))

    def _verbinde(self) -> None:
        self.zurueck.clicked.connect(self.on_zurueck)
        self.sitzung.stichtag_geaendert.connect(self._on_stichtag)
        self.sitzung.geschlossen.connect(self._vergiss)
        self.nutzen.clicked.connect(self.on_nutzen)
        self.angaben.geantwortet.connect(self.on_antwort)
        self.angaben.getippt.connect(self.on_getippt)
        self.angaben.zurueckgenommen.connect(self.on_zurueckgenommen)
        self.angaben.zur_familie.connect(self._zur_familie)
        self.ergebnis.zu_frage.connect(self.angaben.zeige)
        for teil in (self.angaben, self.ergebnis):
            teil.umgebaut.connect(self._ordnung.start)

    def _sage(self) -> None:
        t = self.t
        self._titel.setText(t("Geld überschlagen"))
        self._zusatz.setText(t("Geld vom Jobcenter, oder Kinderzuschlag mit Wohngeld?"))
        self.flaeche.set_worte(self.sprache)
        self.angaben.set_worte(self.sprache)
        self.ergebnis.set_worte(self.sprache)
        self._sage_zurueck()

    def _sage_zurueck(self) -> None:
        name = self._name(self._leistung)
        worte = self.t("Zurück zu: {name}", name=name) if name else self.t("Zurück zu den Hilfen")
        self.zurueck.set_daten(worte)

    def _leere_seite(self) -> LeereSeite:
        knopf = Knopf(symbol="users-round", art=Art.HAUPT)
        self.wort(knopf.setText, "Zur Familie")
        knopf.clicked.connect(self._zur_familie)
        leer = LeereSeite("scale", knopf)
        satz = "Tragen Sie zuerst ein, wer zur Familie gehört. Dann lässt sich Geld überschlagen."
        setze: Callable[[str], object] = lambda titel: leer.set_worte(titel, self.t(satz))  # noqa: E731
        self.wort(setze, "Noch ist niemand eingetragen.")
        return leer

    def _zur_familie(self) -> None:
        self.sitzung.springe(Sprung(Ort.FAMILIE))

    def _rechne(self, akte: Akte) -> None:
        """Rows and result from the answers that hold now."""
        familie, tag, wissen = akte.familie, self._tag(), self.dienste.wissen
        self._fragen = fragen = Rechnerfragen(
            familie, self.sitzung.fluechtig, wissen, tag, self.sprache
        )
        gesagt = self.sitzung.rechner.antworten
        alle = {**fragen.vorgaben, **gesagt}
        self.angaben.show_gruppen(fragen.gruppen(gesagt), alle, self._kinderwort(akte))
        try:
            self._rechnung = rechnung = self.dienste.rechnen(familie, fragen.angaben(gesagt), tag)
        except Hinweis as hinweis:  # two answers that contradict each other: said in place
            self._rechnung = None
            self.flaeche.kurz.show_satz(self.ergebnis.show_widerspruch(hinweis))
            self._sage_nutzen()
            return
        self.ergebnis.show_rechnung(rechnung, wissen.leistungen, self.angaben.worte_zu)
        namen = [self._name(band.leistung) for band in rechnung.baender]
        self.flaeche.kurz.show_baender(rechnung.baender, namen, self.sprache)
        self._sage_nutzen()
        self._sprich(rechnung)

    def _sprich(self, rechnung: Rechnung) -> None:
        """A screen reader hears the result only when it is another one."""
        worte = [f"{self._name(b.leistung)}: {self.t(WORT[b.band])}" for b in rechnung.baender]
        satz = ". ".join((rechnung.weg.satz.removesuffix("."), *worte))
        if self._gesprochen and satz != self._gesprochen and self.isVisible():
            ansagen(self, satz)
        self._gesprochen = satz

    def _sage_nutzen(self) -> None:
        """The button, and what the match says by now of the three helps."""
        t, nutzt = self.t, self.sitzung.rechner.nutzt
        werte = self._rechnung.fakten.values() if self._rechnung else ()
        klaert = any(wert is not None for wert in werte)
        self.nutzen.setText(
            t(
                "Nicht mehr für die Hilfen benutzen"
                if nutzt
                else "Antworten für die Hilfen benutzen"
            )
        )
        self.nutzen.set_symbol("x" if nutzt else "check")
        self.nutzen.set_art(Art.NEBEN if nutzt else Art.HAUPT)
        self.nutzen.setEnabled(nutzt or klaert)
        satz = ""
        if nutzt and klaert:
            satz = t("Gilt für die Hilfen. {urteile}", urteile=self._urteilsworte()).strip()
        elif self._rechnung and not klaert:
            satz = t("Noch klärt die Rechnung nichts. Es fehlen Angaben.")
        self._nutzwort.setText(" ".join(x for x in (satz, self._wartet_auf(), t(VERGESSEN)) if x))

    def _wartet_auf(self) -> str:
        """Bands may rest on what was assumed; the helps wait for the answer."""
        r = self._rechnung
        if r is None or any(band.band is Band.UNBEKANNT for band in r.baender):
            return ""
        offen = None in r.fakten.values()
        return self.t("Was nur angenommen ist, gilt für die Hilfen nicht.") if offen else ""

    def _urteilsworte(self) -> str:
        abgleich = self.sitzung.abgleich
        gelistet = [abgleich.hilfe(kennung) for kennung in MIT_RECHNER] if abgleich else []
        return " ".join(
            f"{hilfe.leistung.name}: {self.t(URTEILSWORT[hilfe.urteil.urteil])}."
            for hilfe in gelistet
            if hilfe
        )

    def _kinderwort(self, akte: Akte) -> str:
        familie, tag = akte.familie, self._tag()
        kinder = [wer(kind, familie, tag, self.sprache) for kind in familie.kinder]
        if kinder:
            return self.t("Kinder: {wer}", wer="; ".join(kinder))
        return self.t("Keine Kinder." if familie.kinder_gefragt else "Kinder: noch nicht gefragt.")

    def _vergiss(self) -> None:
        """The case is closed, or another one: no sum and no word about it stays on the page."""
        self._familie = self._leistung = self._gesprochen = ""
        self._rechnung, self._fragen = None, None
        self.ergebnis.vergiss()
        self.angaben.vergiss()

    def _tag(self) -> date:
        """The day that is judged: today, or the Stichtag of this talk."""
        return self.sitzung.stichtag or self.dienste.heute()

    def _on_stichtag(self, _tag: date | None) -> None:
        if self.sitzung.akte:
            self.show_akte(self.sitzung.akte)

    def _name(self, kennung: str) -> str:
        leistung = self.dienste.wissen.leistungen.get(LeistungId(kennung))
        return leistung.name if leistung else kennung
