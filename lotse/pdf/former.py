"""Shaping of one paragraph: each run once, its lines cut out of what was measured."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import uharfbuzz as hb

from lotse.pdf.schriften import Glyphe, Schrift

Run: TypeAlias = tuple[str, Schrift, int]
"""Text of one font and one level."""


class Former:
    """Shapes each run of a paragraph once: its lines are cut out of what was measured."""

    def __init__(self, sprache: str) -> None:
        self._sprache = sprache
        self._bekannt: dict[Run, tuple[Glyphe, ...]] = {}
        self._infos: dict[Run, Sequence[hb.GlyphInfo]] = {}

    def shape(self, run: Run) -> tuple[Glyphe, ...]:
        if run not in self._bekannt:
            text, schrift, stufe = run
            glyphen, infos = schrift.form(text, rtl=bool(stufe & 1), sprache=self._sprache)
            self._bekannt[run], self._infos[run] = tuple(glyphen), infos
        return self._bekannt[run]

    def cut(self, ganze: Sequence[Run], von: int, runs: Sequence[Run]) -> None:
        """Take the runs of a line that begins at `von` from those of its whole paragraph."""
        stelle = von
        for run in runs:
            if run not in self._bekannt:
                self._cut(ganze, stelle, run)
            stelle += len(run[0])

    def _cut(self, ganze: Sequence[Run], stelle: int, run: Run) -> None:
        anfang = 0
        for ganz in ganze:
            von, bis = stelle - anfang, stelle - anfang + len(run[0])
            if von >= 0 and bis <= len(ganz[0]) and ganz[1:] == run[1:]:
                if self._is_free(ganz, von) and self._is_free(ganz, bis):
                    alle = self._bekannt[ganz]
                    self._bekannt[run] = tuple(g for g in alle if von <= g.stelle < bis)
                return
            anfang += len(ganz[0])

    def _is_free(self, ganz: Run, stelle: int) -> bool:
        """Not where the letters on both sides belong together: those are shaped anew."""
        if stelle in (0, len(ganz[0])):
            return True
        infos = self._infos[ganz]
        return any(
            glyphe.stelle == stelle and not info.flags & hb.GlyphFlags.UNSAFE_TO_BREAK
            for glyphe, info in zip(self._bekannt[ganz], infos, strict=True)
        )
