"""The genogram as a picture to walk."""

from __future__ import annotations

from dataclasses import replace

from lotse.i18n.sprache import Sprache
from lotse.services.netzbaumbild import HALB, baum_extent, lines, person_forms
from lotse.services.netznamen import Namen, name_of
from lotse.services.netzstammbaum import (
    ABSTAND,
    Mensch,
    Stammbaum,
    beziehung_words,
    describe_baum,
)
from lotse.ui.netz.sicht import Bildsicht, Punkt


class Stammbaumsicht(Bildsicht):
    """Nobody is moved: rows are generations."""

    def __init__(self, sprache: Sprache) -> None:
        super().__init__(sprache.t("Wer gehört zusammen?"))
        self._sprache = sprache

    def show_baum(self, baum: Stammbaum, namen: Namen) -> None:
        s = self._sprache
        punkte = [_punkt(mensch, baum, namen, s) for mensch in baum.menschen.values()]
        self.setAccessibleDescription(describe_baum(baum, namen, s))
        self.show_bild(tuple(lines(baum)), punkte, baum_extent(baum))


def _punkt(mensch: Mensch, baum: Stammbaum, namen: Namen, s: Sprache) -> Punkt:
    name = name_of(namen, mensch.id)
    eigene = [b for b in baum.beziehungen if mensch.id in (b.von, b.nach)]
    satz = " ".join([f"{name}.", *(beziehung_words(b, namen, s) for b in eigene)])
    formen = tuple(person_forms(replace(mensch, x=0.0, y=0.0), name))
    halb = ABSTAND / 2 - 0.2
    oben, unten = (HALB + 1.7, HALB + 0.3) if mensch.name_oben else (HALB + 0.3, HALB + 1.7)
    return Punkt(mensch.id, formen, (mensch.x, mensch.y), (-halb, -oben, halb, unten), satz)
