"""Progress of long work on a terminal; silent where nobody watches."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TextIO


@dataclass(slots=True)
class Anzeige:
    """One line that is written over: "Lesen 45 %"."""

    err: TextIO
    wort: str
    letzte: int = field(default=-1)

    def __call__(self, fertig: int, gesamt: int) -> None:
        prozent = fertig * 100 // gesamt if gesamt else 100
        if prozent != self.letzte and self.err.isatty():
            self.letzte = prozent
            ende = "\n" if fertig >= gesamt else ""
            self.err.write(f"\r{self.wort} {prozent:3} %{ende}")
            self.err.flush()
