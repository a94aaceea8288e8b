// SPDX-License-Identifier: GPL-3.0-or-later
// The real program as a screen reader finds it: over the accessibility bus (AT-SPI), from another process. Nothing of the program is
// linked here. Runs in a session bus and on a display of its own: see CMakeLists.txt.
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtDBus/QDBusArgument>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusInterface>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusMetaType>
#include <QtDBus/QDBusReply>
#include <QtDBus/QDBusVariant>
#include <QtTest/QTest>

#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

// https://gitlab.gnome.org/GNOME/at-spi2-core, xml/Accessible.xml and its neighbours; numbers of states from atspi-constants.h.
constexpr auto kAccessible = "org.a11y.atspi.Accessible"_L1;
constexpr auto kAction = "org.a11y.atspi.Action"_L1;
constexpr auto kValue = "org.a11y.atspi.Value"_L1;
constexpr auto kProperties = "org.freedesktop.DBus.Properties"_L1;
constexpr auto kRegistry = "org.a11y.atspi.Registry"_L1;
constexpr auto kBus = "a11y"_L1; // the connection's name
constexpr int kActive = 1;
constexpr int kFocused = 12;
constexpr int kSelected = 23;
constexpr int kPatienceMs = 30'000; // the machine may be busy
constexpr int kMostDeep = 24;

/// An object on the accessibility bus: who has it, and its path there.
struct Item {
    QString service;
    QDBusObjectPath path;

    friend bool operator==(const Item& a, const Item& b) { return a.service == b.service && a.path == b.path; }
};

QDBusArgument& operator<<(QDBusArgument& argument, const Item& item)
{
    argument.beginStructure();
    argument << item.service << item.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, Item& item)
{
    argument.beginStructure();
    argument >> item.service >> item.path;
    argument.endStructure();
    return argument;
}

} // namespace

Q_DECLARE_METATYPE(Item)

namespace {

QDBusMessage call(const Item& item, QLatin1String interface, const QString& method, const QVariantList& arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(item.service, item.path.path(), interface, method);
    message.setArguments(arguments);
    return QDBusConnection(kBus).call(message, QDBus::Block, kPatienceMs);
}

QVariant propertyOf(const Item& item, QLatin1String interface, const QString& name)
{
    const QDBusMessage reply = call(item, kProperties, u"Get"_s, {QString(interface), name});
    return reply.arguments().isEmpty() ? QVariant() : reply.arguments().first().value<QDBusVariant>().variant();
}

QString nameOf(const Item& item)
{
    return propertyOf(item, kAccessible, u"Name"_s).toString();
}

QString roleOf(const Item& item)
{
    return call(item, kAccessible, u"GetRoleName"_s).arguments().value(0).toString();
}

bool hasState(const Item& item, int state)
{
    const QDBusMessage reply = call(item, kAccessible, u"GetState"_s);
    const auto words = reply.arguments().isEmpty() ? QList<uint>() : qdbus_cast<QList<uint>>(reply.arguments().first());
    return words.size() > state / 32 && ((words[state / 32] >> (state % 32)) & 1U) != 0;
}

QList<Item> childrenOf(const Item& item)
{
    const QDBusMessage reply = call(item, kAccessible, u"GetChildren"_s);
    return reply.type() == QDBusMessage::ReplyMessage ? qdbus_cast<QList<Item>>(reply.arguments().value(0)) : QList<Item>();
}

/// The first item below that is wanted, in the order of the tree.
std::optional<Item> findItem(const Item& from, const std::function<bool(const Item&)>& isWanted, int depth = 0)
{
    if (isWanted(from)) {
        return from;
    }
    if (depth == kMostDeep) {
        return std::nullopt;
    }
    for (const Item& child : childrenOf(from)) {
        if (const auto found = findItem(child, isWanted, depth + 1)) {
            return found;
        }
    }
    return std::nullopt;
}

bool doAction(const Item& item, const QString& name)
{
    const int count = propertyOf(item, kAction, u"NActions"_s).toInt();
    for (int i = 0; i < count; ++i) {
        if (call(item, kAction, u"GetName"_s, {i}).arguments().value(0).toString() == name) {
            return call(item, kAction, u"DoAction"_s, {i}).arguments().value(0).toBool();
        }
    }
    return false;
}

} // namespace

