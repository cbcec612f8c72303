from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.angebot import (
    Angebot,
    Barriere,
    Kosten,
    Kostenart,
    Publikum,
    Standort,
    Wartezeit,
    Zielgruppe,
)
from lotse.domain.fehler import Hinweis
from lotse.services.katalogform import (
    ZEILEN,
    alter_text,
    barriere,
    geaendert,
    lies_alter,
    lies_tag,
    set_barriere,
    set_vertraulich,
    set_zielgruppe,
)

HEUTE = date(2026, 11, 24)
ANGEBOT = Angebot("a", "Elterncafé", "Familienzentrum")


def setze(feld, text, angebot=ANGEBOT):
    return ZEILEN[feld].setze(angebot, text, HEUTE)


@pytest.mark.parametrize(
    ("feld", "text"),
    [
        ("name", "Krabbelgruppe"),
        ("traeger", "AWO"),
        ("beschreibung", "Zwei\nZeilen"),
        ("strasse", "Lindenweg"),
        ("plz", "01067"),
        ("mails", "a@b.example, c@d.example"),
        ("unterlagen", "Ausweis, Lohnzettel"),
        ("wartezeit", "4 bis 6"),
        ("kosten", "2 € am Tag"),
        ("gueltig_bis", "31.12.2026"),
        ("hinweis", "Aufnahmestopp"),
    ],
)
def test_what_is_written_into_a_field_is_read_from_it_again(feld, text):
    assert ZEILEN[feld].lies(setze(feld, text)) == text


def test_an_entry_needs_a_name_and_nothing_else():
    with pytest.raises(Hinweis, match="braucht einen Namen"):
        setze("name", "  ")
    assert setze("traeger", "").traeger == ""


def test_a_notice_gets_an_end_and_keeps_it():
    mit = setze("hinweis", "Bis auf Weiteres keine Plätze")
    assert mit.hinweis_bis == date(2026, 12, 24)
    assert setze("hinweis_bis", "30.11.", mit).hinweis_bis == date(2026, 11, 30)
    with pytest.raises(Hinweis, match="Bis wann"):
        setze("hinweis_bis", "", mit)
    assert setze("hinweis", "", mit).hinweis_bis is None


def test_a_day_without_a_year_is_the_next_one():
    assert lies_tag("1.12.", HEUTE) == date(2026, 12, 1)
    assert lies_tag("30.9.", HEUTE) == date(2027, 9, 30)
    assert lies_tag("30.9.25", HEUTE) == date(2025, 9, 30)
    assert lies_tag(" ", HEUTE) is None


@pytest.mark.parametrize("text", ["morgen", "31.2.2026", "30/9/2026", "29.2.", "1.13."])
def test_a_day_nobody_can_read_is_said_and_changes_nothing(text):
    with pytest.raises(Hinweis, match="Bitte so"):
        setze("gueltig_ab", text)


def test_waiting_is_told_in_weeks_and_carries_the_day_it_was_told():
    assert setze("wartezeit", "6-4").wartezeit == Wartezeit(4, 6, HEUTE)
    assert setze("wartezeit", "keine").wartezeit == Wartezeit(0, 0, HEUTE)
    alt = replace(ANGEBOT, wartezeit=Wartezeit(3, 3, date(2026, 6, 1)))
    assert setze("wartezeit", "3", alt) == alt
    with pytest.raises(Hinweis, match="in Wochen"):
        setze("wartezeit", "lange")


def test_another_street_loses_the_coordinates_of_the_old_one():
    wo = Standort("Lindenweg", "4", "50990", "Musterstadt", "Nordstadt", "05999000", "", 50.9, 6.9)
    alt = replace(ANGEBOT, standort=wo)
    neu = setze("strasse", "Marktplatz", alt).standort
    assert (neu.lat, neu.lon, neu.ags) == (None, None, "05999000")
    assert setze("plz", "50991", alt).standort.ags == ""
    assert setze("stadtteil", "Altstadt", alt).standort.lat == 50.9


def test_a_place_with_nothing_in_it_is_none():
    assert setze("ort", "", setze("ort", "Musterstadt")).standort is None
    with pytest.raises(Hinweis, match="fünf Ziffern"):
        setze("plz", "5099")


def test_a_barrier_is_yes_no_or_not_known():
    ja = set_barriere(ANGEBOT, Barriere.STUFENLOS, True)
    nein = set_barriere(ja, Barriere.STUFENLOS, False)
    offen = set_barriere(nein, Barriere.STUFENLOS, None)
    assert [barriere(a, Barriere.STUFENLOS) for a in (ja, nein, offen)] == [True, False, None]
    assert not nein.barrieren_ja & nein.barrieren_nein


def test_a_confidential_entry_drops_its_place():
    mit = setze("strasse", "Geheimweg")
    assert set_vertraulich(mit, an=True).standort is None


@pytest.mark.parametrize(
    ("text", "monate"), [("3", 36), ("3 Jahre", 36), ("18 Monate", 18), ("", None)]
)
def test_an_age_is_said_in_years_or_months(text, monate):
    assert lies_alter(text) == monate
    assert lies_alter(alter_text(monate)) == monate


def test_other_audiences_stay_beside_the_one_that_is_edited():
    zwei = replace(ANGEBOT, zielgruppen=(Zielgruppe(Publikum.KIND), Zielgruppe(Publikum.ELTERN)))
    neu = set_zielgruppe(zwei, Zielgruppe(Publikum.KIND, 0, 36))
    assert neu.zielgruppen == (Zielgruppe(Publikum.KIND, 0, 36), Zielgruppe(Publikum.ELTERN))


def test_what_changed_is_named():
    neu = replace(ANGEBOT, kosten=Kosten(Kostenart.BEITRAG))
    assert geaendert(ANGEBOT, neu) == ["kosten"]
    assert geaendert(None, neu) == ("name",)
