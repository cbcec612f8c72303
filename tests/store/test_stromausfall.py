"""The plug is pulled while somebody works: nothing that was saved is lost, nothing is broken."""

from __future__ import annotations

import random
import shutil
from collections import Counter

import pytest

from lotse.store.oeffnen import use_familien
from lotse.store.pruefen import row_counts, sound
from lotse.store.schluesseldatei import read_bund
from tests.werkzeug.stores import KEY
from tests.werkzeug.stromausfall import cut, lay_out, record, recorder

SPEICHERUNGEN = 150
ARTEN = ("none", "all", "random", "random")


@pytest.fixture(scope="module")
def tag(tmp_path_factory):
    """The notes of one day of work, and what lay there when it began."""
    ordner = tmp_path_factory.mktemp("tag") / "daten"
    ordner.mkdir()
    use_familien(ordner / "familien.db", KEY, neu=True).dispose()
    anfang = {datei.name: datei.read_bytes() for datei in ordner.iterdir()}
    modul = "tests.werkzeug.stromausfall.arbeit"
    return record(ordner, modul, SPEICHERUNGEN, recorder(ordner.parent)), anfang


def after(tag, stelle, wuerfel, art, ordner):
    """What is found after a cut: (families, how many were promised, key file whole)."""
    notizen, anfang = tag
    platte = cut(anfang, notizen[:stelle], wuerfel, art)
    lay_out(platte, ordner)
    engine = use_familien(ordner / "familien.db", KEY)
    try:
        assert sound(engine)
        da = row_counts(engine)["familie"]
    finally:
        engine.dispose()
    versprochen = platte.gesagt
    if versprochen.endswith("k"):
        assert len(read_bund(ordner / "familien.keys").slots) == 1
    return da, int(versprochen.rstrip("k") or 0)


def pull_the_plug(tag, tmp_path, schnitte, saat):
    notizen, _ = tag
    wuerfel, gesehen = random.Random(saat), Counter()  # noqa: S311 - no secret
    for nummer in range(schnitte):
        stelle = wuerfel.randrange(1, len(notizen))
        ordner = tmp_path / "platte"
        da, versprochen = after(tag, stelle, wuerfel, ARTEN[nummer % 4], ordner)
        shutil.rmtree(ordner)
        assert da >= versprochen, (saat, nummer, stelle)
        gesehen["mehr" if da > versprochen else "genau"] += 1
    return gesehen


def test_the_recorder_saw_writes_syncs_and_renames(tag):
    arten = Counter(notiz.art for notiz in tag[0])
    assert arten["W"] > SPEICHERUNGEN * 3
    assert arten["S"] > SPEICHERUNGEN
    assert arten["R"] == SPEICHERUNGEN // 12
    assert any(notiz.name == "familien.db-wal" for notiz in tag[0])


def test_after_120_power_cuts_nothing_saved_is_lost_and_nothing_broken(tag, tmp_path):
    assert sum(pull_the_plug(tag, tmp_path, 120, saat=1).values()) == 120


@pytest.mark.lang
def test_after_3000_power_cuts_nothing_saved_is_lost_and_nothing_broken(tag, tmp_path):
    assert sum(pull_the_plug(tag, tmp_path, 3000, saat=2).values()) == 3000


def test_the_harness_finds_a_disk_that_lies_about_its_sync(tag, tmp_path):
    notizen, anfang = tag
    luegt = [notiz for notiz in notizen if notiz.art != "S" or notiz.name == "."]
    wuerfel, verloren = random.Random(3), 0  # noqa: S311 - no secret
    for nummer in range(40):
        stelle = wuerfel.randrange(len(luegt) // 2, len(luegt))
        ordner = tmp_path / f"platte{nummer}"
        try:
            da, versprochen = after((luegt, anfang), stelle, wuerfel, "none", ordner)
        except Exception:  # noqa: BLE001 - broken is what is looked for
            verloren += 1
        else:
            verloren += da < versprochen
    assert verloren > 20
