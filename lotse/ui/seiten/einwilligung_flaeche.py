"""What the page of consents is laid out of: the list, and at its right what is shown just now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Art, Knopf, Verweis
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.listen import Liste
from lotse.ui.bausteine.raender import RINNE, TAFEL, huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel, Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.seiten.einwilligung_blick import Einwilligungsblick
from lotse.ui.seiten.einwilligung_bogen import Einwilligungsbogen
from lotse.ui.seiten.einwilligung_frage import Weitergabefrage
from lotse.ui.seiten.einwilligung_zeilen import Einwilligungsmaler, Einwilligungszeile
from lotse.ui.seiten.vermittlung_felder import knoepfe
from lotse.ui.stil import em

LEER, BOGEN, BLICK, FRAGE = "leer", "bogen", "blick", "frage"


class Einwilligungsflaeche(QWidget):
    """Only widgets and their words; the page fills them and listens. `neue()` = a new one."""

    neue = Signal()

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        sprache = dienste.sprache
        self._maler = Einwilligungsmaler(sprache)
        self.liste: Liste[Einwilligungszeile] = Liste(self._maler.art(), "Einwilligungen")
        self.neu = Knopf(symbol="plus", klein=True)
        self.fragen = Knopf(symbol="circle-question-mark", klein=True)
        self.bogen = Einwilligungsbogen(sprache)
        self.blick, self.frage = Einwilligungsblick(dienste), Weitergabefrage(dienste)
        self.luecken = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.eintragen = Knopf(symbol="check", art=Art.HAUPT)
        self.papier = Knopf(symbol="printer")
        self.verwerfen = Verweis()
        self._erste = Knopf(symbol="plus", art=Art.HAUPT)
        self.leer = LeereSeite("shield-check", self._erste, klein=True)
        self._satz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._links, self._rechts = Tafel(" ", symbol="shield-check"), QStackedWidget()
        self._rollen: list[Rollbereich] = []
        self._teiler = QSplitter(Qt.Orientation.Horizontal)
        self._teile = self._baue()
        self._erste.clicked.connect(self.neue)
        self.neu.clicked.connect(self.neue)

    def set_worte(self, sprache: Sprache) -> None:
        t = sprache.t
        self._maler.sprache = sprache
        for teil in (self.bogen, self.blick, self.frage):
            teil.set_worte(sprache)
        self._links.set_titel(t("Einwilligungen"))
        self.liste.setAccessibleName(t("Einwilligungen"))
        for knopf in (self.neu, self._erste):
            knopf.setText(t("Neue Einwilligung"))
        self.fragen.setText(t("Darf ich das weitergeben?"))
        self._satz.setText(t("Jede gilt für einen Empfänger und einen Zweck."))
        self.eintragen.setText(t("Eintragen"))
        self.papier.setText(t("Blatt zum Unterschreiben"))
        self.verwerfen.setText(t("Verwerfen"))
        for rolle in self._rollen:
            rolle.setAccessibleName(t("Einwilligung"))
        self.leer.set_worte(
            t("Noch keine Einwilligung"),
            t(
                "Ohne Einwilligung geht nichts mit Namen hinaus. Die Familie kann jeden Brief"
                " selbst tragen."
            ),
        )

    @property
    def gezeigt(self) -> str:
        return next(
            name for name, teil in self._teile.items() if self._rechts.currentWidget() is teil
        )

    def zeige(self, name: str) -> None:
        """LEER, BOGEN, BLICK or FRAGE."""
        self._rechts.setCurrentWidget(self._teile[name])
        self.neu.setVisible(name != LEER)  # one first action, not two of the same

    def anfang(self) -> Knopf:
        """Where a new one begins just now."""
        return self._erste if self.gezeigt == LEER else self.neu

    def rechts(self) -> QWidget:
        """What the right side holds, for F6."""
        return self.leer if self.gezeigt == LEER else self._rechts

    def set_schmal(self, *, schmal: bool) -> None:
        self.bogen.set_schmal(schmal=schmal)
        self._teiler.setSizes([em(18 if schmal else 22), em(60)])

    def _baue(self) -> dict[str, QWidget]:
        self._links.add(self.liste, 1)
        self._links.add_trenner()
        self._links.add_rand(spalte(self._satz, knoepfe(self.neu, self.fragen), abstand=0.5))
        taten = reihe(self.eintragen, self.papier, None, self.verwerfen)
        fuss = spalte(self.luecken, taten, rand=TAFEL, abstand=0.5)
        bogen = spalte(self._rollend(self.bogen), Trenner(), fuss, abstand=0)
        bogen.setStretch(0, 1)
        teile: dict[str, QWidget] = {
            LEER: self.leer,
            BOGEN: huelle(bogen),
            BLICK: self._rollend(self.blick),
            FRAGE: self._rollend(self.frage),
        }
        for teil in teile.values():
            self._rechts.addWidget(teil)
        rechts = Tafel()
        rechts.add(self._rechts, 1)
        self._teiler.setChildrenCollapsible(False)
        self._teiler.setHandleWidth(em(RINNE))
        self._teiler.addWidget(self._links)
        self._teiler.addWidget(rechts)
        self._teiler.setStretchFactor(1, 1)
        self.setLayout(spalte(self._teiler))
        return teile

    def _rollend(self, *teile: QWidget) -> Rollbereich:
        rolle = Rollbereich()
        rolle.inhalt.addLayout(spalte(*teile, None, rand=TAFEL, abstand=0.8))
        self._rollen.append(rolle)
        return rolle
