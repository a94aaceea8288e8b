<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccessibleBar</name>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Selects the bar and its task in every panel</source>
        <translation>在所有面板中选择该条形及其任务</translation>
    </message>
    <message>
        <source>Shows the bar as wide as the timeline is</source>
        <translation>将该条形放大到与时间线同宽</translation>
    </message>
</context>
<context>
    <name>PanelContent</name>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>running on a core</source>
        <translation>正在核心上运行</translation>
    </message>
    <message>
        <source>waiting (disk, timer)</source>
        <translation>等待（磁盘、定时器）</translation>
    </message>
    <message>
        <source>ready: wants a core</source>
        <translation>就绪：需要核心</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>thread&apos;s own work</source>
        <translation>线程自身的工作</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，在 %2 上</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <translation>%1，在 %2、%3 上</translation>
    </message>
    <message>
        <source>thread id %1</source>
        <translation>线程 ID %1</translation>
    </message>
    <message>
        <source>read %1, %2 were in the page cache</source>
        <translation>已读取 %1，其中 %2 在页缓存中</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>已读取 %1</translation>
    </message>
    <message>
        <source>%1 was asked for</source>
        <translation>要求的缓存方式：%1</translation>
    </message>
    <message>
        <source>read %L1 bytes</source>
        <translation>已读取 %L1 字节</translation>
    </message>
    <message>
        <source>wrote %L1 bytes</source>
        <translation>已写入 %L1 字节</translation>
    </message>
    <message>
        <source>result %L1</source>
        <translation>结果 %L1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>CPU time at most %1</source>
        <translation>CPU 时间最多 %1</translation>
    </message>
    <message>
        <source>CPU time %1</source>
        <translation>CPU 时间 %1</translation>
    </message>
    <message>
        <source>queued for %1</source>
        <translation>排队 %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>延迟 %1</translation>
    </message>
    <message>
        <source>task: %1</source>
        <translation>任务：%1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1，持续 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 次</translation>
    </message>
    <message>
        <source>%L1 times</source>
        <translation>%L1 次</translation>
    </message>
    <message>
        <source>moved to another thread %1</source>
        <translation>转移到其他线程：%1</translation>
    </message>
    <message>
        <source>moved to another core %1</source>
        <translation>转移到其他核心：%1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>ready, no core free</source>
        <translation>就绪，无空闲核心</translation>
    </message>
    <message>
        <source>ready, no thread free</source>
        <translation>就绪，无空闲线程</translation>
    </message>
    <message>
        <source>waiting, holds its thread</source>
        <translation>等待，占用线程</translation>
    </message>
    <message>
        <source>waiting, thread is free</source>
        <translation>等待，线程空闲</translation>
    </message>
    <message>
        <source>start %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>so far %1</source>
        <translation>目前已用 %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>end %1</source>
        <translation>结束于 %1</translation>
    </message>
    <message>
        <source>%L1 tasks in flight</source>
        <translation>%L1 个任务进行中</translation>
    </message>
    <message>
        <source>they wait, and no thread is held</source>
        <translation>它们在等待，不占用线程</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>at most %L1 at once</source>
        <translation>同时最多 %L1 个</translation>
    </message>
    <message>
        <source>delayed 1 timer, by %1</source>
        <translation>延误了 1 个定时器，延误 %1</translation>
    </message>
    <message>
        <source>delayed %L1 timers, the latest by %2</source>
        <translation>延误了 %L1 个定时器，最晚的延误 %2</translation>
    </message>
    <message>
        <source>  %1, %2 late</source>
        <translation>  %1，延迟 %2</translation>
    </message>
    <message>
        <source>  and %L1 more</source>
        <translation>  另有 %L1 个</translation>
    </message>
    <message>
        <source>its timer was due: %1 held the loop</source>
        <translation>定时器已到期：%1 占住了循环</translation>
    </message>
    <message>
        <source>ours %1</source>
        <translation>本次运行 %1</translation>
    </message>
    <message>
        <source>Juggler itself %1</source>
        <translation>Juggler 自身 %1</translation>
    </message>
    <message>
        <source>others %1</source>
        <translation>其他程序 %1</translation>
    </message>
    <message>
        <source>others and Juggler itself %1</source>
        <translation>其他程序和 Juggler 自身 %1</translation>
    </message>
    <message>
        <source>idle %1</source>
        <translation>空闲 %1</translation>
    </message>
    <message>
        <source>kernel switch records</source>
        <translation>内核切换记录</translation>
    </message>
    <message>
        <source>gaps that the kernel confirms</source>
        <translation>经内核确认的间隙</translation>
    </message>
    <message>
        <source>estimated from gaps</source>
        <translation>根据间隙估计</translation>
    </message>
    <message>
        <source>totals only</source>
        <translation>仅有总量</translation>
    </message>
    <message>
        <source>core %1</source>
        <translation>核心 %1</translation>
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
        <translation>%1 个核心</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not ours or idle at %1</source>
        <translation>在 %1：不属于本次运行或空闲</translation>
    </message>
    <message>
        <source>not ours at %1: another program, or Juggler itself</source>
        <translation>在 %1：不属于本次运行，由其他程序或 Juggler 自身占用</translation>
    </message>
    <message>
        <source>idle at %1</source>
        <translation>在 %1：空闲</translation>
    </message>
    <message>
        <source>whole run: %1</source>
        <translation>整个运行：%1</translation>
    </message>
    <message>
        <source>%L1 spans are not shown here: they were known too late, or overlap others</source>
        <translation>此处有 %L1 段未显示：得知得太晚，或与其他段重叠</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 个核心</translation>
    </message>
    <message>
        <source>tasks in flight, max %1</source>
        <translation>进行中的任务，最多 %1</translation>
    </message>
    <message>
        <source>in flight, max %1</source>
        <translation>进行中，最多 %1</translation>
    </message>
    <message>
        <source>on a core, max %1</source>
        <translation>在核心上，最多 %1</translation>
    </message>
    <message>
        <source>on a core</source>
        <translation>在核心上</translation>
    </message>
    <message>
        <source>%L1 in flight</source>
        <translation>%L1 个进行中</translation>
    </message>
    <message>
        <source>%L1 on a core</source>
        <translation>%L1 个在核心上</translation>
    </message>
    <message>
        <source>Nothing is known of this time</source>
        <translation>这段时间没有任何信息</translation>
    </message>
    <message>
        <source>%L1 tasks in flight, %L2 on a core</source>
        <translation>%L1 个任务进行中，%L2 个在核心上</translation>
    </message>
    <message>
        <source>in flight: started and not ended (concurrency), at most %L1</source>
        <translation>进行中：已开始但未结束（并发），最多 %L1</translation>
    </message>
    <message>
        <source>on a core: running (parallelism), at most %L1 of %2</source>
        <translation>在核心上：正在运行（并行度），最多 %L1，共 %2</translation>
    </message>
    <message>
        <source>same time</source>
        <translation>时间相同</translation>
    </message>
    <message>
        <source>%1× faster</source>
        <translation>快 %1×</translation>
    </message>
    <message>
        <source>%1× slower</source>
        <translation>慢 %1×</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 个已取消</translation>
    </message>
    <message>
        <source>%1 not started</source>
        <translation>%1 个未开始</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 个线程</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 个线程</translation>
    </message>
    <message>
        <source>CPU %1 %</source>
        <translation>CPU %1 %</translation>
    </message>
    <message>
        <source>concurrency %1</source>
        <translation>并发 %1</translation>
    </message>
    <message>
        <source>%1 of %2 tasks ended</source>
        <translation>已结束 %1/%2 个任务</translation>
    </message>
    <message>
        <source>,  files by %1</source>
        <translation>，  文件读取方式：%1</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>,  on-core times: %1</source>
        <translation>，  核心占用时间来源：%1</translation>
    </message>
    <message>
        <source>.  </source>
        <translation>。  </translation>
    </message>
    <message>
        <source>Note: %1.  %2</source>
        <translation>说明：%1。  %2</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>等待 %1</translation>
    </message>
    <message>
        <source>00.0× faster</source>
        <translation>快 00.0×</translation>
    </message>
    <message>
        <source>in flight (max %1)</source>
        <translation>进行中（最多 %1）</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>%1 of at most %2 waits at once have a row</source>
        <translation>同时等待最多 %2 个，其中 %1 个有单独的行</translation>
    </message>
    <message>
        <source>all threads</source>
        <translation>所有线程</translation>
    </message>
    <message>
        <source>%1 of %2 tasks</source>
        <translation>%1/%2 个任务</translation>
    </message>
    <message>
        <source>%1 of %2 cores</source>
        <translation>%1/%2 个核心</translation>
    </message>
    <message>
        <source>%1 of %2 lanes</source>
        <translation>%1/%2 个轨道</translation>
    </message>
    <message>
        <source>show all %L1 tasks</source>
        <translation>显示全部 %L1 个任务</translation>
    </message>
    <message>
        <source>show all %L1 cores</source>
        <translation>显示全部 %L1 个核心</translation>
    </message>
    <message>
        <source>show all %L1 lanes</source>
        <translation>显示全部 %L1 个轨道</translation>
    </message>
    <message>
        <source>show fewer</source>
        <translation>显示较少</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>按记录顺序</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Busy time</source>
        <translation>忙碌时间</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>Time in the queue</source>
        <translation>排队时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>行：%1</translation>
    </message>
    <message>
        <source>1 task hidden: show</source>
        <translation>已隐藏 1 个任务：显示</translation>
    </message>
    <message>
        <source>%1 tasks hidden: show</source>
        <translation>已隐藏 %1 个任务：显示</translation>
    </message>
    <message>
        <source>1 core hidden: show</source>
        <translation>已隐藏 1 个核心：显示</translation>
    </message>
    <message>
        <source>%1 cores hidden: show</source>
        <translation>已隐藏 %1 个核心：显示</translation>
    </message>
    <message>
        <source>1 lane hidden: show</source>
        <translation>已隐藏 1 个轨道：显示</translation>
    </message>
    <message>
        <source>%1 lanes hidden: show</source>
        <translation>已隐藏 %1 个轨道：显示</translation>
    </message>
    <message>
        <source>%1 waits for a thread</source>
        <translation>%1 正在等待线程</translation>
    </message>
    <message>
        <source>submitted at %1</source>
        <translation>提交于 %1</translation>
    </message>
    <message>
        <source>%1 existed %2 later</source>
        <translation>%1 在 %2 后才存在</translation>
    </message>
    <message>
        <source>and began with the task after %1</source>
        <translation>又过 %1 后开始该任务</translation>
    </message>
    <message>
        <source>window, longest gap %1</source>
        <translation>窗口，最长间隔 %1</translation>
    </message>
    <message>
        <source>window, gap %1</source>
        <translation>窗口，间隔 %1</translation>
    </message>
    <message>
        <source>The window&apos;s own thread</source>
        <translation>窗口自身的线程</translation>
    </message>
    <message>
        <source>worked for %1 from %2</source>
        <translation>自 %2 起工作了 %1</translation>
    </message>
    <message>
        <source>%L1 pictures while the run was live</source>
        <translation>实时运行期间绘制了 %L1 帧画面</translation>
    </message>
    <message>
        <source>longest gap between two: %1, from %2</source>
        <translation>两帧之间的最长间隔：%1，自 %2 起</translation>
    </message>
    <message>
        <source>Shown so that nobody has to trust that the display kept up</source>
        <translation>显示此项是为了证明画面确实跟得上</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>on a core: not recorded</source>
        <translation>核心占用：未记录</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>measured here</source>
        <translation>在此测量</translation>
    </message>
    <message>
        <source>an instant of the thread %1</source>
        <translation>线程 %1 的瞬间</translation>
    </message>
    <message>
        <source>an instant of everything that was recorded</source>
        <translation>全部记录的瞬间</translation>
    </message>
    <message>
        <source>an instant of the whole process</source>
        <translation>整个进程的瞬间</translation>
    </message>
    <message>
        <source>and %L1 more</source>
        <translation>以及另外 %L1 个</translation>
    </message>
    <message>
        <source>%L1 instants</source>
        <translation>%L1 个瞬间</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>%1, set at %2</source>
        <translation>%1，设置于 %2</translation>
    </message>
    <message>
        <source>%1 values from %2 to %3</source>
        <translation>%1 个值，从 %2 到 %3</translation>
    </message>
    <message>
        <source>a counter of another program, in its own unit</source>
        <translation>另一个程序的计数器，使用其自己的单位</translation>
    </message>
    <message>
        <source>instants: %1 (%2)</source>
        <translation>瞬间：%1（%2）</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 从 %2 到 %3</translation>
    </message>
    <message>
        <source>counters: %1 (%2)</source>
        <translation>计数器：%1（%2）</translation>
    </message>
    <message>
        <source>instants, %1</source>
        <translation>瞬间，%1</translation>
    </message>
    <message>
        <source>%1, max %2</source>
        <translation>%1，最大 %2</translation>
    </message>
    <message>
        <source>%1 more counters have no curve</source>
        <translation>另有 %1 个计数器没有曲线</translation>
    </message>
    <message>
        <source>1 task in flight</source>
        <translation>1 个任务进行中</translation>
    </message>
    <message>
        <source>it waits, and no thread is held</source>
        <translation>它在等待，不占用线程</translation>
    </message>
    <message>
        <source>1 task in flight, %L1 on a core</source>
        <translation>1 个任务进行中，%L1 个在核心上</translation>
    </message>
    <message>
        <source>held a loop up: timers were late</source>
        <translation>占住了循环：定时器被推迟</translation>
    </message>
    <message>
        <source>waiting for its turn</source>
        <translation>等待轮到</translation>
    </message>
    <message>
        <source>1 value, %1</source>
        <translation>1 个值：%1</translation>
    </message>
    <message>
        <source>1 more counter has no curve</source>
        <translation>另有 1 个计数器没有曲线</translation>
    </message>
    <message>
        <source>its row is hidden or folded up</source>
        <translation>其所在行已隐藏或折叠</translation>
    </message>
</context>
<context>
    <name>PanelFacts</name>
    <message>
        <source>warm-up %1 of %2: counts nowhere</source>
        <translation>第 %1 次预热，共 %2 次：不计入结果</translation>
    </message>
    <message>
        <source>run %1 of %2</source>
        <translation>第 %1 次运行，共 %2 次</translation>
    </message>
    <message>
        <source>%1, nearest the median</source>
        <translation>%1，最接近中位数</translation>
    </message>
