// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/key_sheet.h"

#include "ui/theme/theme.h"
#include "ui/timeline/timeline_keys.h"
#include "ui/widgets/label_font.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kFirstSize(560, 640);

QString keysText(const QList<QKeySequence>& keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText).replace(u"; "_s, u", "_s);
}

/// The timeline's keys, which work while it has the focus: from the table that handles them.
KeySection timelineSection()
{
    KeySection section{KeySheet::tr("Timeline, while it has the focus"), {}};
    for (const TimelineKey& key : timelineKeys()) {
        section.entries.push_back({key.text, keysText(key.keys)});
    }
    return section;
}

KeySection mouseSection()
{
    return {KeySheet::tr("Timeline, with the mouse"),
            {{KeySheet::tr("Zoom at the pointer"), KeySheet::tr("Ctrl+wheel")},
             {KeySheet::tr("Move in time"), KeySheet::tr("Shift+wheel, drag")},
             {KeySheet::tr("Scroll"), KeySheet::tr("wheel, drag")},
             {KeySheet::tr("Select a bar"), KeySheet::tr("click")},
             {KeySheet::tr("Zoom to a bar"), KeySheet::tr("double click")}}};
}

bool isTimelineKey(const Command& command)
{
    const auto& keys = timelineKeys();
    return command.action->shortcutContext() != Qt::WindowShortcut
        && std::any_of(keys.begin(), keys.end(), [&](const TimelineKey& key) { return key.text == command.text; });
}

QString htmlOf(const std::vector<KeySection>& sections, const Theme& theme)
{
    QString html;
    for (const KeySection& section : sections) {
        html += u"<h3>%1</h3><table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\">"_s.arg(section.title.toHtmlEscaped());
        for (std::size_t i = 0; i < section.entries.size(); ++i) {
            const KeySection::Entry& entry = section.entries[i];
            const QColor back = i % 2 == 0 ? theme.rowEven : theme.card;
            html += u"<tr bgcolor=\"%1\"><td width=\"58%\">%2</td><td><b>%3</b></td></tr>"_s.arg(back.name(), entry.text.toHtmlEscaped(),
                                                                                                 entry.keys.toHtmlEscaped());
        }
        html += u"</table>"_s;
    }
    return html;
}

} // namespace

std::vector<KeySection> keySections(const std::vector<Command>& commands)
{
    std::vector<KeySection> sections;
    for (const Command& command : commands) {
        const QString keys = command.shortcuts();
        if (keys.isEmpty() || isTimelineKey(command)) {
            continue;
        }
        if (sections.empty() || sections.back().title != command.group) {
            sections.push_back({command.group, {}});
        }
        sections.back().entries.push_back({command.text, keys});
    }
    sections.push_back(timelineSection());
    sections.push_back(mouseSection());
    return sections;
}

QString keySheetText(const std::vector<KeySection>& sections)
{
    qsizetype width = 0;
    for (const KeySection& section : sections) {
        for (const KeySection::Entry& entry : section.entries) {
            width = std::max(width, entry.text.size());
        }
    }
    QString text;
    for (const KeySection& section : sections) {
        text += (text.isEmpty() ? QString() : u"\n"_s) + section.title + u'\n';
        for (const KeySection::Entry& entry : section.entries) {
            text += u"  "_s + entry.text.leftJustified(width + 2) + entry.keys + u'\n';
        }
    }
    return text;
}

KeySheet::KeySheet(const std::vector<KeySection>& sections, QWidget* window)
    : QDialog(window), m_sections(sections), m_text(new QTextBrowser(this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kFirstSize.boundedTo(window->size()));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Keyboard shortcuts"));
    auto* note = new QLabel(tr("The keys of the timeline go by their place on the keyboard where a layout has no Latin letters."), this);
    note->setWordWrap(true);
    note->setFont(smallFont(note->font()));
    note->setForegroundRole(QPalette::PlaceholderText);
    auto* copy = new QPushButton(tr("Copy as text"), this);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(keySheetText(m_sections)); });
    auto* close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(note, 1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    showSections();
}

void KeySheet::showSections()
{
    m_text->setHtml(htmlOf(m_sections, themeOf(palette())));
}

void KeySheet::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showSections();
    }
}

} // namespace juggler::ui
