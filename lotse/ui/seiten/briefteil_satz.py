"""One block in own words: Lotse's wording above, the own below, checked while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.letters.wortlaut import places
from lotse.services.briefvorlagen import Vorlagensatz, judge
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.laenge import Langtext
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.raender import TAFEL, huelle, reihe, spalte
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.briefe_leicht import WORTFARBE
from lotse.ui.seiten.briefteil_worte import teilwort
from lotse.ui.seiten.schreibrat import Schreibrat
from lotse.ui.stil import em, stil

WARTE_MS = 250


class Satzfeld(QWidget):
    """`gespeichert(key, text)`, `zurueck(key)` = Lotse's wording again."""

    gespeichert = Signal(str, str)
    zurueck = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._satz: Vorlagensatz | None = None
        self._teil = Text(fett=True, umbruch=True)
        self._von_lotse = Text(farbe="text_secondary", umbruch=True)
        self._plaetze = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._wort = Beschriftung()
        self.feld = Langtext()
        self.feld.setTabChangesFocus(True)
        self._wort.setBuddy(self.feld)
        self.mangel = Hinweisfeld(art="danger", symbol="circle-alert")
        self.stufe = Text(stufe=Stufe.KLEIN, fett=True)
        self.rat = Schreibrat(sprache)
        self._neuer = Hinweisfeld(art="ask", symbol="triangle-alert")
        self._folge = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.speichern, self.lotses = Knopf(symbol="save"), Verweis()
        self._leer = LeereSeite("pencil", klein=True)
        self._uhr = QTimer(self, singleShot=True, interval=WARTE_MS)
        self._baue()
        self._verbinde()
        self.texte_setzen(sprache)
        self.show_satz(None)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache, t = sprache, sprache.t
        self._wort.setText(t("Ihr &Wortlaut"))
        self.feld.setAccessibleName(t("Ihr Wortlaut"))
        self.speichern.setText(t("Wortlaut speichern"))
        self.lotses.setText(t("Zurück zum Wortlaut von Lotse"))
        self._neuer.set_text(t("Lotse sagt diesen Satz inzwischen anders. Bitte sehen Sie ihn an."))
        self._folge.setText(
            t("Übersetzungen gelten nur für den Wortlaut von Lotse. Ihr Satz steht auf Deutsch da.")
        )
        self._leer.set_worte(
            t("Noch kein Satz gewählt."), t("Wählen Sie links einen Satz. Hier ändern Sie ihn.")
        )
        self.rat.set_worte(sprache)
        if self._satz is not None:
            self._sage()

    def show_satz(self, satz: Vorlagensatz | None) -> None:
        """Another block; what is being typed for this one is left alone."""
        gleich = satz is not None and self._satz is not None
        gleich = gleich and satz.baustein == self._satz.baustein  # type: ignore[union-attr] # above
        self._satz = satz
        self._innen.setVisible(satz is not None)
        self._leer.setVisible(satz is None)
        if satz is None:
            return
        if not (gleich and self.feld.hasFocus()):
            self.feld.blockSignals(True)  # noqa: FBT003 - Qt
            self.feld.setPlainText(satz.text)
            self.feld.blockSignals(False)  # noqa: FBT003 - Qt
        self._sage()
        self._pruefe()

    @property
    def text(self) -> str:
        """One line: a sentence of a letter has no line ends."""
        return " ".join(self.feld.toPlainText().split())

    def _sage(self) -> None:
        satz, t = self._satz, self._sprache.t
        if satz is None:
            return
        self._teil.setText(teilwort(satz.teil, self._sprache))
        self._von_lotse.setText(t("Wortlaut von Lotse: „{satz}“", satz=satz.vorlage))
        namen = ", ".join(f"{{{name}}}" for name in dict.fromkeys(places(satz.vorlage)))
        self._plaetze.setText(t("Lotse füllt aus: {plaetze}. Bitte lassen Sie das so stehen.",
                                plaetze=namen))  # fmt: skip
        self._plaetze.setVisible(bool(namen))
        self._neuer.setVisible(satz.veraltet)
        self.lotses.setVisible(satz.eigen is not None)
        self._folge.setVisible(satz.eigen is not None)

    def _pruefe(self) -> None:
        if self._satz is None:
            return
        text, t = self.text, self._sprache.t
        urteil = judge(self._satz, text)
        self.mangel.set_text(urteil.mangel)
        self.mangel.setVisible(bool(urteil.mangel))
        stufe = urteil.lesbarkeit.stufe
        self.stufe.setText(t("Zu lesen: {stufe}", stufe=t(stufe.value)))
        self.stufe.set_art(farbe=WORTFARBE[stufe])
        self.rat.show_text(text, jetzt=True)
        self.speichern.setEnabled(not urteil.mangel and text != self._satz.text)

    def _on_speichern(self) -> None:
        if self._satz is not None and self.speichern.isEnabled():
            self.gespeichert.emit(self._satz.baustein, self.text)

    def _on_zurueck(self) -> None:
        if self._satz is not None:
            self.zurueck.emit(self._satz.baustein)

    def _verbinde(self) -> None:
        self.feld.textChanged.connect(self._uhr.start)
        self._uhr.timeout.connect(self._pruefe)
        self.speichern.clicked.connect(self._on_speichern)
        self.lotses.clicked.connect(self._on_zurueck)
        self.rat.uebernommen.connect(self.feld.setPlainText)
        stil().geaendert.connect(self._messe)

    def _baue(self) -> None:
        kopf = spalte(self._teil, self._von_lotse, self._plaetze, abstand=0.3)
        feld = spalte(self._wort, self.feld, self.stufe, self.rat, self.mangel, abstand=0.35)
        knoepfe = reihe(self.speichern, self.lotses, None)
        self._innen = huelle(
            spalte(kopf, self._neuer, feld, knoepfe, self._folge, None, abstand=0.8)
        )
        aussen = spalte(self._innen, self._leer, rand=TAFEL, abstand=0)
        aussen.setAlignment(self._innen, Qt.AlignmentFlag.AlignTop)
        self.setLayout(aussen)
        self._messe()

    def _messe(self) -> None:
        self.feld.setFixedHeight(em(4.6))
