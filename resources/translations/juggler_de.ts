<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessibleBar</name>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Selects the bar and its task in every panel</source>
        <translation>Wählt den Balken und seine Aufgabe in jedem Feld aus</translation>
    </message>
    <message>
        <source>Shows the bar as wide as the timeline is</source>
        <translation>Zeigt den Balken so breit wie die Zeitleiste</translation>
    </message>
</context>
<context>
    <name>PanelContent</name>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>running on a core</source>
        <translation>läuft auf einem Kern</translation>
    </message>
    <message>
        <source>waiting (disk, timer)</source>
        <translation>wartet (Datenträger, Zeitgeber)</translation>
    </message>
    <message>
        <source>ready: wants a core</source>
        <translation>bereit: braucht einen Kern</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>in der Schlange</translation>
    </message>
    <message>
        <source>thread&apos;s own work</source>
        <translation>eigene Arbeit des Threads</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <translation>%1 auf %2, %3</translation>
    </message>
    <message>
        <source>thread id %1</source>
        <translation>Thread-ID %1</translation>
    </message>
    <message>
        <source>read %1, %2 were in the page cache</source>
        <translation>gelesen: %1, davon waren %2 im Seitencache</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>gelesen: %1</translation>
    </message>
    <message>
        <source>%1 was asked for</source>
        <translation>verlangt war: %1</translation>
    </message>
    <message>
        <source>read %L1 bytes</source>
        <translation>%L1 Bytes gelesen</translation>
    </message>
    <message>
        <source>wrote %L1 bytes</source>
        <translation>%L1 Bytes geschrieben</translation>
    </message>
    <message>
        <source>result %L1</source>
        <translation>Ergebnis %L1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>CPU time at most %1</source>
        <translation>CPU-Zeit höchstens %1</translation>
    </message>
    <message>
        <source>CPU time %1</source>
        <translation>CPU-Zeit %1</translation>
    </message>
    <message>
        <source>queued for %1</source>
        <translation>%1 in der Schlange</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>task: %1</source>
        <translation>Aufgabe: %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1, %2 lang</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>%L1 times</source>
        <translation>%L1-mal</translation>
    </message>
    <message>
        <source>moved to another thread %1</source>
        <translation>%1 auf einen anderen Thread gewechselt</translation>
    </message>
    <message>
        <source>moved to another core %1</source>
        <translation>%1 auf einen anderen Kern gewechselt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>ready, no core free</source>
        <translation>bereit, kein Kern frei</translation>
    </message>
    <message>
        <source>ready, no thread free</source>
        <translation>bereit, kein Thread frei</translation>
    </message>
    <message>
        <source>waiting, holds its thread</source>
        <translation>wartet, hält seinen Thread</translation>
    </message>
    <message>
        <source>waiting, thread is free</source>
        <translation>wartet, Thread ist frei</translation>
    </message>
    <message>
        <source>start %1</source>
        <translation>Start %1</translation>
    </message>
    <message>
        <source>so far %1</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>end %1</source>
        <translation>Ende %1</translation>
    </message>
    <message>
        <source>%L1 tasks in flight</source>
        <translation>%L1 Aufgaben unterwegs</translation>
    </message>
    <message>
        <source>they wait, and no thread is held</source>
        <translation>sie warten, und kein Thread wird gehalten</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>at most %L1 at once</source>
        <translation>höchstens %L1 zugleich</translation>
    </message>
    <message>
        <source>delayed 1 timer, by %1</source>
        <translation>hielt 1 Zeitgeber auf, um %1</translation>
    </message>
    <message>
        <source>delayed %L1 timers, the latest by %2</source>
        <translation>hielt %L1 Zeitgeber auf, den spätesten um %2</translation>
    </message>
    <message>
        <source>  %1, %2 late</source>
        <translation>  %1, %2 zu spät</translation>
    </message>
    <message>
        <source>  and %L1 more</source>
        <translation>  und %L1 weitere</translation>
    </message>
    <message>
        <source>its timer was due: %1 held the loop</source>
        <translation>sein Zeitgeber war fällig: %1 hielt die Schleife</translation>
    </message>
    <message>
        <source>ours %1</source>
        <translation>eigene %1</translation>
    </message>
    <message>
        <source>Juggler itself %1</source>
        <translation>Juggler selbst %1</translation>
    </message>
    <message>
        <source>others %1</source>
        <translation>andere %1</translation>
    </message>
    <message>
        <source>others and Juggler itself %1</source>
        <translation>andere und Juggler selbst %1</translation>
    </message>
    <message>
        <source>idle %1</source>
        <translation>untätig %1</translation>
    </message>
    <message>
        <source>kernel switch records</source>
        <translation>Wechselprotokoll des Kernels</translation>
    </message>
    <message>
        <source>gaps that the kernel confirms</source>
        <translation>vom Kernel bestätigte Lücken</translation>
    </message>
    <message>
        <source>estimated from gaps</source>
        <translation>aus Lücken geschätzt</translation>
    </message>
    <message>
        <source>totals only</source>
        <translation>nur Summen</translation>
    </message>
    <message>
        <source>core %1</source>
        <translation>Kern %1</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt; %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kerne</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not ours or idle at %1</source>
        <translation>fremd oder untätig bei %1</translation>
    </message>
    <message>
        <source>not ours at %1: another program, or Juggler itself</source>
        <translation>fremd bei %1: ein anderes Programm oder Juggler selbst</translation>
    </message>
    <message>
        <source>idle at %1</source>
        <translation>untätig bei %1</translation>
    </message>
    <message>
        <source>whole run: %1</source>
        <translation>ganzer Lauf: %1</translation>
    </message>
    <message>
        <source>%L1 spans are not shown here: they were known too late, or overlap others</source>
        <translation>%L1 Abschnitte fehlen hier: sie wurden zu spät bekannt oder überlappen andere</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 Kern</translation>
    </message>
    <message>
        <source>tasks in flight, max %1</source>
        <translation>Aufgaben unterwegs, max. %1</translation>
    </message>
    <message>
        <source>in flight, max %1</source>
        <translation>unterwegs, max. %1</translation>
    </message>
    <message>
        <source>on a core, max %1</source>
        <translation>auf Kernen, max. %1</translation>
    </message>
    <message>
        <source>on a core</source>
        <translation>auf einem Kern</translation>
    </message>
    <message>
        <source>%L1 in flight</source>
        <translation>%L1 unterwegs</translation>
    </message>
    <message>
        <source>%L1 on a core</source>
        <translation>%L1 auf einem Kern</translation>
    </message>
    <message>
        <source>Nothing is known of this time</source>
        <translation>Über diese Zeit ist nichts bekannt</translation>
    </message>
    <message>
        <source>%L1 tasks in flight, %L2 on a core</source>
        <translation>%L1 Aufgaben unterwegs, %L2 auf einem Kern</translation>
    </message>
    <message>
        <source>in flight: started and not ended (concurrency), at most %L1</source>
        <translation>unterwegs: gestartet und nicht beendet (Nebenläufigkeit), höchstens %L1</translation>
    </message>
    <message>
        <source>on a core: running (parallelism), at most %L1 of %2</source>
        <translation>auf einem Kern: läuft (Parallelität), höchstens %L1 von %2</translation>
    </message>
    <message>
        <source>same time</source>
        <translation>gleiche Zeit</translation>
    </message>
    <message>
        <source>%1× faster</source>
        <translation>%1× schneller</translation>
    </message>
    <message>
        <source>%1× slower</source>
        <translation>%1× langsamer</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>%1 not started</source>
        <translation>%1 nicht gestartet</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 Thread</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 Threads</translation>
    </message>
    <message>
        <source>CPU %1 %</source>
        <translation>CPU %1 %</translation>
    </message>
    <message>
        <source>concurrency %1</source>
        <translation>Nebenläufigkeit %1</translation>
    </message>
    <message>
        <source>%1 of %2 tasks ended</source>
        <translation>%1 von %2 Aufgaben beendet</translation>
    </message>
    <message>
        <source>,  files by %1</source>
        <translation>,  Dateien durch %1</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Vergleichsbasis</translation>
    </message>
    <message>
        <source>,  on-core times: %1</source>
        <translation>,  Kernzeiten: %1</translation>
    </message>
    <message>
        <source>.  </source>
        <translation>.  </translation>
    </message>
    <message>
        <source>Note: %1.  %2</source>
        <translation>Hinweis: %1.  %2</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>Wartezeit %1</translation>
    </message>
    <message>
        <source>00.0× faster</source>
        <translation>00,0× langsamer</translation>
    </message>
    <message>
        <source>in flight (max %1)</source>
        <translation>unterwegs (max. %1)</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>%1 of at most %2 waits at once have a row</source>
        <translation>%1 von höchstens %2 gleichzeitigen Wartezeiten haben eine Zeile</translation>
    </message>
    <message>
        <source>all threads</source>
        <translation>alle Threads</translation>
    </message>
    <message>
        <source>%1 of %2 tasks</source>
        <translation>%1 von %2 Aufgaben</translation>
    </message>
    <message>
        <source>%1 of %2 cores</source>
        <translation>%1 von %2 Kernen</translation>
    </message>
    <message>
        <source>%1 of %2 lanes</source>
        <translation>%1 von %2 Spuren</translation>
    </message>
    <message>
        <source>show all %L1 tasks</source>
        <translation>alle %L1 Aufgaben zeigen</translation>
    </message>
    <message>
        <source>show all %L1 cores</source>
        <translation>alle %L1 Kerne zeigen</translation>
    </message>
    <message>
        <source>show all %L1 lanes</source>
        <translation>alle %L1 Spuren zeigen</translation>
    </message>
    <message>
        <source>show fewer</source>
        <translation>weniger zeigen</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Busy time</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Time in the queue</source>
        <translation>Zeit in der Schlange</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Zeilen: %1</translation>
    </message>
    <message>
        <source>1 task hidden: show</source>
        <translation>1 Aufgabe ausgeblendet: zeigen</translation>
    </message>
    <message>
        <source>%1 tasks hidden: show</source>
        <translation>%1 Aufgaben ausgeblendet: zeigen</translation>
    </message>
    <message>
        <source>1 core hidden: show</source>
        <translation>1 Kern ausgeblendet: zeigen</translation>
    </message>
    <message>
        <source>%1 cores hidden: show</source>
        <translation>%1 Kerne ausgeblendet: zeigen</translation>
    </message>
    <message>
        <source>1 lane hidden: show</source>
        <translation>1 Spur ausgeblendet: zeigen</translation>
    </message>
    <message>
        <source>%1 lanes hidden: show</source>
        <translation>%1 Spuren ausgeblendet: zeigen</translation>
    </message>
    <message>
        <source>%1 waits for a thread</source>
        <translation>%1 wartet auf einen Thread</translation>
    </message>
    <message>
        <source>submitted at %1</source>
        <translation>eingereiht bei %1</translation>
    </message>
    <message>
        <source>%1 existed %2 later</source>
        <translation>%1 gab es %2 später</translation>
    </message>
    <message>
        <source>and began with the task after %1</source>
        <translation>und begann mit der Aufgabe nach %1</translation>
    </message>
    <message>
        <source>window, longest gap %1</source>
        <translation>Fenster, längste Lücke %1</translation>
    </message>
    <message>
        <source>window, gap %1</source>
        <translation>Fenster, Lücke %1</translation>
    </message>
    <message>
        <source>The window&apos;s own thread</source>
        <translation>Der eigene Thread des Fensters</translation>
    </message>
    <message>
        <source>worked for %1 from %2</source>
        <translation>arbeitete %1 lang ab %2</translation>
    </message>
    <message>
        <source>%L1 pictures while the run was live</source>
        <translation>%L1 Bilder, während der Lauf live war</translation>
    </message>
    <message>
        <source>longest gap between two: %1, from %2</source>
        <translation>längste Lücke zwischen zweien: %1, ab %2</translation>
    </message>
    <message>
        <source>Shown so that nobody has to trust that the display kept up</source>
        <translation>Wird gezeigt, damit niemand glauben muss, dass die Anzeige mitkam</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>on a core: not recorded</source>
        <translation>auf einem Kern: nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>measured here</source>
        <translation>hier gemessen</translation>
    </message>
    <message>
        <source>an instant of the thread %1</source>
        <translation>ein Moment des Threads %1</translation>
    </message>
    <message>
        <source>an instant of everything that was recorded</source>
        <translation>ein Moment von allem, was aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>an instant of the whole process</source>
        <translation>ein Moment des ganzen Prozesses</translation>
    </message>
    <message>
        <source>and %L1 more</source>
        <translation>und %L1 weitere</translation>
    </message>
    <message>
        <source>%L1 instants</source>
        <translation>%L1 Momente</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>%1, set at %2</source>
        <translation>%1, gesetzt bei %2</translation>
    </message>
    <message>
        <source>%1 values from %2 to %3</source>
        <translation>%1 Werte von %2 bis %3</translation>
    </message>
    <message>
        <source>a counter of another program, in its own unit</source>
        <translation>ein Zähler eines anderen Programms, in dessen Einheit</translation>
    </message>
    <message>
        <source>instants: %1 (%2)</source>
        <translation>Momente: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>counters: %1 (%2)</source>
        <translation>Zähler: %1 (%2)</translation>
    </message>
    <message>
        <source>instants, %1</source>
        <translation>Momente, %1</translation>
    </message>
    <message>
        <source>%1, max %2</source>
        <translation>%1, max. %2</translation>
    </message>
    <message>
        <source>%1 more counters have no curve</source>
        <translation>%1 weitere Zähler haben keine Kurve</translation>
    </message>
    <message>
        <source>1 task in flight</source>
        <translation>1 Aufgabe unterwegs</translation>
    </message>
    <message>
        <source>it waits, and no thread is held</source>
        <translation>sie wartet, und kein Thread wird gehalten</translation>
    </message>
    <message>
        <source>1 task in flight, %L1 on a core</source>
        <translation>1 Aufgabe unterwegs, %L1 auf einem Kern</translation>
    </message>
    <message>
        <source>held a loop up: timers were late</source>
        <translation>hielt eine Schleife auf: Zeitgeber kamen zu spät</translation>
    </message>
    <message>
        <source>waiting for its turn</source>
        <translation>wartet noch</translation>
    </message>
    <message>
        <source>1 value, %1</source>
        <translation>1 Wert, %1</translation>
    </message>
    <message>
        <source>1 more counter has no curve</source>
        <translation>1 weiterer Zähler hat keine Kurve</translation>
    </message>
    <message>
        <source>its row is hidden or folded up</source>
        <translation>seine Zeile ist ausgeblendet oder eingeklappt</translation>
    </message>
</context>
<context>
    <name>PanelFacts</name>
    <message>
        <source>warm-up %1 of %2: counts nowhere</source>
        <translation>Aufwärmlauf %1 von %2: zählt nirgends</translation>
    </message>
    <message>
        <source>run %1 of %2</source>
        <translation>Lauf %1 von %2</translation>
    </message>
    <message>
        <source>%1, nearest the median</source>
        <translation>%1, dem Median am nächsten</translation>
    </message>
</context>
<context>
    <name>QAction</name>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>The task is on a core and computes. A solid bar never means anything else.</source>
        <translation>Die Aufgabe ist auf einem Kern und rechnet. Ein ausgefüllter Balken bedeutet nie etwas anderes.</translation>
    </message>
    <message>
        <source>The task waits for the disk or a timer and needs no core. In a thread&apos;s row its thread is held and can do nothing else; among the tasks in flight its thread is free and works on other tasks.</source>
        <translation>Die Aufgabe wartet auf den Datenträger oder einen Zeitgeber und braucht keinen Kern. In der Zeile eines Threads ist ihr Thread gehalten und kann nichts anderes tun; unter den Aufgaben, die unterwegs sind, ist ihr Thread frei und arbeitet an anderen Aufgaben.</translation>
    </message>
    <message>
        <source>The task could go on, but no core is free for it, or the thread that it needs is busy with another task.</source>
        <translation>Die Aufgabe könnte weitermachen, aber für sie ist kein Kern frei, oder der Thread, den sie braucht, ist mit einer anderen Aufgabe beschäftigt.</translation>
    </message>
    <message>
        <source>The task was submitted and has not started. It is seen in the view by task.</source>
        <translation>Die Aufgabe wurde eingereiht und hat noch nicht begonnen. Zu sehen in der Ansicht nach Aufgaben.</translation>
    </message>
    <message>
        <source>The thread is on a core without a task: it starts threads, turns its loop, or looks for the next task.</source>
        <translation>Der Thread ist ohne Aufgabe auf einem Kern: er startet Threads, dreht seine Schleife oder sucht die nächste Aufgabe.</translation>
    </message>
