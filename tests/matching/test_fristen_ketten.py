"""Chains of carriers, day by day: the right letter on the right day, whatever happens."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.antrag import Antrag, Antragsart, Antragsform, Belehrung
from lotse.domain.blockade import Blockadecode
from lotse.domain.frist import Fristart, Fristbrief, Fristregel, Fristsicherheit
from lotse.exchange.feiertage import feiertage_in, ueberall
from lotse.letters.einfach import Lesestufe, pruefe_text
from lotse.matching.fristen_lage import ANDERE_TRAEGER, REHATRAEGER
from tests.werkzeug.fristen import MONTAG, A, akte, alle, am_tag, antrag, ereignis, nur
from tests.werkzeug.konsole import wissen

R, L = Fristregel, Fristbrief
TRAEGER = sorted(REHATRAEGER | ANDERE_TRAEGER | {"sozialamt", "freier_traeger"})
OHNE_FIKTION = {"eingliederungshilfe", "jugendamt", "versorgungsamt"}
REHA = sorted(REHATRAEGER)


def werktags(tag: date) -> date:
    """The oracle's own way: no holidays, only weekends."""
    return tag + timedelta(days={5: 2, 6: 1}.get(tag.weekday(), 0))


def keine(_tag: date) -> bool:
    return False


def kette(traeger: list[str], tage: list[int], *, teilhabe: bool | None, start: date) -> Antrag:
    """Received on day 0, then forwarded on each of these days and received the same day."""
    geschehen = [ereignis(A.EINGEGANGEN, start)]
    for wohin, tag in zip(traeger[1:], tage, strict=True):
        geschehen.append(ereignis(A.WEITERGELEITET, am_tag(tag, start), wohin))
        geschehen.append(ereignis(A.EINGEGANGEN_DORT, am_tag(tag, start), wohin))
    return antrag("fruehfoerderung", traeger[0], *geschehen, teilhabe=teilhabe)


def erwarteter_brief(tage: list[int], start: date, heute: date) -> bool:
    """Is letter (c) right today? Written down from § 14, without the engine's words."""
    gewesen = [tag for tag in tage if am_tag(tag, start) <= heute]
    grenze = werktags(start + timedelta(days=14))
    if not gewesen:
        return heute > max(grenze, werktags(start + timedelta(days=21)))
    if am_tag(gewesen[0], start) > grenze + timedelta(days=3):
        return True
    if len(gewesen) > 2:
        return True
    return heute > werktags(am_tag(gewesen[0], start) + timedelta(days=21))


@given(
    st.lists(st.sampled_from(REHA), min_size=1, max_size=4),
    st.lists(st.integers(0, 40), min_size=3, max_size=3),
    st.integers(0, 6),
    st.integers(0, 75),
)
def test_a_chain_of_carriers_gets_letter_c_on_the_right_day(traeger, tage, versatz, nach):
    start = MONTAG + timedelta(days=versatz)
    tage = sorted(tage)[: len(traeger) - 1]
    heute = am_tag(nach, start)
    (frist,) = nur(R.TEILHABE, kette(traeger, tage, teilhabe=True, start=start), heute, keine)
    assert (frist.brief_am(heute) is L.REHA) == erwarteter_brief(tage, start, heute)


def test_three_carriers_day_by_day():
    """Jugendamt, after 9 days Eingliederungshilfe, after 16 days Krankenkasse by agreement."""
    fall = kette(
        ["jugendamt", "eingliederungshilfe", "krankenkasse"], [9, 16], teilhabe=True, start=MONTAG
    )
    lauf = {tag: nur(R.TEILHABE, fall, am_tag(tag))[0] for tag in range(40)}
    assert {lauf[tag].ende for tag in range(9)} == {am_tag(14)}
    assert {lauf[tag].ende for tag in range(9, 40)} == {am_tag(30)}
    assert {lauf[tag].sicherheit for tag in range(9, 16)} == {Fristsicherheit.FEST}
    assert {lauf[tag].sicherheit for tag in range(16, 40)} == {Fristsicherheit.UNKLAR}
    erster = next(tag for tag in lauf if lauf[tag].brief_am(am_tag(tag)))
    assert erster == 31


def test_three_carriers_without_teilhabe_day_by_day():
    """A wrong office says no, forwards late, the next says no as well: (a), nothing, (b)."""
    fall = antrag(
        "wohngeld",
        "jobcenter",
        ereignis(A.EINGEGANGEN, am_tag(0)),
        ereignis(A.NICHT_ZUSTAENDIG, am_tag(3)),
        ereignis(A.WEITERGELEITET, am_tag(14), "sozialamt"),
        ereignis(A.NICHT_ZUSTAENDIG, am_tag(21), "sozialamt"),
        teilhabe=False,
    )
    gesehen = [
        {f.brief_am(am_tag(tag)) for f in alle(fall, am_tag(tag))} - {None} for tag in range(40)
    ]
    assert gesehen[:10] == [set()] * 10
    assert gesehen[10:14] == [{L.WEITERLEITUNG}] * 4
    assert gesehen[14:21] == [set()] * 7
    assert gesehen[21:] == [{L.VORLAEUFIG}] * 19


