"""Quantifiers over children: none, not asked, and "a child" without saying which."""

from __future__ import annotations

import pytest

from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.wahrheit import Urteil
from lotse.matching.befund import KEINE, Befund
from lotse.matching.ergebnis import Faktstelle
from lotse.matching.lage import Kind, Lage
from lotse.matching.pruefwerk import lage
from lotse.matching.zuordnung import ein_kind
from tests.werkzeug.wissen import HEUTE, familie, im_alter, leistung, urteil, urteile, werk

JA, NEIN, OFFEN = Urteil.PASST, Urteil.PASST_NICHT, Urteil.NOCH_KLAEREN
STILL = Urteil.NICHT_ANGESPROCHEN
FRUEH = "ein_kind(not eingeschult and behinderung_kind)"


def test_one_child_must_have_it_all_at_once():
    getrennt = familie(im_alter(3), im_alter(9, "k2", fakten={"behinderung_kind": True}))
    assert urteil(FRUEH, getrennt) is STILL
    zusammen = familie(im_alter(3, fakten={"behinderung_kind": True}), im_alter(9, "k2"))
    assert urteil(FRUEH, zusammen) is JA


@pytest.mark.parametrize(
    ("alter", "soll"), [((3, 4), JA), ((3, 9), OFFEN), ((9, 11), NEIN), ((3,), JA), ((9,), NEIN)]
)
def test_a_child_without_saying_which_is_tried_on_every_child(alter: tuple[int, ...], soll: Urteil):
    kinder = (im_alter(jahre, f"k{n}") for n, jahre in enumerate(alter))
    assert urteil(FRUEH, familie(*kinder, fakten={"behinderung_kind": True})) is soll


def test_which_child_is_asked_only_for_children_it_may_be():
    wer = familie(
        im_alter(3), im_alter(4, "k2"), im_alter(9, "k3"), fakten={"behinderung_kind": True}
    )
    ist = urteile(werk(leistung("eine", FRUEH)), wer)["eine"]
    assert ist.urteil is OFFEN
    assert ist.offen == {Faktstelle("behinderung_kind", p) for p in ("k1", "k2")}


def test_an_answer_for_one_child_explains_the_mention():
    erklaert = familie(
        im_alter(3),
        im_alter(9, "k2", fakten={"behinderung_kind": True}),
        fakten={"behinderung_kind": True},
    )
    assert urteil(FRUEH, erklaert) is STILL
    uebrig = familie(
        im_alter(3),
        im_alter(9, "k2", fakten={"behinderung_kind": False}),
        fakten={"behinderung_kind": True},
    )
    assert urteil(FRUEH, uebrig) is JA


def test_two_things_said_of_a_child_may_be_two_children():
    wenn = "ein_kind(behinderung_kind and schule_schwierig)"
    gesagt = {"behinderung_kind": True, "schule_schwierig": True}
    assert urteil(wenn, familie(im_alter(9), fakten=gesagt)) is JA
    assert urteil(wenn, familie(im_alter(9), im_alter(11, "k2"), fakten=gesagt)) is OFFEN


def test_a_crowd_with_much_said_of_a_child_stays_open_and_quick():
    viele = (im_alter(9, f"k{n}") for n in range(20))
    wenn = "ein_kind(behinderung_kind and schule_schwierig and kind_krank)"
    gesagt = dict.fromkeys(("behinderung_kind", "schule_schwierig", "kind_krank"), True)
    assert urteil(wenn, familie(*viele, fakten=gesagt)) is OFFEN


def test_thirty_children_with_two_things_said_of_a_child_answer_in_a_moment():
    proben = []

    def innen(_lage: Lage, kind: Kind | None) -> Befund:
        proben.append(kind)
        return None, KEINE

    viele = (im_alter(2 + n % 16, f"k{n}") for n in range(30))
    gesagt = {"behinderung_kind": True, "kind_krank": True}
    wer = familie(*viele, fakten=gesagt)
    wir = lage(werk(leistung("eine", "gkv")), wer, FluechtigeAntworten(), HEUTE)
    assert ein_kind(innen, frozenset(gesagt), {})(wir, None)[0] is None
    assert len(proben) == 30


def test_said_for_the_house_it_is_no_for_every_child():
    wer = familie(im_alter(6), im_alter(7, "k2"), fakten={"eingeschult": False})
    assert urteil("alle_kinder(not eingeschult)", wer) is JA
    assert urteil("ein_kind(eingeschult)", wer) is NEIN


def test_without_children_there_is_none_and_all_hold():
    wer = familie(kinder_gefragt=True)
    assert urteil("ein_kind(alter < 3)", wer) is NEIN
    assert urteil("kein_kind(alter < 3)", wer) is JA
    assert urteil("alle_kinder(alter < 3)", wer) is JA
    ist = urteile(werk(leistung("eine", "ein_kind(alter < 3)")), wer)["eine"]
    assert ist.belegt == {Faktstelle("kinder")}


def test_not_asked_about_children_is_no_only_when_no_age_could_fit():
    assert urteil("ein_kind(alter < 3)", familie()) is OFFEN
    assert urteil("ein_kind(alter < 3 and gkv)", familie(), gkv=False) is NEIN
    assert urteil("alle_kinder(alter >= 0)", familie()) is JA
    ist = urteile(werk(leistung("eine", "ein_kind(alter < 3 and gkv)")), familie())["eine"]
    assert ist.offen == {Faktstelle("kinder"), Faktstelle("gkv")}


def test_children_that_stand_in_the_file_count_even_if_nobody_ticked_asked():
    assert urteil("ein_kind(alter < 3)", familie(im_alter(9), kinder_gefragt=False)) is NEIN


def test_outside_a_quantifier_a_childs_fact_means_any_child():
    assert urteil("kind_krank", familie(fakten={"kind_krank": True})) is JA
    assert urteil("kind_krank", familie(im_alter(3, fakten={"kind_krank": True}))) is JA
    assert urteil("kind_krank", familie(im_alter(3))) is STILL
    assert urteil("kind_krank", familie(im_alter(3, fakten={"kind_krank": False}))) is NEIN
    assert urteil("kind_krank", familie(fakten={"kind_krank": False})) is NEIN
    assert urteil("kind_krank", familie(fakten={"kind_krank": None})) is OFFEN
    assert urteil("eingeschult", familie()) is OFFEN
    assert urteil("eingeschult", familie(im_alter(9))) is JA


def test_an_answer_dont_know_of_an_anlass_is_unknown_not_unnamed():
    assert urteil("schulden", familie()) is STILL
    assert urteil("schulden", familie(fakten={"schulden": None})) is OFFEN
    assert urteil("schulden", familie(fakten={"schulden": False})) is NEIN
    kind = im_alter(3, fakten={"behinderung_kind": None})
    assert urteil(FRUEH, familie(kind)) is OFFEN


def test_what_follows_from_the_age_beats_dont_know():
    assert urteil("ein_kind(eingeschult)", familie(im_alter(3, fakten={"eingeschult": None}))) is (
        NEIN
    )
    assert urteil("ein_kind(eingeschult)", familie(im_alter(6, fakten={"eingeschult": None}))) is (
        OFFEN
    )


def test_a_kita_fits_when_one_child_is_enough():
    kita = "ein_kind(alter >= 1 and alter < 3)"
    unbekannt = im_alter(3, "k9")
    ohne_datum = type(unbekannt)(unbekannt.id, unbekannt.rolle)
    assert urteil(kita, familie(ohne_datum, im_alter(2))) is JA
    assert urteil(kita, familie(ohne_datum, im_alter(5))) is OFFEN
