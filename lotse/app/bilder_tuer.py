"""Pictures of the pages before the unlocking: set up, unlock, told off kindly, call, restore."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from lotse.app.bilder_maler import Maler
from lotse.app.notfallnummern import bundesweite
from lotse.app.woerter import suggest
from lotse.domain.fehler import Hinweis
from lotse.i18n.sprache import Sprache
from lotse.ui.dienste import Dienste
from lotse.ui.fenster.anmelden import Anmelden
from lotse.ui.fenster.anmelden_andere import Andereseite
from lotse.ui.fenster.anmelden_nummern import Nummernseite
from lotse.ui.fenster.anmelden_sicherung import Sicherungseite
from lotse.ui.fenster.einrichten import Schrittrahmen, Stufenblatt
from lotse.ui.fenster.einrichten_katalog import Katalogschritt
from lotse.ui.fenster.einrichten_ort import Ortschritt
from lotse.ui.fenster.einrichten_passwort import Passwortschritt
from lotse.ui.fenster.einrichten_schluessel import Schluesselschritt
from lotse.ui.fenster.tuer import Tuer, fussverweis
from lotse.ui.fenster.zutritt import Ortsurteil, Sicherungskopf, Tresorzeile

BEISPIELSCHLUESSEL = "M4B2-WK6X-8Q40-5Y51-128F-Y8T8-HK69-BNJY-D0WN"
"""Opens nothing; the example of the handbook."""
NAME = "Nordstadt 2026"
ZEIT = datetime(2026, 11, 24, 10, 42)  # noqa: DTZ001 - a picture, shown as local time
FALSCH = Hinweis("Das Passwort passt nicht.")


def male_tuer(maler: Maler, dienste: Dienste, zusatz: str) -> None:
    """In the theme and size that hold; `zusatz` ends every name."""
    sprache = dienste.sprache
    tuer = Tuer(sprache, "1.0")
    tuer.show()
    zeile = Tresorzeile("a", NAME, "~/.local/share/lotse", ZEIT, "traeger")
    links = ("Andere Datenbank öffnen …", "Sicherung einlesen …", "Neue Datenbank anlegen …")
    for name in ("anmelden", "anmelden_falsch"):
        seite = Anmelden([zeile], sprache, gesperrt=True, heute=ZEIT.date())
        if name == "anmelden_falsch":
            seite.show_falsch(FALSCH, 2, 0)
        tuer.show_seite(seite, *(fussverweis(sprache.t(link)) for link in links))
        maler.male(tuer, f"01_{name}_{zusatz}")
    tuer.show_seite(Andereseite(sprache))
    maler.male(tuer, f"01_andere_{zusatz}")
    tuer.show_seite(Nummernseite(bundesweite(), (), sprache))
    maler.male(tuer, f"01_notfallnummern_{zusatz}")
    kopf = Sicherungskopf(Path("sicherung.lotse"), ZEIT, (NAME,), NAME)
    tuer.show_seite(Sicherungseite(kopf, sprache))
    maler.male(tuer, f"01_sicherung_{zusatz}")
    _male_einrichten(maler, tuer, sprache, zusatz)
    tuer.close()


def _male_einrichten(maler: Maler, tuer: Tuer, sprache: Sprache, zusatz: str) -> None:
    t = sprache.t
    gut = Ortsurteil(t("Auf diesem Gerät, {n} GB frei.", n="212"))
    ort = Ortschritt(Path("/home/anna/.local/share/lotse"), lambda _o: gut, sprache, fest=False)
    ort.name.setText(NAME)
    passwort = Passwortschritt(sprache, vorschlag=suggest)
    passwort.passwort.setze("laterne komma birke sieben moos")
    schluessel = Schluesselschritt(BEISPIELSCHLUESSEL, maler.runner, sprache)
    schluessel.set_blatt(NAME, date(2026, 11, 24), ZEIT)
    schluessel.von_hand.setVisible(True)
    katalog = Katalogschritt(300, sprache)
    katalog.set_datei(Path("katalog_musterstadt.json"))
    worte = (
        ("Datenbank", "Name und Ort", "Wo sollen die Daten liegen?", ort),
        ("Passwort", "schützt alle Akten", "Wählen Sie ein Passwort", passwort),
        ("Notfall-Schlüssel", "zum Ausdrucken", "Drucken Sie den Notfall-Schlüssel", schluessel),
        ("Katalog", "Angebote vor Ort", "Welche Angebote gibt es bei Ihnen?", katalog),
    )
    blaetter = [Stufenblatt(t(w), t(z), t(titel), "", schritt) for w, z, titel, schritt in worte]
    rahmen = Schrittrahmen(
        t("Lotse einrichten"), blaetter, sprache, dauer=t("Dauert etwa 5 Minuten.")
    )
    tuer.show_seite(rahmen, fussverweis(t("Erst einmal ausprobieren")))
    for nummer in range(len(blaetter)):
        rahmen.gehe(nummer)
        maler.male(tuer, f"00_einrichten_{nummer + 1}_{zusatz}")
