"""The inside of an Übergabepaket as JSON: strict both ways, what is written can be read again."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, NoReturn

from lotse.domain.antrag import Antragsereignis
from lotse.domain.familie import Familie, Person
from lotse.domain.fehler import Hinweis
from lotse.domain.vermittlung import Ereignis
from lotse.services.feldleser import Befunde, Reader, note
from lotse.services.uebergabepaket import Uebergabepaket
from lotse.services.werte import reader, to_plain

VERSION: Final = 1
"""Raised with every field a reader of before would not know."""
UNVERAENDERT: Final = "Ihre Daten auf diesem Gerät sind unverändert."
HOECHSTENS_FAELLE: Final = 500


class Paketfehler(Hinweis):
    """The file is no Übergabe, damaged or newer: nothing was changed."""

    def __init__(self, was: str, tun: str, *stellen: str) -> None:
        super().__init__(was, UNVERAENDERT, tun, stellen)


def newer() -> Paketfehler:
    return Paketfehler(
        "Diese Übergabe kommt aus einem neueren Lotsen.",
        "Bitte erneuern Sie Lotse auf diesem Gerät. Danach lässt sie sich einlesen.",
    )


def to_bytes(paket: Uebergabepaket) -> bytes:
    """What is sealed; nothing but what stands in these cases. It was read again before it goes."""
    inhalt = {"version": VERSION, "paket": to_plain(paket)}
    daten = json.dumps(inhalt, ensure_ascii=True, separators=(",", ":")).encode()
    if from_bytes(daten) != paket:
        _falsch("Beim Lesen kam etwas anderes heraus.")
    return daten


def from_bytes(daten: bytes) -> Uebergabepaket:
    """Paketfehler names what does not belong; the text of a family is never in it."""
    try:
        roh = json.loads(daten, parse_constant=_unendlich)
    except (ValueError, RecursionError) as error:
        raise _broken("Der Inhalt ist nicht lesbar.") from error
    if not isinstance(roh, Mapping) or not _ganz(roh.get("version")):
        _falsch("Der Inhalt hat einen anderen Aufbau.")
    if roh["version"] > VERSION:
        raise newer()
    befunde: Befunde = []
    try:
        paket = _reader()(roh.get("paket"), "paket", befunde)
    except RecursionError as error:
        raise _broken("Der Inhalt ist zu tief verschachtelt.") from error
    if befunde or not isinstance(paket, Uebergabepaket) or set(roh) != {"version", "paket"}:
        _falsch(*(befund.partition(":")[0] for befund in befunde[:8]))
    if not 1 <= len(paket.faelle) <= HOECHSTENS_FAELLE:
        _falsch("Die Zahl der Akten stimmt nicht.")
    if len({fall.akte.familie.id for fall in paket.faelle}) != len(paket.faelle):
        _falsch("Eine Akte steht doppelt darin.")
    return paket


@functools.cache
def _reader() -> Reader:
    eigene: dict[tuple[type, str], Reader] = {
        (Familie, "fakten"): _fakten,
        (Person, "fakten"): _fakten,
        (Ereignis, "erfasst_am"): _moment,
        (Antragsereignis, "erfasst_am"): _moment,
    }
    return reader(Uebergabepaket, eigene)


def _fakten(wert: object, pfad: str, befunde: Befunde) -> Any:  # noqa: ANN401 - answers
    """Names and plain answers; which of them may be kept is asked when they are written."""
    if not isinstance(wert, Mapping):
        note(befunde, pfad, "…", "Angaben mit Namen")
        return {}
    for name, antwort in wert.items():
        if antwort is not None and not isinstance(antwort, bool | int | float | str):
            note(befunde, f"{pfad}.{name}", "…", "eine einfache Antwort")
    return dict(wert)


def _moment(wert: object, pfad: str, befunde: Befunde) -> datetime:
    try:
        if isinstance(wert, str):
            return datetime.fromisoformat(wert)
    except ValueError:
        pass
    note(befunde, pfad, "…", "ein Zeitpunkt")
    return datetime.min  # noqa: DTZ901 - a stand-in, the finding refuses it


def _unendlich(wort: str) -> float:
    """An answer may be endless, but it is a number."""
    if wort == "NaN":
        _falsch(wort)
    return float(wort)


def _ganz(wert: object) -> bool:
    return isinstance(wert, int) and not isinstance(wert, bool) and wert >= 1


def _falsch(*stellen: str) -> NoReturn:
    raise _broken(*stellen)


def _broken(*stellen: str) -> Paketfehler:
    return Paketfehler(
        "In dieser Übergabe steht etwas, das Lotse nicht lesen kann.",
        "Bitte lassen Sie sich die Datei noch einmal geben.",
        *stellen,
    )