</context>
<context>
    <name>TimelineKeys</name>
    <message>
        <source>Next bar</source>
        <translation>Nächster Balken</translation>
    </message>
    <message>
        <source>Previous bar</source>
        <translation>Voriger Balken</translation>
    </message>
    <message>
        <source>Bar in the row below</source>
        <translation>Balken in der Zeile darunter</translation>
    </message>
    <message>
        <source>Bar in the row above</source>
        <translation>Balken in der Zeile darüber</translation>
    </message>
    <message>
        <source>Bar in the panel below</source>
        <translation>Balken im Feld darunter</translation>
    </message>
    <message>
        <source>Bar in the panel above</source>
        <translation>Balken im Feld darüber</translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation>Auf die Auswahl vergrößern</translation>
    </message>
    <message>
        <source>Zoom to task</source>
        <translation>Auf die Aufgabe vergrößern</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Move to an earlier time</source>
        <translation>Zu früherer Zeit gehen</translation>
    </message>
    <message>
        <source>Move to a later time</source>
        <translation>Zu späterer Zeit gehen</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>Zum Anfang gehen</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Zum Ende gehen</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Nach oben rollen</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Nach unten rollen</translation>
    </message>
    <message>
        <source>A row for each wait in flight</source>
        <translation>Eine Zeile für jede Wartezeit unterwegs</translation>
    </message>
    <message>
        <source>Begin the range here</source>
        <translation>Bereich hier beginnen</translation>
    </message>
    <message>
        <source>End the range here</source>
        <translation>Bereich hier beenden</translation>
    </message>
    <message>
        <source>Select the bar&apos;s time as a range</source>
        <translation>Zeit des Balkens als Bereich wählen</translation>
    </message>
    <message>
        <source>Select the visible time as a range</source>
        <translation>Sichtbare Zeit als Bereich wählen</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Bereich aufheben</translation>
    </message>
    <message>
        <source>Pin the row, or let it go</source>
        <translation>Zeile anheften oder lösen</translation>
    </message>
    <message>
        <source>Hide the row</source>
        <translation>Zeile ausblenden</translation>
    </message>
    <message>
        <source>Hide rows without activity in view</source>
        <translation>Zeilen ohne sichtbare Aktivität ausblenden</translation>
    </message>
    <message>
        <source>Show the hidden rows</source>
        <translation>Ausgeblendete Zeilen zeigen</translation>
    </message>
    <message>
        <source>Show all rows, or only the first ones</source>
        <translation>Alle Zeilen zeigen oder nur die ersten</translation>
    </message>
    <message>
        <source>Fold the panel up, or unfold it</source>
        <translation>Feld ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Sort and hide rows...</source>
        <translation>Zeilen sortieren und ausblenden...</translation>
    </message>
    <message>
        <source>Next repetition of the model</source>
        <translation>Nächste Wiederholung des Modells</translation>
    </message>
    <message>
        <source>Previous repetition of the model</source>
        <translation>Vorige Wiederholung des Modells</translation>
    </message>
    <message>
        <source>The repetition nearest the median</source>
        <translation>Die Wiederholung, die dem Median am nächsten ist</translation>
    </message>
    <message>
        <source>Next instant of another program</source>
        <translation>Nächster Moment eines anderen Programms</translation>
    </message>
    <message>
        <source>Previous instant of another program</source>
        <translation>Voriger Moment eines anderen Programms</translation>
    </message>
