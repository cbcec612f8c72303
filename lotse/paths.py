"""The three folders beside the code, in the source tree and in a packed program."""

from __future__ import annotations

from pathlib import Path

HAUS = Path(__file__).resolve().parent.parent
RESOURCES = HAUS / "resources"
DB = HAUS / "db"
I18N = HAUS / "i18n"
