"""Open, save and secure on a disk that has become read-only; say what was told.

Called in a mount namespace of its own: python -m tests.werkzeug.schreibschutz FOLDER
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from lotse.app.schreiben import write_file
from lotse.app.sicherungsdienst import Orte, secure
from lotse.domain.fehler import Hinweis
from lotse.services.sichern import Anlass
from lotse.store import tresor as tresor_modul
from lotse.store.wiederherstellen import Ziel, bring_back
from tests.werkzeug.haus import ZUGANG, Haus

tresor_modul.RESERVE_BYTES = 4096
JETZT = datetime(2026, 11, 24, 10)


def attempt(tat):
    try:
        tat()
    except Hinweis as hinweis:
        return f"{hinweis.was} {hinweis.tun}"
    except OSError as fehler:
        return f"OSError {fehler.errno}"
    return ""


def run(ordner: Path) -> None:
    haus = Haus(ordner)
    haus.schreibe("001")
    secure(haus.offen, Anlass.VON_HAND, None, JETZT, Orte())
    (datei,) = haus.tresor.sicherungen.iterdir()
    haus.offen.close()
    vorher = {p: p.read_bytes() for p in ordner.rglob("*") if p.is_file()}
    subprocess.run(["mount", "-o", "remount,ro", str(ordner)], check=True)  # noqa: S607 - of the system
    gesagt = {
        "oeffnen": attempt(haus.oeffne),
        "brief": attempt(lambda: write_file(ordner / "a.pdf", b"x")),
        "zurueck": attempt(
            lambda: bring_back(datei, Ziel(haus.wurzel, haus.tresor), ZUGANG, JETZT)
        ),
    }
    gleich = vorher == {p: p.read_bytes() for p in ordner.rglob("*") if p.is_file()}
    print(json.dumps({"gesagt": gesagt, "gleich": gleich}))


if __name__ == "__main__":
    run(Path(sys.argv[1]))
