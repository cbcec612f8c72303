"""Pictures of the window: every page in every look, what lies over it, English, all families."""

from __future__ import annotations

from lotse.app.bilder_maler import ANSICHTEN, Ansicht, Maler, dateiname, hauptfamilie
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.ui.aktionen import Aktion
from lotse.ui.dienste import Dienste
from lotse.ui.fenster.fenster import Fenster
from lotse.ui.fenster.start import Startfenster
from lotse.ui.seiten.plan_kopf import ANSICHTEN as PLANANSICHTEN
from lotse.ui.sprung import IN_DER_FAMILIE, Ort, Sprung
from lotse.ui.steuerung import Sitzung

DRAUSSEN = (Ort.HEUTE, Ort.FAMILIEN, Ort.KATALOG, Ort.WIRKUNG, Ort.HILFE, Ort.EINSTELLUNGEN)
RECHT = "u7a@p4"
"""A right by age of the second child, shown open and put into the plan."""
SPEICHER_VOLL = Hinweis(
    "Der Speicher ist voll.",
    "Der letzte gespeicherte Stand ist sicher.",
    "Bitte machen Sie Platz auf dem Laufwerk.",
)


def male_ansichten(maler: Maler, dienste: Dienste) -> None:
    """Every page, the plan's three views and the covered window, look by look."""
    for ansicht in ANSICHTEN:
        with maler.fenster(dienste, ansicht) as (fenster, sitzung):
            _male_ansicht(maler, fenster, sitzung, ansicht)


def male_start(maler: Maler, _dienste: Dienste) -> None:
    """What stands there while Lotse opens, and when it cannot."""
    start = Startfenster()
    start.show()
    maler.male(start, "00_start")
    start.show_fehler(Hinweis("Der Katalog fehlt.", "Nichts wurde verändert.", "Bitte neu wählen."))
    maler.male(start, "00_start_fehler")
    start.close()


def male_besonderes(maler: Maler, dienste: Dienste) -> None:
    """Search, new family, printing and a failure."""
    with maler.fenster(dienste) as (fenster, sitzung):
        sitzung.springe(Sprung(Ort.PLAN, hauptfamilie(dienste)))
        maler.warte()
        fenster.on_suchen()
        maler.male_darueber(fenster, "22_suche", "frühf")
        fenster.tue(Aktion.DRUCKEN)
        maler.male_darueber(fenster, "23_drucken")
        sitzung.springe(Sprung(Ort.FAMILIE, bezug=RECHT))
        maler.male(fenster, "24_steht_euch_zu")
        sitzung.springe(Sprung(Ort.FAMILIEN, bezug="neu"))
        maler.male(fenster, "21_neue_familie")
        sitzung.on_failure(SPEICHER_VOLL)
        maler.male(fenster, "91_meldung")


def male_englisch(maler: Maler, dienste: Dienste) -> None:
    """The same window in English; the words of the law stay German."""
    with maler.fenster(dienste) as (fenster, sitzung):
        fenster.texte_setzen(Sprache.load("en"))
        for ort in (*DRAUSSEN, *IN_DER_FAMILIE):
            _springe(sitzung, ort)
            maler.male(fenster, f"{nummer_of(ort)}_{ort.value}_englisch")
        fenster.texte_setzen(Sprache.load("de"))


def male_familien(maler: Maler, dienste: Dienste) -> None:
    """Every sample family: who, talk, helps and plan."""
    with maler.fenster(dienste) as (fenster, sitzung):
        for zeile in dienste.akten("", False):  # noqa: FBT003 - open cases
            for ort in (Ort.FAMILIE, Ort.GESPRAECH, Ort.HILFEN, Ort.PLAN):
                sitzung.springe(Sprung(ort, FamilieId(zeile.id)))
                name = f"60_{dateiname(zeile.deckwort)}_{nummer_of(ort)}_{ort.value}"
                maler.male(fenster, name)


def nummer_of(ort: Ort) -> str:
    """Pictures sort like the places of the window."""
    return f"{list(Ort).index(ort) + 1:02}"


def _male_ansicht(maler: Maler, fenster: Fenster, sitzung: Sitzung, ansicht: Ansicht) -> None:
    for ort in (*DRAUSSEN, *IN_DER_FAMILIE):
        _springe(sitzung, ort)
        maler.male(fenster, f"{nummer_of(ort)}_{ort.value}_{ansicht.name}")
    for teil, _wort in PLANANSICHTEN[1:]:
        sitzung.springe(Sprung(Ort.PLAN, bezug=teil))
        maler.male(fenster, f"{nummer_of(Ort.PLAN)}_plan_{teil}_{ansicht.name}")
    sitzung.springe(Sprung(Ort.PLAN, bezug=PLANANSICHTEN[0][0]))
    fenster.tue(Aktion.VERDECKEN)
    maler.male(fenster, f"90_verdeckt_{ansicht.name}")


def _springe(sitzung: Sitzung, ort: Ort) -> None:
    """Inside a family: the one of the mock-ups."""
    familie = hauptfamilie(sitzung.dienste) if ort in IN_DER_FAMILIE else FamilieId("")
    sitzung.springe(Sprung(ort, familie))
