# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler options that every target of the project shares.
add_library(juggler_options INTERFACE)
target_include_directories(juggler_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(juggler_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
# GCC 12 takes the concatenation of short strings for an overlapping copy (GCC bug 105651).
target_compile_options(juggler_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
target_link_libraries(juggler_options INTERFACE Threads::Threads)

if(JUGGLER_SANITIZE)
    add_compile_options(-fsanitize=${JUGGLER_SANITIZE} -fno-omit-frame-pointer -g1)
    add_link_options(-fsanitize=${JUGGLER_SANITIZE})
endif()

# Debian's set (dpkg-buildflags, hardening=+all); the compiler makes position-independent programs by itself there.
if(JUGGLER_HARDEN)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    include(CheckPIESupported)
    check_pie_supported(LANGUAGES CXX)
    add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fstack-clash-protection -Wformat
        -Werror=format-security)
    add_link_options(-Wl,-z,relro -Wl,-z,now)
endif()

# Strict Qt: no implicit ASCII casts, no keywords, no deprecated calls of before 6.4.
add_library(juggler_qt_options INTERFACE)
target_compile_definitions(juggler_qt_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# Headers that nearly every file of a part reads, compiled once: Qt's are most of a file's compile time (docs/performance.md).
set(juggler_standard_headers <algorithm> <array> <atomic> <chrono> <cstdint> <functional> <memory> <mutex> <optional> <string>
    <string_view> <utility> <vector>)
# ccache needs the compiler to name the precompiled header in what it preprocesses.
target_compile_options(juggler_qt_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
