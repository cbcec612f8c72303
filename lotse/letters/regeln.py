"""Plain-language rules for one German sentence, on word lists and patterns alone.

German writes nouns with a capital letter, which is why so little is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lotse.letters.saetze import Token, tokens
from lotse.letters.woerter import Woerter

_PARTIZIP = re.compile(
    r"^(?:(?:[a-zäöüß]{2,6})?ge[a-zäöüß]{2,}(?:t|en)"
    r"|(?:be|ver|er|ent|zer|emp|miss|unter|über|wider|hinter|voll)[a-zäöüß]{2,}(?:t|en)"
    r"|[a-zäöüß]{3,}iert)$"
)
_ZU_INFINITIV = re.compile(r"^[a-zäöüß]{2,}zu[a-zäöüß]{2,}(?:en|ern|eln)$")
_TRENNER = re.compile(r"[,;:]|\b(?:aber|sondern)\b")
_GROSS = re.compile(r"\b[A-ZÄÖÜ]{2,}\b")
_PUNKTE = re.compile(r"\b[a-zäöü]\.\s?[a-zäöüA-Z]\.")
_ZEICHEN = re.compile(r"[§&()\[\]{}*/;…<>=+%]")
_GENDER = re.compile(r"\w[:*_]innen\b")
_ZEIT = re.compile(
    r"\b0\d Uhr|\b\d{1,2}[:.]\d{2}\s?[-–]\s?\d{1,2}|\b\d{1,2}\s?[-–]\s?\d{1,2} Uhr"
    r"|\d\s?€|\b[IVX]{2,}\b"
)


class Fund(NamedTuple):
    """Where a rule fires, and whether the step "leicht" is lost by it."""

    regel: str
    von: int
    bis: int
    fehler: bool


def check_sentence(text: str, woerter: Woerter, bekannt: frozenset[str]) -> Iterator[Fund]:
    """All findings; `bekannt` are abbreviations the letter has introduced."""
    alle = tokens(text)
    yield from _length(text, alle, woerter)
    beginn = 0
    for grenze in [*(m.start() for m in _TRENNER.finditer(text)), len(text)]:
        yield from _clause(tokens(text[beginn:grenze], beginn), woerter)
        beginn = grenze
    yield from _genitive(alle, woerter)
    for token in alle:
        yield from _word(token, woerter)
    yield from _abbreviation(text, woerter, bekannt)
    for muster, regel in ((_ZEIT, "Z1"), (_ZEICHEN, "Z3"), (_GENDER, "Z3")):
        for treffer in muster.finditer(text):
            yield Fund(regel, treffer.start(), treffer.end(), fehler=True)


def _length(text: str, alle: Sequence[Token], woerter: Woerter) -> Iterator[Fund]:
    anzahl = sum(token.ist_wort for token in alle)
    if anzahl > woerter.woerter_hinweis:
        yield Fund("S1", 0, len(text.rstrip()), fehler=anzahl > woerter.woerter_fehler)


def _clause(teil: Sequence[Token], woerter: Woerter) -> Iterator[Fund]:
    klein = [token.klein for token in teil]
    werden = next((t for t in teil if t.klein in woerter.werden), None)
    partizip = next((t for t in teil if _is_participle(t, woerter)), None)
    if werden and partizip:
        von, bis = sorted((werden, partizip), key=lambda token: token.von)
        yield Fund("S3", von.von, bis.bis, fehler=True)
    sein = next((token for token in teil if token.klein in woerter.sein), None)
    for stelle, token in enumerate(teil):
        if sein and _zu_infinitive(teil, stelle, woerter):
            yield Fund("S4", min(sein.von, token.von), token.bis, fehler=True)
        ausser_ich = token.klein in woerter.ausser_ich and "ich" not in klein
        if token.klein in woerter.konjunktiv or (ausser_ich and not token.ist_gross):
            yield Fund("S6", token.von, token.bis, fehler=True)


def _is_participle(token: Token, woerter: Woerter) -> bool:
    klein = token.text == token.klein
    return klein and token.klein not in woerter.kein_partizip and bool(_PARTIZIP.match(token.klein))


def _zu_infinitive(teil: Sequence[Token], stelle: int, woerter: Woerter) -> bool:
    """As in "zu stellen", "einzureichen": at the clause's end or before und, oder, sein."""
    danach = teil[stelle + 1].klein if stelle + 1 < len(teil) else "."
    if danach not in {".", "!", "?", "und", "oder"} | woerter.sein:
        return False
    wort = teil[stelle].text
    nach_zu = stelle > 0 and teil[stelle - 1].text == "zu"
    return bool(_ZU_INFINITIV.match(wort)) or (nach_zu and wort.islower() and wort.endswith("n"))


def _genitive(alle: Sequence[Token], woerter: Woerter) -> Iterator[Fund]:
    for stelle, token in enumerate(alle[:-1]):
        danach = [t for t in alle[stelle + 1 : stelle + 4] if t.ist_gross]
        endung = any(t.klein.endswith(("s", "n")) for t in danach)
        artikel = token.klein in woerter.genitiv_artikel and endung
        nach_nomen = token.klein == "der" and stelle > 1 and alle[stelle - 1].ist_gross
        if artikel or (nach_nomen and danach):
            yield Fund("S5", token.von, danach[0].bis, fehler=False)
        elif token.klein in woerter.genitiv_praepositionen:
            yield Fund("S5", token.von, token.bis, fehler=False)


def _word(token: Token, woerter: Woerter) -> Iterator[Fund]:
    if token.klein in woerter.verneinung:
        yield Fund("S9", token.von, token.bis, fehler=False)
    if token.ist_wort and max(map(len, re.split("[-·‑]", token.text))) > woerter.buchstaben:
        yield Fund("W1", token.von, token.bis, fehler=False)
    if token.text in woerter.zahlwort:
        yield Fund("Z1", token.von, token.bis, fehler=False)


def _abbreviation(text: str, woerter: Woerter, bekannt: frozenset[str]) -> Iterator[Fund]:
    erlaubt = woerter.abkuerzung_erlaubt | bekannt
    for treffer in _GROSS.finditer(text):
        if treffer[0] not in erlaubt:
            yield Fund("W4", treffer.start(), treffer.end(), fehler=True)
    for treffer in _PUNKTE.finditer(text):
        yield Fund("W4", treffer.start(), treffer.end(), fehler=True)
    for wort in tokens(text):
        punkt = text[wort.bis : wort.bis + 1] == "."
        mitten = wort.bis + 1 < len(text.rstrip())
        if punkt and mitten and wort.text in woerter.abkuerzung_mit_punkt:
            yield Fund("W4", wort.von, wort.bis + 1, fehler=True)
