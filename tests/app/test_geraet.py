"""What a computer tells without rights, over a small model of /sys and /proc."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lotse.app.geraet import disk_encrypted, dumps_off, swap_encrypted
from lotse.app.haerten import PR_SET_DUMPABLE


class Modell:
    """Block devices as folders, and the data folder on one of them."""

    def __init__(self, wo: Path) -> None:
        self.sys, self.proc, self.daten = wo / "sys", wo / "proc", wo / "daten"
        for ordner in (self.sys / "dev" / "block", self.sys / "class" / "block", self.proc):
            ordner.mkdir(parents=True)
        (self.proc / "self").mkdir()
        self.daten.mkdir()

    def geraet(self, name: str, uuid: str = "", auf: tuple[str, ...] = (), art: str = "") -> None:
        wo = self.sys / "devices" / name
        (wo / "slaves").mkdir(parents=True)
        (self.sys / "class" / "block" / name).symlink_to(wo)
        if uuid:
            (wo / "dm").mkdir()
            (wo / "dm" / "uuid").write_text(f"{uuid}\n")
        if art:
            (wo / art).write_text("1\n")
        for unten in auf:
            (wo / "slaves" / unten).symlink_to(self.sys / "devices" / unten)

    def daten_auf(self, name: str) -> None:
        nummer = self.daten.stat().st_dev
        (self.sys / "dev" / "block" / f"{os.major(nummer)}:{os.minor(nummer)}").symlink_to(
            self.sys / "devices" / name
        )

    def swap(self, *zeilen: str) -> None:
        kopf = "Filename\t\t\tType\t\tSize\tUsed\tPriority\n"
        (self.proc / "swaps").write_text(kopf + "".join(f"{z}\n" for z in zeilen))

    @property
    def platte(self) -> bool | None:
        return disk_encrypted(self.daten, self.sys, self.proc)

    @property
    def auslagern(self) -> bool | None:
        return swap_encrypted(self.sys, self.proc)


@pytest.fixture
def modell(tmp_path: Path) -> Modell:
    return Modell(tmp_path)


def test_luks_below_a_volume_is_seen(modell: Modell):
    modell.geraet("sda2", art="partition")
    modell.geraet("dm-0", "CRYPT-LUKS2-abc-x", auf=("sda2",))
    modell.geraet("dm-1", "LVM-xyz", auf=("dm-0",))
    modell.daten_auf("dm-1")
    assert modell.platte is True


def test_a_plain_partition_is_not_taken_for_encrypted(modell: Modell):
    modell.geraet("sda2", art="partition")
    modell.daten_auf("sda2")
    assert modell.platte is False


def test_a_volume_of_which_only_a_half_is_encrypted_does_not_count(modell: Modell):
    modell.geraet("sda2", art="partition")
    modell.geraet("dm-0", "CRYPT-LUKS2-abc-x")
    modell.geraet("dm-1", "LVM-xyz", auf=("dm-0", "sda2"))
    modell.daten_auf("dm-1")
    assert modell.platte is False


def test_a_file_system_without_a_device_number_is_found_by_its_mount(modell: Modell):
    modell.geraet("dm-0", "CRYPT-LUKS2-abc-x")
    (modell.proc / "self" / "mountinfo").write_text(
        f"27 1 0:30 / / rw - btrfs /dev/sda2 rw\n"
        f"28 1 0:31 / {modell.daten} rw - btrfs /dev/dm-0 rw\n"
        "kaputt\n"
    )
    assert modell.platte is True


def test_where_nothing_can_be_told_nothing_is_said(modell: Modell, tmp_path: Path):
    assert modell.platte is None
    assert disk_encrypted(modell.daten, tmp_path / "weg", modell.proc) is None
    assert modell.auslagern is None


def test_swap_in_memory_or_none_is_well_and_a_plain_partition_is_not(modell: Modell):
    modell.geraet("sda3", art="partition")
    modell.swap()
    assert modell.auslagern is True
    modell.swap("/dev/zram0 partition 100 0 5")
    assert modell.auslagern is True
    modell.swap("/dev/zram0 partition 100 0 5", "/dev/sda3 partition 100 0 -2")
    assert modell.auslagern is False
    modell.swap("/dev/unbekannt partition 100 0 -2")
    assert modell.auslagern is None


def test_a_swap_file_is_as_safe_as_its_disk(modell: Modell):
    modell.geraet("dm-0", "CRYPT-LUKS2-abc-x")
    modell.daten_auf("dm-0")
    modell.swap(f"{modell.daten}/swapfile file 100 0 -2")
    assert modell.auslagern is True


def test_memory_dumps_are_off_only_where_the_program_said_so():
    kind = os.fork()
    if kind == 0:  # a child of its own: what is switched off stays off
        import ctypes
        import resource

        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
        offen = dumps_off()
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
        os._exit(0 if offen is False and dumps_off() else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(kind, 0)[1]) == 0
