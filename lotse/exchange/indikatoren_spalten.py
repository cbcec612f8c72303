"""What each column of a table of numbers means: by its name, then by its cells."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lotse.exchange.indikatoren_zahlen import Marke, find_komma, read_jahr, read_zahl
from lotse.exchange.lesen_tabelle import Tabelle
from lotse.exchange.spalten_worte import faltname
from lotse.services.dialog.arbeit import Spaltenwahl, Ziel

_NAMEN: Mapping[Ziel, str] = {
    Ziel.INDIKATOR: "indikator indicator indikatorname kennzahl kennziffer",
    Ziel.GEBIET: "gebiet gebiet_id region ort gemeinde kreis landkreis stadtteil bezirk sozialraum"
    " stadtgebiet district district_id raumeinheit lor ags planungsraum area ortsteil stadt",
    Ziel.GEBIETSNAME: "gebietsname district_name gebiet_name gemeindename",
    Ziel.JAHR: "jahr year berichtsjahr schuljahr zeitraum stichjahr untersuchungsjahr",
    Ziel.SCHICHT: "schicht stratum sozialstatus gruppe sozialschicht geschlecht altersgruppe",
    Ziel.ZAEHLER: "zaehler anzahl faelle count betroffen",
    Ziel.NENNER: "nenner grundgesamtheit untersuchte basis anzahl_untersuchte n_gesamt",
    Ziel.ANTEIL: "anteil prozent quote anteil_in_prozent anteil_in in_prozent percentage percent",
    Ziel.FASSUNG: "fassung definition methode version",
    Ziel.KINDER: "kinder kinder_unter_18 kinder_und_jugendliche",
    Ziel.EINWOHNER: "einwohner einwohnerzahl bevoelkerung",
    Ziel.EBENE: "ebene gebietsart level",
    Ziel.TEIL_VON: "teil_von gehoert_zu liegt_in uebergeordnet uebergeordnetes_gebiet parent",
    Ziel.MERKMAL: "merkmal kontextmerkmal",
    Ziel.WERT: "wert value",
}
BEKANNT = {wort: ziel for ziel, worte in _NAMEN.items() for wort in worte.split()}
_GROESSER = frozenset({"bezirk", "stadtbezirk", "kreis", "landkreis", "gemeinde", "stadtgebiet"})
"""Beside another column of areas: the larger one it lies in."""
_KLEINER = frozenset({"gebiet", "gebiet_id", "stadtteil", "ortsteil", "sozialraum", "planungsraum"})
"""Beside one of the larger ones, wherever they stand: the area itself."""
_GENAU = {"n": Ziel.ZAEHLER, "N": Ziel.NENNER, "%": Ziel.ANTEIL}
"""Upper and lower case mean different things."""
_KENNUNG = frozenset({"id", "nr", "code", "schluessel", "kennung"})
_NAME = frozenset({"name", "bezeichnung"})
_GRUPPE = re.compile(r"_(?:type_)?id$|_(?:typ|type|gruppe|group)$")
_PROZENT = re.compile(r"%|prozent|percent|(?<![a-zäöü])anteil|quote(?![a-zäöüß])", re.IGNORECASE)
_KONTEXT = re.compile(
    r"\b(?:EUR|Euro|km|m)[²2]?\b|€|²|(?<!\w)je(?!\w)|dichte|durchschnitt|quotient|_?rate\b|saldo",
    re.IGNORECASE,
)
_JAHR = re.compile(r"(?:19|20)\d\d(?:\s*/\s*(?:\d\d)?\d\d)?")
EINFACH = frozenset(Ziel) - {
    Ziel.ZAHLEN, Ziel.PROZENTE, Ziel.KONTEXT, Ziel.JAHRZAHLEN, Ziel.JAHRPROZENTE, Ziel.NICHTS,
}  # fmt: skip
"""Only one column may be it."""
BREIT = (Ziel.ZAHLEN, Ziel.PROZENTE, Ziel.JAHRZAHLEN, Ziel.JAHRPROZENTE)
GEZAEHLT = (Ziel.ZAEHLER, Ziel.NENNER, Ziel.ANTEIL)
PROBE = 500
BEISPIELE = 3
MEISTENS = 0.5
"""A column of numbers has this share of numbers among its filled cells."""


@dataclass(frozen=True, slots=True)
class _Blick:
    """What the cells of a column are."""

    zahlen: int
    gefuellt: int
    ganz: bool
    zwischen: bool
    """From 0 to 100, all of them."""
    beispiele: tuple[str, ...]
    prozent: bool = False
    """Most cells have a % behind them."""

    @property
    def ist_zahl(self) -> bool:
        return bool(self.zahlen) and self.zahlen >= MEISTENS * self.gefuellt


def guess_columns(
    tabelle: Tabelle, wahl: Mapping[str, Ziel], *, kontext: bool = False
) -> tuple[Spaltenwahl, ...]:
    """A proposal for every column, in their order; what a person chose stays."""
    blicke = {spalte: _blick(tabelle, spalte) for spalte in tabelle.spalten}
    ziele = {spalte: _nach_namen(spalte) for spalte in tabelle.spalten}
    _allgemeine(ziele)
    lang = any(z in {Ziel.MERKMAL, Ziel.INDIKATOR, *GEZAEHLT} for z in ziele.values())
    for spalte, ziel in ziele.items():
        if not ziel and blicke[spalte].ist_zahl and not _ist_kennung(spalte, lang=lang):
            ziele[spalte] = _breit(spalte, blicke[spalte], kontext=kontext)
        elif ziel is Ziel.WERT and Ziel.MERKMAL not in ziele.values():
            ziele[spalte] = _wert(spalte, blicke[spalte], lang=lang, kontext=kontext)
    if not any(ziel in BREIT for ziel in ziele.values()):
        ziele |= {s: Ziel.NICHTS for s in ziele if not blicke[s].gefuellt and not ziele[s]}
    ziele |= {spalte: ziel for spalte, ziel in wahl.items() if spalte in ziele}
    return tuple(
        Spaltenwahl(spalte, ziel, blicke[spalte].beispiele) for spalte, ziel in _einmal(ziele, wahl)
    )


def _nach_namen(spalte: str) -> Ziel:
    if spalte.strip() in _GENAU:
        return _GENAU[spalte.strip()]
    name = faltname(spalte)
    if name in BEKANNT:
        return BEKANNT[name]
    return Ziel.SCHICHT if _GRUPPE.search(name) else Ziel.NICHTS


def _allgemeine(ziele: dict[str, Ziel]) -> None:
    """An id and a name say what they name only beside each other, or where nothing else does."""
    gebiet = Ziel.GEBIET in ziele.values()
    kennung = next((s for s in ziele if faltname(s) in _KENNUNG), "")
    name = next((s for s in ziele if faltname(s) in _NAME), "")
    if kennung and name and not gebiet:
        ziele[kennung], ziele[name] = Ziel.GEBIET, Ziel.GEBIETSNAME
    elif name:
        ziele[name] = Ziel.GEBIETSNAME if gebiet else Ziel.GEBIET
    elif not gebiet and Ziel.GEBIETSNAME in ziele.values():
        erste = next(s for s, z in ziele.items() if z is Ziel.GEBIETSNAME)
        ziele[erste] = Ziel.GEBIET


def _ist_kennung(spalte: str, *, lang: bool) -> bool:
    """A running number is no figure; beside n and N no other number is."""
    return lang or faltname(spalte) in _KENNUNG


def _breit(spalte: str, blick: _Blick, *, kontext: bool) -> Ziel:
    """A column of its own: a year, shares, counts, or something about the place."""
    if _JAHR.fullmatch(spalte.strip()):
        return Ziel.JAHRZAHLEN if blick.ganz and not blick.prozent else Ziel.JAHRPROZENTE
    if kontext or _KONTEXT.search(spalte.replace("_", " ")):
        return Ziel.KONTEXT
    if blick.prozent or _PROZENT.search(spalte.replace("_", " ")):
        return Ziel.PROZENTE
    return Ziel.ZAHLEN if blick.ganz else Ziel.KONTEXT


def _wert(spalte: str, blick: _Blick, *, lang: bool, kontext: bool) -> Ziel:
    if not blick.ist_zahl:
        return Ziel.NICHTS
    if not lang or kontext:
        return _breit(spalte, blick, kontext=kontext)
    gezaehlt = (blick.ganz and not blick.prozent) or not blick.zwischen
    return Ziel.ZAEHLER if gezaehlt else Ziel.ANTEIL


def _einmal(ziele: Mapping[str, Ziel], wahl: Mapping[str, Ziel]) -> Iterator[tuple[str, Ziel]]:
    """Of several columns for one thing a chosen one wins, then the first."""
    belegt = {ziel for spalte, ziel in wahl.items() if spalte in ziele and ziel in EINFACH}
    groessere = _larger(ziele, wahl)
    for spalte, ziel in ziele.items():
        if ziel in EINFACH and spalte not in wahl and (ziel in belegt or spalte in groessere):
            darueber = ziel is Ziel.GEBIET and faltname(spalte) in _GROESSER
            frei = darueber and Ziel.TEIL_VON not in {*belegt, *ziele.values()}
            belegt |= {Ziel.TEIL_VON} if frei else set()
            yield spalte, Ziel.TEIL_VON if frei else Ziel.NICHTS
            continue
        belegt.add(ziel)
        yield spalte, ziel


def _larger(ziele: Mapping[str, Ziel], wahl: Mapping[str, Ziel]) -> Collection[str]:
    """Columns of areas that the smaller ones beside them lie in, also where they stand first."""
    orte = [s for s, ziel in ziele.items() if ziel is Ziel.GEBIET and s not in wahl]
    if not any(faltname(spalte) in _KLEINER for spalte in orte):
        return ()
    return {spalte for spalte in orte if faltname(spalte) in _GROESSER}


def _blick(tabelle: Tabelle, spalte: str) -> _Blick:
    zellen = [zeile.get(spalte) for _, zeile in tabelle.zeilen[:PROBE]]
    komma = find_komma(zellen)
    gelesen = [read_zahl(zelle, komma) for zelle in zellen]
    zahlen = [z.zahl for z in gelesen if z.zahl is not None]
    gefuellt = sum(z.marke in {None, Marke.KEINE_ZAHL} for z in gelesen)
    return _Blick(
        len(zahlen),
        gefuellt,
        all(zahl == int(zahl) for zahl in zahlen),
        all(0 <= zahl <= 100 for zahl in zahlen),  # noqa: PLR2004 - per cent
        tuple(_beispiele(zellen)),
        sum(z.prozent for z in gelesen) > MEISTENS * len(zahlen),
    )


def _beispiele(zellen: Iterable[object]) -> Sequence[str]:
    worte = (" ".join(str(z).split()) for z in zellen if z not in {None, ""})
    return list(dict.fromkeys(filter(None, worte)))[:BEISPIELE]


def lists_places(ziele: Mapping[Ziel, Sequence[str]]) -> bool:
    """Areas with a number of people, a kind, or an id beside the name; names alone are none."""
    gebiet = next(iter(ziele.get(Ziel.GEBIET, ())), "")
    mit_kennung = faltname(gebiet) in _KENNUNG or faltname(gebiet).endswith("_id")
    return bool(gebiet) and (
        bool(ziele.keys() & {Ziel.KINDER, Ziel.EINWOHNER, Ziel.EBENE, Ziel.TEIL_VON})
        or (mit_kennung and Ziel.GEBIETSNAME in ziele)
    )


def ist_jahr(spalte: str) -> bool:
    return read_jahr(spalte)[0] is not None
