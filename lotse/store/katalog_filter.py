"""What the filters of the catalogue ask, kept beside each entry so that SQL can answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sqlalchemy import Connection, select, text

from lotse.domain.angebot import WARTEZEIT_GILT_MONATE, Angebot, Barriere, Status
from lotse.domain.frische import stichtage
from lotse.domain.oeffnung import Oeffnungszeit
from lotse.domain.offen import OFFENE_ARTEN, hinweis_stoert
from lotse.domain.ort import Gebietsart
from lotse.services.angebot_form import HOECHSTENS_SPRACHEN
from lotse.services.katalogsuche import Merkmalsart
from lotse.store.angebot_text import from_text
from lotse.store.tables.katalog import AngebotRow, KatalogBase
from lotse.store.tables.katalog_filter import AlterRow, FilterRow, MerkmalRow, ZeitRow

Eintrag = tuple[int, Angebot]
Zeile = dict[str, object]
BLOCK = 500
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
        (MerkmalRow, [zeile for eintrag in gelistet for zeile in _merkmale(*eintrag)]),
        (AlterRow, [zeile for eintrag in gelistet for zeile in _alter(*eintrag)]),
        (ZeitRow, [zeile for eintrag in gelistet for zeile in _zeiten(*eintrag)]),
    ):
        if rows:  # plain tuples: building named parameters would cost more than writing them
            connection.exec_driver_sql(_insert(tabelle, rows[0]), [tuple(r.values()) for r in rows])


def _insert(tabelle: type[KatalogBase], zeile: Zeile) -> str:
    fragen = ", ".join("?" * len(zeile))
    return f"INSERT INTO {tabelle.__tablename__} ({', '.join(zeile)}) VALUES ({fragen})"  # noqa: S608 - our names


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
    faellig, alt = stichtage(
        angebot.pruefung.am if angebot.pruefung else None, angebot.pruefabstand_monate
    )
    warten = angebot.wartezeit
    gilt_bis = stichtage(warten.stand, WARTEZEIT_GILT_MONATE)[0] if warten else None
    return {
        "angebot": nummer,
        "ohne_antrag": angebot.ohne_antrag,
        "stufenlos": _barriere(angebot, Barriere.STUFENLOS),
        "warte": warten.wochen_bis if warten and gilt_bis else None,
        "warte_bis": _iso(gilt_bis),
        "land": land(angebot),
        "faellig_ab": _iso(faellig) if angebot.status is not Status.UNGEPRUEFT else "",
        "alt_ab": _iso(alt),
        "hat_sprachen": 0 < len(angebot.sprachen) <= HOECHSTENS_SPRACHEN,
        "hat_alter": bool(angebot.zielgruppen),
        "hat_zeiten": any(_sicher(zeit) for zeit in angebot.oeffnungszeiten),
    }


def _barriere(angebot: Angebot, barriere: Barriere) -> bool | None:
    if barriere in angebot.barrieren_ja:
        return True
    return False if barriere in angebot.barrieren_nein else None


def _iso(tag: date | None) -> str:
    return tag.isoformat() if tag else ""


def _merkmale(nummer: int, angebot: Angebot) -> Iterator[Zeile]:
    """A list of all languages is none; of a confidential entry no place is kept."""
    viele = len(angebot.sprachen) > HOECHSTENS_SPRACHEN
    ort = None if angebot.adresse_vertraulich else angebot.standort
    antrag = {True: "ohne", False: "mit", None: "unbekannt"}[angebot.ohne_antrag]
    werte: dict[Merkmalsart, Iterable[str]] = {
        Merkmalsart.BEREICH: angebot.lebensbereiche,
        Merkmalsart.BEDARF: angebot.bedarfe,
        Merkmalsart.LEISTUNG: angebot.leistungen,
        Merkmalsart.SPRACHE: () if viele else (s.code for s in angebot.sprachen),
        Merkmalsart.ZUGANG: angebot.zugang,
        Merkmalsart.BARRIERE: angebot.barrieren_ja,
        Merkmalsart.ANGEBOTSART: filter(None, (angebot.angebotsart,)),
        Merkmalsart.FORM: (angebot.form,),
        Merkmalsart.STADTTEIL: filter(None, (ort.stadtteil.strip() if ort else "",)),
        Merkmalsart.ANTRAG: (antrag,),
    }
    for art, alle in werte.items():
        for wert in set(alle):
            yield {"art": art.value, "wert": str(wert), "angebot": nummer}


def _alter(nummer: int, angebot: Angebot) -> Iterator[Zeile]:
    for gruppe in angebot.zielgruppen:
        yield {"angebot": nummer, "von": gruppe.von_monate, "bis": gruppe.bis_monate}


def _sicher(zeit: Oeffnungszeit) -> bool:
    """Rows that can say "open": people may come, the end is known, no note bends it."""
    return zeit.art in OFFENE_ARTEN and zeit.bis is not None and not zeit.hinweis


def _zeiten(nummer: int, angebot: Angebot) -> Iterator[Zeile]:
    """Nothing when the note beside the hours may change them (domain.offen)."""
    if hinweis_stoert(angebot.oeffnung_hinweis):
        return
    for zeit in filter(_sicher, angebot.oeffnungszeiten):
        selten = (zeit.alle_n_wochen or 1) > 1 and not zeit.woche_im_monat
        if selten and zeit.anker is None and zeit.datum is None:
            continue
        anker = zeit.anker if selten else None
        yield {
            "angebot": nummer,
            "datum": _iso(zeit.datum),
            "tage": sum(1 << tag for tag in set(zeit.wochentage)),
            "von": zeit.von,
            "bis": zeit.bis,
            "wochen": wochenbits(zeit.woche_im_monat),
            "alle_n": zeit.alle_n_wochen if selten else 1,
            "anker": wochennummer(anker) if anker else 0,
            "saison_von": zeit.saison_von,
            "saison_bis": zeit.saison_bis,
            "ferien": zeit.ferien.value,
            "feiertage": zeit.feiertage.value,
        }


def wochenbits(wochen: Iterable[int]) -> int:
    """One bit a week of the month; the last week is bit 0."""
    return sum(1 << max(woche, 0) for woche in set(wochen))


def wochennummer(tag: date) -> int:
    """Weeks since the beginning of time; all days from Monday on have the same."""
    return (tag.toordinal() - 1) // 7
