from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lotse.domain.familie import PersonId, Rolle
from lotse.domain.fehler import Hinweis
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.nutzung import Nutzung, Nutzungsstand
from lotse.domain.zeit import Geburt
from lotse.exchange.familie import akte_to_dict, familie_to_dict, read_akte, read_familie
from tests.werkzeug.ansprueche import anspruch
from tests.werkzeug.austausch import HEUTE, familiendatei, wissen

NUTZUNG = {"anspruch": "u7a", "person": "p2", "stand": "genutzt", "am": "2026-11-24"}


def lesen(**felder: object):
    return read_familie(json.dumps(familiendatei(**felder)), wissen(), HEUTE)


def fehler(**felder: object) -> str:
    with pytest.raises(Hinweis) as gefangen:
        lesen(**felder)
    return str(gefangen.value)


def test_a_family_file_becomes_a_familie():
    familie, _ = lesen()
    assert familie.deckwort == "Ahorn"
    assert familie.ort.plz == "10365"
    assert familie.verstaendigung.sprachen == ("tr", "de")
    assert [p.rolle for p in familie.personen] == [Rolle.MUTTER, Rolle.KIND]
    assert familie.kinder[0].geburt == Geburt(2026, 3, 2)
    assert familie.bereiche[0].bedarfe == ("geld_reicht_nicht",)
    assert familie.ziele[0].id == "z1"
    assert familie.angelegt_am == HEUTE


def test_answers_that_must_not_be_stored_leave_the_family_from_either_block():
    familie, fluechtig = lesen()
    assert familie.fakten == {"wohnsitz_de": True, "alleinerziehend": True}
    assert familie.kinder[0].fakten == {"besucht_kita": False}
    assert fluechtig.fakten == {
        "schwanger": False,
        "aufenthalt": "ae_24",
        "behinderung_kind@p2": None,
    }


def test_an_answer_that_may_be_kept_is_kept_although_it_stands_under_fluechtig():
    familie, fluechtig = lesen(fakten={}, fluechtig={"wohnsitz_de": None})
    assert familie.fakten == {"wohnsitz_de": None}
    assert "wohnsitz_de" not in fluechtig.fakten


def test_something_said_of_a_child_not_named_stands_with_the_family():
    familie, fluechtig = lesen(fakten={"besucht_kita": True, "behinderung_kind": True})
    assert familie.fakten == {"besucht_kita": True}
    assert fluechtig.fakten["behinderung_kind"] is True


def test_writing_and_reading_again_changes_nothing():
    familie, fluechtig = lesen(
        personen=[
            {"rolle": "kind", "geburt": "2027-02", "ungeboren": True},
            {"rolle": "kind", "geburt": None, "fakten": {"behinderung_kind": True}},
        ],
        bereiche=[{"lebensbereich": "wohnen", "spaeter_am": "2027-01-01", "wunsch": "spaeter"}],
        geschlossen_am="2026-11-30",
    )
    text = json.dumps(familie_to_dict(familie, fluechtig))
    assert read_familie(text, wissen()) == (familie, fluechtig)


def test_papers_and_rights_made_use_of_come_back_equal():
    datei = familiendatei(unterlagen=["mietvertrag"], nutzungen=[NUTZUNG])
    akte, fluechtig = read_akte(json.dumps(datei), wissen(), HEUTE)
    assert akte.unterlagen == ("mietvertrag",)
    assert akte.nutzungen == (
        Nutzung("u7a", PersonId("p2"), Nutzungsstand.GENUTZT, date(2026, 11, 24)),
    )
    geschrieben = json.dumps(akte_to_dict(akte, fluechtig))
    assert read_akte(geschrieben, wissen(), HEUTE) == (akte, fluechtig)


def test_a_right_nobody_knows_is_refused_with_a_near_one():
    eines = replace(wissen(), ansprueche=(anspruch("u7a"),))
    datei = familiendatei(nutzungen=[{**NUTZUNG, "anspruch": "u7b"}])
    with pytest.raises(Hinweis) as gefangen:
        read_akte(json.dumps(datei), eines)
    assert "meinten Sie: u7a?" in str(gefangen.value)


def test_the_shortest_family_file_has_three_fields():
    text = json.dumps({"version": 1, "fallcode": "26-001", "deckwort": "Birke"})
    familie, fluechtig = read_familie(text, wissen())
    assert familie.kinder == ()
    assert not familie.kinder_gefragt
    assert fluechtig == FluechtigeAntworten({})


