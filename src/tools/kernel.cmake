# How a folder of src/ becomes a library. Every room is an OBJECT library, so that nothing depends on a linker's choice.
set(QALA_ROOMS "" CACHE INTERNAL "")

# room(NAME DEPENDS a b LINKS x y): all of src/NAME, which may include only itself and the rooms named, and the libraries
# it stands on.
function(room name)
    cmake_parse_arguments(ARG "" "" "DEPENDS;LINKS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
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
