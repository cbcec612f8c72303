"""The last page of a hand-over: what lies where, the sheet for the drawer, and the case here."""

from __future__ import annotations

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.halten import HOECHSTENS
from lotse.services.uebergabearbeit import Uebergeben
from lotse.ui.bausteine.felder import Datumsfeld
from lotse.ui.bausteine.kette import Fluss
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld, Rollbereich, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe

TAGE = 30
"""So long the giver keeps it unless another day is chosen: until it surely has arrived."""


class Fertigseite(QWidget):
    """`drucken()`, `behalten(QDate)`, `loeschen()`, `fertig()`."""

    drucken = Signal()
    behalten = Signal(object)
    loeschen = Signal()
    fertig = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, t = sprache, sprache.t
        self._wo = Text(umbruch=True)
        self._getan = Hinweisfeld(art="ok", symbol="circle-check")
        self.blatt = Knopf(t("Blatt für die Ablage …"), symbol="printer")
        self.tag = Datumsfeld(sprache.locale)
        self.tag.setAccessibleName(t("Behalten bis"))
        self.halte = Knopf(t("Behalten bis"), symbol="hourglass")
        self.weg = Knopf(t("Löschen mit Nachweis …"), symbol="file-x")
        self.zu = Knopf(t("Später entscheiden"), art=Art.HAUPT)
        kopf = Text(t("Die Übergabe ist gepackt"), Stufe.TITEL, fett=True, umbruch=True)
        rat = Hinweisfeld(
            t(
                "Geben Sie Datei und Passwort getrennt weiter: die Datei auf einem Stick,"
                " das Passwort am Telefon oder persönlich."
            ),
            "ask",
            "triangle-alert",
        )
        was = Text(t("Und die Akte hier?"), fett=True)
        warum = Text(
            t(
                "Behalten Sie sie, bis die Kollegin sagt, dass alles angekommen ist."
                " Danach wird sie fällig, oder Sie löschen sie jetzt."
            ),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )
        taten = Fluss()
        for teil in (self.halte, self.tag, self.weg):
            taten.addWidget(teil)
        rolle = Rollbereich(t("Die Übergabe ist gepackt"))
        rolle.inhalt.addLayout(
            spalte(
                self._wo, rat, reihe(self.blatt, None), spalte(was, warum, abstand=0.2),
                huelle(taten), self._getan, None, abstand=0.9,
            )
        )  # fmt: skip
        alles = spalte(kopf, rolle, Trenner(), reihe(None, self.zu), abstand=0.9)
        alles.setStretch(1, 1)
        self.setLayout(alles)
        self._getan.hide()
        self.blatt.clicked.connect(self.drucken)
        self.halte.clicked.connect(lambda: self.behalten.emit(self.tag.date()))
        self.weg.clicked.connect(self.loeschen)
        self.zu.clicked.connect(self.fertig)

    def show_uebergeben(self, was: Uebergeben) -> None:
        t = self._sprache
        satz = t.plural(
            "{n} Akte für {an} liegt in der Datei {datei}.",
            "{n} Akten für {an} liegen in der Datei {datei}.",
            len(was.faelle),
            an=was.an,
            datei=was.datei,
        )
        self._wo.setText(satz)
        heute = QDate(was.am.year, was.am.month, was.am.day)
        self.tag.setDateRange(heute.addDays(1), heute.addDays(HOECHSTENS.days))
        self.tag.setDate(heute.addDays(TAGE))
        self.blatt.setFocus()

    def show_behalten(self, tag: str) -> None:
        """It is written down; now there is nothing left to decide."""
        self._getan.set_text(self._sprache.t("Die Akte bleibt hier bis {tag}.", tag=tag))
        self._getan.show()
        self.zu.setText(self._sprache.t("Fertig"))
        self.zu.setFocus()
