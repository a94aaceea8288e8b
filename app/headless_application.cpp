// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless_application.h"

#ifdef JUGGLER_HAS_UI
#include <QApplication>
#endif

#include <clocale>

namespace juggler::app {

std::unique_ptr<QCoreApplication> makeHeadlessApplication(int& argc, char** argv, [[maybe_unused]] QtNeeds needs)
{
    std::unique_ptr<QCoreApplication> application;
#ifdef JUGGLER_HAS_UI
    if (needs == QtNeeds::Painting) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QApplication>(argc, argv);
    }
#endif
    if (!application) {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    // QCoreApplication takes the whole locale over; files and sentences have a point in their numbers.
    std::setlocale(LC_NUMERIC, "C");
    return application;
}

} // namespace juggler::app
