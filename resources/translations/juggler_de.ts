<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessibleBar</name>
    <message>
        <source>Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects the bar and its task in every panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the bar as wide as the timeline is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelContent</name>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running on a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting (disk, timer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready: wants a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread&apos;s own work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1, %2 were in the page cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %L1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote %L1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved to another thread %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved to another core %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready, no core free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready, no thread free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting, holds its thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting, thread is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 tasks in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they wait, and no thread is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %L1 at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delayed 1 timer, by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delayed %L1 timers, the latest by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1, %2 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  and %L1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its timer was due: %1 held the loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ours %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Juggler itself %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others and Juggler itself %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel switch records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gaps that the kernel confirms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated from gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>totals only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>core %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ours or idle at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ours at %1: another program, or Juggler itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 spans are not shown here: they were known too late, or overlap others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tasks in flight, max %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in flight, max %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a core, max %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 on a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 tasks in flight, %L2 on a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in flight: started and not ended (concurrency), at most %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a core: running (parallelism), at most %L1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1× faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1× slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concurrency %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 tasks ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>,  files by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>,  on-core times: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.  </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1.  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>00.0× faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in flight (max %L1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of at most %L2 waits at once have a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show all %L1 tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show all %L1 cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show all %L1 lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 task hidden: show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 tasks hidden: show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 core hidden: show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 cores hidden: show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 lane hidden: show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 lanes hidden: show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits for a thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>submitted at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 existed %2 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and began with the task after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window, longest gap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window, gap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window&apos;s own thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worked for %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 pictures while the run was live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest gap between two: %1, from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown so that nobody has to trust that the display kept up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a core: not recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QAction</name>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>The task is on a core and computes. A solid bar never means anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task waits for the disk or a timer and needs no core. In a thread&apos;s row its thread is held and can do nothing else; among the tasks in flight its thread is free and works on other tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task could go on, but no core is free for it, or the thread that it needs is busy with another task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task was submitted and has not started. It is seen in the view by task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thread is on a core without a task: it starts threads, turns its loop, or looks for the next task.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineKeys</name>
    <message>
        <source>Next bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar in the row below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar in the row above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar in the panel below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar in the panel above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to an earlier time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to a later time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each wait in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the range here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the range here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the bar&apos;s time as a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the visible time as a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin the row, or let it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide rows without activity in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the hidden rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rows, or only the first ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the panel up, or unfold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort and hide rows...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::core</name>
    <message>
        <source>Blocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One task after the other on one thread. The caller waits for each: the baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few native threads take tasks from one queue. A blocked worker does no other work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thread, asynchronous timers and file reads: waits overlap, computing does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dedicated threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A native thread for every task. The kernel overlaps their waits and shares out the cores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many tasks on one native thread (M:1), scheduled by the program alone: huge numbers of waits, no parallel CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many tasks on several native threads, the carriers (M:N): waits overlap, computing is parallel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each worker is a process with its own memory: as parallel as threads, expensive to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits and I/O on an event loop, computing on native threads: the best of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no task was run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one process, %1 to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 processes, %2 to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked in waits for %1 % of their time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on average %1 tasks in progress and %2 cores busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as fast as %1 cores allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as fast as its longest task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each task waited for the one before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one task held the loop for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one thread computes on one core at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of the tasks queued for %1 or longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit the run to %1 of the cores: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nice %1 was refused: the threads run at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run was cut short: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start thread %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when threads were on a core is found by themselves: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events were lost: there was no memory to record them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 switch records were lost: there was no room for them; what they left open is drawn as ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the files were read by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tasks&apos; own thread, blocked by each read (%1; no helper thread could be started)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 helper thread (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 helper threads (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>io_uring: switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>io_uring: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 carriers could be started: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 threads could not be started: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 threads for computing could be started: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 threads could be started: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 processes could be started: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not every worker process could be started: %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 while it had no task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before its first task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the user&apos;s limit of processes (ulimit -u) is %1, %2 in use, %3 kept free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the control group&apos;s pids.max is %1, %2 in use, %3 kept free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the machine&apos;s memory in KiB is %1, %2 in use, %3 kept free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the control group&apos;s memory in KiB is %1, %2 in use, %3 kept free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, %3 in use, %4 kept free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raise kernel.perf_event_mlock_kb (it is %1), or the limit of locked memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allow the program more open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this kernel has no perf events, or a container&apos;s system-call filter (seccomp) hides them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set kernel.perf_event_paranoid to 2 or less (it is %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a container&apos;s system-call filter (seccomp) or a security module forbids it; kernel.perf_event_paranoid is %1, and 2 is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel.perf_event_paranoid is %1, and 2 is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record switches of the thread that starts the run: it was not started by the one that opened the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the system does not tell whether it has left the page cache, since it belongs to another user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: its file system keeps it in memory, so reading it never waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 stayed in the page cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: only %2 of %3 are in the page cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more files are not in the state that was asked for either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder for temporary files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file became shorter while it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the task threw an exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the machine&apos;s reserve of threads would be used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to read now, and waiting for it might never end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all files of the workload together are larger than the free space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker ended by signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker ended with status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file to read needs a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path cannot contain a zero byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder cannot contain a zero byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write %1 bytes: must be from 0 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fib(%1): n must be from 0 to %2, fib(94) does not fit into 64 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sleep %1 ms: must be from 0 to %2 ms (one day)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count %1: must be from 1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group %1: there is another group called &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group %1: runs after &quot;%2&quot;, and no group has that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group %1: would have to wait for itself to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tasks: at most %2 in one workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Juggler session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Juggler session, compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chrome trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals as comma-separated values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open %1: not a regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open %1: larger than 64 MiB, not a workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1: the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is both that long and that short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a length is missing: write &gt; 5 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a length: write &gt; 5 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no unit: write %2 ms, %3 us or %4 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no unit of time: write ns, us, ms, s or min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a range like 5ms..20ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: names nothing: write %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no core: write core:1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no state: write running, ready, waiting or queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of task: write file-read, file-write, sleep, fibonacci or add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function not implemented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process of another program, as its own trace tells it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on average %1 events in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perf_event_open for this program&apos;s switches: %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map the ring of switch records: %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enable switch records of core %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share memory %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map shared memory: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a count of %1: from 1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write standard output: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open %1: the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open %1: it is no regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open %1: there is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open %1: it is no journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open %1: it is a journal of version %2, this program reads version %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove %1: it is no journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove %1: it belongs to a program that runs, or to somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (at byte %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no memory to decompress it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compressed data is damaged before byte %1 of the file: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compressed data ends early, after byte %1 of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it grows to more than %1 times its size when it is decompressed, which no recording does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is neither a session nor a trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs more memory than half of what is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer Juggler; this one reads %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no recording; this Juggler reads %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of a newer version that are larger than 16 MiB together are lost when this session is saved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workload comes after the runs, and the file cannot be read twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not expected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a character that is not expected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is no UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested deeper than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a text of more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a number of more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character stands in a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something follows after the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovered from the journal of a program that ended unexpectedly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovered from the journal of a program that ended unexpectedly after the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovered: the program ended unexpectedly; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1 s may be missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end is missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the damaged part of its journal told is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal is whole up to byte %1; %2 bytes were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal is damaged at byte %1: a record %2; %3 bytes were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the journal has reached the %1 that it may have on this disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no journal is kept of this recording: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create folder %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>examine folder %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use folder %1: it is not private to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use folder %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was recorded by another program and cannot be run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tasks: at most %2 in one recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words   &gt; 5 ms   &lt; 100us   5ms..20ms   waiting   state:ready   kind:fib   thread:worker 2   core:1   model:event   failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 instant event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 instant events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 counter value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 counter values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 flow event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 flow events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asynchronous instant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asynchronous instants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asynchronous step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asynchronous steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 object event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 object events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 memory dump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 memory dumps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clock event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 clock events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 context event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 context events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 event of metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events of metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 event of an unknown phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events of unknown phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 event without a phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events without a phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 event without a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events without a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 event without a length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events without a length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 end without a begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends without a begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 begin without an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 begins without an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 event that ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events that end before they begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 event of a process beyond the first 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events of processes beyond the first 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 event of a thread beyond the first 200000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events of threads beyond the first 200000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 event overlaps another one of its thread without lying within it: it has a lane of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events overlap others of their thread without lying within them: they have lanes of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not shown: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are not shown: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the closing bracket is missing: the program that wrote it may have ended before its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is neither a session nor a trace: it has no &quot;traceEvents&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no event with a begin and an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its events need more memory than the %1 MiB that can be spared (at byte %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its events lie %1 days apart, more than the 104 that can be shown (from the one at byte %2 to the one at byte %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bars reach from where an event began to where it ended, as another program stamped them; whether it was on a core in between was not recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::AreaChart</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::AreaSummary</name>
    <message>
        <source>At most %1 tasks in progress and %2 on a core; cores: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the workload to see how many tasks are in progress at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks in progress over time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::BackgroundSave</name>
    <message>
        <source>Writing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::BarSummary</name>
    <message>
        <source>%1 %2, the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the workload to see how long each model takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makespan of each model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::CardRow</name>
    <message>
        <source>Show %1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::ChartExport</name>
    <message>
        <source>makespan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time since the run&apos;s start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tasks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::CommandModel</name>
    <message>
        <source>not available now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command is called like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every command of the window with its keys. Type to find one, Enter runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose     Enter runs     Esc closes     F1 shows all keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::ComparisonText</name>
    <message>
        <source>Finished: %1 of %2 models run, %3 intervals recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 models run, %3 intervals recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more notes: they are in the run&apos;s JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::ExportFlow</name>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, SVG or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makespan chart...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks-in-progress chart...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, SVG or PDF, of the model that is selected in the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals as CSV...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each interval of each task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole run as JSON...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine, workload, figures, threads and tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a model in the results first: the chart shows the tasks in progress of one model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makespan of each execution model (less is better)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks in progress: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::FileDialogs</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::FileList</name>
    <message>
        <source>There is no file %1. The task will fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder. The task will fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a regular file. The task will fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no permission to read %1. The task will fail.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::IntervalModel</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread&apos;s own work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::IntervalsPanel</name>
    <message>
        <source>Only the visible time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the selected task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals that reach into the part of the time axis that the timeline shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals of the task that is selected, under every model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected rows as text with tabs between the columns, times in ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting %L1 intervals...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 intervals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::KeySheet</name>
    <message>
        <source>Timeline, while it has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline, with the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+wheel, drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wheel, drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to a bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of the timeline go by their place on the keyboard where a layout has no Latin letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Juggler will speak this language from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::LegendEntry</name>
    <message>
        <source>%1 of what is visible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click hides it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden. A click shows it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::LegendHelp</name>
    <message>
        <source>What the states mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares are of the time that is drawn in the visible part of the timeline, all models together. A click on a state hides it, another one shows it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::LongRun</name>
    <message>
        <source>fib(%1) takes long: the slowest model will need about %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slowest model will need about %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::MainWindow</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Juggler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comparison is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is being written: that would slow a run down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to run: add a task to the workload first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run 1 model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the workload under every model that is checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping, %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping, the threads come to their end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the files, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 left, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::MessageBar</name>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::ModelKnobs</name>
    <message>
        <source>workers </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of workers of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many workers take tasks from the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How %1 has its processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept pool: a few processes, kept for the next run
one a task: a process is started for every task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slices of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in one piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the slices in which %1 computes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A computation in one piece holds the loop until it ends;
in slices the loop looks after its timers in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When %1 submits its tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together: all tasks are submitted first
in turn: each one after the one before has ended, which overlaps nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::ModelName</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, one a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in turn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::ModelRow</name>
    <message>
        <source>Not available: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated from this machine&apos;s speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated time of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::ModelsPanel</name>
    <message>
        <source>Execution models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::OverviewStrip</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole comparison, a row for each model: blue is how many of the cores were busy, above it what was ready or waiting. The frame is what the timeline shows: drag it, or its edges; drag beside it for another one; a double click shows everything. Arrow keys move it, with Shift they resize it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole comparison. Drag the frame or its edges, or draw another one; double click: everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible: %1 to %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::PathEditor</name>
    <message>
        <source>Path of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::PictureCaption</name>
    <message>
        <source>1 core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On-core times: %1.  Page cache: %2.  Workers&apos; nice value: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores allowed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks in a mixed order, seed %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured %1.  Drawn by Juggler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtered: not drawn are %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::Presets</name>
    <message>
        <source>Wrap-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 sleeps of 3 s and 3 x fib(30): waits that can overlap, beside a little computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I/O only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 waits of 100 to 400 ms, as of network calls: nothing to compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 computations: only cores help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 waits and 6 computations of different lengths</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::ProgressPanel</name>
    <message>
        <source>Tasks in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks in progress: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks in progress: what was on a core is not recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::QuantityText</name>
    <message>
        <source>%1 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::RangeModel</name>
    <message>
        <source>All models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the time in which tasks were on a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the time in which tasks wanted a core and had none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits, held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the waits that held a thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits, free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the waits that held no thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the time in which threads were on a core without a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the time between submission and start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On average: running and own work, divided by the range&apos;s recorded length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks that had started and not ended, on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many intervals lie in the range, wholly or in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tasks were in progress at some instant of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest interval of a task, as far as it lies in the range</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::RangePanel</name>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag along the time axis, or with Shift in the chart, to select a range of time: its figures stand here.
By keyboard: [ and ] (or F7 and F8) set its ends, S takes the selected bar&apos;s time, Shift+S what is visible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By kind of task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each kind of task below its model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills the timeline with the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the table as tab-separated text (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears the range (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the range&apos;s figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range %1 – %2, %3 long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::ResultsModel</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (stopped)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shortest time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The execution model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the tasks ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first submission to the last end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makespan of Blocking divided by this makespan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time divided by makespan times the cores allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks in progress on average: sum of (end - start) divided by makespan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores busy on average: CPU time divided by makespan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Native threads that ran</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::ResultsPanel</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speed-up: not every task was done under Blocking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speed-up: Blocking was not run to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run with Blocking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::RunSettingsPanel</name>
    <message>
        <source>Files leave memory before each model: reads wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads go past the page cache, to the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are in memory already: reads only copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nice value of the workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nice value of every worker thread: above 0 the window stays fluid beside them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores that each model may use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many cores each model may use: with one, nothing runs in parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shuffled: the tasks come in a mixed order, the same for every model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::SampleFilesDialog</name>
    <message>
        <source>Sample files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2, where %3 are free. The files are removed when Juggler ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::SearchBar</name>
    <message>
        <source>Find intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find intervals: fib &gt; 5 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F3 or Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::SearchLine</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::StateSwatch</name>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread&apos;s own work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::StatusPanel</name>
    <message>
        <source>Progress of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the timeline&apos;s last frame took to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cores that this program may use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::TaskText</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, fsync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 + 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fibonacci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder for temporary files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 into %2; the file is removed when the model has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::ThemeChoice</name>
    <message>
        <source>Theme as the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark, and high contrast where the desktop has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black on white, lines of two pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White on black, lines of two pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimeFormat</name>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelineActions</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort rows: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the panel of the selected bar, or of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort rows the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let all pinned rows go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a bar first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a bar of the row first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelineLegend</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do these mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtered: show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden: %1. A click shows everything again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtered, hidden: %1. Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + wheel zooms, drag pans, Shift + drag selects a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of the runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelineSearch</name>
    <message>
        <source>searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 intervals so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Gantt charts of the runs under one time axis. Arrow keys go from bar to bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They wait, and no thread is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click, or press I: a row for each wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run: the tasks appear here while they run, one panel for each execution model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the panel up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key C, for the panel of the selected bar or for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort, hide and pin rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key R, for the panel of the selected bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All threads together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean share of each state; full height is all threads that did something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click unfolds the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click, or press U, to show them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to pin or hide this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide rows without activity in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the hidden rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let all pinned rows go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the row go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin the row to the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::WindowActions</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the workload under every model that is checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the comparison; everything recorded stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the model that runs; the next one begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each native thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each core, and which task was on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as a table: every interval with its task, state, thread, core and times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the whole comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the part of the timeline that was looked at before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoes a step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills the timeline with the selected bar, or the selected range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills the timeline with the selected bar&apos;s task, from its submission to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks in flight and tasks on a core, over time, under each model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By thread: what the window&apos;s own thread did during each run, and its longest gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back what was hidden in the legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do the states mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every state of the timeline in a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By label, thread, state, length, core and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the intervals that were looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every command in one list that answers to typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::WorkloadDelegate</name>
    <message>
        <source>Number of tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the sleep in milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n of the Fibonacci number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::WorkloadModel</name>
    <message>
        <source>Add tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tasks: at most %2 in one workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no regular file in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the files of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run after nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::WorkloadPanel</name>
    <message>
        <source>Workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one row first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose among all %L1 rows...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no regular file in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workloads (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder whose files are to be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files of a folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file by its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fibonacci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small computation (1 + 2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample files...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds real temporary files of a size that you choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workload...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the workload...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample files of the last session are gone: %1 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::WorkloadTable</name>
    <message>
        <source>Workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tasks yet. Add some with the plus button, drop files here, or take a preset.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>juggler::ui::WriteEditor</name>
    <message>
        <source>fsync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait at the end until the device has it (fsync)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to write into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written into the folder for temporary files; choose another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written into %1; choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
