"""F-34: two cases of one family become one, and nothing of either is lost."""

from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from lotse.domain.akte import Akte
from lotse.domain.familie import Bereichsstand, Familie, Person, PersonId, Rolle, Wunsch, Ziel
from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.ort import Ort
from lotse.domain.vermittlung import Schritt
from lotse.domain.zeit import Geburt
from lotse.services.kennungen import TEILE, VERWEISE
from lotse.services.verschmelzen import EINZELN, Seite, differences, merge
from tests.werkzeug.akten import einfache_akte, volle_akte

KIND = Person(PersonId("k1"), Rolle.KIND, geburt=Geburt(2019, 5))


def akte(kennung: str = "a", **felder: object):
    return einfache_akte(kennung, **felder)


def test_what_one_of_them_knows_is_taken_without_a_question():
    eins = akte(name="", ort=Ort())
    zwei = akte("b", name="Kaya", ort=Ort("50990"), fakten={"miete": 612})
    assert differences(eins, zwei) == ()
    neu = merge(eins, zwei).familie
    assert (neu.id, neu.name, neu.ort.plz, neu.fakten) == ("a", "Kaya", "50990", {"miete": 612})


def test_what_differs_is_chosen_and_without_a_choice_stays():
    eins = akte(deckwort="Ahorn", fakten={"miete": 612, "kita": None})
    zwei = akte("b", deckwort="Birke", fakten={"miete": 700, "kita": False})
    assert [u.feld for u in differences(eins, zwei)] == ["deckwort", "fakt:miete"]
    assert merge(eins, zwei).familie.fakten == {"miete": 612, "kita": False}
    gewaehlt = merge(eins, zwei, {"fakt:miete": Seite.DORT, "deckwort": Seite.DORT}).familie
    assert (gewaehlt.deckwort, gewaehlt.fakten["miete"]) == ("Birke", 700)


def test_the_same_child_stands_once_and_keeps_what_both_know():
    name = replace(KIND, vorname="Yusuf", fakten={"kita": True})
    eins, zwei = akte(personen=(KIND,)), akte("b", personen=(name,))
    (kind,) = merge(eins, zwei).familie.personen
    assert (kind.vorname, kind.fakten, kind.id) == ("Yusuf", {"kita": True}, "k1")


def test_two_children_with_the_same_id_are_two():
    anderes = replace(KIND, geburt=Geburt(2023, 10))
    neu = merge(akte(personen=(KIND,)), akte("b", personen=(anderes,)))
    assert [p.id for p in neu.familie.personen] == ["k1", "k1-2"]


def test_wishes_of_an_area_are_united_and_a_contradiction_is_asked():
    geld = Bereichsstand(Lebensbereich.GELD_ARBEIT, ("schulden",), Wunsch.NEIN)
    mehr = Bereichsstand(Lebensbereich.GELD_ARBEIT, ("strom",), Wunsch.JETZT)
    eins = akte(bereiche=(geld,), huerden=(Huerde(Huerdencode.WEG, Grad.LEICHT),))
    zwei = akte("b", bereiche=(mehr,), huerden=(Huerde(Huerdencode.WEG, Grad.SCHWER),))
    assert [u.feld for u in differences(eins, zwei)] == ["bereich:geld_arbeit", "huerde:weg"]
    (bereich,) = merge(eins, zwei).familie.bereiche
    assert (bereich.bedarfe, bereich.wunsch) == (("schulden", "strom"), Wunsch.NEIN)


def test_references_follow_the_new_ids():
    def fall(kennung):
        erster = Schritt("s1", "Anrufen", ziel="z")
        schritte = (erster, Schritt("s2", "Gehen", haengt_ab_von=("s1",)))
        return replace(akte(kennung, ziele=(Ziel("z", f"Satz {kennung}"),)), schritte=schritte)

    neu = merge(fall("a"), fall("b"))
    assert [s.id for s in neu.schritte] == ["s1", "s2", "s1-2", "s2-2"]
    assert neu.schritte[3].haengt_ab_von == ("s1-2",)
    assert neu.schritte[2].ziel == "z-2"
    assert neu.schritte[0].ziel == "z"


