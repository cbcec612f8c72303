# language: de
Funktionalität: Amina, zwanzig Minuten

  Szenario: Vom Zettel der Praxis bis zur Nachfrage nach 14 Tagen
    Angenommen Tag 0 ist der 24. November 2026
    Und Amina spricht Arabisch, ihr Baby ist 5 Monate alt
    Und der Zettel aus der Praxis lädt ein und nennt keinen Grund
    Wenn Amina sich jetzt Hilfe bei "geld_reicht_nicht" und bei "stillen_schlafen" wünscht
    Und sie "deutsch_lernen" später will und bei "miete_schulden" keine Hilfe
    Dann gibt es für "sozialberatung" und für "schreiambulanz" erklärte Angebote, höchstens drei auf einen Blick
    Wenn beide in den Plan kommen
    Und beide übergeben werden, die Familie trägt sie selbst
    Dann sind zwei Vermittlungen unterwegs, mit der Wahl der Familie
    Wenn die Lotsin das ganze Paket als PDF speichert
    Dann liegt im Paket ein Blatt auf Arabisch, und die Überleitung ist nur auf Deutsch
    Und fragt Heute an Tag 14 bei beiden nach
    Und bringt Heute "ankommen_aufenthalt" später einmal wieder, "wohnen" nie
    Und hat das höchstens 25 Klicks gebraucht
