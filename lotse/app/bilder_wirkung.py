"""Pictures of Wirkung: the sums below the fold, the local dialogue, its dialogs and its prints."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QDialog

from lotse.app.bilder_maler import ANSICHTEN, HELL, Ansicht, Maler
from lotse.app.schreiben import write_file
from lotse.i18n.sprache import Sprache
from lotse.ui.dienste import Dienste
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.seiten.wirkung import DIALOG, WirkungSeite
from lotse.ui.seiten.wirkung_dialog import ORTE, SCHICHTEN, Dialogsicht
from lotse.ui.seiten.wirkung_einlesen import Zahlenlesung
from lotse.ui.seiten.wirkung_treffen import Treffendialog
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

PROBE = (
    "Indikator;Gebiet;Jahr;n;N;Bemerkung\n"
    "Einschulung: Sprache;Hafenviertel;2024/25;31;1.180;\n"
    "Einschulung: Sprache;Nordstadt;2024/25;-;402;vorläufig\n"
    "Einschulung: Bewegung;Hafenviertel;2024/25;1.300;1.180;\n"
    "Einschulung: Bewegung;Nordstadt;2024/25;38;402;\n"
)


def male_wirkung(maler: Maler, dienste: Dienste) -> None:
    """The dialogue in every look, by places and by stratum; the rest once; English; prints."""
    for ansicht in ANSICHTEN:
        _male_ansicht(maler, dienste, ansicht)
    with maler.fenster(dienste) as (fenster, sitzung):
        seite = _oeffne(maler, fenster, sitzung)
        _male_einlesen(maler, fenster, seite)
        _male_treffen(maler, fenster, seite)
        fenster.texte_setzen(Sprache.load("en"))
        maler.male(fenster, "27_dialog_englisch")
        fenster.texte_setzen(Sprache.load("de"))


def _male_ansicht(maler: Maler, dienste: Dienste, ansicht: Ansicht) -> None:
    with maler.fenster(dienste, ansicht) as (fenster, sitzung):
        seite = _oeffne(maler, fenster, sitzung)
        sicht = _sicht(seite)
        for art in (ORTE, SCHICHTEN):
            sicht.art.set_wahl(art)
            sicht.art.gewaehlt.emit(art)
            maler.male(fenster, f"27_dialog_{art}_{ansicht.name}")
        sicht.art.set_wahl(ORTE)
        if ansicht is HELL:
            sicht.rolle_ans_ende()
            maler.male(fenster, "27_dialog_unten")
            for tafel in sicht.tafeln[:3]:
                tafel.als_tabelle.click()
                tafel.was_zaehlt.click()
            maler.male(fenster, "27_dialog_tabellen")


def _oeffne(maler: Maler, fenster: Fenster, sitzung: Sitzung) -> WirkungSeite:
    sitzung.springe(Sprung(Ort.WIRKUNG))
    maler.warte()
    seite = fenster.findChild(WirkungSeite)
    if seite is None:
        raise LookupError(Ort.WIRKUNG)
    seite.zeige_sicht(DIALOG)
    maler.warte()
    sicht = _sicht(seite)
    teile = [zeile for zeile in sicht.ort.zeilen if zeile.zusatz == sicht.ort.zeilen[0].zusatz]
    sicht.ort.zeige(sicht.ort.zeilen, teile[0].id)
    sicht.ort.gewaehlt.emit(teile[0].id)
    return seite


def _sicht(seite: WirkungSeite) -> Dialogsicht:
    if seite.dialog is None:
        raise LookupError(DIALOG)
    return seite.dialog


def _male_einlesen(maler: Maler, fenster: Fenster, seite: WirkungSeite) -> None:
    seite.dialogkopf.on_einlesen()
    maler.male_darueber(fenster, "27_dialog_einlesen")
    with TemporaryDirectory() as ordner:
        datei = Path(ordner) / "zahlen_2025.csv"
        write_file(datei, PROBE.encode())
        seite.dialogkopf.on_einlesen()
        lesung = _dialog(seite)
        if isinstance(lesung, Zahlenlesung):
            lesung.lies(datei)
        maler.male_darueber(fenster, "27_dialog_einlesen_probe")


def _male_treffen(maler: Maler, fenster: Fenster, seite: WirkungSeite) -> None:
    seite.dialogkopf.on_treffen()
    dialog = _dialog(seite)
    maler.warte()
    if not isinstance(dialog, Treffendialog):
        raise TypeError(dialog)
    dialog.on_neu()
    dialog.on_beschluss()
    maler.warte()
    for wand, name in ((False, "28_treffen_paket"), (True, "28_wandbild")):
        maler.male_pdf(dialog.ausgang.blatt(wand=wand)(), name)
    maler.male_darueber(fenster, "27_dialog_treffen")


def _dialog(seite: WirkungSeite) -> QDialog:
    if seite.dialogkopf.offen is None:
        raise LookupError(DIALOG)
    return seite.dialogkopf.offen
