// What was counted, and when sessions were seen, reaches the cities' files every minute and when the program ends: after kill -9 a minute is lost at most.
#pragma once

#include <stop_token>
#include <thread>

#include "accounts/session_book.h"
#include "app/installation.h"

namespace app {

// Writes all that was counted by now. A city that cannot be written keeps its counts for the next time.
void write_counts(Installation&);

// The same for sessions; a city that cannot be written lets them end a little early.
void write_seen(Installation&, accounts::SessionBook&);

class Counts {
public:
    Counts(Installation&, accounts::SessionBook&);
    ~Counts();  // writes the last of them

private:
    void work(std::stop_token);

    void write();

    Installation& installation_;
    accounts::SessionBook& sessions_;
    std::jthread thread_;
};

}  // namespace app
