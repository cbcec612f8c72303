"""Katalog (08): everything that exists round the corner, found while typing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from lotse.domain.angebot import Angebot, AngebotKey, Ergebnisart, Pruefung
from lotse.i18n.sprache import Sprache
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.felder import Auswahl, Suchfeld
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import RINNE, SEITE, huelle, reihe, spalte
from lotse.ui.bausteine.tabelle import NICHT_LESBAR, Tabelle
from lotse.ui.bausteine.tabellensicht import Tabellensicht
from lotse.ui.bausteine.tafel import Tafel, rollend
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste, Katalogfilter
from lotse.ui.masse import Breite
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.angebot_blatt import Angebotsblatt
from lotse.ui.seiten.katalog_spalten import Katalogspalten
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em

WARTEN_MS = 80
"""Pause of typing before a search (DESIGN 08)."""
SPRACHEN = ("tr", "ar", "uk", "ru", "ro", "fa", "en", "pl", "bg", "ku")


class KatalogSeite(Seite):
    """Search and filters ask the store; the table shows ids and reads cells when needed."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._spalten = Katalogspalten(dienste)
        self._filter = Katalogfilter()
        self._anfrage = 0
        self._ziel = ""
        self._uhr = QTimer(self, singleShot=True, interval=WARTEN_MS)
        self._uhr.timeout.connect(self._suche)
        self._feld = Suchfeld()
        self._feld.textChanged.connect(lambda _text: self._uhr.start())
        self._feld.returnPressed.connect(self.on_tabelle)
        self._modell: Tabelle[Angebot] = Tabelle(self._lade, self)
        self._tabelle = Tabellensicht(self._modell, "Katalog")
        self._blatt = Angebotsblatt(dienste)
        self._anzahl = Text(farbe="text_secondary")
        self._leer = self._leere_seite()
        self._teiler = QSplitter(Qt.Orientation.Horizontal)
        self._teiler.setChildrenCollapsible(False)
        self._teiler.setHandleWidth(em(RINNE))
        self._teiler.addWidget(self._liste())
        self._teiler.addWidget(self._blatt)
        self._teiler.setStretchFactor(0, 1)
        self.setLayout(spalte(rollend(self._teiler), rand=SEITE))
        self._tabelle.gewaehlt.connect(self._blatt.show_angebot)
        self._tabelle.geoeffnet.connect(self._blatt.show_angebot)
        self._blatt.pruefen.connect(self.on_pruefen)
        self.wort(
            lambda w: self._feld.set_name(w, self.t("Name, Träger, Thema, Stadtteil")),
            "Angebote suchen",
        )
        self.wort(self._tabelle.setAccessibleName, "Angebote")
        self._blatt.set_worte(dienste)
        self.fertig()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        super().texte_setzen(sprache)
        self._blatt.set_worte(replace(self.dienste, sprache=sprache))
        self._spalten.sprache = sprache
        self._modell.fehlt = sprache.t(NICHT_LESBAR)
        self._sage_sprachen()
        self._tabelle.show_spalten(*self._spalten.spalten(self._breite or Breite.NORMAL))
        self._suche()

    def _sage_sprachen(self) -> None:
        for nummer, code in enumerate(SPRACHEN, 1):
            self._sprachen.setItemText(nummer, self.sprache.sprachname(code))

    @override
    def show_breite(self, breite: Breite) -> None:
        schmal = breite is Breite.SCHMAL
        richtung = Qt.Orientation.Vertical if schmal else Qt.Orientation.Horizontal
        self._teiler.setOrientation(richtung)
        self._teiler.setMinimumHeight(em(46) if schmal else 0)  # then the whole page scrolls
        self._teiler.setSizes([em(26), em(20)] if schmal else [em(66), em(26.6)])
        self._tabelle.show_spalten(*self._spalten.spalten(breite))

    @override
    def show_sprung(self, sprung: Sprung) -> None:
        if sprung.bezug:
            self._ziel = sprung.bezug
            self._feld.clear()
            self._suche()

    @override
    def merkmal(self) -> str:
        return self._tabelle.wahl_id()

    @override
    def on_gezeigt(self) -> None:
        self._suche()

    @override
    def aktionen(self) -> Mapping[Aktion, Callable[[], object]]:
        return {Aktion.FILTERN: self._feld.setFocus}

    @override
    def regionen(self) -> Sequence[QWidget]:
        return (self._feld, self._tabelle, self._blatt)

    @override
    def untertitel(self) -> str:
        stand = self.dienste.katalogstand()
        return self.t("{n} Angebote in {wo}", n=stand.anzahl, wo=stand.name)

    def on_tabelle(self) -> None:
        """Enter in the search line goes on to the first hit."""
        self._tabelle.setFocus()

    def on_pruefen(self, key: str) -> None:
        """The entry was checked today, by telephone: write it down and show it fresh."""
        pruefung = Pruefung(self.dienste.heute(), self.t("Lotsin"), Ergebnisart.TELEFON)
        pruefen = self.dienste.pruefen
        self._ziel = key
        self.sitzung.runner.start(
            lambda _token: pruefen(AngebotKey(key), pruefung), self._on_geprueft
        )

    def _liste(self) -> Tafel:
        filterzeile = Fluss()
        for knopf in self._filterknoepfe():
            filterzeile.addWidget(knopf)
        leeren = Verweis("")
        self.wort(leeren.setText, "Filter leeren")
        leeren.clicked.connect(self._leere_filter)
        filterzeile.addWidget(leeren)
        tafel = Tafel()
        tafel.add_rand(spalte(self._feld, huelle(filterzeile)))
        tafel.add_trenner()
        tafel.add(reihe(self._anzahl, None, rand=(1.05, 0.45, 1.05, 0.45)))
        tafel.add(self._tabelle, 1)
        tafel.add(self._leer, 1)
        return tafel

    def _filterknoepfe(self) -> Sequence[QWidget]:
        self._sprachen, self._bereiche = Auswahl(), Auswahl()
        self._sprachen.addItem("", "")
        self.wort(partial(self._sprachen.setItemText, 0), "Alle Sprachen")
        for code in SPRACHEN:
            self._sprachen.addItem("", code)
        self._sage_sprachen()
        self._bereiche.addItem("", None)
        self.wort(partial(self._bereiche.setItemText, 0), "Alle Bereiche")
        for bereich, wort in self.dienste.worte.bereiche.items():
            self._bereiche.addItem("", bereich)
            self.wort(partial(self._bereiche.setItemText, self._bereiche.count() - 1), wort.text)
        self.wort(self._sprachen.setAccessibleName, "Sprache")
        self.wort(self._bereiche.setAccessibleName, "Lebensbereich")
        self._haken: list[Knopf] = []
        for haken in ("ohne Anmeldung", "ohne Stufen", "zu prüfen"):
            knopf = Knopf(art=Art.FILTER, klein=True)
            self.wort(knopf.setText, haken)
            knopf.toggled.connect(lambda _an: self._lies_filter())
            self._haken.append(knopf)
        for auswahl in (self._sprachen, self._bereiche):
            auswahl.currentIndexChanged.connect(lambda _nr: self._lies_filter())
        return (self._sprachen, self._bereiche, *self._haken)

    def _lies_filter(self) -> None:
        anmeldung, stufen, pruefen = (knopf.isChecked() for knopf in self._haken)
        self._filter = Katalogfilter(
            sprache=self._sprachen.currentData() or "",
            bereich=self._bereiche.currentData(),
            ohne_anmeldung=anmeldung,
            stufenlos=stufen,
            nur_zu_pruefen=pruefen,
        )
        self._suche()

    def _leere_filter(self) -> None:
        self._sprachen.setCurrentIndex(0)
        self._bereiche.setCurrentIndex(0)
        for knopf in self._haken:
            knopf.setChecked(False)
        self._feld.clear()

    def _leere_seite(self) -> LeereSeite:
        knopf = Knopf()
        self.wort(knopf.setText, "Filter leeren")
        knopf.clicked.connect(self._leere_filter)
        leer = LeereSeite("search", knopf, klein=True)
        self.wort(
            lambda titel: leer.set_worte(
                titel, self.t("Weniger Filter oder ein kürzeres Wort finden mehr.")
            ),
            "Dazu steht nichts im Katalog.",
        )
        leer.hide()
        return leer

    def _suche(self) -> None:
        self._uhr.stop()
        self._anfrage += 1
        nummer, wort, gefiltert = self._anfrage, self._feld.text().strip(), self._filter
        ids = self.dienste.katalog_ids
        self.sitzung.runner.start(
            lambda _token: (nummer, wort, ids(wort, gefiltert)), self._on_gefunden
        )

    def _on_gefunden(self, antwort: tuple[int, str, Sequence[AngebotKey]]) -> None:
        nummer, wort, ids = antwort
        if nummer != self._anfrage:
            return
        behalten = self._ziel or self._tabelle.wahl_id()
        self._ziel = ""
        self._spalten.wort = wort
        self._modell.show_ids(ids)
        self._leer.setVisible(not ids)
        self._tabelle.setVisible(bool(ids))
        self._blatt.setVisible(bool(ids))
        satz = self.sprache.plural("{n} Angebot", "{n} Angebote", len(ids))
        self._anzahl.setText(satz)
        ansagen(self._tabelle, satz)
        if ids and not self._tabelle.waehle(behalten):
            self._tabelle.setCurrentIndex(self._modell.index(0, 0))
        self.untertitel_geaendert.emit()

    def _on_geprueft(self, _ergebnis: object) -> None:
        self.sitzung.melde(self.t("Geprüft. Das Angebot gilt als frisch."))
        self._suche()

    def _lade(self, keys: Sequence[str]) -> Sequence[Angebot | None]:
        gefunden = self.dienste.angebote([AngebotKey(key) for key in keys])
        return [gefunden.get(AngebotKey(key)) for key in keys]
