"""E-15, E-16, E-30, E-34: is a step near, and what is a smaller one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.domain.huerde import Huerdencode
from lotse.domain.vermittlung import Akteur, Schritt
from lotse.letters.nahziel import (
    Nahzielart,
    most_active,
    needs_smaller,
    smaller,
    step_hints,
    text_hints,
)
from lotse.letters.nahziel_worte import load_nahzielworte
from lotse.letters.regeln import check_sentence
from lotse.letters.woerter import load_woerter

HEUTE = date(2026, 11, 24)
WORTE = load_nahzielworte()
A = Nahzielart
NAH = (
    "Beim Jobcenter anrufen",
    "Das Formular ausfüllen",
    "Den Ausweis kopieren",
    "Mit Frau Yilmaz sprechen",
    "Zur Kita Sonnenschein gehen",
    "Einen Termin in der Praxis ausmachen",
    "Den Brief vom Amt mitbringen",
    "Die Nachbarin fragen",
    "Die Papiere in eine Mappe legen",
    "Den Antrag am Schalter abgeben",
    "Einmal zum Spielkreis in der Altstadt gehen",
    "Am Donnerstag zur Hebamme gehen",
    "Die Telefonnummer aufschreiben",
    "Dem Vermieter einen Brief schreiben",
    "Mit Deniz auf den Spielplatz gehen",
    "Beim Förderverein nachfragen",
    "Bei der Krankenkasse nachfragen",
    "Das gelbe Heft einpacken",
    "Den Mietvertrag suchen",
    "Abends zehn Minuten vorlesen",
)
FERN = (
    ("Anrufen und einen Termin ausmachen", A.MEHRERE),
    ("Unterlagen sammeln, kopieren und abgeben", A.MEHRERE),
    ("Den Ausweis holen, um ihn abzugeben", A.MEHRERE),
    ("Die Anbindung an die Frühförderung", A.ABSTRAKT),
    ("Vernetzung im Stadtteil", A.ABSTRAKT),
    ("Stabilisierung der Familie", A.ABSTRAKT),
    ("Perspektiven entwickeln", A.ABSTRAKT),
    ("Synergien nutzen", A.ABSTRAKT),
    ("Empowerment der Mutter", A.ABSTRAKT),
    ("Die Situation verbessern", A.ABSTRAKT),
    ("Mitwirkung sicherstellen", A.ABSTRAKT),
    ("Sich um die Kita kümmern", A.ABSTRAKT),
    ("Die Wohnsituation klären", A.ABSTRAKT),
    ("Der Antrag wird vom Amt geprüft", A.PASSIV),
    ("Antragstellung BuT", A.AMT),
    ("Kontaktaufnahme mit dem Jugendamt", A.AMT),
    ("Zeitnah den Bescheid vorlegen", A.AMT),
    ("Schulden", A.KEIN_TUN),
    ("Abgeben", A.OHNE_ORT),
    (
        "Den Antrag zu Hause in Ruhe und mit der Schwester an einem Abend am großen Tisch lesen",
        A.LANG,
    ),
)


@pytest.mark.parametrize("text", NAH)
def test_e15_a_near_step_gets_no_hint(text):
    assert text_hints(text, WORTE) == ()


@pytest.mark.parametrize(("text", "art"), FERN)
def test_e15_e34_what_is_not_near_is_said(text, art):
    assert art in {hinweis.art for hinweis in text_hints(text, WORTE)}


def test_e34_an_abstract_word_gets_the_question_that_makes_it_concrete():
    (hinweis,) = text_hints("Vernetzung im Stadtteil", WORTE)
    assert (hinweis.wort, hinweis.frage) == ("Vernetzung", "Wer ruft wen an?")


@pytest.mark.parametrize(
    ("tage", "arten"), [(14, set()), (15, {A.FERN}), (0, set()), (None, {A.OHNE_TAG})]
)
def test_e15_fourteen_days_are_near(tage, arten):
    bis = None if tage is None else HEUTE + timedelta(days=tage)
    schritt = Schritt("s", "Beim Jobcenter anrufen", bis=bis)
    assert {h.art for h in step_hints(schritt, HEUTE, WORTE)} == arten


def test_a_place_known_from_the_hand_over_need_not_be_written():
    schritt = Schritt("s", "Abgeben", bis=HEUTE, vermittlung="v1")
    assert step_hints(schritt, HEUTE, WORTE) == ()


@given(st.text(max_size=300))
def test_no_text_breaks_the_hints_and_each_kind_comes_once(text):
    arten = [hinweis.art for hinweis in text_hints(text, WORTE)]
    assert len(arten) == len(set(arten))


@pytest.mark.parametrize(
    ("zuversicht", "kleiner", "wer"),
    [
        (None, False, Akteur.FAMILIE),
        (10, False, Akteur.FAMILIE),
        (9, False, Akteur.FAMILIE),
        (7, False, Akteur.FAMILIE),
        (6, True, Akteur.ZUSAMMEN),
        (3, True, Akteur.ZUSAMMEN),
        (0, True, Akteur.ZUSAMMEN),
    ],
)
def test_e16_e30_below_seven_smaller_and_together(zuversicht, kleiner, wer):
    schritt = Schritt("s", "Beim Jobcenter anrufen", zuversicht=zuversicht)
    assert needs_smaller(schritt, WORTE) is kleiner
    assert most_active(zuversicht, WORTE) is wer


@pytest.mark.parametrize("text", [*NAH, *(text for text, _ in FERN), ""])
def test_e16_every_step_has_three_smaller_versions(text):
    fassungen = smaller(Schritt("s", text), WORTE)
    assert len(fassungen) == 3
    assert len({f.text for f in fassungen}) == 3


def test_e16_the_versions_fit_what_is_to_be_done():
    anruf = smaller(Schritt("s", "Beim Jobcenter anrufen"), WORTE)
    weg = smaller(Schritt("s", "Zur Kita Sonnenschein gehen"), WORTE)
    assert "Zusammen anrufen, auf laut gestellt" in {f.text for f in anruf}
    assert "Zusammen hingehen" in {f.text for f in weg}


def test_e03_e04_every_huerde_has_an_easing():
    assert set(WORTE.anpassung) == set(Huerdencode)
    assert all(WORTE.anpassung.values())


def test_what_lotse_proposes_is_near_itself_and_plain():
    fassungen = [f for teile in WORTE.kleiner.values() for f in teile]
    fassungen += [f for teile in WORTE.anpassung.values() for f in teile]
    for fassung in fassungen:
        assert text_hints(fassung.text, WORTE, ort=True) == (), fassung.text
        schwer = {f.regel for f in check_sentence(fassung.text, load_woerter(), frozenset())}
        assert schwer <= {"S7", "W1"}, fassung.text  # "Beratungsstelle" is its name


def test_e05_no_easing_speaks_about_the_person():
    texte = " ".join(f.text for teile in WORTE.anpassung.values() for f in teile).casefold()
    for wort in ("defizit", "mangel", "unmotiviert", "mitwirkung", "unzuverlässig"):
        assert wort not in texte
