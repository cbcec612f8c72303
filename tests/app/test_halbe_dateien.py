"""Small plain files beside the data: odd or half ones never keep the families away."""

from __future__ import annotations

import shutil

import pytest

from lotse.app import echtprofil
from lotse.domain.passwort import secret
from lotse.domain.protokoll import Tat
from lotse.store.oeffnen import use_katalog
from lotse.store.schluessel import Slotart
from tests.werkzeug.echt import PASSWORT, familie, lege_an, raum

NUMMERN = '{"nummern": [{"nummer": "0221 4710 110", "name": "Krisendienst"}]}'


@pytest.fixture
def wurzel(tmp_path):
    return tmp_path / "daten"


@pytest.fixture
def kennung(wurzel):
    return lege_an(wurzel)


def oeffne(wurzel, kennung):
    return raum(wurzel).oeffne(kennung, secret(PASSWORT), Slotart.PASSWORT)[0]


@pytest.mark.parametrize("art", ["utf-16", "utf-8-sig", "latin-1"])
def test_numbers_in_another_encoding_do_not_keep_the_families_away(wurzel, kennung, art):
    (wurzel / kennung / "notfall.json").write_bytes(NUMMERN.replace("d", "dé").encode(art))
    for _ in range(2):
        profil = oeffne(wurzel, kennung)
        with profil.einheit() as einheit:
            assert einheit.akte(familie().familie.id).familie.id == familie().familie.id
        profil.close()


def test_half_a_copy_of_the_catalogue_never_stands_there(wurzel, kennung, monkeypatch):
    katalog = wurzel / "katalog.db"
    katalog.rename(wurzel / kennung / "katalog.db")

    def halb(_von, nach):
        nach.write_bytes(b"SQLite format 3\0 halb")
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as kaputt:
        kaputt.setattr(echtprofil.shutil, "copyfile", halb)
        with pytest.raises(OSError, match="No space"):
            oeffne(wurzel, kennung)
    assert not katalog.exists()
    assert sorted(p.name for p in wurzel.glob(".*")) == []
    assert shutil.copyfile is not halb
    profil = oeffne(wurzel, kennung)
    use_katalog(katalog).dispose()
    profil.note(Tat.ENTSPERRT)
    profil.close()
