"""No network: from the start on this process cannot make a socket (SECURITY 19).

An audit hook of Python cannot be taken out again and needs no import of what it forbids. Qt's own
local connections to the display are not Python's and go on.
"""

from __future__ import annotations

import sys

ERLAUBT = frozenset({"socket.gethostname", "socket.sethostname"})
"""Asking for one's own name is no connection."""
_STAND = {"zu": False}


class Netzversuch(RuntimeError):  # noqa: N818 - the attempt is the fault
    """Something in the program wanted to reach out; that is a fault of ours."""


def lock_network() -> None:
    """Once, at the very start. What asks for a socket afterwards gets Netzversuch."""
    if not _STAND["zu"]:
        sys.addaudithook(_refuse)
        _STAND["zu"] = True


def is_locked() -> bool:
    return _STAND["zu"]


def _refuse(event: str, _args: tuple[object, ...]) -> None:
    if event.startswith("socket.") and event not in ERLAUBT:
        message = f"no network: {event}"
        raise Netzversuch(message)
