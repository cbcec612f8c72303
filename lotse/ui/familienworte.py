"""How a family is called in heads, lists and titles: letter and code word, never the name."""

from __future__ import annotations

from datetime import date

from lotse.domain.akte import Aktenzeile
from lotse.domain.familie import Familie, Person, Rolle
from lotse.domain.zeit import alter_in_jahren
from lotse.i18n.sprache import Sprache


def anzeige(familie: Familie, sprache: Sprache) -> str:
    """Letter or case code: "Familie K." or "Fall 26-014"."""
    if familie.buchstabe:
        return sprache.t("Familie {buchstabe}", buchstabe=familie.buchstabe)
    return sprache.t("Fall {code}", code=familie.fallcode)


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
        teile.append(sprache.plural("{n} Erwachsene", "{n} Erwachsene", erwachsene))
    if kinder:
        teile.append(sprache.plural("{n} Kind", "{n} Kinder", kinder))
    if any(p.ungeboren for p in familie.personen):
        teile.append(sprache.t("Baby erwartet"))
    return " · ".join(teile)


def genannt(anzeige: str, sprache: Sprache) -> str:
    """What a list calls a family, "Familie K." or "Fall 26-014", in this language."""
    for wort, muster in (("Familie ", "Familie {buchstabe}"), ("Fall ", "Fall {code}")):
        if anzeige.startswith(wort):
            rest = anzeige.removeprefix(wort)
            return sprache.t(muster, buchstabe=rest, code=rest)
    return anzeige


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
