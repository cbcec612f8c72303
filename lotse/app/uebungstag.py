"""The day of the practice town, for pictures, examples and the command line."""

from __future__ import annotations

from datetime import datetime
from typing import Final

UEBUNGSTAG: Final = datetime(2026, 11, 24, 10, 42)  # noqa: DTZ001 - local wall clock