</context>
<context>
    <name>juggler::core</name>
    <message>
        <source>Blocking</source>
        <translation>Blockierend</translation>
    </message>
    <message>
        <source>One task after the other on one thread. The caller waits for each: the baseline.</source>
        <translation>Eine Aufgabe nach der anderen auf einem Thread. Der Aufrufer wartet auf jede: die Vergleichsbasis.</translation>
    </message>
    <message>
        <source>Thread pool</source>
        <translation>Thread-Pool</translation>
    </message>
    <message>
        <source>A few native threads take tasks from one queue. A blocked worker does no other work.</source>
        <translation>Einige native Threads nehmen Aufgaben aus einer Schlange. Ein blockierter Worker tut nichts anderes.</translation>
    </message>
    <message>
        <source>Event loop</source>
        <translation>Ereignisschleife</translation>
    </message>
    <message>
        <source>One thread, asynchronous timers and file reads: waits overlap, computing does not.</source>
        <translation>Ein Thread, asynchrone Zeitgeber und Dateizugriffe: Wartezeiten überlappen sich, Rechnen nicht.</translation>
    </message>
    <message>
        <source>Dedicated threads</source>
        <translation>Eigene Threads</translation>
    </message>
    <message>
        <source>A native thread for every task. The kernel overlaps their waits and shares out the cores.</source>
        <translation>Ein nativer Thread für jede Aufgabe. Der Kernel überlappt ihre Wartezeiten und teilt die Kerne auf.</translation>
    </message>
    <message>
        <source>Green threads</source>
        <translation>Green Threads</translation>
    </message>
    <message>
        <source>Many tasks on one native thread (M:1), scheduled by the program alone: huge numbers of waits, no parallel CPU.</source>
        <translation>Viele Aufgaben auf einem nativen Thread (M:1), allein vom Programm eingeteilt: riesige Mengen an Wartezeiten, kein paralleles Rechnen.</translation>
    </message>
    <message>
        <source>Virtual threads</source>
        <translation>Virtuelle Threads</translation>
    </message>
    <message>
        <source>Many tasks on several native threads, the carriers (M:N): waits overlap, computing is parallel.</source>
        <translation>Viele Aufgaben auf mehreren nativen Threads, den Trägern (M:N): Wartezeiten überlappen sich, Rechnen ist parallel.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Each worker is a process with its own memory: as parallel as threads, expensive to start.</source>
        <translation>Jeder Worker ist ein Prozess mit eigenem Speicher: so parallel wie Threads, teuer zu starten.</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybrid</translation>
    </message>
    <message>
        <source>Waits and I/O on an event loop, computing on native threads: the best of both.</source>
        <translation>Warten und Ein-/Ausgabe in einer Ereignisschleife, Rechnen auf nativen Threads: das Beste von beidem.</translation>
    </message>
    <message>
        <source>no task was run</source>
        <translation>keine Aufgabe wurde ausgeführt</translation>
    </message>
    <message>
        <source>one process</source>
        <translation>ein Prozess</translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation>%1 Prozesse</translation>
    </message>
    <message>
        <source>one process, %1 to start</source>
        <translation>ein Prozess, %1 zum Starten</translation>
    </message>
    <message>
        <source>%1 processes, %2 to start</source>
        <translation>%1 Prozesse, %2 zum Starten</translation>
    </message>
    <message>
        <source>one thread</source>
        <translation>ein Thread</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 Threads</translation>
    </message>
    <message>
        <source>waited %1 of %2</source>
        <translation>wartete %1 von %2</translation>
    </message>
    <message>
        <source>blocked in waits for %1 % of their time</source>
        <translation>%1 % der Zeit durch Warten blockiert</translation>
    </message>
    <message>
        <source>on average %1 tasks in progress and %2 cores busy</source>
        <translation>im Mittel %1 Aufgaben in Arbeit, %2 Kerne beschäftigt</translation>
    </message>
    <message>
        <source>as fast as %1 cores allow</source>
        <translation>so schnell, wie %1 Kerne erlauben</translation>
    </message>
    <message>
        <source>as fast as its longest task</source>
        <translation>so schnell wie die längste Aufgabe</translation>
    </message>
    <message>
        <source>each task waited for the one before it</source>
        <translation>jede Aufgabe wartete auf die vorige</translation>
    </message>
    <message>
        <source>one task held the loop for %1</source>
        <translation>eine Aufgabe hielt die Schleife %1 lang</translation>
    </message>
    <message>
        <source>one thread computes on one core at a time</source>
        <translation>ein Thread rechnet nur auf einem Kern zugleich</translation>
    </message>
    <message>
        <source>half of the tasks queued for %1 or longer</source>
        <translation>jede zweite Aufgabe mindestens %1 in der Schlange</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 Jahre</translation>
    </message>
    <message>
        <source>limit the run to %1 of the cores: %2</source>
        <translation>den Lauf auf %1 der Kerne beschränken: %2</translation>
    </message>
    <message>
        <source>nice %1 was refused: the threads run at %2</source>
        <translation>der Nice-Wert %1 wurde verweigert: die Threads laufen mit %2</translation>
    </message>
    <message>
        <source>the run was cut short: %1</source>
        <translation>der Lauf wurde abgekürzt: %1</translation>
    </message>
    <message>
        <source>start thread %1: %2</source>
        <translation>Thread %1 starten: %2</translation>
    </message>
    <message>
        <source>when threads were on a core is found by themselves: %1</source>
        <translation>wann Threads auf einem Kern waren, stellen sie selbst fest: %1</translation>
    </message>
    <message>
        <source>%1 events were lost: there was no memory to record them</source>
        <translation>%1 Ereignisse gingen verloren: es fehlte Speicher, um sie aufzuzeichnen</translation>
    </message>
    <message>
        <source>%1 switch records were lost: there was no room for them; what they left open is drawn as ready</source>
        <translation>%1 Einträge über Wechsel gingen verloren: es fehlte Platz für sie; was sie offen ließen, ist als bereit gezeichnet</translation>
    </message>
    <message>
        <source>the files were read by %1</source>
        <translation>die Dateien wurden gelesen durch %1</translation>
    </message>
    <message>
        <source>the tasks&apos; own thread, blocked by each read (%1; no helper thread could be started)</source>
        <translation>den eigenen Thread der Aufgaben, blockiert bei jedem Lesen (%1; kein Hilfsthread konnte gestartet werden)</translation>
    </message>
    <message>
        <source>%1 helper thread (%2)</source>
        <translation>%1 Hilfsthread (%2)</translation>
    </message>
    <message>
        <source>%1 helper threads (%2)</source>
        <translation>%1 Hilfsthreads (%2)</translation>
    </message>
    <message>
        <source>io_uring: switched off</source>
        <translation>io_uring: abgeschaltet</translation>
    </message>
    <message>
        <source>io_uring: %1</source>
        <translation>io_uring: %1</translation>
    </message>
    <message>
        <source>%1 of %2 carriers could be started: %3</source>
        <translation>%1 von %2 Trägern konnten gestartet werden: %3</translation>
    </message>
    <message>
        <source>%1 of %2 threads could not be started: %3</source>
        <translation>%1 von %2 Threads konnten nicht gestartet werden: %3</translation>
    </message>
    <message>
        <source>%1 of %2 threads for computing could be started: %3</source>
        <translation>%1 von %2 Threads zum Rechnen konnten gestartet werden: %3</translation>
    </message>
    <message>
        <source>%1 of %2 threads could be started: %3</source>
        <translation>%1 von %2 Threads konnten gestartet werden: %3</translation>
    </message>
    <message>
        <source>%1 of %2 processes could be started: %3</source>
        <translation>%1 von %2 Prozessen konnten gestartet werden: %3</translation>
    </message>
    <message>
        <source>not every worker process could be started: %1: %2</source>
        <translation>nicht jeder Worker-Prozess konnte gestartet werden: %1: %2</translation>
    </message>
    <message>
        <source>%1 while it had no task</source>
        <translation>%1, als keine Aufgabe da war</translation>
    </message>
    <message>
        <source>%1 before its first task</source>
        <translation>%1 vor der ersten Aufgabe</translation>
    </message>
    <message>
        <source>the user&apos;s limit of processes (ulimit -u) is %1, %2 in use, %3 kept free</source>
        <translation>die Prozessgrenze des Benutzers (ulimit -u) ist %1, %2 benutzt, %3 bleiben frei</translation>
    </message>
    <message>
        <source>the control group&apos;s pids.max is %1, %2 in use, %3 kept free</source>
        <translation>pids.max der Kontrollgruppe ist %1, %2 benutzt, %3 bleiben frei</translation>
    </message>
    <message>
        <source>the machine&apos;s memory in KiB is %1, %2 in use, %3 kept free</source>
        <translation>der Speicher des Rechners in KiB ist %1, %2 benutzt, %3 bleiben frei</translation>
    </message>
    <message>
        <source>the control group&apos;s memory in KiB is %1, %2 in use, %3 kept free</source>
        <translation>der Speicher der Kontrollgruppe in KiB ist %1, %2 benutzt, %3 bleiben frei</translation>
    </message>
    <message>
        <source>%1 is %2, %3 in use, %4 kept free</source>
        <translation>%1 ist %2, %3 benutzt, %4 bleiben frei</translation>
    </message>
    <message>
        <source>no limit is known</source>
        <translation>keine Grenze ist bekannt</translation>
    </message>
    <message>
        <source>raise kernel.perf_event_mlock_kb (it is %1), or the limit of locked memory</source>
        <translation>kernel.perf_event_mlock_kb erhöhen (es ist %1) oder die Grenze für gesperrten Speicher</translation>
    </message>
    <message>
        <source>allow the program more open files</source>
        <translation>dem Programm mehr offene Dateien erlauben</translation>
    </message>
    <message>
        <source>this kernel has no perf events, or a container&apos;s system-call filter (seccomp) hides them</source>
        <translation>dieser Kernel hat keine perf-Ereignisse, oder der Systemaufruf-Filter (seccomp) eines Containers verbirgt sie</translation>
    </message>
    <message>
        <source>set kernel.perf_event_paranoid to 2 or less (it is %1)</source>
        <translation>kernel.perf_event_paranoid auf 2 oder weniger setzen (es ist %1)</translation>
    </message>
    <message>
        <source>a container&apos;s system-call filter (seccomp) or a security module forbids it; kernel.perf_event_paranoid is %1, and 2 is enough</source>
        <translation>der Systemaufruf-Filter (seccomp) eines Containers oder ein Sicherheitsmodul verbietet es; kernel.perf_event_paranoid ist %1, und 2 genügt</translation>
    </message>
    <message>
        <source>kernel.perf_event_paranoid is %1, and 2 is enough</source>
        <translation>kernel.perf_event_paranoid ist %1, und 2 genügt</translation>
    </message>
    <message>
        <source>record switches of the thread that starts the run: it was not started by the one that opened the records</source>
        <translation>Wechsel des Threads aufzeichnen, der den Lauf startet: er wurde nicht von dem gestartet, der die Aufzeichnung öffnete</translation>
    </message>
    <message>
        <source>%1: the system does not tell whether it has left the page cache, since it belongs to another user</source>
        <translation>%1: das System verrät nicht, ob die Datei den Seitencache verlassen hat, da sie einem anderen Benutzer gehört</translation>
    </message>
    <message>
        <source>%1: its file system keeps it in memory, so reading it never waits</source>
        <translation>%1: das Dateisystem hält die Datei im Speicher, das Lesen wartet also nie</translation>
    </message>
    <message>
        <source>%1: %2 of %3 stayed in the page cache</source>
        <translation>%1: %2 von %3 blieben im Seitencache</translation>
    </message>
    <message>
        <source>%1: only %2 of %3 are in the page cache</source>
        <translation>%1: nur %2 von %3 sind im Seitencache</translation>
    </message>
    <message>
        <source>%1 more files are not in the state that was asked for either</source>
        <translation>auch %1 weitere Dateien sind nicht in dem verlangten Zustand</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>the folder for temporary files</source>
        <translation>der Ordner für temporäre Dateien</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>the file became shorter while it was read</source>
        <translation>die Datei wurde kürzer, während sie gelesen wurde</translation>
    </message>
    <message>
        <source>the task threw an exception</source>
        <translation>die Aufgabe warf eine Ausnahme</translation>
    </message>
    <message>
        <source>the machine&apos;s reserve of threads would be used up</source>
        <translation>die Reserve des Rechners an Threads wäre aufgebraucht</translation>
    </message>
    <message>
        <source>there is nothing to read now, and waiting for it might never end</source>
        <translation>es gibt jetzt nichts zu lesen, und das Warten darauf endet vielleicht nie</translation>
    </message>
    <message>
        <source>all files of the workload together are larger than the free space</source>
        <translation>alle Dateien der Arbeitslast zusammen sind größer als der freie Platz</translation>
    </message>
    <message>
        <source>worker ended by signal %1</source>
        <translation>Worker durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>worker ended with status %1</source>
        <translation>Worker mit Status %1 beendet</translation>
    </message>
    <message>
        <source>a file to read needs a path</source>
        <translation>eine Datei zum Lesen braucht einen Pfad</translation>
    </message>
    <message>
        <source>a path cannot contain a zero byte</source>
        <translation>ein Pfad darf kein Nullbyte enthalten</translation>
    </message>
    <message>
        <source>a folder cannot contain a zero byte</source>
        <translation>ein Ordner darf kein Nullbyte enthalten</translation>
    </message>
    <message>
        <source>write %1 bytes: must be from 0 to %2</source>
        <translation>%1 Bytes schreiben: muss von 0 bis %2 sein</translation>
    </message>
    <message>
        <source>fib(%1): n must be from 0 to %2, fib(94) does not fit into 64 bits</source>
        <translation>fib(%1): n muss von 0 bis %2 sein, fib(94) passt nicht in 64 Bit</translation>
    </message>
    <message>
        <source>sleep %1 ms: must be from 0 to %2 ms (one day)</source>
        <translation>sleep %1 ms: muss von 0 bis %2 ms (ein Tag) sein</translation>
    </message>
    <message>
        <source>count %1: must be from 1 to %2</source>
        <translation>Anzahl %1: muss von 1 bis %2 sein</translation>
    </message>
    <message>
        <source>group %1: there is another group called &quot;%2&quot;</source>
        <translation>Gruppe %1: es gibt eine andere Gruppe namens „%2“</translation>
    </message>
    <message>
        <source>group %1: runs after &quot;%2&quot;, and no group has that name</source>
        <translation>Gruppe %1: läuft nach „%2“, und keine Gruppe heißt so</translation>
    </message>
    <message>
        <source>group %1: would have to wait for itself to end</source>
        <translation>Gruppe %1: müsste auf ihr eigenes Ende warten</translation>
    </message>
    <message>
        <source>%1 tasks: at most %2 in one workload</source>
        <translation>%1 Aufgaben: höchstens %2 in einer Arbeitslast</translation>
    </message>
    <message>
        <source>Juggler session</source>
        <translation>Juggler-Sitzung</translation>
    </message>
    <message>
        <source>Juggler session, compressed</source>
        <translation>Juggler-Sitzung, komprimiert</translation>
    </message>
    <message>
        <source>Chrome trace</source>
        <translation>Chrome-Trace</translation>
    </message>
    <message>
        <source>Intervals as comma-separated values</source>
        <translation>Intervalle als kommagetrennte Werte</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG-Bild</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>open %1: not a regular file</source>
        <translation>%1 öffnen: keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>open %1: larger than 64 MiB, not a workload</source>
        <translation>%1 öffnen: größer als 64 MiB, keine Arbeitslast</translation>
    </message>
    <message>
        <source>open %1: %2</source>
        <translation>%1 öffnen: %2</translation>
    </message>
    <message>
        <source>read %1: the file is empty</source>
        <translation>%1 lesen: die Datei ist leer</translation>
    </message>
    <message>
        <source>read %1: %2</source>
        <translation>%1 lesen: %2</translation>
    </message>
    <message>
        <source>write %1: %2</source>
        <translation>%1 schreiben: %2</translation>
    </message>
    <message>
        <source>nothing is both that long and that short</source>
        <translation>nichts ist zugleich so lang und so kurz</translation>
    </message>
    <message>
        <source>a length is missing: write &gt; 5 ms</source>
        <translation>es fehlt eine Dauer: &gt; 5 ms schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a length: write &gt; 5 ms</source>
        <translation>„%1“ ist keine Dauer: &gt; 5 ms schreiben</translation>
    </message>
    <message>
        <source>%1 has no unit: write %2 ms, %3 us or %4 s</source>
        <translation>%1 hat keine Einheit: %2 ms, %3 us oder %4 s schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no unit of time: write ns, us, ms, s, min or h</source>
        <translation>„%1“ ist keine Zeiteinheit: ns, us, ms, s, min oder h schreiben</translation>
    </message>
    <message>
        <source>write a range like 5ms..20ms</source>
        <translation>einen Bereich schreiben wie 5ms..20ms</translation>
    </message>
    <message>
        <source>%1: names nothing: write %2</source>
        <translation>%1: benennt nichts: %2 schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no core: write core:1</source>
        <translation>„%1“ ist kein Kern: core:1 schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no state: write running, ready, waiting or queued</source>
        <translation>„%1“ ist kein Zustand: running, ready, waiting oder queued schreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of task: write file-read, file-write, sleep, fibonacci or add</source>
        <translation>„%1“ ist keine Art von Aufgabe: file-read, file-write, sleep, fibonacci oder add schreiben</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Vorgang nicht erlaubt</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Verzeichnis nicht gefunden</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Ist ein Verzeichnis</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Kein Verzeichnis</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>Datei existiert bereits</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>Datei zu groß</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Speicherkontingent überschritten</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Dateisystem nur lesbar</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>Kein Speicher verfügbar</translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation>Ressource zurzeit nicht verfügbar</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>Ungültiges Argument</translation>
    </message>
    <message>
        <source>Function not implemented</source>
        <translation>Funktion nicht implementiert</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Gerät oder Ressource belegt</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>Datenübergabe unterbrochen (broken pipe)</translation>
    </message>
    <message>
        <source>Recorded process</source>
        <translation>Aufgezeichneter Prozess</translation>
    </message>
    <message>
        <source>A process of another program, as its own trace tells it.</source>
        <translation>Ein Prozess eines anderen Programms, wie ihn dessen eigener Trace schildert.</translation>
    </message>
    <message>
        <source>on average %1 events in progress</source>
        <translation>im Mittel %1 Ereignisse in Arbeit</translation>
    </message>
    <message>
        <source>perf_event_open for this program&apos;s switches: %1: %2</source>
        <translation>perf_event_open für die Wechsel dieses Programms: %1: %2</translation>
    </message>
    <message>
        <source>map the ring of switch records: %1: %2</source>
        <translation>den Ring für Wechsel einblenden: %1: %2</translation>
    </message>
    <message>
        <source>enable switch records of core %1: %2</source>
        <translation>Aufzeichnung der Wechsel von Kern %1 einschalten: %2</translation>
    </message>
    <message>
        <source>share memory %1: %2</source>
        <translation>Speicher %1 gemeinsam nutzen: %2</translation>
    </message>
    <message>
        <source>map shared memory: %1</source>
        <translation>gemeinsamen Speicher einblenden: %1</translation>
    </message>
    <message>
        <source>a count of %1: from 1 to %2</source>
        <translation>eine Anzahl von %1: von 1 bis %2</translation>
    </message>
    <message>
        <source>write standard output: %1</source>
        <translation>Standardausgabe schreiben: %1</translation>
    </message>
    <message>
        <source>open %1: the file is empty</source>
        <translation>%1 öffnen: die Datei ist leer</translation>
    </message>
    <message>
        <source>open %1: it is no regular file</source>
        <translation>%1 öffnen: es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>open %1: there is not enough memory</source>
        <translation>%1 öffnen: der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>open %1: it is no journal</source>
        <translation>%1 öffnen: es ist kein Journal</translation>
    </message>
    <message>
        <source>open %1: it is a journal of version %2, this program reads version %3</source>
        <translation>%1 öffnen: es ist ein Journal der Version %2, dieses Programm liest Version %3</translation>
    </message>
    <message>
        <source>remove %1: it is no journal</source>
        <translation>%1 entfernen: es ist kein Journal</translation>
    </message>
    <message>
        <source>remove %1: it belongs to a program that runs, or to somebody else</source>
        <translation>%1 entfernen: es gehört einem laufenden Programm oder jemand anderem</translation>
    </message>
    <message>
        <source>remove %1: %2</source>
        <translation>%1 entfernen: %2</translation>
    </message>
    <message>
        <source>%1 (at byte %2)</source>
        <translation>%1 (bei Byte %2)</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file ends early</source>
        <translation>die Datei endet zu früh</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>there is no memory to decompress it</source>
        <translation>der Speicher reicht nicht zum Entpacken</translation>
    </message>
    <message>
        <source>the compressed data is damaged before byte %1 of the file: %2</source>
        <translation>die komprimierten Daten sind vor Byte %1 der Datei beschädigt: %2</translation>
    </message>
    <message>
        <source>the compressed data ends early, after byte %1 of the file</source>
        <translation>die komprimierten Daten enden zu früh, nach Byte %1 der Datei</translation>
    </message>
    <message>
        <source>it grows to more than %1 times its size when it is decompressed, which no recording does</source>
        <translation>entpackt wächst sie auf mehr als das %1-Fache, was keine Aufzeichnung tut</translation>
    </message>
    <message>
        <source>it is neither a session nor a trace</source>
        <translation>es ist weder eine Sitzung noch ein Trace</translation>
    </message>
    <message>
        <source>it needs more memory than half of what is free</source>
        <translation>es braucht mehr Speicher als die Hälfte des freien</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer Juggler; this one reads %2</source>
        <translation>„%1“ wurde von einem neueren Juggler geschrieben; dieser liest %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no recording; this Juggler reads %2</source>
        <translation>„%1“ ist keine Aufzeichnung; dieser Juggler liest %2</translation>
    </message>
    <message>
        <source>Fields of a newer version that are larger than 16 MiB together are lost when this session is saved again.</source>
        <translation>Felder einer neueren Version, die zusammen größer als 16 MiB sind, gehen verloren, wenn diese Sitzung wieder gespeichert wird.</translation>
    </message>
    <message>
        <source>the workload comes after the runs, and the file cannot be read twice</source>
        <translation>die Arbeitslast kommt nach den Läufen, und die Datei kann nicht zweimal gelesen werden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not expected here</source>
        <translation>„%1“ wird hier nicht erwartet</translation>
    </message>
    <message>
        <source>a character that is not expected here</source>
        <translation>ein Zeichen, das hier nicht erwartet wird</translation>
    </message>
    <message>
        <source>the text is no UTF-8</source>
        <translation>der Text ist kein UTF-8</translation>
    </message>
    <message>
        <source>is nested deeper than %1</source>
        <translation>ist tiefer verschachtelt als %1</translation>
    </message>
    <message>
        <source>is a text of more than %1</source>
        <translation>ist ein Text von mehr als %1</translation>
    </message>
    <message>
        <source>is a number of more than %1</source>
        <translation>ist eine Zahl von mehr als %1</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>steht zweimal da</translation>
    </message>
    <message>
        <source>a control character stands in a text</source>
        <translation>ein Steuerzeichen steht in einem Text</translation>
    </message>
    <message>
        <source>something follows after the end</source>
        <translation>nach dem Ende folgt noch etwas</translation>
    </message>
    <message>
        <source>recovered from the journal of a program that ended unexpectedly</source>
        <translation>wiederhergestellt aus dem Journal eines Programms, das unerwartet endete</translation>
    </message>
    <message>
        <source>recovered from the journal of a program that ended unexpectedly after the last run</source>
        <translation>wiederhergestellt aus dem Journal eines Programms, das nach dem letzten Lauf unerwartet endete</translation>
    </message>
    <message>
        <source>recovered: the program ended unexpectedly; %1</source>
        <translation>wiederhergestellt: das Programm endete unerwartet; %1</translation>
    </message>
    <message>
        <source>up to %1 s may be missing</source>
        <translation>bis zu %1 s können fehlen</translation>
    </message>
    <message>
        <source>the end is missing: %1</source>
        <translation>das Ende fehlt: %1</translation>
    </message>
    <message>
        <source>what the damaged part of its journal told is missing</source>
        <translation>was der beschädigte Teil des Journals enthielt, fehlt</translation>
    </message>
    <message>
        <source>a run of the journal was left out: %1</source>
        <translation>ein Lauf des Journals wurde ausgelassen: %1</translation>
    </message>
    <message>
        <source>the journal is whole up to byte %1; %2 bytes were left out</source>
        <translation>das Journal ist bis Byte %1 heil; %2 Bytes wurden ausgelassen</translation>
    </message>
    <message>
        <source>the journal is damaged at byte %1: a record %2; %3 bytes were left out</source>
        <translation>das Journal ist bei Byte %1 beschädigt: ein Eintrag %2; %3 Bytes wurden ausgelassen</translation>
    </message>
    <message>
        <source>the journal has reached the %1 that it may have on this disk</source>
        <translation>das Journal hat die %1 erreicht, die es auf diesem Datenträger haben darf</translation>
    </message>
    <message>
        <source>no journal is kept of this recording: %1</source>
        <translation>von dieser Aufzeichnung wird kein Journal geführt: %1</translation>
    </message>
    <message>
        <source>create folder %1: %2</source>
        <translation>Ordner %1 anlegen: %2</translation>
    </message>
    <message>
        <source>examine folder %1: %2</source>
        <translation>Ordner %1 untersuchen: %2</translation>
    </message>
    <message>
        <source>use folder %1: it is not private to you</source>
        <translation>Ordner %1 benutzen: er ist nicht dem Benutzer allein vorbehalten</translation>
    </message>
    <message>
        <source>use folder %1: %2</source>
        <translation>Ordner %1 benutzen: %2</translation>
    </message>
    <message>
        <source>was recorded by another program and cannot be run</source>
        <translation>wurde von einem anderen Programm aufgezeichnet und kann nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>%1 tasks: at most %2 in one recording</source>
        <translation>%1 Aufgaben: höchstens %2 in einer Aufzeichnung</translation>
    </message>
    <message>
        <source>words   &gt; 5 ms   &lt; 100us   5ms..20ms   waiting   state:ready   kind:fib   thread:worker 2   core:1   model:event   failed</source>
        <translation>Wörter   &gt; 5 ms   &lt; 100us   5ms..20ms   waiting   state:ready   kind:fib   thread:worker 2   core:1   model:event   failed</translation>
    </message>
    <message>
        <source>%1 instant event</source>
        <translation>%1 Momentereignis</translation>
    </message>
    <message>
        <source>%1 instant events</source>
        <translation>%1 Momentereignisse</translation>
    </message>
    <message>
        <source>%1 counter value</source>
        <translation>%1 Zählerwert</translation>
    </message>
    <message>
        <source>%1 counter values</source>
        <translation>%1 Zählerwerte</translation>
    </message>
    <message>
        <source>%1 flow event</source>
        <translation>%1 Flussereignis</translation>
    </message>
    <message>
        <source>%1 flow events</source>
        <translation>%1 Flussereignisse</translation>
    </message>
    <message>
        <source>%1 asynchronous instant</source>
        <translation>%1 asynchroner Moment</translation>
    </message>
    <message>
        <source>%1 asynchronous instants</source>
        <translation>%1 asynchrone Momente</translation>
    </message>
    <message>
        <source>%1 asynchronous step</source>
        <translation>%1 asynchroner Schritt</translation>
    </message>
    <message>
        <source>%1 asynchronous steps</source>
        <translation>%1 asynchrone Schritte</translation>
    </message>
    <message>
        <source>%1 object event</source>
        <translation>%1 Objektereignis</translation>
    </message>
    <message>
        <source>%1 object events</source>
        <translation>%1 Objektereignisse</translation>
    </message>
    <message>
        <source>%1 memory dump</source>
        <translation>%1 Speicherabbild</translation>
    </message>
    <message>
        <source>%1 memory dumps</source>
        <translation>%1 Speicherabbilder</translation>
    </message>
    <message>
        <source>%1 sample</source>
        <translation>%1 Stichprobe</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Stichproben</translation>
    </message>
    <message>
        <source>%1 clock event</source>
        <translation>%1 Uhrereignis</translation>
    </message>
    <message>
        <source>%1 clock events</source>
        <translation>%1 Uhrereignisse</translation>
    </message>
    <message>
        <source>%1 context event</source>
        <translation>%1 Kontextereignis</translation>
    </message>
    <message>
        <source>%1 context events</source>
        <translation>%1 Kontextereignisse</translation>
    </message>
    <message>
        <source>%1 event of metadata</source>
        <translation>%1 Metadatenereignis</translation>
    </message>
    <message>
        <source>%1 events of metadata</source>
        <translation>%1 Metadatenereignisse</translation>
    </message>
    <message>
        <source>%1 event of an unknown phase</source>
        <translation>%1 Ereignis einer unbekannten Phase</translation>
    </message>
    <message>
        <source>%1 events of unknown phases</source>
        <translation>%1 Ereignisse unbekannter Phasen</translation>
    </message>
    <message>
        <source>%1 event without a phase</source>
        <translation>%1 Ereignis ohne Phase</translation>
    </message>
    <message>
        <source>%1 events without a phase</source>
        <translation>%1 Ereignisse ohne Phase</translation>
    </message>
    <message>
        <source>%1 event without a time</source>
        <translation>%1 Ereignis ohne Zeit</translation>
    </message>
    <message>
        <source>%1 events without a time</source>
        <translation>%1 Ereignisse ohne Zeit</translation>
    </message>
    <message>
        <source>%1 event without a length</source>
        <translation>%1 Ereignis ohne Dauer</translation>
    </message>
    <message>
        <source>%1 events without a length</source>
        <translation>%1 Ereignisse ohne Dauer</translation>
    </message>
    <message>
        <source>%1 end without a begin</source>
        <translation>%1 Ende ohne Anfang</translation>
    </message>
    <message>
        <source>%1 ends without a begin</source>
        <translation>%1 Enden ohne Anfang</translation>
    </message>
    <message>
        <source>%1 begin without an end</source>
        <translation>%1 Anfang ohne Ende</translation>
    </message>
    <message>
        <source>%1 begins without an end</source>
        <translation>%1 Anfänge ohne Ende</translation>
    </message>
    <message>
        <source>%1 event that ends before it begins</source>
        <translation>%1 Ereignis, das endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>%1 events that end before they begin</source>
        <translation>%1 Ereignisse, die enden, bevor sie beginnen</translation>
    </message>
    <message>
        <source>%1 event of a process beyond the first 1000</source>
        <translation>%1 Ereignis eines Prozesses nach den ersten 1000</translation>
    </message>
    <message>
        <source>%1 events of processes beyond the first 1000</source>
        <translation>%1 Ereignisse von Prozessen nach den ersten 1000</translation>
    </message>
    <message>
        <source>%1 event of a thread beyond the first 200000</source>
        <translation>%1 Ereignis eines Threads nach den ersten 200000</translation>
    </message>
    <message>
        <source>%1 events of threads beyond the first 200000</source>
        <translation>%1 Ereignisse von Threads nach den ersten 200000</translation>
    </message>
    <message>
        <source>%1 event overlaps another one of its thread without lying within it: it has a lane of its own</source>
        <translation>%1 Ereignis überlappt ein anderes seines Threads, ohne in ihm zu liegen: es hat eine eigene Spur</translation>
    </message>
    <message>
        <source>%1 events overlap others of their thread without lying within them: they have lanes of their own</source>
        <translation>%1 Ereignisse überlappen andere ihres Threads, ohne in ihnen zu liegen: sie haben eigene Spuren</translation>
    </message>
    <message>
        <source>%1 instant event of a thread without bars beyond the first 50000 stands on its process</source>
        <translation>%1 Zeitpunkt eines Threads ohne Balken jenseits der ersten 50000 steht bei seinem Prozess</translation>
    </message>
    <message>
        <source>%1 instant events of threads without bars beyond the first 50000 stand on their process</source>
        <translation>%1 Zeitpunkte von Threads ohne Balken jenseits der ersten 50000 stehen bei ihrem Prozess</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is not shown</source>
        <translation>%1 wird nicht gezeigt</translation>
    </message>
    <message>
        <source>%1 are not shown</source>
        <translation>%1 werden nicht gezeigt</translation>
    </message>
    <message>
        <source>%1 is not shown: %2</source>
        <translation>%1 wird nicht gezeigt: %2</translation>
    </message>
    <message>
        <source>%1 are not shown: %2</source>
        <translation>%1 werden nicht gezeigt: %2</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 und andere</translation>
    </message>
    <message>
        <source>the closing bracket is missing: the program that wrote it may have ended before its time</source>
        <translation>die schließende Klammer fehlt: das Programm, das die Datei schrieb, endete vielleicht vorzeitig</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not read</source>
        <translation>„%1“ wird nicht gelesen</translation>
    </message>
    <message>
        <source>it is neither a session nor a trace: it has no &quot;traceEvents&quot;</source>
        <translation>es ist weder eine Sitzung noch ein Trace: es hat kein &quot;traceEvents&quot;</translation>
    </message>
    <message>
        <source>it has no event with a begin and an end</source>
        <translation>es hat kein Ereignis mit Anfang und Ende</translation>
    </message>
    <message>
        <source>its events need more memory than the %1 MiB that can be spared (at byte %2)</source>
        <translation>seine Ereignisse brauchen mehr Speicher als die %1 MiB, die entbehrlich sind (bei Byte %2)</translation>
    </message>
    <message>
        <source>its events lie %1 days apart, more than the 104 that can be shown (from the one at byte %2 to the one at byte %3)</source>
        <translation>seine Ereignisse liegen %1 Tage auseinander, mehr als die 104, die gezeigt werden können (von dem bei Byte %2 bis zu dem bei Byte %3)</translation>
    </message>
    <message>
        <source>bars reach from where an event began to where it ended, as another program stamped them; whether it was on a core in between was not recorded</source>
        <translation>Balken reichen vom Anfang eines Ereignisses bis zu seinem Ende, wie ein anderes Programm sie gestempelt hat; ob es dazwischen auf einem Kern war, wurde nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>%1 with other values</source>
        <translation>%1 mit anderen Werten</translation>
    </message>
    <message>
        <source>%1 runs after group %2, not %3</source>
        <translation>%1 läuft nach Gruppe %2, nicht %3</translation>
    </message>
    <message>
        <source>%1 waits for no group, not %2</source>
        <translation>%1 wartet auf keine Gruppe, nicht %2</translation>
    </message>
    <message>
        <source>after group %1</source>
        <translation>nach Gruppe %1</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>shuffled with seed %1</source>
        <translation>gemischt mit Startwert %1</translation>
    </message>
    <message>
        <source>in the order of the list</source>
        <translation>in der Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>journal: at most %1 % of one core</source>
        <translation>Journal: höchstens %1 % eines Kerns</translation>
    </message>
    <message>
        <source>write %1: its suffix is none of %2</source>
        <translation>%1 schreiben: die Endung ist keine von %2</translation>
    </message>
    <message>
        <source>a %1 is made by the window</source>
        <translation>%1: entsteht nur im Fenster</translation>
    </message>
    <message>
        <source>there is no memory to compress it</source>
        <translation>der Speicher reicht nicht zum Komprimieren</translation>
    </message>
