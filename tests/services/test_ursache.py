import errno
import os

import pytest

from lotse.services.ursache import VOLL, ursache


@pytest.mark.parametrize("nummer", [*VOLL, errno.EACCES, errno.EROFS, errno.ENOTDIR, errno.EIO])
def test_the_words_of_the_system_are_never_shown(nummer: int):
    assert os.strerror(nummer) not in ursache(OSError(nummer, os.strerror(nummer)))


def test_a_full_disk_is_called_full_and_a_strange_fault_keeps_its_number():
    assert ursache(OSError(errno.ENOSPC, "No space left")) == "der Speicher ist voll"
    assert "Nummer 9999" in ursache(OSError(9999, "?"))
    assert "Nummer 0" in ursache(OSError("ohne Nummer"))
