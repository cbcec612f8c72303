"""Saves one note after the other until it is killed, and says how many are safe."""

from __future__ import annotations

import sys
from pathlib import Path

from lotse.store.oeffnen import use_familien
from tests.werkzeug.schutzraum import Schutzhaus, notiz
from tests.werkzeug.stores import KEY


def main() -> None:
    ordner = Path(sys.argv[1])
    tuer = Schutzhaus(ordner, use_familien(ordner / "familien.db", KEY)).offen()
    nummer = len(tuer.zeilen())
    print("los", flush=True)
    while True:
        nummer += 1
        tuer.save(notiz(f"n{nummer}", f"Z{nummer}"))
        print(nummer, flush=True)


if __name__ == "__main__":
    main()