</context>
<context>
    <name>juggler::ui::AreaChart</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 Kern</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kerne</translation>
    </message>
</context>
<context>
    <name>juggler::ui::AreaSummary</name>
    <message>
        <source>At most %1 tasks in progress and %2 on a core; cores: %3</source>
        <translation>Höchstens %1 Aufgaben in Arbeit und %2 auf einem Kern; Kerne: %3</translation>
    </message>
    <message>
        <source>Run the workload to see how many tasks are in progress at a time.</source>
        <translation>Die Arbeitslast ausführen, um zu sehen, wie viele Aufgaben zugleich in Arbeit sind.</translation>
    </message>
    <message>
        <source>Tasks in progress over time</source>
        <translation>Aufgaben in Arbeit über die Zeit</translation>
    </message>
</context>
<context>
    <name>juggler::ui::BackgroundOpen</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
</context>
<context>
    <name>juggler::ui::BackgroundSave</name>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
</context>
<context>
    <name>juggler::ui::BackgroundTask</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>juggler::ui::BarSummary</name>
    <message>
        <source>%1 %2, the best</source>
        <translation>%1 %2, das beste</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Run the workload to see how long each model takes.</source>
        <translation>Die Arbeitslast ausführen, um zu sehen, wie lange jedes Modell braucht.</translation>
    </message>
    <message>
        <source>Makespan of each model</source>
        <translation>Gesamtdauer jedes Modells</translation>
    </message>
    <message>
        <source>%1, the middle half from %2 to %3</source>
        <translation>%1, die mittlere Hälfte von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>juggler::ui::CardRow</name>
    <message>
        <source>Show %1 here</source>
        <translation>%1 hier zeigen</translation>
    </message>
    <message>
        <source>Other figures</source>
        <translation>Andere Kennzahlen</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ChartExport</name>
    <message>
        <source>makespan</source>
        <translation>Gesamtdauer</translation>
    </message>
    <message>
        <source>time since the run&apos;s start</source>
        <translation>Zeit seit dem Start des Laufs</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>juggler::ui::CommandModel</name>
    <message>
        <source>not available now</source>
        <translation>zurzeit nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>juggler::ui::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>No command is called like this</source>
        <translation>Kein Befehl heißt so</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Every command of the window with its keys. Type to find one, Enter runs it.</source>
        <translation>Jeder Befehl des Fensters mit seinen Tasten. Tippen sucht, die Eingabetaste führt aus.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>↑ ↓ choose     Enter runs     Esc closes     F1 shows all keys</source>
        <translation>↑ ↓ wählen     Eingabe führt aus     Esc schließt     F1 zeigt alle Tasten</translation>
    </message>
</context>
<context>
    <name>juggler::ui::CompareDialog</name>
    <message>
        <source>%1, %2 runs</source>
        <translation>%1, %2 Läufe</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>schneller</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>no difference shown</source>
        <translation>kein Unterschied belegt</translation>
    </message>
    <message>
        <source>The medians differ, and the spreads (interquartile ranges) do not overlap</source>
        <translation>Die Mediane unterscheiden sich, und die Streuungen (Interquartilsabstände) überlappen sich nicht</translation>
    </message>
    <message>
        <source>The spreads (interquartile ranges) overlap: chance could make this difference</source>
        <translation>Die Streuungen (Interquartilsabstände) überlappen sich: der Unterschied könnte Zufall sein</translation>
    </message>
    <message>
        <source>One run has no spread: whether this is more than chance, only repetitions can tell</source>
        <translation>Ein einzelner Lauf hat keine Streuung: ob das mehr als Zufall ist, zeigen nur Wiederholungen</translation>
    </message>
    <message>
        <source>They did not do the same tasks</source>
        <translation>Sie taten nicht dieselben Aufgaben</translation>
    </message>
    <message>
        <source>other tasks</source>
        <translation>andere Aufgaben</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Show side by side</source>
        <translation>Nebeneinander zeigen</translation>
    </message>
    <message>
        <source>Compare recordings</source>
        <translation>Aufzeichnungen vergleichen</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>Gesamtdauer</translation>
    </message>
    <message>
        <source>Against the baseline</source>
        <translation>Gegen die Vergleichsbasis</translation>
    </message>
    <message>
        <source>Recordings and their runs</source>
        <translation>Aufzeichnungen und ihre Läufe</translation>
    </message>
    <message>
        <source>Checked runs are shown in one timeline, each from its start.</source>
        <translation>Angekreuzte Läufe werden in einer Zeitleiste gezeigt, jeder ab seinem Start.</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Vergleichsbasis</translation>
    </message>
    <message>
        <source>&amp;Baseline</source>
        <translation>Vergleichs&amp;basis</translation>
    </message>
    <message>
        <source>Open session...</source>
        <translation>Sitzung öffnen...</translation>
    </message>
    <message>
        <source>%1: each model against its own there</source>
        <translation>%1: jedes Modell gegen dasselbe dort</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Vergleichsbasis</translation>
    </message>
    <message>
        <source>Show 1 model</source>
        <translation>1 Modell zeigen</translation>
    </message>
    <message>
        <source>Show %1 models side by side</source>
        <translation>%1 Modelle nebeneinander zeigen</translation>
    </message>
    <message>
        <source>There is no recording yet: run the workload, or open a session.</source>
        <translation>Es gibt noch keine Aufzeichnung: die Arbeitslast ausführen oder eine Sitzung öffnen.</translation>
    </message>
    <message>
        <source>Open another session, or run again, to compare it with this one.</source>
        <translation>Eine weitere Sitzung öffnen oder noch einmal ausführen, um sie mit dieser zu vergleichen.</translation>
    </message>
    <message>
        <source>A difference is called one where the spreads of repeated runs do not overlap.</source>
        <translation>Als Unterschied gilt, wenn die Streuungen wiederholter Läufe sich nicht überlappen.</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ComparisonText</name>
    <message>
        <source>Finished: %1 of %2 models run, %3 intervals recorded</source>
        <translation>Fertig: %1 von %2 Modellen ausgeführt, %3 Intervalle aufgezeichnet</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 models run, %3 intervals recorded</source>
        <translation>Gestoppt: %1 von %2 Modellen ausgeführt, %3 Intervalle aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 more notes: they are in the run&apos;s JSON</source>
        <translation>%1 weitere Hinweise: sie stehen im JSON des Laufs</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>measured here</source>
        <translation>hier gemessen</translation>
    </message>
    <message>
        <source>model %1 of %2</source>
        <translation>Modell %1 von %2</translation>
    </message>
    <message>
        <source>warm-up %1 of %2, %3</source>
        <translation>Aufwärmlauf %1 von %2, %3</translation>
    </message>
    <message>
        <source>warm-up, %1</source>
        <translation>Aufwärmlauf, %1</translation>
    </message>
    <message>
        <source>round %1 of %2, %3</source>
        <translation>Runde %1 von %2, %3</translation>
    </message>
    <message>
        <source>Finished: %1 of %2 runs, %3 intervals recorded</source>
        <translation>Fertig: %1 von %2 Läufen, %3 Intervalle aufgezeichnet</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 runs, %3 intervals recorded</source>
        <translation>Gestoppt: %1 von %2 Läufen, %3 Intervalle aufgezeichnet</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>%1, %2 intervals, recorded %3</source>
        <translation>%1, %2 Intervalle, aufgezeichnet %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>juggler::ui::DropFlow</name>
    <message>
        <source>Drop it here to open the session %1, on the workload to read it as a task</source>
        <translation>Hier ablegen, um die Sitzung %1 zu öffnen, auf der Arbeitslast, um sie als Aufgabe zu lesen</translation>
    </message>
    <message>
        <source>Drop it here to open the workload %1, on its table to read it as a task</source>
        <translation>Hier ablegen, um die Arbeitslast %1 zu öffnen, auf ihrer Tabelle, um sie als Aufgabe zu lesen</translation>
    </message>
    <message>
        <source>Drop it to add a task that reads %1</source>
        <translation>Ablegen, um eine Aufgabe hinzuzufügen, die %1 liest</translation>
    </message>
    <message>
        <source>Drop them to add tasks that read %1 files or folders</source>
        <translation>Ablegen, um Aufgaben hinzuzufügen, die %1 Dateien oder Ordner lesen</translation>
    </message>
    <message>
        <source>Read it as a task instead</source>
        <translation>Stattdessen als Aufgabe lesen</translation>
    </message>
    <message>
        <source>Opened the workload %1.</source>
        <translation>Arbeitslast %1 geöffnet.</translation>
    </message>
    <message>
        <source>Opened the session %1.</source>
        <translation>Sitzung %1 geöffnet.</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ExportDialog</name>
    <message>
        <source>Juggler session</source>
        <translation>Juggler-Sitzung</translation>
    </message>
    <message>
        <source>Juggler session, compressed</source>
        <translation>Juggler-Sitzung, komprimiert</translation>
    </message>
    <message>
        <source>Chrome trace, for other viewers</source>
        <translation>Chrome-Trace, für andere Betrachter</translation>
    </message>
    <message>
        <source>Intervals as comma-separated values</source>
        <translation>Intervalle als kommagetrennte Werte</translation>
    </message>
    <message>
        <source>Report: a page with pictures, tables and data</source>
        <translation>Bericht: eine Seite mit Bildern, Tabellen und Daten</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>All rows, also of models with very many</source>
        <translation>Alle Zeilen, auch von Modellen mit sehr vielen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Durchsuchen...</translation>
    </message>
    <message>
        <source>The whole comparison</source>
        <translation>Der ganze Vergleich</translation>
    </message>
    <message>
        <source>What is visible</source>
        <translation>Was sichtbar ist</translation>
    </message>
    <message>
        <source>The selected range</source>
        <translation>Der gewählte Bereich</translation>
    </message>
    <message>
        <source>By thread</source>
        <translation>Nach Threads</translation>
    </message>
    <message>
        <source>By task</source>
        <translation>Nach Aufgaben</translation>
    </message>
    <message>
        <source>By core</source>
        <translation>Nach Kernen</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>All on one page</source>
        <translation>Alle auf einer Seite</translation>
    </message>
    <message>
        <source>All in one picture</source>
        <translation>Alle in einem Bild</translation>
    </message>
    <message>
        <source>A page for each model</source>
        <translation>Eine Seite je Modell</translation>
    </message>
    <message>
        <source>A file for each model</source>
        <translation>Eine Datei je Modell</translation>
    </message>
    <message>
        <source>Everything that was recorded.</source>
        <translation>Alles, was aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>...</source>
        <translation>...</translation>
    </message>
    <message>
        <source>One page that needs no other file, with a picture for each model.</source>
        <translation>Eine Seite, die keine andere Datei braucht, mit einem Bild für jedes Modell.</translation>
    </message>
    <message>
        <source>%L1 x %L2 pixels</source>
        <translation>%L1 x %L2 Pixel</translation>
    </message>
    <message>
        <source>%L1 x %L2 pixels, of any size on the screen</source>
        <translation>%L1 x %L2 Pixel, auf dem Bildschirm in jeder Größe</translation>
    </message>
    <message>
        <source>%1 x %2 cm</source>
        <translation>%1 x %2 cm</translation>
    </message>
    <message>
        <source>%1, %2 pages</source>
        <translation>%1, %2 Seiten</translation>
    </message>
    <message>
        <source>%1, %2 files</source>
        <translation>%1, %2 Dateien</translation>
    </message>
    <message>
        <source>Too large for a preview</source>
        <translation>Zu groß für eine Vorschau</translation>
    </message>
    <message>
        <source>Files are written as %1.</source>
        <translation>Dateien werden als %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 existiert bereits.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>%L1 files exist already in %2: %3.</source>
        <translation>In %2 gibt es %L1 dieser Dateien schon: %3.</translation>
    </message>
    <message>
        <source>%L1 files exist already in %2: %3, ...</source>
        <translation>In %2 gibt es %L1 dieser Dateien schon: %3, ...</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ExportFlow</name>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>PNG, SVG or PDF</source>
        <translation>PNG, SVG oder PDF</translation>
    </message>
    <message>
        <source>Makespan chart...</source>
        <translation>Diagramm der Gesamtdauer...</translation>
    </message>
    <message>
        <source>Tasks-in-progress chart...</source>
        <translation>Diagramm der Aufgaben in Arbeit...</translation>
    </message>
    <message>
        <source>PNG, SVG or PDF, of the model that is selected in the results</source>
        <translation>PNG, SVG oder PDF, vom Modell, das in den Ergebnissen ausgewählt ist</translation>
    </message>
    <message>
        <source>Intervals as CSV...</source>
        <translation>Intervalle als CSV...</translation>
    </message>
    <message>
        <source>One row for each interval of each task</source>
        <translation>Eine Zeile für jedes Intervall jeder Aufgabe</translation>
    </message>
    <message>
        <source>Whole run as JSON...</source>
        <translation>Ganzer Lauf als JSON...</translation>
    </message>
    <message>
        <source>Machine, workload, figures, threads and tasks</source>
        <translation>Rechner, Arbeitslast, Kennzahlen, Threads und Aufgaben</translation>
    </message>
    <message>
        <source>Select a model in the results first: the chart shows the tasks in progress of one model.</source>
        <translation>Zuerst ein Modell in den Ergebnissen auswählen: das Diagramm zeigt die Aufgaben in Arbeit eines Modells.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Makespan of each execution model (less is better)</source>
        <translation>Gesamtdauer jedes Ausführungsmodells (weniger ist besser)</translation>
    </message>
    <message>
        <source>Tasks in progress: %1</source>
        <translation>Aufgaben in Arbeit: %1</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>PNG, SVG, PDF, a report as HTML, or the data: what, how large and where</source>
        <translation>PNG, SVG, PDF, ein Bericht als HTML oder die Daten: was, wie groß und wohin</translation>
    </message>
    <message>
        <source>Copy the chart</source>
        <translation>Diagramm kopieren</translation>
    </message>
    <message>
        <source>The visible part of the timeline as a picture, for pasting into other programs</source>
        <translation>Der sichtbare Teil der Zeitleiste als Bild, zum Einfügen in andere Programme</translation>
    </message>
    <message>
        <source>Copy the results</source>
        <translation>Ergebnisse kopieren</translation>
    </message>
    <message>
        <source>The table of results, for pasting into a spreadsheet or a text</source>
        <translation>Die Ergebnistabelle, zum Einfügen in eine Tabellenkalkulation oder einen Text</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>Drucken...</translation>
    </message>
    <message>
        <source>The timeline on one page, with a preview</source>
        <translation>Die Zeitleiste auf einer Seite, mit Vorschau</translation>
    </message>
    <message>
        <source>Print a page for each model...</source>
        <translation>Eine Seite je Modell drucken...</translation>
    </message>
    <message>
        <source>With a preview</source>
        <translation>Mit Vorschau</translation>
    </message>
    <message>
        <source>Copied the chart</source>
        <translation>Diagramm kopiert</translation>
    </message>
    <message>
        <source>Copied the results</source>
        <translation>Ergebnisse kopiert</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>Die Seiten werden gesetzt</translation>
    </message>
