"""Where, when, what to bring, what it costs, which rights."""

from __future__ import annotations

from datetime import date

import pytest

from lotse.domain.angebot import Kosten, Kostenart, Oeffnungszeit, Pruefung, Stellenrolle, Zeitart
from lotse.domain.recht import Antrag, Antragsart, Brieftext, Fundstelle
from lotse.letters.bausteine import Bausteine
from lotse.letters.hilfe import rechte_block, weiter_block
from lotse.letters.inhalt import saetze_in
from lotse.letters.schritt import schritt_block
from lotse.letters.stelle import kosten_block, mitbringen_block, ort_block
from lotse.letters.zeiten import zeit_saetze
from tests.werkzeug.briefe import BUERO, HEUTE, fruehfoerderung, rahmen, stelle

DEUTSCH = Bausteine.load("de")


def texte(block):
    return [satz.text for inhalt in block.inhalt for satz in saetze_in(inhalt)]


def zeiten(*zeilen, **felder):
    return [s.text for s in zeit_saetze(stelle(oeffnungszeiten=zeilen, **felder), DEUTSCH, HEUTE)]


@pytest.mark.parametrize(
    ("zeit", "text"),
    [
        (Oeffnungszeit((0, 3), 540, 720), "Montag und Donnerstag: 9 Uhr bis 12 Uhr"),
        (Oeffnungszeit((0, 1, 2, 3, 4), 510, 960), "Montag bis Freitag: 8:30 Uhr bis 16 Uhr"),
        (Oeffnungszeit((2,), 840, None), "Mittwoch: ab 14 Uhr"),
        (
            Oeffnungszeit((1,), 840, 960, Zeitart.TELEFON),
            "Am Telefon: Dienstag, 14 Uhr bis 16 Uhr",
        ),
        (Oeffnungszeit((), 0, 0, Zeitart.NACH_VEREINBARUNG), "Sie brauchen einen Termin."),
        (Oeffnungszeit((1,), 0, None, Zeitart.NACH_VEREINBARUNG), "Mit Termin: Dienstag"),
        (
            Oeffnungszeit((1,), 840, None, Zeitart.NACH_VEREINBARUNG),
            "Mit Termin: Dienstag, ab 14 Uhr",
        ),
        (
            Oeffnungszeit((1,), 840, 960, Zeitart.NACH_VEREINBARUNG),
            "Mit Termin: Dienstag, 14 Uhr bis 16 Uhr",
        ),
        (Oeffnungszeit((1,), 840, None, Zeitart.TELEFON), "Am Telefon: Dienstag, ab 14 Uhr"),
        (
            Oeffnungszeit((1,), 840, None, Zeitart.SPRECHSTUNDE),
            "Sprechstunde: Dienstag, ab 14 Uhr",
        ),
    ],
)
def test_a_row_of_hours_is_a_sentence(zeit, text):
    assert zeiten(zeit)[0] == text


def test_checked_hours_say_when():
    assert zeiten(Oeffnungszeit((0,), 540, 720))[-1] == (
        "Wir haben die Zeiten am 12. November 2026 geprüft."
    )


@pytest.mark.parametrize("geprueft", [None, Pruefung(date(2025, 11, 24))])
def test_old_or_unchecked_hours_ask_to_call_first(geprueft):
    assert "Bitte rufen Sie vorher an." in zeiten(Oeffnungszeit((0,), 540, 720), pruefung=geprueft)


def test_hours_that_are_not_weekly_ask_to_call_first():
    saetze = zeiten(Oeffnungszeit((0,), 540, 720, woche_im_monat=(1, 3)))
    assert saetze[1:] == ["Das ist nicht jede Woche.", "Bitte rufen Sie vorher an."]


def test_unknown_hours_say_so():
    assert zeiten() == ["Wir kennen die Zeiten noch nicht.", "Bitte rufen Sie vorher an."]


