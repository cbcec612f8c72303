"""The knowledge on the settings page: panel, preview and trust, and the work behind them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.i18n.sprache import Sprache
from lotse.services.wissensarbeit import Herausgeberkarte, Paketvorschau, Wissensstand
from lotse.ui.bausteine.raender import RINNE, spalte
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Token
from lotse.ui.seiten.einstellungsteil import Teil
from lotse.ui.seiten.wissensstand import Wissenstafel
from lotse.ui.seiten.wissensvertrauen import Vertrauen
from lotse.ui.seiten.wissensvorschau import Wissensvorschau
from lotse.ui.steuerung import Sitzung

T = TypeVar("T")


class Wissensteil(Teil):
    """Everything slow runs on the store lane; refusals come as the bar of the window."""

    def __init__(self, dienste: Dienste, sitzung: Sitzung) -> None:
        super().__init__()
        self._dienste, self._sitzung, self._sprache = dienste, sitzung, dienste.sprache
        self._paket = self._datei = Path()
        self._tut = False
        """Something is being loaded or taken back: a second click would do it once more."""
        self.tafel = Wissenstafel(dienste.wissen, dienste.heute, dienste.sprache)
        self.vorschau = Wissensvorschau(dienste.sprache)
        self.vertrauen = Vertrauen(dienste.sprache)
        self.setLayout(spalte(self.tafel, self.vertrauen, self.vorschau, abstand=RINNE))
        self._nur_tafel()
        self.tafel.laden.connect(self.sieh_an)
        self.tafel.vertrauen.connect(self.lies_herausgeber)
        self.tafel.zurueck.connect(self._on_zurueck)
        self.tafel.misstrauen.connect(self._on_misstrauen)
        self.vorschau.laden.connect(self._on_laden)
        self.vorschau.lassen.connect(self._nur_tafel)
        self.vertrauen.getippt.connect(self._on_getippt)
        self.vertrauen.lassen.connect(self._nur_tafel)

    @override
    def texte_setzen(self, sprache: Sprache) -> None:
        self._sprache = sprache
        for teil in (self.tafel, self.vorschau, self.vertrauen):
            teil.texte_setzen(sprache)

    @override
    def lies_stand(self) -> None:
        """What is loaded, read behind the page."""
        self._tut = False
        arbeit = self._dienste.wissensarbeit
        self._sitzung.runner.start(lambda _token: arbeit.stand(), self._on_stand)

    @override
    def regionen(self) -> Sequence[QWidget]:
        return (self.tafel.ziel(),)

    def sieh_an(self, paket: Path) -> None:
        """Check a package and show what it would change."""
        arbeit, heute, self._paket = self._dienste.wissensarbeit, self._dienste.heute(), paket
        self._sitzung.runner.start(lambda _token: arbeit.ansehen(paket, heute), self._on_vorschau)

    def lies_herausgeber(self, datei: Path) -> None:
        """Who is in a file, before anybody trusts him."""
        arbeit, self._datei = self._dienste.wissensarbeit, datei
        self._sitzung.runner.start(lambda _token: arbeit.herausgeber(datei), self._on_karte)

    def _on_stand(self, stand: Wissensstand) -> None:
        self.tafel.show_stand(stand)

    def _on_vorschau(self, vorschau: Paketvorschau) -> None:
        self._nur_tafel()
        self.vorschau.show_vorschau(vorschau)
        self.vorschau.show()
        self.vorschau.liste.setFocus()
        self.aufgegangen.emit(self.vorschau)

    def _on_laden(self) -> None:
        arbeit, heute, paket = self._dienste.wissensarbeit, self._dienste.heute(), self._paket
        gezeigt = self.vorschau.zeichen
        self._tue(lambda _token: arbeit.laden(paket, heute, gezeigt), self._on_geladen)

    def _on_geladen(self, vorschau: Paketvorschau) -> None:
        self._neu(self._sprache.t("„{name}“ ist geladen.", name=vorschau.schicht.name))

    def _on_misstrauen(self, abdruck: str) -> None:
        arbeit = self._dienste.wissensarbeit
        self._tue(lambda _token: arbeit.misstraue(abdruck), self._on_misstraut)

    def _on_misstraut(self, karte: Herausgeberkarte) -> None:
        self._neu(self._sprache.t("Pakete von „{name}“ gelten nicht mehr.", name=karte.name))

    def _on_zurueck(self) -> None:
        arbeit = self._dienste.wissensarbeit
        self._tue(lambda _token: arbeit.zuruecksetzen(), self._on_zurueckgesetzt)

    def _on_zurueckgesetzt(self, stand: Wissensstand) -> None:
        self.tafel.show_stand(stand)
        self._neu(self._sprache.t("Das letzte Laden ist zurückgenommen."))

    def _on_karte(self, karte: Herausgeberkarte) -> None:
        self._nur_tafel()
        self.vertrauen.show_karte(karte)
        self.vertrauen.show()
        self.vertrauen.feld.setFocus()
        self.aufgegangen.emit(self.vertrauen)

    def _on_getippt(self, abdruck: str) -> None:
        arbeit, heute, datei = self._dienste.wissensarbeit, self._dienste.heute(), self._datei
        self._tue(lambda _token: arbeit.vertraue(datei, abdruck, heute), self._on_vertraut)

    def _on_vertraut(self, karte: Herausgeberkarte) -> None:
        self._nur_tafel()
        self._sitzung.melde(self._sprache.t("Pakete von „{name}“ gelten jetzt.", name=karte.name))
        self.lies_stand()

    def _tue(self, work: Callable[[Token], T], danach: Callable[[T], None]) -> None:
        """One deed at a time; after one that changes the knowledge, not before the window is
        built again or the page is shown again."""
        if not self._tut:
            self._tut = True
            self._sitzung.runner.start(work, danach, on_failed=self._on_misslungen)

    def _on_misslungen(self, error: Exception) -> None:
        self._tut = False
        self._sitzung.runner.on_failed(error)

    def _nur_tafel(self) -> None:
        self.vorschau.hide()
        self.vertrauen.hide()

    def _neu(self, satz: str) -> None:
        """The window is built again where that is possible; it says the sentence itself then."""
        self._nur_tafel()
        self.lies_stand()
        if self._dienste.erneuern is None:
            self._sitzung.melde(satz)
        else:
            self._tut = True
            self._sitzung.neues_wissen.emit(satz)
