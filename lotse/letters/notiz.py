"""Notes of the Stelle in its own German words: kept as they are in every language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lotse.domain.angebot import Angebot
from lotse.letters.bausteine import Bausteine
from lotse.letters.inhalt import Lauf, Satz


def notiz(text: str, bausteine: Bausteine) -> Satz:
    """A sentence of its own; beside it the sheet says that it is German only."""
    return bausteine.fremd("stelle.notiz", "{text}", text=Lauf(text, isoliert=True))


def mit_notiz(satz: Satz, text: str) -> Satz:
    """The sentence with a short note behind it, e.g. when somebody answers the phone."""
    if not text:
        return satz
    parallel = mit_notiz(satz.parallel, text) if satz.parallel else None
    klammer = Lauf(f"({text})", isoliert=True)
    return replace(satz, laeufe=(*satz.laeufe, Lauf(" "), klammer), parallel=parallel)


def aktueller_hinweis(angebot: Angebot, heute: date) -> str:
    """What is special at the Stelle these days; "" = nothing, or no longer."""
    vorbei = angebot.hinweis_bis is not None and angebot.hinweis_bis < heute
    return "" if vorbei else angebot.hinweis
