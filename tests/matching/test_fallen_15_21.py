"""Traps of the law (LAW.md 12), one test each: 15 to 21."""

from __future__ import annotations

import pytest

from tests.matching.test_gesetzestafel import echtes_werk, ist
from tests.werkzeug.blatt import blatt, steht
from tests.werkzeug.wissen import familie, im_alter, kind


def test_falle_15_der_vierte_tag_das_jahr_und_die_anderen_gerichte():
    """§ 37 Abs. 2 SGB X, § 66 SGG."""
    steht("widerspruch", "frist", "am vierten Tag", "§ 37 Abs. 2 SGB X")
    steht("widerspruch", "frist", "Fehlt die Belehrung oder ist sie falsch: ein Jahr", "§ 66 SGG")
    steht(
        "widerspruch",
        "klaeren",
        "Jugendamt, Wohngeld, Unterhaltsvorschuss und BAföG gehören zum Verwaltungsgericht",
        "Kindergeld nach dem Steuerrecht zum Finanzgericht",
        "andere Regeln",
    )


def test_falle_16_integrationskurs_nur_mit_manchem_papier_und_ein_jahr_lang():
    """§ 44 Abs. 1, 2 und 4 AufenthG."""
    wer = familie(im_alter(5), fakten={"sprache_bedarf": True, "zugewandert": True})
    assert ist("integrationskurs", wer, aufenthalt="ae_fluechtling") == "passt"
    for papier in ("gestattung", "duldung", "ae_24", "eu", "deutsch"):
        assert ist("integrationskurs", wer, aufenthalt=papier) == "noch_klaeren", papier
    assert ist("integrationskurs", wer, aufenthalt="ohne") == "passt_nicht"
    steht("integrationskurs", "frist", "erlischt ein Jahr", "§ 44 Abs. 2 AufenthG")
    steht("integrationskurs", "klaeren", "freie Plätze", "§ 44 Abs. 4 AufenthG")


def test_falle_17_junge_eltern_gehen_zum_jugendmigrationsdienst():
    jung = familie(im_alter(1), fakten={"zugewandert": True, "alter_ab27": False})
    assert (ist("jmd", jung), ist("mbe", jung)) == ("passt", "passt_nicht")
    aelter = familie(im_alter(1), fakten={"zugewandert": True, "alter_ab27": True})
    assert (ist("jmd", aelter), ist("mbe", aelter)) == ("passt_nicht", "passt")
    mit_zwoelf = familie(kind("2014-11-24"), fakten={"zugewandert": True, "alter_ab27": True})
    assert ist("jmd", mit_zwoelf) == "passt"
    mit_27 = familie(kind("1999-11-24"), fakten={"zugewandert": True, "alter_ab27": True})
    assert ist("jmd", mit_27) == "passt_nicht"
    steht("jmd", "klaeren", "Junge Eltern unter 27 gehören hierher")
    steht("mbe", "einfach", "ab 27 Jahren")


def test_falle_18_traumaambulanz_in_zwoelf_monaten_die_ersten_sitzungen_sofort():
    """§§ 32 bis 34 SGB XIV."""
    steht("traumaambulanz", "frist", "in zwölf Monaten", "§§ 32, 33 SGB XIV")
    steht("traumaambulanz", "text", "5 Sitzungen, bei Kindern 8", "§ 34 Abs. 2 SGB XIV")
    steht("traumaambulanz", "sofort", "vor jeder Entscheidung", "§ 34 Abs. 2 SGB XIV")


@pytest.mark.parametrize(
    "kennung",
    [
        "spfh",
        "erziehungsbeistand",
        "soziale_gruppenarbeit",
        "tagesgruppe",
        "vollzeitpflege",
        "heimerziehung",
        "eingliederung_35a",
        "mutter_kind_wohnen",
        "notsituation_20",
    ],
)
def test_falle_19_selbst_besorgt_zahlt_das_jugendamt_nur_nach_einer_meldung(kennung: str):
    """§ 36a Abs. 3 SGB VIII."""
    steht(kennung, "frist", "§ 36a Abs. 3 SGB VIII")
    assert "wusste" in blatt(kennung)["frist"] or "weiß" in blatt(kennung)["frist"]


def test_falle_19_niemand_raet_zum_selbst_besorgen():
    for kennung in echtes_werk().wissen.leistungen:
        brief = blatt(kennung)["brief"].lower()
        assert "selbst besorg" not in brief, kennung
        assert "selbst beschaff" not in brief, kennung


def test_falle_20_die_wohnung_in_drei_monaten_schriftlich_verlangen():
    """§ 2 Abs. 3 Nr. 2 GewSchG."""
    steht("gewaltschutz", "frist", "drei Monaten", "schriftlich", "§ 2 Abs. 3 Nr. 2 GewSchG")


def test_falle_21_unter_eins_beide_eltern_oder_das_kind_braucht_es():
    """§ 24 Abs. 1 SGB VIII."""
    wer = familie(kind("2026-03-01"))
    assert ist("kita_u1", wer, eltern_alle_taetig=True) == "passt"
    assert ist("kita_u1", wer, eltern_alle_taetig=False) == "nicht_angesprochen"
    assert ist("kita_u1", wer) == "noch_klaeren"
    braucht = familie(kind("2026-03-01", fakten={"entwicklung_braucht_foerderung": True}))
    assert ist("kita_u1", braucht, eltern_alle_taetig=False) == "passt"
    steht("kita_u1", "klaeren", "Bei Paaren müssen beide Eltern")


def test_falle_21_beistand_urkunde_und_beratung_schon_vor_der_geburt():
    """§ 1713 BGB, § 59 SGB VIII, § 16 Abs. 3 SGB VIII."""
    wer = familie(kinder_gefragt=True, fakten={"vaterschaft_offen": True})
    for kennung in ("beistandschaft", "beurkundung", "beratung_schwanger_junge_eltern"):
        assert ist(kennung, wer, schwanger=True) == "passt", kennung
        assert "vor der Geburt" in " ".join(blatt(kennung).values()), kennung
