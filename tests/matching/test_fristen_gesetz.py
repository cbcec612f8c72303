"""Each norm a Frist names is in the statutes, and no word of theirs promises or threatens."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from lotse.domain.frist import Fristart, Fristbrief
from lotse.paths import HAUS
from lotse.services.fristen import ARTWORT, BRIEFWORT
from lotse.services.niegesagt import banned_word
from lotse.services.zitat import zitate
from tests.werkzeug.konsole import wissen
from tests.werkzeug.paragraphen import alle_paragraphen

DATEIEN = sorted(
    [*HAUS.glob("lotse/matching/fristen_*.py"), HAUS / "lotse" / "services" / "fristen.py"]
)


def worte(datei: Path) -> list[str]:
    """Every text of a module but its docstrings."""
    baum = ast.parse(datei.read_text("utf-8"))
    lehren = {
        id(k.body[0].value)
        for k in ast.walk(baum)
        if isinstance(k, ast.Module | ast.ClassDef | ast.FunctionDef)
        and k.body
        and isinstance(k.body[0], ast.Expr)
    }
    bloss = {id(k.value) for k in ast.walk(baum) if isinstance(k, ast.Expr)} | lehren
    return [
        k.value
        for k in ast.walk(baum)
        if isinstance(k, ast.Constant) and isinstance(k.value, str) and id(k) not in bloss
    ]


@pytest.mark.parametrize("datei", DATEIEN, ids=lambda d: d.stem)
def test_every_norm_exists(datei: Path):
    alle = alle_paragraphen()
    gesetze = frozenset(gesetz for gesetz, _ in alle)
    genannt = [z for text in worte(datei) if text.startswith("§") for z in zitate(text, gesetze)]
    assert [str(z) for z in genannt if (z.gesetz, z.paragraph) not in alle] == []


def test_the_engine_names_the_norms_of_the_handbook():
    gesetze = frozenset(gesetz for gesetz, _ in alle_paragraphen())
    genannt = {str(z) for d in DATEIEN for text in worte(d) for z in zitate(text, gesetze)}
    assert genannt >= {
        "§ 16 SGB I", "§ 43 SGB I", "§ 14 SGB IX", "§ 15 SGB IX", "§ 18 SGB IX", "§ 24 SGB IX",
        "§ 13 SGB V", "§ 18c SGB XI", "§ 84 SGG", "§ 66 SGG", "§ 88 SGG", "§ 37 SGB II",
        "§ 28 SGB X", "§ 40 SGB II", "§ 25 WoGG", "§ 66 SGB I", "§ 26 SGB X", "§ 86c SGB VIII",
        "§ 86d SGB VIII", "§ 36a SGB VIII", "§ 44 SGB X", "§ 9 BKGG", "§ 7 BEEG", "§ 9 UhVorschG",
        "§ 46 BAföG", "§ 67 EStG",
    }  # fmt: skip


@pytest.mark.parametrize("datei", DATEIEN, ids=lambda d: d.stem)
def test_no_word_promises_refuses_or_threatens(datei: Path):
    assert [text for text in worte(datei) if banned_word(text) or "!" in text] == []


def test_who_advises_is_an_entry_of_ours():
    genannt = {"eutb", "ombudsstelle", "sozialberatung", "beratungshilfe"}
    assert genannt <= set(wissen().leistungen)
    bekannt = {text for datei in DATEIEN for text in worte(datei)}
    assert genannt <= bekannt


def test_each_kind_and_each_letter_has_its_words():
    assert all(ARTWORT.values())
    assert all(BRIEFWORT.values())
    assert set(ARTWORT) == set(Fristart)
    assert set(BRIEFWORT) == set(Fristbrief)