</context>
<context>
    <name>juggler::ui::FileDialogs</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>%1-Datei</translation>
    </message>
</context>
<context>
    <name>juggler::ui::FileList</name>
    <message>
        <source>There is no file %1. The task will fail.</source>
        <translation>Es gibt keine Datei %1. Die Aufgabe wird fehlschlagen.</translation>
    </message>
    <message>
        <source>%1 is a folder. The task will fail.</source>
        <translation>%1 ist ein Ordner. Die Aufgabe wird fehlschlagen.</translation>
    </message>
    <message>
        <source>%1 is not a regular file. The task will fail.</source>
        <translation>%1 ist keine gewöhnliche Datei. Die Aufgabe wird fehlschlagen.</translation>
    </message>
    <message>
        <source>There is no permission to read %1. The task will fail.</source>
        <translation>Es fehlt die Berechtigung, %1 zu lesen. Die Aufgabe wird fehlschlagen.</translation>
    </message>
</context>
<context>
    <name>juggler::ui::FileNews</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>1 more file before</source>
        <translation>Davor 1 weitere Datei</translation>
    </message>
    <message>
        <source>%1 more files before</source>
        <translation>Davor %1 weitere Dateien</translation>
    </message>
</context>
<context>
    <name>juggler::ui::HtmlReport</name>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Written by Juggler. This page is complete: it loads nothing and runs no script.</source>
        <translation>Von Juggler geschrieben. Diese Seite ist vollständig: sie lädt nichts und führt kein Skript aus.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>this report&apos;s language, as HTML&apos;s attribute lang names it</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>On-core times from</source>
        <translation>Kernzeiten aus</translation>
    </message>
    <message>
        <source>Page cache</source>
        <translation>Seitencache</translation>
    </message>
    <message>
        <source>Order of the tasks</source>
        <translation>Reihenfolge der Aufgaben</translation>
    </message>
    <message>
        <source>mixed, seed %1</source>
        <translation>gemischt, Startwert %1</translation>
    </message>
    <message>
        <source>Makespan of each execution model (less is better)</source>
        <translation>Gesamtdauer jedes Ausführungsmodells (weniger ist besser)</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>Gesamtdauer</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Speed-up is measured against Blocking; concurrency is tasks in progress, parallelism cores busy, on average.</source>
        <translation>Die Beschleunigung ist gegen „Blockierend“ gemessen; Nebenläufigkeit ist die Zahl der Aufgaben in Arbeit, Parallelität die der beschäftigten Kerne, jeweils im Mittel.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Nebenläufigkeit</translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation>Parallelität</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Queue wait p50</source>
        <translation>Schlange p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>Timelines</source>
        <translation>Zeitleisten</translation>
    </message>
    <message>
        <source>From %1 to %2 of the run.</source>
        <translation>Von %1 bis %2 des Laufs.</translation>
    </message>
    <message>
        <source>Tasks (%1)</source>
        <translation>Aufgaben (%1)</translation>
    </message>
    <message>
        <source>The first %1 of %2 tasks; times since the run&apos;s start.</source>
        <translation>Die ersten %1 von %2 Aufgaben; Zeiten seit dem Start des Laufs.</translation>
    </message>
    <message>
        <source>Times since the run&apos;s start.</source>
        <translation>Zeiten seit dem Start des Laufs.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU-Zeit</translation>
    </message>
    <message>
        <source>What the looks mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>Where a row has more intervals than pixels, each column shows the exact share of each state: running from the bottom, waiting above it, ready on top. Below each model: tasks in flight, and tasks on a core with a line at the number of cores. All models have the same time axis.</source>
        <translation>Wo eine Zeile mehr Intervalle als Pixel hat, zeigt jede Spalte den genauen Anteil jedes Zustands: unten „läuft“, darüber „wartet“, zuoberst „bereit“. Unter jedem Modell: Aufgaben unterwegs und Aufgaben auf einem Kern mit einer Linie bei der Zahl der Kerne. Alle Modelle haben dieselbe Zeitachse.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The session is not in this page: compressed it is larger than %1 MiB. Save it from Juggler as a file of its own.</source>
        <translation>Die Sitzung ist nicht in dieser Seite: komprimiert ist sie größer als %1 MiB. Sie lässt sich in Juggler als eigene Datei speichern.</translation>
    </message>
    <message>
        <source>Save the session (%1 KiB): everything that was recorded, for Juggler to open.</source>
        <translation>Die Sitzung speichern (%1 KiB): alles, was aufgezeichnet wurde, für Juggler zum Öffnen.</translation>
    </message>
</context>
<context>
    <name>juggler::ui::IntervalModel</name>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>thread&apos;s own work</source>
        <translation>eigene Arbeit des Threads</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>juggler::ui::IntervalsPanel</name>
    <message>
        <source>Only the visible time</source>
        <translation>Nur die sichtbare Zeit</translation>
    </message>
    <message>
        <source>Only the selected task</source>
        <translation>Nur die ausgewählte Aufgabe</translation>
    </message>
    <message>
        <source>Intervals that reach into the part of the time axis that the timeline shows</source>
        <translation>Intervalle, die in den Teil der Zeitachse reichen, den die Zeitleiste zeigt</translation>
    </message>
    <message>
        <source>Intervals of the task that is selected, under every model</source>
        <translation>Intervalle der ausgewählten Aufgabe, unter jedem Modell</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Copy intervals</source>
        <translation>Intervalle kopieren</translation>
    </message>
    <message>
        <source>Copies the selected rows as text with tabs between the columns, times in ns</source>
        <translation>Kopiert die ausgewählten Zeilen als Text mit Tabulatoren zwischen den Spalten, Zeiten in ns</translation>
    </message>
    <message>
        <source>Sorting %L1 intervals...</source>
        <translation>%L1 Intervalle werden sortiert...</translation>
    </message>
    <message>
        <source>%L1 intervals</source>
        <translation>%L1 Intervalle</translation>
    </message>
    <message>
        <source>%L1 of %L2 intervals</source>
        <translation>%L1 von %L2 Intervallen</translation>
    </message>
</context>
<context>
    <name>juggler::ui::KeySheet</name>
    <message>
        <source>Timeline, while it has the focus</source>
        <translation>Zeitleiste, während sie den Fokus hat</translation>
    </message>
    <message>
        <source>Timeline, with the mouse</source>
        <translation>Zeitleiste, mit der Maus</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger vergrößern</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Rad</translation>
    </message>
    <message>
        <source>Move in time</source>
        <translation>In der Zeit bewegen</translation>
    </message>
    <message>
        <source>Shift+wheel, drag</source>
        <translation>Umschalt+Rad, Ziehen</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>wheel, drag</source>
        <translation>Rad, Ziehen</translation>
    </message>
    <message>
        <source>Select a bar</source>
        <translation>Einen Balken auswählen</translation>
    </message>
    <message>
        <source>click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Zoom to a bar</source>
        <translation>Auf einen Balken vergrößern</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>The keys of the timeline go by their place on the keyboard where a layout has no Latin letters.</source>
        <translation>Die Tasten der Zeitleiste gehen nach ihrer Lage auf der Tastatur, wo eine Belegung keine lateinischen Buchstaben hat.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>juggler::ui::LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Juggler will speak this language from its next start on.</source>
        <translation>Juggler spricht diese Sprache ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>juggler::ui::LegendEntry</name>
    <message>
        <source>%1 of what is visible.</source>
        <translation>%1 dessen, was sichtbar ist.</translation>
    </message>
    <message>
        <source>A click hides it.</source>
        <translation>Ein Klick blendet es aus.</translation>
    </message>
    <message>
        <source>Hidden. A click shows it again.</source>
        <translation>Ausgeblendet. Ein Klick zeigt es wieder.</translation>
    </message>
</context>
<context>
    <name>juggler::ui::LegendHelp</name>
    <message>
        <source>What the states mean</source>
        <translation>Was die Zustände bedeuten</translation>
    </message>
    <message>
        <source>The shares are of the time that is drawn in the visible part of the timeline, all models together. A click on a state hides it, another one shows it again.</source>
        <translation>Die Anteile beziehen sich auf die Zeit, die im sichtbaren Teil der Zeitleiste gezeichnet ist, alle Modelle zusammen. Ein Klick auf einen Zustand blendet ihn aus, ein weiterer zeigt ihn wieder.</translation>
    </message>
</context>
<context>
    <name>juggler::ui::LongRun</name>
    <message>
        <source>fib(%1) takes long: the slowest model will need about %2.</source>
        <translation>fib(%1) dauert lange: das langsamste Modell wird etwa %2 brauchen.</translation>
    </message>
    <message>
        <source>The slowest model will need about %1.</source>
        <translation>Das langsamste Modell wird etwa %1 brauchen.</translation>
    </message>
</context>
<context>
    <name>juggler::ui::MainWindow</name>
    <message>
        <source>A file is being written; the window closes after that</source>
        <translation>Eine Datei wird geschrieben; danach schließt sich das Fenster</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>Gesamtdauer</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>weniger ist besser</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Tasks in progress</source>
        <translation>Aufgaben in Arbeit</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation>Trotzdem ausführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A comparison is running</source>
        <translation>Ein Vergleich läuft gerade</translation>
    </message>
    <message>
        <source>A file is being written: that would slow a run down</source>
        <translation>Eine Datei wird geschrieben: das würde einen Lauf verlangsamen</translation>
    </message>
    <message>
        <source>There is nothing to run: add a task to the workload first</source>
        <translation>Es gibt nichts auszuführen: zuerst eine Aufgabe zur Arbeitslast hinzufügen</translation>
    </message>
    <message>
        <source>No model is checked</source>
        <translation>Kein Modell ist angekreuzt</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run 1 model</source>
        <translation>1 Modell ausführen</translation>
    </message>
    <message>
        <source>Run %1 models</source>
        <translation>%1 Modelle ausführen</translation>
    </message>
    <message>
        <source>Runs the workload under every model that is checked</source>
        <translation>Führt die Arbeitslast unter jedem angekreuzten Modell aus</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Stopping, %1 left</source>
        <translation>Stoppt, noch %1</translation>
    </message>
    <message>
        <source>Stopping, the threads come to their end</source>
        <translation>Stoppt, die Threads kommen zu ihrem Ende</translation>
    </message>
    <message>
        <source>Preparing the files, %1</source>
        <translation>Dateien werden vorbereitet, %1</translation>
    </message>
    <message>
        <source>Preparing, %1</source>
        <translation>Vorbereitung, %1</translation>
    </message>
    <message>
        <source>%1 of %2 left, %3</source>
        <translation>noch %1 von %2, %3</translation>
    </message>
    <message>
        <source>Switch to light</source>
        <translation>Zu hell wechseln</translation>
    </message>
    <message>
        <source>Switch to dark</source>
        <translation>Zu dunkel wechseln</translation>
    </message>
    <message>
        <source>A session is being read or written: that would slow a run down</source>
        <translation>Eine Sitzung wird gelesen oder geschrieben: das würde einen Lauf verlangsamen</translation>
    </message>
    <message>
        <source>Each model has run once: set repetitions in the run settings</source>
        <translation>Jedes Modell lief einmal: mehr Läufe lassen sich in den Laufeinstellungen wählen</translation>
    </message>
    <message>
        <source>The runs nearest the medians are shown</source>
        <translation>Gezeigt werden die Läufe, die den Medianen am nächsten sind</translation>
    </message>
    <message>
        <source>There is no later repetition</source>
        <translation>Es gibt keine spätere Wiederholung</translation>
    </message>
    <message>
        <source>There is no earlier repetition</source>
        <translation>Es gibt keine frühere Wiederholung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>The workload and the settings of the session are in place. Nothing has run yet.</source>
        <translation>Arbeitslast und Einstellungen der Sitzung sind übernommen. Noch wurde nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Pages are being laid out for the printer: that would slow a run down</source>
        <translation>Seiten werden für den Drucker gesetzt: das würde einen Lauf verlangsamen</translation>
    </message>
