"""What is typed or pressed while an older answer is on its way is neither lost nor done twice."""

from __future__ import annotations

import pytest

from lotse.domain.angebot import AngebotKey
from lotse.domain.stimme import Broetchen, Stimme
from lotse.services.katalogarbeit import Dublettenpaar
from lotse.services.stimmen import Broetchenarbeit, Stimmenarbeit
from lotse.services.uebergabepaket import Warmnotiz
from lotse.ui.dialoge.broetchenblatt import Broetchenblatt
from lotse.ui.dialoge.familien_vereinen import Worte
from lotse.ui.dialoge.stimmenblatt import Stimmenblatt
from lotse.ui.seiten.katalog_taten import Katalogtaten
from lotse.ui.seiten.uebergabe_geben import Uebergabegang
from lotse.ui.seiten.uebergabe_nehmen import Ankunftsdialog
from tests.werkzeug.akten import HEUTE, volle_akte
from tests.werkzeug.qt import AHORN
from tests.werkzeug.spaet import beginne, oben, spaet
from tests.werkzeug.uebergabe import VON, Uebergabehaus, paket

WORT = "Pferd Heft Mond Tisch Wolke"
__all__ = ["beginne", "oben", "spaet"]
pytestmark = pytest.mark.usefixtures("stil_hell")


class Buch:
    """Keeps voices or small improvements by their id."""

    def __init__(self, *alle) -> None:
        self.alle = {eines.id: eines for eines in alle}

    def lies(self):
        return tuple(self.alle.values())

    def merke(self, eines) -> None:
        self.alle[eines.id] = eines

    def loesche(self, kennung) -> None:
        self.alle.pop(kennung, None)

    def stimmen(self) -> Stimmenarbeit:
        return Stimmenarbeit(self.lies, self.merke, self.loesche, tuple)

    def broetchen(self) -> Broetchenarbeit:
        return Broetchenarbeit(self.lies, self.merke, self.loesche)


def test_e36_a_voice_that_is_being_typed_is_not_wiped_by_the_ones_that_were_read(
    beginne, spaet, oben
):
    buch = Buch(Stimme("s1", HEUTE, "Endlich hat jemand zugehört.", frei=True))
    dialog = Stimmenblatt(beginne(), buch.stimmen(), oben)
    dialog.text.insertPlainText("Der Weg war")
    spaet.alles()
    assert dialog.text.toPlainText() == "Der Weg war"
    assert dialog.wahl.count() == 2
    dialog.on_speichern()
    dialog.on_speichern()
    dialog.text.insertPlainText(" zu lang.")
    spaet.alles()
    assert len(buch.alle) == 2
    assert dialog.text.toPlainText() == "Der Weg war zu lang."
    dialog.on_speichern()
    spaet.alles()
    assert sorted(s.text for s in buch.alle.values()) == [
        "Der Weg war zu lang.", "Endlich hat jemand zugehört.",
    ]  # fmt: skip


def test_e35_a_month_that_is_not_read_yet_gets_no_second_sentence(beginne, spaet, oben):
    buch = Buch(Broetchen("b1", HEUTE.replace(day=1), "Ein Sofa im Flur."))
    dialog = Broetchenblatt(beginne(), buch.broetchen(), oben)
    dialog.text.insert("Ein Bild im Flur.")
    assert not dialog.los.isEnabled()
    spaet.alles()
    dialog.los.click()
    spaet.alles()
    assert [b.text for b in buch.alle.values()] == ["Ein Bild im Flur."]


class Dubletten:
    """Says something else each time it is asked."""

    def __init__(self, *antworten) -> None:
        self._antworten = iter(antworten)

    def dubletten(self):
        return next(self._antworten)


def test_two_entries_that_were_parted_do_not_stand_together_again(beginne, spaet, oben):
    paare = (Dublettenpaar(AngebotKey("a"), AngebotKey("b"), "derselbe Name"),)
    sitzung = beginne(katalogpflege=Dubletten(paare, ()))
    taten = Katalogtaten(sitzung.dienste, sitzung, oben)
    taten.lies_paare()
    alt = spaet.arbeite("_on_paare")
    taten.lies_paare()
    spaet.alles()
    alt()
    assert taten._paare == {}


def test_f33_it_is_sealed_with_the_word_that_was_looked_at(beginne, spaet, oben, tmp_path):
    haus = Uebergabehaus(paket=paket(volle_akte()))
    dialog = Uebergabegang(beginne(uebergabearbeit=haus), haus, haus.geber(AHORN), oben)
    dialog.wahl.von.setText(VON)
    dialog.kennwort.passwort.setze(WORT)
    dialog.kennwort.nochmal.feld.setText(WORT)
    dialog.packe(tmp_path / "x")
    assert not dialog.kennwort.isEnabled()
    assert not dialog.zurueck.isEnabled()
    spaet.alles()
    assert ("siegle", WORT.encode()) in haus.geschehen


def test_f33_a_second_enter_shows_no_case_twice(beginne, spaet, oben, tmp_path):
    haus = Uebergabehaus(paket=paket(volle_akte(), notiz=Warmnotiz(VON, HEUTE, None, "Impfung")))
    sitzung = beginne(uebergabearbeit=haus)
    dialog = Ankunftsdialog(sitzung, haus, tmp_path / "x", Worte(sitzung.sprache), oben)
    for _mal in range(2):
        dialog.kennwort.setze(WORT)
        dialog.on_oeffnen()
    spaet.alles()
    assert len(dialog.zeilen) == 1
