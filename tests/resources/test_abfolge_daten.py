"""Relations, chains, haste and pointing offices as shipped: LAW.md 6, row by row."""

from __future__ import annotations

import csv
import re

import pytest

from lotse.domain.recht import Verhaeltnisart
from lotse.exchange.wissen_reihen import pruefe_reihen
from lotse.matching.vorrang import alle_kanten
from tests.werkzeug.reihen import echtes_wissen
from tests.werkzeug.shared import shared

MEHRBEDARFE = (
    "mehrbedarf_alleinerziehend",
    "mehrbedarf_besonders",
    "mehrbedarf_ernaehrung",
    "mehrbedarf_schwanger",
)
VORRANG = [
    *(("kinderzuschlag", "grundsicherungsgeld"), ("wohngeld", "grundsicherungsgeld")),
    *(("grundsicherung_em", "grundsicherungsgeld"), ("grundsicherung_em", "hlu_sgb12")),
    *(("kindergeld", "kinderzuschlag"), ("kindergeld", "but_bkgg")),
    *(
        (von, nach)
        for von in ("kinderzuschlag", "wohngeld")
        for nach in ("but_bkgg", "kita_beitrag")
    ),
    *(
        (von, nach)
        for von in ("grundsicherungsgeld", "hlu_sgb12", "asylblg_grund")
        for nach in ("but_sgb2", "sofortzuschlag", "kita_beitrag", *MEHRBEDARFE)
    ),
    *(("unterhaltsvorschuss", "grundsicherungsgeld"), ("unterhaltsvorschuss", "kinderzuschlag")),
    *(
        ("elterngeld", nach)
        for nach in (
            "grundsicherungsgeld",
            "hlu_sgb12",
            "grundsicherung_em",
            "kinderzuschlag",
            "asylblg_grund",
        )
    ),
    *(
        ("junge_volljaehrige", "grundsicherungsgeld"),
        ("eingliederung_arbeit", "jugendsozialarbeit"),
    ),
    *(("jugendsozialarbeit", "foerderung_junge"), ("haushaltshilfe_38", "notsituation_20")),
    *(("eingliederungshilfe_kind", "eingliederung_35a"), ("fruehfoerderung", "eingliederung_35a")),
]
AUSSCHLUSS = [
    *((von, "wohngeld") for von in ("grundsicherungsgeld", "hlu_sgb12", "grundsicherung_em")),
    ("asylblg_grund", "wohngeld"),
    ("grundsicherungsgeld", "hlu_sgb12"),
    ("asylblg_grund", "grundsicherungsgeld"),
    ("asylblg_grund", "hlu_sgb12"),
    ("mietschulden_sgb2", "mietschulden_sgb12"),
]
NEBEN = [
    ("mutterschaftsgeld", "grundsicherungsgeld", "§ 11a Abs. 1 Nr. 6 SGB II"),
    ("stiftung_mutter_kind", "grundsicherungsgeld", "§ 5 Abs. 2 MuKStiftG"),
]
OHNE_EINTRAG = [
    ("kommunale_eingliederung", "§ 10 Abs. 3 Satz 2 SGB VIII"),
    ("but_sgb2", "§ 10 Abs. 3 Satz 2 SGB VIII"),
    ("frauenhaus", "§ 10 Abs. 7 SGB VIII"),
    ("hilfe_67", "§ 67 Satz 2 SGB XII"),
]
VERBOTEN = re.compile(
    "Sie haben Anspruch|Sie bekommen|steht Ihnen zu|abgelehnt|nicht berechtigt|Mitwirkungspflicht|!"
)


def relationen(art):
    return {
        (str(k), v.leistung)
        for k, leistung in echtes_wissen().leistungen.items()
        for v in leistung.verhaeltnisse
        if v.art is art
    }


@pytest.mark.parametrize(("von", "nach"), VORRANG)
def test_who_goes_first_in_the_law_goes_first_here(von, nach):
    (kante,) = (k for k in alle_kanten(echtes_wissen()) if k.paar == (von, nach))
    assert kante.text
    assert "§" in kante.fundstelle


@pytest.mark.parametrize(("von", "nach"), AUSSCHLUSS)
def test_what_the_law_excludes_is_excluded(von, nach):
    gefunden = relationen(Verhaeltnisart.SCHLIESST_AUS)
    assert (von, nach) in gefunden or (nach, von) in gefunden


