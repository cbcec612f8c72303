"""A case as rows, named like the tables and their columns."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from lotse.domain.akte import Akte
from lotse.domain.familie import Bereichsstand, Fakten, Familie, Person
from lotse.domain.fehler import Hinweis
from lotse.domain.vermittlung import Vermittlung
from lotse.services.feldleser import lesbar
from lotse.services.sortierung import sort_key
from lotse.store import ableitung
from lotse.store.aktenteile import TEILE, Aktenteil, Tabelle, Zeile, Zeilen
from lotse.store.tables import familien as f
from lotse.store.tables import nutzung as n

T = TypeVar("T")


def akte_to_rows(akte: Akte) -> Zeilen:
    familie = akte.familie
    teile: dict[Tabelle, list[Zeile]] = {
        f.FamilieRow: [familie_to_row(akte)],
        f.PersonRow: _reihe(familie.personen, _person),
        f.FaktRow: list(_alle_fakten(familie)),
        f.BereichsstandRow: _reihe(familie.bereiche, _bereich),
        f.BedarfRow: [
            {"lebensbereich": stand.lebensbereich, **zeile}
            for stand in familie.bereiche
            for zeile in _reihe(stand.bedarfe, lambda code: {"code": code})
        ],
        f.ZielRow: _reihe(familie.ziele, _felder),
        f.StaerkeRow: _reihe(familie.staerken, _felder),
        f.HuerdeRow: _reihe(familie.huerden, _felder),
        n.UnterlageRow: _reihe(akte.unterlagen, lambda kennung: {"id": kennung}),
    }
    for teil in TEILE:
        teile |= _teil(teil, getattr(akte, teil.feld))
    for tabelle, zeilen in teile.items():
        for zeile in zeilen:
            if tabelle is not f.FamilieRow:
                zeile["familie_id"] = familie.id
            _check_texts(zeile)
    return teile


def familie_to_row(akte: Akte) -> Zeile:
    familie, schritt = akte.familie, ableitung.naechster_schritt(akte)
    zeile = _felder(familie, ohne=_EIGENE_TABELLE)
    zeile |= _felder(familie.ort) | _felder(familie.verstaendigung)
    kinder = [kind for kind in familie.kinder if not kind.ungeboren]
    return zeile | {
        "sortier_deckwort": sort_key(familie.deckwort),
        "such": ableitung.suchtext(familie),
        "erwachsene": sum(not person.ist_kind for person in familie.personen),
        "kinder": len(kinder),
        "erwartet": len(familie.kinder) - len(kinder),
        "naechster_schritt": schritt.text if schritt else "",
        "naechster_bis": schritt.bis if schritt else None,
        "zuletzt": ableitung.zuletzt(akte),
    }


_EIGENE_TABELLE = frozenset(
    {"ort", "verstaendigung", "personen", "bereiche", "ziele", "staerken", "huerden", "fakten"}
)


def _felder(wert: object, ohne: frozenset[str] = frozenset()) -> Zeile:
    """Columns are named like the fields of the value."""
    namen = (feld.name for feld in fields(wert))  # type: ignore[arg-type]  # a domain dataclass
    return {name: getattr(wert, name) for name in namen if name not in ohne}


def _reihe(werte: Sequence[T], row: Callable[[T], Zeile]) -> list[Zeile]:
    return [{**row(wert), "position": stelle} for stelle, wert in enumerate(werte)]


def _person(person: Person) -> Zeile:
    if not person.id:  # "" is the household in the table of facts
        message = "a person has an id"
        raise ValueError(message)
    geburt = person.geburt
    return _felder(person, ohne=frozenset({"geburt", "fakten"})) | {
        "geburt_jahr": geburt.jahr if geburt else None,
        "geburt_monat": geburt.monat if geburt else None,
        "geburt_tag": geburt.tag if geburt else None,
    }


def _bereich(stand: Bereichsstand) -> Zeile:
    return _felder(stand, ohne=frozenset({"bedarfe"}))


def _teil(teil: Aktenteil, werte: Sequence[Any]) -> dict[Tabelle, list[Zeile]]:
    """The rows of one part, and of what happened to each."""
    if teil.geschehen is None:
        return {teil.tabelle: _reihe(werte, _felder)}
    return {
        teil.tabelle: _reihe(werte, _mit_geschehen),
        teil.geschehen.tabelle: [
            {teil.geschehen.verweis: wert.id, **zeile}
            for wert in werte
            for zeile in _reihe(wert.ereignisse, _felder)
        ],
    }


def _mit_geschehen(wert: object) -> Zeile:
    zeile = _felder(wert, ohne=frozenset({"ereignisse"}))
    if isinstance(wert, Vermittlung):
        zeile["angebot_key"] = wert.angebot.key if wert.angebot else None
    return zeile


def _alle_fakten(familie: Familie) -> Iterator[Zeile]:
    yield from _fakten(familie.fakten, "")
    for person in familie.personen:
        yield from _fakten(person.fakten, person.id)


def _fakten(fakten: Fakten, person: str) -> Iterator[Zeile]:
    for stelle, (name, wert) in enumerate(fakten.items()):
        yield {
            "person": person,
            "name": name,
            "position": stelle,
            "wert": json.dumps(wert, ensure_ascii=False),
        }


def _check_texts(zeile: Zeile) -> None:
    texte = [wert for wert in zeile.values() if isinstance(wert, str)]
    texte += [
        teil
        for wert in zeile.values()
        if isinstance(wert, tuple)
        for teil in wert
        if isinstance(teil, str)
    ]
    if not all(map(lesbar, texte)):
        raise Hinweis(
            "In einem Text stehen Zeichen, die sich nicht speichern lassen.",
            "Der letzte gespeicherte Stand ist sicher.",
            "Bitte tippen Sie den Text neu, statt ihn einzufügen.",
        )
