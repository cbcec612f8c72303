"""What would make a step nearer, in plain words below it; it never blocks (E-15, E-34)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from lotse.domain.vermittlung import Schritt
from lotse.i18n.sprache import Sprache
from lotse.letters.nahziel import Nahzielart, Nahzielhinweis
from lotse.services.vermitteln import is_dran_for_family
from lotse.ui.bausteine.raender import leere, reihe, spalte
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.schreibrat import HOECHSTENS, WARTE_MS

SATZ = {
    Nahzielart.FERN: "Das liegt mehr als 14 Tage weg. Was geht schon vorher?",
    Nahzielart.OHNE_TAG: "Hier steht noch kein Tag. Wann genau?",
    Nahzielart.MEHRERE: "Das sind mehrere Schritte: {wort}. Was kommt zuerst?",
    Nahzielart.KEIN_TUN: "Was tut jemand dann genau? Zum Beispiel: anrufen, hingehen, mitbringen.",
    Nahzielart.ABSTRAKT: "„{wort}“ kann man nicht sehen. {frage}",
    Nahzielart.AMT: "„{wort}“ ist ein Wort aus dem Amt. Leichter: {frage}.",
    Nahzielart.OHNE_ORT: "Wohin genau?",
}
"""What the check of the words below the field says already is not said twice."""
TAGE = (Nahzielart.FERN, Nahzielart.OHNE_TAG)


def saetze(
    schritt: Schritt, hinweise: Sequence[Nahzielhinweis], sprache: Sprache
) -> tuple[str, ...]:
    """At most two; a day is asked for only where the family is on turn."""
    dran = is_dran_for_family(schritt)
    gesagt = [h for h in hinweise if h.art in SATZ and (dran or h.art not in TAGE)]
    return tuple(
        sprache.t(SATZ[h.art], wort=h.wort, frage=sprache.t(h.frage) if h.frage else "")
        for h in gesagt[:HOECHSTENS]
    )


class Nahrat(QWidget):
    """`show_saetze` shows at once, or after a rest while somebody types."""

    def __init__(self) -> None:
        super().__init__()
        self._zeilen = spalte(abstand=0.2)
        self.setLayout(self._zeilen)
        self._neu: tuple[str, ...] = ()
        self.gesagt: tuple[str, ...] = ()
        self._uhr = QTimer(self, singleShot=True, interval=WARTE_MS)
        self._uhr.timeout.connect(self._zeige)
        self.hide()

    def show_saetze(self, saetze: tuple[str, ...], *, tippt: bool = False) -> None:
        self._neu = saetze
        if tippt:
            self._uhr.start()
        else:
            self._uhr.stop()
            self._zeige()

    def _zeige(self) -> None:
        if self._neu == self.gesagt:
            return
        self.gesagt = self._neu
        leere(self._zeilen)
        for satz in self.gesagt:
            bild = Bild("footprints", 1.1, "accent_text")
            zeile = reihe(bild, Text(satz, Stufe.KLEIN, farbe="text_secondary", umbruch=True))
            zeile.setAlignment(bild, Qt.AlignmentFlag.AlignTop)
            zeile.setStretch(1, 1)
            self._zeilen.addLayout(zeile)
        self.setVisible(bool(self.gesagt))
