"""Letters of a case come from the frozen Angebot, and gaps are told in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lotse.domain.akte import Akte
from lotse.domain.fehler import Hinweis
from lotse.domain.recht import LeistungId
from lotse.domain.wahrheit import Urteil
from lotse.letters.bausteine import Bausteine
from lotse.letters.brief import Brief, Briefart, alle_saetze
from lotse.letters.buero import Buero, Rahmen
from lotse.services.briefe import ANDERSWO, Auftrag, compose_brief
from lotse.services.drucke import DRUCKE
from lotse.services.vermitteln import put_in_plan
from tests.werkzeug.fall import HEUTE, JETZT, akte, angebot, hilfe, leistung

LEISTUNG = leistung()
LEISTUNGEN = {LeistungId("kita_1_3"): LEISTUNG}
RAHMEN = Rahmen(
    Buero("Büro Nord", "Frau Sommer", "0221 4710 150", beratungsstelle="Sozialberatung"),
    HEUTE,
    Bausteine.load("de"),
)


def mit_plan() -> Akte:
    was = hilfe(LEISTUNG, angebot())
    return put_in_plan(akte(), was, was.angebote[0], "x", JETZT)


def text(brief: Brief) -> str:
    return " ".join(lauf.text for satz in alle_saetze(brief) for lauf in satz.laeufe)


def test_each_kind_of_letter_can_be_written():
    fall = mit_plan()
    for art in set(Briefart) - ANDERSWO - DRUCKE:
        vermittlung = "" if art is Briefart.PLAN else "x-v"
        brief = compose_brief(fall, Auftrag(art, vermittlung), LEISTUNGEN, RAHMEN)
        assert brief.art is art


def test_only_a_settled_verdict_is_told_without_perhaps():
    fall = mit_plan()
    briefe = {
        urteil: text(
            compose_brief(fall, Auftrag(Briefart.FAMILIE, "x-v", urteil), LEISTUNGEN, RAHMEN)
        )
        for urteil in (Urteil.PASST, Urteil.NOCH_KLAEREN)
    }
    assert briefe[Urteil.PASST] != briefe[Urteil.NOCH_KLAEREN]


def test_a_gone_handover_or_unknown_help_is_told():
    with pytest.raises(Hinweis, match="Vermittlung gibt es nicht"):
        compose_brief(akte(), Auftrag(Briefart.FAMILIE, "weg"), LEISTUNGEN, RAHMEN)
    with pytest.raises(Hinweis, match="Rechtswissen"):
        compose_brief(mit_plan(), Auftrag(Briefart.FAMILIE, "x-v"), {}, RAHMEN)


def test_without_a_place_there_is_no_letter_to_it():
    fall = mit_plan()
    ohne = replace(fall, vermittlungen=(replace(fall.vermittlungen[0], angebot=None),))
    with pytest.raises(Hinweis, match="noch keine Stelle"):
        compose_brief(ohne, Auftrag(Briefart.UEBERLEITUNG, "x-v"), LEISTUNGEN, RAHMEN)


def test_a_letter_names_the_place_of_the_frozen_copy():
    brief = compose_brief(mit_plan(), Auftrag(Briefart.UEBERLEITUNG, "x-v"), LEISTUNGEN, RAHMEN)
    assert "Kita Sonnenweg" in brief.empfaenger.zeilen


@pytest.mark.parametrize("art", sorted(ANDERSWO))
def test_a_sheet_with_a_service_of_its_own_is_not_composed_here(art):
    with pytest.raises(ValueError, match=art):
        compose_brief(mit_plan(), Auftrag(art), LEISTUNGEN, RAHMEN)
