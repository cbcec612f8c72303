"""Bands as answers: whatever lies inside the bands, what was said of the bands stays true."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.domain.rechnung import (
    NICHTS,
    OHNE_LOHN,
    Band,
    Einkommen,
    Rechnungsangaben,
    Rechnungskind,
    Spanne,
)
from lotse.matching import rechner_wohngeld as wohngeld
from lotse.matching.rechner_band import baender, betraege, fakten
from lotse.matching.rechner_faelle import faelle
from lotse.matching.rechner_grenzen import Grenzen, alle, grenzen
from lotse.matching.rechner_posten import posten
from tests.werkzeug.rechner import Haushalt, haushalt, lohn, spanne, zahlen

CENT = Decimal("0.01")


def betrag(hoechstens: int) -> st.SearchStrategy[Decimal]:
    return st.integers(0, hoechstens * 100).map(lambda cent: cent * CENT)


def offen(punkt: Decimal, links: Decimal, rechts: Decimal) -> Spanne:
    return Spanne(max(Decimal(0), punkt - links), punkt + rechts)


BREITEN = st.one_of(st.just(Decimal(0)), betrag(80), betrag(600))


@st.composite
def einkommen(draw: st.DrawFn) -> tuple[Einkommen, Einkommen]:
    """One person: as it really is, and as it was said."""
    brutto = draw(st.one_of(st.just(Decimal(0)), betrag(700), betrag(5000)))
    if not brutto:
        return OHNE_LOHN, draw(st.sampled_from([OHNE_LOHN, Einkommen()]))
    netto = brutto * draw(st.integers(50, 100)) / 100
    minijob = brutto <= zahlen()("geringfuegigkeitsgrenze")
    wahr = Einkommen(
        spanne(brutto), spanne(netto.quantize(CENT)), minijob, draw(st.booleans()), None
    )
    gesagt = Einkommen(
        draw(st.sampled_from([None, offen(brutto, draw(BREITEN), draw(BREITEN))])),
        draw(st.sampled_from([None, offen(wahr.netto.von, draw(BREITEN), draw(BREITEN))])),
        draw(st.sampled_from([None, minijob])),
        draw(st.sampled_from([None, wahr.lohnsteuer])),
    )
    return wahr, gesagt


@st.composite
def kinder(draw: st.DrawFn) -> tuple[tuple[Rechnungskind, ...], tuple[Rechnungskind, ...]]:
    wahr = draw(st.lists(st.integers(0, 24), max_size=4))
    gesagt = [(max(0, a - draw(st.integers(0, 1))), a + draw(st.integers(0, 1))) for a in wahr]
    return (
        tuple(Rechnungskind(f"k{n}", a, a) for n, a in enumerate(wahr)),
        tuple(Rechnungskind(f"k{n}", *grenzen) for n, grenzen in enumerate(gesagt)),
    )


@st.composite
def familien(draw: st.DrawFn) -> tuple[Haushalt, Haushalt]:
    """(the family as it is, the same family as far as it told)."""
    paar = draw(st.booleans())
    personen = [draw(einkommen()) for _ in range(2 if paar else 1)]
    echte, gesagte = draw(kinder())
    unterhalt = {k.person: draw(st.one_of(st.just(Decimal(0)), betrag(700))) for k in echte}
    werte = {n: draw(betrag(b)) for n, b in (("miete", 1500), ("heizung", 250))}
    werte["vermoegen"] = draw(st.one_of(st.just(Decimal(0)), betrag(90_000)))
    stufe, schwanger = draw(st.integers(1, 7)), draw(st.booleans())
    kindergeld = draw(st.booleans())
    wahr = Rechnungsangaben(
        paar,
        tuple(w for w, _ in personen),
        mietenstufe=stufe,
        unterhalt={k: spanne(u) for k, u in unterhalt.items()},
        kindergeld=kindergeld,
        schwanger_ab_13=schwanger,
        anderes_einkommen=False,
        **{name: spanne(wert) for name, wert in werte.items()},
    )
    vage = Rechnungsangaben(
        draw(st.sampled_from([paar, paar, None])),
        tuple(g for _, g in personen),
        mietenstufe=draw(st.sampled_from([stufe, None])),
        unterhalt={k: offen(u, draw(BREITEN), draw(BREITEN)) for k, u in unterhalt.items()},
        kindergeld=draw(st.sampled_from([kindergeld, kindergeld, None])),
        schwanger_ab_13=draw(st.sampled_from([schwanger, None])),
        anderes_einkommen=draw(st.sampled_from([False, True, None])),
        **{
            name: draw(st.sampled_from([None, spanne(w), offen(w, draw(BREITEN), draw(BREITEN))]))
            for name, w in werte.items()
        },
    )
    return Haushalt(wahr, echte), Haushalt(vage, gesagte)


def passt_dazu(gesagt: object, wahr: object) -> bool:
    return gesagt is None or gesagt is wahr


@settings(max_examples=100, deadline=None)
@given(familien())
def test_no_fact_said_of_the_bands_is_wrong_for_a_family_inside_them(paar):
    wahr, vage = paar
    if _grenzen(vage):
        echte = fakten(wahr.grenzen())
        for name, gesagt in vage.fakten().items():
            assert passt_dazu(gesagt, echte[name]) or echte[name] is None, name


@settings(max_examples=100, deadline=None)
@given(familien())
def test_no_band_said_of_the_bands_is_wrong_for_a_family_inside_them(paar):
    wahr, vage = paar
    if weit := _grenzen(vage):
        echte = baender(zahlen(), wahr.grenzen())
        for name, gesagt in baender(zahlen(), weit).items():
            unklar = Band.UNBEKANNT in (gesagt, echte[name])
            assert unklar or gesagt is echte[name], name


@settings(max_examples=100, deadline=None)
@given(familien())
def test_every_sum_of_a_family_inside_the_bands_lies_inside_the_said_range(paar):
    wahr, vage = paar
    if not (weit := _grenzen(vage)):
        return
    eng = wahr.grenzen()
    for name in ("luecke", "kiz", "wohngeld", "deckung", "kiz_betrag", "wohngeld_betrag"):
        innen, aussen = getattr(eng, name), getattr(weit, name)
        assert aussen.von <= innen.von, name
        assert innen.bis <= aussen.bis, name


def _grenzen(haus: Haushalt) -> Grenzen | None:
    """None where so much is open that nothing is computed."""
    einzeln = faelle(zahlen(), haus.angaben, haus.kinder)
    return alle(grenzen(zahlen(), haus.angaben, fall) for fall in einzeln) if einzeln else None


def summen(haus: Haushalt) -> dict[str, Decimal]:
    """What would be paid, for a household that is known in full."""
    p = posten(zahlen(), haus.faelle())
    return {n: s.von for n, s in betraege(zahlen(), haus.grenzen(), p["kinder"]).items()}


FAMILIE = st.tuples(
    st.booleans(), st.lists(st.integers(0, 17), max_size=4), betrag(1200), st.integers(1, 7)
)


def arbeitend(bau, brutto: Decimal, netto: Decimal, **mehr) -> Haushalt:
    paar, alter, miete, stufe = bau
    verdienst = lohn(brutto, netto, minijob=False)
    weitere = (OHNE_LOHN,) if paar else ()
    mehr = {"miete": miete, "mietenstufe": stufe} | mehr
    return haushalt(verdienst, *weitere, alter=alter, **mehr)


@settings(max_examples=50, deadline=None)
@given(FAMILIE, betrag(3000), betrag(1500))
def test_more_net_pay_never_raises_grundsicherungsgeld_or_kinderzuschlag(bau, netto, mehr):
    vorher = summen(arbeitend(bau, Decimal(6000), netto))
    nachher = summen(arbeitend(bau, Decimal(6000), netto + mehr))
    assert nachher["grundsicherungsgeld"] <= vorher["grundsicherungsgeld"]
    assert nachher["kinderzuschlag"] <= vorher["kinderzuschlag"]
    assert nachher["wohngeld"] == vorher["wohngeld"]


@settings(max_examples=50, deadline=None)
@given(FAMILIE, betrag(4000), betrag(1500))
def test_more_gross_pay_never_raises_wohngeld(bau, brutto, mehr):
    """Without crossing into the Minijob; the minimum of § 6a BKGG is another matter."""
    vorher = summen(arbeitend(bau, brutto + 1, Decimal(0)))
    nachher = summen(arbeitend(bau, brutto + 1 + mehr, Decimal(0)))
    assert nachher["wohngeld"] <= vorher["wohngeld"]


@settings(max_examples=50, deadline=None)
@given(FAMILIE, betrag(3000), betrag(800))
def test_more_rent_never_lowers_any_of_the_three(bau, netto, mehr):
    vorher = summen(arbeitend(bau, Decimal(3500), netto))
    nachher = summen(arbeitend(bau, Decimal(3500), netto, miete=bau[2] + mehr))
    assert all(nachher[name] >= vorher[name] for name in vorher)


@settings(max_examples=50, deadline=None)
@given(FAMILIE, st.integers(1, 6))
def test_a_higher_mietenstufe_never_lowers_wohngeld(bau, stufe):
    vorher = summen(arbeitend(bau, Decimal(1500), Decimal(1200), mietenstufe=stufe))
    nachher = summen(arbeitend(bau, Decimal(1500), Decimal(1200), mietenstufe=stufe + 1))
    assert nachher["wohngeld"] >= vorher["wohngeld"]


@settings(max_examples=50, deadline=None)
@given(FAMILIE, betrag(20_000), betrag(100_000))
def test_more_savings_never_open_anything(bau, erspartes, mehr):
    vorher = arbeitend(bau, Decimal(1500), Decimal(1200), vermoegen=spanne(erspartes))
    nachher = arbeitend(bau, Decimal(1500), Decimal(1200), vermoegen=spanne(erspartes + mehr))
    if fakten(vorher.grenzen())["beduerftig"] is False:
        assert fakten(nachher.grenzen())["beduerftig"] is False
    if fakten(vorher.grenzen())["kiz_positiv"] is False:
        assert fakten(nachher.grenzen())["kiz_positiv"] is False


@settings(deadline=None)
@given(st.integers(1, 12), betrag(2500), betrag(2500), betrag(6000), betrag(6000))
def test_the_wohngeld_formula_falls_with_income_from_its_least_income_on(n, m, mehr, y, dazu):
    """That makes the corners of M and Y the ends of the range."""
    z = zahlen()
    m, y = (
        max(m, z("wohngeld_mindestwerte", f"m_{n}")),
        max(y, z("wohngeld_mindestwerte", f"y_{n}")),
    )
    assert wohngeld.formel(z, n, m, y + dazu) <= wohngeld.formel(z, n, m, y)
    unten, oben = sorted((wohngeld.formel(z, n, m, y), wohngeld.formel(z, n, m + mehr, y)))
    dazwischen = wohngeld.formel(z, n, m + mehr / 2, y)
    assert unten - CENT <= dazwischen <= oben + CENT


@settings(max_examples=100, deadline=None)
@given(familien())
def test_telling_more_never_takes_back_what_was_said(paar):
    """From the vague family to one with a known rent: a settled fact stays."""
    wahr, vage = paar
    genauer = Haushalt(replace(vage.angaben, miete=wahr.angaben.miete), vage.kinder)
    if _grenzen(vage) and _grenzen(genauer):
        nachher = genauer.fakten()
        for name, gesagt in vage.fakten().items():
            assert gesagt is None or nachher[name] is gesagt, name


@settings(max_examples=100, deadline=None)
@given(familien(), st.sampled_from([None, True]))
def test_a_fact_said_before_other_income_was_ruled_out_stays_when_it_is(paar, vorher):
    """What the match is told of a family whose other income is open holds without it, too."""
    _, vage = paar
    offen = Haushalt(replace(vage.angaben, anderes_einkommen=vorher), vage.kinder)
    keines = Haushalt(replace(vage.angaben, anderes_einkommen=False), vage.kinder)
    nachher = keines.fakten()
    for name, gesagt in offen.fakten().items():
        assert gesagt is None or nachher[name] is gesagt, name


def test_an_exact_family_gives_exact_sums():
    haus = haushalt(lohn(2200, 1740), OHNE_LOHN, alter=(7, 5), miete=785, heizung=135)
    g = haus.grenzen()
    assert (g.luecke.exakt, g.kiz.exakt, g.wohngeld.exakt, g.deckung.exakt) == (True,) * 4
    assert haus.angaben.vermoegen == NICHTS
