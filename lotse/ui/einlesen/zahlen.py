"""The counts of an import in one line: new, changed, same, gone, to be looked at."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.katalog import Befundstufe, Einlesebericht
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.raender import huelle, reihe
from lotse.ui.bausteine.text import Bild, ElideText, Text
from lotse.ui.einlesen.befunde import Blick, count_blicke


class Zahlenzeile(QWidget):
    """`show_satz` while it runs; `show_bericht` when the counts are known."""

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._t = sprache, sprache.t
        self._satz = ElideText(farbe="text_secondary")
        self._paare: list[tuple[QWidget, Text]] = []
        arten = (
            ("plus", "ok_fg"), ("refresh-cw", "text"), ("equal", "text_secondary"),
            ("flag", "ask_fg"), ("circle-slash", "text_secondary"), ("triangle-alert", "danger_fg"),
        )  # fmt: skip
        fluss = Fluss(1.0)
        for symbol, farbe in arten:
            text = Text(farbe=farbe)
            paar = huelle(reihe(Bild(symbol, 1.15, farbe), text, abstand=0.35))
            paar.hide()
            self._paare.append((paar, text))
            fluss.addWidget(paar)
        self._zahlen = huelle(fluss)
        zeile = reihe(self._zahlen, self._satz, abstand=0.8)
        zeile.setStretch(0, 1)
        self.setLayout(zeile)
        self._zahlen.hide()

    def show_satz(self, satz: str) -> None:
        self._satz.setText(satz)
        self._satz.setVisible(bool(satz))
        self._zahlen.hide()

    def show_bericht(self, bericht: Einlesebericht) -> None:
        t, zahl = self._t, self._sprache.zahl
        stufen = bericht.anzahl
        abgewiesen = stufen[Befundstufe.ABGEWIESEN]
        warnungen = count_blicke(bericht)[Blick.ANSEHEN]
        werte = (
            (bericht.neu, t("{n} neu", n=zahl(bericht.neu))),
            (bericht.geaendert, t("{n} geändert", n=zahl(bericht.geaendert))),
            (bericht.unveraendert, t("{n} gleich", n=zahl(bericht.unveraendert))),
            (
                bericht.verschwunden,
                t("{n} nicht mehr in der Quelle", n=zahl(bericht.verschwunden)),
            ),
            (abgewiesen, t("{n} ohne Namen, nur aufgehoben", n=zahl(abgewiesen))),
            (warnungen, t("{n} bitte ansehen", n=zahl(warnungen))),
        )
        immer = 3
        for nummer, ((paar, text), (anzahl, worte)) in enumerate(
            zip(self._paare, werte, strict=True)
        ):
            text.setText(worte)
            paar.setVisible(bool(anzahl) or nummer < immer)
        self._zahlen.setAccessibleName(", ".join(worte for anzahl, worte in werte if anzahl))
        self._zahlen.show()
