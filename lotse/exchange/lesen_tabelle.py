"""One table of a source, whatever it was packed in; and how its rows are read from CSV."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.befundworte import Code
from lotse.exchange.lesen import UNVERAENDERT

TRENNER = ";,\t|"
PROBEZEILEN = 50
ZELLE = 10_000_000
"""A longer cell is no table any more."""
ZELLEN = 3_000_000
"""Rows times columns of one table."""
TITEL = 3
"""So many columns make a line with one filled cell above the header a title."""
OHNE_KOPF = -1
"""A person says: no line of it is a header."""
_KOPF = ("@", "http://", "https://", "www.")

Zeile = tuple[int, Mapping[str, Any]]
Gemeldet = tuple[Code, str, str, str]
"""(code, place, column, value)."""


@dataclass(frozen=True, slots=True)
class Tabelle:
    """Rows as objects, with the number they have in the file."""

    datei: str
    spalten: tuple[str, ...]
    zeilen: Sequence[Zeile]
    blatt: str = ""
    blaetter: tuple[str, ...] = ()
    kopfzeilen: int = 1
    kodierung: str = ""
    trenner: str = ""
    gemeldet: tuple[Gemeldet, ...] = ()
    verschoben: tuple[tuple[int, tuple[str, ...]], ...] = field(default=())
    """Rows with more cells than columns, kept word for word."""


def find_trenner(text: str) -> str:
    """The sign that cuts most lines into the same number of cells; "" = none does."""
    bestes: tuple[float, int, str] = (0.0, 0, "")
    for trenner in TRENNER:
        laengen = [len(z) for z in islice(_reihen(text, trenner), PROBEZEILEN) if any(z)]
        if not laengen:
            return ""
        breite, wie_oft = Counter(laengen).most_common(1)[0]
        if breite > 1:
            bestes = max(bestes, (wie_oft / len(laengen), breite, trenner))
    return bestes[2]


def read_csv(text: str, name: str, trenner: str = "", kopfzeilen: int = 0) -> Tabelle:
    """Header found, rows as objects. `kopfzeilen` = how many a person chose; 0 = find out."""
    trenner = trenner or find_trenner(text) or ","
    reihen = list(_alle(text, trenner, name))
    return build_tabelle(name, reihen, kopfzeilen, trenner=trenner)


def build_tabelle(
    name: str,
    reihen: Sequence[tuple[int, Sequence[str]]],
    kopfzeilen: int = 0,
    **mehr: Any,  # noqa: ANN401 - fields of Tabelle, handed through
) -> Tabelle:
    """Numbered rows of cells as a table: titles above the header are passed over."""
    if not reihen:
        raise Hinweis(
            Aussage("In „{datei}“ steht nichts.", datei=name),
            UNVERAENDERT,
            "Bitte wählen Sie eine andere Datei.",
        )
    erste, hoehe, gemeldet = _kopf(reihen, kopfzeilen)
    kopf = [zellen for _, zellen in reihen[erste : erste + hoehe]]
    spalten = _namen(kopf or [[""] * max(len(zellen) for _, zellen in reihen[:PROBEZEILEN])])
    zeilen: list[Zeile] = []
    verschoben = []
    breite = len(spalten)
    for nummer, zellen in reihen[erste + hoehe :]:
        if len(zellen) > breite and any(z.strip() for z in zellen[breite:]):
            verschoben.append((nummer, tuple(zellen)))
            gemeldet.append((Code.ZEILE_VERSCHOBEN, f"Zeile {nummer}", "", ""))
        else:
            zeilen.append((nummer, dict(zip(spalten, zellen, strict=False))))
    return Tabelle(
        name,
        spalten,
        zeilen,
        kopfzeilen=hoehe,
        gemeldet=tuple(gemeldet),
        verschoben=tuple(verschoben),
        **mehr,
    )


def _kopf(
    reihen: Sequence[tuple[int, Sequence[str]]], kopfzeilen: int
) -> tuple[int, int, list[Gemeldet]]:
    """(first line of the header, how many lines it has, what is to be said)."""
    breite = max(len(zellen) for _, zellen in reihen[:PROBEZEILEN])
    erste = 0
    while erste < len(reihen) - 1 and breite >= TITEL:
        if sum(bool(zelle.strip()) for zelle in reihen[erste][1]) > 1:
            break
        erste += 1
    if kopfzeilen:
        return (0, 0, []) if kopfzeilen == OHNE_KOPF else (erste, kopfzeilen, [])
    if any(_ist_wert(zelle) for zelle in reihen[erste][1]):
        return erste, 0, [(Code.KOPF_UNKLAR, f"Zeile {reihen[erste][0]}", "", "")]
    return erste, 1, []


def _ist_wert(zelle: str) -> bool:
    """No column is called so: a mail or web address, a postcode, a telephone number."""
    kurz = zelle.strip()
    ziffern = sum(zeichen.isdigit() for zeichen in kurz)
    return any(teil in kurz for teil in _KOPF) or (ziffern >= len("12345") > len(kurz) - ziffern)


def _namen(kopf: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """One name per column; lines of a header are joined, doubles get a number."""
    breite = max((len(zellen) for zellen in kopf), default=0)
    gezaehlt: Counter[str] = Counter()
    namen = []
    for spalte in range(breite):
        teile = (" ".join(z[spalte].split()) for z in kopf if spalte < len(z))
        name = " ".join(dict.fromkeys(filter(None, teile))) or f"Spalte {spalte + 1}"
        gezaehlt[name] += 1
        namen.append(name if gezaehlt[name] == 1 else f"{name} ({gezaehlt[name]})")
    return tuple(namen)


def _alle(text: str, trenner: str, name: str) -> Iterator[tuple[int, Sequence[str]]]:
    """Every filled line with the number of the line it ends on."""
    leser = csv.reader(_zeilen(text), delimiter=trenner)
    zellen = 0
    csv.field_size_limit(ZELLE)
    try:
        for nummer, reihe in enumerate(leser, 1):
            if any(reihe):
                zellen += len(reihe)
                if zellen > ZELLEN:
                    raise zu_gross(name)
                yield nummer, reihe
    except csv.Error:
        raise Hinweis(
            Aussage("Die Tabelle „{datei}“ lässt sich nicht lesen.", datei=name),
            UNVERAENDERT,
            "Bitte prüfen Sie Anführungszeichen und sehr lange Zellen.",
            (Aussage("Zeile {n}", n=str(leser.line_num)),),
        ) from None


def zu_gross(name: str) -> Hinweis:
    return Hinweis(
        Aussage("Die Tabelle „{datei}“ ist zu groß.", datei=name),
        UNVERAENDERT,
        Aussage(
            "Erlaubt sind {n} Millionen Zellen. Bitte teilen Sie die Datei.",
            n=ZELLEN // 1_000_000,
        ),
    )


def _reihen(text: str, trenner: str) -> Iterator[Sequence[str]]:
    csv.field_size_limit(ZELLE)
    try:
        yield from csv.reader(_zeilen(text[: ZELLE // 10]), delimiter=trenner)
    except csv.Error:
        return


def _zeilen(text: str) -> Iterable[str]:
    """Line by line without a second copy of the whole text, unlike StringIO."""
    if "\n" not in text and "\r" in text:  # an old Mac
        text = text.replace("\r", "\n")
    anfang = 0
    while anfang < len(text):
        ende = text.find("\n", anfang) + 1 or len(text)
        yield text[anfang:ende]
        anfang = ende
