// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/results_panel.h"

#include "ui/commands/command_list.h"
#include "ui/panels/results_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/style_parts.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/message_bar.h"

#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLowestRow = 21;
constexpr int kHighestRow = 28;

/// Puts the best makespan on a green plate. [GUI thread]
class BestDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.column() != ResultsModel::Makespan || !index.data(ResultsModel::kIsBestRole).toBool()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        const QString text = std::exchange(plain.text, QString());
        plain.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
        const Theme& theme = themeOf(option.palette);
        const int width = plain.fontMetrics.horizontalAdvance(text) + 18;
        const int height = plain.fontMetrics.height() + 4;
        const QSize size(std::min(width, option.rect.width()), height);
        const QRect plate = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter, size, option.rect);
        drawRounded(*painter, plate, theme.good, QColor(), height / 2.0);
        painter->save();
        painter->setFont(plain.font);
        painter->setPen(theme.onGood);
        painter->setLayoutDirection(Qt::LayoutDirectionAuto); // a text has the direction of its own letters
        painter->drawText(plate, Qt::AlignCenter, text);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + (index.column() == ResultsModel::Makespan ? 14 : 4), size.height()};
    }
};

void setUpTable(QTableView& table)
{
    table.setAccessibleName(ResultsPanel::tr("Results"));
    table.setFrameShape(QFrame::NoFrame);
    table.viewport()->setBackgroundRole(QPalette::Button); // the card's colour
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setIconSize({16, 16});
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(kLowestRow);
    table.verticalHeader()->setDefaultSectionSize(kHighestRow);
    QHeaderView& header = *table.horizontalHeader();
    header.setHighlightSections(false);
    header.setSectionsClickable(false);
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
}

} // namespace

ResultsPanel::ResultsPanel(QWidget* parent)
    : Card(tr("Results"), parent), m_model(new ResultsModel(this)), m_table(new QTableView(this)), m_message(new MessageBar(this))
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new BestDelegate(m_table));
    setUpTable(*m_table);
    m_table->setColumnHidden(ResultsModel::Tasks, true);
    buildActions();
    updateColumns();
    body()->addWidget(m_message);
    body()->addWidget(m_table, 1);
    m_table->viewport()->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResultsPanel::selectedRunChanged);
    connect(m_table->horizontalHeader(), &QHeaderView::geometriesChanged, this, &ResultsPanel::noteWidth);
    // Later: a section tells that it was resized before the header's length has all of it.
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, &ResultsPanel::noteWidth, Qt::QueuedConnection);
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ResultsPanel::noteWidth);
    connect(m_model, &ResultsModel::rowsInserted, this, &ResultsPanel::fitRows);
    noteWidth();
}

QSize ResultsPanel::sizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    return {m_columnsWidth + margins.left() + margins.right(), Card::sizeHint().height()};
}

void ResultsPanel::noteWidth()
{
    const QScrollBar& bar = *m_table->verticalScrollBar();
    const int width = m_table->horizontalHeader()->length() + (bar.maximum() > bar.minimum() ? bar.sizeHint().width() : 0);
    const int wanted = m_comparison ? std::max(m_columnsWidth, width) : width;
    if (wanted != m_columnsWidth) {
        m_columnsWidth = wanted;
        updateGeometry();
    }
}

void ResultsPanel::fitRows()
{
    if (const int rows = m_model->rowCount(); rows > 0) {
        m_table->verticalHeader()->setDefaultSectionSize(std::clamp(m_table->viewport()->height() / rows, kLowestRow, kHighestRow));
    }
}

bool ResultsPanel::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        fitRows();
    }
    return Card::eventFilter(object, event);
}

void ResultsPanel::setComparison(std::shared_ptr<const Comparison> comparison)
{
    m_comparison = comparison;
    m_columnsWidth = 0;
    m_message->clear();
    m_table->setColumnHidden(ResultsModel::Tasks, true);
    m_model->setComparison(std::move(comparison));
    updateColumns();
}

