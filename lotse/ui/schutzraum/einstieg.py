"""The one way in: the same words on every day, whatever lies behind it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.schutzraum.fenster import Schutzraumfenster
from lotse.ui.steuerung import Sitzung


class Einstiegstafel(Tafel):
    """It reads nothing and remembers nothing: neither whether there is a compartment nor a note."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(" ", symbol="lock")
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self._ungesagt: Hinweis | None = None
        self._satz = Text(farbe="text_secondary", umbruch=True)
        self.knopf = Knopf()
        self.add_rand(spalte(self._satz, reihe(self.knopf, None), abstand=0.7))
        self.knopf.clicked.connect(self.on_oeffnen)
        if not self.da:
            self.hide()
        self.texte_setzen(self._sprache)

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.set_titel(sprache.t("Schutzraum"))
        self._satz.setText(
            sprache.t(
                "Ein eigener Ort mit eigenem Passwort, für Sorgen um ein Kind (§ 4 KKG). "
                "Er öffnet sich nur hier."
            )
        )
        self.knopf.setText(sprache.t("Schutzraum öffnen …"))

    @property
    def da(self) -> bool:
        """Not in the practice town, and not where nothing may be changed."""
        return self._sitzung.dienste.schutzraum is not None

    def ziel(self) -> QWidget:
        return self.knopf

    def on_oeffnen(self) -> None:
        """On purpose, and alone: it lies over everything until it is closed."""
        dienst = self._sitzung.dienste.schutzraum
        if dienst is not None:
            fenster = Schutzraumfenster(
                dienst, self._sitzung, self._sprache, self.window(), self._on_ungesagt
            )
            if self._ungesagt is not None:
                fenster.sage_spaeter(self._ungesagt)
                self._ungesagt = None
            fenster.open()

    def _on_ungesagt(self, error: Exception) -> None:
        """The very last words did not go into the file: told inside, when it is opened again."""
        if not isinstance(error, Hinweis):
            raise error
        self._ungesagt = error
