"""`lotse brief … --art`: the letters of case work as files."""

from __future__ import annotations

import pypdf
import pytest

from lotse.app.fallbriefe import entfernt, write_fallbriefe
from lotse.app.hausstil import Hausstil
from lotse.app.uebungstag import UEBUNGSTAG
from lotse.cli.fallbriefe import ARTEN, GRUENDE
from lotse.letters.fristsache import Fristgrund
from tests.werkzeug.briefe import BUERO
from tests.werkzeug.fallbriefe import wissen
from tests.werkzeug.konsole import FAMILIEN, Konsole

AHORN = FAMILIEN / "ahorn.json"
ECHT = {
    "write_fallbriefe": lambda w: write_fallbriefe(w, Hausstil(BUERO), wissen()),
    "entfernt": entfernt,
}


@pytest.fixture
def schreibe(lotse: Konsole, tmp_path):
    def aufruf(*worte: object):
        antwort = lotse("brief", AHORN, "--ausgabe", tmp_path, *worte, **ECHT)
        texte = {
            p.name: " ".join(" ".join(s.extract_text() for s in pypdf.PdfReader(p).pages).split())
            for p in sorted(tmp_path.iterdir())
        }
        return *antwort, texte

    return aufruf


def test_an_application_comes_with_the_copy_for_the_family(schreibe):
    rueckgabe, aus, fehler, dateien = schreibe(
        "--art", "antrag", "--leistung", "kinderzuschlag", "--fuer-kind", "--amt", "Familienkasse",
        "--bis", "2026-11-30",
    )  # fmt: skip
    assert (rueckgabe, fehler) == (0, "")
    assert [name.rsplit("_", 2)[1] for name in dateien] == ["antrag", "kopie"]
    amt, kopie = dateien.values()
    assert "Ich beantrage für mein Kind: Kinderzuschlag" in amt
    assert "spätestens am Montag, 30. November 2026" in kopie
    assert all(name in aus.replace("\n", "") for name in dateien)


@pytest.mark.parametrize(
    ("worte", "satz"),
    [
        (("antrag", "--leistung", "kita_1_3"), "keinen formlosen Antrag"),
        (("antrag",), "fehlt die Hilfe"),
        (("antrag", "--leistung", "kindergel"), "gibt es nicht"),
        (("weiterleitung", "--leistung", "wohngeld", "--gestellt", "2026-10-01"), "Teilhabe"),
        (
            ("weiterleitung", "--leistung", "fruehfoerderung", "--gestellt", "2026-10-01",
             "--teilhabe", "ja"),
            "gilt diese Regel nicht",
        ),
        (("mehr_zeit", "--leistung", "wohngeld"), "fehlt noch etwas"),
        (("widerspruch", "--leistung", "wohngeld", "--vom", "2026-11-03"), "Sozialgerichte"),
        (("einwilligung", "--daten", "name"), "bestimmt genug"),
        (("einwilligung", "--angebot", "nichts"), "gibt es in diesem Katalog nicht"),
    ],
)  # fmt: skip
def test_what_cannot_be_written_is_told_and_nothing_is_written(schreibe, worte, satz):
    rueckgabe, aus, fehler, dateien = schreibe("--art", *worte)
    assert (rueckgabe, aus, dateien) == (1, "", {})
    assert satz in " ".join(fehler.split())


def test_a_letter_about_a_period_is_written_from_its_facts(schreibe):
    rueckgabe, _, fehler, dateien = schreibe(
        "--art", "frist", "--leistung", "pflegegrad", "--gestellt", "2026-09-01",
        "--grund", "pflege", "--beginn", "2026-09-02", "--ende", "2026-10-08", "--sprache", "ar",
    )  # fmt: skip
    assert (rueckgabe, fehler) == (0, "")
    ((name, text),) = dateien.items()
    assert name.endswith("_frist_de.pdf"), "an office gets German only"
    assert "in 25 Arbeitstagen" in text


def test_a_consent_names_its_stelle_and_its_ticks(schreibe, lotse: Konsole):
    import json

    gefunden = json.loads(lotse("katalog", "suchen", "kita", "--format", "json")[1])["angebote"]
    rueckgabe, _, fehler, dateien = schreibe(
        "--art", "einwilligung", "--angebot", gefunden[0]["key"], "--daten", "name,anliegen",
        "--zweck", "Wir suchen einen Platz.", "--sprache", "de",
    )  # fmt: skip
    assert (rueckgabe, fehler) == (0, "")
    (text,) = dateien.values()
    assert gefunden[0]["name"] in text
    assert "mein Name" in text
    assert "Telefon und Adresse" not in text


def test_an_unknown_kind_of_data_is_wrong_use(schreibe):
    rueckgabe, _, fehler, _ = schreibe("--art", "einwilligung", "--daten", "name,religion")
    assert rueckgabe == 2
    assert "„religion“ gibt es nicht" in fehler


def test_a_case_without_names_says_what_was_left_out(schreibe):
    rueckgabe, aus, fehler, dateien = schreibe(
        "--art", "fallbrief", "--frage", "Was raten Sie?", "--tatsache",
        "Frau Meier war am 3. Mai da.", "--einschaetzung", "Ich denke nach.",
    )  # fmt: skip
    assert (rueckgabe, fehler) == (0, "")
    assert "„Frau Meier“ → [Name]" in aus
    assert "Lotse kennt nicht jeden Namen" in " ".join(aus.split())
    ((name, text),) = dateien.items()
    assert name == f"Lotse_ohne-Namen_{UEBUNGSTAG:%Y-%m-%d}_01_fallbrief_de.pdf"
    assert "Meier" not in text
    assert "26-" not in text.replace("2026-", "")


def test_the_periods_of_the_command_are_those_of_the_letters():
    assert set(GRUENDE) == {grund.value for grund in Fristgrund}
    assert len(ARTEN) == len(set(ARTEN)) == 12
