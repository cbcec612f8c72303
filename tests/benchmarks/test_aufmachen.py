"""From the Enter key to a window one can use, with the real cost of a password (SECURITY 22, 16).

Run: python -m pytest tests/benchmarks/test_aufmachen.py --benchmark-only -s
"""

from __future__ import annotations

import time

from PySide6.QtWidgets import QApplication

from lotse.app.aufwand import calibrate, measure
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.tresorraum import Aufwand, Tresorraum
from lotse.app.window import Programm
from lotse.domain.passwort import secret
from lotse.store.tresor import create_tresor
from lotse.ui.farben import Thema
from lotse.ui.stil import stil
from tests.werkzeug.echt import PASSWORT

RUNDEN, ZIEL_S = 3, 1.5


def warte(bedingung):
    ende = time.monotonic() + 60
    while not bedingung():
        QApplication.processEvents()
        assert time.monotonic() < ende


def test_usable_after_enter(benchmark, qapp, tmp_path):
    stil().show(Thema.HELL, 100)
    kosten = calibrate()
    create_tresor(tmp_path / "daten", "Nordstadt", secret(PASSWORT), kosten=kosten)
    raum = Tresorraum(tmp_path / "daten", Aufwand(kosten))

    def oeffne():
        p = Programm(Einstellungsdatei(None), lambda: raum)
        p.beginne()
        warte(lambda: p.tuersteher is not None and p.runner.is_idle())
        seite = p.tuersteher.tuer.seite
        seite.passwort.feld.setText(PASSWORT)
        beginn = time.perf_counter()
        seite.angemeldet.emit(seite.kennung, secret(PASSWORT))
        warte(lambda: p.fenster is not None and p.fenster.isVisible())
        p.fenster.repaint()
        dauer = time.perf_counter() - beginn
        warte(p.runner.is_idle)
        p.fenster.close()
        p.beende()
        return dauer

    dauern = benchmark.pedantic(lambda: [oeffne() for _ in range(RUNDEN)], rounds=1)
    schluessel = min(measure(kosten) for _ in range(RUNDEN))
    benchmark.extra_info["s"] = round(min(dauern), 2)
    print(
        f"\n  t{kosten.t}/{kosten.m // 1024} MiB/p{kosten.p}: Schlüssel {schluessel:.2f} s, "
        f"Fenster nach {min(dauern):.2f} s (Ziel höchstens {ZIEL_S} s)"
    )
    assert min(dauern) <= ZIEL_S