def test_the_same_case_code_always_gives_the_same_id():
    assert lesen()[0].id == lesen(deckwort="Birke")[0].id
    assert lesen()[0].id != lesen(fallcode="26-015")[0].id


def test_children_without_id_get_numbers_that_are_still_free():
    familie, _ = lesen(personen=[{"rolle": "kind", "id": "p1"}, {"rolle": "kind"}], fluechtig={})
    assert [p.id for p in familie.personen] == ["p1", "p2"]


def test_names_of_every_script_and_markup_stay_as_they_are():
    for name in (
        "<b>&amp;",
        "<img src=x onerror=1>",
        "محمد",
        "Ng\u0303uye\u0302\u0303n",
        "李" * 200,
    ):
        familie, _ = lesen(name=name, personen=[{"rolle": "kind", "vorname": name}])
        assert familie.name == familie.kinder[0].vorname == name


@pytest.mark.parametrize(
    ("felder", "pfad", "teile"),
    [
        ({"fakten": {"wohnsitz": True}}, "fakten.wohnsitz", ["meinten Sie: wohnsitz_de?"]),
        ({"fakten": {"wohnsitz_de": "ja"}}, "fakten.wohnsitz_de", ['"ja"', "true, false"]),
        (
            {"personen": [{"rolle": "kind", "fakten": {"wohnsitz_de": True}}]},
            "personen[0].fakten.wohnsitz_de",
            ["ganze Familie"],
        ),
        ({"fakten": {"hat_kind_u3": True}}, "fakten.hat_kind_u3", ["leitet diesen Fakt"]),
        ({"fakten": {"akute_gefahr": True}}, "fakten.akute_gefahr", ["Kinderschutz"]),
        ({"fakten": {"kinder": 2}}, "fakten.kinder", ["aus personen"]),
        ({"fluechtig": {"ssw": -1}}, "fluechtig.ssw", ["-1", "eine Zahl ab 0"]),
        ({"fluechtig": {"ssw": True}}, "fluechtig.ssw", ["eine Zahl ab 0"]),
        ({"fluechtig": {"aufenthalt": "x"}}, "fluechtig.aufenthalt", ["deutsch, ae_24"]),
        ({"fluechtig": {"behinderung_kind@p9": True}}, "behinderung_kind@p9", ["p2"]),
        ({"fluechtig": {"wohnsitz_de": True}}, "fluechtig.wohnsitz_de", ["nur einmal"]),
        ({"fluechtig": {"besucht_kita@p2": True}}, "besucht_kita@p2", ["bei dem Kind"]),
        ({"fluechtig": {"behinderung_kind@p2": True}}, "behinderung_kind@p2", ["nur einmal"]),
        ({"verstaendigung": {"sprachen": ["de", "türkisch"]}}, "sprachen[1]", ["ISO 639"]),
        ({"verstaendigung": {"briefsprache": "DE"}}, "briefsprache", ["kleinen Buchstaben"]),
        ({"verstaendigung": {"liest": "super"}}, "verstaendigung.liest", ["gut, etwas, kaum"]),
        ({"personen": [{"rolle": "kind", "geburt": "2025-02-29"}]}, "personen[0].geburt",
         ["kein", "29. Februar"]),
        ({"personen": [{"rolle": "kind", "geburt": "29.02.2024"}]}, "personen[0].geburt",
         ["JJJJ-MM-TT"]),
        ({"personen": [{"rolle": "tante"}]}, "personen[0].rolle", ["mutter, vater"]),
        ({"personen": [{"rolle": "mutter", "ungeboren": True}]}, "ungeboren", ["nur ein Kind"]),
        ({"personen": [{"rolle": "mutter", "fakten": {"besucht_kita": True}}]},
         "personen[0].fakten.besucht_kita", ["rolle kind"]),
        ({"personen": [{"rolle": "kind", "id": "a"}, {"rolle": "kind", "id": "a"}]},
         "personen[1].id", ["nur einmal"]),
        ({"bereiche": [{"lebensbereich": "geld"}]}, "lebensbereich", ["geld_arbeit"]),
        ({"bereiche": [{"lebensbereich": "wohnen", "bedarfe": ["kita_platz"]}]},
         "bereiche[0].bedarfe[0]", ["gehört zu betreuung_schule"]),
        ({"huerden": [{"code": "faul", "grad": "etwas"}]}, "huerden[0].code", ["lesen, deutsch"]),
        ({"ort": {"plz": "1036"}}, "ort.plz", ["fünf Ziffern"]),
        ({"ort": {"plz": 10365}}, "ort.plz", ["10365"]),
        ({"version": 2}, "version", ["erlaubt: 1"]),
        ({"deckwort": " "}, "deckwort", ["nicht leer"]),
        ({"fallcode": ...}, "fallcode", ["fehlt"]),
        ({"nahme": "K."}, "nahme", ["meinten Sie: name?"]),
        ({"vorname\n": "K."}, "vorname", ["dieses Feld gibt es nicht"]),
        ({"name": "K\u0000"}, "name", ["Steuerzeichen"]),
        ({"angelegt_am": "24.11.2026"}, "angelegt_am", ["JJJJ-MM-TT"]),
        ({"nutzungen": [{**NUTZUNG, "person": "p1"}]}, "nutzungen[0].person", ["p2"]),
        ({"nutzungen": [NUTZUNG, NUTZUNG]}, "nutzungen[1]", ["nur einmal"]),
        ({"nutzungen": [{**NUTZUNG, "stand": "ja"}]}, "nutzungen[0].stand", ["nicht_gewollt"]),
        ({"unterlagen": ["pass", "pass"]}, "unterlagen[1]", ["nur einmal"]),
    ],
    ids=lambda wert: wert if isinstance(wert, str) else None,
)  # fmt: skip
def test_a_mistake_is_named_with_its_place_and_what_is_allowed(felder, pfad, teile):
    text = fehler(**felder)
    assert pfad in text
    for teil in teile:
        assert teil in text


