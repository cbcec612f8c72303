"""The sheets as they will be printed: a building block, known here by its old name."""

from __future__ import annotations

from lotse.ui.bausteine.vorschau import Vorschau

__all__ = ["Vorschau"]
