"""Step 2: how the file is read, where its columns go, and what taking it in would do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QStackedWidget, QWidget

from lotse.domain.angebot import Angebot
from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.services.katalog import Einlesebericht
from lotse.services.katalogarbeit import Quellenform, Tabellenvorschlag, Vorschlag
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.listen import Liste
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Rollbereich, Trenner
from lotse.ui.bausteine.text import Bild, ElideText, Text
from lotse.ui.einlesen.befunde import Befundliste
from lotse.ui.einlesen.lesart import Lesart
from lotse.ui.einlesen.spalten import Spaltenzuordnung
from lotse.ui.einlesen.worte import formwort, sprachworte
from lotse.ui.einlesen.zahlen import Zahlenzeile
from lotse.ui.einlesen.zeilen import VORSCHAU, Vorschauzeile
from lotse.ui.fenster.fehlerfeld import Fehlerfeld
from lotse.ui.stil import em, stil

RUHE_MS = 600
"""Pause after a choice before the file is tried again."""


class Probeseite(QWidget):
    """`pruefen(Vorschlag)` try it; `neu_lesen(Vorschlag)` another way of reading was chosen;
    `anhalten()`; `veraltet()` something was chosen, it will be tried soon; `profil(str)` "" =
    none; `werte(str, str)` table and column."""

    pruefen = Signal(object)
    neu_lesen = Signal(object)
    anhalten = Signal()
    veraltet = Signal()
    profil = Signal(str)
    werte = Signal(str, str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._t = sprache, sprache.t
        self.vorschlag: Vorschlag | None = None
        self._stelle = 0
        self._uhr = QTimer(self, singleShot=True, interval=RUHE_MS)
        self._uhr.timeout.connect(self.pruefe)
        t = sprache.t
        self._name = ElideText(fett=True)
        self._art = ElideText(farbe="text_secondary")
        self.knopf = Knopf(t("Anhalten"), klein=True)
        self._balken = QProgressBar()
        self._balken.setTextVisible(False)
        self.zahlen = Zahlenzeile(sprache)
        self.lesart = Lesart(sprache)
        self.spalten = Spaltenzuordnung(sprache)
        self._fest = Text(farbe="text_secondary", umbruch=True)
        self._warnung = Hinweisfeld("", "ask", "triangle-alert")
        self._warnung.hide()
        self.frei = Verweis(t("Spalten selbst zuordnen"))
        self.vorschau: Liste[Vorschauzeile] = Liste(VORSCHAU, t("So sieht es im Katalog aus"))
        self.befunde = Befundliste(sprache)
        self.fehler = Fehlerfeld()
        self._schon = Hinweisfeld("", "info", "info")
        self._schon.hide()
        self._laeuft = False
        self._baue()
        self._verbinde()

    def show_vorschlag(self, vorschlag: Vorschlag, profile: Sequence[str]) -> None:
        """A file was recognised, or read in another way. It is tried at once."""
        gleich = self.vorschlag is not None and self.vorschlag.quelle == vorschlag.quelle
        stelle = self._stelle if gleich and self._stelle < len(vorschlag.tabellen) else None
        self._stelle = first_with_offers(vorschlag) if stelle is None else stelle
        self.vorschlag = vorschlag
        self._name.setText(vorschlag.quelle.name)
        kopiert = self._t("Kopierte Tabelle")
        wie = formwort(vorschlag.form, vorschlag.quelle, self._t)
        self._art.setText(kopiert if vorschlag.text else wie)
        self.lesart.show_vorschlag(vorschlag, self._stelle, profile)
        self._show_tabelle()
        self.pruefe()

    def pruefe(self) -> None:
        self._uhr.stop()
        if self.vorschlag is not None:
            self.pruefen.emit(self.vorschlag)

    def fokus(self) -> None:
        """The first choice there is."""
        ziel: QWidget = next(iter(self.spalten.wahlen.values()), self.vorschau)
        (ziel if self._tabellen() else self.vorschau).setFocus()

    def show_laeuft(self, getan: int = 0, von: int = 0) -> None:
        self._laeuft = True
        self.fehler.hide()
        self._schon.hide()
        self.knopf.setText(self._t("Anhalten"))
        self.knopf.show()
        self._balken.setRange(0, von)
        self._balken.setValue(getan)
        satz = self._t("Lotse liest und vergleicht …")
        if von:
            zahl = self._sprache.zahl
            satz = self._t("{n} von {m} Zeilen geprüft", n=zahl(getan), m=zahl(von))
        self.zahlen.show_satz(satz)
        self._balken.setAccessibleName(satz)

    def show_bericht(self, bericht: Einlesebericht) -> None:
        self._ruht(self._t("Geprüft. Noch ist nichts geschrieben."))
        self._balken.setValue(1)
        self.knopf.hide()
        self.zahlen.show_bericht(bericht)
        self.befunde.show_bericht(bericht)
        self._schon.set_text(self._schon_worte(bericht))
        self._schon.setVisible(bericht.schon_am is not None)
        angebote = bericht.paket.angebote[:50]
        self.vorschau.zeige([vorschauzeile(a, self._sprache) for a in angebote])

    def _schon_worte(self, bericht: Einlesebericht) -> str:
        if bericht.schon_am is None:
            return ""
        am = self._sprache.datum(bericht.schon_am)
        return self._t("Diese Datei wurde am {am} schon eingelesen.", am=am)

    def show_angehalten(self) -> None:
        self._ruht(self._t("Angehalten. Es ist nichts geschrieben."))
        self.knopf.setText(self._t("Noch einmal prüfen"))
        self.knopf.show()

    def show_stand(self, satz: str) -> None:
        """One sentence in place of the counts."""
        self.zahlen.show_satz(satz)

    def show_fehler(self, hinweis: Hinweis) -> None:
        """The rest stays: perhaps another column is the name."""
        t = self._t
        self.show_angehalten()
        self.zahlen.show_satz("")
        self.befunde.show_bericht(None)
        self.vorschau.zeige([])
        self.fehler.zeige(t(hinweis.was), t(hinweis.tun), t(hinweis.sicher))

    def set_werte(self, datei: str, spalte_: str, gemeint: dict[str, str]) -> None:
        """What the values of a column mean, as a person said it."""
        teil = next(t for t in self._tabellen() if t.datei == datei)
        spalten = tuple(
            replace(s, ersetzen=gemeint or None) if s.spalte == spalte_ else s for s in teil.spalten
        )
        neu = replace(teil, spalten=spalten)
        self._setze(neu)
        self.spalten.show_teil(neu)

    def _ruht(self, satz: str) -> None:
        self._laeuft = False
        self._balken.setRange(0, 1)
        self._balken.setValue(0)
        self._balken.setAccessibleName(satz)
        self.zahlen.show_satz(satz)

    def _tabellen(self) -> tuple[Tabellenvorschlag, ...]:
        return self.vorschlag.tabellen if self.vorschlag else ()

    def _show_tabelle(self) -> None:
        tabellen = self._tabellen()
        if tabellen:
            self.spalten.show_teil(tabellen[self._stelle])
        self._stapel.setCurrentIndex(0 if tabellen else 1)
        form = self.vorschlag.form if self.vorschlag else Quellenform.TABELLE
        name = self.vorschlag.name if self.vorschlag else ""
        satz = self._t("Lotse kennt diese Art von Daten. Die Spalten sind schon zugeordnet.")
        if form is Quellenform.PROFIL:
            satz = self._t(
                "Das Profil „{name}“ passt. Die Spalten sind damit zugeordnet.", name=name
            )
        if form is Quellenform.PAKET:
            satz = self._t("Die Unterschrift stimmt: {name}.", name=name)
            eigenes = self._t("Was Sie selbst eingetragen oder geändert haben, bleibt.")
            satz = f"{satz} {eigenes}"
        warnung = self.vorschlag.warnung if self.vorschlag else ""
        self._warnung.set_text(self._t(warnung) if warnung else "")
        self._warnung.setVisible(bool(warnung))
        self._fest.setText(satz)
        self.frei.setVisible(form is Quellenform.PROFIL)

    def _setze(self, teil: Tabellenvorschlag) -> None:
        if self.vorschlag is None:
            return
        teile = tuple(teil if t.datei == teil.datei else t for t in self.vorschlag.tabellen)
        self.vorschlag = replace(self.vorschlag, tabellen=teile)
        self.veraltet.emit()
        self._uhr.start()

    def _on_lesart(self, teil: Tabellenvorschlag) -> None:
        if self.vorschlag is not None:
            teile = tuple(teil if t.datei == teil.datei else t for t in self.vorschlag.tabellen)
            self.neu_lesen.emit(replace(self.vorschlag, tabellen=teile))

    def _on_tabelle(self, stelle: int) -> None:
        self._stelle = stelle
        if self.vorschlag is not None:
            self._show_tabelle()
            self.lesart.show_teil(self._tabellen()[stelle])

    def _on_knopf(self) -> None:
        if self._laeuft:
            self.anhalten.emit()
        else:
            self.pruefe()

    def _on_werte(self, name: str) -> None:
        self.werte.emit(self._tabellen()[self._stelle].datei, name)

    def _verbinde(self) -> None:
        self.knopf.clicked.connect(self._on_knopf)
        self.spalten.geaendert.connect(self._setze)
        self.spalten.werte.connect(self._on_werte)
        self.lesart.geaendert.connect(self._on_lesart)
        self.lesart.tabelle.connect(self._on_tabelle)
        self.lesart.profil.connect(self.profil)
        self.frei.clicked.connect(lambda: self.profil.emit(""))
        stil().geaendert.connect(self._messe)

    def _messe(self) -> None:
        self._balken.setFixedHeight(em(0.75))
        self._mitte.setMinimumHeight(em(14))
        self.befunde.setMinimumHeight(em(13))

    def _baue(self) -> None:
        t = self._t
        kopf = reihe(
            Bild("file-spreadsheet", 1.5, "text_secondary"), self._name, self._art, None, self.knopf
        )
        oben = spalte(
            kopf, self._balken, self.zahlen, self._schon, self.lesart, self.fehler,
            rand=(1.3, 0.8, 1.3, 0.7), abstand=0.5,
        )  # fmt: skip
        self._stapel = QStackedWidget()
        self._stapel.addWidget(self.spalten)
        fest = spalte(self._warnung, self._fest, reihe(self.frei, None), None, abstand=0.8)
        self._stapel.addWidget(huelle(fest))
        links = spalte(Text(t("Spalten zuordnen"), fett=True), self._stapel)
        links.setStretch(1, 1)
        rechts = spalte(Text(t("So sieht es im Katalog aus"), fett=True), self.vorschau)
        rechts.setStretch(1, 1)
        self._mitte = QFrame()
        halb = reihe(links, Trenner(senkrecht=True), rechts, rand=(1.3, 0.8, 1.3, 0.8), abstand=1)
        halb.setStretch(0, 13)
        halb.setStretch(2, 9)
        self._mitte.setLayout(halb)
        rolle = Rollbereich()
        titel = reihe(Text(t("Was auffällt"), fett=True), None, self.befunde.arten)
        unten = spalte(titel, self.befunde, rand=(1.3, 0.5, 1.3, 0.8), abstand=0.4)
        unten.setStretch(1, 1)
        inhalt = spalte(self._mitte, Trenner(), unten, abstand=0)
        inhalt.setStretch(0, 5)
        inhalt.setStretch(2, 6)
        rolle.inhalt.addLayout(inhalt)
        aufbau = spalte(oben, Trenner(), rolle, abstand=0)
        aufbau.setStretch(2, 1)
        self.setLayout(aufbau)
        self._messe()


def first_with_offers(vorschlag: Vorschlag) -> int:
    return next((nr for nr, teil in enumerate(vorschlag.tabellen) if teil.angebote), 0)


def vorschauzeile(angebot: Angebot, sprache: Sprache) -> Vorschauzeile:
    """Name, and what else a person would look at first."""
    ort = angebot.standort
    if angebot.adresse_vertraulich:
        adresse = sprache.t("Adresse vertraulich")
    elif ort is None:
        adresse = ""
    else:
        strasse = f"{ort.strasse} {ort.hausnummer}".strip()
        adresse = ", ".join(teil for teil in (strasse, f"{ort.plz} {ort.ort}".strip()) if teil)
    sprachen = sprachworte(angebot, sprache)
    telefon = angebot.telefone[0].nummer if angebot.telefone else ""
    teile = (angebot.traeger, adresse, telefon, sprachen)
    dazu = " · ".join(teil for teil in teile if teil)
    return Vorschauzeile(angebot.key, angebot.name, dazu or sprache.t("Sonst ist nichts bekannt."))
