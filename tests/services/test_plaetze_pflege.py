"""Places and "takes on families" in the care of the catalogue: asked, kept, never a rank."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.angebot import Angebot, AngebotKey, Feldpruefung, Pruefung
from lotse.domain.fehler import Hinweis
from lotse.domain.plaetze import Plaetze
from lotse.domain.schutzort import ohne_ort
from lotse.services.angebot_form import merkmale
from lotse.services.feldworte import say
from lotse.services.katalogabgleich import vereine
from lotse.services.katalogform import ZEILEN, geaendert, set_nimmt_auf
from lotse.services.katalogpflege import einzeln_geprueft, feldpruefung
from lotse.store.merkmale import text_of
from tests.werkzeug.angebote import ANGEBOTE, JA_NEIN, PLAETZE

HEUTE, GESTERN = date(2026, 11, 24), date(2026, 11, 23)
EINTRAG = Angebot(AngebotKey("a"), "Treff", "Verein")


def setze(text, angebot=EINTRAG):
    return ZEILEN["plaetze"].setze(angebot, text, HEUTE)


def test_places_that_are_typed_were_told_today():
    assert setze("3 von 12 Betten").plaetze == Plaetze(3, 12, "Betten", HEUTE)
    assert setze(" ", setze("3")).plaetze is None


def test_the_same_words_again_keep_the_day_they_were_told():
    alt = replace(EINTRAG, plaetze=Plaetze(3, 12, stand=GESTERN, stunde=9))
    assert setze("3 von 12", alt) == alt
    assert setze("2 von 12", alt).plaetze == Plaetze(2, 12, stand=HEUTE)


def test_what_is_no_number_is_said_and_changes_nothing():
    with pytest.raises(Hinweis, match="3 von 12 Betten"):
        setze("ein paar")


def test_who_writes_down_that_families_are_taken_on_has_asked_today():
    ja = set_nimmt_auf(EINTRAG, True, HEUTE)
    assert (ja.nimmt_neue_auf, feldpruefung(ja, "nimmt_neue_auf")) == (True, HEUTE)
    assert geaendert(EINTRAG, ja)[0] == "nimmt_neue_auf"
    nein = set_nimmt_auf(replace(ja, feldpruefungen=(*ja.feldpruefungen,)), False, GESTERN)
    assert nein.feldpruefungen == (Feldpruefung("nimmt_neue_auf", GESTERN),)
    assert set_nimmt_auf(nein, None, HEUTE) == EINTRAG


def test_confirming_the_places_gives_them_a_new_day_and_nothing_else():
    alt = replace(EINTRAG, plaetze=Plaetze(3, 12, stand=date(2026, 11, 1), stunde=9))
    neu = einzeln_geprueft(alt, "plaetze", Pruefung(HEUTE, "Lotsin"))
    assert neu == replace(alt, plaetze=Plaetze(3, 12, stand=HEUTE))
    assert einzeln_geprueft(EINTRAG, "plaetze", Pruefung(HEUTE)) == EINTRAG


@given(ANGEBOTE, st.none() | PLAETZE, JA_NEIN)
def test_no_number_and_no_answer_is_seen_by_matching_or_by_a_filter(angebot, plaetze, nimmt):
    anders = replace(angebot, plaetze=plaetze, nimmt_neue_auf=nimmt)
    assert merkmale(anders) == merkmale(angebot)
    assert text_of(anders) == text_of(angebot)


def test_places_edited_here_stay_when_the_source_says_otherwise():
    basis = replace(EINTRAG, plaetze=Plaetze(1, 12, stand=GESTERN), nimmt_neue_auf=True)
    hier = replace(basis, plaetze=Plaetze(3, 12, stand=HEUTE), nimmt_neue_auf=False)
    dort = replace(basis, plaetze=Plaetze(9, 12, stand=HEUTE))
    vereint, unterschiede = vereine(basis, hier, dort)
    assert (vereint.plaetze, vereint.nimmt_neue_auf) == (hier.plaetze, False)
    (eine,) = unterschiede
    assert (eine.feld, eine.konflikt) == ("plaetze", True)
    assert (eine.hier, eine.dort) == (
        "3 von 12 Plätzen frei, Stand 24.11.2026",
        "9 von 12 Plätzen frei, Stand 24.11.2026",
    )
    assert vereine(basis, basis, dort)[0].plaetze == dort.plaetze


def test_an_entry_from_before_takes_what_the_source_says_now():
    dort = replace(EINTRAG, plaetze=Plaetze(9), nimmt_neue_auf=True)
    vereint, unterschiede = vereine(EINTRAG, EINTRAG, dort)
    assert vereint == dort
    assert [u.dort for u in unterschiede] == ["9 Plätze frei", "ja"]


def test_of_a_shelter_the_number_stays_and_words_beside_it_do_not():
    geheim = replace(EINTRAG, adresse_vertraulich=True, nimmt_neue_auf=True)
    betten = replace(geheim, plaetze=Plaetze(2, 8, "Betten", HEUTE, 9))
    assert ohne_ort(betten) == betten
    verraten = replace(betten, plaetze=Plaetze(2, 8, "Betten im Hof", HEUTE))
    assert ohne_ort(verraten) == geheim


def test_places_are_said_in_one_line():
    assert say(Plaetze(3, 12, "Betten", HEUTE, 14)) == (
        "Betten: 3 von 12 frei, Stand 24.11.2026, 14 Uhr"
    )
