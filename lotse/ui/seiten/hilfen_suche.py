"""Another Angebot from the catalogue: found while typing, taken with one press."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.felder import Suchfeld
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste, Katalogfilter
from lotse.ui.jobs import Runner, Token
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.hilfen_wachsliste import (
    Einzeiler,
    Wachsliste,
    einzeilenart,
    zeige_bald,
)

WARTEN_MS = 80
HOECHSTENS = 8
Fund = tuple[int, int, Sequence[Angebot]]


class Katalogwahl(QWidget):
    """`oeffne(leistung)` shows it; `genommen(Angebot)` tells the pick, `katalog()` the whole page.

    Without a word it lists what the catalogue holds for the Leistung.
    """

    genommen = Signal(object)
    katalog = Signal(str)

    def __init__(self, dienste: Dienste, runner: Runner) -> None:
        super().__init__()
        self._dienste, self._runner, self._sprache = dienste, runner, dienste.sprache
        self._leistung, self._anfrage = "", 0
        self._angebote: Mapping[str, Angebot] = {}
        self._uhr = QTimer(self, singleShot=True, interval=WARTEN_MS)
        self._uhr.timeout.connect(self._frage)
        self.feld = Suchfeld()
        self._zu = Verweis(symbol="x")
        self._stand = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.liste: Wachsliste[Einzeiler] = Wachsliste(
            einzeilenart(lambda z: f"{z.name}, {z.zusatz}"), trenner=True
        )
        self.setLayout(
            spalte(
                reihe(self.feld, self._zu),
                self._stand,
                self.liste,
                rand=(1.05, 0.3, 1.05, 0.7),
                abstand=0.4,
            )
        )
        self.feld.textChanged.connect(self._on_getippt)
        self.feld.returnPressed.connect(self._on_weiter)
        self._zu.clicked.connect(self.schliesse)
        self.liste.griff.connect(self._on_griff)
        self.hide()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self.feld.set_name(t("Im Katalog suchen"), t("Name, Träger, Thema, Stadtteil"))
        self.liste.setAccessibleName(t("Angebote im Katalog"))
        self._zu.setText(t("Schließen"))

    def oeffne(self, leistung: str) -> None:
        self._leistung = leistung
        self.feld.clear()
        self.show()
        self.feld.setFocus()
        self._frage()

    def schliesse(self) -> None:
        self._uhr.stop()
        self._anfrage += 1
        self.hide()

    def _on_getippt(self, _text: str) -> None:
        self._uhr.start()

    def _on_weiter(self) -> None:
        self.liste.waehle_erste()
        self.liste.setFocus()

    def _frage(self) -> None:
        self._anfrage += 1
        nummer, wort = self._anfrage, self.feld.text().strip()
        ids, hole = self._dienste.katalog_ids, self._dienste.angebote
        gefiltert = Katalogfilter() if wort else Katalogfilter(leistung=self._leistung)

        def suche(_token: Token) -> Fund:
            keys: Sequence[AngebotKey] = ids(wort, gefiltert)
            ganze = hole(keys[:HOECHSTENS])
            return nummer, len(keys), [ganze[k] for k in keys[:HOECHSTENS] if k in ganze]

        self._runner.start(suche, self._on_gefunden)

    def _on_gefunden(self, fund: Fund) -> None:
        nummer, zahl, angebote = fund
        if nummer != self._anfrage:
            return
        t = self._sprache.t
        self._angebote = {a.key: a for a in angebote}
        griffe = (("nehmen", t("Nehmen")), ("ansehen", t("Ansehen")))
        self.liste.zeige([Einzeiler(a.key, a.name, _zusatz(a), griffe) for a in angebote])
        self.liste.setVisible(bool(angebote))
        satz = self._sprache.plural("{n} Angebot gefunden.", "{n} Angebote gefunden.", zahl)
        if zahl > len(angebote):
            satz = t("Die ersten {n} von {m}.", n=len(angebote), m=zahl)
        elif not zahl:
            satz = t("Dazu steht nichts im Katalog.")
        self._stand.setText(satz)
        ansagen(self.liste, satz)
        zeige_bald(self)

    def _on_griff(self, zeile: Einzeiler, name: str) -> None:
        if name == "ansehen":
            self.katalog.emit(zeile.schluessel)
        elif zeile.schluessel in self._angebote:
            self.schliesse()
            self.genommen.emit(self._angebote[zeile.schluessel])


def _zusatz(angebot: Angebot) -> str:
    ort = angebot.standort.stadtteil if angebot.standort else angebot.region
    return " · ".join(teil for teil in (angebot.traeger, ort) if teil)
