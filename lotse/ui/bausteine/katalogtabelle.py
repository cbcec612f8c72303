"""Moved to tabellensicht.py."""

from __future__ import annotations

from lotse.ui.bausteine.tabellensicht import Malspalte, Tabellensicht

__all__ = ["Malspalte", "Tabellensicht"]