</context>
<context>
    <name>QAction</name>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>The task is on a core and computes. A solid bar never means anything else.</source>
        <translation>任务正在核心上计算。实心条形永远只表示这一种情况。</translation>
    </message>
    <message>
        <source>The task waits for the disk or a timer and needs no core. In a thread&apos;s row its thread is held and can do nothing else; among the tasks in flight its thread is free and works on other tasks.</source>
        <translation>任务在等待磁盘或定时器，不需要核心。在线程行中，它的线程被占用，不能做其他事；在进行中的任务里，它的线程空闲，可处理其他任务。</translation>
    </message>
    <message>
        <source>The task could go on, but no core is free for it, or the thread that it needs is busy with another task.</source>
        <translation>任务可以继续，但没有空闲核心可用，或它所需的线程正忙于另一个任务。</translation>
    </message>
    <message>
        <source>The task was submitted and has not started. It is seen in the view by task.</source>
        <translation>任务已提交但尚未开始。可在按任务的视图中看到。</translation>
    </message>
    <message>
        <source>The thread is on a core without a task: it starts threads, turns its loop, or looks for the next task.</source>
        <translation>线程在核心上但没有任务：它在启动线程、运转循环或寻找下一个任务。</translation>
    </message>
</context>
<context>
    <name>TimelineKeys</name>
    <message>
        <source>Next bar</source>
        <translation>下一条形</translation>
    </message>
    <message>
        <source>Previous bar</source>
        <translation>上一条形</translation>
    </message>
    <message>
        <source>Bar in the row below</source>
        <translation>下一行的条形</translation>
    </message>
    <message>
        <source>Bar in the row above</source>
        <translation>上一行的条形</translation>
    </message>
    <message>
        <source>Bar in the panel below</source>
        <translation>下一面板的条形</translation>
    </message>
    <message>
        <source>Bar in the panel above</source>
        <translation>上一面板的条形</translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation>缩放到所选内容</translation>
    </message>
    <message>
        <source>Zoom to task</source>
        <translation>缩放到任务</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Move to an earlier time</source>
        <translation>移到较早的时间</translation>
    </message>
    <message>
        <source>Move to a later time</source>
        <translation>移到较晚的时间</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>转到开头</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>转到末尾</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>向上滚动</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>向下滚动</translation>
    </message>
    <message>
        <source>A row for each wait in flight</source>
        <translation>每个进行中的等待各占一行</translation>
    </message>
    <message>
        <source>Begin the range here</source>
        <translation>范围从此处开始</translation>
    </message>
    <message>
        <source>End the range here</source>
        <translation>范围到此处结束</translation>
    </message>
    <message>
        <source>Select the bar&apos;s time as a range</source>
        <translation>将该条形的时间选为范围</translation>
    </message>
    <message>
        <source>Select the visible time as a range</source>
        <translation>将可见时间选为范围</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>清除范围</translation>
    </message>
    <message>
        <source>Pin the row, or let it go</source>
        <translation>固定或取消固定该行</translation>
    </message>
    <message>
        <source>Hide the row</source>
        <translation>隐藏该行</translation>
    </message>
    <message>
        <source>Hide rows without activity in view</source>
        <translation>隐藏视图中无活动的行</translation>
    </message>
    <message>
        <source>Show the hidden rows</source>
        <translation>显示隐藏的行</translation>
    </message>
    <message>
        <source>Show all rows, or only the first ones</source>
        <translation>显示所有行，或仅前几行</translation>
    </message>
    <message>
        <source>Fold the panel up, or unfold it</source>
        <translation>折叠或展开面板</translation>
    </message>
    <message>
        <source>Sort and hide rows...</source>
        <translation>排序和隐藏行...</translation>
    </message>
    <message>
        <source>Next repetition of the model</source>
        <translation>该模型的下一次重复</translation>
    </message>
    <message>
        <source>Previous repetition of the model</source>
        <translation>该模型的上一次重复</translation>
    </message>
    <message>
        <source>The repetition nearest the median</source>
        <translation>最接近中位数的重复</translation>
    </message>
    <message>
        <source>Next instant of another program</source>
        <translation>另一个程序的下一个瞬间</translation>
    </message>
    <message>
        <source>Previous instant of another program</source>
        <translation>另一个程序的上一个瞬间</translation>
    </message>
