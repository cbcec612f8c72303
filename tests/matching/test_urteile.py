from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.recht import Kennzahl
from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import Faktstelle, Leistungsurteil
from lotse.matching.gueltigkeit import grenzen
from lotse.matching.urteile import ausfuehrlich
from tests.werkzeug.wissen import HEUTE, familie, im_alter, leistung, urteile, werk

JA, NEIN, OFFEN = Urteil.PASST, Urteil.PASST_NICHT, Urteil.NOCH_KLAEREN


def genau(*wenn: str, wer=None, heute: date = HEUTE, **fluechtig: object) -> Leistungsurteil:
    person = wer or familie()
    roh = urteile(werk(leistung("eine", *wenn)), person, heute, **fluechtig)["eine"]
    return ausfuehrlich(roh, [kind.id for kind in person.kinder])


def test_all_conditions_must_hold():
    assert genau("gkv", "wohnsitz_de", gkv=True, wohnsitz_de=True).urteil is JA
    assert genau("gkv", "wohnsitz_de", gkv=True).urteil is OFFEN
    assert genau("gkv", "wohnsitz_de", gkv=False).urteil is NEIN


def test_each_condition_says_its_own_sentence_with_its_facts():
    ist = genau("gkv", "wohnsitz_de", "beduerftig", gkv=True, wohnsitz_de=False)
    assert [b.urteil for b in ist.bedingungen] == [JA, NEIN, OFFEN]
    assert [b.satz for b in ist.bedingungen] == [
        "ja: gkv",
        "nein: wohnsitz_de",
        "offen: beduerftig",
    ]
    assert ist.bedingungen[0].genutzt == (Faktstelle("gkv"),)
    assert ist.bedingungen[1].genutzt == (Faktstelle("wohnsitz_de"),)
    assert ist.bedingungen[2].fehlt == (Faktstelle("beduerftig"),)
    assert ist.bedingungen[2].genutzt == ()
    assert ist.grund == "nein: wohnsitz_de"
    assert ist.bedingungen[0].fundstelle == "§ 1 TestG"


def test_what_is_missing_is_named_only_while_it_is_open():
    assert genau("gkv or wohnsitz_de").fehlende_fakten == (
        Faktstelle("gkv"),
        Faktstelle("wohnsitz_de"),
    )
    assert genau("gkv", "wohnsitz_de", gkv=False).fehlende_fakten == ()


def test_an_unnamed_anlass_beside_a_real_no_is_shown_as_open():
    ist = genau("schulden", "gkv", gkv=False)
    assert ist.urteil is NEIN
    assert [b.urteil for b in ist.bedingungen] == [OFFEN, NEIN]
    assert genau("schulden", "gkv", gkv=True).urteil is Urteil.NICHT_ANGESPROCHEN


def test_the_children_it_fits_are_named():
    wer = familie(im_alter(2), im_alter(4, "k2"), im_alter(9, "k3"))
    assert genau("ein_kind(alter < 6)", wer=wer).personen == ("k1", "k2")
    assert genau("ein_kind(alter < 6)", "ein_kind(alter >= 3)", wer=wer).personen == ("k2",)
    assert genau("hat_kind_u3", wer=wer).personen == ("k1",)
    assert genau("ein_kind(alter >= 5 and not eingeschult)", wer=wer).personen == ()
    assert genau("gkv", wer=wer).personen == ()


FIGUR = Kennzahl("satz", {"wert": 1}, "§ 1", gueltig_ab=date(2026, 1, 1), gueltig_bis=HEUTE)


def veraltet(heute: date, *wenn: str, parameter=("satz",), **felder: object):
    eine = leistung("eine", *wenn, parameter=parameter, **felder)
    pruefen = werk(eine, kennzahlen={"satz": FIGUR})
    roh = urteile(pruefen, familie(), heute, gkv=True, beduerftig=True)["eine"]
    return roh.urteil, roh.veraltet, tuple(grenzen(eine, {"satz": FIGUR}, heute))


SPAETER = date(2026, 11, 25)
ALT = "Die Zahlen gelten bis 24.11.2026. Bitte prüfen."


