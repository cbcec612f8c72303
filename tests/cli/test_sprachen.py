"""`lotse sprachen`: how whole each language is, and who has read it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from lotse.cli.briefsprache import NOCH_KEINE
from lotse.letters.bausteine import briefsprachen
from lotse.services.sprachstand import Blattstand, Sprachstand
from lotse.ui.seiten.familien_neu import SPRACHEN
from tests.werkzeug.konsole import Konsole

FERTIG = Sprachstand(
    "tr", "Türkisch", "lateinisch", rtl=False,
    blaetter=(Blattstand("Mein Plan", 3, 2, 1, 0, 0), Blattstand("Papiere", 4, 0, 3, 0, 1)),
    pruefungen=(("2026-09-02 Dolmetscherin", 2),), veraltet=(), ohne_glyphe=(),
)  # fmt: skip


@pytest.fixture
def mit(lotse: Konsole):
    def stelle_ein(*staende: Sprachstand) -> Konsole:
        lotse.teile = replace(lotse.teile, sprachstaende=lambda: staende)
        return lotse

    return stelle_ein


def test_every_language_has_its_line_with_script_direction_share_and_state(lotse: Konsole):
    rueckgabe, aus, fehler = lotse("sprachen")
    assert (rueckgabe, fehler) == (0, "")
    zeilen = {zeile.split()[0]: zeile for zeile in aus.splitlines() if zeile.strip()}
    assert "kyrillisch" in zeilen["uk"]
    assert "rechts, links" in zeilen["fa"]
    assert "links, rechts" in zeilen["ro"]
    assert all(zeilen[code].endswith("Entwurf") for code in ("ar", "uk", "tr", "ru", "ro", "fa"))
    assert "Keine Person hat diese Übersetzung geprüft." in " ".join(aus.split())


def test_one_language_is_told_sheet_by_sheet(mit):
    _, aus, _ = mit(FERTIG)("sprachen", "tr")
    assert "Mein Plan" in aus
    assert " 75 %  geprüft 0, Entwurf 3, Quelle geändert 0, fehlt 1" in aus
    assert "Geprüft 2026-09-02 Dolmetscherin: 2 Texte" in aus


def test_json_holds_the_same_with_fixed_keys(mit):
    _, aus, _ = mit(FERTIG)("sprachen", "--format", "json")
    (eine,) = json.loads(aus)["sprachen"]
    assert (eine["code"], eine["richtung"], eine["stand"]) == ("tr", "ltr", "teils geprüft")
    assert (eine["ganz"]["gesamt"], eine["ganz"]["geprueft"], eine["ganz"]["anteil"]) == (7, 2, 85)
    assert eine["blaetter"][1] == {
        "blatt": "Papiere", "gesamt": 4, "geprueft": 0, "entwurf": 3, "veraltet": 0, "fehlt": 1,
        "anteil": 75,
    }  # fmt: skip
    assert eine["pruefungen"] == [{"wer": "2026-09-02 Dolmetscherin", "texte": 2}]


def test_a_changed_source_and_a_missing_glyph_are_findings(mit):
    alt = replace(FERTIG, veraltet=("plan.titel",), ohne_glyphe=("\u674e",))
    rueckgabe, aus, _ = mit(alt)("sprachen")
    assert rueckgabe == 1
    assert "Türkisch: Quelle geändert: plan.titel" in aus
    assert "Türkisch: keine Schrift zeichnet \u674e" in aus


def test_an_unknown_language_is_said(lotse: Konsole):
    assert lotse("sprachen", "xx") == (1, "", "Auf „xx“ gibt es keine Briefe.\n")


@pytest.mark.parametrize("code", sorted(NOCH_KEINE))
def test_a_language_without_texts_is_named_honestly(lotse: Konsole, code):
    assert code not in briefsprachen()
    rueckgabe, aus, fehler = lotse("sprachen", code)
    assert (rueckgabe, aus) == (1, "")
    assert f"Noch keine Übersetzung: {NOCH_KEINE[code]} ({code})." in " ".join(fehler.split())
    assert "ganz auf Deutsch" in fehler
    _, alle, _ = lotse("sprachen")
    assert f"{NOCH_KEINE[code]} ({code})" in " ".join(alle.split())


def test_every_language_the_window_can_note_has_texts_or_is_named_as_without():
    assert set(SPRACHEN) - set(briefsprachen()) == set(NOCH_KEINE) - {"ku"}