</context>
<context>
    <name>juggler::ui::MarkSwatch</name>
    <message>
        <source>not ours</source>
        <translation>nicht unser</translation>
    </message>
    <message>
        <source>held the loop</source>
        <translation>hielt die Schleife auf</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>umgezogen</translation>
    </message>
    <message>
        <source>no thread yet</source>
        <translation>noch kein Thread</translation>
    </message>
    <message>
        <source>failed, cancelled</source>
        <translation>fehlgeschlagen, abgebrochen</translation>
    </message>
    <message>
        <source>By core: another program, or Juggler itself, had the core. It is drawn where the kernel permits to record that; elsewhere an empty place is &quot;not ours or idle&quot;.</source>
        <translation>Nach Kernen: Ein anderes Programm oder Juggler selbst hatte den Kern. Gezeichnet, wo der Kernel erlaubt, das aufzuzeichnen; sonst heißt eine leere Stelle „nicht unser oder untätig“.</translation>
    </message>
    <message>
        <source>While the thread served this task, timers became due and could not be taken up. Point at the bar to see which.</source>
        <translation>Während der Thread diese Aufgabe bediente, wurden Zeitgeber fällig und konnten nicht aufgegriffen werden. Zeigen Sie auf den Balken, um zu sehen, welche.</translation>
    </message>
    <message>
        <source>The task went on on another thread or, by core, on another core.</source>
        <translation>Die Aufgabe lief auf einem anderen Thread weiter oder, nach Kernen, auf einem anderen Kern.</translation>
    </message>
    <message>
        <source>A task had been submitted (short mark) and its thread was not there yet (it started at the longer one).</source>
        <translation>Eine Aufgabe war eingereicht (kurze Marke), und ihr Thread war noch nicht da (er startete bei der längeren).</translation>
    </message>
    <message>
        <source>Where a task ended: with an error (cross), or by Skip or Stop (square).</source>
        <translation>Wo eine Aufgabe endete: mit einem Fehler (Kreuz) oder durch Überspringen oder Stopp (Quadrat).</translation>
    </message>
    <message>
        <source>Sample: %1</source>
        <translation>Muster: %1</translation>
    </message>
    <message>
        <source>instants</source>
        <translation>Momente</translation>
    </message>
    <message>
        <source>counters</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Moments that another program marked, in a trace of it: on the row of their thread, or below the rows.</source>
        <translation>Zeitpunkte, die ein anderes Programm in seiner Aufzeichnung markiert hat: in der Zeile ihres Threads oder unter den Zeilen.</translation>
    </message>
    <message>
        <source>What another program counted, from 0, or its least value where that is negative, to its largest: each value stays until the next one.</source>
        <translation>Was ein anderes Programm gezählt hat, von 0 oder, wo er negativ ist, vom kleinsten Wert bis zum größten: Jeder Wert gilt bis zum nächsten.</translation>
    </message>
</context>
<context>
    <name>juggler::ui::MessageBar</name>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ModelKnobs</name>
    <message>
        <source>workers </source>
        <translation>Worker </translation>
    </message>
    <message>
        <source>Number of workers of %1</source>
        <translation>Zahl der Worker von %1</translation>
    </message>
    <message>
        <source>How many workers take tasks from the queue</source>
        <translation>Wie viele Worker Aufgaben aus der Schlange nehmen</translation>
    </message>
    <message>
        <source>kept pool</source>
        <translation>fester Pool</translation>
    </message>
    <message>
        <source>one a task</source>
        <translation>je Aufgabe</translation>
    </message>
    <message>
        <source>How %1 has its processes</source>
        <translation>Wie %1 zu seinen Prozessen kommt</translation>
    </message>
    <message>
        <source>kept pool: a few processes, kept for the next run
one a task: a process is started for every task</source>
        <translation>fester Pool: wenige Prozesse, die für den nächsten Lauf bleiben
je Aufgabe: für jede Aufgabe wird ein Prozess gestartet</translation>
    </message>
    <message>
        <source>slices of </source>
        <translation>Scheiben </translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>in one piece</source>
        <translation>am Stück</translation>
    </message>
    <message>
        <source>Length of the slices in which %1 computes</source>
        <translation>Länge der Scheiben, in denen %1 rechnet</translation>
    </message>
    <message>
        <source>A computation in one piece holds the loop until it ends;
in slices the loop looks after its timers in between</source>
        <translation>Eine Berechnung am Stück hält die Schleife, bis sie endet;
in Scheiben sieht die Schleife dazwischen nach ihren Zeitgebern</translation>
    </message>
    <message>
        <source>together</source>
        <translation>zugleich</translation>
    </message>
    <message>
        <source>in turn</source>
        <translation>einzeln</translation>
    </message>
    <message>
        <source>When %1 submits its tasks</source>
        <translation>Wann %1 seine Aufgaben einreiht</translation>
    </message>
    <message>
        <source>together: all tasks are submitted first
in turn: each one after the one before has ended, which overlaps nothing</source>
        <translation>zugleich: alle Aufgaben werden zuerst eingereiht
einzeln: jede, nachdem die vorige geendet hat, wobei sich nichts überlappt</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ModelName</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1, one a task</source>
        <translation>%1, je Aufgabe einer</translation>
    </message>
    <message>
        <source>%1, %2 slices</source>
        <translation>%1, Scheiben zu %2</translation>
    </message>
    <message>
        <source>%1, in turn</source>
        <translation>%1, einzeln</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ModelRow</name>
    <message>
        <source>Not available: %1</source>
        <translation>Nicht verfügbar: %1</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>Longer than a minute</source>
        <translation>Länger als eine Minute</translation>
    </message>
    <message>
        <source>Estimated from this machine&apos;s speed</source>
        <translation>Aus der Geschwindigkeit dieses Rechners geschätzt</translation>
    </message>
    <message>
        <source>Estimated time of %1: %2</source>
        <translation>Geschätzte Zeit von %1: %2</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>läuft gerade</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ModelsPanel</name>
    <message>
        <source>Execution models</source>
        <translation>Ausführungsmodelle</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>juggler::ui::OverviewStrip</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>The whole comparison, a row for each model: blue is how many of the cores were busy, above it what was ready or waiting. The frame is what the timeline shows: drag it, or its edges; drag beside it for another one; a double click shows everything. Arrow keys move it, with Shift they resize it.</source>
        <translation>Der ganze Vergleich, eine Zeile je Modell: blau ist, wie viele der Kerne beschäftigt waren, darüber, was bereit war oder wartete. Der Rahmen ist, was die Zeitleiste zeigt: ihn oder seine Ränder ziehen; daneben ziehen für einen anderen; ein Doppelklick zeigt alles. Pfeiltasten bewegen ihn, mit Umschalt ändern sie seine Größe.</translation>
    </message>
    <message>
        <source>The whole comparison. Drag the frame or its edges, or draw another one; double click: everything</source>
        <translation>Der ganze Vergleich. Den Rahmen oder seine Ränder ziehen oder einen anderen zeichnen; Doppelklick: alles</translation>
    </message>
    <message>
        <source>overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Visible: %1 to %2 of %3</source>
        <translation>Sichtbar: %1 bis %2 von %3</translation>
    </message>
</context>
<context>
    <name>juggler::ui::PathEditor</name>
    <message>
        <source>Path of the file</source>
        <translation>Pfad der Datei</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
</context>
<context>
    <name>juggler::ui::PictureCaption</name>
    <message>
        <source>1 core</source>
        <translation>1 Kern</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kerne</translation>
    </message>
    <message>
        <source>Machine: %1</source>
        <translation>Rechner: %1</translation>
    </message>
    <message>
        <source>On-core times: %1.  Page cache: %2.  Workers&apos; nice value: %3.</source>
        <translation>Kernzeiten: %1.  Seitencache: %2.  Nice-Wert der Worker: %3.</translation>
    </message>
    <message>
        <source>Cores allowed: %1.</source>
        <translation>Erlaubte Kerne: %1.</translation>
    </message>
    <message>
        <source>Tasks in a mixed order, seed %1.</source>
        <translation>Aufgaben in gemischter Reihenfolge, Startwert %1.</translation>
    </message>
    <message>
        <source>Measured %1.  Drawn by Juggler.</source>
        <translation>Gemessen %1.  Gezeichnet von Juggler.</translation>
    </message>
    <message>
        <source>Filtered: not drawn are %1.</source>
        <translation>Gefiltert: nicht gezeichnet sind %1.</translation>
    </message>
    <message>
        <source>measured here</source>
        <translation>hier gemessen</translation>
    </message>
    <message>
        <source>%1, measured %2</source>
        <translation>%1, gemessen %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Drawn by Juggler.</source>
        <translation>Gezeichnet von Juggler.</translation>
    </message>
</context>
<context>
    <name>juggler::ui::Presets</name>
    <message>
        <source>Wrap-up</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>3 sleeps of 3 s and 3 x fib(30): waits that can overlap, beside a little computing</source>
        <translation>3-mal 3 s warten und 3-mal fib(30): Wartezeiten, die sich überlappen können, neben etwas Rechnen</translation>
    </message>
    <message>
        <source>I/O only</source>
        <translation>Nur Ein-/Ausgabe</translation>
    </message>
    <message>
        <source>16 waits of 100 to 400 ms, as of network calls: nothing to compute</source>
        <translation>16 Wartezeiten von 100 bis 400 ms, wie bei Netzaufrufen: nichts zu rechnen</translation>
    </message>
    <message>
        <source>CPU only</source>
        <translation>Nur CPU</translation>
    </message>
    <message>
        <source>8 computations: only cores help</source>
        <translation>8 Berechnungen: nur Kerne helfen</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>6 waits and 6 computations of different lengths</source>
        <translation>6 Wartezeiten und 6 Berechnungen verschiedener Länge</translation>
    </message>
</context>
<context>
    <name>juggler::ui::PrintJob</name>
    <message>
        <source>print: %1</source>
        <translation>drucken: %1</translation>
    </message>
    <message>
        <source>the printer does not take the pages</source>
        <translation>der Drucker nimmt die Seiten nicht an</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the printer takes no further page</source>
        <translation>der Drucker nimmt keine weitere Seite an</translation>
    </message>
    <message>
        <source>the printer reports a failure</source>
        <translation>der Drucker meldet einen Fehler</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ProgressPanel</name>
    <message>
        <source>Tasks in progress</source>
        <translation>Aufgaben in Arbeit</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Tasks in progress: %1</source>
        <translation>Aufgaben in Arbeit: %1</translation>
    </message>
    <message>
        <source>Tasks in progress: what was on a core is not recorded</source>
        <translation>Aufgaben in Arbeit: was auf einem Kern war, ist nicht aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>juggler::ui::QuantityText</name>
    <message>
        <source>%1 years</source>
        <translation>%1 Jahre</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 Aufgabe</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1 Aufgaben</translation>
    </message>
</context>
<context>
    <name>juggler::ui::RangeModel</name>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Sum of the time in which tasks were on a core</source>
        <translation>Summe der Zeit, in der Aufgaben auf einem Kern waren</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Sum of the time in which tasks wanted a core and had none</source>
        <translation>Summe der Zeit, in der Aufgaben einen Kern brauchten und keinen hatten</translation>
    </message>
    <message>
        <source>Waits, held</source>
        <translation>Wartet, hält</translation>
    </message>
    <message>
        <source>Sum of the waits that held a thread</source>
        <translation>Summe der Wartezeiten, die einen Thread hielten</translation>
    </message>
    <message>
        <source>Waits, free</source>
        <translation>Wartet, frei</translation>
    </message>
    <message>
        <source>Sum of the waits that held no thread</source>
        <translation>Summe der Wartezeiten, die keinen Thread hielten</translation>
    </message>
    <message>
        <source>Own work</source>
        <translation>Eigene Arbeit</translation>
    </message>
    <message>
        <source>Sum of the time in which threads were on a core without a task</source>
        <translation>Summe der Zeit, in der Threads ohne Aufgabe auf einem Kern waren</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Schlange</translation>
    </message>
    <message>
        <source>Sum of the time between submission and start</source>
        <translation>Summe der Zeit zwischen Einreihen und Start</translation>
    </message>
    <message>
        <source>Cores busy</source>
        <translation>Kerne aktiv</translation>
    </message>
    <message>
        <source>On average: running and own work, divided by the range&apos;s recorded length</source>
        <translation>Im Mittel: laufende und eigene Arbeit, geteilt durch die aufgezeichnete Länge des Bereichs</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Tasks that had started and not ended, on average</source>
        <translation>Aufgaben, die gestartet und nicht beendet waren, im Mittel</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>How many intervals lie in the range, wholly or in part</source>
        <translation>Wie viele Intervalle im Bereich liegen, ganz oder zum Teil</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>How many tasks were in progress at some instant of the range</source>
        <translation>Wie viele Aufgaben zu irgendeinem Zeitpunkt des Bereichs in Arbeit waren</translation>
    </message>
    <message>
        <source>Longest interval</source>
        <translation>Längstes Intervall</translation>
    </message>
    <message>
        <source>The longest interval of a task, as far as it lies in the range</source>
        <translation>Das längste Intervall einer Aufgabe, soweit es im Bereich liegt</translation>
    </message>
</context>
<context>
    <name>juggler::ui::RangePanel</name>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Drag along the time axis, or with Shift in the chart, to select a range of time: its figures stand here.
By keyboard: [ and ] (or F7 and F8) set its ends, S takes the selected bar&apos;s time, Shift+S what is visible.</source>
        <translation>Auf der Zeitachse ziehen, oder mit Umschalt im Diagramm, um einen Zeitbereich zu wählen: seine Kennzahlen stehen hier.
Mit der Tastatur: [ und ] (oder F7 und F8) setzen seine Enden, S nimmt die Zeit des ausgewählten Balkens, Umschalt+S das Sichtbare.</translation>
    </message>
    <message>
        <source>Figures of the range</source>
        <translation>Kennzahlen des Bereichs</translation>
    </message>
    <message>
        <source>By kind of task</source>
        <translation>Nach Art der Aufgabe</translation>
    </message>
    <message>
        <source>A row for each kind of task below its model</source>
        <translation>Eine Zeile für jede Art von Aufgabe unter ihrem Modell</translation>
    </message>
    <message>
        <source>Zoom to the range</source>
        <translation>Auf den Bereich vergrößern</translation>
    </message>
    <message>
        <source>Fills the timeline with the range</source>
        <translation>Füllt die Zeitleiste mit dem Bereich</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the table as tab-separated text (Ctrl+C)</source>
        <translation>Kopiert die Tabelle als Text mit Tabulatoren (Strg+C)</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>Bereich aufheben</translation>
    </message>
    <message>
        <source>Clears the range (Esc)</source>
        <translation>Hebt den Bereich auf (Esc)</translation>
    </message>
    <message>
        <source>Copy the range&apos;s figures</source>
        <translation>Kennzahlen des Bereichs kopieren</translation>
    </message>
    <message>
        <source>Range %1 – %2, %3 long</source>
        <translation>Bereich %1 – %2, %3 lang</translation>
    </message>
</context>
<context>
    <name>juggler::ui::RecentFiles</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (nicht gefunden)</translation>
    </message>
    <message>
        <source>No session was opened or saved yet</source>
        <translation>Noch wurde keine Sitzung geöffnet oder gespeichert</translation>
    </message>
    <message>
        <source>Clear the list of recent sessions</source>
        <translation>Liste der zuletzt benutzten Sitzungen leeren</translation>
    </message>
