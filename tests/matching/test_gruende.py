from __future__ import annotations

from datetime import date, timedelta

import pytest

from lotse.domain.angebot import (
    Angebotssprache,
    Barriere,
    Form,
    Kostenart,
    Niveau,
    Status,
    Wartezeit,
    Zugang,
)
from lotse.domain.huerde import Huerdencode
from lotse.exchange.wissen_gewichte import load_worte
from lotse.matching import gruende
from lotse.matching.ergebnis import Grund
from lotse.matching.merkmal import SATZ, barrierecodes, umstandscodes, zugangscodes
from lotse.matching.profil import Profil
from lotse.matching.reihenfolge import Gewichte
from tests.werkzeug.wissen import HEUTE

G = Gewichte()
WORTE = load_worte()


def kurz(grund: Grund | None) -> tuple[int, str, bool] | None:
    return grund and (grund.punkte, grund.satz, grund.gut)


def sprache(*sprachen: str, wir: Profil) -> tuple[int, str, bool] | None:
    """Each like "tr" or "tr dolmetschen_auf_bestellung"."""
    paare = (text.partition(" ") for text in sprachen)
    liste = [Angebotssprache(code, Niveau(niveau or "mitarbeitende")) for code, _, niveau in paare]
    return kurz(gruende.sprache(liste, wir, G, WORTE))


TUERKISCH = Profil(HEUTE, sprachen=("tr",))
OHNE_DEUTSCH = Profil(HEUTE, sprachen=("tr", "ku"), deutsch_schwer=True)


def test_the_familys_language_counts_most_then_an_interpreter_then_paper():
    assert sprache("de", "tr", wir=TUERKISCH) == (3, "spricht Türkisch", True)
    dolmetschen, material = "tr dolmetschen_auf_bestellung", "tr nur_material"
    assert sprache("de", dolmetschen, wir=TUERKISCH) == (2, "Dolmetscherin auf Wunsch", True)
    assert sprache("de", material, wir=TUERKISCH) == (1, "hat Material auf Türkisch", True)
    assert sprache("ku", dolmetschen, wir=OHNE_DEUTSCH) == (3, "spricht Kurdisch", True)
    assert sprache("gsg", wir=Profil(HEUTE, sprachen=("gsg",))) == (
        3,
        "kann Gebärdensprache",
        True,
    )


def test_a_missing_language_counts_only_while_german_is_hard():
    assert sprache("de", wir=OHNE_DEUTSCH) == (-2, "nur auf Deutsch", False)
    assert sprache("de", "en", wir=OHNE_DEUTSCH) == (-2, "nicht auf Türkisch", False)
    assert sprache("de", wir=TUERKISCH) is None
    assert sprache(wir=OHNE_DEUTSCH) is None
    assert sprache("de", "tr", wir=Profil(HEUTE)) is None


def test_a_place_with_neither_german_nor_a_language_of_the_family_loses_most():
    ukrainisch = Profil(HEUTE, sprachen=("uk", "ru"))
    fremd = (-4, "auf Türkisch, nicht auf Ukrainisch", False)
    assert sprache("tr", wir=ukrainisch) == fremd
    assert sprache("tr", wir=Profil(HEUTE, sprachen=("uk",), deutsch_schwer=True)) == fremd
    deutsch = Profil(HEUTE, nennt_deutsch=True)
    assert sprache("vi", wir=deutsch) == (-4, "auf Vietnamesisch, nicht auf Deutsch", False)
    assert sprache("tr", "ru", wir=ukrainisch) == (3, "spricht Russisch", True)
    assert sprache("tr", "de", wir=deutsch) is None
    assert sprache("tr", wir=Profil(HEUTE)) is None
    assert sprache(wir=ukrainisch) is None
    assert G.sprache_fremd < G.sprache_fehlt


def test_a_language_without_german_words_is_named_by_its_code():
    assert sprache("xx", wir=Profil(HEUTE, sprachen=("xx",))) == (3, "spricht xx", True)


