// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/export_dialog.h"

#include "core/formats/file_format.h"
#include "ui/background/background_pool.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/message_bar.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtGui/QScreen>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kPreviewSize(460, 330);
constexpr int kLeastPreview = 120;
constexpr int kAroundColumns = 60; // margins, spacing and the window's frame
constexpr int kRedrawMs = 150;
constexpr qsizetype kMostNames = 10; // of files that would be replaced
constexpr double kMillimetresPerPixel = 25.4 / 96;

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString suffixText(FileFormat format)
{
    return fromUtf8(fileFormatInfo(format).suffix);
}

bool isPicture(FileFormat format)
{
    return fileFormatInfo(format).isPicture;
}

QString formatText(FileFormat format)
{
    switch (format) {
    case FileFormat::Session: return ExportDialog::tr("Juggler session");
    case FileFormat::CompressedSession: return ExportDialog::tr("Juggler session, compressed");
    case FileFormat::ChromeTrace: return ExportDialog::tr("Chrome trace, for other viewers");
    case FileFormat::Csv: return ExportDialog::tr("Intervals as comma-separated values");
    case FileFormat::Html: return ExportDialog::tr("Report: a page with pictures, tables and data");
    case FileFormat::Png: return ExportDialog::tr("PNG picture");
    case FileFormat::Svg: return ExportDialog::tr("SVG drawing");
    case FileFormat::Pdf: break;
    }
    return ExportDialog::tr("PDF document");
}

/// Says which files are there already.
QString existingText(const QStringList& paths)
{
    if (paths.size() == 1) {
        return ExportDialog::tr("%1 exists already.").arg(paths.front());
    }
    QStringList names;
    for (const QString& path : paths.first(std::min(paths.size(), kMostNames))) {
        names << QFileInfo(path).fileName();
    }
    const QString folder = QFileInfo(paths.front()).path();
    return paths.size() <= kMostNames
        ? ExportDialog::tr("%L1 files exist already in %2: %3.").arg(paths.size()).arg(folder, names.join(u", "_s))
        : ExportDialog::tr("%L1 files exist already in %2: %3, ...").arg(paths.size()).arg(folder, names.join(u", "_s));
}

/// Sets the entry of a box that carries value.
void choose(QComboBox& box, int value)
{
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

} // namespace

ExportDialog::ExportDialog(Recording recording, Screen screen, QWidget* parent)
    : QDialog(parent),
      m_recording(std::move(recording)),
      m_screen(std::move(screen)),
      m_message(new MessageBar(this)),
      m_path(new QLineEdit(this)),
      m_format(new QComboBox(this)),
      m_part(new QComboBox(this)),
      m_layout(new QComboBox(this)),
      m_grouping(new QComboBox(this)),
      m_allRows(new QCheckBox(tr("All rows, also of models with very many"), this)),
      m_width(new QSpinBox(this)),
      m_size(new QLabel(this)),
      m_preview(new QLabel(this))
{
    setWindowTitle(tr("Export"));
    auto* form = new QFormLayout;
    buildForm(*form);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_preview->setAccessibleName(tr("Preview"));
    auto* columns = new QHBoxLayout;
    columns->addLayout(form, 1);
    columns->addWidget(m_preview, 0, Qt::AlignTop);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addLayout(columns);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kRedrawMs);
    connect(&m_timer, &QTimer::timeout, this, &ExportDialog::draw);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportDialog::showPreview);
    restore();
    m_preview->setFixedSize(previewSize(form->sizeHint().width())); // with the entries that the boxes have now
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::followPath);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    for (const QComboBox* box : {m_part, m_layout, m_grouping}) {
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::drawSoon);
    }
    connect(m_allRows, &QCheckBox::toggled, this, &ExportDialog::drawSoon);
    connect(m_width, &QSpinBox::valueChanged, this, &ExportDialog::drawSoon);
    m_path->setFocus();
    m_path->selectAll();
    drawSoon();
}

ExportDialog::~ExportDialog()
{
    m_watcher.waitForFinished();
}

QSize ExportDialog::previewSize(int formWidth) const
{
    const int screen = std::max(this->screen()->availableGeometry().width(), parentWidget() ? parentWidget()->window()->width() : 0);
    return kPreviewSize.scaled(std::clamp(screen - formWidth - kAroundColumns, kLeastPreview, kPreviewSize.width()), kPreviewSize.height(),
                               Qt::KeepAspectRatio);
}

