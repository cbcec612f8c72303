"""Traps of the law (LAW.md 12), one test each: 1 to 7."""

from __future__ import annotations

import pytest

from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.matching.pruefwerk import lage
from lotse.matching.rechner import rechne
from tests.matching.test_gesetzestafel import echtes_werk, ist
from tests.werkzeug.blatt import blatt, steht
from tests.werkzeug.rechnung import angaben, kind_rechnung
from tests.werkzeug.wissen import HEUTE, familie, im_alter, kind, urteile

ALLEIN = {"unterhalt_fehlt": True, "eltern_leben_zusammen": False, "wohnsitz_de": True}
PAPIER = {"aufenthalt": "deutsch", "elternteil_alleinstehend": True}


def rat(papier: str) -> str:
    antworten = echtes_werk().wissen.fakten["aufenthalt"].antworten
    return next(antwort.erst_beraten for antwort in antworten if antwort.wert == papier)


def test_falle_01_wer_melden_muss_kommt_nach_der_unabhaengigen_beratung():
    """§ 87 Abs. 2 AufenthG, § 62 Abs. 1a S. 5 EStG."""
    for papier in ("ohne", "eu_arbeitsuche", "andere"):
        assert "zuerst unabhängig beraten" in rat(papier)
        assert "§ 87" in rat(papier)
    assert "Schulen und Kitas müssen das nicht" in rat("ohne")
    assert "§ 62 Abs. 1a EStG" in rat("eu_arbeitsuche")
    for papier in ("deutsch", "ae_familie", "duldung"):
        assert rat(papier) == ""
    steht("kindergeld", "klaeren", "EU-Familien", "§ 62 Abs. 1a EStG")
    steht("grundsicherungsgeld", "klaeren", "§ 87 Abs. 2 AufenthG")
    steht("asylblg_grund", "klaeren", "Ohne Papier: erst unabhängige Beratung", "§ 87 Abs. 2")


def test_falle_01_ohne_papier_hat_keine_leistung_mit_meldung_ein_ja():
    wer = familie(im_alter(5), fakten={"wohnsitz_de": True, "beduerftig": True})
    ohne = urteile(echtes_werk(), wer, HEUTE, aufenthalt="ohne")
    meldend = ("grundsicherungsgeld", "hlu_sgb12", "asylblg_grund", "asylblg_gesundheit")
    assert {ohne[kennung].urteil.value for kennung in meldend} == {"passt_nicht", "noch_klaeren"}
    assert ohne["beratung_jugendamt"].urteil == "passt"


@pytest.mark.parametrize(
    ("kennung", "feld"),
    [
        ("erstausstattung_baby", "text"),
        ("erstausstattung_wohnung", "text"),
        ("darlehen_jobcenter", "text"),
        ("but_sgb2", "frist"),
    ],
)
def test_falle_02_ein_eigener_antrag_vor_dem_kauf(kennung: str, feld: str):
    """§ 37 Abs. 1 S. 2 SGB II."""
    steht(kennung, feld, "§ 37 Abs. 1 Satz 2 SGB II")
    if kennung != "but_sgb2":
        steht(kennung, "frist", "Vor dem Kauf")
    else:
        steht(kennung, "frist", "Nachhilfe vorher gesondert")


def test_falle_03_ohne_zusicherung_keine_kaution_und_unter_25_keine_miete():
    """§ 22 Abs. 4 bis 6 SGB II."""
    steht("umzug_kaution", "frist", "Vor der Unterschrift", "§ 22 Abs. 6 SGB II")
    steht("umzug_kaution", "klaeren", "Unter 25 Jahren", "§ 22 Abs. 5 SGB II", "§ 22 Abs. 4")
    assert "erst nach der Zusage" in blatt("umzug_kaution")["brief"]


