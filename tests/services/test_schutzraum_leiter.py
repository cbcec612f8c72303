"""The ladder of § 4 KKG: verb by profession, why not, help first, no number anywhere (F-16)."""

from __future__ import annotations

import dataclasses
import inspect
import re
import tomllib
from dataclasses import replace
from datetime import date, timedelta

import pytest

from lotse.domain import schutzraum
from lotse.domain.fehler import Hinweis
from lotse.domain.schutzraum import (
    Altersband,
    Beruf,
    Beteiligte,
    Beteiligtenrolle,
    Eintrag,
    Eintragsart,
    Elterninformation,
    Entscheidung,
    Mitteilung,
    Schritt,
    Schutzzeile,
    Stufe,
)
from lotse.paths import HAUS
from lotse.services.schutzraum import worte
from lotse.services.schutzraum.ablage import LEERLAUF_S, ZEICHEN_HOECHSTENS
from lotse.services.schutzraum.bearbeiten import (
    close,
    eintraege,
    new_akte,
    reopen,
    vorschlag_bis,
    with_eintrag,
    with_schritt,
    with_verdeckt,
    with_zeichen,
)
from lotse.services.schutzraum.leiter import (
    erinnerungen,
    hinweise,
    leiter,
    naechste,
    offen_davor,
    rueckmeldung_offen,
    stufen,
)
from tests.werkzeug.schutzraum import HEUTE, notiz

LEER = new_akte("n", "K", HEUTE)


@pytest.mark.parametrize(
    ("beruf", "verb", "fundstelle"),
    [
        (Beruf.HEILBERUF, "befugt", "§ 4 Abs. 3 Satz 1 KKG"),
        (Beruf.BERATUNG, "befugt", "§ 4 Abs. 3 Satz 1 KKG"),
        (Beruf.VEREINBARUNG, "nach der Vereinbarung", "§ 8a Abs. 4 SGB VIII"),
        (Beruf.NICHT_GENANNT, "keine eigene Befugnis aus § 4 KKG", "§ 8b Abs. 1 SGB VIII"),
    ],
)
def test_f16_each_of_the_four_variants_has_its_verb(beruf, verb, fundstelle):
    assert (worte.BERUFE[beruf].verb, worte.BERUFE[beruf].fundstelle) == (verb, fundstelle)
    mitteilung = next(w for w in stufen(beruf) if w.stufe is Stufe.MITTEILUNG)
    assert ("befugt" in mitteilung.satz) == (verb == "befugt")


def test_f16_only_a_heilberuf_should_inform_at_once_at_urgent_danger():
    mit = {beruf for beruf, w in worte.BERUFE.items() if w.dringend}
    assert mit == {Beruf.HEILBERUF}
    heilberuf = worte.BERUFE[Beruf.HEILBERUF]
    assert heilberuf.dringend_verb == "sollen unverzüglich"
    assert heilberuf.dringend_fundstelle == "§ 4 Abs. 3 Satz 3 KKG"
    for beruf in Beruf:
        saetze = " ".join(wort.satz for wort in stufen(beruf))
        assert ("unverzüglich" in saetze) == (beruf is Beruf.HEILBERUF)


@pytest.mark.parametrize("beruf", list(Beruf))
def test_f16_the_rungs_stand_in_the_order_of_the_law_for_everybody(beruf):
    assert [wort.stufe for wort in stufen(beruf)] == list(Stufe)
    assert all(wort.titel and wort.satz and wort.warum for wort in stufen(beruf))


@pytest.mark.parametrize("beruf", [Beruf.VEREINBARUNG, Beruf.NICHT_GENANNT])
def test_who_is_not_named_in_4_is_not_told_that_it_holds(beruf):
    assert not any("§ 4" in wort.fundstelle for wort in stufen(beruf))


