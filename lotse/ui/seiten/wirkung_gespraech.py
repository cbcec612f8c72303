"""Beside the pictures: what partners may ask each other, and which places are like this one."""

from __future__ import annotations

from collections.abc import Sequence

from lotse.i18n.sprache import Sprache
from lotse.services.dialog.aehnlich import ANZAHL, Aehnlich
from lotse.services.dialog.ansicht import letters_of
from lotse.services.dialog.gespraech import FRAGEN
from lotse.services.zahlen.schaubild import Worte
from lotse.ui.bausteine.raender import spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe

KEINE = "Für diesen Ort ist zu wenig bekannt, um ähnliche Orte zu finden."
WARUM = (
    "Ähnlich heißt: Die Lage der Familien ist dort fast gleich. Es heißt nicht, dass dort "
    "etwas besser oder schlechter läuft. Die Buchstaben folgen dem Alphabet."
)
KEIN_VERGLEICH = "Hier fehlen Angaben für den Vergleich: {orte}."


class Fragentafel(Tafel):
    """The questions that are always asked."""

    def __init__(self) -> None:
        super().__init__("", symbol="message-circle-question-mark")
        self._fragen = [Text(stufe=Stufe.LEIT, umbruch=True) for _ in FRAGEN]
        self.add_rand(spalte(*self._fragen, abstand=0.6))
        self.add_streckung()

    def texte_setzen(self, sprache: Sprache) -> None:
        self.set_titel(sprache.t("Fragen für das Gespräch"))
        for text, frage in zip(self._fragen, FRAGEN, strict=True):
            text.setText(sprache.t(frage))


class Aehnlichtafel(Tafel):
    """Each place with its letter and why it is here."""

    def __init__(self) -> None:
        super().__init__("", symbol="map-pin")
        self._zeilen = [Text(umbruch=True) for _ in range(ANZAHL)]
        self._leer = Text(farbe="text_secondary", umbruch=True)
        self._warum = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._ohne = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.add_rand(spalte(self._leer, *self._zeilen, self._warum, self._ohne, abstand=0.4))
        self.add_streckung()

    def zeige(self, aehnliche: Sequence[Aehnlich], ohne: Sequence[str], worte: Worte) -> None:
        self.set_titel(worte.t("Ähnliche Orte"))
        buchstaben = letters_of(aehnliche)
        folge = sorted(aehnliche, key=lambda eine: buchstaben.get(eine.gebiet.id, ""))
        for stelle, zeile in enumerate(self._zeilen):
            zeile.setVisible(stelle < len(folge))
            if stelle < len(folge):
                einer = folge[stelle]
                zeile.setText(f"{buchstaben[einer.gebiet.id]}   {worte.befund(einer.satz)}")
        self._leer.setText(worte.t(KEINE))
        self._leer.setVisible(not folge)
        self._warum.setText(worte.t(WARUM))
        self._warum.setVisible(bool(folge))
        self._ohne.setText(worte.t(KEIN_VERGLEICH, orte=", ".join(ohne)))
        self._ohne.setVisible(bool(ohne))