def huerden(*codes: str, **merkmale: object) -> list[tuple[int, str, bool] | None]:
    alle = zugangscodes(merkmale.get("zugang", frozenset()))  # type: ignore[arg-type]
    ja, nein = merkmale.get("ja", frozenset()), merkmale.get("nein", frozenset())
    alle |= barrierecodes(ja, nein)  # type: ignore[arg-type]
    alle |= umstandscodes(
        Form.FORMELL,
        merkmale.get("kosten", Kostenart.UNBEKANNT),  # type: ignore[arg-type]
        merkmale.get("anonym"),  # type: ignore[arg-type]
        merkmale.get("ohne_antrag"),  # type: ignore[arg-type]
    )
    wir = Profil(HEUTE, huerden=tuple(Huerdencode(code) for code in codes))
    return [kurz(grund) for grund in gruende.huerden(alle, wir, G)]


def test_each_huerde_counts_once_offset_before_hit():
    besuch = frozenset({Zugang.AUFSUCHEND, Zugang.TELEFON})
    assert huerden("weg", zugang=besuch) == [(3, "kommt nach Hause", True)]
    assert huerden("weg", "kraft", zugang=besuch) == [(3, "kommt nach Hause", True)] * 2
    stufen = {"nein": frozenset({Barriere.STUFENLOS})}
    assert huerden("gebaeude", **stufen) == [(-2, "mit Stufen", False)]
    assert huerden("gebaeude", ja=frozenset({Barriere.AUFZUG}), **stufen) == [
        (3, "mit Aufzug", True)
    ]


def test_what_is_not_known_neither_helps_nor_hurts():
    assert huerden("gebaeude", "sorge_jugendamt", "kosten_vorab") == []
    assert huerden("diskriminierung", "nicht_alle_einig", "deutsch") == []
    assert huerden("sorge_jugendamt", anonym=True) == [(3, "ohne Namen möglich", True)]
    assert huerden("sorge_jugendamt", anonym=False) == [(-2, "fragt nach dem Namen", False)]
    assert huerden("papierkram", ohne_antrag=True) == [(3, "ohne Antrag", True)]
    assert huerden("papierkram", ohne_antrag=False) == []


def test_an_only_way_in_is_a_barrier_and_one_of_several_is_not():
    allein = frozenset({Zugang.TELEFON})
    assert huerden("telefon", zugang=allein) == [(-2, "nur am Telefon", False)]
    assert huerden("telefon", zugang=allein | {Zugang.TERMIN}) == []
    assert huerden("papierkram", zugang=frozenset({Zugang.ANTRAG})) == [
        (-2, "nur mit Antrag", False)
    ]


def test_every_trait_of_the_weights_has_its_sentence():
    for wirkung in G.huerden.values():
        for merkmal in (*wirkung.hilft, *wirkung.trifft):
            assert SATZ[merkmal]


@pytest.mark.parametrize(
    ("von", "bis", "stand", "erwartet"),
    [
        (0, 0, date(2026, 10, 12), (2, "keine Wartezeit (gemeldet 12.10.)", True)),
        (2, 3, date(2026, 10, 12), (0, "Wartezeit etwa 3 Wochen (gemeldet 12.10.)", True)),
        (1, 1, date(2026, 10, 12), (0, "Wartezeit etwa 1 Woche (gemeldet 12.10.)", True)),
        (8, 8, date(2026, 10, 12), (0, "Wartezeit etwa 8 Wochen (gemeldet 12.10.)", True)),
        (9, 9, date(2026, 10, 12), (-2, "Wartezeit etwa 9 Wochen (gemeldet 12.10.)", False)),
        (16, 18, date(2026, 10, 12), (-2, "Wartezeit etwa 4 Monate (gemeldet 12.10.)", False)),
        (3, 3, date(2026, 8, 25), (0, "Wartezeit etwa 3 Wochen (gemeldet 25.8.)", True)),
        (
            20,
            20,
            date(2026, 8, 24),
            (0, "Wartezeit unbekannt, zuletzt etwa 5 Monate (gemeldet 24.8.)", True),
        ),
        (
            0,
            0,
            date(2025, 12, 1),
            (0, "Wartezeit unbekannt, zuletzt keine (gemeldet 1.12.2025)", True),
        ),
        (4, 4, None, (0, "Wartezeit etwa 4 Wochen (ohne Datum gemeldet)", True)),
    ],
)
def test_waiting_is_told_with_its_day_and_fades(von, bis, stand, erwartet):
    warten = Wartezeit(von, bis, stand)
    assert kurz(gruende.wartezeit(warten, Profil(HEUTE), G)) == erwartet