</context>
<context>
    <name>juggler::core</name>
    <message>
        <source>Blocking</source>
        <translation>阻塞式</translation>
    </message>
    <message>
        <source>One task after the other on one thread. The caller waits for each: the baseline.</source>
        <translation>在一个线程上逐个执行任务。调用者等待每个任务完成：这是基准。</translation>
    </message>
    <message>
        <source>Thread pool</source>
        <translation>线程池</translation>
    </message>
    <message>
        <source>A few native threads take tasks from one queue. A blocked worker does no other work.</source>
        <translation>少量原生线程从一个队列中取任务。被阻塞的工作线程不做其他工作。</translation>
    </message>
    <message>
        <source>Event loop</source>
        <translation>事件循环</translation>
    </message>
    <message>
        <source>One thread, asynchronous timers and file reads: waits overlap, computing does not.</source>
        <translation>单线程，异步定时器和文件读取：等待可以重叠，计算不能。</translation>
    </message>
    <message>
        <source>Dedicated threads</source>
        <translation>专用线程</translation>
    </message>
    <message>
        <source>A native thread for every task. The kernel overlaps their waits and shares out the cores.</source>
        <translation>每个任务一个原生线程。内核让它们的等待重叠，并分配核心。</translation>
    </message>
    <message>
        <source>Green threads</source>
        <translation>绿色线程</translation>
    </message>
    <message>
        <source>Many tasks on one native thread (M:1), scheduled by the program alone: huge numbers of waits, no parallel CPU.</source>
        <translation>许多任务在一个原生线程上（M:1），完全由程序调度：可容纳海量等待，CPU 不并行。</translation>
    </message>
    <message>
        <source>Virtual threads</source>
        <translation>虚拟线程</translation>
    </message>
    <message>
        <source>Many tasks on several native threads, the carriers (M:N): waits overlap, computing is parallel.</source>
        <translation>许多任务在多个原生线程即载体线程上（M:N）：等待可以重叠，计算可以并行。</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>多进程</translation>
    </message>
    <message>
        <source>Each worker is a process with its own memory: as parallel as threads, expensive to start.</source>
        <translation>每个工作者是一个拥有独立内存的进程：与线程同样并行，但启动开销大。</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>混合式</translation>
    </message>
    <message>
        <source>Waits and I/O on an event loop, computing on native threads: the best of both.</source>
        <translation>等待和 I/O 在事件循环上，计算在原生线程上：兼得两者之长。</translation>
    </message>
    <message>
        <source>no task was run</source>
        <translation>没有运行任何任务</translation>
    </message>
    <message>
        <source>one process</source>
        <translation>1 个进程</translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation>%1 个进程</translation>
    </message>
    <message>
        <source>one process, %1 to start</source>
        <translation>1 个进程，启动 %1</translation>
    </message>
    <message>
        <source>%1 processes, %2 to start</source>
        <translation>%1 个进程，启动 %2</translation>
    </message>
    <message>
        <source>one thread</source>
        <translation>1 个线程</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 个线程</translation>
    </message>
    <message>
        <source>waited %1 of %2</source>
        <translation>%2 中有 %1 在等待</translation>
    </message>
    <message>
        <source>blocked in waits for %1 % of their time</source>
        <translation>%1 % 的时间阻塞在等待中</translation>
    </message>
    <message>
        <source>on average %1 tasks in progress and %2 cores busy</source>
        <translation>平均 %1 个任务进行中，%2 个核心忙碌</translation>
    </message>
    <message>
        <source>as fast as %1 cores allow</source>
        <translation>已达到 %1 个核心所允许的速度</translation>
    </message>
    <message>
        <source>as fast as its longest task</source>
        <translation>与最长的任务一样快</translation>
    </message>
    <message>
        <source>each task waited for the one before it</source>
        <translation>每个任务都等待前一个任务</translation>
    </message>
    <message>
        <source>one task held the loop for %1</source>
        <translation>一个任务占住循环 %1</translation>
    </message>
    <message>
        <source>one thread computes on one core at a time</source>
        <translation>一个线程同一时刻只能在一个核心上计算</translation>
    </message>
    <message>
        <source>half of the tasks queued for %1 or longer</source>
        <translation>一半的任务排队 %1 或更久</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>limit the run to %1 of the cores: %2</source>
        <translation>将运行限制在 %1 个核心：%2</translation>
    </message>
    <message>
        <source>nice %1 was refused: the threads run at %2</source>
        <translation>nice %1 被拒绝：线程以 %2 运行</translation>
    </message>
    <message>
        <source>the run was cut short: %1</source>
        <translation>运行被提前中断：%1</translation>
    </message>
    <message>
        <source>start thread %1: %2</source>
        <translation>启动线程 %1：%2</translation>
    </message>
    <message>
        <source>when threads were on a core is found by themselves: %1</source>
        <translation>线程何时在核心上由线程自行探测：%1</translation>
    </message>
    <message>
        <source>%1 events were lost: there was no memory to record them</source>
        <translation>丢失 %1 个事件：没有内存记录它们</translation>
    </message>
    <message>
        <source>%1 switch records were lost: there was no room for them; what they left open is drawn as ready</source>
        <translation>丢失 %1 条切换记录：没有空间存放；因此未知的部分绘制为就绪</translation>
    </message>
    <message>
        <source>the files were read by %1</source>
        <translation>文件读取方式：%1</translation>
    </message>
    <message>
        <source>the tasks&apos; own thread, blocked by each read (%1; no helper thread could be started)</source>
        <translation>任务自身的线程，每次读取都会阻塞 (%1；无法启动辅助线程)</translation>
    </message>
    <message>
        <source>%1 helper thread (%2)</source>
        <translation>%1 个辅助线程 (%2)</translation>
    </message>
    <message>
        <source>%1 helper threads (%2)</source>
        <translation>%1 个辅助线程 (%2)</translation>
    </message>
    <message>
        <source>io_uring: switched off</source>
        <translation>io_uring：已关闭</translation>
    </message>
    <message>
        <source>io_uring: %1</source>
        <translation>io_uring：%1</translation>
    </message>
    <message>
        <source>%1 of %2 carriers could be started: %3</source>
        <translation>%2 个载体线程中只启动了 %1 个：%3</translation>
    </message>
    <message>
        <source>%1 of %2 threads could not be started: %3</source>
        <translation>%2 个线程中只启动了 %1 个：%3</translation>
    </message>
    <message>
        <source>%1 of %2 threads for computing could be started: %3</source>
        <translation>%2 个计算线程中只启动了 %1 个：%3</translation>
    </message>
    <message>
        <source>%1 of %2 threads could be started: %3</source>
        <translation>%2 个线程中只启动了 %1 个：%3</translation>
    </message>
    <message>
        <source>%1 of %2 processes could be started: %3</source>
        <translation>%2 个进程中只启动了 %1 个：%3</translation>
    </message>
    <message>
        <source>not every worker process could be started: %1: %2</source>
        <translation>有工作进程未能启动：%1：%2</translation>
    </message>
    <message>
        <source>%1 while it had no task</source>
        <translation>%1，当时没有任务</translation>
    </message>
    <message>
        <source>%1 before its first task</source>
        <translation>%1，在其第一个任务之前</translation>
    </message>
    <message>
        <source>the user&apos;s limit of processes (ulimit -u) is %1, %2 in use, %3 kept free</source>
        <translation>用户的进程数限制（ulimit -u）为 %1，已用 %2，保留 %3</translation>
    </message>
    <message>
        <source>the control group&apos;s pids.max is %1, %2 in use, %3 kept free</source>
        <translation>控制组的 pids.max 为 %1，已用 %2，保留 %3</translation>
    </message>
    <message>
        <source>the machine&apos;s memory in KiB is %1, %2 in use, %3 kept free</source>
        <translation>机器内存（KiB）为 %1，已用 %2，保留 %3</translation>
    </message>
    <message>
        <source>the control group&apos;s memory in KiB is %1, %2 in use, %3 kept free</source>
        <translation>控制组内存（KiB）为 %1，已用 %2，保留 %3</translation>
    </message>
    <message>
        <source>%1 is %2, %3 in use, %4 kept free</source>
        <translation>%1 为 %2，已用 %3，保留 %4</translation>
    </message>
    <message>
        <source>no limit is known</source>
        <translation>未发现任何限制</translation>
    </message>
    <message>
        <source>raise kernel.perf_event_mlock_kb (it is %1), or the limit of locked memory</source>
        <translation>请调高 kernel.perf_event_mlock_kb（当前为 %1）或锁定内存的限制</translation>
    </message>
    <message>
        <source>allow the program more open files</source>
        <translation>请允许程序打开更多文件</translation>
    </message>
    <message>
        <source>this kernel has no perf events, or a container&apos;s system-call filter (seccomp) hides them</source>
        <translation>此内核没有 perf 事件，或容器的系统调用过滤器（seccomp）将其隐藏</translation>
    </message>
    <message>
        <source>set kernel.perf_event_paranoid to 2 or less (it is %1)</source>
        <translation>请将 kernel.perf_event_paranoid 设为 2 或更低（当前为 %1）</translation>
    </message>
    <message>
        <source>a container&apos;s system-call filter (seccomp) or a security module forbids it; kernel.perf_event_paranoid is %1, and 2 is enough</source>
        <translation>容器的系统调用过滤器（seccomp）或安全模块禁止了它；kernel.perf_event_paranoid 为 %1，2 即已足够</translation>
    </message>
    <message>
        <source>kernel.perf_event_paranoid is %1, and 2 is enough</source>
        <translation>kernel.perf_event_paranoid 为 %1，2 即已足够</translation>
    </message>
    <message>
        <source>record switches of the thread that starts the run: it was not started by the one that opened the records</source>
        <translation>记录启动运行的线程的切换：该线程不是由打开记录的线程启动的</translation>
    </message>
    <message>
        <source>%1: the system does not tell whether it has left the page cache, since it belongs to another user</source>
        <translation>%1：该文件属于其他用户，系统不告知它是否已离开页缓存</translation>
    </message>
    <message>
        <source>%1: its file system keeps it in memory, so reading it never waits</source>
        <translation>%1：其文件系统将它保存在内存中，因此读取从不等待</translation>
    </message>
    <message>
        <source>%1: %2 of %3 stayed in the page cache</source>
        <translation>%1：%3 中有 %2 仍留在页缓存中</translation>
    </message>
    <message>
        <source>%1: only %2 of %3 are in the page cache</source>
        <translation>%1：%3 中只有 %2 在页缓存中</translation>
    </message>
    <message>
        <source>%1 more files are not in the state that was asked for either</source>
        <translation>另有 %1 个文件也不在要求的状态</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>the folder for temporary files</source>
        <translation>临时文件的文件夹</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>the file became shorter while it was read</source>
        <translation>文件在读取期间变短了</translation>
    </message>
    <message>
        <source>the task threw an exception</source>
        <translation>任务抛出了异常</translation>
    </message>
    <message>
        <source>the machine&apos;s reserve of threads would be used up</source>
        <translation>会耗尽机器预留的线程</translation>
    </message>
    <message>
        <source>there is nothing to read now, and waiting for it might never end</source>
        <translation>目前没有可读的内容，等待可能永不结束</translation>
    </message>
    <message>
        <source>all files of the workload together are larger than the free space</source>
        <translation>工作负载的所有文件加起来大于可用空间</translation>
    </message>
    <message>
        <source>worker ended by signal %1</source>
        <translation>工作进程因信号 %1 终止</translation>
    </message>
    <message>
        <source>worker ended with status %1</source>
        <translation>工作进程以状态 %1 结束</translation>
    </message>
    <message>
        <source>a file to read needs a path</source>
        <translation>要读取的文件需要路径</translation>
    </message>
    <message>
        <source>a path cannot contain a zero byte</source>
        <translation>路径不能包含零字节</translation>
    </message>
    <message>
        <source>a folder cannot contain a zero byte</source>
        <translation>文件夹不能包含零字节</translation>
    </message>
    <message>
        <source>write %1 bytes: must be from 0 to %2</source>
        <translation>写入 %1 字节：必须在 0 到 %2 之间</translation>
    </message>
    <message>
        <source>fib(%1): n must be from 0 to %2, fib(94) does not fit into 64 bits</source>
        <translation>fib(%1)：n 必须在 0 到 %2 之间，fib(94) 超出 64 位</translation>
    </message>
    <message>
        <source>sleep %1 ms: must be from 0 to %2 ms (one day)</source>
        <translation>休眠 %1 ms：必须在 0 到 %2 ms（一天）之间</translation>
    </message>
    <message>
        <source>count %1: must be from 1 to %2</source>
        <translation>数量 %1：必须在 1 到 %2 之间</translation>
    </message>
    <message>
        <source>group %1: there is another group called &quot;%2&quot;</source>
        <translation>组 %1：已有另一个名为“%2”的组</translation>
    </message>
    <message>
        <source>group %1: runs after &quot;%2&quot;, and no group has that name</source>
        <translation>组 %1：要在“%2”之后运行，但没有该名称的组</translation>
    </message>
    <message>
        <source>group %1: would have to wait for itself to end</source>
        <translation>组 %1：必须等待自身结束</translation>
    </message>
    <message>
        <source>%1 tasks: at most %2 in one workload</source>
        <translation>%1 个任务：一个工作负载最多 %2 个</translation>
    </message>
    <message>
        <source>Juggler session</source>
        <translation>Juggler 会话</translation>
    </message>
    <message>
        <source>Juggler session, compressed</source>
        <translation>Juggler 会话（已压缩）</translation>
    </message>
    <message>
        <source>Chrome trace</source>
        <translation>Chrome 跟踪</translation>
    </message>
    <message>
        <source>Intervals as comma-separated values</source>
        <translation>区间（逗号分隔值）</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG 图片</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>open %1: not a regular file</source>
        <translation>打开 %1：不是普通文件</translation>
    </message>
    <message>
        <source>open %1: larger than 64 MiB, not a workload</source>
        <translation>打开 %1：大于 64 MiB，不是工作负载</translation>
    </message>
    <message>
        <source>open %1: %2</source>
        <translation>打开 %1：%2</translation>
    </message>
    <message>
        <source>read %1: the file is empty</source>
        <translation>读取 %1：文件为空</translation>
    </message>
    <message>
        <source>read %1: %2</source>
        <translation>读取 %1：%2</translation>
    </message>
    <message>
        <source>write %1: %2</source>
        <translation>写入 %1：%2</translation>
    </message>
    <message>
        <source>nothing is both that long and that short</source>
        <translation>不存在既那么长又那么短的区间</translation>
    </message>
    <message>
        <source>a length is missing: write &gt; 5 ms</source>
        <translation>缺少时长：请写 &gt; 5 ms</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a length: write &gt; 5 ms</source>
        <translation>“%1”不是时长：请写 &gt; 5 ms</translation>
    </message>
    <message>
        <source>%1 has no unit: write %2 ms, %3 us or %4 s</source>
        <translation>%1 没有单位：请写 %2 ms、%3 us 或 %4 s</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no unit of time: write ns, us, ms, s, min or h</source>
        <translation>“%1”不是时间单位：请写 ns、us、ms、s、min 或 h</translation>
    </message>
    <message>
        <source>write a range like 5ms..20ms</source>
        <translation>请按 5ms..20ms 的形式写范围</translation>
    </message>
    <message>
        <source>%1: names nothing: write %2</source>
        <translation>%1：未指定任何内容：请写 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no core: write core:1</source>
        <translation>“%1”不是核心：请写 core:1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no state: write running, ready, waiting or queued</source>
        <translation>“%1”不是状态：请写 running、ready、waiting 或 queued</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of task: write file-read, file-write, sleep, fibonacci or add</source>
        <translation>“%1”不是任务类型：请写 file-read、file-write、sleep、fibonacci 或 add</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不够</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有那个文件或文件夹</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一个文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>设备上没有剩余空间</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>只读文件系统</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>无法分配内存</translation>
    </message>
    <message>
        <source>Resource temporarily unavailable</source>
        <translation>资源暂时不可用</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>无效的参数</translation>
    </message>
    <message>
        <source>Function not implemented</source>
        <translation>功能未实现</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源忙</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>管道已断开</translation>
    </message>
    <message>
        <source>Recorded process</source>
        <translation>记录的进程</translation>
    </message>
    <message>
        <source>A process of another program, as its own trace tells it.</source>
        <translation>另一个程序的进程，内容取自该程序自己的跟踪。</translation>
    </message>
    <message>
        <source>on average %1 events in progress</source>
        <translation>平均 %1 个事件进行中</translation>
    </message>
    <message>
        <source>perf_event_open for this program&apos;s switches: %1: %2</source>
        <translation>对此程序的切换执行 perf_event_open：%1：%2</translation>
    </message>
    <message>
        <source>map the ring of switch records: %1: %2</source>
        <translation>映射切换记录的环形缓冲区：%1：%2</translation>
    </message>
    <message>
        <source>enable switch records of core %1: %2</source>
        <translation>启用核心 %1 的切换记录：%2</translation>
    </message>
    <message>
        <source>share memory %1: %2</source>
        <translation>共享内存 %1：%2</translation>
    </message>
    <message>
        <source>map shared memory: %1</source>
        <translation>映射共享内存：%1</translation>
    </message>
    <message>
        <source>a count of %1: from 1 to %2</source>
        <translation>数量 %1：1 到 %2</translation>
    </message>
    <message>
        <source>write standard output: %1</source>
        <translation>写入标准输出：%1</translation>
    </message>
    <message>
        <source>open %1: the file is empty</source>
        <translation>打开 %1：文件为空</translation>
    </message>
    <message>
        <source>open %1: it is no regular file</source>
        <translation>打开 %1：不是普通文件</translation>
    </message>
    <message>
        <source>open %1: there is not enough memory</source>
        <translation>打开 %1：内存不足</translation>
    </message>
    <message>
        <source>open %1: it is no journal</source>
        <translation>打开 %1：不是日志</translation>
    </message>
    <message>
        <source>open %1: it is a journal of version %2, this program reads version %3</source>
        <translation>打开 %1：是版本 %2 的日志，此程序读取版本 %3</translation>
    </message>
    <message>
        <source>remove %1: it is no journal</source>
        <translation>删除 %1：不是日志</translation>
    </message>
    <message>
        <source>remove %1: it belongs to a program that runs, or to somebody else</source>
        <translation>删除 %1：它属于正在运行的程序或其他用户</translation>
    </message>
    <message>
        <source>remove %1: %2</source>
        <translation>删除 %1：%2</translation>
    </message>
    <message>
        <source>%1 (at byte %2)</source>
        <translation>%1（位于字节 %2）</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>the file ends early</source>
        <translation>文件提前结束</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>there is no memory to decompress it</source>
        <translation>没有内存用于解压</translation>
    </message>
    <message>
        <source>the compressed data is damaged before byte %1 of the file: %2</source>
        <translation>压缩数据在文件的字节 %1 之前已损坏：%2</translation>
    </message>
    <message>
        <source>the compressed data ends early, after byte %1 of the file</source>
        <translation>压缩数据在文件的字节 %1 之后提前结束</translation>
    </message>
    <message>
        <source>it grows to more than %1 times its size when it is decompressed, which no recording does</source>
        <translation>解压后增长到原大小的 %1 倍以上，任何记录都不会如此</translation>
    </message>
    <message>
        <source>it is neither a session nor a trace</source>
        <translation>既不是会话也不是跟踪</translation>
    </message>
    <message>
        <source>it needs more memory than half of what is free</source>
        <translation>所需内存超过可用内存的一半</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer Juggler; this one reads %2</source>
        <translation>“%1”由较新的 Juggler 写入；当前版本读取 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no recording; this Juggler reads %2</source>
        <translation>“%1”不是记录；此 Juggler 读取 %2</translation>
    </message>
    <message>
        <source>Fields of a newer version that are larger than 16 MiB together are lost when this session is saved again.</source>
        <translation>较新版本中总计超过 16 MiB 的字段会在再次保存此会话时丢失。</translation>
    </message>
    <message>
        <source>the workload comes after the runs, and the file cannot be read twice</source>
        <translation>工作负载位于运行之后，而文件无法读取两次</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not expected here</source>
        <translation>此处不应出现“%1”</translation>
    </message>
    <message>
        <source>a character that is not expected here</source>
        <translation>此处出现意外的字符</translation>
    </message>
    <message>
        <source>the text is no UTF-8</source>
        <translation>文本不是 UTF-8</translation>
    </message>
    <message>
        <source>is nested deeper than %1</source>
        <translation>嵌套深度超过 %1</translation>
    </message>
    <message>
        <source>is a text of more than %1</source>
        <translation>文本长度超过 %1</translation>
    </message>
    <message>
        <source>is a number of more than %1</source>
        <translation>数字长度超过 %1</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>出现了两次</translation>
    </message>
    <message>
        <source>a control character stands in a text</source>
        <translation>文本中有控制字符</translation>
    </message>
    <message>
        <source>something follows after the end</source>
        <translation>结尾之后还有内容</translation>
    </message>
    <message>
        <source>recovered from the journal of a program that ended unexpectedly</source>
        <translation>从意外结束的程序的日志中恢复</translation>
    </message>
    <message>
        <source>recovered from the journal of a program that ended unexpectedly after the last run</source>
        <translation>从在最后一次运行之后意外结束的程序的日志中恢复</translation>
    </message>
    <message>
        <source>recovered: the program ended unexpectedly; %1</source>
        <translation>已恢复：程序意外结束；%1</translation>
    </message>
    <message>
        <source>up to %1 s may be missing</source>
        <translation>最多可能缺少 %1 s</translation>
    </message>
    <message>
        <source>the end is missing: %1</source>
        <translation>缺少结尾：%1</translation>
    </message>
    <message>
        <source>what the damaged part of its journal told is missing</source>
        <translation>缺少其日志损坏部分的内容</translation>
    </message>
    <message>
        <source>a run of the journal was left out: %1</source>
        <translation>日志中的一次运行已略去：%1</translation>
    </message>
    <message>
        <source>the journal is whole up to byte %1; %2 bytes were left out</source>
        <translation>日志完好至字节 %1；略去了 %2 字节</translation>
    </message>
    <message>
        <source>the journal is damaged at byte %1: a record %2; %3 bytes were left out</source>
        <translation>日志在字节 %1 处损坏：记录 %2；略去了 %3 字节</translation>
    </message>
    <message>
        <source>the journal has reached the %1 that it may have on this disk</source>
        <translation>日志已达到此磁盘上允许的 %1</translation>
    </message>
    <message>
        <source>no journal is kept of this recording: %1</source>
        <translation>此次记录没有日志：%1</translation>
    </message>
    <message>
        <source>create folder %1: %2</source>
        <translation>创建文件夹 %1：%2</translation>
    </message>
    <message>
        <source>examine folder %1: %2</source>
        <translation>检查文件夹 %1：%2</translation>
    </message>
    <message>
        <source>use folder %1: it is not private to you</source>
        <translation>使用文件夹 %1：它不是您私有的</translation>
    </message>
    <message>
        <source>use folder %1: %2</source>
        <translation>使用文件夹 %1：%2</translation>
    </message>
    <message>
        <source>was recorded by another program and cannot be run</source>
        <translation>由其他程序记录，无法运行</translation>
    </message>
    <message>
        <source>%1 tasks: at most %2 in one recording</source>
        <translation>%1 个任务：一次记录最多 %2 个</translation>
    </message>
    <message>
        <source>words   &gt; 5 ms   &lt; 100us   5ms..20ms   waiting   state:ready   kind:fib   thread:worker 2   core:1   model:event   failed</source>
        <translation>词语   &gt; 5 ms   &lt; 100us   5ms..20ms   waiting   state:ready   kind:fib   thread:worker 2   core:1   model:event   failed</translation>
    </message>
    <message>
        <source>%1 instant event</source>
        <translation>%1 个瞬时事件</translation>
    </message>
    <message>
        <source>%1 instant events</source>
        <translation>%1 个瞬时事件</translation>
    </message>
    <message>
        <source>%1 counter value</source>
        <translation>%1 个计数器值</translation>
    </message>
    <message>
        <source>%1 counter values</source>
        <translation>%1 个计数器值</translation>
    </message>
    <message>
        <source>%1 flow event</source>
        <translation>%1 个流事件</translation>
    </message>
    <message>
        <source>%1 flow events</source>
        <translation>%1 个流事件</translation>
    </message>
    <message>
        <source>%1 asynchronous instant</source>
        <translation>%1 个异步瞬时事件</translation>
    </message>
    <message>
        <source>%1 asynchronous instants</source>
        <translation>%1 个异步瞬时事件</translation>
    </message>
    <message>
        <source>%1 asynchronous step</source>
        <translation>%1 个异步步骤</translation>
    </message>
    <message>
        <source>%1 asynchronous steps</source>
        <translation>%1 个异步步骤</translation>
    </message>
    <message>
        <source>%1 object event</source>
        <translation>%1 个对象事件</translation>
    </message>
    <message>
        <source>%1 object events</source>
        <translation>%1 个对象事件</translation>
    </message>
    <message>
        <source>%1 memory dump</source>
        <translation>%1 个内存转储</translation>
    </message>
    <message>
        <source>%1 memory dumps</source>
        <translation>%1 个内存转储</translation>
    </message>
    <message>
        <source>%1 sample</source>
        <translation>%1 个采样</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个采样</translation>
    </message>
    <message>
        <source>%1 clock event</source>
        <translation>%1 个时钟事件</translation>
    </message>
    <message>
        <source>%1 clock events</source>
        <translation>%1 个时钟事件</translation>
    </message>
    <message>
        <source>%1 context event</source>
        <translation>%1 个上下文事件</translation>
    </message>
    <message>
        <source>%1 context events</source>
        <translation>%1 个上下文事件</translation>
    </message>
    <message>
        <source>%1 event of metadata</source>
        <translation>%1 个元数据事件</translation>
    </message>
    <message>
        <source>%1 events of metadata</source>
        <translation>%1 个元数据事件</translation>
    </message>
    <message>
        <source>%1 event of an unknown phase</source>
        <translation>%1 个未知阶段的事件</translation>
    </message>
    <message>
        <source>%1 events of unknown phases</source>
        <translation>%1 个未知阶段的事件</translation>
    </message>
    <message>
        <source>%1 event without a phase</source>
        <translation>%1 个没有阶段的事件</translation>
    </message>
    <message>
        <source>%1 events without a phase</source>
        <translation>%1 个没有阶段的事件</translation>
    </message>
    <message>
        <source>%1 event without a time</source>
        <translation>%1 个没有时间的事件</translation>
    </message>
    <message>
        <source>%1 events without a time</source>
        <translation>%1 个没有时间的事件</translation>
    </message>
    <message>
        <source>%1 event without a length</source>
        <translation>%1 个没有时长的事件</translation>
    </message>
    <message>
        <source>%1 events without a length</source>
        <translation>%1 个没有时长的事件</translation>
    </message>
    <message>
        <source>%1 end without a begin</source>
        <translation>%1 个没有开始的结束</translation>
    </message>
    <message>
        <source>%1 ends without a begin</source>
        <translation>%1 个没有开始的结束</translation>
    </message>
    <message>
        <source>%1 begin without an end</source>
        <translation>%1 个没有结束的开始</translation>
    </message>
    <message>
        <source>%1 begins without an end</source>
        <translation>%1 个没有结束的开始</translation>
    </message>
    <message>
        <source>%1 event that ends before it begins</source>
        <translation>%1 个结束早于开始的事件</translation>
    </message>
    <message>
        <source>%1 events that end before they begin</source>
        <translation>%1 个结束早于开始的事件</translation>
    </message>
    <message>
        <source>%1 event of a process beyond the first 1000</source>
        <translation>%1 个属于前 1000 个以外进程的事件</translation>
    </message>
    <message>
        <source>%1 events of processes beyond the first 1000</source>
        <translation>%1 个属于前 1000 个以外进程的事件</translation>
    </message>
    <message>
        <source>%1 event of a thread beyond the first 200000</source>
        <translation>%1 个属于前 200000 个以外线程的事件</translation>
    </message>
    <message>
        <source>%1 events of threads beyond the first 200000</source>
        <translation>%1 个属于前 200000 个以外线程的事件</translation>
    </message>
    <message>
        <source>%1 event overlaps another one of its thread without lying within it: it has a lane of its own</source>
        <translation>%1 个事件与同一线程的其他事件重叠而未嵌套其中：有单独的轨道</translation>
    </message>
    <message>
        <source>%1 events overlap others of their thread without lying within them: they have lanes of their own</source>
        <translation>%1 个事件与同一线程的其他事件重叠而未嵌套其中：有单独的轨道</translation>
    </message>
    <message>
        <source>%1 instant event of a thread without bars beyond the first 50000 stands on its process</source>
        <translation>%1 个即时事件属于前 50000 个之外的无条形线程，显示在其进程上</translation>
    </message>
    <message>
        <source>%1 instant events of threads without bars beyond the first 50000 stand on their process</source>
        <translation>%1 个即时事件属于前 50000 个之外的无条形线程，显示在各自的进程上</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 is not shown</source>
        <translation>%1未显示</translation>
    </message>
    <message>
        <source>%1 are not shown</source>
        <translation>%1未显示</translation>
    </message>
    <message>
        <source>%1 is not shown: %2</source>
        <translation>%1未显示：%2</translation>
    </message>
    <message>
        <source>%1 are not shown: %2</source>
        <translation>%1未显示：%2</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1等</translation>
    </message>
    <message>
        <source>the closing bracket is missing: the program that wrote it may have ended before its time</source>
        <translation>缺少右括号：写入它的程序可能提前结束了</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not read</source>
        <translation>不读取“%1”</translation>
    </message>
    <message>
        <source>it is neither a session nor a trace: it has no &quot;traceEvents&quot;</source>
        <translation>既不是会话也不是跟踪：没有“traceEvents”</translation>
    </message>
    <message>
        <source>it has no event with a begin and an end</source>
        <translation>没有同时具有开始和结束的事件</translation>
    </message>
    <message>
        <source>its events need more memory than the %1 MiB that can be spared (at byte %2)</source>
        <translation>其事件所需内存超过可分配的 %1 MiB（位于字节 %2）</translation>
    </message>
    <message>
        <source>its events lie %1 days apart, more than the 104 that can be shown (from the one at byte %2 to the one at byte %3)</source>
        <translation>其事件相距 %1 天，超过可显示的 104 天（从字节 %2 处的事件到字节 %3 处的事件）</translation>
    </message>
    <message>
        <source>bars reach from where an event began to where it ended, as another program stamped them; whether it was on a core in between was not recorded</source>
        <translation>条形的起止取自另一程序标记的事件开始和结束；其间是否在核心上未被记录</translation>
    </message>
    <message>
        <source>write %1: its suffix is none of %2</source>
        <translation>写入 %1：其后缀不是 %2 之一</translation>
    </message>
    <message>
        <source>a %1 is made by the window</source>
        <translation>%1由窗口生成</translation>
    </message>
    <message>
        <source>there is no memory to compress it</source>
        <translation>没有内存用于压缩</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1，而不是 %2</translation>
    </message>
    <message>
        <source>%1 with other values</source>
        <translation>%1，数值不同</translation>
    </message>
    <message>
        <source>%1 runs after group %2, not %3</source>
        <translation>%1 在组 %2 之后运行，而不是%3</translation>
    </message>
    <message>
        <source>%1 waits for no group, not %2</source>
        <translation>%1 不等待任何组，而不是%2</translation>
    </message>
    <message>
        <source>after group %1</source>
        <translation>在组 %1 之后</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>shuffled with seed %1</source>
        <translation>打乱，种子 %1</translation>
    </message>
    <message>
        <source>in the order of the list</source>
        <translation>按列表顺序</translation>
    </message>
    <message>
        <source>journal: at most %1 % of one core</source>
        <translation>日志：最多占用一个核心的 %1 %</translation>
    </message>
