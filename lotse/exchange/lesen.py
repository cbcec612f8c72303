"""Reading files from outside: size, encoding and JSON, each refusal in plain German."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import partial
from pathlib import Path
from typing import NoReturn

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.services.ursache import ursache

MEGABYTE = 1_000_000
GRENZE = 100 * MEGABYTE
"""No catalogue file of the field is larger (CATALOGUE 5.2)."""

UNVERAENDERT = "Nichts wurde verändert."

HALBES_ZEICHEN = re.compile(r"\\u[dD][89a-fA-F]")
ESCAPE = re.compile(r"\\(?:(u[dD][89abAB]..)\\(u[dD][c-fC-F]..)|(u[dD][89a-fA-F]..)|.)", re.DOTALL)
"""An escape in JSON: a pair, a half of one, or any other."""


def read_bytes(pfad: Path, grenze: int = GRENZE) -> bytes:
    """The bytes of a file, or a Hinweis: missing, a folder, no right to read, too large."""
    try:
        if pfad.is_dir():
            raise Hinweis(
                Aussage("„{datei}“ ist ein Ordner, keine Datei.", datei=pfad),
                UNVERAENDERT,
                "Bitte nennen Sie eine Datei.",
            )
        if pfad.is_fifo() and not pfad.is_symlink():
            raise Hinweis(
                Aussage(
                    "„{datei}“ ist keine Datei, sondern eine Leitung zu einem Programm.", datei=pfad
                ),
                UNVERAENDERT,
                "Bitte nennen Sie eine Datei.",
            )
        with pfad.open("rb") as datei:  # standard input has no size: read up to the limit
            inhalt = datei.read(grenze + 1)
    except FileNotFoundError:
        raise Hinweis(
            Aussage("Die Datei „{datei}“ gibt es nicht.", datei=pfad),
            UNVERAENDERT,
            "Bitte prüfen Sie den Namen.",
        ) from None
    except OSError as fehler:
        raise Hinweis(
            Aussage(
                "Die Datei „{datei}“ lässt sich nicht lesen: {grund}.",
                datei=pfad,
                grund=ursache(fehler),
            ),
            UNVERAENDERT,
            "Bitte prüfen Sie, ob Sie die Datei öffnen dürfen.",
        ) from None
    if len(inhalt) > grenze:
        raise Hinweis(
            Aussage("Die Datei „{datei}“ ist zu groß.", datei=pfad.name),
            UNVERAENDERT,
            Aussage("Erlaubt sind {n} MB. Bitte teilen Sie die Datei.", n=grenze // MEGABYTE),
        )
    return inhalt


def decode(inhalt: bytes, name: str) -> str:
    """UTF-8 (with or without mark) or UTF-16 with its mark; anything else is refused."""
    if inhalt[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _decode(inhalt, "utf-16", name)
    return _decode(inhalt, "utf-8-sig", name)


def _decode(inhalt: bytes, kodierung: str, name: str) -> str:
    try:
        return inhalt.decode(kodierung)
    except UnicodeDecodeError as fehler:
        zeile = inhalt[: fehler.start].count(b"\n") + 1
        raise Hinweis(
            Aussage(
                "Die Datei „{datei}“ enthält Zeichen, die Lotse nicht lesen kann (Zeile {zeile}).",
                datei=name,
                zeile=str(zeile),
            ),
            UNVERAENDERT,
            "Bitte speichern Sie die Datei als UTF-8.",
        ) from None


def parse_json(text: str, name: str, *, streng: bool = True) -> object:
    """JSON as plain data. `streng` refuses a key that stands twice, and NaN; for files of
    others the last one wins and NaN is unknown. Endless nesting is always refused."""
    if not streng and HALBES_ZEICHEN.search(text):
        text = ESCAPE.sub(_ganz, text)
    paare = partial(_eindeutig, name) if streng else None
    konstante = partial(_keine_zahl, name) if streng else _unbekannt
    try:
        return json.loads(text, object_pairs_hook=paare, parse_constant=konstante)
    except json.JSONDecodeError as fehler:
        raise Hinweis(
            Aussage("„{datei}“ ist kein gültiges JSON.", datei=name),
            UNVERAENDERT,
            "Bitte berichtigen Sie diese Stelle. Oft fehlt ein Komma oder ein Anführungszeichen.",
            (
                Aussage(
                    "Zeile {zeile}, Spalte {spalte}",
                    zeile=str(fehler.lineno),
                    spalte=str(fehler.colno),
                ),
            ),
        ) from None
    except (RecursionError, ValueError):
        raise Hinweis(
            Aussage(
                "„{datei}“ ist zu tief verschachtelt oder enthält eine zu lange Zahl.", datei=name
            ),
            UNVERAENDERT,
            "Bitte prüfen Sie, woher die Datei kommt.",
        ) from None


def _ganz(escape: re.Match[str]) -> str:
    """Half a character cannot be kept by any file: it becomes the sign for a broken one."""
    return "\\ufffd" if escape[3] else escape[0]


def read_json(pfad: Path, grenze: int = GRENZE, *, streng: bool = True) -> object:
    return parse_json(decode(read_bytes(pfad, grenze), pfad.name), pfad.name, streng=streng)


def _eindeutig(name: str, paare: list[tuple[str, object]]) -> dict[str, object]:
    gelesen = dict(paare)
    if len(gelesen) == len(paare):
        return gelesen
    anzahl = Counter(schluessel for schluessel, _ in paare)
    raise Hinweis(
        Aussage("In „{datei}“ steht ein Name zweimal im selben Objekt.", datei=name),
        UNVERAENDERT,
        "Bitte lassen Sie jeden Namen nur einmal stehen.",
        tuple(Aussage("doppelt: {name}", name=n) for n, wie_oft in anzahl.items() if wie_oft > 1),
    )


def _keine_zahl(name: str, wort: str) -> NoReturn:
    raise Hinweis(
        Aussage("In „{datei}“ steht {wort}. Das ist keine Zahl.", datei=name, wort=wort),
        UNVERAENDERT,
        "Bitte tragen Sie eine Zahl ein oder null für unbekannt.",
    )


def _unbekannt(_wort: str) -> None:
    return None
