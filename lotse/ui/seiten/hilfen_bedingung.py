"""One condition: a mark, the sentence, what is known of it, its §, and the word that asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lotse.domain.wahrheit import Urteil
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Bedingungsurteil, Faktstelle, Hilfe
from lotse.ui.bausteine.knoepfe import Verweis
from lotse.ui.bausteine.malen import draw_fokus, em_f, text_breite
from lotse.ui.bausteine.raender import reihe, spalte
from lotse.ui.bausteine.text import Bild, Text
from lotse.ui.masse import Stufe
from lotse.ui.seiten.hilfen_fragen import Nachfrage

NORM_BREITE = 12.5
"""A longer § stands below its sentence, in em."""
SYMBOL = {
    Urteil.PASST: "state_ok",
    Urteil.NOCH_KLAEREN: "state_ask",
    Urteil.PASST_NICHT: "state_fail",
}
GESPROCHEN = {
    Urteil.PASST: "erfüllt",
    Urteil.NOCH_KLAEREN: "noch offen",
    Urteil.PASST_NICHT: "nicht erfüllt",
}
Fragen = Callable[[Sequence[Faktstelle]], Nachfrage | None]


@dataclass(frozen=True, slots=True)
class Punkt:
    """One condition as shown: `urteil` None = it need not be asked any more, or is not judged."""

    satz: str
    unten: str
    norm: str
    urteil: Urteil | None
    tat: str = ""
    """The word that asks or changes it; empty = nothing to do."""
    stellen: tuple[Faktstelle, ...] = ()

    @property
    def offen(self) -> bool:
        return self.urteil not in (Urteil.PASST, None)


class Bedingungszeile(QWidget):
    """Enter or the word at the right asks."""

    gefragt = Signal()

    def __init__(self, punkt: Punkt, sprache: Sprache) -> None:
        super().__init__()
        oben = Qt.AlignmentFlag.AlignTop
        self.tat = Verweis(punkt.tat)
        self.tat.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tat.clicked.connect(self.gefragt)
        satz = Text(punkt.satz, fett=punkt.offen, umbruch=True)
        satz.set_art(farbe="text" if punkt.urteil else "text_secondary")
        unten = Text(punkt.unten, Stufe.KLEIN, farbe="text_secondary", umbruch=True)
        kurz = text_breite(punkt.norm, Stufe.KLEIN) <= em_f(NORM_BREITE)
        norm = Text(punkt.norm, Stufe.KLEIN, farbe="text_muted", umbruch=not kurz)
        erste, zweite = reihe(satz, abstand=0.7), reihe(unten, abstand=0.7)
        erste.setStretch(0, 1)
        zweite.setStretch(0, 1)
        if kurz:
            erste.addWidget(norm, 0, oben)
        zweite.addWidget(self.tat, 0, oben | Qt.AlignmentFlag.AlignRight)
        worte = spalte(erste, zweite, *(() if kurz else (norm,)), abstand=0.1)
        bild = Bild(SYMBOL[punkt.urteil] if punkt.urteil else "minus", 1.35, "text_muted")
        alles = reihe(abstand=0.7, rand=(0.1, 0.45, 0.1, 0.45))
        alles.addWidget(bild, 0, oben)
        alles.addLayout(worte, 1)
        self.setLayout(alles)
        self.tat.setVisible(bool(punkt.tat))  # laid out first: alone it is a window
        unten.setVisible(bool(punkt.unten))
        if punkt.tat:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        wort = sprache.t(GESPROCHEN[punkt.urteil]) if punkt.urteil else ""
        teile = (wort, punkt.satz, punkt.unten, punkt.norm, punkt.tat)
        self.setAccessibleName(", ".join(teil for teil in teile if teil))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.gefragt.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            p = QPainter(self)
            draw_fokus(p, QRectF(self.rect()), 5)
            p.end()


def punkte(hilfe: Hilfe, fragen: Fragen, sprache: Sprache) -> tuple[Punkt, ...]:
    """All conditions of a help; without a judgement they only stand there to be read."""
    urteil = hilfe.urteil
    if not urteil.bedingungen:
        return tuple(Punkt(b.ja, "", b.fundstelle, None) for b in hilfe.leistung.bedingungen)
    entschieden = urteil.urteil is Urteil.PASST_NICHT
    return tuple(
        _erledigt(b, sprache)
        if entschieden and b.urteil is Urteil.NOCH_KLAEREN
        else _punkt(b, fragen, sprache)
        for b in urteil.bedingungen
    )


def _punkt(b: Bedingungsurteil, fragen: Fragen, sprache: Sprache) -> Punkt:
    """The question stands first while it is open, the condition once it is not met."""
    t, ja, norm = sprache.t, b.bedingung.ja, b.fundstelle
    if b.urteil is Urteil.PASST:
        return Punkt(b.satz, "", norm, Urteil.PASST)
    if b.urteil is Urteil.PASST_NICHT:
        return Punkt(ja, b.satz, norm, Urteil.PASST_NICHT, t("Angabe ändern"), b.genutzt)
    frage = fragen(b.fehlt)
    stand, _, offen = b.satz.rpartition(": ")
    wort = "Noch einmal fragen" if frage and frage.gefragt else "Jetzt fragen"
    tat = t(wort if frage else "Angabe ergänzen")
    return Punkt(offen, stand, norm, Urteil.NOCH_KLAEREN, tat, b.fehlt)


def _erledigt(b: Bedingungsurteil, sprache: Sprache) -> Punkt:
    """Another condition has decided already."""
    unten = sprache.t("Muss nicht mehr gefragt werden")
    return Punkt(b.bedingung.ja, unten, b.fundstelle, None)
