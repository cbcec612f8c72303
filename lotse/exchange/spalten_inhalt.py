"""What the cells of a column look like: its content decides where its name says nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lotse.domain.plaetze import EINHEITEN
from lotse.exchange.lesen_text import sauber
from lotse.exchange.profil_form import Ziel

PROBE = 200
DEUTLICH = 0.8
PASST = 0.3
KURZ = 300
"""Longer cells are text, whatever they begin with."""

_MUSTER: tuple[tuple[str, re.Pattern[str]], ...] = (
    (Ziel.PLZ, re.compile(r"\d{5}")),
    (Ziel.PLZ_ORT, re.compile(r"\d{5} +[^\W\d].*")),
    (Ziel.MAIL, re.compile(r"[^@\s]{1,64}@[^@\s]{1,190}\.\w{2,}.*", re.DOTALL)),
    (Ziel.WEB, re.compile(r"(?:https?://|www\.)\S.*|\S{2,}\.(?:de|org|com|net|eu|info)(?:/\S*)?")),
    (Ziel.TELEFON, re.compile(r"(?:tel\w*\W*)?[+(0][\d ()/.–-]{5,}.*", re.IGNORECASE | re.DOTALL)),
)
_PRUEFEN: dict[str, re.Pattern[str]] = {
    Ziel.PLZ: re.compile(r"\d{4,5}"),
    Ziel.PLZ_ORT: re.compile(r"\d{4,5}\b.*", re.DOTALL),
    Ziel.MAIL: re.compile(r".*[@.].*", re.DOTALL),
    Ziel.TELEFON: re.compile(r".*\d.*\d.*\d.*", re.DOTALL),
    Ziel.PLAETZE_FREI: re.compile(r".*\d.*|keine?.*|voll", re.IGNORECASE | re.DOTALL),
    Ziel.PLAETZE: re.compile(rf".*\d.*|{'|'.join(sorted(EINHEITEN))}", re.DOTALL),
    Ziel.LAT: re.compile(r"-?\d+[.,]?\d*"),
    Ziel.LON: re.compile(r"-?\d+[.,]?\d*"),
}
_CODE = re.compile(r"-?\d{1,3}(?:[|,;/]\d{1,3})*")
_CODEZIELE = frozenset({
    Ziel.ANGEBOTSART, Ziel.SPRACHEN, Ziel.TRAEGER, Ziel.STADTTEIL, Ziel.BESCHREIBUNG, Ziel.STATUS,
})  # fmt: skip
_JANEIN = re.compile(r"ja|nein|yes|no|true|false|wahr|falsch|x", re.IGNORECASE)
_WORT = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Inhalt:
    """The first cells of a column."""

    werte: tuple[str, ...]
    leer: bool
    gezeigt: tuple[str, ...] | None = None
    """What may be shown of them: nothing of a Schutzort. None = all."""

    @property
    def beispiele(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(wert[:60] for wert in self._offen))[:3]

    @property
    def _offen(self) -> tuple[str, ...]:
        return self.werte if self.gezeigt is None else self.gezeigt

    @property
    def ist_code(self) -> bool:
        """Small numbers and lists of them: a legend would be needed."""
        return bool(self.werte) and self._anteil(_CODE) >= DEUTLICH

    @property
    def ist_text(self) -> bool:
        """Words that somebody could read."""
        mit_wort = sum(bool(_WORT.search(wert[:KURZ])) for wert in self.werte)
        if self.ziel in (Ziel.MAIL, Ziel.WEB) or self._anteil(_JANEIN) >= DEUTLICH:
            return False
        return mit_wort >= DEUTLICH * len(self.werte) > 0

    @property
    def ziel(self) -> str:
        """What nearly all of the cells are; "" = nothing that has a shape of its own."""
        passend = (ziel for ziel, muster in _MUSTER if self._anteil(muster) >= DEUTLICH)
        return next(passend, "") if self.werte else ""

    def _anteil(self, muster: re.Pattern[str]) -> float:
        trifft = sum(bool(muster.fullmatch(wert)) for wert in self.werte if len(wert) <= KURZ)
        return trifft / len(self.werte) if self.werte else 0.0

    def passt(self, ziel: str) -> bool:
        """Column titles lie: at least some cells have the shape the name promises."""
        muster = _PRUEFEN.get(ziel)
        return muster is None or not self.werte or self._anteil(muster) >= PASST

    def braucht_legende(self, ziel: str) -> bool:
        return ziel in _CODEZIELE and self.ist_code


def read_inhalt(
    zellen: Sequence[object], gesamt: int, gezeigt: Sequence[object] | None = None
) -> Inhalt:
    """`zellen` = the filled ones among the first rows; `gesamt` = filled ones of all rows;
    `gezeigt` = those of them that may be shown."""
    offen = None if gezeigt is None else _sauber(gezeigt)
    return Inhalt(_sauber(zellen), leer=not gesamt, gezeigt=offen)


def _sauber(zellen: Sequence[object]) -> tuple[str, ...]:
    return tuple(filter(None, (sauber(str(zelle)[:2000]) for zelle in zellen[:PROBE])))
