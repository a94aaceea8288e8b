# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian package: `cpack -G DEB` in the build folder, or scripts/package.
set(juggler_maintainer "The Juggler project <maintainers@juggler.example>")

# Debian's own form of a changelog, and licences, stand where Debian looks for them.
execute_process(COMMAND git -C ${CMAKE_SOURCE_DIR} log -1 --format=%cd --date=rfc
    OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(NOT date)
    execute_process(COMMAND date -R OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/changelog
    "juggler (${PROJECT_VERSION}) unstable; urgency=medium\n\n"
    "  * Version ${PROJECT_VERSION}: what changed is told in CHANGELOG.md beside this file.\n\n"
    " -- ${juggler_maintainer}  ${date}\n")
foreach(text changelog CHANGELOG.md)
    set(source ${CMAKE_SOURCE_DIR}/CHANGELOG.md)
    if(text STREQUAL changelog)
        set(source ${CMAKE_CURRENT_BINARY_DIR}/changelog)
    endif()
    add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${text}.gz
        COMMAND gzip -9nc ${source} > ${CMAKE_CURRENT_BINARY_DIR}/${text}.gz DEPENDS ${source} VERBATIM)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${text}.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})
endforeach()
add_custom_target(juggler_changelogs ALL DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz ${CMAKE_CURRENT_BINARY_DIR}/CHANGELOG.md.gz)
install(FILES copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(EXISTS /usr/share/doc/fonts-inter/copyright) # of the font in the program
    install(FILES /usr/share/doc/fonts-inter/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME fonts-inter.copyright)
endif()
install(FILES lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME juggler)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME juggler)
set(CPACK_PACKAGE_VENDOR "The Juggler project")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT) # juggler_VERSION_ARCHITECTURE.deb
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${juggler_maintainer})
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE https://juggler.example/)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
# Not needed to run: Qt's own words in other languages, Chinese signs, Wayland.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland, fonts-noto-cjk | fonts-wqy-microhei")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "compare execution models by running real work on a timeline")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Juggler runs the same tasks for real under several execution models: blocking
code, a thread pool, an event loop, dedicated threads, green and virtual
threads, worker processes, and a hybrid of them. It records in nanoseconds who
ran, who waited, and who wanted a core and had none, and draws it live on one
time axis. Figures say which model was fastest, and why.

Sessions can be kept, compared and opened again. Pictures, tables and Chrome
traces are exported. Everything works on the command line, too.")
include(CPack)
