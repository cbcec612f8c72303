"""German words of the talk among partners that the window says: findings, labels, the import."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from lotse.exchange import indikatoren_befunde
from lotse.services.dialog import ansicht, gespraech, massnahmenworte

ORDNER = Path(ansicht.__file__).parent
RUFE = ("t", "Befund")


def dialogworte() -> Iterator[str]:
    yield from massnahmenworte.STAND.values()
    yield from ansicht.SCHICHTWORT.values()
    yield from ansicht.METHODE
    yield from gespraech.FRAGEN
    yield gespraech.ZU_WENIG
    for _, was, aktion in indikatoren_befunde.WORTE.values():
        yield from (was, aktion)
    for datei in sorted(ORDNER.glob("*.py")):
        for knoten in ast.walk(ast.parse(datei.read_text("utf-8"))):
            if isinstance(knoten, ast.Call) and knoten.args:
                name = getattr(knoten.func, "attr", getattr(knoten.func, "id", ""))
                erstes = knoten.args[0]
                if name in RUFE and isinstance(erstes, ast.Constant):
                    yield str(erstes.value)
