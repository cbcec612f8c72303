"""The clipboard for tests."""

from __future__ import annotations


class Eigene:
    """The real one; the platform of the tests does not know whose the content is."""

    def __init__(self, echte):
        self._echte = echte

    def __getattr__(self, name):
        return getattr(self._echte, name)

    def ownsClipboard(self):
        return True
