// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace juggler::ui {

/// The dialogs that ask for files, modal to a window; empty when the user gave up. In place of QFileDialog's static functions, whose
/// dialog opens every file of a folder to learn its type: in /proc that waits for ever, and the window with it. [GUI thread]

/// Files that exist, one or more; folder: where to begin.
QStringList askForFiles(QWidget* parent, const QString& title, const QString& folder = {});
/// One file that exists. filter: as QFileDialog has them.
QString askForFile(QWidget* parent, const QString& title, const QString& folder = {}, const QString& filter = {});
QString askForFolder(QWidget* parent, const QString& title, const QString& folder = {});

/// What a dialog for saving came back with.
struct SaveChoice {
    QString path; ///< empty: given up
    QString filter; ///< the one that was chosen
};
/// Who asks before an existing file is replaced: the dialog, or its caller, who knows better which files will be written.
enum class ReplaceQuestion { Asked, LeftToCaller };
/// A path to save to, with the chosen filter's ending where none was typed. path: the proposal.
SaveChoice askForSavePath(QWidget* parent, const QString& title, const QString& path, const QStringList& filters,
                          ReplaceQuestion question = ReplaceQuestion::Asked);

} // namespace juggler::ui
