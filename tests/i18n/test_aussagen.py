"""Sentences with data in them: each has an English text, and none is put together outside."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from lotse.domain.aussage import Aussage
from lotse.i18n.sprache import Sprache
from tests.werkzeug.msgids import HINWEIS
from tests.werkzeug.verfolgen import HAUS, NichtVerfolgbar, rufe, texte

PLATZ = re.compile(r"\{(\w+)\}")
ENGLISCH = Sprache.load("en").eintraege
RUF = "import Aussage"
DATEIEN = [d for d in sorted((HAUS / "lotse").rglob("*.py")) if RUF in d.read_text("utf-8")]
GESAGT = {**HINWEIS, "Aussage": (0,), "_tippfehler": (0,), "_falsch": (0,)}
AUS_TAFELN = {
    "ART.wort", "WISSEN.wort", "art.wort", "warum", "was",  # exchange/*paket*, lesen_datei
    "befund.was", "befund.aktion", "satz",  # exchange/befundworte.py, services/ursache.py
    "wort.spricht", "wort.adverb", "FUER[zielgruppe.publikum]",  # matching/worte.py, zielgruppe.py
    "darf.grund", "t",  # services/weitergeben.py; a Hinweis, part by part (store/oeffnen.py)
}  # fmt: skip
"""What is not followed to its words: tests/werkzeug/aussagen.py and befundworte name them."""
OHNE_FENSTER = (
    "lotse/cli/", "lotse/app/belegt.py", "lotse/app/tresorkonsole.py", "lotse/exchange/familie.py",
    "lotse/letters/", "lotse/app/bilder",
    "lotse/i18n/sprache.py", "lotse/exchange/synonyme.py", "lotse/app/uebung.py",
    "lotse/app/verlauf.py",
)  # fmt: skip
"""German on purpose: the command line, letters, pictures for reviewers, and what is wrong with the
program itself before a window has a language."""


def haus(datei: Path) -> str:
    return datei.relative_to(HAUS).as_posix()


@dataclass
class Fund:
    """Wordings that are followed; expressions that are not; wordings filled with other places."""

    muster: list[str] = field(default_factory=list)
    unverfolgt: list[str] = field(default_factory=list)
    falsch: list[str] = field(default_factory=list)


def lies(quelltext: str) -> Fund:
    baum, fund = ast.parse(quelltext), Fund()
    for ruf, umgebung in rufe(baum, (baum,)):
        if _name(ruf) != "Aussage":
            continue
        try:
            muster = tuple(texte(ruf.args[0], umgebung))
        except NichtVerfolgbar:
            fund.unverfolgt.append(ast.unparse(ruf.args[0]))
            continue
        fund.muster += muster
        namen = {wort.arg for wort in ruf.keywords}
        fund.falsch += (m for m in muster if set(PLATZ.findall(m)) != namen and None not in namen)
    return fund


def zusammengesetzt(quelltext: str) -> Iterator[str]:
    """What a refusal says with data in it and without an Aussage: the window cannot say it."""
    if not any(f"{wie}(" in quelltext for wie in GESAGT):
        return
    for ruf in ast.walk(ast.parse(quelltext)):
        if isinstance(ruf, ast.Call):
            stellen = (s for s in GESAGT.get(_name(ruf), ()) if s < len(ruf.args))
            gesagt = (ruf.args[stelle] for stelle in stellen)
            yield from (ast.unparse(wort) for wort in gesagt if isinstance(wort, ast.JoinedStr))


def _name(ruf: ast.Call) -> str:
    return getattr(ruf.func, "id", getattr(ruf.func, "attr", ""))


@pytest.mark.parametrize("datei", DATEIEN, ids=haus)
def test_every_aussage_has_an_english_text_and_is_filled(datei):
    fund = lies(datei.read_text("utf-8"))
    assert [m for m in fund.muster if m not in ENGLISCH and not Aussage(m).ist_wortlos] == []
    assert fund.falsch == []
    assert set(fund.unverfolgt) <= AUS_TAFELN


def test_no_refusal_of_the_window_is_put_together_with_its_data():
    gefunden = {
        f"{haus(datei)}: {was}"
        for datei in sorted((HAUS / "lotse").rglob("*.py"))
        if not haus(datei).startswith(OHNE_FENSTER)
        for was in zusammengesetzt(datei.read_text("utf-8"))
    }
    assert gefunden == set()


NEU = """
MUSTER = {True: "Eins {a}.", False: "Zwei {a}."}
def rufe(name):
    raise Hinweis(Aussage("Die Kiste „{kiste}“ klemmt.", kiste=name), f"Sie heißt {name}.")
def sage(x):
    return Aussage(MUSTER[x], b=1), Aussage(x.wort)
"""


def test_a_new_sentence_without_english_and_a_forgotten_one_are_found():
    fund = lies(NEU)
    assert fund.muster == ["Die Kiste „{kiste}“ klemmt.", "Eins {a}.", "Zwei {a}."]
    assert not set(fund.muster) & set(ENGLISCH)
    assert fund.falsch == ["Eins {a}.", "Zwei {a}."]
    assert fund.unverfolgt == ["x.wort"]
    assert list(zusammengesetzt(NEU)) == ["f'Sie heißt {name}.'"]
