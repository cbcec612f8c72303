"""A paragraph as it will be drawn: levels, fonts, lines, shaped runs in logical order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple, TypeAlias
from unicodedata import category

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import is_rtl
from lotse.letters.inhalt import Lauf
from lotse.pdf.former import Former, Run
from lotse.pdf.richtung import levels, line_levels, visual_order
from lotse.pdf.schriften import Glyphe, Schrift, attaches, draws_nothing, pick_schrift, whole_word
from lotse.pdf.umbruch import Grenzen, break_lines
from lotse.pdf.vorbereitet import FSI, PDI, Vorbereitet, prepare


@dataclass(frozen=True, slots=True)
class Stil:
    """Size and line height in points, and the language that decides fonts and direction."""

    groesse: float
    zeile: float
    sprache: str = "de"
    fett: bool = False


@dataclass(frozen=True, slots=True)
class Textlauf:
    """One run of one font and direction, placed within its line; glyphs in visual order."""

    schrift: Schrift
    text: str
    glyphen: tuple[Glyphe, ...]
    rtl: bool
    x: float


@dataclass(frozen=True, slots=True)
class Zeile:
    """One line; runs in logical order, each with its place from the line's left edge."""

    laeufe: tuple[Textlauf, ...]
    breite: float
    weiter: bool
    """True when a blank stands at its end: it is drawn, or readers join two words."""


_WORT = re.compile(
    "[^\\W\\d_](?:[^\\W\\d_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u200c\u200d])*"
)
"""Letters with the marks and joiners between them."""

_OHNE_BUCHSTABE = frozenset((FSI, PDI, " ", "\u00a0"))


class _Gelesen(NamedTuple):
    """A paragraph before it meets a size: levels, faces and shaped runs."""

    absatz: Vorbereitet
    stufen: Sequence[int]
    schriften: Sequence[Schrift]
    ganze: Sequence[Run]
    former: Former


_Schluessel: TypeAlias = tuple[tuple[Lauf, ...], str, bool]
_Satzschluessel: TypeAlias = tuple[tuple[Lauf, ...], Stil, float]


class _Gemerkt(NamedTuple):
    """Of one print: paragraphs read, and lines set in a size and width."""

    gelesen: dict[_Schluessel, _Gelesen]
    gesetzt: dict[_Satzschluessel, tuple[Zeile, ...]]


_GEMERKT: ContextVar[_Gemerkt | None] = ContextVar("gemerkt", default=None)


@contextmanager
def one_print() -> Iterator[None]:
    """What is laid out more than once, to find the best size, is read once. Then all is forgotten:
    it holds names."""
    marke = _GEMERKT.set(_Gemerkt({}, {}))
    try:
        yield
    finally:
        _GEMERKT.reset(marke)


_SCHRITT: ContextVar[Callable[[], None] | None] = ContextVar("schritt", default=None)


@contextmanager
def watched(schritt: Callable[[], None]) -> Iterator[None]:
    """Called before each paragraph: whoever waits for a long print may stop it by raising."""
    marke = _SCHRITT.set(schritt)
    try:
        yield
    finally:
        _SCHRITT.reset(marke)


def typeset(laeufe: Sequence[Lauf], stil: Stil, breite: float) -> tuple[Zeile, ...]:
    """Lines of one paragraph no wider than `breite`; a Hinweis names what cannot be drawn."""
    if schritt := _SCHRITT.get():
        schritt()
    gemerkt = _GEMERKT.get()
    if gemerkt is None:
        return _set(laeufe, stil, breite)
    schluessel = (tuple(laeufe), stil, breite)
    zeilen = gemerkt.gesetzt.get(schluessel)
    if zeilen is None:
        zeilen = gemerkt.gesetzt[schluessel] = _set(laeufe, stil, breite)
    return zeilen


def _set(laeufe: Sequence[Lauf], stil: Stil, breite: float) -> tuple[Zeile, ...]:
    rtl = is_rtl(stil.sprache)
    absatz, stufen, schriften, ganze, former = _read(laeufe, stil)
    if not absatz.text:
        return ()
    vorschub = _vorschub(ganze, former, stil.groesse)
    grenzen = Grenzen(absatz.text, absatz.bruch, absatz.notbruch, vorschub)
    summen = [0.0, *accumulate(vorschub)]
    zeilen = []
    for von, bis in break_lines(grenzen, summen, breite):
        ende = von + len(absatz.text[von:bis].rstrip(" "))
        stufen_hier = line_levels(absatz.text[von:ende], stufen[von:ende], rtl=rtl)
        runs = _runs(absatz.text[von:ende], schriften[von:ende], stufen_hier)
        former.cut(ganze, von, runs)
        weiter = ende < bis < len(absatz.text)
        zeilen.append(_zeile(runs, former, stil.groesse, weiter=weiter))
    return tuple(zeilen)


def _read(laeufe: Sequence[Lauf], stil: Stil) -> _Gelesen:
    gemerkt = _GEMERKT.get()
    schluessel = (tuple(laeufe), stil.sprache, stil.fett)
    bekannt = gemerkt.gelesen.get(schluessel) if gemerkt is not None else None
    if bekannt is not None:
        return bekannt
    rtl = is_rtl(stil.sprache)
    absatz = prepare(laeufe, rtl=rtl, fett=stil.fett)
    stufen = levels(absatz.text, rtl=rtl) if absatz.text else []
    schriften = _schriften(absatz, stil.sprache) if absatz.text else []
    ganze = _runs(absatz.text, schriften, stufen) if absatz.text else []
    gelesen = _Gelesen(absatz, stufen, schriften, ganze, Former(stil.sprache))
    if gemerkt is not None:
        gemerkt.gelesen[schluessel] = gelesen
    return gelesen


