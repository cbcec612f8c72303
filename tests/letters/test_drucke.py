"""What must and must not stand on the prints beside the letters (REQUIREMENTS 6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.huerde import Grad, Huerde, Huerdencode
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.vermittlung import Schrittstand
from lotse.letters.brief import Bogen, Brief, Briefart, Papier, Stueck, alle_saetze
from lotse.letters.einfach import Lesestufe, pruefe_brief
from lotse.letters.gespraech import compose_geschafft, compose_gespraech
from lotse.letters.inhalt import Anschrift, Felder, Schrittkarte, Uebersetzungsstand
from lotse.letters.startkarte import compose_startkarte, compose_zuweisung
from lotse.letters.termin import SATZ, compose_termin, termin_at
from tests.werkzeug.briefe import BUERO, rahmen, stelle
from tests.werkzeug.drucke import AMTLICH, DRUCKE, LEISTUNGEN, fall, kontakt, termin
from tests.werkzeug.fall import HEUTE, leistung


def text(brief: Brief) -> str:
    saetze = [satz.text for satz in alle_saetze(brief)]
    adressen = [z for b in brief.bloecke for i in b.inhalt if isinstance(i, Anschrift)
                for z in i.zeilen]  # fmt: skip
    return "\n".join((*saetze, *adressen))


def bloecke(brief: Brief) -> list[Stueck]:
    return [block.stueck for block in brief.bloecke]


@pytest.mark.parametrize("name", [*DRUCKE, *AMTLICH])
def test_every_print_is_easy_to_read(name):
    ergebnis = pruefe_brief((DRUCKE | AMTLICH)[name](rahmen()))
    assert [b for b in ergebnis.befunde if b.fehler] == []
    assert ergebnis.stufe in (Lesestufe.SEHR_LEICHT, Lesestufe.LEICHT)


@pytest.mark.parametrize("sprache", ["tr", "ar", "en"])
@pytest.mark.parametrize("name", DRUCKE)
def test_every_block_of_the_frame_has_its_translation(name, sprache):
    gesetzt = [s for s in alle_saetze(DRUCKE[name](rahmen(sprache))) if s.baustein]
    frei = ("schritt: ", "vereinbart: ", "unterlage")
    fehlt = [
        s.baustein
        for s in gesetzt
        if not s.baustein.startswith(frei)
        and (s.parallel is None or s.parallel.stand is not Uebersetzungsstand.ENTWURF)
    ]
    assert fehlt == []


@pytest.mark.parametrize("name", AMTLICH)
def test_letters_to_other_houses_are_german_only(name):
    brief = AMTLICH[name](rahmen("ar"))
    assert brief.sprache == "de"
    assert not [s for s in alle_saetze(brief) if s.parallel is not None]


def test_the_slip_invites_and_gives_no_reason_and_no_place_for_one():
    brief = compose_zuweisung(rahmen())
    assert brief.titel.text == "Möchten Sie mit Frau Sommer sprechen?"
    assert "Montag bis Donnerstag, 9 Uhr bis 13 Uhr" in text(brief)
    assert "Das Gespräch ist freiwillig und kostet nichts." in text(brief)
    assert not [i for b in brief.bloecke for i in b.inhalt if isinstance(i, Felder)]
    for wort in ("Grund", "Diagnose", "Name:", "weil"):
        assert wort not in text(brief)


def test_a_page_of_the_pad_is_full_of_slips():
    gestalt = compose_zuweisung(rahmen()).gestalt
    assert (gestalt.papier, gestalt.bogen, gestalt.voll) == (Papier.A6, Bogen.KARTEN, True)


def test_without_hours_the_slip_says_where_to_ask():
    buero = replace(BUERO, sprechzeiten="", anschrift=())
    brief = compose_zuweisung(replace(rahmen(), buero=buero))
    assert "Die Zeiten sagen wir Ihnen am Telefon." in text(brief)
    assert Stueck.ORT not in bloecke(brief)


def test_the_start_card_says_who_what_is_written_and_what_is_not():
    brief = compose_startkarte(rahmen())
    assert bloecke(brief) == [
        Stueck.WER, Stueck.NOTIZEN, Stueck.OHNE_NOTIZ, Stueck.FREIWILLIG, Stueck.HILFE
    ]  # fmt: skip
    assert "Guten Tag, ich bin Frau Sommer" in text(brief)
    assert "Das Gespräch ist freiwillig und kostet nichts." in text(brief)


def test_the_termin_card_says_when_where_which_line_whom_and_what_to_say():
    brief = compose_termin(termin(), rahmen("tr"))
    ganz = text(brief)
    for wort in ("Dienstag, 1. Dezember 2026", "um 10 Uhr", "Parkweg 12", "Frau Berg",
                 "Bus 12, Haltestelle Park", "0221 4710 120", SATZ):  # fmt: skip
        assert wort in ganz


def test_a_termin_that_is_over_gets_no_card_and_one_of_today_does():
    with pytest.raises(Hinweis, match="Vergangenheit") as fehler:
        compose_termin(termin(am=HEUTE - timedelta(days=1)), rahmen("tr"))
    assert fehler.value.stellen == ("23. November 2026",)
    assert compose_termin(termin(am=HEUTE), rahmen("tr")).art is Briefart.TERMIN


def test_the_sentence_to_say_stays_german_with_its_sounds_beside_it():
    block = next(b for b in compose_termin(termin(), rahmen("tr")).bloecke
                 if b.stueck is Stueck.SAGEN)  # fmt: skip
    sagen, laut = block.inhalt
    assert sagen.parallel.text == f"„{SATZ}“"
    assert laut.parallel.text == "Okunuşu: Guten tak. İh habe aynen termin."


def test_the_termin_card_never_tells_what_the_visit_is_for():
    was = leistung(name="Geheime Beratung")
    brief = compose_termin(termin_at(stelle(), HEUTE, 600, leistung=was), rahmen())
    assert "Geheime" not in str(brief)
    assert not hasattr(termin(), "grund")


@pytest.mark.parametrize("wie", ["adresse", "schutz"])
def test_a_place_of_safety_gets_no_card(wie):
    schutz = leistung(lebensbereiche=(Lebensbereich.SICHERHEIT,))
    wo = stelle(adresse_vertraulich=wie == "adresse")
    with pytest.raises(Hinweis, match="keine Termin-Karte"):
        termin_at(wo, HEUTE, 600, leistung=schutz if wie == "schutz" else None)


def test_the_summary_holds_who_when_steps_and_the_next_contact():
    ganz = text(compose_gespraech(fall(), kontakt(), LEISTUNGEN, rahmen()))
    for wort in ("24. November 2026", "Frau Sommer", "in der Praxis", "8. Dezember 2026",
                 "Wir rufen zusammen bei der Kita an.", "Gelbes Heft suchen"):  # fmt: skip
        assert wort in ganz


def test_the_summary_never_holds_what_was_told():
    brief = compose_gespraech(fall(), kontakt(), LEISTUNGEN, rahmen("tr"))
    assert "Bruder" not in str(brief)
    assert "Wohngeld beantragen" not in text(brief), "only agreed steps, none that is over"


def test_where_nobody_is_to_know_no_free_words_are_printed():
    akte = fall(huerden=(Huerde(Huerdencode.SOLL_KEINER_WISSEN, Grad.SCHWER),))
    assert "Kita an" not in text(compose_gespraech(akte, kontakt(), LEISTUNGEN, rahmen()))


def test_without_a_next_day_the_summary_says_how_to_go_on():
    offen = text(compose_gespraech(fall(), kontakt(naechster_am=None), LEISTUNGEN, rahmen()))
    assert "Dann machen wir einen neuen Termin." in offen


def test_what_was_done_begins_with_strengths_and_knows_only_steps_of_the_family():
    brief = compose_geschafft(fall(), LEISTUNGEN, rahmen())
    assert bloecke(brief) == [Stueck.STAERKEN, Stueck.GETAN]
    karten = [i for b in brief.bloecke for i in b.inhalt if isinstance(i, Schrittkarte)]
    assert [k.text.text for k in karten] == [
        "Wohngeld beantragen", "Frühförderstelle Nordstadt besuchen"
    ]  # fmt: skip
    assert all(karte.getan for karte in karten)


def test_what_was_done_never_shows_what_was_not():
    ganz = text(compose_geschafft(fall(), LEISTUNGEN, rahmen()))
    for offen in ("Gelbes Heft", "Mit der Kita", "Mit dem Amt reden"):
        assert offen not in ganz


def test_nothing_done_yet_is_no_page():
    akte = fall()
    offen = replace(
        akte, schritte=tuple(s for s in akte.schritte if s.stand is not Schrittstand.GETAN)
    )
    with pytest.raises(Hinweis, match="noch kein Schritt"):
        compose_geschafft(offen, LEISTUNGEN, rahmen())


def test_a_step_of_the_plan_has_a_line_for_what_makes_it_work():
    plan = DRUCKE["faltplan-a6"](rahmen())
    karten = [i for b in plan.bloecke for i in b.inhalt if isinstance(i, Schrittkarte)]
    assert all(k.zeilen[-1].text == "Klappt sicher, wenn:" for k in karten)


def test_the_list_of_papers_says_where_copies_cost_nothing():
    mit = replace(rahmen(), buero=replace(BUERO, kopien="Stadtteilbüro, Marktplatz 1"))
    assert "Hier kosten Kopien nichts: Stadtteilbüro" in text(DRUCKE["unterlagen"](mit))
    felder = [i for b in DRUCKE["unterlagen"](rahmen()).bloecke for i in b.inhalt
              if isinstance(i, Felder)]  # fmt: skip
    assert felder[0].beschriftungen[0].text == "Hier kosten Kopien nichts:"
