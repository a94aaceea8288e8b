// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/file_dialogs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFileIconProvider>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::FileDialogs)
};

/// Tells types and icons without opening a file. Owned by its dialog's maker. [GUI thread]
class QuietIconProvider final : public QFileIconProvider {
public:
    QString type(const QFileInfo& info) const override
    {
        return info.isDir()           ? Text::tr("Folder")
            : info.suffix().isEmpty() ? Text::tr("File")
                                      : Text::tr("%1 file").arg(info.suffix().toUpper());
    }
    QIcon icon(const QFileInfo& info) const override { return QFileIconProvider::icon(info.isDir() ? Folder : File); }
    using QFileIconProvider::icon;
};

/// A dialog with the icon provider that it uses to its end. [GUI thread]
class FileDialog {
public:
    FileDialog(QWidget* parent, const QString& title, const QString& folder, const QString& filter = {})
        : dialog(parent, title, folder, filter)
    {
        dialog.setIconProvider(&m_icons);
    }

    QStringList ask() { return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList(); }

private:
    QuietIconProvider m_icons; // before the dialog, which does not own it

public:
    QFileDialog dialog;
};

/// The ending of the first pattern of a filter: "png" of "PNG picture (*.png)"; empty where it has none.
QString endingOf(const QString& filter)
{
    const QString pattern = filter.section(u'(', 1).section(u')', 0, 0).section(u' ', 0, 0);
    return pattern.startsWith(u"*."_s) ? pattern.mid(2) : QString();
}

} // namespace

QStringList askForFiles(QWidget* parent, const QString& title, const QString& folder)
{
    FileDialog ask(parent, title, folder);
    ask.dialog.setFileMode(QFileDialog::ExistingFiles);
    return ask.ask();
}

QString askForFile(QWidget* parent, const QString& title, const QString& folder, const QString& filter)
{
    FileDialog ask(parent, title, folder, filter);
    ask.dialog.setFileMode(QFileDialog::ExistingFile);
    return ask.ask().value(0);
}

QString askForFolder(QWidget* parent, const QString& title, const QString& folder)
{
    FileDialog ask(parent, title, folder);
    ask.dialog.setFileMode(QFileDialog::Directory);
    ask.dialog.setOption(QFileDialog::ShowDirsOnly);
    return ask.ask().value(0);
}

SaveChoice askForSavePath(QWidget* parent, const QString& title, const QString& path, const QStringList& filters, ReplaceQuestion question)
{
    FileDialog ask(parent, title, QFileInfo(path).path());
    ask.dialog.setFileMode(QFileDialog::AnyFile);
    ask.dialog.setAcceptMode(QFileDialog::AcceptSave);
    ask.dialog.setNameFilters(filters);
    ask.dialog.setOption(QFileDialog::DontConfirmOverwrite, question == ReplaceQuestion::LeftToCaller);
    // The dialog adds the ending itself, so that it asks about the file that will be written.
    ask.dialog.setDefaultSuffix(endingOf(ask.dialog.selectedNameFilter()));
    QObject::connect(&ask.dialog, &QFileDialog::filterSelected, &ask.dialog,
                     [&ask](const QString& filter) { ask.dialog.setDefaultSuffix(endingOf(filter)); });
    ask.dialog.selectFile(QFileInfo(path).fileName());
    const QStringList chosen = ask.ask();
    return {chosen.value(0), ask.dialog.selectedNameFilter()};
}

} // namespace juggler::ui
