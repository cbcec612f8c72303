"""The base of the pages, under the name they know it by; the frame of the window knows it, too."""

from __future__ import annotations

from lotse.ui.seite import Seite

__all__ = ["Seite"]
