"""Two texts about one need: as the office must read it, and as the family says it (E-39).

The law grants some helps only where a lack is shown. What is written for the office stands apart
from what the family reads; the family sees both before one goes out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Begruendung:
    """The reason for one hand-over. `einverstanden_am` None = the family has not agreed to both."""

    id: str
    vermittlung: str
    amt: str = ""
    familie: str = ""
    einverstanden_am: date | None = None

    @property
    def vollstaendig(self) -> bool:
        return bool(self.amt.strip() and self.familie.strip())
