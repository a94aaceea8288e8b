// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_style.h"

#include "ui/theme/theme.h"

#include <QtCore/QSet>

#include <array>

namespace juggler::ui {

namespace {

using Part = QColor Theme::*;

constexpr std::array kShapeParts{
    &Theme::card,           &Theme::rowEven,       &Theme::rowOdd,      &Theme::grid,        &Theme::running, &Theme::waiting,
    &Theme::waitingHatch,   &Theme::waitingBorder, &Theme::ready,       &Theme::readyBorder, &Theme::queued,  &Theme::overhead,
    &Theme::overheadStripe, &Theme::inFlight,      &Theme::runningEdge, &Theme::good,        &Theme::chip,    &Theme::error,
    &Theme::border,         &Theme::separator,     &Theme::bar,         &Theme::mutedText,   &Theme::text};
constexpr std::array kTextParts{&Theme::text,   &Theme::mutedText, &Theme::runningText, &Theme::waitingText, &Theme::readyText,
                                &Theme::onGood, &Theme::goodText,  &Theme::error,       &Theme::disabledText};

QByteArray nameOf(const QColor& color)
{
    return color.name(QColor::HexRgb).toLatin1();
}

/// As the pictures write it: three digits where they say all.
QByteArray shortName(const QColor& color)
{
    const QByteArray name = nameOf(color);
    const bool isShort = name[1] == name[2] && name[3] == name[4] && name[5] == name[6];
    return isShort ? QByteArray("#") + name[1] + name[3] + name[5] : name;
}

/// What the pictures say in light colours, in dark ones. Where two parts share a light colour, the first one of the list counts.
template <std::size_t Count>
QByteArray darkRules(const QByteArray& element, const std::array<Part, Count>& parts)
{
    const Theme& light = themeFor(ThemeMode::Light);
    const Theme& dark = themeFor(ThemeMode::Dark);
    QSet<QByteArray> done;
    QByteArray rules;
    for (const Part part : parts) {
        const QByteArray from = shortName(light.*part);
        const QByteArray to = nameOf(dark.*part);
        if (done.contains(from)) {
            continue;
        }
        done.insert(from);
        rules +=
            "svg " + element + "[fill=\"" + from + "\"]{fill:" + to + "}svg " + element + "[stroke=\"" + from + "\"]{stroke:" + to + "}\n";
    }
    return rules;
}

QByteArray variables(const Theme& theme)
{
    return "--page:" + nameOf(theme.window) + ";--card:" + nameOf(theme.card) + ";--border:" + nameOf(theme.border)
        + ";--text:" + nameOf(theme.text) + ";--muted:" + nameOf(theme.mutedText) + ";--accent:" + nameOf(theme.accent)
        + ";--good:" + nameOf(theme.goodText) + ";--row:" + nameOf(theme.rowEven) + ";";
}

} // namespace

QByteArray reportStyle()
{
    return ":root{color-scheme:light dark;" + variables(themeFor(ThemeMode::Light))
        + "}\n"
          R"(*{box-sizing:border-box}
body{margin:0;padding:24px 16px 48px;background:var(--page);color:var(--text);font:15px/1.5 Inter,system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}
main,header,footer{max-width:1160px;margin:0 auto}
h1{font-size:24px;line-height:1.25;margin:0 0 4px;overflow-wrap:anywhere}
h2{font-size:18px;margin:0 0 12px}
h3{font-size:15px;margin:0 0 6px}
p{margin:0 0 10px}
a{color:var(--accent)}
section{background:var(--card);border:1px solid var(--border);border-radius:10px;padding:18px 20px;margin:16px 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 18px;margin:10px 0 0}
dt,.muted,caption,figcaption{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
figure{margin:0 0 22px}
figure:last-child{margin-bottom:0}
figcaption{margin-top:4px}
svg{display:block;max-width:100%;height:auto}
.legend svg{display:inline-block;vertical-align:-2px}
.legend+p{margin:12px 0 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;padding-bottom:8px}
th,td{padding:6px 10px;border-bottom:1px solid var(--border);text-align:right;white-space:nowrap}
th:first-child,td.text,th.text{text-align:left}
td.wrap{white-space:normal;min-width:110px}
tbody th{font-weight:600}
tr.best th,tr.best td{font-weight:700}
tr.best td.makespan{color:var(--good)}
tbody tr:nth-child(even){background:var(--row)}
details{margin-top:12px}
summary{cursor:pointer;font-weight:600}
ul{margin:0;padding-left:20px}
footer{color:var(--muted);font-size:13px}
@media screen and (prefers-color-scheme:dark){
:root{)" + variables(themeFor(ThemeMode::Dark))
        + "}\n" + darkRules("path", kShapeParts) + darkRules("g", kShapeParts) + darkRules("use", kShapeParts)
        + darkRules("text", kTextParts) + R"(}
@media print{body{background:none;padding:0;font-size:11px}section{border:0;padding:0;break-inside:auto}figure,tr{break-inside:avoid}
thead{display:table-header-group}details{display:none}a[download]{display:none}}
)";
}

} // namespace juggler::ui
