"""Two entries put together by hand: what a person chose, nothing else, and nothing is lost."""

from dataclasses import replace

import pytest

from lotse.domain.angebot import Angebot, AngebotKey, Angebotssprache, Standort, Status, Telefon
from lotse.services.katalogvereinen import Seite, fuehre_zusammen, wahlfelder

A = Angebot(
    AngebotKey("a"), "Elterncafé", "Diakonie", telefone=(Telefon("0221 4710120"),),
    sprachen=(Angebotssprache("tr"),), leistungen=frozenset({"eins"}),
)  # fmt: skip
B = Angebot(
    AngebotKey("b"), "Eltern-Café", "Diakonie", kurztext="Dienstags.",
    telefone=(Telefon("0221 4710121"),), leistungen=frozenset({"zwei"}),
)  # fmt: skip


def test_only_fields_that_differ_are_asked_and_what_is_missing_here_comes_from_there():
    gefragt = {f.feld: f.vorschlag for f in wahlfelder(A, B)}
    assert gefragt == {
        "name": Seite.HIER, "kurztext": Seite.DORT, "telefone": Seite.BEIDE,
        "sprachen": Seite.HIER, "leistungen": Seite.BEIDE,
    }  # fmt: skip


def test_each_field_is_taken_from_the_side_a_person_chose():
    wahl = {"name": Seite.DORT, "kurztext": Seite.DORT, "telefone": Seite.BEIDE}
    bleibt, _weg = fuehre_zusammen(A, B, wahl)
    assert (bleibt.key, bleibt.name, bleibt.kurztext) == ("a", "Eltern-Café", "Dienstags.")
    assert [t.nummer for t in bleibt.telefone] == ["0221 4710120", "0221 4710121"]
    assert bleibt.leistungen == A.leistungen, "not chosen"
    assert fuehre_zusammen(A, B, {})[0] == A


def test_the_other_one_stays_closed_and_says_where_its_help_stands():
    _bleibt, weg = fuehre_zusammen(A, B, {})
    assert weg == replace(B, status=Status.GESCHLOSSEN, hinweis="Zusammengeführt mit „Elterncafé“.")


@pytest.mark.parametrize("welches", [0, 1])
def test_a_hidden_address_stays_hidden(welches):
    paar = [replace(A, standort=None), replace(B, standort=Standort("Kanarienweg", "1"))]
    paar[welches] = replace(paar[welches], adresse_vertraulich=True)
    felder = {feld.feld for feld in wahlfelder(*paar)}
    assert "adresse_vertraulich" not in felder
    assert fuehre_zusammen(*paar, {})[0].adresse_vertraulich
