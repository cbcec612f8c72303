"""The meeting kit: last year's measures open by themselves (E-50)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lotse.domain.indikator import Massnahme, Massnahmestand, Treffen
from lotse.services.dialog.freigabe import release
from lotse.services.dialog.treffen import earlier, foot, region, treffen_paket, write_back
from lotse.services.dialog.verlauf import ERFUNDEN, VIELE
from tests.werkzeug.dialogbestand import gebiet, reihe, ruhig

HEUTE = date(2026, 11, 24)


def massnahme(kennung, stand=Massnahmestand.VEREINBART, **felder):
    return Massnahme(kennung, f"Was {kennung}", "Jugendamt", stand=stand, **felder)


def treffen(kennung, tag, *massnahmen):
    return Treffen(kennung, tag, "Rathaus", "Jahrestreffen", ("Jugendamt",), massnahmen)


NEU = treffen("neu", HEUTE)
LETZTES = treffen(
    "letztes",
    date(2025, 11, 18),
    massnahme("offen", bis=date(2026, 6, 30), indikator="b"),
    massnahme("getan", Massnahmestand.GETAN),
)
ALTES = treffen(
    "altes",
    date(2023, 11, 1),
    massnahme("laeuft", Massnahmestand.LAEUFT),
    massnahme("lange_getan", Massnahmestand.GETAN),
)


def test_e50_last_years_measures_open_by_themselves():
    paket = treffen_paket(release(ruhig()), NEU, [LETZTES, ALTES, NEU])
    assert [r.massnahme.id for r in paket.rueckblicke] == ["laeuft", "offen", "getan"]
    assert [r.vom for r in paket.rueckblicke] == [ALTES.tag, LETZTES.tag, LETZTES.tag]


def test_e50_what_is_watched_since_is_shown_beside_the_measure():
    paket = treffen_paket(release(ruhig()), NEU, [LETZTES])
    offen, getan = paket.rueckblicke
    assert offen.bild.indikator.id == "b"
    assert getan.bild is None
    assert "b" in [b.bild.indikator.id for b in paket.betrachtungen]


def test_a_measure_whose_day_has_come_is_to_be_looked_at():
    offen, getan = earlier(NEU, [LETZTES])
    assert offen.faellig
    assert not getan.faellig


def test_a_later_meeting_is_not_looked_back_on():
    assert earlier(LETZTES, [NEU, LETZTES]) == ()


def test_e47_the_kit_shows_three_indicators_with_questions_or_says_why_not():
    paket = treffen_paket(release(ruhig()), NEU)
    assert len(paket.betrachtungen) == 3
    for eine in paket.betrachtungen:
        assert eine.bild.sicher
        assert eine.fragen[-1] == "Was probieren wir?"
    wenig = treffen_paket(release(ruhig(("a", "b"))), NEU)
    assert wenig.betrachtungen == ()
    assert wenig.hinweise[0].werte == {"n": 2}


def test_e51_what_has_moved_comes_first_and_what_to_try_last():
    paket = treffen_paket(release(ruhig()), NEU, [LETZTES])
    punkte = [b.text.format(**b.werte) for b in paket.tagesordnung]
    assert punkte[0] == "Das hat sich bewegt"
    assert punkte[1] == "Was wir verabredet hatten (2)"
    assert punkte[-1].endswith("wer, was, bis wann")


def test_e46_the_many_reasons_stand_at_the_foot_and_an_example_says_so():
    fuss = foot(release(replace(ruhig(), erfunden=True, stand=HEUTE)))
    assert fuss[0] == ERFUNDEN
    assert fuss[-1] == VIELE
    assert "Stand: {tag}" in [b.text for b in fuss]


def test_e45_strata_of_the_whole_region_stand_in_the_kit():
    bestand = ruhig()
    kreis = gebiet("Kreis", 9000, "Landkreis")
    schichten = [
        w
        for s in ("niedrig", "mittel", "hoch")
        for w in reihe("a", "Kreis", [(j, 40, 200) for j in (2024, 2025)], s)
    ]
    mit = replace(bestand, gebiete=(*bestand.gebiete, kreis), werte=(*bestand.werte, *schichten))
    freigabe = release(mit)
    assert region(freigabe) == "Kreis"
    erste = treffen_paket(freigabe, NEU).betrachtungen[0]
    assert [r.schicht for r in erste.schichten.reihen] == ["niedrig", "mittel", "hoch"]


def test_looking_back_changes_one_measure_and_no_other():
    neu = write_back([LETZTES, ALTES], "offen", Massnahmestand.ANDERS, "Es ging anders.")
    (offen, getan), alt = neu[0].massnahmen, neu[1]
    assert (offen.stand, offen.rueckblick) == (Massnahmestand.ANDERS, "Es ging anders.")
    assert (getan, alt) == (LETZTES.massnahmen[1], ALTES)


def test_the_region_is_the_largest_of_those_that_stand_alone_of_their_kind():
    orte = (gebiet("Ahornfelde", None, ""), gebiet("Kreis", 9000, "Landkreis"), gebiet("Nord"))
    orte += (gebiet("Süd"), gebiet("Ampfer", 80, "Markt"))
    assert region(release(replace(ruhig(), gebiete=orte))) == "Kreis"
