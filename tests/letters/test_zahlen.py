"""Old figures are never printed, and the sheet says until when they held."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lotse.domain.recht import Brieftext
from lotse.letters.bausteine import briefsprachen
from lotse.letters.brief import alle_saetze
from lotse.letters.familie import compose_familie
from lotse.letters.zahlen import STATT, with_valid_figures
from lotse.matching.gueltigkeit import IMMER, Zeitraum
from tests.werkzeug.briefe import familie_ahorn, fruehfoerderung, hilfe, rahmen, treffer
from tests.werkzeug.fall import HEUTE

ZAHL = "Es gibt 297 Euro im Monat."
BIS = "Die Zahlen gelten bis 31.12.2026. Bitte prüfen."


def eine(**felder: object):
    grund: dict[str, object] = {
        "brief": Brieftext(worum=("Es gibt Geld.", ZAHL), warum=(ZAHL,), kosten=(ZAHL,)),
        "gueltig_ab": date(2026, 7, 1),
        "gueltig_bis": date(2026, 12, 31),
    }
    gut = hilfe()
    leistung = fruehfoerderung(**(grund | felder))
    return replace(gut, urteil=replace(gut.urteil, leistung=leistung))


def gedruckt(stichtag: date | None, sprache: str = "de", **felder: object) -> list[str]:
    gerahmt = replace(rahmen(sprache), stichtag=stichtag)
    brief = compose_familie(familie_ahorn(), eine(**felder), treffer(), gerahmt)
    return [satz.text for satz in alle_saetze(brief)]


def test_while_they_hold_figures_are_printed_and_nothing_is_said():
    saetze = gedruckt(None)
    assert saetze.count(ZAHL) == 3
    assert not any("gelten" in satz for satz in saetze)


@pytest.mark.parametrize("tag", [date(2027, 1, 1), date(2027, 3, 1)])
def test_for_a_day_outside_no_sum_is_printed_and_the_sheet_says_until_when(tag):
    saetze = gedruckt(tag)
    assert ZAHL not in saetze
    assert saetze.count(STATT) == 3
    assert any("31" in s and "gelten bis" in s and s.endswith("Bitte prüfen.") for s in saetze)


def test_before_the_first_day_the_sheet_says_from_when():
    saetze = gedruckt(date(2026, 6, 30))
    assert ZAHL not in saetze
    assert any("gelten erst ab" in satz for satz in saetze)


def test_the_day_of_the_letter_counts_when_no_other_was_chosen():
    gestern = HEUTE - timedelta(days=1)
    assert ZAHL not in gedruckt(None, gueltig_bis=gestern)
    assert ZAHL in gedruckt(None, gueltig_bis=HEUTE)


@pytest.mark.parametrize("sprache", [code for code in briefsprachen() if code != "de"])
def test_it_is_said_in_the_language_of_the_family_too(sprache):
    gerahmt = replace(rahmen(sprache), stichtag=date(2027, 1, 1))
    brief = compose_familie(familie_ahorn(), eine(), treffer(), gerahmt)
    (satz,) = (s for s in brief.kleingedrucktes if s.baustein == "klein.zahlen_bis")
    assert satz.parallel is not None
    assert satz.parallel.text not in ("", satz.text)


def test_sentences_keep_their_place_and_with_it_their_translation():
    leistung = with_valid_figures(eine(), date(2027, 1, 1)).leistung
    assert leistung.brief.worum == ("Es gibt Geld.", STATT)


def test_the_letter_says_until_when_the_figures_of_others_held_that_opened_the_entry():
    """The Tafel has no figure of its own; that money is short was reckoned with old ones."""
    ohne_zahl = eine(gueltig_ab=None, gueltig_bis=None)
    gerahmt = replace(rahmen("de"), stichtag=date(2027, 1, 5))

    def gesagt(zeit: Zeitraum) -> bool:
        offen = replace(ohne_zahl, urteil=replace(ohne_zahl.urteil, zeit=zeit))
        brief = compose_familie(familie_ahorn(), offen, treffer(), gerahmt)
        return any(satz.baustein == "klein.zahlen_bis" for satz in brief.kleingedrucktes)

    assert gesagt(Zeitraum(None, date(2026, 12, 31)))
    assert not gesagt(IMMER)
