"""Random formulas over a house and two children: what is decided holds whatever is still unknown.

The formula is read twice: by the engine as text, and here as a plain function of a world where
everything is known (LAW.md 16.4).
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.domain.familie import Familie, Person
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.wahrheit import Wahrheit
from lotse.matching.auswertung import kompilieren
from lotse.matching.pruefwerk import lage
from tests.werkzeug.grenzen import alter
from tests.werkzeug.wissen import HEUTE, fakt, familie, kind, leistung, werk

HAUS, AM_KIND = ("a", "b"), ("x", "y")
WERK = werk(
    leistung("eine", "a"),
    fakten=[*map(fakt, HAUS), *(fakt(name, ebene="kind") for name in AM_KIND)],
)
Kindwelt = Mapping[str, object]
Welt = tuple[Mapping[str, bool], tuple[Kindwelt, ...]]


@dataclass(frozen=True)
class Formel:
    """One formula: as text, and as what it means for (house, child)."""

    text: str
    gilt: Callable[[Welt, Kindwelt | None], bool]


def _nicht(f: Formel) -> Formel:
    return Formel(f"not ({f.text})", lambda w, k: not f.gilt(w, k))


def _und(f: Formel, g: Formel) -> Formel:
    return Formel(f"({f.text}) and ({g.text})", lambda w, k: f.gilt(w, k) and g.gilt(w, k))


def _oder(f: Formel, g: Formel) -> Formel:
    return Formel(f"({f.text}) or ({g.text})", lambda w, k: f.gilt(w, k) or g.gilt(w, k))


def _ueber(wort: str, f: Formel) -> Formel:
    def gilt(welt: Welt, _: Kindwelt | None) -> bool:
        treffer = [f.gilt(welt, kind) for kind in welt[1]]
        return {"ein": any(treffer), "kein": not any(treffer), "alle": all(treffer)}[wort]

    name = {"ein": "ein_kind", "kein": "kein_kind", "alle": "alle_kinder"}[wort]
    return Formel(f"{name}({f.text})", gilt)


def _vom_haus(name: str) -> Formel:
    return Formel(name, lambda welt, _: welt[0][name])


def _vom_kind(name: str) -> Formel:
    return Formel(name, lambda _, kind: bool(kind and kind[name]))


def _unter(zahl: int) -> Formel:
    return Formel(
        f"alter < {zahl}",
        lambda _, kind: alter(kind["geburt"], "alter", HEUTE) < zahl,  # type: ignore[index,arg-type]
    )


def _verbunden(blatt: st.SearchStrategy[Formel], blaetter: int) -> st.SearchStrategy[Formel]:
    return st.recursive(
        blatt,
        lambda f: st.one_of(f.map(_nicht), st.builds(_und, f, f), st.builds(_oder, f, f)),
        max_leaves=blaetter,
    )


am_kind = _verbunden(
    st.one_of(
        st.sampled_from(AM_KIND).map(_vom_kind),
        st.sampled_from((3, 6, 12)).map(_unter),
        st.sampled_from(HAUS).map(_vom_haus),
    ),
    4,
)
formeln = _verbunden(
    st.one_of(
        st.sampled_from(HAUS).map(_vom_haus),
        st.builds(_ueber, st.sampled_from(("ein", "kein", "alle")), am_kind),
    ),
    3,
)
wahrheiten = st.sampled_from((True, False, None))
geburten = st.sampled_from(
    ["2023-11-24", "2023-11", "2023-12", "2020-11-25", "2020-11", "2014", "2014-11", "2010-02-03"]
)


@st.composite
def haeuser(draw: st.DrawFn) -> Familie:
    kinder = tuple(
        kind(draw(geburten), f"k{n}", fakten={name: draw(wahrheiten) for name in AM_KIND})
        for n in range(draw(st.integers(0, 2)))
    )
    fakten = {name: draw(wahrheiten) for name in HAUS}
    return familie(*kinder, fakten=fakten, kinder_gefragt=True)


@settings(max_examples=300, deadline=None)
@given(formeln, haeuser())
def test_a_decided_formula_holds_in_every_completion(formel: Formel, haus: Familie):
    gefunden = _gefunden(formel, haus)
    moeglich = {formel.gilt(welt, None) for welt in _vervollstaendigt(haus)}
    if gefunden is not None:
        assert moeglich == {gefunden}, formel.text


@settings(max_examples=200, deadline=None)
@given(formeln, haeuser())
def test_where_all_is_known_the_formula_is_decided(formel: Formel, haus: Familie):
    welt = next(_vervollstaendigt(haus))
    kinder = [
        kind(str(eines["geburt"]), f"k{n}", fakten={name: eines[name] for name in AM_KIND})
        for n, eines in enumerate(welt[1])
    ]
    ganz = familie(*kinder, fakten=dict(welt[0]), kinder_gefragt=True)
    assert _gefunden(formel, ganz) is formel.gilt(welt, None), formel.text


def _gefunden(formel: Formel, haus: Familie) -> Wahrheit:
    pruefung = kompilieren(formel.text, WERK.wissen.fakten)
    return pruefung(lage(WERK, haus, FluechtigeAntworten({}), HEUTE), None)[0]


def _vervollstaendigt(haus: Familie) -> Iterator[Welt]:
    """Every world that fits what is said; of a month or year its first, middle and last day."""
    je_kind = [list(_kindwelten(eines)) for eines in haus.kinder]
    for fakten in _fuellungen(haus.fakten, HAUS):
        for kinder in product(*je_kind):
            yield fakten, kinder


def _kindwelten(eines: Person) -> Iterator[Kindwelt]:
    for fakten in _fuellungen(eines.fakten, AM_KIND):
        for tag in _tage(eines):
            yield {**fakten, "geburt": tag}


def _fuellungen(gesagt: Mapping[str, object], namen: tuple[str, ...]) -> Iterator[dict[str, bool]]:
    offen = [name for name in namen if gesagt.get(name) is None]
    for werte in product((True, False), repeat=len(offen)):
        yield {n: bool(gesagt[n]) for n in namen if n not in offen} | dict(
            zip(offen, werte, strict=True)
        )


def _tage(eines: Person) -> list[date]:
    geburt = eines.geburt
    assert geburt
    if geburt.monat is None:
        return [date(geburt.jahr, 1, 1), date(geburt.jahr, 11, 24), date(geburt.jahr, 12, 31)]
    if geburt.tag is None:
        letzter = calendar.monthrange(geburt.jahr, geburt.monat)[1]
        return [date(geburt.jahr, geburt.monat, tag) for tag in (1, 24, letzter)]
    return [date(geburt.jahr, geburt.monat, geburt.tag)]
