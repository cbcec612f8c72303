"""A day is called in the language of the window, not in that of the machine."""

from __future__ import annotations

from pathlib import Path

import pytest

import lotse.ui

ORDNER = Path(lotse.ui.__file__).parent
MIT_TAGEN = sorted(p for p in ORDNER.rglob("*.py") if "Datumsfeld()" in p.read_text("utf-8"))


@pytest.mark.parametrize("datei", MIT_TAGEN, ids=lambda p: p.stem)
def test_a_field_made_without_a_language_is_given_one(datei: Path) -> None:
    worte = datei.with_name(datei.stem + "worte.py")
    text = datei.read_text("utf-8") + (worte.read_text("utf-8") if worte.exists() else "")
    assert "setLocale(QLocale(" in text or "feld.setLocale(" in text
