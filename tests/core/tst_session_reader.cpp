// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/recording.h"

#include "core/engine/engine.h"
#include "core/formats/save_file.h"
#include "core/formats/session_writer.h"
#include "core/strategy/catalog.h"

#include <QTemporaryDir>
#include <QTest>

using namespace juggler;
using namespace Qt::StringLiterals;

class TstSessionReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWhatEachModelRecorded()
    {
        Engine engine;
        std::vector<RunConfig> configs;
        for (const StrategyInfo& info : strategyCatalog()) {
            configs.push_back({.strategy = info.id});
        }
        const auto comparison = engine.start({"w", {{SleepSpec{std::chrono::milliseconds(2)}, 5}, {FibonacciSpec{15}, 5}, {FileReadSpec{"/etc/hostname"}, 2}}}, configs);
        engine.wait();
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.json"_s);
        const auto figures = computeFigures(*comparison);
        const auto saved = saveFile(path, [&](QIODevice& device) { return writeSession(*comparison, figures, device); });
        QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
        const auto opened = openRecording(path);
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        QCOMPARE(opened->comparison->runs.size(), comparison->runs.size());
        for (std::size_t i = 0; i < figures.size(); ++i) {
            QCOMPARE(opened->figures[i].makespanNs, figures[i].makespanNs);
            QCOMPARE(opened->comparison->runs[i]->timeline()->laneCount(), comparison->runs[i]->timeline()->laneCount());
        }
    }
};

QTEST_GUILESS_MAIN(TstSessionReader)
#include "tst_session_reader.moc"
