// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/apply_theme.h"
#include "ui/theme/theme.h"
#include "ui/timeline/lane_composer.h"
#include "ui/widgets/state_swatch.h"

#include <QtGui/QPainter>
#include <QtGui/QPalette>
#include <QtTest/QTest>

#include <array>
#include <cmath>
#include <numbers>
#include <set>

using namespace juggler;
using namespace juggler::ui;
using namespace Qt::StringLiterals;

namespace {

using Rgb = std::array<double, 3>;
using Matrix = std::array<Rgb, 3>;

constexpr std::array kModes{ThemeMode::Light, ThemeMode::Dark, ThemeMode::HighContrastLight, ThemeMode::HighContrastDark};

// How colours look without one kind of cone, in linear RGB: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), the matrices of severity 1.0.
constexpr Matrix kNormal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kProtanopia{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritanopia{{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

/// CIE L*a*b* (D65) of an sRGB colour as it is seen through a matrix.
Rgb labOf(const QColor& color, const Matrix& seen)
{
    const Rgb from{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    Rgb rgb{};
    for (std::size_t i = 0; i < 3; ++i) {
        rgb[i] = std::clamp(seen[i][0] * from[0] + seen[i][1] * from[1] + seen[i][2] * from[2], 0.0, 1.0);
    }
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    const double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    const double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double degrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}
double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

/// CIEDE2000: Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula", Color Research & Application 30 (2005).
double differenceOf(const Rgb& first, const Rgb& second)
{
    const auto seventh = [](double c) { return std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + std::pow(25.0, 7))); };
    const double g = 0.5 * (1 - seventh((std::hypot(first[1], first[2]) + std::hypot(second[1], second[2])) / 2));
    const double a1 = first[1] * (1 + g);
    const double a2 = second[1] * (1 + g);
    const double c1 = std::hypot(a1, first[2]);
    const double c2 = std::hypot(a2, second[2]);
    const auto hue = [](double a, double b) { return a == 0 && b == 0 ? 0.0 : std::fmod(degrees(std::atan2(b, a)) + 360, 360); };
    const double h1 = hue(a1, first[2]);
    const double h2 = hue(a2, second[2]);
    const bool isGrey = c1 * c2 == 0;
    double turn = isGrey ? 0 : h2 - h1;
    turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
    const double deltaL = second[0] - first[0];
    const double deltaC = c2 - c1;
    const double deltaH = 2 * std::sqrt(c1 * c2) * std::sin(radians(turn / 2));
    const double meanL = (first[0] + second[0]) / 2;
    const double meanC = (c1 + c2) / 2;
    double meanH = isGrey ? h1 + h2 : (h1 + h2) / 2;
    if (!isGrey && std::abs(h1 - h2) > 180) {
        meanH += h1 + h2 < 360 ? 180 : -180;
    }
    const double t = 1 - 0.17 * std::cos(radians(meanH - 30)) + 0.24 * std::cos(radians(2 * meanH))
        + 0.32 * std::cos(radians(3 * meanH + 6)) - 0.20 * std::cos(radians(4 * meanH - 63));
    const double sl = 1 + 0.015 * std::pow(meanL - 50, 2) / std::sqrt(20 + std::pow(meanL - 50, 2));
    const double sc = 1 + 0.045 * meanC;
    const double sh = 1 + 0.015 * meanC * t;
    const double rotation = -2 * seventh(meanC) * std::sin(radians(60 * std::exp(-std::pow((meanH - 275) / 25, 2))));
    return std::sqrt(std::pow(deltaL / sl, 2) + std::pow(deltaC / sc, 2) + std::pow(deltaH / sh, 2)
                     + rotation * (deltaC / sc) * (deltaH / sh));
}

void addModes()
{
    QTest::addColumn<ThemeMode>("mode");
    for (const ThemeMode mode : kModes) {
        QTest::addRow("%s", themeKey(mode).data()) << mode;
    }
}

struct Pair {
    const char* name;
    QColor first;
    QColor second;
};

} // namespace

class TstTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDifferenceIsThatOfThePublishedExamples()
    {
        // Pairs 1, 7, 17 and 25 of the paper's table.
        const auto differs = [](const Rgb& a, const Rgb& b, double expected) { return std::abs(differenceOf(a, b) - expected) < 0.0001; };
        QVERIFY(differs({50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425));
        QVERIFY(differs({50, 0, 0}, {50, -1, 2}, 2.3669));
        QVERIFY(differs({50, 2.5, 0}, {73, 25, -18}, 27.1492));
        QVERIFY(differs({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644));
    }

    void statesStayApartForEveryColourVision_data() { addModes(); }
    void statesStayApartForEveryColourVision()
    {
        QFETCH(ThemeMode, mode);
        const Theme& theme = themeFor(mode);
        constexpr double kLeastDifference = 15; // 2.3 is just noticeable side by side; these are small areas apart from each other
        const std::vector<Pair> pairs{{"running, waiting", theme.running, theme.waiting},
                                      {"running, hatch", theme.running, theme.waitingHatch},
                                      {"running, ready", theme.running, theme.ready},
                                      {"running, queued", theme.running, theme.queued},
                                      {"running, own work", theme.running, theme.overhead},
                                      {"waiting, its hatch", theme.waiting, theme.waitingHatch},
                                      {"waiting, ready", theme.waiting, theme.ready},
                                      {"hatch, ready", theme.waitingHatch, theme.ready},
                                      {"waiting, queued", theme.waiting, theme.queued},
                                      {"waiting, own work", theme.waiting, theme.overhead},
                                      {"ready, queued", theme.ready, theme.queued},
                                      {"ready, own work", theme.ready, theme.overhead},
                                      {"running, row", theme.running, theme.rowEven},
                                      {"waiting, row", theme.waiting, theme.rowOdd},
                                      {"own work, row", theme.overhead, theme.rowEven},
                                      {"queued, row", theme.queued, theme.rowEven},
                                      {"best, others", theme.good, theme.bar}};
        for (const auto& [vision, matrix] : {std::pair{"normal", kNormal}, std::pair{"protanopia", kProtanopia},
                                             std::pair{"deuteranopia", kDeuteranopia}, std::pair{"tritanopia", kTritanopia}}) {
            for (const Pair& pair : pairs) {
                const double difference = differenceOf(labOf(pair.first, matrix), labOf(pair.second, matrix));
                QVERIFY2(difference >= kLeastDifference,
                         qPrintable(u"%1, %2: %3"_s.arg(QLatin1String(pair.name), QLatin1String(vision)).arg(difference)));
            }
        }
    }

    void textAndLinesHaveContrast_data() { addModes(); }
    void textAndLinesHaveContrast()
    {
        QFETCH(ThemeMode, mode);
        const Theme& t = themeFor(mode);
        const std::vector<Pair> texts{{"text", t.text, t.card},
                                      {"text on window", t.text, t.window},
                                      {"text on a row", t.text, t.rowEven},
                                      {"muted", t.mutedText, t.card},
                                      {"muted on window", t.mutedText, t.window},
                                      {"muted on a row", t.mutedText, t.rowEven},
                                      {"on a selected row", t.text, t.accentSoft},
                                      {"muted on a selected row", t.mutedText, t.accentSoft},
                                      {"running", t.runningText, t.running},
                                      {"waiting", t.waitingText, t.waiting},
                                      {"ready", t.readyText, t.ready},
                                      {"primary button", t.onAccent, t.accent},
                                      {"primary button, touched", t.onAccent, t.accentHover},
                                      {"primary button, pressed", t.onAccent, t.accentPressed},
                                      {"best", t.onGood, t.good},
                                      {"better", t.goodText, t.card},
                                      {"link", t.accent, t.card},
                                      {"tool tip", t.toolTipText, t.toolTip},
                                      {"warning", t.warning, t.card},
                                      {"error", t.error, t.card},
                                      {"text of a warning", t.text, t.warningSoft},
                                      {"text of an error", t.text, t.errorSoft},
                                      {"chip", t.text, t.chip},
                                      {"control", t.text, t.control},
                                      {"hover", t.text, t.hover}};
        const std::vector<Pair> lines{{"running", t.running, t.rowEven},
                                      {"between running bars", t.runningEdge, t.running},
                                      {"ready", t.readyBorder, t.rowEven},
                                      {"ready, inside", t.readyBorder, t.ready},
                                      {"waiting", t.waitingBorder, t.rowEven},
                                      {"waiting, inside", t.waitingBorder, t.waiting},
                                      {"queued", t.queued, t.rowEven},
                                      {"own work", t.overhead, t.rowEven},
                                      {"stripes of own work", t.overheadStripe, t.overhead},
                                      {"control", t.controlBorder, t.card},
                                      {"control on window", t.controlBorder, t.window},
                                      {"focus", t.accent, t.card},
                                      {"focus on a field", t.accent, t.control},
                                      {"bar of a chart", t.bar, t.card},
                                      {"best bar", t.good, t.card},
                                      {"warning's frame", t.warning, t.warningSoft},
                                      {"error's frame", t.error, t.errorSoft}};
        for (const auto& [pairs, least] : {std::pair{&texts, 4.5}, std::pair{&lines, 3.0}}) {
            for (const Pair& pair : *pairs) {
                const double contrast = contrastRatio(pair.first, pair.second);
                QVERIFY2(contrast >= least, qPrintable(u"%1: %2"_s.arg(QLatin1String(pair.name)).arg(contrast)));
            }
        }
        if (isHighContrast(mode)) {
            QVERIFY(t.lineWidth >= 2);
            for (const QColor& color : {t.text, t.border, t.separator, t.controlBorder, t.readyBorder, t.waitingBorder}) {
                QVERIFY2(contrastRatio(color, t.card) >= 7, qPrintable(color.name()));
            }
        }
    }

    void aPaletteTellsItsTheme_data() { addModes(); }
    void aPaletteTellsItsTheme()
    {
        QFETCH(ThemeMode, mode);
        QCOMPARE(modeOf(makePalette(themeFor(mode))), mode);
        QCOMPARE(themeFromKey(themeKey(mode)), std::optional(mode));
    }

    void everyStateHasAPatternOfItsOwn_data() { addModes(); }
    void everyStateHasAPatternOfItsOwn()
    {
        // Told without colour: the shape of what is dark and what is light in each sample.
        QFETCH(ThemeMode, mode);
        const Theme& theme = themeFor(mode);
        constexpr std::array kSwatches{Swatch::Running, Swatch::Waiting, Swatch::Ready, Swatch::Queued, Swatch::Overhead};
        std::vector<QImage> shapes;
        for (const Swatch swatch : kSwatches) {
            QImage image(40, 26, QImage::Format_RGB32);
            image.fill(theme.card);
            QPainter painter(&image);
            paintSwatch(painter, swatch, QRectF(2, 2, 36, 22), theme);
            painter.end();
            shapes.push_back(image.convertToFormat(QImage::Format_Grayscale8));
        }
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            for (std::size_t j = i + 1; j < shapes.size(); ++j) {
                int different = 0;
                for (int y = 0; y < 26; ++y) {
                    for (int x = 0; x < 40; ++x) {
                        different += std::abs(qGray(shapes[i].pixel(x, y)) - qGray(shapes[j].pixel(x, y))) > 40 ? 1 : 0;
                    }
                }
                QVERIFY2(different > 80,
                         qPrintable(u"%1, %2: %3"_s.arg(swatchName(kSwatches[i]), swatchName(kSwatches[j])).arg(different)));
            }
        }
    }

    void barsHaveTheirPatterns_data() { addModes(); }
    void barsHaveTheirPatterns()
    {
        QFETCH(ThemeMode, mode);
        const Theme& theme = themeFor(mode);
        for (const double ratio : {1.0, 1.5, 2.0}) {
            LaneComposer composer;
            composer.begin(QSize(400, 24), ratio, 0, 400, theme, {});
            RowDetail detail;
            detail.bars = {{.startNs = 0, .endNs = 90, .task = kNoTask, .state = State::Running},
                           {.startNs = 100, .endNs = 190, .task = TaskId{0}, .state = State::Ready},
                           {.startNs = 200, .endNs = 290, .task = TaskId{0}, .state = State::WaitingHeld},
                           {.startNs = 300, .endNs = 390, .task = TaskId{0}, .state = State::Running}};
            const RowStrip strip{2, 18, false};
            composer.addStrip(strip);
            composer.addRow(detail, strip);
            const auto colorsIn = [&](int from, int to) { // without the outline
                std::set<QRgb> colors;
                const int air = static_cast<int>(3 * ratio);
                for (int y = static_cast<int>(2 * ratio) + air; y < static_cast<int>(20 * ratio) - air; ++y) {
                    for (int x = static_cast<int>(from * ratio) + air; x < static_cast<int>(to * ratio) - air; ++x) {
                        colors.insert(composer.image().pixel(x, y));
                    }
                }
                return colors;
            };
            QCOMPARE(colorsIn(0, 90), (std::set<QRgb>{theme.overhead.rgb(), theme.overheadStripe.rgb()}));
            QCOMPARE(colorsIn(100, 190), (std::set<QRgb>{theme.ready.rgb(), theme.readyBorder.rgb()}));
            QVERIFY(colorsIn(200, 290).contains(theme.waitingHatch.rgb()));
            QCOMPARE(colorsIn(300, 390), (std::set<QRgb>{theme.running.rgb()}));
        }
    }
};

QTEST_MAIN(TstTheme)
#include "tst_theme.moc"
