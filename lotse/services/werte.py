"""Frozen values to plain JSON data and back, read off the dataclass itself.

Writing leaves out what is default. Reading refuses what does not belong and notes every place.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import types
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from itertools import compress
from json.encoder import encode_basestring
from operator import attrgetter, is_not
from typing import Any, NewType, TypeAlias, Union, get_args, get_origin, get_type_hints

from lotse.domain.oeffnung import Oeffnungszeit
from lotse.services.feldleser import EINFACH, Befunde, Reader, note

Felder: TypeAlias = Mapping[tuple[type, str], Reader]
"""Fields that are read in their own way: (dataclass, name) -> reader."""


_SCHLICHT = frozenset({str, int, float, bool, type(None)})
"""Most fields: nothing is to be done."""


def to_plain(value: Any) -> Any:  # noqa: ANN401 - any field of any value
    """Enums by value, days as ISO text, sets sorted, values as objects without defaults."""
    if value.__class__ in _SCHLICHT:
        return value
    match value:
        case StrEnum():
            plain: object = value.value
        case date():
            plain = value.isoformat()
        case frozenset():
            plain = sorted(map(to_plain, value))
        case tuple():
            plain = [to_plain(part) for part in value]
        case _ if dataclasses.is_dataclass(value):
            plain = _felder_to_plain(value)
        case _:
            plain = value
    return plain


def _felder_to_plain(value: Any) -> dict[str, object]:  # noqa: ANN401 - any dataclass
    namen, defaults, lesen = _felder(value.__class__)
    return {
        name: to_plain(wert)
        for name, wert, default in zip(namen, lesen(value), defaults, strict=True)
        if wert is not default and wert != default
    }


GEMERKT = 4096
_OFT_GLEICH = frozenset({Oeffnungszeit})
"""The hours of a list have few forms: each is written once."""
_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def to_json(value: Any) -> str:  # noqa: ANN401 - any field of any value
    """The JSON text of `to_plain`, written in one pass: an import asks for thousands."""
    return _SCHREIBER[value.__class__](value)


_EINFACH: Mapping[type, Callable[[Any], str]] = {
    str: encode_basestring,
    int: int.__repr__,
    bool: {True: "true", False: "false"}.__getitem__,
    date: lambda tag: f'"{tag.isoformat()}"',
    # a list of helps has few sets of terms
    frozenset: functools.lru_cache(GEMERKT)(lambda value: _dumps(to_plain(value))),
}


class _Schreiber(dict[type, Callable[[Any], str]]):
    """How values of a type are written; most fields are plain text."""

    def __missing__(self, kind: type) -> Callable[[Any], str]:
        self[kind] = schreibe = _schreiber(kind)
        return schreibe


_SCHREIBER = _Schreiber(_EINFACH)


def _schreiber(kind: type) -> Callable[[Any], str]:
    if kind is tuple:
        return lambda teile: f"[{','.join([_SCHREIBER[t.__class__](t) for t in teile])}]"
    if issubclass(kind, StrEnum):
        return {member: encode_basestring(member.value) for member in kind}.__getitem__
    if dataclasses.is_dataclass(kind):
        schreibe = _objekt_schreiber(kind)
        return functools.lru_cache(GEMERKT)(schreibe) if kind in _OFT_GLEICH else schreibe
    return lambda value: _dumps(to_plain(value))


def _objekt_schreiber(kind: type) -> Callable[[Any], str]:
    namen, defaults, lesen = _felder(kind)
    koepfe = tuple(f'"{name}":' for name in namen)

    def schreibe(value: object) -> str:
        werte = lesen(value)
        anders = map(is_not, werte, defaults)  # most fields of an entry are as they began
        teile = [
            kopf + encode_basestring(wert)
            if wert.__class__ is str
            else kopf + _SCHREIBER[wert.__class__](wert)
            for kopf, wert, default in compress(zip(koepfe, werte, defaults, strict=True), anders)
            if wert != default
        ]
        return f"{{{','.join(teile)}}}"

    return schreibe


@functools.cache
def _felder(kind: type) -> tuple[tuple[str, ...], tuple[object, ...], Callable[[Any], Any]]:
    """Names, defaults, and what reads all values at once."""
    felder = dataclasses.fields(kind)
    namen = tuple(field.name for field in felder)
    if len(namen) == 1:
        return namen, (felder[0].default,), lambda value: (getattr(value, namen[0]),)
    return namen, tuple(field.default for field in felder), attrgetter(*namen)


def reader(kind: Any, eigene: Felder) -> Reader:  # noqa: ANN401 - a type or a type form
    """Build the reader of a type once; calling it is cheap."""
    if isinstance(kind, NewType):
        return reader(kind.__supertype__, eigene)
    teile = get_args(kind)
    herkunft = get_origin(kind)
    if herkunft in (Union, types.UnionType):
        return _optional(reader(next(t for t in teile if t is not type(None)), eigene))
    if herkunft in (tuple, frozenset):
        return _liste(herkunft, reader(teile[0], eigene))
    if dataclasses.is_dataclass(kind):
        return _objekt(kind, eigene)  # type: ignore[arg-type]  # is_dataclass also takes instances
    if issubclass(kind, StrEnum):
        return _auswahl(kind)
    return EINFACH[kind]


def liste(read: Reader) -> Reader:
    """A list of such values, kept as a tuple."""
    return _liste(tuple, read)


def optional(read: Reader) -> Reader:
    return _optional(read)


def _objekt(kind: type, eigene: Felder) -> Reader:
    hints = get_type_hints(kind)
    fields = dataclasses.fields(kind)
    readers = {f.name: eigene.get((kind, f.name)) or reader(hints[f.name], eigene) for f in fields}
    pflicht = [f.name for f in fields if f.default is f.default_factory is dataclasses.MISSING]

    def read(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - of `kind`
        if not isinstance(wert, Mapping):
            note(befunde, pfad, wert, "ein Objekt mit den Feldern " + ", ".join(readers))
            return None
        vorher = len(befunde)
        for name in sorted(wert.keys() - readers.keys()):
            note(befunde, f"{pfad}.{name}", wert[name], _feldnamen(readers))
        for name in pflicht:
            if name not in wert:
                befunde.append(f"{pfad}.{name}: fehlt – dieses Feld ist Pflicht")
        gelesen = {
            name: readers[name](teil, f"{pfad}.{name}", befunde)
            for name, teil in wert.items()
            if name in readers
        }
        return kind(**gelesen) if len(befunde) == vorher else None

    return read


def _feldnamen(namen: Iterable[str]) -> str:
    return "nur die Felder " + ", ".join(namen)


def _liste(behaelter: Callable[[list[Any]], Any], read_part: Reader) -> Reader:
    def read(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - tuple or set
        if not isinstance(wert, list):
            note(befunde, pfad, wert, "eine Liste in eckigen Klammern")
            return behaelter([])
        teile = enumerate(wert)
        return behaelter([read_part(teil, f"{pfad}[{i}]", befunde) for i, teil in teile])

    return read


def _optional(read_part: Reader) -> Reader:
    def read(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - as read_part
        return None if wert is None else read_part(wert, pfad, befunde)

    return read


def _auswahl(kind: type[StrEnum]) -> Reader:
    werte = {member.value: member for member in kind}

    def read(wert: object, pfad: str, befunde: Befunde) -> StrEnum | None:
        if isinstance(wert, str) and wert in werte:
            return werte[wert]
        note(befunde, pfad, wert, ", ".join(werte))
        return None

    return read
