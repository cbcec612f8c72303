"""Is a step near enough? Hints, never a block (REQUIREMENTS E-15, E-16, E-34).

A near step has one verb, one person, one place and a day within reach: what Bandura calls a
proximal goal. The hints speak about the step, never about the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from lotse.domain.vermittlung import Akteur, Schritt
from lotse.letters.nahziel_worte import Fassung, Nahzielworte
from lotse.letters.regeln import check_sentence
from lotse.letters.woerter import load_woerter

_WORT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Nahzielart(StrEnum):
    """What keeps a step from being near."""

    FERN = "fern"
    OHNE_TAG = "ohne_tag"
    MEHRERE = "mehrere"
    KEIN_TUN = "kein_tun"
    PASSIV = "passiv"
    ABSTRAKT = "abstrakt"
    AMT = "amt"
    OHNE_ORT = "ohne_ort"
    LANG = "lang"


@dataclass(frozen=True, slots=True)
class Nahzielhinweis:
    """One hint; `wort` = what it is about, `frage` = the question that helps ("" = none)."""

    art: Nahzielart
    wort: str = ""
    frage: str = ""


def step_hints(schritt: Schritt, heute: date, worte: Nahzielworte) -> tuple[Nahzielhinweis, ...]:
    """What would make this step nearer, at most one hint of each kind; () = it is near."""
    return (
        *text_hints(schritt.text, worte, ort=bool(schritt.vermittlung)),
        *_tag(schritt, heute, worte),
    )


def text_hints(text: str, worte: Nahzielworte, *, ort: bool = False) -> tuple[Nahzielhinweis, ...]:
    """The hints that need the words alone. `ort` = the place is known from elsewhere."""
    if not text.strip():
        return ()
    woerter = _WORT.findall(text)
    klein = [wort.casefold() for wort in woerter]
    verben = _verben(woerter, worte)
    hinweise = [*_abstrakt(woerter, worte), *_amt(text, worte)]
    if len(verben) > 1:
        hinweise.append(Nahzielhinweis(Nahzielart.MEHRERE, ", ".join(verben)))
    elif not verben and not hinweise:
        hinweise.append(Nahzielhinweis(Nahzielart.KEIN_TUN))
    regeln = {fund.regel for fund in check_sentence(text, load_woerter(), frozenset())}
    if "S3" in regeln:
        hinweise.append(Nahzielhinweis(Nahzielart.PASSIV))
    if "S1" in regeln:
        hinweise.append(Nahzielhinweis(Nahzielart.LANG))
    if (
        not ort
        and worte.braucht_ort.intersection(verben)
        and not worte.ortsworte.intersection(klein)
    ):
        hinweise.append(Nahzielhinweis(Nahzielart.OHNE_ORT))
    return tuple({hinweis.art: hinweis for hinweis in reversed(hinweise)}.values())[::-1]


def smaller(schritt: Schritt, worte: Nahzielworte) -> Sequence[Fassung]:
    """Three ready smaller versions for what this step asks for."""
    verben = _verben(_WORT.findall(schritt.text), worte)
    passend = next((worte.kleiner[verb] for verb in verben if verb in worte.kleiner), None)
    return passend or worte.kleiner[""]


def needs_smaller(schritt: Schritt, worte: Nahzielworte) -> bool:
    """Said and below the limit; not said is not low."""
    return schritt.zuversicht is not None and schritt.zuversicht < worte.zuversicht


def most_active(zuversicht: int | None, worte: Nahzielworte) -> Akteur:
    """Who does it at first: the family alone when it is sure, together otherwise (E-30).

    Nobody asked = the family: help that is not wanted takes something away.
    """
    unsicher = zuversicht is not None and zuversicht < worte.zuversicht
    return Akteur.ZUSAMMEN if unsicher else Akteur.FAMILIE


def _tag(schritt: Schritt, heute: date, worte: Nahzielworte) -> Iterator[Nahzielhinweis]:
    if schritt.bis is None:
        yield Nahzielhinweis(Nahzielart.OHNE_TAG)
    elif schritt.bis > heute + timedelta(days=worte.tage):
        yield Nahzielhinweis(Nahzielart.FERN)


def _verben(woerter: Sequence[str], worte: Nahzielworte) -> list[str]:
    """What is to be done, in order, each once; "Spielen" as a noun does not count."""
    verben: list[str] = []
    for stelle, wort in enumerate(woerter):
        klein = wort.casefold()
        if stelle and wort != klein:
            continue
        klein = _ohne_zu(klein, worte)
        if klein in worte.verben and klein not in verben:
            verben.append(klein)
    wirkliche = [verb for verb in verben if verb not in worte.hilfsverben]
    return wirkliche or verben


def _ohne_zu(wort: str, worte: Nahzielworte) -> str:
    """As in "abzuholen": the same deed."""
    ohne = wort.replace("zu", "", 1)
    return ohne if "zu" in wort and ohne in worte.verben and wort not in worte.verben else wort


def _abstrakt(woerter: Sequence[str], worte: Nahzielworte) -> Iterator[Nahzielhinweis]:
    for wort in woerter:
        klein = wort.casefold()
        anfang = next((a for a in worte.abstrakt if klein.startswith(a)), None)
        if anfang is not None:
            yield Nahzielhinweis(Nahzielart.ABSTRAKT, wort, worte.abstrakt[anfang])
            return


def _amt(text: str, worte: Nahzielworte) -> Iterator[Nahzielhinweis]:
    klein = text.casefold()
    wort = next((wort for wort in worte.amt if wort in klein), None)
    if wort is not None:
        yield Nahzielhinweis(Nahzielart.AMT, wort, worte.amt[wort])
