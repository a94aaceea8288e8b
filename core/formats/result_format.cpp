// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/result_format.h"

#include "core/analysis/journal_cost.h"
#include "core/analysis/repetition_stats.h"
#include "core/formats/article_lines.h"
#include "core/formats/result_rows.h"
#include "core/formats/text_results.h"

#include <array>

namespace juggler {

namespace {

constexpr std::array<std::string_view, 5> kKeys{"table", "json", "csv", "markdown", "article"};

std::string tableText(const Comparison& comparison, const std::vector<Figures>& figures, const TextGanttOptions& options)
{
    std::string text = textResults(comparison, figures, options.columns, options.charset, options.colours);
    if (const std::string cost = journalCostText(comparison); !cost.empty()) {
        text += cost + "\n";
    }
    const std::string gantts = textGantts(*representatives(comparison, figures).comparison, options);
    return gantts.empty() ? text : text + "\n" + gantts;
}

} // namespace

std::string_view resultFormatKey(ResultFormat format) noexcept
{
    return kKeys[static_cast<std::size_t>(format)];
}

std::optional<ResultFormat> resultFormatFromKey(std::string_view key) noexcept
{
    for (std::size_t i = 0; i < kKeys.size(); ++i) {
        if (kKeys[i] == key) {
            return static_cast<ResultFormat>(i);
        }
    }
    return std::nullopt;
}

std::string resultText(ResultFormat format, const Comparison& comparison, const std::vector<Figures>& figures,
                       const TextGanttOptions& options)
{
    switch (format) {
    case ResultFormat::Json: return resultJson(comparison, figures);
    case ResultFormat::Csv: return resultCsv(comparison, figures);
    case ResultFormat::Markdown: return resultMarkdown(comparison, figures);
    case ResultFormat::Article: return articleLines(comparison);
    case ResultFormat::Table: break;
    }
    return tableText(comparison, figures, options);
}

} // namespace juggler