ARTEN = [art for art in Antragsart if art not in (A.EINGEGANGEN, A.GESENDET)]
EREIGNISSE = st.builds(
    lambda art, tag, wer, bis, belehrung: ereignis(
        art,
        am_tag(tag),
        wer,
        bis=None if bis is None else am_tag(tag + bis),
        belehrung=belehrung,
    ),
    st.sampled_from(ARTEN),
    st.integers(0, 200),
    st.sampled_from(TRAEGER),
    st.none() | st.integers(0, 60),
    st.none() | st.sampled_from(Belehrung),
)
ANTRAEGE = st.builds(
    lambda leistung, wo, form, teilhabe, beginn, rest: Antrag(
        "a1", leistung, "", wo, form, teilhabe, ereignisse=(*beginn, *rest)
    ),
    st.sampled_from(sorted(wissen().leistungen)) | st.just("gibt_es_nicht"),
    st.sampled_from([*TRAEGER, ""]),
    st.sampled_from(Antragsform),
    st.sampled_from([None, True, False]),
    st.sampled_from([(), (ereignis(A.EINGEGANGEN, MONTAG),), (ereignis(A.GESENDET, MONTAG),)]),
    st.lists(EREIGNISSE, max_size=9),
)
HEUTE = st.integers(0, 600).map(am_tag)
KALENDER = st.sampled_from([ueberall, feiertage_in("09162000"), lambda _tag: None])


@given(ANTRAEGE, HEUTE, KALENDER)
def test_every_frist_is_whole(fall: Antrag, heute: date, kalender):
    for frist in alle(fall, heute, kalender):
        assert frist.satz.endswith((".", "?"))
        assert frist.fundstelle.startswith("§")
        assert frist.stellen
        assert bool(frist.warum) is (frist.sicherheit is Fristsicherheit.UNKLAR)
        assert (frist.sicher_bis is None) is (frist.ende is None)
        assert frist.ende is None or 3 <= (frist.ende - frist.sicher_bis).days <= 14
        assert frist.brief is None or frist.art is not Fristart.FRAGE or frist.regel is R.UNTERLAGEN
        assert frist.blockade in (None, Blockadecode.ZUST)
        assert frist.blockade is None or frist.blockade_seit <= heute


@given(ANTRAEGE, HEUTE)
def test_whatever_happens_no_rule_leaves_its_field(fall: Antrag, heute: date):
    fristen = alle(fall, heute)
    regeln = {frist.regel for frist in fristen}
    fragen = {frist.regel for frist in fristen if frist.art is Fristart.FRAGE}
    nie = {
        None: {R.WEITERLEITUNG, R.VORLAEUFIG, R.GENEHMIGUNG, R.KRANKENKASSE},
        True: {R.VORLAEUFIG, R.KRANKENKASSE},
        False: {R.TEILHABE, R.GENEHMIGUNG},
    }
    assert not regeln & nie[fall.teilhabe]
    if fall.teilhabe is None:
        assert (R.TEILHABE in regeln) is (R.TEILHABE in fragen)
    if fall.teilhabe and fall.traegerart in REHATRAEGER:
        assert R.WEITERLEITUNG not in regeln


@given(ANTRAEGE, HEUTE, st.randoms())
def test_the_order_in_which_facts_were_written_does_not_matter(fall, heute, zufall: random.Random):
    tage = {e.am for e in fall.ereignisse}
    if len(tage) < len(fall.ereignisse):
        fall = replace(fall, ereignisse=tuple({e.am: e for e in fall.ereignisse}.values()))
    gemischt = list(fall.ereignisse)
    zufall.shuffle(gemischt)
    assert alle(fall, heute) == alle(replace(fall, ereignisse=tuple(gemischt)), heute)


@given(ANTRAEGE, HEUTE)
def test_what_happens_tomorrow_changes_nothing_today(fall: Antrag, heute: date):
    bisher = tuple(e for e in fall.ereignisse if e.am <= heute)
    assert alle(fall, heute) == alle(replace(fall, ereignisse=bisher), heute)


@given(st.lists(ANTRAEGE, min_size=2, max_size=3), HEUTE)
def test_several_applications_come_in_one_order(antraege, heute: date):
    benannt = [replace(a, id=f"a{nummer}") for nummer, a in enumerate(antraege)]
    hin = alle(akte(*benannt), heute)
    her = alle(akte(*reversed(benannt)), heute)
    assert sorted(hin, key=repr) == sorted(her, key=repr)
    assert [(f.art, f.ende) for f in hin] == [(f.art, f.ende) for f in her]


@pytest.mark.parametrize("traeger", sorted(OHNE_FIKTION))
@given(weitere=st.lists(EREIGNISSE, max_size=6), heute=HEUTE)
def test_no_chain_brings_a_fiction_to_a_carrier_of_18_abs_7(traeger, weitere, heute):
    ohne = [e for e in weitere if e.art is not A.WEITERGELEITET]
    fall = antrag("fruehfoerderung", traeger, ereignis(A.EINGEGANGEN, MONTAG), *ohne, teilhabe=True)
    assert not nur(R.GENEHMIGUNG, fall, heute)


@given(ANTRAEGE, HEUTE)
def test_no_sentence_is_hard_to_read(fall: Antrag, heute: date):
    for frist in alle(fall, heute):
        assert pruefe_text([frist.satz]).stufe is not Lesestufe.SCHWER, frist.satz
