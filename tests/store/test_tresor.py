"""Set up, unlock, and the three different reasons why it may not open."""

from __future__ import annotations

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.notfallschluessel import read_notfallschluessel
from lotse.domain.passwort import secret
from lotse.store import tresor as tresor_modul
from lotse.store.protokoll import Protokollant
from lotse.store.schluessel import FalschesPasswort, Schluesseldateifehler, Slotart
from lotse.store.schluesseldatei import copy_of, read_bund
from lotse.store.sicherung import Quelle
from lotse.store.tresor import (
    RESERVE_BYTES,
    create_tresor,
    names,
    open_tresor,
    refill_reserve,
    release_reserve,
    tresore,
)
from lotse.store.wiederherstellen import Zugang
from tests.werkzeug.schluessel import BILLIG, BILLIGE_GRENZEN

PASSWORT = "Pferd Heft Mond Tisch"


@pytest.fixture
def neu(tmp_path):
    return create_tresor(tmp_path / "daten", "Anna", secret(PASSWORT), kosten=BILLIG)


def oeffne(tresor, passwort=PASSWORT, name=""):
    return open_tresor(tresor, secret(passwort), name=name, grenzen=BILLIGE_GRENZEN)


def test_a_new_one_opens_with_its_password_and_with_its_paper(neu):
    tresor, papier = neu
    offen = oeffne(tresor)
    with_papier = open_tresor(
        tresor, read_notfallschluessel(papier), Slotart.NOTFALL, grenzen=BILLIGE_GRENZEN
    )
    assert offen.schluessel == with_papier.schluessel
    offen.close()
    with_papier.close()


def test_nothing_of_it_is_readable_and_only_this_user_may_look(neu):
    tresor, papier = neu
    assert not tresor.daten.read_bytes().startswith(b"SQLite format 3")
    for datei in tresor.ordner.iterdir():
        assert datei.stat().st_mode & 0o077 == 0, datei.name
    alles = b"".join(d.read_bytes() for d in tresor.ordner.iterdir() if d.is_file())
    assert [w for w in (PASSWORT, papier, papier.replace("-", "")) if w.encode() in alles] == []


def test_closing_wipes_the_key(neu):
    offen = oeffne(neu[0])
    schluessel = offen.schluessel
    offen.close()
    assert schluessel == bytes(32)


def test_no_secret_stands_in_a_traceback(neu):
    offen = oeffne(neu[0])
    kennung = read_bund(neu[0].schluessel).tresor
    werte = (
        offen,
        Quelle(neu[0], offen.engine, offen.schluessel, kennung),
        Protokollant(offen.schluessel, "slot", lambda: None),
        Zugang(secret(PASSWORT)),
    )
    text = "".join(repr(wert) for wert in werte)
    assert "bytearray" not in text
    assert "Pferd" not in text
    offen.close()


def test_several_navigators_have_a_folder_and_a_key_each(neu, tmp_path):
    zweite, _ = create_tresor(
        tmp_path / "daten", "Bernd", secret("zweites Passwort"), kosten=BILLIG
    )
    gefunden = list(tresore(tmp_path / "daten"))
    assert {name for t in gefunden for name in names(t)} == {"Anna", "Bernd"}
    with pytest.raises(FalschesPasswort):
        oeffne(zweite)


def test_the_wrong_password_says_so_and_changes_nothing(neu):
    tresor, _ = neu
    vorher = {d.name: d.read_bytes() for d in tresor.ordner.iterdir() if d.is_file()}
    with pytest.raises(FalschesPasswort, match="Das Passwort passt nicht"):
        oeffne(tresor, "ganz falsches Wort")
    assert {d.name: d.read_bytes() for d in tresor.ordner.iterdir() if d.is_file()} == vorher


def test_a_damaged_key_file_opens_by_its_copy_and_without_one_says_so(neu):
    tresor, _ = neu
    tresor.schluessel.write_bytes(b"kaputt")
    oeffne(tresor).close()
    tresor.schluessel.write_bytes(b"kaputt")
    copy_of(tresor.schluessel).write_bytes(b"auch kaputt")
    with pytest.raises(Schluesseldateifehler, match="Schlüsseldatei ist beschädigt"):
        oeffne(tresor)


@pytest.mark.parametrize("laenge", [4096, 5000])
def test_a_damaged_first_page_is_never_told_as_a_wrong_password(neu, laenge):
    tresor, _ = neu
    inhalt = bytearray(tresor.daten.read_bytes())
    inhalt[100:140] = bytes(40)
    tresor.daten.write_bytes(bytes(inhalt[:laenge]))
    with pytest.raises(Hinweis) as fehler:
        oeffne(tresor)
    assert "beschädigt" in str(fehler.value)
    assert "Das Passwort ist richtig" in str(fehler.value)
    assert tresor.daten.read_bytes() == bytes(inhalt[:laenge])


@pytest.mark.parametrize(
    ("inhalt", "wort"), [(b"", "leer"), (b"x" * 100, "abgeschnitten"), (None, "fehlt")]
)
def test_an_empty_cut_or_missing_file_has_its_own_words(neu, inhalt, wort):
    tresor, _ = neu
    tresor.daten.unlink()
    if inhalt is not None:
        tresor.daten.write_bytes(inhalt)
    with pytest.raises(Hinweis, match=wort):
        oeffne(tresor)
    assert tresor.daten.exists() is (inhalt is not None)


def test_a_building_that_stops_leaves_nothing_that_counts(tmp_path, monkeypatch):
    def voll(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tresor_modul, "atomic_write", voll)
    with pytest.raises(OSError, match="No space"):
        create_tresor(tmp_path, "Anna", secret(PASSWORT), kosten=BILLIG)
    assert list(tresore(tmp_path)) == []
    assert list(tmp_path.iterdir()) == []


def test_a_folder_half_built_is_no_tresor(neu, tmp_path):
    tresor, _ = neu
    tresor.ordner.rename(tresor.ordner.with_name("abc.neu"))
    assert list(tresore(tmp_path / "daten")) == []


def test_the_reserve_is_real_and_can_be_given_up_and_made_again(neu):
    tresor, _ = neu
    assert tresor.reserve.stat().st_blocks * 512 >= RESERVE_BYTES
    assert release_reserve(tresor)
    assert not release_reserve(tresor)
    assert not refill_reserve(tresor, frei=1 << 60)
    assert refill_reserve(tresor, frei=0)
    assert not refill_reserve(tresor, frei=0)
