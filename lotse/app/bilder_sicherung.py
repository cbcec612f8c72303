"""Pictures of the Sicherungen: all well, everything to do, the question, and a damaged file."""

from __future__ import annotations

from dataclasses import replace

from lotse.app.bilder_ansehen import male_ansehen
from lotse.app.bilder_maler import HELL, Ansicht, Maler
from lotse.app.bilder_sicherungsbild import JETZT, Beispielsicherungen, ruhig, sorge
from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.services.rettungsbericht import Rettungszeile
from lotse.ui.dienste import Dienste
from lotse.ui.fenster.schaden import Schadensbild, Schadenseite
from lotse.ui.fenster.schaden_bericht import Rettungsbericht
from lotse.ui.fenster.tuer import Tuer, fussverweis
from lotse.ui.seiten.sicherungsteil import Sicherungsteil
from lotse.ui.sprung import Ort, Sprung
from lotse.ui.stil import stil

SCHADEN = Hinweis(
    "Die Datei mit den Familien ist an einigen Stellen beschädigt.",
    "Das Passwort ist richtig. Die Datei ist unverändert.",
)
GERETTET = (
    Rettungszeile("familie", 41, 0),
    Rettungszeile("person", 158, 1, 1),
    Rettungszeile("fakt", 912, 0),
    Rettungszeile("vermittlung", 204, 1),
    Rettungszeile("schritt", 377, 0),
    Rettungszeile("protokoll", 5120, 0),
)


def male_sicherung(maler: Maler, dienste: Dienste, zusatz: str) -> None:
    """In the look that holds; `zusatz` ends every name. Everything is invented."""
    for name, stand in (("ruhig", ruhig()), ("sorge", sorge())):
        _male_fenster(maler, dienste, f"{name}_{zusatz}", Beispielsicherungen(stand))
    if zusatz == HELL.name:
        englisch = replace(dienste, sprache=Sprache.load("en"))
        _male_fenster(maler, englisch, "englisch", Beispielsicherungen(sorge()))
    _male_schaden(maler, dienste.sprache, zusatz)
    male_ansehen(maler, dienste, zusatz)


def _male_fenster(maler: Maler, dienste: Dienste, name: str, beispiel: Beispielsicherungen) -> None:
    ansicht = Ansicht(name, stil().wunsch, stil().prozent)
    with maler.fenster(replace(dienste, sicherungsarbeit=beispiel), ansicht) as offen:
        fenster, sitzung = offen
        maler.male(fenster, f"15_sicherung_heute_{name}")
        sitzung.springe(Sprung(Ort.EINSTELLUNGEN, bezug="sicherung"))
        maler.male(fenster, f"15_sicherung_{name}")
        teil = fenster.findChildren(Sicherungsteil)[0]
        teil.on_zurueckspielen(beispiel.stand.zeilen[1])
        teil.umzug.show_datei(beispiel.stand.zeilen[0].datei)
        maler.male(fenster, f"15_sicherung_zurueck_{name}")


def _male_schaden(maler: Maler, sprache: Sprache, zusatz: str) -> None:
    tuer = Tuer(sprache, "1.0")
    tuer.show()
    bild = Schadensbild(
        SCHADEN,
        JETZT,
        trotzdem=True,
        einzelheiten=("familien.db · 20 480 512 Byte", SCHADEN.was, f"{JETZT:%d.%m.%Y, %H:%M} Uhr"),
    )
    seite = Schadenseite(bild, sprache)
    seite.mehr.click()
    tuer.show_seite(seite, fussverweis(sprache.t("Sicherung einlesen …")))
    maler.male(tuer, f"15_schaden_{zusatz}")
    seite.show_laeuft(" ")
    seite.show_fortschritt(4, 17)
    maler.male(tuer, f"15_schaden_rettet_{zusatz}")
    tuer.show_seite(Rettungsbericht(GERETTET, sprache))
    maler.male(tuer, f"15_schaden_bericht_{zusatz}")
    tuer.close()
