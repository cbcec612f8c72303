"""The plain application: what it says, when it is refused, and the family's copy of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.recht import Antragsart
from lotse.letters.amt import Absender, compose_amtsbrief, require_deutsch
from lotse.letters.antrag import Sonderantrag, compose_antrag
from lotse.letters.antragsform import Formlage, pruefe_form, require_brief
from lotse.letters.brief import Brief, Briefart, Kopf, Stueck, alle_saetze
from lotse.letters.einfach import Lesestufe, pruefe_brief
from lotse.letters.inhalt import Felder, Liste, Listenart
from lotse.letters.kopie import compose_kopie
from tests.werkzeug.briefe import familie_ahorn, rahmen
from tests.werkzeug.fallbriefe import AMT, antragssache, wissen

GRUEN = (Lesestufe.SEHR_LEICHT, Lesestufe.LEICHT)


def text(brief: Brief) -> str:
    return "\n".join(satz.text for satz in alle_saetze(brief))


def test_the_family_is_the_sender_and_the_lotsin_stands_nowhere():
    brief = compose_antrag(antragssache(), rahmen("tr"))
    assert brief.absender.zeilen == ("Ayşe Yılmaz", "Parkweg 3", "50990 Musterstadt")
    assert brief.empfaenger.zeilen[0] == "Jobcenter Musterstadt"
    assert brief.gestalt.kopf is Kopf.DIN
    alles = text(brief) + "".join(brief.absender.zeilen)
    for fremd in ("Frau Sommer", "Praxis am Markt", "0221 4710 150"):
        assert fremd not in alles


def test_it_applies_today_asks_for_forms_and_for_a_receipt():
    alles = text(compose_antrag(antragssache(), rahmen()))
    for satz in (
        "Ich beantrage: Grundsicherungsgeld.",
        "Der Antrag gilt ab heute.",
        "Bitte schicken Sie mir die Formulare.",
        "Bitte bestätigen Sie mir schriftlich: Sie haben diesen Antrag bekommen.",
        "Beratungsstelle: Sozialberatung Musterstadt, Telefon 0221 4710 180",
        "Das ersetzt keine Rechtsberatung.",
    ):
        assert satz in alles


def test_what_nobody_typed_is_a_line_to_write_on():
    leer = compose_antrag(antragssache(absender=Absender(), fuer_kind=True), rahmen())
    assert [s.text for s in leer.absenderfelder] == ["Name", "Straße", "Ort"]
    felder = [t for b in leer.bloecke for t in b.inhalt if isinstance(t, Felder)]
    assert [s.text for s in felder[0].beschriftungen] == ["Name vom Kind", "geboren am"]
    voll = compose_antrag(antragssache(kind="Deniz", kind_geboren=date(2019, 5, 2)), rahmen())
    assert voll.absenderfelder == ()
    assert "Deniz ist am 2. Mai 2019 geboren." in text(voll)


@pytest.mark.parametrize(
    ("teilhabe", "steht", "fehlt"),
    [
        (False, "Paragraf 16 vom Ersten Buch", "Paragraf 14"),
        (True, "Paragraf 14 vom Neunten Buch", "Paragraf 16"),
        (None, "Dann leiten Sie den Antrag bitte sofort", "Paragraf"),
    ],
)
def test_the_rule_of_forwarding_follows_the_answer_about_teilhabe(teilhabe, steht, fehlt):
    alles = text(compose_antrag(antragssache(teilhabe=teilhabe), rahmen()))
    assert steht in alles
    assert fehlt not in alles


def test_each_benefit_of_its_own_application_has_its_own_sentence():
    """§ 37 (1) S. 2 SGB II: § 24 (1), § 24 (3), § 28 (5)."""
    brief = compose_antrag(antragssache(sonder=tuple(Sonderantrag)), rahmen())
    eigene = [s for s in alle_saetze(brief) if s.baustein.startswith("antrag.sonder_")]
    assert len(eigene) == len(Sonderantrag) == 6
    assert all(satz.text.startswith("Ich beantrage extra") for satz in eigene)


def test_the_jobcenter_gets_boxes_for_them_where_nobody_chose():
    def kaestchen(leistung):
        brief = compose_antrag(antragssache(leistung), rahmen())
        listen = [t for b in brief.bloecke for t in b.inhalt if isinstance(t, Liste)]
        return [len(liste.punkte) for liste in listen if liste.art is Listenart.KAESTCHEN]

    assert kaestchen("grundsicherungsgeld") == [6]
    assert kaestchen("wohngeld") == []


def test_a_benefit_of_its_own_is_refused_outside_the_jobcenter():
    with pytest.raises(Hinweis, match="nur beim Jobcenter"):
        compose_antrag(antragssache("wohngeld", sonder=(Sonderantrag.WOHNUNG,)), rahmen())


def test_tuition_is_applied_for_although_the_rest_needs_no_application():
    assert pruefe_form(wissen().leistungen["but_sgb2"]).lage is Formlage.KEIN_BRIEF
    brief = compose_antrag(
        antragssache("but_sgb2", sonder=(Sonderantrag.LERNFOERDERUNG,)), rahmen()
    )
    assert "Ich beantrage extra die Lernförderung für mein Kind." in text(brief)


LAGEN = {
    Antragsart.KEIN: Formlage.KEIN_BRIEF,
    Antragsart.MITTEILUNG: Formlage.KEIN_BRIEF,
    Antragsart.FORMLOS: Formlage.FREI,
    Antragsart.SCHRIFTLICH: Formlage.UNTERSCHRIFT,
    Antragsart.FORMULAR: Formlage.KEIN_BRIEF,
}
ANDERS = {
    "bafoeg": Formlage.UNTERSCHRIFT,
    "widerspruch": Formlage.KEIN_BRIEF,
    "vorschuss_vorlaeufig": Formlage.KEIN_BRIEF,
}


def test_every_help_of_the_knowledge_has_its_answer():
    falsch = {}
    for leistung in wissen().leistungen.values():
        heikel = leistung.lebensbereiche[:1] == (Lebensbereich.SICHERHEIT,)
        soll = Formlage.KEIN_BRIEF if heikel else LAGEN[leistung.antrag.art]
        lage = pruefe_form(leistung).lage
        if lage is not ANDERS.get(leistung.id, soll):
            falsch[leistung.id] = lage
    assert falsch == {}


@pytest.mark.parametrize(
    "leistung", ["kita_1_3", "beratungshilfe", "sofortzuschlag", "widerspruch"]
)
def test_a_refusal_names_the_help_and_its_way(leistung):
    with pytest.raises(Hinweis, match="keinen formlosen Antrag") as fehler:
        require_brief(wissen().leistungen[leistung])
    (stelle,) = fehler.value.stellen
    assert stelle.startswith(wissen().leistungen[leistung].name)
    assert wissen().leistungen[leistung].antrag.text.strip() in stelle


@pytest.mark.parametrize(
    ("leistung", "satz"),
    [
        ("kinderzuschlag", "Ein Anruf allein reicht nicht."),
        ("unterhaltsvorschuss", "Der Antrag gilt nur auf Papier mit Ihrer Unterschrift."),
        ("kindergeld", "Das Gesetz möchte den Antrag im Internet."),
        ("elterngeld", "Dann unterschreiben beide Eltern."),
        ("bafoeg", "Die Formulare geben Sie danach beim Amt ab."),
    ],
)
def test_where_the_law_wants_writing_the_copy_warns(leistung, satz):
    """§ 9 BKGG, § 9 UhVorschG, § 67 EStG, § 7 BEEG, § 46 BAföG."""
    kopie = compose_kopie(familie_ahorn(), antragssache(leistung), rahmen())
    assert satz in text(kopie)
    frei = compose_kopie(familie_ahorn(), antragssache("wohngeld"), rahmen())
    assert satz not in text(frei)


def test_elterngeld_has_a_line_for_the_months_and_a_second_signature():
    felder = text(compose_antrag(antragssache("elterngeld"), rahmen()))
    assert "Für diese Monate im Leben vom Kind" in felder
    assert "Unterschrift vom anderen Elternteil" in felder


def test_an_office_never_gets_a_second_language():
    brief = compose_antrag(antragssache(), rahmen("ar"))
    assert brief.sprache == "de"
    assert all(satz.parallel is None for satz in alle_saetze(brief))
    with pytest.raises(Hinweis, match="geht an ein Amt"):
        require_deutsch(replace(brief, sprache="tr"))
    fremd = rahmen("tr").bausteine.satz("antrag.hiermit")
    with pytest.raises(Hinweis, match="geht an ein Amt"):
        require_deutsch(replace(brief, titel=fremd))


def test_a_missing_block_is_named():
    from lotse.letters.amt import Amtstext

    titel = compose_antrag(antragssache(), rahmen()).titel
    with pytest.raises(Hinweis) as fehler:
        compose_amtsbrief(Amtstext(Briefart.ANTRAG, titel, ()), Absender(), AMT, rahmen())
    assert "Abschnitt „Sind Sie nicht zuständig?“" in fehler.value.stellen


@pytest.mark.parametrize("sprache", ["de", "tr", "ar", "en"])
def test_the_copy_says_the_same_in_the_language_of_the_family(sprache):
    sache = antragssache("kinderzuschlag", teilhabe=False, frist=date(2026, 11, 30))
    kopie = compose_kopie(familie_ahorn(), sache, rahmen(sprache))
    assert kopie.sprache == sprache
    amt = {s.baustein for s in alle_saetze(compose_antrag(sache, rahmen()))}
    nur_amt = {s for s in amt if s.startswith(("amt.", "klein."))} | {"antrag.anrede", ""}
    hier = {satz.baustein for satz in alle_saetze(kopie)}
    assert amt - nur_amt - {"antrag.titel"} <= hier
    fremd = [s for s in alle_saetze(kopie) if s.baustein and s.baustein != "kopf.qr"]
    assert all((s.parallel is None) == (sprache == "de") for s in fremd)
    assert "spätestens am Montag, 30. November 2026" in text(kopie)


def test_on_the_copy_nothing_of_the_application_is_filled_in_twice():
    kopie = compose_kopie(familie_ahorn(), antragssache(fuer_kind=True), rahmen())
    assert not [t for b in kopie.bloecke for t in b.inhalt if isinstance(t, Felder)]
    kaestchen = [
        b.stueck
        for b in kopie.bloecke
        for t in b.inhalt
        if isinstance(t, Liste) and t.art is Listenart.KAESTCHEN
    ]
    assert kaestchen == [Stueck.ABGABE]


def test_both_sheets_are_green_for_every_help_that_has_them():
    for leistung in wissen().leistungen.values():
        if pruefe_form(leistung).lage is Formlage.KEIN_BRIEF:
            continue
        sache = antragssache(leistung.id, teilhabe=True, kind="Deniz")
        kopie = compose_kopie(familie_ahorn(), sache, rahmen())
        for brief in (compose_antrag(sache, rahmen()), kopie):
            ergebnis = pruefe_brief(brief)
            assert ergebnis.stufe in GRUEN, (leistung.id, ergebnis.befunde)
