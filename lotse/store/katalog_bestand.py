"""The entries that are here, by what an import finds them again: source and id, else name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy import Connection, select, text

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.services.katalogabgleich import faltung, gehoert
from lotse.store.angebot_text import from_text
from lotse.store.tables.katalog import AngebotRow

BLOCK = 500
_FALTEN = text("UPDATE angebot SET faltung = :faltung WHERE id = :id")


@dataclass(frozen=True, slots=True)
class Bekannt:
    """One entry without its content."""

    id: int
    key: AngebotKey
    quelle: str
    quell_id: str
    faltung: str
    name: str


@dataclass(slots=True)
class Bestand:
    """All entries of a catalogue; each is found once."""

    alle: dict[AngebotKey, Bekannt]
    gefunden: set[AngebotKey] = field(default_factory=set)
    _nach_id: dict[tuple[str, str], AngebotKey] = field(default_factory=dict)
    _nach_name: dict[tuple[str, str], AngebotKey | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        doppelt = Counter((b.quelle, b.faltung) for b in self.alle.values())
        for key, bekannt in self.alle.items():
            if bekannt.quell_id:
                self._nach_id[bekannt.quelle, bekannt.quell_id] = key
            wer = (bekannt.quelle, bekannt.faltung)
            if doppelt[wer] == 1 and bekannt.faltung != "-":
                self._nach_name[wer] = key

    def find(self, angebot: Angebot) -> Bekannt | None:
        """The same key or id of the same source; else the only one of this name and place."""
        herkunft = angebot.herkunft
        moeglich = [angebot.key]
        if quelle := gehoert(herkunft):
            moeglich += [
                key
                for key in (
                    self._nach_id.get((quelle, herkunft.quell_id)),
                    self._nach_name.get((quelle, faltung(angebot))) if self._nach_name else None,
                )
                if key
            ]
        for key in moeglich:
            if key in self.alle and key not in self.gefunden:
                self.gefunden.add(key)
                return self.alle[key]
        return None

    def verschwunden(self, quellen: set[str]) -> list[Bekannt]:
        return [
            bekannt
            for key, bekannt in self.alle.items()
            if bekannt.quelle in quellen and key not in self.gefunden
        ]


def read_bestand(connection: Connection) -> Bestand:
    """Everything but the content; spellings that were never reckoned are written down now."""
    _fill(connection)
    spalten = select(
        AngebotRow.id, AngebotRow.key, AngebotRow.quelle, AngebotRow.quell_id, AngebotRow.faltung,
        AngebotRow.name,
    )  # fmt: skip
    zeilen = (Bekannt(*zeile) for zeile in connection.execute(spalten))  # type: ignore[arg-type]  # the key is text
    return Bestand({bekannt.key: bekannt for bekannt in zeilen})


def _fill(connection: Connection) -> None:
    offen = select(AngebotRow.id, AngebotRow.inhalt).where(AngebotRow.faltung == "")
    zeilen = connection.execute(offen).all()
    if zeilen:
        werte = [{"id": n, "faltung": faltung(from_text(inhalt))} for n, inhalt in zeilen]
        connection.execute(_FALTEN, werte)


def read_inhalte(connection: Connection, nummern: list[int]) -> dict[int, tuple[str, str | None]]:
    """Id → (content, content as the last import brought it)."""
    inhalte: dict[int, tuple[str, str | None]] = {}
    for anfang in range(0, len(nummern), BLOCK):
        block = nummern[anfang : anfang + BLOCK]
        spalten = select(AngebotRow.id, AngebotRow.inhalt, AngebotRow.importiert)
        for nummer, inhalt, importiert in connection.execute(
            spalten.where(AngebotRow.id.in_(block))
        ):
            inhalte[nummer] = (inhalt, importiert)
    return inhalte
