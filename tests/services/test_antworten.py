from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

from lotse.domain.angebot import Standort
from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import Abgleich, Grund, Hilfegruppe, Katalogstand, Treffer
from lotse.services.antworten import abgleich_to_dict, fragen_to_dict, hilfe_to_dict
from lotse.services.antworten_angebot import angebot_to_answer, treffer_to_dict
from tests.werkzeug.fall import HEUTE, angebot, familie, hilfe, leistung


def abgleich(*hilfen) -> Abgleich:
    return Abgleich(
        gruppen=(Hilfegruppe("Satz", None, "", hilfen),),
        fragen=(),
        nicht_angesprochen=(),
        heute=HEUTE,
        wissen_stand=date(2026, 8, 19),
        wissen_kennung="k",
        katalog=Katalogstand("Stadt", None, 0),
        anzahl={Urteil.PASST: 1},
    )


def test_the_answer_is_plain_json_and_names_the_family_by_its_codes_only():
    wer = familie(name="Kanarienvogel", buchstabe="K.")
    antwort = abgleich_to_dict(abgleich(hilfe(leistung(), angebot())), wer)
    text = json.dumps(antwort)
    assert json.loads(text) == antwort
    assert "Kanarienvogel" not in text
    assert antwort["familie"] == {"fallcode": "26-001", "deckwort": "Ahorn"}
    assert antwort["anzahl"] == {"passt": 1, "noch_klaeren": 0, "passt_nicht": 0}
    assert antwort["gruppen"][0]["leistungen"] == ["kita_1_3"]


def test_questions_alone_have_the_same_head():
    assert set(fragen_to_dict(abgleich(), familie())) == {
        "version",
        "heute",
        "familie",
        "naechste_fragen",
    }


def test_points_and_reasons_stand_with_the_place():
    gruende = (Grund("sprache", 3, "spricht Türkisch", gut=True),)
    antwort = treffer_to_dict(Treffer(angebot(), 3, gruende), HEUTE)
    assert antwort["punkte"] == 3
    assert antwort["gruende"] == [
        {"code": "sprache", "punkte": 3, "text": "spricht Türkisch", "gut": True}
    ]


def test_a_confidential_address_is_only_its_region():
    ort = Standort(strasse="Kanarienweg", plz="50990", ort="Musterstadt")
    geheim = replace(angebot(), standort=None, adresse_vertraulich=True, region="Kreis Muster")
    assert angebot_to_answer(geheim, HEUTE)["adresse"] == "Kreis Muster"
    offen = replace(angebot(), standort=ort)
    assert "Kanarienweg" in str(angebot_to_answer(offen, HEUTE)["adresse"])


def test_a_notice_ends_with_its_day():
    eins = replace(angebot(), hinweis="Umzug", hinweis_bis=HEUTE)
    assert angebot_to_answer(eins, HEUTE)["hinweis"] == "Umzug"
    assert angebot_to_answer(eins, HEUTE + timedelta(days=1))["hinweis"] == ""


def test_a_help_without_places_has_an_empty_list():
    antwort = hilfe_to_dict(hilfe(), HEUTE)
    assert antwort["angebote"] == []
    assert antwort["urteil"] == "passt"
