"""How easy a German letter reads: findings first, then a word and a marker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lotse.letters.begriffe import find_second_names, find_unexplained, load_begriffe
from lotse.letters.brief import Brief
from lotse.letters.einfach_worte import reason
from lotse.letters.inhalt import Liste, Satz, Schrittkarte, Schrittkasten
from lotse.letters.regeln import check_sentence
from lotse.letters.regeln_fund import Fund
from lotse.letters.saetze import complexity, is_whole, split_sentences, words
from lotse.letters.woerter import load_woerter


class Lesestufe(StrEnum):
    """The step on screen; the first two are green."""

    SEHR_LEICHT = "sehr leicht"
    LEICHT = "leicht"
    MITTEL = "mittel"
    SCHWER = "schwer"


@dataclass(frozen=True, slots=True)
class Befund:
    """One finding: the text it stands in, its place there, why, and what to do."""

    satz: int
    """Index of the checked text."""
    von: int
    bis: int
    regel: str
    grund: str
    vorschlag: str
    fehler: bool
    ersatz: str | None = None
    """Words that can stand in the place as they are; None = a person must find them."""


@dataclass(frozen=True, slots=True)
class Lesbarkeit:
    """The answer to "Wie leicht ist der Text?"."""

    stufe: Lesestufe
    woerter_im_schnitt: float
    befunde: tuple[Befund, ...]
    mittel: float = 1.0
    """Score of the mean whole sentence: 1 easy to 7 hard (LETTERS 5)."""
    hoechster: float = 1.0
    """Score of the hardest whole sentence."""

    @property
    def satz(self) -> str:
        """One line for the window, never a bare score."""
        if not self.woerter_im_schnitt:
            return "Darin steht kein ganzer Satz."
        lang = len({befund.satz for befund in self.befunde if befund.regel == "S1"})
        zahl = f"{self.woerter_im_schnitt:.1f}".replace(".", ",").removesuffix(",0")
        schluss = {0: "Kein Satz ist zu lang.", 1: "1 Satz ist zu lang."}
        return (
            f"Im Schnitt {zahl} Wörter im Satz. {schluss.get(lang, f'{lang} Sätze sind zu lang.')}"
        )


_TITEL = frozenset({"ort.zustaendig"})
"""Sentences of the frame that only hold an official title; titles are not judged."""
_NUR_NAME = re.compile(r"heißt:(?=[\s.]*$)")
_EINGEFUEHRT = re.compile(r"Abkürzung (?:ist|heißt):? (\w+)")


def pruefe_text(saetze: Sequence[str]) -> Lesbarkeit:
    """Check German sentences; each text may hold more than one."""
    befunde = tuple(_findings(saetze))
    ganze = [teil.text for satz in saetze for teil in split_sentences(satz) if is_whole(teil.text)]
    laengen = [len(words(satz)) for satz in ganze]
    schnitt = sum(laengen) / len(laengen) if laengen else 0.0
    werte = [complexity(satz) for satz in ganze] or [1.0]
    mittel, hoechster = sum(werte) / len(werte), max(werte)
    stufe = _step(mittel, hoechster, any(befund.fehler for befund in befunde))
    return Lesbarkeit(stufe, schnitt, befunde, mittel, hoechster)


def replace_befund(text: str, befund: Befund) -> str:
    """The text with the proposal in its place; unchanged where there is none."""
    if befund.ersatz is None:
        return text
    return text[: befund.von] + befund.ersatz + text[befund.bis :]


def pruefe_brief(brief: Brief) -> Lesbarkeit:
    """Check the prose of a letter; findings point into `pruefbare_saetze`."""
    return pruefe_text([masked(satz) for satz in pruefbare_saetze(brief)])


def pruefbare_saetze(brief: Brief) -> tuple[Satz, ...]:
    """Own German prose: no headings, addresses, quotes, names of papers or small print."""
    gefunden: list[Satz] = []
    for block in brief.bloecke:
        for inhalt in block.inhalt:
            if isinstance(inhalt, Satz):
                gefunden += [inhalt] if inhalt.baustein not in _TITEL else []
            elif isinstance(inhalt, Schrittkasten):
                gefunden += inhalt.schritte
            elif isinstance(inhalt, Schrittkarte):
                gefunden.append(inhalt.text)
            elif isinstance(inhalt, Liste):
                gefunden += [satz for satz in inhalt.punkte if is_whole(satz.text)]
    return tuple(gefunden)


def masked(satz: Satz) -> str:
    """Names, numbers and dates are blanked: they are what they are; places stay.

    A name behind "Das heißt:" explains nothing before it.
    """
    text = "".join(" " * len(lauf.text) if lauf.isoliert else lauf.text for lauf in satz.laeufe)
    return _NUR_NAME.sub("heißt ", text)


def _findings(saetze: Sequence[str]) -> list[Befund]:
    woerter, begriffe = load_woerter(), load_begriffe()
    bekannt = frozenset(wort for satz in saetze for wort in _EINGEFUEHRT.findall(satz))
    teile = [
        (nummer, *teil) for nummer, satz in enumerate(saetze) for teil in split_sentences(satz)
    ]
    befunde = [
        _befund(nummer, von, fund)
        for nummer, text, von in teile
        for fund in check_sentence(text, woerter, bekannt, begriffe.namen)
    ]
    texte = [text for _, text, _ in teile]
    for stelle, fund, begriff in find_unexplained(texte, begriffe):
        nummer, _, von = teile[stelle]
        befunde.append(_befund(nummer, von, fund, f"Schreiben Sie dahinter: {begriff.einfach}"))
    for stelle, fund, erstes in find_second_names(texte, begriffe):
        nummer, _, von = teile[stelle]
        befunde.append(_befund(nummer, von, fund, f"Schreiben Sie immer: {erstes}."))
    return sorted(befunde, key=lambda befund: (befund.satz, befund.von, befund.regel))


def _befund(nummer: int, ab: int, fund: Fund, vorschlag: str = "") -> Befund:
    grund, allgemein = reason(fund)
    von, bis = ab + fund.von, ab + fund.bis
    rat = vorschlag or allgemein
    return Befund(nummer, von, bis, fund.regel, grund, rat, fund.fehler, fund.ersatz)


def _step(mittel: float, hoechster: float, fehler: bool) -> Lesestufe:  # noqa: FBT001 - private, one call
    """Thresholds of LETTERS 5: mean and hardest sentence."""
    grenzen = (
        (Lesestufe.SEHR_LEICHT, 1.25, 2.0, fehler),
        (Lesestufe.LEICHT, 1.5, 2.5, fehler),
        (Lesestufe.MITTEL, 2.2, 3.2, False),
    )
    for stufe, grenze, oben, gesperrt in grenzen:
        if not gesperrt and mittel <= grenze and hoechster <= oben:
            return stufe
    return Lesestufe.SCHWER
