"""One file of any kind as data or as a table: what it is, its content says, not its name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from lotse.domain.aussage import Aussage
from lotse.domain.fehler import Hinweis
from lotse.exchange.befundworte import Code
from lotse.exchange.lesen import GRENZE, MEGABYTE, UNVERAENDERT, read_bytes
from lotse.exchange.lesen_baum import build_baum, read_json_tabelle, read_ndjson, read_xml
from lotse.exchange.lesen_kodierung import Klartext, read_text
from lotse.exchange.lesen_tabelle import Gemeldet, Tabelle, read_csv
from lotse.exchange.lesen_xlsx import read_xlsx
from lotse.exchange.lesen_zip import OLE, ZIP, open_zip
from lotse.services.katalogarbeit import OHNE_WAHL, Lesewahl


@dataclass(frozen=True, slots=True)
class Gelesen:
    """JSON data where the file holds some, its lines, and its rows where they are a table."""

    daten: object = None
    zeilen: tuple[tuple[int, object], ...] = ()
    """The lines of an NDJSON file."""
    tabelle: Tabelle | None = None


def read_datei(pfad: Path, wahl: Lesewahl = OHNE_WAHL) -> Gelesen:
    """Read a file as a whole. Memory that does not suffice is a Hinweis, too."""
    try:
        return _read(pfad, wahl)
    except MemoryError:
        raise Hinweis(
            Aussage(
                "Die Datei „{datei}“ ist zu groß für den Speicher dieses Geräts.", datei=pfad.name
            ),
            UNVERAENDERT,
            "Bitte teilen Sie die Datei.",
        ) from None


def _read(pfad: Path, wahl: Lesewahl) -> Gelesen:
    inhalt = _inhalt(pfad)
    if inhalt.startswith(OLE):
        raise _speichern_als(pfad.name, "Das ist eine alte Excel-Datei oder geschützt.")
    if inhalt.startswith(ZIP):
        return Gelesen(tabelle=_mappe(pfad, wahl))
    klartext = read_text(inhalt, pfad.name, wahl.kodierung)
    del inhalt
    gelesen = _aus_text(klartext.text, pfad.name, wahl)
    if gelesen.tabelle is None:
        return gelesen
    gemeldet = (*_kodierung(klartext), *gelesen.tabelle.gemeldet)
    tabelle = replace(gelesen.tabelle, kodierung=klartext.kodierung, gemeldet=gemeldet)
    return replace(gelesen, tabelle=tabelle)


def _inhalt(pfad: Path) -> bytes:
    if pfad.is_file() and pfad.stat().st_size > GRENZE:
        raise Hinweis(
            Aussage("Die Datei „{datei}“ ist zu groß.", datei=pfad.name),
            UNVERAENDERT,
            Aussage("Erlaubt sind {n} MB. Bitte teilen Sie die Datei.", n=GRENZE // MEGABYTE),
        )
    inhalt = read_bytes(pfad)
    if not inhalt.strip(b"\0 \r\n\t\xef\xbb\xbf\xff\xfe"):
        raise Hinweis(
            Aussage("Die Datei „{datei}“ ist leer.", datei=pfad.name),
            UNVERAENDERT,
            "Bitte wählen Sie eine andere Datei.",
        )
    return inhalt


def _mappe(pfad: Path, wahl: Lesewahl) -> Tabelle:
    with open_zip(pfad) as archiv:
        namen = archiv.namelist()
        if "xl/workbook.xml" in namen:
            return read_xlsx(archiv, pfad.name, wahl.blatt, wahl.kopfzeilen)
        if "mimetype" in namen:
            raise _speichern_als(pfad.name, "Das ist eine OpenDocument-Tabelle.")
    raise _speichern_als(pfad.name, "Das ist keine Tabelle.")


def _aus_text(text: str, name: str, wahl: Lesewahl) -> Gelesen:
    anfang = text[:1000].lstrip("\ufeff \t\r\n")
    if anfang.startswith(("{", "[")):
        if _ist_ndjson(text):
            zeilen = read_ndjson(text, name)
            return Gelesen(
                zeilen=tuple(zeilen),
                tabelle=build_baum([zeile for _, zeile in zeilen], name),
            )
        daten, tabelle = read_json_tabelle(text, name)
        return Gelesen(daten, tabelle=tabelle)
    if anfang.startswith("<"):
        if anfang[:15].lower().startswith(("<!doctype html", "<html")):
            raise _speichern_als(name, "Das ist eine Webseite.")
        return Gelesen(tabelle=read_xml(text, name))
    return Gelesen(tabelle=read_csv(text, name, wahl.trenner, wahl.kopfzeilen))


def _ist_ndjson(text: str) -> bool:
    """Two whole objects on two lines; a pretty-printed file has half an object on each."""
    erste, _, rest = text.lstrip("\ufeff \r\n").partition("\n")
    zweite = rest.lstrip().partition("\n")[0].strip()
    ganz = (erste.strip(), zweite)
    return all(zeile.startswith("{") and zeile.endswith("}") for zeile in ganz)


def _kodierung(klartext: Klartext) -> list[Gemeldet]:
    gemeldet: list[Gemeldet] = []
    if klartext.geraten:
        gemeldet.append((Code.KODIERUNG_GERATEN, "ganze Datei", "", klartext.kodierung))
    if klartext.kaputt:
        wert = f"{klartext.kaputt} Stellen, zum Beispiel „{klartext.beispiel}“"
        gemeldet.append((Code.TEXT_KAPUTT, "ganze Datei", "", wert))
    if klartext.nullen:
        gemeldet.append((Code.NULLZEICHEN, "ganze Datei", "", f"{klartext.nullen}"))
    return gemeldet


def _speichern_als(name: str, was: str) -> Hinweis:
    return Hinweis(
        Aussage("Die Datei „{datei}“ kann Lotse nicht lesen. {was}", datei=name, was=Aussage(was)),
        UNVERAENDERT,
        "Bitte speichern Sie die Liste als XLSX oder CSV.",
    )
