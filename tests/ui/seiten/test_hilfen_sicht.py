"""What the page of helps shows, without a window: words, filters, the next opening."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lotse.domain.angebot import Oeffnungszeit, Pruefung, Standort, Wartezeit, Weg, Zeitart, Zugang
from lotse.domain.recht import Antrag, Antragsart, Rechtsgebiet
from lotse.domain.wahrheit import Urteil
from lotse.i18n.sprache import Sprache
from lotse.matching.ergebnis import Grund, Treffer
from lotse.services.einplanen import Aufnahme, nimm_auf, schritt_von
from lotse.ui.seiten.hilfen_sicht import (
    Suche,
    alle_zeilen,
    finde_hilfe,
    geht_sofort,
    kurzgrund,
    marke_lang,
    stattdessen,
)
from lotse.ui.seiten.hilfen_worte import (
    geprueft,
    gezeigte_gruende,
    naechste_oeffnung,
    offen,
    punkte,
    warten,
    weg,
)
from tests.werkzeug.fall import HEUTE, JETZT, akte, angebot, leistung
from tests.werkzeug.hilfenseite import KITA, abgleich, hilfe, mit_wissen, treffer

DE = Sprache.load("de")
DIENSTAG = HEUTE
VORMITTAG, AM_TELEFON = (
    Oeffnungszeit((0, 3), 540, 720),
    Oeffnungszeit((1,), 540, 720, Zeitart.TELEFON),
)


def t(text):
    return text


def test_the_next_opening_is_the_soonest_open_door():
    nachmittag = Oeffnungszeit((4,), 840, 960)
    assert naechste_oeffnung((VORMITTAG, nachmittag), DIENSTAG) is VORMITTAG
    assert naechste_oeffnung((nachmittag, VORMITTAG), date(2026, 11, 27)) is nachmittag


def test_an_open_door_comes_before_the_telephone_and_a_sure_day_before_a_rare_one():
    selten = Oeffnungszeit((1,), 540, 600, woche_im_monat=(1,))
    assert naechste_oeffnung((AM_TELEFON, VORMITTAG), DIENSTAG) is VORMITTAG
    assert naechste_oeffnung((selten, VORMITTAG), DIENSTAG) is VORMITTAG
    assert naechste_oeffnung((AM_TELEFON,), DIENSTAG) is AM_TELEFON


def test_hours_say_how_one_gets_in():
    offene = angebot(oeffnungszeiten=(VORMITTAG,), zugang=frozenset({Zugang.OFFENE_TUER}))
    assert offen(offene, DIENSTAG, DE).satz == "Mo, Do 9–12 Uhr ohne Anmeldung"
    fern = angebot(oeffnungszeiten=(AM_TELEFON,), zugang=frozenset({Zugang.TERMIN}))
    assert offen(fern, DIENSTAG, DE).satz == "Di 9–12 Uhr am Telefon"
    assert offen(angebot(), DIENSTAG, DE).satz == "nicht bekannt Öffnungszeit"
    nach = Oeffnungszeit((), 0, None, Zeitart.NACH_VEREINBARUNG)
    assert offen(angebot(oeffnungszeiten=(nach,)), DIENSTAG, DE).oben == "nach Vereinbarung"


def test_the_way_is_told_from_the_familys_own_quarter():
    nah = Treffer(angebot(wege=(Weg("Nordstadt", 15, "mit Bus 12"),)), 0, ())
    assert weg(nah, "nordstadt", DE).satz == "15 Min. mit Bus 12"
    assert weg(nah, "nordstadt", DE).symbol == "bus"
    luft = Grund("weg", -1, "weiter Weg: etwa 6,4 km Luftlinie", gut=False)
    assert weg(Treffer(angebot(), 0, (luft,)), "", DE).satz == "6,4 km Luftlinie"


@pytest.mark.parametrize(
    ("felder", "satz"),
    [
        ({"zugang": frozenset({Zugang.AUFSUCHEND})}, "zu Hause kommt zur Familie"),
        ({"standort": Standort("Weg", "3", stadtteil="Altstadt")}, "Altstadt Weg 3"),
        ({"zugang": frozenset({Zugang.TELEFON})}, "am Telefon Weg"),
        ({"standort": Standort("Weg"), "adresse_vertraulich": True}, "nicht bekannt Weg"),
    ],
)
def test_without_minutes_the_place_is_told_and_a_hidden_one_never(felder, satz):
    assert weg(Treffer(angebot(**felder), 0, ()), "Nordstadt", DE).satz == satz


def test_a_long_or_unknown_wait_says_so():
    lang = Grund("wartezeit", -2, "Wartezeit etwa 4 Monate", gut=False)
    wartet = Treffer(angebot(wartezeit=Wartezeit(15, 17, HEUTE)), 0, (lang,))
    assert (warten(wartet, HEUTE, DE).oben, warten(wartet, HEUTE, DE).warnt) == (
        "15–17 Wochen",
        True,
    )
    alt = Treffer(angebot(wartezeit=Wartezeit(3, 3, date(2026, 1, 1))), 0, ())
    assert warten(alt, HEUTE, DE).satz == "Wartezeit unbekannt, zuletzt 3 Wochen"


def test_reasons_are_said_once_and_not_again_in_longer_words():
    gruende = (
        Grund("weg", 3, "zu Fuß", gut=True),
        Grund("huerde", 3, "ohne Antrag", gut=True),
        Grund("huerde", 3, "geht am Telefon", gut=True),
        Grund("huerde", 3, "geht am Telefon", gut=True),
        Grund("schwelle", 2, "ohne Antrag, ohne Anmeldung", gut=True),
        Grund("weg", -1, "weiter Weg", gut=False),
        Grund("frische", -1, "seit 14 Monaten nicht geprüft", gut=False),
    )
    saetze = [g.satz for g in gezeigte_gruende(gruende)]
    assert saetze == ["geht am Telefon", "ohne Antrag, ohne Anmeldung", "weiter Weg"]
    assert [punkte(g) for g in (gruende[0], gruende[5])] == ["+3", "−1"]


def test_an_old_check_is_a_warning():
    assert geprueft(angebot(), HEUTE, DE) == ("noch nicht geprüft", True)
    frisch = angebot(pruefung=Pruefung(date(2026, 10, 12), "F. S."))
    assert geprueft(frisch, HEUTE, DE) == ("geprüft 12.10.2026", False)
    alt = replace(frisch, pruefabstand_monate=1)
    assert geprueft(alt, HEUTE, DE) == ("seit 1 Monat nicht geprüft", True)


def test_a_row_says_why_in_a_few_words():
    leicht = leistung(niedrigschwellig=("kostenlos", "ohne_antrag"))
    assert kurzgrund(hilfe(leicht), t) == "ohne Antrag, kostenlos"
    assert kurzgrund(hilfe(KITA), t) == "alles erfüllt"
    assert kurzgrund(hilfe(KITA, Urteil.NOCH_KLAEREN), t) == "Geht das Kind in eine Kita?"
    assert kurzgrund(hilfe(KITA, Urteil.PASST_NICHT), t) == "Das Kind hat einen Platz"


def test_what_needs_no_antrag_opens_at_once_unless_it_does_not_fit():
    ohne = leistung(antrag=Antrag(Antragsart.KEIN, ""))
    assert geht_sofort(hilfe(ohne))
    assert not geht_sofort(hilfe(ohne, Urteil.PASST_NICHT))
    eins = Treffer(angebot(ohne_anspruchspruefung=True), 0, ())
    assert geht_sofort(hilfe(KITA, Urteil.PASST, eins))
    assert not geht_sofort(hilfe(KITA))


def test_a_help_outside_the_list_is_never_called_fitting():
    still, nein, schutz = leistung("a"), leistung("b"), leistung("c", abgleich=False)
    antwort = abgleich(hilfe(KITA), nicht_angesprochen=(still.id,))
    wissen = mit_wissen(KITA, still, nein, schutz)
    urteile = [finde_hilfe(k, antwort, wissen).urteil.urteil for k in ("a", "b", "c")]
    assert urteile == [Urteil.NICHT_ANGESPROCHEN, Urteil.PASST_NICHT, Urteil.NICHT_IM_ABGLEICH]
    assert finde_hilfe("gibt es nicht", antwort, wissen) is None


def test_the_search_over_all_puts_the_familys_own_helps_first():
    andere = leistung("a", name="Ausflug")
    reihe = alle_zeilen(mit_wissen(KITA, andere), abgleich(hilfe(KITA)), Suche(ueberall=True), t)
    assert [getattr(z, "titel", "") or z.leistung.name for z in reihe] == [
        "In der Liste dieser Familie", "Platz in der Kita", "Weitere Hilfen", "Ausflug",
    ]  # fmt: skip


def test_what_does_not_fit_itself_is_no_way_out():
    nein, ja = hilfe(KITA, Urteil.PASST_NICHT), hilfe(leistung("b"))
    auch_nein = hilfe(replace(KITA, id="c"), Urteil.PASST_NICHT)
    assert [h.leistung.id for h, _ in stattdessen(nein, abgleich(nein, auch_nein, ja))] == ["b"]


def test_the_tag_names_the_area_once():
    assert marke_lang(leistung(), t) == "SGB VIII"
    assert (
        marke_lang(leistung(gebiet=Rechtsgebiet.HEALTH, marke="SGB IX"), t) == "Gesundheit · SGB IX"
    )
    frueh = leistung(gebiet=Rechtsgebiet.EARLY, marke="Frühe Hilfen")
    assert marke_lang(frueh, t) == "Frühe Hilfen"


def test_in_the_plan_twice_is_once():
    eins = treffer("a1", "Kita Sonnenweg")
    was = hilfe(KITA, Urteil.PASST, eins)
    einmal = nimm_auf(akte(), Aufnahme(was, eins, "n", JETZT))
    assert nimm_auf(einmal, Aufnahme(was, eins, "m", JETZT)) is einmal
    assert schritt_von(einmal, einmal.vermittlungen[0].id) == einmal.schritte[0].id
    assert schritt_von(None, "v") == ""
