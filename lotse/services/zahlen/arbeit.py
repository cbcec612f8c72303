"""What the page and the command may ask about the sums of all cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lotse.services.stimmen import Broetchenarbeit
from lotse.services.zahlen.bericht import Bericht, Berichtsblatt
from lotse.services.zahlen.bestand import Zahlenbestand
from lotse.services.zahlen.ortsvergleich import Ortszahlen
from lotse.services.zahlen.standort import Gebietsindex
from lotse.services.zahlen.tabelle import STANDARD, Schutz
from lotse.services.zahlen.vergleich import Ausfuhr


class Berichtsform(StrEnum):
    """Each is one file."""

    PDF = "pdf"
    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class Zahlenarbeit:
    """S: read all cases, the log of reports, and write a report down in it. F: make a file."""

    bestand: Callable[[], Zahlenbestand]
    ausfuhren: Callable[[], Sequence[Ausfuhr]]
    merke: Callable[[Ausfuhr], None]
    tabellen: Callable[[Sequence[Berichtsblatt], Berichtsform], bytes]
    """CSV or XLSX; no cell is a formula."""
    pdf: Callable[[Bericht], bytes]
    """Charts as vectors, each with its table below."""
    schutz: Callable[[], Schutz] = lambda: STANDARD
    """The threshold and the rounding the office chose."""
    ort: Callable[[], Ortszahlen] = dict
    """The area's own figures on schooling; empty = not loaded (F-37)."""
    index: Callable[[], Gebietsindex] = Gebietsindex
    """Children by area and one figure of each; without areas = not loaded (E-10)."""
    broetchen: Broetchenarbeit | None = None
    """One small improvement a month (E-35)."""
