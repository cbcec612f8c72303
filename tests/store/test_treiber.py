"""The driver: only one that is new enough opens anything."""

from __future__ import annotations

import pytest

from lotse.domain.fehler import Hinweis
from lotse.store.oeffnen import edit_katalog, use_familien
from lotse.store.treiber import DBAPI, MINDESTENS
from tests.werkzeug.stores import KEY


def test_the_driver_of_this_house_is_new_enough():
    assert DBAPI.sqlite_version_info >= MINDESTENS


@pytest.mark.parametrize("alte", [(3, 51, 2), (3, 40, 1)])
def test_an_older_one_opens_nothing_and_makes_nothing(tmp_path, monkeypatch, alte):
    use_familien(tmp_path / "familien.db", KEY, neu=True).dispose()
    vorher = (tmp_path / "familien.db").read_bytes()
    monkeypatch.setattr(DBAPI, "sqlite_version_info", alte)
    with pytest.raises(Hinweis, match=r"SQLite 3\.51\.3"):
        use_familien(tmp_path / "familien.db", KEY)
    with pytest.raises(Hinweis, match=r"SQLite 3\.51\.3"):
        edit_katalog(tmp_path / "katalog.db")
    assert (tmp_path / "familien.db").read_bytes() == vorher
    assert not (tmp_path / "katalog.db").exists()
