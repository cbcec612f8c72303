"""Progress of long work for the eye: a few times a second, not once for every row."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from lotse.ui.jobs import Token

TAKT_S = 0.05
"""As often the bar moves; so soon a cancelled job stops."""


def slowed(token: Token) -> Callable[[int, int], None]:
    """A Fortschritt for the services: told on every row, passed on now and then."""
    zuletzt = 0.0

    def step(getan: int, von: int) -> None:
        nonlocal zuletzt
        jetzt = monotonic()
        if getan >= von or jetzt - zuletzt >= TAKT_S:
            zuletzt = jetzt
            token.step(getan, von)

    return step
