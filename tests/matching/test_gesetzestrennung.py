"""Child protection never meets the matching: no way leads to its facts (LAW.md 3, 16.11)."""

from __future__ import annotations

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.recht import Faktart
from lotse.exchange.wissen import RECHT
from lotse.matching.ausdruck import lesen
from lotse.matching.fragen import naechste_fragen
from lotse.matching.knoten import namen
from lotse.matching.pruefwerk import lage
from tests.matching.test_gesetzestafel import echtes_werk
from tests.werkzeug.wissen import HEUTE, familie, im_alter, urteile

WISSEN = echtes_werk().wissen
KINDERSCHUTZ = {f.name for f in WISSEN.fakten.values() if f.art is Faktart.KINDERSCHUTZ}
IM_SCHUTZBEREICH = {"isef", "kinderschutz_8a", "inobhutnahme"}


def erreichbar(ausdruck: str) -> set[str]:
    """Every fact an expression reads, also behind derivations and conclusions."""
    offen, gesehen = [ausdruck], set()
    while offen:
        for name in namen(lesen(offen.pop())) - gesehen:
            gesehen.add(name)
            fakt = WISSEN.fakten.get(name)
            if fakt is not None:
                weiter = (fakt.ableitung, fakt.ja_wenn, fakt.nein_wenn, *fakt.tabelle.values())
                offen += [text for text in weiter if text and text not in ("ja", "nein", "klaeren")]
    return gesehen


def test_there_are_three_such_facts_and_three_such_entries():
    assert sorted(KINDERSCHUTZ) == [
        "akute_gefahr",
        "gewichtige_anhaltspunkte",
        "kind_bittet_um_schutz",
    ]
    assert {str(x.id) for x in WISSEN.leistungen.values() if not x.abgleich} == IM_SCHUTZBEREICH


def test_no_condition_of_the_matching_reaches_one():
    for leistung in WISSEN.leistungen.values():
        gelesen = {name for b in leistung.bedingungen for name in erreichbar(b.wenn)}
        assert bool(gelesen & KINDERSCHUTZ) is (leistung.id in IM_SCHUTZBEREICH), leistung.id


def test_no_fact_is_concluded_from_one():
    for fakt in WISSEN.fakten.values():
        if fakt.art is not Faktart.KINDERSCHUTZ:
            assert not erreichbar(fakt.name) & KINDERSCHUTZ, fakt.name


def test_no_need_names_one_and_no_other_file_does():
    assert not {name for thema in WISSEN.themen.values() for name in thema.nennt} & KINDERSCHUTZ
    dateien = [d for d in RECHT.rglob("*.toml") if d.stem not in {"fakten", *IM_SCHUTZBEREICH}]
    assert len(dateien) > 100
    for datei in dateien:
        text = datei.read_text("utf-8")
        assert not [name for name in KINDERSCHUTZ if name in text], datei.name


def test_nobody_is_ever_asked_for_one():
    for name in KINDERSCHUTZ:
        fakt = WISSEN.fakten[name]
        assert (fakt.frage, fakt.antworten) == ("", ())
    wer = familie(im_alter(3))
    wir = lage(echtes_werk(), wer, FluechtigeAntworten({}), HEUTE)
    offen = urteile(echtes_werk(), wer).values()
    fragen = naechste_fragen(echtes_werk(), wir, wer.kinder, offen, lambda _: 1, frozenset())
    gefragt = {frage.stelle.fakt for frage in fragen}
    assert len(gefragt) > 10
    assert not gefragt & KINDERSCHUTZ


@pytest.mark.parametrize("name", sorted(KINDERSCHUTZ))
def test_bringing_one_in_is_an_error_and_never_a_verdict(name: str):
    for wer in (familie(fakten={name: True}), familie(im_alter(3, fakten={name: False}))):
        with pytest.raises(Hinweis, match="Kinderschutz"):
            urteile(echtes_werk(), wer)
    with pytest.raises(Hinweis, match="Kinderschutz"):
        urteile(echtes_werk(), familie(), HEUTE, **{name: None})


def test_the_entries_of_the_safe_room_are_never_judged_and_block_nothing():
    ist = urteile(echtes_werk(), familie(im_alter(2)))
    assert not ist.keys() & IM_SCHUTZBEREICH
    assert ist["beratung_jugendamt"].urteil == "passt"
