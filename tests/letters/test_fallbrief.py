"""A case told without saying whose it is: roles, age bands, facts and assessment apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.familie import Bereichsstand, Person, PersonId, Rolle, Ziel
from lotse.domain.huerde import Huerde, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Schritt, Schrittstand, Vermittlung
from lotse.domain.zeit import Geburt
from lotse.letters.brief import Brief, Stueck, alle_saetze
from lotse.letters.einfach import Lesestufe, pruefe_brief
from lotse.letters.fallbrief import (
    Falltext,
    Fallwissen,
    altersband,
    compose_fallbrief,
    fallbrief_entfernt,
)
from lotse.letters.pseudonym import Entfernt
from tests.werkzeug.briefe import HEUTE, familie_ahorn, rahmen, stelle
from tests.werkzeug.fallbriefe import wissen

TEXT = Falltext(
    frage="Welche Hilfe passt für XKINDX?",
    tatsachen=("XKINDX war am 12.03.2026 in der XSCHULE-Grundschule.", "XMUTTERX ist müde."),
    einschaetzung=("Ich glaube: Frau XNAMEX braucht Ruhe.",),
    mit_worten=True,
)
GEHEIM = (
    "XKINDX", "XMUTTERX", "XNAMEX", "XSCHULE", "XSTELLEX", "XTRAEGERX", "XPERSONX", "XNOTIZX",
    "XORTX", "XTEILX", "99999", "12.03.2026", "2021", "Ahorn", "26-014", "Parkweg",
)  # fmt: skip


def akte():
    personen = (
        Person(PersonId("m"), Rolle.MUTTER, "XMUTTERX", Geburt(1990, 4, 1), notiz="XNOTIZX"),
        Person(PersonId("k"), Rolle.KIND, "XKINDX", Geburt(2021, 5, 2)),
        Person(PersonId("u"), Rolle.KIND, geburt=Geburt(2027, 3), ungeboren=True),
    )
    familie = familie_ahorn(
        name="XNAMEX",
        personen=personen,
        ziele=(Ziel("z", "XKINDX soll sprechen.", "de", Lebensbereich.ENTWICKLUNG_ERZIEHUNG),),
        bereiche=(Bereichsstand(Lebensbereich.ENTWICKLUNG_ERZIEHUNG, tuple(wissen().themen)[:2]),),
    )
    familie = replace(
        familie,
        familie=replace(
            familie.familie,
            ort=replace(familie.familie.ort, plz="99999", ort="XORTX", stadtteil="XTEILX"),
        ),
    )
    hier = replace(stelle(name="XSTELLEX", traeger="XTRAEGERX"), kontakt_person="XPERSONX")
    getan = Schritt("s", "XSTELLEX anrufen", stand=Schrittstand.GETAN, notiz="XNOTIZX")
    vermittlung = Vermittlung("v", "fruehfoerderung", hier, ())
    return replace(familie, vermittlungen=(vermittlung,), schritte=(getan,))


def brief(text: Falltext = TEXT) -> Brief:
    return compose_fallbrief(
        akte(), text, Fallwissen(wissen().themen, wissen().leistungen), rahmen("ar")
    )


def texte(stueck: Stueck) -> list[str]:
    bloecke = [b for b in brief().bloecke if b.stueck is stueck]
    return [s.text for b in bloecke for s in alle_saetze(replace(brief(), bloecke=(b,)))]


def test_nothing_that_tells_whose_it_is_stands_on_the_sheet():
    inhalt = repr(brief())
    assert [wort for wort in GEHEIM if wort in inhalt] == []


def test_the_preview_names_everything_that_went_out():
    funde = fallbrief_entfernt(akte(), TEXT)
    arten = {fund.art for fund in funde}
    assert {Entfernt.NAME, Entfernt.TAG, Entfernt.SCHULE, Entfernt.STELLE} <= arten
    weg = {fund.text for fund in funde}
    assert {"XKINDX", "XMUTTERX", "XNAMEX", "12.03.2026", "XSTELLEX"} <= weg


def test_members_stand_there_by_role_and_age_band():
    personen = texte(Stueck.PERSONEN)
    for zeile in ("die Mutter, erwachsen", "Kind 1, 3 bis 5 Jahre", "Kind 2, noch nicht geboren"):
        assert zeile in personen


@pytest.mark.parametrize(
    ("geburt", "band"),
    [
        (Geburt(2026, 1, 1), "unter 3 Jahre"),
        (Geburt(2023, 11, 24), "3 bis 5 Jahre"),
        (Geburt(2020, 11, 24), "6 bis 9 Jahre"),
        (Geburt(2016, 11, 24), "10 bis 13 Jahre"),
        (Geburt(2012, 11, 24), "14 bis 17 Jahre"),
        (Geburt(2008, 11, 24), "ab 18 Jahre"),
        (Geburt(2008, 11, 25), "14 bis 17 Jahre"),
        (Geburt(2020), "Alter nicht genau bekannt"),
        (Geburt(2018), "6 bis 9 Jahre"),
        (None, "Alter nicht bekannt"),
    ],
)
def test_an_age_is_a_band(geburt, band):
    assert altersband(Person(PersonId("k"), Rolle.KIND, "", geburt), HEUTE) == band


def test_facts_and_assessment_stand_apart():
    tatsachen, vermutet = texte(Stueck.GETAN), texte(Stueck.EINSCHAETZUNG)
    assert "die Mutter ist müde." in tatsachen
    assert "Das ist meine eigene Einschätzung. Sie kann falsch sein." in vermutet
    assert any("braucht Ruhe" in satz for satz in vermutet)
    assert not any("braucht Ruhe" in satz for satz in tatsachen)


def test_needs_and_helps_are_told_by_their_general_names():
    tatsachen = texte(Stueck.GETAN)
    themen = [wissen().themen[code].text for code in tuple(wissen().themen)[:2]]
    assert set(themen) <= set(tatsachen)
    assert wissen().leistungen["fruehfoerderung"].name in tatsachen


def test_the_words_of_the_family_stay_off_unless_wanted_and_always_where_nobody_may_know():
    assert "soll sprechen" not in repr(brief(replace(TEXT, mit_worten=False)))
    assert "Kind 1 soll sprechen." in repr(brief())
    verdeckt = akte()
    huerde = Huerde(Huerdencode.SOLL_KEINER_WISSEN, 2)
    verdeckt = replace(verdeckt, familie=replace(verdeckt.familie, huerden=(huerde,)))
    worte = Fallwissen(wissen().themen, wissen().leistungen)
    assert "soll sprechen" not in repr(compose_fallbrief(verdeckt, TEXT, worte, rahmen()))


def test_an_empty_case_still_asks_its_question():
    leer = compose_fallbrief(
        replace(familie_ahorn(ziele=()), schritte=()),
        Falltext(""),
        Fallwissen({}, {}),
        rahmen(),
    )
    alles = [s.text for s in alle_saetze(leer)]
    assert "Was raten Sie?" in alles
    assert "Ich habe noch keine eigene Einschätzung." in alles


def test_the_sheet_is_german_green_and_no_advice_on_law():
    eines = brief(replace(TEXT, frage="Was raten Sie?", tatsachen=("Das Kind spricht wenig.",)))
    assert eines.sprache == "de"
    assert pruefe_brief(eines).stufe in (Lesestufe.SEHR_LEICHT, Lesestufe.LEICHT)
    assert "Das ersetzt keine Rechtsberatung." in [s.text for s in eines.kleingedrucktes]
    assert eines.datum == date(2026, 11, 24)
