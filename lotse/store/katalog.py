"""The catalogue for case work: values from rows, kept until the catalogue changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from threading import RLock

from sqlalchemy import Connection, Engine, text

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.frische import Meldung, Pruefzeile
from lotse.domain.merkmale import Merkmale
from lotse.domain.offen import KEIN_KALENDER, Kalender
from lotse.domain.ortsdaten import Plzort
from lotse.matching.ergebnis import Katalogstand
from lotse.matching.katalogindex import Katalogindex
from lotse.services.katalogarbeit import Dublettenpaar
from lotse.services.katalogpflege import Lage
from lotse.services.katalogsuche import Facetten, Katalogfrage, Sortierung
from lotse.services.sammelpause import sammelpause
from lotse.store.fehler import UNVERAENDERT, translated
from lotse.store.katalog_facetten import Bitmuster, count_alle, count_facetten, read_bitmuster
from lotse.store.katalog_frage import OHNE, Bedingung, Kalenderwahl, bedingung
from lotse.store.katalog_listen import count, due, keep_hits, keep_matching, list_keys, read_whole
from lotse.store.katalog_pflege import (
    Getrennte,
    keys_in,
    read_dubletten,
    read_getrennte,
    read_importiert,
)
from lotse.store.meldungen import open_meldungen, pruefzeilen
from lotse.store.merkmale import read_merkmale
from lotse.store.plz import read_orte
from lotse.store.suche import Suchraum, find_keys, find_numbers
from lotse.store.synonyme import LEER, Synonyme

MERKEN = 512
"""Whole entries kept in memory."""
ALLE = 1_000_000
_NUMMER = text("SELECT max(nummer) FROM katalog_stand")
_STAND = text(  # one row of filters a listed entry; those tables are small
    "SELECT name, stand, (SELECT count(*) FROM angebot_filter) FROM katalog_stand"
)
_MERKMALE = text(
    "SELECT key, sortier_name, traeger, form, status, stadtteil, plz, geprueft_am, merkmale, name"
    " FROM angebot WHERE status <> 'nicht_listen' ORDER BY sortier_name, key"
)
_LISTE_DER_WORTE = text(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.angebot_vokabel"
    " USING fts5vocab(main, angebot_wort, row)"
)
_WORTE = text("SELECT term FROM temp.angebot_vokabel")


@dataclass(slots=True)
class _Gelesen:
    """What was read of one state of the catalogue."""

    nummer: int
    merkmale: Mapping[AngebotKey, Merkmale] | None = None
    index: Katalogindex | None = None
    vokabular: Sequence[str] | None = None
    facetten: Facetten | None = None
    bitmuster: Bitmuster | None = None
    stand: Katalogstand | None = None
    listen: dict[Sortierung, Sequence[AngebotKey]] = field(default_factory=dict)
    faellig: tuple[date, Sequence[AngebotKey]] | None = None
    pruefzeilen: tuple[date, frozenset[AngebotKey], Sequence[Pruefzeile]] | None = None
    angebote: OrderedDict[AngebotKey, Angebot] = field(default_factory=OrderedDict)
    orte: dict[str, Sequence[Plzort]] = field(default_factory=dict)
    dubletten: tuple[Getrennte, Sequence[Dublettenpaar]] | None = None


def ohne_kalender(_ags: str) -> Kalender:
    return KEIN_KALENDER


class KatalogLeser:
    """services.ports.Katalog over a read-only engine; an empty catalogue is a small one.

    Long questions wait for each other. Single entries, places and the head are read beside
    them: the window asks for those itself, and must not stand still behind a search.
    """

    def __init__(
        self,
        engine: Engine,
        kalender: Kalenderwahl = ohne_kalender,
        synonyme: Synonyme = LEER,
    ) -> None:
        self._engine = engine
        self._kalender, self._synonyme = kalender, synonyme
        self._gelesen = _Gelesen(-1)
        self._schloss = RLock()
        """For a moment: what is kept."""
        self._lange = RLock()
        """For as long as a long question takes."""

    def index(self) -> Katalogindex:
        with self._lange, self._lesen() as (connection, gelesen):
            if gelesen.index is None:
                gelesen.index = Katalogindex(_merkmale(connection, gelesen).values())
            return gelesen.index

    def angebote(self, keys: Sequence[AngebotKey]) -> Mapping[AngebotKey, Angebot]:
        """Whole entries in the order asked for; unknown keys are left out."""
        gesucht = dict.fromkeys(keys)
        with self._lesen() as (connection, gelesen):
            with self._schloss:
                da = gelesen.angebote
                gefunden = {k: da[k] for k in gesucht if k in da}
            gefunden |= read_whole(connection, [key for key in gesucht if key not in gefunden])
            antwort = {key: gefunden[key] for key in gesucht if key in gefunden}
            with self._schloss:
                _remember(gelesen.angebote, antwort)
        return antwort

    def stand(self) -> Katalogstand:
        with self._lesen() as (connection, gelesen):
            if gelesen.stand is None:
                gelesen.stand = _stand(connection)
            return gelesen.stand

    def suche(self, wort: str, grenze: int = 50) -> Sequence[AngebotKey]:
        with self._lange, self._lesen() as (connection, gelesen):
            return find_keys(connection, wort, self._raum(connection, gelesen, grenze))

    def finde(
        self, frage: Katalogfrage, heute: date, grenze: int | None = None
    ) -> Sequence[AngebotKey]:
        """Keys of the catalogue page, best first; filtered and sorted in SQL."""
        nur = bedingung(frage, heute, self._kalender)
        hoechstens = ALLE if grenze is None else grenze
        with self._lange, self._lesen() as (connection, gelesen):
            if frage.wort.strip() and frage.sortierung is not Sortierung.PASSUNG:
                treffer = find_numbers(connection, frage.wort, self._raum(connection, gelesen, 0))
                nur = keep_hits(connection, nur, treffer)
            elif frage.wort.strip():
                passend = keep_matching(connection, nur)
                if passend is None:
                    return ()
                raum = self._raum(connection, gelesen, hoechstens, passend, heute.isoformat())
                return find_keys(connection, frage.wort, raum)
            if nur or grenze is not None or frage.wort.strip() or frage.von:
                return list_keys(connection, nur, frage, hoechstens)
            if frage.sortierung not in gelesen.listen:
                gelesen.listen[frage.sortierung] = list_keys(connection, nur, frage, hoechstens)
            return list(gelesen.listen[frage.sortierung])

    def anzahl(self, frage: Katalogfrage, heute: date) -> int:
        if frage.wort.strip():
            return len(self.finde(frage, heute))
        with self._lange, self._lesen() as (connection, _gelesen):
            return count(connection, bedingung(frage, heute, self._kalender))

    def facetten(self, frage: Katalogfrage, heute: date) -> Facetten:
        """What remains of each choice; a choice that is set counts as if it were not."""
        gesucht = bool(frage.wort.strip())
        with self._lange, self._lesen() as (connection, gelesen):
            if not gesucht and not bedingung(frage, heute, self._kalender):
                if gelesen.facetten is None:
                    gelesen.facetten = count_alle(connection)
                return gelesen.facetten
            if gelesen.bitmuster is None:
                gelesen.bitmuster = read_bitmuster(connection)
            raum = self._raum(connection, gelesen, ALLE)
            treffer = find_numbers(connection, frage.wort, raum) if gesucht else None
            was = (frage, heute, self._kalender)
            return count_facetten(connection, gelesen.bitmuster, *was, treffer)

    def ids(
        self, wort: str = "", passt: Callable[[Merkmale], bool] | None = None
    ) -> Sequence[AngebotKey]:
        """All hits for the catalogue page, best first; without a word by name."""
        with self._lange, self._lesen() as (connection, gelesen):
            merkmale = _merkmale(connection, gelesen)
            keys = self.suche(wort, ALLE) if wort.strip() else tuple(merkmale)
        if passt is None:
            return keys
        return tuple(key for key in keys if passt(merkmale[key]))

    def seite(self, ids: Sequence[AngebotKey], von: int, anzahl: int) -> Sequence[Angebot]:
        """One page of a list of keys."""
        return tuple(self.angebote(ids[von : von + anzahl]).values())

    def zu_pruefen(self, heute: date) -> Sequence[AngebotKey]:
        """Entries whose check is due: never checked first, then the oldest check."""
        with self._lange, self._lesen() as (connection, gelesen):
            if gelesen.faellig is None or gelesen.faellig[0] != heute:
                gelesen.faellig = heute, tuple(due(connection, heute))
            return gelesen.faellig[1]

    def meldungen(self) -> Sequence[Meldung]:
        """Reports from cases nobody has looked into since."""
        with self._lange, self._lesen() as (connection, _gelesen):
            return open_meldungen(connection)

    def pruefzeilen(self, keys: Iterable[AngebotKey], heute: date) -> Sequence[Pruefzeile]:
        """What the list of calls needs of these entries and of those that are due."""
        was = heute, frozenset(keys)
        with self._lange, self._lesen() as (connection, gelesen):
            if gelesen.pruefzeilen is None or gelesen.pruefzeilen[:2] != was:
                gelesen.pruefzeilen = *was, pruefzeilen(connection, sorted(was[1]), heute)
            return gelesen.pruefzeilen[2]

    def orte(self, plz: str) -> Sequence[Plzort]:
        """The Gemeinden of a PLZ, where somebody brought a table of them."""
        with self._lesen() as (connection, gelesen):
            if plz not in gelesen.orte:
                gelesen.orte[plz] = read_orte(connection, plz)
            return gelesen.orte[plz]

    def in_lage(self, lage: Lage) -> frozenset[AngebotKey]:
        """Entries that ask for a look, also those that no search shows."""
        with self._lange, self._lesen() as (connection, _gelesen):
            return keys_in(connection, lage)

    def importiert(self, key: AngebotKey) -> Angebot | None:
        """As the last import brought it."""
        with self._lesen() as (connection, _gelesen):
            return read_importiert(connection, key)

    def dubletten(self) -> Sequence[Dublettenpaar]:
        """Pairs that may be one; those a person parted are left out."""
        with self._lange, self._lesen() as (connection, gelesen):
            getrennte = read_getrennte(connection)
            if gelesen.dubletten is None or gelesen.dubletten[0] != getrennte:
                gelesen.dubletten = getrennte, read_dubletten(connection, getrennte)
            return gelesen.dubletten[1]

    @contextmanager
    def ruhe(self) -> Iterator[None]:
        """For whoever writes: no long question begins meanwhile. A writer that waits for a reader
        would keep every new reader waiting, the window among them."""
        with self._lange:
            yield

    @contextmanager
    def _lesen(self) -> Iterator[tuple[Connection, _Gelesen]]:
        """One state of the catalogue; everything kept is forgotten when its number changed.

        Rows by the hundred thousand are no circles: looking for some among them would stop the
        window for a quarter of a second, again and again."""
        with sammelpause(), translated(UNVERAENDERT), self._engine.connect() as connection:
            nummer = connection.execute(_NUMMER).scalar() or 0
            with self._schloss:
                if nummer != self._gelesen.nummer:
                    self._gelesen = _Gelesen(nummer)
                gelesen = self._gelesen
            yield connection, gelesen

    def _raum(
        self,
        connection: Connection,
        gelesen: _Gelesen,
        grenze: int,
        nur: Bedingung = OHNE,
        heute: str = "",
    ) -> Suchraum:
        vokabular = partial(_vokabular, connection, gelesen)
        return Suchraum(vokabular, grenze, heute, nur, self._synonyme)


def _stand(connection: Connection) -> Katalogstand:
    zeile = connection.execute(_STAND).one_or_none()
    if zeile is None:
        return Katalogstand("", None, 0)
    name, stand, anzahl = zeile
    return Katalogstand(name, date.fromisoformat(stand) if stand else None, anzahl)


def _merkmale(connection: Connection, gelesen: _Gelesen) -> Mapping[AngebotKey, Merkmale]:
    if gelesen.merkmale is None:
        zeilen = connection.execute(_MERKMALE)
        gelesen.merkmale = {m.key: m for m in read_merkmale(zeilen)}
    return gelesen.merkmale


def _vokabular(connection: Connection, gelesen: _Gelesen) -> Sequence[str]:
    if gelesen.vokabular is None:
        connection.execute(_LISTE_DER_WORTE)
        worte: Sequence[str] = connection.execute(_WORTE).scalars().all()
        gelesen.vokabular = worte
    return gelesen.vokabular


def _remember(
    gemerkt: OrderedDict[AngebotKey, Angebot], angebote: Mapping[AngebotKey, Angebot]
) -> None:
    for key, angebot in angebote.items():
        gemerkt[key] = angebot
        gemerkt.move_to_end(key)
    while len(gemerkt) > MERKEN:
        gemerkt.popitem(last=False)
