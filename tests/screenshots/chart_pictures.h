// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/run_config.h"
#include "core/model/workload.h"
#include "ui/main_window.h"
#include "ui/timeline/timeline_view.h"

#include <QtCore/QString>
#include <QtGui/QPixmap>

#include <memory>
#include <vector>

namespace juggler {

/// The pictures of docs/reading-the-chart.md: parts of the real window after real runs on this machine.
class ChartPictures final {
public:
    /// folder: where chart-NAME.png are written.
    explicit ChartPictures(QString folder);
    ~ChartPictures();

    /// Makes them all, or the one called `only`. False where one could not be made or written.
    bool take(const QString& only);

private:
    using Picture = QPixmap (ChartPictures::*)();
    struct Entry {
        QString name;
        Picture make;
        bool isAlsoDark;
    };

    // Each runs something and returns a part of the window.
    QPixmap wholeTimeline();
    QPixmap states();
    QPixmap views();
    QPixmap dense();
    QPixmap blockedLoop();
    QPixmap migrations();
    QPixmap whiskers();
    QPixmap curves();
    QPixmap search();
    QPixmap rows();
    QPixmap range();
    QPixmap table();
    QPixmap palette();
    QPixmap highContrast();
    QPixmap repetitions();
    QPixmap compare();
    QPixmap sideBySide();
    QPixmap exportDialog();

    bool save(const Entry& entry);
    void openWindow(const QSize& size);
    void run(const Workload& workload, const std::vector<RunConfig>& configs);
    /// Three models, five times each in turns.
    void runRepeated(int cores);
    void saveSession(const QString& path);
    void runBeforeAndAfter();
    void settle() const;
    [[nodiscard]] ui::TimelineView& view() const;
    /// Shows the part of the time axis from share to share of it.
    void zoom(double from, double to) const;
    /// Selects the longest time that a task of the kind was in a state on a thread.
    bool selectLongest(TaskKind kind, State state) const;
    void pointAt(const QPoint& inViewport) const;
    [[nodiscard]] QPixmap part(const QRect& inWindow) const;
    /// The axis and the panels, as far as they are seen.
    [[nodiscard]] QRect chartRect() const;
    [[nodiscard]] QRect rectOf(const QWidget& widget) const;
    /// A point of the panels' geometry, in the window.
    [[nodiscard]] QPoint panelPoint(int x, int y) const;

    QString m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace juggler
