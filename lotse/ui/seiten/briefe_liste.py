"""The letters of a family by help: as a list with ticks, or in a small window as a combo box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from lotse.i18n.sprache import Sprache
from lotse.services.briefsicht import Briefposten
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.listen import Liste
from lotse.ui.bausteine.raender import TAFEL, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.briefe_paketfuss import Paketfuss
from lotse.ui.seiten.briefe_zeilen import (
    PAKET,
    Briefmaler,
    Briefzeile,
    Gruppenkopf,
    Listenzeile,
    gruppiert,
)


class Briefliste(Tafel):
    """`gewaehlt()` another letter, `gehakt(key)` in or out of the packet, `alle()` all of it."""

    gewaehlt = Signal()
    gehakt = Signal(str)
    alle = Signal()
    verlauf = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._maler = Briefmaler(sprache)
        self.liste: Liste[Listenzeile] = Liste(self._maler.art(), "Briefe")
        self.auswahl = Auswahl()
        """The same letters for a window without room for a list; the page places it."""
        self._notiz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.paket = Paketfuss(sprache)
        self._verlauf = Verweis(symbol="history")
        self.auskunft = Verweis(symbol="shield")
        """To the sheet of everything that is stored; the page shows and connects it."""
        self.add(self.liste, 1)
        self.add_trenner()
        links = (reihe(self._verlauf, None), reihe(self.auskunft, None))
        self.add(spalte(self.paket, self._notiz, *links, rand=TAFEL, abstand=0.55))
        self.liste.gewaehlt.connect(self._on_liste)
        self.liste.griff.connect(self._on_griff)
        self.liste.leertaste.connect(lambda zeile: self._on_griff(zeile, PAKET))
        self.auswahl.currentIndexChanged.connect(self._on_auswahl)
        self.paket.los.connect(self.alle)
        self._verlauf.clicked.connect(self.verlauf)
        self.set_worte(sprache)

    def set_worte(self, sprache: Sprache) -> None:
        self._maler.sprache = sprache
        t = sprache.t
        self.paket.set_worte(sprache)
        self.set_titel(t("Briefe"))
        self.liste.setAccessibleName(t("Briefe dieser Familie"))
        self.auswahl.setAccessibleName(t("Brief"))
        self._verlauf.setText(t("Schon gedruckt …"))
        self.auskunft.setText(t("Das steht über Sie hier …"))
        self._notiz.setText(
            t("Der Name der Familie steht nur auf dem Papier. Sie schreiben ihn beim Drucken dazu.")
        )

    def show_zeilen(self, zeilen: Sequence[tuple[Gruppenkopf, Briefzeile]]) -> None:
        self.set_zahl(str(len(zeilen)))
        gruppen = gruppiert(zeilen)
        self.auswahl.blockSignals(True)  # noqa: FBT003 - Qt
        self.auswahl.clear()
        for zeile in gruppen:
            if isinstance(zeile, Briefzeile):
                worte = f"{zeile.unter}: {zeile.titel}" if zeile.unter else zeile.titel
                self.auswahl.addItem(worte, zeile.posten.schluessel)
        self.auswahl.blockSignals(False)  # noqa: FBT003 - Qt
        self.liste.zeige(gruppen)
        if zeilen and not self.liste.wahl_schluessel():
            self.liste.waehle_erste()
        moeglich = [zeile for _, zeile in zeilen if zeile.im_paket is not None]
        self.paket.show_zahl(sum(bool(z.im_paket) for z in moeglich), len(moeglich))
        self._verlauf.setVisible(any(z.posten.gedruckt for _, z in zeilen))
        self._folge()

    def show_kurz(self, *, kurz: bool) -> None:
        """Without the note, where every line counts."""
        self._notiz.setVisible(not kurz)

    def set_bereit(self, *, an: bool) -> None:
        self.paket.set_bereit(an=an)

    def waehle(self, schluessel: str) -> None:
        self.liste.waehle(schluessel)

    @property
    def posten(self) -> Briefposten | None:
        zeile = self.liste.wahl()
        return zeile.posten if isinstance(zeile, Briefzeile) else None

    def _on_liste(self, _zeile: Listenzeile) -> None:
        self._folge()
        self.gewaehlt.emit()

    def _on_griff(self, zeile: Listenzeile, name: str) -> None:
        kann = isinstance(zeile, Briefzeile) and zeile.im_paket is not None
        if isinstance(zeile, Briefzeile) and kann and name == PAKET:
            self.gehakt.emit(zeile.posten.schluessel)

    def _on_auswahl(self, _stelle: int) -> None:
        self.liste.waehle(str(self.auswahl.currentData() or ""))

    def _folge(self) -> None:
        self.auswahl.blockSignals(True)  # noqa: FBT003 - Qt
        self.auswahl.waehle(self.liste.wahl_schluessel())
        self.auswahl.blockSignals(False)  # noqa: FBT003 - Qt
