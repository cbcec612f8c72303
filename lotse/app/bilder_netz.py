"""Pictures of "Wer trägt uns?": map, list, genogram, forms, and the sheet."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from lotse.app.bilder_maler import ANSICHTEN, HELL, Ansicht, Maler, hauptfamilie
from lotse.domain.akte import Akte
from lotse.domain.netz import (
    Beziehung,
    Fluss,
    Hilfeart,
    Horizont,
    Netzkante,
    Netzknoten,
    Sektor,
)
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Briefart
from lotse.services.briefangaben import Briefangaben
from lotse.services.netzblatt import Netzdruck
from lotse.ui.dienste import Briefauftrag, Dienste
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.netz.dialog import BAUM, KARTE, LISTE, Netzdialog
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

_F, _R, _U, _A = tuple(Sektor)
_N, _M, _W = tuple(Horizont)
KNOTEN = (
    Netzknoten("n1", "Großmutter", _F, _N, winkel=0.4),
    Netzknoten("n2", "Onkel", _F, _W, winkel=0.8),
    Netzknoten("n3", "Elif", _R, _N, "Freundin aus dem Kurs", 0.5),
    Netzknoten("n4", "Nachbarin", _U, _N, winkel=0.3),
    Netzknoten("n5", "Fußballverein", _U, _M, winkel=0.6),
    Netzknoten("n6", "Vermieter", _U, _W, winkel=0.8),
    Netzknoten("n7", "Kinderarztpraxis", _A, _N, winkel=0.5),
    Netzknoten("n8", "Grundschule", _A, _M, winkel=0.2),
)
KANTEN = (
    Netzkante("k1", "n1", hilfe=Hilfeart.PRAKTISCH, staerke=2),
    Netzkante("k2", "n2", hilfe=Hilfeart.EMOTIONAL, staerke=0),
    Netzkante("k3", "n3", hilfe=Hilfeart.EMOTIONAL, fluss=Fluss.BEIDES, staerke=2),
    Netzkante("k4", "n4", hilfe=Hilfeart.PRAKTISCH, fluss=Fluss.GIBT),
    Netzkante("k5", "n5", hilfe=Hilfeart.GESELLIGKEIT),
    Netzkante("k6", "n6", konflikt=True),
    Netzkante("k7", "n7", hilfe=Hilfeart.WISSEN, staerke=2),
    Netzkante("k8", "n8", hilfe=Hilfeart.VERMITTELND),
)


def male_netz(maler: Maler, dienste: Dienste) -> None:
    """Every look of the map; list, genogram, form and catalogue once; English; the sheet."""
    for ansicht in ANSICHTEN:
        _male(maler, dienste, ansicht, (KARTE,))
    _male(maler, dienste, HELL, (LISTE, BAUM, "form", "katalog"))
    with maler.fenster(dienste) as (fenster, sitzung):
        fenster.texte_setzen(Sprache.load("en"))
        _oeffne(maler, dienste, sitzung)
        _zeige(maler, fenster, sitzung, KARTE, "25_netz_englisch")
        fenster.texte_setzen(Sprache.load("de"))
        _male_blatt(maler, dienste, sitzung)


def _male(maler: Maler, dienste: Dienste, ansicht: Ansicht, arten: tuple[str, ...]) -> None:
    with maler.fenster(dienste, ansicht) as (fenster, sitzung):
        _oeffne(maler, dienste, sitzung)
        if KARTE in arten:
            maler.male(fenster, f"25_netz_familie_{ansicht.name}")
        for art in arten:
            _zeige(maler, fenster, sitzung, art, f"25_netz_{art}_{ansicht.name}")


def _oeffne(maler: Maler, dienste: Dienste, sitzung: Sitzung) -> None:
    sitzung.springe(Sprung(Ort.FAMILIE, hauptfamilie(dienste)))
    maler.warte()
    sitzung.aendern(_mit_netz, "Netzwerkkarte")
    maler.warte()


def _mit_netz(akte: Akte) -> Akte:
    """Couples and parents of the first two grown-ups, as far as there are any."""
    erwachsene = [str(p.id) for p in akte.familie.personen if not p.ist_kind][:2]
    kinder = [str(p.id) for p in akte.familie.personen if p.ist_kind]
    paar = [Beziehung(erwachsene[0], erwachsene[1], "ehe")] if len(erwachsene) > 1 else []
    eltern = [Beziehung(e, k, "elternteil") for e in erwachsene for k in kinder]
    oma = [Beziehung("n1", erwachsene[0], "mutter")] if erwachsene else []
    return replace(akte, netzknoten=KNOTEN, netzkanten=KANTEN, beziehungen=(*paar, *eltern, *oma))


def _zeige(maler: Maler, fenster: Fenster, sitzung: Sitzung, art: str, name: str) -> None:
    dialog = Netzdialog(sitzung, fenster)
    if art == "katalog":
        dialog.on_katalog()
    elif art == "form":
        dialog.karte.geoeffnet.emit("n4")
    else:
        dialog.zeige(art)
    dialog.move(
        fenster.x() + (fenster.width() - dialog.width()) // 2,
        fenster.y() + (fenster.height() - dialog.height()) // 2,
    )
    dialog.show()
    maler.male_darueber(fenster, name)
    QApplication.processEvents()
    dialog.deleteLater()


def _male_blatt(maler: Maler, dienste: Dienste, sitzung: Sitzung) -> None:
    akte = sitzung.akte
    if akte is None:
        raise LookupError(Briefart.NETZ)
    for namen, name in ((True, "26_netz_blatt"), (False, "26_netz_blatt_ohne_namen")):
        auftrag = Briefauftrag(Briefart.NETZ, getippt=Briefangaben(netz=Netzdruck(namen)))
        maler.male_pdf(dienste.pdf(dienste.brief(akte, auftrag)), name)
