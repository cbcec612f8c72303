"""Through the real program: where nothing may be written Lotse shows, and leaves no trace."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QSysInfo
from PySide6.QtWidgets import QLabel

from lotse.app.sperrdatei import NAME, Belegt, Sperrdatei
from lotse.domain.fehler import Hinweis
from lotse.letters.brief import Briefart
from lotse.services.aendern import set_namen
from lotse.store.fehler import NurLesen
from lotse.store.schreibschutz import DATEI, MEDIUM
from lotse.ui.aktionen import Aktion
from lotse.ui.bausteine.segment import Segmentknopf
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.dienste import Briefauftrag, Katalogfilter
from lotse.ui.fenster.ansehen import Ansehenband
from lotse.ui.fenster.neutral import Neutralseite
from lotse.ui.seiten.sicherungsteil import Sicherungsteil
from lotse.ui.sprung import Ort, Sprung
from tests.werkzeug.echt import lies, raum
from tests.werkzeug.echtfenster import LANGE, beende, melde_an, offen, seite, sperre
from tests.werkzeug.selbstlauf import F
from tests.werkzeug.spurlos import spuren

TOT = 2**22 + 1
"""No system gives this number to a program."""


@pytest.fixture
def geschuetzt(kennung, monkeypatch):
    """The cause is told, and yet everything could be written: a trace would be seen."""
    monkeypatch.setattr("lotse.app.ansicht.obstacle", lambda _datei: MEDIUM)
    monkeypatch.setattr("lotse.app.tresorraum.obstacle", lambda _datei: MEDIUM)


def worte(widget) -> str:
    return " ".join(t.text() for t in widget.findChildren(QLabel) if t.isVisibleTo(widget))


def band(p) -> Ansehenband:
    (gefunden,) = p.fenster.findChildren(Ansehenband)
    return gefunden


def oeffne(qtbot, p, ort):
    p.sitzung.springe(Sprung(ort, F))
    qtbot.waitUntil(lambda: p.sitzung.akte is not None and p.fenster.ort is ort, timeout=LANGE)
    qtbot.waitUntil(p.runner.is_idle, timeout=LANGE)


def test_a_whole_sitting_leaves_no_trace(qtbot, geschuetzt, starte, wurzel, tmp_path):
    vorher = spuren(wurzel)
    p = starte()
    assert seite(p).nur_ansehen
    assert "schreibgeschützt" in worte(seite(p))
    assert seite(p).knopf.text() == "Nur ansehen"
    melde_an(qtbot, p, "falsch geraten")
    qtbot.waitUntil(lambda: "passt nicht" in worte(seite(p)), timeout=LANGE)
    offen(qtbot, p)
    assert band(p).isVisible()
    assert "Nur zum Ansehen geöffnet" in worte(band(p))
    for ort in (Ort.FAMILIE, Ort.GESPRAECH, Ort.HILFEN, Ort.PLAN, Ort.BRIEFE, Ort.EINSTELLUNGEN):
        oeffne(qtbot, p, ort)
    brief = p._dienste.brief(p.sitzung.akte, Briefauftrag(Briefart.PLAN))
    p._dienste.schreiben(tmp_path / "plan.pdf", p._dienste.pdf(brief))
    sperre(qtbot, p)
    assert seite(p).nur_ansehen
    offen(qtbot, p)
    assert p.sitzung.akte is None or p.sitzung.akte.familie.id == F
    sperre(qtbot, p, Aktion.VERDECKEN)
    assert isinstance(p.tuersteher.tuer.seite, Neutralseite)
    p.tuersteher.tuer.seite.weiter.emit()
    offen(qtbot, p)
    beende(p)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert spuren(wurzel) == vorher


def test_every_change_is_refused_in_one_sentence_and_shown_as_it_was(
    qtbot, geschuetzt, starte, wurzel, kennung
):
    p = starte()
    offen(qtbot, p)
    oeffne(qtbot, p, Ort.GESPRAECH)
    gesagt = []
    p.sitzung.gemeldet.connect(gesagt.append)
    akte = p.sitzung.akte
    knoepfe = p.fenster.seite.findChildren(Haken) + p.fenster.seite.findChildren(Segmentknopf)
    sichtbar = [k for k in knoepfe if k.isVisible()]
    assert len(sichtbar) > 20
    for knopf in sichtbar:
        stand = knopf.isChecked()
        knopf.click()
        assert knopf.isChecked() is stand, knopf.text()
    p.sitzung.aendern(partial(set_namen, buchstabe="M", name="Müller"), "Name", tippen=True)
    assert p.sitzung.akte == akte
    assert not p.sitzung.sicherung.ist_offen
    satz = "Hier können Sie nur ansehen. Diese Änderung ist nicht gespeichert."
    assert {m.text for m in gesagt} == {f"{satz} Der Datenträger ist schreibgeschützt."}
    assert not p.sitzung.verlauf.text_zurueck
    assert lies(wurzel, kennung, F) == akte


def test_what_the_family_says_in_the_talk_still_counts(qtbot, geschuetzt, starte):
    """It lives in memory only, and the match answers to it."""
    p = starte()
    offen(qtbot, p)
    oeffne(qtbot, p, Ort.HILFEN)
    frage = p.sitzung.abgleich.fragen[0]
    p.sitzung.ueberspringe(frage.stelle, "Frage später")
    assert frage.stelle in p.sitzung.uebersprungen


def test_no_service_writes_around_the_window(qtbot, geschuetzt, starte):
    p = starte()
    offen(qtbot, p)
    oeffne(qtbot, p, Ort.FAMILIE)
    d, akte = p._dienste, p.sitzung.akte
    (key,) = d.katalog_ids("", Katalogfilter())[:1] or ("keiner",)
    anders = set_namen(akte, buchstabe="M", name="Müller")
    for tat in (
        lambda: d.speichern(akte, anders),
        lambda: d.verwerfen(F),
        lambda: d.fallcode(2026),
        lambda: d.setze_pruefung(key, None, "aktiv"),
        lambda: d.katalogblick.melden(key, "falsch"),
        lambda: d.schutzarbeit.vergiss([d.schutzarbeit.fall(F, "loeschen")]),
    ):
        with pytest.raises((NurLesen, Hinweis)):
            tat()
    assert d.schutzarbeit.kuerze() == 0
    assert d.sicherungsarbeit is d.zugangsarbeit is None
    p.sitzung.springe(Sprung(Ort.EINSTELLUNGEN))
    assert not p.fenster.findChildren(Sicherungsteil)
    d.merke_einstellungen(d.einstellungen())  # in their own folder


def test_what_a_crash_left_refuses_with_the_way_out(qtbot, geschuetzt, starte, wurzel, kennung):
    wal = raum(wurzel).tresor(kennung).daten.with_name("familien.db-wal")
    wal.write_bytes(b"x" * 5000)
    p = starte()
    assert not seite(p).nur_ansehen
    assert "nicht sauber geschlossen" in worte(seite(p))
    assert "beschreibbaren Datenträger" in worte(seite(p))


def test_another_program_that_writes_there_is_respected(qtbot, kennung, starte, monkeypatch):
    erstes = starte()
    offen(qtbot, erstes)
    monkeypatch.setattr("lotse.app.ansicht.obstacle", lambda _datei: DATEI)
    zweites = starte()
    assert "schon offen" in worte(seite(zweites))
    melde_an(qtbot, zweites)
    qtbot.waitUntil(zweites.runner.is_idle, timeout=LANGE)
    assert zweites.fenster is None
    assert "schon offen" in worte(seite(zweites))


def test_when_it_may_be_written_again_the_next_unlocking_works_as_always(
    qtbot, starte, kennung, monkeypatch, wurzel
):
    with monkeypatch.context() as schutz:
        schutz.setattr("lotse.app.ansicht.obstacle", lambda _datei: MEDIUM)
        p = starte()
        offen(qtbot, p)
        assert band(p).isVisible()
        p.fenster.hide()
    sperre(qtbot, p)
    assert not seite(p).nur_ansehen
    offen(qtbot, p)
    assert not band(p).isVisible()
    oeffne(qtbot, p, Ort.FAMILIE)
    p.sitzung.aendern(partial(set_namen, buchstabe="M", name="Müller"), "Name")
    qtbot.waitUntil(lambda: not p.sitzung.sicherung.ist_offen)
    assert lies(wurzel, kennung, F).familie.name == "Müller"


def test_the_lock_of_a_program_that_is_gone_keeps_nobody_from_looking(tmp_path):
    rechner = QSysInfo.machineHostName()
    datei = tmp_path / NAME
    sperre = Sperrdatei()
    assert sperre.lebt(tmp_path) is None
    datei.write_text(f"{TOT}\nlotse\n{rechner}\n\n\n")
    vorher = spuren(tmp_path)
    assert sperre.lebt(tmp_path) is None
    assert spuren(tmp_path) == vorher
    datei.write_text(f"{TOT}\nlotse\nanderer-pc\n\n\n")
    assert sperre.lebt(tmp_path).fremd  # nobody can know: it is asked
    with pytest.raises(Belegt):
        sperre.achte(tmp_path)
