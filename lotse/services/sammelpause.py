"""Long work on values without circles: the collector of circles finds nothing and may rest."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def sammelpause() -> Iterator[None]:
    """A third of the time of an import went into looking for circles. For seconds, not longer."""
    lief = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if lief:
            gc.enable()
