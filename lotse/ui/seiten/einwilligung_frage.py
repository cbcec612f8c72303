"""Darf ich das weitergeben? Whom and what are chosen; yes, only with something, or no, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.domain.akte import Akte
from lotse.domain.einwilligung import Datenart, Empfaengerart
from lotse.i18n.sprache import Sprache
from lotse.services.einwilligen import Empfaenger
from lotse.services.weitergeben import Antwort, darf_weitergeben
from lotse.ui.bausteine.felder import Auswahl
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.marken import Etikett
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.text import Beschriftung, Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.meldung import ansagen
from lotse.ui.seiten.einwilligung_worte import DATENTICK
from lotse.ui.seiten.vermittlung_felder import knoepfe

ANTWORTWORT: Mapping[Antwort, str] = {
    Antwort.JA: "Ja",
    Antwort.NUR_MIT: "Nur mit",
    Antwort.NEIN: "Nein",
}
ANTWORTBILD: Mapping[Antwort, tuple[str, str]] = {
    Antwort.JA: ("ok", "check"),
    Antwort.NUR_MIT: ("ask", "circle-question-mark"),
    Antwort.NEIN: ("no", "minus"),
}


def recipients(akte: Akte) -> Sequence[Empfaenger]:
    """Everybody this case knows: the Stellen of the plan, and who stands in a consent."""
    alle = [Empfaenger.stelle(v.angebot) for v in akte.vermittlungen if v.angebot]
    alle += [
        Empfaenger(e.art, e.empfaenger, e.angebot)
        for e in akte.einwilligungen
        if e.art is not Empfaengerart.AKTE
    ]
    einmal: dict[tuple[str, str], Empfaenger] = {}
    for wer in alle:
        einmal.setdefault((wer.angebot or wer.name.casefold(), ""), wer)
    return tuple(einmal.values())


class Weitergabefrage(QWidget):
    """`neu(Empfaenger)` a consent for them is to be asked."""

    neu = Signal(object)

    def __init__(self, dienste: Dienste) -> None:
        super().__init__()
        self._dienste, self._sprache = dienste, dienste.sprache
        self._akte: Akte | None = None
        self._titel = Text(stufe=Stufe.KOPF, fett=True, umbruch=True)
        self._wem, self._was = Beschriftung(), Beschriftung()
        self.wer = Auswahl()
        self._wem.setBuddy(self.wer)
        self.ticks = {art: Haken(fett_wenn_an=False) for art in DATENTICK}
        self._marke = Etikett("")
        self.antwort = Text(umbruch=True)
        self.fragen = Knopf(symbol="shield-check", klein=True)
        self.setLayout(
            spalte(
                self._titel, self._wem, reihe(self.wer, None), self._was,
                reihe(*self._spalten(), None, abstand=1.6), reihe(self._marke, None),
                self.antwort, knoepfe(self.fragen), None, abstand=0.7,
            )
        )  # fmt: skip
        self.wer.currentIndexChanged.connect(self._zeige)
        for haken in self.ticks.values():
            haken.toggled.connect(self._zeige)
        self.fragen.clicked.connect(self._on_neu)

    def _spalten(self) -> tuple[QVBoxLayout, QVBoxLayout]:
        """Two, so that the answer stays in view while one ticks."""
        ticks = tuple(self.ticks.values())
        mitte = (len(ticks) + 1) // 2
        return (
            spalte(*ticks[:mitte], None, abstand=0), spalte(*ticks[mitte:], None, abstand=0),
        )  # fmt: skip

    def set_worte(self, sprache: Sprache) -> None:
        self._sprache = sprache
        t = sprache.t
        self._titel.setText(t("Darf ich das weitergeben?"))
        self._wem.setText(t("&Wem?"))
        self.wer.setAccessibleName(t("Wem?"))
        self._was.setText(t("Was?"))
        for art, haken in self.ticks.items():
            haken.setText(t(DATENTICK[art]))
        self.fragen.setText(t("Einwilligung fragen"))
        self._zeige()

    def show_akte(self, akte: Akte) -> None:
        vorher = self.wer.currentData()
        self._akte = akte
        self.wer.blockSignals(True)  # noqa: FBT003 - Qt
        self.wer.clear()
        for wer in recipients(akte):
            self.wer.addItem(wer.name, wer)
        stelle = next((i for i in range(self.wer.count()) if self.wer.itemData(i) == vorher), 0)
        self.wer.setCurrentIndex(stelle if self.wer.count() else -1)
        self.wer.blockSignals(False)  # noqa: FBT003 - Qt
        self._zeige()

    def fokus(self) -> None:
        self.wer.setFocus()

    def _zeige(self, *_: object) -> None:
        wer, akte, t = self.wer.currentData(), self._akte, self._sprache.t
        da = isinstance(wer, Empfaenger)
        for teil in (self._marke, self.fragen, self.wer, self._wem):
            teil.setVisible(da)
        if akte is None or not isinstance(wer, Empfaenger):
            self.antwort.setText(t("Noch keine Stelle im Plan. Ohne Empfänger geht nichts hinaus."))
            return
        gefragt = [art for art in Datenart if self.ticks[art].isChecked()]
        if not gefragt:  # a "Ja" before anything was asked would be read as one
            self._marke.hide()
            self.fragen.hide()
            self.antwort.setText(t("Kreuzen Sie an, was Sie weitergeben möchten."))
            return
        darf = darf_weitergeben(akte, wer, gefragt, self._dienste.heute())
        art, symbol = ANTWORTBILD[darf.antwort]
        wort = t(ANTWORTWORT[darf.antwort])
        self._marke.set_etikett(wort, art, symbol)
        satz = darf.grund.split(" ", 1)[1] if darf.ja else darf.grund
        if satz != self.antwort.text():
            self.antwort.setText(satz)
            ansagen(self, f"{wort}. {satz}")
        self.fragen.setVisible(not darf.ja)

    def _on_neu(self) -> None:
        wer = self.wer.currentData()
        if isinstance(wer, Empfaenger):
            self.neu.emit(wer)