def test_the_way_from_the_own_quarter_is_told():
    nah = texte(ort_block(fruehfoerderung(), stelle(), "Nordstadt", DEUTSCH, HEUTE))
    fern = texte(ort_block(fruehfoerderung(), stelle(), "Südstadt", DEUTSCH, HEUTE))
    assert "Der Weg dauert etwa 15 Minuten." in nah
    assert not [satz for satz in fern if "Minuten" in satz]


def test_papers_are_listed_once_and_at_most_six():
    viele = fruehfoerderung(
        unterlagen=("Ausweis", "Mietvertrag", *(f"Papier {n}" for n in range(9)))
    )
    block = mitbringen_block(viele, stelle(unterlagen=("Ausweis",)), DEUTSCH)
    assert texte(block)[:3] == ["Ausweis", "Mietvertrag", "Papier 0"]
    assert texte(block)[6:] == [
        "diesen Brief",
        "Fragen Sie am Telefon nach weiteren Papieren.",
        "Fehlt etwas? Gehen Sie trotzdem hin.",
    ]


def test_a_paper_that_is_part_of_another_is_not_asked_twice():
    block = mitbringen_block(
        fruehfoerderung(unterlagen=("Mietvertrag und Nebenkosten",)),
        stelle(unterlagen=("Mietvertrag",)),
        DEUTSCH,
    )
    assert "Mietvertrag" not in texte(block)


@pytest.mark.parametrize(
    ("kosten", "satz"),
    [
        (Kosten(Kostenart.KOSTENFREI), "Das kostet nichts."),
        (Kosten(Kostenart.BEITRAG, "2,50 Euro pro Person"), "Das kostet: 2,50 Euro pro Person"),
        (Kosten(Kostenart.EINKOMMENSABHAENGIG), "Die Kosten hängen von Ihrem Einkommen ab."),
        (Kosten(), "Fragen Sie bitte vorher nach den Kosten."),
    ],
)
def test_costs_are_told_or_asked(kosten, satz):
    assert texte(kosten_block(fruehfoerderung(), stelle(kosten=kosten), DEUTSCH))[0] == satz


@pytest.mark.parametrize(
    ("norm", "art", "darf"),
    [
        ("SGB II § 7", Antragsart.FORMLOS, True),
        ("BKGG § 6a", Antragsart.SCHRIFTLICH, True),
        ("SGB VIII § 27", Antragsart.FORMLOS, False),
        ("SGB V § 24", Antragsart.KEIN, False),
    ],
)
def test_the_month_to_object_is_said_only_where_it_holds(norm, art, darf):
    leistung = fruehfoerderung(rechtsgrundlage=(Fundstelle(norm),), antrag=Antrag(art, ""))
    saetze = texte(rechte_block(leistung, BUERO, DEUTSCH))
    assert ("Dafür haben Sie 1 Monat Zeit." in saetze) is darf


def test_a_form_trap_is_told_at_the_authority():
    schriftlich = fruehfoerderung(antrag=Antrag(Antragsart.SCHRIFTLICH, ""))
    amt = stelle(rolle=Stellenrolle.LEISTUNGSTRAEGER)
    saetze = texte(schritt_block(schriftlich, amt, rahmen(), HEUTE))
    assert "Geben Sie den Antrag auf Papier mit Unterschrift ab." in saetze
    assert not [s for s in saetze if "Antrag stellen" in s]


def test_own_steps_follow_the_box_without_saying_the_same_twice():
    leistung = fruehfoerderung(
        brief=Brieftext(schritt=("Rufen Sie dort an.", "Machen Sie das vor der Geburt."))
    )
    saetze = texte(schritt_block(leistung, stelle(), rahmen(), HEUTE))
    assert "Machen Sie das vor der Geburt." in saetze
    assert "Rufen Sie dort an." not in saetze


def test_an_old_waiting_time_is_not_told():
    neu = texte(weiter_block(fruehfoerderung(), stelle(), DEUTSCH, HEUTE))
    alt = texte(weiter_block(fruehfoerderung(), stelle(), DEUTSCH, date(2027, 2, 2)))
    assert "Die Wartezeit ist etwa 2 bis 4 Wochen." in neu
    assert not [satz for satz in alt if "Wartezeit" in satz]
