"""What must hold for every family, on the knowledge as shipped (REQUIREMENTS 5.4, LAW.md 16)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.domain.familie import Familie, Person, PersonId, Rolle
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.recht import Ebene, Fakt, Faktart, Fakttyp
from lotse.domain.wahrheit import Urteil
from lotse.domain.zeit import Geburt
from lotse.matching.lage import Lage
from lotse.matching.pruefwerk import lage
from lotse.matching.urteile import Rohurteil
from tests.matching.test_gesetzestafel import echtes_werk
from tests.werkzeug.wissen import HEUTE, familie, urteile

FAKTEN = echtes_werk().wissen.fakten
FEST = (Urteil.PASST, Urteil.PASST_NICHT)


def _antworten(fakt: Fakt) -> st.SearchStrategy[object]:
    werte = [antwort.wert for antwort in fakt.antworten] or [True, False]
    return st.sampled_from([*werte, None])


def _angaben(art: Faktart, ebene: Ebene, hoechstens: int) -> st.SearchStrategy[dict[str, object]]:
    namen = [
        f.name
        for f in FAKTEN.values()
        if f.art is art and f.ebene is ebene and f.typ is not Fakttyp.LISTE
    ]
    return st.lists(st.sampled_from(namen), max_size=hoechstens, unique=True).flatmap(
        lambda gewaehlt: st.fixed_dictionaries({n: _antworten(FAKTEN[n]) for n in gewaehlt})
    )


geburten = st.one_of(
    st.none(),
    st.builds(Geburt, st.integers(2000, 2025)),
    st.builds(Geburt, st.integers(2000, 2026), st.integers(1, 12)),
    st.builds(Geburt, st.integers(2000, 2025), st.integers(1, 12), st.integers(1, 28)),
)


@st.composite
def familien(draw: st.DrawFn) -> Familie:
    kinder = tuple(
        Person(
            PersonId(f"k{nummer}"),
            Rolle.KIND,
            geburt=draw(geburten),
            ungeboren=draw(st.integers(0, 9)) == 0,
            fakten=draw(_angaben(Faktart.VORAUSSETZUNG, Ebene.KIND, 3))
            | draw(_angaben(Faktart.ANLASS, Ebene.KIND, 2)),
        )
        for nummer in range(draw(st.integers(0, 3)))
    )
    fakten = (
        draw(_angaben(Faktart.VORAUSSETZUNG, Ebene.HAUSHALT, 25))
        | draw(_angaben(Faktart.ANLASS, Ebene.HAUSHALT, 6))
        | draw(_angaben(Faktart.ANLASS, Ebene.KIND, 2))
    )
    kinder = tuple(replace(k, ungeboren=True) if _kommt_noch(k) else k for k in kinder)
    gefragt = bool(kinder) or draw(st.booleans())
    return _widerspruchsfrei(familie(*kinder, fakten=fakten, kinder_gefragt=gefragt))


def _kommt_noch(kind: Person) -> bool:
    """Born in a month that has not come is no answer: then the child is expected."""
    return kind.geburt is not None and kind.geburt.fruehestens() > HEUTE


def _widerspruchsfrei(wer: Familie) -> Familie:
    """Without answers that other answers rule out (at school, and 26 years old)."""
    ohne = replace(wer, fakten={}, personen=tuple(replace(k, fakten={}) for k in wer.kinder))
    fakten: dict[str, object] = {}
    for name, wert in wer.fakten.items():
        bisher = _lage(replace(ohne, fakten=fakten)).befund(name)[0]
        if FAKTEN[name].art is not Faktart.VORAUSSETZUNG or bisher in (None, wert):
            fakten[name] = wert
    kinder = []
    for kind in wer.kinder:
        allein = _lage(replace(ohne, personen=(replace(kind, fakten={}),))).kinder or ()
        regeln = echtes_werk().regeln
        eigene = {
            name: wert
            for name, wert in kind.fakten.items()
            if not allein
            or FAKTEN[name].art is Faktart.ANLASS
            or allein[0].befund(regeln[name], _lage(ohne))[0] in (None, wert)
        }
        kinder.append(replace(kind, fakten=eigene))
    return replace(wer, personen=tuple(kinder), fakten=fakten)


def _lage(wer: Familie) -> Lage:
    return lage(echtes_werk(), wer, FluechtigeAntworten(), HEUTE)


def _urteile(wer: Familie) -> Mapping[str, Rohurteil]:
    return urteile(echtes_werk(), wer)


@settings(max_examples=60, deadline=None)
@given(familien(), st.data())
def test_adding_a_fact_never_turns_a_settled_verdict_back_to_open(wer: Familie, data):
    """Whoever knows less never judges otherwise: at most it is open (Anlass excepted)."""
    weniger = _ohne_einige(wer, data)
    vorher, nachher = _urteile(weniger), _urteile(wer)
    for kennung, roh in vorher.items():
        if roh.urteil in FEST:
            assert nachher[kennung].urteil is roh.urteil, kennung


def _ohne_einige(wer: Familie, data: st.DataObject) -> Familie:
    """Forget some Voraussetzungen, of the house and of children, and some birth days."""

    def bleibt(fakten: Mapping[str, object]) -> dict[str, object]:
        streichbar = [n for n in fakten if FAKTEN[n].art is Faktart.VORAUSSETZUNG]
        weg = set(data.draw(st.lists(st.sampled_from(streichbar)))) if streichbar else set()
        return {name: wert for name, wert in fakten.items() if name not in weg}

    kinder = tuple(
        replace(
            kind,
            fakten=bleibt(kind.fakten),
            geburt=kind.geburt
            if kind.ungeboren or data.draw(st.booleans())
            else _ungenauer(kind.geburt),
        )
        for kind in wer.kinder
    )
    return replace(wer, personen=kinder, fakten=bleibt(wer.fakten))


def _ungenauer(geburt: Geburt | None) -> Geburt | None:
    if geburt is None or geburt.monat is None:
        return None
    return Geburt(geburt.jahr, geburt.monat) if geburt.tag else Geburt(geburt.jahr)


@settings(max_examples=60, deadline=None)
@given(familien())
def test_every_no_names_the_facts_that_cause_it(wer: Familie):
    """They are not only named, they are enough: forget all others and it still does not fit."""
    for kennung, roh in _urteile(wer).items():
        if roh.urteil is not Urteil.PASST_NICHT:
            continue
        schuld = [stellen for wert, stellen in roh.befunde if wert is False]
        assert all(schuld), kennung
        genannt = {(stelle.fakt, stelle.person) for stellen in schuld for stelle in stellen}
        assert _urteile(_nur(wer, genannt))[kennung].urteil is Urteil.PASST_NICHT, kennung


def _nur(wer: Familie, genannt: set[tuple[str, str]]) -> Familie:
    """The family as far as named. Who lives there is kept; of births only the named ones."""
    kinder = tuple(
        replace(
            kind,
            fakten={n: w for n, w in kind.fakten.items() if (n, kind.id) in genannt},
            geburt=kind.geburt if kind.ungeboren or ("alter", kind.id) in genannt else None,
        )
        for kind in wer.kinder
    )
    fakten = {name: wert for name, wert in wer.fakten.items() if (name, "") in genannt}
    return replace(wer, personen=kinder, fakten=fakten)


@settings(max_examples=60, deadline=None)
@given(familien())
def test_what_is_open_names_what_is_missing_and_it_really_is(wer: Familie):
    kinder = {kind.id: kind for kind in wer.kinder}
    for kennung, roh in _urteile(wer).items():
        if roh.urteil is not Urteil.NOCH_KLAEREN:
            continue
        assert roh.offen, kennung
        for stelle in roh.offen:
            bekannt = kinder[stelle.person].fakten if stelle.person else wer.fakten
            if stelle.fakt not in ("aufenthalt", "kinder", "alter"):
                assert not isinstance(bekannt.get(stelle.fakt), bool), (kennung, stelle)