def test_on_the_last_day_a_figure_is_good_and_on_the_next_it_is_old():
    assert veraltet(HEUTE, "gkv") == (JA, False, ())
    assert veraltet(SPAETER, "gkv") == (JA, True, (ALT,))


def test_an_old_figure_opens_a_yes_only_where_it_was_used():
    assert veraltet(SPAETER, "gkv", "beduerftig") == (OFFEN, True, (ALT,))
    assert veraltet(SPAETER, "beduerftig", parameter=()) == (JA, False, ())


def test_an_old_figure_opens_a_no_only_where_it_was_used():
    assert veraltet(HEUTE, "not beduerftig")[0] is NEIN
    assert veraltet(SPAETER, "not beduerftig") == (OFFEN, True, (ALT,))
    assert veraltet(SPAETER, "not gkv")[0] is NEIN
    assert veraltet(SPAETER, "not beduerftig", "not gkv")[0] is NEIN
    assert veraltet(SPAETER, "not beduerftig and not gkv")[0] is NEIN
    assert veraltet(SPAETER, "not beduerftig", parameter=())[0] is NEIN


def test_an_old_figure_leaves_what_holds_without_it():
    assert veraltet(SPAETER, "gkv or beduerftig")[0] is JA
    assert veraltet(SPAETER, "not beduerftig", "schulden")[0] is Urteil.NICHT_ANGESPROCHEN


def test_an_opened_no_says_that_the_figures_are_old():
    eine = leistung("eine", "gkv", "not beduerftig", parameter=("satz",))
    pruefen = werk(eine, kennzahlen={"satz": FIGUR})
    roh = urteile(pruefen, familie(), SPAETER, gkv=True, beduerftig=True)["eine"]
    assert ausfuehrlich(roh, []).grund == "Die Zahlen dazu gelten heute nicht. Bitte prüfen."


def test_an_opened_no_has_no_false_condition_and_names_what_is_missing():
    eine = leistung("eine", "gkv", "not beduerftig", "wohnsitz_de", parameter=("satz",))
    pruefen = werk(eine, kennzahlen={"satz": FIGUR})
    roh = urteile(pruefen, familie(), SPAETER, gkv=True, beduerftig=True)["eine"]
    ist = ausfuehrlich(roh, [])
    assert [b.urteil for b in ist.bedingungen] == [JA, OFFEN, OFFEN]
    assert [b.satz for b in ist.bedingungen] == [
        "ja: gkv",
        "Die Zahlen dazu gelten heute nicht. Bitte prüfen.",
        "offen: wohnsitz_de",
    ]
    assert ist.fehlende_fakten == (Faktstelle("beduerftig"), Faktstelle("wohnsitz_de"))


def test_a_no_that_holds_without_old_figures_shows_only_what_holds():
    eine = leistung("eine", "beduerftig", "gkv", parameter=("satz",))
    pruefen = werk(eine, kennzahlen={"satz": FIGUR})
    roh = urteile(pruefen, familie(), SPAETER, gkv=False, beduerftig=False)["eine"]
    ist = ausfuehrlich(roh, [])
    assert [b.urteil for b in ist.bedingungen] == [OFFEN, NEIN]
    assert ist.grund == "nein: gkv"


def test_an_entry_has_its_own_validity():
    grenzen = {"gueltig_ab": date(2026, 7, 1), "gueltig_bis": date(2026, 12, 31)}
    assert veraltet(date(2026, 6, 30), "gkv", **grenzen) == (
        JA,
        True,
        ("Die Zahlen gelten erst ab 1.7.2026. Bitte prüfen.",),
    )
    assert veraltet(date(2026, 7, 1), "gkv", **grenzen)[1] is False


@pytest.mark.parametrize("heute", [HEUTE, SPAETER])
def test_an_opened_yes_says_that_the_figures_are_old(heute: date):
    eine = leistung("eine", "beduerftig", parameter=("satz",))
    pruefen = werk(eine, kennzahlen={"satz": FIGUR})
    ist = ausfuehrlich(urteile(pruefen, familie(), heute, beduerftig=True)["eine"], [])
    assert ist.grund == (
        "ja: beduerftig" if heute == HEUTE else "Die Zahlen dazu gelten heute nicht. Bitte prüfen."
    )
