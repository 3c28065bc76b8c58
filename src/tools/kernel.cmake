# How a folder of src/ becomes a library, its templates C++, and the catalogues one file. Every room is an OBJECT library,
# so that nothing depends on a linker's choice.
set(QALA_ROOMS "" CACHE INTERNAL "")

# room(NAME DEPENDS a b LINKS x y TEMPLATES folder… VIEWS header): all of src/NAME, which may include only itself and the
# rooms named, and the libraries it stands on. TEMPLATES are folders of templates/ (those that do not exist are left out);
# they become "NAME/templates.h", their types come from VIEWS ("NAME/views.h"). ASSETS are files put into the program.
function(room name)
    cmake_parse_arguments(ARG "" "VIEWS" "DEPENDS;LINKS;TEMPLATES;ASSETS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
    if(NOT ARG_VIEWS)
        set(ARG_VIEWS ${name}/views.h)
    endif()
    set(folders ${ARG_TEMPLATES})
    list(TRANSFORM folders PREPEND templates/)
    templates(${name} ${ARG_VIEWS} made FOLDERS ${folders} OTHERS ${ARG_DEPENDS})
    list(APPEND sources ${made})
    if(ARG_ASSETS)
        assets(${name} made ${ARG_ASSETS})
        list(APPEND sources ${made})
    endif()
    if(sources)
        add_library(room_${name} OBJECT ${sources})
        set(kind PUBLIC)
    else()
        add_library(room_${name} INTERFACE)
        set(kind INTERFACE)
    endif()
    target_include_directories(room_${name} ${kind} ${CMAKE_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated)
    foreach(room IN LISTS ARG_DEPENDS)
        target_link_libraries(room_${name} ${kind} room_${room})
    endforeach()
    target_link_libraries(room_${name} ${kind} ${ARG_LINKS})
    set(QALA_ROOMS ${QALA_ROOMS} room_${name} CACHE INTERNAL "")
endfunction()

# slice(NAME DEPENDS a b LINKS x): a room on top of the kernel, with templates/NAME when there is such a folder; its SQL is
# read before it is compiled.
function(slice name)
    cmake_parse_arguments(ARG "" "" "DEPENDS;LINKS" ${ARGN})
    room(${name} DEPENDS base db i18n web ${ARG_DEPENDS} LINKS ${ARG_LINKS} TEMPLATES ${name})
    statements(${name})
endfunction()

# ── Assets ──────────────────────────────────────────────────────────────────────────────────────────────────────────
# assets(ROOM RESULT pattern…): sets RESULT to the C++ that holds the files, packed, with names that change with them.
function(assets room result)
    list(TRANSFORM ARGN PREPEND ${CMAKE_SOURCE_DIR}/ OUTPUT_VARIABLE patterns)
    file(GLOB files CONFIGURE_DEPENDS ${patterns})
    set(out ${CMAKE_BINARY_DIR}/generated/${room}/assets.cpp)
    add_custom_command(OUTPUT ${out} COMMAND compile_assets ${out} ${files} DEPENDS compile_assets ${files}
                       COMMENT "Packing the assets of ${room}" VERBATIM)
    set(${result} ${out} PARENT_SCOPE)
endfunction()

add_executable(compile_assets src/tools/compile_assets.cpp)
target_link_libraries(compile_assets PRIVATE PkgConfig::ZLIB)

# ── Templates ─────────────────────────────────────────────────────────────────────────────────────────────────────
# templates(ROOM VIEWS RESULT FOLDERS … OTHERS …): sets RESULT to the C++ made from all *.html below the folders (relative
# to the project); nothing when there are none. Files are written only when they change, so a changed layout compiles
# one file, and a changed signature what includes it. The words they say are left for catalogues().
function(templates room views result)
    cmake_parse_arguments(ARG "NO_WORDS" "" "FOLDERS;OTHERS" ${ARGN})
    set(files "")
    foreach(folder IN LISTS ARG_FOLDERS)
        file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/${folder}/*.html)
        list(APPEND files ${found})
    endforeach()
    if(NOT files)
        set(${result} "" PARENT_SCOPE)
        return()
    endif()
    set(out ${CMAKE_BINARY_DIR}/generated/${room})
    set(others "")
    foreach(other IN LISTS ARG_OTHERS)
        list(APPEND others --other ${other})
    endforeach()
    set(inputs ${files})
    list(TRANSFORM inputs PREPEND ${CMAKE_SOURCE_DIR}/)
    add_custom_command(
        OUTPUT ${out}/templates.h ${out}/templates.cpp ${out}/templates.words
        COMMAND compile_templates ${room} ${views} ${out} ${others} ${files}
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
        DEPENDS compile_templates ${inputs}
        COMMENT "Compiling the templates of ${room}" VERBATIM)
    if(NOT ARG_NO_WORDS)
        set_property(GLOBAL APPEND PROPERTY QALA_WORDS ${out}/templates.words)
    endif()
    set(${result} ${out}/templates.cpp ${out}/templates.h PARENT_SCOPE)
endfunction()

# What the programs that read templates and catalogues share, and the tests try.
add_library(build_tools OBJECT
    src/tools/files.cpp src/tools/cpp_text.cpp src/tools/word_use.cpp src/tools/html_place.cpp src/tools/template_scan.cpp
    src/tools/template_words.cpp src/tools/template_reader.cpp src/tools/template_definition.cpp src/tools/templates.cpp
    src/tools/po.cpp src/tools/catalogue_checks.cpp src/tools/catalogue_sources.cpp src/tools/catalogues.cpp)
set_target_properties(build_tools PROPERTIES UNITY_BUILD OFF)  # each of these reads another language, with words of its own
target_include_directories(build_tools PUBLIC ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(build_tools PUBLIC PkgConfig::UTF8PROC)
add_executable(compile_templates src/tools/compile_templates.cpp)
target_link_libraries(compile_templates PRIVATE build_tools room_i18n room_base)

# ── SQL literals ──────────────────────────────────────────────────────────────────────────────────────────────────
# The checker of SQL literals: a library for its own tests, and the build program.
add_library(sql_check OBJECT EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/src/tools/sql/literals.cpp
                                              ${CMAKE_SOURCE_DIR}/src/tools/sql/check.cpp)

target_link_libraries(sql_check PUBLIC room_base room_lexicon room_db)
add_executable(tool_statements EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/src/tools/sql/statements.cpp)
target_link_libraries(tool_statements PRIVATE sql_check room_base room_lexicon room_db)
set_target_properties(tool_statements PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tools OUTPUT_NAME statements)

# statements(NAME): every SQL literal of the room is prepared against schema.sql before the room is compiled; a misspelt
# column or a scan of a large table is an error at its line. Stands after room(NAME).
function(statements name)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
    if(NOT sources)
        return()
    endif()
    set(stamp ${CMAKE_BINARY_DIR}/generated/${name}/statements.stamp)
    file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/generated/${name})
    add_custom_command(OUTPUT ${stamp}
        COMMAND tool_statements ${CMAKE_SOURCE_DIR}/schema.sql ${stamp} ${sources}
        DEPENDS tool_statements ${CMAKE_SOURCE_DIR}/schema.sql ${sources}
        COMMENT "Reading the SQL of ${name}" VERBATIM)
    add_custom_target(statements_${name} DEPENDS ${stamp})
    add_dependencies(room_${name} statements_${name})
endfunction()

add_executable(compile_catalogues src/tools/compile_catalogues.cpp)
target_link_libraries(compile_catalogues PRIVATE build_tools room_i18n room_base)

# ── Words ─────────────────────────────────────────────────────────────────────────────────────────────────────────
# catalogues(): after the last room and slice. Joins all their words with templates/catalogues/*.po and adds the one file
# of texts to QALA_ROOMS. `cmake --build … --target missing_words` prints what is still to be translated.
set(QALA_MISSING_WORDS error CACHE STRING "error: words without a translation end the build; warn: they are said in English")
function(catalogues)
    set(mode "")
    if(QALA_MISSING_WORDS STREQUAL "warn")
        set(mode --warn)
    endif()
    get_property(words GLOBAL PROPERTY QALA_WORDS)
    file(GLOB po CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/templates/catalogues/*.po)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.cpp ${CMAKE_SOURCE_DIR}/src/*.h)
    list(FILTER sources EXCLUDE REGEX "/src/tools/")
    set(out ${CMAKE_BINARY_DIR}/generated)
    add_custom_command(
        OUTPUT ${out}/catalogue.cpp ${out}/qala.pot
        COMMAND compile_catalogues ${mode} ${out} templates/catalogues src ${words}
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
        DEPENDS compile_catalogues ${words} ${po} ${sources}
        COMMENT "Joining the catalogues" VERBATIM)
    add_custom_target(missing_words
        COMMAND compile_catalogues --missing ${out} templates/catalogues src ${words}
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} DEPENDS compile_catalogues ${words} VERBATIM)
    add_library(room_catalogue OBJECT ${out}/catalogue.cpp)
    target_link_libraries(room_catalogue PUBLIC room_i18n)
    set(QALA_ROOMS ${QALA_ROOMS} room_catalogue CACHE INTERNAL "")
endfunction()
