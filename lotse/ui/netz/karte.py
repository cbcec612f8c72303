"""The map: everybody around the family, moved with the mouse or the keys."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from typing_extensions import override

from lotse.domain.netz import Horizont, Netzknoten, Sektor
from lotse.i18n.sprache import Sprache
from lotse.letters.zeichnung import Form
from lotse.services.netzbild import centre, extent, ground, node, placed_ties, tie
from lotse.services.netznamen import Namen, name_of
from lotse.services.netzplan import Netzplan, Platz, nearer, plan, snap, turned
from lotse.services.netzstand import Netz
from lotse.services.netzworte import describe, rows_of
from lotse.ui.netz.sicht import Anker, Bildsicht, Punkt
from lotse.ui.stil import stil

DREH = 0.12
GEZOGEN = 0.6
"""Moved by less than so many em it was a press, not a drag."""
SCHIEBEN = {
    Qt.Key.Key_Right: (DREH, 0),
    Qt.Key.Key_Left: (-DREH, 0),
    Qt.Key.Key_Up: (0.0, -1),
    Qt.Key.Key_Down: (0.0, 1),
}


class Netzkarte(Bildsicht):
    """`verschoben(id, Sektor, Horizont, winkel)`, `entfernt(id)` on Del, `neues()` on N.

    Ctrl and arrows move: left and right around the family, up and down nearer and further.
    """

    verschoben = Signal(str, object, object, float)
    entfernt = Signal(str)
    neues = Signal()

    def __init__(self, sprache: Sprache) -> None:
        super().__init__(sprache.t("Netzwerkkarte"), ziehbar=True)
        self._sprache = sprache
        self._netz, self._plan = Netz((), ()), plan(())

    @property
    def netzplan(self) -> Netzplan:
        return self._plan

    def show_netz(self, netz: Netz, namen: Namen) -> None:
        s = self._sprache
        self._netz, self._plan = netz, plan(netz.knoten)
        grund: list[Form] = [*ground(self._plan, s)]
        for kante, ende, stelle in placed_ties(netz, self._plan):
            grund += tie(kante, ende, stelle)
        grund += centre(namen)
        je = {knoten.id: knoten for knoten in netz.knoten}
        saetze = {zeile.id: zeile.satz for zeile in rows_of(netz, namen, s, self._plan.clockwise())}
        punkte = [
            _punkt(je[k], self._plan.plaetze[k], name_of(namen, k), satz)
            for k, satz in saetze.items()
        ]
        self.setAccessibleDescription(describe(netz, namen, s))
        self.show_bild(grund, punkte, extent(self._plan))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        strg = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if strg and Qt.Key(event.key()) in SCHIEBEN and self.wahl:
            self._schiebe(*SCHIEBEN[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete and self.wahl:
            self.entfernt.emit(self.wahl)
        elif event.key() == Qt.Key.Key_N and not strg:
            self.neues.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        anker = self.anker_at(event.position())
        if anker is not None:
            self._setze(anker.punkt.id)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        anker = self.anker.get(self.wahl)
        if anker is not None:
            self._lass_los(anker)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        anker = self.anker_at(event.position())
        if anker is not None:
            self.geoeffnet.emit(anker.punkt.id)

    def _lass_los(self, anker: Anker) -> None:
        """Where it was dropped it takes its place in ring and quarter."""
        em = stil().em_f()
        x, y = anker.pos().x() / em, anker.pos().y() / em
        if math.hypot(x - anker.punkt.ort[0], y - anker.punkt.ort[1]) < GEZOGEN:
            anker.setPos(anker.punkt.ort[0] * em, anker.punkt.ort[1] * em)
            return
        self.verschoben.emit(anker.punkt.id, *snap(self._plan, x, y))

    def _schiebe(self, dreh: float, weiter: int) -> None:
        knoten = next((k for k in self._netz.knoten if k.id == self.wahl), None)
        if knoten is None:
            return
        sektor: Sektor
        sektor, winkel = turned(knoten, dreh) if dreh else (knoten.sektor, knoten.winkel)
        horizont: Horizont = nearer(knoten.horizont, weiter)
        self.verschoben.emit(knoten.id, sektor, horizont, winkel)


def _punkt(knoten: Netzknoten, platz: Platz, name: str, satz: str) -> Punkt:
    """Drawn around zero, so that it can be moved."""
    hier = Platz(0.0, -1e-9 if platz.name_oben else 0.0)
    return Punkt(knoten.id, tuple(node(knoten, hier, name)), (platz.x, platz.y), hier.kasten, satz)
