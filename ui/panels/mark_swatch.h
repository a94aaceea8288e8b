// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <array>

namespace juggler::ui {

/// What the timeline draws besides the states.
enum class Mark { NotOurs, HeldUp, Moved, NoThreadYet, EndedBadly, Instant, Counter };

/// All of them, in the order in which they are explained.
inline constexpr std::array kMarks{Mark::NotOurs,    Mark::HeldUp,  Mark::Moved,  Mark::NoThreadYet,
                                   Mark::EndedBadly, Mark::Instant, Mark::Counter};

/// What the mark says, in a word or two. [GUI thread]
QString markName(Mark mark);
/// What it means, in a sentence or two. [GUI thread]
QString markMeaning(Mark mark);

/// A small sample of a mark of the timeline, beside its explanation; a screen reader finds the mark's name. [GUI thread]
class MarkSwatch : public QWidget {
    Q_OBJECT

public:
    explicit MarkSwatch(Mark mark, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Mark m_mark;
};

} // namespace juggler::ui
