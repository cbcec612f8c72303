"""A package is told as damaged only when it is."""

from __future__ import annotations

import zipfile

import pytest

from lotse.exchange.lesen_zip import open_zip


def test_what_goes_wrong_with_the_content_is_no_fault_of_the_archive(tmp_path):
    datei = tmp_path / "heil.zip"
    with zipfile.ZipFile(datei, "w") as archiv:
        archiv.writestr("a.csv", "name")
    with pytest.raises(RuntimeError, match="unser Fehler"), open_zip(datei):
        raise RuntimeError("unser Fehler")
