"""How everybody on the map is called: by name, or by part only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from lotse.domain.akte import Akte
from lotse.domain.familie import Person, Rolle
from lotse.domain.netz import Sektor
from lotse.i18n.sprache import Sprache
from lotse.services.netzrollen import is_role

Namen = Mapping[str, str]
"""By id of a node or a member; "" = the family in the middle."""

SICHTBAR: Final = 4
"""A name this long is found inside a word, too: "Ayşeoma"."""
ROLLE: Final[Mapping[Rolle, str]] = {
    Rolle.MUTTER: "Mutter",
    Rolle.VATER: "Vater",
    Rolle.ELTERNTEIL: "Elternteil",
    Rolle.PARTNER: "Zweite Person im Haushalt",
    Rolle.KIND: "Kind {n}",
    Rolle.ANDERE: "Person im Haushalt {n}",
}
JEMAND: Final[Mapping[Sektor, str]] = {
    Sektor.FAMILIE: "Verwandte {n}",
    Sektor.FREUNDE: "Freundschaft {n}",
    Sektor.UMFELD: "Umfeld {n}",
    Sektor.FACHSTELLEN: "Fachstelle {n}",
}


def namen_of(akte: Akte, sprache: Sprache, *, offen: bool) -> Namen:
    """With names, or with parts and short names that hold no name of anybody."""
    return {
        "": _mitte(akte, sprache, offen=offen),
        **dict(_members(akte, sprache, offen=offen)),
        **dict(_nodes(akte, sprache, offen=offen)),
    }


def _mitte(akte: Akte, sprache: Sprache, *, offen: bool) -> str:
    zeichen = (akte.familie.buchstabe or akte.familie.deckwort) if offen else ""
    return sprache.t("Familie {zeichen}", zeichen=zeichen) if zeichen else sprache.t("Familie")


def _members(akte: Akte, sprache: Sprache, *, offen: bool) -> Iterator[tuple[str, str]]:
    zahl: dict[str, int] = {}
    for person in akte.familie.personen:
        wort = "Baby" if person.ungeboren else ROLLE[person.rolle]
        zahl[wort] = zahl.get(wort, 0) + 1
        yield str(person.id), _member(person, sprache.t(wort, n=zahl[wort]), offen=offen)


def _member(person: Person, rolle: str, *, offen: bool) -> str:
    return (person.vorname.strip() or rolle) if offen else rolle


def _nodes(akte: Akte, sprache: Sprache, *, offen: bool) -> Iterator[tuple[str, str]]:
    geheim, zahl = frozenset(_secret(akte)), dict.fromkeys(Sektor, 0)
    for knoten in akte.netzknoten:
        if offen:
            yield knoten.id, knoten.name
        elif _says_nothing(knoten.pseudonym, geheim):
            yield knoten.id, knoten.pseudonym
        elif is_role(knoten.name):
            yield knoten.id, knoten.name
        else:
            zahl[knoten.sektor] += 1
            yield knoten.id, sprache.t(JEMAND[knoten.sektor], n=zahl[knoten.sektor])


def _says_nothing(pseudonym: str, geheim: frozenset[str]) -> bool:
    """A short name is typed by hand: one that holds a known name is not used."""
    rein = pseudonym.casefold()
    teile = set(re.split(r"[\s,/-]+", rein))
    lang = (wort for wort in geheim if len(wort) >= SICHTBAR)
    return bool(rein.strip()) and not teile & geheim and not any(wort in rein for wort in lang)


def _secret(akte: Akte) -> Iterator[str]:
    familie = akte.familie
    texte = [familie.name, familie.deckwort, familie.fallcode, familie.ort.ort]
    texte += [familie.ort.stadtteil, *(p.vorname for p in familie.personen)]
    texte += [knoten.name for knoten in akte.netzknoten]
    for text in texte:
        for wort in re.split(r"[\s,/-]+", text.casefold()):
            if len(wort) > 1 and not is_role(wort):
                yield wort


def name_of(namen: Namen, kennung: str) -> str:
    """Somebody who is gone has a dash."""
    return namen.get(kennung, "–")
