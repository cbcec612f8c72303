"""Familien: the list, the first steps when there is none, and a new one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from lotse.domain.akte import Akte, Aktenzeile
from lotse.domain.familie import FamilieId
from lotse.i18n.sprache import Sprache
from lotse.services.dieselbe import Kennzeichen
from lotse.services.einwilligen import may_keep_name
from lotse.ui.aktionen import Aktion, tastenwort
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import SEITE, huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Breite
from lotse.ui.meldung import Meldungsart
from lotse.ui.seiten.familien_liste import Familienliste
from lotse.ui.seiten.familien_neu import NeueFamilie
from lotse.ui.seiten.familien_wege import Listenwege
from lotse.ui.seiten.seite import Seite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em

NEU = "neu"
WEGE = (
    (
        "message-circle",
        "1. Zuhören",
        "Was wünscht sich die Familie? Lotse schlägt immer nur eine nächste Frage vor.",
    ),
    (
        "list-checks",
        "2. Hilfen finden",
        "Sie sehen, was passt, was noch offen ist und warum. Mit Paragraf.",
    ),
    (
        "printer",
        "3. Brief mitgeben",
        "Kurze Sätze, zwei Sprachen, ein Termin. Die Familie geht mit Papier nach Hause.",
    ),
)


class FamilienSeite(Seite):
    """Three faces: list, empty, new."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__(dienste, sitzung)
        self._anzahl: int | None = None
        self._liste = Familienliste(dienste, sitzung.runner)
        self._neu = NeueFamilie(dienste, sitzung.runner)
        self._erste = Knopf(symbol="plus", art=Art.HAUPT)
        self._leer = LeereSeite("users-round", self._erste)
        self._stapel = QStackedWidget()
        self._baue()
        self._liste.geoeffnet.connect(self._on_oeffnen)
        self._liste.gelesen.connect(self._on_gelesen)
        self._wege = Listenwege(sitzung, self)
        self._liste.vereinen.connect(self._wege.vereine)
        self._liste.einlesen.connect(self._wege.lies_ein)
        sitzung.nebenher_geaendert.connect(self._on_nebenher)
        self._neu.angelegt.connect(self._on_angelegt)
        self._neu.abgebrochen.connect(self._on_abgebrochen)
        self._neu.vorhandene.connect(self._on_vorhandene)
        self._erste.clicked.connect(self.on_neu)
        self.texte_setzen(self.sprache)
        self.fertig()

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        super().texte_setzen(sprache)
        self._liste.texte_setzen(sprache)
        self._neu.texte_setzen(sprache)
        self._leer.set_worte(
            sprache.t("Hier stehen bald Ihre Familien"),
            sprache.t(
                "Sie brauchen keinen Namen und kein Geburtsdatum.\n"
                "Ein Buchstabe und ein Merkwort reichen, zum Beispiel „Familie K. (Ahorn)“."
            ),
        )
        self._erste.setText(sprache.t("Erste Familie anlegen"))
        self._erste.set_taste(tastenwort(Aktion.NEUE_FAMILIE, sprache))

    @override
    def untertitel(self) -> str:
        if not self._anzahl:
            return ""
        return self.sprache.plural("{n} laufend", "{n} laufend", self._anzahl)

    @override
    def on_gezeigt(self) -> None:
        self._liste.lies()
        self._liste.lies_staende()

    @override
    def show_breite(self, breite: Breite) -> None:
        self._liste.show_breite(breite)
        self._neu.show_breite(breite)

    @override
    def show_sprung(self, sprung: Sprung) -> None:
        if sprung.bezug == NEU:
            self.on_neu()

    @override
    def aktionen(self) -> Mapping[Aktion, Callable[[], object]]:
        return {Aktion.FILTERN: self._on_filtern}

    @override
    def regionen(self) -> Sequence[QWidget]:
        if self._stapel.currentWidget() is self._neu:
            return self._neu.regionen()
        if self._stapel.currentWidget() is self._liste:
            return (self._liste.filter, self._liste.tabelle)
        return (self._erste,)

    def on_neu(self) -> None:
        """A blank sheet; one that was begun is still there."""
        begonnen = self._neu.begonnen
        self._stapel.setCurrentWidget(self._neu)
        if not begonnen:
            self._neu.show_neu()
            return
        self.fokus()
        satz = self.t("Hier steht noch, was Sie begonnen haben. „Abbrechen“ leert die Felder.")
        self.sitzung.melde(satz, Meldungsart.INFO)

    def _on_gelesen(self, anzahl: int) -> None:
        self._anzahl = anzahl
        if self._stapel.currentWidget() is not self._neu:
            ziel: QWidget = self._liste if anzahl else self._leer_huelle
            gewechselt = self._stapel.currentWidget() is not ziel
            self._stapel.setCurrentWidget(ziel)
            if gewechselt:
                self.fokus()
        self.untertitel_geaendert.emit()

    def _on_oeffnen(self, zeile: Aktenzeile | Kennzeichen) -> None:
        self._stapel.setCurrentWidget(self._liste)
        self.sitzung.springe(Sprung(Ort.FAMILIE, FamilieId(zeile.id)))

    def _on_vorhandene(self, wer: Kennzeichen) -> None:
        self._neu.leere()
        self._on_oeffnen(wer)

    def _on_angelegt(self, akte: Akte) -> None:
        self._neu.leere()
        self._stapel.setCurrentWidget(self._liste)
        self.sitzung.beginne(akte)
        self.sitzung.springe(Sprung(Ort.GESPRAECH))
        if akte.familie.name and not may_keep_name(akte, self.dienste.heute()):
            satz = self.t("Der Name steht jetzt hier. Bitte fragen Sie noch nach der Einwilligung.")
            self.sitzung.melde(satz, Meldungsart.INFO)

    def _on_nebenher(self, _akte: Akte) -> None:
        """Put together, taken over, or taken back while the list stands there."""
        if self.isVisible():
            self.on_gezeigt()

    def _on_abgebrochen(self) -> None:
        self._neu.leere()
        self._stapel.setCurrentWidget(self._liste if self._anzahl else self._leer_huelle)
        self.fokus()

    def _on_filtern(self) -> None:
        self._stapel.setCurrentWidget(self._liste)
        self._liste.filter.setFocus()

    def _baue(self) -> None:
        karten = []
        for symbol, titel, satz in WEGE:
            karte = Tafel()
            kopf, text = Text(fett=True), Text(farbe="text_secondary", umbruch=True)
            self.wort(kopf.setText, titel)
            self.wort(text.setText, satz)
            text.setMinimumWidth(em(12))
            bild = spalte(Bild(symbol, 1.7, "accent_text"), None)
            karte.add_rand(reihe(bild, spalte(kopf, text, abstand=0.2), abstand=0.8))
            karten.append(karte)
        self._leer.unten.addLayout(reihe(None, *karten, None, abstand=1.05))
        self._leer_huelle = huelle(spalte(self._leer))
        for teil in (self._liste, self._leer_huelle, self._neu):
            self._stapel.addWidget(teil)
        self.setLayout(spalte(self._stapel, rand=SEITE))
