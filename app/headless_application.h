// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <cstdint>
#include <memory>

namespace juggler::app {

/// What a command needs of Qt.
enum class QtNeeds : std::uint8_t {
    EventLoops, ///< the event loop model has one on its own thread
    Painting, ///< fonts and painters, without any display
};

/// The application object for a command without a window; argc and argv must outlive it. Numbers stay in the C locale's format.
std::unique_ptr<QCoreApplication> makeHeadlessApplication(int& argc, char** argv, QtNeeds needs);

} // namespace juggler::app
