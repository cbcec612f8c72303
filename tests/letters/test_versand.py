"""The hand-over sheet within a consent: exactly the allowed fields, over every set of ticks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import chain, combinations

import pytest

from lotse.domain.einwilligung import Datenart, Einwilligungsform, Richtung
from lotse.domain.familie import Person, PersonId, Rolle, Sprachniveau, Verstaendigung, Ziel
from lotse.domain.fehler import Hinweis
from lotse.domain.huerde import Huerde, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Schritt, Schrittstand, Weg
from lotse.domain.zeit import Geburt
from lotse.letters.brief import Brief, Briefart, Stueck, alle_saetze
from lotse.letters.einfach import Lesestufe, pruefe_brief
from lotse.letters.versand import Uebergabe, compose_uebergabe, compose_versand
from tests.werkzeug.briefe import (
    HEUTE,
    familie_ahorn,
    fruehfoerderung,
    hilfe,
    rahmen,
    stelle,
    treffer,
)
from tests.werkzeug.fallbriefe import akte_mit, einwilligung

LEISTUNG = fruehfoerderung(name="XLEISTUNGX")
KANARIEN = {
    Datenart.NAME: ("XNAMEX",),
    Datenart.KONTAKT: ("XKONTAKTX",),
    Datenart.KIND: ("XKINDX", "5 Jahre alt"),
    Datenart.ANLIEGEN: ("XWUNSCHX", "XLEISTUNGX"),
    Datenart.BISHER: ("XGETANX", "über Ihre Hilfe gesprochen"),
    Datenart.VERSTAENDIGUNG: ("Türkisch", "langsam", "ohne Stufen", "Übersetzen"),
    Datenart.GESUNDHEIT: ("XGESUNDX",),
    Datenart.RUECKMELDUNG: ("Die Familie war bei uns.",),
}
NIE = ("Ahorn", "XNOTIZX", "2021", "XGEHEIMX", "Nordstadt, 50990")
ALLE = tuple(chain.from_iterable(combinations(Datenart, n) for n in range(1, len(Datenart) + 1)))
"""Every set of ticks: 255."""


def akte():
    person = Person(PersonId("k1"), Rolle.KIND, "XKINDX", Geburt(2021, 5, 2), notiz="XNOTIZX")
    wir = Verstaendigung(("tr",), "tr", Sprachniveau.KAUM, dolmetschen=True)
    ziel = Ziel("z", "XWUNSCHX", "de", Lebensbereich.ENTWICKLUNG_ERZIEHUNG)
    getan = Schritt(
        "s", "XGETANX", leistung="fruehfoerderung", stand=Schrittstand.GETAN,
        getan_am=date(2026, 11, 20), notiz="XGEHEIMX",
    )  # fmt: skip
    familie = familie_ahorn(
        name="XNAMEX",
        personen=(person,),
        verstaendigung=wir,
        ziele=(ziel,),
        huerden=(Huerde(Huerdencode.GEBAEUDE, 2),),
    )
    return replace(familie, schritte=(getan,))


def alles(brief: Brief) -> str:
    """Whatever of the Brief could reach paper: all of it, as text."""
    return "\n".join([repr(brief), *(satz.text for satz in alle_saetze(brief))])


def test_exactly_the_ticked_fields_are_merged_over_all_255_sets_of_ticks():
    weg = Uebergabe(Weg.BRIEF, kontakt="XKONTAKTX", gesundheit="XGESUNDX")
    fall, mappe = akte(), rahmen()
    for arten in ALLE:
        fall = replace(fall, einwilligungen=(einwilligung(datenarten=arten),))
        inhalt = alles(compose_uebergabe(fall, hilfe(LEISTUNG), treffer(), mappe, weg))
        steht = {art for art, ks in KANARIEN.items() if all(k in inhalt for k in ks)}
        etwas = {art for art, ks in KANARIEN.items() if any(k in inhalt for k in ks)}
        assert steht == etwas == set(arten)
        assert not [kanarie for kanarie in NIE if kanarie in inhalt]


def ohne(**felder):
    return (einwilligung(**felder),)


@pytest.mark.parametrize(
    "einwilligungen",
    [
        (),
        ohne(widerrufen_am=HEUTE),
        ohne(gueltig_bis=HEUTE - timedelta(days=1)),
        ohne(angebot="a9"),
        ohne(richtung=Richtung.HER),
        ohne(unterschrieben=()),
        ohne(sorge_beide=True),
        ohne(datenarten=()),
    ],
    ids=["keine", "beendet", "abgelaufen", "andere", "nur-her", "offen", "eine-fehlt", "leer"],
)
def test_without_a_fitting_consent_nothing_goes_out_and_the_other_way_is_named(einwilligungen):
    fall = replace(akte(), einwilligungen=einwilligungen)
    with pytest.raises(Hinweis, match="selbst tragen") as fehler:
        compose_uebergabe(fall, hilfe(), treffer(), rahmen(), Uebergabe(Weg.BRIEF))
    assert "XNAMEX" not in str(fehler.value)
    getragen = compose_uebergabe(fall, hilfe(), treffer(), rahmen(), Uebergabe())
    assert getragen.art is Briefart.UEBERLEITUNG
    for kanarie in ("XNAMEX", "XKINDX"):
        assert kanarie not in alles(getragen)


def test_a_consent_for_another_stelle_cannot_be_handed_in():
    fremd = einwilligung(angebot="a9")
    with pytest.raises(Hinweis, match="nicht für diese Stelle"):
        compose_versand(akte_mit(fremd), hilfe(), treffer(), rahmen(), fremd, Uebergabe(Weg.BRIEF))


@pytest.mark.parametrize("weg", [w for w in Weg if w is not Weg.BRIEF])
def test_on_every_other_way_the_sheet_has_no_name(weg):
    brief = compose_uebergabe(
        akte_mit(einwilligung()), hilfe(), treffer(), rahmen(), Uebergabe(weg, name="XTIPPX")
    )
    assert "Yılmaz" not in alles(brief)
    assert "XTIPPX" not in alles(brief)


def versand(**felder):
    fall = akte_mit(einwilligung(**felder))
    return compose_uebergabe(fall, hilfe(), treffer(), rahmen("ar"), Uebergabe(Weg.BRIEF))


def saetze(brief: Brief, stueck: Stueck) -> str:
    return " ".join(
        t.text for b in brief.bloecke if b.stueck is stueck for t in b.inhalt if hasattr(t, "text")
    )


def test_the_sheet_tells_what_it_may_tell_and_until_when():
    weiter = saetze(versand(datenarten=(Datenart.NAME, Datenart.KIND)), Stueck.WEITERGABE)
    assert "nur diese Angaben: Name und Vorname und Alter vom Kind." in weiter
    assert "Sonst nichts." in weiter
    assert "gilt bis 2. Mai 2027" in weiter
    assert "jederzeit beenden" in weiter


@pytest.mark.parametrize(
    ("form", "satz"),
    [
        (Einwilligungsform.SCHRIFTLICH, "schriftlich zugestimmt"),
        (Einwilligungsform.ELEKTRONISCH, "elektronisch zugestimmt"),
        (Einwilligungsform.MUENDLICH, "mündlich zugestimmt"),
    ],
)
def test_the_sheet_says_how_the_family_agreed(form, satz):
    assert satz in saetze(versand(form=form, form_grund="Am Telefon."), Stueck.ANLASS)


def test_the_strip_goes_back_only_where_an_answer_is_allowed():
    mit = versand()
    assert any(b.stueck is Stueck.ANTWORT for b in mit.bloecke)
    ohne_antwort = versand(richtung=Richtung.HIN)
    assert not any(b.stueck is Stueck.ANTWORT for b in ohne_antwort.bloecke)
    assert "nur mit der Familie" in saetze(ohne_antwort, Stueck.BITTE)


def test_a_typed_name_stands_for_this_print_before_the_kept_one():
    fall = akte_mit(einwilligung())
    weg = Uebergabe(Weg.BRIEF, name="Frau Yıldız")
    inhalt = alles(compose_uebergabe(fall, hilfe(), treffer(), rahmen(), weg))
    assert "Frau Yıldız" in inhalt
    assert "Yılmaz" not in inhalt


@pytest.mark.parametrize(
    ("geburt", "satz"),
    [
        (Geburt(2021, 5, 2), "Deniz ist 5 Jahre alt."),
        (Geburt(2025, 5, 2), "Deniz ist 1 Jahr alt."),
        (Geburt(2021), "Es geht um: Deniz."),
        (None, "Es geht um: Deniz."),
    ],
)
def test_an_age_is_told_in_years_or_not_at_all(geburt, satz):
    fall = akte_mit(einwilligung())
    kind = Person(PersonId("k1"), Rolle.KIND, "Deniz", geburt)
    fall = replace(fall, familie=replace(fall.familie, personen=(kind,)))
    brief = compose_uebergabe(fall, hilfe(), treffer(), rahmen(), Uebergabe(Weg.BRIEF))
    assert satz in saetze(brief, Stueck.WER)


def test_the_sheet_is_german_and_green():
    brief = versand()
    assert brief.sprache == "de"
    assert brief.empfaenger.zeilen[0] == stelle().name
    assert pruefe_brief(brief).stufe in (Lesestufe.SEHR_LEICHT, Lesestufe.LEICHT)