def _schriften(absatz: Vorbereitet, sprache: str) -> list[Schrift]:
    """The face of every character: a base and its marks, and the letters of a word, share one."""
    text = absatz.text
    if any(absatz.fett) and not all(absatz.fett):
        schriften = [
            pick_schrift(zeichen, sprache, fett=fett)
            for zeichen, fett in zip(text, absatz.fett, strict=True)
        ]
    else:
        fett = absatz.fett[0]
        wahl = {zeichen: pick_schrift(zeichen, sprache, fett=fett) for zeichen in set(text)}
        schriften = [wahl[zeichen] for zeichen in text]
    if len(set(schriften)) > 1:
        for stelle in _attached(text):
            schriften[stelle] = schriften[stelle - 1]
    if len(set(schriften)) > 1:
        _unify_words(text, absatz.fett, schriften, sprache)
    return schriften


def _attached(text: str) -> list[int]:
    """Places of marks, joiners and blanks, which follow the character before them.

    A mark behind a blank or the edge of an isolate has no letter to follow: its own face.
    """
    folgend = {zeichen for zeichen in set(text) if attaches(zeichen)}
    return [
        stelle
        for stelle in range(1, len(text))
        if text[stelle] in folgend
        and not (text[stelle - 1] in _OHNE_BUCHSTABE and category(text[stelle])[0] == "M")
    ]


def _unify_words(text: str, fett: Sequence[bool], schriften: list[Schrift], sprache: str) -> None:
    """A word with its marks in one face: the first that has all of it."""
    for wort in _WORT.finditer(text):
        von, bis = wort.span()
        gruppe = wort[0].rstrip(" ")
        passt = all(
            schrift.covers(zeichen) or draws_nothing(zeichen)
            for zeichen, schrift in zip(gruppe, schriften[von:bis], strict=False)
        )
        if len(set(schriften[von:bis])) > 1 or not passt:
            ganz = whole_word(gruppe, sprache, fett=fett[von])
            if ganz is not None:
                schriften[von:bis] = [ganz] * (bis - von)


def _runs(text: str, schriften: Sequence[Schrift], stufen: Sequence[int]) -> list[Run]:
    if len(set(schriften)) == 1 and len(set(stufen)) == 1:
        return [(text, schriften[0], stufen[0])]
    runs: list[Run] = []
    beginn = 0
    for stelle in range(1, len(text) + 1):
        gleich = stelle < len(text) and (
            schriften[stelle] is schriften[beginn] and stufen[stelle] == stufen[beginn]
        )
        if not gleich:
            runs.append((text[beginn:stelle], schriften[beginn], stufen[beginn]))
            beginn = stelle
    return runs


def _undrawn(run: Run, former: Former, stelle: int) -> str:
    """What the face lacks of the cluster at `stelle`: the mark, not the letter below it."""
    text, schrift, _ = run
    grenzen = [g.stelle for g in former.shape(run) if g.stelle > stelle]
    cluster = text[stelle : min(grenzen, default=len(text))]
    fehlt = [z for z in cluster if not schrift.covers(z) and not draws_nothing(z)]
    return "".join(fehlt) or text[stelle]


def _vorschub(runs: Sequence[Run], former: Former, groesse: float) -> list[float]:
    """Width in points at the first character of every cluster, 0 at the others."""
    vorschub = [0.0] * sum(len(text) for text, *_ in runs)
    anfang, fehlend = 0, dict[str, None]()
    for run in runs:
        text, schrift, _ = run
        punkt = groesse / schrift.einheiten
        for gid, _, _, _, breite, stelle in former.shape(run):
            vorschub[anfang + stelle] += breite * punkt
            if not gid:
                fehlend |= dict.fromkeys(_undrawn(run, former, stelle))
        anfang += len(text)
    if fehlend:
        raise _missing(fehlend)
    return vorschub


def _missing(zeichen: Iterable[str]) -> Hinweis:
    return Hinweis(
        "Für ein Zeichen in diesem Brief hat Lotse keine Schrift.",
        "Es wurde nichts gedruckt, Ihre Angaben sind noch da.",
        "Bitte schreiben Sie das Wort ohne dieses Zeichen.",
        tuple(f"Zeichen „{z}“ (U+{ord(z):04X})" for z in zeichen),
    )


def _zeile(runs: Sequence[Run], former: Former, groesse: float, *, weiter: bool) -> Zeile:
    breiten = [
        sum([breite for *_, breite, _ in former.shape(run)]) * groesse / run[1].einheiten
        for run in runs
    ]
    lage, x = [0.0] * len(runs), 0.0
    for nummer in visual_order([stufe for *_, stufe in runs]):
        lage[nummer] = x
        x += breiten[nummer]
    laeufe = tuple(
        Textlauf(run[1], run[0], former.shape(run), bool(run[2] & 1), stelle)
        for run, stelle in zip(runs, lage, strict=True)
    )
    return Zeile(laeufe, x, weiter)
