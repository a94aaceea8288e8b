# SPDX-License-Identifier: GPL-3.0-or-later
# Reads the includes of every source file and fails, with file and line, when one goes against the architecture's arrows:
#
#   base <- model <- { workload <- fiber, trace, oncore, timeline } <- strategy <- engine       { timeline, run record } <- analysis <- formats
#   core <- ui <- app
#
#   cmake -D ROOT=<checkout> -D QT_HEADERS=<folder that holds QtCore/> -P layers.cmake
cmake_minimum_required(VERSION 3.22)

# What the files of a folder may include of the project: folders, or single headers. Their own folder goes without saying.
set(core_base)
set(core_model core/base)
set(core_trace ${core_model} core/model)
# A task's context carries the recorder of its thread.
set(core_workload ${core_model} core/model core/trace)
# The kernel's records of who was on a core; they know nothing of tasks.
set(core_oncore ${core_model})
set(core_timeline ${core_model} core/model core/trace core/oncore)
# Follows growing timelines into a file, and makes a recording of it again.
set(core_journal ${core_timeline} core/timeline)
set(core_fiber ${core_workload} core/workload)
# What runs in a worker process, and the words that it exchanges with its parent.
set(core_worker ${core_trace} core/trace core/workload)
set(core_strategy ${core_timeline} core/workload core/timeline core/fiber core/worker)
set(core_engine ${core_strategy} core/strategy core/oncore)
# What a run left behind is a plain value, though the engine makes it; estimates time the Fibonacci kernel itself.
set(core_analysis core/base core/model core/timeline core/workload/fibonacci.h core/strategy/catalog.h core/timeline/run_record.h)
set(core_formats ${core_analysis} core/analysis core/journal)
set(ui core/base core/model core/workload core/timeline core/journal core/engine core/analysis core/formats core/strategy/catalog.h)
set(app core ui)
# The worker process is made of the kernel alone.
set(app_worker core/base core/model core/trace core/workload core/worker)
set(tests core ui)

# Every source file belongs to one of these folders.
set(layers core/base core/model core/workload core/trace core/oncore core/timeline core/journal core/fiber core/worker core/strategy core/engine
    core/analysis core/formats ui app/worker app tests)
# Folders without any Qt, and folders with Qt Core and Concurrent alone. ui/charts is the only place for Qt Charts,
# ui/background the window's only one for Qt Concurrent: Qt's own pool fills areas for painters.
set(layers_without_qt core/base core/model core/workload core/trace core/oncore core/timeline core/journal core/fiber core/worker app/worker)
set(layers_with_core_qt core/strategy core/engine core/analysis core/formats)
set(core_qt_modules QtCore QtConcurrent)
# Concrete strategies are known to the registry, to themselves and to their tests only.
set(concrete_strategy "^core/strategy/(.+)_strategy\\.h$")

set(violation_count 0)

# The layer that a path belongs to, empty when there is none.
function(layer_of path result)
    foreach(layer IN LISTS layers)
        if(path MATCHES "^${layer}/")
            set(${result} ${layer} PARENT_SCOPE)
            return()
        endif()
    endforeach()
    set(${result} "" PARENT_SCOPE)
endfunction()

# Reports one violation at the line of `file` that holds `directive`.
macro(report file directive text)
    file(READ ${ROOT}/${file} report_content)
    string(FIND "${report_content}" "${directive}" report_position)
    string(SUBSTRING "${report_content}" 0 ${report_position} report_before)
    string(REGEX MATCHALL "\n" report_newlines "${report_before}")
    list(LENGTH report_newlines report_line)
    math(EXPR report_line "${report_line} + 1")
    message(NOTICE "${file}:${report_line}: ${text}")
    math(EXPR violation_count "${violation_count} + 1")
    set(violation_count ${violation_count} PARENT_SCOPE)
endmacro()

# True in `result` when the target, a path from the root, lies in or is one of the allowed folders and headers.
function(is_allowed target allowed result)
    set(${result} FALSE PARENT_SCOPE)
    foreach(entry IN LISTS allowed)
        if(target STREQUAL entry OR target MATCHES "^${entry}/")
            set(${result} TRUE PARENT_SCOPE)
        endif()
    endforeach()
endfunction()

