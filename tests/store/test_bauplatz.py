"""What is being built is left alone by whoever starts meanwhile, and goes when nobody builds it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.store import wiederherstellen
from lotse.store.bauplatz import FERTIG, building, is_building
from lotse.store.tresor import tresore
from lotse.store.wiederherstellen import Ziel, finish_restore, restore
from tests.werkzeug.haus import SPAETER, ZUGANG, Haus

BAUER = """
import sys, time
from pathlib import Path
from lotse.store.bauplatz import building
with building(Path(sys.argv[1])):
    Path(sys.argv[1]).mkdir()
    print("baut", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def bau(tmp_path):
    return tmp_path / "daten" / "abc.neu"


def scheitere(bau: Path, *dateien: str) -> None:
    with building(bau):
        bau.mkdir()
        for name in dateien:
            (bau / name).touch()
        raise KeyError


def test_a_second_start_leaves_what_is_being_built(bau):
    with building(bau):
        bau.mkdir()
        (bau / "familien.db").write_bytes(b"halb")
        assert finish_restore(bau.parent) == []
        assert (bau / "familien.db").exists()
        (bau / FERTIG).touch()
        assert finish_restore(bau.parent) == []
        assert bau.is_dir()


def test_a_restore_survives_a_second_start_in_the_middle_of_it(tmp_path, monkeypatch):
    haus = Haus(tmp_path)
    haus.schreibe("001")
    datei = haus.sichere().datei
    haus.offen.close()
    echt = wiederherstellen.reapply

    def langsam(*was):
        finish_restore(haus.wurzel)  # another program looks what there is
        return echt(*was)

    monkeypatch.setattr(wiederherstellen, "reapply", langsam)
    restore(datei, Ziel(haus.wurzel, haus.tresor), ZUGANG, SPAETER)
    haus.oeffne()
    assert haus.codes() == {"26-001"}
    assert sorted(p.name for p in haus.wurzel.glob("*.bau")) == []


def test_two_do_not_build_the_same_at_once(bau):
    with building(bau):
        bau.mkdir()
        with pytest.raises(Hinweis, match="schon etwas aufgebaut"), building(bau):
            pytest.fail("it was let in")
        assert bau.is_dir()


def test_a_half_one_goes_when_it_fails_and_a_whole_one_waits_for_its_name(bau):
    with pytest.raises(KeyError):
        scheitere(bau)
    assert list(bau.parent.iterdir()) == []
    with pytest.raises(KeyError):
        scheitere(bau, FERTIG)
    assert [tresor.ordner.name for tresor in finish_restore(bau.parent)] == ["abc"]


@pytest.mark.skipif(os.name == "nt", reason="kills with a signal")
def test_what_a_killed_program_left_goes_at_the_next_start(bau):
    haus = Path(__file__).resolve().parents[2]
    kind = subprocess.Popen(
        [sys.executable, "-c", BAUER, str(bau)], stdout=subprocess.PIPE, cwd=haus
    )
    assert kind.stdout is not None
    assert kind.stdout.readline() == b"baut\n"
    assert is_building(bau)
    finish_restore(bau.parent)
    assert bau.is_dir()
    kind.send_signal(signal.SIGKILL)
    kind.wait()
    kind.stdout.close()
    assert not is_building(bau)
    finish_restore(bau.parent)
    assert list(bau.parent.iterdir()) == []
    assert list(tresore(bau.parent)) == []
