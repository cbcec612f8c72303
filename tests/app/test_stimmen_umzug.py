"""Two cases of a family become one: the words of the one that goes hang on the one that stays."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from lotse.app.aktenschreiber import Aktenschreiber
from lotse.app.stimmenarbeit import stimmenarbeit, voices_of
from lotse.domain.stimme import Stimme
from lotse.services.einwilligen import withdraw
from lotse.services.verschmelzen import merge, move
from lotse.store.tables.stimme import StimmenbezugRow
from lotse.store.unit_of_work import SqlUnitOfWork
from lotse.ui.steuerung import Sitzung
from tests.werkzeug.akten import HEUTE, volle_akte
from tests.werkzeug.dienste import dienste
from tests.werkzeug.qt import fehler, runner
from tests.werkzeug.stores import familien

__all__ = ["familien", "fehler", "runner"]

SATZ = Stimme("d1", HEUTE, "Endlich hört jemand zu.", frei=True)
WORT = Stimme("d2", HEUTE, "Das geht jetzt.", frei=True)
EIGENE = Stimme("h1", HEUTE, "Danke.", frei=True)
ERLAUBT = next(e.id for e in volle_akte().einwilligungen if e.widerrufen_am is None)
VORHER = {("d1", "dort", ERLAUBT), ("d2", "dort", ""), ("h1", "hier", ERLAUBT)}


@pytest.fixture
def schreiber(familien):
    eines = Aktenschreiber(lambda: SqlUnitOfWork(familien), lambda _spur: None, frozenset)
    for kennung in ("hier", "dort"):
        eines.speichern(None, volle_akte(kennung))
    arbeit = stimmenarbeit(eines.einheit)
    for familie, recht, stimme in (
        ("dort", ERLAUBT, SATZ), ("dort", "", WORT), ("hier", ERLAUBT, EIGENE),
    ):  # fmt: skip
        arbeit.von(familie, recht).merke(stimme)
    return eines


def bezuege(motor):
    b = StimmenbezugRow
    with motor.connect() as connection:
        frage = select(b.stimme, b.familie, b.einwilligung)
        return {tuple(zeile) for zeile in connection.execute(frage)}


def vereine(schreiber):
    hier, dort = volle_akte("hier"), volle_akte("dort")
    nachher = merge(hier, dort)
    schreiber.speichern(hier, nachher)
    return nachher, schreiber.vereine(move(hier, dort, nachher))


def test_e36_after_merging_every_word_hangs_on_the_family_that_stays(schreiber, familien):
    nachher, _ = vereine(schreiber)
    assert {s.id for s in voices_of(schreiber.einheit, "hier")} == {"d1", "d2", "h1"}
    recht = {stimme: e for stimme, familie, e in bezuege(familien) if familie == "hier"}
    assert recht["d2"] == ""
    assert recht["h1"] == ERLAUBT
    assert recht["d1"] not in ("", ERLAUBT)  # both cases had one of that name: it has another now
    assert recht["d1"] in {e.id for e in nachher.einwilligungen}


def test_e36_a_consent_that_came_along_can_still_be_taken_back(schreiber, familien):
    nachher, _ = vereine(schreiber)
    recht = next(e for stimme, _, e in bezuege(familien) if stimme == "d1")
    schreiber.speichern(nachher, withdraw(nachher, recht, HEUTE))
    frei = {s.id for s in stimmenarbeit(schreiber.einheit).alle() if s.frei}
    assert frei == {"d2", "h1"}


def test_e36_taken_apart_again_each_word_hangs_where_it_hung(schreiber, familien):
    nachher, vorher = vereine(schreiber)
    schreiber.speichern(nachher, volle_akte("hier"))
    schreiber.trenne(volle_akte("dort"), vorher)
    assert bezuege(familien) == VORHER


def test_e36_merging_undo_and_redo_in_the_sitting(qtbot, schreiber, familien, runner, fehler):
    def laden(familie):
        with schreiber.einheit() as einheit:
            return einheit.akte(familie)

    haus = dienste(
        laden=laden,
        speichern=schreiber.speichern,
        verwerfen=schreiber.verwerfen,
        zusammenlegung=schreiber.zusammenlegung(),
    )
    sitzung = Sitzung(haus, runner)
    hier, dort = volle_akte("hier"), volle_akte("dort")
    sitzung.sicherung.geladen(hier)
    sitzung.verschmelze(hier, dort, merge(hier, dort), "Zwei Akten zusammengeführt")
    qtbot.waitUntil(runner.is_idle)
    vereint = bezuege(familien)
    assert {familie for _, familie, _ in vereint} == {"hier"}
    for tun, danach in (
        (sitzung.zurueck, VORHER),
        (sitzung.vor, vereint),
        (sitzung.zurueck, VORHER),
    ):
        tun()
        qtbot.waitUntil(runner.is_idle)
        assert bezuege(familien) == danach
    assert laden("dort") == dort
    assert fehler == []
    sitzung.deleteLater()
