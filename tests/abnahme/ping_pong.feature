# language: de
Funktionalität: Ping-Pong zwischen Ämtern

  Grundlage:
    Angenommen Tag 0 ist der 2. März 2026
    Und die Familie hat die Hilfe "fruehfoerderung" im Plan

  Szenario: Rechtzeitig weitergeleitet, das zweite Amt entscheidet
    Angenommen ein Antrag beim "jugendamt", Teilhabe "ja", eingegangen an Tag 0
    Wenn Tag 9 kommt
    Und das Amt leitet weiter an "eingliederungshilfe", dort eingegangen
    Dann ist die Entscheidung an Tag 30 fällig und steht fest
    Und keine Frist beruht auf "D-04"
    Und kein Brief nach "§ 43" oder "§ 16" ist im Angebot
    Wenn Tag 31 kommt
    Dann öffnet "Bitte um Entscheidung über die Teilhabe" den fertigen Brief
    Und hat das höchstens 25 Klicks gebraucht

  Szenario: Zu spät weitergeleitet, das erste Amt ist vermutlich zuständig geblieben
    Angenommen ein Antrag beim "jugendamt", Teilhabe "ja", eingegangen an Tag 0
    Wenn Tag 20 kommt
    Und das Amt leitet weiter an "eingliederungshilfe"
    Dann steht bei den Fristen "vermutlich zuständig geblieben"
    Und der Schritt hängt fest: "„Wir sind nicht zuständig“" seit 20 Tagen
    Und öffnet "Bitte um Entscheidung über die Teilhabe" den fertigen Brief
    Und hat das höchstens 25 Klicks gebraucht

  Szenario: Derselbe Streit ohne Teilhabe
    Angenommen ein Antrag beim "jugendamt", Teilhabe "nein", eingegangen an Tag 0
    Wenn Tag 20 kommt
    Und das Amt leitet weiter an "sozialamt"
    Und auch das zweite Amt sagt nein
    Dann beginnt die vorläufige Leistung spätestens einen Kalendermonat nach Tag 20
    Und öffnet "Bitte um vorläufige Leistung" den fertigen Brief
    Und im Brief steht "Paragraf 43"
    Und hat das höchstens 25 Klicks gebraucht

  Szenario: Teilhabe ist noch nicht gefragt
    Angenommen ein Antrag beim "jugendamt", Teilhabe "", eingegangen an Tag 0
    Wenn Tag 20 kommt
    Und das Amt leitet weiter an "eingliederungshilfe"
    Dann ist kein Brief im Angebot
    Wenn die Lotsin bei den Fristen mit "ja" antwortet
    Dann steht bei den Fristen "vermutlich zuständig geblieben"
