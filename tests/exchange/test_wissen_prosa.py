"""What a Leistung says in prose: whole sentences, sourced promises, figures with a validity."""

from __future__ import annotations

from pathlib import Path

import pytest

from lotse.exchange.wissen import load_wissen
from tests.exchange.test_wissen import LEISTUNG, PARAMETER, H, schreiben, stellen

BRIEF = '[brief]\nworum = ["{}"]\n'


def hilfe(alt: str = "", neu: str = "", brief: str = "") -> str:
    assert alt in LEISTUNG
    return LEISTUNG.replace(alt, neu, 1) + (BRIEF.format(brief) if brief else "")


@pytest.mark.parametrize(
    "satz",
    [
        "Geburtstag.",
        "Zum Beispiel.",
        "Es gibt Hilfe nach dem 18.",
        "Es gibt auch Hilfe",
        "Es gibt Hilfe, und",
        "",
    ],
)
def test_a_letter_sentence_that_is_no_sentence_is_refused(tmp_path: Path, satz: str):
    text = hilfe() + f'[brief]\nworum = ["Das ist eine Hilfe.", "{satz}"]\n'
    assert f"{H}.brief.worum[1]" in stellen(schreiben(tmp_path, hilfe=text))


@pytest.mark.parametrize("satz", ["Rufen Sie an.", "Ist es viel?", "Rufen Sie die 110 oder 112."])
def test_three_words_are_a_sentence(tmp_path: Path, satz: str):
    leistungen = load_wissen(schreiben(tmp_path, hilfe=hilfe(brief=satz))).leistungen
    assert leistungen["hilfe"].brief.worum == (satz,)  # type: ignore[index]


def test_what_is_open_at_once_needs_its_norm(tmp_path: Path):
    ohne = hilfe('marke = "SGB II"', 'marke = "SGB II"\nsofort = "Ein Anruf geht sofort."')
    assert f"{H}.sofort_fundstelle" in stellen(schreiben(tmp_path / "ohne", hilfe=ohne))
    mit = ohne.replace("[[rechts", 'sofort_fundstelle = "§ 14 SGB I"\n\n[[rechts', 1)
    assert load_wissen(schreiben(tmp_path / "mit", hilfe=mit)).leistungen


@pytest.mark.parametrize(
    ("alt", "neu", "stelle"),
    [
        ('"Eine Hilfe."', '"Es gibt 70 Euro."', f"{H}.einfach"),
        ('"Eine Hilfe."', '"Es sind 70 bis 563 Euro."', f'{H}.einfach: "70 bis 563 Euro"'),
        ('"Ein Satz reicht."', '"Ein Satz reicht, es gibt 15,50 Euro."', f"{H}.antrag.text"),
        ('"Ein Satz reicht."', '"x"\nfrist = "Sonst 1.563 €."', f"{H}.antrag.frist"),
        ('"Ein Satz reicht."', '"x"\nwirkung = "Minus 5 Prozent."', f"{H}.antrag.wirkung"),
        ('ja = "Ja."', 'ja = "Es sind 12 EUR."', f"{H}.bedingung[0].ja"),
    ],
)
def test_a_figure_in_prose_without_a_parameter_is_refused(
    tmp_path: Path, alt: str, neu: str, stelle: str
):
    assert stelle in stellen(schreiben(tmp_path, hilfe=hilfe(alt, neu)))


def test_a_figure_in_a_letter_is_refused_too(tmp_path: Path):
    ordner = schreiben(tmp_path, hilfe=hilfe(brief="Sie zahlen nur 15 Euro."))
    assert f"{H}.brief.worum[0]" in stellen(ordner)


def test_a_figure_of_a_parameter_with_a_validity_may_be_said(tmp_path: Path):
    text = hilfe('"Eine Hilfe."', '"Es gibt 563 Euro."')
    assert load_wissen(schreiben(tmp_path / "gut", hilfe=text)).leistungen
    ewig = PARAMETER.replace("gueltig_bis = 2026-12-31\n", "")
    assert f"{H}.einfach" in stellen(schreiben(tmp_path / "ewig", hilfe=text, parameter=ewig))
    ohne = text.replace('parameter = ["satz"]', "parameter = []")
    assert f"{H}.einfach" in stellen(schreiben(tmp_path / "ohne", hilfe=ohne))


def test_a_norm_has_its_heading_unless_its_law_has_none(tmp_path: Path):
    leer = hilfe('ueberschrift = "Leistungsberechtigte"', 'ueberschrift = ""')
    assert f"{H}.rechtsgrundlage[0].ueberschrift" in stellen(schreiben(tmp_path / "a", hilfe=leer))
    sgg = leer.replace('norm = "SGB II § 7"', 'norm = "SGG § 84"')
    assert load_wissen(schreiben(tmp_path / "b", hilfe=sgg)).leistungen
