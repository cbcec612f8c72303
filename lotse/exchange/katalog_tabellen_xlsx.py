"""A table as XLSX with the standard library: text stays text, no cell can be a formula."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from lotse.exchange.katalog_tabellen import Zelle, clean

HOECHSTENS = 32_767
"""Characters a spreadsheet keeps in a cell."""
MEHR = " …"
TAG_NULL = date(1899, 12, 30)
ZEIT = (1980, 1, 1, 0, 0, 0)
BREITE, SCHMAL, BREIT = 18, 12, 44
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006"
_TEIL = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_KOPF, _TEXT, _DATUM = 1, 2, 3
"""Styles of the book: bold, wrapped, day."""
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/>'
    '</font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill>'
    '<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49"'
    ' applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="14" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>'
    "</cellXfs></styleSheet>"
)
_TYPEN = (
    f'<Types xmlns="{_PAKET}/content-types"><Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"'
    ' ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType='
    f'"{_TEIL}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType='
    f'"{_TEIL}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType='
    f'"{_TEIL}.styles+xml"/></Types>'
)


def write_xlsx(zeilen: Sequence[Sequence[Zelle]], blatt: str) -> bytes:
    """A book with one sheet; the first row is its header and stays in sight. Without any row the
    sheet is empty."""
    teile = {
        "[Content_Types].xml": _TYPEN,
        "_rels/.rels": _verweise(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets><sheet name='
            f'{quoteattr(clean(blatt)[:31])} sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": _verweise(
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")
        ),
        "xl/styles.xml": _STYLES,
        "xl/worksheets/sheet1.xml": "".join(_blatt(zeilen or [[""]])),
    }
    strom = io.BytesIO()
    with zipfile.ZipFile(strom, "w", zipfile.ZIP_DEFLATED) as buch:
        for name, inhalt in teile.items():
            roh = (_XML + inhalt).encode("utf-8", "replace")
            buch.writestr(zipfile.ZipInfo(name, ZEIT), roh, zipfile.ZIP_DEFLATED)
    return strom.getvalue()


def _verweise(*ziele: tuple[str, str, str]) -> str:
    eintraege = "".join(
        f'<Relationship Id="{nummer}" Type="{_REL}/{art}" Target="{ziel}"/>'
        for nummer, art, ziel in ziele
    )
    return f'<Relationships xmlns="{_PAKET}/relationships">{eintraege}</Relationships>'


def _blatt(zeilen: Sequence[Sequence[Zelle]]) -> Iterator[str]:
    breite = len(zeilen[0])
    ende = f"{spalte(breite - 1)}{len(zeilen)}"
    yield (
        f'<worksheet xmlns="{_MAIN}"><dimension ref="A1:{ende}"/><sheetViews><sheetView'
        ' workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft"'
        ' state="frozen"/></sheetView></sheetViews><cols>'
    )
    for nummer in range(breite):
        weite = _weite([zeile[nummer] for zeile in zeilen])
        yield f'<col min="{nummer + 1}" max="{nummer + 1}" width="{weite}" customWidth="1"/>'
    yield "</cols><sheetData>"
    for nummer, zeile in enumerate(zeilen, 1):
        zellen = "".join(_zelle(wert, n, nummer) for n, wert in enumerate(zeile) if wert != "")
        yield f'<row r="{nummer}">{zellen}</row>'
    yield f'</sheetData><autoFilter ref="A1:{ende}"/></worksheet>'


def _weite(werte: Sequence[Zelle]) -> int:
    laengste = max((len(wert) for wert in werte if isinstance(wert, str)), default=0)
    return SCHMAL if laengste <= SCHMAL else BREITE if laengste <= BREIT else BREIT


def _zelle(wert: Zelle, nummer: int, zeile: int) -> str:
    """Text as an inline string: whatever it begins with, it is never evaluated."""
    ort = f"{spalte(nummer)}{zeile}"
    if isinstance(wert, date):
        return f'<c r="{ort}" s="{_DATUM}"><v>{(wert - TAG_NULL).days}</v></c>'
    text = clean(wert)
    if len(text) > HOECHSTENS:
        text = text[: HOECHSTENS - len(MEHR)] + MEHR
    art = _KOPF if zeile == 1 else _TEXT
    inhalt = f'<is><t xml:space="preserve">{escape(text)}</t></is>'
    return f'<c r="{ort}" s="{art}" t="inlineStr">{inhalt}</c>'


def spalte(nummer: int) -> str:
    """0 = A, 25 = Z, 26 = AA."""
    name = ""
    nummer += 1
    while nummer:
        nummer, rest = divmod(nummer - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
