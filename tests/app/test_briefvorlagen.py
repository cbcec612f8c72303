"""Templates on disk: written whole, read with care, broken ones named and never in the way."""

from __future__ import annotations

import tomllib
import zlib
from dataclasses import replace
from threading import Thread

import pytest
from PySide6.QtGui import QColor, QImage

from lotse.app.briefvorlagen import Vorlagenordner, as_toml, house_style, read_vorlagen
from lotse.app.logobild import DATEI, as_png
from lotse.domain.fehler import Hinweis
from lotse.letters.familie import compose_familie
from lotse.letters.logo import BREITE, BYTES, HOEHE, read_logo
from lotse.letters.wortlaut import Eigensatz, is_fixed
from lotse.paths import RESOURCES
from lotse.services.briefvorlagen import Vorlagen
from tests.werkzeug.briefe import BUERO, familie_ahorn, hilfe, rahmen, treffer

KEY = "familie.gespraech"
EIGEN = 'wir haben "in Ruhe" mit Ihnen gesprochen.'
SVG = RESOURCES / "icons" / "logo.svg"


@pytest.fixture
def ordner(tmp_path, qapp):
    return Vorlagenordner(tmp_path / "briefvorlagen", as_png)


def png(tmp_path, breite=300, hoehe=100, farbe="#0e5a70"):
    bild = QImage(breite, hoehe, QImage.Format.Format_ARGB32)
    bild.fill(QColor(farbe))
    datei = tmp_path / "bild.png"
    bild.save(str(datei))
    return datei


def test_without_a_folder_everything_is_as_lotse_made_it(ordner):
    assert ordner.stand() == Vorlagen()


def test_a_sentence_is_kept_read_again_and_given_back(ordner, tmp_path):
    ordner.setze_satz("de", KEY, EIGEN)
    frisch = read_vorlagen(tmp_path / "briefvorlagen")
    assert frisch.wortlaut["de"][KEY].text == EIGEN
    assert frisch.wortlaut["de"][KEY].quelle == "wir haben mit Ihnen gesprochen."
    assert ordner.setze_satz("de", KEY, None) == Vorlagen()


def test_lotses_own_words_typed_by_hand_are_no_own_words(ordner):
    stand = ordner.setze_satz("de", KEY, "wir haben mit Ihnen gesprochen.")
    assert stand.wortlaut == {}


def test_a_sentence_that_cannot_stand_is_refused_and_nothing_changes(ordner):
    ordner.setze_satz("de", KEY, EIGEN)
    with pytest.raises(Hinweis, match=r"Den Platz \{name\} gibt es hier nicht"):
        ordner.setze_satz("de", KEY, "Guten Tag {name}")
    assert ordner.lies().wortlaut["de"][KEY].text == EIGEN


def test_what_is_written_is_toml_with_every_field():
    satz = Eigensatz('a "b" \\ ü', "quelle", "2026-11-20 Team")
    gelesen = tomllib.loads(as_toml({"a.b": satz, "c": Eigensatz("d", "")}))
    assert gelesen["a.b"] == {"text": satz.text, "quelle": "quelle", "geprueft": satz.geprueft}
    assert gelesen["c"] == {"text": "d"}


@pytest.mark.parametrize(
    ("name", "inhalt", "mangel"),
    [
        ("wortlaut_de.toml", b"[[[", "wortlaut_de.toml: Die Datei lässt sich nicht lesen."),
        ("wortlaut_de.toml", b"\xff\xfe", "wortlaut_de.toml: Die Datei lässt sich nicht lesen."),
        (
            "wortlaut_de.toml",
            b"a=" + b"[" * 5000,
            "wortlaut_de.toml: Die Datei lässt sich nicht lesen.",
        ),
        (
            "wortlaut_de.toml",
            b"a=" + b"9" * 9999,
            "wortlaut_de.toml: Die Datei lässt sich nicht lesen.",
        ),
        ("wortlaut_de.toml", b"#" + b"x" * 600_000, "wortlaut_de.toml: Die Datei ist zu groß."),
        (
            "wortlaut_de.toml",
            '["familie.gespraech"]\ntext = "Hallo 🙂"'.encode(),
            "de, familie.gespraech: Für das Zeichen „🙂“ hat Lotse keine Schrift.",
        ),
        ("wortlaut_xx.toml", b"", "wortlaut_xx.toml: Diese Sprache gibt es nicht."),
        ("wortlaut_de.toml", b'["x"]\ntext = "y"', "de, x: Diesen Satz gibt es nicht."),
        ("logo.png", b"GIF89a", "logo.png: Das ist kein Bild im Format PNG."),
    ],
)
def test_broken_files_are_named_and_letters_stay_as_lotse_made_them(tmp_path, name, inhalt, mangel):
    (tmp_path / name).write_bytes(inhalt)
    assert read_vorlagen(tmp_path) == Vorlagen(maengel=(mangel,))


def test_an_svg_becomes_a_sharp_picture_no_larger_than_it_needs(ordner):
    logo = ordner.setze_logo(SVG).logo
    assert logo.hoehe == HOEHE
    assert logo.breite <= BREITE
    assert len(zlib.decompress(logo.daten)) == logo.hoehe * (1 + 3 * logo.breite)


