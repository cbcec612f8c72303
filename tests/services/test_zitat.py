"""Which paragraph of which law a text names."""

from __future__ import annotations

import pytest

from lotse.services.zitat import zitate

GESETZE = ("SGB II", "SGB V", "SGB VIII", "SGB XII", "BKGG", "MuSchG", "KKG", "RBSFV 2026", "WoGG")


def gefunden(text: str) -> list[str]:
    return [str(zitat) for zitat in zitate(text, GESETZE)]


@pytest.mark.parametrize(
    ("text", "erwartet"),
    [
        ("§ 6a BKGG", ["§ 6a BKGG"]),
        ("BKGG § 6a", ["§ 6a BKGG"]),
        ("§ 36a Abs. 2 SGB VIII, § 1 Abs. 4 KKG", ["§ 36a SGB VIII", "§ 1 KKG"]),
        ("§ 1 Abs. 4 und § 3 Abs. 4 KKG", ["§ 1 KKG", "§ 3 KKG"]),
        ("§§ 19, 20 MuSchG", ["§ 19 MuSchG", "§ 20 MuSchG"]),
        ("§§ 7 Abs. 5, 27 SGB II", ["§ 7 SGB II", "§ 27 SGB II"]),
        ("§ 18 Abs. 1, 3 und 4 SGB VIII", ["§ 18 SGB VIII"]),
        ("§ 6a Abs. 3 bis 6 BKGG", ["§ 6a BKGG"]),
        ("§ 8 Abs. 1 Nr. 1, 3 und 8 SGB VIII", ["§ 8 SGB VIII"]),
        ("§ 21 Abs. 6 und 6a SGB II", ["§ 21 SGB II"]),
        ("§ 21 SGB II; § 30 SGB XII", ["§ 21 SGB II", "§ 30 SGB XII"]),
        ("RBSFV 2026 § 2; SGB II § 20", ["§ 2 RBSFV 2026", "§ 20 SGB II"]),
        ("WoGG Anlage 2", ["Anlage 2 WoGG"]),
        ("Wer schwanger ist (§ 3 Abs. 1 MuSchG), ruht.", ["§ 3 MuSchG"]),
        ("§ 7 SGB VII", ["§ 7"]),
        ("Siehe § 28. Das SGB II gilt.", ["§ 28"]),
        ("Kein Gesetz, 28 SGB II", []),
    ],
)
def test_a_text_names_these_paragraphs(text: str, erwartet: list[str]):
    assert gefunden(text) == erwartet
