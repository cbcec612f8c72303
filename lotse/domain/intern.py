"""What the office knows of an entry of the catalogue and tells nobody (CATALOGUE 2.2)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Intern:
    """A note, and the word a Stelle asks for. Never printed, exported or searched."""

    notiz: str = ""
    kennwort: str = ""


LEER = Intern()
