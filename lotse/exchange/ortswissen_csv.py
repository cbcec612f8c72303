"""Ortswissen as a table: one line per statement, read strictly, written for any spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import NoReturn

from lotse.domain.fehler import Hinweis
from lotse.domain.ortswissen import Ortsangabe, Ortsfeld
from lotse.exchange.lesen import decode
from lotse.services.feldleser import Befunde, lesbar, note
from lotse.services.niegesagt import ERLAUBT as NICHT_GESAGT
from lotse.services.niegesagt import banned_word

SPALTEN = (
    "leistung", "gebiet", "feld", "wert", "gueltig_ab", "gueltig_bis",
    "quelle", "geprueft_am", "geprueft_von",
)  # fmt: skip
LAENGEN = (2, 3, 5, 8)
"""Land, Regierungsbezirk, Kreis, Gemeinde."""
HOECHSTENS_ZEILEN = 20_000
HOECHSTENS_ZEICHEN = 300
HOECHSTENS_EURO = 20_000
_STUFEN = range(1, 8)
_BETRAG = re.compile(r"\d{1,3}(?:\.\d{3})*,\d{1,2}|\d+(?:[.,]\d{1,2})?", re.ASCII)
"""1.234,50 or 1234,50 or 1234.50; "1.234" is refused: it may mean a thousand or one and a bit."""
_FORMEL = ("=", "+", "-", "@", "\t")
_PFLICHT = ("gebiet", "feld", "wert", "quelle", "geprueft_am", "geprueft_von")


def read_ortswissen(roh: bytes, name: str) -> tuple[Ortsangabe, ...]:
    """Every line or none: a Hinweis names each fault with line, column, value, what is allowed."""
    zeilen = _zeilen(decode(roh, name), name)
    befunde: Befunde = []
    angaben = [
        angabe
        for nummer, zeile in zeilen
        if (angabe := _angabe(zeile, f"{name}: Zeile {nummer}", befunde))
    ]
    _doppelte(angaben, name, befunde)
    if befunde:
        _weise_ab(befunde)
    return tuple(angaben)


def write_ortswissen(angaben: Sequence[Ortsangabe]) -> bytes:
    """The same table; reading it again gives the same lines."""
    text = io.StringIO(newline="")
    blatt = csv.writer(text, delimiter=";", lineterminator="\r\n")
    blatt.writerow(SPALTEN)
    for angabe in angaben:
        werte = {feld.name: getattr(angabe, feld.name) for feld in fields(Ortsangabe)}
        blatt.writerow(_zelle(werte[spalte]) for spalte in SPALTEN)
    return text.getvalue().encode("utf-8-sig")


def _zelle(wert: str | Ortsfeld | date | None) -> str:
    return wert.isoformat() if isinstance(wert, date) else str(wert or "")


def _zeilen(text: str, name: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    trenner = ";" if ";" in text.partition("\n")[0] else ","
    try:
        alle = list(csv.reader(io.StringIO(text, newline=""), delimiter=trenner, strict=True))
    except csv.Error:
        _weise_ab([f"{name} – erlaubt: eine Tabelle; jedes Anführungszeichen wird geschlossen"])
    kopf = [wort.strip() for wort in alle[0]] if alle else []
    if sorted(kopf) != sorted(SPALTEN):
        _weise_ab([f"{name}: Zeile 1 – erlaubt: {'; '.join(SPALTEN)}"])
    if len(alle) > HOECHSTENS_ZEILEN:
        _weise_ab([f"{name} – erlaubt: höchstens {HOECHSTENS_ZEILEN} Zeilen"])
    falsch = [n for n, zeile in enumerate(alle, 1) if zeile and len(zeile) != len(kopf)]
    if falsch:
        _weise_ab([f"{name}: Zeile {n} – erlaubt: {len(kopf)} Spalten" for n in falsch])
    for nummer, zeile in enumerate(alle[1:], 2):
        if any(wort.strip() for wort in zeile):
            yield nummer, dict(zip(kopf, (wort.strip() for wort in zeile), strict=True))


def _angabe(zeile: Mapping[str, str], ort: str, befunde: Befunde) -> Ortsangabe | None:
    vorher = len(befunde)
    for spalte in SPALTEN:
        _pruefe_zelle(spalte, zeile[spalte], ort, befunde)
    feld = next((f for f in Ortsfeld if f.value == zeile["feld"]), None)
    if feld is None:
        note(befunde, f"{ort}, feld", zeile["feld"], ", ".join(Ortsfeld))
    elif feld.ist_zahl == bool(zeile["leistung"]):
        erlaubt = "leer: eine Zahl des Ortes" if feld.ist_zahl else "die id einer Leistung"
        note(befunde, f"{ort}, leistung", zeile["leistung"], erlaubt)
    ab, bis, geprueft = (
        _tag(zeile[spalte], f"{ort}, {spalte}", befunde)
        for spalte in ("gueltig_ab", "gueltig_bis", "geprueft_am")
    )
    if ab and bis and bis < ab:
        note(befunde, f"{ort}, gueltig_bis", zeile["gueltig_bis"], "ein Tag nach gueltig_ab")
    wert = _wert(feld, zeile["wert"], f"{ort}, wert", befunde) if feld else ""
    if len(befunde) > vorher or feld is None or geprueft is None:
        return None
    return Ortsangabe(
        gebiet=zeile["gebiet"], feld=feld, wert=wert, quelle=zeile["quelle"],
        geprueft_am=geprueft, geprueft_von=zeile["geprueft_von"], leistung=zeile["leistung"],
        gueltig_ab=ab, gueltig_bis=bis,
    )  # fmt: skip


def _pruefe_zelle(spalte: str, wert: str, ort: str, befunde: Befunde) -> None:
    stelle = f"{ort}, {spalte}"
    if not wert and spalte in _PFLICHT:
        note(befunde, stelle, wert, "ein Wert, nicht leer")
    elif len(wert) > HOECHSTENS_ZEICHEN or not lesbar(wert) or "\n" in wert:
        note(befunde, stelle, wert, f"eine Zeile, höchstens {HOECHSTENS_ZEICHEN} Zeichen")
    elif banned_word(wert):
        note(befunde, stelle, wert, NICHT_GESAGT)
    elif wert.startswith(_FORMEL):
        note(befunde, stelle, wert, "kein Anfang mit = + - @: Tabellen lesen das als Formel")
    elif spalte == "gebiet" and not (re.fullmatch(r"[0-9]+", wert) and len(wert) in LAENGEN):
        note(befunde, stelle, wert, "2, 3, 5 oder 8 Ziffern des Gemeindeschlüssels (AGS)")


def _wert(feld: Ortsfeld, wert: str, ort: str, befunde: Befunde) -> str:
    """Figures in one spelling: "1.234,50" and "1234.50" are the same rent."""
    if not feld.ist_zahl:
        return wert
    if feld is Ortsfeld.MIETENSTUFE:
        if not (wert.isascii() and wert.isdigit() and int(wert) in _STUFEN):
            note(befunde, ort, wert, "eine ganze Zahl von 1 bis 7")
        return wert
    glatt = wert.replace(".", "").replace(",", ".") if "," in wert else wert
    if not _BETRAG.fullmatch(wert) or not 0 < Decimal(glatt) < HOECHSTENS_EURO:
        note(befunde, ort, wert, f"ein Betrag unter {HOECHSTENS_EURO} Euro wie 640,50")
        return wert
    return str(Decimal(glatt))


def _tag(wert: str, ort: str, befunde: Befunde) -> date | None:
    """JJJJ-MM-TT, or T.M.JJJJ as spreadsheets like to write it."""
    if not wert:
        return None
    deutsch = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", wert, re.ASCII)
    iso = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", wert, re.ASCII)
    try:
        if deutsch:
            return date(int(deutsch[3]), int(deutsch[2]), int(deutsch[1]))
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
    except ValueError:
        pass
    note(befunde, ort, wert, "ein Tag als JJJJ-MM-TT oder TT.MM.JJJJ")
    return None


def _doppelte(angaben: Sequence[Ortsangabe], name: str, befunde: Befunde) -> None:
    gesehen: set[tuple[str, str, Ortsfeld, date | None]] = set()
    for angabe in angaben:
        schluessel = (angabe.leistung, angabe.gebiet, angabe.feld, angabe.gueltig_ab)
        if schluessel in gesehen:
            wo = " ".join(filter(None, (angabe.leistung, angabe.gebiet, angabe.feld)))
            note(befunde, name, wo, "jede Angabe nur einmal je Beginn")
        gesehen.add(schluessel)


def _weise_ab(stellen: Sequence[str]) -> NoReturn:
    raise Hinweis(
        "Das Ortswissen lässt sich nicht lesen.",
        "Nichts wurde verändert.",
        "Bitte berichtigen Sie diese Stellen:",
        tuple(stellen[:40]),
    )
