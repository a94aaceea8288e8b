// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/compare_dialog.h"

#include "core/analysis/run_label.h"
#include "ui/session/session_flow.h"
#include "ui/session/side_by_side.h"
#include "ui/widgets/label_font.h"
#include "ui/widgets/model_name.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/widgets/quantity_text.h"

#include <QtCore/QLocale>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

#include <algorithm>
#include <cmath>
#include <set>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSessionRole = Qt::UserRole;
constexpr int kGroupRole = Qt::UserRole + 1;
constexpr QSize kFirstSize(640, 460);
constexpr int kRowHeight = 26;

Session::Id sessionOf(const QTreeWidgetItem& item)
{
    return item.data(CompareDialog::Name, kSessionRole).toUInt();
}

std::size_t groupOf(const QTreeWidgetItem& item)
{
    return item.data(CompareDialog::Name, kGroupRole).toULongLong();
}

/// "Thread pool (4)", with how often it was run.
QString groupName(const Comparison& comparison, const RunGroup& group)
{
    const RunRecord& run = *comparison.runs[group.first()];
    const QString name = modelName(run.config(), machineOf(comparison, run).cores);
    return group.runs.size() > 1 ? CompareDialog::tr("%1, %2 runs").arg(name).arg(group.runs.size()) : name;
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Faster: return CompareDialog::tr("faster");
    case Verdict::Slower: return CompareDialog::tr("slower");
    case Verdict::WithinSpread: return CompareDialog::tr("no difference shown");
    case Verdict::NoSpread:
    case Verdict::OtherTasks: break;
    }
    return {};
}

QString verdictExplanation(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Faster:
    case Verdict::Slower: return CompareDialog::tr("The medians differ, and the spreads (interquartile ranges) do not overlap");
    case Verdict::WithinSpread: return CompareDialog::tr("The spreads (interquartile ranges) overlap: chance could make this difference");
    case Verdict::NoSpread: return CompareDialog::tr("One run has no spread: whether this is more than chance, only repetitions can tell");
    case Verdict::OtherTasks: break;
    }
    return CompareDialog::tr("They did not do the same tasks");
}

QString deltaText(const MakespanDelta& delta)
{
    if (delta.verdict == Verdict::OtherTasks) {
        return CompareDialog::tr("other tasks");
    }
    const QString sign = delta.percent < 0 ? u"\u2212"_s : u"+"_s;
    const QString percent = CompareDialog::tr("%1 %").arg(sign + QLocale().toString(std::abs(delta.percent), 'f', 1));
    const QString word = verdictWord(delta.verdict);
    return word.isEmpty() ? percent : u"%1, %2"_s.arg(percent, word);
}

} // namespace

CompareDialog::CompareDialog(SessionFlow& flow, QWidget* window)
    : QDialog(window),
      m_flow(flow),
      m_tree(new QTreeWidget(this)),
      m_baseline(new QComboBox(this)),
      m_show(new QPushButton(tr("Show side by side"), this)),
      m_hint(new QLabel(this))
{
    setWindowTitle(tr("Compare recordings"));
    build();
    connect(&m_flow.list(), &SessionList::changed, this, [this] {
        if (isVisible()) {
            fill();
        }
    });
    connect(m_tree, &QTreeWidget::itemChanged, this, [this] {
        if (!m_isFilling) {
            fillBaseline();
        }
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) { goTo(*item); });
    connect(m_baseline, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling) {
            updateDeltas();
        }
    });
    connect(m_show, &QPushButton::clicked, this, &CompareDialog::showSideBySide);
}

