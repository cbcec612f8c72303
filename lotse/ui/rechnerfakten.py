"""What the match is told from the Rechner: always from the answers that hold now, never from old
ones, and only while the family wants it used."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from lotse.domain.fehler import Hinweis
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.wahrheit import Wahrheit
from lotse.services.rechnung import children, into_match
from lotse.ui.dienste import Dienste
from lotse.ui.rechnerstand import Rechnerstand
from lotse.ui.rechnerwissen import angaben, bekannt
from lotse.ui.zustand import Zustand

GEAENDERT = "Die Rechnung zum Geld ist jetzt eine andere. Die Hilfen richten sich danach."


class Rechnerfakten:
    """Calculates again only when something it rests on has changed. `stichtag` None = today."""

    def __init__(self, dienste: Dienste) -> None:
        self._dienste = dienste
        self.vergiss()

    def vergiss(self) -> None:
        """Another case: no sum of the last one stays here."""
        self._grundlage: object = None
        self._fakten: Mapping[str, Wahrheit] = {}
        self._zuletzt: tuple[Rechnerstand, Mapping[str, Wahrheit]] | None = None

    def gesagt(self, z: Zustand, stichtag: date | None) -> FluechtigeAntworten:
        """What the family said in this talk, with what the calculation settles beside it."""
        return into_match(z.akte.familie, z.fluechtig, self._gerechnet(z, stichtag))

    def ist_neu(self, z: Zustand, stichtag: date | None) -> bool:
        """The last match used other facts than those that hold now."""
        return self._zuletzt is not None and self._zuletzt[1] != self._gerechnet(z, stichtag)

    def merke(self, z: Zustand, stichtag: date | None) -> bool:
        """A match begins. True = without another answer, by the case or the day, it uses other
        facts than before: that has to be said."""
        fakten, zuletzt = self._gerechnet(z, stichtag), self._zuletzt
        self._zuletzt = z.rechner, fakten
        return zuletzt is not None and zuletzt[0] == z.rechner and zuletzt[1] != fakten

    def _gerechnet(self, z: Zustand, stichtag: date | None) -> Mapping[str, Wahrheit]:
        """Nothing while it is not used, or while two answers contradict each other."""
        if not z.rechner.nutzt:
            return {}
        familie, wissen = z.akte.familie, self._dienste.wissen
        tag = stichtag or self._dienste.heute()
        b = bekannt(familie, z.fluechtig, tag)
        geld = angaben({**b.antworten, **z.rechner.antworten}, b, wissen.kennzahlen)
        grundlage = (geld, children(familie, tag), familie.ort.ags, tag, wissen.kennung)
        if grundlage != self._grundlage:
            try:
                fakten = self._dienste.rechnen(familie, geld, tag).fakten
            except Hinweis:  # the page of the Rechner says which two answers
                fakten = {}
            self._fakten = {name: wert for name, wert in fakten.items() if wert is not None}
            self._grundlage = grundlage
        return self._fakten
