"""The unit of work over the families' file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, delete, event, insert, select, update

from lotse.domain.akte import Akte, Aktenzeile
from lotse.domain.anfrage import Anfrage
from lotse.domain.angebot import AngebotKey
from lotse.domain.familie import FamilieId
from lotse.domain.indikator import Bestand, Treffen
from lotse.domain.intern import Intern
from lotse.domain.protokoll import Tat
from lotse.services.dieselbe import Kennzeichen
from lotse.services.sichern import Merker
from lotse.services.umwege import Umweg
from lotse.services.zahlen.bestand import Zahlenbestand
from lotse.services.zahlen.tabelle import Schutz
from lotse.services.zahlen.vergleich import Ausfuhr
from lotse.store.aktenliste import find_akten
from lotse.store.anfragen import delete_anfrage, write_anfrage
from lotse.store.ausfuhr import read_ausfuhren, write_ausfuhr
from lotse.store.dialog import (
    delete_treffen,
    read_bestand,
    read_schutz,
    read_treffen,
    write_bestand,
    write_schutz,
    write_treffen,
)
from lotse.store.familien import load_akte, load_akten, load_heuteakten
from lotse.store.fehler import translated
from lotse.store.intern import read_intern, write_intern
from lotse.store.kennzeichen import read_kennzeichen
from lotse.store.meldungen import count_vermittlungen
from lotse.store.merker import read_merker, write_merker
from lotse.store.merkwuerdig import notable
from lotse.store.protokoll import Protokollant
from lotse.store.stempel import Schreibspur, Spur, Stempel, read_stempel
from lotse.store.stimmen import Stimmenteil
from lotse.store.tables.fallarbeit import RueckmeldungRow
from lotse.store.tables.familien import FallzaehlerRow, FamilieRow
from lotse.store.tables.verwaltung import GeloeschtRow
from lotse.store.umwege import read_umwege
from lotse.store.unterschied import write_difference
from lotse.store.zahlen import load_zahlen
from lotse.store.zeilen import akte_to_rows

JAHRHUNDERT = 100
STELLEN = 12  # of a Fallcode that counts: a package may bring any
FAMILIE = "familie"
"""What kind of thing the audit log speaks of."""


class SqlUnitOfWork(Stimmenteil):
    """One transaction, begun by its first call. Rolls back unless the block ends cleanly.

    With a `protokollant` every change writes its entry of the audit log in the same transaction.
    `schreibt`: it reads first and then writes what depends on it. Such a one asks for the pen at
    once: one that asks later is refused when somebody wrote meanwhile, without any waiting.
    """

    def __init__(
        self, engine: Engine, protokollant: Protokollant | None = None, *, schreibt: bool = False
    ) -> None:
        self._engine = engine
        self._schreibt = schreibt
        self._protokollant = protokollant
        self._connection: Connection | None = None
        self._schreibspur = Schreibspur()
        self.spur: Spur | None = None
        """What it wrote, once that is committed."""

    def __enter__(self) -> Self:
        if self._connection is not None:
            message = "a unit of work does not hold another one"
            raise RuntimeError(message)
        with translated():
            self._connection = self._engine.connect()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        with connection, translated():
            if exc is None:
                spur = self._schreibspur.end(connection)
                connection.commit()
                self.spur = spur

    def akte(self, familie: FamilieId) -> Akte:
        with translated():
            return load_akte(self._begun("DEFERRED"), familie)

    def offene_akten(self) -> Sequence[Akte]:
        """All cases that are not closed; one query per table."""
        with translated():
            return load_akten(self._begun("DEFERRED"), FamilieRow.geschlossen_am.is_(None))

    def heuteakten(self, nur: Collection[FamilieId] | None = None) -> Sequence[Akte]:
        """The same cases, but only what Heute looks at; `nur` = of these alone."""
        with translated():
            return load_heuteakten(self._begun("DEFERRED"), nur)

    def stempel(self) -> Stempel:
        with translated():
            return read_stempel(self._begun("DEFERRED"))

    def on_close(self, vergiss: Callable[[], object]) -> None:
        """When the file is closed, e.g. by locking: whoever keeps something of it forgets it."""
        event.listen(self._engine, "engine_disposed", lambda _engine: vergiss())

    def umwege(self) -> tuple[Umweg, ...]:
        """What helped in any case, closed ones included, without any name."""
        with translated():
            return read_umwege(self._begun("DEFERRED"))

    def umwegakten(self) -> Sequence[Akte]:
        """Every case, closed ones included: for what helped elsewhere, and the names to hide."""
        with translated():
            return load_heuteakten(self._begun("DEFERRED"), alle=True)

    def zahlen(self) -> Zahlenbestand:
        """All cases for the sums, without a name."""
        with translated():
            return load_zahlen(self._begun("DEFERRED"))

    def ausfuhren(self) -> Sequence[Ausfuhr]:
        """Reports that left the house."""
        with translated():
            return read_ausfuhren(self._begun("DEFERRED"))

    def merke_ausfuhr(self, kennung: str, ausfuhr: Ausfuhr) -> None:
        with translated():
            write_ausfuhr(self._begun("IMMEDIATE"), kennung, ausfuhr)

    def bestand(self) -> Bestand | None:
        """Numbers of the region; None = nothing was loaded."""
        with translated():
            return read_bestand(self._begun("DEFERRED"))

    def merke_bestand(self, bestand: Bestand | None) -> None:
        with translated():
            write_bestand(self._begun("IMMEDIATE"), bestand)
            self.note(Tat.STATISTIK)

    def treffen(self) -> Sequence[Treffen]:
        """Meetings of partners, the newest first."""
        with translated():
            return read_treffen(self._begun("DEFERRED"))

    def merke_treffen(self, treffen: Treffen) -> None:
        with translated():
            write_treffen(self._begun("IMMEDIATE"), treffen)
            self.note(Tat.STATISTIK)

    def loesche_treffen(self, treffen: str) -> None:
        with translated():
            delete_treffen(self._begun("IMMEDIATE"), treffen)
            self.note(Tat.STATISTIK)

    def merke_anfrage(self, anfrage: Anfrage) -> None:
        """Count a request that could not be taken."""
        with translated():
            write_anfrage(self._begun("IMMEDIATE"), anfrage)
            self.note(Tat.STATISTIK)

    def loesche_anfrage(self, kennung: str) -> None:
        with translated():
            delete_anfrage(self._begun("IMMEDIATE"), kennung)
            self.note(Tat.STATISTIK)

    def schutz(self) -> Schutz:
        """The threshold and the rounding of all statistics."""
        with translated():
            return read_schutz(self._begun("DEFERRED"))

    def merke_schutz(self, schutz: Schutz) -> None:
        with translated():
            write_schutz(self._begun("IMMEDIATE"), schutz)
            self.note(Tat.STATISTIK)

    def fall_mit_code(self, code: str) -> FamilieId | None:
        """Which case a reply strip belongs to, by the code printed on it."""
        frage = select(RueckmeldungRow.familie_id).where(RueckmeldungRow.code == code)
        with translated():
            familie = self._begun("DEFERRED").scalar(frage.limit(1))
        return FamilieId(familie) if familie else None

    def deckwoerter(self) -> frozenset[str]:
        """Every Deckwort in use, closed cases included."""
        with translated():
            return frozenset(self._begun("DEFERRED").scalars(select(FamilieRow.deckwort)))

    def kennzeichen(self) -> Sequence[Kennzeichen]:
        """What every family is recognised by (F-02)."""
        with translated():
            return read_kennzeichen(self._begun("DEFERRED"))

    def genutzte_angebote(self) -> Mapping[AngebotKey, int]:
        """How often each entry of the catalogue was used, over all cases."""
        with translated():
            return count_vermittlungen(self._begun("DEFERRED"))

    def save(self, vorher: Akte | None, nachher: Akte) -> None:
        """Write the rows that differ and no other."""
        if vorher is nachher:
            return
        neu = akte_to_rows(nachher)
        alt = {} if vorher is None else akte_to_rows(vorher)
        with translated():
            connection = self._begun("IMMEDIATE")
            self._schreibspur.begin(connection, nachher.familie.id)
            if write_difference(connection, alt, neu):
                tat = Tat.ANGELEGT if vorher is None else Tat.GEAENDERT
                self.note(tat, FAMILIE, nachher.familie.id)
                for besonders, grund in notable(vorher, nachher):
                    self.note(besonders, FAMILIE, nachher.familie.id, grund)
            if vorher is None:  # taken back: a restore must not delete it again
                wieder = GeloeschtRow.id == nachher.familie.id
                connection.execute(delete(GeloeschtRow).where(wieder))

    def delete(self, familie: FamilieId) -> None:
        """Everything of the case goes with its family, and can still be taken back by saving it.

        For good, with proof and against a restore: lotse.store.loeschen.
        """
        with translated():
            connection = self._begun("IMMEDIATE")
            self._schreibspur.begin(connection, familie)
            connection.execute(delete(FamilieRow).where(FamilieRow.id == familie))
            self.note(Tat.GELOESCHT, FAMILIE, familie)

    def note(self, tat: Tat, art: str = "", objekt: str = "", grund: str = "") -> None:
        """An entry of the audit log with the rest of this unit; without a log it does nothing."""
        if self._protokollant is not None:
            with translated():
                connection = self._begun("IMMEDIATE")
                self._protokollant.append(connection, tat, art, objekt, grund)

    def merker(self) -> Mapping[Merker, str]:
        with translated():
            return read_merker(self._begun("DEFERRED"))

    def merke(self, werte: Mapping[Merker, str]) -> None:
        """Keep dates about the file; an empty word takes one away."""
        with translated():
            write_merker(self._begun("IMMEDIATE"), werte)

    def intern(self, key: AngebotKey) -> Intern:
        """What the office keeps to itself of an entry of the catalogue."""
        with translated():
            return read_intern(self._begun("DEFERRED"), key)

    def merke_intern(self, key: AngebotKey, intern: Intern) -> None:
        with translated():
            write_intern(self._begun("IMMEDIATE"), key, intern)

    def akten(self, suche: str = "", *, geschlossen: bool = False) -> Sequence[Aktenzeile]:
        with translated():
            return find_akten(self._begun("DEFERRED"), suche, geschlossen=geschlossen)

    def next_fallcode(self, jahr: int) -> str:
        """Count on; a number once given is not given again, nor one that came from elsewhere."""
        kurz = f"{jahr % JAHRHUNDERT:02}-"
        zaehler = select(FallzaehlerRow.nummer).where(FallzaehlerRow.jahr == jahr)
        with translated():
            connection = self._begun("IMMEDIATE")
            vergeben = select(FamilieRow.fallcode).where(FamilieRow.fallcode.startswith(kurz))
            alle = [c.removeprefix(kurz) for c in connection.scalars(vergeben) if len(c) <= STELLEN]
            hoechste = max((int(n) for n in alle if n.isdecimal()), default=0)
            bisher = connection.scalar(zaehler)
            nummer = max(hoechste, bisher or 0) + 1
            if bisher is None:
                connection.execute(insert(FallzaehlerRow).values(jahr=jahr, nummer=nummer))
            else:
                dieses = FallzaehlerRow.jahr == jahr
                connection.execute(update(FallzaehlerRow).where(dieses).values(nummer=nummer))
        return f"{kurz}{nummer:03}"

    def _begun(self, art: str) -> Connection:
        """Reading leaves writers alone; a unit that writes first asks for the pen at once."""
        if self._connection is None:
            message = "the unit of work is not open"
            raise RuntimeError(message)
        if not self._connection.in_transaction():
            self._connection.execution_options(begin="IMMEDIATE" if self._schreibt else art)
            self._connection.begin()
        return self._connection
