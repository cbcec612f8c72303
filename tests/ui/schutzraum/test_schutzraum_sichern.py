"""What is typed is in the file within a second, and no other note takes its place before."""

from __future__ import annotations

from lotse.domain.fehler import Hinweis
from lotse.ui.schutzraum import sitzung as modul
from tests.ui.schutzraum.conftest import rein
from tests.werkzeug.selbstlauf import worte

VOLL = Hinweis("Der Speicher ist voll.", "Nichts wurde verändert.")


def tippe(drin, text: str) -> None:
    drin.raum.notiz.brief.frage.feld.setPlainText(text)


def test_f16_who_types_on_without_a_pause_is_saved_all_the_same(qtbot, monkeypatch, drin, ablage):
    monkeypatch.setattr(modul, "RUHE_MS", 60)
    stand = {"n": 0}

    def weiter() -> bool:
        stand["n"] += 1
        tippe(drin, f"Satz {stand['n']}")
        return ablage.akten["n1"].frage.startswith("Satz")

    qtbot.waitUntil(weiter, timeout=90_000)
    assert drin.sitzung._uhr.isActive() or not drin.sitzung.ist_offen


def test_f16_another_note_opens_only_when_this_one_is_in_the_file(qtbot, runner, drin, ablage):
    ablage.stoerung = VOLL
    tippe(drin, "Das darf nicht verloren gehen")
    andere = next(k for k in ablage.akten if k != "n1")
    drin.sitzung.oeffne(andere)
    qtbot.waitUntil(drin.raum.fehler.isVisible)
    assert drin.sitzung.akte.bezug.id == "n1"
    assert drin.sitzung.akte.frage == "Das darf nicht verloren gehen"
    drin.sitzung.beginne("Rot 9")
    qtbot.waitUntil(runner.is_idle)
    assert drin.sitzung.akte.bezug.id == "n1"
    ablage.stoerung = None
    drin.sitzung.oeffne(andere)
    qtbot.waitUntil(runner.is_idle)
    assert drin.sitzung.akte.bezug.id == andere
    assert ablage.akten["n1"].frage == "Das darf nicht verloren gehen"


def test_f16_a_save_that_failed_is_tried_again_by_itself(qtbot, monkeypatch, drin, ablage):
    monkeypatch.setattr(modul, "RUHE_MS", 20)
    monkeypatch.setattr(modul, "NOCH_EINMAL_MS", 40)
    ablage.stoerung = VOLL
    tippe(drin, "Noch ein Satz")
    qtbot.waitUntil(drin.raum.fehler.isVisible)
    ablage.stoerung = None
    qtbot.waitUntil(lambda: ablage.akten["n1"].frage == "Noch ein Satz", timeout=90_000)


def test_f16_a_note_begun_while_another_is_open_keeps_both(qtbot, runner, drin, ablage):
    tippe(drin, "Vorher getippt")
    drin.sitzung.beginne("Rot 9")
    qtbot.waitUntil(runner.is_idle)
    assert drin.sitzung.akte.bezug.zeichen == "Rot 9"
    assert ablage.akten["n1"].frage == "Vorher getippt"
    assert drin.sitzung.akte.bezug.id in ablage.akten


def test_f16_what_came_into_the_file_only_now_is_told_inside(qtbot, runner, baue, ablage):
    ablage.nachgetragen = True
    raum = rein(qtbot, runner, baue(), "").raum
    assert raum.fehler.isVisible()
    assert "Beim letzten Schließen ließ sich die Notiz nicht speichern." in worte(raum.fehler)