@pytest.mark.parametrize(("von", "nach", "norm"), NEBEN)
def test_what_never_counts_as_income_says_so(von, nach, norm):
    verhaeltnisse = echtes_wissen().leistungen[von].verhaeltnisse
    (gefunden,) = (v for v in verhaeltnisse if v.art is Verhaeltnisart.NEBEN)
    assert (gefunden.leistung, gefunden.fundstelle) == (nach, norm)
    assert "nicht als Einkommen" in gefunden.text or "keiner Sozialleistung" in gefunden.text


@pytest.mark.parametrize(("kennung", "norm"), OHNE_EINTRAG)
def test_an_order_of_whole_laws_is_said_at_the_leistung(kennung, norm):
    verhaeltnisse = echtes_wissen().leistungen[kennung].verhaeltnisse
    assert norm in [v.fundstelle for v in verhaeltnisse if not v.leistung]


def test_the_shipped_files_have_no_fault_and_no_circle():
    wissen = echtes_wissen()
    assert pruefe_reihen(wissen) == []
    assert len(wissen.unterlagen) > 50
    assert len(wissen.reihen.doppelzeige) >= 15


def test_every_wording_of_a_paper_is_used():
    wissen = echtes_wissen()
    benutzt = {wort for eine in wissen.leistungen.values() for wort in eine.unterlagen}
    auch = {wort for unterlage in wissen.unterlagen.values() for wort in unterlage.auch}
    assert auch - benutzt == set()


def test_every_month_that_is_lost_without_an_antrag_has_its_haste():
    wissen = echtes_wissen()
    eile = {e.leistung for e in wissen.reihen.eile}
    assert {k for k, eine in wissen.leistungen.items() if eine.antrag.bis_monatsende} <= eile


def test_every_vorschritt_leads_somewhere():
    reihen = echtes_wissen().reihen
    assert {v.id for v in reihen.vorschritte} <= {k.vor for k in reihen.ketten}


@pytest.mark.parametrize("paar", echtes_wissen().reihen.doppelzeige, ids=lambda d: d.id)
def test_teilhabe_never_gets_the_remedies_of_other_leistungen(paar):
    teilhabe = {
        *("fruehfoerderung", "heilpaedagogik_79", "eingliederung_35a"),
        *("eingliederungshilfe_kind", "kinderreha"),
    }
    assert paar.teilhabe == bool(teilhabe & {*paar.eine, *paar.andere})
    if paar.teilhabe:
        assert "SGB I;" not in f"{paar.fundstelle};"
        assert not {"D-01", "D-02"} & set(paar.regeln)
    else:
        assert "D-03" not in paar.regeln
        assert ("D-02" in paar.regeln) == ("§ 43 Abs. 1 SGB I" in paar.fundstelle)
        assert ("D-01" in paar.regeln) == ("§ 16 Abs. 2 SGB I" in paar.fundstelle)


def saetze():
    wissen = echtes_wissen()
    reihen = wissen.reihen
    for d in reihen.doppelzeige:
        yield from ((d.satz, d.fundstelle), (d.abhilfe, d.fundstelle))
    for v in reihen.vorschritte:
        yield v.satz, v.fundstelle
    for u in wissen.unterlagen.values():
        yield u.woher, u.fundstelle
    for teil in (*reihen.ketten, *reihen.eine_von, *reihen.eile):
        yield teil.text, teil.fundstelle


@pytest.mark.parametrize(("satz", "_fundstelle"), sorted(set(saetze())))
def test_every_sentence_is_whole_and_says_nothing_forbidden(satz, _fundstelle):
    assert satz.endswith((".", "?"))
    assert not VERBOTEN.search(satz)
    assert max(len(teil.split()) for teil in re.split(r"[.?:]", satz)) <= 18


def normen(fundstelle):
    """ "§ 12a SGB II; §§ 21, 36 SGB XII" -> (SGB II, § 12a), (SGB XII, § 21), (SGB XII, § 36)."""
    for teil in filter(None, fundstelle.split("; ")):
        gesetz = re.search(r"(SGB [IVX]+|[A-Za-zÄÖÜäöüß]+(?:G|V|O|GB))$", teil)
        assert gesetz, teil
        vorn = re.sub(r"(?:Abs\.|Nr\.|Satz) \d+\w*(?: und \d+\w*)?", "", teil)
        for nummer in re.findall(r"\d+[a-z]*", vorn[: -len(gesetz[1])]):
            yield gesetz[1], f"§ {nummer}"


def test_every_paragraph_named_exists():
    with shared("knowledge", "paragraphen.csv").open(encoding="utf-8") as datei:
        bekannt = {(zeile["statute"], zeile["paragraph"]) for zeile in csv.DictReader(datei)}
    genannt = {norm for _satz, fundstelle in saetze() for norm in normen(fundstelle)}
    assert len(genannt) > 30
    assert genannt - bekannt == set()
