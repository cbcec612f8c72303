"""The Fristen of a case in one line of the plan, and all of them behind it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from lotse.domain.akte import Akte
from lotse.domain.frist import Frist, Fristart
from lotse.i18n.sprache import Sprache
from lotse.services.blockieren import hangs
from lotse.services.fristen import fristen_of
from lotse.ui.bausteine.knoepfe import Art, Knopf
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Rollbereich, Tafel, Trenner
from lotse.ui.bausteine.text import Bild, ElideText, Text
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.dienste import Dienste
from lotse.ui.masse import Stufe
from lotse.ui.seiten.antrag_taten import Antragstaten
from lotse.ui.seiten.frist_karte import Fristlage, Fristliste, when

_LEISE = frozenset({Fristart.HINWEIS, Fristart.FRUEHESTENS})
"""Nobody has to do anything: they stand in the list, and lead the line only alone."""


def fristlagen(akte: Akte, dienste: Dienste) -> tuple[Fristlage, ...]:
    """Every Frist of the case with what its card needs."""
    heute, wissen = dienste.heute(), dienste.wissen
    frei = dienste.feiertage(akte.familie.ort.ags)
    antraege = {a.id: a for a in akte.antraege}
    return tuple(
        Fristlage(f, antraege.get(f.antrag), wissen, heute, _haengt(akte, f), mit_name=True)
        for f in fristen_of(akte, wissen, heute, frei)
    )


def _haengt(akte: Akte, frist: Frist) -> bool:
    return any(b.code is frist.blockade for b in hangs(akte, antrag=frist.antrag))


class Fristband(Tafel):
    """One line: the nearest Frist; hidden while there is none."""

    def __init__(self, taten: Antragstaten, dienste: Dienste) -> None:
        super().__init__()
        self._taten, self._dienste = taten, dienste
        self._wann, self._satz = Text(fett=True), ElideText(farbe="text_secondary")
        self.alle = Knopf(symbol="calendar-clock", klein=True)
        self.alle.clicked.connect(self.on_alle)
        zeile = reihe(Bild("calendar-clock", 1.3, "accent_text"), self._wann, self._satz, self.alle,
                      rand=(1.05, 0.3, 1.05, 0.3), abstand=0.7)  # fmt: skip
        zeile.setStretch(2, 1)
        self.add(zeile)
        self.hide()

    def show_akte(self, akte: Akte, sprache: Sprache) -> None:
        lagen = fristlagen(akte, self._dienste)
        self.setVisible(bool(lagen))
        if not lagen:
            return
        erste = next((x.frist for x in lagen if x.frist.art not in _LEISE), lagen[0].frist)
        self._wann.setText(when(erste, self._dienste.heute(), sprache))
        self._satz.setText(erste.satz)
        anzahl = len(lagen)
        self.alle.setText(sprache.plural("{n} Frist", "{n} Fristen", anzahl))
        self.setAccessibleName(sprache.t("Fristen"))

    def on_alle(self) -> Fristendialog:
        dialog = Fristendialog(self._taten, self._dienste, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()
        return dialog


class Fristendialog(QDialog):
    """All Fristen of the case with their letters; it follows the case while it is open."""

    def __init__(self, taten: Antragstaten, dienste: Dienste, oben: QWidget) -> None:
        super().__init__(oben)
        self.setModal(True)
        self._sitzung, self._dienste = taten.sitzung, dienste
        t = taten.sitzung.sprache.t
        self.setWindowTitle(t("Fristen"))
        self.liste = Fristliste()
        taten.verbinde(self.liste, self)
        self.liste.eintragen.connect(taten.weg)
        zu = Knopf(t("Schließen"), art=Art.NEBEN, taste="Esc")
        zu.clicked.connect(self.accept)
        rolle = Rollbereich(t("Fristen"))
        rolle.inhalt.addWidget(self.liste)
        rolle.inhalt.addStretch(1)
        vorbehalt = Text(
            t("Das ersetzt keine Rechtsberatung. Was unklar ist, prüft eine Beratungsstelle."),
            Stufe.KLEIN,
            farbe="text_secondary",
            umbruch=True,
        )
        aufbau = spalte(
            Text(t("Fristen"), Stufe.TITEL, fett=True), rolle, Trenner(),
            reihe(vorbehalt, zu, abstand=0.7), rand=(1.6, 1.4, 1.6, 1.2), abstand=1,
        )  # fmt: skip
        aufbau.setStretch(1, 1)
        self.setLayout(aufbau)
        taten.sitzung.akte_geaendert.connect(self._on_akte)
        self._on_akte(taten.sitzung.akte)
        show_mittig(self, oben, 52, 40)

    def _on_akte(self, akte: Akte | None) -> None:
        if akte is None:
            QTimer.singleShot(0, self.reject)
            return
        self.liste.show_fristen(fristlagen(akte, self._dienste), self._sitzung.sprache)
