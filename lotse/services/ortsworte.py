"""Words for Ortswissen: what a line is about, and the note that always stands with it."""

from __future__ import annotations

from collections.abc import Mapping

from lotse.domain.ortswissen import Ortsfeld

ORTSWORT: Mapping[Ortsfeld, str] = {
    Ortsfeld.ZUSTAENDIG: "Zuständig vor Ort",
    Ortsfeld.BETRAG: "Betrag vor Ort",
    Ortsfeld.FRIST: "Frist vor Ort",
    Ortsfeld.LINK: "Mehr dazu",
    Ortsfeld.HINWEIS: "Hinweis vor Ort",
    Ortsfeld.MIETENSTUFE: "Mietenstufe",
    Ortsfeld.MIETE_1: "Angemessene Miete, 1 Person",
    Ortsfeld.MIETE_2: "Angemessene Miete, 2 Personen",
    Ortsfeld.MIETE_3: "Angemessene Miete, 3 Personen",
    Ortsfeld.MIETE_4: "Angemessene Miete, 4 Personen",
    Ortsfeld.MIETE_5: "Angemessene Miete, 5 Personen",
    Ortsfeld.MIETE_WEITERE: "Angemessene Miete, je weitere Person",
}
VERMERK = "Angabe vor Ort, geprüft am {tag}"