function(check_project_include file layer target directive)
    string(REPLACE "/" "_" layer_key ${layer})
    if(target MATCHES "^app/" AND NOT layer STREQUAL "app")
        report(${file} "${directive}" "includes ${target}, but nobody includes app")
        return()
    endif()
    is_allowed(${target} "${layer};${${layer_key}}" allowed)
    if(NOT allowed)
        report(${file} "${directive}" "${layer} includes ${target}, against the direction of the layers")
    elseif(target MATCHES "${concrete_strategy}")
        set(own_source "core/strategy/${CMAKE_MATCH_1}_strategy.cpp")
        # A strategy's own test may build it with parts of its choice.
        if(NOT file STREQUAL own_source AND NOT file STREQUAL "core/strategy/registry.cpp" AND NOT file MATCHES "^tests/core/tst_")
            report(${file} "${directive}" "includes the concrete strategy ${target}, which only core/strategy/registry.cpp may")
        endif()
    endif()
endfunction()

# The Qt modules that offer a header: QtCore/QString names its module, QString is looked up in the modules' folders.
function(qt_modules_of header result)
    if(header MATCHES "^(Qt[A-Za-z0-9]+)/")
        set(${result} ${CMAKE_MATCH_1} PARENT_SCOPE)
        return()
    endif()
    file(GLOB found RELATIVE ${QT_HEADERS} ${QT_HEADERS}/*/${header})
    list(TRANSFORM found REPLACE "/.*" "")
    if(NOT found)
        set(found "an unknown module")
    endif()
    set(${result} "${found}" PARENT_SCOPE)
endfunction()

function(check_qt_include file layer header directive)
    qt_modules_of(${header} modules)
    string(REPLACE ";" ", " module_names "${modules}")
    if(layer IN_LIST layers_without_qt)
        report(${file} "${directive}" "includes ${header}, but ${layer} is free of Qt")
        return()
    endif()
    if(layer IN_LIST layers_with_core_qt)
        foreach(module IN LISTS core_qt_modules)
            if(module IN_LIST modules)
                return()
            endif()
        endforeach()
        report(${file} "${directive}" "includes ${header} (${module_names}), but core knows Qt Core and Concurrent only")
    elseif("QtCharts" IN_LIST modules AND NOT file MATCHES "^(ui/charts|tests)/")
        report(${file} "${directive}" "includes ${header}, but Qt Charts belongs to ui/charts")
    elseif("QtConcurrent" IN_LIST modules AND file MATCHES "^ui/" AND NOT file MATCHES "^ui/background/")
        report(${file} "${directive}" "includes ${header}, but work for other threads goes through ui/background")
    endif()
endfunction()

function(check_file file)
    layer_of(${file} layer)
    if(NOT layer)
        message(NOTICE "${file}:1: lies in no layer; name its folder in tests/layers/layers.cmake")
        math(EXPR violation_count "${violation_count} + 1")
        set(violation_count ${violation_count} PARENT_SCOPE)
        return()
    endif()
    get_filename_component(folder ${file} DIRECTORY)
    file(STRINGS ${ROOT}/${file} directives REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
    foreach(directive IN LISTS directives)
        if(NOT directive MATCHES "^[ \t]*#[ \t]*include[ \t]*([<\"])([^>\"]+)[>\"]")
            continue()
        endif()
        set(directive "${CMAKE_MATCH_0}")
        set(quote "${CMAKE_MATCH_1}")
        set(header "${CMAKE_MATCH_2}")
        if(header MATCHES "^(core|ui|app|tests)/")
            check_project_include(${file} ${layer} ${header} "${directive}")
        elseif(quote STREQUAL "\"" AND EXISTS ${ROOT}/${folder}/${header})
            report(${file} "${directive}" "includes \"${header}\"; write the path from the root, so that its layer can be seen")
        elseif(header MATCHES "^Q|^q[a-z0-9_]+\\.h$")
            check_qt_include(${file} ${layer} ${header} "${directive}")
        endif()
    endforeach()
    set(violation_count ${violation_count} PARENT_SCOPE)
endfunction()

foreach(variable ROOT QT_HEADERS)
    if(NOT IS_DIRECTORY "${${variable}}")
        message(FATAL_ERROR "${variable} must be a folder, it is \"${${variable}}\"")
    endif()
endforeach()
file(GLOB_RECURSE files RELATIVE ${ROOT}
    ${ROOT}/core/*.h ${ROOT}/core/*.cpp ${ROOT}/ui/*.h ${ROOT}/ui/*.cpp
    ${ROOT}/app/*.h ${ROOT}/app/*.cpp ${ROOT}/tests/*.h ${ROOT}/tests/*.cpp)
list(LENGTH files file_count)
if(file_count EQUAL 0)
    message(FATAL_ERROR "no source file found below ${ROOT}")
endif()
foreach(file IN LISTS files)
    check_file(${file})
endforeach()
if(violation_count GREATER 0)
    message(FATAL_ERROR "${violation_count} includes against the architecture in ${file_count} files")
endif()
message(STATUS "${file_count} files keep to the layers")
