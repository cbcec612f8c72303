"""Words of others: short text for letters, mail and web addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lotse.exchange.befundworte import Code

ZELLE = 200
"""Longer cells are read each time: they differ, and would fill the memory."""
KURZ = 160
"""A kurztext is printed in letters (CATALOGUE 2.2)."""

_STEUERZEICHEN = {
    nummer: " " for nummer in (*range(0x20), *range(0x7F, 0xA1)) if chr(nummer) not in "\n\r\t"
}
"""Control characters and the hard blank; line ends stay."""
_ENDE = re.compile(r"[.;,](?=\s)")
_LEER = frozenset({"", "-", ".", "k. a.", "k.a.", "n/a", "unbekannt", "undefined", "null", "none"})
_LEER_LAENGE = max(map(len, _LEER))
_MAIL = re.compile(r"[^@\s,;<>\"()\[\]]+@[^@\s,;<>\"()\[\]]+\.[^@\s,;<>\"()\[\].]{2,}")
_EINE_MAIL = re.compile(r"[a-z][\w.-]*@(?!gmail|gmx|web|aol|yahoo|hotmail|t-online|freenet|outlook)"
    r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}", re.ASCII)  # fmt: skip
"""One plain address of no private host."""
_WEB = re.compile(r"(?:https?://|www\.)[^\s,;|\]]+", re.IGNORECASE)
_PRIVAT = re.compile(
    r"@(?:gmail|gmx|web|aol|yahoo|hotmail|t-online|freenet|outlook)\.", re.IGNORECASE
)


def sauber(wert: object) -> str:
    """A cell as text: no outer blanks, no filler that means "unknown"."""
    if isinstance(wert, str):
        if len(wert) > _LEER_LAENGE and _ist_sauber(wert):  # as most cells are
            return wert
        return _kurz_sauber(wert) if len(wert) < ZELLE else _sauber(wert)
    if wert is None or isinstance(wert, bool | list | dict):
        return ""
    return _sauber(str(wert))


def _ist_sauber(text: str) -> bool:
    """One line without control characters and without a blank too many."""
    return text.isprintable() and "  " not in text and text[0] != " " != text[-1]


def _sauber(text: str) -> str:
    if text.isprintable():  # one line without control characters, as most cells are
        text = " ".join(text.split())
        return "" if len(text) <= _LEER_LAENGE and text.lower() in _LEER else text
    zeilen = (" ".join(zeile.split()) for zeile in text.translate(_STEUERZEICHEN).splitlines())
    text = "\n".join(zeilen).strip()
    return "" if text.lower() in _LEER else text


_kurz_sauber = lru_cache(8192)(_sauber)
"""Towns, streets, kinds and hours of a list stand in many of its rows."""


def kurztext(beschreibung: str) -> str:
    """The first paragraph; when it is too long, up to the last whole part that fits.

    A single word above more text is a heading."""
    if len(beschreibung) <= KURZ and "\n" not in beschreibung:
        return beschreibung.strip()
    absaetze = [absatz.strip() for absatz in beschreibung.split("\n") if absatz.strip()]
    ueberschrift = len(absaetze) > 1 and absaetze[0].isalpha() and len(absaetze[0]) < KURZ
    absatz = next(iter(absaetze[ueberschrift:]), "")
    if len(absatz) <= KURZ:
        return absatz
    enden = [treffer.start() for treffer in _ENDE.finditer(absatz[: KURZ - 1])]
    if enden:
        return f"{absatz[: enden[-1]]} …"
    return f"{absatz[: KURZ - 2].rsplit(' ', maxsplit=1)[0]} …"


@dataclass(frozen=True, slots=True)
class Netzfund:
    """Mail and web addresses of some cells, and what is to be said about them."""

    mails: tuple[str, ...]
    webs: tuple[str, ...]
    befunde: tuple[tuple[Code, str], ...]


NICHTS = Netzfund((), (), ())


def read_mails(zelle: str) -> Netzfund:
    if not zelle:
        return NICHTS
    if _EINE_MAIL.fullmatch(zelle):  # as most cells are
        return Netzfund((zelle,), (), ())
    mails = _einmal(_MAIL.findall(zelle))
    webs = tuple(_WEB.findall(_MAIL.sub(" ", zelle)))
    befunde = [(Code.MAIL_PRIVAT, mail) for mail in mails if _PRIVAT.search(mail)]
    befunde += [(Code.WEB_IN_MAIL, web) for web in webs]
    if zelle and not mails and not webs:
        befunde.append((Code.MAIL_UNGUELTIG, zelle))
    return Netzfund(mails, webs, tuple(befunde))


def read_webs(zelle: str) -> tuple[str, ...]:
    """Addresses are text: nothing is opened or resolved. A mail address is none."""
    gefunden = _WEB.findall(zelle) if zelle else []
    if gefunden:
        return _einmal(gefunden)
    return tuple(w for w in zelle.split() if "." in w.strip(".") and "@" not in w)


def _einmal(werte: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(wert.rstrip(".,") for wert in werte))
