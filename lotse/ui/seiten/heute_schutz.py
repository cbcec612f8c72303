"""Heute says it when names have stayed long enough; it deletes nothing."""

from __future__ import annotations

from lotse.i18n.sprache import Sprache
from lotse.services.schutzarbeit import Schutzbild
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.tafel import Hinweisfeld
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

TEIL = "datenschutz"


class Schutzhinweis(Hinweisfeld):
    """One line with a way to the list; not there while nothing is due."""

    def __init__(self, sitzung: Sitzung) -> None:
        super().__init__(art="info", symbol="hourglass")
        self._sitzung, self._sprache = sitzung, sitzung.dienste.sprache
        self._stand = Schutzbild()
        self.knopf = Verweis()
        self.add(self.knopf)
        self.knopf.clicked.connect(self._on_ansehen)
        self.hide()

    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.knopf.setText(sprache.t("Ansehen"))
        self._show_bild(self._stand)

    def lies(self) -> None:
        """Asked behind the page, as often as Heute comes into view."""
        arbeit = self._sitzung.dienste.schutzarbeit
        if arbeit is not None:
            bild = arbeit.bild
            self._sitzung.runner.start(lambda _token: bild(), self._show_bild, later=True)

    def _show_bild(self, bild: Schutzbild) -> None:
        self._stand, anzahl = bild, len(bild.faellig)
        self.set_text(due_words(bild, self._sprache))
        self.setVisible(anzahl > 0)

    def _on_ansehen(self) -> None:
        self._sitzung.springe(Sprung(Ort.EINSTELLUNGEN, bezug=TEIL))


def due_words(bild: Schutzbild, sprache: Sprache) -> str:
    """Cases before requests: names weigh more than days."""
    akten = sum(1 for eines in bild.faellig if eines.am is None)
    if akten:
        return sprache.plural(
            "{n} Akte ist alt genug: Die Namen können heraus.",
            "{n} Akten sind alt genug: Die Namen können heraus.",
            akten,
        )
    return sprache.plural(
        "{n} Anfrage ist alt genug: Es genügt ihre Zahl.",
        "{n} Anfragen sind alt genug: Es genügt ihre Zahl.",
        len(bild.faellig),
    )
