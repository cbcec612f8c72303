"""The words of the consent form, said again in another language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit

from lotse.domain.einwilligung import Datenart, Einwilligungsform, Empfaengerart, Richtung
from lotse.i18n.sprache import Sprache
from lotse.ui.bausteine.felder import Auswahl, Datumsfeld
from lotse.ui.bausteine.segment import Segment
from lotse.ui.bausteine.text import Text
from lotse.ui.bausteine.wahlen import Haken
from lotse.ui.seiten.einwilligung_worte import (
    ARTWORT,
    DATENTICK,
    FORMWORT,
    GESUNDHEIT,
    RICHTUNGSWORT,
    SORGE,
)


class Bogen(Protocol):
    """What of the form says words."""

    worte: dict[str, Text]
    felder: dict[str, QLineEdit]
    ticks: dict[Datenart, Haken]
    gesundheit: Text
    art: Segment
    richtung: Segment
    form: Segment
    sorge: Segment
    von: Datumsfeld
    bis: Datumsfeld
    stelle: Auswahl
    sprachwahl: Auswahl


def say_bogen(bogen: Bogen, sprache: Sprache) -> None:
    t = sprache.t
    fragen = {
        "art": t("Wer darf etwas erfahren?"),
        "zweck": t("Wozu?"),
        "richtung": t("In welche Richtung?"),
        "daten": t("Was genau? Nur Angekreuztes darf weiter."),
        "form": t("Wie wird es festgehalten?"),
        "tage": t("Von wann bis wann?"),
        "wer": t("Wer hat unterschrieben?"),
        "sorge": t("Wer hat die Sorge?"),
        "erklaert": t("In welcher Sprache erklärt, und von wem?"),
        "kind": t("Was sagt das Kind?"),
        "rest": t("Was bleibt bei uns, und warum?"),
    }
    for name, wort in fragen.items():
        bogen.worte[name].setText(wort)
    namen = {
        "empfaenger": t("Name der Stelle, Praxis oder Person"),
        "zweck": fragen["zweck"],
        "form_grund": t("Warum nur mündlich?"),
        "erklaert_von": t("Wer hat erklärt?"),
        "kind_sagt": fragen["kind"],
        "zurueckgehalten": fragen["rest"],
    }
    for name, wort in namen.items():
        bogen.felder[name].setAccessibleName(wort)
    for name in ("empfaenger", "form_grund", "erklaert_von"):
        bogen.felder[name].setPlaceholderText(namen[name])
    _say_choices(bogen, sprache, fragen)


def _say_choices(bogen: Bogen, sprache: Sprache, fragen: Mapping[str, str]) -> None:
    t = sprache.t
    segmente = {
        "art": bogen.art, "richtung": bogen.richtung, "form": bogen.form, "sorge": bogen.sorge,
    }  # fmt: skip
    for name, segment in segmente.items():
        segment.set_name(fragen[name])
    for a in Empfaengerart:
        bogen.art.set_text(a.value, t(ARTWORT[a]))
    for r in Richtung:
        bogen.richtung.set_text(r.value, t(RICHTUNGSWORT[r]))
    for f in Einwilligungsform:
        bogen.form.set_text(f.value, t(FORMWORT[f]))
    for schluessel, wort in SORGE:
        bogen.sorge.set_text(schluessel, t(wort))
    for datenart, haken in bogen.ticks.items():
        haken.setText(t(DATENTICK[datenart]))
    bogen.gesundheit.setText(t(GESUNDHEIT))
    for feld in (bogen.von, bogen.bis):
        feld.setLocale(QLocale(str(sprache.locale)))
    bogen.von.setAccessibleName(t("Gegeben am"))
    bogen.bis.setAccessibleName(t("Gilt bis"))
    bogen.stelle.setAccessibleName(t("Stelle aus dem Plan"))
    bogen.sprachwahl.setAccessibleName(t("Sprache der Erklärung"))
