// The one Catch2 main: it takes 10 s to compile, so nothing else lives here but what the program that tests is started for by
// itself: to decode a picture, and to misbehave while doing so.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "kit/picture_workers.h"

int main(int count, char** arguments) {
    if (count == 2)
        if (const auto* work = kit::picture_worker(arguments[1])) return (*work)();
    return Catch::Session().run(count, arguments);
}
