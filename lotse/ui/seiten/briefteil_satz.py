"""One block in own words: Lotse's wording above, the own below, checked while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.i18n.sprache import Sprache, is_rtl
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
from lotse.ui.seiten.briefteil_worte import in_direction, teilwort
from lotse.ui.seiten.schreibrat import Schreibrat
from lotse.ui.stil import em, stil

WARTE_MS = 250


class Satzfeld(QWidget):
    """`gespeichert(key, text, wer)`, `zurueck(key)` = Lotse's wording again. In another language
    the German stands above, and somebody may say who has read the translation."""

    gespeichert = Signal(str, str, str)
    zurueck = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache = sprache
        self._satz: Vorlagensatz | None = None
        self._teil = Text(fett=True, umbruch=True)
        self._deutsch = Text(umbruch=True)
        self._von_lotse = Text(farbe="text_secondary", umbruch=True)
        self._plaetze = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._wort = Beschriftung()
        self.feld = Langtext()
        self.feld.setTabChangesFocus(True)
        self._wort.setBuddy(self.feld)
        self._wer_wort, self.wer = Beschriftung(), QLineEdit(maxLength=60)
        self._wer_wort.setBuddy(self.wer)
        self.pruefstand = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
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
        self._wer_wort.setText(t("Gelesen v&on"))
        self.wer.setAccessibleName(t("Gelesen von"))
        self.wer.setPlaceholderText(t("zum Beispiel Dolmetscherin"))
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
            self.wer.clear()
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
        self._von_lotse.setText(
            t("Wortlaut von Lotse: „{satz}“", satz=in_direction(satz.vorlage, satz.sprache))
            if satz.vorlage
            else t("Lotse hat dafür noch keine Übersetzung.")
        )
        vorlage = satz.deutsch or satz.vorlage
        namen = ", ".join(f"{{{name}}}" for name in dict.fromkeys(places(vorlage)))
        self._plaetze.setText(t("Lotse füllt aus: {plaetze}. Bitte lassen Sie das so stehen.",
                                plaetze=namen))  # fmt: skip
        self._plaetze.setVisible(bool(namen))
        self._neuer.setVisible(satz.veraltet)
        self.lotses.setVisible(satz.eigen is not None)
        self._folge.setVisible(satz.eigen is not None and satz.sprache == "de")
        self._sage_fremd(satz)

    def _sage_fremd(self, satz: Vorlagensatz) -> None:
        """Of a translation: its German, its direction, and who has read it."""
        t, fremd = self._sprache.t, satz.sprache != "de"
        self._deutsch.setText(t("Auf Deutsch: „{satz}“", satz=satz.deutsch))
        rtl = is_rtl(satz.sprache)
        richtung = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        lage = self.feld.document().defaultTextOption()
        lage.setTextDirection(richtung)
        self.feld.document().setDefaultTextOption(lage)
        stand = t("Entwurf: Das hat noch keine Person geprüft. So steht es auch auf dem Blatt.")
        if satz.pruefung:
            stand = t("Geprüft: {wer}", wer=satz.pruefung)
        elif not satz.text:
            stand = t("Noch keine Übersetzung: Dieser Satz steht auf Deutsch da.")
        self.pruefstand.setText(stand)
        for teil in (self._deutsch, self._wer_wort, self.wer, self.pruefstand):
            teil.setVisible(fremd)

    def _pruefe(self) -> None:
        if self._satz is None:
            return
        text, t = self.text, self._sprache.t
        urteil = judge(self._satz, text)
        self.mangel.set_text(urteil.mangel)
        self.mangel.setVisible(bool(urteil.mangel))
        self.stufe.setVisible(urteil.lesbarkeit is not None)
        if urteil.lesbarkeit is not None:
            stufe = urteil.lesbarkeit.stufe
            self.stufe.setText(t("Zu lesen: {stufe}", stufe=t(stufe.value)))
            self.stufe.set_art(farbe=WORTFARBE[stufe])
        self.rat.show_text(text if urteil.lesbarkeit is not None else "", jetzt=True)
        neu = text != self._satz.text or bool(self.wer.text().strip())
        self.speichern.setEnabled(not urteil.mangel and neu)

    def _on_speichern(self) -> None:
        if self._satz is not None and self.speichern.isEnabled():
            self.gespeichert.emit(self._satz.baustein, self.text, self.wer.text().strip())

    def _on_zurueck(self) -> None:
        if self._satz is not None:
            self.zurueck.emit(self._satz.baustein)

    def _verbinde(self) -> None:
        self.feld.textChanged.connect(self._uhr.start)
        self.wer.textChanged.connect(self._uhr.start)
        self._uhr.timeout.connect(self._pruefe)
        self.speichern.clicked.connect(self._on_speichern)
        self.lotses.clicked.connect(self._on_zurueck)
        self.rat.uebernommen.connect(self.feld.setPlainText)
        stil().geaendert.connect(self._messe)

    def _baue(self) -> None:
        kopf = spalte(self._teil, self._deutsch, self._von_lotse, self._plaetze, abstand=0.3)
        gelesen = spalte(self._wer_wort, self.wer, self.pruefstand, abstand=0.35)
        feld = spalte(
            self._wort, self.feld, self.stufe, self.rat, self.mangel, gelesen, abstand=0.35
        )
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
