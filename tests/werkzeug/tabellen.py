"""Builders of source files: CSV rows, a spreadsheet, an archive; and how they are taken in."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from lotse.exchange.lesen_quelle import read_quelle
from lotse.services.katalog import Einlesebericht
from lotse.store.katalog_import import KatalogImport
from lotse.store.oeffnen import writing_katalog

HEUTE = date(2026, 11, 24)
KOPF = ("Nr", "Einrichtung", "Träger", "Straße", "PLZ", "Ort", "Telefon", "E-Mail", "Angebote")


def zeile(nummer: int, **anders: str) -> tuple[str, ...]:
    """One row under KOPF; names of columns in small letters change a cell."""
    werte = {
        "nr": f"{nummer}",
        "einrichtung": f"Elterncafé {nummer}",
        "träger": "Verein Nord e. V.",
        "straße": f"Parkweg {nummer}",
        "plz": "50990",
        "ort": "Nordstadt",
        "telefon": f"0221 4710{nummer:03}",
        "e_mail": f"cafe{nummer}@nord.example",
        "angebote": "Offener Treff für Eltern mit Babys",
    }
    return tuple((werte | anders).values())


def csv_bytes(
    zeilen: Iterable[Sequence[str]],
    kopf: Sequence[str] = KOPF,
    trenner: str = ";",
    kodierung: str = "utf-8",
) -> bytes:
    text = io.StringIO(newline="")
    schreiber = csv.writer(text, delimiter=trenner)
    schreiber.writerow(kopf)
    schreiber.writerows(zeilen)
    return text.getvalue().encode(kodierung)


def write_csv(pfad: Path, *zeilen: Sequence[str], kopf: Sequence[str] = KOPF) -> Path:
    pfad.write_bytes(csv_bytes(zeilen, kopf))
    return pfad


def take_in(quelle: Path, katalog: Path, heute: date = HEUTE, **mehr: bool) -> Einlesebericht:
    """Read a source the way it is recognised, and take it in."""
    paket = read_quelle(quelle, heute)
    with writing_katalog(katalog) as motor:
        return KatalogImport(motor).einlesen(paket, lambda _fertig, _alle: None, **mehr)


def xlsx_bytes(
    blaetter: Mapping[str, Sequence[Sequence[object]]], verbunden: Sequence[str] = ()
) -> bytes:
    """A small spreadsheet: texts inline, numbers as numbers, a date as (serial, style 1), 2 = %."""
    teile = {
        "xl/workbook.xml": _mappe(blaetter),
        "xl/_rels/workbook.xml.rels": _verweise(len(blaetter)),
        "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
        '<xf numFmtId="9"/></cellXfs></styleSheet>',
    }
    for nummer, reihen in enumerate(blaetter.values(), 1):
        teile[f"xl/worksheets/sheet{nummer}.xml"] = _blatt(reihen, verbunden)
    return zip_bytes({name: text.encode() for name, text in teile.items()})


def zip_bytes(teile: Mapping[str, bytes]) -> bytes:
    puffer = io.BytesIO()
    with zipfile.ZipFile(puffer, "w", zipfile.ZIP_DEFLATED) as archiv:
        for name, inhalt in teile.items():
            archiv.writestr(name, inhalt)
    return puffer.getvalue()


def _mappe(blaetter: Iterable[str]) -> str:
    zeilen = (
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="r{n}"/>'
        for n, name in enumerate(blaetter, 1)
    )
    return f'<workbook xmlns:r="urn:r"><sheets>{"".join(zeilen)}</sheets></workbook>'


def _verweise(anzahl: int) -> str:
    zeilen = (
        f'<Relationship Id="r{n}" Target="worksheets/sheet{n}.xml"/>' for n in range(1, anzahl + 1)
    )
    return f"<Relationships>{''.join(zeilen)}</Relationships>"


def _blatt(reihen: Sequence[Sequence[object]], verbunden: Sequence[str]) -> str:
    zeilen = "".join(
        f'<row r="{n}">{"".join(_zelle(n, s, w) for s, w in enumerate(reihe) if w != "")}</row>'
        for n, reihe in enumerate(reihen, 1)
    )
    merge = "".join(f'<mergeCell ref="{bereich}"/>' for bereich in verbunden)
    return f"<worksheet><sheetData>{zeilen}</sheetData><mergeCells>{merge}</mergeCells></worksheet>"


def _zelle(nummer: int, spalte: int, wert: object) -> str:
    ort = f"{chr(ord('A') + spalte)}{nummer}"
    match wert:
        case tuple():
            return f'<c r="{ort}" s="{wert[1]}"><v>{wert[0]}</v></c>'
        case bool():
            return f'<c r="{ort}" t="b"><v>{int(wert)}</v></c>'
        case int() | float():
            return f'<c r="{ort}"><v>{wert}</v></c>'
        case _:
            text = escape(str(wert))
            return f'<c r="{ort}" t="inlineStr"><is><t>{text}</t></is></c>'
