"""Warteliste: who waits for a first talk, in the order of the rule, each with its reason (E-12)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QWidget

from lotse.i18n.sprache import Sprache
from lotse.services.anfragen import Anfragenarbeit, Wartende
from lotse.ui.bausteine.griffe import Griff
from lotse.ui.bausteine.knoepfe import Knopf
from lotse.ui.bausteine.leer import LeereSeite
from lotse.ui.bausteine.listen import Lage, Liste, Zeilenart
from lotse.ui.bausteine.malen import draw_zeilen, em_f, hoehe_zeilen
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.tafel import Trenner
from lotse.ui.bausteine.text import Text
from lotse.ui.dialoge.mitte import show_mittig
from lotse.ui.masse import Stufe
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

RAND = 0.9


@dataclass(frozen=True, slots=True)
class Wartezeile:
    """A family, and why it stands where it stands."""

    wartende: Wartende
    name: str
    warum: str


class Wartedialog(QDialog):
    """Read in the background when it opens; Enter or a click opens the family."""

    def __init__(self, sitzung: Sitzung, arbeit: Anfragenarbeit, oben: QWidget) -> None:
        super().__init__(oben)
        self.setModal(True)
        self._sitzung, self._sprache = sitzung, sitzung.sprache
        t = self._sprache.t
        self.setWindowTitle(t("Warteliste"))
        self.liste: Liste[Wartezeile] = Liste(_art(), t("Warteliste"))
        self.leer = LeereSeite("hourglass", klein=True)
        self.leer.set_worte(
            t("Niemand wartet auf ein erstes Gespräch."),
            t("Hier steht jede Familie, mit der noch nicht gesprochen wurde."),
        )
        self.zu = Knopf(t("Schließen"), taste="Esc")
        self._baue()
        self.liste.griff.connect(self._on_griff)
        self.zu.clicked.connect(self.accept)
        show_mittig(self, oben, 48, 36)
        self.liste.setFocus()
        sitzung.sicherung.jetzt()  # what was noted just now counts
        lies = arbeit.warteliste
        sitzung.runner.start(lambda token: token.unless_cancelled(lies()), self._on_gelesen)

    def _baue(self) -> None:
        t = self._sprache.t
        regel = t(
            "Zuerst, wer jetzt Hilfe wünscht. Dann die nächste Frist. Dann, wer am längsten "
            "wartet. Die Folge ist ein Vorschlag, Sie entscheiden."
        )
        kopf = spalte(
            Text(self.windowTitle(), Stufe.TITEL, fett=True),
            Text(regel, farbe="text_secondary", umbruch=True),
            abstand=0.2,
        )
        aufbau = spalte(
            kopf, self.liste, self.leer, Trenner(), reihe(None, self.zu),
            rand=(1.6, 1.4, 1.6, 1.2), abstand=1,
        )  # fmt: skip
        aufbau.setStretch(1, 1)
        aufbau.setStretch(2, 1)
        self.setLayout(aufbau)
        self.leer.hide()

    def _on_gelesen(self, wartende: Sequence[Wartende]) -> None:
        heute, t = self._sitzung.dienste.heute(), self._sprache
        self.liste.zeige([Wartezeile(w, _name(w, t), reason(w, heute, t)) for w in wartende])
        self.liste.setVisible(bool(wartende))
        self.leer.setVisible(not wartende)

    def _on_griff(self, zeile: Wartezeile, _name: str) -> None:
        self.accept()
        self._sitzung.springe(Sprung(Ort.FAMILIE, zeile.wartende.familie))


def reason(wartende: Wartende, heute: date, sprache: Sprache) -> str:
    """In the order of the rule: "Hilfe jetzt gewünscht · Frist am 3. Dezember · …"."""
    teile = []
    if wartende.dringend:
        teile.append(sprache.t("Hilfe jetzt gewünscht"))
    if wartende.frist is not None:
        teile.append(sprache.t("Frist am {tag}", tag=sprache.datum(wartende.frist, kurz=True)))
    tage = wartende.tage(heute)
    teile.append(sprache.plural("wartet seit {n} Tag", "wartet seit {n} Tagen", tage))
    return " · ".join(teile)


def _name(wartende: Wartende, sprache: Sprache) -> str:
    wer = sprache.t("Anonym")
    if wartende.buchstabe:
        wer = sprache.t("Familie {buchstabe}", buchstabe=wartende.buchstabe)
    return f"{wer} ({wartende.deckwort})"


def _art() -> Zeilenart[Wartezeile]:
    return Zeilenart[Wartezeile](
        schluessel=lambda z: z.wartende.familie,
        sprich=lambda z: f"{z.name}, {z.warum}",
        male=_male,
        hoehe=lambda _zeile: 4,
        griffe=_griffe,
        hoehe_px=_hoehe,
    )


def _hoehe(zeile: Wartezeile, breite: int) -> int:
    innen = breite - em_f(2 * RAND)
    unter = hoehe_zeilen(zeile.warum, innen, Stufe.KLEIN)
    return round(hoehe_zeilen(zeile.name, innen) + unter + em_f(1.2))


def _male(p: QPainter, zeile: Wartezeile, r: QRectF, _lage: Lage) -> None:
    innen = r.adjusted(em_f(RAND), em_f(0.5), -em_f(RAND), 0)
    draw_zeilen(p, innen, zeile.name)
    unten = QRectF(innen)
    unten.setTop(innen.y() + hoehe_zeilen(zeile.name, innen.width()) + em_f(0.2))
    draw_zeilen(p, unten, zeile.warum, Stufe.KLEIN, farbe="text_secondary")


def _griffe(_zeile: Wartezeile, r: QRectF, _lage: Lage) -> Sequence[Griff]:
    return (Griff("oeffnen", "", r, "stumm"),)


def show_warteliste(sitzung: Sitzung, oben: QWidget) -> Wartedialog | None:
    arbeit = sitzung.dienste.anfragen
    if arbeit is None:
        return None
    dialog = Wartedialog(sitzung, arbeit, oben)
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()
    return dialog
