"""Pictures of data protection: over a real, throw-away Tresor that holds the sample families."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from lotse.app.bilder_maler import ANSICHTEN, HELL, Ansicht, Maler, hauptfamilie
from lotse.app.clock import Uhr
from lotse.app.dienste import Verdrahtung
from lotse.app.echtprofil import Echtprofil, open_echt
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.uebungstag import UEBUNGSTAG
from lotse.domain.akte import Akte
from lotse.domain.familie import FamilieId
from lotse.domain.passwort import secret
from lotse.domain.protokoll import Tat
from lotse.i18n.sprache import Sprache
from lotse.services.aufbewahrung import Loeschprotokoll
from lotse.store.tresor import create_tresor, open_tresor
from lotse.ui.dialoge.loeschgang import Loeschgang
from lotse.ui.dienste import Dienste
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.seiten.einstellungen import EinstellungenSeite
from lotse.ui.seiten.familie import FamilieSeite
from lotse.ui.seiten.familie_halt import Haltfeld
from lotse.ui.seiten.schutzteil import Schutzteil
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.steuerung import Sitzung

NAME, WORT = "Nordstadt 2026", "laterne komma birke sieben moos"
GESCHLOSSEN = date(2026, 7, 3)
SCHRITT = timedelta(minutes=4)


def male_schutz(maler: Maler, dienste: Dienste) -> None:
    """The part in every look of the usual size; once what lies over it, the prints, English."""
    with echter_tresor(dienste) as echte:
        for ansicht in (a for a in ANSICHTEN if a.groesse == HELL.groesse):
            with maler.fenster(echte, ansicht) as (fenster, sitzung):
                _male_ansicht(maler, fenster, sitzung, ansicht)
        with maler.fenster(echte) as (fenster, sitzung):
            belege = _male_dialoge(maler, fenster, sitzung)
        _male_blaetter(maler, echte, belege)


def _male_ansicht(maler: Maler, fenster: Fenster, sitzung: Sitzung, ansicht: Ansicht) -> None:
    name, familie = ansicht.name, hauptfamilie(sitzung.dienste)
    sitzung.springe(Sprung(Ort.HEUTE))
    maler.male(fenster, f"14_schutz_heute_{name}")
    teil = _teil(maler, fenster, sitzung)
    maler.male(fenster, f"14_schutz_fristen_{name}")
    teil.protokoll.pruefen.click()
    maler.male(fenster, f"14_schutz_protokoll_{name}")
    teil.hilfe.knopf.click()
    maler.male(fenster, f"14_schutz_hilfe_{name}")
    sitzung.springe(Sprung(Ort.EINSTELLUNGEN, bezug="check"))
    maler.warte()
    maler.male(fenster, f"14_schutz_check_{name}")
    sitzung.springe(Sprung(Ort.FAMILIE, familie))
    maler.warte()
    tafel = fenster.findChildren(FamilieSeite)[0].daten
    halt = tafel.findChildren(Haltfeld)[0]
    halt.on_oeffnen()
    maler.male(fenster, f"14_schutz_behalten_{name}")
    halt.nein.click()
    tafel.on_auskunft()
    maler.male_darueber(fenster, f"14_schutz_auskunft_{name}")
    tafel.on_loeschen()
    maler.male_darueber(fenster, f"14_schutz_loeschen_{name}", "Ahorn")


def _male_dialoge(maler: Maler, fenster: Fenster, sitzung: Sitzung) -> Sequence[Loeschprotokoll]:
    """The dry run, the eight seconds, the proof; then the window in English."""
    belege: list[Loeschprotokoll] = []
    teil = _teil(maler, fenster, sitzung)
    for name, tut in (("probe", ""), ("frist", "beginne_frist"), ("beleg", "loesche")):
        teil.aufbewahrung.on_zeigen()
        dialog = fenster.findChildren(Loeschgang)[-1]
        dialog.geloescht.connect(belege.append)
        if tut:
            getattr(dialog, tut)()
        maler.male_darueber(fenster, f"14_schutz_{name}")
    fenster.texte_setzen(Sprache.load("en"))
    maler.male(fenster, "14_schutz_englisch")
    return belege


def _male_blaetter(maler: Maler, dienste: Dienste, belege: Sequence[Loeschprotokoll]) -> None:
    arbeit = dienste.schutzarbeit
    if arbeit is not None:
        blatt = arbeit.auskunft(hauptfamilie(dienste), frozenset())
        maler.male_pdf(blatt.pdf, "71_auskunft")
        for beleg in belege:
            maler.male_pdf(arbeit.beleg(beleg), "71_loeschprotokoll")


def _teil(maler: Maler, fenster: Fenster, sitzung: Sitzung) -> Schutzteil:
    sitzung.springe(Sprung(Ort.EINSTELLUNGEN, bezug="datenschutz"))
    maler.warte()
    teil = fenster.findChildren(EinstellungenSeite)[0].teil("datenschutz")
    if not isinstance(teil, Schutzteil):
        raise TypeError(teil)
    return teil


@contextmanager
def echter_tresor(dienste: Dienste) -> Iterator[Dienste]:
    """The sample families behind a password, three of them kept long enough."""
    uhr = _Uhr()
    with tempfile.TemporaryDirectory(prefix="lotse-bild-") as name:
        tresor, _ = create_tresor(Path(name), NAME, secret(WORT))
        profil = open_echt(open_tresor(tresor, secret(WORT)), uhr.jetzt)
        try:
            _fuelle(profil, dienste)
            tag = Uhr(UEBUNGSTAG.date, lambda: UEBUNGSTAG)
            yield Verdrahtung(profil, Einstellungsdatei(None), tag).dienste()
        finally:
            profil.close()


class _Uhr:
    """Goes on a little with every entry, so that the list looks like a morning."""

    def __init__(self) -> None:
        self._steht = UEBUNGSTAG - 30 * SCHRITT

    def jetzt(self) -> datetime:
        self._steht = min(self._steht + SCHRITT, UEBUNGSTAG)
        return self._steht


def _fuelle(profil: Echtprofil, dienste: Dienste) -> None:
    profil.note(Tat.ENTSPERRT)
    profil.note(Tat.FEHLVERSUCHE, "2")
    zeilen = dienste.akten("", False)  # noqa: FBT003 - open cases
    akten = [dienste.laden(FamilieId(zeile.id)) for zeile in zeilen]
    for nummer, akte in enumerate(akten):
        neu = _alt(akte) if nummer % 4 == 3 else akte  # noqa: PLR2004 - every fourth one
        with profil.einheit() as einheit:
            einheit.save(None, neu)
    ahorn = hauptfamilie(dienste)
    taten = ((Tat.GEOEFFNET, ""), (Tat.GEDRUCKT, "familie"), (Tat.AUSKUNFT, "papier"))
    for tat, grund in taten:
        with profil.einheit() as einheit:
            einheit.note(tat, "familie", ahorn, grund)


def _alt(akte: Akte) -> Akte:
    return replace(akte, familie=replace(akte.familie, geschlossen_am=GESCHLOSSEN))
