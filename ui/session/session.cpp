// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <algorithm>
#include <numeric>

namespace juggler::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(juggler::ui::Session)
};

QDateTime createdAt(const Comparison& comparison)
{
    const auto sinceEpoch = std::chrono::duration_cast<std::chrono::milliseconds>(comparison.created.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch.count());
}

} // namespace

bool isUnsaved(const Session& session) noexcept
{
    return !session.isSaved && session.kind != Session::Kind::SideBySide;
}

QString sessionName(const Session& session)
{
    if (!session.path.isEmpty()) {
        return QFileInfo(session.path).fileName();
    }
    const Comparison& comparison = *session.recording.comparison;
    if (session.kind == Session::Kind::SideBySide) {
        return Text::tr("Comparison of %1 runs").arg(comparison.runs.size());
    }
    const QDateTime created = createdAt(comparison);
    return created.date() == QDate::currentDate() ? Text::tr("Run of %1").arg(QLocale().toString(created.time(), u"HH:mm:ss"_s))
                                                  : Text::tr("Run of %1").arg(QLocale().toString(created, QLocale::ShortFormat));
}

QString sessionDetails(const Session& session)
{
    const Comparison& comparison = *session.recording.comparison;
    const std::size_t runs = comparison.runs.size();
    QStringList parts{runs == 1 ? Text::tr("1 run") : Text::tr("%1 runs").arg(runs),
                      Text::tr("%1 intervals").arg(QLocale().toString(qulonglong(intervalCount(comparison))))};
    if (const std::string& host = comparison.machine.hostName; !host.empty()) {
        parts << QString::fromStdString(host);
    }
    if (!session.path.isEmpty()) {
        parts << session.path;
    }
    return parts.join(u", "_s);
}

std::size_t intervalCount(const Comparison& comparison)
{
    return std::accumulate(comparison.runs.begin(), comparison.runs.end(), std::size_t{0}, [](std::size_t sum, const auto& run) {
        const Timeline* timeline = run->timeline();
        return sum + (timeline != nullptr ? timeline->spanCount() : 0);
    });
}

} // namespace juggler::ui
