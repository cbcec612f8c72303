"""A Sicherung is believed only after it was opened, and brought back whole or not at all."""

from __future__ import annotations

import json
import random
import threading
import zipfile
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.domain.passwort import secret
from lotse.store import sicherung
from lotse.store.schluessel import FalschesPasswort, Slotart, new_schluessel
from lotse.store.sicherung import check_sicherung, file_name
from lotse.store.sicherung_kopf import Sicherungsfehler, read_kopf
from lotse.store.tresor import tresore
from lotse.store.wiederherstellen import (
    Ziel,
    Zugang,
    finish_restore,
    names_in,
    restore,
    try_restore,
)
from tests.werkzeug.haus import JETZT, PASSWORT, SPAETER, ZUGANG, Haus
from tests.werkzeug.schluessel import BILLIGE_GRENZEN


@pytest.fixture
def haus(tmp_path):
    haus = Haus(tmp_path)
    haus.schreibe("001")
    haus.schreibe("002")
    yield haus
    haus.offen.close()


def test_it_holds_data_and_keys_and_was_opened_before_it_counts(haus):
    ergebnis = haus.sichere()
    assert ergebnis.datei.name == "Lotse-Sicherung-2026-11-22-143005.lotse" == file_name(JETZT)
    assert set(ergebnis.kopf.dateien) == {
        "familien.db", "familien.keys", "schutz.db", "schutz.keys",
    }  # fmt: skip
    assert ergebnis.zeilen["familie"] == 2
    assert ergebnis.datei.stat().st_mode & 0o077 == 0
    assert [p.name for p in haus.ziel.iterdir()] == [ergebnis.datei.name]
    assert not list(haus.tresor.ordner.glob(".kopie-*"))


def test_nothing_in_it_is_readable_without_the_key(haus):
    inhalt = haus.sichere().datei.read_bytes()
    assert b"26-001" not in inhalt
    assert b"SQLite format 3" not in inhalt
    assert PASSWORT.encode() not in inhalt


def test_the_catalogue_and_the_numbers_go_with_it_when_they_are_there(haus, tmp_path):
    katalog = tmp_path / "katalog.db"
    katalog.write_bytes(b"k" * 600)
    haus.tresor.notfallnummern.write_text("{}")
    assert set(haus.sichere(katalog=katalog).kopf.dateien) == {
        "familien.db", "familien.keys", "katalog.db", "notfall.json", "schutz.db", "schutz.keys",
    }  # fmt: skip


def test_it_says_from_when_it_is_and_whose_before_any_password(haus):
    kopf, namen = names_in(haus.sichere().datei)
    assert (kopf.zeit, namen) == ("2026-11-22T14:30:05+00:00", ("Anna",))


def test_it_comes_back_on_another_computer_with_the_paper_alone(haus, tmp_path):
    datei = haus.sichere().datei
    papier = Zugang(read_notfallschluessel(haus.papier), Slotart.NOTFALL, grenzen=BILLIGE_GRENZEN)
    neu = restore(datei, Ziel(tmp_path / "neuer-rechner"), papier, SPAETER)
    haus.offen.close()
    haus.tresor = neu
    haus.oeffne()
    assert haus.codes() == {"26-001", "26-002"}


def test_it_takes_the_place_of_the_present_data_which_are_kept_beside(haus):
    datei = haus.sichere().datei
    haus.schreibe("003")
    haus.offen.close()
    haus.tresor = restore(datei, Ziel(haus.wurzel, haus.tresor), ZUGANG, SPAETER)
    haus.oeffne()
    assert haus.codes() == {"26-001", "26-002"}
    assert haus.tresor.sicherungen.is_dir()
    vorher = next(haus.wurzel.glob("*.vorher-2026-11-23-090000"))
    assert (vorher / "familien.db").exists()
    assert list(tresore(haus.wurzel)) == [haus.tresor]


def test_the_password_of_that_day_is_asked_and_a_wrong_one_changes_nothing(haus):
    datei = haus.sichere().datei
    vorher = sorted(p.name for p in haus.wurzel.rglob("*"))
    falsch = Zugang(secret("ein anderes Wort"), grenzen=BILLIGE_GRENZEN)
    with pytest.raises(FalschesPasswort):
        restore(datei, Ziel(haus.wurzel, haus.tresor), falsch, SPAETER)
    assert sorted(p.name for p in haus.wurzel.rglob("*")) == vorher