</context>
<context>
    <name>juggler::ui::AreaChart</name>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 个核心</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 个核心</translation>
    </message>
</context>
<context>
    <name>juggler::ui::AreaSummary</name>
    <message>
        <source>At most %1 tasks in progress and %2 on a core; cores: %3</source>
        <translation>最多 %1 个任务进行中，%2 个在核心上；核心：%3</translation>
    </message>
    <message>
        <source>Run the workload to see how many tasks are in progress at a time.</source>
        <translation>运行工作负载，查看各时刻有多少任务进行中。</translation>
    </message>
    <message>
        <source>Tasks in progress over time</source>
        <translation>随时间变化的进行中任务</translation>
    </message>
</context>
<context>
    <name>juggler::ui::BackgroundOpen</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
</context>
<context>
    <name>juggler::ui::BackgroundSave</name>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
</context>
<context>
    <name>juggler::ui::BackgroundTask</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>juggler::ui::BarSummary</name>
    <message>
        <source>%1 %2, the best</source>
        <translation>%1 %2，最佳</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Run the workload to see how long each model takes.</source>
        <translation>运行工作负载，查看每个模型用时多久。</translation>
    </message>
    <message>
        <source>Makespan of each model</source>
        <translation>各模型的总耗时</translation>
    </message>
    <message>
        <source>%1, the middle half from %2 to %3</source>
        <translation>%1，中间一半在 %2 到 %3 之间</translation>
    </message>
</context>
<context>
    <name>juggler::ui::CardRow</name>
    <message>
        <source>Show %1 here</source>
        <translation>在此显示%1</translation>
    </message>
    <message>
        <source>Other figures</source>
        <translation>其他指标</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ChartExport</name>
    <message>
        <source>makespan</source>
        <translation>总耗时</translation>
    </message>
    <message>
        <source>time since the run&apos;s start</source>
        <translation>自运行开始的时间</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>juggler::ui::CommandModel</name>
    <message>
        <source>not available now</source>
        <translation>当前不可用</translation>
    </message>
</context>
<context>
    <name>juggler::ui::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>No command is called like this</source>
        <translation>没有这个名称的命令</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Every command of the window with its keys. Type to find one, Enter runs it.</source>
        <translation>窗口的所有命令及其按键。输入文字查找，按 Enter 执行。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>↑ ↓ choose     Enter runs     Esc closes     F1 shows all keys</source>
        <translation>↑ ↓ 选择     Enter 执行     Esc 关闭     F1 显示所有按键</translation>
    </message>
</context>
<context>
    <name>juggler::ui::CompareDialog</name>
    <message>
        <source>%1, %2 runs</source>
        <translation>%1，%2 次运行</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>更快</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>更慢</translation>
    </message>
    <message>
        <source>no difference shown</source>
        <translation>未显示出差异</translation>
    </message>
    <message>
        <source>The medians differ, and the spreads (interquartile ranges) do not overlap</source>
        <translation>中位数不同，且离散范围（四分位距）不重叠</translation>
    </message>
    <message>
        <source>The spreads (interquartile ranges) overlap: chance could make this difference</source>
        <translation>离散范围（四分位距）重叠：此差异可能出于偶然</translation>
    </message>
    <message>
        <source>One run has no spread: whether this is more than chance, only repetitions can tell</source>
        <translation>单次运行没有离散度：是否不只是偶然，只有重复运行才能说明</translation>
    </message>
    <message>
        <source>They did not do the same tasks</source>
        <translation>它们执行的任务不同</translation>
    </message>
    <message>
        <source>other tasks</source>
        <translation>不同的任务</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Show side by side</source>
        <translation>并排显示</translation>
    </message>
    <message>
        <source>Compare recordings</source>
        <translation>比较记录</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>总耗时</translation>
    </message>
    <message>
        <source>Against the baseline</source>
        <translation>相对于基准</translation>
    </message>
    <message>
        <source>Recordings and their runs</source>
        <translation>记录及其运行</translation>
    </message>
    <message>
        <source>Checked runs are shown in one timeline, each from its start.</source>
        <translation>已勾选的运行显示在同一时间线中，各自从其开始处算起。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>&amp;Baseline</source>
        <translation>基准(&amp;B)</translation>
    </message>
    <message>
        <source>Open session...</source>
        <translation>打开会话...</translation>
    </message>
    <message>
        <source>%1: each model against its own there</source>
        <translation>%1：每个模型与其中的同一模型比较</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Show 1 model</source>
        <translation>显示 1 个模型</translation>
    </message>
    <message>
        <source>Show %1 models side by side</source>
        <translation>并排显示 %1 个模型</translation>
    </message>
    <message>
        <source>There is no recording yet: run the workload, or open a session.</source>
        <translation>还没有记录：请运行工作负载，或打开会话。</translation>
    </message>
    <message>
        <source>Open another session, or run again, to compare it with this one.</source>
        <translation>打开另一个会话或再次运行，以便与此比较。</translation>
    </message>
    <message>
        <source>A difference is called one where the spreads of repeated runs do not overlap.</source>
        <translation>只有重复运行的离散范围不重叠时，才称为差异。</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ComparisonText</name>
    <message>
        <source>Finished: %1 of %2 models run, %3 intervals recorded</source>
        <translation>完成：已运行 %1/%2 个模型，记录了 %3 个区间</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 models run, %3 intervals recorded</source>
        <translation>已停止：已运行 %1/%2 个模型，记录了 %3 个区间</translation>
    </message>
    <message>
        <source>%1 more notes: they are in the run&apos;s JSON</source>
        <translation>另有 %1 条说明：见运行的 JSON</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>measured here</source>
        <translation>在此测量</translation>
    </message>
    <message>
        <source>model %1 of %2</source>
        <translation>模型 %1/%2</translation>
    </message>
    <message>
        <source>warm-up %1 of %2, %3</source>
        <translation>预热 %1/%2，%3</translation>
    </message>
    <message>
        <source>warm-up, %1</source>
        <translation>预热，%1</translation>
    </message>
    <message>
        <source>round %1 of %2, %3</source>
        <translation>第 %1/%2 轮，%3</translation>
    </message>
    <message>
        <source>Finished: %1 of %2 runs, %3 intervals recorded</source>
        <translation>完成：%1/%2 次运行，记录了 %3 个区间</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 runs, %3 intervals recorded</source>
        <translation>已停止：%1/%2 次运行，记录了 %3 个区间</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 次运行</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 次运行</translation>
    </message>
    <message>
        <source>%1, %2 intervals, recorded %3</source>
        <translation>%1，%2 个区间，记录于 %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，于 %2</translation>
    </message>
