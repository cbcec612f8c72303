"""What the window asks of the Sicherungen, without a window: changes, second place, care."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from lotse.app.dateipflege import care, give_room, is_full
from lotse.app.datenort import GIB, Datenort
from lotse.app.echtprofil import open_echt
from lotse.app.nummernabgleich import NEU, ZURUECK, compare_nummern
from lotse.app.schild import read_schild, write_schild
from lotse.app.sicherungsarbeit import (
    IM_NETZ,
    INS_INTERNET,
    VORHER,
    WENIG_PLATZ,
    Sicherungswerk,
    ortshinweise,
    secure_before,
)
from lotse.app.vorsicht import careful
from lotse.app.wissen import arbeit
from lotse.domain.fehler import Hinweis
from lotse.domain.protokoll import Tat
from lotse.services.sichern import Anlass, Merker
from lotse.store.engines import checkpoint
from lotse.store.fehler import VIELLEICHT_VOLL, VOLL
from lotse.store.protokoll import last_change
from lotse.store.sicherungsablage import kept
from tests.werkzeug.haus import Haus

JETZT = datetime(2026, 11, 24, 10, 42)
TAG = timedelta(days=1)


class Stand:
    """A profile whose clock stands where a test puts it."""

    def __init__(self, ordner):
        self.haus, self.jetzt = Haus(ordner), JETZT
        self.profil = open_echt(self.haus.offen, lambda: self.jetzt)
        self.werk = Sicherungswerk(self.profil)

    def aendere(self, nummer="001"):
        self.haus.schreibe(nummer)
        with self.profil.einheit() as einheit:
            einheit.note(Tat.GEAENDERT, "familie", "f" + nummer)

    @property
    def gemacht(self):
        return len(kept(self.haus.tresor.sicherungen))

    def merker(self):
        with self.profil.einheit() as einheit:
            return dict(einheit.merker())

    def merke(self, **werte):
        with self.profil.einheit() as einheit:
            einheit.merke({Merker[name]: wert for name, wert in werte.items()})


@pytest.fixture
def stand(tmp_path):
    eines = Stand(tmp_path)
    yield eines
    eines.profil.close()


def letzte(stand, nach=0):
    with stand.profil.offen.engine.connect() as connection:
        return last_change(connection, nach)


def test_the_last_change_is_the_one_with_the_highest_number(stand):
    stand.aendere()
    stand.jetzt = JETZT - 7 * TAG
    stand.aendere("002")
    stand.profil.note(Tat.ENTSPERRT)
    assert letzte(stand) == JETZT - 7 * TAG
    assert letzte(stand, nach=99) is None


def test_a_moment_with_a_zone_is_told_as_the_clock_of_the_house_said_it(stand):
    stand.jetzt = JETZT.replace(tzinfo=UTC)
    stand.aendere()
    assert letzte(stand) == stand.jetzt.astimezone().replace(tzinfo=None)


def test_nothing_changed_means_nothing_is_made(stand):
    stand.aendere()
    assert stand.werk.sichere(Anlass.SPERREN).datei is not None
    stand.jetzt += TAG
    assert stand.werk.sichere(Anlass.SPERREN).datei is None
    stand.profil.note(Tat.GEDRUCKT)
    assert stand.werk.sichere(Anlass.ENDE).datei is None
    stand.aendere("002")
    assert stand.werk.sichere(Anlass.ENDE).datei is not None


def test_after_a_clock_that_went_back_changes_are_still_seen(stand):
    stand.aendere()
    stand.werk.sichere(Anlass.SPERREN)
    stand.jetzt -= 3 * TAG
    stand.aendere("002")
    assert stand.werk.sichere(Anlass.SPERREN).datei is not None
    assert stand.werk.sichere(Anlass.SPERREN).datei is None


def test_the_picture_shows_both_places_newest_first(stand, tmp_path):
    stick = tmp_path / "zweiter"
    stick.mkdir()
    stand.werk.sichere(Anlass.VON_HAND)
    stand.jetzt += TAG
    stand.werk.waehle_zweitort(stick)
    stand.werk.sichere(Anlass.VON_HAND)
    stand.werk.bringe()
    hier = stand.werk.bild()
    assert [(z.am, z.zweitort) for z in hier.zeilen] == [(JETZT + TAG, False), (JETZT, False)]
    assert (hier.zweitort, hier.zweitort_da) == (stick, None)
    bild = stand.werk.dort(hier)
    assert [(z.am, z.zweitort) for z in bild.zeilen] == [
        (JETZT + TAG, False), (JETZT + TAG, True), (JETZT, False), (JETZT, True),
    ]  # fmt: skip
    assert (bild.zweitort, bild.zweitort_da) == (stick, True)
    assert all(z.groesse > 1000 for z in bild.zeilen)
    assert not bild.lage.zweiter_ort_faellig
    stand.werk.waehle_zweitort(None)
    assert stand.werk.bild().zweitort is None


def test_a_second_place_beside_the_data_is_none(stand):
    with pytest.raises(Hinweis, match="bei den Daten selbst"):
        stand.werk.waehle_zweitort(stand.profil.ordner / "sicherungen")
    with pytest.raises(Hinweis, match="darf Lotse nicht schreiben"):
        stand.werk.waehle_zweitort(stand.profil.ordner.parents[1] / "weg" / "stick")
    assert stand.werk.bild().zweitort is None


def test_the_door_keeps_the_second_place_when_something_else_changes(stand, tmp_path):
    (tmp_path / "zweiter").mkdir()
    stand.werk.waehle_zweitort(tmp_path / "zweiter")
    write_schild(stand.profil.ordner, read_schild(stand.profil.ordner))
    assert stand.werk.bild().zweitort == tmp_path / "zweiter"


def test_a_copy_that_came_out_differently_is_none(stand, tmp_path, monkeypatch):
    stick = tmp_path / "zweiter"
    stick.mkdir()
    stand.werk.sichere(Anlass.VON_HAND)
    monkeypatch.setattr(
        "lotse.store.sicherungsablage.shutil.copyfile", lambda _von, nach: nach.write_bytes(b"halb")
    )
    with pytest.raises(Hinweis, match="zweiten Ort"):
        stand.werk.waehle_zweitort(stick)
    assert list(stick.iterdir()) == []
    assert stand.werk.bild().zweitort is None


def test_before_something_risky_there_is_always_one_or_it_is_not_done(stand, monkeypatch):
    secure_before(stand.profil)
    assert stand.gemacht == 1

    def voll(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("lotse.app.sicherungsdienst.make_sicherung", voll)
    with pytest.raises(Hinweis) as grund:
        secure_before(stand.profil)
    assert (grund.value.was, grund.value.sicher) == (VORHER, VOLL)


def test_other_knowledge_needs_a_sicherung_first(stand, tmp_path):
    vorsichtig = careful(arbeit(tmp_path / "wissen"), stand.profil)
    with pytest.raises(Hinweis):
        vorsichtig.laden(tmp_path / "gibt-es-nicht.zip", JETZT.date())
    assert stand.gemacht == 1
    stand.jetzt += TAG
    with pytest.raises(Hinweis):
        vorsichtig.laden_ort(tmp_path / "gibt-es-nicht.csv", JETZT.date())
    stand.jetzt += TAG
    with pytest.raises(Hinweis):
        vorsichtig.zuruecksetzen()
    assert stand.gemacht == 3


def test_the_place_of_the_data_is_told_as_long_as_it_is_doubtful():
    assert list(ortshinweise(Datenort("OneDrive", netz=False, frei=9 * GIB))) == [INS_INTERNET]
    assert list(ortshinweise(Datenort(netz=True))) == [IM_NETZ]
    assert list(ortshinweise(Datenort(frei=GIB // 4))) == [WENIG_PLATZ]
    assert list(ortshinweise(Datenort(frei=9 * GIB))) == []


def test_the_file_is_checked_daily_and_packed_monthly(stand):
    care(stand.profil.offen, JETZT)
    erst = stand.merker()
    assert erst[Merker.ZULETZT_GEPRUEFT] == erst[Merker.ZULETZT_VERDICHTET] == JETZT.isoformat()
    care(stand.profil.offen, JETZT + TAG)
    dann = stand.merker()
    assert dann[Merker.ZULETZT_GEPRUEFT] == (JETZT + TAG).isoformat()
    assert dann[Merker.ZULETZT_VERDICHTET] == JETZT.isoformat()


def test_packing_keeps_everything_and_leaves_no_gaps(stand):
    for nummer in range(30):
        stand.haus.schreibe(f"{nummer:03}")
    codes = stand.haus.codes()
    for satz in ("CREATE TABLE platz AS SELECT zeroblob(400000) AS b", "DROP TABLE platz"):
        with stand.profil.offen.engine.begin() as connection:
            connection.exec_driver_sql(satz)
        assert checkpoint(stand.profil.offen.engine)
    vorher = stand.haus.tresor.daten.stat().st_size
    care(stand.profil.offen, JETZT)
    assert stand.haus.tresor.daten.stat().st_size < vorher
    assert stand.haus.codes() == codes


def test_damage_is_told_and_the_check_is_not_noted(stand, monkeypatch):
    monkeypatch.setattr("lotse.app.dateipflege.sound", lambda _engine: False)
    with pytest.raises(Hinweis, match="beschädigt"):
        care(stand.profil.offen, JETZT)
    assert Merker.ZULETZT_GEPRUEFT not in stand.merker()


def test_by_a_doubtful_clock_the_file_is_left_alone(stand):
    stand.merke(ZULETZT_GESEHEN=JETZT.isoformat())
    care(stand.profil.offen, JETZT + 70 * 365 * TAG)
    assert Merker.ZULETZT_GEPRUEFT not in stand.merker()


def test_only_a_full_disk_costs_the_reserve(stand):
    tresor = stand.haus.tresor
    tresor.reserve.write_bytes(b"x")
    for anderes in (Hinweis("Etwas anderes."), Hinweis(VIELLEICHT_VOLL), OSError(28, "voll")):
        assert not is_full(anderes, tresor)
        assert not give_room(tresor, anderes)
    assert give_room(tresor, Hinweis("Die Sicherung ist nicht gelungen.", VOLL))
    assert not give_room(tresor, Hinweis(VOLL))


NUMMERN = '{"nummern": [{"nummer": "0221 4710110", "name": "Frauenhaus"}]}'
FREMDE = '{"nummern": [{"nummer": "0221 4710666", "name": "Frauenhaus"}]}'


def test_changed_notfall_numbers_are_put_back_and_told(stand):
    tresor, engine = stand.haus.tresor, stand.profil.offen.engine
    assert compare_nummern(engine, tresor) is None
    tresor.notfallnummern.write_text(NUMMERN)
    assert str(compare_nummern(engine, tresor)).startswith(NEU[0])
    assert compare_nummern(engine, tresor) is None
    for geaendert in (
        lambda: tresor.notfallnummern.write_text(FREMDE),
        tresor.notfallnummern.unlink,
    ):
        geaendert()
        assert str(compare_nummern(engine, tresor)).startswith(ZURUECK[0])
        assert tresor.notfallnummern.read_text() == NUMMERN


def test_a_stick_is_spoken_of_weekly_until_there_is_one_or_somebody_says_no(stand, tmp_path):
    stand.werk.bild()  # notes when the file was made
    assert not stand.werk.bild().erinnerung_faellig
    stand.jetzt += 7 * TAG
    assert stand.werk.bild().erinnerung_faellig
    stand.werk.erinnert()
    assert stand.werk.bild().erinnerung_faellig  # all of that day
    stand.jetzt += TAG
    assert not stand.werk.bild().erinnerung_faellig
    stand.jetzt += 6 * TAG
    assert stand.werk.bild().erinnerung_faellig
    stand.werk.erinnere(an=False)
    assert not stand.werk.bild().erinnern
    assert not stand.werk.bild().erinnerung_faellig
    stand.werk.erinnere(an=True)
    (tmp_path / "zweiter").mkdir()
    stand.werk.waehle_zweitort(tmp_path / "zweiter")
    assert not stand.werk.bild().erinnerung_faellig
