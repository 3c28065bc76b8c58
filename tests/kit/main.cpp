// The one Catch2 main: it takes 10 s to compile, so nothing else lives here.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
