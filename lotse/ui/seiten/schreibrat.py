"""Quiet help below a field whose words get printed: what is hard, why, and easier words."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from lotse.i18n.sprache import Sprache
from lotse.letters.einfach import Befund, pruefe_text
from lotse.services.freitext import improved
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.raender import leere, reihe, spalte
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen

WARTE_MS = 500
"""Nobody is told of a mistake in the middle of a word."""
HOECHSTENS = 2


class Schreibrat(QWidget):
    """`uebernommen(str)` the whole text with the easier words in it. Easy words: nothing is shown.

    `show_text(text)` while it is typed; `jetzt=True` when another text is shown.
    """

    uebernommen = Signal(str)

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._sprache, self._text, self._besser = sprache, "", ""
        self._gesagt: tuple[str, ...] = ()
        self._zeilen = spalte(abstand=0.2)
        self._vorschlag = Text(stufe=Stufe.KLEIN, fett=True, umbruch=True)
        self.nimm = Verweis(symbol="check")
        self._uhr = QTimer(self, singleShot=True, interval=WARTE_MS)
        knopf = reihe(self.nimm, None)
        self.setLayout(spalte(self._zeilen, self._vorschlag, knopf, abstand=0.15))
        self._uhr.timeout.connect(self._pruefe)
        self.nimm.clicked.connect(self._on_nimm)
        self.hide()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self._zeige()

    def show_text(self, text: str, *, jetzt: bool = False) -> None:
        """Check soon; the old advice goes as soon as it speaks of other words."""
        if text == self._text and not jetzt:
            return
        self._text = text
        if jetzt:
            self._uhr.stop()
            self._pruefe()
        else:
            self._uhr.start()

    @property
    def saetze(self) -> tuple[str, ...]:
        """What is said just now."""
        return self._gesagt

    def _pruefe(self) -> None:
        lesbarkeit = pruefe_text([self._text])
        schwer = [befund for befund in lesbarkeit.befunde if befund.fehler]
        besser = improved(self._text, lesbarkeit.befunde)
        self._besser = besser if schwer and besser != self._text else ""
        neu = tuple(dict.fromkeys(self._satz(befund) for befund in schwer))[:HOECHSTENS]
        if neu != self._gesagt:
            self._gesagt = neu
            if neu and self.isVisible():
                ansagen(self, " ".join(neu))
        self._zeige()

    def _satz(self, befund: Befund) -> str:
        """As in "„BVA“: Eine Abkürzung kennt nicht jeder. Schreiben Sie das Wort aus."."""
        stelle = self._text[befund.von : befund.bis].strip()
        ganz = len(stelle) > len(self._text) / 2
        return f"{'' if ganz else f'„{stelle}“: '}{befund.grund} {befund.vorschlag}".strip()

    def _zeige(self) -> None:
        leere(self._zeilen)
        for satz in self._gesagt:
            bild = Bild("lightbulb", 1.1, "ask_mark")
            zeile = reihe(bild, Text(satz, Stufe.KLEIN, farbe="text_secondary", umbruch=True))
            zeile.setAlignment(bild, Qt.AlignmentFlag.AlignTop)
            zeile.setStretch(1, 1)
            self._zeilen.addLayout(zeile)
        for teil in (self._vorschlag, self.nimm):
            teil.setVisible(bool(self._besser))
        self._vorschlag.setText(self._sprache.t("Besser: „{satz}“", satz=self._besser))
        self.nimm.setText(self._sprache.t("Übernehmen"))
        self.setVisible(bool(self._gesagt))

    def _on_nimm(self) -> None:
        if self._besser:
            self.uebernommen.emit(self._besser)
