"""Letters of Fristen on the letters page: each one that is offered can be printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.antrag import Belehrung
from lotse.domain.fehler import Hinweis
from lotse.domain.frist import Fristbrief, Fristregel
from lotse.domain.vermittlung import Ereignis, Stand, Vermittlung
from lotse.letters.brief import Briefart, alle_saetze
from lotse.services.briefe_fall import compose_fallbriefe
from lotse.services.briefe_frist import (
    TRAEGERWORT,
    art_of,
    bezug_of,
    brief_key,
    compose_sache,
    frist_posten,
)
from lotse.services.fristen import fristen_of
from tests.werkzeug.briefe import rahmen
from tests.werkzeug.fristen import NRW, A, akte, am_tag, antrag, ereignis
from tests.werkzeug.konsole import wissen

ARTEN = (
    "jugendamt", "eingliederungshilfe", "krankenkasse", "jobcenter", "sozialamt", "pflegekasse",
)  # fmt: skip
LEISTUNGEN = (
    "fruehfoerderung", "spfh", "haushaltshilfe_38", "grundsicherungsgeld", "pflegegeld",
)  # fmt: skip


def posten(fall, heute):
    return frist_posten(fall, fristen_of(fall, wissen(), heute, NRW), heute)


def sache(fall, heute, brief):
    (bezug,) = (p.vermittlung for p in posten(fall, heute) if p.vermittlung.endswith(f"~{brief}"))
    return compose_sache(fall, bezug, wissen(), heute, NRW)


def weitergeleitet(tag, **mehr):
    return akte(
        antrag(
            "fruehfoerderung",
            "jugendamt",
            ereignis(A.EINGEGANGEN, am_tag(0)),
            ereignis(A.WEITERGELEITET, am_tag(tag), "eingliederungshilfe", **mehr),
            teilhabe=True,
        )
    )


def test_e24_the_letter_goes_to_the_office_that_has_to_decide():
    rechtzeitig = sache(weitergeleitet(9, stelle="Kreis Nord"), am_tag(31), Fristbrief.REHA)
    assert (rechtzeitig.amt.name, rechtzeitig.traegerart) == ("Kreis Nord", "eingliederungshilfe")
    ohne_namen = sache(weitergeleitet(9), am_tag(31), Fristbrief.REHA)
    assert ohne_namen.amt.name == TRAEGERWORT["eingliederungshilfe"]
    zu_spaet = sache(weitergeleitet(20, stelle="Kreis Nord"), am_tag(21), Fristbrief.REHA)
    assert zu_spaet.traegerart == "jugendamt"
    assert zu_spaet.amt.name != "Kreis Nord"


def test_d01_at_an_office_that_is_no_rehatraeger_it_holds_for_teilhabe_too():
    """§ 14 Abs. 5 SGB IX: § 16 is only left out where the Rehaträger was asked."""
    nein = (ereignis(A.EINGEGANGEN, am_tag(0)), ereignis(A.NICHT_ZUSTAENDIG, am_tag(2)))
    fall = akte(antrag("fruehfoerderung", "jobcenter", *nein, teilhabe=True))
    gemeint = sache(fall, am_tag(10), Fristbrief.WEITERLEITUNG)
    (brief,) = compose_fallbriefe(fall, gemeint, wissen(), rahmen())
    assert brief.art is Briefart.WEITERLEITUNG
    am_jugendamt = replace(gemeint, traegerart="jugendamt")
    with pytest.raises(Hinweis, match="Teilhabe"):
        compose_fallbriefe(fall, am_jugendamt, wissen(), rahmen())


def test_d02_the_other_office_is_named_by_its_kind_where_nobody_wrote_its_name():
    fall = akte(
        antrag(
            "spfh",
            "jugendamt",
            ereignis(A.EINGEGANGEN, am_tag(0)),
            ereignis(A.ZUSTAENDIGKEIT_STREITIG, am_tag(3), "sozialamt"),
            teilhabe=False,
        )
    )
    assert sache(fall, am_tag(3), Fristbrief.VORLAEUFIG).andere == "Sozialamt"


def test_d11_more_time_is_asked_for_two_weeks_from_the_day_in_the_letter():
    fall = akte(
        antrag(
            "wohngeld",
            "wohngeldbehoerde",
            ereignis(A.GESENDET, am_tag(0)),
            ereignis(A.UNTERLAGEN_VERLANGT, am_tag(5), bis=am_tag(20)),
            teilhabe=False,
        )
    )
    assert sache(fall, am_tag(6), Fristbrief.MEHR_ZEIT).bis == am_tag(34)
    assert sache(fall, am_tag(25), Fristbrief.MEHR_ZEIT).bis == am_tag(39)


def test_a_letter_that_fits_no_more_says_so():
    fall = weitergeleitet(9)
    (eine,) = posten(fall, am_tag(31))
    with pytest.raises(Hinweis, match="passt heute nicht mehr"):
        compose_sache(fall, eine.vermittlung, wissen(), am_tag(10), NRW)


def test_an_application_without_a_form_has_its_letter_with_the_hand_over():
    fall = akte(
        antrag("elterngeld", "elterngeldstelle", ereignis(A.GESENDET, am_tag(0)), form="muendlich")
    )
    (frist,) = (
        f
        for f in fristen_of(fall, wissen(), am_tag(1), NRW)
        if f.regel is Fristregel.FORM
    )  # fmt: skip
    assert brief_key(fall, frist, Fristbrief.ANTRAG) == ""
    jetzt = ereignis(A.GESENDET, am_tag(0)).erfasst_am
    v = Vermittlung("v7", "elterngeld", None, (Ereignis(Stand.VORBEREITET, am_tag(0), jetzt),))
    mit = akte(*fall.antraege, vermittlungen=(v,))
    assert brief_key(mit, frist, Fristbrief.ANTRAG) == "antrag:v7"


@st.composite
def ereignisse(draw):
    """A first receipt, then anything in any order."""
    tage = sorted(draw(st.lists(st.integers(0, 250), min_size=1, max_size=6)))
    erstes = ereignis(A.EINGEGANGEN, am_tag(tage[0]))
    rest = []
    for tag in tage[1:]:
        art = draw(st.sampled_from(list(A)))
        mehr = {}
        if art in (A.UNTERLAGEN_VERLANGT, A.MITTEILUNG):
            mehr["bis"] = draw(st.sampled_from([None, am_tag(tag + 14)]))
        if art is A.ABGELEHNT:
            mehr["belehrung"] = draw(st.sampled_from([None, *Belehrung]))
        if art in (A.WEITERGELEITET, A.UMZUG, A.ZUSTAENDIGKEIT_STREITIG):
            mehr["stelle"] = draw(st.sampled_from(["", "Amt Zwei"]))
        traeger = draw(st.sampled_from(["", *ARTEN])) if art is not A.UMZUG else ""
        rest.append(ereignis(art, am_tag(tag), traeger, **mehr))
    return (erstes, *rest)


@given(
    ereignisse(),
    st.sampled_from(LEISTUNGEN),
    st.sampled_from((*ARTEN, "")),
    st.sampled_from((True, False, None)),
    st.integers(0, 300),
)
def test_e24_whatever_happened_every_letter_on_offer_can_be_printed(
    geschehen, leistung, traeger, teilhabe, tage
):
    fall = akte(antrag(leistung, traeger, *geschehen, teilhabe=teilhabe))
    heute = am_tag(tage)
    for eine in posten(fall, heute):
        gemeint = compose_sache(fall, eine.vermittlung, wissen(), heute, NRW)
        (brief,) = compose_fallbriefe(fall, gemeint, wissen(), rahmen())
        assert brief.art is eine.art
        assert eine.art in (Briefart.FRIST, Briefart.WEITERLEITUNG)
        if teilhabe:
            text = " ".join(satz.text for satz in alle_saetze(brief))
            assert "Paragraf 43 " not in text


def test_each_letter_has_one_key_and_one_place():
    fall = weitergeleitet(9)
    heute = am_tag(31) + timedelta(days=40)
    fristen = [f for f in fristen_of(fall, wissen(), heute, NRW) if f.brief_am(heute)]
    schluessel = [p.schluessel for p in posten(fall, heute)]
    assert schluessel == [brief_key(fall, f, f.brief) for f in fristen]
    assert len(set(schluessel)) == len(schluessel)
    assert [bezug_of(f, f.brief) for f in fristen] == [p.vermittlung for p in posten(fall, heute)]
    assert {art_of(f.brief) for f in fristen} <= {Briefart.FRIST, Briefart.WEITERLEITUNG}
