"""Rules about how a sentence is built: ideas, genitive, subordinate clauses, nominal style."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lotse.letters.regeln_fund import Fund
from lotse.letters.saetze import Token
from lotse.letters.woerter import Satzwoerter

_DATUM = re.compile(r"\d{1,2}\. ?\w+(?: \d{4})?")
_VERBENDE = re.compile(r"^[a-zäöüß]+(?:t|en|n|e)$")
_SELBSTLAUTE = frozenset("aeiouyäöü")
_UNG = ("ung", "heit", "keit", "tion", "tät")
_ARTIKEL = frozenset({"das", "den", "der", "die", "ein", "eine", "einen"})
_HAUPTSATZ = frozenset({"und", "aber", "denn", "oder", "doch"})


def find_ideas(text: str, alle: Sequence[Token], woerter: Satzwoerter) -> Iterator[Fund]:
    """S2: more than one comma, or a second main clause."""
    kommas = [i for i, token in enumerate(alle) if token.text == "," and not _in_date(alle, i)]
    if len(kommas) > 1:
        yield Fund("S2", alle[kommas[1]].von, len(text.rstrip()), fehler=False)
    for stelle in kommas[:1] if len(kommas) == 1 else []:
        rest = alle[stelle + 1 :]
        if rest and rest[0].klein in _HAUPTSATZ and _has_verb(rest, woerter):
            yield Fund("S2", rest[0].von, len(text.rstrip()), fehler=False)


def _in_date(alle: Sequence[Token], stelle: int) -> bool:
    """Before the day in "Freitag, 14. März" and behind it."""
    danach = alle[stelle + 1 : stelle + 2]
    if danach and danach[0].text.rstrip(".").isdigit():
        return True
    davor = [token.text for token in alle[max(0, stelle - 3) : stelle]]
    return any(wort.rstrip(".").isdigit() and wort.endswith(".") for wort in davor)


def _has_verb(rest: Sequence[Token], woerter: Satzwoerter) -> bool:
    """A verb behind who does it, or before "Sie"."""
    for stelle in range(1, len(rest)):
        token, davor = rest[stelle], rest[stelle - 1]
        danach = rest[stelle + 1].text if stelle + 1 < len(rest) else ""
        wer = davor.ist_gross or davor.klein in {"er", "es", "ich", "sie", "wir", "man", "das"}
        if is_verb(token, woerter) and (danach == "Sie" or (wer and stelle > 1)):
            return True
    return False


def is_verb(token: Token, woerter: Satzwoerter) -> bool:
    """Looks like a finite verb; the lists decide."""
    if token.klein in woerter.hilfsverben:
        return not token.ist_gross
    return bool(_VERBENDE.match(token.text)) and token.text not in woerter.kein_verb


def find_genitive(alle: Sequence[Token], woerter: Satzwoerter) -> Iterator[Fund]:
    """S5."""
    for stelle, token in enumerate(alle[:-1]):
        nomen = next((t for t in alle[stelle + 1 : stelle + 4] if t.ist_gross), None)
        if token.klein in woerter.genitiv_praepositionen:
            yield Fund("S5", token.von, token.bis, fehler=False)
        elif nomen and _is_genitive(alle, stelle, nomen, woerter):
            yield Fund("S5", token.von, nomen.bis, fehler=False)


def _is_genitive(alle: Sequence[Token], stelle: int, nomen: Token, woerter: Satzwoerter) -> bool:
    wort = alle[stelle].klein
    davor = alle[stelle - 1] if stelle else None
    if wort in woerter.genitiv_artikel:
        sicher = wort not in woerter.artikel_unsicher or (davor is not None and davor.ist_gross)
        return sicher and nomen.klein.endswith(("s", "n"))
    if davor is None or wort not in woerter.artikel_nach_nomen:
        return False
    if davor.klein in {"während", "statt", "anstatt"}:
        return not any(token.text == "," for token in alle)
    nach_nomen = stelle > 1 and davor.ist_gross and davor.ist_wort
    if not nach_nomen or _is_pronoun(davor) or davor.klein in woerter.zeitwoerter:
        return False
    return not _is_dative(alle, stelle, nomen, woerter)


def _is_pronoun(token: Token) -> bool:
    return token.text in {"Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer"}


def _is_dative(alle: Sequence[Token], stelle: int, nomen: Token, woerter: Satzwoerter) -> bool:
    """As in "Zeigen Sie das Heft der Ärztin": the sentence ends with who gets it."""
    rest = [t for t in alle[stelle:] if t.ist_wort and t.von > nomen.von]
    return not rest and any(token.klein.startswith(woerter.gebe_verben) for token in alle[:stelle])


def find_clauses(alle: Sequence[Token], woerter: Satzwoerter) -> Iterator[Fund]:
    """S7; a clause that comes first, or in the middle, loses the step."""
    grenzen = [i for i, token in enumerate(alle) if token.text == ","]
    for nummer, stelle in enumerate(grenzen):
        ende = grenzen[nummer + 1] if nummer + 1 < len(grenzen) else len(alle)
        if _opens(alle, stelle, ende, woerter):
            nested = ende < len(alle) and alle[ende].text == ","
            yield Fund("S7", alle[stelle + 1].von, alle[ende - 1].bis, fehler=nested)
    if grenzen and _is_first(alle[: grenzen[0]], woerter):
        yield Fund("S7", alle[0].von, alle[grenzen[0] - 1].bis, fehler=True)


def _is_first(teil: Sequence[Token], woerter: Satzwoerter) -> bool:
    erstes = teil[0].klein if teil else ""
    if erstes in woerter.verb_am_ende:
        return _ends_with_verb(teil, woerter)
    return erstes in woerter.immer and len(teil) > 1 and _ends_with_verb(teil, woerter)


def _opens(alle: Sequence[Token], komma: int, ende: int, woerter: Satzwoerter) -> bool:
    teil = [token for token in alle[komma + 1 : ende] if token.ist_wort or token.text[0].isdigit()]
    if teil and teil[0].klein in woerter.davor:
        teil = teil[1:]
    if not teil:
        return False
    erstes = teil[0].klein
    if erstes in woerter.immer:
        return True
    if erstes in woerter.verb_am_ende:
        return _ends_with_verb(teil, woerter)
    if erstes in woerter.praepositionen and len(teil) > 1:
        teil = teil[1:]
        return teil[0].klein in woerter.relativ | woerter.immer and _ends_with_verb(teil, woerter)
    mitten = ende < len(alle)
    return erstes in woerter.relativ and _is_relative(teil, woerter, mitten=mitten)


def _is_relative(teil: Sequence[Token], woerter: Satzwoerter, *, mitten: bool) -> bool:
    """A relative clause ends with its verb; "die Oma hilft" at the end is a main clause."""
    if not _ends_with_verb(teil, woerter) or _is_list(teil):
        return False
    if is_verb(teil[1], woerter):
        return mitten and len(teil) == len(("die", "arbeiten"))
    nomen_zuerst = len(teil) > len(("der", "Antrag", "wird")) and teil[1].ist_gross
    if nomen_zuerst and not _is_pronoun(teil[1]) and teil[2].klein in woerter.hilfsverben:
        return False
    kurz = len(teil) <= len(("die", "Oma", "hilft"))
    return mitten or not kurz or not teil[1].ist_gross or _is_pronoun(teil[1])


def _is_list(teil: Sequence[Token]) -> bool:
    """As in "das Amt, die Schule und der Hort"."""
    weiter = any(a.klein in {"und", "oder"} and b.klein in _ARTIKEL for a, b in pairwise(teil))
    return weiter and teil[1].ist_gross


def _ends_with_verb(teil: Sequence[Token], woerter: Satzwoerter) -> bool:
    letztes = next((token for token in reversed(teil) if token.ist_wort), None)
    return letztes is not None and len(teil) > 1 and is_verb(letztes, woerter)


def find_nominal_style(
    text: str, alle: Sequence[Token], woerter: Satzwoerter, namen: frozenset[str]
) -> Iterator[Fund]:
    """S8: two nouns made of verbs, or a verb that says nothing."""
    nomen = [token for token in alle if _is_nominal(token, woerter, namen)]
    if len(nomen) > 1:
        yield Fund("S8", nomen[0].von, nomen[1].bis, fehler=False)
        return
    for token in alle:
        if token.text in woerter.nominalverben:
            yield Fund("S8", token.von, token.bis, fehler=False)
            return
    for wendung in woerter.wendungen:
        von = text.find(wendung.nomen)
        if von >= 0 and any(token.klein.startswith(wendung.verben) for token in alle):
            yield Fund("S8", von, von + len(wendung.nomen), fehler=False)
            return


def _is_nominal(token: Token, woerter: Satzwoerter, namen: frozenset[str]) -> bool:
    wort = token.klein.removesuffix("en")
    if not token.ist_gross or not wort.endswith(_UNG):
        return False
    if _SELBSTLAUTE.isdisjoint(wort[: -len("ung")]):  # Sprung, Schwung
        return False
    return wort not in woerter.alltag and token.klein not in namen
