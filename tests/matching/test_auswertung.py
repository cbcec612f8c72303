"""Three-valued evaluation: tables, ranges, and formulas thrown at random."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.wahrheit import Wahrheit, nicht, oder, und
from lotse.domain.zeit import Spanne
from lotse.matching.auswertung import ENTSCHEIDEN, kompilieren
from lotse.matching.ergebnis import Faktstelle
from tests.werkzeug.wissen import HEUTE, fakt, familie, leistung, urteile, werk

WERTE = (True, False, None)
NAMEN = ("a", "b", "c")
FAKTEN = tuple(map(fakt, NAMEN))
WERK = werk(leistung("eine", "a"), fakten=FAKTEN)


def wert(text: str, **fakten: Wahrheit) -> Wahrheit:
    pruefung = kompilieren(text, WERK.wissen.fakten)
    return pruefung(_lage(fakten), None)[0]


def _lage(fakten):
    from lotse.domain.fluechtig import FluechtigeAntworten
    from lotse.matching.pruefwerk import lage

    return lage(WERK, familie(fakten=fakten), FluechtigeAntworten(), HEUTE)


@pytest.mark.parametrize(("a", "b"), list(product(WERTE, WERTE)))
def test_and_or_not_follow_the_kleene_tables(a: Wahrheit, b: Wahrheit):
    assert wert("a and b", a=a, b=b) is und((a, b))
    assert wert("a or b", a=a, b=b) is oder((a, b))
    assert wert("not a", a=a) is nicht(a)


def test_unknown_never_becomes_no():
    assert wert("a") is None
    assert wert("not a") is None
    assert wert("a and b", b=True) is None


formeln = st.recursive(
    st.sampled_from(NAMEN),
    lambda kinder: st.one_of(
        kinder.map(lambda x: f"not ({x})"),
        st.tuples(kinder, kinder).map(lambda xs: f"({xs[0]}) and ({xs[1]})"),
        st.tuples(kinder, kinder).map(lambda xs: f"({xs[0]}) or ({xs[1]})"),
    ),
    max_leaves=8,
)
belegungen = st.fixed_dictionaries({name: st.sampled_from(WERTE) for name in NAMEN})


@given(formeln, belegungen)
def test_a_decided_result_holds_in_every_completion(formel: str, belegung: dict[str, Wahrheit]):
    entschieden = wert(formel, **belegung)
    offen = [name for name in NAMEN if belegung[name] is None]
    if entschieden is not None:
        for fuellung in product((True, False), repeat=len(offen)):
            ganz = belegung | dict(zip(offen, fuellung, strict=True))
            assert wert(formel, **ganz) is entschieden


@given(formeln, belegungen)
def test_the_named_facts_alone_decide(formel: str, belegung: dict[str, Wahrheit]):
    """What is called the cause is enough: forget all else and the result stays."""
    pruefung = kompilieren(formel, WERK.wissen.fakten)
    ergebnis, stellen = pruefung(_lage(belegung), None)
    genannt = {stelle.fakt for stelle in stellen}
    if ergebnis is None:
        assert genannt
        assert all(belegung[name] is None for name in genannt)
    else:
        assert wert(formel, **{n: w for n, w in belegung.items() if n in genannt}) is ergebnis


@pytest.mark.parametrize(
    ("art", "spanne", "erwartet"),
    [
        ("<", Spanne(1, 2), True), ("<", Spanne(3, 4), False), ("<", Spanne(2, 3), None),
        ("<=", Spanne(1, 3), True), ("<=", Spanne(4, 5), False), ("<=", Spanne(3, 4), None),
        (">=", Spanne(3, 4), True), (">=", Spanne(1, 2), False), (">=", Spanne(2, 3), None),
        (">", Spanne(4, 5), True), (">", Spanne(1, 3), False), (">", Spanne(3, 4), None),
        ("<", Spanne(0, float("inf")), None), (">=", Spanne(3, float("inf")), True),
    ],
)  # fmt: skip
def test_a_range_decides_only_when_both_ends_agree(art: str, spanne: Spanne, erwartet: Wahrheit):
    assert ENTSCHEIDEN[art](spanne, 3) is erwartet


def test_residence_decides_through_the_table_only():
    pruefen = werk(leistung("jobcenter", "ah_sgb2"))
    for papier, soll in (("deutsch", "passt"), ("duldung", "passt_nicht"), ("ae_24", None)):
        ist = urteile(pruefen, familie(), aufenthalt=papier)["jobcenter"]
        assert ist.urteil == (soll or "noch_klaeren")
        assert Faktstelle("aufenthalt") in ist.offen | ist.belegt
    assert urteile(pruefen, familie())["jobcenter"].urteil == "noch_klaeren"


def test_a_value_said_directly_beats_the_derivation():
    pruefen = werk(leistung("jobcenter", "ah_sgb2"))
    assert urteile(pruefen, familie(), aufenthalt="duldung", ah_sgb2=True)["jobcenter"].urteil == (
        "passt"
    )


def test_a_condition_may_rest_on_another_leistung():
    pruefen = werk(
        leistung("wohngeld", "gkv", "wohnsitz_de"), leistung("but", "leistung(wohngeld)")
    )
    assert urteile(pruefen, familie(), gkv=True, wohnsitz_de=True)["but"].urteil == "passt"
    assert urteile(pruefen, familie(), gkv=False)["but"].urteil == "passt_nicht"
    offen = urteile(pruefen, familie(), gkv=True)["but"]
    assert offen.urteil == "noch_klaeren"
    assert offen.offen == {Faktstelle("wohnsitz_de")}


def test_a_number_of_the_wrong_kind_says_nothing():
    pruefen = werk(leistung("mehrbedarf", "ssw >= 13"))
    for angabe in (None, True, "viel"):
        assert urteile(pruefen, familie(), ssw=angabe)["mehrbedarf"].urteil == "noch_klaeren"
    assert urteile(pruefen, familie(), ssw=13)["mehrbedarf"].urteil == "passt"
