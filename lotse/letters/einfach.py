"""How easy a German letter reads: findings first, then a word and a marker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lotse.letters.brief import Brief
from lotse.letters.inhalt import Liste, Satz, Schrittkasten
from lotse.letters.regeln import Fund, check_sentence
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


@dataclass(frozen=True, slots=True)
class Lesbarkeit:
    """The answer to "Wie leicht ist der Text?"."""

    stufe: Lesestufe
    woerter_im_schnitt: float
    befunde: tuple[Befund, ...]

    @property
    def satz(self) -> str:
        """One line for the window, never a bare score."""
        lang = len({befund.satz for befund in self.befunde if befund.regel == "S1"})
        zahl = f"{self.woerter_im_schnitt:.1f}".replace(".", ",").removesuffix(",0")
        schluss = {0: "Kein Satz ist zu lang.", 1: "1 Satz ist zu lang."}
        return (
            f"Im Schnitt {zahl} Wörter im Satz. {schluss.get(lang, f'{lang} Sätze sind zu lang.')}"
        )


_TEXTE: dict[str, tuple[str, str]] = {
    "S1": ("Der Satz ist lang.", "Teilen Sie den Satz in zwei kurze Sätze."),
    "S3": ("Der Satz sagt nicht, wer etwas tut.", "Schreiben Sie, wer es tut."),
    "S4": ("Hinter „ist … zu“ steckt eine Pflicht.", "Schreiben Sie: Sie müssen …"),
    "S5": ("Der Genitiv ist schwer.", "Schreiben Sie es mit „von“."),
    "S6": ("Die Möglichkeitsform ist schwer.", "Schreiben Sie, was ist oder was geht."),
    "S9": ("Eine Verneinung überliest man leicht.", "Schreiben Sie, was gilt, wenn das geht."),
    "W1": ("Das Wort ist lang.", "Nehmen Sie ein kurzes Wort oder erklären Sie es."),
    "W4": ("Eine Abkürzung kennt nicht jeder.", "Schreiben Sie das Wort aus."),
    "Z1": ("Zahlen und Zeiten liest man so schwer.", "Schreiben Sie: 9 Uhr bis 12 Uhr, 5 Euro."),
    "Z3": ("Das Zeichen liest niemand vor.", "Schreiben Sie ein Wort dafür."),
}
_EINGEFUEHRT = re.compile(r"Abkürzung (?:ist|heißt):? (\w+)")


def pruefe_text(saetze: Sequence[str]) -> Lesbarkeit:
    """Check German sentences; each text may hold more than one."""
    befunde = tuple(_findings(saetze))
    ganze = [teil.text for satz in saetze for teil in split_sentences(satz) if is_whole(teil.text)]
    laengen = [len(words(satz)) for satz in ganze]
    schnitt = sum(laengen) / len(laengen) if laengen else 0.0
    stufe = _step([complexity(satz) for satz in ganze], any(b.fehler for b in befunde))
    return Lesbarkeit(stufe, schnitt, befunde)


def pruefe_brief(brief: Brief) -> Lesbarkeit:
    """Check the prose of a letter; findings point into `pruefbare_saetze`."""
    return pruefe_text([_masked(satz) for satz in pruefbare_saetze(brief)])


def pruefbare_saetze(brief: Brief) -> tuple[Satz, ...]:
    """Own German prose: no headings, addresses, quotes, names of papers or small print."""
    gefunden: list[Satz] = []
    for block in brief.bloecke:
        for inhalt in block.inhalt:
            if isinstance(inhalt, Satz):
                gefunden.append(inhalt)
            elif isinstance(inhalt, Schrittkasten):
                gefunden += inhalt.schritte
            elif isinstance(inhalt, Liste):
                gefunden += [satz for satz in inhalt.punkte if is_whole(satz.text)]
    return tuple(gefunden)


def _masked(satz: Satz) -> str:
    """Names, numbers and dates are blanked: they are what they are; places stay."""
    return "".join(" " * len(lauf.text) if lauf.isoliert else lauf.text for lauf in satz.laeufe)


def _findings(saetze: Sequence[str]) -> Iterator[Befund]:
    woerter = load_woerter()
    bekannt = frozenset(wort for satz in saetze for wort in _EINGEFUEHRT.findall(satz))
    for nummer, satz in enumerate(saetze):
        for teil in split_sentences(satz):
            for fund in check_sentence(teil.text, woerter, bekannt):
                yield _befund(nummer, teil.von, fund)


def _befund(nummer: int, ab: int, fund: Fund) -> Befund:
    grund, vorschlag = _TEXTE[fund.regel]
    return Befund(nummer, ab + fund.von, ab + fund.bis, fund.regel, grund, vorschlag, fund.fehler)


def _step(werte: Sequence[float], fehler: bool) -> Lesestufe:  # noqa: FBT001 - private, one call
    """Thresholds of LETTERS 5: mean and hardest sentence."""
    schnitt = sum(werte) / len(werte) if werte else 1.0
    hoechster = max(werte, default=1.0)
    grenzen = (
        (Lesestufe.SEHR_LEICHT, 1.25, 2.0, fehler),
        (Lesestufe.LEICHT, 1.5, 2.5, fehler),
        (Lesestufe.MITTEL, 2.2, 3.2, False),
    )
    for stufe, mittel, oben, gesperrt in grenzen:
        if not gesperrt and schnitt <= mittel and hoechster <= oben:
            return stufe
    return Lesestufe.SCHWER
