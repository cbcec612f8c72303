"""Every free checker and reader a package offers, beside our own; what is not there is skipped."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import pytest

from lotse.letters.brief import alle_saetze
from tests.pdf import test_norm, test_norm_fall
from tests.werkzeug.sprachbild import FREMDE, sprachbrief, sprachpdf

DRUCKE = {**test_norm.BRIEFE, **test_norm_fall.BRIEFE}
RTL = ("ar", "fa", "prs")
EINE = ("familie-ar", "plan-tr", "startkarte-en", "ueberleitung", "einwilligung-ar", "antrag")


def pdf(name: str) -> bytes:
    return (test_norm if name in test_norm.BRIEFE else test_norm_fall).pdf(name)


def programm(name: str, paket: str) -> str:
    weg = shutil.which(name)
    if weg is None:
        pytest.skip(f"{name} fehlt: {paket}")
    return weg


def sagt(tmp_path: Path, roh: bytes, *befehl: str) -> str:
    datei = tmp_path / "brief.pdf"
    datei.write_bytes(roh)
    lauf = subprocess.run([*befehl, datei], capture_output=True, text=True, check=True)
    return lauf.stdout


@pytest.mark.parametrize("name", DRUCKE)
def test_pikepdf_finds_no_fault_in_the_syntax_of_any_print(name):
    with pikepdf.open(io.BytesIO(pdf(name))) as dokument:
        assert dokument.check_pdf_syntax() == []


@pytest.mark.parametrize("name", EINE)
def test_poppler_calls_the_print_tagged_and_knows_its_title(name, tmp_path):
    pdfinfo = programm("pdfinfo", "Debian-Paket poppler-utils")
    aus = sagt(tmp_path, pdf(name), pdfinfo)
    werte = {k: v.strip() for k, _, v in (zeile.partition(":") for zeile in aus.splitlines())}
    assert (werte["Tagged"], werte["Encrypted"], werte["JavaScript"]) == ("yes", "no", "no")
    assert werte["Title"] == DRUCKE[name]().titel.text


@pytest.mark.parametrize("code", FREMDE)
def test_poppler_reads_every_sentence_in_the_order_of_the_structure(code, tmp_path):
    """Another reader of the structure tree than the one of our tests."""
    pdfinfo = programm("pdfinfo", "Debian-Paket poppler-utils")
    text = "".join(sagt(tmp_path, sprachpdf(code), pdfinfo, "-struct-text").split())
    stelle = 0
    for satz in alle_saetze(sprachbrief(code)):
        assert "".join(satz.text.split()) in text
        fremd = "".join(satz.parallel.text.split()) if satz.parallel else ""
        if code in RTL:
            assert set(filter(str.isalpha, fremd)) <= set(text)
        elif satz.parallel and satz.parallel.stand != "fehlt":
            assert fremd in text
        stelle += 1
    assert stelle > 30


@pytest.mark.parametrize("code", [code for code in FREMDE if code not in RTL])
def test_pdftotext_finds_every_word(code, tmp_path):
    pdftotext = programm("pdftotext", "Debian-Paket poppler-utils")
    datei = tmp_path / "brief.pdf"
    datei.write_bytes(sprachpdf(code))
    befehl = [pdftotext, "-raw", str(datei), "-"]
    aus = subprocess.run(befehl, capture_output=True, text=True, check=True).stdout
    worte = {
        w for s in alle_saetze(sprachbrief(code)) if s.parallel for w in s.parallel.text.split()
    }
    fehlt = [wort for wort in worte if wort not in aus.replace("\u200b", "")]
    assert fehlt == []


def verapdf_fehler(verapdf: str, norm: str, ordner: Path) -> tuple[int, list[str]]:
    """How many prints veraPDF judged, and what it says against them.

    Its exit status is 1 for a print with faults; anything but 0 and 1 is a fault of the run.
    """
    befehl = [verapdf, "--flavour", norm, "--format", "xml", "--maxfailuresdisplayed", "1"]
    lauf = subprocess.run([*befehl, *sorted(ordner.iterdir())], capture_output=True, check=False)
    assert lauf.returncode in (0, 1), lauf.stderr.decode()
    saetze = []
    blaetter = [*ET.fromstring(lauf.stdout).iter("job")]  # noqa: S314 - of a program installed here
    for blatt in blaetter:
        name, urteil = Path(blatt.findtext("item/name", "")).stem, blatt.find("validationReport")
        if urteil is None:
            saetze.append(f"{name}: nicht zu lesen")
        elif urteil.get("isCompliant") != "true":
            regeln = [f"{r.get('clause')}-{r.get('testNumber')}" for r in urteil.iter("rule")]
            saetze.append(f"{name}: {' '.join(regeln)}")
    return len(blaetter), saetze


@pytest.mark.parametrize("norm", ["ua1", "2u"])
def test_verapdf_finds_no_fault_in_any_print(norm, tmp_path):
    """Java, in no package of Debian: it runs where somebody has installed it."""
    verapdf = programm("verapdf", "verapdf.org (Java)")
    alle = {**{name: pdf(name) for name in DRUCKE}, **{f"wort-{c}": sprachpdf(c) for c in FREMDE}}
    for name, roh in alle.items():
        (tmp_path / f"{name}.pdf").write_bytes(roh)
    assert verapdf_fehler(verapdf, norm, tmp_path) == (len(alle), [])


@pytest.mark.parametrize(("norm", "regel"), [("ua1", "7.1-8"), ("2u", "6.6.2.1-1")])
def test_verapdf_would_say_what_is_missing(norm, regel, tmp_path):
    """A print without its metadata: the answer is read, not only the end of the program."""
    verapdf = programm("verapdf", "verapdf.org (Java)")
    (tmp_path / "ohne.pdf").write_bytes(pdf("familie-ar").replace(b"/Metadata ", b"/Metadatx "))
    anzahl, (satz,) = verapdf_fehler(verapdf, norm, tmp_path)
    assert anzahl == 1
    assert regel in satz.split()


@pytest.mark.parametrize("name", EINE)
def test_mupdf_opens_the_print_without_a_warning(name, tmp_path):
    mutool = programm("mutool", "Debian-Paket mupdf-tools")
    datei = tmp_path / "brief.pdf"
    datei.write_bytes(pdf(name))
    lauf = subprocess.run([mutool, "info", datei], capture_output=True, text=True, check=True)
    assert "warning" not in lauf.stderr
