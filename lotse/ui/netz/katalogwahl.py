"""A resource of the Stadtteil out of the catalogue: searched, chosen, and it stands on the map."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from lotse.domain.angebot import Angebot
from lotse.domain.familie import Familie
from lotse.services.netz import may_stand_on_map
from lotse.ui.bausteine.felder import Suchfeld
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_text, em_f
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dienste import Katalogfilter
from lotse.ui.jobs import Token
from lotse.ui.masse import Stufe
from lotse.ui.steuerung import Sitzung

HOECHSTENS = 40
RUHE_MS = 150


class Katalogwahl(QWidget):
    """`gewaehlt(Angebot)` on Enter or a double click, `fertig()` back."""

    gewaehlt = Signal(object)
    fertig = Signal()

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__()
        self._sitzung, t = sitzung, sitzung.sprache.t
        self._familie: Familie | None = None
        self.suche = Suchfeld()
        self.suche.set_name(t("Im Katalog suchen"))
        self.nah = Haken(t("Nur aus dem Stadtteil"))
        art = Zeilenart[Angebot](lambda a: str(a.key), _sprich, _male, lambda _a: 3.0)
        self.liste: Liste[Angebot] = Liste(art, t("Angebote im Katalog"))
        self.zu = Knopf(t("Zurück zur Übersicht"), klein=True)
        self.auf_die_karte = Knopf(t("Auf die Karte"), symbol="plus", klein=True)
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        layout = spalte(
            self.suche, self.nah, self.liste, self._satz, reihe(self.auf_die_karte, None, self.zu),
            abstand=0.7,
        )  # fmt: skip
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._uhr = QTimer(self, singleShot=True, interval=RUHE_MS)
        self._uhr.timeout.connect(self._suche)
        self.suche.textChanged.connect(self._uhr.start)
        self.nah.toggled.connect(self._suche)
        self.liste.geoeffnet.connect(self.gewaehlt)
        self.auf_die_karte.clicked.connect(self._on_knopf)
        self.zu.clicked.connect(self.fertig)

    def beginne(self, familie: Familie) -> None:
        """Everything near at first, when the Stadtteil is known."""
        self._familie = familie
        stadtteil = familie.ort.stadtteil
        self.nah.setVisible(bool(stadtteil))
        self.nah.blockSignals(True)  # noqa: FBT003 - Qt
        self.nah.setChecked(bool(stadtteil))
        self.nah.blockSignals(False)  # noqa: FBT003 - Qt
        self._suche()
        self.suche.setFocus()

    def _suche(self) -> None:
        if self._familie is None:
            return
        dienste, wort = self._sitzung.dienste, self.suche.text().strip()
        stadtteil = self._familie.ort.stadtteil if self.nah.isChecked() else ""
        ids, hole = dienste.katalog_ids, dienste.angebote

        def arbeite(_token: Token) -> list[Angebot]:
            schluessel = ids(wort, Katalogfilter(stadtteil=stadtteil))[:HOECHSTENS]
            gefunden = hole(schluessel)
            alle = (gefunden[key] for key in schluessel if key in gefunden)
            return [angebot for angebot in alle if may_stand_on_map(angebot)]

        self._sitzung.runner.start(arbeite, self._on_gefunden)

    def _on_gefunden(self, angebote: list[Angebot]) -> None:
        self.liste.zeige(angebote)
        self.liste.waehle_erste()
        self.auf_die_karte.setEnabled(bool(angebote))
        t = self._sitzung.sprache.t
        self._satz.setText("" if angebote else t("Nichts gefunden."))

    def _on_knopf(self) -> None:
        angebot = self.liste.wahl()
        if angebot is not None:
            self.gewaehlt.emit(angebot)


def _sprich(angebot: Angebot) -> str:
    ort = angebot.standort.stadtteil if angebot.standort else ""
    return ", ".join(teil for teil in (angebot.name, ort) if teil)


def _male(p: QPainter, angebot: Angebot, r: QRectF, _lage: Lage) -> None:
    innen = r.adjusted(em_f(0.6), em_f(0.2), -em_f(0.4), 0)
    oben = QRectF(innen.x(), innen.y(), innen.width(), em_f(1.4))
    draw_text(p, oben, angebot.name, fett=True)
    ort = angebot.standort.stadtteil if angebot.standort else ""
    draw_text(p, oben.translated(0, em_f(1.3)), ort, Stufe.KLEIN, farbe="text_secondary")
