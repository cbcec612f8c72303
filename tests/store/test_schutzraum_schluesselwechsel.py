"""The profile gets another data key: wherever that stops, the Schutzraum opens as before."""

from __future__ import annotations

import pytest

from lotse.domain.passwort import secret
from lotse.domain.schutzraum import Beruf
from lotse.store import schluesselwechsel as wechsel
from lotse.store.schluesseldatei import read_bund
from lotse.store.schutzraum import Schutzraum
from lotse.store.schutzraumdatei import Schutzdateien, make_files, read_slots
from lotse.store.schutzraumschluessel import Haus
from lotse.store.sicherung import Quelle, make_sicherung
from lotse.store.tresor import open_tresor
from lotse.store.wiederherstellen import Ziel, Zugang, restore
from tests.werkzeug.schluessel import BILLIG, BILLIGE_GRENZEN, wort
from tests.werkzeug.schluesselwechsel import PASSWORT, lege_an, wechsle
from tests.werkzeug.schutzraum import JETZT, WORT, notiz


@pytest.fixture
def tresor(tmp_path):
    tresor = lege_an(tmp_path)
    offen, tuer = _open(tresor)
    tuer.set_up(wort(WORT), Beruf.BERATUNG)
    tuer.save(notiz())
    tuer.lock()
    offen.close()
    return tresor


def _open(tresor):
    offen = open_tresor(tresor, secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    haus = Haus(
        Schutzdateien(tresor.ordner), offen.engine, offen.schluessel, lambda: JETZT, BILLIG,
        BILLIGE_GRENZEN,
    )  # fmt: skip
    return offen, Schutzraum(haus)


def pruefe(tresor) -> bytes:
    """Returns the profile's data key."""
    offen, tuer = _open(tresor)
    schluessel = bytes(offen.schluessel)
    tuer.unlock(wort(WORT))
    assert tuer.akte("n1") == notiz()
    tuer.lock()
    offen.close()
    return schluessel


def test_after_a_change_only_the_new_key_finds_the_slots(tresor):
    alt = pruefe(tresor)
    wechsle(tresor)
    assert pruefe(tresor) != alt
    assert read_slots(Schutzdateien(tresor.ordner).schluessel, bytearray(alt)) is None


@pytest.mark.parametrize("schritt", ["seal_for_both", "change_key", "resum", "seal_again"])
def test_wherever_the_change_stops_the_schutzraum_opens(tresor, monkeypatch, schritt):
    pruefe(tresor)

    def aus(*_):
        raise OSError(5, "Strom weg")

    with monkeypatch.context() as m:
        m.setattr(wechsel, schritt, aus)
        if schritt == "seal_again":
            wechsle(tresor)
        else:
            with pytest.raises(OSError, match="Strom weg"):
                wechsle(tresor)
    pruefe(tresor)
    pruefe(tresor)


def test_a_sicherung_of_before_the_change_takes_no_note_away(tmp_path):
    tresor = lege_an(tmp_path)
    offen, tuer = _open(tresor)
    make_files(tresor.ordner)
    kennung = read_bund(tresor.schluessel).tresor
    quelle = Quelle(tresor, offen.engine, offen.schluessel, kennung)
    alte = make_sicherung(quelle, tresor.sicherungen, JETZT)
    offen.close()
    wechsle(tresor)
    offen, tuer = _open(tresor)
    tuer.set_up(wort(WORT), Beruf.BERATUNG)
    tuer.save(notiz())
    tuer.lock()
    offen.close()
    zugang = Zugang(secret(PASSWORT), grenzen=BILLIGE_GRENZEN)
    pruefe(restore(alte.datei, Ziel(tmp_path, tresor), zugang, JETZT))
