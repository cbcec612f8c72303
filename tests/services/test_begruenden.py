"""E-39: two texts about one need; the family sees both, and only then one goes to the office."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from lotse.domain.akte import Akte
from lotse.domain.begruendung import Begruendung
from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Tat
from lotse.domain.vermittlung import Ereignis, Stand, Vermittlung, Weg
from lotse.letters.brief import Briefart, Stueck, alle_saetze
from lotse.services.begruenden import (
    needs_reason,
    reason_for,
    require_agreed,
    set_agreed,
    set_reason,
)
from lotse.services.briefe import Auftrag
from lotse.services.briefseite import compose_seite
from lotse.services.vermittlungsweg import delete_mistake
from lotse.store.merkwuerdig import notable
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.muster import familie_k
from tests.werkzeug.reihen import echtes_wissen

HEUTE = date(2026, 11, 24)
AMT = "Im Alltag fehlt der Mutter Entlastung.\nBeim Einschlafen braucht das Kind lange."
EIGEN = "Ich bin oft müde. Ich möchte, dass jemand zu uns kommt."


def akte(leistung="spfh") -> Akte:
    anfang = Ereignis(Stand.VORBEREITET, HEUTE, datetime(2026, 11, 24, 9))
    v = Vermittlung("v1", leistung, None, (anfang,))
    return Akte(familie_k(), vermittlungen=(v,))


def mit_texten(amt=AMT, familie=EIGEN, *, ja=False) -> Akte:
    neu = set_reason(akte(), "v1", amt, familie, "g1")
    return set_agreed(neu, "v1", HEUTE, ja=True) if ja else neu


def brief(eine: Akte, art: Briefart, sprache="de"):
    auftrag = Auftrag(art, "v1")
    return compose_seite(eine, auftrag, Weg.FAMILIE_TRAEGT, echtes_wissen(), rahmen(sprache))


def gesagt(eine: Akte, art: Briefart, sprache="de") -> str:
    return "\n".join(satz.text for satz in alle_saetze(brief(eine, art, sprache)))


def test_e39_the_application_does_not_go_out_before_the_family_has_seen_both():
    with pytest.raises(Hinweis, match="noch nicht zugestimmt"):
        brief(mit_texten(), Briefart.ANTRAG)
    assert "Entlastung" in gesagt(mit_texten(ja=True), Briefart.ANTRAG)


def test_e39_the_copy_shows_both_before_and_after_the_tick():
    for eine in (mit_texten(), mit_texten(ja=True)):
        text = gesagt(eine, Briefart.KOPIE)
        assert "Im Alltag fehlt der Mutter Entlastung." in text
        assert EIGEN in text
        assert "Das ist kein Urteil über Sie." in text


def test_e39_the_office_never_reads_the_words_of_the_family():
    bogen = brief(mit_texten(ja=True), Briefart.ANTRAG)
    assert EIGEN not in gesagt(mit_texten(ja=True), Briefart.ANTRAG)
    (block,) = [b for b in bogen.bloecke if b.stueck is Stueck.BEGRUENDUNG]
    assert [satz.text for satz in block.inhalt] == AMT.splitlines()


@pytest.mark.parametrize("sprache", ["tr", "ar", "ru", "uk", "ro", "fa", "en"])
def test_e39_what_stands_around_both_texts_is_in_the_language_of_the_family(sprache):
    kopie = brief(mit_texten(), Briefart.KOPIE, sprache)
    (eigene,) = [b for b in kopie.bloecke if b.stueck is Stueck.WUNSCH]
    assert eigene.titel.parallel is not None
    assert eigene.inhalt[0].parallel is not None


def test_e39_a_help_without_texts_needs_no_tick():
    stuecke = {block.stueck for block in brief(akte(), Briefart.ANTRAG).bloecke}
    assert Stueck.LAGE in stuecke
    assert Stueck.BEGRUENDUNG not in stuecke
    assert require_agreed(akte(), "v1") is None


def test_e39_a_changed_word_has_not_been_seen():
    alt = mit_texten(ja=True)
    assert set_reason(alt, "v1", AMT, EIGEN, "g2") is alt
    anders = set_reason(alt, "v1", AMT + " Sehr.", EIGEN, "g2")
    assert reason_for(anders, "v1") == Begruendung("g1", "v1", AMT + " Sehr.", EIGEN)


@pytest.mark.parametrize(("amt", "familie"), [("", EIGEN), (AMT, " "), ("", "")])
def test_e39_one_text_alone_cannot_be_agreed_to(amt, familie):
    eine = set_reason(akte(), "v1", amt, familie, "g1")
    with pytest.raises(Hinweis, match="Es fehlt noch einer"):
        set_agreed(eine, "v1", HEUTE, ja=True)


def test_e39_two_empty_texts_are_none():
    assert set_reason(mit_texten(), "v1", " ", "", "g2").begruendungen == ()


def test_e39_both_texts_are_in_the_audit_when_agreed_and_when_that_ends():
    vorher, ja = mit_texten(), mit_texten(ja=True)
    beide = ["text_amt", "text_familie"]
    assert list(notable(vorher, ja)) == [(Tat.EINGEWILLIGT, text) for text in beide]
    nein = set_agreed(ja, "v1", HEUTE + timedelta(days=1), ja=False)
    assert list(notable(ja, nein)) == [(Tat.WIDERRUFEN, text) for text in beide]
    geaendert = set_reason(ja, "v1", "anders", EIGEN, "g1")
    assert [tat for tat, _ in notable(ja, geaendert)] == [Tat.WIDERRUFEN] * 2
    assert list(notable(ja, replace(ja, unterlagen=("mietvertrag",)))) == []


def test_e39_the_texts_go_with_the_hand_over_they_are_about():
    assert delete_mistake(mit_texten(), "v1").begruendungen == ()


@pytest.mark.parametrize(
    ("kennung", "gefragt"),
    [
        ("spfh", True), ("eingliederungshilfe_kind", True), ("fruehfoerderung", True),
        ("kita_1_3", False), ("erziehungsberatung", False), ("wohngeld", False),
        ("grundsicherungsgeld", False),
    ],
)  # fmt: skip
def test_e39_only_helps_that_hang_on_a_found_need_ask_for_it(kennung, gefragt):
    assert needs_reason(echtes_wissen().leistungen[kennung]) is gefragt
