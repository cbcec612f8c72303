"""Rules about signs, numbers and abbreviations; here most words can be put right by themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from lotse.letters.regeln_fund import Fund
from lotse.letters.saetze import Token
from lotse.letters.woerter import Woerter

_GROSS = re.compile(r"(?<![\w@.])[^\W\d_]+(?![@.]\w)\b")
_ROEMISCH = re.compile(r"[IVX]{2,}")
_BINNEN_I = re.compile(r"\w*[a-zäöüß]In(?:nen)?")
_MEHRTEILIG = re.compile(r"(?<!\w)(?:[A-Za-zÄÖÜäöü]\. ?){1,2}(?:[A-Za-zÄÖÜäöü]|Zt)\.")
_ZEICHEN = re.compile(r"[§&()\[\]{}*/;…<>=%]|§§|(?<!\w)\+(?!\d)")
_GENDER = re.compile(r"\b\w+(?:[:*_]in(?:nen)?|[a-zäöüß]In(?:nen)?)\b")
_NETZ = re.compile(r"(?<!\S)\S*?(?:://|www\.|@)\S*")
_UHR = r"(\d{1,2})(?:[:.](\d{2}))?"
_SPANNE = re.compile(rf"\b{_UHR}\s?(?:Uhr\s?)?[-–]\s?{_UHR}(?:\s?Uhr\b)?")
_NULL = re.compile(r"(?<![\w:.])0(\d)(?:[:.](\d{2}))? Uhr\b")
_EURO = re.compile(r"\b(\d[\d.,]*)\s?(?:€|EUR\b)")
_RECHTSBUCH = re.compile(r"\b(?:SGB|Buch)\s([IVX]+)\b")
_EINZELN = re.compile(r"\b([IVX]{2,})\b")
_WERT = {"I": 1, "V": 5, "X": 10}
_ZEICHENWORT = {"§": "Paragraf", "%": "Prozent", "&": "und", "+": "und", "und/oder": "oder"}


def find_signs(
    text: str, alle: Sequence[Token], woerter: Woerter, bekannt: frozenset[str]
) -> Iterator[Fund]:
    """W4, Z1 and Z3; addresses of the net are left alone."""
    netz = [(m.start(), m.end()) for m in _NETZ.finditer(text)]
    for fund in (
        *_abbreviations(text, alle, woerter, bekannt),
        *_numbers(text, alle, woerter),
        *_special(text),
    ):
        if not any(von <= fund.von < bis for von, bis in netz):
            yield fund


def _abbreviations(
    text: str, alle: Sequence[Token], woerter: Woerter, bekannt: frozenset[str]
) -> Iterator[Fund]:
    erlaubt = woerter.abkuerzung_erlaubt | bekannt
    for treffer in _GROSS.finditer(text):
        if treffer[0] not in erlaubt and _is_abbreviation(treffer[0]):
            yield Fund("W4", treffer.start(), treffer.end(), fehler=True)
    for treffer in _MEHRTEILIG.finditer(text):
        wort = woerter.abkuerzung_mehrteilig.get(treffer[0].replace(" ", "").lower())
        yield Fund(
            "W4", treffer.start(), treffer.end(), fehler=True, ersatz=_as_written(treffer[0], wort)
        )
    for token in alle:
        yield from _short_word(text, token, woerter)


def _is_abbreviation(wort: str) -> bool:
    gross = sum(zeichen.isupper() for zeichen in wort)
    return gross > 1 and not _ROEMISCH.fullmatch(wort) and not _BINNEN_I.fullmatch(wort)


def _short_word(text: str, token: Token, woerter: Woerter) -> Iterator[Fund]:
    """As in "ggf." within a sentence; at its end the full stop stays."""
    punkt = text[token.bis : token.bis + 1] == "."
    am_ende = token.bis + 1 >= len(text.rstrip())
    tag = woerter.abkuerzung_tage.get(token.text)
    if tag:
        bis = token.bis + (punkt and not am_ende)
        yield Fund("W4", token.von, bis, fehler=True, ersatz=tag)
    elif (
        punkt and token.klein in woerter.abkuerzung_mit_punkt and token.klein != token.text.upper()
    ):
        if am_ende and token.klein not in {"usw", "etc", "ggf", "evtl"}:
            return
        wort = woerter.abkuerzung_mit_punkt[token.klein] or None
        bis = token.bis + (not am_ende)
        yield Fund("W4", token.von, bis, fehler=True, ersatz=_as_written(token.text, wort))


def _as_written(kurz: str, wort: str | None) -> str | None:
    """A capital stays a capital."""
    return wort[0].upper() + wort[1:] if wort and kurz[0].isupper() else wort


def _numbers(text: str, alle: Sequence[Token], woerter: Woerter) -> Iterator[Fund]:
    belegt: list[tuple[int, int]] = []
    for muster, ersatz in _ZAHLEN:
        for treffer in muster.finditer(text):
            von, bis = treffer.span()
            if muster is _SPANNE and not _is_time(treffer):
                continue
            if not any(a < bis and von < b for a, b in belegt):
                belegt.append((von, bis))
                yield Fund("Z1", von, bis, fehler=True, ersatz=ersatz(treffer))
    for token in alle:
        if token.klein in woerter.zahlwort and (not token.ist_gross or token.von == 0):
            ziffer = woerter.zahlwort[token.klein]
            yield Fund("Z1", token.von, token.bis, fehler=True, ersatz=ziffer)


def _is_time(treffer: re.Match[str]) -> bool:
    """As in "9–12 Uhr", "8:00-10:00"; not "0221 471-12" and no "3-5 Tage"."""
    return bool(treffer[2] or treffer[4]) or treffer[0].endswith("Uhr")


def _time_span(treffer: re.Match[str]) -> str | None:
    von, bis = _clock(treffer[1], treffer[2]), _clock(treffer[3], treffer[4])
    return f"{von} Uhr bis {bis} Uhr" if von and bis else None


def _clock(stunde: str, minute: str | None) -> str:
    if int(stunde) > 24 or int(minute or 0) > 59:  # noqa: PLR2004 - hours and minutes of a day
        return ""
    return f"{int(stunde)}:{minute}" if minute and minute != "00" else str(int(stunde))


def _arabic(zahl: str) -> str:
    werte = [_WERT[zeichen] for zeichen in zahl]
    paare = zip(werte, [*werte[1:], 0], strict=True)
    return str(sum(-wert if wert < danach else wert for wert, danach in paare))


_ZAHLEN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (_SPANNE, _time_span),
    (_NULL, lambda treffer: f"{_clock(treffer[1], treffer[2])} Uhr"),
    (_EURO, lambda treffer: f"{treffer[1]} Euro"),
    (_RECHTSBUCH, lambda _: None),
    (_EINZELN, lambda treffer: _arabic(treffer[1])),
)


def _special(text: str) -> Iterator[Fund]:
    belegt: list[tuple[int, int]] = []
    for treffer in _GENDER.finditer(text):
        belegt.append(treffer.span())
        yield Fund("Z3", treffer.start(), treffer.end(), fehler=True)
    for treffer in re.finditer(r"\bund/oder\b", text):
        belegt.append(treffer.span())
        yield Fund(
            "Z3", treffer.start(), treffer.end(), fehler=True, ersatz=_ZEICHENWORT[treffer[0]]
        )
    for treffer in _ZEICHEN.finditer(text):
        von, bis = treffer.span()
        if not any(a <= von < b for a, b in belegt):
            yield Fund("Z3", von, bis, fehler=True, ersatz=_spaced(text, von, bis))


def _spaced(text: str, von: int, bis: int) -> str | None:
    """The word for a sign, apart from its neighbours."""
    wort = _ZEICHENWORT.get(text[von:bis])
    if wort is None:
        return None
    links = " " if von and not text[von - 1].isspace() else ""
    rechts = " " if bis < len(text) and text[bis].isalnum() else ""
    return f"{links}{wort}{rechts}"
