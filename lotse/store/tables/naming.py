"""Names and column types that hold for every table of both stores."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import Enum

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
CODE = 40
"""Longest key of a StrEnum."""


def _values(kind: type[StrEnum]) -> list[str]:
    return [member.value for member in kind]


TYPES: dict[Any, Any] = {
    StrEnum: Enum(StrEnum, native_enum=False, length=CODE, values_callable=_values),
}
