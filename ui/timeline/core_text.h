// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/panel_content.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <optional>
#include <string_view>

namespace juggler::ui {

/// Where the times on a core come from (RunSummary::onCoreSource), in words: "kernel switch records", "estimated from gaps". A source that
/// has no words yet is named by its key. [any thread]
QString onCoreSourceText(std::string_view source);

/// "core 3".
QString coreName(std::uint16_t core);

/// A part of a whole: "93 %", "4.2 %", "< 0.1 %". Empty where the whole is nothing.
QString shareText(std::int64_t partNs, std::int64_t wholeNs);

/// How much of the time from fromNs to toNs the run's threads were on the core, the span that is still open included. nowNs: where that
/// ends.
std::int64_t oursOnCoreNs(const CoreLane& lane, std::int64_t fromNs, std::int64_t toNs, std::int64_t nowNs);

/// What stands at the row's end of the label column: the core's share for the run's threads of what is visible of the run.
QString coreShareText(const PanelContent& content, std::uint16_t core, double beginNs, double endNs);

/// How the cores' time was divided while the run went on: "2 cores: ours 92 %, Juggler itself 0.6 %, others 1.9 %, idle 5.2 %". Empty while
/// that is not known.
QString coresSentence(const PanelContent& content);

/// What there is to say about a core, and about a time when none of the run's threads is on it.
QStringList coreDetails(const PanelContent& content, std::uint16_t core, std::optional<std::int64_t> emptyAtNs);

} // namespace juggler::ui
