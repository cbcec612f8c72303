"""Connect services with stores, files and PDF. No Qt in here; what is slow is loaded late."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, TypeAlias

from lotse.app.wissen import eigenes_wissen, uebungswissen, werk_aus
from lotse.domain.akte import Akte
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.recht import Wissen
from lotse.exchange.familie import read_akte
from lotse.exchange.katalog_json import read_katalog_json
from lotse.matching.ergebnis import Hilfe, Treffer
from lotse.matching.pruefwerk import Pruefwerk
from lotse.paths import RESOURCES

if TYPE_CHECKING:
    from lotse.letters.brief import Brief
    from lotse.store.katalog import KatalogLeser

MUSTERSTADT = RESOURCES / "musterstadt"
UEBUNGSNAME = "Musterstadt"

Gewaehlt: TypeAlias = Sequence[tuple[Hilfe, Treffer | None]]


@cache
def werk() -> Pruefwerk:
    """The knowledge of the practice town, read and compiled once per run."""
    return werk_aus(uebungswissen())


@cache
def eigenes_werk() -> Pruefwerk:
    """The same with what the user has loaded."""
    return werk_aus(eigenes_wissen())


def begriffe(wissen: Wissen) -> Mapping[str, str]:
    """Words by which a need or a Leistung is found: "Bürgergeld" finds Grundsicherungsgeld."""
    worte = {code: thema.text for code, thema in wissen.themen.items()}
    for kennung, leistung in wissen.leistungen.items():
        worte[kennung] = " ".join((leistung.name, *leistung.namen_alt, leistung.marke))
    return worte


def open_katalog(file: Path) -> KatalogLeser:
    """A catalogue for case work; Hinweis when it is missing, foreign, damaged or too new."""
    from lotse.app.katalogleser import open_leser  # noqa: PLC0415 - 300 ms of SQLAlchemy
    from lotse.store.oeffnen import use_katalog  # noqa: PLC0415 - see above

    return open_leser(use_katalog(file))


def build_uebungskatalog(file: Path) -> Path:
    """Write the practice town into a new catalogue file."""
    from lotse.store.katalog_schreiben import KatalogSchreiber  # noqa: PLC0415 - see above
    from lotse.store.oeffnen import writing_katalog  # noqa: PLC0415 - see above

    pakete = [read_katalog_json(pfad) for pfad in sorted(MUSTERSTADT.glob("*.json"))]
    angebote = [angebot for paket in pakete for angebot in paket.angebote]
    with writing_katalog(file) as engine:
        schreiber = KatalogSchreiber(engine, begriffe(werk().wissen))
        schreiber.uebernehmen(angebote, UEBUNGSNAME, pakete[0].stand, ersetzen=True)
    return file


def uebungsfamilien() -> Sequence[Path]:
    """The sample families, as files, in order of their names."""
    return sorted((MUSTERSTADT / "familien").glob("*.json"))


def read_uebungsakten() -> Sequence[tuple[Akte, FluechtigeAntworten]]:
    """The sample families as cases, and beside them what they say in the talk."""
    wissen = werk().wissen
    return [read_akte(pfad, wissen) for pfad in uebungsfamilien()]


def harmless_reportlab() -> None:
    """ReportLab would run programs of these names from the home folder; a letter comes out the
    same whoever prints it, also where there is no home."""
    for name in ("reportlab_mods", "reportlab_settings"):
        sys.modules.setdefault(name, ModuleType(name))


def render(brief: Brief) -> bytes:
    """Load ReportLab with the first letter, not with the program."""
    harmless_reportlab()
    from lotse.pdf.renderer import render_brief

    return render_brief(brief)