def test_f16_every_rung_has_a_day_or_a_reason_and_both_are_told():
    stand = {s.stufe: s for s in leiter(notiz())}
    assert stand[Stufe.EROERTERN].am == date(2026, 11, 20)
    assert stand[Stufe.HILFEN].ausgelassen
    assert stand[Stufe.BERATUNG].am == date(2026, 11, 21)
    assert stand[Stufe.HINWEIS].am == date(2026, 11, 20)
    assert stand[Stufe.MITTEILUNG].am == date(2026, 11, 23)
    assert naechste(notiz()) is Stufe.RUECKMELDUNG
    assert offen_davor(LEER, Stufe.MITTEILUNG) == tuple(Stufe)[:5]
    assert offen_davor(notiz(), Stufe.MITTEILUNG) == ()


def test_not_to_inform_is_a_decision_with_its_reason():
    m = Mitteilung(Entscheidung.NICHT_INFORMIEREN, HEUTE, "Frau Sommer", "Die Hilfe greift.")
    (stand,) = [s for s in leiter(replace(LEER, mitteilung=m)) if s.stufe is Stufe.MITTEILUNG]
    assert (stand.ausgelassen, stand.warum_nicht) == (True, "Die Hilfe greift.")


def test_parents_not_informed_need_a_reason():
    ohne = replace(LEER, eltern=Elterninformation(warum_nicht="Das Kind wäre in Gefahr."))
    assert Stufe.HINWEIS not in offen_davor(ohne, Stufe.MITTEILUNG)
    assert Stufe.HINWEIS in offen_davor(LEER, Stufe.MITTEILUNG)


def test_f16_help_comes_first_and_is_asked_for_but_blocks_nothing():
    entschieden = replace(LEER, mitteilung=Mitteilung(Entscheidung.INFORMIEREN))
    assert hinweise(entschieden) == (worte.HILFE_ZUERST,)
    mit = with_schritt(entschieden, Schritt(Stufe.HILFEN, warum_nicht="Die Eltern sind weg."))
    assert hinweise(mit) == ()
    assert hinweise(LEER) == ()


def test_f16_the_unborn_are_not_covered_and_it_is_said():
    def mit(*baender):
        kinder = tuple(
            Beteiligte(str(n), Beteiligtenrolle.KIND, band) for n, band in enumerate(baender)
        )
        return replace(LEER, beteiligte=kinder)

    assert hinweise(mit(Altersband.UNGEBOREN)) == (worte.UNGEBOREN, worte.UNGEBOREN_HILFE)
    assert hinweise(mit(Altersband.UNGEBOREN, Altersband.AB_3)) == ()
    assert hinweise(mit()) == ()
    mutter = Beteiligte("m", Beteiligtenrolle.MUTTER, Altersband.ERWACHSEN)
    dazu = replace(
        mit(Altersband.UNGEBOREN), beteiligte=(mutter, *mit(Altersband.UNGEBOREN).beteiligte)
    )
    assert hinweise(dazu) == (worte.UNGEBOREN, worte.UNGEBOREN_HILFE)


def test_f16_the_answer_of_the_jugendamt_is_remembered_by_its_day():
    assert rueckmeldung_offen(notiz()) == date(2026, 12, 7)
    da = replace(notiz(), rueckmeldung=replace(notiz().rueckmeldung, erhalten_am=HEUTE))
    assert rueckmeldung_offen(da) is None
    jetzt = notiz().bezug.angelegt_am

    def zeile(kennung, am):
        return Schutzzeile(kennung, kennung, jetzt, None, am)

    zeilen = [
        zeile("spaet", HEUTE + timedelta(1)), zeile("heute", HEUTE),
        zeile("lange", HEUTE - timedelta(9)), zeile("keine", None),
    ]  # fmt: skip
    assert [z.id for z in erinnerungen(zeilen, HEUTE)] == ["lange", "heute"]


def test_f16_no_field_of_a_note_can_hold_a_score():
    """Days, words and codes; a number would be one to rank by."""
    for name, klasse in inspect.getmembers(schutzraum, dataclasses.is_dataclass):
        for feld in dataclasses.fields(klasse):
            assert not re.search(r"\b(int|float|Decimal|complex)\b", str(feld.type)), (name, feld)
    quelle = inspect.getsource(schutzraum)
    assert not re.search(r"\b(IntEnum|auto\(\)|risiko|ampel|punkte|score\b.*=)", quelle)


