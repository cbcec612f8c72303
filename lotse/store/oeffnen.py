"""Open a store ready for work: right file, right schema, older ones brought up to date."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from lotse.domain.fehler import Hinweis
from lotse.store.engines import open_familien, open_katalog
from lotse.store.schema import Store, check_version, update


def use_katalog(file: Path) -> Engine:
    """The catalogue for case work, read-only. One of an older schema is brought up to date."""
    engine = open_katalog(file)
    try:
        aktuell = check_version(engine, Store.KATALOG)
    except BaseException:
        engine.dispose()
        raise
    if aktuell:
        return engine
    engine.dispose()
    try:
        edit_katalog(file).dispose()
    except Hinweis as hinweis:
        raise Hinweis(
            "Dieser Katalog hat ein älteres Format und lässt sich nicht umstellen.",
            "Der Katalog ist unverändert.",
            f"Der Grund: {hinweis.was} {hinweis.tun}",
        ) from hinweis
    return open_katalog(file)


def edit_katalog(file: Path) -> Engine:
    """The catalogue for writing; made when there is none."""
    return _updated(open_katalog(file, write=True), Store.KATALOG, file, None)


def use_familien(file: Path, key: bytes | bytearray, *, neu: bool = False) -> Engine:
    """The families' file, on the newest schema; `neu` creates it."""
    return _updated(open_familien(file, key, neu=neu), Store.FAMILIEN, file, key)


def _updated(engine: Engine, store: Store, file: Path, key: bytes | bytearray | None) -> Engine:
    try:
        update(
            engine,
            store,
            file,
            open_katalog if key is None else lambda copy: open_familien(copy, key),
        )
    except BaseException:
        engine.dispose()
        raise
    return engine
