"""Pictures of the page that is turned to the family: languages, sizes, one card, none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt

from lotse.app.bilder_maler import ANSICHTEN, HELL, Ansicht, Maler, hauptfamilie
from lotse.domain.akte import Akte
from lotse.ui.aktionen import Aktion
from lotse.ui.dienste import Dienste
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.gemeinsam.sicht import Gemeinsamsicht
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

SPRACHEN: Sequence[str] = ("tr", "ar", "uk", "de")
BEREICH = "entwicklung_erziehung"


def male_gemeinsam(maler: Maler, dienste: Dienste) -> None:
    """Every look in Turkish; Arabic, Ukrainian and German once; one help at several places."""
    for ansicht in ANSICHTEN:
        _male(maler, dienste, ansicht, "tr")
    for sprache in SPRACHEN[1:]:
        _male(maler, dienste, HELL, sprache)


def _male(maler: Maler, dienste: Dienste, ansicht: Ansicht, sprache: str) -> None:
    with maler.fenster(dienste, ansicht) as (fenster, sitzung):
        familie = hauptfamilie(dienste)
        sitzung.springe(Sprung(Ort.GESPRAECH, familie, BEREICH))
        maler.warte()
        sitzung.aendern(lambda akte: _spricht(akte, sprache), "Sprache")
        maler.warte()
        name = f"10_gemeinsam_{sprache}_{ansicht.name}"
        _zeige(maler, fenster, name)
        if ansicht is HELL and sprache == "tr":
            _male_orte(maler, fenster, sitzung)


def _zeige(maler: Maler, fenster: Fenster, name: str) -> None:
    fenster.tue(Aktion.GEMEINSAM)
    maler.warte()
    sicht = fenster.findChild(Gemeinsamsicht)
    if sicht is None:
        raise LookupError(name)
    groesse = fenster.normalGeometry().size()
    fenster.setWindowState(Qt.WindowState.WindowNoState)  # no screen here is as large
    fenster.resize(groesse)
    sicht.show_wahl(0)
    maler.male(fenster, name)
    fenster.tue(Aktion.GEMEINSAM)
    maler.warte()


def _male_orte(maler: Maler, fenster: Fenster, sitzung: Sitzung) -> None:
    """One help at its places."""
    abgleich = sitzung.abgleich
    hilfen = abgleich.hilfen() if abgleich else ()
    mehrere = next((h for h in hilfen if len(h.angebote) > 1), None)
    if mehrere is None:
        raise LookupError(BEREICH)
    sitzung.springe(Sprung(Ort.HILFEN, bezug=mehrere.leistung.id))
    maler.warte()
    _zeige(maler, fenster, "10_gemeinsam_orte")


def _spricht(akte: Akte, sprache: str) -> Akte:
    alt = akte.familie.verstaendigung
    neu = replace(alt, sprachen=tuple(dict.fromkeys((sprache, "de"))), briefsprache=sprache)
    return replace(akte, familie=replace(akte.familie, verstaendigung=neu))
