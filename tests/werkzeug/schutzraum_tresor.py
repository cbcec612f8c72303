"""A whole profile folder under a known data key, with its Schutzraum beside it."""

from __future__ import annotations

from pathlib import Path

from lotse.domain.schutzraum import Beruf
from lotse.store.oeffnen import use_familien
from lotse.store.schluesseldatei import keep_copy, write_bund
from lotse.store.schutzraumdatei import make_files
from lotse.store.tresor import Tresorordner
from lotse.store.wiederherstellen import Ziel, Zugang, restore
from tests.werkzeug.schluessel import BILLIGE_GRENZEN, bund_mit, wort
from tests.werkzeug.schutzraum import JETZT, WORT, Schutzhaus, notiz
from tests.werkzeug.stores import KEY

PROFILWORT = "Pferd Heft Mond Tisch"


def tresorhaus(wurzel: Path) -> tuple[Schutzhaus, Tresorordner]:
    """Nothing is set up in it yet."""
    tresor = Tresorordner(wurzel / "aa11")
    tresor.sicherungen.mkdir(parents=True)
    bund = bund_mit(bytearray(KEY), nord=PROFILWORT)
    write_bund(tresor.schluessel, bund)
    keep_copy(tresor.schluessel, bund)
    motor = use_familien(tresor.daten, KEY, neu=True)
    make_files(tresor.ordner)
    return Schutzhaus(tresor.ordner, motor), tresor


def richte_ein(haus: Schutzhaus) -> None:
    """With one note, and locked again; once."""
    tuer = haus.tuer()
    if not tuer.stand.eingerichtet:
        tuer.set_up(wort(WORT), Beruf.BERATUNG)
        tuer.save(notiz())
        tuer.lock()


def zurueck(datei: Path, wurzel: Path, tresor: Tresorordner) -> Schutzhaus:
    """The Sicherung takes the place of the profile."""
    zugang = Zugang(wort(PROFILWORT), grenzen=BILLIGE_GRENZEN)
    fertig = restore(datei, Ziel(wurzel, tresor), zugang, JETZT)
    return Schutzhaus(fertig.ordner, use_familien(fertig.daten, KEY))
