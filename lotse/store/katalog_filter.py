"""What the filters of the catalogue ask, kept beside each entry so that SQL can answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache, lru_cache

from sqlalchemy import Connection, select, text

from lotse.domain.angebot import WARTEZEIT_GILT_MONATE, Angebot, Barriere, Status
from lotse.domain.frische import stichtage
from lotse.domain.oeffnung import Oeffnungszeit
from lotse.domain.offen import OFFENE_ARTEN, hinweis_stoert
from lotse.domain.ort import Gebietsart
from lotse.matching.entfernung import punkt
from lotse.services.angebot_form import HOECHSTENS_SPRACHEN
from lotse.services.katalogsuche import Merkmalsart
from lotse.store.angebot_text import from_text
from lotse.store.tables.katalog import AngebotRow, KatalogBase
from lotse.store.tables.katalog_filter import AlterRow, FilterRow, MerkmalRow, ZeitRow

Eintrag = tuple[int, Angebot]
Zeile = tuple[object, ...]
BLOCK = 500
_EINER = tuple(
    art.value
    for art in (
        Merkmalsart.ANGEBOTSART, Merkmalsart.FORM, Merkmalsart.STADTTEIL, Merkmalsart.ANTRAG,
    )
)  # fmt: skip
_MEHRERE = tuple(
    art.value
    for art in (
        Merkmalsart.BEREICH, Merkmalsart.BEDARF, Merkmalsart.LEISTUNG, Merkmalsart.SPRACHE,
        Merkmalsart.ZUGANG, Merkmalsart.BARRIERE,
    )
)  # fmt: skip
STADT_MIT_FEIERTAG = "09761"
"""Augsburg has a public holiday of its own."""

_TABELLEN: tuple[type[KatalogBase], ...] = (FilterRow, MerkmalRow, AlterRow, ZeitRow)
_LEER = text(
    "SELECT EXISTS (SELECT 1 FROM angebot WHERE status <> 'nicht_listen')"
    " AND NOT EXISTS (SELECT 1 FROM angebot_filter)"
)


def drop_filter(connection: Connection, nummern: Iterable[int]) -> None:
    ids = [{"id": nummer} for nummer in nummern]
    for tabelle in _TABELLEN if ids else ():
        name = tabelle.__tablename__
        loeschen = text(f"DELETE FROM {name} WHERE angebot = :id")  # noqa: S608 - our names
        connection.execute(loeschen, ids)


def write_filter(connection: Connection, eintraege: Sequence[Eintrag]) -> None:
    """Rows of entries that have none yet (drop_filter)."""
    gelistet = [eintrag for eintrag in eintraege if eintrag[1].status is not Status.NICHT_LISTEN]
    for tabelle, rows in (
        (FilterRow, [_filter(*eintrag) for eintrag in gelistet]),
        # in the order of their key, where the table is kept in it
        (MerkmalRow, sorted(zeile for eintrag in gelistet for zeile in _merkmale(*eintrag))),
        (AlterRow, [zeile for eintrag in gelistet for zeile in _alter(*eintrag)]),
        (ZeitRow, [zeile for eintrag in gelistet for zeile in _zeiten(*eintrag)]),
    ):
        if rows:  # plain tuples: building named parameters would cost more than writing them
            connection.exec_driver_sql(_insert(tabelle), rows)


@cache
def _insert(tabelle: type[KatalogBase]) -> str:
    """All columns in their order; a number of its own the table counts itself."""
    namen = [spalte.name for spalte in tabelle.__table__.c if spalte.name != "id"]
    fragen = ", ".join("?" * len(namen))
    return f"INSERT INTO {tabelle.__tablename__} ({', '.join(namen)}) VALUES ({fragen})"  # noqa: S608 - our names


def fill_filter(connection: Connection) -> None:
    """A catalogue of an older Lotse has entries, and nothing beside them yet."""
    if not connection.scalar(_LEER):
        return
    zeilen = connection.execute(select(AngebotRow.id, AngebotRow.inhalt)).all()
    for anfang in range(0, len(zeilen), BLOCK):
        block = zeilen[anfang : anfang + BLOCK]
        write_filter(connection, [(nummer, from_text(inhalt)) for nummer, inhalt in block])


def land(angebot: Angebot) -> str:
    """Two digits of the AGS, told by the place, else by an area that lies in one Land."""
    ort = angebot.standort.ags if angebot.standort else ""
    ags = {ort} if ort else {r.wert for r in angebot.gebiet if r.art is Gebietsart.AGS}
    laender = {STADT_MIT_FEIERTAG if a.startswith(STADT_MIT_FEIERTAG) else a[:2] for a in ags}
    return laender.pop() if len(laender) == 1 else ""


def _filter(nummer: int, angebot: Angebot) -> Zeile:
    geprueft = angebot.pruefung.am if angebot.pruefung else None
    faellig_ab, alt_ab = _stichtage(geprueft, angebot.pruefabstand_monate)
    warten = angebot.wartezeit
    gilt_bis = stichtage(warten.stand, WARTEZEIT_GILT_MONATE)[0] if warten else None
    return (  # in the order of FilterRow
        nummer,
        _zahl(angebot.ohne_antrag),
        _barriere(angebot, Barriere.STUFENLOS),
        warten.wochen_bis if warten and gilt_bis else None,
        _iso(gilt_bis),
        land(angebot),
        faellig_ab if angebot.status is not Status.UNGEPRUEFT else "",
        alt_ab,
        int(0 < len(angebot.sprachen) <= HOECHSTENS_SPRACHEN),
        int(bool(angebot.zielgruppen)),
        int(any(map(_sicher, angebot.oeffnungszeiten))),
        *_punkt(angebot),
    )


def _punkt(angebot: Angebot) -> tuple[float | None, ...]:
    """Of a confidential entry no place is kept."""
    ort = None if angebot.adresse_vertraulich else angebot.standort
    if ort is None or ort.lat is None or ort.lon is None:
        return None, None, None
    return punkt(ort.lat, ort.lon)


def _zahl(antwort: bool | None) -> int | None:  # noqa: FBT001 - yes, no or not known
    """The driver binds numbers ten times as fast as truths."""
    return None if antwort is None else int(antwort)


@lru_cache(maxsize=4096)
def _stichtage(geprueft_am: date | None, abstand_monate: int) -> tuple[str, str]:
    """A list has one day for all of its entries."""
    faellig, alt = stichtage(geprueft_am, abstand_monate)
    return _iso(faellig), _iso(alt)


def _barriere(angebot: Angebot, barriere: Barriere) -> int | None:
    if barriere in angebot.barrieren_ja:
        return 1
    return 0 if barriere in angebot.barrieren_nein else None


def _iso(tag: date | None) -> str:
    return tag.isoformat() if tag else ""


def _merkmale(nummer: int, angebot: Angebot) -> Iterator[Zeile]:
    """A list of all languages is none; of a confidential entry no place is kept."""
    viele = len(angebot.sprachen) > HOECHSTENS_SPRACHEN
    ort = None if angebot.adresse_vertraulich else angebot.standort
    antrag = {True: "ohne", False: "mit", None: "unbekannt"}[angebot.ohne_antrag]
    stadtteil = ort.stadtteil.strip() if ort else ""
    einer = (angebot.angebotsart, angebot.form.value, stadtteil, antrag)
    mehrere: tuple[Iterable[str], ...] = (
        angebot.lebensbereiche,
        angebot.bedarfe,
        angebot.leistungen,
        () if viele else {s.code for s in angebot.sprachen},
        angebot.zugang,
        angebot.barrieren_ja,
    )
    for art, wert in zip(_EINER, einer, strict=True):
        if wert:
            yield art, wert, nummer
    for art, alle in zip(_MEHRERE, mehrere, strict=True):
        for teil in alle:
            yield art, str(teil), nummer


def _alter(nummer: int, angebot: Angebot) -> Iterator[Zeile]:
    for gruppe in angebot.zielgruppen:
        yield nummer, gruppe.von_monate, gruppe.bis_monate


def _sicher(zeit: Oeffnungszeit) -> bool:
    """Rows that can say "open": people may come, the end is known, no note bends it."""
    return zeit.art in OFFENE_ARTEN and zeit.bis is not None and not zeit.hinweis


def _zeiten(nummer: int, angebot: Angebot) -> list[Zeile]:
    """In the order of ZeitRow."""
    zeiten, hinweis = angebot.oeffnungszeiten, angebot.oeffnung_hinweis
    return [(nummer, *zeit) for zeit in _sichere(zeiten, hinweis)] if zeiten else []


@lru_cache(maxsize=4096)
def _sichere(zeiten: tuple[Oeffnungszeit, ...], hinweis: str) -> tuple[Zeile, ...]:
    """The hours of a list have few forms."""
    return tuple(_zeitzeilen(zeiten, hinweis))


def _zeitzeilen(zeiten: Iterable[Oeffnungszeit], hinweis: str) -> Iterator[Zeile]:
    """Nothing when the note beside the hours may change them (domain.offen)."""
    if hinweis_stoert(hinweis):
        return
    for zeit in filter(_sicher, zeiten):
        selten = (zeit.alle_n_wochen or 1) > 1 and not zeit.woche_im_monat
        if selten and zeit.anker is None and zeit.datum is None:
            continue
        anker = zeit.anker if selten else None
        yield (
            _iso(zeit.datum),
            sum(1 << tag for tag in set(zeit.wochentage)),
            zeit.von,
            zeit.bis,
            wochenbits(zeit.woche_im_monat),
            zeit.alle_n_wochen if selten else 1,
            wochennummer(anker) if anker else 0,
            zeit.saison_von,
            zeit.saison_bis,
            zeit.ferien.value,
            zeit.feiertage.value,
        )


def wochenbits(wochen: Iterable[int]) -> int:
    """One bit a week of the month; the last week is bit 0."""
    return sum(1 << max(woche, 0) for woche in set(wochen))


def wochennummer(tag: date) -> int:
    """Weeks since the beginning of time; all days from Monday on have the same."""
    return (tag.toordinal() - 1) // 7
