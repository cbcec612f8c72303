"""Every citation exists under its heading; the compact index holds exactly the cited ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.paragraphen import load_paragraphen, write_paragraphen
from lotse.exchange.wissen import load_wissen
from lotse.services.zitat import zitate
from tests.werkzeug.paragraphen import alle_paragraphen, verlangter_index, zitiert

NEU_BAUEN = "python -m tests.werkzeug.paragraphen baut das Verzeichnis neu"


def test_the_index_holds_the_cited_paragraphs_and_no_other():
    assert dict(load_paragraphen()) == verlangter_index(), NEU_BAUEN


def test_every_citation_of_the_project_exists():
    alle = alle_paragraphen()
    gesetze = frozenset(gesetz for gesetz, _ in alle)
    fehlt = {
        str(zitat): sorted(wo)
        for zitat, wo in zitiert(gesetze).items()
        if zitat.gesetz and (zitat.gesetz, zitat.paragraph) not in alle
    }
    assert fehlt == {}


def test_every_rechtsgrundlage_has_its_official_heading():
    alle = alle_paragraphen()
    gesetze = frozenset(gesetz for gesetz, _ in alle)
    falsch = [
        (leistung.id, norm.norm, norm.ueberschrift, alle.get((zitat.gesetz, zitat.paragraph)))
        for leistung in load_wissen().leistungen.values()
        for norm in leistung.rechtsgrundlage
        for zitat in zitate(norm.norm, gesetze)
        if alle.get((zitat.gesetz, zitat.paragraph)) != norm.ueberschrift
    ]
    assert falsch == []


def test_every_norm_names_exactly_one_paragraph_of_a_known_law():
    gesetze = frozenset(gesetz for gesetz, _ in load_paragraphen())
    falsch = [
        (leistung.id, norm.norm)
        for leistung in load_wissen().leistungen.values()
        for norm in leistung.rechtsgrundlage
        if [bool(z.gesetz) for z in zitate(norm.norm, gesetze)] != [True]
    ]
    assert falsch == []


def test_the_file_is_written_and_read_the_same(tmp_path: Path):
    index = {("BKGG", "§ 6a"): "Kinderzuschlag", ("SGG", "§ 84"): ""}
    datei = tmp_path / "p.csv"
    datei.write_bytes(write_paragraphen(index))
    assert load_paragraphen(datei) == index


@pytest.mark.parametrize(
    ("text", "stelle"),
    [
        ("gesetz;paragraph\n", "Zeile 1"),
        ("gesetz,paragraph,ueberschrift\nBKGG,§ 6a\n", "Zeile 2"),
        ("gesetz,paragraph,ueberschrift\n,§ 6a,x\n", "Zeile 2"),
        ("gesetz,paragraph,ueberschrift\nA,§ 1,x\nA,§ 1,y\n", ""),
    ],
)
def test_a_wrong_index_is_refused(tmp_path: Path, text: str, stelle: str):
    datei = tmp_path / "p.csv"
    datei.write_text(text, "utf-8")
    with pytest.raises(Hinweis, match="Verzeichnis der Paragraphen") as gefangen:
        load_paragraphen(datei)
    assert stelle in "\n".join(gefangen.value.stellen)
