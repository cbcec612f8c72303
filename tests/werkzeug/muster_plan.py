"""The plan of the mock-ups: eight steps over all carriers."""

from __future__ import annotations

from datetime import date, datetime

from lotse.domain.akte import Akte
from lotse.domain.vermittlung import Akteur, Ereignis, Schritt, Schrittstand, Stand, Vermittlung
from tests.werkzeug.muster import angebote, familie_k

SCHRITTE = (
    (
        "Termin für die U7a machen",
        "am Empfang, gelbes Heft mitbringen",
        Akteur.FAMILIE,
        (11, 27),
        "u_untersuchungen",
        None,
    ),
    (
        "Lohnzettel und Mietvertrag mitbringen",
        "klärt bis zu 5 Hilfen zum Geld",
        Akteur.FAMILIE,
        (11, 27),
        "grundsicherungsgeld",
        None,
    ),
    (
        "Frühförderstelle Regenbogen kennenlernen",
        "Di 14–16 Uhr offen, Lotsin ruft vorher an",
        Akteur.FAMILIE,
        (12, 1),
        "fruehfoerderung",
        Stand.UEBERGEBEN,
    ),
    (
        "Antrag auf Frühförderung abgeben",
        "nach Schritt 1 und 3",
        Akteur.LOTSIN,
        (12, 15),
        "fruehfoerderung",
        Stand.VORBEREITET,
    ),
    (
        "Familienhebamme kommt nach Hause",
        "sie ruft an, vormittags",
        Akteur.STELLE,
        (12, 18),
        "familienhebamme",
        Stand.ANGENOMMEN,
    ),
    (
        "Geld der Stiftung „Mutter und Kind“",
        "Antrag in der Schwangerenberatung",
        Akteur.FAMILIE,
        None,
        "stiftung_mutter_kind",
        Stand.VORBEREITET,
    ),
    (
        "Platz in der Kita",
        "steht auf Platz 14, Nachfrage im Januar",
        Akteur.STELLE,
        None,
        "kita_3_schule",
        Stand.WARTELISTE,
    ),
)


def akte_k() -> Akte:
    """Familie K. with steps, hand-overs and one thing done."""
    familie = familie_k()
    jetzt = datetime(2026, 11, 24, 10, 42)
    ziele = [z.id for z in familie.ziele]
    wo = angebote()[0]
    schritte, vermittlungen = [], []
    for nummer, (text, notiz, wer, tag, leistung, stand) in enumerate(SCHRITTE, 1):
        if stand:
            ereignis = Ereignis(stand, jetzt.date(), jetzt)
            vermittlungen.append(Vermittlung(f"v{nummer}", leistung, wo, (ereignis,)))
        schritte.append(
            Schritt(
                id=f"s{nummer}",
                text=text,
                akteur=wer,
                stand=Schrittstand.DRAN,
                bis=date(2026, *tag) if tag else None,
                ziel=ziele[nummer % len(ziele)],
                leistung=leistung,
                vermittlung=f"v{nummer}" if stand else "",
                haengt_ab_von=("s1", "s3") if nummer == 4 else (),
                notiz=notiz,
            )
        )
    getan = Schritt(
        "s0", "Elterncafé besucht", stand=Schrittstand.GETAN, ziel=ziele[0], getan_am=jetzt.date()
    )
    return Akte(familie, vermittlungen=tuple(vermittlungen), schritte=(*schritte, getan))
