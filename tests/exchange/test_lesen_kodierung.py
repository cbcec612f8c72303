from __future__ import annotations

import codecs

import pytest

from lotse.domain.fehler import Hinweis
from lotse.exchange.lesen_kodierung import read_text

TEXT = "Café Größe – „Müller-Lüdenscheidt“, Straße, öffnet ab 9 Uhr für Mütter\n" * 3
DEUTSCH = "Größe, Müller, Straße, öffnet für Mütter; Über uns, Ämter, Öl\n" * 3


@pytest.mark.parametrize(
    ("inhalt", "kodierung", "geraten"),
    [
        (TEXT.encode(), "UTF-8", False),
        (codecs.BOM_UTF8 + TEXT.encode(), "UTF-8", False),
        (TEXT.encode("utf-16"), "UTF-16", False),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16", False),
        (TEXT.encode("utf-16-le"), "UTF-16", True),
        (TEXT.encode("utf-16-be"), "UTF-16", True),
        (TEXT.encode("utf-32"), "UTF-32", False),
        (TEXT.encode("cp1252"), "Windows-1252", True),
        (DEUTSCH.encode("latin-1"), "Windows-1252", True),
        (DEUTSCH.encode("mac_roman"), "Mac Roman", True),
        (DEUTSCH.encode("cp850"), "DOS (cp850)", True),
        (b"nur ascii\n", "UTF-8", False),
    ],
)
def test_the_bytes_say_their_encoding(inhalt, kodierung, geraten):
    gelesen = read_text(inhalt, "liste.csv")
    assert (gelesen.kodierung, gelesen.geraten) == (kodierung, geraten)
    assert gelesen.text in (TEXT, DEUTSCH, "nur ascii\n")
    assert gelesen.kaputt == 0


def test_holes_of_windows_are_read_as_latin_and_told():
    gelesen = read_text("Straße für alle".encode("cp1252") + b"\x81", "x")
    assert gelesen.text == "Straße für alle\x81"
    assert gelesen.kodierung == "Windows-1252, teils ISO 8859-1"


def test_a_person_may_choose():
    assert read_text(DEUTSCH.encode("cp437"), "x", "cp437").text == DEUTSCH
    with pytest.raises(Hinweis, match="nicht als ascii lesen"):
        read_text(DEUTSCH.encode(), "x", "ascii")
    with pytest.raises(Hinweis, match="nicht als erfunden lesen"):
        read_text(b"a", "x", "erfunden")


@pytest.mark.parametrize(
    "kaputt",
    [
        "München".encode().decode("cp1252"),
        "Café".encode().decode("latin-1"),
        "&amp;lt;b&amp;gt;",
        "M\ufffdnchen",
        "9 – 12".encode().decode("cp437"),
    ],
)
def test_text_that_was_read_wrongly_once_is_noticed_and_left(kaputt):
    gelesen = read_text(f"Haus {kaputt} am Markt".encode(), "x")
    assert gelesen.kaputt >= 1
    assert gelesen.text == f"Haus {kaputt} am Markt"
    assert gelesen.beispiel


@pytest.mark.parametrize("inhalt", [b"a\0\0\0\0\0b" * 50, bytes(range(256)) * 20])
def test_what_is_no_text_is_refused(inhalt):
    with pytest.raises(Hinweis, match="keine Textdatei"):
        read_text(inhalt, "x.csv")


def test_a_single_zero_byte_becomes_a_blank():
    gelesen = read_text(b"Parkweg\x001;" * 1 + b"Ort" * 2000, "x")
    assert gelesen.text.startswith("Parkweg 1;")
    assert gelesen.nullen == 1