</context>
<context>
    <name>juggler::ui::DropFlow</name>
    <message>
        <source>Drop it here to open the session %1, on the workload to read it as a task</source>
        <translation>拖放到此处可打开会话 %1，拖放到工作负载上则作为任务读取</translation>
    </message>
    <message>
        <source>Drop it here to open the workload %1, on its table to read it as a task</source>
        <translation>拖放到此处可打开工作负载 %1，拖放到其表格上则作为任务读取</translation>
    </message>
    <message>
        <source>Drop it to add a task that reads %1</source>
        <translation>拖放可添加读取 %1 的任务</translation>
    </message>
    <message>
        <source>Drop them to add tasks that read %1 files or folders</source>
        <translation>拖放可添加读取 %1 个文件或文件夹的任务</translation>
    </message>
    <message>
        <source>Read it as a task instead</source>
        <translation>改为作为任务读取</translation>
    </message>
    <message>
        <source>Opened the workload %1.</source>
        <translation>已打开工作负载 %1。</translation>
    </message>
    <message>
        <source>Opened the session %1.</source>
        <translation>已打开会话 %1。</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ExportDialog</name>
    <message>
        <source>Juggler session</source>
        <translation>Juggler 会话</translation>
    </message>
    <message>
        <source>Juggler session, compressed</source>
        <translation>Juggler 会话（已压缩）</translation>
    </message>
    <message>
        <source>Chrome trace, for other viewers</source>
        <translation>Chrome 跟踪，供其他查看器使用</translation>
    </message>
    <message>
        <source>Intervals as comma-separated values</source>
        <translation>区间（逗号分隔值）</translation>
    </message>
    <message>
        <source>Report: a page with pictures, tables and data</source>
        <translation>报告：含图片、表格和数据的网页</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 图形</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>All rows, also of models with very many</source>
        <translation>所有行，包括任务极多的模型</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>浏览...</translation>
    </message>
    <message>
        <source>The whole comparison</source>
        <translation>整个比较</translation>
    </message>
    <message>
        <source>What is visible</source>
        <translation>可见部分</translation>
    </message>
    <message>
        <source>The selected range</source>
        <translation>所选范围</translation>
    </message>
    <message>
        <source>By thread</source>
        <translation>按线程</translation>
    </message>
    <message>
        <source>By task</source>
        <translation>按任务</translation>
    </message>
    <message>
        <source>By core</source>
        <translation>按核心</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>All on one page</source>
        <translation>全部在一页上</translation>
    </message>
    <message>
        <source>All in one picture</source>
        <translation>全部在一张图片中</translation>
    </message>
    <message>
        <source>A page for each model</source>
        <translation>每个模型一页</translation>
    </message>
    <message>
        <source>A file for each model</source>
        <translation>每个模型一个文件</translation>
    </message>
    <message>
        <source>Everything that was recorded.</source>
        <translation>记录的全部内容。</translation>
    </message>
    <message>
        <source>...</source>
        <translation>...</translation>
    </message>
    <message>
        <source>One page that needs no other file, with a picture for each model.</source>
        <translation>一个不依赖其他文件的网页，每个模型一张图片。</translation>
    </message>
    <message>
        <source>%L1 x %L2 pixels</source>
        <translation>%L1 x %L2 像素</translation>
    </message>
    <message>
        <source>%L1 x %L2 pixels, of any size on the screen</source>
        <translation>%L1 x %L2 像素，在屏幕上可任意缩放</translation>
    </message>
    <message>
        <source>%1 x %2 cm</source>
        <translation>%1 x %2 cm</translation>
    </message>
    <message>
        <source>%1, %2 pages</source>
        <translation>%1，%2 页</translation>
    </message>
    <message>
        <source>%1, %2 files</source>
        <translation>%1，%2 个文件</translation>
    </message>
    <message>
        <source>Too large for a preview</source>
        <translation>太大，无法预览</translation>
    </message>
    <message>
        <source>Files are written as %1.</source>
        <translation>文件将写为 %1。</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>%L1 files exist already in %2: %3.</source>
        <translation>%2 中已存在 %L1 个文件：%3。</translation>
    </message>
    <message>
        <source>%L1 files exist already in %2: %3, ...</source>
        <translation>%2 中已存在 %L1 个文件：%3……</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ExportFlow</name>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>PNG, SVG or PDF</source>
        <translation>PNG、SVG 或 PDF</translation>
    </message>
    <message>
        <source>Makespan chart...</source>
        <translation>总耗时图表...</translation>
    </message>
    <message>
        <source>Tasks-in-progress chart...</source>
        <translation>进行中任务图表...</translation>
    </message>
    <message>
        <source>PNG, SVG or PDF, of the model that is selected in the results</source>
        <translation>PNG、SVG 或 PDF，结果中所选模型的图表</translation>
    </message>
    <message>
        <source>Intervals as CSV...</source>
        <translation>区间导出为 CSV...</translation>
    </message>
    <message>
        <source>One row for each interval of each task</source>
        <translation>每个任务的每个区间一行</translation>
    </message>
    <message>
        <source>Whole run as JSON...</source>
        <translation>整个运行导出为 JSON...</translation>
    </message>
    <message>
        <source>Machine, workload, figures, threads and tasks</source>
        <translation>机器、工作负载、指标、线程和任务</translation>
    </message>
    <message>
        <source>Select a model in the results first: the chart shows the tasks in progress of one model.</source>
        <translation>请先在结果中选择一个模型：图表显示单个模型的进行中任务。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Makespan of each execution model (less is better)</source>
        <translation>各执行模型的总耗时（越小越好）</translation>
    </message>
    <message>
        <source>Tasks in progress: %1</source>
        <translation>进行中的任务：%1</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>导出...</translation>
    </message>
    <message>
        <source>PNG, SVG, PDF, a report as HTML, or the data: what, how large and where</source>
        <translation>PNG、SVG、PDF、HTML 报告或数据：内容、尺寸和位置</translation>
    </message>
    <message>
        <source>Copy the chart</source>
        <translation>复制图表</translation>
    </message>
    <message>
        <source>The visible part of the timeline as a picture, for pasting into other programs</source>
        <translation>时间线的可见部分作为图片，可粘贴到其他程序</translation>
    </message>
    <message>
        <source>Copy the results</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>The table of results, for pasting into a spreadsheet or a text</source>
        <translation>结果表格，可粘贴到电子表格或文本</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>打印...</translation>
    </message>
    <message>
        <source>The timeline on one page, with a preview</source>
        <translation>时间线打印在一页上，带预览</translation>
    </message>
    <message>
        <source>Print a page for each model...</source>
        <translation>每个模型打印一页...</translation>
    </message>
    <message>
        <source>With a preview</source>
        <translation>带预览</translation>
    </message>
    <message>
        <source>Copied the chart</source>
        <translation>已复制图表</translation>
    </message>
    <message>
        <source>Copied the results</source>
        <translation>已复制结果</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>正在排版页面</translation>
    </message>
</context>
<context>
    <name>juggler::ui::FileDialogs</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>%1 文件</translation>
    </message>
</context>
<context>
    <name>juggler::ui::FileList</name>
    <message>
        <source>There is no file %1. The task will fail.</source>
        <translation>文件 %1 不存在。任务将失败。</translation>
    </message>
    <message>
        <source>%1 is a folder. The task will fail.</source>
        <translation>%1 是文件夹。任务将失败。</translation>
    </message>
    <message>
        <source>%1 is not a regular file. The task will fail.</source>
        <translation>%1 不是普通文件。任务将失败。</translation>
    </message>
    <message>
        <source>There is no permission to read %1. The task will fail.</source>
        <translation>没有读取 %1 的权限。任务将失败。</translation>
    </message>
</context>
<context>
    <name>juggler::ui::FileNews</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>1 more file before</source>
        <translation>之前还有 1 个文件</translation>
    </message>
    <message>
        <source>%1 more files before</source>
        <translation>之前还有 %1 个文件</translation>
    </message>
</context>
<context>
    <name>juggler::ui::HtmlReport</name>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Written by Juggler. This page is complete: it loads nothing and runs no script.</source>
        <translation>由 Juggler 生成。此网页是完整的：不加载任何内容，也不运行脚本。</translation>
    </message>
    <message>
        <source>en</source>
        <comment>this report&apos;s language, as HTML&apos;s attribute lang names it</comment>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量时间</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>On-core times from</source>
        <translation>核心占用时间来源</translation>
    </message>
    <message>
        <source>Page cache</source>
        <translation>页缓存</translation>
    </message>
    <message>
        <source>Order of the tasks</source>
        <translation>任务顺序</translation>
    </message>
    <message>
        <source>mixed, seed %1</source>
        <translation>打乱，种子 %1</translation>
    </message>
    <message>
        <source>Makespan of each execution model (less is better)</source>
        <translation>各执行模型的总耗时（越小越好）</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>总耗时</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Speed-up is measured against Blocking; concurrency is tasks in progress, parallelism cores busy, on average.</source>
        <translation>加速比以阻塞式为基准；并发指平均进行中的任务数，并行度指平均忙碌的核心数。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>并发</translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation>并行度</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Queue wait p50</source>
        <translation>排队等待 p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Timelines</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>From %1 to %2 of the run.</source>
        <translation>运行中从 %1 到 %2 的部分。</translation>
    </message>
    <message>
        <source>Tasks (%1)</source>
        <translation>任务（%1）</translation>
    </message>
    <message>
        <source>The first %1 of %2 tasks; times since the run&apos;s start.</source>
        <translation>%2 个任务中的前 %1 个；时间自运行开始计。</translation>
    </message>
    <message>
        <source>Times since the run&apos;s start.</source>
        <translation>时间自运行开始计。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结局</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>What the looks mean</source>
        <translation>各样式的含义</translation>
    </message>
    <message>
        <source>Where a row has more intervals than pixels, each column shows the exact share of each state: running from the bottom, waiting above it, ready on top. Below each model: tasks in flight, and tasks on a core with a line at the number of cores. All models have the same time axis.</source>
        <translation>某行的区间多于像素时，每列显示各状态的确切份额：运行自底部起，其上为等待，最上为就绪。每个模型下方：进行中的任务，以及在核心上的任务，并以一条线标出核心数。所有模型使用同一时间轴。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>The session is not in this page: compressed it is larger than %1 MiB. Save it from Juggler as a file of its own.</source>
        <translation>此网页不含会话：压缩后仍大于 %1 MiB。请从 Juggler 中另存为单独的文件。</translation>
    </message>
    <message>
        <source>Save the session (%1 KiB): everything that was recorded, for Juggler to open.</source>
        <translation>保存会话（%1 KiB）：记录的全部内容，可用 Juggler 打开。</translation>
    </message>
</context>
<context>
    <name>juggler::ui::IntervalModel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>thread&apos;s own work</source>
        <translation>线程自身的工作</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>持续时间</translation>
    </message>
</context>
<context>
    <name>juggler::ui::IntervalsPanel</name>
    <message>
        <source>Only the visible time</source>
        <translation>仅可见时间</translation>
    </message>
    <message>
        <source>Only the selected task</source>
        <translation>仅所选任务</translation>
    </message>
    <message>
        <source>Intervals that reach into the part of the time axis that the timeline shows</source>
        <translation>与时间线所显示的时间段有交集的区间</translation>
    </message>
    <message>
        <source>Intervals of the task that is selected, under every model</source>
        <translation>所选任务在各模型下的区间</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Copy intervals</source>
        <translation>复制区间</translation>
    </message>
    <message>
        <source>Copies the selected rows as text with tabs between the columns, times in ns</source>
        <translation>将所选行复制为文本，列间以制表符分隔，时间以 ns 为单位</translation>
    </message>
    <message>
        <source>Sorting %L1 intervals...</source>
        <translation>正在对 %L1 个区间排序...</translation>
    </message>
    <message>
        <source>%L1 intervals</source>
        <translation>%L1 个区间</translation>
    </message>
    <message>
        <source>%L1 of %L2 intervals</source>
        <translation>%L1/%L2 个区间</translation>
    </message>
</context>
<context>
    <name>juggler::ui::KeySheet</name>
    <message>
        <source>Timeline, while it has the focus</source>
        <translation>时间线（拥有焦点时）</translation>
    </message>
    <message>
        <source>Timeline, with the mouse</source>
        <translation>时间线（使用鼠标）</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>在指针处缩放</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Move in time</source>
        <translation>沿时间移动</translation>
    </message>
    <message>
        <source>Shift+wheel, drag</source>
        <translation>Shift+滚轮，拖动</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>滚动</translation>
    </message>
    <message>
        <source>wheel, drag</source>
        <translation>滚轮，拖动</translation>
    </message>
    <message>
        <source>Select a bar</source>
        <translation>选择条形</translation>
    </message>
    <message>
        <source>click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>Zoom to a bar</source>
        <translation>缩放到条形</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>The keys of the timeline go by their place on the keyboard where a layout has no Latin letters.</source>
        <translation>若键盘布局没有拉丁字母，时间线的按键以其在键盘上的位置为准。</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>juggler::ui::LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Juggler will speak this language from its next start on.</source>
        <translation>Juggler 将从下次启动起使用此语言。</translation>
    </message>
</context>
<context>
    <name>juggler::ui::LegendEntry</name>
    <message>
        <source>%1 of what is visible.</source>
        <translation>占可见部分的 %1。</translation>
    </message>
    <message>
        <source>A click hides it.</source>
        <translation>单击可隐藏。</translation>
    </message>
    <message>
        <source>Hidden. A click shows it again.</source>
        <translation>已隐藏。单击可重新显示。</translation>
    </message>
</context>
<context>
    <name>juggler::ui::LegendHelp</name>
    <message>
        <source>What the states mean</source>
        <translation>各状态的含义</translation>
    </message>
    <message>
        <source>The shares are of the time that is drawn in the visible part of the timeline, all models together. A click on a state hides it, another one shows it again.</source>
        <translation>份额按时间线可见部分中绘制的时间计算，所有模型合计。单击某个状态可将其隐藏，再次单击可重新显示。</translation>
    </message>
</context>
<context>
    <name>juggler::ui::LongRun</name>
    <message>
        <source>fib(%1) takes long: the slowest model will need about %2.</source>
        <translation>fib(%1) 耗时很长：最慢的模型约需 %2。</translation>
    </message>
    <message>
        <source>The slowest model will need about %1.</source>
        <translation>最慢的模型约需 %1。</translation>
    </message>
