# SPDX-License-Identifier: GPL-3.0-or-later
# juggler_embed_resources(<target>) puts into a target:
#   :/juggler/icons/<name>.svg   the project's own icons; their lines are drawn in currentColor, the palette's colour
#   :/juggler/fonts/<name>       the Inter font (OFL) when this machine has it; nothing otherwise, the system's font then
# juggler_embed_translations(<target>) puts into it, compiled from translations/juggler_<language>.ts:
#   :/juggler/translations/juggler_<language>.qm
set(juggler_resources_folder ${CMAKE_CURRENT_LIST_DIR})

# Paths of the weights that the window uses, of those that are installed. JUGGLER_FONT_FOLDER names another place.
function(juggler_find_fonts result)
    set(found)
    foreach(weight Regular SemiBold Bold)
        unset(font)
        find_file(font NAMES Inter-${weight}.otf Inter-${weight}.ttf
            HINTS ${JUGGLER_FONT_FOLDER}
            PATHS /usr/share/fonts /usr/local/share/fonts
            PATH_SUFFIXES opentype/inter truetype/inter inter Inter rsms-inter-fonts
            NO_DEFAULT_PATH NO_CACHE)
        if(font)
            list(APPEND found ${font})
        endif()
    endforeach()
    set(${result} "${found}" PARENT_SCOPE)
endfunction()

function(juggler_embed_resources target)
    file(GLOB icons CONFIGURE_DEPENDS ${juggler_resources_folder}/icons/*.svg)
    qt_add_resources(${target} juggler_icons
        PREFIX /juggler/icons BASE ${juggler_resources_folder}/icons FILES ${icons})

    juggler_find_fonts(fonts)
    if(NOT fonts)
        message(STATUS "Juggler: the Inter font is not installed, the window will use the system's font")
        return()
    endif()
    foreach(font IN LISTS fonts)
        get_filename_component(name ${font} NAME)
        set_source_files_properties(${font} PROPERTIES QT_RESOURCE_ALIAS ${name})
    endforeach()
    # Uncompressed: the program reads the fonts in place instead of unpacking them at every start.
    qt_add_resources(${target} juggler_fonts PREFIX /juggler/fonts FILES ${fonts} OPTIONS -no-compress)
endfunction()

function(juggler_embed_translations target)
    file(GLOB catalogues CONFIGURE_DEPENDS ${juggler_resources_folder}/translations/juggler_*.ts)
    set(compiled)
    foreach(catalogue IN LISTS catalogues)
        get_filename_component(name ${catalogue} NAME_WE)
        set(output ${CMAKE_CURRENT_BINARY_DIR}/translations/${name}.qm)
        # What is not translated yet is not in it: the window shows the English text.
        add_custom_command(OUTPUT ${output}
            COMMAND Qt6::lrelease -silent ${catalogue} -qm ${output}
            DEPENDS ${catalogue} VERBATIM
            COMMENT "Compiling the catalogue ${name}")
        list(APPEND compiled ${output})
    endforeach()
    qt_add_resources(${target} juggler_translations
        PREFIX /juggler/translations BASE ${CMAKE_CURRENT_BINARY_DIR}/translations FILES ${compiled})
endfunction()