def test_numbers_of_any_length_are_refused_like_other_wrong_values():
    for wert in (10**400, -(10**400), 1e300):
        assert "fluechtig.ssw" in fehler(fluechtig={"ssw": wert})


def test_of_very_many_mistakes_the_first_are_told_and_the_others_counted():
    with pytest.raises(Hinweis) as gefangen:
        lesen(fakten={f"x{nummer}": 1 for nummer in range(500)})
    assert len(gefangen.value.stellen) == 41
    assert gefangen.value.stellen[-1] == "und 460 weitere"


def test_all_mistakes_are_told_at_once():
    text = fehler(version=3, deckwort="", fakten={"nix": 1}, ort={"plz": "x"}, ziele="keine")
    for pfad in ("version:", "deckwort:", "fakten.nix:", "ort.plz:", "ziele:"):
        assert pfad in text


@pytest.mark.parametrize(
    ("inhalt", "satz"),
    [
        ("", "kein gültiges JSON"),
        ('{"version": 1,', "Zeile 1, Spalte"),
        ("[]", "ganze Datei"),
        ('{"version": 1, "version": 1}', "doppelt: version"),
        ('{"version": NaN}', "NaN"),
        ("[" * 100_000, "zu tief verschachtelt"),
        ('{"version": 1' + "0" * 5000 + "}", "zu lange Zahl"),
    ],
)
def test_text_that_is_no_family_file_is_refused_in_plain_words(inhalt: str, satz: str):
    with pytest.raises(Hinweis) as gefangen:
        read_familie(inhalt, wissen())
    assert satz in str(gefangen.value)


def test_a_file_is_read_with_a_mark_at_its_beginning(tmp_path: Path):
    pfad = tmp_path / "familie.json"
    for kodierung in ("utf-8", "utf-8-sig", "utf-16"):
        pfad.write_bytes(
            json.dumps(familiendatei(name="Şen"), ensure_ascii=False).encode(kodierung)
        )
        assert read_familie(pfad, wissen())[0].name == "Şen"


def test_a_file_in_an_old_encoding_names_the_line(tmp_path: Path):
    pfad = tmp_path / "familie.json"
    pfad.write_bytes('{"version": 1,\n"name": "Müller"}'.encode("cp1252"))
    with pytest.raises(Hinweis, match="Zeile 2"):
        read_familie(pfad, wissen())


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path):
    with pytest.raises(Hinweis, match="gibt es nicht"):
        read_familie(tmp_path / "fehlt.json", wissen())
    with pytest.raises(Hinweis, match="ein Ordner"):
        read_familie(tmp_path, wissen())


def test_a_family_file_of_many_megabytes_is_refused(tmp_path: Path):
    pfad = tmp_path / "gross.json"
    pfad.write_bytes(b" " * 5_000_001)
    with pytest.raises(Hinweis, match="zu groß"):
        read_familie(pfad, wissen())


def test_without_a_day_the_family_is_dated_with_the_knowledge():
    familie, _ = read_familie(json.dumps(familiendatei()), wissen())
    assert familie.angelegt_am == date(2026, 8, 19)
