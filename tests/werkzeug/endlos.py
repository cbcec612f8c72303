"""Saves one family after the other until it is killed, and says each number when it is safe."""

from __future__ import annotations

import sys
from pathlib import Path

from lotse.domain.familie import Person, PersonId, Rolle
from lotse.store.oeffnen import use_familien
from lotse.store.unit_of_work import SqlUnitOfWork
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.stores import KEY


def main() -> None:
    ordner, nummer = Path(sys.argv[1]), int(sys.argv[2])
    engine = use_familien(ordner / "familien.db", KEY)
    personen = (Person(PersonId("p1"), Rolle.MUTTER), Person(PersonId("p2"), Rolle.KIND))
    print("los", flush=True)
    while True:
        nummer += 1
        akte = einfache_akte(f"f{nummer}", fallcode=f"26-{nummer:06}", personen=personen)
        with SqlUnitOfWork(engine) as unit:
            unit.save(None, akte)
        print(nummer, flush=True)


if __name__ == "__main__":
    main()
