// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/scan_lines.h"

#include <QtTest/QTest>

#include <algorithm>
#include <random>

using namespace juggler;
using namespace juggler::ui;

using Tops = std::array<int, 3>; // running, waiting, ready
Q_DECLARE_METATYPE(juggler::RowDetail::Share)
Q_DECLARE_METATYPE(Tops)

namespace {

constexpr int kCount = 1'003; // no multiple of a register's width
constexpr QRgb kRunning = qRgb(0, 0, 200);
constexpr QRgb kReady = qRgb(200, 0, 200);

std::vector<QRgb> randomColors(std::mt19937& random)
{
    std::vector<QRgb> colors(kCount);
    std::generate(colors.begin(), colors.end(), [&] { return 0xff00'0000 | (random() & 0xff'ffff); });
    return colors;
}

} // namespace

class TstScanLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void barsCoverOnlyTheirPixels();
    void columnsStandOnEachOther();
    void aColumnIsAsHighAsItsShares();
    void aShareIsNeverInvisible_data();
    void aShareIsNeverInvisible();
};

void TstScanLines::barsCoverOnlyTheirPixels()
{
    std::mt19937 random(1);
    const std::vector<QRgb> hatch = randomColors(random);
    const std::vector<QRgb> before = randomColors(random);
    std::vector<QRgb> bars = randomColors(random);
    for (QRgb& color : bars) {
        color = random() % 3 == 0 ? kNoBar : random() % 3 == 0 ? kHatch : color;
    }
    std::vector<QRgb> line = before;
    composeBars(line.data(), hatch.data(), bars.data(), kCount);
    for (std::size_t i = 0; i < line.size(); ++i) {
        QCOMPARE(line[i], bars[i] == kNoBar ? before[i] : bars[i] == kHatch ? hatch[i] : bars[i]);
    }
}

void TstScanLines::columnsStandOnEachOther()
{
    std::mt19937 random(2);
    const std::vector<QRgb> hatch = randomColors(random);
    const std::vector<QRgb> before = randomColors(random);
    std::vector<int> running(kCount);
    std::vector<int> waiting(kCount);
    std::vector<int> ready(kCount);
    for (std::size_t i = 0; i < running.size(); ++i) {
        running[i] = static_cast<int>(random() % 8);
        waiting[i] = running[i] + static_cast<int>(random() % 4);
        ready[i] = waiting[i] + static_cast<int>(random() % 4);
    }
    for (int level = 0; level < 15; ++level) {
        std::vector<QRgb> line = before;
        composeColumns(line.data(), hatch.data(), running.data(), waiting.data(), ready.data(), kCount, level, kRunning, kReady);
        for (std::size_t i = 0; i < line.size(); ++i) {
            QCOMPARE(line[i], level < running[i] ? kRunning : level < waiting[i] ? hatch[i] : level < ready[i] ? kReady : before[i]);
        }
    }
}

void TstScanLines::aColumnIsAsHighAsItsShares()
{
    std::mt19937 random(3);
    std::uniform_real_distribution<float> part(0, 1);
    std::vector<RowDetail::Share> shares(kCount);
    for (RowDetail::Share& share : shares) {
        share = {part(random), part(random), part(random)};
        const float sum = share.sum() * 1.1F;
        share = {share.running / sum, share.ready / sum, share.waiting / sum};
    }
    std::vector<int> running(kCount);
    std::vector<int> waiting(kCount);
    std::vector<int> ready(kCount);
    columnsOf(shares.data(), kCount, 40, 2, running.data(), waiting.data(), ready.data());
    for (std::size_t i = 0; i < shares.size(); ++i) {
        QVERIFY(std::abs(static_cast<float>(running[i]) - shares[i].running * 40) <= 0.51F);
        QVERIFY(std::abs(static_cast<float>(waiting[i]) - (shares[i].running + shares[i].waiting) * 40) <= 0.51F);
        QVERIFY(std::abs(static_cast<float>(ready[i]) - shares[i].sum() * 40) <= 0.51F);
    }
}

void TstScanLines::aShareIsNeverInvisible_data()
{
    QTest::addColumn<RowDetail::Share>("share");
    QTest::addColumn<Tops>("tops");
    QTest::addRow("nothing") << RowDetail::Share{} << Tops{0, 0, 0};
    QTest::addRow("a little running") << RowDetail::Share{0.01F, 0, 0} << Tops{2, 2, 2};
    QTest::addRow("a little waiting") << RowDetail::Share{0, 0, 0.01F} << Tops{0, 2, 2};
    QTest::addRow("a little ready") << RowDetail::Share{0, 0.01F, 0} << Tops{0, 0, 2};
    QTest::addRow("more running than waiting") << RowDetail::Share{0.02F, 0, 0.01F} << Tops{2, 2, 2};
    QTest::addRow("more ready than the rest") << RowDetail::Share{0.01F, 0.03F, 0.01F} << Tops{0, 0, 2};
}

void TstScanLines::aShareIsNeverInvisible()
{
    QFETCH(RowDetail::Share, share);
    QFETCH(Tops, tops);
    int running = -1;
    int waiting = -1;
    int ready = -1;
    columnsOf(&share, 1, 20, 2, &running, &waiting, &ready);
    QCOMPARE((Tops{running, waiting, ready}), tops);
}

QTEST_GUILESS_MAIN(TstScanLines)
#include "tst_scan_lines.moc"
