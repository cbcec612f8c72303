"""What the window says about the words of a letter: values, no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from lotse.letters.brief import Brief
from lotse.letters.einfach import (
    Befund,
    Lesbarkeit,
    Lesestufe,
    pruefbare_saetze,
    pruefe_brief,
)
from lotse.letters.saetze import complexity, is_whole, split_sentences
from lotse.services.freitext import Freitext, find_freitext, improved

GRUEN = (Lesestufe.LEICHT, Lesestufe.SEHR_LEICHT)


@dataclass(frozen=True, slots=True)
class Auffaellig:
    """A sentence that costs the step "leicht": why, and what would help."""

    satz: str
    gruende: str
    vorschlaege: str
    freitext: Freitext | None = None
    """The navigator's own words in it: only those can be changed here."""
    besser: str = ""
    """Those words with the proposals in their place; "" = a person must find them."""


@dataclass(frozen=True, slots=True)
class Leseprobe:
    """What the window says about a letter."""

    lesbarkeit: Lesbarkeit
    auffaellig: tuple[Auffaellig, ...]
    leise: tuple[str, ...]
    """Smaller things, each reason once with the words it is about."""


def probe(brief: Brief, eigene: Sequence[Freitext] = ()) -> Leseprobe:
    """Check a letter: hard sentences one by one, everything smaller in one line per reason.

    `eigene` = words of the navigator that may stand in it.
    """
    lesbarkeit = pruefe_brief(brief)
    texte = [satz.text for satz in pruefbare_saetze(brief)]
    nach_satz = sorted(lesbarkeit.befunde, key=lambda b: b.satz)
    auffaellig = tuple(
        _auffaellig(texte[nummer], tuple(gruppe), eigene)
        for nummer, gruppe in groupby((b for b in nach_satz if b.fehler), key=lambda b: b.satz)
    )
    if not auffaellig and lesbarkeit.stufe not in GRUEN:
        auffaellig = _hardest(texte, eigene)
    worte: dict[str, dict[str, None]] = {}
    for befund in lesbarkeit.befunde:
        if not befund.fehler:
            wort = texte[befund.satz][befund.von : befund.bis].strip()
            worte.setdefault(befund.grund, {})[wort] = None
    leise = tuple(f"{grund.rstrip('.')}: {', '.join(w).rstrip('.')}." for grund, w in worte.items())
    return Leseprobe(lesbarkeit, auffaellig, leise)


def _hardest(texte: Sequence[str], eigene: Sequence[Freitext]) -> tuple[Auffaellig, ...]:
    """No rule fires and still it is not easy: show the sentence that makes it so."""
    saetze = [teil.text for text in texte for teil in split_sentences(text)]
    ganze = [satz.strip() for satz in saetze if is_whole(satz)]
    if not ganze:
        return ()
    grund = "Das ist der schwerste Satz: Er ist lang oder hat lange Wörter."
    schwerster = max(ganze, key=complexity)
    return (Auffaellig(schwerster, grund, "", find_freitext(schwerster, eigene)),)


def _auffaellig(text: str, befunde: Sequence[Befund], eigene: Sequence[Freitext]) -> Auffaellig:
    gruende = dict.fromkeys(_grund(text, befund) for befund in befunde)
    vorschlaege = dict.fromkeys(befund.vorschlag for befund in befunde)
    worte = find_freitext(text, eigene)
    besser = improved(worte.text, befunde, text.index(worte.text)) if worte else ""
    if worte and besser == worte.text:
        besser = ""
    return Auffaellig(text, " ".join(gruende), " ".join(vorschlaege), worte, besser)


def _grund(text: str, befund: Befund) -> str:
    """The reason with the words it is about, unless that is nearly the whole sentence."""
    stelle = text[befund.von : befund.bis].strip()
    if not stelle or len(stelle) > len(text) / 2:
        return befund.grund
    return f"{befund.grund.rstrip('.')}: „{stelle}“."