void CompareDialog::build()
{
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("Recording"), tr("Makespan"), tr("Against the baseline")});
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    for (const Column column : {Makespan, Delta}) {
        m_tree->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        m_tree->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_tree->setAccessibleName(tr("Recordings and their runs"));
    m_tree->setAlternatingRowColors(false);
    m_tree->setUniformRowHeights(true);
    auto* what = new QLabel(tr("Checked runs are shown in one timeline, each from its start."), this);
    what->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_baseline->setAccessibleName(tr("Baseline"));
    m_baseline->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_baseline->setMinimumContentsLength(24);
    auto* baselineLabel = new QLabel(tr("&Baseline"), this);
    baselineLabel->setBuddy(m_baseline);
    auto* row = new QHBoxLayout;
    row->addWidget(baselineLabel);
    row->addWidget(m_baseline, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* openButton = buttons->addButton(tr("Open session..."), QDialogButtonBox::ResetRole);
    buttons->addButton(m_show, QDialogButtonBox::ActionRole);
    for (QAbstractButton* button : buttons->buttons()) { // Enter goes to the row that has the focus, and nothing else
        static_cast<QPushButton*>(button)->setAutoDefault(false);
        static_cast<QPushButton*>(button)->setDefault(false);
    }
    connect(openButton, &QPushButton::clicked, &m_flow, &SessionFlow::askToOpen);
    connect(buttons, &QDialogButtonBox::rejected, this, &CompareDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(what);
    layout->addWidget(m_tree, 1);
    layout->addLayout(row);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    resize(kFirstSize);
}

void CompareDialog::open()
{
    fill();
    if (checkedPlaces().empty()) {
        checkAtFirst();
    }
    m_tree->setFocus();
    if (m_tree->currentItem() == nullptr && m_tree->topLevelItemCount() > 0) {
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    }
    show();
    raise();
    activateWindow();
}

const RepetitionStats& CompareDialog::statsOf(const Session& session)
{
    const auto known = m_stats.find(session.id);
    return known != m_stats.end()
        ? known->second
        : m_stats.emplace(session.id, repetitionStats(*session.recording.comparison, session.recording.figures)).first->second;
}

void CompareDialog::fill()
{
    const std::vector<Place> before = checkedPlaces();
    const std::set<Place> checked(before.begin(), before.end());
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    std::vector<const Session*> sessions;
    for (const Session& session : m_flow.list().sessions()) {
        const bool isOver = session.recording.figures.size() == session.recording.comparison->runs.size();
        if (session.kind != Session::Kind::SideBySide && isOver) {
            sessions.push_back(&session);
        }
    }
    std::erase_if(m_stats, [this](const auto& known) { return m_flow.list().find(known.first) == nullptr; });
    const QStringList names = distinctNames(sessions);
    m_tree->clear();
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        addSession(*sessions[i], names[static_cast<qsizetype>(i)]);
    }
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* top = m_tree->topLevelItem(i);
        for (int child = 0; child < top->childCount(); ++child) {
            QTreeWidgetItem* item = top->child(child);
            item->setCheckState(Name, checked.contains({sessionOf(*item), groupOf(*item)}) ? Qt::Checked : Qt::Unchecked);
        }
    }
    fillBaseline();
}

void CompareDialog::addSession(const Session& session, const QString& name)
{
    auto* top = new QTreeWidgetItem(m_tree, {name});
    top->setData(Name, kSessionRole, session.id);
    top->setToolTip(Name, plainToolTip(sessionDetails(session)));
    top->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
    top->setFont(Name, boldFont(font()));
    top->setSizeHint(Name, QSize(0, kRowHeight)); // of all rows: they have one height
    const RepetitionStats& stats = statsOf(session);
    for (std::size_t i = 0; i < stats.groups.size(); ++i) {
        auto* item = new QTreeWidgetItem(top, {groupName(*session.recording.comparison, stats.groups[i])});
        item->setData(Name, kSessionRole, session.id);
        item->setData(Name, kGroupRole, qulonglong(i));
        item->setText(Makespan, knownDurationText(stats.figures[i].typical.makespanNs));
        item->setTextAlignment(Makespan, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(Delta, Qt::AlignRight | Qt::AlignVCenter);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Name, Qt::Unchecked);
    }
    top->setExpanded(true);
}

void CompareDialog::checkAtFirst()
{
    const Session* shown = m_flow.list().shown();
    int left = 2; // the one that is shown and the latest of the others
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    for (const bool isShownWanted : {true, false}) {
        for (int i = 0; i < m_tree->topLevelItemCount() && left > 0; ++i) {
            QTreeWidgetItem* top = m_tree->topLevelItem(i);
            if ((shown != nullptr && sessionOf(*top) == shown->id) == isShownWanted) {
                top->setCheckState(Name, Qt::Checked);
                --left;
            }
        }
    }
    fillBaseline();
}

std::vector<CompareDialog::Place> CompareDialog::checkedPlaces() const
{
    std::vector<Place> places;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* top = m_tree->topLevelItem(i);
        for (int child = 0; child < top->childCount(); ++child) {
            if (top->child(child)->checkState(Name) == Qt::Checked) {
                places.emplace_back(sessionOf(*top), groupOf(*top->child(child)));
            }
        }
    }
    return places;
}

void CompareDialog::fillBaseline()
{
    const Baseline before = chosenBaseline();
    const std::vector<Place> places = checkedPlaces();
    {
        const QScopedValueRollback<bool> filling(m_isFilling, true);
        m_baseline->clear();
        // The oldest first: what is new is measured against what was.
        for (int i = m_tree->topLevelItemCount() - 1; i >= 0; --i) {
            const QTreeWidgetItem* top = m_tree->topLevelItem(i);
            const Session::Id id = sessionOf(*top);
            if (std::none_of(places.begin(), places.end(), [id](const Place& place) { return place.first == id; })) {
                continue;
            }
            m_baseline->addItem(tr("%1: each model against its own there").arg(top->text(Name)), QVariantList{id});
            for (int child = 0; child < top->childCount(); ++child) {
                m_baseline->addItem(tr("%1: %2").arg(top->text(Name), top->child(child)->text(Name)),
                                    QVariantList{id, qulonglong(groupOf(*top->child(child)))});
            }
        }
        for (int i = 0; i < m_baseline->count(); ++i) {
            const QVariantList choice = m_baseline->itemData(i).toList();
            if (choice[0].toUInt() == before.session && (choice.size() > 1) == before.group.has_value()
                && (choice.size() < 2 || choice[1].toULongLong() == *before.group)) {
                m_baseline->setCurrentIndex(i);
                break;
            }
        }
    }
    updateDeltas();
    updateState();
}

