"""What a rule of plain language hands back."""

from __future__ import annotations

from typing import NamedTuple


class Fund(NamedTuple):
    """Where a rule fires, and whether the step "leicht" is lost by it.

    `ersatz` stands only where the words can be put in the place as they are.
    """

    regel: str
    von: int
    bis: int
    fehler: bool
    ersatz: str | None = None
