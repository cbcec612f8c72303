"""A Tresor with a case, a log and a deputy, whose data key is changed; also in a process to kill.

python -m tests.werkzeug.schluesselwechsel FOLDER
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from lotse.domain.passwort import secret
from lotse.domain.protokoll import Tat
from lotse.store import schluesselwechsel
from lotse.store.protokoll import Protokollant
from lotse.store.schluessel import Slotart, add_slot, new_schluessel
from lotse.store.schluesselbund import renew_papier, rewrap, write_both
from lotse.store.schluesseldatei import read_bund
from lotse.store.tresor import Tresorordner, create_tresor, open_tresor
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import volle_akte
from tests.werkzeug.schluessel import BILLIG, BILLIGE_GRENZEN, NOTFALL

PASSWORT, IHRES = "Pferd Heft Mond Tisch", "Wolke Gabel Zaun Brot"
NEUES_PAPIER = "TYEM-2FVG-S1Q8-H60K-R93G-45CR-11DY-WGHF-CMFD"
SCHRITTE = (
    "write_bund", "seal_for_both", "change_key", "open_familien", "resum", "checkpoint",
    "sync_folder", "seal_again",
)  # fmt: skip
"""Of a change, as they are called there; some of them happen twice."""
JETZT = datetime(2026, 11, 24, 10, 42)


def lege_an(wurzel: Path) -> Tresorordner:
    tresor, _ = create_tresor(wurzel, "Anna", secret(PASSWORT), kosten=BILLIG, papier=NOTFALL)
    offen = open_tresor(tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    schreiber = Protokollant(offen.schluessel, offen.slot.id, lambda: JETZT)
    with SqlUnitOfWork(offen.engine, schreiber) as einheit:
        einheit.save(None, volle_akte())
        einheit.note(Tat.ENTSPERRT)
    bund, art = read_bund(tresor.schluessel), Slotart.VERTRETUNG
    bund = add_slot(bund, offen.schluessel, secret(IHRES), art, "Cem", kosten=BILLIG)
    write_both(tresor.schluessel, bund)
    offen.close()
    return tresor


def wechsle(tresor: Tresorordner) -> None:
    """Only the present password goes over; the paper is a new one."""
    offen = open_tresor(tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    alt, neu, slot = bytearray(offen.schluessel), new_schluessel(), offen.slot
    offen.close()
    bund = replace(read_bund(tresor.schluessel), slots=(slot,))
    bund = renew_papier(rewrap(bund, neu, slot, secret(PASSWORT)), neu, NEUES_PAPIER, kosten=BILLIG)
    schluesselwechsel.change_schluessel(tresor.daten, tresor.schluessel, bund, alt, neu, slot.id)


def _announce(name: str) -> None:
    """Say the name of a step before it is taken: whoever reads it may end the process there."""
    echt = getattr(schluesselwechsel, name)

    def schritt(*args: object, **kwargs: object) -> object:
        print(name, flush=True)
        return echt(*args, **kwargs)

    setattr(schluesselwechsel, name, schritt)


if __name__ == "__main__":
    for einer in SCHRITTE:
        _announce(einer)
    while True:
        wechsle(Tresorordner(Path(sys.argv[1])))
