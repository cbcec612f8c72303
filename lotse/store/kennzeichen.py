"""What families are recognised by, in two queries: for "Vielleicht dieselbe Familie?"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, select

from lotse.domain.familie import FamilieId
from lotse.services.anonymisieren import ANONYM
from lotse.services.dieselbe import Kennzeichen
from lotse.store.tables.familien import FamilieRow, PersonRow


def read_kennzeichen(connection: Connection) -> Sequence[Kennzeichen]:
    """Open cases and closed ones; what was made anonymous is nobody's any more."""
    namen: dict[str, list[str]] = defaultdict(list)
    geburten: dict[str, list[tuple[int, int]]] = defaultdict(list)
    f, p = FamilieRow, PersonRow
    personen = select(p.familie_id, p.vorname, p.geburt_jahr, p.geburt_monat, p.rolle)
    for person in connection.execute(personen):
        if person.vorname:
            namen[person.familie_id].append(person.vorname)
        if person.geburt_jahr and person.geburt_monat and person.rolle == "kind":
            geburten[person.familie_id].append((person.geburt_jahr, person.geburt_monat))
    familien = select(
        f.id, f.fallcode, f.deckwort, f.buchstabe, f.name, f.plz, f.stadtteil, f.sprachen,
        f.kontaktweg, f.geschlossen_am,
    ).where(~f.fallcode.startswith(ANONYM))  # fmt: skip
    return tuple(
        Kennzeichen(
            FamilieId(zeile.id),
            zeile.fallcode,
            zeile.deckwort,
            zeile.buchstabe,
            zeile.name,
            tuple(namen[zeile.id]),
            tuple(geburten[zeile.id]),
            zeile.plz,
            zeile.stadtteil,
            zeile.sprachen,
            zeile.kontaktweg,
            zeile.geschlossen_am is not None,
        )
        for zeile in connection.execute(familien)
    )
