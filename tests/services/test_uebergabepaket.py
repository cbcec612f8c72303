"""What goes to a colleague, and that nothing goes without the family (F-33)."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.domain.einwilligung import Datenart, Empfaengerart, Richtung
from lotse.domain.familie import FamilieId
from lotse.domain.fehler import Hinweis
from lotse.services.dieselbe import kennzeichen_of
from lotse.services.einwilligungsstand import ZWECK
from lotse.services.uebergabepaket import (
    ANDERER_ZWECK,
    Paketfall,
    Uebergabepaket,
    Warmnotiz,
    colleagues,
    needed,
    note_lines,
    permission,
    reason,
    welcome,
)
from lotse.services.uebergabepaket_ankunft import (
    Ankunftsart,
    Empfang,
    arrivals,
    check_separate,
    contents,
    only_here,
    take,
)
from lotse.services.uebergabepaket_form import Paketfehler, from_bytes, to_bytes
from tests.werkzeug.akten import AKTEN, HEUTE, einfache_akte, volle_akte
from tests.werkzeug.uebergabe import AN, erlaubt, ohne, paket

NOTIZEN = st.builds(
    Warmnotiz, st.text("aä\n ", max_size=9), st.none() | st.dates(), st.none(), st.text("xö")
)


@given(akte=AKTEN, notiz=NOTIZEN, von=st.text("äx '"))
@settings(deadline=None)
def test_f33_what_is_packed_is_what_comes_out_for_any_case(akte, notiz, von):
    vorher = Uebergabepaket(von, "Frau Winter", HEUTE, (Paketfall(akte, notiz),))
    assert from_bytes(to_bytes(vorher)) == vorher


def test_f33_every_kind_of_data_the_case_holds_has_to_be_ticked():
    akte = volle_akte()
    assert set(needed(akte)) >= {Datenart.ANLIEGEN, Datenart.KIND, Datenart.BISHER}
    assert permission(erlaubt(akte), AN, HEUTE).ja
    for art in needed(akte):
        antwort = permission(erlaubt(akte, ohne(akte, art)), AN, HEUTE)
        assert not antwort.ja
        assert antwort.fehlt == (art,)


def test_f33_health_is_its_own_tick_only_where_a_need_is_about_it():
    assert needed(einfache_akte()) == (Datenart.ANLIEGEN,)


@pytest.mark.parametrize(
    "anders",
    [
        {"widerrufen_am": HEUTE},
        {"gueltig_bis": HEUTE - timedelta(days=1)},
        {"erteilt_am": HEUTE + timedelta(days=1)},
        {"empfaenger": "Frau Herbst"},
        {"art": Empfaengerart.STELLE},
        {"richtung": Richtung.HER},
        {"unterschrieben": ()},
    ],
)
def test_f33_withdrawn_expired_or_for_somebody_else_is_no_permission(anders):
    akte = erlaubt(volle_akte())
    assert permission(akte, AN, HEUTE).ja
    e = replace(akte.einwilligungen[-1], **anders)
    antwort = permission(replace(akte, einwilligungen=(e,)), AN, HEUTE)
    assert not antwort.ja
    assert antwort.grund


@pytest.mark.parametrize(
    ("zweck", "darf"),
    [
        ("Frau Winter soll zum Elterngeld beraten.", False),
        ("Vertretung im Urlaub", False),
        ("", False),
        ("Eine Kollegin oder ein Kollege begleitet die Familie weiter.", True),
        ("eine  Kollegin oder ein Kollege begleitet die Familie weiter, ab Januar.", True),
    ],
)
def test_f33_only_a_consent_for_going_on_lets_the_case_go(zweck, darf):
    akte = erlaubt(volle_akte())
    e = replace(akte.einwilligungen[-1], zweck=zweck)
    antwort = permission(replace(akte, einwilligungen=(e,)), AN, HEUTE)
    assert antwort.ja is darf
    assert (reason(antwort) == ANDERER_ZWECK) is not darf
    beide = replace(akte, einwilligungen=(e, akte.einwilligungen[-1]))
    assert permission(beide, AN, HEUTE).ja, "the fitting one counts beside another"
    assert ZWECK[Empfaengerart.LOTSIN] in ANDERER_ZWECK
    assert reason(permission(volle_akte(), AN, HEUTE)).startswith("Nur mit einer Einwilligung für")


def test_f33_what_stands_here_only_is_counted_before_a_record_is_replaced():
    dort = volle_akte()
    assert only_here(dort, dort) == {}
    mehr = replace(
        dort,
        schritte=(*dort.schritte, replace(dort.schritte[0], id="neu")),
        kontakte=tuple(replace(k, notiz="geändert") for k in dort.kontakte),
        familie=replace(dort.familie, deckwort="Distel"),
    )
    assert only_here(mehr, dort) == {"kontakte": len(dort.kontakte), "schritte": 1, "angaben": 1}
    assert only_here(dort, mehr)["kontakte"] == len(dort.kontakte)
    [ankunft] = arrivals(paket(dort), (kennzeichen_of(mehr),), (mehr,))
    assert (ankunft.schon_da, ankunft.nur_hier["schritte"]) == (True, 1)
    assert Ankunftsart.NEU not in ankunft.arten, "never twice"


def test_f33_the_last_day_still_counts_and_the_day_after_does_not():
    akte = erlaubt(volle_akte())
    ende = akte.einwilligungen[-1].gueltig_bis
    assert permission(akte, AN, ende).ja
    assert not permission(akte, AN, ende + timedelta(days=1)).ja


def test_only_colleagues_with_a_permission_are_offered():
    akte = erlaubt(volle_akte())
    assert colleagues(akte, HEUTE) == (AN,)
    assert colleagues(volle_akte(), HEUTE) == ()
    assert colleagues(akte, akte.einwilligungen[-1].gueltig_bis + timedelta(days=1)) == ()


def test_f33_the_note_becomes_the_first_step_of_the_new_one():
    notiz = Warmnotiz("Frau Sommer", HEUTE, date(2026, 12, 1), "Termin beim Kinderarzt")
    fall = Paketfall(volle_akte(), notiz)
    schritt = welcome("s9", fall, paket(fall.akte), HEUTE)
    assert schritt.bis == HEUTE + timedelta(days=7)
    assert note_lines(notiz) == (
        "Die Familie weiß es von Frau Sommer am 24.11.2026.",
        "Gemeinsam bei der Familie: 1.12.2026.",
        "Als Nächstes wichtig: Termin beim Kinderarzt",
    )
    assert schritt.notiz.splitlines() == ["Übernommen von Frau Sommer.", *note_lines(notiz)]
    assert note_lines(Warmnotiz()) == ()


@pytest.mark.parametrize(
    ("roh", "wort"),
    [
        (b"", "nicht lesbar"),
        (b"[]", "anderen Aufbau"),
        (b"[" * 200_000, "nicht lesbar"),
        (b'{"version": 1, "paket": NaN}', "NaN"),
        (b'{"version": true, "paket": {}}', "anderen Aufbau"),
        (b'{"version": 1, "paket": {}}', "paket.von"),
        (b'{"version": 1, "paket": {"von":"","an":"","am":"2026-11-24","faelle":[]}}', "Zahl"),
    ],
)
def test_what_is_no_package_is_refused_in_a_sentence(roh, wort):
    with pytest.raises(Paketfehler) as fehler:
        from_bytes(roh)
    assert wort in "".join(fehler.value.stellen)
    assert fehler.value.sicher == "Ihre Daten auf diesem Gerät sind unverändert."


def test_a_newer_version_says_so():
    roh = json.loads(to_bytes(paket(volle_akte())))
    with pytest.raises(Paketfehler, match="neueren Lotsen"):
        from_bytes(json.dumps(roh | {"version": 2, "paket": {"neu": 1}}).encode())


def test_an_unknown_field_is_refused_and_no_word_of_the_family_is_in_the_sentence():
    roh = json.loads(to_bytes(paket(replace(volle_akte()))))
    roh["paket"]["faelle"][0]["akte"]["familie"]["religion"] = "Kanarix"
    with pytest.raises(Paketfehler) as fehler:
        from_bytes(json.dumps(roh).encode())
    assert any("religion" in stelle for stelle in fehler.value.stellen)
    assert "Kanarix" not in "".join(fehler.value.stellen)


def test_the_same_case_twice_in_a_package_is_refused():
    fall = Paketfall(einfache_akte())
    doppelt = Uebergabepaket("a", AN, HEUTE, (fall, fall))
    with pytest.raises(Paketfehler):
        to_bytes(doppelt)


def test_f33_the_preview_counts_only_what_there_is():
    assert contents(volle_akte())["personen"] == 3
    assert contents(einfache_akte()) == {}


def test_f33_a_new_fallcode_is_none_that_comes_in_the_same_package():
    """Here 26-003 is taken and 26-006 is the next number; just that one comes along."""
    eins = einfache_akte("a", fallcode="26-006", deckwort="Iris")
    zwei = einfache_akte("b", fallcode="26-003", deckwort="Ulme")
    gepackt, zaehler = paket(eins, zwei), itertools.count(6)
    empfang = Empfang(
        HEUTE, lambda: "n", lambda: f"26-{next(zaehler):03}", {"26-003"}, set(), "ab" * 32
    )
    wahl = [(a, Ankunftsart.NEU, None, None) for a in arrivals(gepackt, ())]
    codes = [w.nachher.familie.fallcode for w in take(gepackt, wahl, empfang) if w.nachher]
    assert codes == ["26-006", "26-007"]


def test_f33_two_cases_are_not_put_into_one_at_the_same_time():
    """The second would overwrite the first: one is read in as new, then the two become one."""
    check_separate([FamilieId("a"), FamilieId("b")])
    with pytest.raises(Hinweis, match="derselben Familie"):
        check_separate([FamilieId("a"), FamilieId("a")])
    hier = einfache_akte("hier")
    gepackt = paket(einfache_akte("a", fallcode="26-006"), einfache_akte("b", fallcode="26-007"))
    empfang = Empfang(HEUTE, lambda: "n", lambda: "26-009", set(), set(), "ab" * 32)
    wahl = [(a, Ankunftsart.VEREINT, hier, hier) for a in arrivals(gepackt, ())]
    with pytest.raises(Hinweis, match="derselben Familie"):
        take(gepackt, wahl, empfang)
