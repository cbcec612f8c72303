"""Every print against what a machine can check of PDF/UA-1 and PDF/A-2u: three checkers."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zlib
from functools import lru_cache

import pytest

from lotse.letters.brief import Anordnung, Brief, Briefart, Kopf, Papier
from lotse.letters.familie import compose_familie
from lotse.letters.plan import compose_plan
from lotse.letters.ueberleitung import compose_ueberleitung
from lotse.pdf.renderer import render_brief
from tests.werkzeug.briefe import familie_ahorn, hilfe, rahmen, treffer
from tests.werkzeug.drucke import AMTLICH, DRUCKE
from tests.werkzeug.pdfpruefung import findings

SPRACHEN = ("de", "tr", "ar", "en")


def familie(sprache: str, **gestalt: object) -> Brief:
    return compose_familie(familie_ahorn(), hilfe(), treffer(), rahmen(sprache, **gestalt))


BRIEFE = {
    **{f"familie-{s}": lambda s=s: familie(s) for s in SPRACHEN},
    **{
        f"getrennt-{s}": lambda s=s: familie(s, anordnung=Anordnung.GETRENNT, groesse=18)
        for s in ("tr", "ar")
    },
    "din": lambda: familie("de", kopf=Kopf.DIN),
    "ueberleitung": lambda: compose_ueberleitung(
        familie_ahorn(), hilfe(), treffer(), rahmen("de", fliessend=True)
    ),
    **{f"plan-{s}": lambda s=s: compose_plan(familie_ahorn(), {}, rahmen(s)) for s in SPRACHEN},
    **{
        f"{name}-{s}": lambda s=s, bau=bau: bau(rahmen(s))
        for name, bau in DRUCKE.items()
        for s in SPRACHEN
    },
    **{name: lambda bau=bau: bau(rahmen("de")) for name, bau in AMTLICH.items()},
    "plan-a5": lambda: compose_plan(familie_ahorn(), {}, rahmen("ar", papier=Papier.A5)),
}


@lru_cache(maxsize=64)
def pdf(name: str) -> bytes:
    return render_brief(BRIEFE[name]())


@pytest.mark.parametrize("name", BRIEFE)
def test_the_own_checker_finds_nothing(name):
    assert findings(pdf(name)) == []


EINE = ["familie-ar", "plan-tr", "ueberleitung", "termin-ar", "faltplan-a6-tr", "unterlagen-ar"]


@pytest.mark.parametrize("name", EINE)
def test_the_checker_pdfua_finds_nothing(name, tmp_path):
    pdfua = pytest.importorskip("pdfua", reason="pdfua fehlt: pip install pdfua")
    datei = tmp_path / "brief.pdf"
    datei.write_bytes(pdf(name))
    bericht = pdfua.validate(str(datei))
    assert [f"{f.rule_id} {f.message}" for f in bericht.findings] == []


@pytest.mark.parametrize("name", EINE)
def test_qpdf_finds_no_error_of_syntax(name, tmp_path):
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf fehlt: Debian-Paket qpdf")
    datei = tmp_path / "brief.pdf"
    datei.write_bytes(pdf(name))
    lauf = subprocess.run([qpdf, "--check", datei], capture_output=True, text=True, check=False)
    assert lauf.returncode == 0, lauf.stderr


KAPUTT = {
    "06-001": (rb"/MarkInfo", rb"/MarkInfX"),
    "07-001": (rb"/DisplayDocTitle true", rb"/DisplayDocTitle null"),
    "11-006": (rb"/Lang \(de-DE\)", b"/Lang (de DE)"),
    "28-008": (rb"/Tabs /S", b"/Tabs /R"),
    "6.2.3": (rb"/GTS_PDFA1", b"/GTS_PDFX1"),
    "06-002": (rb"<pdfuaid:part>1", b"<pdfuaid:part>2"),
    "6.6.2.3": (rb"<pdfaSchema:prefix>pdfuaid", b"<pdfaSchema:prefix>pdfxxid"),
    "6.6.3": (rb"<pdf:Producer>Lotse", b"<pdf:Producer>Losse"),
    "02-001": (rb"/S /LBody", b"/S /LBodx"),
    "09-005": (rb"/S /L(?=\s)", b"/S /P"),
    "14-002": (rb"/S /H1", b"/S /H2"),
    "14-003": (rb"/S /H2", b"/S /H4"),
    "11-007": (rb"/Lang \(tr\)", b"/Lang (t!)"),
    "31-009": (rb"/FontFile2", b"/FontFile9"),
    "31-012": (rb"/Identity-H", b"/Identity-V"),
    "10-001": (rb"(/W \[ 1 \[ )\d", rb"\g<1>9"),
    "6.1.2": (rb"%PDF-1.7", b"%PDF-2.7"),
    "01-005": (rb"/StructParents 0", b"/StructParents 1"),
}


@pytest.mark.parametrize("punkt", KAPUTT)
def test_the_own_checker_notices_each_kind_of_fault(punkt):
    suche, statt = KAPUTT[punkt]
    ganz = pdf("getrennt-tr")
    kaputt = re.sub(suche, statt, ganz)
    assert kaputt != ganz, "the fault was not planted"
    assert any(punkt in satz for satz in findings(kaputt)), findings(kaputt)


@pytest.mark.parametrize(
    ("suche", "statt", "punkt"),
    [
        (rb"/Artifact BMC", b"/Artifakt BMC", "01-005"),
        (rb"EMC\s*/Artifact BMC", b"/Artifact BMC", "01-003"),
        (rb"/MCID 3\b", b"/MCID 99", "01-005"),
    ],
)
def test_the_own_checker_looks_into_the_page(suche, statt, punkt):
    import pypdf

    schreiber = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("familie-tr")))
    strom = schreiber.pages[0]["/Contents"].get_object()
    roh = strom.get_data()
    neu = re.sub(suche, statt, roh, count=1)
    assert neu != roh, "the fault was not planted"
    strom._data = zlib.compress(neu)
    aus = io.BytesIO()
    schreiber.write(aus)
    gefunden = findings(aus.getvalue())
    assert any(punkt in satz for satz in gefunden), gefunden


def test_every_kind_of_print_is_checked_here():
    """A new Briefart without a line above shows itself."""
    geprueft = {bau().art for bau in BRIEFE.values()}
    anderswo = {Briefart.UNTERLAGEN, Briefart.AUSKUNFT, Briefart.LOESCHUNG, Briefart.DATENBLATT}
    anderswo |= {Briefart.UEBERGABE}  # tests/app/test_uebergabedienst.py
    anderswo |= {Briefart.BERICHT}  # tests/services/zahlen/test_bericht.py
    anderswo |= {Briefart.NETZ}  # tests/pdf/test_netz_pdf.py
    anderswo |= {Briefart.VERZEICHNIS}  # tests/app/test_katalogverzeichnis.py
    anderswo |= {Briefart.SCHUTZNOTIZ}  # tests/pdf/test_schutzraum_pdf.py
    fallarbeit = {
        Briefart.ANTRAG,
        Briefart.KOPIE,
        Briefart.WEITERLEITUNG,
        Briefart.FRIST,
        Briefart.EINWILLIGUNG,
        Briefart.VERSAND,
        Briefart.FALLBRIEF,
    }  # tests/pdf/test_norm_fall.py
    assert geprueft | anderswo | fallarbeit == set(Briefart)
