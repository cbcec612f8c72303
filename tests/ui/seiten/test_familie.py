import pytest

from lotse.domain.familie import Rolle, Sprachniveau
from lotse.domain.zeit import Geburt
from lotse.matching.ergebnis import Faktstelle
from lotse.ui.seiten.familie import FamilieSeite
from lotse.ui.seiten.familie_angaben import angaben, wert_in_worten
from lotse.ui.stil import em
from tests.werkzeug.dienste import dienste
from tests.werkzeug.muster_fakten import FAKTEN


@pytest.fixture
def seite(qtbot, sitzung, haus):
    seite = FamilieSeite(dienste(haus), sitzung)
    qtbot.addWidget(seite)
    seite.resize(1300, 700)
    with qtbot.waitExposed(seite):
        seite.show()
    return seite


def zeilen(liste):
    return [liste.modell.data(liste.modell.index(i)) for i in range(liste.modell.rowCount())]


def test_members_are_named_by_part_and_age(seite):
    assert zeilen(seite._personen.liste) == [
        "Mutter, 29, schwanger, 29. Woche",
        "Vater, 33, arbeitet in Schicht, Teilzeit",
        "Kind, 7, 2. Klasse, mag Fußball",
        "Kind, 3, spricht noch wenig",
        "Baby, erwartet 02.2027",
    ]


def test_a_person_is_changed_in_place_and_taken_back_at_once(qtbot, seite, sitzung):
    tafel = seite._personen
    tafel.on_neu()
    assert tafel._form.isVisible()
    tafel._rolle.waehle(Rolle.MUTTER)
    tafel._geburt.clear()
    qtbot.keyClicks(tafel._geburt, "3.1990")
    qtbot.keyClicks(tafel._notiz, "Oma & Co")
    neue = sitzung.akte.familie.personen[-1]
    assert (neue.rolle, neue.geburt, neue.notiz) == (Rolle.MUTTER, Geburt(1990, 3), "Oma & Co")
    tafel._weg.click()
    assert neue not in sitzung.akte.familie.personen
    sitzung.zurueck()
    assert neue in sitzung.akte.familie.personen


def test_a_month_to_come_makes_a_baby(qtbot, seite, sitzung):
    tafel = seite._personen
    tafel.on_neu()
    qtbot.keyClicks(tafel._geburt, "bald")
    assert tafel._hilfe.isVisible()
    tafel._geburt.clear()
    qtbot.keyClicks(tafel._geburt, "3.2027")
    assert sitzung.akte.familie.personen[-1].ungeboren
    assert not tafel._hilfe.isVisible()


def test_facts_say_what_nobody_asked(seite):
    worte = zeilen(seite._fakten.liste)
    assert "Wohnt in Deutschland: ja" in worte
    assert "Geld vom Jobcenter: noch nicht gefragt" in worte
    assert not [wort for wort in worte if wort.startswith("Miete")]


@pytest.mark.parametrize(("nummer", "wert"), [(0, True), (1, False)])
def test_a_fact_is_changed_from_its_menu(seite, sitzung, nummer, wert):
    menue = seite._fakten.menue(Faktstelle("wohnsitz_de"))
    menue.actions()[nummer].trigger()
    assert sitzung.akte.familie.fakten["wohnsitz_de"] is wert


def test_not_knowing_is_an_answer_and_forgetting_is_none(seite, sitzung):
    menue = seite._fakten.menue(Faktstelle("wohnsitz_de"))
    menue.actions()[-2].trigger()
    assert sitzung.akte.familie.fakten["wohnsitz_de"] is None
    seite._fakten.menue(Faktstelle("wohnsitz_de")).actions()[-1].trigger()
    assert "wohnsitz_de" not in sitzung.akte.familie.fakten


def test_fleeting_facts_are_never_listed(sitzung, haus):
    d = dienste(haus)
    worte = {b: w.text for b, w in d.worte.bereiche.items()}
    alle = angaben(sitzung.akte, d.wissen, sitzung.abgleich, d.sprache, worte, d.heute())
    fluechtig = {f.name for f in FAKTEN if f.fluechtig}
    assert not {a.stelle.fakt for a in alle if a.stelle} & fluechtig


def test_answers_are_said_in_words(haus):
    d = dienste(haus)
    jobcenter = FAKTEN[0]
    assert wert_in_worten(jobcenter, "beantragt", d.sprache) == "Beantragt, noch keine Antwort"
    assert wert_in_worten(FAKTEN[1], True, d.sprache) == "ja"
    assert wert_in_worten(FAKTEN[4], 1250, d.sprache) == "1.250"
    assert wert_in_worten(FAKTEN[4], None, d.sprache) == "weiß nicht oder sagt nichts"


def test_understanding_is_read_first_and_changed_on_demand(qtbot, seite, sitzung):
    tafel = seite._verstaendigung
    assert "Erste Sprache: Türkisch" in zeilen(tafel.liste)
    tafel._aendern.click()
    assert tafel._form.isVisible()
    tafel._deutsch.waehle(Sprachniveau.KAUM)
    tafel._zweite.waehle("ar")
    tafel._plz.clear()
    qtbot.keyClicks(tafel._plz, "50991")
    f = sitzung.akte.familie
    assert f.verstaendigung.deutsch is Sprachniveau.KAUM
    assert f.verstaendigung.sprachen == ("tr", "ar")
    assert (f.ort.plz, f.ort.ags) == ("50991", "")
    tafel._aendern.click()
    assert "Auch: Arabisch" in zeilen(tafel.liste)


def test_without_consent_the_page_says_so_plainly(seite):
    assert seite._einwilligung._zeichen.accessibleName() == "noch keine"


def test_barriers_stand_beside_what_evens_them_out(seite, sitzung):
    texte = [w.text() for w in seite._kraft.findChildren(type(seite._kraft._kein_weg))]
    assert any(text.startswith("hilft:") for text in texte)
    assert not seite._kraft._kein_weg.isVisible()


@pytest.mark.parametrize(("breite_em", "einspaltig"), [(41, True), (43, False)])
def test_in_a_narrow_window_the_facts_stand_in_the_one_column(qtbot, seite, breite_em, einspaltig):
    seite.resize(em(breite_em), 600)
    qtbot.wait(20)
    in_der_spalte = seite._links.isAncestorOf(seite._fakten)
    assert in_der_spalte is einspaltig
    rechts = seite._fakten.mapTo(seite, seite._fakten.rect().topRight()).x()
    assert rechts <= seite.width(), "runs past the edge"
    if einspaltig:
        assert seite._fakten.liste.height() >= seite._fakten.liste.volle_hoehe()


def test_a_wide_window_gives_the_facts_their_column_back(qtbot, seite):
    seite.resize(em(30), 600)
    seite.resize(1300, 700)
    qtbot.wait(20)
    assert not seite._links.isAncestorOf(seite._fakten)
    assert seite._links.geometry().right() < seite._fakten.geometry().left()
