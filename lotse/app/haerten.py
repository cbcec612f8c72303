"""Keep the memory of this process out of crash files and away from other programs."""

from __future__ import annotations

import ctypes
import os
import sys

PR_SET_DUMPABLE = 4


def harden() -> None:
    """Before any secret is there. Files made from now on are for this user only."""
    os.umask(0o077)
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