</context>
<context>
    <name>juggler::ui::MainWindow</name>
    <message>
        <source>A file is being written; the window closes after that</source>
        <translation>正在写入文件；写完后窗口将关闭</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>总耗时</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>越小越好</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Tasks in progress</source>
        <translation>进行中的任务</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation>仍然运行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A comparison is running</source>
        <translation>比较正在运行</translation>
    </message>
    <message>
        <source>A file is being written: that would slow a run down</source>
        <translation>正在写入文件：这会拖慢运行</translation>
    </message>
    <message>
        <source>There is nothing to run: add a task to the workload first</source>
        <translation>没有可运行的内容：请先向工作负载添加任务</translation>
    </message>
    <message>
        <source>No model is checked</source>
        <translation>未勾选任何模型</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run 1 model</source>
        <translation>运行 1 个模型</translation>
    </message>
    <message>
        <source>Run %1 models</source>
        <translation>运行 %1 个模型</translation>
    </message>
    <message>
        <source>Runs the workload under every model that is checked</source>
        <translation>在每个已勾选的模型下运行工作负载</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Stopping, %1 left</source>
        <translation>正在停止，剩余 %1</translation>
    </message>
    <message>
        <source>Stopping, the threads come to their end</source>
        <translation>正在停止，线程即将结束</translation>
    </message>
    <message>
        <source>Preparing the files, %1</source>
        <translation>正在准备文件，%1</translation>
    </message>
    <message>
        <source>Preparing, %1</source>
        <translation>正在准备，%1</translation>
    </message>
    <message>
        <source>%1 of %2 left, %3</source>
        <translation>剩余 %1/%2，%3</translation>
    </message>
    <message>
        <source>Switch to light</source>
        <translation>切换到浅色</translation>
    </message>
    <message>
        <source>Switch to dark</source>
        <translation>切换到深色</translation>
    </message>
    <message>
        <source>Each model has run once: set repetitions in the run settings</source>
        <translation>每个模型只运行了一次：请在运行设置中设置重复次数</translation>
    </message>
    <message>
        <source>The runs nearest the medians are shown</source>
        <translation>显示的是最接近中位数的运行</translation>
    </message>
    <message>
        <source>There is no later repetition</source>
        <translation>没有更后的重复</translation>
    </message>
    <message>
        <source>There is no earlier repetition</source>
        <translation>没有更前的重复</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A session is being read or written: that would slow a run down</source>
        <translation>正在读取或写入会话：这会拖慢运行</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>The workload and the settings of the session are in place. Nothing has run yet.</source>
        <translation>会话的工作负载和设置已就位。尚未运行任何内容。</translation>
    </message>
    <message>
        <source>Pages are being laid out for the printer: that would slow a run down</source>
        <translation>正在为打印机排版页面：这会拖慢运行</translation>
    </message>
</context>
<context>
    <name>juggler::ui::MarkSwatch</name>
    <message>
        <source>not ours</source>
        <translation>非本程序</translation>
    </message>
    <message>
        <source>held the loop</source>
        <translation>占住循环</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>no thread yet</source>
        <translation>尚无线程</translation>
    </message>
    <message>
        <source>failed, cancelled</source>
        <translation>失败、取消</translation>
    </message>
    <message>
        <source>By core: another program, or Juggler itself, had the core. It is drawn where the kernel permits to record that; elsewhere an empty place is &quot;not ours or idle&quot;.</source>
        <translation>按核心：核心被其他程序或 Juggler 自身占用。仅在内核允许记录时绘制；否则空白处表示“非本程序或空闲”。</translation>
    </message>
    <message>
        <source>While the thread served this task, timers became due and could not be taken up. Point at the bar to see which.</source>
        <translation>线程处理该任务期间有定时器到期却无法被处理。将指针移到条形上可查看是哪些。</translation>
    </message>
    <message>
        <source>The task went on on another thread or, by core, on another core.</source>
        <translation>任务在另一个线程上继续；按核心查看时则是在另一个核心上继续。</translation>
    </message>
    <message>
        <source>A task had been submitted (short mark) and its thread was not there yet (it started at the longer one).</source>
        <translation>任务已提交（短标记），但其线程尚不存在（线程在长标记处启动）。</translation>
    </message>
    <message>
        <source>Where a task ended: with an error (cross), or by Skip or Stop (square).</source>
        <translation>任务结束之处：出错（叉），或因跳过或停止（方块）。</translation>
    </message>
    <message>
        <source>Sample: %1</source>
        <translation>示例：%1</translation>
    </message>
    <message>
        <source>instants</source>
        <translation>瞬间</translation>
    </message>
    <message>
        <source>counters</source>
        <translation>计数器</translation>
    </message>
    <message>
        <source>Moments that another program marked, in a trace of it: on the row of their thread, or below the rows.</source>
        <translation>另一个程序在其跟踪中标记的时刻：位于其线程的行上，或在各行下方。</translation>
    </message>
    <message>
        <source>What another program counted, from 0, or its least value where that is negative, to its largest: each value stays until the next one.</source>
        <translation>另一个程序所计的数，从 0（最小值为负时则从最小值）到其最大值：每个值保持到下一个值为止。</translation>
    </message>
</context>
<context>
    <name>juggler::ui::MessageBar</name>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>隐藏此消息</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ModelKnobs</name>
    <message>
        <source>workers </source>
        <translation>工作者 </translation>
    </message>
    <message>
        <source>Number of workers of %1</source>
        <translation>%1 的工作者数量</translation>
    </message>
    <message>
        <source>How many workers take tasks from the queue</source>
        <translation>从队列中取任务的工作者数量</translation>
    </message>
    <message>
        <source>kept pool</source>
        <translation>常驻进程池</translation>
    </message>
    <message>
        <source>one a task</source>
        <translation>每任务一个</translation>
    </message>
    <message>
        <source>How %1 has its processes</source>
        <translation>%1 的进程方式</translation>
    </message>
    <message>
        <source>kept pool: a few processes, kept for the next run
one a task: a process is started for every task</source>
        <translation>常驻进程池：少量进程，保留到下次运行
每任务一个：为每个任务启动一个进程</translation>
    </message>
    <message>
        <source>slices of </source>
        <translation>时间片 </translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>in one piece</source>
        <translation>一次完成</translation>
    </message>
    <message>
        <source>Length of the slices in which %1 computes</source>
        <translation>%1 计算所用时间片的长度</translation>
    </message>
    <message>
        <source>A computation in one piece holds the loop until it ends;
in slices the loop looks after its timers in between</source>
        <translation>一次完成的计算会占住循环直到结束；
分成时间片时，循环会在其间照看定时器</translation>
    </message>
    <message>
        <source>together</source>
        <translation>一起</translation>
    </message>
    <message>
        <source>in turn</source>
        <translation>依次</translation>
    </message>
    <message>
        <source>When %1 submits its tasks</source>
        <translation>%1 何时提交其任务</translation>
    </message>
    <message>
        <source>together: all tasks are submitted first
in turn: each one after the one before has ended, which overlaps nothing</source>
        <translation>一起：先提交所有任务
依次：前一个结束后再提交下一个，没有任何重叠</translation>
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
        <translation>%1，每任务一个</translation>
    </message>
    <message>
        <source>%1, %2 slices</source>
        <translation>%1，时间片 %2</translation>
    </message>
    <message>
        <source>%1, in turn</source>
        <translation>%1，依次</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ModelRow</name>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>Longer than a minute</source>
        <translation>超过一分钟</translation>
    </message>
    <message>
        <source>Estimated from this machine&apos;s speed</source>
        <translation>根据本机速度估计</translation>
    </message>
    <message>
        <source>Estimated time of %1: %2</source>
        <translation>%1 的估计时间：%2</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>正在运行</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ModelsPanel</name>
    <message>
        <source>Execution models</source>
        <translation>执行模型</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>juggler::ui::OverviewStrip</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>The whole comparison, a row for each model: blue is how many of the cores were busy, above it what was ready or waiting. The frame is what the timeline shows: drag it, or its edges; drag beside it for another one; a double click shows everything. Arrow keys move it, with Shift they resize it.</source>
        <translation>整个比较，每个模型一行：蓝色表示有多少核心忙碌，其上为就绪或等待的部分。框表示时间线所显示的范围：可拖动框或其边缘；在框外拖动可画出新框；双击显示全部。方向键移动框，按住 Shift 则调整其大小。</translation>
    </message>
    <message>
        <source>The whole comparison. Drag the frame or its edges, or draw another one; double click: everything</source>
        <translation>整个比较。拖动框或其边缘，或画出新框；双击：显示全部</translation>
    </message>
    <message>
        <source>overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Visible: %1 to %2 of %3</source>
        <translation>可见：%1 到 %2，共 %3</translation>
    </message>
</context>
<context>
    <name>juggler::ui::PathEditor</name>
    <message>
        <source>Path of the file</source>
        <translation>文件路径</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>juggler::ui::PictureCaption</name>
    <message>
        <source>1 core</source>
        <translation>1 个核心</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 个核心</translation>
    </message>
    <message>
        <source>Machine: %1</source>
        <translation>机器：%1</translation>
    </message>
    <message>
        <source>On-core times: %1.  Page cache: %2.  Workers&apos; nice value: %3.</source>
        <translation>核心占用时间来源：%1。  页缓存：%2。  工作者的 nice 值：%3。</translation>
    </message>
    <message>
        <source>Cores allowed: %1.</source>
        <translation>允许的核心：%1。</translation>
    </message>
    <message>
        <source>Tasks in a mixed order, seed %1.</source>
        <translation>任务顺序已打乱，种子 %1。</translation>
    </message>
    <message>
        <source>Measured %1.  Drawn by Juggler.</source>
        <translation>测量于 %1。  由 Juggler 绘制。</translation>
    </message>
    <message>
        <source>Filtered: not drawn are %1.</source>
        <translation>已筛选：未绘制 %1。</translation>
    </message>
    <message>
        <source>measured here</source>
        <translation>在此测量</translation>
    </message>
    <message>
        <source>%1, measured %2</source>
        <translation>%1，测量于 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Drawn by Juggler.</source>
        <translation>由 Juggler 绘制。</translation>
    </message>
</context>
<context>
    <name>juggler::ui::Presets</name>
    <message>
        <source>Wrap-up</source>
        <translation>收尾</translation>
    </message>
    <message>
        <source>3 sleeps of 3 s and 3 x fib(30): waits that can overlap, beside a little computing</source>
        <translation>3 次 3 s 的休眠和 3 个 fib(30)：可重叠的等待，外加少量计算</translation>
    </message>
    <message>
        <source>I/O only</source>
        <translation>仅 I/O</translation>
    </message>
    <message>
        <source>16 waits of 100 to 400 ms, as of network calls: nothing to compute</source>
        <translation>16 次 100 到 400 ms 的等待，类似网络调用：没有计算</translation>
    </message>
    <message>
        <source>CPU only</source>
        <translation>仅 CPU</translation>
    </message>
    <message>
        <source>8 computations: only cores help</source>
        <translation>8 个计算：只有核心能加速</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>6 waits and 6 computations of different lengths</source>
        <translation>6 个等待和 6 个计算，长度各不相同</translation>
    </message>
</context>
<context>
    <name>juggler::ui::PrintJob</name>
    <message>
        <source>print: %1</source>
        <translation>打印：%1</translation>
    </message>
    <message>
        <source>the printer does not take the pages</source>
        <translation>打印机不接受页面</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>the printer takes no further page</source>
        <translation>打印机不再接受更多页面</translation>
    </message>
    <message>
        <source>the printer reports a failure</source>
        <translation>打印机报告故障</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ProgressPanel</name>
    <message>
        <source>Tasks in progress</source>
        <translation>进行中的任务</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Tasks in progress: %1</source>
        <translation>进行中的任务：%1</translation>
    </message>
    <message>
        <source>Tasks in progress: what was on a core is not recorded</source>
        <translation>进行中的任务：未记录哪些在核心上</translation>
    </message>
</context>
<context>
    <name>juggler::ui::QuantityText</name>
    <message>
        <source>%1 years</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 个任务</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1 个任务</translation>
    </message>
</context>
<context>
    <name>juggler::ui::RangeModel</name>
    <message>
        <source>All models</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Sum of the time in which tasks were on a core</source>
        <translation>任务在核心上的时间之和</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Sum of the time in which tasks wanted a core and had none</source>
        <translation>任务需要核心却得不到的时间之和</translation>
    </message>
    <message>
        <source>Waits, held</source>
        <translation>占用等待</translation>
    </message>
    <message>
        <source>Sum of the waits that held a thread</source>
        <translation>占用线程的等待之和</translation>
    </message>
    <message>
        <source>Waits, free</source>
        <translation>空闲等待</translation>
    </message>
    <message>
        <source>Sum of the waits that held no thread</source>
        <translation>不占用线程的等待之和</translation>
    </message>
    <message>
        <source>Own work</source>
        <translation>自身工作</translation>
    </message>
    <message>
        <source>Sum of the time in which threads were on a core without a task</source>
        <translation>线程在核心上但没有任务的时间之和</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Sum of the time between submission and start</source>
        <translation>从提交到开始的时间之和</translation>
    </message>
    <message>
        <source>Cores busy</source>
        <translation>忙碌核心</translation>
    </message>
    <message>
        <source>On average: running and own work, divided by the range&apos;s recorded length</source>
        <translation>平均值：运行与自身工作之和除以范围内已记录的长度</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Tasks that had started and not ended, on average</source>
        <translation>已开始但未结束的任务数，平均值</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>How many intervals lie in the range, wholly or in part</source>
        <translation>完全或部分位于范围内的区间数</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>How many tasks were in progress at some instant of the range</source>
        <translation>在范围内某一时刻进行中的任务数</translation>
    </message>
    <message>
        <source>Longest interval</source>
        <translation>最长区间</translation>
    </message>
    <message>
        <source>The longest interval of a task, as far as it lies in the range</source>
        <translation>任务的最长区间，以其位于范围内的部分计</translation>
    </message>
</context>
<context>
    <name>juggler::ui::RangePanel</name>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Drag along the time axis, or with Shift in the chart, to select a range of time: its figures stand here.
By keyboard: [ and ] (or F7 and F8) set its ends, S takes the selected bar&apos;s time, Shift+S what is visible.</source>
        <translation>沿时间轴拖动，或按住 Shift 在图表中拖动，即可选择时间范围：其指标显示在这里。
键盘操作：[ 和 ]（或 F7 和 F8）设置两端，S 选取所选条形的时间，Shift+S 选取可见时间。</translation>
    </message>
    <message>
        <source>Figures of the range</source>
        <translation>范围的指标</translation>
    </message>
    <message>
        <source>By kind of task</source>
        <translation>按任务类型</translation>
    </message>
    <message>
        <source>A row for each kind of task below its model</source>
        <translation>在每个模型下为每种任务显示一行</translation>
    </message>
    <message>
        <source>Zoom to the range</source>
        <translation>缩放到范围</translation>
    </message>
    <message>
        <source>Fills the timeline with the range</source>
        <translation>让范围填满时间线</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the table as tab-separated text (Ctrl+C)</source>
        <translation>将表格复制为以制表符分隔的文本 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>清除范围</translation>
    </message>
    <message>
        <source>Clears the range (Esc)</source>
        <translation>清除范围 (Esc)</translation>
    </message>
    <message>
        <source>Copy the range&apos;s figures</source>
        <translation>复制范围的指标</translation>
    </message>
    <message>
        <source>Range %1 – %2, %3 long</source>
        <translation>范围 %1 – %2，长 %3</translation>
    </message>
