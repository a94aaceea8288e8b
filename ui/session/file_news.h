// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/message_bar.h"

#include <QtCore/QObject>

#include <cstddef>
#include <functional>
#include <vector>

namespace juggler::ui {

/// What became of files, in the message bar: of those that were opened one directly after the other below each other, so that none takes
/// the place of what is told of another, nor of its answers; the older ones are counted only where there are many. Owned by SessionFlow.
/// [GUI thread]
class FileNews : public QObject {
    Q_OBJECT

public:
    FileNews(MessageBar& messages, QObject* parent);

    /// What was told so far is of no interest any more: what is told next takes its place.
    void forget();
    /// Tells of one more file. An answer takes away what was told of that file alone; it says which file it means where that is not clear.
    void tell(const QString& path, MessageBar::Kind kind, const QString& text, std::vector<MessageBar::Answer> answers = {});
    /// There is nothing to tell of a file: what was told of the others stays, all else is cleared.
    void tellNothing();

private:
    struct News {
        int number = 0;
        QString name; ///< of the file
        MessageBar::Kind kind = MessageBar::Kind::Info;
        QString text;
        std::vector<MessageBar::Answer> answers;
    };
    void show();
    [[nodiscard]] std::size_t oldestShown() const;
    [[nodiscard]] bool isAnswerClear(std::size_t oldest) const;
    void answer(int number, const std::function<void()>& action);

    MessageBar& m_messages;
    std::vector<News> m_news;
    int m_lastNumber = 0;
};

} // namespace juggler::ui
