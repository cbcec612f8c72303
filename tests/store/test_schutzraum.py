"""The Schutzraum as a store: own file, own key, own door, own log (F-16)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import new_notfallschluessel
from lotse.domain.protokoll import Kettenstand, Tat
from lotse.domain.schutzraum import Beruf
from lotse.services.schutzraum.bearbeiten import new_akte
from lotse.services.sichern import Merker
from lotse.store import schutzraum as store
from lotse.store.fehler import Beschaedigt, NurLesen
from lotse.store.merker import write_merker
from lotse.store.schluessel import FalschesPasswort
from lotse.store.schreibschutz import freeze
from lotse.store.schutzraumdatei import MIB, read_slots, seal_again, seal_for_both
from tests.werkzeug.schluessel import wort
from tests.werkzeug.schutzraum import HEUTE, JETZT, WORT, ZEICHEN, notiz, schutzhaus
from tests.werkzeug.stores import KEY

SPAETER = JETZT + timedelta(days=800)


@pytest.fixture
def haus(tmp_path):
    haus = schutzhaus(tmp_path)
    yield haus
    haus.motor.dispose()


def taten(tuer):
    return [(e.tat, e.objekt, e.grund) for e in tuer.protokoll()[0]]


def test_f16_a_note_comes_back_as_it_was_written(haus):
    tuer = haus.offen()
    tuer.save(notiz())
    assert tuer.akte("n1") == notiz()
    tuer.lock()
    assert haus.offen().akte("n1") == notiz()


def test_f16_nothing_opens_it_but_its_own_password_or_its_own_sheet(tmp_path):
    haus = schutzhaus(tmp_path, eingerichtet=False)
    tuer = haus.tuer()
    assert not tuer.stand.eingerichtet
    papier = tuer.set_up(wort(WORT), Beruf.HEILBERUF)
    tuer.lock()
    with pytest.raises(Hinweis, match="ist zu"):
        tuer.zeilen()
    with pytest.raises(FalschesPasswort):
        tuer.unlock(wort("Pferd Heft Mond Tisch"))
    with pytest.raises(FalschesPasswort):
        tuer.unlock(wort(new_notfallschluessel()), papier=True)
    tuer.unlock(wort(papier), papier=True)
    assert tuer.beruf is Beruf.HEILBERUF
    tuer.lock()
    tuer.unlock(wort(WORT))
    haus.motor.dispose()


def test_secrets_are_wiped_whatever_happens(haus):
    tuer, falsch, richtig = haus.tuer(), wort("falsch geraten"), wort(WORT)
    with pytest.raises(FalschesPasswort):
        tuer.unlock(falsch)
    tuer.unlock(richtig)
    schluessel = tuer._offen.schluessel
    assert not any(falsch)
    assert not any(richtig)
    assert any(schluessel)
    tuer.lock()
    assert not any(schluessel)


def test_wrong_passwords_are_counted_and_told_inside_and_stand_in_the_own_log(haus):
    tuer = haus.tuer()
    for _ in range(3):
        with pytest.raises(FalschesPasswort):
            tuer.unlock(wort("falsch geraten"))
    assert tuer.stand.fehlversuche == 3
    neu = haus.offen()  # after a new start they are known all the same
    assert (neu.stand.versuche_vorher, neu.stand.fehlversuche) == (3, 0)
    assert (Tat.FEHLVERSUCHE, "", "3") in taten(neu)
    neu.lock()
    assert haus.offen().stand.versuche_vorher == 0


def test_another_password_opens_it_and_the_old_one_not_any_more(haus):
    tuer = haus.offen()
    tuer.save(notiz())
    with pytest.raises(FalschesPasswort):
        tuer.change_password(wort("falsch geraten"), wort("Neu Neu Neu Neu"))
    tuer.change_password(wort(WORT), wort("Regal Amsel Tinte Moos"))
    tuer.lock()
    with pytest.raises(FalschesPasswort):
        tuer.unlock(wort(WORT))
    tuer.unlock(wort("Regal Amsel Tinte Moos"))
    assert tuer.akte("n1") == notiz()


def test_after_the_sheet_comes_a_new_password_and_a_new_sheet(tmp_path):
    haus = schutzhaus(tmp_path, eingerichtet=False)
    tuer = haus.tuer()
    papier = tuer.set_up(wort(WORT), Beruf.BERATUNG)
    tuer.lock()
    tuer.unlock(wort(papier), papier=True)
    tuer.change_password(wort(papier), wort("Regal Amsel Tinte Moos"))
    neues = tuer.renew_paper(wort("Regal Amsel Tinte Moos"))
    tuer.lock()
    with pytest.raises(FalschesPasswort):
        tuer.unlock(wort(papier), papier=True)
    tuer.unlock(wort(neues), papier=True)
    haus.motor.dispose()


def test_f16_the_own_log_holds_deeds_and_no_words_and_its_chain_is_whole(haus):
    tuer = haus.offen()
    tuer.save(notiz())
    tuer.akte("n1")
    tuer.save(notiz())  # as it was: no change
    tuer.save(replace(notiz(), frage="Was nun?"))
    tuer.note_print("n1", "notiz:2")
    tuer.remove("n1")
    eintraege, befund = tuer.protokoll()
    assert befund.stand is Kettenstand.HEIL
    assert [(e.tat, e.objekt, e.grund) for e in eintraege][-5:] == [
        (Tat.ANGELEGT, "n1", ""),
        (Tat.GEOEFFNET, "n1", ""),
        (Tat.GEAENDERT, "n1", ""),
        (Tat.GEDRUCKT, "n1", "notiz:2"),
        (Tat.GELOESCHT, "n1", ""),
    ]
    assert ZEICHEN not in str(eintraege)


def test_f16_typing_with_pauses_is_one_line_in_the_own_log_for_each_opening(haus):
    tuer = haus.offen()
    tuer.save(notiz())
    for text in ("W", "Wa", "Was nun?"):
        tuer.save(replace(notiz(), frage=text))
    tuer.akte("n1")
    for text in ("Was", "Was denn?"):
        tuer.save(replace(notiz(), frage=text))
    assert tuer.akte("n1").frage == "Was denn?"
    tuer.lock()
    tuer.unlock(wort(WORT))
    tuer.save(replace(notiz(), frage="Anders"))
    taten = [e.tat for e in tuer.protokoll()[0] if e.objekt == "n1"]
    assert taten == [
        Tat.ANGELEGT, Tat.GEAENDERT, Tat.GEOEFFNET, Tat.GEAENDERT, Tat.GEOEFFNET, Tat.GEAENDERT,
    ]  # fmt: skip


def test_a_change_that_failed_is_told_once_it_holds(haus, monkeypatch):
    tuer = haus.offen()
    tuer.save(notiz())
    with monkeypatch.context() as kaputt:
        kaputt.setattr("lotse.store.schutzraum.fill_up", _bricht)
        with pytest.raises(RuntimeError):
            tuer.save(replace(notiz(), frage="Weg"))
    assert [e.tat for e in tuer.protokoll()[0]][-1] is Tat.ANGELEGT
    tuer.save(replace(notiz(), frage="Da"))
    assert [e.tat for e in tuer.protokoll()[0]][-1] is Tat.GEAENDERT


def test_f16_last_words_the_disk_did_not_take_are_there_after_everything_was_locked(
    haus, monkeypatch
):
    tuer = haus.offen()
    tuer.save(notiz())
    letzte = replace(notiz(), frage="Letzte Worte")
    with monkeypatch.context() as kaputt:
        kaputt.setattr("lotse.store.schutzraum.fill_up", _bricht)
        with pytest.raises(RuntimeError):
            tuer.save_last(letzte)
    tuer.lock()
    wieder = haus.offen()
    assert wieder.stand.nachgetragen
    assert wieder.akte("n1") == letzte
    wieder.lock()
    assert not haus.offen().stand.nachgetragen


def _bricht(_connection):
    raise RuntimeError


def test_f16_the_day_of_the_answer_and_the_own_retention_are_known_inside_only(haus):
    tuer = haus.offen()
    tuer.save(notiz())
    tuer.save(new_akte("n2", "B", HEUTE))
    zeile = next(z for z in tuer.zeilen() if z.id == "n1")
    assert zeile.rueckmeldung_am == date(2026, 12, 7)
    assert zeile.aufbewahren_bis == date(2027, 11, 2)
    da = replace(notiz().rueckmeldung, erhalten_am=HEUTE)
    tuer.save(replace(notiz(), rueckmeldung=da))
    assert next(z for z in tuer.zeilen() if z.id == "n1").rueckmeldung_am is None


def test_a_note_that_is_gone_says_so(haus):
    tuer = haus.offen()
    with pytest.raises(Hinweis, match="gibt es nicht mehr"):
        tuer.akte("weg")


def test_it_is_set_up_once(haus):
    with pytest.raises(Hinweis, match="schon eingerichtet"):
        haus.tuer().set_up(wort("ein anderes Wort"), Beruf.BERATUNG)


def test_without_any_readable_slot_it_is_damaged_and_never_set_up_anew(haus):
    haus.dateien.schluessel.write_bytes(bytes(MIB))
    assert haus.tuer().stand.eingerichtet
    with pytest.raises(Beschaedigt):
        haus.tuer().unlock(wort(WORT))
    with pytest.raises(Hinweis, match="schon eingerichtet"):
        haus.tuer().set_up(wort("ein anderes Wort"), Beruf.BERATUNG)


@pytest.mark.parametrize("heil", range(4))
def test_one_sound_copy_of_the_slots_is_enough(haus, heil):
    roh, stueck = haus.dateien.schluessel.read_bytes(), MIB // 4
    kaputt = bytearray(MIB)
    kaputt[heil * stueck : (heil + 1) * stueck] = roh[heil * stueck : (heil + 1) * stueck]
    haus.dateien.schluessel.write_bytes(kaputt)
    haus.offen().lock()


def test_where_nothing_may_be_written_the_notes_can_be_read(haus):
    tuer = haus.offen()
    tuer.save(notiz())
    tuer.lock()
    freeze(haus.motor, "Der Datenträger ist schreibgeschützt.")
    tuer = haus.offen()
    assert tuer.stand.nur_lesen == "Der Datenträger ist schreibgeschützt."
    assert tuer.akte("n1") == notiz()
    with pytest.raises(NurLesen):
        tuer.save(new_akte("n2", "B", HEUTE))
    tuer.lock()


@pytest.mark.parametrize("wie_weit", ["vorher", "nachher", "fertig"])
def test_another_key_of_the_profile_keeps_the_slots_wherever_it_stops(haus, wie_weit):
    alt, neu = bytearray(KEY), bytearray(b"n" * 32)
    datei = haus.dateien.schluessel
    bund = read_slots(datei, alt)
    seal_for_both(datei, alt, neu)
    if wie_weit == "fertig":
        seal_again(datei, neu)
        assert read_slots(datei, alt) is None
    assert read_slots(datei, alt if wie_weit == "vorher" else neu) == bund
    assert datei.stat().st_size == MIB


def test_where_nothing_may_be_written_it_is_not_set_up(tmp_path):
    haus = schutzhaus(tmp_path, eingerichtet=False)
    vorher = haus.dateien.daten.read_bytes(), haus.dateien.schluessel.read_bytes()
    freeze(haus.motor, "Der Datenträger ist schreibgeschützt.")
    with pytest.raises(NurLesen):
        haus.tuer().set_up(wort(WORT), Beruf.BERATUNG)
    assert (haus.dateien.daten.read_bytes(), haus.dateien.schluessel.read_bytes()) == vorher
    haus.motor.dispose()


def test_a_password_told_as_not_changed_is_not_changed(haus, monkeypatch):
    tuer = haus.offen()

    def voll(_connection):
        raise Hinweis("Der Speicher ist voll.")

    with monkeypatch.context() as m:
        m.setattr(store, "fill_up", voll)  # after the slots were written, before the commit
        with pytest.raises(Hinweis, match="voll"):
            tuer.change_password(wort(WORT), wort("Ein ganz anderes Wort"))
        with pytest.raises(Hinweis, match="voll"):
            tuer.renew_paper(wort(WORT))
    tuer.lock()
    tuer = haus.offen()
    assert not [tat for tat, *_ in taten(tuer) if tat is Tat.ZUGANG_NEU]
    tuer.lock()


@pytest.mark.parametrize(("gesehen", "gekuerzt"), [(JETZT, False), (SPAETER, True)])
def test_a_clock_that_jumped_takes_nothing_out_of_the_own_log(haus, monkeypatch, gesehen, gekuerzt):
    motor = haus.motor.execution_options(begin="IMMEDIATE")
    with motor.begin() as connection:
        write_merker(connection, {Merker.ZULETZT_GESEHEN: gesehen.isoformat()})
    haus.offen().lock()
    tuer = haus.tuer()
    monkeypatch.setattr(tuer, "_haus", replace(tuer._haus, jetzt=lambda: SPAETER))
    tuer.unlock(wort(WORT))
    assert (Tat.GEKUERZT in [tat for tat, *_ in taten(tuer)]) == gekuerzt
    tuer.lock()