class TstScreenReader : public QObject {
    Q_OBJECT

public Q_SLOTS:
    /// A signal of the program: an object's state has changed.
    void stateChanged(const QDBusMessage& message)
    {
        const QVariantList arguments = message.arguments(); // which state, whether it is set, ...
        m_told.append({arguments.value(0).toString(), arguments.value(1).toInt(), {message.service(), QDBusObjectPath(message.path())}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        qDBusRegisterMetaType<Item>();
        qDBusRegisterMetaType<QList<Item>>();
        connectToAccessibilityBus();
        if (!QTest::currentTestFailed()) {
            startProgram();
        }
    }

    void cleanupTestCase()
    {
        m_program.kill();
        m_program.waitForFinished();
        QDBusConnection::disconnectFromBus(kBus);
    }

    void findsTheWindowAndRunsTheWorkload()
    {
        findActiveWindow();
        QVERIFY(m_window);
        const auto isRun = [](const Item& item) { return roleOf(item).contains(u"button"_s) && nameOf(item).startsWith(u"Run"_s); };
        std::optional<Item> run;
        QTRY_VERIFY_WITH_TIMEOUT((run = findItem(*m_window, isRun)).has_value(), kPatienceMs);
        QVERIFY(doAction(*run, u"Press"_s));
    }

    void findsTheTimelineWithItsPanelAndBars()
    {
        QVERIFY(m_window);
        const auto isTimeline = [](const Item& item) { return roleOf(item) == u"list"_s && nameOf(item).startsWith(u"Timeline"_s); };
        std::optional<Item> timeline;
        QTRY_VERIFY_WITH_TIMEOUT((timeline = findItem(*m_window, isTimeline)).has_value(), kPatienceMs);
        // The run has ended when its panel does not say "live" any more.
        QTRY_VERIFY_WITH_TIMEOUT(hasBars(*timeline), kPatienceMs);
        QCOMPARE(nameOf(m_panel), u"Blocking"_s);
        QVERIFY2(roleOf(m_panel) == u"panel"_s || roleOf(m_panel) == u"grouping"_s, qPrintable(roleOf(m_panel)));
        QCOMPARE(roleOf(m_bars[0]), u"list item"_s);
        for (const Item& bar : m_bars) {
            QVERIFY2(nameOf(bar).contains(u", run thread, waiting, holds its thread for "_s), qPrintable(nameOf(bar)));
            const double milliseconds = propertyOf(bar, kValue, u"CurrentValue"_s).toDouble();
            QVERIFY2(milliseconds >= 49 && milliseconds < 5'000, qPrintable(QString::number(milliseconds)));
        }
        QVERIFY(nameOf(m_bars[0]) != nameOf(m_bars[1]));
    }

    void selectsABarAndIsTold()
    {
        QVERIFY(m_bars.size() >= 2);
        QVERIFY(!hasState(m_bars[1], kSelected));
        m_told.clear();
        QVERIFY(doAction(m_bars[1], u"select"_s));
        QTRY_VERIFY_WITH_TIMEOUT(hasState(m_bars[1], kSelected), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(wasTold(u"selected"_s, 1, m_bars[1]), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(wasTold(u"focused"_s, 1, m_bars[1]), kPatienceMs);
        QVERIFY(hasState(m_bars[1], kFocused));
        m_told.clear();
        QVERIFY(doAction(m_bars[0], u"select"_s));
        QTRY_VERIFY_WITH_TIMEOUT(wasTold(u"selected"_s, 1, m_bars[0]), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(wasTold(u"selected"_s, 0, m_bars[1]), kPatienceMs);
        QVERIFY(!hasState(m_bars[1], kSelected));
        QCOMPARE(m_program.state(), QProcess::Running);
    }

private:
    struct Told {
        QString state;
        int isSet;
        Item item;

        friend bool operator==(const Told&, const Told&) = default;
    };

    void connectToAccessibilityBus()
    {
        // The session's service starts the bus when it is asked for its address.
        QDBusInterface launcher(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, QDBusConnection::sessionBus());
        launcher.setTimeout(kPatienceMs);
        const QDBusReply<QString> address = launcher.call(u"GetAddress"_s);
        QVERIFY2(address.isValid(), qPrintable(u"no accessibility bus: "_s + address.error().message()));
        const QDBusConnection bus = QDBusConnection::connectToBus(address.value(), kBus);
        QVERIFY2(bus.isConnected(), qPrintable(bus.lastError().message()));
        QVERIFY(QDBusConnection(kBus).connect({}, {}, u"org.a11y.atspi.Event.Object"_s, u"StateChanged"_s, this,
                                              SLOT(stateChanged(QDBusMessage))));
        const Item registry{kRegistry, QDBusObjectPath(u"/org/a11y/atspi/registry"_s)};
        for (const QString& event : {u"object:state-changed:selected"_s, u"object:state-changed:focused"_s}) {
            const QDBusMessage reply = call(registry, kRegistry, u"RegisterEvent"_s, {event, QStringList(), QString()});
            QVERIFY2(reply.type() == QDBusMessage::ReplyMessage, qPrintable(reply.errorMessage()));
        }
    }

    void startProgram()
    {
        QVERIFY(m_home.isValid());
        QVERIFY(QDir(m_home.path()).mkpath(u"juggler"_s));
        QFile settings(m_home.filePath(u"juggler/juggler.conf"_s));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[workload]\ngroups=sleep 3 50\n[models]\nblocking\\checked=true\nthread-pool\\checked=false\n"
                       "event-loop\\checked=false\ndedicated-threads\\checked=false\n");
        settings.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.path());
        environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s); // as where a screen reader is switched on
        environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        m_program.setProcessEnvironment(environment);
        m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_program.start(QStringLiteral(JUGGLER_PROGRAM), {});
        QVERIFY2(m_program.waitForStarted(kPatienceMs), qPrintable(m_program.errorString()));
    }

    /// A window manager that comes up later than the window does not make it active, and then nothing in it has the focus: the program
    /// is started anew.
    void findActiveWindow()
    {
        for (int attempt = 0; attempt < 5; ++attempt) {
            QTRY_VERIFY_WITH_TIMEOUT((m_window = findProgram()).has_value(), kPatienceMs);
            if (QTest::qWaitFor([this] { return hasState(*m_window, kActive); }, 5'000)) {
                return;
            }
            m_program.kill();
            QVERIFY(m_program.waitForFinished(kPatienceMs));
            QTRY_VERIFY_WITH_TIMEOUT(!findProgram(), kPatienceMs);
            startProgram();
        }
        QFAIL("the window never became active");
    }

    std::optional<Item> findProgram() const
    {
        const Item desktop{kRegistry, QDBusObjectPath(u"/org/a11y/atspi/accessible/root"_s)};
        for (const Item& program : childrenOf(desktop)) {
            for (const Item& window : childrenOf(program)) {
                if (nameOf(window).contains(u"Juggler"_s)) {
                    return window;
                }
            }
        }
        return std::nullopt;
    }

    /// Whether the timeline has the panel of the run that is over, with the bars of its three tasks.
    bool hasBars(const Item& timeline)
    {
        const QList<Item> panels = childrenOf(timeline);
        if (panels.isEmpty() || nameOf(panels.first()) != u"Blocking"_s) { // "Blocking, live" before
            return false;
        }
        m_panel = panels.first();
        m_bars.clear();
        for (const Item& bar : childrenOf(m_panel)) {
            if (nameOf(bar).startsWith(u"sleep 50 ms"_s)) { // what the thread does by itself may be as wide
                m_bars.append(bar);
            }
        }
        return m_bars.size() == 3;
    }

    bool wasTold(const QString& state, int isSet, const Item& item) const { return m_told.contains(Told{state, isSet, item}); }

    QTemporaryDir m_home;
    QProcess m_program;
    std::optional<Item> m_window;
    Item m_panel;
    QList<Item> m_bars;
    QList<Told> m_told;
};

QTEST_GUILESS_MAIN(TstScreenReader)
#include "tst_screen_reader.moc"
