// The commands that look at a folder or at the program: check, migrate, routes, version.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/installation.h"
#include "app/jobs.h"
#include "app/routes.h"
#include "app/structure.h"

namespace app {
namespace {

std::string_view method_word(web::edge::Method method) {
    static constexpr std::string_view words[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    return words[static_cast<std::size_t>(method)];
}

// "anyone", "member", or the roles whose matrix allows it.
nlohmann::ordered_json who_words(web::Who who) {
    if (who.guests()) return "anyone";
    if (!who.act()) return "member";
    auto list = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < web::role_count; ++i)
        if (web::may(static_cast<web::Role>(i), *who.act())) list.push_back(web::role_names[i]);
    return list;
}

std::string_view shown_word(web::Shown shown) {
    static constexpr std::string_view words[] = {"token", "origin", "signature"};
    return words[static_cast<std::size_t>(shown)];
}

}  // namespace

int check(const std::filesystem::path& data) {
    Installation installation(data, {});
    int wrong = 0;
    for (const auto& city : installation.cities()) {
        const auto findings = check_city(*installation.open(*city));
        for (const auto& finding : findings) fmt::print("{}: {}: {}\n", city->slug, finding.check, finding.what);
        fmt::print("{}: {}\n", city->slug, findings.empty() ? "everything holds" : fmt::format("{} findings", findings.size()));
        wrong += static_cast<int>(findings.size());
    }
    if (installation.cities().empty()) fmt::print("the folder holds no city\n");
    return wrong ? Exit::refused_data : Exit::done;
}

int migrate(const std::filesystem::path& data) {
    // Opening carries a file to this version, after a copy beside it.
    Installation installation(data, {});
    for (const auto& city : installation.cities()) {
        const auto version = installation.open(*city)->read()->value<int>("pragma user_version");
        fmt::print("{}: version {} of {}\n", city->slug, version, structure().version);
    }
    return Exit::done;
}

int routes_json() {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& route : routes())
        list.push_back({{"method", method_word(route.method)}, {"pattern", route.pattern}, {"who", who_words(route.who)}, {"proof", route.wants_proof}, {"rate", route.rate},
                        {"body_limit", route.body_limit}, {"csrf", route.method == web::edge::Method::get ? "none" : shown_word(route.shown)}, {"pool", route.method == web::edge::Method::get ? "readers" : "writers"}});
    fmt::print("{}\n", list.dump(2));
    return Exit::done;
}

int version() {
    fmt::print("qala {}\n", QALA_VERSION);
    return Exit::done;
}

}  // namespace app
