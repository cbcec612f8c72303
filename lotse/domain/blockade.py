"""What blocks the way between offices: a cause in the system, without blame (section 8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Blockadecode(StrEnum):
    """The 14 codes of the code book; words, § and remedies stand in resources/blockaden.toml."""

    ZUST = "B01"
    EINZEL = "B02"
    NOCHKEIN = "B03"
    NURVERS = "B04"
    MISCH = "B05"
    DATEN = "B06"
    FEHLT = "B07"
    WARTE = "B08"
    SPRACHE = "B09"
    PROJEKT = "B10"
    WEG = "B11"
    UNTERL = "B12"
    WECHSEL = "B13"
    VORRANG = "B14"


class Blockadestand(StrEnum):
    """From open to a way found, or to what only the legislator can mend."""

    OFFEN = "offen"
    UMWEG_LAEUFT = "umweg_laeuft"
    GELOEST = "geloest"
    NUR_GESETZGEBER = "nur_gesetzgeber"
    AUFGEGEBEN = "aufgegeben"


@dataclass(frozen=True, slots=True)
class Blockadeereignis:
    """A state on its day; append-only, reopening is a new one."""

    stand: Blockadestand
    am: date
    notiz: str = ""


@dataclass(frozen=True, slots=True)
class Blockade:
    """Counted by the pair of carrier kinds, never by a named institution.

    `umweg` = "So ging es doch", without names; `umweg_teilen` = it may stand in the local list.
    """

    id: str
    code: Blockadecode
    traegerarten: tuple[str, ...]
    ereignisse: tuple[Blockadeereignis, ...]
    vermittlung: str = ""
    antrag: str = ""
    leistung: str = ""
    umweg: str = ""
    umweg_teilen: bool = False

    @property
    def stand(self) -> Blockadestand:
        """The last thing noted; nobody types a status."""
        return self.ereignisse[-1].stand if self.ereignisse else Blockadestand.OFFEN
