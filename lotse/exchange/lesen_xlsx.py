"""XLSX with the standard library: sheet by sheet, header lines, merged headers, cached values."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from xml.parsers import expat

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen import UNVERAENDERT
from lotse.exchange.lesen_tabelle import Tabelle, build_tabelle
from lotse.exchange.lesen_xlsx_xml import Blattleser, Textleser, Zellen, lauf

ENTPACKT = 60_000_000
"""Bytes of XML that one sheet may unpack to."""
TEILE = 1000
TAG_NULL = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet knows no time zone
EIN_TAG = 24 * 60
PROBE = 20
_DATUM = re.compile(r"(?<!\\)[dy]", re.IGNORECASE)
_UHR = re.compile(r"(?<!\\)[hs]", re.IGNORECASE)
_OHNE_WORTE = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")
_FEST = {9: "%", 10: "%"} | {
    14: "d", 15: "d", 16: "d", 17: "d", 18: "h", 19: "h", 20: "h", 21: "h", 22: "dh", 45: "h",
}  # fmt: skip
"""Number formats that every spreadsheet knows without a list."""
_DREI = re.compile(r"(?<=\.)\d{3}$")
"""With a nought behind them, three digits are not taken for thousands."""


def read_xlsx(arbeitsmappe: zipfile.ZipFile, name: str, blatt: str = "", kopf: int = 0) -> Tabelle:
    """The sheet a person chose, else the one with most cells; `kopf` = its header lines."""
    try:
        return _read(arbeitsmappe, name, blatt, kopf)
    except (KeyError, ValueError, IndexError, expat.ExpatError, zipfile.BadZipFile):
        raise Hinweis(
            Aussage("Die Tabelle „{datei}“ ist beschädigt.", datei=name),
            UNVERAENDERT,
            "Bitte öffnen und speichern Sie die Tabelle noch einmal als XLSX.",
        ) from None


def _read(mappe: zipfile.ZipFile, name: str, blatt: str, kopf: int) -> Tabelle:
    blaetter = _blaetter(mappe)
    if blatt and blatt not in blaetter:
        raise Hinweis(
            Aussage("In „{datei}“ gibt es das Blatt „{blatt}“ nicht.", datei=name, blatt=blatt),
            UNVERAENDERT,
            "Bitte wählen Sie eines dieser Blätter:",
            tuple(blaetter),
        )
    worte = _texte(mappe)
    formate = _formate(mappe)
    gewaehlt = blatt or max(blaetter, key=lambda b: _groesse(mappe, blaetter[b]), default="")
    leser = Blattleser(worte, name)
    lauf(leser, _teil(mappe, blaetter[gewaehlt]))
    reihen = _reihen(leser.zellen, formate)
    hoehe = kopf or _hoehe(reihen, leser.verbunden)
    return build_tabelle(
        name,
        _gefuellt(reihen, leser.verbunden, hoehe),
        hoehe,
        blatt=gewaehlt,
        blaetter=tuple(blaetter),
    )


def _blaetter(mappe: zipfile.ZipFile) -> dict[str, str]:
    """Name of each sheet → its part in the package."""
    ziele: dict[str, str] = {}
    blaetter: dict[str, str] = {}

    def on_verweis(name: str, merkmale: Mapping[str, str]) -> None:
        if name == "Relationship":
            ziele[merkmale["Id"]] = merkmale["Target"]

    def on_blatt(name: str, merkmale: Mapping[str, str]) -> None:
        if name == "sheet":
            kennung = next((w for n, w in merkmale.items() if n.endswith(":id")), "")
            ziel = ziele[kennung].lstrip("/")
            blaetter[merkmale["name"]] = ziel if ziel.startswith("xl/") else f"xl/{ziel}"

    lauf(on_verweis, _teil(mappe, "xl/_rels/workbook.xml.rels"))
    lauf(on_blatt, _teil(mappe, "xl/workbook.xml"))
    return blaetter


def _teil(mappe: zipfile.ZipFile, name: str) -> bytes:
    """One part; no more than is allowed is ever unpacked, whatever its head says."""
    with mappe.open(name) as teil:
        inhalt = teil.read(ENTPACKT + 1)
    if len(inhalt) > ENTPACKT:
        raise Hinweis(
            "Die Tabelle ist entpackt zu groß.",
            UNVERAENDERT,
            "Bitte teilen Sie die Tabelle oder speichern Sie sie als CSV.",
        )
    return inhalt


def _groesse(mappe: zipfile.ZipFile, name: str) -> int:
    return mappe.getinfo(name).file_size


def _texte(mappe: zipfile.ZipFile) -> Sequence[str]:
    if "xl/sharedStrings.xml" not in mappe.namelist():
        return ()
    leser = Textleser()
    lauf(leser, _teil(mappe, "xl/sharedStrings.xml"))
    return leser.texte


def _formate(mappe: zipfile.ZipFile) -> Sequence[str]:
    """For each cell style "d" a day, "h" a time, "dh" both, "%" a share, "" a number."""
    if "xl/styles.xml" not in mappe.namelist():
        return ()
    eigene: dict[int, str] = {}
    stile: list[str] = []
    innen = [False]

    def on_start(name: str, merkmale: Mapping[str, str]) -> None:
        if name == "numFmt":
            code = _OHNE_WORTE.sub("", merkmale.get("formatCode", ""))
            art = ("d" if _DATUM.search(code) else "") + ("h" if _UHR.search(code) else "")
            eigene[int(merkmale["numFmtId"])] = art or ("%" if "%" in code else "")
        elif name in ("cellXfs", "cellStyleXfs"):
            innen[0] = name == "cellXfs"
        elif name == "xf" and innen[0]:
            nummer = int(merkmale.get("numFmtId", "0"))
            stile.append(eigene.get(nummer, _FEST.get(nummer, "")))

    lauf(on_start, _teil(mappe, "xl/styles.xml"))
    return stile


def _reihen(zellen: Zellen, formate: Sequence[str]) -> list[tuple[int, list[str]]]:
    """Rows of text with their number; a gap in a row is an empty cell."""
    reihen = []
    for nummer, reihe in zellen:
        breite = max(reihe, default=-1) + 1
        werte = [""] * breite
        for spalte, (wert, stil) in reihe.items():
            art = formate[stil] if 0 <= stil < len(formate) else ""
            werte[spalte] = _zelle(wert, art)
        reihen.append((nummer, werte))
    return reihen


def _zelle(wert: str, art: str) -> str:
    """A day as 2026-11-24, a time as 09:00, a share as 35 %; a whole number without its ".0"."""
    if not art and "." not in wert and "E" not in wert:
        return wert
    try:
        zahl = float(wert)
        if not art:
            return f"{zahl:.15g}"
        if art == "%":
            return _DREI.sub(r"\g<0>0", f"{zahl * 100:.10g}") + " %"
        tag = TAG_NULL + timedelta(minutes=round(zahl * EIN_TAG))
    except (ValueError, OverflowError):
        return wert
    if "d" in art and zahl >= 1:
        return tag.strftime("%Y-%m-%d %H:%M" if "h" in art else "%Y-%m-%d")
    return tag.strftime("%H:%M")


def _hoehe(reihen: Sequence[tuple[int, Sequence[str]]], verbunden: Sequence[Rechteck]) -> int:
    """Header lines: as many as merged cells bind together, at most three; else one."""
    if not reihen:
        return 1
    breite = max(len(zellen) for _, zellen in reihen)
    oben = [r for r in verbunden if r[0] <= reihen[0][0] + PROBE and r[3] - r[1] + 1 < breite]
    if not oben:
        return 0
    erste = min(r[0] for r in oben)
    letzte = max(r[2] for r in oben if r[0] == erste)
    return min(max(letzte - erste + 1, 2), 3)


def _gefuellt(
    reihen: list[tuple[int, list[str]]], verbunden: Sequence[Rechteck], hoehe: int
) -> list[tuple[int, list[str]]]:
    """Words of a merged header stand over each of its columns."""
    if hoehe < 2:  # noqa: PLR2004 - a header of one line has nothing to spread
        return reihen
    nach_nummer = dict(reihen)
    for oben, links, unten, rechts in verbunden:
        zeile = nach_nummer.get(oben)
        if zeile is None or links >= len(zeile) or rechts - links + 1 >= len(zeile):
            continue
        for nummer in range(oben, unten + 1):
            for spalte in range(links, min(rechts + 1, len(nach_nummer.get(nummer, ())))):
                nach_nummer[nummer][spalte] = zeile[links]
    return reihen


Rechteck = tuple[int, int, int, int]
"""(first row, first column, last row, last column) of merged cells."""
