"""The whole answer: groups, places, questions, notes; and how little it asks of the catalogue."""

from __future__ import annotations

from datetime import date
from random import Random

from lotse.domain.angebot import Status
from lotse.domain.familie import Bereichsstand, Familie, Wunsch
from lotse.domain.fluechtig import FluechtigeAntworten
from lotse.domain.lebensbereich import Lebensbereich
from lotse.domain.ort import Ort
from lotse.domain.recht import Kennzahl
from lotse.domain.wahrheit import Urteil
from lotse.matching.ergebnis import Faktstelle
from lotse.matching.suche import find_hilfen
from tests.matching.test_gesetzestafel import echtes_werk
from tests.werkzeug.fall import angebot
from tests.werkzeug.generieren import SpeicherKatalog, angebote
from tests.werkzeug.wissen import HEUTE, familie, im_alter, leistung, werk

GELD = Lebensbereich.GELD_ARBEIT
NICHTS = FluechtigeAntworten()


def beispiel() -> Familie:
    return familie(
        im_alter(3),
        im_alter(8, "k2"),
        ort=Ort("50990", "Musterstadt", "Nordstadt"),
        bereiche=(
            Bereichsstand(GELD, ("geld_reicht_nicht",), Wunsch.JETZT),
            Bereichsstand(Lebensbereich.ENTWICKLUNG_ERZIEHUNG, ("spricht_wenig",), Wunsch.JETZT),
        ),
    )


def test_a_help_carries_its_verdict_and_its_places():
    pruefen = werk(leistung("a", "gkv"), leistung("b", "schulden"))
    haus = angebot("x", leistungen=frozenset({"a"}))
    zu = angebot("y", name="Altes Haus", leistungen=frozenset({"a"}), status=Status.GESCHLOSSEN)
    katalog = SpeicherKatalog([haus, zu])
    abgleich = find_hilfen(familie(), FluechtigeAntworten({"gkv": True}), pruefen, katalog, HEUTE)
    (hilfe,) = abgleich.hilfen()
    assert hilfe.leistung.id == "a"
    assert hilfe.urteil.urteil is Urteil.PASST
    (treffer,) = hilfe.angebote
    assert treffer.angebot is haus
    assert treffer.punkte == sum(grund.punkte for grund in treffer.gruende)
    assert (hilfe.anzahl_passend, hilfe.anzahl_verworfen) == (1, 1)
    assert [(v.name, v.satz) for v in hilfe.verworfen] == [("Altes Haus", "ist geschlossen")]
    assert abgleich.nicht_angesprochen == ("b",)
    assert abgleich.anzahl == {Urteil.PASST: 1}
    assert abgleich.hilfe("a") is hilfe
    assert abgleich.hilfe("b") is None
    assert (abgleich.wissen_kennung, abgleich.katalog.anzahl) == ("test", 2)


def test_a_hidden_place_says_its_region_instead_of_a_way():
    haus = angebot(
        "x", leistungen=frozenset({"a"}), adresse_vertraulich=True, region="Kreis Muster"
    )
    abgleich = find_hilfen(
        beispiel(), NICHTS, werk(leistung("a", "gkv")), SpeicherKatalog([haus]), HEUTE
    )
    (treffer,) = abgleich.hilfen()[0].angebote
    wege = [grund for grund in treffer.gruende if grund.code == "weg"]
    assert [(g.satz, g.punkte) for g in wege] == [("Adresse vertraulich, Region Kreis Muster", 0)]


def test_what_does_not_fit_gets_no_places():
    pruefen = werk(leistung("a", "gkv", bedarfe=("x",)))
    wer = familie(bereiche=(Bereichsstand(GELD, ("x",)),), fakten={"gkv": False})
    katalog = SpeicherKatalog([angebot("x", leistungen=frozenset({"a"}))])
    (hilfe,) = find_hilfen(wer, NICHTS, pruefen, katalog, HEUTE).hilfen()
    assert (hilfe.urteil.urteil, hilfe.angebote) == (Urteil.PASST_NICHT, ())


def test_an_empty_catalogue_still_answers():
    abgleich = find_hilfen(beispiel(), NICHTS, echtes_werk(), SpeicherKatalog([]), HEUTE)
    assert abgleich.hilfen()
    assert all(hilfe.angebote == () for hilfe in abgleich.hilfen())