</context>
<context>
    <name>juggler::ui::RecoveryFlow</name>
    <message>
        <source>Discard all previous runs that were not saved? They cannot be restored after that.</source>
        <translation>Alle früheren, nicht gespeicherten Läufe verwerfen? Danach lassen sie sich nicht mehr wiederherstellen.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>1 model</source>
        <translation>1 Modell</translation>
    </message>
    <message>
        <source>%1 models</source>
        <translation>%1 Modelle</translation>
    </message>
    <message>
        <source>%1 (%2, %3 intervals)</source>
        <translation>%1 (%2, %3 Intervalle)</translation>
    </message>
    <message>
        <source>Previous runs, not saved</source>
        <translation>Frühere Läufe, nicht gespeichert</translation>
    </message>
    <message>
        <source>Save this recording soon: it would be lost in a crash. %1</source>
        <translation>Diese Aufzeichnung bald speichern: bei einem Absturz ginge sie verloren. %1</translation>
    </message>
    <message>
        <source>Juggler ended unexpectedly (%1). The recording of %2 can be restored.</source>
        <translation>Juggler endete unerwartet (%1). Die Aufzeichnung von %2 lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Restore the run of %1</source>
        <translation>Lauf von %1 wiederherstellen</translation>
    </message>
    <message>
        <source>It was not saved when its window was closed</source>
        <translation>Er war nicht gespeichert, als sein Fenster geschlossen wurde</translation>
    </message>
    <message>
        <source>Juggler ended unexpectedly while it held it</source>
        <translation>Juggler endete unerwartet, während er geöffnet war</translation>
    </message>
    <message>
        <source>Runs that were not saved are listed here at the next start</source>
        <translation>Nicht gespeicherte Läufe stehen beim nächsten Start hier</translation>
    </message>
    <message>
        <source>Discard them all</source>
        <translation>Alle verwerfen</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ResultsModel</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>%1 (stopped)</source>
        <translation>%1 (gestoppt)</translation>
    </message>
    <message>
        <source>The shortest time</source>
        <translation>Die kürzeste Zeit</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The execution model</source>
        <translation>Das Ausführungsmodell</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>How the tasks ended</source>
        <translation>Wie die Aufgaben endeten</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>Gesamtdauer</translation>
    </message>
    <message>
        <source>From the first submission to the last end</source>
        <translation>Vom ersten Einreihen bis zum letzten Ende</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Makespan of Blocking divided by this makespan</source>
        <translation>Gesamtdauer von „Blockierend“ geteilt durch diese Gesamtdauer</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU time divided by makespan times the cores allowed</source>
        <translation>CPU-Zeit geteilt durch Gesamtdauer mal erlaubte Kerne</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Nebenläufigkeit</translation>
    </message>
    <message>
        <source>Tasks in progress on average: sum of (end - start) divided by makespan</source>
        <translation>Aufgaben in Arbeit im Mittel: Summe von (Ende - Start) geteilt durch Gesamtdauer</translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation>Parallelität</translation>
    </message>
    <message>
        <source>Cores busy on average: CPU time divided by makespan</source>
        <translation>Beschäftigte Kerne im Mittel: CPU-Zeit geteilt durch Gesamtdauer</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Native threads that ran</source>
        <translation>Native Threads, die liefen</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>schneller</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>no difference shown</source>
        <translation>kein Unterschied belegt</translation>
    </message>
    <message>
        <source>did other tasks</source>
        <translation>tat andere Aufgaben</translation>
    </message>
    <message>
        <source>one run each: no spread</source>
        <translation>je ein Lauf: keine Streuung</translation>
    </message>
    <message>
        <source>one run on a side: no spread</source>
        <translation>ein Lauf auf einer Seite: keine Streuung</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Vergleichsbasis</translation>
    </message>
    <message>
        <source>other workload</source>
        <translation>andere Arbeitslast</translation>
    </message>
    <message>
        <source>The shortest median; the spread of another model overlaps its own: no difference is shown</source>
        <translation>Der kürzeste Median; die Streuung eines anderen Modells überlappt seine eigene: kein Unterschied ist belegt</translation>
    </message>
    <message>
        <source>The shortest median</source>
        <translation>Der kürzeste Median</translation>
    </message>
    <message>
        <source>Median of %1 runs: %2. The middle half lies between %3 and %4.</source>
        <translation>Median von %1 Läufen: %2. Die mittlere Hälfte liegt zwischen %3 und %4.</translation>
    </message>
    <message>
        <source>Shortest %1, longest %2.</source>
        <translation>Kürzester %1, längster %2.</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>Läufe: %1</translation>
    </message>
    <message>
        <source>Warm-ups, which do not count: %1</source>
        <translation>Aufwärmläufe, die nicht zählen: %1</translation>
    </message>
    <message>
        <source>%1. Writing the recording down beside it took %2 of one core.</source>
        <translation>%1. Das Mitschreiben der Aufzeichnung kostete %2 eines Kerns.</translation>
    </message>
    <message>
        <source>%1 against %2: %3</source>
        <translation>%1 gegen %2: %3</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Of the makespans of all runs that count: from the first submission to the last end</source>
        <translation>Median der Gesamtdauern aller Läufe, die zählen: vom ersten Einreihen bis zum letzten Ende</translation>
    </message>
    <message>
        <source>IQR</source>
        <translation>IQR</translation>
    </message>
    <message>
        <source>The spread: the middle half of the makespans lies within so much</source>
        <translation>Die Streuung: die mittlere Hälfte der Gesamtdauern liegt innerhalb so viel</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Of the medians, from the result that it is compared with</source>
        <translation>Abstand der Mediane zum Ergebnis, mit dem verglichen wird</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>A difference is one only where the middle halves of both have no time in common</source>
        <translation>Ein Unterschied ist nur einer, wenn die mittleren Hälften beider keine Zeit gemeinsam haben</translation>
    </message>
    <message>
        <source>waiting for its turn</source>
        <translation>wartet noch</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ResultsPanel</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>No speed-up: not every task was done under Blocking.</source>
        <translation>Keine Beschleunigung: unter „Blockierend“ wurde nicht jede Aufgabe erledigt.</translation>
    </message>
    <message>
        <source>No speed-up: Blocking was not run to its end.</source>
        <translation>Keine Beschleunigung: „Blockierend“ lief nicht bis zum Ende.</translation>
    </message>
    <message>
        <source>Run with Blocking</source>
        <translation>Mit „Blockierend“ ausführen</translation>
    </message>
    <message>
        <source>Compare with the selected result</source>
        <translation>Mit dem ausgewählten Ergebnis vergleichen</translation>
    </message>
    <message>
        <source>Tells how far every other result is from this one, and whether that can be chance</source>
        <translation>Zeigt, wie weit jedes andere Ergebnis von diesem entfernt ist und ob das Zufall sein kann</translation>
    </message>
    <message>
        <source>Compare with the first file</source>
        <translation>Mit der ersten Datei vergleichen</translation>
    </message>
    <message>
        <source>Each model with the same one of the file that stands first</source>
        <translation>Jedes Modell mit demselben der Datei, die zuerst steht</translation>
    </message>
    <message>
        <source>Compare with nothing</source>
        <translation>Mit nichts vergleichen</translation>
    </message>
    <message>
        <source>Hides the differences</source>
        <translation>Blendet die Unterschiede aus</translation>
    </message>
</context>
<context>
    <name>juggler::ui::RunSettingsPanel</name>
    <message>
        <source>Files leave memory before each model: reads wait.</source>
        <translation>Dateien verlassen den Speicher vor jedem Modell: Lesen wartet.</translation>
    </message>
    <message>
        <source>Reads go past the page cache, to the disk.</source>
        <translation>Lesen geht am Seitencache vorbei, zum Datenträger.</translation>
    </message>
    <message>
        <source>Files are in memory already: reads only copy.</source>
        <translation>Dateien sind schon im Speicher: Lesen kopiert nur.</translation>
    </message>
    <message>
        <source>Run settings</source>
        <translation>Laufeinstellungen</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>warm</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>kalt</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>Page cache</source>
        <translation>Seitencache</translation>
    </message>
    <message>
        <source>Nice value of the workers</source>
        <translation>Nice-Wert der Worker</translation>
    </message>
    <message>
        <source>The nice value of every worker thread: above 0 the window stays fluid beside them</source>
        <translation>Der Nice-Wert jedes Worker-Threads: über 0 bleibt das Fenster neben ihnen flüssig</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Cores that each model may use</source>
        <translation>Kerne, die jedes Modell benutzen darf</translation>
    </message>
    <message>
        <source>How many cores each model may use: with one, nothing runs in parallel</source>
        <translation>Wie viele Kerne jedes Modell benutzen darf: mit einem läuft nichts parallel</translation>
    </message>
    <message>
        <source>as listed</source>
        <translation>wie gelistet</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>Order of the tasks</source>
        <translation>Reihenfolge der Aufgaben</translation>
    </message>
    <message>
        <source>shuffled: the tasks come in a mixed order, the same for every model</source>
        <translation>gemischt: die Aufgaben kommen in gemischter Reihenfolge, für jedes Modell dieselbe</translation>
    </message>
    <message>
        <source>Nice</source>
        <translation>Nice</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>How often each model runs. The models take turns, and the results tell medians and spreads.</source>
        <translation>Wie oft jedes Modell läuft. Die Modelle wechseln sich ab, und die Ergebnisse nennen Mediane und Streuungen.</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>Warm-up rounds</source>
        <translation>Aufwärmrunden</translation>
    </message>
    <message>
        <source>Rounds before those that count. auto: one where models are repeated, else none</source>
        <translation>Runden vor denen, die zählen. auto: eine, wo Modelle wiederholt werden, sonst keine</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
</context>
<context>
    <name>juggler::ui::SampleFilesDialog</name>
    <message>
        <source>Sample files</source>
        <translation>Beispieldateien</translation>
    </message>
    <message>
        <source>Number of files</source>
        <translation>Zahl der Dateien</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Size of each file</source>
        <translation>Größe jeder Datei</translation>
    </message>
    <message>
        <source>Make files</source>
        <translation>Dateien anlegen</translation>
    </message>
    <message>
        <source>Size of each</source>
        <translation>Größe je Datei</translation>
    </message>
    <message>
        <source>%1 in %2, where %3 are free. The files are removed when Juggler ends.</source>
        <translation>%1 in %2, wo %3 frei sind. Die Dateien werden entfernt, wenn Juggler endet.</translation>
    </message>
</context>
<context>
    <name>juggler::ui::SearchBar</name>
    <message>
        <source>Find intervals</source>
        <translation>Intervalle suchen</translation>
    </message>
    <message>
        <source>Find intervals: fib &gt; 5 ms</source>
        <translation>Intervalle suchen: fib &gt; 5 ms</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Umschalt+F3</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>F3 or Enter</source>
        <translation>F3 oder Eingabe</translation>
    </message>
    <message>
        <source>What can be written</source>
        <translation>Was sich eingeben lässt</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
</context>
<context>
    <name>juggler::ui::SearchLine</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>juggler::ui::Session</name>
    <message>
        <source>Comparison of %1 runs</source>
        <translation>Vergleich von %1 Läufen</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <translation>Lauf von %1</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>%1 intervals</source>
        <translation>%1 Intervalle</translation>
    </message>
</context>
<context>
    <name>juggler::ui::SessionFlow</name>
    <message>
        <source>Juggler session (*.juggler.json)</source>
        <translation>Juggler-Sitzung (*.juggler.json)</translation>
    </message>
    <message>
        <source>Juggler session, compressed (*.juggler.json.zst)</source>
        <translation>Juggler-Sitzung, komprimiert (*.juggler.json.zst)</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation>Zuletzt benutzte Sitzungen</translation>
    </message>
    <message>
        <source>Sessions of this window</source>
        <translation>Sitzungen dieses Fensters</translation>
    </message>
    <message>
        <source>Open session...</source>
        <translation>Sitzung öffnen...</translation>
    </message>
    <message>
        <source>A session that was saved, or a trace of another program</source>
        <translation>Eine gespeicherte Sitzung oder der Trace eines anderen Programms</translation>
    </message>
    <message>
        <source>Save session...</source>
        <translation>Sitzung speichern...</translation>
    </message>
    <message>
        <source>Save session as...</source>
        <translation>Sitzung speichern unter...</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>Sitzung schließen</translation>
    </message>
    <message>
        <source>Take over its workload and settings</source>
        <translation>Arbeitslast und Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Compare recordings...</source>
        <translation>Aufzeichnungen vergleichen...</translation>
    </message>
    <message>
        <source>Runs of several sessions side by side in one timeline</source>
        <translation>Läufe mehrerer Sitzungen nebeneinander in einer Zeitleiste</translation>
    </message>
    <message>
        <source>A comparison is running: that would slow it down</source>
        <translation>Ein Vergleich läuft gerade: das würde ihn verlangsamen</translation>
    </message>
    <message>
        <source>A session is being read or written</source>
        <translation>Eine Sitzung wird gelesen oder geschrieben</translation>
    </message>
    <message>
        <source>There is no recording yet: run the workload, or open a session</source>
        <translation>Es gibt noch keine Aufzeichnung: die Arbeitslast ausführen oder eine Sitzung öffnen</translation>
    </message>
    <message>
        <source>Everything that was recorded, in one file</source>
        <translation>Alles, was aufgezeichnet wurde, in einer Datei</translation>
    </message>
    <message>
        <source>%1 holds all of it</source>
        <translation>%1 enthält schon alles</translation>
    </message>
    <message>
        <source>In another file, or compressed</source>
        <translation>In einer anderen Datei oder komprimiert</translation>
    </message>
    <message>
        <source>Nothing is lost: what was not saved stays in the list of sessions</source>
        <translation>Nichts geht verloren: was nicht gespeichert wurde, bleibt in der Liste der Sitzungen</translation>
    </message>
    <message>
        <source>Puts the workload and the settings of the session that is shown into place, to run them again</source>
        <translation>Übernimmt Arbeitslast und Einstellungen der gezeigten Sitzung, um sie erneut auszuführen</translation>
    </message>
    <message>
        <source>It has no workload that could be run here</source>
        <translation>Sie hat keine Arbeitslast, die sich hier ausführen ließe</translation>
    </message>
    <message>
        <source>Juggler</source>
        <translation>Juggler</translation>
    </message>
    <message>
        <source>%1[*] - Juggler</source>
        <translation>%1[*] - Juggler</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (nicht gespeichert)</translation>
    </message>
    <message>
        <source>Runs and opened sessions are listed here</source>
        <translation>Läufe und geöffnete Sitzungen stehen hier</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Sessions and traces (*.json *.json.zst);;All files (*)</source>
        <translation>Sitzungen und Traces (*.json *.json.zst);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>open %1: %2</source>
        <translation>%1 öffnen: %2</translation>
    </message>
    <message>
        <source>%1 more notes</source>
        <translation>%1 weitere Hinweise</translation>
    </message>
    <message>
        <source>Remove from the recent sessions</source>
        <translation>Aus den zuletzt benutzten Sitzungen entfernen</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>write %1: a session is saved as .json or .json.zst</source>
        <translation>%1 schreiben: eine Sitzung wird als .json oder .json.zst gespeichert</translation>
    </message>
    <message>
        <source>write %1: %2</source>
        <translation>%1 schreiben: %2</translation>
    </message>
</context>
<context>
    <name>juggler::ui::StateSwatch</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>in der Schlange</translation>
    </message>
    <message>
        <source>thread&apos;s own work</source>
        <translation>eigene Arbeit des Threads</translation>
    </message>
    <message>
        <source>Sample: %1</source>
        <translation>Muster: %1</translation>
    </message>
</context>
<context>
    <name>juggler::ui::StatusPanel</name>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What goes on</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>Selected bar</source>
        <translation>Ausgewählter Balken</translation>
    </message>
    <message>
        <source>frame %1 ms</source>
        <translation>Bild %1 ms</translation>
    </message>
    <message>
        <source>How long the timeline&apos;s last frame took to draw</source>
        <translation>Wie lange das Zeichnen des letzten Bildes der Zeitleiste dauerte</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 Kern</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kerne</translation>
    </message>
    <message>
        <source>Cores that this program may use</source>
        <translation>Kerne, die dieses Programm benutzen darf</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
