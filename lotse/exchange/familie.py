"""The family file (resources/schema/familie.schema.json), read and written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from lotse.domain.akte import Akte
from lotse.domain.familie import Fakten, Familie, FamilieId, Person
from lotse.domain.fehler import Hinweis
from lotse.domain.fluechtig import FluechtigeAntworten, fluechtiger_name, without_vermerke
from lotse.domain.recht import Wissen
from lotse.exchange.familie_fakten import split_fluechtig
from lotse.exchange.familie_fallarbeit import check_netz
from lotse.exchange.familie_felder import PFLICHT, VERSION, felder
from lotse.exchange.familie_nutzung import check_nutzungen, rechte
from lotse.exchange.lesen import MEGABYTE, parse_json, read_json
from lotse.exchange.lesen_werte import aehnlich, load_sprachcodes
from lotse.services.feldleser import Befunde, note
from lotse.services.werte import to_plain

GRENZE = MEGABYTE
HOECHSTENS_STELLEN = 40
MEHR = (
    "unterlagen", "nutzungen", "antraege", "kontakte", "einwilligungen", "blockaden",
    "netzknoten", "netzkanten", "beziehungen",
)  # fmt: skip
"""Parts of the case beside the family. Choices, hand-overs, steps, sheets and replies are not
in the file: they belong to the day and the places of the desk that wrote it."""
_IN_FAMILIE = {feld.name for feld in fields(Familie)}


def read_familie(
    quelle: Path | str, wissen: Wissen, heute: date | None = None
) -> tuple[Familie, FluechtigeAntworten]:
    """The family alone, see read_akte."""
    akte, fluechtig = read_akte(quelle, wissen, heute)
    return akte.familie, fluechtig


def read_akte(
    quelle: Path | str, wissen: Wissen, heute: date | None = None
) -> tuple[Akte, FluechtigeAntworten]:
    """Read a file (Path) or JSON text (str). Every mistake is named at once.

    `heute` is the day of `angelegt_am` when the file has none; without both, the day of the
    knowledge. An answer that must not be stored leaves the family and is returned beside it.
    """
    if isinstance(quelle, Path):
        name, daten = quelle.name, read_json(quelle, GRENZE)
    else:
        name, daten = "Eingabe", parse_json(quelle, "Eingabe")
    befunde: Befunde = []
    gelesen = _read_felder(daten, wissen, befunde)
    if befunde:
        mehr = len(befunde) - HOECHSTENS_STELLEN
        raise Hinweis(
            f"Die Familiendatei „{name}“ lässt sich nicht lesen.",
            "Nichts wurde verändert.",
            "Bitte berichtigen Sie diese Stellen:",
            (*befunde[:HOECHSTENS_STELLEN], *([f"und {mehr} weitere"] if mehr > 0 else [])),
        )
    weiteres = {name: gelesen.pop(name, ()) for name in MEHR}
    familie, fluechtig = _familie(gelesen, wissen, heute)
    return Akte(familie, **weiteres), fluechtig


def _read_felder(daten: object, wissen: Wissen, befunde: Befunde) -> dict[str, Any]:
    readers = felder(wissen.fakten, wissen.themen, load_sprachcodes(), rechte(wissen))
    if not isinstance(daten, Mapping):
        note(befunde, "ganze Datei", daten, "ein Objekt mit den Feldern " + ", ".join(readers))
        return {}
    for name in sorted(daten.keys() - readers.keys()):
        note(befunde, name, daten[name], "dieses Feld gibt es nicht" + aehnlich(name, readers))
    befunde += [f"{name}: fehlt – dieses Feld ist Pflicht" for name in PFLICHT if name not in daten]
    gelesen = {
        name: read(daten[name], name, befunde) for name, read in readers.items() if name in daten
    }
    _check_kinder(gelesen, befunde)
    check_nutzungen(gelesen, befunde)
    check_netz(gelesen, befunde)
    return gelesen


def _check_kinder(gelesen: Mapping[str, Any], befunde: Befunde) -> None:
    """A fleeting answer of a child names a child of this file, and is given once."""
    personen = [p for p in gelesen.get("personen", ()) if isinstance(p, Person) and p.ist_kind]
    kinder: dict[str, Fakten] = {person.id: person.fakten for person in personen}
    for name, wert in gelesen.get("fluechtig", {}).items():
        fakt, _, kind = name.partition("@")
        if kind and kind not in kinder:
            note(befunde, f"fluechtig.{name}", wert, "hinter @ ein Kind: " + ", ".join(kinder))
        if fakt in (kinder.get(kind, {}) if kind else gelesen.get("fakten", {})):
            note(befunde, f"fluechtig.{name}", wert, "nur einmal, hier oder unter fakten")


def _familie(
    gelesen: dict[str, Any], wissen: Wissen, heute: date | None
) -> tuple[Familie, FluechtigeAntworten]:
    fakten, fluechtig = split_fluechtig(
        gelesen.pop("fakten", {}) | gelesen.pop("fluechtig", {}), wissen.fakten
    )
    personen = []
    for person in gelesen.pop("personen", ()):
        bleibt, beiseite = split_fluechtig(person.fakten, wissen.fakten)
        personen.append(replace(person, fakten=bleibt))
        fluechtig |= {fluechtiger_name(name, person.id): wert for name, wert in beiseite.items()}
    grund: dict[str, Any] = {
        "id": FamilieId(str(uuid5(NAMESPACE_URL, f"lotse:familie:{gelesen['fallcode']}"))),
        "angelegt_am": heute or wissen.stand,
    }
    gelesen["kinder_gefragt"] = gelesen.get("kinder_gefragt", False) or any(
        person.ist_kind for person in personen
    )
    werte = grund | {name: wert for name, wert in gelesen.items() if name in _IN_FAMILIE}
    familie = Familie(**werte, personen=tuple(personen), fakten=fakten)
    return familie, FluechtigeAntworten(fluechtig)


def akte_to_dict(
    akte: Akte, fluechtig: FluechtigeAntworten = FluechtigeAntworten()
) -> dict[str, object]:
    """The family with its papers and rights by age, and the work that needs no hand-over."""
    mehr = {name: to_plain(getattr(akte, name)) for name in MEHR}
    return familie_to_dict(akte.familie, fluechtig) | {n: wert for n, wert in mehr.items() if wert}


def familie_to_dict(
    familie: Familie, fluechtig: FluechtigeAntworten = FluechtigeAntworten()
) -> dict[str, object]:
    """The same family as plain data; what is unset is left out."""
    plain: dict[str, object] = {
        "version": VERSION,
        "id": familie.id,
        "fallcode": familie.fallcode,
        "deckwort": familie.deckwort,
        "angelegt_am": to_plain(familie.angelegt_am),
        "buchstabe": familie.buchstabe,
        "name": familie.name,
        "geschlossen_am": to_plain(familie.geschlossen_am),
        "schlussgrund": to_plain(familie.schlussgrund),
        "ohne_uns": familie.ohne_uns,
        "anfang": to_plain(familie.anfang),
        "anfang_am": to_plain(familie.anfang_am),
        "zettel_am": to_plain(familie.zettel_am),
        "kam_ueber": to_plain(familie.kam_ueber),
        "ort": to_plain(familie.ort),
        "verstaendigung": to_plain(familie.verstaendigung),
        "personen": [_person_to_dict(person) for person in familie.personen],
        "kinder_gefragt": familie.kinder_gefragt,
        "bereiche": to_plain(familie.bereiche),
        "ziele": to_plain(familie.ziele),
        "staerken": to_plain(familie.staerken),
        "huerden": to_plain(familie.huerden),
        "fakten": dict(without_vermerke(familie.fakten)),
        "fluechtig": dict(fluechtig.fakten),
    }
    return {name: wert for name, wert in plain.items() if wert not in ("", None, [], {})}


def _person_to_dict(person: Person) -> dict[str, object]:
    plain: dict[str, object] = to_plain(replace(person, geburt=None, fakten={}))
    if person.geburt:
        plain["geburt"] = str(person.geburt)
    if person.fakten:
        plain["fakten"] = dict(without_vermerke(person.fakten))
    return {name: wert for name, wert in plain.items() if wert not in ({}, None)}