void ResultsPanel::buildActions()
{
    const auto add = [this](const QString& text, const QString& explanation, auto&& order) {
        auto* action = new QAction(themedIcon(u"table"_s), text, this);
        setActionToolTip(*action, text, explanation);
        setCommandGroup(*action, tr("Results"));
        connect(action, &QAction::triggered, this, [this, order] {
            order();
            updateColumns();
        });
        addAction(action);
        m_table->addAction(action);
        m_actions.push_back(action);
        return action;
    };
    m_compareWithSelected =
        add(tr("Compare with the selected result"), tr("Tells how far every other result is from this one, and whether that can be chance"),
            [this] { m_model->setBaseline(selectedRun()); });
    m_compareWithSelected->setShortcut(Qt::CTRL | Qt::Key_B);
    m_compareWithFirstFile = add(tr("Compare with the first file"), tr("Each model with the same one of the file that stands first"),
                                 [this] { m_model->compareWithFirstFile(); });
    m_compareWithNothing = add(tr("Compare with nothing"), tr("Hides the differences"), [this] { m_model->setBaseline(std::nullopt); });
    m_compareWithNothing->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResultsPanel::updateColumns);
}

/// Columns that have something to tell, and orders that can be followed.
void ResultsPanel::updateColumns()
{
    m_table->setColumnHidden(ResultsModel::Iqr, !m_model->stats().hasRepetitions());
    m_table->setColumnHidden(ResultsModel::Delta, !m_model->hasBaseline());
    m_table->setColumnHidden(ResultsModel::Judgement, !m_model->hasBaseline());
    m_compareWithSelected->setEnabled(selectedRun().has_value() && m_model->rowCount() > 1);
    m_compareWithFirstFile->setVisible(m_model->hasSeveralFiles());
    m_compareWithNothing->setEnabled(m_model->hasBaseline());
}

void ResultsPanel::setFigures(std::vector<Figures> figures, bool isOver)
{
    const bool hasSpeedUp = std::any_of(figures.begin(), figures.end(), [](const Figures& of) { return of.speedUp.has_value(); });
    const bool hasMakespan = std::any_of(figures.begin(), figures.end(), [](const Figures& of) { return of.makespanNs.has_value(); });
    const bool allDone =
        std::none_of(figures.begin(), figures.end(), [](const Figures& of) { return of.failed + of.cancelled + of.notStarted > 0; });
    m_table->setColumnHidden(ResultsModel::Tasks, allDone); // it has something to tell only where not all are done
    m_model->setFigures(std::move(figures));
    if (isOver && hasMakespan && !hasSpeedUp) {
        tellWhyNoSpeedUp();
    } else {
        m_message->clear();
    }
}

void ResultsPanel::tellWhyNoSpeedUp()
{
    const auto isWholeBlocking = [](const auto& run) {
        return run->config().strategy == StrategyId::Blocking && run->state() == RunState::Done;
    };
    if (m_comparison && std::any_of(m_comparison->runs.begin(), m_comparison->runs.end(), isWholeBlocking)) {
        m_message->show(MessageBar::Kind::Info, tr("No speed-up: not every task was done under Blocking.")); // nor would it be once more
    } else {
        m_message->show(MessageBar::Kind::Info, tr("No speed-up: Blocking was not run to its end."),
                        {{tr("Run with Blocking"), [this] { Q_EMIT blockingWanted(); }}});
    }
}

void ResultsPanel::refreshStates()
{
    m_model->refreshStates();
}

std::optional<std::size_t> ResultsPanel::selectedRun() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(static_cast<std::size_t>(rows.first().row()));
}

void ResultsPanel::selectRun(std::size_t run)
{
    m_table->selectRow(static_cast<int>(run));
    m_table->scrollTo(m_model->index(static_cast<int>(run), ResultsModel::Model));
}

} // namespace juggler::ui
