"""Heute: what is due, what hangs, where I was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.akte import Aktenzeile
from lotse.domain.angebot import Angebot
from lotse.domain.familie import FamilieId
from lotse.i18n.sprache import Sprache
from lotse.services.stimmen import BROETCHEN
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.listen import Liste
from lotse.ui.bausteine.raender import RINNE, SEITE, huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste, Heuteposten
from lotse.ui.masse import Breite, Stufe
from lotse.ui.seiten.heute_anfragen import Anfragentafel
from lotse.ui.seiten.heute_band import Weitermachen
from lotse.ui.seiten.heute_broetchen import Broetchenzeile
from lotse.ui.seiten.heute_daten import GETAN, WEITERE, Heutestand, lies, with_done
from lotse.ui.seiten.heute_schutz import Schutzhinweis
from lotse.ui.seiten.heute_sicherung import Heutesicherung
from lotse.ui.seiten.heute_taten import Heutetaten
from lotse.ui.seiten.heute_zeilen import Heutezeilen
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em, stil

ZU_PRUEFEN, ANRUFLISTE = "zu_pruefen", "anrufliste"
"""Bezug of a jump to the catalogue: what is due for a check, and whom to call this week."""


class HeuteSeite(Seite):
    """Three lists whose columns line up; at the right what keeps the house in order."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._stand = Heutestand()
        self._gelesen = False
        self._getan: dict[str, Heuteposten] = {}
        self._alles: set[Liste[Heuteposten]] = set()
        zeilen = self._zeilen = Heutezeilen(dienste)
        self._band = Weitermachen(dienste)
        self.schutz = Schutzhinweis(sitzung)
        self._dran = Liste(zeilen.dran())
        self._bald = Liste(zeilen.bald())
        self._offen = Liste(zeilen.ohne_antwort())
        self._angekommen = Liste(zeilen.angekommen(), trenner=False)
        self._pruefen = Liste(zeilen.zu_pruefen())
        self._zuletzt = Liste(zeilen.zuletzt())
        self.taten = Heutetaten(dienste, sitzung, (self._dran, self._bald, self._offen))
        self._alle = {liste: Verweis() for liste in (self._dran, self._bald, self._offen)}
        self._tafeln = self._baue_tafeln()
        self._sicherung = Heutesicherung(dienste, sitzung)
        self.anfragen = Anfragentafel(sitzung)
        self.broetchen = Broetchenzeile(sitzung)
        self._leer = LeereSeite("calendar-check", klein=True)
        self._alle_pruefen = Verweis()
        self._baue()
        self._verbinde()
        self.texte_setzen(self.sprache)
        self.fertig()

    @override
    def on_gezeigt(self) -> None:
        self._getan.clear()
        self._lies()
        self.schutz.lies()
        self._sicherung.lies()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        super().texte_setzen(sprache)
        self._leer.set_worte(
            sprache.t("Heute steht nichts an. Gut so."),
            sprache.t("Hier stehen Schritte, die dran sind, und Vermittlungen ohne Antwort."),
        )
        self._band.texte_setzen(sprache)
        self.schutz.texte_setzen(sprache)
        self._sicherung.texte_setzen(sprache)
        self.anfragen.texte_setzen(sprache)
        self.broetchen.texte_setzen(sprache)
        self._zeilen.set_worte(sprache)
        self.taten.set_worte(sprache)
        if self._gelesen:
            self._show_stand(self._stand)

    @override
    def untertitel(self) -> str:
        return self.sprache.datum(self.dienste.heute(), wochentag=True)

    @override
    def show_breite(self, breite: Breite) -> None:
        schmal = breite is Breite.SCHMAL
        ziel = self._links if schmal else self._seitlich
        for rolle in (self._links, self._seitlich):  # else the places behind it are counted wrong
            rolle.inhalt.removeWidget(self._rechts)
        danach = self.broetchen if schmal else None
        stelle = ziel.inhalt.indexOf(danach) if danach else ziel.inhalt.count() - 1
        ziel.inhalt.insertWidget(stelle, self._rechts)
        self._seitlich.setVisible(not schmal)
        self._messe()

    @override
    def regionen(self) -> Sequence[QWidget]:
        listen = (self._dran, self._bald, self._offen, self._pruefen, self._zuletzt)
        sichtbar: tuple[QWidget, ...] = tuple(x for x in listen if x.modell.rowCount())
        if self._sicherung.isVisibleTo(self):
            sichtbar = (*sichtbar, self._sicherung.knopf)
        if self.broetchen.isVisibleTo(self):
            sichtbar = (*sichtbar, self.broetchen.eintragen)
        return (self._band.knopf, *sichtbar) if self._band.isVisibleTo(self) else sichtbar

    def _lies(self) -> None:
        dienste = self.dienste
        self.sitzung.runner.start(lambda _token: lies(dienste), self._on_gelesen)

    def _on_anders(self, _was: object) -> None:
        """A case was written: what comes back may be another now."""
        if self.isVisible():
            self._lies()

    def _on_beisache(self, key: str) -> None:
        if key == BROETCHEN:
            self._on_anders(key)

    def _on_gelesen(self, stand: Heutestand) -> None:
        for posten in stand.dran:
            self._getan.pop(posten.bezug, None)
        self._show_stand(with_done(stand, self._getan.values()))

    def _on_abgehakt(self, neu: Heuteposten) -> None:
        """At once, before the file has answered."""
        if neu.art == GETAN:
            self._getan[neu.bezug] = neu
        else:
            self._getan.pop(neu.bezug, None)
        dran = tuple(neu if p.bezug == neu.bezug else p for p in self._stand.dran)
        self._show_stand(replace(self._stand, dran=dran))

    def _on_alle(self, liste: Liste[Heuteposten]) -> None:
        self._alles ^= {liste}
        self._show_stand(self._stand)

    def _zeige(self, liste: Liste[Heuteposten], posten: Sequence[Heuteposten]) -> None:
        """The first ones; all of them when somebody asked."""
        ganz, t = liste in self._alles, self.sprache
        liste.zeige(posten if ganz else posten[:WEITERE])
        self._alle[liste].setVisible(len(posten) > WEITERE)
        self._alle[liste].setText(t.t("Weniger anzeigen" if ganz else "Alle anzeigen"))

    def _show_stand(self, stand: Heutestand) -> None:
        self._stand, self._gelesen = stand, True
        t = self.sprache
        self._zeige(self._dran, stand.dran)
        self._zeige(self._bald, stand.bald)
        self._zeige(self._offen, stand.ohne_antwort)
        self._angekommen.zeige(stand.angekommen)
        self._pruefen.zeige(stand.zu_pruefen)
        self._zuletzt.zeige(stand.zuletzt)
        for liste, tafel in self._tafeln.items():
            tafel.setVisible(liste.modell.rowCount() > 0)
        offene = sum(1 for p in stand.dran if p.art != GETAN)
        self._tafeln[self._dran].set_zahl(t.t("{n} offen", n=offene))
        self._tafeln[self._bald].set_zahl(str(len(stand.bald)))
        self._tafeln[self._offen].set_zahl(str(len(stand.ohne_antwort)))
        self._tafeln[self._pruefen].set_zahl(str(stand.anzahl_zu_pruefen))
        weitere = stand.anzahl_zu_pruefen - len(stand.zu_pruefen)
        self._weitere.setVisible(weitere > 0)
        self._alle_pruefen.setText(t.t("{n} weitere anzeigen", n=weitere))
        self._leer.setVisible(stand.ist_leer)
        self.broetchen.zeige(stand.broetchen)
        erstmals = not self._band.isVisible()
        self._band.show_stand(self.sitzung.akte, self.sitzung.abgleich, stand.zuletzt)
        if erstmals and self.isVisible():
            self.fokus()

    def _on_angebot(self, angebot: Angebot, _name: str) -> None:
        self.sitzung.springe(Sprung(Ort.KATALOG, bezug=angebot.key))

    def _on_zeile(self, zeile: Aktenzeile, _name: str) -> None:
        self.sitzung.springe(Sprung(Ort.FAMILIE, FamilieId(zeile.id)))

    def _baue_tafeln(self) -> dict[Liste[Heuteposten] | Liste[Angebot] | Liste[Aktenzeile], Tafel]:
        arten = (
            (self._dran, "bell", "Wiedervorlagen"),
            (self._bald, "calendar-clock", "Fristen und nächste Schritte"),
            (self._offen, "message-circle-question-mark", "Vermittlungen ohne Antwort"),
            (self._pruefen, "badge-check", "Katalog prüfen"),
            (self._zuletzt, "history", "Zuletzt offen"),
            (self._angekommen, "circle-check", "In den letzten 7 Tagen angekommen"),
        )
        tafeln = {}
        for liste, symbol, titel in arten:
            tafel = Tafel(titel, symbol=symbol)
            self.wort(tafel.set_titel, titel)
            self.wort(liste.setAccessibleName, titel)
            liste.set_waechst()
            tafeln[liste] = tafel
        return tafeln

    def _baue(self) -> None:
        self._baue_koepfe()
        for liste, tafel in self._tafeln.items():
            tafel.add(liste)
        self._weitere = huelle(reihe(self._alle_pruefen, None, rand=(0.8, 0.4, 1, 0.4)))
        self._tafeln[self._pruefen].add(self._weitere)
        self.anrufe = Verweis(symbol="phone")
        self.wort(self.anrufe.setText, "Anrufliste der Woche")
        self.anrufe.setVisible(self.dienste.katalogblick is not None)
        self._tafeln[self._pruefen].add(reihe(self.anrufe, None, rand=(0.8, 0, 1, 0.4)))
        self._links, self._seitlich = Rollbereich(), Rollbereich()
        for liste in (self._dran, self._bald, self._offen):
            self._links.inhalt.addWidget(self._tafeln[liste])
        self._links.inhalt.addWidget(self._leer)
        self._links.inhalt.addWidget(self.broetchen)
        self._links.inhalt.addStretch(1)
        self._seitlich.inhalt.addStretch(1)
        pruefen, zuletzt, da = (
            self._tafeln[x] for x in (self._pruefen, self._zuletzt, self._angekommen)
        )
        rechte = (self.schutz, self.anfragen, pruefen, zuletzt, self._sicherung, da)
        self._rechts = huelle(spalte(*rechte, abstand=RINNE))
        links = spalte(self._band, self._sicherung.hinweise, self._links, abstand=RINNE)
        layout = reihe(links, self._seitlich, rand=SEITE, abstand=RINNE)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        stil().geaendert.connect(self._messe)

    def _baue_koepfe(self) -> None:
        hinweis = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.wort(hinweis.setText, "Die Prüfung ist fällig. Oft reicht ein kurzer Anruf.")
        zusatz = Text(stufe=Stufe.KLEIN, farbe="text_secondary")
        self.wort(zusatz.setText, "am längsten offen zuerst")
        tasten = Text(stufe=Stufe.KLEIN, farbe="text_secondary")
        self.wort(tasten.setText, "E erreicht · M Mailbox · N nicht erreicht")
        self._tafeln[self._dran].koepf(tasten, self._alle[self._dran])
        self._tafeln[self._bald].koepf(self._alle[self._bald])
        self._tafeln[self._offen].koepf(zusatz, self._alle[self._offen])
        self._tafeln[self._pruefen].add_rand(hinweis)
        self._tafeln[self._pruefen].add_trenner()

    def _verbinde(self) -> None:
        for liste, knopf in self._alle.items():
            knopf.clicked.connect(partial(self._on_alle, liste))
        self.taten.abgehakt.connect(self._on_abgehakt)
        self.sitzung.nebenher_geaendert.connect(self._on_anders)
        self.sitzung.beisache_geaendert.connect(self._on_beisache)
        self.sitzung.sicherung.gespeichert.connect(self._on_anders)
        self._pruefen.griff.connect(self._on_angebot)
        self._zuletzt.griff.connect(self._on_zeile)
        self._alle_pruefen.clicked.connect(
            partial(self._on_sprung, Sprung(Ort.KATALOG, bezug=ZU_PRUEFEN))
        )
        self.anrufe.clicked.connect(partial(self._on_sprung, Sprung(Ort.KATALOG, bezug=ANRUFLISTE)))
        self._band.weiter.connect(self._on_sprung)

    def _on_sprung(self, sprung: Sprung) -> None:
        self.sitzung.springe(sprung)

    def _messe(self) -> None:
        breit = em(24.6)
        self._seitlich.setFixedWidth(breit)
