"""Which law draws each border of age: a border may not move, come or go without its norm.

Written from the statute text. FAUSTREGEL: the law names no number; the sheet says so.
"""

from __future__ import annotations

import re

import pytest

from lotse.domain.recht import LeistungId
from tests.matching.test_gesetzestafel import echtes_werk
from tests.werkzeug.grenzen import grenzen

FAUSTREGEL = "Faustregel"
JAHRE: dict[str, dict[int, str]] = {
    "foerderung_junge": {15: "§ 7 Abs. 1 Nr. 1 SGB II", 25: "§ 16h Abs. 1 SGB II"},
    "kinderzuschlag": {25: "§ 6a Abs. 1 BKGG"},
    "unterhaltsvorschuss": {
        12: "§ 1 Abs. 1 Nr. 1 UhVorschG",
        18: "§ 1 Abs. 1a UhVorschG",
    },
    "beurkundung": {18: "§ 1626a BGB: Sorge für Minderjährige", 21: "§ 59 Abs. 1 Nr. 3 SGB VIII"},
    "eingliederung_35a": {18: "§ 35a Abs. 1, § 7 Abs. 1 Nr. 2 SGB VIII"},
    "heimerziehung": {18: "§ 27 Abs. 1, § 7 Abs. 1 Nr. 2 SGB VIII"},
    "vollzeitpflege": {18: "§ 27 Abs. 1, § 7 Abs. 1 Nr. 2 SGB VIII"},
    "jugendsozialarbeit": {27: "§ 13 Abs. 1, § 7 Abs. 1 Nr. 4 SGB VIII"},
    "junge_volljaehrige": {
        18: "§ 7 Abs. 1 Nr. 3 SGB VIII",
        21: "§ 41 Abs. 1 S. 2 SGB VIII",
        27: "§ 7 Abs. 1 Nr. 3 SGB VIII",
    },
    "kindertagespflege": {1: "§ 24 Abs. 1 und 2 SGB VIII", 14: "§ 24 Abs. 5, § 7 Abs. 1 Nr. 1"},
    "kita_u1": {1: "§ 24 Abs. 1 SGB VIII"},
    "kita_1_3": {1: "§ 24 Abs. 2 SGB VIII", 3: "§ 24 Abs. 2 SGB VIII"},
    "kita_3_schule": {3: "§ 24 Abs. 3 SGB VIII"},
    "sorge_umgang_18": {18: "§ 18 Abs. 1 SGB VIII", 21: "§ 18 Abs. 4 SGB VIII"},
    "verfahrenslotse": {27: "§ 10b Abs. 1, § 7 Abs. 1 Nr. 4 SGB VIII"},
    "haushaltshilfe_38": {12: "§ 38 Abs. 1 S. 2 SGB V"},
    "kinderkrankengeld": {12: "§ 45 Abs. 1 S. 1 SGB V"},
    "kinderreha": {18: "§ 48 Abs. 4 Nr. 1 SGB VI", 27: "§ 48 Abs. 4 Nr. 2 SGB VI"},
    "nachsorge_43": {14: "§ 43 Abs. 2 SGB V", 18: "§ 43 Abs. 2 SGB V"},
    "psychotherapie": {18: "§ 4 Abs. 4 AsylbLG"},
    "spz": {18: "§ 119 Abs. 2 SGB V"},
    "ehrenamt_paten": {2: FAUSTREGEL, 18: FAUSTREGEL},
    "eingeschult": {5: FAUSTREGEL, 8: FAUSTREGEL},
    "besucht_schule": {5: FAUSTREGEL, 8: FAUSTREGEL, 15: FAUSTREGEL, 25: "§ 28 Abs. 1 SGB II"},
    "besucht_kita": {14: "§ 22, § 7 Abs. 1 Nr. 1 SGB VIII"},
    "klasse1_ab_2026": {5: FAUSTREGEL},
    "hilfe_lief_schon": {18: "§ 41 Abs. 1 SGB VIII"},
    "kind_arbeitsuchend": {18: "§ 32 Abs. 4 Nr. 1 EStG", 21: "§ 32 Abs. 4 Nr. 1 EStG"},
    "kindergeldkind": {
        18: "§ 32 Abs. 3 EStG",
        21: "§ 32 Abs. 4 Nr. 1 EStG",
        25: "§ 32 Abs. 4 Nr. 2 EStG",
    },
    "kind_mit_but": {18: "§ 28 Abs. 7 SGB II", 25: "§ 28 Abs. 1 SGB II"},
    "hat_kind_u3": {3: FAUSTREGEL},
    "hat_kind_u6": {6: "§ 19 Abs. 1 SGB VIII"},
    "hat_kind_u8": {8: "§ 15 Abs. 2 BEEG"},
    "hat_kind_u14": {14: "§ 7 Abs. 1 Nr. 1 SGB VIII"},
    "hat_kind_u15": {15: "§ 26 Abs. 2 SGB V: J1 bis zum 15. Geburtstag"},
    "hat_kind_u18": {18: "§ 7 Abs. 1 Nr. 2 SGB VIII, § 21 Abs. 3 SGB II"},
    "hat_kind_u25": {25: "§ 72 Abs. 1 SGB II: Regelbedarfsstufe 3 bis 6"},
    "hat_kind_u27": {27: "§ 7 Abs. 1 Nr. 4 SGB VIII"},
    "hat_kind_6_17": {6: FAUSTREGEL, 18: "§ 7 Abs. 1 Nr. 2 SGB VIII"},
    "hat_kind_6_26": {6: FAUSTREGEL, 27: "§ 7 Abs. 1 Nr. 4 SGB VIII"},
    "junger_mensch_12_26": {12: FAUSTREGEL, 27: FAUSTREGEL},
}
MONATE: dict[str, dict[int, str]] = {
    "elterngeld": {
        18: "§ 4 Abs. 1 S. 4, § 7 Abs. 1 BEEG: drei Monate zurück bis zum 15. Lebensmonat",
        22: "§ 4 Abs. 5, § 7 Abs. 1 BEEG: dasselbe bei einer Geburt 16 Wochen zu früh",
        32: "§ 4 Abs. 1 S. 4 BEEG",
    },
    "elterngeld_laeuft": {32: "§ 4 Abs. 1 S. 4 BEEG"},
    "erstausstattung_baby": {12: FAUSTREGEL},
    "haushaltshilfe_geburt": {12: FAUSTREGEL},
    "hebamme": {12: FAUSTREGEL},
    "babylotse": {12: FAUSTREGEL},
    "familienhebamme": {12: FAUSTREGEL},
    "willkommensbesuch": {12: FAUSTREGEL},
    "schwangerschaftsberatung": {36: FAUSTREGEL},
}
MONATE_DANACH = {"mutterschutz": {4: "§ 17 Abs. 1 Nr. 3 MuSchG"}}
WOCHEN: dict[str, dict[int, str]] = {
    "mutterschaftsgeld": {
        8: "§ 3 Abs. 2 S. 1 MuSchG",
        18: "§ 3 Abs. 2 S. 2 und 3 MuSchG: zwölf und höchstens sechs Wochen",
    },
    "mutterschutz": {18: "§ 3 Abs. 2 S. 2 und 3 MuSchG"},
    "hebamme": {12: "§ 24d S. 1 SGB V"},
    "schutzfrist_verlaengert": {
        12: "§ 3 Abs. 2 S. 2 MuSchG",
        18: "§ 3 Abs. 2 S. 2 und 3 MuSchG",
    },
}
AM_TAG = {"klasse1_ab_2026": {9: FAUSTREGEL}}
TAFEL = {
    "alter": JAHRE,
    "alter_monate": MONATE,
    "alter_monate_danach": MONATE_DANACH,
    "alter_wochen": WOCHEN,
    "alter_am_1_8_2026": AM_TAG,
}
GESETZ = {
    (wer, mass, zahl): norm
    for mass, je_stelle in TAFEL.items()
    for wer, zahlen in je_stelle.items()
    for zahl, norm in zahlen.items()
}


def test_every_border_in_the_data_has_its_norm_and_none_is_missing():
    gefunden = {
        (re.split(r"[\[.]", g.ort)[0], g.mass, g.zahl) for g in grenzen(echtes_werk().wissen)
    }
    assert gefunden == GESETZ.keys()


def test_a_norm_is_a_paragraph_or_says_that_there_is_none():
    for stelle, norm in GESETZ.items():
        assert norm == FAUSTREGEL or "§" in norm, stelle


SAGT_ES = re.compile(r"Faustregel|keine Altersgrenze|kein Alter\b|ohne Zahl|übliche Grenze|meist")


@pytest.mark.parametrize(
    "kennung",
    sorted(
        wer
        for (wer, _, _), norm in GESETZ.items()
        if norm == FAUSTREGEL and wer in echtes_werk().wissen.leistungen
    ),
)
def test_a_sheet_with_a_rule_of_thumb_is_open_about_it(kennung: str):
    """Or the offer is no claim at all: then nobody loses a right by the number."""
    leistung = echtes_werk().wissen.leistungen[LeistungId(kennung)]
    text = f"{leistung.klaeren} {leistung.einfach}"
    assert leistung.verbindlichkeit == "freiwillig" or SAGT_ES.search(text), text