def test_a_large_png_is_made_smaller_and_what_shines_through_becomes_white(ordner, tmp_path):
    logo = ordner.setze_logo(png(tmp_path, 4000, 1000, "transparent")).logo
    assert (logo.breite, logo.hoehe) == (1200, 300)
    datei = tmp_path / "briefvorlagen" / "logo.png"
    assert QImage(str(datei)).pixelColor(5, 5) == QColor("white")
    assert len(datei.read_bytes()) <= BYTES


def test_without_the_picture_everything_is_as_before(ordner):
    ordner.setze_logo(SVG)
    assert ordner.setze_logo(None) == Vorlagen()


@pytest.mark.parametrize(
    ("inhalt", "grund"),
    [
        (b"x" * (DATEI + 1), "Die Datei ist größer als 2 Megabyte."),
        (b"GIF89a", "Das ist kein Bild im Format PNG oder SVG."),
        (b"<svg><image href='file:///etc/passwd'/></svg>", "andere Dateien oder Programme"),
        (b"<svg><!ENTITY a 'b'></svg>", "andere Dateien oder Programme"),
        (b"<svg", "lässt sich nicht zeichnen"),
    ],
)
@pytest.mark.filterwarnings("ignore")
@pytest.mark.qt_log_ignore("svg|SVG|xml|XML", extend=True)
def test_no_picture_or_too_large_is_refused_and_the_old_one_stays(ordner, tmp_path, inhalt, grund):
    alt = ordner.setze_logo(SVG)
    datei = tmp_path / "boese.svg"
    datei.write_bytes(inhalt)
    with pytest.raises(Hinweis, match=grund):
        ordner.setze_logo(datei)
    assert ordner.lies() == alt


def test_a_small_file_that_unpacks_to_a_huge_one_is_no_picture(tmp_path, qapp):
    gut = as_png(png(tmp_path, 30, 10))
    read_logo(gut)
    with pytest.raises(Hinweis, match="nicht vollständig"):
        read_logo(gut.replace(b"IDAT", b"IDAx", 1))


def test_letters_of_the_house_wear_its_head_and_note_own_words(ordner):
    ordner.setze_logo(SVG)
    vorlagen = ordner.setze_satz("de", KEY, EIGEN)
    buero = replace(BUERO, logo=vorlagen.logo, unterschrift=("Marie Sommer", "Lotsin"))
    brief = compose_familie(familie_ahorn(), hilfe(), treffer(), rahmen())
    fertig = house_style(brief, buero, vorlagen)
    assert fertig.logo is vorlagen.logo
    assert fertig.bloecke[-1].inhalt[-1].zeilen == ("Marie Sommer", "Lotsin")
    assert fertig.eigener_wortlaut
    fremd = replace(brief, absender=replace(brief.absender, zeilen=("Familie",)))
    assert house_style(fremd, buero, Vorlagen()) == fremd


def test_a_file_with_faults_is_kept_beside_the_one_the_window_writes(ordner, tmp_path):
    von_hand = f'["{KEY}"]\ntext = "Wir sprachen."\n["familie.titel"]\ntext = "ohne Platz"\n'
    datei = tmp_path / "briefvorlagen" / "wortlaut_de.toml"
    datei.parent.mkdir()
    datei.write_text(von_hand, encoding="utf-8-sig")  # as Windows' own editor writes it
    neu = ordner.setze_satz("de", "familie.alles", "Hier steht alles.")
    bisher = datei.with_name("wortlaut_de.toml.bisher")
    assert bisher.read_text(encoding="utf-8-sig") == von_hand
    assert bisher.name in neu.maengel[0]
    assert neu.wortlaut["de"][KEY].text == "Wir sprachen."
    assert ordner.lies().maengel == ()


def test_a_whole_file_leaves_nothing_beside_it(ordner, tmp_path):
    ordner.setze_satz("de", KEY, EIGEN)
    ordner.setze_satz("de", KEY, "Wir sprachen.")
    assert [d.name for d in (tmp_path / "briefvorlagen").iterdir()] == ["wortlaut_de.toml"]


@pytest.mark.parametrize("code", ["fa", "prs"])
def test_a_person_may_say_that_a_farsi_sentence_with_its_joiners_was_read(ordner, code):
    texte = ordner.texte(code)
    key = next(k for k, e in texte.items() if "\u200c" in e.text and not is_fixed(k))
    neu = ordner.setze_satz(code, key, texte[key].text, "2026-11-23 Dolmetscherin")
    assert neu.wortlaut[code][key].text == texte[key].text
    assert neu.maengel == ()


@pytest.mark.parametrize("wer", ["2026-11-23 \x7f", "2026-11-23 \ud800", "2026-11-23 🙂"])
def test_who_has_read_it_can_be_printed_or_nothing_changes(ordner, wer):
    with pytest.raises(Hinweis, match="Zeichen"):
        ordner.setze_satz("tr", KEY, "sizinle görüştük.", wer)
    assert ordner.lies() == Vorlagen()


def test_nobody_else_changes_a_sentence_between_reading_and_writing(ordner, monkeypatch):
    echt, frei = ordner.lies, []

    def greife():
        frei.append(ordner._lock.acquire(blocking=False))
        if frei[-1]:
            ordner._lock.release()

    def lies():
        anderer = Thread(target=greife)
        anderer.start()
        anderer.join()
        return echt()

    monkeypatch.setattr(ordner, "lies", lies)
    ordner.setze_satz("de", KEY, EIGEN)
    assert frei
    assert not any(frei)
