"""Which texts an expression may stand for: read from the source, nothing is run.

Followed are constants, either branch of a condition, tables, names bound in the function, in
its module or where they are imported from, loops over tables, and what a function returns.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import TypeAlias

HAUS = Path(__file__).resolve().parents[2]
Umgebung: TypeAlias = Sequence[ast.AST]
"""What surrounds an expression: the nearest function first, the module last."""


class NichtVerfolgbar(Exception):  # noqa: N818 - no failure: somebody has to look
    """This expression may say anything."""


def rufe(knoten: ast.AST, umgebung: Umgebung) -> Iterator[tuple[ast.Call, Umgebung]]:
    """Every call with what surrounds it."""
    for kind in ast.iter_child_nodes(knoten):
        innen = (kind, *umgebung) if isinstance(kind, ast.FunctionDef) else umgebung
        if isinstance(kind, ast.Call):
            yield kind, innen
        yield from rufe(kind, innen)


def texte(knoten: ast.AST, umgebung: Umgebung) -> Iterator[str]:
    """All texts; raises NichtVerfolgbar for what cannot be followed."""
    match knoten:
        case ast.Constant(value=wert):
            yield from (wert,) if isinstance(wert, str) else ()
        case ast.IfExp(body=ja, orelse=nein):
            yield from _alle((ja, nein), umgebung)
        case ast.Tuple(elts=teile) | ast.Dict(values=teile):
            yield from _alle(teile, umgebung)
        case ast.Call(func=ast.Name(id="t") | ast.Attribute(attr="t")):
            return  # said already
        case ast.Call(func=ast.Name(id="Aussage"), args=[muster]):
            yield from texte(muster, umgebung)
        case ast.Subscript(value=tafel) | ast.Call(func=ast.Attribute(value=tafel, attr="get")):
            yield from texte(tafel, umgebung)
        case ast.Name(id=name) | ast.Call(func=ast.Name(id=name)):
            yield from _alle(_gebunden(name, umgebung), umgebung)
        case _:
            raise NichtVerfolgbar(ast.unparse(knoten))


def _alle(knoten: Iterable[ast.AST], umgebung: Umgebung) -> Iterator[str]:
    for einer in knoten:
        yield from texte(einer, umgebung)


def _gebunden(name: str, umgebung: Umgebung) -> list[ast.AST]:
    for raum in umgebung:
        werte = [wert for knoten in ast.walk(raum) for wert in _werte(knoten, name, umgebung)]
        if werte:
            return werte
    for knoten in ast.walk(umgebung[-1]):
        if isinstance(knoten, ast.ImportFrom) and name in {n.name for n in knoten.names}:
            datei = HAUS / f"{(knoten.module or '').replace('.', '/')}.py"
            if datei.is_file():
                return _gebunden(name, (ast.parse(datei.read_text(encoding="utf-8")),))
    raise NichtVerfolgbar(name)


def _werte(knoten: ast.AST, name: str, umgebung: Umgebung) -> Iterator[ast.AST]:
    match knoten:
        case (
            ast.Assign(targets=[ast.Name(id=ziel)], value=ast.AST() as wert)
            | ast.AnnAssign(target=ast.Name(id=ziel), value=ast.AST() as wert)
        ) if ziel == name:
            yield wert
        case ast.ClassDef(name=ziel) if ziel == name:
            yield from (zeile.value for zeile in knoten.body if isinstance(zeile, ast.Assign))
        case ast.FunctionDef(name=ziel) if ziel == name:
            yield from (k.value for k in ast.walk(knoten) if isinstance(k, ast.Return) and k.value)
        case ast.For(target=ziel, iter=reihe) | ast.comprehension(target=ziel, iter=reihe):
            yield from _spalte(ziel, reihe, name, umgebung)


def _spalte(ziel: ast.AST, reihe: ast.AST, name: str, umgebung: Umgebung) -> Iterator[ast.AST]:
    """`for a, name in …`: the second of each row."""
    namen = [getattr(z, "id", "") for z in getattr(ziel, "elts", [ziel])]
    if name not in namen:
        return
    for zeile in _zeilen(reihe, umgebung):
        teile = getattr(zeile, "elts", [zeile]) if len(namen) > 1 else [zeile]
        yield teile[namen.index(name)] if len(teile) == len(namen) else zeile


def _zeilen(reihe: ast.AST, umgebung: Umgebung) -> Iterator[ast.AST]:
    match reihe:
        case ast.Tuple(elts=teile):
            yield from teile
        case ast.Name(id=name):
            yield from (z for w in _gebunden(name, umgebung) for z in _zeilen(w, umgebung))
        case ast.Attribute(value=ast.Name(id="self"), attr=name):
            yield from (z for w in _eigenschaft(name, umgebung) for z in _zeilen(w, umgebung))
        case ast.Call(func=ast.Name(id="zip"), args=spalten):
            alle = [tuple(_zeilen(spalte, umgebung)) for spalte in spalten]
            yield from map(_paar, zip_longest(*alle, fillvalue=reihe))
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="items")):
            tafeln = (t for t in _gebunden(name, umgebung) if isinstance(t, ast.Dict))
            yield from (_paar(p) for t in tafeln for p in zip(t.keys, t.values, strict=True))
        case _:
            yield reihe


def _eigenschaft(name: str, umgebung: Umgebung) -> Iterator[ast.AST]:
    for knoten in ast.walk(umgebung[-1]):
        match knoten:
            case ast.Assign(targets=[ast.Attribute(attr=ziel)], value=wert) if ziel == name:
                yield wert


def _paar(teile: Iterable[ast.AST | None]) -> ast.Tuple:
    return ast.Tuple(elts=[t for t in teile if isinstance(t, ast.expr)], ctx=ast.Load())
