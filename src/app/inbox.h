// How a command reaches a process that already serves the folder: a request file in DATA/incoming, and a report file beside
// it that the asking process reads aloud. Only one process ever touches a city's file.
#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <stop_token>
#include <string>
#include <thread>

#include "app/commands.h"
#include "app/installation.h"

namespace app {

using Say = std::function<void(const std::string& line)>;

// Each says every line that the operator shall read, and returns the exit code.
int run_import(Installation&, const Import&, const base::Clock&, const Say&);
int run_timetable(Installation&, const Import&, const base::Clock&, const Say&);
int run_numbers(Installation&, const Numbers&, const Say&);
int run_mail(Installation&, const nlohmann::json& asked, const base::Clock&, const Say&);  // as app::mail() writes it
int run_brand(Installation&, const nlohmann::json& asked, const base::Clock&, const Say&);  // as app::brand() writes it
int run_admin(Installation&, const nlohmann::json& asked, const base::Clock&, const Say&);  // as app::admin() writes it
int run_openid(Installation&, const nlohmann::json& asked, const base::Clock&, const Say&);  // as app::openid() writes it

// Does `asked` here, or, when another process holds the folder, asks it and repeats what it says. The exit code.
// `asked` is the command's own JSON: {"command": "import", …}.
int here_or_there(const std::filesystem::path& data, const nlohmann::json& asked);

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
