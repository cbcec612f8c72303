"""Ideas the work with a family rests on, each shown once from where it is used (REQUIREMENTS 2)."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import fields, replace
from datetime import date

import pytest
from sqlalchemy import inspect

from lotse.domain.akte import Akte
from lotse.domain.angebot import Angebot, AngebotKey, Form, Zugang
from lotse.domain.blockade import Blockadecode
from lotse.domain.blockadeworte import Loesbar
from lotse.domain.familie import Bereichsstand, FamilieId, Moeglich, Ziel
from lotse.domain.fehler import Hinweis
from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.kontakt import Kontakt, Kontaktart, Kontaktergebnis
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Akteur, Schritt, Schrittstand
from lotse.exchange.blockaden import load_blockaden
from lotse.exchange.wissen_gewichte import load_gewichte, load_worte
from lotse.exchange.worte import load_gespraechsworte
from lotse.i18n.sprache import Sprache
from lotse.letters.brief import Stueck, alle_saetze
from lotse.letters.einfach import Lesestufe, pruefe_text
from lotse.letters.gespraech import compose_geschafft
from lotse.letters.inhalt import Woertlich
from lotse.letters.plan import compose_plan
from lotse.letters.startkarte import compose_zuweisung
from lotse.letters.ueberleitung import compose_ueberleitung
from lotse.matching.anrecht import Fenster
from lotse.matching.auswahl import waehle
from lotse.matching.katalogindex import Katalogindex
from lotse.matching.profil import Profil
from lotse.matching.rangliste import Rangliste
from lotse.pdf.renderer import render_brief
from lotse.services.aendern import set_moeglich, set_wunsch
from lotse.services.angebot_form import merkmale
from lotse.services.rueckmelden import may_tell_practice
from lotse.services.sprachstand import quelltexte
from lotse.services.zitat import zitate
from lotse.store.aktenteile import TABELLEN
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.ui.seiten.hilfen_sicht import geht_sofort
from lotse.ui.zuletztworte import zuletzt_gesprochen
from tests.werkzeug.akten import einfache_akte
from tests.werkzeug.ansprueche import echtes_wissen, kind, recht
from tests.werkzeug.briefe import familie_ahorn, fruehfoerderung, hilfe, rahmen, treffer
from tests.werkzeug.paragraphen import alle_paragraphen
from tests.werkzeug.pdf_lesen import baum_text
from tests.werkzeug.stores import familien
from tests.werkzeug.wissen import leistung

__all__ = ["familien"]
HEUTE = date(2026, 11, 24)
L = Lebensbereich
SUMME = re.compile(r"summe|gesamt|score|punkt|index|rang|ampel|risiko", re.IGNORECASE)


# --- Befähigung ---


def test_e01_each_area_is_saved_on_its_own_and_nothing_adds_them_up(familien):
    for tabelle in TABELLEN:
        namen = [spalte.key for spalte in inspect(tabelle).columns]
        assert [name for name in namen if SUMME.search(name)] == []
    assert [f.name for f in fields(Bereichsstand) if SUMME.search(f.name)] == []
    leer = einfache_akte()
    eins = set_moeglich(leer, L.WOHNEN, Moeglich.NICHT)
    zwei = set_wunsch(set_moeglich(eins, L.GELD_ARBEIT, Moeglich.MIT_HILFE), L.GELD_ARBEIT, None)
    for vorher, nachher in ((None, leer), (leer, eins), (eins, zwei)):
        with SqlUnitOfWork(familien) as unit:
            unit.save(vorher, nachher)
        with SqlUnitOfWork(familien) as unit:
            assert unit.akte(FamilieId("f1")) == nachher
    assert zwei.familie.bereich(L.WOHNEN).moeglich is Moeglich.NICHT
    assert zwei.familie.bereich(L.GELD_ARBEIT).wunsch is None


LANG = "أريد أن أنام. Ich will schlafen und wieder lachen können, " * 9


@pytest.mark.parametrize("zitat", [LANG[:500], "Хочу спать спокойно", "አንድ ቀን በሰላም እተኛለሁ"])
def test_e02_the_family_s_own_sentence_stands_unchanged_on_plan_and_referral(zitat):
    ziel = Ziel("z", zitat, "ar", L.ENTWICKLUNG_ERZIEHUNG)
    schritt = Schritt("s", "Anrufen", Akteur.FAMILIE, Schrittstand.DRAN, HEUTE)
    akte = replace(familie_ahorn(ziele=(ziel,)), schritte=(schritt,))
    plan = compose_plan(akte, {}, rahmen("de"))
    bogen = compose_ueberleitung(akte, hilfe(), treffer(), rahmen("de"))
    for brief in (plan, bogen):
        woertlich = [i for b in brief.bloecke for i in b.inhalt if isinstance(i, Woertlich)]
        assert zitat in [w.text for w in woertlich]
        assert "".join(zitat.split()) in "".join(baum_text(render_brief(brief)).split())


def test_e02_a_sign_no_font_has_stays_in_the_case_and_is_named_before_printing(familien):
    froh = "Alles wird gut 🙂"
    akte = replace(
        einfache_akte(), familie=replace(einfache_akte().familie, ziele=(Ziel("z", froh, "de"),))
    )
    with SqlUnitOfWork(familien) as unit:
        unit.save(None, akte)
    with SqlUnitOfWork(familien) as unit:
        assert unit.akte(FamilieId("f1")).familie.ziele[0].zitat == froh
    with pytest.raises(Hinweis, match="1F642"):
        render_brief(compose_plan(akte, {}, rahmen("de")))


@pytest.mark.parametrize(
    ("heute", "vom_tag", "vom_monat"),
    [
        ("2024-09-30", Fenster.BALD, Fenster.BALD),
        ("2024-10-01", Fenster.BALD, Fenster.VIELLEICHT),
        ("2024-10-21", Fenster.BALD, Fenster.VIELLEICHT),
        ("2024-10-22", Fenster.OFFEN, Fenster.VIELLEICHT),
        ("2024-11-01", Fenster.OFFEN, Fenster.OFFEN),
    ],
)
def test_e06_kita_from_the_first_birthday_before_in_and_after_its_month(heute, vom_tag, vom_monat):
    for geburt, erwartet in (("2023-10-22", vom_tag), ("2023-10", vom_monat)):
        anrecht = recht("kita_1_3", heute, kind(geburt))
        assert anrecht is not None
        assert anrecht.fenster is erwartet


@pytest.mark.parametrize(("heute", "da"), [("2026-12-21", True), ("2026-12-22", False)])
def test_e06_a_check_up_can_be_made_to_its_last_day(heute, da):
    assert (recht("u7a", heute, kind("2023-10-22")) is not None) is da


NUR_MITTEL = frozenset({"einwilligung", "unterlage_woher"})
"""A consent and where to get papers name what they must name."""


def test_e07_what_goes_out_to_a_family_is_written_in_plain_german():
    gruppen: dict[str, list[str]] = defaultdict(list)
    for key, text in quelltexte(echtes_wissen()).items():
        if key.startswith(("unterlage: ", "begriff.")) or key.endswith(".name"):
            continue  # names of papers and of helps stay as they stand on doors
        gruppe = key.rpartition(".")[0] if key.startswith("leistung.") else key.partition(".")[0]
        gruppen[gruppe].append(re.sub(r"\{\w+\}", "Haus", text))
    stufen = {gruppe: pruefe_text(saetze).stufe for gruppe, saetze in gruppen.items()}
    assert Lesestufe.SCHWER not in stufen.values()
    rahmen_ = {g for g in stufen if not g.startswith("leistung.")}
    mittel = {g for g in rahmen_ if stufen[g] is Lesestufe.MITTEL}
    assert mittel == NUR_MITTEL
    assert len(stufen) > 100


def test_e08_being_treated_badly_brings_advice_and_is_counted_only_in_a_sum(familien):
    wort = load_gespraechsworte().huerden[Huerdencode.DISKRIMINIERUNG]
    assert "Beratungsstelle" in wort.anpassung
    huerden = (Huerde(Huerdencode.DISKRIMINIERUNG, Grad.SCHWER),)
    akte = replace(einfache_akte(), familie=replace(einfache_akte().familie, huerden=huerden))
    with SqlUnitOfWork(familien) as unit:
        unit.save(None, akte)
    with SqlUnitOfWork(familien) as unit:
        bestand = unit.zahlen()
    assert [familie.huerden for familie in bestand.familien] == [1]
    assert "diskriminierung" not in repr(bestand).lower()


# --- Vorbeugen, Selbstwirksamkeit, Zusammenarbeit ---


def stelle(key: str, *zugang: Zugang, **felder: object) -> Angebot:
    grund = {"leistungen": frozenset({"hilfe"}), "traeger": key, "zugang": frozenset(zugang)}
    return Angebot(AngebotKey(key), **({"name": f"Haus {key}"} | grund | felder))  # type: ignore[arg-type]


def reihe(wir: Profil, *alle: Angebot) -> list[str]:
    liste = Rangliste(Katalogindex(map(merkmale, alle)), wir, load_gewichte(), load_worte())
    gezeigt = waehle(liste, leistung("hilfe", "gkv", bedarfe=("rat",)), ()).gezeigt
    return [liste.index.merkmale[nummer].key for nummer in gezeigt]


@pytest.mark.parametrize("geht_hin", [Zugang.BEGLEITET, Zugang.IN_PRAXIS, Zugang.AUFSUCHEND])
def test_e14_for_who_shies_away_from_offices_help_that_comes_stands_above_help_to_go_to(geht_hin):
    amt, hilfe_kommt = stelle("a", Zugang.ANTRAG), stelle("b", geht_hin)
    scheu = Profil(HEUTE, huerden=(Huerdencode.SCHEU_AMT,))
    assert reihe(scheu, amt, hilfe_kommt) == ["b", "a"]
    vorsprung = [abstand(wir, amt, hilfe_kommt) for wir in (Profil(HEUTE), scheu)]
    assert vorsprung[1] > vorsprung[0]


def abstand(wir: Profil, eine: Angebot, andere: Angebot) -> int:
    """How many points the other one is ahead."""
    liste = Rangliste(
        Katalogindex(map(merkmale, (eine, andere))), wir, load_gewichte(), load_worte()
    )
    erste, zweite = (sum(g.punkte for g in liste.gruende(n)) for n in range(2))
    return zweite - erste


@pytest.mark.parametrize(
    ("akteur", "stand", "dabei"),
    [
        (Akteur.FAMILIE, Schrittstand.GETAN, True),
        (Akteur.ZUSAMMEN, Schrittstand.GETAN, True),
        (Akteur.LOTSIN, Schrittstand.GETAN, False),
        (Akteur.STELLE, Schrittstand.GETAN, False),
        (Akteur.FAMILIE, Schrittstand.BEENDET, False),
        (Akteur.FAMILIE, Schrittstand.DRAN, False),
    ],
)
def test_e18_the_page_of_success_holds_what_the_family_did_and_begins_with_strengths(
    akteur, stand, dabei
):
    fest = Schritt("s0", "Den Brief öffnen", Akteur.FAMILIE, Schrittstand.GETAN, getan_am=HEUTE)
    einer = Schritt("s1", "Die Nummer anrufen", akteur, stand, getan_am=HEUTE)
    akte = replace(familie_ahorn(), schritte=(fest, einer))
    brief = compose_geschafft(akte, {}, rahmen("de"))
    assert brief.bloecke[0].stueck is Stueck.STAERKEN
    text = " ".join(satz.text for satz in alle_saetze(brief))
    assert "Den Brief öffnen" in text
    assert ("Die Nummer anrufen" in text) is dabei


@pytest.mark.parametrize("code", Blockadecode)
def test_e22_each_cause_has_its_law_two_texts_and_a_way_round_or_only_the_legislator(code):
    wort = load_blockaden().worte[code]
    alle = alle_paragraphen()
    gesetze = frozenset(gesetz for gesetz, _ in alle)
    for text in wort.fundstellen:
        assert all((z.gesetz, z.paragraph) in alle for z in zitate(text, gesetze)), text
    assert wort.einfach
    assert wort.fachlich
    assert wort.einfach != wort.fachlich
    assert wort.hebel or wort.loesbar is Loesbar.NEIN


def test_e27_the_slip_says_no_reason_and_the_practice_hears_nothing_without_consent():
    text = " ".join(satz.text for satz in alle_saetze(compose_zuweisung(rahmen("de"))))
    assert "freiwillig" in text.lower()
    assert not re.search(r"Schulden|Sorgen|Grund|Diagnose", text)
    ohne = may_tell_practice(Akte(familie_ahorn().familie), HEUTE)
    assert isinstance(ohne, Hinweis)
    assert "Einwilligung" in ohne.was


def test_e32_one_of_the_neighbourhood_is_among_three_where_one_fits():
    formell = [stelle(k, Zugang.AUFSUCHEND) for k in "abcde"]
    nachbar = stelle("n", Zugang.TERMIN, form=Form.NACHBARSCHAFT)
    gezeigt = reihe(Profil(HEUTE), *formell, nachbar)
    assert len(gezeigt) == 3
    assert "n" in gezeigt


def test_e25_what_goes_at_once_is_found_by_its_flags():
    ohne = hilfe(fruehfoerderung(sofort=""))
    ohne = replace(ohne, angebote=())
    assert not geht_sofort(ohne)
    for flagge in ("ohne_antrag", "ohne_anspruchspruefung"):
        wo = treffer(stelle("x", **{flagge: True}))
        assert geht_sofort(replace(ohne, angebote=(wo,))), flagge


@pytest.mark.parametrize(
    ("vereinbart", "besprochen", "worte"),
    [
        ("Wir rufen zusammen an.", ("situation",), ": Wir rufen zusammen an."),
        ("", ("situation",), ": die Situation"),
        ("", (), ""),
    ],
)
def test_e19_what_was_spoken_of_last_is_read_from_the_contacts(vereinbart, besprochen, worte):
    kontakte = (
        Kontakt("c1", Kontaktart.TELEFON, Kontaktergebnis.GESPROCHEN, date(2026, 11, 10),
                vereinbart=vereinbart, besprochen=besprochen),
        Kontakt("c2", Kontaktart.TELEFON, Kontaktergebnis.MAILBOX, date(2026, 11, 20),
                vereinbart="Nein"),
    )  # fmt: skip
    akte = replace(einfache_akte(), kontakte=kontakte)
    gesagt = zuletzt_gesprochen(akte, HEUTE, Sprache.load("de"), {"situation": "die Situation"})
    assert gesagt == f"zuletzt gesprochen Di 10.11.{worte}"
    assert zuletzt_gesprochen(einfache_akte(), HEUTE, Sprache.load("de"), {}) == ""
