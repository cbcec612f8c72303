"""Papers and rights made use of in a family file: known names, children of this file, once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from lotse.domain.familie import Person
from lotse.domain.nutzung import Nutzung
from lotse.domain.recht import Wissen
from lotse.exchange.lesen_werte import aehnlich, muster
from lotse.services.feldleser import Befunde, Reader, note
from lotse.services.werte import liste, reader

_NAME = muster(r"[a-z][a-z0-9_]{0,63}", "kleine Buchstaben, Ziffern, Unterstrich; höchstens 64")


def rechte(wissen: Wissen) -> tuple[str, ...]:
    """Ids of resources/recht/ansprueche.toml."""
    return tuple(anspruch.id for anspruch in wissen.ansprueche)


def nutzungen(bekannt: Collection[str]) -> Reader:
    """A list of Nutzung; a small knowledge without any rights takes every name."""

    def anspruch(wert: object, pfad: str, befunde: Befunde) -> str:
        name: str = _NAME(wert, pfad, befunde)
        if name and bekannt and name not in bekannt:
            note(befunde, pfad, name, "eine id aus ansprueche.toml" + aehnlich(name, bekannt))
        return name

    return liste(reader(Nutzung, {(Nutzung, "anspruch"): anspruch}))


def check_nutzungen(gelesen: Mapping[str, Any], befunde: Befunde) -> None:
    """A right is one child's of this file and noted once; a paper is named once."""
    personen = gelesen.get("personen", ())
    kinder = [p.id for p in personen if isinstance(p, Person) and p.ist_kind]
    notiert = [n for n in gelesen.get("nutzungen", ()) if isinstance(n, Nutzung)]
    for nummer, nutzung in enumerate(notiert):
        if nutzung.person not in kinder:
            erlaubt = "die Kennung eines Kindes: " + ", ".join(kinder)
            note(befunde, f"nutzungen[{nummer}].person", nutzung.person, erlaubt)
    _einmal("nutzungen", [f"{n.anspruch} {n.person}" for n in notiert], befunde)
    _einmal("unterlagen", gelesen.get("unterlagen", ()), befunde)


def _einmal(pfad: str, namen: Iterable[str], befunde: Befunde) -> None:
    gesehen: set[str] = set()
    for nummer, name in enumerate(namen):
        if name in gesehen:
            note(befunde, f"{pfad}[{nummer}]", name, "jeder Eintrag nur einmal")
        gesehen.add(name)