def test_a_second_copy_of_the_same_data_is_not_laid_over_the_first(haus, tmp_path):
    datei = haus.sichere().datei
    restore(datei, Ziel(tmp_path / "neu"), ZUGANG, SPAETER)
    with pytest.raises(Hinweis, match="gibt es auf diesem Gerät schon"):
        restore(datei, Ziel(tmp_path / "neu"), ZUGANG, SPAETER)


def test_a_rehearsal_does_everything_and_leaves_nothing(haus):
    datei = haus.sichere().datei
    vorher = sorted(p.name for p in haus.wurzel.rglob("*"))
    assert try_restore(datei, haus.wurzel, ZUGANG).zeilen["familie"] == 2
    assert sorted(p.name for p in haus.wurzel.rglob("*")) == vorher


@pytest.mark.parametrize("wo", ["before the first", "between the two", "after the last"])
def test_killed_at_either_rename_the_next_start_finishes(haus, wo, monkeypatch):
    datei = haus.sichere().datei
    haus.schreibe("003")
    haus.offen.close()
    echt, zahl = Path.rename, {"before the first": 0, "between the two": 1, "after the last": 3}[wo]
    gezaehlt = []

    def rename(self, ziel):
        if len(gezaehlt) == zahl:
            raise KeyboardInterrupt
        gezaehlt.append(self)
        return echt(self, ziel)

    with monkeypatch.context() as m:
        m.setattr(Path, "rename", rename)
        if wo == "after the last":
            restore(datei, Ziel(haus.wurzel, haus.tresor), ZUGANG, SPAETER)
        else:
            with pytest.raises(KeyboardInterrupt):
                restore(datei, Ziel(haus.wurzel, haus.tresor), ZUGANG, SPAETER)
    finish_restore(haus.wurzel)
    (haus.tresor,) = tresore(haus.wurzel)
    haus.oeffne()
    alt, neu = {"26-001", "26-002", "26-003"}, {"26-001", "26-002"}
    assert haus.codes() == (alt if wo == "before the first" else neu)
    assert not list(haus.wurzel.glob("*.neu"))


def test_200_flipped_bits_are_all_found(haus):
    datei = haus.sichere().datei
    heil, wuerfel = datei.read_bytes(), random.Random(4)  # noqa: S311 - which bits, no secret
    uebersehen = []
    for _ in range(200):
        stelle = wuerfel.randrange(len(heil))
        kaputt = bytearray(heil)
        kaputt[stelle] ^= 1 << wuerfel.randrange(8)
        datei.write_bytes(bytes(kaputt))
        try:
            ergebnis = check_sicherung(datei, haus.offen.schluessel)
        except Sicherungsfehler:
            continue
        uebersehen.append((stelle, ergebnis.zeilen))
    # times and modes in the ZIP's own tables mean nothing to us: the content is proven whole
    assert all(zeilen["familie"] == 2 for _, zeilen in uebersehen)
    assert len(uebersehen) < 10


@pytest.mark.parametrize("laenge", [0, 1, 100, 5_000, 40_000, -1])
def test_a_truncated_one_is_refused_with_its_cause(haus, laenge):
    datei = haus.sichere().datei
    datei.write_bytes(datei.read_bytes()[:laenge])
    with pytest.raises(Sicherungsfehler, match="beschädigt oder keine Sicherung"):
        check_sicherung(datei, haus.offen.schluessel)


def _umgepackt(datei, aendern):
    with zipfile.ZipFile(datei) as archiv:
        teile = {name: archiv.read(name) for name in archiv.namelist()}
    aendern(teile)
    with zipfile.ZipFile(datei, "w") as archiv:
        for name, inhalt in teile.items():
            archiv.writestr(name, inhalt)


def _kopf_mit(**neu):
    def aendern(teile):
        roh = json.loads(teile["manifest.json"])
        roh["kopf"].update(neu)
        teile["manifest.json"] = json.dumps(roh).encode()

    return aendern


