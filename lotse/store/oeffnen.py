"""Open a store ready for work: right file, right schema, older ones brought up to date."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine

from lotse.domain.aussage import Aussage, gereiht
from lotse.domain.fehler import Hinweis
from lotse.services.ursache import ursache
from lotse.store.engines import (
    journal,
    open_familien,
    open_katalog,
    roll_back,
    see_familien,
    see_katalog,
)
from lotse.store.fehler import UNVERAENDERT, translated
from lotse.store.katalog_filter import fill_filter
from lotse.store.schema import Store, check_version, update


def use_katalog(file: Path) -> Engine:
    """The catalogue for case work: its file and folder stay as they are.

    One of an older schema is read from a copy that is brought up to date and thrown away."""
    engine = open_katalog(file)
    try:
        aktuell = check_version(engine, Store.KATALOG)
    except BaseException:
        engine.dispose()
        raise
    if aktuell:
        return engine
    engine.dispose()
    return _read_copy(file)


def edit_katalog(file: Path) -> Engine:
    """The catalogue for writing; made when there is none."""
    engine = _updated(open_katalog(file, write=True), Store.KATALOG, file, None)
    try:
        with translated(UNVERAENDERT), engine.begin() as connection:
            fill_filter(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


@contextmanager
def writing_katalog(file: Path) -> Iterator[Engine]:
    """The catalogue for one piece of work. When it fails the file is as it was, or gone again."""
    gab_es = file.exists()
    try:
        engine = edit_katalog(file)
        try:
            yield engine
        finally:
            engine.dispose()
    except BaseException:
        if gab_es:
            roll_back(file)
        else:
            _forget(file)
        raise


def _forget(file: Path) -> None:
    """Its journal goes with it: it would be played into the next file of this name."""
    for eine in (file, journal(file)):
        if eine.exists():  # a medium that may not be written refuses even to delete nothing
            eine.unlink()


def use_familien(file: Path, key: bytes | bytearray, *, neu: bool = False) -> Engine:
    """The families' file, on the newest schema; `neu` creates it."""
    return _updated(open_familien(file, key, neu=neu), Store.FAMILIEN, file, key)


def view_familien(file: Path, key: bytes | bytearray, ursache: str) -> Engine:
    """The families' file where nothing may be written: one of an older schema is refused."""
    engine = see_familien(file, key, ursache)
    try:
        aktuell = check_version(engine, Store.FAMILIEN)
    except BaseException:
        engine.dispose()
        raise
    if not aktuell:
        engine.dispose()
        raise Hinweis(
            "Diese Datei ist von einem älteren Lotsen und muss erst umgestellt werden.",
            UNVERAENDERT,
            "Bitte kopieren Sie den ganzen Ordner auf einen beschreibbaren Datenträger, "
            "und öffnen Sie ihn dort.",
        )
    return engine


def view_katalog(file: Path) -> Engine:
    """The catalogue where nothing may be written. One that is older, or was left half written, is
    put right in a copy elsewhere; without one there is an empty one."""
    if not file.exists():
        return _read_copy(None)
    try:
        engine = see_katalog(file)
    except Hinweis:
        if not journal(file).exists():
            raise
        return _read_copy(file)
    try:
        aktuell = check_version(engine, Store.KATALOG)
    except BaseException:
        engine.dispose()
        raise
    if aktuell:
        return engine
    engine.dispose()
    return _read_copy(file)


def _gesagt(grund: Hinweis | OSError) -> Aussage:
    if isinstance(grund, OSError):
        return ursache(grund)
    satz = gereiht((Aussage(t) for t in (grund.was, grund.sicher, grund.tun) if t), " ")
    return gereiht((satz, str(grund).removeprefix(satz)), "")


def _read_copy(file: Path | None) -> Engine:
    ordner = tempfile.mkdtemp(prefix="lotse-katalog-")
    try:
        copy = Path(ordner) / "katalog.db"
        for eine, ziel in ((file, copy), (file and journal(file), journal(copy))):
            if eine and eine.exists():
                shutil.copyfile(eine, ziel)
        edit_katalog(copy).dispose()
        engine = open_katalog(copy)
    except BaseException as grund:
        shutil.rmtree(ordner, ignore_errors=True)  # the cause that is on its way counts more
        if not isinstance(grund, Hinweis | OSError):
            raise
        raise Hinweis(
            "Dieser Katalog hat ein älteres Format und lässt sich nicht umstellen.",
            "Der Katalog ist unverändert.",
            Aussage("Der Grund: {grund}", grund=_gesagt(grund)),
        ) from grund
    weakref.finalize(engine, shutil.rmtree, ordner, ignore_errors=True)
    return engine


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
