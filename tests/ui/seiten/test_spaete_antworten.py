"""An answer that comes after a newer question changes nothing that stands there by then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.app.bilder_sicherungsbild import Beispielsicherungen, ruhig
from lotse.domain.akte import Aktenzeile
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.services.zahlen.tabelle import Schutz
from lotse.services.zahlen.zeitraum import Zeitraum
from lotse.ui.dialoge.familien_vereinen import Familienvereinen
from lotse.ui.seiten.familie_gleich import Gleichtafel
from lotse.ui.seiten.familien_wege import Listenwege
from lotse.ui.seiten.heute_sicherung import Heutesicherung
from lotse.ui.seiten.schutz_zahlen import Zahlenschutztafel
from lotse.ui.seiten.sicherungsteil import Sicherungsteil
from lotse.ui.seiten.wirkung import WirkungSeite
from lotse.ui.seiten.wirkung_dialog import Dialogsicht
from lotse.ui.seiten.wirkung_einlesen import Zahlenlesung
from lotse.ui.seiten.wirkung_treffen import Treffendialog
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.dialogort import LETZTES, Dialoghaus, bestand
from tests.werkzeug.spaet import beginne, oben, spaet

BIRKE, CEDER = FamilieId("f-birke"), FamilieId("f-ceder")
__all__ = ["beginne", "oben", "spaet"]
pytestmark = pytest.mark.usefixtures("stil_hell")


@pytest.fixture(autouse=True)
def _drei(haus):
    for kennung in (BIRKE, CEDER):
        haus.akten[kennung] = einfache_akte(kennung, deckwort=kennung)


def vereinende(oben) -> int:
    return len(oben.findChildren(Familienvereinen))


def test_two_cases_are_only_merged_from_the_family_it_was_asked_in(beginne, spaet, oben):
    sitzung = beginne()
    tafel = Gleichtafel(sitzung)
    tafel.setParent(oben)
    tafel.show_akte(sitzung.akte)
    spaet.alles()
    tafel.on_vereinen(CEDER)
    dort = spaet.arbeite("_on_geladen")
    sitzung.oeffne(BIRKE)
    spaet.alles()
    tafel.show_akte(sitzung.akte)
    dort()
    assert vereinende(oben) == 0
    tafel.on_vereinen(CEDER)
    spaet.alles()
    assert vereinende(oben) == 1


def test_a_second_press_opens_no_second_merging(beginne, spaet, oben):
    sitzung = beginne()
    tafel = Gleichtafel(sitzung)
    tafel.setParent(oben)
    tafel.show_akte(sitzung.akte)
    wege, zeilen = Listenwege(sitzung, oben), [zeile(BIRKE), zeile(CEDER)]
    for druecke in (lambda: tafel.on_vereinen(CEDER), lambda: wege.vereine(zeilen)):
        vorher = vereinende(oben)
        druecke()
        druecke()
        spaet.alles()
        assert vereinende(oben) == vorher + 1


def zeile(kennung: str) -> Aktenzeile:
    return Aktenzeile(
        kennung, "26-001", kennung, kennung, 2, "de", "", "", None, None, geschlossen=False
    )


def test_the_page_never_shows_another_period_than_the_chosen_one(beginne, spaet, oben):
    sitzung = beginne()
    seite = WirkungSeite(sitzung.dienste, sitzung)
    seite.setParent(oben)
    seite.on_gezeigt()
    spaet.alles()
    gezeigt = seite.auswertung.zeitraum
    seite.filter.zeitraum.waehle(Zeitraum(2026, 1))
    assert not seite.ausgabe.bericht.isEnabled()
    erstes = spaet.arbeite("_on_gerechnet")
    seite.filter.zeitraum.waehle(Zeitraum(2026, 2))
    spaet.arbeite("_on_gerechnet")()
    erstes()
    assert seite.auswertung.zeitraum == Zeitraum(2026, 2)
    assert seite.ausgabe.bericht.isEnabled()
    seite.filter.zeitraum.waehle(gezeigt)
    anderes = spaet.arbeite("_on_gerechnet")
    seite.filter.zeitraum.waehle(Zeitraum(2026, 2))
    anderes()
    assert seite.auswertung.zeitraum == Zeitraum(2026, 2)


def test_numbers_released_with_the_old_threshold_are_not_shown_any_more(beginne, spaet, oben):
    haus = Dialoghaus()
    sicht = Dialogsicht(beginne(dialog=haus.arbeit()))
    sicht.setParent(oben)
    sicht.lies()
    spaet.arbeite("_on_geladen")()
    alt = spaet.arbeite("_on_frei")
    haus.gewaehlt = Schutz(11)
    sicht.lies()
    spaet.alles()
    neu = sicht.freigabe
    alt()
    assert sicht.freigabe is neu


def test_what_is_typed_in_a_meeting_is_not_overwritten_by_what_was_kept_before(
    beginne, spaet, oben
):
    haus = Dialoghaus(treffen=(LETZTES,))
    sitzung = beginne(dialog=haus.arbeit())
    sicht = Dialogsicht(sitzung)
    sicht.setParent(oben)
    dialog = Treffendialog(sitzung, haus.arbeit(), sicht, oben)
    spaet.alles()
    dialog.ort.setText("Bibliothek")
    dialog._on_kopf()
    dialog.anlass.setText("Halb getip")
    spaet.alles()
    assert haus.alle[LETZTES.id].ort == "Bibliothek"
    assert dialog.anlass.text() == "Halb getip"
    dialog._lies()
    alt = spaet.arbeite("_on_gelesen")
    dialog._on_kopf()
    alt()
    assert dialog.treffen.anlass == "Halb getip"
    sitzung.zurueck()
    spaet.alles()
    assert dialog.anlass.text() == LETZTES.anlass


def test_a_table_that_was_stopped_says_nothing_of_its_damage(beginne, spaet, oben, tmp_path):
    def lies(datei, _wunsch):
        raise Hinweis(f"{datei.name} ist beschädigt.")

    haus = Dialoghaus()
    arbeit = replace(haus.arbeit(), lies=lies)
    lesung = Zahlenlesung(beginne(dialog=arbeit), arbeit, oben)
    lesung.lies(tmp_path / "eins.csv")
    erstes = spaet.arbeite("on_fertig")
    lesung._on_anhalten()
    erstes()
    assert lesung.schaden.isHidden()
    lesung.lies(tmp_path / "zwei.csv")
    spaet.arbeite("on_fertig")()
    assert not lesung.schaden.isHidden()


def test_nothing_is_taken_over_before_it_is_known_what_undo_brings_back(
    beginne, spaet, oben, tmp_path
):
    haus = Dialoghaus(bestand(erfunden=False))
    sitzung = beginne(dialog=haus.arbeit())
    lesung = Zahlenlesung(sitzung, haus.arbeit(), oben)
    lesung.lies(tmp_path / "zahlen.csv")
    spaet.arbeite("on_fertig")()
    assert not lesung.uebernehmen.isEnabled()
    spaet.arbeite("_on_bestand")()
    assert lesung.uebernehmen.isEnabled()


def test_a_threshold_read_before_the_choice_does_not_come_back(beginne, spaet, oben):
    arbeit = Dialoghaus().arbeit()
    tafel = Zahlenschutztafel(beginne(dialog=arbeit))
    tafel.setParent(oben)
    tafel.lies()
    spaet.alles()
    tafel.lies()
    alt = spaet.arbeite("_zeige")
    tafel.schwelle.set_wahl("11")
    tafel._on_gewaehlt("11")
    alt()
    tafel._on_runden()
    spaet.alles()
    assert arbeit.schutz().schwelle == 11


@pytest.mark.parametrize("bau", [Heutesicherung, Sicherungsteil])
def test_a_share_that_answers_late_hides_no_newer_sicherung(beginne, spaet, oben, tmp_path, bau):
    arbeit = Beispielsicherungen(replace(ruhig(), zweitort=tmp_path))
    sitzung = beginne(sicherungsarbeit=arbeit)
    teil = bau(sitzung.dienste, sitzung)
    teil.setParent(oben)
    teil.texte_setzen(sitzung.sprache)
    lies = teil.lies if isinstance(teil, Heutesicherung) else teil.lies_stand
    lies()
    spaet.arbeite("_on_hier")()
    alt = spaet.arbeite("_on_dort")
    arbeit.stand = replace(arbeit.stand, zeilen=())
    lies()
    spaet.alles()
    alt()
    gezeigt = teil._lagebild if isinstance(teil, Heutesicherung) else teil._bild
    assert gezeigt.zeilen == ()


def test_a_share_that_answers_late_does_not_say_that_the_sicherung_is_done(
    beginne, spaet, oben, tmp_path
):
    sitzung = beginne(sicherungsarbeit=Beispielsicherungen(replace(ruhig(), zweitort=tmp_path)))
    teil = Sicherungsteil(sitzung.dienste, sitzung)
    teil.setParent(oben)
    teil.texte_setzen(sitzung.sprache)
    teil.lies_stand()
    spaet.arbeite("_on_hier")()
    teil.on_sichern()
    spaet.arbeite("_on_dort")()
    assert teil._tut


def test_a_family_that_cannot_be_read_leads_nowhere_later(beginne, spaet):
    sitzung = beginne()
    sitzung.springe(Sprung(Ort.PLAN, FamilieId("f-weg")))
    spaet.alles()
    assert len(spaet.fehler) == 1
    wohin = []
    sitzung.springt.connect(wohin.append)
    sitzung.beginne(einfache_akte("f-neu", deckwort="Neu"))
    spaet.alles()
    assert sitzung.akte.familie.id == "f-neu"
    assert wohin == []
