"""Columns that hold a list, a moment or a frozen Angebot as text."""

from __future__ import annotations

import json
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

from lotse.domain.angebot import Angebot
from lotse.domain.familie import Bereichsstand
from lotse.services.feldleser import Befunde
from lotse.services.werte import liste, reader, to_json
from lotse.store.angebot_text import from_text, to_text

_BEREICHE = liste(reader(Bereichsstand, {}))


class Liste(TypeDecorator[tuple[str, ...]]):
    """A short list of codes as JSON; its order is kept."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(value, ensure_ascii=False)

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else tuple(json.loads(value))


class Codes(TypeDecorator[tuple[StrEnum, ...]]):
    """A short list of members of one StrEnum as JSON; its order is kept."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    @override
    def process_bind_param(self, value: tuple[StrEnum, ...] | None, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(value)

    @override
    def process_result_value(
        self, value: Any | None, dialect: Dialect
    ) -> tuple[StrEnum, ...] | None:
        return None if value is None else tuple(map(self.kind, json.loads(value)))


class Bereichsstaende(TypeDecorator[tuple[Bereichsstand, ...]]):
    """How the areas of life stood on a day, as JSON; their order is kept."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(
        self, value: tuple[Bereichsstand, ...] | None, dialect: Dialect
    ) -> str | None:
        return None if value is None else to_json(value)

    @override
    def process_result_value(
        self, value: Any | None, dialect: Dialect
    ) -> tuple[Bereichsstand, ...] | None:
        if value is None:
            return None
        befunde: Befunde = []
        gelesen: tuple[Bereichsstand, ...] = _BEREICHE(json.loads(value), "anfang", befunde)
        return gelesen


class Zeitpunkt(TypeDecorator[datetime]):
    """A moment as ISO 8601 text; with its offset where it has one."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Eingefroren(TypeDecorator[Angebot]):
    """An Angebot as it was shown that day."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: Angebot | None, dialect: Dialect) -> str | None:
        return None if value is None else to_text(value)

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> Angebot | None:
        return None if value is None else from_text(value)
