"""Pictures of the import: an invented list in the practice town, from the choice to the undo."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from lotse.app.bilder_maler import ANSICHTEN, HELL, Ansicht, Maler
from lotse.domain.fehler import Hinweis
from lotse.ui.dienste import Dienste
from lotse.ui.einlesen.dialog import Einlesedialog
from lotse.ui.einlesen.ergebnis import DOPPELT
from lotse.ui.einlesen.werte import Wertedialog
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.seiten.katalog import KatalogSeite
from lotse.ui.seiten.katalog_wahlen import KEIN
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

KOPF = "angebot;traeger;strasse_nr;plz;ort;spr;telefon;oeffnungszeiten;kostenlos;zust_amt;fax2"
ZEILEN = (
    (
        "Hort der Grundschule Nord;Stadt Musterstadt;Schulweg 3;50990;Musterstadt;Deutsch;"
        "0221 4710201;Mo-Fr 12-17;nein;3;"
    ),
    (
        "Offener Babytreff;Familienzentrum Nordstadt;Lindenweg 8;50990;Musterstadt;Deutsch, Farsi;"
        "0221 4710202;Mi 10-12;ja;1|4;"
    ),
    (
        "Schuldnerberatung Mitte;Brückenbauer e. V.;Marktplatz 1;50991;Musterstadt;Deutsch, Dari;"
        "4710203;Di 9-12 und nach Vereinbarung;ja;2;"
    ),
    (
        "Frauentreff Südstadt;Brückenbauer e. V.;Südstraße 40;50992;Musterstadt;Arabisch, Deutsch;"
        "0221 4710204;siehe Wochenplan;ja;4;"
    ),
    (
        "Kleiderkammer Nordstadt;Lebenswege e. V.;Lindenweg 10;50990;Musterstadt;Deutsch;"
        "0221 4710205;Do 14-18;x;1;"
    ),
    ";;Hafenstraße 2;50994;Musterstadt;;0221 4710206;;;2;",
    (
        "Kleiderkammer Nordstadt Ausgabe;Lebenswege e. V.;Lindenweg 10;50990;Musterstadt;"
        "Deutsch;0221 4710205;Do 14-18;vielleicht;1;"
    ),
    (
        "Lernhilfe Hafen;Bildungswerk Musterstadt;Hafenstraße 20;5099;Musterstadt;Klingonisch;"
        "0221 4710207;Mo, Mi 15-17;ja;3;"
    ),
)
NEU = ZEILEN[0].replace("12-17", "12-18")


def male_einlesen(maler: Maler, dienste: Dienste) -> None:
    """Every step in every look, then the states that are rare."""
    with tempfile.TemporaryDirectory(prefix="lotse-bild-") as name:
        ordner = Path(name)
        for ansicht in ANSICHTEN:
            with maler.fenster(dienste, ansicht) as (fenster, sitzung):
                _male_schritte(maler, fenster, sitzung, ansicht, ordner)
        with maler.fenster(dienste, HELL) as (fenster, sitzung):
            _male_seltenes(maler, fenster, sitzung, ordner)


def _male_schritte(
    maler: Maler, fenster: Fenster, sitzung: Sitzung, ansicht: Ansicht, ordner: Path
) -> None:
    name = ansicht.name
    erste = _liste(ordner, ZEILEN)
    _dialog(maler, fenster, sitzung)
    maler.male_darueber(fenster, f"08b_einlesen_1_{name}")
    dialog = _dialog(maler, fenster, sitzung, erste)
    dialog.probe.show_laeuft(318, 412)
    maler.male_darueber(fenster, f"08b_einlesen_2_laeuft_{name}")
    dialog = _dialog(maler, fenster, sitzung, erste)
    maler.male_darueber(fenster, f"08b_einlesen_2_{name}")
    dialog = _dialog(maler, fenster, sitzung, erste)
    dialog.fuss.uebernehmen.click()
    maler.male_darueber(fenster, f"08b_einlesen_3_{name}")
    dialog = _dialog(maler, fenster, sitzung, _liste(ordner, (NEU, *ZEILEN[1:-1])))
    dialog.fuss.uebernehmen.click()
    maler.warte()
    dialog.ergebnis.befunde.zeige("fehlt")
    maler.male_darueber(fenster, f"08b_einlesen_3_fehlt_{name}")
    _dialog(maler, fenster, sitzung, _kaputt(ordner))
    maler.male_darueber(fenster, f"11b_einlesen_fehler_{name}")
    _dialog(maler, fenster, sitzung, _orte(ordner))
    maler.male_darueber(fenster, f"08b_einlesen_1_orte_{name}")
    for _ in range(2):
        dialog = _dialog(maler, fenster, sitzung)
        dialog.ablauf.nimm_zurueck(0)
        maler.warte()
        dialog.accept()


def _male_seltenes(maler: Maler, fenster: Fenster, sitzung: Sitzung, ordner: Path) -> None:
    dialog = _dialog(maler, fenster, sitzung, _liste(ordner, ZEILEN))
    dialog.fuss.uebernehmen.click()
    maler.warte()
    dialog.ergebnis.zeige(DOPPELT)
    maler.male_darueber(fenster, "08b_einlesen_3_doppelt")
    dialog = _dialog(maler, fenster, sitzung, _liste(ordner, (NEU, *ZEILEN[1:])))
    dialog.probe.befunde.zeige("geaendert")
    maler.male_darueber(fenster, "08b_einlesen_2_geaendert")
    dialog.accept()
    _male_konflikt(maler, fenster, sitzung, ordner)
    dialog = _dialog(maler, fenster, sitzung, _liste(ordner, ZEILEN))
    dialog.show_trotzdem(
        Hinweis("In dieser Quelle fehlen 9 von 12 Einträgen, die schon im Katalog stehen.")
    )
    maler.male_darueber(fenster, "08b_einlesen_2_trotzdem")
    dialog = _dialog(maler, fenster, sitzung, _liste(ordner, ZEILEN))
    dialog.beiwerk.frage_werte("angebote_musterstadt_2026-11.csv", "kostenlos")
    maler.warte()
    maler.male(dialog.findChildren(Wertedialog)[0], "08b_einlesen_2_werte")
    dialog.reject()
    _dialog(maler, fenster, sitzung)
    maler.male_darueber(fenster, "08b_einlesen_1_importe")
    dialog = _dialog(maler, fenster, sitzung)
    dialog.ablauf.nimm_zurueck(0)
    maler.male_darueber(fenster, "08b_einlesen_3_zurueck")


def _male_konflikt(maler: Maler, fenster: Fenster, sitzung: Sitzung, ordner: Path) -> None:
    """One entry was edited here, and the source says something else by now."""
    pflege, dienste = sitzung.dienste.katalogpflege, sitzung.dienste
    if pflege is None:
        return
    key = dienste.katalog_ids("hort der grundschule", KEIN)[0]
    vorher = dienste.angebote([key])[key]
    pflege.setze(key, replace(vorher, oeffnungszeiten=(), oeffnung_hinweis="bitte anrufen"))
    dialog = _dialog(maler, fenster, sitzung, _liste(ordner, (NEU, *ZEILEN[1:])))
    dialog.probe.befunde.zeige("geaendert")
    maler.male_darueber(fenster, "08b_einlesen_2_konflikt")
    dialog.accept()
    pflege.setze(key, vorher)


def _dialog(
    maler: Maler, fenster: Fenster, sitzung: Sitzung, quelle: Path | None = None
) -> Einlesedialog:
    sitzung.springe(Sprung(Ort.KATALOG))
    maler.warte()
    dialog = fenster.findChildren(KatalogSeite)[0].einlesen.beginne(quelle)
    if dialog is None:
        message = "the practice town may be changed"
        raise RuntimeError(message)
    maler.warte()
    return dialog


def _liste(ordner: Path, zeilen: tuple[str, ...]) -> Path:
    datei = ordner / "angebote_musterstadt_2026-11.csv"
    datei.write_bytes("\r\n".join((KOPF, *zeilen)).encode("cp1252"))
    return datei


def _orte(ordner: Path) -> Path:
    """A table of PLZ; two of them lie in one Gemeinde, one in two."""
    datei = ordner / "postleitzahlen.csv"
    zeilen = ("plz;ags;ort", "50990;05999000;Nordstadt", "50990;05999004;Moor",
              "50991;05999000;Altstadt")  # fmt: skip
    datei.write_text("\n".join(zeilen), "utf-8")
    return datei


def _kaputt(ordner: Path) -> Path:
    """A workbook that was not copied as a whole."""
    datei = ordner / "angebote_musterstadt_2026-11.xlsx"
    datei.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 40)
    return datei