@pytest.mark.parametrize(
    "aendern",
    [
        lambda t: t.pop("familien.keys"),
        lambda t: t.pop("manifest.json"),
        lambda t: t.update({"../../evil": b"x"}),
        lambda t: t.update({"mehr.txt": b"x"}),
        lambda t: t.update({"familien.db": b"x" * len(t["familien.db"])}),
        lambda t: t.update({"manifest.json": b"{" * 90_000}),
        _kopf_mit(zeit="2027-01-01T00:00:00+00:00"),
        _kopf_mit(version=99),
        _kopf_mit(schritt="0001"),
        _kopf_mit(dateien={}),
        _kopf_mit(dateien={"/etc/passwd": {"bytes": 1, "sha256": ""}}),
    ],
)
def test_a_repacked_one_is_refused(haus, aendern):
    datei = haus.sichere().datei
    _umgepackt(datei, aendern)
    with pytest.raises(Sicherungsfehler):
        check_sicherung(datei, haus.offen.schluessel)


def test_one_of_somebody_else_is_refused_by_its_seal(haus):
    with pytest.raises(Sicherungsfehler, match="beschädigt"):
        check_sicherung(haus.sichere().datei, new_schluessel())


def test_copies_made_while_somebody_saves_are_all_consistent(haus):
    ende = threading.Event()

    def schreibe():
        for nummer in range(100, 160):
            haus.schreibe(str(nummer))
        ende.set()

    faden = threading.Thread(target=schreibe)
    faden.start()
    zaehler = []
    while not ende.is_set() or not zaehler:
        jetzt = JETZT.replace(second=len(zaehler) % 60, minute=len(zaehler) // 60)
        zaehler.append(haus.sichere(jetzt).zeilen["familie"])
    faden.join()
    assert zaehler == sorted(zaehler)
    assert all(2 <= zahl <= 62 for zahl in zaehler)


def test_a_full_or_missing_place_leaves_no_half_file(haus):
    haus.ziel.rmdir()
    with pytest.raises(OSError, match="No such file"):
        haus.sichere()
    assert not list(haus.tresor.ordner.glob(".kopie-*"))


def test_a_file_that_is_none_says_so(tmp_path):
    with pytest.raises(Sicherungsfehler, match="keine Sicherung"):
        read_kopf(tmp_path / "fehlt.lotse")


def test_a_key_file_damaged_meanwhile_does_not_get_into_it(haus, tmp_path):
    haus.tresor.schluessel.write_bytes(b"\0" * 900)  # it was opened by the copy beside
    datei = haus.sichere().datei
    zugang = Zugang(secret(PASSWORT), Slotart.PASSWORT, grenzen=BILLIGE_GRENZEN)
    assert restore(datei, Ziel(tmp_path / "neu"), zugang, SPAETER).daten.exists()


@pytest.mark.parametrize("fremd", [False, True])
def test_without_keys_of_its_own_it_does_not_count(haus, tmp_path, monkeypatch, fremd):
    (tmp_path / "b").mkdir()
    anderer = Haus(tmp_path / "b")
    slots = anderer.tresor.schluessel.read_bytes() if fremd else b"{}"
    monkeypatch.setattr(sicherung, "write_bund", lambda datei, _bund: datei.write_bytes(slots))
    with pytest.raises(Sicherungsfehler) as grund:
        haus.sichere()
    assert "Schlüsseldatei darin" in grund.value.stellen[0]
    assert list(haus.ziel.iterdir()) == []
    anderer.offen.close()


def test_a_key_file_exchanged_while_it_is_open_does_not_get_into_it(haus, tmp_path):
    (tmp_path / "b").mkdir()
    anderer = Haus(tmp_path / "b")
    haus.tresor.schluessel.write_bytes(anderer.tresor.schluessel.read_bytes())
    anderer.offen.close()
    datei = haus.sichere().datei
    zugang = Zugang(secret(PASSWORT), Slotart.PASSWORT, grenzen=BILLIGE_GRENZEN)
    assert restore(datei, Ziel(tmp_path / "neu"), zugang, SPAETER).daten.exists()
