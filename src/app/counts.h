// What was counted reaches the cities' files every minute and when the program ends: after kill -9 a minute is lost at most.
#pragma once

#include <stop_token>
#include <thread>

#include "app/installation.h"

namespace app {

// Writes all that was counted by now. A city that cannot be written keeps its counts for the next time.
void write_counts(Installation&);

class Counts {
public:
    explicit Counts(Installation&);
    ~Counts();  // writes the last of them

private:
    void work(std::stop_token);

    Installation& installation_;
    std::jthread thread_;
};

}  // namespace app
