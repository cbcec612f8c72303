"""Failures of the world, told in three sentences."""

from __future__ import annotations

from typing_extensions import override


class Hinweis(Exception):  # noqa: N818 - a Hinweis is shown kindly, it is not an error of ours
    """Something the navigator can act on: what happened, what is safe, what to do next.

    Each part is a plain German sentence without family data. `stellen` names places in a
    file (path, value, what is allowed), one line each.
    """

    def __init__(
        self, was: str, sicher: str = "", tun: str = "", stellen: tuple[str, ...] = ()
    ) -> None:
        super().__init__(was)
        self.was, self.sicher, self.tun, self.stellen = was, sicher, tun, stellen

    @override
    def __str__(self) -> str:
        kopf = " ".join(teil for teil in (self.was, self.sicher, self.tun) if teil)
        return "\n".join((kopf, *(f"  {stelle}" for stelle in self.stellen)))
