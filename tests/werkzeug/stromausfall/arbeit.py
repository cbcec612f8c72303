"""A day of work in one process: saves one family after the other and says so after each."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from lotse.store.oeffnen import use_familien
from lotse.store.schluessel import Slotart, add_slot, new_bund
from lotse.store.schluesseldatei import write_bund
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.schluessel import BILLIG, wort
from tests.werkzeug.stores import KEY

JEDE_WIEVIELTE = 12
"""After so many saves the WAL is taken in, as after a pause in the window."""


def main() -> None:
    ordner, anzahl = Path(sys.argv[1]), int(sys.argv[2])
    gesagt = os.open(ordner / "gesagt", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    engine = use_familien(ordner / "familien.db", KEY)
    bund = add_slot(
        new_bund(), bytearray(KEY), wort("x" * 12), Slotart.PASSWORT, "0", kosten=BILLIG
    )
    for nummer in range(1, anzahl + 1):
        with SqlUnitOfWork(engine) as unit:
            unit.save(None, einfache_akte(f"f{nummer}", fallcode=f"26-{nummer:04}"))
        os.write(gesagt, f"{nummer}\n".encode())
        if nummer % JEDE_WIEVIELTE == 0:
            with engine.connect() as connection:
                connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            write_bund(ordner / "familien.keys", bund)
            os.write(gesagt, f"{nummer}k\n".encode())
    os._exit(0)  # no tidy end: the power is gone


if __name__ == "__main__":
    main()