def test_every_full_case_merged_with_its_copy_keeps_every_row():
    eins = volle_akte()
    zwei = replace(volle_akte(), familie=replace(volle_akte().familie, id="zwei"))
    neu = merge(eins, zwei)
    for teil in TEILE:
        assert len(getattr(neu, teil)) == 2 * len(getattr(eins, teil)), teil
        kennungen = [x.id for x in getattr(neu, teil)]
        assert len(set(kennungen)) == len(kennungen)
    bekannt = {t: {x.id for x in getattr(neu, t)} for t in TEILE}
    bekannt |= {t: {x.id for x in getattr(neu.familie, t)} for t in ("personen", "ziele")}
    for teil, felder in VERWEISE.items():
        for wert in getattr(neu, teil):
            for feld, wohin in felder.items():
                inhalt = getattr(wert, feld)
                for kennung in inhalt if isinstance(inhalt, tuple) else (inhalt,):
                    alt = kennung in set(_fremde(eins, teil, feld))
                    assert not kennung or kennung in bekannt[wohin] or alt


def _fremde(akte, teil, feld):
    """References that led nowhere before the merge, too."""
    for wert in getattr(akte, teil):
        inhalt = getattr(wert, feld)
        yield from inhalt if isinstance(inhalt, tuple) else (inhalt,)


def test_every_field_of_a_case_is_thought_of():
    """A new field must be named in merge: here one decides what becomes of it."""
    assert {f.name for f in fields(Akte)} == {
        *TEILE, "familie", "unterlagen", "nutzungen", "halte", "beziehungen",
    }  # fmt: skip
    assert {f.name for f in fields(Familie)} == {
        *EINZELN, "id", "fallcode", "angelegt_am", "verstaendigung", "personen", "kinder_gefragt",
        "bereiche", "ziele", "staerken", "huerden", "fakten", "geschlossen_am", "schlussgrund",
        "anfang", "anfang_am", "zettel_am", "kam_ueber",
    }  # fmt: skip


NAMEN = st.sampled_from(["", "Yusuf", "Mia"])
PERSONEN = st.lists(
    st.builds(
        Person,
        st.sampled_from([PersonId(k) for k in ("p1", "p2", "p3")]),
        st.sampled_from([Rolle.KIND, Rolle.MUTTER, Rolle.ANDERE]),
        NAMEN,
        st.one_of(st.none(), st.builds(Geburt, st.integers(2015, 2020), st.integers(1, 12))),
    ),
    max_size=3,
    unique_by=lambda p: p.id,
)
SCHRITTE = st.lists(
    st.builds(Schritt, st.sampled_from(["s1", "s2"]), st.sampled_from(["Anrufen", "Gehen"])),
    max_size=2,
    unique_by=lambda s: s.id,
)
ZIELE = st.lists(
    st.builds(Ziel, st.sampled_from(["z1", "z2"]), st.sampled_from(["Ruhe", "Arbeit"])),
    max_size=2,
    unique_by=lambda z: z.id,
)


@given(PERSONEN, PERSONEN, SCHRITTE, SCHRITTE, ZIELE, ZIELE)
@settings(max_examples=150, deadline=None)
def test_f34_no_person_goal_or_step_is_lost(p1, p2, s1, s2, z1, z2):
    eins = replace(akte(personen=tuple(p1), ziele=tuple(z1)), schritte=tuple(s1))
    zwei = replace(akte("b", personen=tuple(p2), ziele=tuple(z2)), schritte=tuple(s2))
    neu = merge(eins, zwei)
    for gruppe in (neu.familie.personen, neu.familie.ziele, neu.schritte):
        assert len({x.id for x in gruppe}) == len(gruppe)
    texte = [s.text for s in neu.schritte]
    assert sorted(texte) == sorted(s.text for s in (*s1, *s2))
    assert {z.zitat for z in neu.familie.ziele} == {z.zitat for z in (*z1, *z2)}
    for person in (*p1, *p2):
        assert any(
            n.rolle is person.rolle
            and n.vorname in (person.vorname, *([n.vorname] if not person.vorname else []))
            and (not person.geburt or n.geburt == person.geburt)
            for n in neu.familie.personen
        )
    assert merge(eins, eins.__class__(eins.familie)).schritte == eins.schritte
