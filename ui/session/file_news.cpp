// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/file_news.h"

#include <QtCore/QFileInfo>
#include <QtCore/QStringList>

#include <algorithm>
#include <utility>

namespace juggler::ui {

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

/// Whether one file alone has answers.
bool FileNews::isAnswerClear() const
{
    return std::count_if(m_news.begin(), m_news.end(), [](const News& news) { return !news.answers.empty(); }) < 2;
}

void FileNews::show()
{
    const bool isClear = isAnswerClear();
    MessageBar::Kind kind = MessageBar::Kind::Info;
    QStringList lines;
    std::vector<MessageBar::Answer> answers;
    for (const News& news : m_news) {
        kind = std::max(kind, news.kind); // the worst
        lines << news.text;
        for (const MessageBar::Answer& each : news.answers) {
            const QString text = isClear ? each.text : tr("%1 (%2)").arg(each.text, news.name);
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
    }
    action();
}

} // namespace juggler::ui
