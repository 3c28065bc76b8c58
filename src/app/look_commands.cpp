// The commands that look at a folder or at the program: check, migrate, routes, version.
#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "app/chosen_city.h"
#include "app/commands.h"
#include "app/installation.h"
#include "app/jobs.h"
#include "app/routes.h"
#include "app/structure.h"
#include "audit/head.h"
#include "i18n/words.h"

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

std::vector<std::shared_ptr<const City>> wanted(const Installation& installation, const std::string& slug) {
    if (slug.empty()) return installation.cities();
    return {chosen_city(installation, slug)};
}

audit::Head head_in(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error(fmt::format("{} cannot be read", path.string()));
    const auto head = audit::read_head(std::string(std::istreambuf_iterator<char>(in), {}));
    if (!head) throw std::runtime_error(fmt::format("{}: {}", path.string(), i18n::say(i18n::Language::en, head.error().message)));
    return *head;
}

std::vector<db::Finding> check_audit(const Installation& installation, db::File& file, const std::filesystem::path& head) {
    const auto lease = file.read(std::chrono::hours(1));
    auto faults = audit::verify(*lease);
    if (!head.empty())
        for (auto& fault : audit::verify(*lease, installation.keys(), head_in(head))) faults.push_back(std::move(fault));
    return findings_of(faults);
}

}  // namespace

int check(const Check& asked) {
    Installation installation(asked.data, {});
    int wrong = 0;
    for (const auto& city : wanted(installation, asked.city)) {
        const auto findings = asked.audit ? check_audit(installation, *installation.open(*city), asked.head) : check_city(*installation.open(*city));
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
                        {"body_limit", route.body_limit}, {"files", route.files}, {"csrf", route.method == web::edge::Method::get ? "none" : shown_word(route.shown)}, {"pool", route.method == web::edge::Method::get ? "readers" : "writers"}});
    fmt::print("{}\n", list.dump(2));
    return Exit::done;
}

int version() {
    fmt::print("qala {}\n", QALA_VERSION);
    return Exit::done;
}

}  // namespace app
