"""The fields of a family file, each with its reader."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import fields
from itertools import count
from typing import Any

from lotse.domain.familie import (
    Bereichsstand,
    Faktwert,
    Kamueber,
    Person,
    Schlussgrund,
    Staerke,
    Verstaendigung,
    Ziel,
)
from lotse.domain.fluechtig import fluechtiger_name
from lotse.domain.huerde import Huerde
from lotse.domain.ort import Ort
from lotse.domain.recht import Ebene, Fakt, Thema
from lotse.exchange.familie_antraege import antrag
from lotse.exchange.familie_fakten import read_fakten
from lotse.exchange.familie_fallarbeit import fallarbeit
from lotse.exchange.familie_nutzung import nutzungen
from lotse.exchange.lesen_werte import AGS, PLZ, aehnlich, geburt, muster, sprachcode
from lotse.services.feldleser import Befunde, Reader, note, pflichttext, tag, text, wahr
from lotse.services.werte import liste, optional, reader

VERSION = 1
KENNUNG = muster(r"[A-Za-z0-9_.-]{1,64}", "Buchstaben, Ziffern, Punkt, Strich; höchstens 64")
PFLICHT = ("version", "fallcode", "deckwort")
LAENGSTER = 20_000
"""Characters of one text: more than any page of a letter holds."""
MEISTE = 60
"""Persons, sentences, strengths: no household has more of them."""


def _text(wert: object, pfad: str, befunde: Befunde) -> str:
    gelesen = text(wert, pfad, befunde)
    if len(gelesen) > LAENGSTER:
        note(befunde, pfad, wert, f"höchstens {LAENGSTER} Zeichen")
    return gelesen


def _pflichttext(wert: object, pfad: str, befunde: Befunde) -> str:
    pflichttext(wert, pfad, befunde)
    return _text(wert, pfad, befunde) if isinstance(wert, str) else ""


TEXTE: Mapping[tuple[type, str], Reader] = {
    (kind, feld.name): _text
    for kind in (Ort, Verstaendigung, Person, Ziel, Staerke)
    for feld in fields(kind)
    if feld.type == "str"
}


def felder(
    fakten: Mapping[str, Fakt],
    themen: Mapping[str, Thema],
    sprachen: Collection[str],
    rechte: Collection[str] = (),
) -> dict[str, Reader]:
    """Name -> reader, in the order of the schema."""
    code = sprachcode(sprachen)
    bereich = reader(Bereichsstand, {})
    ziel = reader(Ziel, {**TEXTE, (Ziel, "id"): KENNUNG, (Ziel, "sprache"): code})
    staerke = reader(Staerke, {**TEXTE, (Staerke, "id"): KENNUNG})
    return {
        "$schema": text,
        "version": _version,
        "id": KENNUNG,
        "fallcode": _pflichttext,
        "deckwort": _pflichttext,
        "buchstabe": _text,
        "name": _text,
        "angelegt_am": tag,
        "geschlossen_am": optional(tag),
        "schlussgrund": optional(reader(Schlussgrund, {})),
        "ohne_uns": _text,
        "anfang": _bereiche(bereich, themen),
        "anfang_am": optional(tag),
        "zettel_am": optional(tag),
        "kam_ueber": optional(reader(Kamueber, {})),
        "ort": reader(Ort, {**TEXTE, (Ort, "plz"): PLZ, (Ort, "ags"): AGS}),
        "verstaendigung": reader(
            Verstaendigung,
            {
                **TEXTE,
                (Verstaendigung, "sprachen"): liste(code),
                (Verstaendigung, "briefsprache"): code,
            },
        ),
        "personen": _nummeriert("p", _person(fakten)),
        "kinder_gefragt": wahr,
        "bereiche": _bereiche(bereich, themen),
        "ziele": _nummeriert("z", ziel),
        "staerken": _nummeriert("s", staerke),
        "huerden": _einmal(reader(Huerde, {}), "code"),
        "fakten": _familienfakten(fakten),
        "fluechtig": _fluechtige(fakten),
        "unterlagen": liste(KENNUNG),
        "nutzungen": nutzungen(rechte),
        "antraege": _nummeriert("a", antrag()),
        **fallarbeit(_nummeriert),
    }


def _version(wert: object, pfad: str, befunde: Befunde) -> int:
    if wert != VERSION or isinstance(wert, bool):
        note(befunde, pfad, wert, f"{VERSION}")
    return VERSION


def _familienfakten(fakten: Mapping[str, Fakt]) -> Reader:
    def read(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - answers
        return read_fakten(wert, pfad, befunde, fakten, Ebene.HAUSHALT)

    return read


def _fluechtige(fakten: Mapping[str, Fakt]) -> Reader:
    """Answers of the family, and of a child under "name@id of the child"."""

    def read(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - answers
        if not isinstance(wert, Mapping):
            return read_fakten(wert, pfad, befunde, fakten, Ebene.HAUSHALT)
        gelesen: dict[str, Faktwert | None] = {}
        for name, antwort in wert.items():
            fakt, _, kind = name.partition("@")
            ebene = Ebene.KIND if kind else Ebene.HAUSHALT
            eine = read_fakten({fakt: antwort}, pfad, befunde, fakten, ebene)
            if kind and fakt in eine and not fakten[fakt].fluechtig:
                note(befunde, f"{pfad}.{name}", antwort, "steht bei dem Kind: personen[…].fakten")
            elif fakt in eine:
                gelesen[fluechtiger_name(fakt, kind)] = eine[fakt]
        return gelesen

    return read


def _person(fakten: Mapping[str, Fakt]) -> Reader:
    def antworten(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - answers
        return read_fakten(wert, pfad, befunde, fakten, Ebene.KIND)

    eigene: dict[tuple[type, str], Reader] = {
        **TEXTE,
        (Person, "id"): KENNUNG,
        (Person, "geburt"): optional(geburt),
        (Person, "fakten"): antworten,
    }
    read_person = reader(Person, eigene)

    def read(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - Person or None
        person = read_person(wert, pfad, befunde)
        if isinstance(person, Person) and not person.ist_kind:
            if person.ungeboren:
                note(befunde, f"{pfad}.ungeboren", True, "false – nur ein Kind ist ungeboren")  # noqa: FBT003 - the value read
            for name, antwort in person.fakten.items():
                note(befunde, f"{pfad}.fakten.{name}", antwort, "nichts – nur bei rolle kind")
        return person

    return read


def _nummeriert(kurz: str, read: Reader, hoechstens: int = MEISTE) -> Reader:
    """A list whose entries may go without id: p1, p2, … Ids stand only once."""

    def read_all(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - tuple of values
        if not isinstance(wert, list):
            return liste(read)(wert, pfad, befunde)
        if len(wert) > hoechstens:
            note(befunde, pfad, f"{len(wert)} Einträge", f"höchstens {hoechstens} Einträge")
            return ()
        vergeben = {teil["id"] for teil in wert if isinstance(teil, Mapping) and _hat_id(teil)}
        freie = (kennung for n in count(1) if (kennung := f"{kurz}{n}") not in vergeben)
        mit_id = [
            {"id": next(freie), **teil} if isinstance(teil, Mapping) and "id" not in teil else teil
            for teil in wert
        ]
        return _einmal(read, "id")(mit_id, pfad, befunde)

    return read_all


def _hat_id(teil: Mapping[str, object]) -> bool:
    return isinstance(teil.get("id"), str)


def _einmal(read: Reader, feld: str) -> Reader:
    """A list in which no two entries share one field."""

    def read_all(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - tuple of values
        gelesen = liste(read)(wert, pfad, befunde)
        gesehen: set[object] = set()
        for i, teil in enumerate(gelesen):
            schluessel = getattr(teil, feld, None)
            if schluessel is not None and schluessel in gesehen:
                note(befunde, f"{pfad}[{i}].{feld}", str(schluessel), "jeder Wert nur einmal")
            gesehen.add(schluessel)
        return gelesen

    return read_all


def _bereiche(read: Reader, themen: Mapping[str, Thema]) -> Reader:
    def read_all(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - tuple of values
        gelesen = _einmal(read, "lebensbereich")(wert, pfad, befunde)
        for i, stand in enumerate(gelesen):
            if isinstance(stand, Bereichsstand):
                _check_bedarfe(stand, f"{pfad}[{i}].bedarfe", befunde, themen)
        return gelesen

    return read_all


def _check_bedarfe(
    stand: Bereichsstand, pfad: str, befunde: Befunde, themen: Mapping[str, Thema]
) -> None:
    hier = [code for code, thema in themen.items() if thema.lebensbereich is stand.lebensbereich]
    for i, code in enumerate(stand.bedarfe):
        if code not in hier:
            anderswo = themen.get(code)
            regel = f"ein Bedarf von {stand.lebensbereich}: {', '.join(hier)}"
            if anderswo:
                regel += f" – {code} gehört zu {anderswo.lebensbereich}"
            note(befunde, f"{pfad}[{i}]", code, regel + aehnlich(code, hier))
