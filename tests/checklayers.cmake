# SPDX-FileCopyrightText: 2026 The Leadwright authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Finds what the compiler cannot: module-prefixed Qt includes (they compile anywhere), SQL outside core/store, and
# inner-ring files that include the outer rings.
cmake_minimum_required(VERSION 3.25)

set(problems "")
file(GLOB_RECURSE sources RELATIVE ${ROOT}
    ${ROOT}/app/*.cpp ${ROOT}/app/*.h ${ROOT}/core/*.cpp ${ROOT}/core/*.h ${ROOT}/ui/*.cpp ${ROOT}/ui/*.h)
foreach(source IN LISTS sources)
    file(READ ${ROOT}/${source} text)
    if(text MATCHES "#include <Qt[A-Za-z]+/")
        list(APPEND problems "${source}: a module-prefixed Qt include")
    endif()
    if(NOT source MATCHES "^core/store/" AND text MATCHES "\"(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|PRAGMA) ")
        list(APPEND problems "${source}: SQL outside core/store")
    endif()
    if(source MATCHES "^core/" AND NOT source MATCHES "^core/(files|store|workspace)/"
            AND text MATCHES "#include \"(core/(files|store|workspace)|ui|app)/")
        list(APPEND problems "${source}: the inner ring includes an outer one")
    endif()
    if(source MATCHES "^core/" AND text MATCHES "#include \"(ui|app)/")
        list(APPEND problems "${source}: core includes what stands on it")
    endif()
    if(source MATCHES "^core/" AND NOT source MATCHES "^core/(files|store|workspace)/" AND text MATCHES "currentDateTime|currentDate\\(")
        list(APPEND problems "${source}: reads the system clock")
    endif()
    if(source MATCHES "^ui/" AND text MATCHES "QFileSystemModel|QSqlTableModel|setHtml|QTextBrowser")
        list(APPEND problems "${source}: uses something the house rules out")
    endif()
    # A file dialog that reads what it lists would drop SQLite's locks; one file sets it up so that it does not.
    if(source MATCHES "^ui/" AND NOT source STREQUAL "ui/dialogs/filepicker.cpp" AND text MATCHES "QFileDialog")
        list(APPEND problems "${source}: picks files without ui/dialogs/filepicker.h")
    endif()
endforeach()
list(LENGTH sources count)
if(count LESS 50)
    message(FATAL_ERROR "Only ${count} sources found under ${ROOT}; the check looks in the wrong place.")
endif()
if(problems)
    list(JOIN problems "\n" text)
    message(FATAL_ERROR "${text}")
endif()