def test_no_report_says_nothing():
    assert gruende.wartezeit(None, Profil(HEUTE), G) is None


@pytest.mark.parametrize(
    ("stufe", "erwartet"),
    [
        (0, (2, "ohne Antrag, ohne Anmeldung", True)),
        (1, (1, "nur mit Anmeldung oder Termin", True)),
        (2, (0, "mit Schein oder Nachweis", True)),
        (3, (-1, "erst nach Antrag und Bewilligung", False)),
        (None, None),
    ],
)
def test_a_low_threshold_counts(stufe: int | None, erwartet):
    assert kurz(gruende.schwelle(stufe, G)) == erwartet


@pytest.mark.parametrize(
    ("geprueft", "abstand", "status", "erwartet"),
    [
        (date(2026, 5, 25), 6, Status.AKTIV, None),
        (
            date(2026, 4, 24),
            6,
            Status.AKTIV,
            (-1, "seit 7 Monaten nicht geprüft – bitte vorher anrufen", False),
        ),
        (
            date(2025, 11, 24),
            6,
            Status.AKTIV,
            (-2, "seit 12 Monaten nicht geprüft – bitte vorher anrufen", False),
        ),
        (
            date(2026, 10, 24),
            1,
            Status.AKTIV,
            (-1, "seit einem Monat nicht geprüft – bitte vorher anrufen", False),
        ),
        (date(2026, 11, 24), 0, Status.AKTIV, None),
        (None, 12, Status.AKTIV, (-1, "noch nicht geprüft – bitte vorher anrufen", False)),
        (HEUTE, 12, Status.UNGEPRUEFT, (-1, "noch nicht geprüft – bitte vorher anrufen", False)),
    ],
)
def test_age_of_the_check_lowers_a_little_and_says_to_call(geprueft, abstand, status, erwartet):
    assert kurz(gruende.frische(geprueft, abstand, status, Profil(HEUTE), G)) == erwartet


def test_the_neighbourhood_counts_and_a_later_beginning_is_told():
    assert kurz(gruende.informell(Form.NACHBARSCHAFT, G)) == (1, "aus der Nachbarschaft", True)
    assert gruende.informell(Form.FORMELL, G) is None
    morgen = HEUTE + timedelta(days=1)
    assert kurz(gruende.beginn(morgen, Profil(HEUTE))) == (0, "beginnt am 25.11.", False)
    assert gruende.beginn(HEUTE, Profil(HEUTE)) is None


def test_a_sentence_is_said_once_with_all_its_points():
    telefon = Grund("huerde", 3, "geht am Telefon", gut=True)
    antrag = Grund("huerde", 3, "ohne Antrag", gut=True)
    schwelle = Grund("schwelle", 2, "ohne Antrag, ohne Anmeldung", gut=True)
    weit = Grund("weg", -2, "weiter Weg: 60 Minuten", gut=False)
    gefasst = gruende.zusammengefasst([weit, telefon, antrag, telefon, schwelle, telefon])
    assert [kurz(grund) for grund in gefasst] == [
        (9, "geht am Telefon", True),
        (5, "ohne Antrag, ohne Anmeldung", True),
        (-2, "weiter Weg: 60 Minuten", False),
    ]
