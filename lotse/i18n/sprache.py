"""One language: its words, and how it writes dates, times and numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from gettext import c2py
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, get_day_names
from babel.lists import format_list
from babel.messages.plurals import get_plural
from babel.numbers import format_decimal

from lotse.domain.aussage import Aussage, Sprachname
from lotse.domain.fehler import Hinweis
from lotse.i18n.eintraege import Eintrag, read_eintraege
from lotse.paths import I18N

_LOCALE = {"en": "en_GB", "prs": "fa_AF", "sr": "sr_Latn", "ku": "ku", "kmr": "ku"}
"""Codes whose plain form Babel would read otherwise (LETTERS 9.2)."""

GRUPPE = 1000
"""From here on digits are grouped."""
RTL = frozenset({"ar", "fa", "prs", "ps", "ckb", "ur", "he", "yi", "ug", "sd", "dv"})


def is_rtl(code: str) -> bool:
    """True for languages written from right to left."""
    return code in RTL


@dataclass(frozen=True, slots=True)
class Sprache:
    """Handed in, never global: window and letter speak different languages at once.

    The window's keys are its German sentences, so German needs no file; a text without a
    translation is shown in German.
    """

    code: str
    locale: Locale
    eintraege: Mapping[str, Eintrag] = field(default_factory=dict)

    @classmethod
    def load(cls, code: str, domaene: str = "lotse", ordner: Path = I18N) -> Sprache:
        try:
            locale = Locale.parse(_LOCALE.get(code, code), sep="_")
        except (UnknownLocaleError, ValueError, TypeError) as fehler:
            raise Hinweis(
                f"Die Sprache „{code}“ kennt Lotse nicht.",
                "Es wurde nichts geändert.",
                "Nötig ist ein Kürzel wie de, tr, ar oder uk.",
            ) from fehler
        return cls(code, locale, read_eintraege(domaene, code, ordner))

    @property
    def rtl(self) -> bool:
        return is_rtl(self.code)

    def t(self, text: str, /, **namen: object) -> str:
        """The text in this language, with its {places} filled; an Aussage with its own data."""
        if isinstance(text, Aussage):
            return self.sage(text)
        eintrag = self.eintraege.get(text)
        muster = eintrag.text if eintrag else text
        return muster.format(**namen) if namen else muster

    def sage(self, text: str) -> str:
        """An Aussage; any other text is data and stays as it is, and so does what has no text
        here: German with all its data."""
        if not isinstance(text, Aussage):
            return text
        eintrag = self.eintraege.get(text.muster)
        if eintrag is None and not text.ist_wortlos:
            return str(text)
        muster = eintrag.text if eintrag else text.muster
        werte = {name: self._wert(wert) for name, wert in text.daten.items()}
        return muster.format(**werte) if werte else muster

    def _wert(self, wert: object) -> object:
        """Said or written as this language does; a name stays as it is."""
        match wert:
            case Aussage():
                return self.sage(wert)
            case Sprachname(code=code):
                return wert if (name := self.sprachname(code)) == code else name
            case date():
                return self.datum(wert, kurz=True)
            case int() | float() if not isinstance(wert, bool):
                return self.zahl(wert, 1 if isinstance(wert, float) else None)
        return wert

    def plural(self, ein: str, viele: str, n: int, **namen: object) -> str:
        """One of two texts (or as many forms as the language has); {n} is filled, too."""
        eintrag = self.eintraege.get(ein)
        if eintrag and len(eintrag.formen) > 1:
            index = _plural_index(self.locale)(n)
            muster = eintrag.formen[min(index, len(eintrag.formen) - 1)]
        else:
            muster = ein if n == 1 else viele
        return muster.format(n=self.zahl(n), **namen)

    def datum(self, tag: date, *, wochentag: bool = False, kurz: bool = False) -> str:
        """Long as in "24. November 2026", with its weekday, or short as in "24.11.2026".

        CLDR has no ordinal for the first of a month, French has: "1er décembre"."""
        if kurz:
            return format_date(tag, "dd.MM.yyyy", locale=self.locale)
        lang = format_date(tag, "full" if wochentag else "long", locale=self.locale)
        return lang.replace("1 ", "1er ", 1) if tag.day == 1 and self.code == "fr" else lang

    def monat(self, tag: date, *, mit_jahr: bool = False) -> str:
        """The month alone, as in "Dezember", or with its year."""
        return format_date(tag, "LLLL y" if mit_jahr else "LLLL", locale=self.locale)

    def uhrzeit(self, minuten: int) -> str:
        """Minutes of the day: "9 Uhr" or "9:30 Uhr" in German, "09:30" elsewhere."""
        stunde, minute = divmod(minuten, 60)
        if self.code != "de":
            return f"{stunde:02}:{minute:02}"
        return f"{stunde}:{minute:02} Uhr" if minute else f"{stunde} Uhr"

    def zahl(self, wert: float, stellen: int | None = None) -> str:
        """A number with this language's separators; `stellen` fixes the decimals."""
        if stellen is None and type(wert) is int and 0 <= wert < GRUPPE:
            return _kleine(wert, self.locale)
        muster = "#,##0." + "0" * stellen if stellen else "#,##0" if stellen == 0 else None
        return format_decimal(wert, muster, locale=self.locale)

    def wochentag(self, tag: int) -> str:
        """0 = Monday.

        Form "format", the same word in every language of ours: Babel writes what it finds for
        "stand-alone" into the data all languages share, and German days turned Pashto.
        """
        return str(get_day_names("wide", "format", self.locale)[tag])

    def liste(self, teile: tuple[str, ...]) -> str:
        """Joined as the language does: "Montag, Dienstag und Freitag"."""
        return str(format_list(teile, locale=self.locale))

    def sprachname(self, code: str) -> str:
        """The name of another language in this one; an unknown code stays a code."""
        namen = self.locale.languages
        return str(namen.get(code) or namen.get(_LOCALE.get(code, code)) or code)


@lru_cache(maxsize=4096)
def _kleine(wert: int, locale: Locale) -> str:
    """How many of something: the same few numbers are said all day."""
    return format_decimal(wert, locale=locale)


def _plural_index(locale: Locale) -> Callable[[int], int]:
    """Index of the gettext form for n, from Babel's table of plural rules."""
    return c2py(get_plural(locale).plural_expr)
