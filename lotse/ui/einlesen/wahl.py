"""Step 1: which file or folder; and what was taken in before, with a way back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.services.katalogarbeit import Importzeile
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.listen import Liste
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.dialoge.speicherort import dokumente
from lotse.ui.einlesen.ablage import only_file
from lotse.ui.einlesen.zeilen import PRUEFZEILEN, Pruefzeile
from lotse.ui.fenster.fehlerfeld import Fehlerfeld
from lotse.ui.masse import Stufe
from lotse.ui.worte import taste

ARTEN = "*.csv *.tsv *.txt *.xlsx *.json *.ndjson *.jsonl *.geojson *.xml *.zip *.lotsekatalog"


def dropped(event: QDropEvent) -> Path | None:
    """The one local file or folder that is being dropped; None = nothing of the kind."""
    return only_file(event.mimeData())


class Dateiwahl(QWidget):
    """`gewaehlt(Path)`; `ablage()` what was copied; `zurueck(int)` takes the last import back."""

    gewaehlt = Signal(object)
    ablage = Signal()
    zurueck = Signal(int)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._t = sprache, sprache.t
        t = sprache.t
        self.setAcceptDrops(True)
        self.datei = Knopf(t("Datei wählen …"), symbol="file-up", art=Art.HAUPT)
        self.ordner = Knopf(t("Ordner wählen …"), symbol="folder")
        tasten = QKeySequence(QKeySequence.StandardKey.Paste)
        self.einfuegen = Knopf(
            t("Aus der Zwischenablage"), symbol="copy", taste=taste(tasten.toString(), sprache)
        )
        self.fehler = Fehlerfeld()
        self.liste: Liste[Pruefzeile] = Liste(PRUEFZEILEN, t("Frühere Importe"))
        self._tafel = Tafel(t("Frühere Importe"), symbol="history")
        self._tafel.add(self.liste, 1)
        self._tafel.hide()
        self._baue()
        self.datei.clicked.connect(self._on_datei)
        self.ordner.clicked.connect(self._on_ordner)
        self.einfuegen.clicked.connect(self.ablage)
        self.liste.griff.connect(lambda zeile, _name: self.zurueck.emit(int(zeile.schluessel)))
        self.setFocusProxy(self.datei)

    def show_importe(self, importe: Sequence[Importzeile]) -> None:
        """The newest first; only the last one that still stands can be taken back."""
        letzter = next((zeile.id for zeile in importe if not zeile.zurueckgenommen), 0)
        self.liste.zeige([self._zeile(zeile, zeile.id == letzter) for zeile in importe])
        self._tafel.setVisible(bool(importe))
        self._platz.setVisible(not importe)

    def show_laeuft(self, *, laeuft: bool) -> None:
        for knopf in (self.datei, self.ordner, self.einfuegen):
            knopf.setEnabled(not laeuft)
        self._satz.setText(self._t("Lotse sieht sich die Datei an …") if laeuft else self._was())

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        pfad = dropped(event)
        if pfad is not None:
            event.acceptProposedAction()
            self.gewaehlt.emit(pfad)

    def _zeile(self, zeile: Importzeile, letzter: bool) -> Pruefzeile:  # noqa: FBT001 - a row
        t = self._t
        zahlen = t(
            "{neu} neu, {geaendert} geändert, {gleich} gleich, {weg} nicht mehr in der Quelle",
            neu=zeile.neu,
            geaendert=zeile.geaendert,
            gleich=zeile.unveraendert,
            weg=zeile.verschwunden,
        )
        return Pruefzeile(
            str(zeile.id),
            self._sprache.datum(zeile.am, kurz=True),
            zeile.quelle,
            t("Zurückgenommen") if zeile.zurueckgenommen else zahlen,
            zahlen if zeile.zurueckgenommen else "",
            griff=("zurueck", t("Rückgängig")) if letzter else ("", ""),
        )

    def _was(self) -> str:
        return self._t(
            "CSV, XLSX, JSON, XML oder Open-Referral-Daten, auch als Ordner oder ZIP. "
            "Höchstens 100 MB."
        )

    def _on_datei(self) -> None:
        t = self._t
        muster = f"{t('Listen und Kataloge')} ({ARTEN});;{t('Alle Dateien')} (*)"
        name, _filter = QFileDialog.getOpenFileName(
            self, t("Katalog einlesen"), str(dokumente()), muster
        )
        if name:
            self.gewaehlt.emit(Path(name))

    def _on_ordner(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self._t("Katalog einlesen"), str(dokumente()))
        if name:
            self.gewaehlt.emit(Path(name))

    def _baue(self) -> None:
        t = self._t
        titel = Text(t("Welche Liste möchten Sie einlesen?"), Stufe.TITEL, fett=True, umbruch=True)
        feld = QFrame()
        feld.setObjectName("karte")
        bild = Bild("file-up", 2.6, "accent_text")
        ziehen = Text(t("Ziehen Sie die Datei oder den Ordner hierher."), fett=True, umbruch=True)
        self._satz = Text(self._was(), Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        for text in (ziehen, self._satz):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        feld.setLayout(
            spalte(
                reihe(None, bild, None),
                ziehen,
                self._satz,
                reihe(None, self.datei, self.ordner, None, abstand=0.8),
                reihe(None, self.einfuegen, None),
                rand=(1.6, 1.4, 1.6, 1.4),
                abstand=0.9,
            )
        )
        self._platz = QWidget()
        layout = spalte(
            titel, self.fehler, feld, self._tafel, self._platz, rand=(1.8, 1.4, 1.8, 1.4), abstand=1
        )
        layout.setStretch(3, 1)
        layout.setStretch(4, 1)
        rolle = Rollbereich(t("Datei wählen"))
        rolle.inhalt.addLayout(layout)
        self.setLayout(spalte(rolle))
