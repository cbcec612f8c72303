"""A sentence that keeps its wording and its data apart until somebody says it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Self

from lotse.domain.zeit import tageswort

_PLATZ = re.compile(r"\{\w+\}")


class Aussage(str):
    """German for all who only read it; `Sprache.t` says `muster` in the language of the window.

    There a value that is an Aussage is said, too, and numbers and days are written as that
    language does; any other value (the name of a file) stays as it is. Cut or joined it is
    plain German text again.
    """

    __slots__ = ("daten", "muster")
    daten: Mapping[str, object]
    muster: str

    def __new__(cls, muster: str, /, **daten: object) -> Self:
        """One of an Aussage is the same one."""
        if isinstance(muster, cls) and not daten:
            return muster
        werte = {name: _deutsch(wert) for name, wert in daten.items()}
        aussage = super().__new__(cls, muster.format(**werte) if werte else muster)
        aussage.muster, aussage.daten = str(muster), daten
        return aussage

    @property
    def ist_wortlos(self) -> bool:
        """Nothing but places and signs: every language says it as it is."""
        return not any(map(str.isalpha, _PLATZ.sub("", self.muster)))

    def __getnewargs_ex__(self) -> tuple[tuple[Any, ...], dict[str, Any]]:
        """A copy is made as the first one was."""
        return (self.muster,), dict(self.daten)


class Sprachname(str):
    """A language by its German name; each language calls it by its own."""

    __slots__ = ("code",)
    code: str

    def __new__(cls, code: str, name: str) -> Self:
        sprachname = super().__new__(cls, name)
        sprachname.code = code
        return sprachname

    def __getnewargs_ex__(self) -> tuple[tuple[Any, ...], dict[str, Any]]:
        return (self.code, str(self)), {}


def gereiht(teile: Iterable[str], zeichen: str = ", ") -> Aussage:
    """Parts one after the other, each said in the language of the window where it is one."""
    daten = {f"t{stelle}": teil for stelle, teil in enumerate(teile)}
    return Aussage(zeichen.join(f"{{{name}}}" for name in daten), **daten)


def _deutsch(wert: object) -> object:
    """Days as "1.7.2026", broken numbers with one place and a comma."""
    if isinstance(wert, date):
        return tageswort(wert)
    return f"{wert:.1f}".replace(".", ",") if isinstance(wert, float) else wert


__all__ = ["Aussage", "Sprachname", "gereiht"]
