// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/file_format.h"
#include "ui/export/file_export.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QTimer>
#include <QtGui/QImage>
#include <QtWidgets/QDialog>

#include <optional>
#include <utility>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
QT_END_NAMESPACE

namespace juggler::ui {

class MessageBar;

/// Asks what is written to a file, and how: the format, by choice or by the suffix that is typed; which part; together or one for each
/// model; the rows, the width. It shows what the picture will look like and how large it will be. Choices come back the next time
/// (QSettings). [GUI thread]
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    enum class Part { Whole, Visible, Selected };

    /// What is on the screen.
    struct Screen {
        PictureOptions options; ///< rows, filter and curves as they are shown
        std::optional<std::pair<double, double>> visibleNs; ///< nothing where everything is visible
        std::optional<std::pair<double, double>> selectedNs;
    };

    ExportDialog(Recording recording, Screen screen, QWidget* parent);
    ~ExportDialog() override;

    void setPath(const QString& path);
    [[nodiscard]] QString path() const;
    void setFormat(FileFormat format);
    [[nodiscard]] FileFormat format() const;
    void setPart(Part part);
    [[nodiscard]] Part part() const;
    void setLayout(PictureLayout layout);
    using QDialog::setLayout;

    [[nodiscard]] ExportOptions options() const;
    /// "2400 x 1758 pixels, 2 pages": what will be written.
    [[nodiscard]] QString sizeText() const;
    [[nodiscard]] bool hasPreview() const;

    void accept() override;

private:
    struct Preview {
        QImage image;
        QSize size; ///< logical pixels of the first picture
        std::size_t pictures = 0;
    };
    void buildForm(QFormLayout& form);
    void restore();
    void remember() const;
    void followPath();
    void followFormat();
    void browse();
    void updateState();
    /// What is there already, of the files that would be written, without those that the user gave up.
    [[nodiscard]] QStringList filesToReplace() const;
    void drawSoon();
    void draw();
    void showPreview();
    /// Smaller where the dialog would be wider than its screen, or than the window that it belongs to: that may span several.
    [[nodiscard]] QSize previewSize(int formWidth) const;

    Recording m_recording;
    Screen m_screen;
    MessageBar* m_message;
    QLineEdit* m_path;
    QComboBox* m_format;
    QComboBox* m_part;
    QComboBox* m_layout;
    QComboBox* m_grouping;
    QCheckBox* m_allRows;
    QSpinBox* m_width;
    QLabel* m_size;
    QLabel* m_preview;
    QPushButton* m_export;
    QTimer m_timer;
    QFutureWatcher<Preview> m_watcher;
    Preview m_drawn;
    bool m_isDrawing = false; // until the preview is shown
    bool m_isStale = false; // something changed while a preview was drawn
    QStringList m_agreed; // files that may be replaced: the user said so
};

} // namespace juggler::ui