</context>
<context>
    <name>juggler::ui::RecentFiles</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1（未找到）</translation>
    </message>
    <message>
        <source>No session was opened or saved yet</source>
        <translation>尚未打开或保存过会话</translation>
    </message>
    <message>
        <source>Clear the list of recent sessions</source>
        <translation>清除最近会话列表</translation>
    </message>
</context>
<context>
    <name>juggler::ui::RecoveryFlow</name>
    <message>
        <source>Discard all previous runs that were not saved? They cannot be restored after that.</source>
        <translation>要丢弃所有未保存的先前运行吗？之后将无法恢复。</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>1 model</source>
        <translation>1 个模型</translation>
    </message>
    <message>
        <source>%1 models</source>
        <translation>%1 个模型</translation>
    </message>
    <message>
        <source>%1 (%2, %3 intervals)</source>
        <translation>%1（%2，%3 个区间）</translation>
    </message>
    <message>
        <source>Previous runs, not saved</source>
        <translation>以前未保存的运行</translation>
    </message>
    <message>
        <source>Save this recording soon: it would be lost in a crash. %1</source>
        <translation>请尽快保存此记录：程序崩溃时它会丢失。%1</translation>
    </message>
    <message>
        <source>Juggler ended unexpectedly (%1). The recording of %2 can be restored.</source>
        <translation>Juggler 意外结束（%1）。%2 的记录可以恢复。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Restore the run of %1</source>
        <translation>恢复 %1 的运行</translation>
    </message>
    <message>
        <source>It was not saved when its window was closed</source>
        <translation>窗口关闭时未保存</translation>
    </message>
    <message>
        <source>Juggler ended unexpectedly while it held it</source>
        <translation>持有它时 Juggler 意外结束</translation>
    </message>
    <message>
        <source>Runs that were not saved are listed here at the next start</source>
        <translation>未保存的运行将在下次启动时列在此处</translation>
    </message>
    <message>
        <source>Discard them all</source>
        <translation>全部丢弃</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ResultsModel</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1 (stopped)</source>
        <translation>%1（已停止）</translation>
    </message>
    <message>
        <source>The shortest time</source>
        <translation>最短时间</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The execution model</source>
        <translation>执行模型</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>How the tasks ended</source>
        <translation>任务的结束情况</translation>
    </message>
    <message>
        <source>Makespan</source>
        <translation>总耗时</translation>
    </message>
    <message>
        <source>From the first submission to the last end</source>
        <translation>从首次提交到最后一个结束</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>Makespan of Blocking divided by this makespan</source>
        <translation>阻塞式的总耗时除以此总耗时</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU time divided by makespan times the cores allowed</source>
        <translation>CPU 时间除以总耗时与允许核心数的乘积</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>并发</translation>
    </message>
    <message>
        <source>Tasks in progress on average: sum of (end - start) divided by makespan</source>
        <translation>平均进行中的任务数：(结束 - 开始) 之和除以总耗时</translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation>并行度</translation>
    </message>
    <message>
        <source>Cores busy on average: CPU time divided by makespan</source>
        <translation>平均忙碌的核心数：CPU 时间除以总耗时</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Native threads that ran</source>
        <translation>运行过的原生线程</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>更快</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>更慢</translation>
    </message>
    <message>
        <source>no difference shown</source>
        <translation>未显示出差异</translation>
    </message>
    <message>
        <source>did other tasks</source>
        <translation>执行了不同的任务</translation>
    </message>
    <message>
        <source>one run each: no spread</source>
        <translation>各运行一次：无离散度</translation>
    </message>
    <message>
        <source>one run on a side: no spread</source>
        <translation>一侧只运行一次：无离散度</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>other workload</source>
        <translation>不同的工作负载</translation>
    </message>
    <message>
        <source>The shortest median; the spread of another model overlaps its own: no difference is shown</source>
        <translation>最短的中位数；另一模型的离散范围与之重叠：未显示出差异</translation>
    </message>
    <message>
        <source>The shortest median</source>
        <translation>最短的中位数</translation>
    </message>
    <message>
        <source>Median of %1 runs: %2. The middle half lies between %3 and %4.</source>
        <translation>%1 次运行的中位数：%2。中间一半位于 %3 到 %4 之间。</translation>
    </message>
    <message>
        <source>Shortest %1, longest %2.</source>
        <translation>最短 %1，最长 %2。</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>运行：%1</translation>
    </message>
    <message>
        <source>Warm-ups, which do not count: %1</source>
        <translation>预热，不计入结果：%1</translation>
    </message>
    <message>
        <source>%1. Writing the recording down beside it took %2 of one core.</source>
        <translation>%1。同时写入记录占用了一个核心的 %2。</translation>
    </message>
    <message>
        <source>%1 against %2: %3</source>
        <translation>%1 对比 %2：%3</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Of the makespans of all runs that count: from the first submission to the last end</source>
        <translation>所有计入的运行的总耗时的中位数：从首次提交到最后一个结束</translation>
    </message>
    <message>
        <source>IQR</source>
        <translation>四分位距</translation>
    </message>
    <message>
        <source>The spread: the middle half of the makespans lies within so much</source>
        <translation>离散度：中间一半的总耗时落在此宽度内</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Of the medians, from the result that it is compared with</source>
        <translation>中位数的差异，相对于所比较的结果</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>A difference is one only where the middle halves of both have no time in common</source>
        <translation>只有两者的中间一半没有共同时间时，才算有差异</translation>
    </message>
    <message>
        <source>waiting for its turn</source>
        <translation>等待轮到</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ResultsPanel</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>No speed-up: not every task was done under Blocking.</source>
        <translation>无加速比：阻塞式下并非每个任务都已完成。</translation>
    </message>
    <message>
        <source>No speed-up: Blocking was not run to its end.</source>
        <translation>无加速比：阻塞式没有运行到结束。</translation>
    </message>
    <message>
        <source>Run with Blocking</source>
        <translation>与阻塞式一起运行</translation>
    </message>
    <message>
        <source>Compare with the selected result</source>
        <translation>与所选结果比较</translation>
    </message>
    <message>
        <source>Tells how far every other result is from this one, and whether that can be chance</source>
        <translation>显示其他每个结果与此结果的差距，以及这是否可能只是偶然</translation>
    </message>
    <message>
        <source>Compare with the first file</source>
        <translation>与第一个文件比较</translation>
    </message>
    <message>
        <source>Each model with the same one of the file that stands first</source>
        <translation>每个模型与排在首位的文件中的同一模型比较</translation>
    </message>
    <message>
        <source>Compare with nothing</source>
        <translation>不比较</translation>
    </message>
    <message>
        <source>Hides the differences</source>
        <translation>隐藏差异</translation>
    </message>
</context>
<context>
    <name>juggler::ui::RunSettingsPanel</name>
    <message>
        <source>Files leave memory before each model: reads wait.</source>
        <translation>每个模型运行前文件先离开内存：读取需要等待。</translation>
    </message>
    <message>
        <source>Reads go past the page cache, to the disk.</source>
        <translation>读取绕过页缓存，直达磁盘。</translation>
    </message>
    <message>
        <source>Files are in memory already: reads only copy.</source>
        <translation>文件已在内存中：读取只是复制。</translation>
    </message>
    <message>
        <source>Run settings</source>
        <translation>运行设置</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>热</translation>
    </message>
    <message>
        <source>cold</source>
        <translation>冷</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>Page cache</source>
        <translation>页缓存</translation>
    </message>
    <message>
        <source>Nice value of the workers</source>
        <translation>工作者的 nice 值</translation>
    </message>
    <message>
        <source>The nice value of every worker thread: above 0 the window stays fluid beside them</source>
        <translation>每个工作线程的 nice 值：大于 0 时，窗口在其旁仍保持流畅</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Cores that each model may use</source>
        <translation>每个模型可用的核心</translation>
    </message>
    <message>
        <source>How many cores each model may use: with one, nothing runs in parallel</source>
        <translation>每个模型可用的核心数：只有一个时，没有任何并行</translation>
    </message>
    <message>
        <source>as listed</source>
        <translation>按列表顺序</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>打乱</translation>
    </message>
    <message>
        <source>Order of the tasks</source>
        <translation>任务顺序</translation>
    </message>
    <message>
        <source>shuffled: the tasks come in a mixed order, the same for every model</source>
        <translation>打乱：任务以打乱的顺序执行，各模型顺序相同</translation>
    </message>
    <message>
        <source>Nice</source>
        <translation>Nice</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>How often each model runs. The models take turns, and the results tell medians and spreads.</source>
        <translation>每个模型的运行次数。各模型轮流运行，结果给出中位数和离散度。</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Warm-up rounds</source>
        <translation>预热轮次</translation>
    </message>
    <message>
        <source>Rounds before those that count. auto: one where models are repeated, else none</source>
        <translation>计入结果的轮次之前的轮次。自动：模型重复运行时为一轮，否则没有</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
</context>
<context>
    <name>juggler::ui::SampleFilesDialog</name>
    <message>
        <source>Sample files</source>
        <translation>示例文件</translation>
    </message>
    <message>
        <source>Number of files</source>
        <translation>文件数量</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Size of each file</source>
        <translation>每个文件的大小</translation>
    </message>
    <message>
        <source>Make files</source>
        <translation>创建文件</translation>
    </message>
    <message>
        <source>Size of each</source>
        <translation>各自大小</translation>
    </message>
    <message>
        <source>%1 in %2, where %3 are free. The files are removed when Juggler ends.</source>
        <translation>%1，位于 %2，那里有 %3 可用。Juggler 结束时会删除这些文件。</translation>
    </message>
</context>
<context>
    <name>juggler::ui::SearchBar</name>
    <message>
        <source>Find intervals</source>
        <translation>查找区间</translation>
    </message>
    <message>
        <source>Find intervals: fib &gt; 5 ms</source>
        <translation>查找区间：fib &gt; 5 ms</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Shift+F3</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>F3 or Enter</source>
        <translation>F3 或 Enter</translation>
    </message>
    <message>
        <source>What can be written</source>
        <translation>可以输入什么</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭搜索</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>找到：%1</translation>
    </message>
</context>
<context>
    <name>juggler::ui::SearchLine</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>juggler::ui::Session</name>
    <message>
        <source>Comparison of %1 runs</source>
        <translation>%1 次运行的比较</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <translation>%1 的运行</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 次运行</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 次运行</translation>
    </message>
    <message>
        <source>%1 intervals</source>
        <translation>%1 个区间</translation>
    </message>
</context>
<context>
    <name>juggler::ui::SessionFlow</name>
    <message>
        <source>Juggler session (*.juggler.json)</source>
        <translation>Juggler 会话 (*.juggler.json)</translation>
    </message>
    <message>
        <source>Juggler session, compressed (*.juggler.json.zst)</source>
        <translation>Juggler 会话，已压缩 (*.juggler.json.zst)</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation>最近的会话</translation>
    </message>
    <message>
        <source>Sessions of this window</source>
        <translation>此窗口的会话</translation>
    </message>
    <message>
        <source>Open session...</source>
        <translation>打开会话...</translation>
    </message>
    <message>
        <source>A session that was saved, or a trace of another program</source>
        <translation>已保存的会话，或其他程序的跟踪</translation>
    </message>
    <message>
        <source>Save session...</source>
        <translation>保存会话...</translation>
    </message>
    <message>
        <source>Save session as...</source>
        <translation>会话另存为...</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>关闭会话</translation>
    </message>
    <message>
        <source>Take over its workload and settings</source>
        <translation>采用其工作负载和设置</translation>
    </message>
    <message>
        <source>Compare recordings...</source>
        <translation>比较记录...</translation>
    </message>
    <message>
        <source>Runs of several sessions side by side in one timeline</source>
        <translation>在同一时间线中并排显示多个会话的运行</translation>
    </message>
    <message>
        <source>A comparison is running: that would slow it down</source>
        <translation>比较正在运行：这会拖慢它</translation>
    </message>
    <message>
        <source>A session is being read or written</source>
        <translation>正在读取或写入会话</translation>
    </message>
    <message>
        <source>There is no recording yet: run the workload, or open a session</source>
        <translation>还没有记录：请运行工作负载，或打开会话</translation>
    </message>
    <message>
        <source>Everything that was recorded, in one file</source>
        <translation>记录的全部内容，保存在一个文件中</translation>
    </message>
    <message>
        <source>%1 holds all of it</source>
        <translation>%1 已包含全部内容</translation>
    </message>
    <message>
        <source>In another file, or compressed</source>
        <translation>保存到另一个文件，或压缩保存</translation>
    </message>
    <message>
        <source>Nothing is lost: what was not saved stays in the list of sessions</source>
        <translation>不会丢失任何内容：未保存的内容保留在会话列表中</translation>
    </message>
    <message>
        <source>Puts the workload and the settings of the session that is shown into place, to run them again</source>
        <translation>将所显示会话的工作负载和设置放到位，以便再次运行</translation>
    </message>
    <message>
        <source>It has no workload that could be run here</source>
        <translation>它没有可在此运行的工作负载</translation>
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
        <translation>%1（未保存）</translation>
    </message>
    <message>
        <source>Runs and opened sessions are listed here</source>
        <translation>运行和打开的会话列在此处</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Sessions and traces (*.json *.json.zst);;All files (*)</source>
        <translation>会话和跟踪 (*.json *.json.zst);;所有文件 (*)</translation>
    </message>
    <message>
        <source>open %1: %2</source>
        <translation>打开 %1：%2</translation>
    </message>
    <message>
        <source>%1 more notes</source>
        <translation>另有 %1 条说明</translation>
    </message>
    <message>
        <source>Remove from the recent sessions</source>
        <translation>从最近的会话中移除</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>write %1: a session is saved as .json or .json.zst</source>
        <translation>写入 %1：会话须保存为 .json 或 .json.zst</translation>
    </message>
    <message>
        <source>write %1: %2</source>
        <translation>写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>juggler::ui::StateSwatch</name>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>thread&apos;s own work</source>
        <translation>线程自身的工作</translation>
    </message>
    <message>
        <source>Sample: %1</source>
        <translation>示例：%1</translation>
    </message>
