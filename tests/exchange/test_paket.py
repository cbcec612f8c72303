"""A signed package: whatever is changed, missing, added, packed or forged is refused."""

from __future__ import annotations

import io
import json
import random
import zipfile
from datetime import date
from pathlib import Path

import pytest

from lotse.domain.fehler import Hinweis
from lotse.domain.ortswissen import Schicht, Schichtart
from lotse.exchange.herausgeber import Herausgeber, gleicher_abdruck, new_key, public_key, sign
from lotse.exchange.paket import ZWECK, read_paket, verlange_unterschrift, write_paket
from lotse.exchange.paket_form import HOECHSTENS_BYTES, read_form, write_form
from tests.werkzeug.wissensarbeit import umgepackt

SCHICHT = Schicht(Schichtart.ORT, "05999000", "Musterstadt", "Netz", "", 7, date(2026, 11, 2))
DATEIEN = {"ort.toml": b'ags = "05999000"\n', "leistungen/o_ort/eine.toml": b'id = "eine"\n'}
GEHEIM = new_key()
WIR = Herausgeber("Netzwerk Frühe Hilfen", public_key(GEHEIM), "05999000")
GUT = write_paket(SCHICHT, DATEIEN, GEHEIM)


def weist_ab(roh: bytes, *bekannte: Herausgeber) -> str:
    """Refused at once, or readable but without a signature we trust."""
    with pytest.raises(Hinweis) as gefangen:
        verlange_unterschrift(read_paket(roh, bekannte or (WIR,)))
    assert gefangen.value.sicher == "Es gilt das Wissen wie bisher."
    return gefangen.value.was


def test_the_package_as_it_was_written_is_read():
    paket = read_paket(GUT, (WIR,))
    assert paket.unterschrieben
    assert paket.dateien == DATEIEN
    assert paket.schicht.herausgeber == WIR.name
    assert paket.schicht.fingerabdruck == WIR.fingerabdruck
    assert (paket.schicht.nummer, paket.schicht.stand) == (7, date(2026, 11, 2))


def test_the_same_content_gives_the_same_bytes():
    assert write_paket(SCHICHT, dict(reversed(DATEIEN.items())), GEHEIM) == GUT


@pytest.mark.parametrize("stelle", range(0, len(GUT), 100))
@pytest.mark.parametrize("bit", [0, 7])
def test_a_flipped_bit_is_refused_wherever_it_is(stelle: int, bit: int):
    kaputt = bytearray(GUT)
    kaputt[stelle] ^= 1 << bit
    assert weist_ab(bytes(kaputt))


def test_no_single_changed_byte_gets_through():
    zufall = random.Random(7)  # noqa: S311 - places, not secrets
    for stelle in zufall.sample(range(len(GUT)), 250):
        kaputt = bytearray(GUT)
        kaputt[stelle] = (kaputt[stelle] + zufall.randrange(1, 256)) % 256
        assert weist_ab(bytes(kaputt))


