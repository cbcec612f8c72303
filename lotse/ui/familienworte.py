"""How a family is called in heads, lists and titles: letter and code word, never the name."""

from __future__ import annotations

import re
from datetime import date

from lotse.domain.akte import Aktenzeile
from lotse.domain.familie import Familie, Person, Rolle
from lotse.domain.zeit import alter_in_jahren
from lotse.i18n.sprache import Sprache

ANONYM = "Anonym"
"""How the list of the store calls a family without a letter."""
_TOCHTER_SOHN = re.compile(r"(?:\w+ )?(Tochter|Sohn)\b")
"""What a note about a child often begins with: "Tochter", "ihre Tochter"."""


def anzeige(familie: Familie, sprache: Sprache) -> str:
    """Letter, or that there is none: "Familie K." or "Anonym"; the Deckwort stands beside it."""
    if familie.buchstabe:
        return sprache.t("Familie {buchstabe}", buchstabe=familie.buchstabe)
    return sprache.t("Anonym")


def zusammen(familie: Familie, sprache: Sprache) -> str:
    """One quiet line: "2 Erwachsene · 2 Kinder · Baby erwartet · Türkisch, Deutsch"."""
    teile = (
        personen(familie, sprache),
        ", ".join(sprache.sprachname(code) for code in familie.verstaendigung.sprachen),
        familie.ort.stadtteil or familie.ort.plz,
    )
    return " · ".join(teil for teil in teile if teil)


def personen(familie: Familie, sprache: Sprache) -> str:
    """Who belongs, as numbers; nothing is said about what nobody asked."""
    erwachsene = sum(1 for p in familie.personen if not p.ist_kind)
    kinder = sum(1 for p in familie.kinder if not p.ungeboren)
    teile = []
    if erwachsene:
        teile.append(sprache.plural("{n} erwachsene Person", "{n} Erwachsene", erwachsene))
    if kinder:
        teile.append(sprache.plural("{n} Kind", "{n} Kinder", kinder))
    if any(p.ungeboren for p in familie.personen):
        teile.append(sprache.t("Baby erwartet"))
    return " · ".join(teile)


def genannt(anzeige: str, sprache: Sprache) -> str:
    """What a list calls a family, "Familie K." or "Anonym", in this language."""
    if anzeige.startswith("Familie "):
        return sprache.t("Familie {buchstabe}", buchstabe=anzeige.removeprefix("Familie "))
    return sprache.t("Anonym") if anzeige == ANONYM else anzeige


def gezaehlt(zeile: Aktenzeile, sprache: Sprache) -> str:
    """Who belongs in a row of the list: "2 Erwachsene, 3 Kinder, Baby erwartet"."""
    teile = []
    if zeile.erwachsene:
        gross = zeile.erwachsene
        teile.append(sprache.plural("{n} erwachsene Person", "{n} Erwachsene", gross))
    if zeile.kinder:
        teile.append(sprache.plural("{n} Kind", "{n} Kinder", zeile.kinder))
    if zeile.erwartet:
        viele = zeile.erwartet > 1
        worte = "{n} Babys erwartet" if viele else "Baby erwartet"
        teile.append(sprache.t(worte, n=zeile.erwartet))
    return ", ".join(teile) or zeile.personen


def alter(person: Person, heute: date, sprache: Sprache) -> str:
    """Completed years as far as they are certain: "7", "2–3", "Baby erwartet", ""."""
    if person.ungeboren:
        return sprache.t("noch nicht geboren")
    if person.geburt is None:
        return ""
    spanne = alter_in_jahren(person.geburt, heute)
    von, bis = max(int(spanne.von), 0), max(int(spanne.bis), 0)
    return str(von) if von == bis else f"{von}–{bis}"


def rollenwort(person: Person, sprache: Sprache) -> str:
    worte = {
        Rolle.MUTTER: "Mutter",
        Rolle.VATER: "Vater",
        Rolle.ELTERNTEIL: "Elternteil",
        Rolle.PARTNER: "Partnerin oder Partner",
        Rolle.KIND: "Kind",
        Rolle.ANDERE: "gehört dazu",
    }
    if person.ungeboren:
        return sprache.t("Baby")
    return sprache.t(worte[person.rolle])


def alterswort(person: Person, heute: date, sprache: Sprache) -> str:
    """The age with its unit: "3 Jahre", "2 bis 3 Jahre", "unter 1 Jahr"; "" when unknown."""
    if person.ungeboren or person.geburt is None:
        return ""
    spanne = alter_in_jahren(person.geburt, heute)
    von, bis = max(int(spanne.von), 0), max(int(spanne.bis), 0)
    if bis < 1:
        return sprache.t("unter 1 Jahr")
    if von == bis:
        return sprache.plural("{n} Jahr", "{n} Jahre", von)
    return sprache.t("{von} bis {bis} Jahre", von=von, bis=bis)


def wer(person: Person, familie: Familie, heute: date, sprache: Sprache) -> str:
    """One of the family: "Mia, 3 Jahre", "Sohn, 3 Jahre", "Baby"; twins by their place."""
    worte = _wer(person, heute, sprache)
    kinder = familie.kinder
    if sum(_wer(kind, heute, sprache) == worte for kind in kinder) < 2:  # noqa: PLR2004 - twins
        return worte
    nummer = [kind.id for kind in kinder].index(person.id) + 1
    return f"{worte}, {sprache.t('Kind {n}', n=nummer)}"


def _wer(person: Person, heute: date, sprache: Sprache) -> str:
    jahre = alterswort(person, heute, sprache) if person.ist_kind else ""
    notiz = _TOCHTER_SOHN.match(person.notiz) if person.ist_kind else None
    wort = person.vorname or rollenwort(person, sprache)
    if notiz and not person.vorname and not person.ungeboren:
        wort = sprache.t("Tochter") if notiz[1] == "Tochter" else sprache.t("Sohn")
    return f"{wort}, {jahre}" if jahre else wort
