"""The catalogue for case work: values from rows, kept until the catalogue changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from threading import RLock

from sqlalchemy import Connection, Engine, text

from lotse.domain.angebot import Angebot, AngebotKey
from lotse.domain.frische import Meldung, Pruefzeile
from lotse.domain.merkmale import Merkmale
from lotse.domain.offen import KEIN_KALENDER, Kalender
from lotse.domain.ortsdaten import Plzort
from lotse.domain.pruefung import pruefung_faellig
from lotse.matching.ergebnis import Katalogstand
from lotse.matching.katalogindex import Katalogindex
from lotse.services.katalogarbeit import Dublettenpaar
from lotse.services.katalogpflege import Lage
from lotse.services.katalogsuche import Facetten, Katalogfrage
from lotse.store.angebot_text import from_text
from lotse.store.fehler import UNVERAENDERT, translated
from lotse.store.katalog_frage import OHNE, Bedingung, Kalenderwahl, bedingung
from lotse.store.katalog_listen import by_name, count, facetten, keep_matching
from lotse.store.katalog_pflege import keys_in, read_dubletten, read_importiert
from lotse.store.meldungen import open_meldungen, pruefzeilen
from lotse.store.merkmale import read_merkmale
from lotse.store.plz import read_orte
from lotse.store.suche import Suchraum, find_keys
from lotse.store.synonyme import LEER, Synonyme

MERKEN = 512
"""Whole entries kept in memory."""
ALLE = 1_000_000
BLOCK = 500
_NUMMER = text("SELECT max(nummer) FROM katalog_stand")
_STAND = text(
    "SELECT name, stand, (SELECT count(*) FROM angebot WHERE status <> 'nicht_listen')"
    " FROM katalog_stand"
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


def ohne_kalender(_ags: str) -> Kalender:
    return KEIN_KALENDER


class KatalogLeser:
    """services.ports.Katalog over a read-only engine; an empty catalogue is a small one."""

    def __init__(
        self,
        engine: Engine,
        kalender: Kalenderwahl = ohne_kalender,
        synonyme: Synonyme = LEER,
    ) -> None:
        self._engine = engine
        self._kalender, self._synonyme = kalender, synonyme
        self._gelesen = _Gelesen(-1)
        self._angebote: OrderedDict[AngebotKey, Angebot] = OrderedDict()
        self._schloss = RLock()  # matching and the page ask from different threads

    def index(self) -> Katalogindex:
        with self._lesen() as connection:
            if self._gelesen.index is None:
                self._gelesen.index = Katalogindex(self._merkmale(connection).values())
            return self._gelesen.index

    def angebote(self, keys: Sequence[AngebotKey]) -> Mapping[AngebotKey, Angebot]:
        """Whole entries in the order asked for; unknown keys are left out."""
        gesucht = dict.fromkeys(keys)
        with self._lesen() as connection:
            gefunden = {k: self._angebote[k] for k in gesucht if k in self._angebote}
            gefunden |= _whole(connection, [key for key in gesucht if key not in gefunden])
            antwort = {key: gefunden[key] for key in gesucht if key in gefunden}
            self._remember(antwort)
        return antwort

    def stand(self) -> Katalogstand:
        with self._lesen() as connection:
            zeile = connection.execute(_STAND).one_or_none()
        if zeile is None:
            return Katalogstand("", None, 0)
        name, stand, anzahl = zeile
        return Katalogstand(name, date.fromisoformat(stand) if stand else None, anzahl)

    def suche(self, wort: str, grenze: int = 50) -> Sequence[AngebotKey]:
        with self._lesen() as connection:
            return find_keys(connection, wort, self._raum(connection, grenze))

    def finde(
        self, frage: Katalogfrage, heute: date, grenze: int | None = None
    ) -> Sequence[AngebotKey]:
        """Keys of the catalogue page, best first; filtered and sorted in SQL."""
        nur = bedingung(frage, heute, self._kalender)
        hoechstens = ALLE if grenze is None else grenze
        with self._lesen() as connection:
            if not frage.wort.strip():
                return by_name(connection, nur, hoechstens)
            passend = keep_matching(connection, nur)
            if passend is None:
                return ()
            raum = self._raum(connection, hoechstens, passend, heute.isoformat())
            return find_keys(connection, frage.wort, raum)

    def anzahl(self, frage: Katalogfrage, heute: date) -> int:
        if frage.wort.strip():
            return len(self.finde(frage, heute))
        with self._lesen() as connection:
            return count(connection, bedingung(frage, heute, self._kalender))

    def facetten(self, frage: Katalogfrage, heute: date) -> Facetten:
        """What remains of each choice; a choice that is set counts as if it were not."""
        keys = self.finde(Katalogfrage(frage.wort), heute) if frage.wort.strip() else None
        with self._lesen() as connection:
            ungefragt = keys is None and not bedingung(frage, heute, self._kalender)
            if ungefragt and self._gelesen.facetten is not None:
                return self._gelesen.facetten
            gezaehlt = facetten(connection, frage, heute, self._kalender, keys)
            if ungefragt:
                self._gelesen.facetten = gezaehlt
            return gezaehlt

    def ids(
        self, wort: str = "", passt: Callable[[Merkmale], bool] | None = None
    ) -> Sequence[AngebotKey]:
        """All hits for the catalogue page, best first; without a word by name."""
        with self._lesen() as connection:
            merkmale = self._merkmale(connection)
            keys = self.suche(wort, ALLE) if wort.strip() else tuple(merkmale)
        if passt is None:
            return keys
        return tuple(key for key in keys if passt(merkmale[key]))

    def seite(self, ids: Sequence[AngebotKey], von: int, anzahl: int) -> Sequence[Angebot]:
        """One page of a list of keys."""
        return tuple(self.angebote(ids[von : von + anzahl]).values())

    def zu_pruefen(self, heute: date) -> Sequence[AngebotKey]:
        """Entries whose check is due: never checked first, then the oldest check."""
        with self._lesen() as connection:
            merkmale = self._merkmale(connection)
        faellig = [
            m
            for m in merkmale.values()
            if pruefung_faellig(m.geprueft_am, m.pruefabstand_monate, m.status, heute)
        ]
        faellig.sort(key=lambda m: m.geprueft_am or date.min)
        return tuple(m.key for m in faellig)

    def meldungen(self) -> Sequence[Meldung]:
        """Reports from cases nobody has looked into since."""
        with self._lesen() as connection:
            return open_meldungen(connection)

    def pruefzeilen(self, keys: Iterable[AngebotKey], heute: date) -> Sequence[Pruefzeile]:
        """What the list of calls needs of these entries and of those that are due."""
        with self._lesen() as connection:
            return pruefzeilen(connection, keys, heute)

    def orte(self, plz: str) -> Sequence[Plzort]:
        """The Gemeinden of a PLZ, where somebody brought a table of them."""
        with self._lesen() as connection:
            return read_orte(connection, plz)

    def in_lage(self, lage: Lage) -> frozenset[AngebotKey]:
        """Entries that ask for a look, also those that no search shows."""
        with self._lesen() as connection:
            return keys_in(connection, lage)

    def importiert(self, key: AngebotKey) -> Angebot | None:
        """As the last import brought it."""
        with self._lesen() as connection:
            return read_importiert(connection, key)

    def dubletten(self) -> Sequence[Dublettenpaar]:
        """Pairs that may be one; those a person parted are left out."""
        with self._lesen() as connection:
            return read_dubletten(connection)

    @contextmanager
    def _lesen(self) -> Iterator[Connection]:
        """One state of the catalogue; everything kept is forgotten when its number changed."""
        with self._schloss, translated(UNVERAENDERT), self._engine.connect() as connection:
            nummer = connection.execute(_NUMMER).scalar() or 0
            if nummer != self._gelesen.nummer:
                self._gelesen = _Gelesen(nummer)
                self._angebote.clear()
            yield connection

    def _merkmale(self, connection: Connection) -> Mapping[AngebotKey, Merkmale]:
        if self._gelesen.merkmale is None:
            zeilen = connection.execute(_MERKMALE)
            self._gelesen.merkmale = {m.key: m for m in read_merkmale(zeilen)}
        return self._gelesen.merkmale

    def _raum(
        self, connection: Connection, grenze: int, nur: Bedingung = OHNE, heute: str = ""
    ) -> Suchraum:
        vokabular = partial(self._vokabular, connection)
        return Suchraum(vokabular, grenze, heute, nur, self._synonyme)

    def _vokabular(self, connection: Connection) -> Sequence[str]:
        if self._gelesen.vokabular is None:
            connection.execute(_LISTE_DER_WORTE)
            worte: Sequence[str] = connection.execute(_WORTE).scalars().all()
            self._gelesen.vokabular = worte
        return self._gelesen.vokabular

    def _remember(self, angebote: Mapping[AngebotKey, Angebot]) -> None:
        for key, angebot in angebote.items():
            self._angebote[key] = angebot
            self._angebote.move_to_end(key)
        while len(self._angebote) > MERKEN:
            self._angebote.popitem(last=False)


def _whole(connection: Connection, keys: Sequence[AngebotKey]) -> Mapping[AngebotKey, Angebot]:
    gefunden: dict[AngebotKey, Angebot] = {}
    for anfang in range(0, len(keys), BLOCK):
        block = keys[anfang : anfang + BLOCK]
        fragen = ", ".join("?" * len(block))
        zeilen = connection.exec_driver_sql(
            f"SELECT key, inhalt FROM angebot WHERE key IN ({fragen})",  # noqa: S608 - question marks
            tuple(block),
        )
        gefunden |= {AngebotKey(key): from_text(inhalt) for key, inhalt in zeilen}
    return gefunden
