# language: de
Funktionalität: Ein Schritt in der richtigen Größe

  Szenario: Zuversicht 4, kleiner gemacht, allein geschafft
    Angenommen eine Familie mit dem Schritt "Beim Jobcenter anrufen"
    Wenn die Familie sich 4 von 10 sicher ist
    Dann machen es beide zusammen
    Und bietet der Plan drei kleinere Schritte an
    Wenn die Lotsin "Die Nummer aufschreiben und hinlegen" nimmt
    Dann wartet "Beim Jobcenter anrufen", und die Familie macht "Die Nummer aufschreiben und hinlegen" allein
    Wenn die Familie "Die Nummer aufschreiben und hinlegen" geschafft hat
    Dann steht "Die Nummer aufschreiben und hinlegen" auf "Das habe ich geschafft"
    Und steht "Beim Jobcenter anrufen" dort nicht
    Und hat das höchstens 4 Klicks gebraucht
