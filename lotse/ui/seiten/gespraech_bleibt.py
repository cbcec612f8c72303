"""The last fleeting answer, and the family's wish that it stays: off until somebody says so."""

from __future__ import annotations

from PySide6.QtCore import Signal

from lotse.domain.akte import Akte
from lotse.domain.fluechtig import FluechtigeAntworten, fluechtiger_name, may_be_kept
from lotse.domain.recht import Wissen
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Faktstelle
from lotse.services.behalten import kept_since
from lotse.ui.bausteine.raender import spalte
from lotse.ui.bausteine.tafel import Tafel
from lotse.ui.bausteine.text import Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.masse import Stufe
from lotse.ui.seiten.familie_angaben import wert_in_worten


class Bleibzeile(Tafel):
    """`gewuenscht(Faktstelle, bool)`. Hidden until a fleeting answer was given in this talk."""

    gewuenscht = Signal(object, bool)

    def __init__(self, wissen: Wissen, sprache: Sprache) -> None:
        super().__init__()
        self._wissen, self._sprache = wissen, sprache
        self._stelle: Faktstelle | None = None
        self._satz = Text(umbruch=True)
        self._folge = Text(stufe=Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        self.haken = Haken("")
        self.haken.clicked.connect(self._on_haken)
        self.add(spalte(self._satz, self.haken, self._folge, rand=(1.05, 0.5, 1.05, 0.5)))
        self.hide()

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        self.setAccessibleName(sprache.t("Gerade gesagt"))
        self.haken.setText(sprache.t("Die Familie möchte, dass das bleibt"))

    def merke(self, stelle: Faktstelle) -> None:
        """Show the one that was answered just now."""
        self._stelle = stelle

    def vergiss(self) -> None:
        self._stelle = None
        self.hide()

    def show_stand(self, akte: Akte, fluechtig: FluechtigeAntworten) -> None:
        """What is known of it now; nothing once it was taken back or left open."""
        stelle, fakt = self._stelle, None
        if stelle is not None:
            fakt = self._wissen.fakten.get(stelle.fakt)
        if stelle is None or fakt is None:
            self.hide()
            return
        t, seit = self._sprache.t, kept_since(akte, stelle)
        wert = fluechtig.fakten.get(fluechtiger_name(stelle.fakt, stelle.person))
        if seit is None and wert is None:
            self.hide()
            return
        if seit is not None:
            personen = {p.id: p.fakten for p in akte.familie.personen}
            wert = personen.get(stelle.person, akte.familie.fakten).get(stelle.fakt)
        darf = may_be_kept(stelle.fakt)
        antwort = wert_in_worten(fakt, wert, self._sprache)
        self._satz.setText(f"{fakt.text}: {antwort}")
        self.haken.setVisible(darf)
        self.haken.setChecked(seit is not None)
        if not darf:
            folge = t("Angaben zum Aufenthalt speichert Lotse nie.")
        elif seit is None:
            folge = t("Sonst vergisst Lotse die Antwort nach dem Gespräch.")
        else:
            folge = t("Bleibt in der Akte, bis Sie den Haken wegnehmen.")
        self._folge.setText(folge)
        self.show()

    def _on_haken(self) -> None:
        if self._stelle is not None:
            self.gewuenscht.emit(self._stelle, self.haken.isChecked())
