"""The letter fonts: which one draws a character, and its shaped glyphs from HarfBuzz."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache, partial
from typing import NamedTuple
from unicodedata import category

import uharfbuzz as hb

from lotse.paths import RESOURCES

FONTS = RESOURCES / "fonts"
_LATEIN, _NOTO = "AtkinsonHyperlegibleNext", "NotoSans"
_ARABISCH, _AETHIOPISCH = "Vazirmatn", "NotoSansEthiopic"
_ZIFFERN = (_ARABISCH,)
"""Atkinson slashes its zero, which people who know no such zero read as another sign."""
_KETTE = (_LATEIN, _NOTO, _ARABISCH, _AETHIOPISCH)
_JE_SPRACHE = (
    dict.fromkeys(
        ("uk", "ru", "bg", "sr", "mk", "el", "vi"), (_NOTO, _LATEIN, _ARABISCH, _AETHIOPISCH)
    )
    | dict.fromkeys(
        ("ar", "fa", "prs", "ps", "ckb", "ur"), (_ARABISCH, _LATEIN, _NOTO, _AETHIOPISCH)
    )
    | dict.fromkeys(("ti", "am"), (_AETHIOPISCH, _LATEIN, _NOTO, _ARABISCH))
)


class Glyphe(NamedTuple):
    """One glyph in font units. `text` is what it stands for, "" for a further part."""

    gid: int
    text: str
    dx: int
    dy: int
    breite: int
    stelle: int
    """Index in the text of the first character of its cluster."""


_glyphe: Callable[[tuple[int, str, int, int, int, int]], Glyphe] = partial(tuple.__new__, Glyphe)
"""The same as `Glyphe(*felder)` without a call in Python: a letter has thousands."""


class Schrift:
    """One face. Coverage is read once; glyphs are shaped on demand and never kept."""

    def __init__(self, name: str, datei: str) -> None:
        self.name = name
        self.face = hb.Face(hb.Blob.from_file_path(str(FONTS / datei)))
        self._font = hb.Font(self.face)
        self.einheiten: int = self.face.upem
        self._zeichen = frozenset(self.face.unicodes)
        self._breiten: dict[int, int] = {}
        mass = self._font.get_font_extents("ltr")
        self.hoch, self.tief = int(mass.ascender), int(mass.descender)

    def covers(self, zeichen: str) -> bool:
        return ord(zeichen) in self._zeichen

    def advance(self, gid: int) -> int:
        breite = self._breiten.get(gid)
        if breite is None:
            breite = self._breiten[gid] = int(self._font.get_glyph_h_advance(gid))
        return breite

    @cached_property
    def blank(self) -> Glyphe:
        """The space at the end of a line."""
        (leer,) = self.shape(" ", rtl=False, sprache="de")
        return leer

    def shape(self, text: str, *, rtl: bool, sprache: str) -> list[Glyphe]:
        """Glyphs in visual order, left to right."""
        return self.form(text, rtl=rtl, sprache=sprache)[0]

    def form(
        self, text: str, *, rtl: bool, sprache: str
    ) -> tuple[list[Glyphe], Sequence[hb.GlyphInfo]]:
        """The same with what HarfBuzz says of each glyph, e.g. where a line may be cut."""
        puffer = hb.Buffer()
        puffer.add_str(text)
        puffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        puffer.guess_segment_properties()
        puffer.direction = "rtl" if rtl else "ltr"
        puffer.language = sprache
        hb.shape(self._font, puffer, {})
        infos, lagen = puffer.glyph_infos, puffer.glyph_positions
        if not infos:
            return [], infos
        cluster = [info.cluster for info in infos]
        dx, dy, breiten, _ = zip(*[lage.position for lage in lagen], strict=True)
        felder = zip(
            [info.codepoint for info in infos],
            _cluster_texts(cluster, text, rtl=rtl),
            dx,
            dy,
            breiten,
            cluster,
            strict=True,
        )
        return list(map(_glyphe, felder)), infos


def _cluster_texts(cluster: list[int], text: str, *, rtl: bool) -> list[str]:
    """What each glyph stands for; the first of a cluster in logical order takes it all."""
    logisch = cluster[::-1] if rtl else cluster
    if logisch == list(range(len(text))):  # one glyph for each character: nearly always
        return list(text[::-1] if rtl else text)
    texte = [text[von:bis] for von, bis in zip(logisch, [*logisch[1:], len(text)], strict=True)]
    if len(set(cluster)) < len(cluster):
        grenzen = sorted(set(cluster))
        ende = dict(zip(grenzen, [*grenzen[1:], len(text)], strict=True))
        texte = [
            "" if nummer and logisch[nummer - 1] == von else text[von : ende[von]]
            for nummer, von in enumerate(logisch)
        ]
    return texte[::-1] if rtl else texte


@lru_cache(maxsize=32)
def load_schrift(familie: str, *, fett: bool) -> Schrift:
    """Faces hold nothing of a letter, so they may stay for the life of the process."""
    art = "700Bold" if fett else "400Regular"
    return Schrift(f"{familie}-{'Bold' if fett else 'Regular'}", f"{familie}_{art}.ttf")


@lru_cache(maxsize=4096)
def pick_schrift(gruppe: str, sprache: str, *, fett: bool) -> Schrift:
    """The first face of the language's chain that draws the whole group, else its base.

    Called with one character and its marks, so what is kept tells nothing of a letter.
    A character no face draws stays with the first one; its missing glyph is named later.
    """
    familien: tuple[str, ...] = _JE_SPRACHE.get(sprache, _KETTE)
    if familien is _KETTE and gruppe.isascii() and gruppe.isdigit():
        familien = _ZIFFERN
    for verlangt in (gruppe, gruppe[:1]):
        for familie in familien:
            schrift = load_schrift(familie, fett=fett)
            if all(schrift.covers(z) or draws_nothing(z) for z in verlangt):
                return schrift
    return load_schrift(familien[0], fett=fett)


def whole_word(wort: str, sprache: str, *, fett: bool) -> Schrift | None:
    """One face for all letters of a word, so that a name is not set in two designs."""
    for familie in _JE_SPRACHE.get(sprache, _KETTE):
        schrift = load_schrift(familie, fett=fett)
        if all(schrift.covers(z) or draws_nothing(z) for z in wort):
            return schrift
    return None


def _bereiche() -> frozenset[str]:
    bereiche = ((0x200B, 0x2010), (0x2060, 0x2070), (0xFE00, 0xFE10), (0xE0100, 0xE01F0))
    zeichen = {chr(nummer) for von, bis in bereiche for nummer in range(von, bis)}
    return frozenset(zeichen | {"\u00ad", "\u034f", "\u061c", "\ufeff", "\u180e"})


_IGNORIERBAR = _bereiche()


def draws_nothing(zeichen: str) -> bool:
    """Default-ignorable: may be missing in a font without anything missing on paper."""
    return zeichen in _IGNORIERBAR


@lru_cache(maxsize=4096)
def attaches(zeichen: str) -> bool:
    """Marks, joiners and blanks stay in the font of the character before them."""
    return zeichen in " \u00a0" or draws_nothing(zeichen) or category(zeichen)[0] == "M"
