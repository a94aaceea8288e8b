// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/file_news.h"

#include <QtCore/QFileInfo>
#include <QtCore/QStringList>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace juggler::ui {

namespace {

constexpr std::size_t kMostFiles = 3; // more would widen the window by their answers
constexpr qsizetype kMostLines = 8; // more would push the timeline away
constexpr qsizetype kMostLetters = 24;

/// For a button.
QString shortName(const QString& name)
{
    return name.size() <= kMostLetters ? name : name.left(kMostLetters / 2) + QChar(0x2026) + name.right(kMostLetters / 2 - 1);
}

} // namespace

FileNews::FileNews(MessageBar& messages, QObject* parent) : QObject(parent), m_messages(messages)
{
    connect(&m_messages, &MessageBar::dismissed, this, &FileNews::forget);
}

void FileNews::forget()
{
    m_news.clear();
}

void FileNews::tell(const QString& path, MessageBar::Kind kind, const QString& text, std::vector<MessageBar::Answer> answers)
{
    m_news.push_back({++m_lastNumber, QFileInfo(path).fileName(), kind, text, std::move(answers)});
    show();
}

void FileNews::tellNothing()
{
    if (m_news.empty()) {
        m_messages.clear();
    } else {
        show(); // showing a recording has cleared it
    }
}

/// Of the latest, as many as have room; the last in any case.
std::size_t FileNews::oldestShown() const
{
    std::size_t oldest = m_news.size();
    qsizetype lines = 0;
    while (oldest > 0 && m_news.size() - oldest < kMostFiles) {
        lines += m_news[oldest - 1].text.count(u'\n') + 1;
        if (lines > kMostLines && oldest < m_news.size()) {
            break;
        }
        --oldest;
    }
    return oldest;
}

/// Whether one file alone has answers.
bool FileNews::isAnswerClear(std::size_t oldest) const
{
    return std::count_if(m_news.begin() + static_cast<std::ptrdiff_t>(oldest), m_news.end(),
                         [](const News& news) { return !news.answers.empty(); })
        < 2;
}

void FileNews::show()
{
    const std::size_t oldest = oldestShown();
    const bool isClear = isAnswerClear(oldest);
    MessageBar::Kind kind = MessageBar::Kind::Info;
    QStringList lines;
    if (oldest > 0) {
        lines << (oldest == 1 ? tr("1 more file before") : tr("%1 more files before").arg(oldest));
    }
    std::vector<MessageBar::Answer> answers;
    for (std::size_t i = oldest; i < m_news.size(); ++i) {
        const News& news = m_news[i];
        kind = std::max(kind, news.kind); // the worst
        lines << news.text;
        for (const MessageBar::Answer& each : news.answers) {
            const QString text = isClear ? each.text : tr("%1 (%2)").arg(each.text, shortName(news.name));
            answers.push_back({text, [this, number = news.number, action = each.action] { answer(number, action); }});
        }
    }
    m_messages.show(kind, lines.join(u'\n'), std::move(answers));
}

void FileNews::answer(int number, const std::function<void()>& action)
{
    std::erase_if(m_news, [number](const News& news) { return news.number == number; });
    if (!m_news.empty()) {
        show();
        m_messages.focusAnswer(); // the button that had the keyboard is gone
    }
    action();
}

} // namespace juggler::ui