void ExportDialog::buildForm(QFormLayout& form)
{
    m_path->setMinimumWidth(330);
    auto* browse = new QPushButton(tr("Browse..."), this);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
    auto* file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(browse);
    for (const FileFormatInfo& info : fileFormats()) {
        m_format->addItem(formatText(info.format) + u" ("_s + suffixText(info.format) + u')', static_cast<int>(info.format));
    }
    m_part->addItem(tr("The whole comparison"), static_cast<int>(Part::Whole));
    if (m_screen.visibleNs) {
        m_part->addItem(tr("What is visible"), static_cast<int>(Part::Visible));
    }
    if (m_screen.selectedNs) {
        m_part->addItem(tr("The selected range"), static_cast<int>(Part::Selected));
    }
    m_layout->addItem({}, static_cast<int>(PictureLayout::Together));
    m_layout->addItem({}, static_cast<int>(PictureLayout::OneEach));
    m_grouping->addItem(tr("By thread"), static_cast<int>(Grouping::ByThread));
    m_grouping->addItem(tr("By task"), static_cast<int>(Grouping::ByTask));
    m_grouping->addItem(tr("By core"), static_cast<int>(Grouping::ByCore));
    m_width->setRange(400, 8000);
    m_width->setSingleStep(100);
    m_width->setSuffix(tr(" px"));
    m_size->setWordWrap(true);
    form.addRow(tr("File"), file);
    form.addRow(tr("Format"), m_format);
    form.addRow(tr("Part"), m_part);
    form.addRow(tr("Models"), m_layout);
    form.addRow(tr("Rows"), m_grouping);
    form.addRow({}, m_allRows);
    form.addRow(tr("Width"), m_width);
    form.addRow(tr("Size"), m_size);
    m_path->setAccessibleName(tr("File"));
    m_size->setAccessibleName(tr("Size"));
}

void ExportDialog::restore()
{
    const QSettings stored;
    const QString folder = stored.value(u"export/folder"_s).toString();
    const auto format = fileFormatOf((u"x"_s + stored.value(u"export/suffix"_s).toString()).toStdString());
    choose(*m_format, static_cast<int>(format.value_or(FileFormat::Png)));
    m_path->setText(
        QDir(QFileInfo(folder).isDir() ? folder : QDir::homePath()).filePath(u"juggler-timeline"_s + suffixText(this->format())));
    choose(*m_layout, stored.value(u"export/each"_s).toBool() ? static_cast<int>(PictureLayout::OneEach) : 0);
    choose(*m_grouping, static_cast<int>(m_screen.options.grouping));
    choose(*m_part, static_cast<int>(m_screen.selectedNs ? Part::Selected : Part::Whole));
    m_allRows->setChecked(stored.value(u"export/allRows"_s).toBool());
    bool isNumber = false;
    const int width = stored.value(u"export/width"_s).toInt(&isNumber);
    m_width->setValue(isNumber ? width : PictureOptions{}.width);
    updateState();
}

void ExportDialog::remember() const
{
    QSettings stored;
    stored.setValue(u"export/folder"_s, QFileInfo(path()).absolutePath());
    stored.setValue(u"export/suffix"_s, suffixText(format()));
    stored.setValue(u"export/each"_s, options().layout == PictureLayout::OneEach);
    stored.setValue(u"export/allRows"_s, m_allRows->isChecked());
    stored.setValue(u"export/width"_s, m_width->value());
}

void ExportDialog::setPath(const QString& path)
{
    m_path->setText(path);
}

QString ExportDialog::path() const
{
    return m_path->text();
}

void ExportDialog::setFormat(FileFormat format)
{
    choose(*m_format, static_cast<int>(format));
}

FileFormat ExportDialog::format() const
{
    return static_cast<FileFormat>(m_format->currentData().toInt());
}

void ExportDialog::setPart(Part part)
{
    choose(*m_part, static_cast<int>(part));
}

ExportDialog::Part ExportDialog::part() const
{
    return static_cast<Part>(m_part->currentData().toInt());
}

void ExportDialog::setLayout(PictureLayout layout)
{
    choose(*m_layout, static_cast<int>(layout));
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options{m_screen.options, static_cast<PictureLayout>(m_layout->currentData().toInt())};
    options.picture.width = m_width->value();
    options.picture.grouping = static_cast<Grouping>(m_grouping->currentData().toInt());
    options.picture.showsAllRows = m_allRows->isChecked();
    options.picture.rangeNs = part() == Part::Visible ? m_screen.visibleNs : part() == Part::Selected ? m_screen.selectedNs : std::nullopt;
    return options;
}

/// A suffix that is typed is a choice of the format.
void ExportDialog::followPath()
{
    m_agreed.clear();
    m_message->clear();
    if (const auto typed = fileFormatOf(path().toStdString())) {
        setFormat(*typed);
    }
    updateState();
}

void ExportDialog::followFormat()
{
    const auto typed = fileFormatOf(path().toStdString());
    if (typed != format()) {
        const QString base = typed ? path().chopped(suffixText(*typed).size()) : path();
        m_path->setText(base + suffixText(format()));
    }
    updateState();
    drawSoon();
}