def test_f16_no_function_counts_weighs_or_matches_what_was_written():
    ordner = HAUS / "lotse" / "services" / "schutzraum"
    for datei in ordner.glob("*.py"):
        quelle = datei.read_text("utf-8")
        assert not re.search(r"\blen\((akte|eintraege|\w+\.eintraege)", quelle), datei
        assert not re.search(r"->\s*(int|float)\b", quelle), datei


def test_f16_the_import_contracts_stand():
    vertraege = tomllib.loads((HAUS / "pyproject.toml").read_text("utf-8"))
    namen = {v["name"] for v in vertraege["tool"]["importlinter"]["contracts"]}
    assert {
        "The Schutzraum stands alone",
        "Nobody counts or matches the Schutzraum",
        "Only the Schutzraum knows its notes",
    } <= namen


def test_f16_it_locks_itself_after_two_minutes():
    assert LEERLAUF_S == 120


def test_observation_interpretation_and_hearsay_are_never_in_one_list():
    akte = notiz()
    assert [e.id for e in eintraege(akte, Eintragsart.BEOBACHTUNG)] == ["e1"]
    assert [e.id for e in eintraege(akte, Eintragsart.DEUTUNG)] == ["e2"]
    assert [e.id for e in eintraege(akte, Eintragsart.HOERENSAGEN)] == ["e3"]


def test_the_words_of_the_child_stay_as_they_were_said():
    gesagt = "  nich  hauen!!\n„Mama“  "
    akte = with_eintrag(LEER, Eintrag("e", Eintragsart.BEOBACHTUNG, "", worte_kind=gesagt))
    assert akte.eintraege[0].worte_kind == gesagt


def test_an_entry_emptied_is_gone_and_a_changed_one_stays_in_its_place():
    akte = notiz()
    anders = replace(akte.eintraege[0], text="anders")
    assert with_eintrag(akte, anders).eintraege[0] == anders
    leer = replace(akte.eintraege[0], text=" ", worte_kind="")
    assert [e.id for e in with_eintrag(akte, leer).eintraege] == ["e2", "e3"]


def test_the_own_sign_is_short_and_not_empty():
    assert with_zeichen(LEER, "  A  7 ").bezug.zeichen == "A 7"
    with pytest.raises(Hinweis, match="fehlt"):
        new_akte("n", "  ", HEUTE)
    with pytest.raises(Hinweis, match="zu lang"):
        with_zeichen(LEER, "x" * (ZEICHEN_HOECHSTENS + 1))


def test_steps_stand_in_the_order_of_the_law_whatever_was_noted_first():
    akte = with_schritt(LEER, Schritt(Stufe.HILFEN, HEUTE))
    akte = with_schritt(akte, Schritt(Stufe.ANHALTSPUNKTE, HEUTE))
    akte = with_schritt(akte, Schritt(Stufe.HILFEN, warum_nicht="doch nicht"))
    assert [s.stufe for s in akte.schritte] == [Stufe.ANHALTSPUNKTE, Stufe.HILFEN]
    assert akte.schritt(Stufe.HILFEN).ausgelassen


def test_a_closed_note_is_kept_for_a_time_of_its_own():
    zu = close(LEER, date(2028, 2, 29))
    assert zu.bezug.aufbewahren_bis == vorschlag_bis(date(2028, 2, 29)) == date(2029, 3, 1)
    assert close(LEER, HEUTE, date(2036, 1, 1)).bezug.aufbewahren_bis == date(2036, 1, 1)
    assert reopen(zu).bezug.aufbewahren_bis is None


def test_words_to_hide_are_tidied_and_stand_once():
    assert with_verdeckt(LEER, (" Ufer ", "", "Ufer"), " was? ").verdeckt == ("Ufer",)
