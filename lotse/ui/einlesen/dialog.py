"""Katalog einlesen: choose, try, take in; and back again (mock-ups 08b, 11b)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QStackedWidget, QWidget
from typing_extensions import override

from lotse.domain.fehler import Hinweis
from lotse.ui.bausteine.raender import spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.einlesen.ablage import copied
from lotse.ui.einlesen.ablauf import Ablauf
from lotse.ui.einlesen.beiwerk import Beiwerk
from lotse.ui.einlesen.ergebnis import Ergebnisseite
from lotse.ui.einlesen.fuss import Fuss
from lotse.ui.einlesen.lage import Lage
from lotse.ui.einlesen.orte import Ortsseite
from lotse.ui.einlesen.probe import Probeseite
from lotse.ui.einlesen.profilname import Profilfrage
from lotse.ui.einlesen.schaden import Schadenseite
from lotse.ui.einlesen.wahl import Dateiwahl
from lotse.ui.einlesen.werte import Wertedialog
from lotse.ui.fenster.schrittleiste import Schrittleiste
from lotse.ui.masse import Breite, Stufe, breite
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung
from lotse.ui.stil import em, stil
from lotse.ui.zwischenablage import copy

BREITE_EM, HOEHE_EM, LEISTE_EM = 76, 48, 15


class Einlesedialog(QDialog):
    """`lies(Path)` begins with a file; Esc closes, what runs is stopped and nothing is left."""

    fertig = Signal()

    def __init__(self, sitzung: Sitzung, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._sitzung, self._t = sitzung, sitzung.sprache.t
        sprache = sitzung.sprache
        self.setWindowTitle(self._t("Katalog einlesen"))
        self.wahl, self.probe = Dateiwahl(sprache), Probeseite(sprache)
        self.ergebnis, self.schaden = Ergebnisseite(sprache), Schadenseite(sprache)
        self.orte = Ortsseite(sprache)
        self.fuss = Fuss(sprache)
        self.ablauf = Ablauf(sitzung, self, self)
        self.beiwerk = Beiwerk(sitzung, self.ablauf.arbeit, self, self)
        self._stapel = QStackedWidget()
        for seite in (self.wahl, self.probe, self.ergebnis, self.schaden, self.orte):
            self._stapel.addWidget(seite)
        self._baue(parent)
        taste = QKeySequence(QKeySequence.StandardKey.Paste)
        self._einfuegen = QShortcut(taste, self, self.wahl.einfuegen.click)
        self._verbinde()
        self._messe()
        stil().geaendert.connect(self._messe)
        self.gehe(Lage.WAHL)
        self.ablauf.lies_importe()

    @property
    def seite(self) -> QWidget | None:
        return self._stapel.currentWidget()

    def lies(self, quelle: Path) -> None:
        """Look at a file or folder."""
        if self.ablauf.schreibt:
            return
        self.gehe(Lage.WAHL)
        self.wahl.fehler.hide()
        self.wahl.show_laeuft(laeuft=True)
        self.ablauf.erkenne(quelle)

    def lies_ablage(self) -> None:
        """What was copied: a file as if it had been dropped, cells as a table."""
        was = copied()
        if self.ablauf.schreibt:
            return
        if isinstance(was, Path):
            self.lies(was)
            return
        self.gehe(Lage.WAHL)
        self.wahl.fehler.hide()
        self.wahl.show_laeuft(laeuft=True)
        self.ablauf.erkenne_text(was)

    def gehe(self, lage: Lage) -> None:
        """Show a step, and what can be done there."""
        seiten = {
            Lage.WAHL: (0, self.wahl),
            Lage.PROBE: (1, self.probe),
            Lage.GEPRUEFT: (1, self.probe),
            Lage.SCHREIBT: (2, self.ergebnis),
            Lage.FERTIG: (2, self.ergebnis),
            Lage.ZURUECK: (2, self.ergebnis),
            Lage.SCHADEN: (0, self.schaden),
            Lage.ORTE: (1, self.orte),
            Lage.ORTE_FERTIG: (2, self.orte),
        }
        schritt, seite = seiten[lage]
        self._leiste.show_schritt(schritt)
        vorher = self._stapel.currentWidget()
        self._stapel.setCurrentWidget(seite)
        self.fuss.show_lage(lage)
        self._einfuegen.setEnabled(lage is Lage.WAHL)
        if vorher is not seite or lage is Lage.ORTE_FERTIG:
            self.fuss.fokus(lage)
            if seite is self.probe:
                self.probe.fokus()
            if lage is Lage.ORTE:
                self.orte.knopf.setFocus()

    def show_schaden(self, hinweis: Hinweis, datei: str) -> None:
        self.wahl.show_laeuft(laeuft=False)
        self.schaden.show_hinweis(hinweis, self._sitzung.dienste.katalogstand(), datei)
        self.gehe(Lage.SCHADEN)

    def show_trotzdem(self, hinweis: Hinweis) -> None:
        """Most of the source has vanished: a person says that it is meant so."""
        t = self._t
        self.gehe(Lage.GEPRUEFT)
        rat = t("Vielleicht ist es die falsche Datei oder das falsche Profil.")
        self.probe.fehler.zeige(t(hinweis.was), rat, t(hinweis.sicher))
        self.fuss.show_trotzdem()

    @override
    def reject(self) -> None:
        """While it is written, stopping comes first: nothing may stay behind unseen."""
        if self.ablauf.schreibt:
            self.ergebnis.knopf.click()
            return
        super().reject()

    @override
    def done(self, wie: int) -> None:
        self.ablauf.halte_an()
        super().done(wie)
        self.fertig.emit()
        self.deleteLater()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        schmal = breite(self.width() / stil().em_f()) is Breite.SCHMAL
        self._seite.setVisible(not schmal or self.width() >= em(70))

    def show_werte(self, datei: str, spalte_: str, werte: Sequence[tuple[str, int]]) -> None:
        vorschlag = self.probe.vorschlag
        teile = vorschlag.tabellen if vorschlag else ()
        gesucht = (s for t in teile if t.datei == datei for s in t.spalten if s.spalte == spalte_)
        einer = next(gesucht, None)
        if einer is None:
            return
        dialog = Wertedialog(einer, werte, self._sitzung.sprache, self)
        dialog.fertig.connect(lambda name, neu: self.probe.set_werte(datei, name, neu))
        dialog.open()

    def show_klein(self, error: Exception) -> None:
        """What failed beside the import is said on its page."""
        feld = self.ergebnis.fehler if self.ablauf.geschrieben else self.probe.fehler
        feld.zeige(*self.ablauf.saetze(error))

    def _on_liste(self) -> None:
        if self.ablauf.bericht is not None:
            stamm = f"Fehlerliste_{self.ablauf.quelle.stem}"
            self.beiwerk.speichere_liste(self.ablauf.bericht, stamm)

    def _on_profil(self) -> None:
        frage = Profilfrage(self._sitzung.sprache, self)
        frage.genannt.connect(self.beiwerk.speichere_profil)
        frage.open()

    def _on_sprung(self, key: str) -> None:
        self.accept()
        self._sitzung.springe(Sprung(Ort.KATALOG, bezug=key))

    def _on_kopieren(self) -> None:
        copy(self.schaden.einzelheiten())

    def _on_neue_datei(self) -> None:
        self.gehe(Lage.WAHL)
        self.wahl.datei.click()

    def _verbinde(self) -> None:
        a, fuss = self.ablauf, self.fuss
        a.eingelesen.connect(self.beiwerk.lies_dubletten)
        self.beiwerk.profil_gespeichert.connect(a.lies_importe)
        self.wahl.gewaehlt.connect(self.lies)
        self.wahl.ablage.connect(self.lies_ablage)
        self.wahl.zurueck.connect(a.nimm_zurueck)
        self.orte.laden.connect(a.lade_orte)
        self.orte.doch.connect(a.lies_trotzdem)
        self.probe.pruefen.connect(a.pruefe)
        self.probe.neu_lesen.connect(a.lies_neu)
        self.probe.anhalten.connect(a.halte_an)
        self.probe.veraltet.connect(a.on_veraltet)
        self.probe.profil.connect(a.waehle_profil)
        self.probe.werte.connect(self.beiwerk.frage_werte)
        self.ergebnis.anhalten.connect(a.halte_an)
        self.ergebnis.rueckgaengig.connect(a.nimm_zurueck)
        self.ergebnis.befunde.sprung.connect(self._on_sprung)
        self.ergebnis.dubletten.sprung.connect(self._on_sprung)
        self.ergebnis.dubletten.keine.connect(self.beiwerk.keine_dublette)
        fuss.abbrechen.clicked.connect(self.reject)
        fuss.schliessen.clicked.connect(self.accept)
        fuss.zurueck.clicked.connect(a.zurueck)
        fuss.uebernehmen.clicked.connect(lambda: a.lies_ein(trotzdem=False))
        fuss.trotzdem.clicked.connect(lambda: a.lies_ein(trotzdem=True))
        fuss.liste.clicked.connect(self._on_liste)
        fuss.profil.clicked.connect(self._on_profil)
        fuss.kopieren.clicked.connect(self._on_kopieren)
        fuss.neue_datei.clicked.connect(self._on_neue_datei)

    def _messe(self) -> None:
        self._seite.setFixedWidth(em(LEISTE_EM))

    def _baue(self, parent: QWidget) -> None:
        t = self._t
        self._leiste = Schrittleiste(
            [
                (t("Datei wählen"), t("Datei oder Ordner")),
                (t("Zuordnen und prüfen"), t("Noch ohne Folgen")),
                (t("Übernehmen"), t("Mit Weg zurück")),
            ],
            self._sitzung.sprache,
        )
        self._seite = QFrame()
        self._seite.setObjectName("schrittleiste")
        note = Text(
            t("Ihr Katalog ändert sich erst bei „Übernehmen“. Sie können alles rückgängig machen."),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )
        titel = Text(t("Katalog einlesen"), Stufe.KOPF, fett=True, umbruch=True)
        self._seite.setLayout(
            spalte(titel, self._leiste, None, note, rand=(1, 1.3, 1, 1.2), abstand=1.1)
        )
        karte = QFrame()
        karte.setObjectName("karte")
        karte.setLayout(self.fuss.rahmen(self._seite, self._stapel))
        self.setLayout(spalte(karte))
        wunsch = QSize(em(BREITE_EM), em(HOEHE_EM))
        platz = parent.window().size() - QSize(em(2), em(2))
        self.resize(wunsch.boundedTo(platz))
        rest = parent.window().size() - self.size()
        self.move(parent.window().pos() + QPoint(rest.width() // 2, rest.height() // 2))
