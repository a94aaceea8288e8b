// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/state_swatch.h"

#include <QtWidgets/QAbstractButton>

#include <optional>

namespace juggler::ui {

/// One state of the legend: its sample, its name and its share, and a switch: a click or Space hides the state, another one shows it
/// again. Hidden, its sample is pale and its name crossed out. [GUI thread]
class LegendEntry final : public QAbstractButton {
    Q_OBJECT

public:
    /// How much room it takes.
    enum class Detail { NameAndShare, Share, Sample };

    /// meaning: one sentence, for tool tip, What's This and screen readers.
    LegendEntry(Swatch state, const QString& meaning, QWidget* parent = nullptr);

    [[nodiscard]] Swatch state() const noexcept { return m_state; }
    void setDetail(Detail detail);
    [[nodiscard]] int widthFor(Detail detail) const;
    /// 0 to 1; nothing where it is unknown.
    void setShare(std::optional<double> share);
    /// As it is shown: "37 %", "< 1 %", empty.
    [[nodiscard]] const QString& shareText() const noexcept { return m_shareText; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void explain();
    [[nodiscard]] int shareWidth() const;

    Swatch m_state;
    QString m_meaning;
    QString m_shareText;
    Detail m_detail = Detail::NameAndShare;
};

} // namespace juggler::ui
