"""The question before a deletion: what happens, how much goes, and a word to type."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.aufbewahrung import Loeschart
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Hinweisfeld, Trenner
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.formular import Formular
from lotse.ui.masse import Stufe

ARTSATZ = {
    Loeschart.LOESCHEN: "Alles zu dieser Familie verschwindet, auch Briefe und Verlauf.",
    Loeschart.ANONYMISIEREN: (
        "Namen, Worte, Orte und Tage verschwinden. Es bleibt eine Zahl für die Statistik."
    ),
}


class Frageseite(QWidget):
    """`ja` when it is confirmed, `nein` when not. `art` is what was chosen."""

    ja = Signal()
    nein = Signal()

    def __init__(self, titel: str, saetze: Sequence[str], merkwort: str, sprache: Sprache) -> None:
        super().__init__()
        self._merkwort, self._t = merkwort, sprache.t
        self.segment = Segment(
            [
                (Loeschart.LOESCHEN.value, self._t("alles löschen")),
                (Loeschart.ANONYMISIEREN.value, self._t("nur Namen herausnehmen")),
            ],
            name=self._t("Was soll geschehen?"),
        )
        self.segment.set_wahl(Loeschart.LOESCHEN.value)
        self._artsatz = Text(farbe="text_secondary", umbruch=True)
        self.feld = QLineEdit(maxLength=120)
        self._formular = Formular()
        self._formular.add_feld(self.feld)
        self._fehler = Hinweisfeld(art="danger", symbol="circle-alert")
        self.knopf_ja = Knopf(self._t("Löschen"), symbol="file-x", art=Art.HAUPT)
        self.knopf_nein = Knopf(self._t("Nicht löschen"))
        self._baue(titel, saetze)
        self.segment.gewaehlt.connect(self._on_art)
        self.feld.textChanged.connect(self._on_getippt)
        self.feld.returnPressed.connect(self._on_ja)
        self.knopf_ja.clicked.connect(self._on_ja)
        self.knopf_nein.clicked.connect(self.nein)
        self._on_art()
        self._on_getippt("")

    @property
    def art(self) -> Loeschart:
        return Loeschart(self.segment.wahl)

    def fokus(self) -> None:
        """Where something is to be typed, else on the way out."""
        ziel = self.feld if self._merkwort else self.knopf_nein
        ziel.setFocus()

    def show_fehler(self, satz: str) -> None:
        """It did not work; nothing was deleted."""
        self._fehler.set_text(satz)
        self._fehler.show()

    def _baue(self, titel: str, saetze: Sequence[str]) -> None:
        einzeln = bool(self._merkwort)
        punkte = spalte(abstand=0.5)
        for satz in saetze:
            zeile = reihe(abstand=0.6)
            zeile.addLayout(spalte(Bild("info", 1.1, "text_secondary"), None))
            zeile.addWidget(Text(satz, umbruch=True), 1)
            punkte.addLayout(zeile)
        wahl = huelle(spalte(reihe(self.segment, None), self._artsatz, abstand=0.4))
        self._formular.name_feld(
            self.feld, self._t("Zum Bestätigen „{wort}“ tippen", wort=self._merkwort)
        )
        bestaetigung = huelle(spalte(self._formular))
        knoepfe = reihe(None, self.knopf_nein, self.knopf_ja, abstand=0.7)
        kopf = Text(titel, Stufe.TITEL, fett=True, umbruch=True)
        self.setLayout(
            spalte(
                kopf, punkte, wahl, bestaetigung, self._fehler, None, Trenner(), knoepfe,
                abstand=1,
            )
        )  # fmt: skip
        wahl.setVisible(einzeln)
        bestaetigung.setVisible(einzeln)
        self._fehler.hide()

    def _on_art(self, _wahl: str = "") -> None:
        self._artsatz.setText(self._t(ARTSATZ[self.art]))

    def _on_getippt(self, text: str) -> None:
        self.knopf_ja.setEnabled(self._stimmt(text))

    def _on_ja(self) -> None:
        if self._stimmt(self.feld.text()):
            self.ja.emit()

    def _stimmt(self, text: str) -> bool:
        return text.strip().casefold() == self._merkwort.casefold()
