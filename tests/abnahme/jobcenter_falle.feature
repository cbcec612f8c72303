# language: de
Funktionalität: Die Falle beim Jobcenter

  Szenario: Kinderzuschlag wird endgültig abgelehnt
    Angenommen Tag 0 ist der 16. Februar 2026
    Und die Familie hat die Hilfe "kinderzuschlag" im Plan
    Und ein Antrag beim "familienkasse", Teilhabe "nein", eingegangen an Tag 0
    Wenn Tag 10 kommt
    Und der Bescheid lehnt ab, am Ende steht das Sozialgericht
    Und Tag 43 kommt
    Und der Bescheid gilt endgültig
    Dann heißt es für "Geld vom Jobcenter" sofort
    Und gehen andere Anträge noch bis zum 30.09.
    Und hat das höchstens 25 Klicks gebraucht
