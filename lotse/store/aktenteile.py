"""Which part of a case stands in which table: the one list that writing and reading share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from lotse.domain.akte import Schriftstueck
from lotse.domain.antrag import Antrag, Antragsereignis
from lotse.domain.begruendung import Begruendung
from lotse.domain.blockade import Blockade, Blockadeereignis
from lotse.domain.einwilligung import Einwilligung
from lotse.domain.halt import Halt
from lotse.domain.kontakt import Kontakt, Rueckmeldung
from lotse.domain.netz import Beziehung, Netzkante, Netzknoten
from lotse.domain.nutzung import Nutzung
from lotse.domain.vermittlung import Ereignis, Schritt, Vermittlung, Wahl
from lotse.store.tables import fallarbeit as a
from lotse.store.tables import familien as f
from lotse.store.tables import netz
from lotse.store.tables import nutzung as n
from lotse.store.tables import vermittlung as v

Zeile: TypeAlias = dict[str, Any]
Tabelle: TypeAlias = type[f.FamilienBase]
Zeilen: TypeAlias = Mapping[Tabelle, Sequence[Zeile]]


@dataclass(frozen=True, slots=True)
class Geschehen:
    """Events in a table of their own, below the row they happened to."""

    tabelle: Tabelle
    art: type
    verweis: str
    """The column that holds the id of the row above."""


@dataclass(frozen=True, slots=True)
class Aktenteil:
    """A tuple of the case; its columns are named like the fields of `art`."""

    feld: str
    tabelle: Tabelle
    art: type
    geschehen: Geschehen | None = None


TEILE: tuple[Aktenteil, ...] = (
    Aktenteil("wahlen", v.WahlRow, Wahl),
    Aktenteil(
        "vermittlungen",
        v.VermittlungRow,
        Vermittlung,
        Geschehen(v.EreignisRow, Ereignis, "vermittlung_id"),
    ),
    Aktenteil("schritte", v.SchrittRow, Schritt),
    Aktenteil("schriftstuecke", v.SchriftstueckRow, Schriftstueck),
    Aktenteil("nutzungen", n.NutzungRow, Nutzung),
    Aktenteil("halte", n.HaltRow, Halt),
    Aktenteil("einwilligungen", a.EinwilligungRow, Einwilligung),
    Aktenteil(
        "antraege",
        a.AntragRow,
        Antrag,
        Geschehen(a.AntragsereignisRow, Antragsereignis, "antrag_id"),
    ),
    Aktenteil(
        "blockaden",
        a.BlockadeRow,
        Blockade,
        Geschehen(a.BlockadeereignisRow, Blockadeereignis, "blockade_id"),
    ),
    Aktenteil("kontakte", a.KontaktRow, Kontakt),
    Aktenteil("rueckmeldungen", a.RueckmeldungRow, Rueckmeldung),
    Aktenteil("netzknoten", netz.NetzknotenRow, Netzknoten),
    Aktenteil("netzkanten", netz.NetzkanteRow, Netzkante),
    Aktenteil("beziehungen", netz.BeziehungRow, Beziehung),
    Aktenteil("begruendungen", a.BegruendungRow, Begruendung),
)

_FAMILIE: tuple[Tabelle, ...] = (
    f.FamilieRow,
    f.PersonRow,
    f.FaktRow,
    f.BereichsstandRow,
    f.BedarfRow,
    f.ZielRow,
    f.StaerkeRow,
    f.HuerdeRow,
    n.UnterlageRow,
)
TABELLEN: tuple[Tabelle, ...] = (
    *_FAMILIE,
    *(
        tabelle
        for teil in TEILE
        for tabelle in (teil.tabelle, *((teil.geschehen.tabelle,) if teil.geschehen else ()))
    ),
)
"""Parents before children."""
