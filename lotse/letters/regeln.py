"""Plain-language rules for one German sentence, on word lists and patterns alone.

German writes nouns with a capital letter, which is why so little is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lotse.letters.regeln_fund import Fund
from lotse.letters.regeln_satzbau import find_clauses as find_subordinate_clauses
from lotse.letters.regeln_satzbau import find_genitive, find_ideas, find_nominal_style
from lotse.letters.regeln_verben import find_preterite, find_verbs
from lotse.letters.regeln_zeichen import find_signs
from lotse.letters.saetze import Token, tokens
from lotse.letters.woerter import Woerter

_TRENNER = re.compile(r"[,;:]|\b(?:aber|sondern)\b")
KEIN_SATZ = 500
"""So many words and signs are no sentence: only its length is said."""
_TEILE = re.compile("[-·‑]")


def check_sentence(
    text: str, woerter: Woerter, bekannt: frozenset[str], namen: frozenset[str] = frozenset()
) -> Iterator[Fund]:
    """All findings; `bekannt` are abbreviations the letter has introduced, `namen` are
    official terms in lower case, which are no nominal style."""
    alle = tokens(text)
    yield from _length(text, alle, woerter)
    if len(alle) > KEIN_SATZ:
        return
    yield from find_ideas(text, alle, woerter.satz)
    beginn = 0
    for grenze in [*(m.start() for m in _TRENNER.finditer(text)), len(text)]:
        teil = [token for token in alle if beginn <= token.von < grenze]
        yield from find_verbs(teil, woerter.verben)
        beginn = grenze
    yield from find_preterite(alle, woerter.verben)
    yield from find_genitive(alle, woerter.satz)
    yield from find_subordinate_clauses(alle, woerter.satz)
    yield from find_nominal_style(text, alle, woerter.satz, namen)
    yield from _negation(alle, woerter)
    yield from _long_words(alle, woerter)
    yield from find_signs(text, alle, woerter, bekannt)


def _length(text: str, alle: Sequence[Token], woerter: Woerter) -> Iterator[Fund]:
    anzahl = sum(token.ist_wort for token in alle)
    if anzahl > woerter.woerter_hinweis:
        yield Fund("S1", 0, len(text.rstrip()), fehler=anzahl > woerter.woerter_fehler)


def _negation(alle: Sequence[Token], woerter: Woerter) -> Iterator[Fund]:
    """A double one, as in "nicht unwichtig", loses the step."""
    for stelle, token in enumerate(alle):
        if token.klein not in woerter.verneinung:
            continue
        danach = alle[stelle + 1].text if stelle + 1 < len(alle) else ""
        doppelt = token.klein == "nicht" and danach.startswith("un") and len(danach) > len("unter")
        doppelt = doppelt and danach not in woerter.kein_un
        bis = alle[stelle + 1].bis if doppelt else token.bis
        yield Fund("S9", token.von, bis, fehler=doppelt)


def _long_words(alle: Sequence[Token], woerter: Woerter) -> Iterator[Fund]:
    for token in alle:
        if token.ist_wort and max(map(len, _TEILE.split(token.text))) > woerter.buchstaben:
            yield Fund("W1", token.von, token.bis, fehler=False)
