"""A paragraph as it will be drawn: levels, fonts, lines, shaped runs in logical order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple, TypeAlias
from unicodedata import category

import uharfbuzz as hb

from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import is_rtl
from lotse.letters.inhalt import Lauf
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

_Run: TypeAlias = tuple[str, Schrift, int]
"""Text of one font and one level."""


class _Gelesen(NamedTuple):
    """A paragraph before it meets a size: levels, faces and shaped runs."""

    absatz: Vorbereitet
    stufen: Sequence[int]
    schriften: Sequence[Schrift]
    ganze: Sequence[_Run]
    former: Former


_Schluessel: TypeAlias = tuple[tuple[Lauf, ...], str, bool]
_GELESEN: ContextVar[dict[_Schluessel, _Gelesen] | None] = ContextVar("gelesen", default=None)


@contextmanager
def one_print() -> Iterator[None]:
    """What is laid out more than once, to find the best size, is read once. Then all is forgotten:
    it holds names."""
    marke = _GELESEN.set({})
    try:
        yield
    finally:
        _GELESEN.reset(marke)


def typeset(laeufe: Sequence[Lauf], stil: Stil, breite: float) -> tuple[Zeile, ...]:
    """Lines of one paragraph no wider than `breite`; a Hinweis names what cannot be drawn."""
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
    gemerkt = _GELESEN.get()
    schluessel = (tuple(laeufe), stil.sprache, stil.fett)
    bekannt = gemerkt.get(schluessel) if gemerkt is not None else None
    if bekannt is not None:
        return bekannt
    rtl = is_rtl(stil.sprache)
    absatz = prepare(laeufe, rtl=rtl, fett=stil.fett)
    stufen = levels(absatz.text, rtl=rtl) if absatz.text else []
    schriften = _schriften(absatz, stil.sprache) if absatz.text else []
    ganze = _runs(absatz.text, schriften, stufen) if absatz.text else []
    gelesen = _Gelesen(absatz, stufen, schriften, ganze, Former(stil.sprache))
    if gemerkt is not None:
        gemerkt[schluessel] = gelesen
    return gelesen


def _schriften(absatz: Vorbereitet, sprache: str) -> list[Schrift]:
    """The face of every character: a base and its marks, and the letters of a word, share one."""
    text = absatz.text
    wahl = {
        (zeichen, fett): pick_schrift(zeichen, sprache, fett=fett)
        for zeichen, fett in set(zip(text, absatz.fett, strict=True))
    }
    schriften = [wahl[paar] for paar in zip(text, absatz.fett, strict=True)]
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


class Former:
    """Shapes each run of a paragraph once: its lines are cut out of what was measured."""

    def __init__(self, sprache: str) -> None:
        self._sprache = sprache
        self._bekannt: dict[_Run, tuple[Glyphe, ...]] = {}
        self._infos: dict[_Run, Sequence[hb.GlyphInfo]] = {}

    def shape(self, run: _Run) -> tuple[Glyphe, ...]:
        if run not in self._bekannt:
            text, schrift, stufe = run
            glyphen, infos = schrift.form(text, rtl=bool(stufe & 1), sprache=self._sprache)
            self._bekannt[run], self._infos[run] = tuple(glyphen), infos
        return self._bekannt[run]

    def cut(self, ganze: Sequence[_Run], von: int, runs: Sequence[_Run]) -> None:
        """Take the runs of a line that begins at `von` from those of its whole paragraph."""
        stelle = von
        for run in runs:
            if run not in self._bekannt:
                self._cut(ganze, stelle, run)
            stelle += len(run[0])

    def _cut(self, ganze: Sequence[_Run], stelle: int, run: _Run) -> None:
        anfang = 0
        for ganz in ganze:
            von, bis = stelle - anfang, stelle - anfang + len(run[0])
            if von >= 0 and bis <= len(ganz[0]) and ganz[1:] == run[1:]:
                if self._is_free(ganz, von) and self._is_free(ganz, bis):
                    alle = self._bekannt[ganz]
                    self._bekannt[run] = tuple(g for g in alle if von <= g.stelle < bis)
                return
            anfang += len(ganz[0])

    def _is_free(self, ganz: _Run, stelle: int) -> bool:
        """Not where the letters on both sides belong together: those are shaped anew."""
        if stelle in (0, len(ganz[0])):
            return True
        infos = self._infos[ganz]
        return any(
            glyphe.stelle == stelle and not info.flags & hb.GlyphFlags.UNSAFE_TO_BREAK
            for glyphe, info in zip(self._bekannt[ganz], infos, strict=True)
        )


def _runs(text: str, schriften: Sequence[Schrift], stufen: Sequence[int]) -> list[_Run]:
    if len(set(schriften)) == 1 and len(set(stufen)) == 1:
        return [(text, schriften[0], stufen[0])]
    runs: list[_Run] = []
    beginn = 0
    for stelle in range(1, len(text) + 1):
        gleich = stelle < len(text) and (
            schriften[stelle] is schriften[beginn] and stufen[stelle] == stufen[beginn]
        )
        if not gleich:
            runs.append((text[beginn:stelle], schriften[beginn], stufen[beginn]))
            beginn = stelle
    return runs


def _undrawn(run: _Run, former: Former, stelle: int) -> str:
    """What the face lacks of the cluster at `stelle`: the mark, not the letter below it."""
    text, schrift, _ = run
    grenzen = [g.stelle for g in former.shape(run) if g.stelle > stelle]
    cluster = text[stelle : min(grenzen, default=len(text))]
    fehlt = [z for z in cluster if not schrift.covers(z) and not draws_nothing(z)]
    return "".join(fehlt) or text[stelle]


def _vorschub(runs: Sequence[_Run], former: Former, groesse: float) -> list[float]:
    """Width in points at the first character of every cluster, 0 at the others."""
    vorschub = [0.0] * sum(len(text) for text, *_ in runs)
    anfang, fehlend = 0, dict[str, None]()
    for run in runs:
        text, schrift, _ = run
        punkt = groesse / schrift.einheiten
        for glyphe in former.shape(run):
            vorschub[anfang + glyphe.stelle] += glyphe.breite * punkt
            if glyphe.gid == 0:
                fehlend |= dict.fromkeys(_undrawn(run, former, glyphe.stelle))
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


def _zeile(runs: Sequence[_Run], former: Former, groesse: float, *, weiter: bool) -> Zeile:
    breiten = [
        sum(glyphe.breite for glyphe in former.shape(run)) * groesse / run[1].einheiten
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
