"""Borders of the calendar: 1 August 2026, 31 December 2026, 30 June 2027 (LAW.md 1.2, 16.8)."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.rechnung import Band, Rechnung, Wegart
from lotse.domain.recht import LeistungId
from lotse.matching.gueltigkeit import Gueltigkeit, grenzen, zeitraum
from lotse.matching.rechner import rechne
from tests.matching.test_gesetzestafel import echtes_werk
from tests.werkzeug.rechnung import angaben, kind_rechnung
from tests.werkzeug.wissen import familie, im_alter, kind, urteile

LETZTER_TAG, NEUJAHR = date(2026, 12, 31), date(2027, 1, 1)
ENDET_2026 = {
    "regelbedarfsstufen",
    "schulbedarf",
    "kinderzuschlag_hoechst",
    "mindestunterhalt",
    "unterhaltsvorschuss",
    "wohngeld_miete_hoechst",
    "wohngeld_abc",
    "wohngeld_mindestwerte",
    "kinderkrankengeld_tage",
    "asylblg_gesamt",
    "beratungshilfe_freibetraege",
    "geringfuegigkeitsgrenze",
    "wohngeld_steuerschwelle",
    "bezugsgroesse_monat",
}
"""LAW.md 1.2. The heating and climate sums of § 12 Abs. 6 and 7 WoGG are not in § 43 WoGG."""
ENDET_JUNI_2027 = {"pfaendung", "schkg_einkommensgrenze"}
JE_LEISTUNG = {
    "regelbedarfsstufen": {
        "grundsicherungsgeld", "hlu_sgb12", "mehrbedarf_alleinerziehend", "mehrbedarf_schwanger",
    },
    "kinderzuschlag_hoechst": {"kinderzuschlag"},
    "unterhaltsvorschuss": {"unterhaltsvorschuss"},
    "wohngeld_abc": {"wohngeld"},
    "kinderkrankengeld_tage": {"kinderkrankengeld"},
    "asylblg_gesamt": {"asylblg_grund"},
    "beratungshilfe_freibetraege": {"beratungshilfe"},
    "schulbedarf": {"but_sgb2", "but_bkgg"},
    "pfaendung": {"p_konto"},
}  # fmt: skip


def abgelaufen(heute: date) -> set[str]:
    kennzahlen = echtes_werk().wissen.kennzahlen.values()
    return {k.id for k in kennzahlen if k.gueltig_bis is not None and k.gueltig_bis < heute}


def veraltet(heute: date) -> set[str]:
    wissen = echtes_werk().wissen
    alle = wissen.leistungen.values()
    return {str(eine.id) for eine in alle if any(grenzen(eine, wissen.kennzahlen, heute))}


def test_on_the_last_day_of_2026_every_figure_holds():
    assert abgelaufen(LETZTER_TAG) == set()
    assert veraltet(LETZTER_TAG) == set()


def test_on_new_years_day_the_figures_of_the_list_have_ended():
    bekannt = set(echtes_werk().wissen.kennzahlen)
    assert abgelaufen(NEUJAHR) == ENDET_2026 & bekannt
    assert len(ENDET_2026 & bekannt) > 10


def test_the_figures_of_summer_2027_end_with_june():
    assert ENDET_JUNI_2027 & abgelaufen(date(2027, 6, 30)) == set()
    assert abgelaufen(date(2027, 7, 1)) >= ENDET_JUNI_2027


@pytest.mark.parametrize("kennzahl", JE_LEISTUNG)
def test_a_leistung_is_out_of_date_with_its_figure(kennzahl: str):
    ende = echtes_werk().wissen.kennzahlen[kennzahl].gueltig_bis
    assert ende is not None
    assert JE_LEISTUNG[kennzahl] <= veraltet(date.fromordinal(ende.toordinal() + 1))
    assert not JE_LEISTUNG[kennzahl] & veraltet(ende)


@pytest.mark.parametrize(
    ("tag", "soll"),
    [
        ("2026-10-31", Gueltigkeit.AKTUELL),
        ("2026-11-01", Gueltigkeit.LAEUFT_AUS),
        ("2026-12-31", Gueltigkeit.LAEUFT_AUS),
        ("2027-01-01", Gueltigkeit.ABGELAUFEN),
    ],
)
def test_a_figure_runs_out_sixty_days_before_its_last_day(tag: str, soll: Gueltigkeit):
    """LAW.md 2: at most 60 days before the end."""
    wissen = echtes_werk().wissen
    zeit = zeitraum(wissen.leistungen[LeistungId("grundsicherungsgeld")], wissen.kennzahlen)
    assert zeit.am(date.fromisoformat(tag)) is soll


def test_in_2027_an_old_reckoning_neither_grants_nor_refuses():
    gerechnet = {"beduerftig": True, "kiz_wohngeld_reicht": False, "kiz_mindesteinkommen": False}
    sonst = {"wohnsitz_de": True, "aufenthalt": "deutsch", "erwerbsfaehig_haushalt": True}
    wer = familie(im_alter(5), fakten=gerechnet | sonst)
    vorher = urteile(echtes_werk(), wer, LETZTER_TAG)
    nachher = urteile(echtes_werk(), wer, NEUJAHR)
    assert vorher["grundsicherungsgeld"].urteil == "passt"
    assert vorher["kinderzuschlag"].urteil == "passt_nicht"
    for kennung in ("grundsicherungsgeld", "kinderzuschlag"):
        assert nachher[kennung].urteil == "noch_klaeren"
        assert nachher[kennung].veraltet


def gerechnet(heute: date) -> Rechnung:
    kennzahlen = echtes_werk().wissen.kennzahlen
    return rechne(angaben(brutto=0, netto=0), kind_rechnung(5), kennzahlen, heute)


def test_the_reckoner_is_silent_from_new_years_day_on():
    vorher, nachher = gerechnet(LETZTER_TAG), gerechnet(NEUJAHR)
    assert vorher.weg.art is Wegart.GRUNDSICHERUNGSGELD
    assert vorher.band("grundsicherungsgeld").betrag is not None
    assert {band.band for band in nachher.baender} == {Band.UNBEKANNT}
    assert all(band.betrag is None for band in nachher.baender)
    assert set(nachher.fakten.values()) == {None}
    assert any("31.12.2026" in hinweis for hinweis in nachher.hinweise)


def test_the_all_day_claim_starts_on_the_first_of_august_2026():
    wer = familie(kind("2020-05-05", fakten={"eingeschult": True, "klasse1_ab_2026": True}))
    vorher = urteile(echtes_werk(), wer, date(2026, 7, 31))["ganztag_grundschule"]
    ab_dann = urteile(echtes_werk(), wer, date(2026, 8, 1))["ganztag_grundschule"]
    assert (vorher.veraltet, ab_dann.veraltet) == (True, False)
    assert ab_dann.urteil == "passt"
    kennzahlen = echtes_werk().wissen.kennzahlen
    saetze = list(grenzen(vorher.leistung, kennzahlen, date(2026, 7, 31)))
    assert saetze == ["Die Zahlen gelten erst ab 1.8.2026. Bitte prüfen."]


@pytest.mark.parametrize(
    ("geburt", "soll"),
    [("2017-08-02", "noch_klaeren"), ("2017-08-01", "passt_nicht"), ("2017-07-31", "passt_nicht")],
)
def test_nine_years_on_that_day_is_too_old_for_it(geburt: str, soll: str):
    """No child of nine starts school; a younger one may repeat class 1 (§ 24 Abs. 4 SGB VIII)."""
    wer = familie(kind(geburt, fakten={"eingeschult": True}))
    assert urteile(echtes_werk(), wer)["ganztag_grundschule"].urteil == soll


@pytest.mark.parametrize(
    ("heute", "soll"),
    [("2026-11-22", "passt"), ("2026-11-23", "passt"), ("2026-11-24", "nicht_angesprochen")],
)
def test_the_midwife_comes_to_the_end_of_the_84th_day_after_birth(heute: str, soll: str):
    """Born on 31 August: twelve weeks end with 23 November (§ 24d SGB V, § 188 Abs. 2 BGB)."""
    wer = familie(kind("2026-08-31"), fakten={"gkv": True, "schwanger": False})
    assert urteile(echtes_werk(), wer, date.fromisoformat(heute))["hebamme"].urteil == soll


def test_the_14th_month_of_life_is_told_where_work_is_asked():
    """§ 10 Abs. 1 Nr. 3 SGB II is no condition of a Leistung, but the sheet says it."""
    text = echtes_werk().wissen.leistungen["eingliederung_arbeit"].klaeren
    assert "14. Lebensmonats" in text
    assert "§ 10 Abs. 1 Nr. 3 SGB II" in text
