"""Pictures for reviewers: every page, dialog and print with the sample families, offscreen.

One file per subject, `bilder_<subject>.py`, with one function that draws it:

    def male_sicherung(maler: Maler, dienste: Dienste) -> None:
        with maler.fenster(dienste) as (fenster, sitzung):
            sitzung.springe(Sprung(Ort.EINSTELLUNGEN))
            maler.male(fenster, "14_sicherung")

and one line in SERIEN below. Where each look is wanted, the function takes `zusatz` as third word
and its line says `je_thema(male_sicherung)`. `maler.fenster` gives a new window, so that nothing
of the picture before shows; what a function changes for all (theme, knowledge, the stores) it
sets back.
"""

from __future__ import annotations

import html
import os
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from lotse.app.bilder_briefe import male_briefe
from lotse.app.bilder_briefseite import male_briefseite, male_briefvorlagen
from lotse.app.bilder_einlesen import male_einlesen
from lotse.app.bilder_fristen import male_fristen
from lotse.app.bilder_gemeinsam import male_gemeinsam
from lotse.app.bilder_katalog import male_katalog
from lotse.app.bilder_maler import HELL, Maler, hauptfamilie, je_thema
from lotse.app.bilder_netz import male_netz
from lotse.app.bilder_rechner import male_rechner
from lotse.app.bilder_schutz import male_schutz
from lotse.app.bilder_schutzraum import male_schutzraum
from lotse.app.bilder_seiten import (
    RECHT,
    male_ansichten,
    male_besonderes,
    male_englisch,
    male_familien,
    male_start,
)
from lotse.app.bilder_sicherung import male_sicherung
from lotse.app.bilder_tuer import male_tuer
from lotse.app.bilder_wirkung import male_wirkung
from lotse.app.bilder_wissen import male_wissen
from lotse.app.bilder_zugang import male_zugang
from lotse.app.clock import standing
from lotse.app.dienste import Verdrahtung
from lotse.app.einstellungen import Einstellungsdatei
from lotse.app.schreiben import make_folder, write_file
from lotse.app.uebung import open_uebung
from lotse.app.uebungstag import UEBUNGSTAG
from lotse.matching.ansprueche import steht_zu
from lotse.services.ansprueche import plan_anrecht
from lotse.services.vermitteln import put_in_plan
from lotse.ui.aufraeumen import Aufraeumer
from lotse.ui.dienste import Dienste
from lotse.ui.jobs import Runner
from lotse.ui.stil import stil

Serie = Callable[[Maler, Dienste], None]

SERIEN: Final[Mapping[str, Serie]] = {
    "start": male_start,
    "tuer": je_thema(male_tuer),
    "ansichten": male_ansichten,
    "besonderes": male_besonderes,
    "rechner": male_rechner,
    "englisch": male_englisch,
    "familien": male_familien,
    "briefe": male_briefe,
    "gemeinsam": male_gemeinsam,
    "netz": male_netz,
    "fristen": male_fristen,
    "briefseite": male_briefseite,
    "briefvorlagen": male_briefvorlagen,
    "wissen": male_wissen,
    "katalog": male_katalog,
    "einlesen": male_einlesen,
    "zugang": male_zugang,
    "schutz": male_schutz,
    "schutzraum": male_schutzraum,
    "sicherung": je_thema(male_sicherung),
    "wirkung": male_wirkung,
}


def run(ausgabe: Path, nur: Collection[str] = tuple(SERIEN)) -> int:
    """Draw everything into the folder; returns how many pictures there are."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    make_folder(ausgabe)
    profil = open_uebung(UEBUNGSTAG)
    runner = Runner(_raise, app)
    Aufraeumer(runner)
    try:
        datei = Einstellungsdatei(None)
        stil().show(HELL.thema, HELL.prozent)
        dienste = Verdrahtung(profil, datei, standing(UEBUNGSTAG)).dienste()
        maler = Maler(ausgabe, runner)
        _plane(dienste)
        for name in nur:
            stil().show(HELL.thema, HELL.prozent)
            SERIEN[name](maler, dienste)
        write_file(ausgabe / "index.html", uebersicht(maler.gemalt).encode("utf-8"))
    finally:
        runner.shutdown()
        profil.close()
    return len(maler.gemalt)


def uebersicht(namen: Sequence[str]) -> str:
    """One page that shows them all, by prefix."""
    zeilen = "\n".join(
        f'<figure><a href="{n}.png"><img src="{n}.png" loading="lazy" alt="{n}"></a>'
        f"<figcaption>{n}</figcaption></figure>"
        for n in map(html.escape, sorted(namen))
    )
    return (
        '<!doctype html><html lang="de"><meta charset="utf-8"><title>Lotse in Bildern</title>'
        "<style>body{font:16px sans-serif;margin:2em}figure{display:inline-block;margin:.5em}"
        "img{width:440px;border:1px solid #999}</style>"
        f"<h1>Lotse in Bildern</h1>\n{zeilen}</html>\n"
    )


def _plane(dienste: Dienste) -> None:
    """Give the main family a plan, so that plan and letters have something to show."""
    akte = vorher = dienste.laden(hauptfamilie(dienste))
    abgleich = dienste.abgleichen(akte, dienste.gesagt(akte.familie.id), frozenset())
    heute, wissen = UEBUNGSTAG.date(), dienste.wissen
    for anrecht in steht_zu(akte.familie, akte.nutzungen, wissen, heute).offen:
        if f"{anrecht.anspruch.id}@{anrecht.person}" == RECHT:
            akte = plan_anrecht(akte, anrecht, wissen, heute)
    for nummer, kennung in enumerate(("fruehfoerderung", "hebamme", "kindergeld")):
        hilfe = abgleich.hilfe(kennung)
        if hilfe and hilfe.angebote:
            akte = put_in_plan(akte, hilfe, hilfe.angebote[0], f"bild-{nummer}", UEBUNGSTAG)
    dienste.speichern(vorher, akte)


def _raise(error: Exception) -> None:
    raise error
