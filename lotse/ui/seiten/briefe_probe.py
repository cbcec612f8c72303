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

GRUEN = (Lesestufe.LEICHT, Lesestufe.SEHR_LEICHT)


@dataclass(frozen=True, slots=True)
class Auffaellig:
    """A sentence that costs the step "leicht": why, and what would help."""

    satz: str
    gruende: str
    vorschlaege: str


@dataclass(frozen=True, slots=True)
class Leseprobe:
    """What the window says about a letter."""

    lesbarkeit: Lesbarkeit
    auffaellig: tuple[Auffaellig, ...]
    leise: tuple[str, ...]
    """Smaller things, each reason once with the words it is about."""


def probe(brief: Brief) -> Leseprobe:
    """Check a letter: hard sentences one by one, everything smaller in one line per reason."""
    lesbarkeit = pruefe_brief(brief)
    texte = [satz.text for satz in pruefbare_saetze(brief)]
    nach_satz = sorted(lesbarkeit.befunde, key=lambda b: b.satz)
    auffaellig = tuple(
        _auffaellig(texte[nummer], tuple(gruppe))
        for nummer, gruppe in groupby((b for b in nach_satz if b.fehler), key=lambda b: b.satz)
    )
    if not auffaellig and lesbarkeit.stufe not in GRUEN:
        auffaellig = _hardest(texte)
    worte: dict[str, dict[str, None]] = {}
    for befund in lesbarkeit.befunde:
        if not befund.fehler:
            wort = texte[befund.satz][befund.von : befund.bis].strip()
            worte.setdefault(befund.grund, {})[wort] = None
    leise = tuple(f"{grund.rstrip('.')}: {', '.join(w)}." for grund, w in worte.items())
    return Leseprobe(lesbarkeit, auffaellig, leise)


def _hardest(texte: Sequence[str]) -> tuple[Auffaellig, ...]:
    """No rule fires and still it is not easy: show the sentence that makes it so."""
    saetze = [teil.text for text in texte for teil in split_sentences(text)]
    ganze = [satz.strip() for satz in saetze if is_whole(satz)]
    if not ganze:
        return ()
    grund = "Das ist der schwerste Satz: Er ist lang oder hat lange Wörter."
    return (Auffaellig(max(ganze, key=complexity), grund, ""),)


def _auffaellig(text: str, befunde: Sequence[Befund]) -> Auffaellig:
    gruende = dict.fromkeys(_grund(text, befund) for befund in befunde)
    vorschlaege = dict.fromkeys(befund.vorschlag for befund in befunde)
    return Auffaellig(text, " ".join(gruende), " ".join(vorschlaege))


def _grund(text: str, befund: Befund) -> str:
    """The reason with the words it is about, unless that is nearly the whole sentence."""
    stelle = text[befund.von : befund.bis].strip()
    if not stelle or len(stelle) > len(text) / 2:
        return befund.grund
    return f"{befund.grund.rstrip('.')}: „{stelle}“."
