"""Files that want to do harm or are broken: more than forty, each small to build."""

from __future__ import annotations

import io
import json
import stat
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.werkzeug.tabellen import KOPF, csv_bytes, xlsx_bytes, zeile, zip_bytes

MB = 1_000_000
GUT = csv_bytes([zeile(1), zeile(2)])
JSONZEILE = {"name": "Café", "plz": "50990", "strasse": "Parkweg 1", "telefon": "0221 4710001"}


def _zelle(laenge: int) -> bytes:
    return csv_bytes([zeile(1, angebote="a" * laenge)])


def _zip(namen: Mapping[str, bytes], **merkmale: int) -> bytes:
    """An archive whose entries carry these marks in their heads."""
    puffer = io.BytesIO()
    with zipfile.ZipFile(puffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archiv:
        for name, inhalt in namen.items():
            kopf = zipfile.ZipInfo(name)
            kopf.compress_type = zipfile.ZIP_DEFLATED
            for merkmal, wert in merkmale.items():
                setattr(kopf, merkmal, wert)
            archiv.writestr(kopf, inhalt)
    return puffer.getvalue()


def _regeln() -> bytes:
    """Cells that make careless patterns run for ever."""
    return csv_bytes(
        [
            zeile(
                1,
                e_mail="a" * 100_000 + "@",
                telefon="1 " * 50_000,
                straße="1 a-" * 30_000,
                plz="5" * 100_000,
                angebote="www." * 100_000,
                einrichtung="a,b" * 50_000,
            )
        ]
    )


def _luege() -> bytes:
    """The head says 10 bytes, the content is 60 MB."""
    inhalt = bytearray(_zip({"a.csv": b"a;b\n" * (15 * MB)}))
    echt = (60 * MB).to_bytes(4, "little")
    return bytes(inhalt.replace(echt, (10).to_bytes(4, "little")))


def _verschluesselt() -> bytes:
    inhalt = bytearray(zip_bytes({"a.csv": GUT}))
    for marke, versatz in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        stelle = inhalt.find(marke) + versatz
        inhalt[stelle] |= 1
    return bytes(inhalt)


def _mappe(**teile: str) -> bytes:
    """A spreadsheet with single parts replaced."""
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes({"A": [KOPF, zeile(1)]}))) as archiv:
        inhalt = {name: archiv.read(name) for name in archiv.namelist()}
    namen = {"blatt": "xl/worksheets/sheet1.xml", "mappe": "xl/workbook.xml"}
    return zip_bytes(inhalt | {namen[teil]: text.encode() for teil, text in teile.items()})


def _hsds_tief(tiefe: int) -> bytes:
    kern = '{"id":"s","name":"S","status":"active"}'
    return ('{"id":"o","name":"O","services":[' * tiefe + kern + "]}" * tiefe).encode()


_ENTITAETEN = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(25))
LACHEN = f'<!DOCTYPE l [<!ENTITY a "ha">{_ENTITAETEN}]><l><e n="x">&z;</e></l>'
LINK = (stat.S_IFLNK | 0o777) << 16
OPENDOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
BLATT = "<worksheet><sheetData><row r='1'>{}</row></sheetData></worksheet>"

