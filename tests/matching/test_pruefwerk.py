from __future__ import annotations

import pytest

from lotse.domain.familie import Bereichsstand
from lotse.domain.fehler import Hinweis
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Thema
from lotse.domain.wahrheit import Urteil
from tests.werkzeug.wissen import familie, im_alter, leistung, urteil, urteile, werk

GELD = Lebensbereich.GELD_ARBEIT
THEMEN = (
    Thema("geld", GELD, "Schulden", ("schulden",)),
    Thema("kind", GELD, "Kind krank", ("kind_krank",)),
)
JA, NEIN, STILL = Urteil.PASST, Urteil.PASST_NICHT, Urteil.NICHT_ANGESPROCHEN


def angekreuzt(*codes: str, kinder=(), **felder: object):
    return familie(*kinder, bereiche=(Bereichsstand(GELD, codes),), **felder)


def test_a_ticked_need_names_its_anlass():
    pruefen = werk(leistung("rat", "schulden"), themen=THEMEN)
    assert urteile(pruefen, familie())["rat"].urteil is STILL
    assert urteile(pruefen, angekreuzt("geld"))["rat"].urteil is JA
    assert urteile(pruefen, angekreuzt("unbekannter_code"))["rat"].urteil is STILL


def test_a_ticked_need_of_a_child_is_said_of_a_child():
    pruefen = werk(leistung("tage", "ein_kind(alter < 12 and kind_krank)"), themen=THEMEN)
    assert urteile(pruefen, angekreuzt("kind", kinder=[im_alter(3)]))["tage"].urteil is JA
    beide = [im_alter(3), im_alter(13, "k2")]
    assert urteile(pruefen, angekreuzt("kind", kinder=beide))["tage"].urteil is (
        Urteil.NOCH_KLAEREN
    )


def test_a_plain_answer_beats_a_tick_and_dont_know_does_not():
    pruefen = werk(leistung("rat", "schulden"), themen=THEMEN)
    nein = angekreuzt("geld", fakten={"schulden": False})
    assert urteile(pruefen, nein)["rat"].urteil is NEIN
    weiss_nicht = angekreuzt("geld", fakten={"schulden": None})
    assert urteile(pruefen, weiss_nicht)["rat"].urteil is JA


def test_fleeting_answers_count_like_kept_ones_also_for_one_child():
    assert urteil("gkv", familie(), gkv=True) is JA
    wenn = "ein_kind(alter < 6 and behinderung_kind)"
    wer = familie(im_alter(3), im_alter(4, "k2"), im_alter(9, "k3"))
    assert urteil(wenn, wer, **{"behinderung_kind@k2": True}) is JA
    assert urteil(wenn, wer, **{"behinderung_kind@k3": True}) is STILL
    assert urteil(wenn, wer, **{"behinderung_kind@weg": True}) is STILL


@pytest.mark.parametrize("wert", [True, False, None])
def test_a_child_protection_fact_never_enters_the_matching(wert: bool | None):  # noqa: FBT001
    for wer in (
        familie(fakten={"akute_gefahr": wert}),
        familie(im_alter(3, fakten={"akute_gefahr": wert})),
    ):
        with pytest.raises(Hinweis, match="Kinderschutz") as gefangen:
            urteil("gkv", wer)
        assert gefangen.value.stellen == ("Fakt: akute_gefahr",)
    with pytest.raises(Hinweis):
        urteil("gkv", familie(), akute_gefahr=wert)


def test_facts_of_an_older_knowledge_are_passed_over():
    assert urteil("gkv", familie(fakten={"gab_es_frueher": True, "gkv": True})) is JA


def test_entries_outside_the_matching_are_never_judged():
    pruefen = werk(leistung("eine", "gkv"), leistung("schutz", "akute_gefahr", abgleich=False))
    assert set(urteile(pruefen, familie())) == {"eine"}
