"""F-03, F-13: a wish for later has its day, a hard way becomes a step, counts agree."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt

from lotse.domain.familie import Wunsch
from lotse.domain.huerde import Grad, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.wahrheit import Urteil
from lotse.services.aendern import set_huerde
from lotse.services.wiedervorlage import Art, follow_ups
from lotse.ui.gefragt import gefragte_anzahl, gefragte_hilfen
from tests.werkzeug.gespraechsseite import familie, ruhe, zeige

GELD = Lebensbereich.GELD_ARBEIT


def test_f03_later_has_a_day_that_can_be_changed_and_wakes_up_then(qtbot, haus, runner, stil_hell):
    seite = zeige(qtbot, haus, runner)
    bedarf = seite._mitte.bedarf
    qtbot.mouseClick(bedarf._wunsch._knoepfe["spaeter"], Qt.MouseButton.LeftButton)
    stand = familie(seite).bereich(GELD)
    assert (stand.wunsch, stand.spaeter_am) == (Wunsch.SPAETER, date(2027, 2, 22))
    bedarf.wann.setDate(QDate(2027, 1, 11))
    tag = date(2027, 1, 11)
    assert familie(seite).bereich(GELD).spaeter_am == tag
    arten = {p.art for p in follow_ups(seite.sitzung.akte, tag) if p.tag == tag}
    assert Art.SPAETER in arten
    qtbot.mouseClick(bedarf._wunsch._knoepfe["nein"], Qt.MouseButton.LeftButton)
    assert familie(seite).bereich(GELD).spaeter_am is None
    assert not bedarf.wann.isVisible()


def test_f13_a_hard_way_becomes_a_step_with_one_press(qtbot, haus, runner, stil_hell):
    seite = zeige(qtbot, haus, runner)
    seite.sitzung.aendern(lambda a: set_huerde(a, Huerdencode.DEUTSCH, Grad.SCHWER), "Hürde")
    ruhe(qtbot, seite)
    leichter = seite._mitte.huerden.leichter
    knopf = next(k for k in leichter.fokusfolge() if "Übersetzen" in k.text())
    qtbot.keyClick(knopf, Qt.Key.Key_Return)
    assert "Eine Person zum Übersetzen bestellen" in [s.text for s in seite.sitzung.akte.schritte]
    assert not any("Übersetzen" in k.text() for k in leichter.fokusfolge())
    seite.sitzung.zurueck()
    assert any("Übersetzen" in k.text() for k in leichter.fokusfolge())


def test_the_talk_counts_what_the_tab_counts(qtbot, haus, runner, stil_hell):
    seite = zeige(qtbot, haus, runner)
    abgleich = seite.sitzung.abgleich
    zahlen = gefragte_anzahl(abgleich)
    gesagt = [z.accessibleName() for z in seite._spalte.zahlen._zaehler.values()]
    assert gesagt[0] == f"{zahlen[Urteil.PASST]} passt"
    summe = zahlen[Urteil.PASST] + zahlen[Urteil.NOCH_KLAEREN]
    assert summe == len(gefragte_hilfen(abgleich))
