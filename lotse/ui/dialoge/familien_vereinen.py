"""Two cases of one family: what differs stands side by side, everything else comes together."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from lotse.domain.akte import Akte
from lotse.i18n.sprache import Sprache
from lotse.services.verschmelzen import Seite, Unterschied, differences, merge
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import raster, reihe, spalte
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.tafel import Rollbereich, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.masse import Stufe

BREITE_EM, HOEHE_EM = 56, 36
FELDWORT = {
    "deckwort": "Merkwort", "buchstabe": "Buchstabe", "name": "Name", "ort": "Ort",
    "ohne_uns": "Woran wir merken, dass es ohne uns geht", "briefsprache": "Sprache der Briefe",
    "deutsch": "Deutsch", "liest": "Lesen", "dolmetschen": "Dolmetschen",
    "kontaktweg": "Erreichbar", "fakt": "Angabe", "bereich": "Lebensbereich", "huerde": "Hürde",
    "bildung": "Bildung",
}  # fmt: skip
"""The first part of a field's key in words."""


class Familienvereinen(QDialog):
    """`vereint(before, other, after)`: both cases as they were, and the one they become.

    `worte(field, value)` says a value as people do. Esc leaves everything as it is.
    """

    vereint = Signal(object, object, object)

    def __init__(self, hier: Akte, dort: Akte, worte: Worte, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(True)
        self._hier, self._dort, self._worte = hier, dort, worte
        t = worte.sprache.t
        self.wahl: dict[str, Segment] = {}
        self.setWindowTitle(t("Zwei Akten einer Familie zusammenführen"))
        self._gitter = raster((0, 0, 0.6, 0), 0.55)
        self.nicht = Knopf(t("Abbrechen"), taste="Esc")
        self.los = Knopf(t("Zusammenführen"), art=Art.HAUPT)
        self.nicht.clicked.connect(self.reject)
        self.los.clicked.connect(self.on_fertig)
        self._baue()
        show_mittig(self, parent, BREITE_EM, HOEHE_EM)
        erste: QWidget = next((s.fokusziel() for s in self.wahl.values()), self.los)
        erste.setFocus()

    def on_fertig(self) -> None:
        wahl = {feld: Seite(segment.wahl) for feld, segment in self.wahl.items()}
        nachher = merge(self._hier, self._dort, wahl)
        self.accept()
        self.vereint.emit(self._hier, self._dort, nachher)

    def _baue(self) -> None:
        t = self._worte.sprache.t
        unterschiede = differences(self._hier, self._dort)
        satz = (
            t("Alles aus beiden Akten bleibt. Hier unterscheiden sie sich: Was stimmt?")
            if unterschiede
            else t("Alles aus beiden Akten bleibt. Sie widersprechen sich nirgends.")
        )
        rolle = Rollbereich(t("Vergleich"))
        rolle.inhalt.addLayout(self._gitter)
        rolle.inhalt.addStretch(1)
        for nummer, unterschied in enumerate(unterschiede):
            self._zeile(nummer, unterschied)
        self._gitter.setColumnStretch(1, 1)
        dann = Text(
            t("Die andere Akte geht danach aus der Liste. Rückgängig holt beide wieder."),
            Stufe.KLEIN, farbe="text_secondary", umbruch=True,
        )  # fmt: skip
        unten = reihe(None, self.nicht, self.los)
        kopf = Text(satz, umbruch=True)
        self.setLayout(
            spalte(kopf, rolle, dann, Trenner(), unten, rand=(1.2, 1, 1.2, 1), abstand=0.8)
        )

    def _zeile(self, nummer: int, unterschied: Unterschied) -> None:
        t = self._worte.sprache.t
        feld = self._worte.feld(unterschied.feld)
        werte = [
            (Seite.HIER.value, self._worte.wert(unterschied.feld, unterschied.hier)),
            (Seite.DORT.value, self._worte.wert(unterschied.feld, unterschied.dort)),
        ]
        segment = Segment(werte, name=t(feld))
        segment.set_wahl(Seite.HIER.value)
        self.wahl[unterschied.feld] = segment
        self._gitter.addWidget(Text(t(feld), umbruch=True), nummer, 0)
        links = Qt.AlignmentFlag.AlignLeft
        self._gitter.addWidget(segment, nummer, 1, links)


class Worte:
    """Fields and values of a case as the dialog says them; the page may know better ones."""

    def __init__(self, sprache: Sprache) -> None:
        self.sprache = sprache

    def feld(self, feld: str) -> str:
        return FELDWORT.get(feld.partition(":")[0], feld)

    def wert(self, _feld: str, wert: object) -> str:
        t = self.sprache.t
        if isinstance(wert, bool):
            return t("ja") if wert else t("nein")
        teile = [getattr(wert, name, "") for name in ("plz", "ort", "stadtteil")]
        return " ".join(teil for teil in teile if teil) or str(wert)
