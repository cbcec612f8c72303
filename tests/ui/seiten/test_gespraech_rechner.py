"""A question only a sum can answer leads to "Geld überschlagen"."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.ansprueche import echtes_wissen
from tests.werkzeug.gespraechsseite import fokus, frage, mit_fragen, taste, zeige


def test_what_only_a_sum_can_tell_leads_to_the_rechner(qtbot, haus, runner, stil_hell):
    fragen = mit_fragen(frage("kiz_positiv", fluechtig=True), frage("gkv"))
    seite = zeige(qtbot, haus, runner, abgleichen=fragen, wissen=echtes_wissen())
    gegangen = []
    seite.sitzung.springt.connect(gegangen.append)
    assert seite._spalte.karte.accessibleName() == "Stimmt kiz_positiv?"
    assert seite._spalte.rechner.isVisible()
    assert fokus().text() == "Ja"
    seite._spalte.rechner.click()
    assert gegangen == [Sprung(Ort.RECHNER)]
    taste(qtbot, seite, Qt.Key.Key_1)
    assert seite._spalte.karte.accessibleName() == "Stimmt gkv?"
    assert not seite._spalte.rechner.isVisible()
