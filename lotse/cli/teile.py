"""What the commands may use of the rest of the house; lotse.app puts it together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from lotse.cli.katalogteile import Katalogteile
from lotse.cli.tresorteile import Tresorteile
from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot
from lotse.domain.familie import Familie
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.frist import Feiertage
from lotse.domain.fristenrechnung import keine_feiertage
from lotse.domain.recht import Leistung, Wissen
from lotse.domain.worte import Gespraechsworte
from lotse.matching.ergebnis import Abgleich, Hilfe, Treffer
from lotse.services.katalog import Befund, Einlesebericht, Fortschritt, Katalogpaket
from lotse.services.katalogarbeit import Lesewahl, Ruecknahme
from lotse.services.ports import Katalog
from lotse.services.wissensarbeit import Wissensarbeit
from lotse.services.wissenspflege import Pflegebefund

if TYPE_CHECKING:  # Babel late
    from lotse.services.sprachstand import Sprachstand


@dataclass(frozen=True, slots=True)
class Vordruck:
    """A slip or a card. An appointment names the Stelle, the day and the time; what belongs to a
    case has it with it."""

    art: str
    sprache: str
    heute: date
    angebot: Angebot | None = None
    am: date | None = None
    um: int = 0
    akte: Akte | None = None
    einwilligung: str = ""
    stand: str = ""
    stelle: str = ""


@dataclass(frozen=True, slots=True)
class Fallwunsch:
    """One letter of case work, in the words of the command line; what is empty is not known."""

    akte: Akte
    art: str
    sprache: str
    heute: date
    leistung: Leistung | None = None
    angebot: Angebot | None = None
    amt: str = ""
    fuer_kind: bool = False
    teilhabe: bool | None = None
    grund: str = ""
    sozialgericht: bool = False
    andere: str = ""
    gestellt: date | None = None
    beginn: date | None = None
    ende: date | None = None
    vom: date | None = None
    bis: date | None = None
    daten: tuple[str, ...] = ()
    zweck: str = ""
    frage: str = ""
    tatsachen: tuple[str, ...] = ()
    einschaetzung: tuple[str, ...] = ()
    als_eins: bool = False


def _keine(_wunsch: Fallwunsch) -> Sequence[tuple[str, bytes]]:
    return ()


def _nichts(_wunsch: Fallwunsch) -> Sequence[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Teile:
    """Functions and values of one run. Everything slow is behind a function."""

    load_wissen: Callable[[], Wissen]
    load_worte: Callable[[], Gespraechsworte]
    read_familie: Callable[[Path, Wissen, date], tuple[Familie, FluechtigeAntworten]]
    read_akte: Callable[[Path, Wissen, date], tuple[Akte, FluechtigeAntworten]]
    """The same file with the papers the family has."""
    open_katalog: Callable[[Path | None], Katalog]
    """A catalogue file; None = the practice town."""
    find_hilfen: Callable[[Familie, FluechtigeAntworten, Wissen, Katalog, date], Abgleich]
    why_excluded: Callable[[Familie, FluechtigeAntworten, Wissen, Angebot, date], str]
    """The sentence of a known mismatch of one Angebot; empty = none."""
    write_packet: Callable[
        [Akte, Sequence[tuple[Hilfe, Treffer | None]], str, date, bool, bool],
        Sequence[tuple[str, bytes]],
    ]
    """(case, choices, language of the letters, day, one file, plan to fold) -> (file name, PDF)
    in print order; one file = all letters in one PDF."""
    write_vordruck: Callable[[Vordruck], Sequence[tuple[str, bytes]]]
    """Slips and cards as files, an appointment also for the calendar."""
    read_quelle: Callable[[Path, date, str, Fortschritt, Lesewahl], Katalogpaket]
    """(source, day, profile or "", progress, how to read it) -> package; writes nothing."""
    import_katalog: Callable[[Katalogpaket, Path, Fortschritt, bool], Einlesebericht]
    """Take a package into a catalogue file, made when there is none; all or nothing.
    True = also when much of the source has vanished."""
    probe_katalog: Callable[[Katalogpaket, Path, Fortschritt], Einlesebericht]
    """What that would do; nothing is written."""
    load_plz: Callable[[Path, Path], Mapping[str, int]]
    """(table of PLZ, catalogue file) → how many rows and PLZ."""
    nimm_zurueck: Callable[[Path], Ruecknahme]
    """Take the last import of a catalogue file back."""
    befunde_csv: Callable[[Sequence[Befund]], bytes]
    """The error list for German Excel."""
    pflege: Callable[[date], Sequence[Pflegebefund]]
    """What the knowledge needs on a day."""
    wissensarbeit: Callable[[], Wissensarbeit]
    """Look at, load and take back knowledge of this device."""
    katalogteile: Callable[[], Katalogteile]
    """Writers of the catalogue and the way of a signed one; loaded when first called."""
    tresor: Callable[[], Tresorteile]
    """The commands about one's own data; loaded when the first of them is called."""
    draw_bilder: Callable[[Path], int]
    """Every page and print as pictures into a folder; returns how many."""
    briefsprachen: Mapping[str, str]
    """Languages letters can be written in: code -> German name."""
    beispiel: Path
    """Family file of the practice town for `demo --ausgabe`."""
    heute: date
    heute_uebung: date
    """The day of the practice town: used when no catalogue file is named."""
    out: TextIO
    err: TextIO
    sprachstaende: Callable[[], Sequence[Sprachstand]] = tuple
    """How far the letters are translated, per language."""
    write_fallbriefe: Callable[[Fallwunsch], Sequence[tuple[str, bytes]]] = _keine
    """Applications, letters about periods, consent, a case without names."""
    entfernt: Callable[[Fallwunsch], Sequence[str]] = _nichts
    """What a case without names leaves out of the typed text."""
    feiertage: Callable[[str], Feiertage] = lambda _ags: keine_feiertage
    """Public holidays of the Land of an AGS."""
