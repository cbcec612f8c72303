"""The letters of a family: as a list, or in a small window as a combo box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from lotse.i18n.sprache import Sprache
from lotse.services.briefsicht import Briefposten
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Knopf, Verweis
from lotse.ui.bausteine.listen import Liste
from lotse.ui.bausteine.raender import TAFEL, reihe, spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.briefe_zeilen import Briefmaler, Briefzeile


class Briefliste(Tafel):
    """`gewaehlt()` when another letter is chosen, `alle()` for the whole packet."""

    gewaehlt = Signal()
    alle = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__()
        self._maler = Briefmaler(sprache)
        self.liste: Liste[Briefzeile] = Liste(self._maler.art(), "Briefe")
        self.auswahl = Auswahl()
        """The same letters for a window without room for a list; the page places it."""
        self._notiz = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self._alle = Knopf(symbol="file-stack", klein=True)
        self.auskunft = Verweis(symbol="shield")
        """To the sheet of everything that is stored; the page shows and connects it."""
        self.add(self.liste, 1)
        self.add_trenner()
        self.add(
            spalte(
                self._notiz,
                reihe(self._alle, None),
                reihe(self.auskunft, None),
                rand=TAFEL,
                abstand=0.7,
            )
        )
        self.liste.gewaehlt.connect(self._on_liste)
        self.auswahl.currentIndexChanged.connect(self._on_auswahl)
        self._alle.clicked.connect(self.alle)
        self.set_worte(sprache)

    def set_worte(self, sprache: Sprache) -> None:
        self._maler.sprache = sprache
        t = sprache.t
        self.set_titel(t("Briefe"))
        self.liste.setAccessibleName(t("Briefe dieser Familie"))
        self.auswahl.setAccessibleName(t("Brief"))
        self._alle.setText(t("Alle als PDF …"))
        self.auskunft.setText(t("Das steht über Sie hier …"))
        self._notiz.setText(
            t("Der Name der Familie steht nur auf dem Papier. Sie schreiben ihn beim Drucken dazu.")
        )

    def show_zeilen(self, zeilen: Sequence[Briefzeile]) -> None:
        self.set_zahl(str(len(zeilen)))
        self.auswahl.blockSignals(True)  # noqa: FBT003 - Qt
        self.auswahl.clear()
        for zeile in zeilen:
            self.auswahl.addItem(f"{zeile.titel}: {zeile.unter}", zeile.posten.schluessel)
        self.auswahl.blockSignals(False)  # noqa: FBT003 - Qt
        self.liste.zeige(zeilen)
        if zeilen and not self.liste.wahl_schluessel():
            self.liste.waehle_erste()
        self._folge()

    def show_kurz(self, *, kurz: bool) -> None:
        """Without the note, where every line counts."""
        self._notiz.setVisible(not kurz)

    def set_bereit(self, *, an: bool) -> None:
        self._alle.setEnabled(an)

    def waehle(self, schluessel: str) -> None:
        self.liste.waehle(schluessel)

    @property
    def posten(self) -> Briefposten | None:
        zeile = self.liste.wahl()
        return zeile.posten if zeile else None

    def _on_liste(self, _zeile: Briefzeile) -> None:
        self._folge()
        self.gewaehlt.emit()

    def _on_auswahl(self, _stelle: int) -> None:
        self.liste.waehle(str(self.auswahl.currentData() or ""))

    def _folge(self) -> None:
        self.auswahl.blockSignals(True)  # noqa: FBT003 - Qt
        self.auswahl.waehle(self.liste.wahl_schluessel())
        self.auswahl.blockSignals(False)  # noqa: FBT003 - Qt
