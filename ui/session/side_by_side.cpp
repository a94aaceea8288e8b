// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/side_by_side.h"

#include "core/analysis/combined_comparison.h"
#include "core/timeline/recording_loader.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace juggler::ui {

using namespace Qt::StringLiterals;

Session sideBySide(const std::vector<ChosenRuns>& chosen)
{
    std::vector<const Session*> sessions;
    std::transform(chosen.begin(), chosen.end(), std::back_inserter(sessions), [](const ChosenRuns& of) { return of.session; });
    const QStringList names = distinctNames(sessions);
    Session made;
    made.kind = Session::Kind::SideBySide;
    std::vector<ChosenRun> runs;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const Recording& recording = chosen[i].session->recording;
        const Comparison& from = *recording.comparison;
        const auto origin =
            std::make_shared<const RunOrigin>(RunOrigin{names[static_cast<qsizetype>(i)].toStdString(), from.machine, from.created});
        auto named = std::make_shared<Comparison>(from);
        for (const std::size_t run : chosen[i].runs) {
            named->runs[run] = RecordingLoader::withOrigin(from.runs[run], origin);
            made.recording.figures.push_back(run < recording.figures.size() ? recording.figures[run] : Figures());
        }
        for (const std::size_t run : chosen[i].runs) {
            runs.push_back({named, run});
        }
    }
    made.recording.comparison = combineRuns(runs);
    return made;
}

QStringList distinctNames(const std::vector<const Session*>& sessions)
{
    QStringList names;
    for (const Session* session : sessions) {
        const QString name = sessionName(*session);
        QString distinct = name;
        for (int number = 2; names.contains(distinct); ++number) {
            distinct = u"%1 (%2)"_s.arg(name).arg(number);
        }
        names << distinct;
    }
    return names;
}

} // namespace juggler::ui
