"""Traps of the law (LAW.md 12) that conditions of the shipped knowledge must not fall into."""

from __future__ import annotations

from tests.matching.test_gesetzestafel import echtes_werk, ist
from tests.werkzeug.wissen import HEUTE, familie, im_alter, kind, urteile

ALLEIN = {
    "unterhalt_fehlt": True,
    "eltern_leben_zusammen": False,
    "wohnsitz_de": True,
}
PAPIER = {"aufenthalt": "deutsch", "elternteil_alleinstehend": True}


def test_unterhaltsvorschuss_ends_with_a_marriage_and_not_with_a_new_partner():
    wer = familie(im_alter(5), fakten=ALLEIN)
    assert ist("unterhaltsvorschuss", wer, **PAPIER) == "passt"
    verheiratet = PAPIER | {"elternteil_alleinstehend": False}
    assert ist("unterhaltsvorschuss", wer, **verheiratet) == "passt_nicht"
    assert ist("beistandschaft", wer, **verheiratet) == "passt"
    schwanger = familie(fakten={"vaterschaft_offen": True}, kinder_gefragt=True)
    assert ist("beistandschaft", schwanger, schwanger=True) == "passt"


def test_unterhaltsvorschuss_from_twelve_needs_more_than_the_age():
    wer = familie(im_alter(12), fakten=ALLEIN)
    assert ist("unterhaltsvorschuss", wer, **PAPIER) == "noch_klaeren"
    assert ist("unterhaltsvorschuss", wer, **PAPIER, uvg_ab12_ok=True) == "passt"
    assert ist("unterhaltsvorschuss", wer, **PAPIER, uvg_ab12_ok=False) == "passt_nicht"
    assert ist("unterhaltsvorschuss", familie(im_alter(18), fakten=ALLEIN), **PAPIER) != "passt"


def test_a_midwife_after_twelve_weeks_needs_an_order():
    gesagt = {"gkv": True, "schwanger": False}
    wer = familie(kind("2026-07-01"))
    assert ist("hebamme", wer, **gesagt) == "nicht_angesprochen"
    angeordnet = familie(kind("2026-07-01"), fakten={"hebamme_angeordnet": True})
    assert ist("hebamme", angeordnet, **gesagt) == "passt"
    assert ist("familienhebamme", wer, **gesagt) == "nicht_angesprochen", "another help"


def test_help_in_the_household_without_a_small_child_needs_a_severe_illness():
    ausfall = {"haushalt_faellt_aus": True, "betreuungsperson_faellt_aus": True}
    gross = familie(im_alter(13), fakten=ausfall)
    assert ist("haushaltshilfe_38", gross, gkv=True, eltern_schwer_krank=False) != "passt"
    assert ist("haushaltshilfe_38", gross, gkv=True, eltern_schwer_krank=True) == "passt"
    assert ist("haushaltshilfe_38", familie(im_alter(11), fakten=ausfall), gkv=True) == "passt"
    assert ist("notsituation_20", gross) == "passt"
    assert ist("notsituation_20", familie(im_alter(14), fakten=ausfall)) == "passt_nicht"


def test_rent_arrears_go_to_the_jobcenter_only_with_its_money():
    wer = familie(im_alter(6), fakten={"mietschulden": True})
    assert ist("mietschulden_sgb2", wer, bezieht_sgb2=True) == "passt"
    assert ist("mietschulden_sgb12", wer, bezieht_sgb2=True) == "passt_nicht"
    arbeitet = {"bezieht_sgb2": False, "beduerftig": False}
    assert ist("mietschulden_sgb12", wer, **arbeitet) == "passt"


def test_maternity_money_without_a_job_needs_a_claim_to_sick_pay():
    wer = familie(kinder_gefragt=True)
    ohne = {"schwanger": True, "mutter_beschaeftigt": False}
    assert ist("mutterschaftsgeld", wer, **ohne, mutter_krankengeld=True) == "passt"
    assert ist("mutterschaftsgeld", wer, **ohne, mutter_krankengeld=False) == "passt_nicht"


def test_early_support_ends_with_school_and_the_soul_is_another_office():
    behindert = {"behinderung_kind": True}
    assert ist("fruehfoerderung", familie(im_alter(9, fakten=behindert))) == "passt_nicht"
    seele = {"seelisch_auffaellig": True, "teilhabe_beeintraechtigt": True}
    wer = familie(im_alter(9, fakten=seele))
    assert ist("eingliederung_35a", wer) == "passt"
    assert ist("eingliederungshilfe_kind", wer) == "nicht_angesprochen"


def test_a_young_parent_belongs_to_the_youth_migration_service():
    jung = familie(im_alter(1), fakten={"zugewandert": True, "alter_ab27": False})
    assert (ist("jmd", jung), ist("mbe", jung)) == ("passt", "passt_nicht")
    aelter = familie(im_alter(1), fakten={"zugewandert": True, "alter_ab27": True})
    assert (ist("jmd", aelter), ist("mbe", aelter)) == ("passt_nicht", "passt")


def test_under_one_a_place_needs_all_parents_at_work_or_the_child():
    wer = familie(kind("2026-03-01"))
    assert ist("kita_u1", wer, eltern_alle_taetig=True) == "passt"
    assert ist("kita_u1", wer, eltern_alle_taetig=False) == "nicht_angesprochen"
    braucht = familie(kind("2026-03-01", fakten={"entwicklung_braucht_foerderung": True}))
    assert ist("kita_u1", braucht, eltern_alle_taetig=False) == "passt"


def test_the_all_day_claim_begins_with_school():
    im_kindergarten = familie(kind("2020-09-10", fakten={"eingeschult": False}))
    assert ist("ganztag_grundschule", im_kindergarten) == "passt_nicht"


def test_money_from_an_office_settles_that_it_does_not_reach():
    gesagt = urteile(echtes_werk(), familie(im_alter(3)), HEUTE, bezieht_sgb2=True)
    offen = {stelle.fakt for stelle in gesagt["grundsicherungsgeld"].offen}
    assert "beduerftig" not in offen
    assert ist("grundsicherungsgeld", familie(), bezieht_sgb2=True, beduerftig=False) != "passt"


def test_open_counsel_waits_for_no_income_and_reading_partners_for_no_baby():
    knapp = familie(im_alter(3), fakten={"geld_knapp": True})
    assert ist("sozialberatung", knapp) == "passt"
    einsam = familie(kind("2026-10"), fakten={"isolation": True})
    assert ist("ehrenamt_paten", einsam) == "passt_nicht"
