"""`lotse aufbewahrung`: a dry run unless somebody says more; and what the audit log hears."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import replace
from datetime import date

import pytest

from lotse.app.schild import read_schild, write_schild
from lotse.domain.anfrage import Absagegrund, Anfrage
from lotse.domain.protokoll import Tat
from lotse.store.protokoll import entries
from tests.cli.conftest import JETZT
from tests.werkzeug.akten import volle_akte

ZU = date(2026, 7, 1)


@pytest.fixture
def alt(haus):
    """The full case, closed in July, and nobody asked for more time."""
    haus.oeffne()
    akte = volle_akte()
    with haus.einheit() as unit:
        zu = replace(akte, familie=replace(akte.familie, geschlossen_am=ZU), halte=())
        unit.save(akte, zu)
    haus.offen.close()
    return haus


def protokoll(haus):
    offen = haus.oeffne()
    with offen.engine.connect() as connection:
        gelesen = [(e.tat, e.grund) for e in entries(connection)]
    offen.close()
    return gelesen


def test_below_an_open_window_nothing_is_deleted(tippe, alt):
    (alt.tresor.ordner / "lotse.lock").write_text(f"{os.getpid()}\nlotse\n{platform.node()}\n")
    rueckgabe, _, fehler = tippe("aufbewahrung", "--ausfuehren", "--ordner", alt.wurzel)
    assert rueckgabe != 0
    assert "Lotse hat diese Daten gerade offen" in fehler
    assert (Tat.ANONYMISIERT, "geschlossen") not in protokoll(alt)
    rueckgabe, aus, _ = tippe("aufbewahrung", "--ordner", alt.wurzel)
    assert (rueckgabe, "26-voll" in aus) == (0, True)  # looking is allowed


def test_a_second_place_is_told_also_when_nobody_sees_what_lies_there(tippe, alt, tmp_path):
    schild = replace(read_schild(alt.tresor.ordner), zweitort=str(tmp_path / "weg"))
    write_schild(alt.tresor.ordner, schild)
    _, aus, _ = tippe("aufbewahrung", "--ausfuehren", "--ordner", alt.wurzel)
    assert "Am zweiten Ort können auch welche liegen." in " ".join(aus.split())


@pytest.mark.parametrize("wie", [(), ("--probe",)])
def test_the_dry_run_tells_and_changes_nothing(tippe, alt, wie):
    rueckgabe, aus, fehler = tippe("aufbewahrung", *wie, "--ordner", alt.wurzel)
    assert (rueckgabe, fehler) == (0, "")
    assert "26-voll" in aus
    assert "seit 01.10.2026" in aus
    assert "Das war eine Probe." in aus
    alt.oeffne()
    with alt.einheit() as unit:
        assert [z.fallcode for z in unit.akten(geschlossen=True)] == ["26-voll"]


def test_when_it_is_meant_the_names_go_and_the_proof_is_told(tippe, alt):
    rueckgabe, aus, _ = tippe("aufbewahrung", "--ausfuehren", "--ordner", alt.wurzel)
    assert rueckgabe == 0
    assert "1 Akte: Namen herausgenommen" in aus
    assert "0 Zeilen stehen jetzt noch da." in aus
    gesagt = " ".join(aus.split())
    assert "In 1 Sicherung auf diesem Gerät, verschlüsselt, längstens bis 22.12.2026." in gesagt
    assert "Geht das nicht, etwa auf einem anderen Gerät, bittet Lotse darum." in gesagt
    assert "zweiten Ort" not in gesagt
    assert (Tat.ANONYMISIERT, "geschlossen") in protokoll(alt)
    _, aus, _ = tippe("aufbewahrung", "--ordner", alt.wurzel)
    assert aus.startswith("Heute ist nichts fällig.")


def test_the_answer_for_programs_holds_the_same(tippe, alt):
    _, aus, _ = tippe("aufbewahrung", "--format", "json", "--ordner", alt.wurzel)
    antwort = json.loads(aus)
    assert [z["fallcode"] for z in antwort["faellig"]] == ["26-voll"]
    assert (antwort["protokoll"], antwort["uhr_fraglich"]) == ([], False)


def test_9_5_the_proof_that_there_was_a_consent_can_be_looked_up_afterwards(tippe, alt):
    _, aus, _ = tippe("aufbewahrung", "--ordner", alt.wurzel)
    assert "Nachweise" not in aus
    _, aus, _ = tippe("aufbewahrung", "--ausfuehren", "--ordner", alt.wurzel)
    assert "Nachweis ohne Namen" in aus.replace("\n", " ") or "Nachweise ohne Namen" in aus
    _, aus, _ = tippe("aufbewahrung", "--ordner", alt.wurzel)
    assert "Nachweise gelöschter Einwilligungen, ohne Namen" in aus
    assert "26-voll: für" in aus
    for person in volle_akte().familie.personen:
        assert not person.vorname or person.vorname not in aus


def test_a_probe_and_the_deed_at_once_are_refused(tippe, alt):
    rueckgabe, _, fehler = tippe("aufbewahrung", "--probe", "--ausfuehren", "--ordner", alt.wurzel)
    assert rueckgabe == 2
    assert fehler


def test_9_5_old_requests_stand_in_the_list_and_only_their_number_stays(tippe, alt):
    alt.oeffne()
    with alt.einheit() as unit:
        unit.merke_anfrage(Anfrage("a", date(2025, 11, 3), Absagegrund.GEBIET, "tr", "Nordstadt"))
    alt.offen.close()
    _, aus, _ = tippe("aufbewahrung", "--ordner", alt.wurzel)
    zeile = "- Anfrage vom 03.11.2025: nur die Zahl bleibt, nicht angenommen, die Frist ist um,"
    assert f"{zeile} seit 03.11.2026" in " ".join(aus.split())
    _, aus, _ = tippe("aufbewahrung", "--ausfuehren", "--ordner", alt.wurzel)
    gesagt = " ".join(aus.split())
    assert "1 Anfrage: nur die Zahl bleibt (nicht angenommen, die Frist ist um)" in gesagt
    assert "0 Zeilen stehen jetzt noch da." in gesagt
    assert (Tat.ANONYMISIERT, "abgewiesen") in protokoll(alt)
    assert "Nordstadt" not in gesagt
    assert tippe("aufbewahrung", "--ordner", alt.wurzel)[1].startswith("Heute ist nichts fällig.")


def test_wrong_passwords_on_the_command_line_stand_in_the_log(tippe, alt):
    for _versuch in range(2):
        rueckgabe, _, _ = tippe("aufbewahrung", "--ordner", alt.wurzel, geheimnis="falsch geraten")
        assert rueckgabe == 1
    tippe("aufbewahrung", "--ordner", alt.wurzel, jetzt=JETZT)
    taten = protokoll(alt)
    assert taten.count((Tat.FEHLVERSUCHE, "2")) == 1
    assert (Tat.ENTSPERRT, "konsole") in taten
