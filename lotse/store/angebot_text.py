"""A whole Angebot as JSON text in a column: what is written can be read again, exactly."""

from __future__ import annotations

import functools
import json

from lotse.domain.angebot import Angebot
from lotse.domain.fehler import Hinweis
from lotse.services.feldleser import Befunde, Reader
from lotse.services.werte import reader, to_json

_UNKLAR = ("\\u", '"name":null', '"traeger":null', '"key":null')
"""Only where one of these stands may the reader refuse what was written: then it is asked."""


def to_text(angebot: Angebot) -> str:
    text = to_json(angebot)
    verdacht = not text.isprintable() or "\\u" in text or ":null" in text
    if verdacht and (not text.isprintable() or any(zeichen in text for zeichen in _UNKLAR)):
        _read(json.loads(text), "Dieses Angebot lässt sich nicht speichern.")
    return text


def from_text(text: str) -> Angebot:
    return _read(json.loads(text), "Ein gespeichertes Angebot lässt sich nicht lesen.")


@functools.cache
def _reader() -> Reader:
    return reader(Angebot, {})


def _read(plain: object, sonst: str) -> Angebot:
    befunde: Befunde = []
    angebot = _reader()(plain, "angebot", befunde)
    if befunde or not isinstance(angebot, Angebot):
        raise Hinweis(sonst, "Alles andere ist unverändert.", stellen=tuple(befunde))
    return angebot
