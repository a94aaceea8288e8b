// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_keys.h"

#include <QtGui/QKeyEvent>
#include <QtTest/QTest>

#include <map>

using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kEvdevOffset = 8;
constexpr quint32 kScanF = 33 + kEvdevOffset; // KEY_F
constexpr quint32 kScanI = 23 + kEvdevOffset;
constexpr quint32 kScanMinus = 12 + kEvdevOffset;
constexpr quint32 kScanEqual = 13 + kEvdevOffset;
constexpr quint32 kScan0 = 11 + kEvdevOffset;

QKeyEvent press(int key, Qt::KeyboardModifiers modifiers, quint32 scanCode, const QString& text = {})
{
    return QKeyEvent(QEvent::KeyPress, key, modifiers, scanCode, 0, 0, text);
}

} // namespace

Q_DECLARE_METATYPE(std::optional<juggler::ui::TimelineOrder>)

class TstTimelineKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsTheKeysOfEveryLayout_data()
    {
        using enum TimelineOrder;
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<quint32>("scanCode");
        QTest::addColumn<std::optional<TimelineOrder>>("order");
        const auto row = [](const char* name, int key, Qt::KeyboardModifiers modifiers, quint32 scanCode,
                            std::optional<TimelineOrder> order) { QTest::newRow(name) << key << modifiers << scanCode << order; };
        row("US f", Qt::Key_F, {}, kScanF, Fit);
        row("Russian a, which stands at F", 0x0410, {}, kScanF, Fit);
        row("Greek phi at F", 0x03A6, {}, kScanF, Fit);
        row("Hebrew kaf at F", 0x05DB, {}, kScanF, Fit);
        row("Arabic beh at F", 0x0628, {}, kScanF, Fit);
        row("Russian sha at I", 0x0428, {}, kScanI, ToggleInFlight);
        row("a Cyrillic key without a place", 0x0410, {}, 0, std::nullopt);
        row("German = with Shift", Qt::Key_Equal, Qt::ShiftModifier, kScan0, ZoomIn);
        row("German sharp s, at the minus of the US", 0x00DF, {}, kScanMinus, ZoomOut);
        row("French a grave, at the 0 of the US", 0x00C0, {}, kScan0, Fit);
        row("Dvorak F goes by its sign", Qt::Key_F, {}, 29 + kEvdevOffset, Fit);
        row("Colemak T at F is no order", Qt::Key_T, {}, kScanF, std::nullopt);
        row("Arabic digit 0", 0x0660, {}, kScan0, Fit);
        row("Devanagari digit 0", 0x0966, {}, kScan0, Fit);
        row("keypad plus", Qt::Key_Plus, Qt::KeypadModifier, 86 + kEvdevOffset, ZoomIn);
        row("keypad Enter", Qt::Key_Enter, Qt::KeypadModifier, 96 + kEvdevOffset, ZoomToSelection);
        row("US plus", Qt::Key_Plus, Qt::ShiftModifier, kScanEqual, ZoomIn);
        row("right", Qt::Key_Right, {}, 106 + kEvdevOffset, NextBar);
        row("Shift and right", Qt::Key_Right, Qt::ShiftModifier, 106 + kEvdevOffset, PanRight);
        row("Ctrl and F belongs to others", Qt::Key_F, Qt::ControlModifier, kScanF, std::nullopt);
        row("Ctrl and a Cyrillic key too", 0x0410, Qt::ControlModifier, kScanF, std::nullopt);
    }
    void knowsTheKeysOfEveryLayout()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(quint32, scanCode);
        QFETCH(std::optional<TimelineOrder>, order);
        const QKeyEvent event = press(key, modifiers, scanCode);
        QVERIFY(timelineOrderOf(event) == order);
    }

    void noTwoOrdersShareAKey()
    {
        std::map<QString, QString> seen;
        for (const TimelineKey& key : timelineKeys()) {
            QVERIFY(!key.text.isEmpty());
            QVERIFY(!key.keys.isEmpty());
            for (const QKeySequence& keys : key.keys) {
                const QString text = keys.toString();
                QVERIFY2(!seen.contains(text), qPrintable(u"%1: %2 and %3"_s.arg(text, seen[text], key.text)));
                seen[text] = key.text;
            }
        }
    }

    void placesTheSignsOfAUSKeyboard_data()
    {
        QTest::addColumn<quint32>("scanCode");
        QTest::addColumn<int>("key");
        QTest::newRow("1") << quint32(2 + kEvdevOffset) << int(Qt::Key_1);
        QTest::newRow("0") << kScan0 << int(Qt::Key_0);
        QTest::newRow("q") << quint32(16 + kEvdevOffset) << int(Qt::Key_Q);
        QTest::newRow("p") << quint32(25 + kEvdevOffset) << int(Qt::Key_P);
        QTest::newRow("a") << quint32(30 + kEvdevOffset) << int(Qt::Key_A);
        QTest::newRow("z") << quint32(44 + kEvdevOffset) << int(Qt::Key_Z);
        QTest::newRow("slash") << quint32(53 + kEvdevOffset) << int(Qt::Key_Slash);
        QTest::newRow("space") << quint32(57 + kEvdevOffset) << 0;
        QTest::newRow("none") << quint32(0) << 0;
    }
    void placesTheSignsOfAUSKeyboard()
    {
        QFETCH(quint32, scanCode);
        QTEST(usKeyAt(scanCode), "key");
    }
};

QTEST_GUILESS_MAIN(TstTimelineKeys)
#include "tst_timeline_keys.moc"
