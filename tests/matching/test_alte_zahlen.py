"""Questions beside old figures: nothing is asked twice, and nothing promised that cannot be."""

from __future__ import annotations

from datetime import date, timedelta

from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.recht import Kennzahl, Leistung
from lotse.matching.ergebnis import ALTE_ZAHLEN, Faktstelle, Frage
from lotse.matching.fragen import naechste_fragen
from lotse.matching.pruefwerk import lage
from lotse.matching.urteile import ausfuehrlich
from tests.matching.test_gesetzestafel import echtes_werk
from tests.werkzeug.wissen import (
    HEUTE,
    abgeleitet,
    anlass,
    familie,
    im_alter,
    leistung,
    urteile,
    werk,
)

SPAETER = HEUTE + timedelta(days=1)
FIGUR = Kennzahl("satz", {"wert": 1}, "§ 1", gueltig_bis=HEUTE)
RECHENZAHL = Kennzahl("regelbedarfsstufen", {"wert": 1}, "§ 1", gueltig_bis=HEUTE)
GERECHNET = (
    "beduerftig", "kiz_wohngeld_reicht", "kiz_mindesteinkommen", "kiz_positiv", "wohngeld_positiv"
)  # fmt: skip
SONST = {"wohnsitz_de": True, "aufenthalt": "deutsch", "erwerbsfaehig_haushalt": True, "gkv": True}
ANLAESSE = dict.fromkeys((
    "schwanger", "mietschulden", "umzug_noetig", "geld_knapp", "dringender_bedarf",
    "besonderer_bedarf", "kostenaufwaendige_ernaehrung", "voll_erwerbsgemindert_oder_alt",
), True)  # fmt: skip
HILFE = leistung("hilfe", "gkv", "beduerftig", parameter=("satz",))


def fragen(heute: date, eine: Leistung = HILFE, **gesagt: object) -> dict[str, Frage]:
    pruefen, wer = werk(eine, kennzahlen={"satz": FIGUR}), familie()
    antworten = FluechtigeAntworten(gesagt)  # type: ignore[arg-type]
    gefunden = naechste_fragen(
        pruefen,
        lage(pruefen, wer, antworten, heute),
        wer.kinder,
        urteile(pruefen, wer, heute, **gesagt).values(),
        lambda _eine: 1,
        frozenset(),
    )
    return {frage.stelle.fakt: frage for frage in gefunden}


def test_what_the_family_said_about_its_money_is_not_asked_again_when_figures_are_old():
    assert fragen(HEUTE, gkv=True, beduerftig=True) == {}
    for wert in (True, False, None):
        assert "beduerftig" not in fragen(SPAETER, gkv=True, beduerftig=wert)


def test_an_answer_that_old_figures_leave_open_is_not_said_to_settle():
    vorher = fragen(HEUTE, beduerftig=True)["gkv"]
    assert (vorher.klaert_min, vorher.klaert_max) == (1, 1)
    nachher = fragen(SPAETER, beduerftig=True)["gkv"]
    assert (nachher.klaert_min, nachher.klaert_max) == (0, 1), "a no still settles"
    geld = fragen(SPAETER, gkv=True)["beduerftig"]
    assert geld.stelle == Faktstelle("beduerftig")
    assert geld.klaert_max == 0


def test_old_figures_of_the_reckoner_open_what_hangs_on_it_in_every_entry():
    """Own figures or none, directly or through a derived fact or another entry."""
    fakten = (abgeleitet("knapp", "beduerftig or gkv"), anlass("geld_knapp"))
    haus = werk(
        leistung("geld", "wohnsitz_de", "beduerftig", parameter=("regelbedarfsstufen",)),
        leistung("tafel", "knapp"),
        leistung("nein", "not beduerftig"),
        leistung("folge", "leistung(geld)"),
        leistung("eigenes_wort", "geld_knapp"),
        leistung("ohne_geld", "wohnsitz_de"),
        fakten=fakten,
        kennzahlen={"regelbedarfsstufen": RECHENZAHL},
    )
    gesagt = {"wohnsitz_de": True, "beduerftig": True, "geld_knapp": True}
    vorher = urteile(haus, familie(), HEUTE, **gesagt)
    nachher = urteile(haus, familie(), SPAETER, **gesagt)
    passt = {"geld", "tafel", "folge", "eigenes_wort", "ohne_geld"}
    assert {k for k, roh in vorher.items() if roh.urteil == "passt"} == passt
    assert {k for k, roh in nachher.items() if roh.urteil == "passt"} == {
        "eigenes_wort",
        "ohne_geld",
    }
    for kennung in ("geld", "tafel", "nein", "folge"):
        ist = ausfuehrlich(nachher[kennung], [])
        assert (ist.urteil, ist.grund) == ("noch_klaeren", ALTE_ZAHLEN), kennung
        assert ist.veraltet, "window and letter say until when the figures held"
        assert ist.zeit.bis == HEUTE
    assert urteile(haus, familie(), SPAETER, gkv=True, beduerftig=False)["tafel"].urteil == "passt"


def test_the_result_of_an_entry_with_old_figures_follows_its_own_new_verdict():
    haus = werk(HILFE, leistung("folge", "leistung(hilfe)"), leistung("geld", "beduerftig"),
                kennzahlen={"satz": FIGUR})  # fmt: skip
    gesagt = {"gkv": True, "beduerftig": True}
    assert urteile(haus, familie(), HEUTE, **gesagt)["folge"].urteil == "passt"
    nachher = urteile(haus, familie(), SPAETER, **gesagt)
    assert (nachher["folge"].urteil, nachher["geld"].urteil) == ("noch_klaeren", "passt")
    ohne = urteile(haus, familie(), SPAETER, gkv=False, beduerftig=True)
    assert ohne["folge"].urteil == "passt_nicht", "a no that needs no figure stays a no"


RECHNET = (
    "sofortzuschlag", "stiftung_mutter_kind", "erstausstattung_baby", "kita_beitrag",
    "zuzahlung_befreiung", "tafel", "darlehen_jobcenter", "umzug_kaution",
    "mietschulden_sgb2", "mehrbedarf_besonders", "mehrbedarf_ernaehrung", "grundsicherung_em",
)  # fmt: skip


def test_on_the_fifth_of_january_2027_no_old_reckoning_decides_anything():
    wer = familie(im_alter(2), im_alter(6, "k2"), fakten=ANLAESSE | SONST)
    for wert in (True, False):
        gesagt = dict.fromkeys(GERECHNET, wert)
        alt = urteile(echtes_werk(), wer, date(2026, 12, 31), **gesagt)
        neu = urteile(echtes_werk(), wer, date(2027, 1, 5), **gesagt)
        ohne = urteile(echtes_werk(), wer, date(2027, 1, 5))
        assert {k: r.urteil for k, r in neu.items()} == {k: r.urteil for k, r in ohne.items()}
        offen = {k for k in RECHNET if neu[k].urteil == "noch_klaeren"}
        vorher = {k for k in RECHNET if alt[k].urteil != "noch_klaeren"}
        assert vorher, "on the last day the figures still decide"
        assert vorher <= offen, (wert, sorted(vorher - offen))


def test_the_own_word_that_money_is_short_stays_in_2027():
    wer = familie(im_alter(2), fakten={"geld_knapp": True})
    for tag in (date(2026, 12, 31), date(2027, 1, 5)):
        assert urteile(echtes_werk(), wer, tag)["sozialberatung"].urteil == "passt"
