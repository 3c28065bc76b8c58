// How `qala import` reaches a process that already serves the folder: a request file in DATA/incoming, and a report file
// beside it that the asking process reads aloud. Only one process ever touches a city's file.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <thread>

#include "app/commands.h"
#include "app/installation.h"

namespace app {

using Say = std::function<void(const std::string& line)>;

// The whole import, with every line that the operator shall read; the exit code.
int run_import(Installation&, const Import&, const base::Clock&, const Say&);

// Asks the process that holds the folder and repeats what it says; the exit code.
int ask_import(const Import&, const Say&);

// Answers requests while it lives.
class Inbox {
public:
    Inbox(Installation&, const base::Clock&);
    ~Inbox();

private:
    void work(std::stop_token);
    void answer(const std::filesystem::path& request);

    Installation& installation_;
    const base::Clock& clock_;
    std::filesystem::path folder_;
    std::jthread thread_;
};

}  // namespace app