DATEIEN: Mapping[str, Callable[[], bytes]] = {
    "leer.csv": lambda: b"",
    "blanks.csv": lambda: b" \n \n\t\n",
    "nur_kopf.csv": lambda: csv_bytes([]),
    "einzelne_nullen.csv": lambda: GUT.replace(b"Parkweg 1", b"Park\0weg 1"),
    "nur_nullen.csv": lambda: bytes(MB),
    "zelle_12mb.csv": lambda: _zelle(12 * MB),
    "zelle_9mb.csv": lambda: _zelle(9 * MB),
    "spalten.csv": lambda: b";".join(b"s%d" % n for n in range(16_384)) + b"\n" + b";" * 16_383,
    "formeln.csv": lambda: csv_bytes([zeile(1, angebote="=cmd|' /C calc'!A0", ort="@SUM(1)")]),
    "offenes_anfuehrungszeichen.csv": lambda: GUT + b'3;"' + b"x;y\n" * (5 * MB),
    "eine_zeile.csv": lambda: b"a;" * (15 * MB),
    "utf16_ohne_marke.csv": lambda: GUT.decode().encode("utf-16-le"),
    "utf16_kaputt.csv": lambda: b"\xff\xfe" + GUT.decode().encode("utf-16-le")[:-1] + b"\xd8\xd8",
    "utf8_und_latin.csv": lambda: GUT + ";".join(zeile(9)).encode("latin-1"),
    "utf32.csv": lambda: GUT.decode().encode("utf-32"),
    "programm.csv": lambda: b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 1000,
    "bild.csv": lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 100,
    "steuerzeichen.csv": lambda: GUT.replace(b"Nordstadt", b"Nord\x1b[2J\x07\x08stadt"),
    "rueckwaerts.csv": lambda: csv_bytes([zeile(1, einrichtung="Café \u202egnp.exe\u2066")]),
    "webseite.csv": lambda: b"<!DOCTYPE html><html><body><table></table></body></html>",
    "regeln.csv": _regeln,
    "zeiten.csv": lambda: csv_bytes(
        [(*zeile(1), "Mo-Fr " * 4000), (*zeile(2), "9-12, " * 800)], (*KOPF, "Öffnungszeiten")
    ),
    "tief.json": lambda: b"[" * 200_000 + b"]" * 200_000,
    "breit.json": lambda: b"[" + b"1," * (5 * MB) + b"1]",
    "zahl.json": lambda: json.dumps([JSONZEILE])[:-2].encode() + b',"x":' + b"9" * 100_000 + b"}]",
    "nan.json": lambda: json.dumps([JSONZEILE | {"lat": float("nan"), "lon": 1e400}]).encode(),
    "halb.json": lambda: json.dumps([JSONZEILE] * 50).encode()[:-30],
    "doppelt.json": lambda: b'[{"name":"A","name":"B","plz":"50990","strasse":"Weg 1"}]',
    "surrogat.json": lambda: b'[{"name":"Caf\\ud800","plz":"50990","strasse":"Weg 1"}]',
    "kaputte_zeile.ndjson": lambda: b'{"name":"A","plz":"50990"}\n{"name":}\n',
    "hsds_tief.json": lambda: _hsds_tief(2000),
    "lachen.xml": LACHEN.encode,
    "fremde_datei.xml": lambda: b'<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><l>&x;</l>',
    "tief.xml": lambda: b"<a>" * 100_000 + b"</a>" * 100_000,
    "breit.xml": lambda: b"<l>" + b"<e n='1'/>" * (2 * MB) + b"</l>",
    "kaputt.xml": lambda: b"<l><e n='1'></l>",
    "pfad.zip": lambda: _zip({"../../boese.csv": GUT}),
    "absolut.zip": lambda: _zip({"/etc/boese.csv": GUT}),
    "laufwerk.zip": lambda: _zip({"C:\\boese\\a.csv": GUT}),
    "rueckwaerts.zip": lambda: _zip({"..\\..\\boese.csv": GUT}),
    "verweis.zip": lambda: _zip({"a.csv": b"/etc/passwd"}, external_attr=LINK),
    "bombe.zip": lambda: _zip({"a.csv": bytes(80 * MB)}),
    "viele.zip": lambda: _zip({f"{n}.csv": b"" for n in range(1500)}),
    "luege.zip": _luege,
    "verschluesselt.zip": _verschluesselt,
    "halb.zip": lambda: zip_bytes({"a.csv": GUT})[:60],
    "im_archiv.zip": lambda: zip_bytes({"innen.zip": zip_bytes({"a.csv": GUT})}),
    "bombe.xlsx": lambda: _mappe(blatt=BLATT.format(" " * (80 * MB))),
    "doctype.xlsx": lambda: _mappe(blatt=f"<!DOCTYPE x [<!ENTITY a 'b'>]>{BLATT.format('')}"),
    "falscher_text.xlsx": lambda: _mappe(blatt=BLATT.format("<c r='A1' t='s'><v>99</v></c>")),
    "falscher_ort.xlsx": lambda: _mappe(blatt=BLATT.format("<c r='ZZZ9999999'><v>1</v></c>")),
    "ohne_blatt.xlsx": lambda: _mappe(mappe="<workbook><sheets/></workbook>"),
    "alt.xls": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
    "tabelle.ods": lambda: zip_bytes({"mimetype": OPENDOCUMENT}),
}
RIESE = "riese_1gb.csv"


def write_feinde(ordner: Path) -> list[Path]:
    """All of them, and one of a gigabyte that takes no room on the disk."""
    for name, bauen in DATEIEN.items():
        (ordner / name).write_bytes(bauen())
    with (ordner / RIESE).open("wb") as datei:
        datei.write(b"Einrichtung;PLZ\n")
        datei.truncate(1_000_000_000)
    return sorted(ordner.iterdir())
