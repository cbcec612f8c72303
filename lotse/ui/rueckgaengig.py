"""Undo and redo: pairs of values, before and after. Nothing here knows Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

T = TypeVar("T")

TIEFE = 200


@dataclass(frozen=True)  # no slots: frozen + slots + Generic breaks Eintrag[T](...) on 3.11
class Eintrag(Generic[T]):
    """One change that can be taken back. Same non-empty `buendel` = one act of typing."""

    vorher: T
    nachher: T
    text: str
    buendel: str = ""


class Rueckgaengig(Generic[T]):
    """The two stacks. A new change forgets what was taken back."""

    def __init__(self) -> None:
        self._zurueck: list[Eintrag[T]] = []
        self._vor: list[Eintrag[T]] = []

    def merke(self, eintrag: Eintrag[T]) -> None:
        self._vor.clear()
        letzter = self._zurueck[-1] if self._zurueck else None
        if letzter and eintrag.buendel and letzter.buendel == eintrag.buendel:
            eintrag = Eintrag(letzter.vorher, eintrag.nachher, eintrag.text, eintrag.buendel)
            self._zurueck.pop()
        self._zurueck.append(eintrag)
        del self._zurueck[:-TIEFE]

    def zurueck(self) -> Eintrag[T] | None:
        """Take the last change back; its `vorher` is what holds now."""
        if not self._zurueck:
            return None
        self._vor.append(self._zurueck.pop())
        return self._vor[-1]

    def vor(self) -> Eintrag[T] | None:
        """Do it again; its `nachher` is what holds now."""
        if not self._vor:
            return None
        self._zurueck.append(self._vor.pop())
        return self._zurueck[-1]

    def wandle(self, form: Callable[[Eintrag[T]], Eintrag[T] | None]) -> None:
        """Keep less of every change; None forgets it. What follows is a new act of typing."""
        for stapel in (self._zurueck, self._vor):
            stapel[:] = [neu for alt in stapel if (neu := form(alt)) is not None]
        if self._zurueck and self._zurueck[-1].buendel:
            self._zurueck[-1] = replace(self._zurueck[-1], buendel="")

    def leere(self) -> None:
        self._zurueck.clear()
        self._vor.clear()

    @property
    def letzter(self) -> Eintrag[T] | None:
        """What would be taken back next."""
        return self._zurueck[-1] if self._zurueck else None

    @property
    def text_zurueck(self) -> str:
        return self._zurueck[-1].text if self._zurueck else ""

    @property
    def text_vor(self) -> str:
        return self._vor[-1].text if self._vor else ""