</context>
<context>
    <name>juggler::ui::TaskText</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>%1, fsync</source>
        <translation>%1, fsync</translation>
    </message>
    <message>
        <source>1 + 2</source>
        <translation>1 + 2</translation>
    </message>
    <message>
        <source>Read file</source>
        <translation>Datei lesen</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Schlafen</translation>
    </message>
    <message>
        <source>Write file</source>
        <translation>Datei schreiben</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Addieren</translation>
    </message>
    <message>
        <source>Fibonacci</source>
        <translation>Fibonacci</translation>
    </message>
    <message>
        <source>computes</source>
        <translation>rechnet</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>the folder for temporary files</source>
        <translation>der Ordner für temporäre Dateien</translation>
    </message>
    <message>
        <source>%1 into %2; the file is removed when the model has ended</source>
        <translation>%1 in %2; die Datei wird entfernt, wenn das Modell geendet hat</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ThemeChoice</name>
    <message>
        <source>Theme as the desktop</source>
        <translation>Farbschema wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light or dark, and high contrast where the desktop has it</source>
        <translation>Hell oder dunkel, und hoher Kontrast, wo die Arbeitsumgebung ihn hat</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Farbschema</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Farbschema</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>Black on white, lines of two pixels</source>
        <translation>Schwarz auf Weiß, Linien von zwei Pixeln</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>White on black, lines of two pixels</source>
        <translation>Weiß auf Schwarz, Linien von zwei Pixeln</translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimeFormat</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelineActions</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Sort rows: %1</source>
        <translation>Zeilen sortieren: %1</translation>
    </message>
    <message>
        <source>Of the panel of the selected bar, or of all</source>
        <translation>Im Feld des ausgewählten Balkens oder in allen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Sort rows the other way round</source>
        <translation>Zeilen umgekehrt sortieren</translation>
    </message>
    <message>
        <source>Let all pinned rows go</source>
        <translation>Alle angehefteten Zeilen lösen</translation>
    </message>
    <message>
        <source>Select a bar first</source>
        <translation>Zuerst einen Balken auswählen</translation>
    </message>
    <message>
        <source>Select a bar of the row first</source>
        <translation>Zuerst einen Balken der Zeile auswählen</translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelineLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>What do these mean?</source>
        <translation>Was bedeuten diese?</translation>
    </message>
    <message>
        <source>Filtered: show all</source>
        <translation>Gefiltert: alles zeigen</translation>
    </message>
    <message>
        <source>Hidden: %1. A click shows everything again.</source>
        <translation>Ausgeblendet: %1. Ein Klick zeigt alles wieder.</translation>
    </message>
    <message>
        <source>Filtered, hidden: %1. Show all</source>
        <translation>Gefiltert, ausgeblendet: %1. Alles zeigen</translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Ctrl + wheel zooms, drag pans, Shift + drag selects a range</source>
        <translation>Strg + Rad vergrößert, Ziehen verschiebt, Umschalt + Ziehen wählt einen Bereich</translation>
    </message>
    <message>
        <source>Timeline of the runs</source>
        <translation>Zeitleiste der Läufe</translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelineSearch</name>
    <message>
        <source>searching</source>
        <translation>sucht</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>kein Intervall</translation>
    </message>
    <message>
        <source>1 interval</source>
        <translation>1 Intervall</translation>
    </message>
    <message>
        <source>%1 intervals so far</source>
        <translation>bisher %1 Intervalle</translation>
    </message>
    <message>
        <source>%1 intervals</source>
        <translation>%1 Intervalle</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>The Gantt charts of the runs under one time axis. Arrow keys go from bar to bar.</source>
        <translation>Die Gantt-Diagramme der Läufe unter einer Zeitachse. Pfeiltasten gehen von Balken zu Balken.</translation>
    </message>
    <message>
        <source>Tasks in flight</source>
        <translation>Aufgaben unterwegs</translation>
    </message>
    <message>
        <source>They wait, and no thread is held.</source>
        <translation>Sie warten, und kein Thread wird gehalten.</translation>
    </message>
    <message>
        <source>Click, or press I: a row for each wait</source>
        <translation>Klick oder Taste I: eine Zeile für jede Wartezeit</translation>
    </message>
    <message>
        <source>Press Run: the tasks appear here while they run, one panel for each execution model.</source>
        <translation>„Ausführen“ drücken: die Aufgaben erscheinen hier, während sie laufen, ein Feld für jedes Ausführungsmodell.</translation>
    </message>
    <message>
        <source>Unfold the panel</source>
        <translation>Feld ausklappen</translation>
    </message>
    <message>
        <source>Fold the panel up</source>
        <translation>Feld einklappen</translation>
    </message>
    <message>
        <source>Key C, for the panel of the selected bar or for all</source>
        <translation>Taste C, für das Feld des ausgewählten Balkens oder für alle</translation>
    </message>
    <message>
        <source>Sort, hide and pin rows</source>
        <translation>Zeilen sortieren, ausblenden und anheften</translation>
    </message>
    <message>
        <source>Key R, for the panel of the selected bar</source>
        <translation>Taste R, für das Feld des ausgewählten Balkens</translation>
    </message>
    <message>
        <source>All threads together</source>
        <translation>Alle Threads zusammen</translation>
    </message>
    <message>
        <source>The mean share of each state; full height is all threads that did something.</source>
        <translation>Der mittlere Anteil jedes Zustands; volle Höhe sind alle Threads, die etwas taten.</translation>
    </message>
    <message>
        <source>Click unfolds the panel</source>
        <translation>Ein Klick klappt das Feld aus</translation>
    </message>
    <message>
        <source>Click, or press U, to show them again</source>
        <translation>Ein Klick oder Taste U zeigt sie wieder</translation>
    </message>
    <message>
        <source>Click to pin or hide this row</source>
        <translation>Klicken, um diese Zeile anzuheften oder auszublenden</translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation>Zeilen von %1</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Umgekehrt</translation>
    </message>
    <message>
        <source>Hide rows without activity in view</source>
        <translation>Zeilen ohne sichtbare Aktivität ausblenden</translation>
    </message>
    <message>
        <source>Show the hidden rows</source>
        <translation>Ausgeblendete Zeilen zeigen</translation>
    </message>
    <message>
        <source>Let all pinned rows go</source>
        <translation>Alle angehefteten Zeilen lösen</translation>
    </message>
    <message>
        <source>Let the row go</source>
        <translation>Zeile lösen</translation>
    </message>
    <message>
        <source>Pin the row to the top</source>
        <translation>Zeile oben anheften</translation>
    </message>
    <message>
        <source>Hide the row</source>
        <translation>Zeile ausblenden</translation>
    </message>
</context>
<context>
    <name>juggler::ui::WindowActions</name>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Runs the workload under every model that is checked</source>
        <translation>Führt die Arbeitslast unter jedem angekreuzten Modell aus</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Ends the comparison; everything recorded stays</source>
        <translation>Beendet den Vergleich; alles Aufgezeichnete bleibt</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Ends the model that runs; the next one begins</source>
        <translation>Beendet das laufende Modell; das nächste beginnt</translation>
    </message>
    <message>
        <source>By thread</source>
        <translation>Nach Threads</translation>
    </message>
    <message>
        <source>One row for each native thread</source>
        <translation>Eine Zeile für jeden nativen Thread</translation>
    </message>
    <message>
        <source>By task</source>
        <translation>Nach Aufgaben</translation>
    </message>
    <message>
        <source>One row for each task</source>
        <translation>Eine Zeile für jede Aufgabe</translation>
    </message>
    <message>
        <source>By core</source>
        <translation>Nach Kernen</translation>
    </message>
    <message>
        <source>One row for each core, and which task was on it</source>
        <translation>Eine Zeile für jeden Kern, und welche Aufgabe auf ihm war</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>The same as a table: every interval with its task, state, thread, core and times</source>
        <translation>Dasselbe als Tabelle: jedes Intervall mit Aufgabe, Zustand, Thread, Kern und Zeiten</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Shows the whole comparison</source>
        <translation>Zeigt den ganzen Vergleich</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>To the part of the timeline that was looked at before</source>
        <translation>Zu dem Teil der Zeitleiste, der vorher zu sehen war</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Undoes a step back</source>
        <translation>Macht einen Schritt zurück rückgängig</translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation>Auf die Auswahl vergrößern</translation>
    </message>
    <message>
        <source>Fills the timeline with the selected bar, or the selected range</source>
        <translation>Füllt die Zeitleiste mit dem ausgewählten Balken oder dem gewählten Bereich</translation>
    </message>
    <message>
        <source>Zoom to task</source>
        <translation>Auf die Aufgabe vergrößern</translation>
    </message>
    <message>
        <source>Fills the timeline with the selected bar&apos;s task, from its submission to its end</source>
        <translation>Füllt die Zeitleiste mit der Aufgabe des ausgewählten Balkens, vom Einreihen bis zum Ende</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Tasks in flight and tasks on a core, over time, under each model</source>
        <translation>Aufgaben unterwegs und Aufgaben auf einem Kern, über die Zeit, unter jedem Modell</translation>
    </message>
    <message>
        <source>Lane of the window</source>
        <translation>Spur des Fensters</translation>
    </message>
    <message>
        <source>By thread: what the window&apos;s own thread did during each run, and its longest gap</source>
        <translation>Nach Threads: was der eigene Thread des Fensters während jedes Laufs tat, und seine längste Lücke</translation>
    </message>
    <message>
        <source>Switch to dark</source>
        <translation>Zu dunkel wechseln</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Show &quot;%1&quot;</source>
        <translation>„%1“ zeigen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Show all states</source>
        <translation>Alle Zustände zeigen</translation>
    </message>
    <message>
        <source>Takes back what was hidden in the legend</source>
        <translation>Nimmt zurück, was in der Legende ausgeblendet wurde</translation>
    </message>
    <message>
        <source>What do the states mean?</source>
        <translation>Was bedeuten die Zustände?</translation>
    </message>
    <message>
        <source>Every state of the timeline in a sentence</source>
        <translation>Jeder Zustand der Zeitleiste in einem Satz</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Find intervals</source>
        <translation>Intervalle suchen</translation>
    </message>
    <message>
        <source>By label, thread, state, length, core and more</source>
        <translation>Nach Beschriftung, Thread, Zustand, Dauer, Kern und mehr</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Of the intervals that were looked for</source>
        <translation>Unter den gesuchten Intervallen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find a command...</source>
        <translation>Befehl suchen...</translation>
    </message>
    <message>
        <source>Every command in one list that answers to typing</source>
        <translation>Jeder Befehl in einer Liste, die auf Tippen antwortet</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation>Alle Tasten auf einem Blatt</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
</context>
<context>
    <name>juggler::ui::WorkloadDelegate</name>
    <message>
        <source>Number of tasks</source>
        <translation>Zahl der Aufgaben</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Length of the sleep in milliseconds</source>
        <translation>Länge des Schlafens in Millisekunden</translation>
    </message>
    <message>
        <source>n = </source>
        <translation>n = </translation>
    </message>
    <message>
        <source>n of the Fibonacci number</source>
        <translation>n der Fibonacci-Zahl</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the tasks</source>
        <translation>Name der Aufgaben</translation>
    </message>
    <message>
        <source>Run after</source>
        <translation>Läuft nach</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>juggler::ui::WorkloadModel</name>
    <message>
        <source>Add tasks</source>
        <translation>Aufgaben hinzufügen</translation>
    </message>
    <message>
        <source>Remove tasks</source>
        <translation>Aufgaben entfernen</translation>
    </message>
    <message>
        <source>Move tasks</source>
        <translation>Aufgaben verschieben</translation>
    </message>
    <message>
        <source>Change tasks</source>
        <translation>Aufgaben ändern</translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation>Reihenfolge ändern</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>%1 tasks: at most %2 in one workload</source>
        <translation>%1 Aufgaben: höchstens %2 in einer Arbeitslast</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>%1 laden</translation>
    </message>
    <message>
        <source>There is no regular file in %1</source>
        <translation>In %1 ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>Add the files of a folder</source>
        <translation>Dateien eines Ordners hinzufügen</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Andere Dateien</translation>
    </message>
    <message>
        <source>Name tasks</source>
        <translation>Aufgaben benennen</translation>
    </message>
    <message>
        <source>Run after nothing</source>
        <translation>Nach nichts ausführen</translation>
    </message>
    <message>
        <source>Run after</source>
        <translation>Läuft nach</translation>
    </message>
</context>
<context>
    <name>juggler::ui::WorkloadPanel</name>
    <message>
        <source>Workload</source>
        <translation>Arbeitslast</translation>
    </message>
    <message>
        <source>Add tasks</source>
        <translation>Aufgaben hinzufügen</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Run after</source>
        <translation>Läuft nach</translation>
    </message>
    <message>
        <source>Select one row first</source>
        <translation>Zuerst eine Zeile auswählen</translation>
    </message>
    <message>
        <source>Nothing: from the start</source>
        <translation>Nichts: von Anfang an</translation>
    </message>
    <message>
        <source>Choose among all %L1 rows...</source>
        <translation>Unter allen %L1 Zeilen wählen...</translation>
    </message>
    <message>
        <source>There is no regular file in %1</source>
        <translation>In %1 ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>Open a workload</source>
        <translation>Arbeitslast öffnen</translation>
    </message>
    <message>
        <source>Workloads (*.json)</source>
        <translation>Arbeitslasten (*.json)</translation>
    </message>
    <message>
        <source>Save the workload</source>
        <translation>Arbeitslast speichern</translation>
    </message>
    <message>
        <source>Files to read</source>
        <translation>Zu lesende Dateien</translation>
    </message>
    <message>
        <source>Folder whose files are to be read</source>
        <translation>Ordner, dessen Dateien gelesen werden sollen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Name the tasks</source>
        <translation>Aufgaben benennen</translation>
    </message>
    <message>
        <source>Files...</source>
        <translation>Dateien...</translation>
    </message>
    <message>
        <source>All files of a folder...</source>
        <translation>Alle Dateien eines Ordners...</translation>
    </message>
    <message>
        <source>A file by its path</source>
        <translation>Eine Datei mit ihrem Pfad</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Fibonacci</source>
        <translation>Fibonacci</translation>
    </message>
    <message>
        <source>Write a file</source>
        <translation>Eine Datei schreiben</translation>
    </message>
    <message>
        <source>Small computation (1 + 2)</source>
        <translation>Kleine Berechnung (1 + 2)</translation>
    </message>
    <message>
        <source>Sample files...</source>
        <translation>Beispieldateien...</translation>
    </message>
    <message>
        <source>Adds real temporary files of a size that you choose</source>
        <translation>Fügt echte temporäre Dateien einer wählbaren Größe hinzu</translation>
    </message>
    <message>
        <source>Open a workload...</source>
        <translation>Arbeitslast öffnen...</translation>
    </message>
    <message>
        <source>Save the workload...</source>
        <translation>Arbeitslast speichern...</translation>
    </message>
    <message>
        <source>The sample files of the last session are gone: %1 of them.</source>
        <translation>Die Beispieldateien der letzten Sitzung sind weg: %1.</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>Neu anlegen</translation>
    </message>
</context>
<context>
    <name>juggler::ui::WorkloadTable</name>
    <message>
        <source>Workload</source>
        <translation>Arbeitslast</translation>
    </message>
    <message>
        <source>No tasks yet. Add some with the plus button, drop files here, or take a preset.</source>
        <translation>Noch keine Aufgaben. Mit dem Plus-Knopf hinzufügen, Dateien hierher ziehen oder eine Vorlage nehmen.</translation>
    </message>
</context>
<context>
    <name>juggler::ui::WriteEditor</name>
    <message>
        <source>fsync</source>
        <translation>fsync</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Größe der Datei</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>Einheit der Größe</translation>
    </message>
    <message>
        <source>Wait at the end until the device has it (fsync)</source>
        <translation>Am Ende warten, bis das Gerät sie hat (fsync)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Folder to write into</source>
        <translation>Ordner, in den geschrieben wird</translation>
    </message>
    <message>
        <source>Written into the folder for temporary files; choose another one</source>
        <translation>Wird in den Ordner für temporäre Dateien geschrieben; einen anderen wählen</translation>
    </message>
    <message>
        <source>Written into %1; choose another folder</source>
        <translation>Wird in %1 geschrieben; einen anderen Ordner wählen</translation>
    </message>
</context>
</TS>