</context>
<context>
    <name>juggler::ui::StatusPanel</name>
    <message>
        <source>Progress of the comparison</source>
        <translation>比较的进度</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What goes on</source>
        <translation>当前活动</translation>
    </message>
    <message>
        <source>Selected bar</source>
        <translation>所选条形</translation>
    </message>
    <message>
        <source>frame %1 ms</source>
        <translation>帧 %1 ms</translation>
    </message>
    <message>
        <source>How long the timeline&apos;s last frame took to draw</source>
        <translation>时间线上一帧的绘制用时</translation>
    </message>
    <message>
        <source>1 core</source>
        <translation>1 个核心</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 个核心</translation>
    </message>
    <message>
        <source>Cores that this program may use</source>
        <translation>此程序可用的核心</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
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
        <translation>%1，fsync</translation>
    </message>
    <message>
        <source>1 + 2</source>
        <translation>1 + 2</translation>
    </message>
    <message>
        <source>Read file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Write file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加法</translation>
    </message>
    <message>
        <source>Fibonacci</source>
        <translation>斐波那契</translation>
    </message>
    <message>
        <source>computes</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>the folder for temporary files</source>
        <translation>临时文件的文件夹</translation>
    </message>
    <message>
        <source>%1 into %2; the file is removed when the model has ended</source>
        <translation>%1 写入 %2；模型结束后删除该文件</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已记录</translation>
    </message>
</context>
<context>
    <name>juggler::ui::ThemeChoice</name>
    <message>
        <source>Theme as the desktop</source>
        <translation>主题跟随桌面</translation>
    </message>
    <message>
        <source>Light or dark, and high contrast where the desktop has it</source>
        <translation>浅色或深色，桌面使用高对比度时亦然</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>高对比度，浅色</translation>
    </message>
    <message>
        <source>Black on white, lines of two pixels</source>
        <translation>白底黑字，两像素线条</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度，深色</translation>
    </message>
    <message>
        <source>White on black, lines of two pixels</source>
        <translation>黑底白字，两像素线条</translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimeFormat</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelineActions</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Sort rows: %1</source>
        <translation>行排序：%1</translation>
    </message>
    <message>
        <source>Of the panel of the selected bar, or of all</source>
        <translation>针对所选条形所在的面板，或所有面板</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Sort rows the other way round</source>
        <translation>反转行的排序</translation>
    </message>
    <message>
        <source>Let all pinned rows go</source>
        <translation>取消固定所有行</translation>
    </message>
    <message>
        <source>Select a bar first</source>
        <translation>请先选择一个条形</translation>
    </message>
    <message>
        <source>Select a bar of the row first</source>
        <translation>请先选择该行的一个条形</translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelineLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>What do these mean?</source>
        <translation>这些是什么意思？</translation>
    </message>
    <message>
        <source>Filtered: show all</source>
        <translation>已筛选：显示全部</translation>
    </message>
    <message>
        <source>Hidden: %1. A click shows everything again.</source>
        <translation>已隐藏：%1。单击可重新显示全部。</translation>
    </message>
    <message>
        <source>Filtered, hidden: %1. Show all</source>
        <translation>已筛选，隐藏了：%1。显示全部</translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Ctrl + wheel zooms, drag pans, Shift + drag selects a range</source>
        <translation>Ctrl + 滚轮缩放，拖动平移，Shift + 拖动选择范围</translation>
    </message>
    <message>
        <source>Timeline of the runs</source>
        <translation>各次运行的时间线</translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelineSearch</name>
    <message>
        <source>searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>no interval</source>
        <translation>没有区间</translation>
    </message>
    <message>
        <source>1 interval</source>
        <translation>1 个区间</translation>
    </message>
    <message>
        <source>%1 intervals so far</source>
        <translation>目前 %1 个区间</translation>
    </message>
    <message>
        <source>%1 intervals</source>
        <translation>%1 个区间</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>juggler::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>The Gantt charts of the runs under one time axis. Arrow keys go from bar to bar.</source>
        <translation>各次运行的甘特图，位于同一时间轴下。方向键在条形之间移动。</translation>
    </message>
    <message>
        <source>Tasks in flight</source>
        <translation>进行中的任务</translation>
    </message>
    <message>
        <source>They wait, and no thread is held.</source>
        <translation>它们在等待，不占用线程。</translation>
    </message>
    <message>
        <source>Click, or press I: a row for each wait</source>
        <translation>单击或按 I：每个等待各占一行</translation>
    </message>
    <message>
        <source>Press Run: the tasks appear here while they run, one panel for each execution model.</source>
        <translation>按“运行”：任务运行时显示在这里，每个执行模型一个面板。</translation>
    </message>
    <message>
        <source>Unfold the panel</source>
        <translation>展开面板</translation>
    </message>
    <message>
        <source>Fold the panel up</source>
        <translation>折叠面板</translation>
    </message>
    <message>
        <source>Key C, for the panel of the selected bar or for all</source>
        <translation>C 键，用于所选条形所在的面板或所有面板</translation>
    </message>
    <message>
        <source>Sort, hide and pin rows</source>
        <translation>排序、隐藏和固定行</translation>
    </message>
    <message>
        <source>Key R, for the panel of the selected bar</source>
        <translation>R 键，用于所选条形所在的面板</translation>
    </message>
    <message>
        <source>All threads together</source>
        <translation>所有线程合计</translation>
    </message>
    <message>
        <source>The mean share of each state; full height is all threads that did something.</source>
        <translation>各状态的平均份额；满高表示所有做过工作的线程。</translation>
    </message>
    <message>
        <source>Click unfolds the panel</source>
        <translation>单击展开面板</translation>
    </message>
    <message>
        <source>Click, or press U, to show them again</source>
        <translation>单击或按 U 可重新显示</translation>
    </message>
    <message>
        <source>Click to pin or hide this row</source>
        <translation>单击可固定或隐藏此行</translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation>%1 的行</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>反向排序</translation>
    </message>
    <message>
        <source>Hide rows without activity in view</source>
        <translation>隐藏视图中无活动的行</translation>
    </message>
    <message>
        <source>Show the hidden rows</source>
        <translation>显示隐藏的行</translation>
    </message>
    <message>
        <source>Let all pinned rows go</source>
        <translation>取消固定所有行</translation>
    </message>
    <message>
        <source>Let the row go</source>
        <translation>取消固定该行</translation>
    </message>
    <message>
        <source>Pin the row to the top</source>
        <translation>将该行固定到顶部</translation>
    </message>
    <message>
        <source>Hide the row</source>
        <translation>隐藏该行</translation>
    </message>
</context>
<context>
    <name>juggler::ui::WindowActions</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Runs the workload under every model that is checked</source>
        <translation>在每个已勾选的模型下运行工作负载</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ends the comparison; everything recorded stays</source>
        <translation>结束比较；已记录的内容全部保留</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Ends the model that runs; the next one begins</source>
        <translation>结束正在运行的模型；开始下一个</translation>
    </message>
    <message>
        <source>By thread</source>
        <translation>按线程</translation>
    </message>
    <message>
        <source>One row for each native thread</source>
        <translation>每个原生线程一行</translation>
    </message>
    <message>
        <source>By task</source>
        <translation>按任务</translation>
    </message>
    <message>
        <source>One row for each task</source>
        <translation>每个任务一行</translation>
    </message>
    <message>
        <source>By core</source>
        <translation>按核心</translation>
    </message>
    <message>
        <source>One row for each core, and which task was on it</source>
        <translation>每个核心一行，显示哪个任务在其上</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>The same as a table: every interval with its task, state, thread, core and times</source>
        <translation>以表格显示同样内容：每个区间及其任务、状态、线程、核心和时间</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Shows the whole comparison</source>
        <translation>显示整个比较</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>To the part of the timeline that was looked at before</source>
        <translation>回到之前查看的时间线部分</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Undoes a step back</source>
        <translation>撤销一次后退</translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation>缩放到所选内容</translation>
    </message>
    <message>
        <source>Fills the timeline with the selected bar, or the selected range</source>
        <translation>让所选条形或所选范围填满时间线</translation>
    </message>
    <message>
        <source>Zoom to task</source>
        <translation>缩放到任务</translation>
    </message>
    <message>
        <source>Fills the timeline with the selected bar&apos;s task, from its submission to its end</source>
        <translation>让所选条形的任务填满时间线，从提交到结束</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Tasks in flight and tasks on a core, over time, under each model</source>
        <translation>每个模型下方：随时间变化的进行中任务和核心上的任务</translation>
    </message>
    <message>
        <source>Lane of the window</source>
        <translation>窗口轨道</translation>
    </message>
    <message>
        <source>By thread: what the window&apos;s own thread did during each run, and its longest gap</source>
        <translation>按线程：窗口自身的线程在每次运行中做了什么，及其最长间隔</translation>
    </message>
    <message>
        <source>Switch to dark</source>
        <translation>切换到深色</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Show &quot;%1&quot;</source>
        <translation>显示“%1”</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Show all states</source>
        <translation>显示所有状态</translation>
    </message>
    <message>
        <source>Takes back what was hidden in the legend</source>
        <translation>恢复在图例中隐藏的内容</translation>
    </message>
    <message>
        <source>What do the states mean?</source>
        <translation>各状态是什么意思？</translation>
    </message>
    <message>
        <source>Every state of the timeline in a sentence</source>
        <translation>用一句话说明时间线的每种状态</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Find intervals</source>
        <translation>查找区间</translation>
    </message>
    <message>
        <source>By label, thread, state, length, core and more</source>
        <translation>按标签、线程、状态、长度、核心等</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Of the intervals that were looked for</source>
        <translation>所查找的区间中的</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find a command...</source>
        <translation>查找命令...</translation>
    </message>
    <message>
        <source>Every command in one list that answers to typing</source>
        <translation>所有命令列在一处，输入即可筛选</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation>所有按键列在一张表上</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
</context>
<context>
    <name>juggler::ui::WorkloadDelegate</name>
    <message>
        <source>Number of tasks</source>
        <translation>任务数量</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Length of the sleep in milliseconds</source>
        <translation>休眠时长（毫秒）</translation>
    </message>
    <message>
        <source>n = </source>
        <translation>n = </translation>
    </message>
    <message>
        <source>n of the Fibonacci number</source>
        <translation>斐波那契数的 n</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the tasks</source>
        <translation>任务的名称</translation>
    </message>
    <message>
        <source>Run after</source>
        <translation>在其后运行</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>juggler::ui::WorkloadModel</name>
    <message>
        <source>Add tasks</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Remove tasks</source>
        <translation>移除任务</translation>
    </message>
    <message>
        <source>Move tasks</source>
        <translation>移动任务</translation>
    </message>
    <message>
        <source>Change tasks</source>
        <translation>更改任务</translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation>更改顺序</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>After</source>
        <translation>前置</translation>
    </message>
    <message>
        <source>%1 tasks: at most %2 in one workload</source>
        <translation>%1 个任务：一个工作负载最多 %2 个</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>加载 %1</translation>
    </message>
    <message>
        <source>There is no regular file in %1</source>
        <translation>%1 中没有普通文件</translation>
    </message>
    <message>
        <source>Add the files of a folder</source>
        <translation>添加文件夹中的文件</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>Name tasks</source>
        <translation>命名任务</translation>
    </message>
    <message>
        <source>Run after nothing</source>
        <translation>不在任何任务之后运行</translation>
    </message>
    <message>
        <source>Run after</source>
        <translation>在其后运行</translation>
    </message>
</context>
<context>
    <name>juggler::ui::WorkloadPanel</name>
    <message>
        <source>Workload</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Add tasks</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Run after</source>
        <translation>在其后运行</translation>
    </message>
    <message>
        <source>Select one row first</source>
        <translation>请先选择一行</translation>
    </message>
    <message>
        <source>Nothing: from the start</source>
        <translation>无：从一开始</translation>
    </message>
    <message>
        <source>Choose among all %L1 rows...</source>
        <translation>从全部 %L1 行中选择...</translation>
    </message>
    <message>
        <source>There is no regular file in %1</source>
        <translation>%1 中没有普通文件</translation>
    </message>
    <message>
        <source>Open a workload</source>
        <translation>打开工作负载</translation>
    </message>
    <message>
        <source>Workloads (*.json)</source>
        <translation>工作负载 (*.json)</translation>
    </message>
    <message>
        <source>Save the workload</source>
        <translation>保存工作负载</translation>
    </message>
    <message>
        <source>Files to read</source>
        <translation>要读取的文件</translation>
    </message>
    <message>
        <source>Folder whose files are to be read</source>
        <translation>要读取其文件的文件夹</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Name the tasks</source>
        <translation>命名任务</translation>
    </message>
    <message>
        <source>Files...</source>
        <translation>文件...</translation>
    </message>
    <message>
        <source>All files of a folder...</source>
        <translation>文件夹中的所有文件...</translation>
    </message>
    <message>
        <source>A file by its path</source>
        <translation>按路径指定文件</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Fibonacci</source>
        <translation>斐波那契</translation>
    </message>
    <message>
        <source>Write a file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>Small computation (1 + 2)</source>
        <translation>小型计算 (1 + 2)</translation>
    </message>
    <message>
        <source>Sample files...</source>
        <translation>示例文件...</translation>
    </message>
    <message>
        <source>Adds real temporary files of a size that you choose</source>
        <translation>添加真实的临时文件，大小由您选择</translation>
    </message>
    <message>
        <source>Open a workload...</source>
        <translation>打开工作负载...</translation>
    </message>
    <message>
        <source>Save the workload...</source>
        <translation>保存工作负载...</translation>
    </message>
    <message>
        <source>The sample files of the last session are gone: %1 of them.</source>
        <translation>上次会话的示例文件已不存在：%1 个。</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>重新创建</translation>
    </message>
</context>
<context>
    <name>juggler::ui::WorkloadTable</name>
    <message>
        <source>Workload</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>No tasks yet. Add some with the plus button, drop files here, or take a preset.</source>
        <translation>还没有任务。可用加号按钮添加，将文件拖放到此处，或选用预设。</translation>
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
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>大小的单位</translation>
    </message>
    <message>
        <source>Wait at the end until the device has it (fsync)</source>
        <translation>最后等待，直到设备写入完成 (fsync)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Folder to write into</source>
        <translation>要写入的文件夹</translation>
    </message>
    <message>
        <source>Written into the folder for temporary files; choose another one</source>
        <translation>写入临时文件的文件夹；可选择其他文件夹</translation>
    </message>
    <message>
        <source>Written into %1; choose another folder</source>
        <translation>写入 %1；可选择其他文件夹</translation>
    </message>
</context>
</TS>
