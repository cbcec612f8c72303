"""Pictures of looking only: at the door, in the window, and after damage found during work."""

from __future__ import annotations

from dataclasses import replace

from lotse.app.bilder_maler import HELL, Ansicht, Maler, hauptfamilie
from lotse.app.bilder_sicherungsbild import JETZT
from lotse.app.dateipflege import NICHT_BETROFFEN, RETTEN, SCHADEN
from lotse.i18n.sprache import Sprache
from lotse.services.aendern import set_namen
from lotse.store.dateien import nicht_geschlossen
from lotse.store.fehler import Beschaedigt
from lotse.store.schreibschutz import MEDIUM
from lotse.ui.dienste import Dienste
from lotse.ui.fenster.anmelden import Anmelden
from lotse.ui.fenster.tuer import Tuer
from lotse.ui.fenster.zutritt import Tresorzeile
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import stil


def male_ansehen(maler: Maler, dienste: Dienste, zusatz: str) -> None:
    """In the look that holds; `zusatz` ends every name."""
    _male_tuer(maler, dienste.sprache, zusatz)
    nur = replace(dienste, nur_lesen=MEDIUM)
    _male_fenster(maler, nur, zusatz)
    if zusatz == HELL.name:
        englisch = Sprache.load("en")
        _male_tuer(maler, englisch, "englisch")
        _male_fenster(maler, replace(nur, sprache=englisch), "englisch")
    with maler.fenster(dienste, Ansicht(zusatz, stil().wunsch, stil().prozent)) as offen:
        fenster, sitzung = offen
        sitzung.springe(Sprung(Ort.PLAN, hauptfamilie(dienste)))
        maler.warte()
        sitzung.sieh_nur_an(SCHADEN, retten=True)
        sitzung.on_failure(Beschaedigt(SCHADEN, NICHT_BETROFFEN, RETTEN))
        maler.male(fenster, f"15_ansehen_schaden_{zusatz}")


def _male_tuer(maler: Maler, sprache: Sprache, zusatz: str) -> None:
    tuer = Tuer(sprache, "1.0")
    tuer.show()
    zeile = Tresorzeile("a", "Nordstadt 2026", "/media/LOTSE-A", JETZT, "traeger")
    seite = Anmelden([zeile], sprache, gesperrt=False)
    seite.show_nur_ansehen(MEDIUM)
    tuer.show_seite(seite)
    maler.male(tuer, f"15_ansehen_anmelden_{zusatz}")
    seite = Anmelden([zeile], sprache, gesperrt=False)
    hinweis = nicht_geschlossen()
    hinweis.sicher = MEDIUM
    seite.show_hinweis(hinweis)
    tuer.show_seite(seite)
    maler.male(tuer, f"15_ansehen_anmelden_wal_{zusatz}")
    tuer.close()


def _male_fenster(maler: Maler, dienste: Dienste, zusatz: str) -> None:
    with maler.fenster(dienste, Ansicht(zusatz, stil().wunsch, stil().prozent)) as offen:
        fenster, sitzung = offen
        sitzung.springe(Sprung(Ort.GESPRAECH, hauptfamilie(dienste)))
        maler.male(fenster, f"15_ansehen_{zusatz}")
        sitzung.aendern(lambda akte: set_namen(akte, buchstabe="M", name="Muster"), "Name")
        maler.male(fenster, f"15_ansehen_verweigert_{zusatz}")
