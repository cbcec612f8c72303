"""German words of the statistics that the window says: tables of words, findings, charts."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from lotse.services.zahlen import bilder, ideen, ortsvergleich, standort, tafelworte, woerter
from tests.werkzeug.dialogworte import dialogworte

ORDNER = Path(woerter.__file__).parent
RUFE = ("t", "Befund")


def zahlenworte() -> Iterator[str]:
    yield from (wort for worte in woerter.WERT.values() for wort in worte.values())
    yield from (text for wort in tafelworte.TAFELN.values() for text in (wort.titel, wort.zaehlt))
    yield from bilder._TRICHTERWORT.values()
    yield from (woerter.VERDECKT, woerter.ZU_WENIGE, woerter.GRUENDE)
    yield from dialogworte()
    yield from (woerter.UEBRIGE_WORT, woerter.UNBEKANNT_WORT, ortsvergleich.FEHLT_NOCH)
    yield from (standort.FEHLT, standort.FRAGE, *standort.KOPF)
    yield from (ideen.IDEEN, ideen.THEMA, ideen.STADTTEIL, ideen.FRAGE, ideen.KEINE)
    for datei in sorted(ORDNER.glob("*.py")):
        for knoten in ast.walk(ast.parse(datei.read_text("utf-8"))):
            if isinstance(knoten, ast.Call) and knoten.args:
                name = getattr(knoten.func, "attr", getattr(knoten.func, "id", ""))
                erstes = knoten.args[0]
                if name in RUFE and isinstance(erstes, ast.Constant):
                    yield str(erstes.value)