void ExportDialog::browse()
{
    QStringList filters;
    for (const FileFormatInfo& info : fileFormats()) {
        filters << formatText(info.format) + u" (*"_s + suffixText(info.format) + u')';
    }
    std::rotate(filters.begin(), filters.begin() + m_format->currentIndex(), filters.end()); // the first one is the dialog's choice
    const QString chosen =
        askForSavePath(this, tr("Export"), path(), filters, ReplaceQuestion::LeftToCaller).path; // asked once, about all files, by accept()
    if (!chosen.isEmpty()) {
        m_path->setText(chosen);
    }
}

void ExportDialog::updateState()
{
    const bool areOneEach = format() == FileFormat::Pdf;
    m_layout->setItemText(0, areOneEach ? tr("All on one page") : tr("All in one picture"));
    m_layout->setItemText(1, areOneEach ? tr("A page for each model") : tr("A file for each model"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_part, m_grouping, m_allRows}) {
        widget->setEnabled(isPicture(format()));
    }
    const bool hasLayout = isPicture(format()) && format() != FileFormat::Html;
    m_layout->setEnabled(hasLayout);
    m_width->setEnabled(hasLayout);
    m_export->setEnabled(fileFormatOf(path().toStdString()).has_value());
    m_size->setText(sizeText());
}

QString ExportDialog::sizeText() const
{
    if (!isPicture(format())) {
        return tr("Everything that was recorded.");
    }
    if (m_drawn.pictures == 0) {
        return tr("...");
    }
    const QSize size = m_drawn.size;
    QString text;
    switch (format()) {
    case FileFormat::Html: return tr("One page that needs no other file, with a picture for each model.");
    case FileFormat::Png: text = tr("%L1 x %L2 pixels").arg(size.width() * 2).arg(size.height() * 2); break;
    case FileFormat::Svg: text = tr("%L1 x %L2 pixels, of any size on the screen").arg(size.width()).arg(size.height()); break;
    default:
        text = tr("%1 x %2 cm")
                   .arg(QLocale().toString(size.width() * kMillimetresPerPixel / 10, 'f', 1),
                        QLocale().toString(size.height() * kMillimetresPerPixel / 10, 'f', 1));
        break;
    }
    if (m_drawn.pictures < 2) {
        return text;
    }
    return format() == FileFormat::Pdf ? tr("%1, %2 pages").arg(text).arg(m_drawn.pictures)
                                       : tr("%1, %2 files").arg(text).arg(m_drawn.pictures);
}

bool ExportDialog::hasPreview() const
{
    return m_drawn.pictures > 0 && !m_isStale && !m_isDrawing && !m_timer.isActive();
}

void ExportDialog::drawSoon()
{
    m_message->clear(); // a question about files that would no longer be the ones
    updateState();
    m_timer.start();
}

void ExportDialog::draw()
{
    if (m_isDrawing) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    m_isDrawing = true;
    const qreal ratio = devicePixelRatioF();
    m_watcher.setFuture(runInBackground([recording = m_recording, options = options(), ratio, room = m_preview->size()] {
        const std::vector<Picture> pictures = timelinePictures(recording.comparison, recording.figures, options.picture, options.layout);
        Preview preview{{}, pictures.front().size, pictures.size()};
        const QImage image = imageOf(pictures.front());
        if (!image.isNull()) {
            preview.image = image.scaled((QSizeF(room) * ratio).toSize() - QSize(4, 4), Qt::KeepAspectRatio, Qt::SmoothTransformation);
            preview.image.setDevicePixelRatio(ratio);
        }
        return preview;
    }));
}

void ExportDialog::showPreview()
{
    m_isDrawing = false;
    m_drawn = m_watcher.result();
    if (m_drawn.image.isNull()) {
        m_preview->setText(tr("Too large for a preview"));
    } else {
        m_preview->setPixmap(QPixmap::fromImage(m_drawn.image));
    }
    updateState();
    if (m_isStale) {
        draw();
    }
}

QStringList ExportDialog::filesToReplace() const
{
    QStringList existing;
    for (const QString& each : exportPaths(*m_recording.comparison, options(), path())) {
        if (QFileInfo::exists(each) && !m_agreed.contains(each)) {
            existing << each;
        }
    }
    return existing;
}

void ExportDialog::accept()
{
    if (!m_export->isEnabled()) {
        m_message->show(MessageBar::Kind::Warning, tr("Files are written as %1.").arg(QString::fromStdString(fileSuffixList())));
        return;
    }
    if (const QStringList existing = filesToReplace(); !existing.isEmpty()) {
        m_message->show(MessageBar::Kind::Warning, existingText(existing), {{tr("Replace"), [this, existing] {
                                                                                 m_agreed += existing;
                                                                                 accept();
                                                                             }}});
        return;
    }
    remember();
    QDialog::accept();
}

} // namespace juggler::ui