def test_falle_04_vorschuss_endet_mit_der_ehe_beistandschaft_nicht():
    """§ 1 Abs. 1 Nr. 2 UhVorschG, § 1713 BGB."""
    wer = familie(im_alter(5), fakten=ALLEIN)
    assert ist("unterhaltsvorschuss", wer, **PAPIER) == "passt"
    mit_partner = PAPIER | {"alleinerziehend": False}
    assert ist("unterhaltsvorschuss", wer, **mit_partner) == "passt", "a partner is no marriage"
    verheiratet = PAPIER | {"elternteil_alleinstehend": False}
    assert ist("unterhaltsvorschuss", wer, **verheiratet) == "passt_nicht"
    assert ist("beistandschaft", wer, **verheiratet) == "passt"
    steht("unterhaltsvorschuss", "klaeren", "neue Ehe", "neue Partnerschaft nicht")
    schwanger = familie(fakten={"vaterschaft_offen": True}, kinder_gefragt=True)
    assert ist("beistandschaft", schwanger, schwanger=True) == "passt"
    steht("beistandschaft", "text", "auch vor der Geburt", "§ 1713 BGB")


def test_falle_05_vorschuss_ab_zwoelf_braucht_mehr_als_das_alter():
    """§ 1 Abs. 1a UhVorschG."""
    wer = familie(kind("2014-11-24"), fakten=ALLEIN)
    assert ist("unterhaltsvorschuss", wer, **PAPIER) == "noch_klaeren"
    assert ist("unterhaltsvorschuss", wer, **PAPIER, uvg_ab12_ok=True) == "passt"
    assert ist("unterhaltsvorschuss", wer, **PAPIER, uvg_ab12_ok=False) == "passt_nicht"
    achtzehn = familie(kind("2008-11-24"), fakten=ALLEIN | {"uvg_ab12_ok": True})
    assert ist("unterhaltsvorschuss", achtzehn, **PAPIER) == "passt_nicht"
    steht("unterhaltsvorschuss", "klaeren", "600 Euro", "§ 1 Abs. 1a UhVorschG")
    frage = echtes_werk().wissen.fakten["uvg_ab12_ok"].text
    assert all(wort in frage for wort in ("nichts vom Jobcenter", "deckt seinen Bedarf", "600"))


def test_falle_06_jedes_einkommen_zaehlt_zum_mindesteinkommen():
    """§ 6a Abs. 1 Nr. 2 BKGG: brutto, ohne Kindergeld, Wohngeld und Kinderzuschlag."""
    fakt = echtes_werk().wissen.fakten["kiz_mindesteinkommen"]
    for wort in ("brutto", "Arbeitslosengeld", "Elterngeld", "ohne Kindergeld, Wohngeld"):
        assert wort in fakt.text
    steht("kinderzuschlag", "betrag", "fast jedes Einkommen zählt", "900", "600")
    minijob = angaben(brutto=500, netto=500, anderes_einkommen=None)
    gerechnet = rechne(minijob, kind_rechnung(5), echtes_werk().wissen.kennzahlen, HEUTE)
    assert gerechnet.fakten["kiz_mindesteinkommen"] is None, "what else comes in is open"
    nur_lohn = angaben(brutto=500, netto=500, anderes_einkommen=False)
    gerechnet = rechne(nur_lohn, kind_rechnung(5), echtes_werk().wissen.kennzahlen, HEUTE)
    assert gerechnet.fakten["kiz_mindesteinkommen"] is False


def test_falle_07_hebamme_nach_zwoelf_wochen_nur_auf_anordnung():
    """§ 24d S. 1 SGB V. The Familienhebamme (§ 3 Abs. 4 KKG) is another help."""
    gesagt = {"gkv": True, "schwanger": False}
    wer = familie(kind("2026-07-01"))
    assert ist("hebamme", wer, **gesagt) == "nicht_angesprochen"
    assert ist("hebamme", wer, **gesagt, hebamme_angeordnet=True) == "passt"
    assert ist("hebamme", wer, **gesagt, hebamme_angeordnet=False) == "passt_nicht"
    assert ist("familienhebamme", wer, **gesagt) == "nicht_angesprochen"
    assert ist("familienhebamme", wer, **gesagt, belastung_junge_familie=True) == "passt"
    steht("hebamme", "klaeren", "Nach zwölf Wochen nur mit ärztlicher Anordnung")
    steht("familienhebamme", "klaeren", "Anders als die Hebamme der Krankenkasse")
    befund = lage(echtes_werk(), wer, FluechtigeAntworten({}), HEUTE).befund("hebamme_angeordnet")
    assert befund[0] is False, "an Anlass nobody named"
