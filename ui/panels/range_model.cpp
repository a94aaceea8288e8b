// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/range_model.h"

#include "ui/timeline/state_filter.h"
#include "ui/timeline/time_format.h"
#include "ui/widgets/label_font.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/widgets/state_swatch.h"
#include "ui/workload/task_text.h"

#include <QtCore/QLocale>
#include <QtGui/QFont>

#include <algorithm>
#include <optional>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kBesideNumbers = u"\u2003"_s; // a text's distance from the number at its left

std::optional<std::int64_t> timeOf(const StateTimes& times, int column)
{
    switch (column) {
    case RangeModel::Running: return times.runningNs;
    case RangeModel::Ready: return times.readyNs;
    case RangeModel::WaitingHeld: return times.waitingHeldNs;
    case RangeModel::WaitingFree: return times.waitingFreeNs;
    case RangeModel::OwnWork: return times.ownWorkNs;
    case RangeModel::Queued: return times.queuedNs;
    default: return std::nullopt;
    }
}

std::optional<std::size_t> countOf(const RangeSums& sums, int column)
{
    return column == RangeModel::Intervals ? std::optional(sums.intervals)
        : column == RangeModel::Tasks      ? std::optional(sums.tasks)
                                           : std::nullopt;
}

std::optional<double> meanOf(const RangeSums& sums, std::int64_t lengthNs, int column)
{
    if (lengthNs <= 0) {
        return std::nullopt;
    }
    const auto length = static_cast<double>(lengthNs);
    switch (column) {
    case RangeModel::CoresBusy: return static_cast<double>(sums.times.runningNs + sums.times.ownWorkNs) / length;
    case RangeModel::InFlight: return static_cast<double>(sums.inFlightNs) / length;
    default: return std::nullopt;
    }
}

QString milliseconds(std::int64_t ns)
{
    return u"%1.%2"_s.arg(ns / 1'000'000).arg(ns % 1'000'000, 6, 10, QChar(u'0'));
}

} // namespace

void RangeModel::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    replaceRows();
}

void RangeModel::setByKind(bool isByKind)
{
    m_isByKind = isByKind;
    replaceRows();
}

std::vector<RangeModel::Row> RangeModel::makeRows() const
{
    std::vector<Row> rows;
    Row total{RowKind::Total, tr("All models"), {}, 0, nullptr};
    for (const Part& part : m_parts) {
        const std::int64_t lengthNs = part.statistics.lengthNs();
        rows.push_back({RowKind::Model, part.name, part.statistics.all, lengthNs, part.run});
        const auto longestBefore = total.sums.longest;
        total.sums += part.statistics.all;
        total.lengthNs += lengthNs;
        total.run = total.sums.longest == longestBefore ? total.run : part.run;
        if (m_isByKind) {
            for (const auto& [kind, sums] : part.statistics.kinds) {
                rows.push_back({RowKind::TaskKind, kindText(kind), sums, lengthNs, part.run});
            }
        }
    }
    if (m_parts.size() > 1) {
        rows.push_back(total);
    }
    return rows;
}

void RangeModel::replaceRows()
{
    std::vector<Row> rows = makeRows();
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RangeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RangeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RangeModel::longestText(const Row& row)
{
    if (!row.sums.longest || !row.run) {
        return u"\u2013"_s;
    }
    const RangeInterval& longest = *row.sums.longest;
    const QString task = QString::fromStdString(taskLabel(row.run->tasks().spec(longest.task)));
    return u"%1, %2 %3"_s.arg(durationText(longest.lengthNs()), task, swatchName(swatchOf(longest.state, longest.task)));
}

QString RangeModel::text(const Row& row, int column)
{
    if (column == Name) {
        return row.kind == RowKind::TaskKind ? u"    "_s + row.name : row.name;
    }
    if (const auto ns = timeOf(row.sums.times, column)) {
        const bool isOfThreads = row.kind == RowKind::TaskKind && column == OwnWork;
        return *ns == 0 || isOfThreads ? u"\u2013"_s : durationText(*ns);
    }
    if (const auto count = countOf(row.sums, column)) {
        return QLocale().toString(qulonglong(*count));
    }
    if (const auto mean = meanOf(row.sums, row.lengthNs, column)) {
        return QLocale().toString(*mean, 'f', *mean < 99.5 ? 2 : 0);
    }
    return column == Longest ? longestText(row) : u"\u2013"_s;
}

QString RangeModel::tsvText(const Row& row, int column)
{
    if (column == Name) {
        return row.name;
    }
    if (const auto ns = timeOf(row.sums.times, column)) {
        return milliseconds(*ns);
    }
    if (const auto count = countOf(row.sums, column)) {
        return QString::number(*count);
    }
    if (const auto mean = meanOf(row.sums, row.lengthNs, column)) {
        return QString::number(*mean, 'f', 6);
    }
    return column == Longest && row.sums.longest ? milliseconds(row.sums.longest->lengthNs()) : QString();
}

QVariant RangeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return index.column() == Longest ? kBesideNumbers + text(row, Longest) : text(row, index.column());
    case Qt::ToolTipRole: return index.column() == Longest ? plainToolTip(longestText(row)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Name || index.column() == Longest ? Qt::AlignLeft : Qt::AlignRight)
                                   | Qt::AlignVCenter);
    case Qt::FontRole: return row.kind == RowKind::Total ? QVariant(boldFont(QFont())) : QVariant();
    default: return {};
    }
}

QVariant RangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    struct Head {
        QString name;
        QString explanation;
    };
    const auto headOf = [section]() -> Head {
        switch (section) {
        case Name: return {tr("Model"), {}};
        case Running: return {tr("Running"), tr("Sum of the time in which tasks were on a core")};
        case Ready: return {tr("Ready"), tr("Sum of the time in which tasks wanted a core and had none")};
        case WaitingHeld: return {tr("Waits, held"), tr("Sum of the waits that held a thread")};
        case WaitingFree: return {tr("Waits, free"), tr("Sum of the waits that held no thread")};
        case OwnWork: return {tr("Own work"), tr("Sum of the time in which threads were on a core without a task")};
        case Queued: return {tr("Queued"), tr("Sum of the time between submission and start")};
        case CoresBusy: return {tr("Cores busy"), tr("On average: running and own work, divided by the range's recorded length")};
        case InFlight: return {tr("In flight"), tr("Tasks that had started and not ended, on average")};
        case Intervals: return {tr("Intervals"), tr("How many intervals lie in the range, wholly or in part")};
        case Tasks: return {tr("Tasks"), tr("How many tasks were in progress at some instant of the range")};
        default: return {tr("Longest interval"), tr("The longest interval of a task, as far as it lies in the range")};
        }
    };
    switch (role) {
    case Qt::DisplayRole: return section == Longest ? kBesideNumbers + headOf().name : headOf().name;
    case Qt::ToolTipRole: return headOf().explanation;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((section == Name || section == Longest ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default: return {};
    }
}

QString RangeModel::toTsv() const
{
    if (m_rows.empty()) {
        return {};
    }
    QStringList head;
    for (int column = 0; column < ColumnCount; ++column) {
        const bool isTime = timeOf({}, column).has_value() || column == Longest;
        head << headerData(column, Qt::Horizontal).toString().trimmed() + (isTime ? u" (ms)"_s : QString());
    }
    QStringList lines{head.join(u'\t')};
    for (const Row& row : m_rows) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column) {
            cells << tsvText(row, column);
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace juggler::ui
