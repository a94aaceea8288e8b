// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workload/write_editor.h"

#include "ui/theme/icons.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/workload/number_editor.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <array>
#include <limits>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

struct Unit {
    const char* name;
    std::int64_t bytes;
};
constexpr std::array kUnits{Unit{"B", 1}, Unit{"KiB", std::int64_t{1} << 10}, Unit{"MiB", std::int64_t{1} << 20},
                            Unit{"GiB", std::int64_t{1} << 30}};

std::int64_t bytesOf(int unit)
{
    return kUnits[static_cast<std::size_t>(unit)].bytes;
}

/// The largest unit in which the size is a whole number; a larger one where the number would not fit the field.
int unitFor(std::int64_t bytes)
{
    const int largest = static_cast<int>(kUnits.size()) - 1;
    int unit = largest;
    while (unit > 0 && (bytes == 0 || bytes % bytesOf(unit) != 0)) {
        --unit;
    }
    while (unit < largest && bytes / bytesOf(unit) > std::numeric_limits<int>::max()) {
        ++unit;
    }
    return unit;
}

} // namespace

WriteEditor::WriteEditor(QWidget* parent)
    : QWidget(parent),
      m_size(new NumberEditor(0, std::numeric_limits<int>::max(), this)),
      m_unit(new QComboBox(this)),
      m_sync(new QCheckBox(tr("fsync"), this)),
      m_folderButton(new QToolButton(this))
{
    build();
    connect(m_size, &NumberEditor::valueChanged, this, &WriteEditor::changed);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &WriteEditor::changed);
    connect(m_folderButton, &QToolButton::clicked, this, &WriteEditor::chooseFolder);
    for (QWidget* part : {static_cast<QWidget*>(m_size), static_cast<QWidget*>(m_unit), static_cast<QWidget*>(m_sync)}) {
        part->installEventFilter(this);
    }
    setFocusProxy(m_size);
    setAutoFillBackground(true);
}

void WriteEditor::build()
{
    m_size->setAccessibleName(tr("Size of the file"));
    for (const Unit& unit : kUnits) {
        m_unit->addItem(QString::fromLatin1(unit.name));
    }
    m_unit->setAccessibleName(tr("Unit of the size"));
    m_sync->setToolTip(tr("Wait at the end until the device has it (fsync)"));
    m_folderButton->setIcon(themedIcon(u"folder"_s));
    m_folderButton->setAccessibleName(tr("Choose a folder"));
    m_folderButton->setFocusPolicy(Qt::NoFocus);
    m_folderButton->setAutoRaise(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_size, 1);
    layout->addWidget(m_unit);
    layout->addWidget(m_sync);
    layout->addWidget(m_folderButton);
    showFolder();
}

FileWriteSpec WriteEditor::spec() const
{
    const int unit = std::max(m_unit->currentIndex(), 0);
    const bool isUntouched = m_size->value() == m_givenNumber && unit == m_givenUnit;
    return {isUntouched ? m_given.sizeBytes : m_size->value() * bytesOf(unit), m_folder, m_sync->isChecked()};
}

void WriteEditor::setSpec(const FileWriteSpec& spec)
{
    m_given = spec;
    m_givenUnit = unitFor(spec.sizeBytes);
    m_givenNumber = static_cast<int>(std::min<std::int64_t>(spec.sizeBytes / bytesOf(m_givenUnit), std::numeric_limits<int>::max()));
    m_unit->setCurrentIndex(m_givenUnit);
    m_size->setValue(m_givenNumber);
    m_size->selectAll();
    m_sync->setChecked(spec.isSynced);
    m_folder = spec.folder;
    showFolder();
}

bool WriteEditor::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && !m_isChoosing) {
        QCoreApplication::sendEvent(this, event); // the table's delegate watches this widget, not its parts
    }
    return QWidget::eventFilter(object, event);
}

void WriteEditor::chooseFolder()
{
    const QScopedValueRollback guard(m_isChoosing, true);
    const QString folder = askForFolder(window(), tr("Folder to write into"), QString::fromStdString(m_folder));
    if (!folder.isEmpty()) {
        m_folder = folder.toStdString();
        showFolder();
        Q_EMIT changed();
    }
    m_size->setFocus();
}

void WriteEditor::showFolder()
{
    m_folderButton->setToolTip(m_folder.empty()
                                   ? tr("Written into the folder for temporary files; choose another one")
                                   : plainToolTip(tr("Written into %1; choose another folder").arg(QString::fromStdString(m_folder))));
}

} // namespace juggler::ui