def test_only_the_shown_places_are_fetched_and_each_once():
    katalog = SpeicherKatalog(angebote(500, list(echtes_werk().wissen.leistungen)))
    abgleich = find_hilfen(beispiel(), NICHTS, echtes_werk(), katalog, HEUTE)
    gezeigt = {t.angebot.key for hilfe in abgleich.hilfen() for t in hilfe.angebote}
    assert sorted(gezeigt) == sorted(katalog.geholt)


def test_a_place_that_is_gone_meanwhile_is_left_out():
    katalog = SpeicherKatalog([angebot("x", leistungen=frozenset({"a"}))])
    katalog.vergiss("x")
    (hilfe,) = find_hilfen(familie(), NICHTS, werk(leistung("a", "gkv")), katalog, HEUTE).hilfen()
    assert hilfe.angebote == ()


def test_the_order_of_the_catalogue_never_changes_the_answer():
    alle = angebote(600, list(echtes_werk().wissen.leistungen), list(echtes_werk().wissen.themen))
    gemischt = Random(3).sample(alle, len(alle))  # noqa: S311 - a shuffle for the test
    erste, zweite = (
        find_hilfen(beispiel(), NICHTS, echtes_werk(), SpeicherKatalog(eine), HEUTE)
        for eine in (alle, gemischt)
    )
    assert erste == zweite


def test_the_same_question_asked_twice_is_answered_the_same():
    katalog = SpeicherKatalog(angebote(300, list(echtes_werk().wissen.leistungen)))
    erste, zweite = (
        find_hilfen(beispiel(), NICHTS, echtes_werk(), katalog, HEUTE) for _ in range(2)
    )
    assert erste == zweite


def test_each_leistung_is_listed_once_and_the_counts_agree():
    abgleich = find_hilfen(beispiel(), NICHTS, echtes_werk(), SpeicherKatalog([]), HEUTE)
    ids = [hilfe.leistung.id for hilfe in abgleich.hilfen()]
    assert len(ids) == len(set(ids)) == sum(abgleich.anzahl.values())
    assert not set(ids) & set(abgleich.nicht_angesprochen)


def test_old_figures_are_told_once_for_all():
    satz = Kennzahl("satz", {"wert": 1}, "§ 1", gueltig_bis=date(2026, 12, 31))
    beide = (leistung(kennung, "gkv", parameter=("satz",)) for kennung in "ab")
    pruefen = werk(*beide, kennzahlen={"satz": satz})
    heute, spaeter = (
        find_hilfen(familie(), NICHTS, pruefen, SpeicherKatalog([]), tag)
        for tag in (date(2026, 12, 31), date(2027, 1, 1))
    )
    assert heute.hinweise == ()
    assert spaeter.hinweise == ("Die Zahlen gelten bis 31.12.2026. Bitte prüfen.",)
    assert all(hilfe.urteil.veraltet for hilfe in spaeter.hilfen())


def test_a_skipped_question_gives_way_to_the_next():
    def erste(*uebersprungen: Faktstelle) -> Faktstelle:
        abgleich = find_hilfen(
            beispiel(),
            NICHTS,
            echtes_werk(),
            SpeicherKatalog([]),
            HEUTE,
            frozenset(uebersprungen),
        )
        return abgleich.fragen[0].stelle

    assert erste(erste()) != erste()


def test_a_stored_index_is_not_changed_by_matching():
    katalog = SpeicherKatalog(angebote(100, ["a"]))
    vorher = list(katalog.index().merkmale)
    find_hilfen(familie(), NICHTS, werk(leistung("a", "gkv")), katalog, HEUTE)
    assert katalog.index().merkmale == vorher
    assert len(katalog.index()) == 100


def test_a_paper_an_office_would_report_asks_for_advice_before_any_antrag():
    def antwort(papier: str | None):
        gesagt = FluechtigeAntworten({"aufenthalt": papier})
        return find_hilfen(beispiel(), gesagt, echtes_werk(), SpeicherKatalog([]), HEUTE)

    for papier in ("ohne", "eu_arbeitsuche", "andere"):
        abgleich = antwort(papier)
        assert abgleich.erst_beraten
        assert "unabhängig beraten" in abgleich.hinweise[0]
        assert "§ 87 Abs." in abgleich.hinweise[0]
    for papier in ("deutsch", "eu", "duldung", None):
        assert not antwort(papier).erst_beraten
        assert antwort(papier).hinweise == ()