@pytest.mark.parametrize("laenge", [0, 1, 21, 22, 100, len(GUT) // 2, len(GUT) - 1])
def test_a_truncated_file_is_refused(laenge: int):
    assert weist_ab(GUT[:laenge])


@pytest.mark.parametrize("davor", [b"", b"PK\x03\x04", b"MZ"])
def test_bytes_before_or_behind_are_refused(davor: bytes):
    assert weist_ab(davor + GUT + b"\0")


def test_a_changed_file_is_refused():
    geaendert = umgepackt(GUT, ort__toml=b'ags = "05"\n')
    assert "verändert" in weist_ab(geaendert)


def test_an_extra_and_a_missing_file_are_refused():
    assert "fehlt eine Datei" in weist_ab(umgepackt(GUT, parameter__toml=b""))
    assert "fehlt eine Datei" in weist_ab(umgepackt(GUT, ort__toml=None))


def test_a_changed_list_is_refused_by_its_signature():
    with zipfile.ZipFile(io.BytesIO(GUT)) as paket:
        liste = json.loads(paket.read("manifest.json"))
    liste["nummer"] = 99
    assert "Unterschrift" in weist_ab(umgepackt(GUT, manifest__json=json.dumps(liste).encode()))


def test_a_replaced_signature_is_refused():
    fremd = new_key()
    with zipfile.ZipFile(io.BytesIO(GUT)) as paket:
        liste = paket.read("manifest.json")
    unter_unserem_namen = WIR.kennung.encode() + sign(fremd, ZWECK + liste)
    assert "Unterschrift stimmt nicht" in weist_ab(
        umgepackt(GUT, manifest__sig=unter_unserem_namen)
    )
    kurz = WIR.kennung.encode() + b"x" * 63
    assert "Unterschrift stimmt nicht" in weist_ab(umgepackt(GUT, manifest__sig=kurz))


def test_a_signature_for_something_else_is_worth_nothing():
    with zipfile.ZipFile(io.BytesIO(GUT)) as paket:
        liste = paket.read("manifest.json")
    ohne_zweck = WIR.kennung.encode() + sign(GEHEIM, liste)
    assert "Unterschrift stimmt nicht" in weist_ab(umgepackt(GUT, manifest__sig=ohne_zweck))


def test_no_signature_and_a_stranger_can_be_looked_at_but_not_loaded():
    for roh in (write_paket(SCHICHT, DATEIEN, None), write_paket(SCHICHT, DATEIEN, new_key())):
        assert not read_paket(roh, (WIR,)).unterschrieben
        assert "keine Unterschrift, der Sie vertrauen" in weist_ab(roh)


@pytest.mark.parametrize(
    ("art", "gebiet"), [(Schichtart.ORT, "05"), (Schichtart.ORT, "09162000"), (Schichtart.BUND, "")]
)
def test_a_publisher_speaks_only_for_his_gebiet(art: Schichtart, gebiet: str):
    fremd = Schicht(art, gebiet, "Anderswo", "Netz", "", 7, date(2026, 11, 2))
    assert "darf für dieses Gebiet nicht sprechen" in weist_ab(write_paket(fremd, DATEIEN, GEHEIM))
    ueberall = Herausgeber("Bund", public_key(GEHEIM))
    assert read_paket(write_paket(fremd, DATEIEN, GEHEIM), (ueberall,)).unterschrieben


@pytest.mark.parametrize(
    "name",
    [
        "../boese.toml", "/etc/passwd", "a/b/c/d.toml", "C:\\w.toml", "..\\b.toml", "x.py",
        "Ort.toml", "ort.toml\0", "leistungen/../../x.toml", "con", "a\u202eb.toml", "x.toml/",
        f"{'a' * 80}.toml", "", ".toml",
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused(name: str):
    strom = io.BytesIO()
    with zipfile.ZipFile(strom, "w") as paket:
        paket.writestr(zipfile.ZipInfo(name or "leer"), b"x")
        if not name:
            paket.filelist[0].filename = ""
            paket.NameToInfo = {"": paket.filelist[0]}
    assert weist_ab(strom.getvalue())


def test_the_same_name_twice_is_refused():
    strom = io.BytesIO()
    with zipfile.ZipFile(strom, "w") as paket:
        paket.writestr("ort.toml", b"a")
        with pytest.warns(UserWarning, match="Duplicate name"):
            paket.writestr("ort.toml", b"b")
    assert "Dateiname" in weist_ab(strom.getvalue())


def test_a_bomb_is_refused_before_it_is_unpacked():
    strom = io.BytesIO()
    with zipfile.ZipFile(strom, "w", zipfile.ZIP_DEFLATED) as paket:
        paket.writestr("ort.toml", b"\0" * 200_000_000)
    assert len(strom.getvalue()) < 300_000
    assert "nicht komprimiert" in weist_ab(strom.getvalue())


def test_a_size_that_lies_is_refused():
    groesser = bytearray(GUT)
    zentral = groesser.index(b"PK\x01\x02")
    groesser[zentral + 24 : zentral + 28] = (2**31).to_bytes(4, "little")
    assert weist_ab(bytes(groesser))


def test_a_link_and_a_locked_file_are_refused():
    link = zipfile.ZipInfo("ort.toml")
    link.external_attr = 0o120777 << 16
    for aendern in (
        lambda roh: roh,
        lambda roh: roh.replace(b"PK\x01\x02\x14\0\x14\0\0\0", b"PK\x01\x02\x14\0\x14\0\x01\0"),
    ):
        strom = io.BytesIO()
        with zipfile.ZipFile(strom, "w") as paket:
            paket.writestr(link, b"/etc/passwd")
        assert weist_ab(aendern(strom.getvalue()))


def test_too_many_files_and_too_many_bytes_are_refused():
    assert "höchstens 1000 Dateien" in weist_ab(
        write_form({f"a{n}.toml": b"" for n in range(1001)})
    )
    assert "Erlaubt sind 10 MB" in weist_ab(b"PK" + b"\0" * HOECHSTENS_BYTES)


@pytest.mark.parametrize(
    "aendern",
    [
        {"format": "lotse-katalog"},
        {"nummer": 0},
        {"nummer": True},
        {"nummer": "7"},
        {"nummer": 10**12},
        {"art": "land"},
        {"stand": "bald"},
        {"gueltig_bis": "2026-02-30"},
        {"name": "a\x1bb"},
        {"sha256": []},
        {"mehr": 1},
    ],
)
def test_a_list_of_another_kind_is_refused_even_when_it_is_signed(aendern: dict[str, object]):
    with zipfile.ZipFile(io.BytesIO(GUT)) as paket:
        liste = json.loads(paket.read("manifest.json"))
    roh = json.dumps({**liste, **aendern}).encode()
    siegel = WIR.kennung.encode() + sign(GEHEIM, ZWECK + roh)
    assert weist_ab(umgepackt(GUT, manifest__json=roh, manifest__sig=siegel))


def test_nothing_is_unpacked_onto_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    read_paket(GUT, (WIR,))
    assert list(tmp_path.iterdir()) == []


def test_what_is_written_is_what_is_read():
    assert read_form(write_form(DATEIEN)) == DATEIEN


def test_a_fingerprint_is_compared_digit_by_digit():
    ab = WIR.fingerabdruck
    assert len(ab.split()) == 5
    assert gleicher_abdruck(ab.lower().replace(" ", "-"), WIR)
    assert gleicher_abdruck(f"  {ab}\n", WIR)
    andere = "0" if ab[-1] != "0" else "1"
    assert not gleicher_abdruck(ab[:-1] + andere, WIR)
    assert not gleicher_abdruck(ab[:-1], WIR)
    assert not gleicher_abdruck("", WIR)
