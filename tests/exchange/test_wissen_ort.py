"""What a town adds: own Leistungen, papers, figures, checked with the whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.wissen import find_faults
from tests.werkzeug.wissensarbeit import (
    HEUTE,
    Verlag,
    angabe,
    grundwissen,
    ortsordner,
    vertraut,
    write,
)

LEISTUNG = """
id = "ort_05999000_karte"
gruppe = "o_ort"
name = "Familienkarte"
einfach = "Manches kostet weniger."
gebiet = "space"
marke = "Musterstadt"
lebensbereiche = ["geld_arbeit"]
bedarfe = ["kosten_schule"]
zustaendig = "Familienbüro"
traegerart = "kommune"
finanzierung = "Stadt"
verbindlichkeit = "freiwillig"
praevention = "universal"
vor_bedarfsfeststellung = true
unterlagen = []
stand = 2026-11-02
quelle = "Satzung"
sicherheit = "hoch"
[antrag]
art = "formlos"
text = "Hingehen."
[[bedingung]]
wenn = "hat_kind_u18"
ja = "Ja."
nein = "Nein."
offen = "Offen."
fundstelle = "Satzung § 1"
"""


@pytest.fixture(scope="module")
def verlag(tmp_path_factory: pytest.TempPathFactory) -> Verlag:
    return Verlag(tmp_path_factory.mktemp("verlag"))


def test_own_leistungen_of_a_town_are_added_with_its_question(tmp_path: Path, verlag: Verlag):
    haus = vertraut(tmp_path, verlag)
    quelle = ortsordner(tmp_path / "ort", ort_05999000_karte=LEISTUNG)
    haus.laden(verlag.paket(8, quelle), HEUTE)
    wissen = haus.wissen()
    karte = wissen.leistungen["ort_05999000_karte"]  # type: ignore[index]
    assert [b.wenn for b in karte.bedingungen] == ["ort_05999000", "hat_kind_u18"]
    assert wissen.fakten["ort_05999000"].frage == "Wohnen Sie in Musterstadt?"
    assert len(wissen.leistungen) == len(grundwissen().leistungen) + 1


def test_a_paper_only_the_town_asks_for_becomes_its_own(tmp_path: Path, verlag: Verlag):
    haus = vertraut(tmp_path, verlag)
    papiere = 'unterlagen = ["Ausweis", "Gelber Zettel", "gelber  Zettel"]'
    eine = LEISTUNG.replace("unterlagen = []", papiere)
    quelle = ortsordner(tmp_path / "ort", ort_05999000_karte=eine)
    haus.laden(verlag.paket(8, quelle), HEUTE)
    neue = {k: u for k, u in haus.wissen().unterlagen.items() if k.startswith("ort_")}
    (zettel,) = neue.values()
    assert zettel.id == "ort_05999000_gelber_zettel"
    assert zettel.auch == ("Gelber Zettel", "gelber  Zettel")
    assert zettel.woher == "Fragen Sie hier nach: Familienbüro."
    assert find_faults(haus.wissen()) == []


def test_the_whole_is_checked_with_what_a_town_adds(tmp_path: Path, verlag: Verlag):
    """First this one, then that one, then this one again."""
    karte = LEISTUNG + _verhaeltnis("geht_vor", "ort_05999000_zwei")
    zwei = LEISTUNG.replace("_karte", "_zwei") + _verhaeltnis("geht_vor", "ort_05999000_karte")
    dateien = {"ort_05999000_karte": karte, "ort_05999000_zwei": zwei}
    with pytest.raises(Hinweis) as gefangen:
        verlag.paket(9, ortsordner(tmp_path / "kreis", **dateien))
    assert "eine Reihenfolge ohne Kreis" in "\n".join(gefangen.value.stellen)


def test_a_figure_of_a_town_gives_its_end_to_the_entry(tmp_path: Path, verlag: Verlag):
    zahl = '[[kennzahl]]\nid = "ort_05999000_preis"\nnorm = "Satzung"\ngueltig_bis = 2026-12-31\n'
    werte = "[kennzahl.werte]\nwert = 5\n"
    eine = LEISTUNG.replace("unterlagen = []", 'parameter = ["ort_05999000_preis"]\nunterlagen=[]')
    ordner = ortsordner(tmp_path / "ort", ort_05999000_karte=eine)
    write(ordner / "parameter.toml", (zahl + werte).encode())
    with pytest.raises(Hinweis) as gefangen:
        verlag.paket(9, ordner)
    (stelle,) = gefangen.value.stellen
    assert "gueltig_bis: null – erlaubt: 2026-12-31, das früheste Ende" in stelle


def _verhaeltnis(art: str, andere: str) -> str:
    kopf = f'[[verhaeltnis]]\nart = "{art}"\nleistung = "{andere}"\n'
    return kopf + 'text = "Erst das."\nfundstelle = "Satzung § 2"\n'


@pytest.mark.parametrize(
    ("name", "text", "stelle"),
    [
        ("karte", LEISTUNG.replace("ort_05999000_karte", "karte"), "beginnt"),
        ("wohngeld", LEISTUNG.replace("ort_05999000_karte", "wohngeld"), "beginnt"),
        ("ort_05999000_karte", LEISTUNG.replace("hat_kind_u18", "hat_kint"), "wenn"),
        ("ort_05999000_karte", LEISTUNG.replace("hat_kind_u18", "not mietschulden"), "unter not"),
        (
            "ort_05999000_karte",
            LEISTUNG.replace("hat_kind_u18", "not leistung(erziehungsberatung)"),
            "unter not",
        ),
        (
            "ort_05999000_karte",
            LEISTUNG.replace("hat_kind_u18", "leistung(ort_05999000_karte)"),
            "kein Kreis",
        ),
        ("ort_05999000_karte", LEISTUNG.replace('"hoch"', '"sehr"'), "sicherheit"),
        ("ort_05999000_karte", LEISTUNG.replace('"Ja."', '"Das steht Ihnen zu."'), "andere Worte"),
    ],
)
def test_a_leistung_that_does_not_belong_is_refused(tmp_path, verlag, name, text, stelle):
    quelle = ortsordner(tmp_path / "ort", **{name: text})
    with pytest.raises(Hinweis) as gefangen:
        verlag.paket(9, quelle)
    assert stelle in "\n".join(gefangen.value.stellen)


def test_statements_about_another_place_or_an_unknown_leistung_are_refused(tmp_path, verlag):
    for falsch, stelle in (
        (angabe(gebiet="09162000"), "ein Gebiet in 05999000"),
        (angabe(leistung="wohngelt"), "die id einer Leistung"),
    ):
        with pytest.raises(Hinweis) as gefangen:
            verlag.paket(9, ortsordner(tmp_path / "ort", falsch))
        assert stelle in "\n".join(gefangen.value.stellen)
