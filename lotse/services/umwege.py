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
    namen = (name for akte in alle for name in names_of(akte))
    return shared_ways((b for akte in alle for b in akte.blockaden), namen)


def shared_ways(blockaden: Iterable[Blockade], namen: Iterable[str]) -> tuple[Umweg, ...]:
    """The same of Blockaden and names that were read alone; `namen`: see names_of."""
    geteilt = [b for b in blockaden if _geteilt(b)]
    if not geteilt:
        return ()
    faltig = _gefaltet(_glatt("\n".join(b.umweg for b in geteilt)))
    muster = _muster(namen, faltig)
    gefunden = {Umweg(b.code, b.traegerarten, _ohne(b.umweg.strip(), muster)) for b in geteilt}
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
        yield from words_of(name)
    yield familie.deckwort
    yield familie.fallcode
    yield from (antrag.stelle for antrag in akte.antraege)
    yield from (ereignis.stelle for antrag in akte.antraege for ereignis in antrag.ereignisse)
    yield from (einwilligung.empfaenger for einwilligung in akte.einwilligungen)
    for vermittlung in akte.vermittlungen:
        if vermittlung.angebot:
            yield vermittlung.angebot.name
            yield vermittlung.angebot.traeger


def words_of(name: str) -> Iterator[str]:
    """The name of a person as a whole, and each of its words."""
    yield name
    yield from (w for w in re.split(r"[\s-]+", name) if w.casefold() not in KEIN_NAME)


def _geteilt(blockade: Blockade) -> bool:
    geloest = blockade.stand is Blockadestand.GELOEST
    return geloest and blockade.umweg_teilen and bool(blockade.umweg.strip())


def _muster(namen: Iterable[str], faltig: str | None = None) -> re.Pattern[str] | None:
    """The longest first, so that a whole name goes before a part of it. `faltig`: a name that
    occurs nowhere in this text is not looked for."""
    eigene = {_glatt(name).strip() for name in set(namen)}
    gesucht = {w for name in eigene for w in (name, _umschrift(name)) if len(w) >= KUERZESTER}
    if faltig is not None:
        gesucht = {w for w in gesucht if _gefaltet(w) in faltig}
    lang = sorted(gesucht, key=len, reverse=True)
    if not lang:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, lang))})(?:s)?(?!\w)", re.IGNORECASE)


def _gefaltet(text: str) -> str:
    """Whatever re.IGNORECASE takes for the same is the same here (it takes ı and İ for i)."""
    return text.translate({0x130: "i", 0x131: "i"}).casefold()


def _ohne(text: str, muster: re.Pattern[str] | None) -> str:
    glatt = _glatt(text)
    return muster.sub(OHNE_NAME, glatt) if muster else glatt


def _glatt(text: str) -> str:
    """One spelling for ä and a with two dots."""
    return unicodedata.normalize("NFC", text)


def _umschrift(name: str) -> str:
    """As it is typed without umlauts: Mueller."""
    return name.translate(_UMLAUTE)
