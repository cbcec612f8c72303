"""The driver, bound once: it speaks like sqlite3 and brings no types."""

from __future__ import annotations

from typing import Any

from sqlcipher3 import dbapi2

DBAPI: Any = dbapi2
