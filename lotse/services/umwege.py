"""„So ging es doch“: what helped elsewhere, local, searchable, without any name (E-28)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lotse.domain.akte import Akte
from lotse.domain.blockade import Blockade, Blockadecode, Blockadestand
from lotse.matching.sortieren import sortierwort

OHNE_NAME = "…"
KUERZESTER = 2
"""Letters of a name that is looked for; a single letter would hide half of a sentence."""
KEIN_NAME = frozenset(
    ("und", "oder", "von", "vom", "der", "die", "das", "den", "dem", "des", "zu", "zur", "zum",
     "im", "am", "in", "mit", "aus", "bei", "für", "ihr", "ihre", "sein", "seine")
)  # fmt: skip
"""Words between names ("Oma und Opa"): to hide them would hide half of every sentence."""
_UMLAUTE = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
)


@dataclass(frozen=True, slots=True)
class Umweg:
    """All that leaves a case: a cause, kinds of carriers, and a sentence."""

    code: Blockadecode
    traegerarten: tuple[str, ...]
    text: str


def ways(akten: Iterable[Akte]) -> tuple[Umweg, ...]:
    """Of solved Blockaden whose family agrees; each once, by code and text.

    Names of every case are hidden, also of another family that is mentioned.
    """
    alle = tuple(akten)
    muster = _muster(name for akte in alle for name in names_of(akte))
    gefunden = {
        Umweg(b.code, b.traegerarten, _ohne(b.umweg.strip(), muster))
        for akte in alle
        for b in akte.blockaden
        if _geteilt(b)
    }
    return tuple(sorted(gefunden, key=lambda u: (u.code, sortierwort(u.text), u.traegerarten)))


def find_ways(
    umwege: Iterable[Umweg], suche: str = "", code: Blockadecode | None = None
) -> tuple[Umweg, ...]:
    """Those with every word of the search in text or carrier kinds, whatever the accents."""
    worte = sortierwort(suche).split()
    return tuple(
        u
        for u in umwege
        if (code is None or u.code is code)
        and all(wort in sortierwort(f"{u.text} {' '.join(u.traegerarten)}") for wort in worte)
    )


def names_in(text: str, akte: Akte) -> tuple[str, ...]:
    """Names of the case that stand in the text: told while it is typed, before it is shared."""
    muster = _muster(names_of(akte))
    gefunden = muster.findall(_glatt(text)) if muster else []
    return tuple(dict.fromkeys(gefunden))


def names_of(akte: Akte) -> Iterator[str]:
    """Everybody and every place the case names: persons by each word, places as a whole."""
    familie = akte.familie
    personen = [familie.name, *(person.vorname for person in familie.personen)]
    personen += [name for k in akte.netzknoten for name in (k.name, k.pseudonym)]
    for name in personen:
        yield from (name, *(w for w in re.split(r"[\s-]+", name) if w.casefold() not in KEIN_NAME))
    yield familie.deckwort
    yield familie.fallcode
    yield from (antrag.stelle for antrag in akte.antraege)
    yield from (ereignis.stelle for antrag in akte.antraege for ereignis in antrag.ereignisse)
    yield from (einwilligung.empfaenger for einwilligung in akte.einwilligungen)
    for vermittlung in akte.vermittlungen:
        if vermittlung.angebot:
            yield vermittlung.angebot.name
            yield vermittlung.angebot.traeger


def _geteilt(blockade: Blockade) -> bool:
    geloest = blockade.stand is Blockadestand.GELOEST
    return geloest and blockade.umweg_teilen and bool(blockade.umweg.strip())


def _muster(namen: Iterable[str]) -> re.Pattern[str] | None:
    """The longest first, so that a whole name goes before a part of it."""
    eigene = {_glatt(name).strip() for name in namen}
    gesucht = {w for name in eigene for w in (name, _umschrift(name)) if len(w) >= KUERZESTER}
    lang = sorted(gesucht, key=len, reverse=True)
    if not lang:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, lang))})(?:s)?(?!\w)", re.IGNORECASE)


def _ohne(text: str, muster: re.Pattern[str] | None) -> str:
    return muster.sub(OHNE_NAME, _glatt(text)) if muster else text


def _glatt(text: str) -> str:
    """One spelling for ä and a with two dots."""
    return unicodedata.normalize("NFC", text)


def _umschrift(name: str) -> str:
    """As it is typed without umlauts: Mueller."""
    return name.translate(_UMLAUTE)