CompareDialog::Baseline CompareDialog::chosenBaseline() const
{
    const QVariantList choice = m_baseline->currentData().toList();
    Baseline baseline;
    if (!choice.isEmpty()) {
        baseline.session = choice[0].toUInt();
        baseline.group = choice.size() > 1 ? std::optional<std::size_t>(choice[1].toULongLong()) : std::nullopt;
    }
    return baseline;
}

std::optional<std::size_t> CompareDialog::baselineGroupFor(const Session& session, std::size_t group)
{
    const Baseline baseline = chosenBaseline();
    const Session* against = m_flow.list().find(baseline.session);
    if (against == nullptr || baseline.group) {
        return baseline.group;
    }
    const RunConfig& config = session.recording.comparison->runs[statsOf(session).groups[group].first()]->config();
    const RepetitionStats& stats = statsOf(*against);
    std::optional<std::size_t> ofThatModel;
    for (std::size_t i = 0; i < stats.groups.size(); ++i) {
        const RunConfig& other = against->recording.comparison->runs[stats.groups[i].first()]->config();
        if (other == config) {
            return i;
        }
        if (other.strategy == config.strategy && !ofThatModel) {
            ofThatModel = i;
        }
    }
    return ofThatModel;
}

void CompareDialog::updateDeltas()
{
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* top = m_tree->topLevelItem(i);
        const Session* session = m_flow.list().find(sessionOf(*top));
        for (int child = 0; session != nullptr && child < top->childCount(); ++child) {
            showDelta(*top->child(child), *session, groupOf(*top->child(child)));
        }
    }
}

void CompareDialog::showDelta(QTreeWidgetItem& item, const Session& session, std::size_t group)
{
    item.setText(Delta, {});
    item.setToolTip(Delta, {});
    const Baseline baseline = chosenBaseline();
    const Session* against = m_flow.list().find(baseline.session);
    const auto baselineGroup = baselineGroupFor(session, group);
    if (against == nullptr || !baselineGroup) {
        return;
    }
    if (against == &session && *baselineGroup == group) {
        item.setText(Delta, tr("baseline"));
        return;
    }
    const bool isSameWork =
        against->recording.comparison->tasks->workload().groups == session.recording.comparison->tasks->workload().groups;
    const auto delta = makespanDelta(statsOf(*against).figures[*baselineGroup], statsOf(session).figures[group]);
    if (!isSameWork || delta) {
        const Verdict verdict = isSameWork ? delta->verdict : Verdict::OtherTasks;
        item.setText(Delta, isSameWork ? deltaText(*delta) : tr("other tasks"));
        item.setToolTip(Delta, verdictExplanation(verdict));
    }
}

void CompareDialog::updateState()
{
    const std::size_t count = checkedPlaces().size();
    m_show->setEnabled(count > 0);
    m_show->setText(count == 0 ? tr("Show side by side") : count == 1 ? tr("Show 1 model") : tr("Show %1 models side by side").arg(count));
    m_hint->setText(m_tree->topLevelItemCount() == 0 ? tr("There is no recording yet: run the workload, or open a session.")
                        : m_tree->topLevelItemCount() == 1
                        ? tr("Open another session, or run again, to compare it with this one.")
                        : tr("A difference is called one where the spreads of repeated runs do not overlap."));
}

void CompareDialog::showSideBySide()
{
    const std::vector<Place> places = checkedPlaces();
    const Baseline baseline = chosenBaseline();
    std::vector<ChosenRuns> chosen;
    for (auto it = places.rbegin(); it != places.rend(); ++it) { // the oldest session first
        const Session* session = m_flow.list().find(it->first);
        if (session == nullptr) {
            continue;
        }
        if (chosen.empty() || chosen.back().session != session) {
            chosen.push_back({session, {}});
        }
        const std::vector<std::size_t> runs = statsOf(*session).groups[it->second].all();
        chosen.back().runs.insert(chosen.back().runs.end(), runs.begin(), runs.end());
    }
    for (ChosenRuns& of : chosen) {
        std::sort(of.runs.begin(), of.runs.end());
    }
    std::stable_partition(chosen.begin(), chosen.end(), [&](const ChosenRuns& of) { return of.session->id == baseline.session; });
    if (!chosen.empty()) {
        m_flow.showNew(sideBySide(chosen));
    }
}

void CompareDialog::goTo(const QTreeWidgetItem& item)
{
    m_flow.show(sessionOf(item));
}

} // namespace juggler::ui
