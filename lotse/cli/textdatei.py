"""Reading a text to check: small, really a text, in any usual encoding."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lotse.domain.fehler import Hinweis
from lotse.services.ursache import ursache

HOECHSTENS = 1_000_000
"""Bytes; a letter has a few thousand."""
_BOM = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_FREMD = (b"%PDF", b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff")
_STEUER = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ANREDE = re.compile(r"(?:Guten (?:Tag|Morgen|Abend)|Hallo|Liebe|Sehr geehrte)\b.*,$")
_MITTEN = re.compile(r"[a-zäöüß0-9,“\"»]")


class Textstueck(NamedTuple):
    """A line, or a sentence that runs over several, and where it begins."""

    text: str
    von: int


def read_text(name: str) -> str:
    """The text of a file, or of what is handed in with "-"; line ends as one sign."""
    roh = _read(name)
    if len(roh) > HOECHSTENS:
        raise _nicht(
            "Der Text ist sehr lang: mehr als 1 Million Zeichen.",
            "Bitte teilen Sie ihn und prüfen Sie jeden Teil für sich.",
        )
    text = _decode(roh)
    if not text.strip():
        raise _nicht("In der Datei steht kein Text.", "Bitte nennen Sie eine Datei mit Text.")
    if _is_foreign(text):
        raise _nicht("Das ist kein deutscher Text.", "Lotse prüft nur deutsche Sätze.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_foreign(text: str) -> bool:
    """Most letters are of another script: nothing true could be said of it."""
    buchstaben = [zeichen for zeichen in text if zeichen.isalpha()]
    latein = sum(unicodedata.name(zeichen, "").startswith("LATIN") for zeichen in buchstaben)
    return 2 * latein < len(buchstaben)


def _read(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read(HOECHSTENS + 1)
    pfad = Path(name)
    if pfad.is_dir():
        raise _nicht(f"„{name}“ ist ein Ordner.", "Bitte nennen Sie eine Textdatei.")
    try:
        with pfad.open("rb") as strom:
            return strom.read(HOECHSTENS + 1)
    except FileNotFoundError:
        raise _nicht(f"„{name}“ gibt es nicht.", "Bitte prüfen Sie den Namen der Datei.") from None
    except OSError as fehler:
        raise _nicht(
            f"„{name}“ lässt sich nicht lesen: {ursache(fehler)}.",
            "Bitte nennen Sie eine andere Datei.",
        ) from None


def _decode(roh: bytes) -> str:
    kodierungen = [kodierung for marke, kodierung in _BOM if roh.startswith(marke)]
    if not roh.startswith(_FREMD):
        for kodierung in kodierungen or ("utf-8", "cp1252"):
            try:
                text = roh.decode(kodierung)
            except UnicodeDecodeError:
                continue
            if not _STEUER.search(text):
                return text
    raise _nicht(
        "Das ist keine reine Textdatei.",
        "Bitte speichern Sie den Text als „Nur Text“ (.txt) und versuchen Sie es noch einmal.",
    )


def _nicht(was: str, tun: str) -> Hinweis:
    return Hinweis(was, "Es wurde nichts geprüft und nichts verändert.", tun)


def split_stuecke(text: str) -> tuple[Textstueck, ...]:
    """A new line begins a new sentence, unless the one before goes on in small letters."""
    return tuple(_stuecke(text))


def _stuecke(text: str) -> Iterator[Textstueck]:
    von = stelle = 0
    for zeile in text.split("\n"):
        inhalt = zeile.strip()
        davor = text[von:stelle].rstrip()
        weiter = (
            inhalt
            and davor
            and text[von:stelle].count("\n") - davor.count("\n") == 1
            and not davor.endswith((".", "!", "?", ":", "“"))
            and _MITTEN.match(inhalt)
            and not _ANREDE.match(davor.lstrip())
        )
        if not weiter:
            if davor.strip():
                yield Textstueck(davor, von)
            von = stelle
        stelle += len(zeile) + 1
    if text[von:].strip():
        yield Textstueck(text[von:].rstrip(), von)
