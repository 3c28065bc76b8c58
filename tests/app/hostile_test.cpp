// Garbage in every place of every address: the answer says what is wrong, the page holds, the city stays as it was.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>

#include "app/routes.h"
#include "db/failure.h"
#include "kit/hostile.h"
#include "web/route.h"
#include "web/url.h"

namespace {

using kit::Answered;

constexpr const char* parameters[] = {"when", "from", "to", "category", "price", "text", "after", "before", "verified",
                                      "offers", "for", "ending", "q", "v", "page", "work", "at", "all", "utm_source"};

bool is_reflected(std::string_view parameter) {
    return parameter == "text" || parameter == "q" || parameter == "category" || parameter == "from" || parameter == "when";
}

bool is_legal(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char c) { return c > 0x20 && c < 0x7f && c != '#'; });
}

// Every faulty answer once, with the address that made it.
class HostileTrial {
public:
    explicit HostileTrial(kit::Town& town) : town_(town) {}
    ~HostileTrial() { WARN(fmt::format("{} requests: {}", asked_, counts())); }

    Answered ask(const std::string& target, std::string_view text) {
        ++asked_;
        const auto answered = kit::send(town_, target);
        ++statuses_[answered.status];
        const auto fault = kit::answer_fault(answered, text);
        if (!fault.empty() && faults_++ < 12) FAIL_CHECK(fault << "\n  asked: " << target.substr(0, 300));
        return answered;
    }
    int faults() const { return faults_; }
    int count(int status) const { return statuses_.contains(status) ? statuses_.at(status) : 0; }

private:
    std::string counts() const {
        std::string all;
        for (const auto& [status, count] : statuses_) all += fmt::format("{} × {}  ", status, count);
        return all;
    }
    kit::Town& town_;
    std::map<int, int> statuses_;
    int asked_ = 0, faults_ = 0;
};

// "/events/:id" as the page of something that is there, or with a text for its argument.
std::string with_argument(std::string_view pattern, std::string_view argument) {
    const auto colon = pattern.find(':');
    return colon == pattern.npos ? std::string(pattern) : std::string(pattern.substr(0, colon)).append(argument);
}

std::string page_of(std::string_view pattern) {
    if (pattern == "/events/:id") return "/events/1-vecher-dzhaza";
    if (pattern == "/organisations/:id") return "/organisations/1-kafe-aroma";
    return with_argument(pattern, "1-na-vse-deserty-posle-18-00");
}

std::vector<std::string> all_texts() {
    auto all = kit::own_hostile_texts();
    for (auto& text : kit::listed_hostile_texts()) all.push_back(std::move(text));
    return all;
}

// Walks round the texts, so that each is somewhere although not each is everywhere.
class Round {
public:
    explicit Round(const std::vector<std::string>& texts) : texts_(texts) {}
    // A step that shares no factor with the size comes past every text before it comes past one twice.
    const std::string& next() {
        constexpr std::size_t step = 7919;
        at_ = (at_ + step) % texts_.size();
        ++number_;
        return texts_[at_];
    }
    std::size_t number() const { return number_; }

private:
    const std::vector<std::string>& texts_;
    std::size_t at_ = 0, number_ = 0;
};

const char* prefix_of(std::size_t number) {
    constexpr const char* prefixes[] = {"", "/kk", "/en"};
    return prefixes[number % 3];
}

std::string prefixed(std::size_t number, const std::string& path) {
    const std::string prefix = prefix_of(number);
    return prefix.empty() ? path : prefix + (path == "/" ? "" : path);
}

base::Result<web::Response> endless(web::Context&) { throw db::Overtime("interrupted", 9); }

}  // namespace

TEST_CASE("every parameter of every page bears our own hostile texts", "[app][hostile]") {
    kit::Town town;
    const auto before = kit::city_bytes(town);
    HostileTrial trial(town);
    std::size_t number = 0;
    for (const auto& route : app::routes()) {
        if (route.method != web::edge::Method::get) continue;
        for (const auto* parameter : parameters) {
            for (const auto& text : kit::own_hostile_texts()) {
                if (++number % (is_reflected(parameter) ? 3 : 8) != 0 && !kit::everything()) continue;
                const auto page = prefixed(number, page_of(route.pattern));
                trial.ask(fmt::format("{}?{}={}", page, parameter, web::encoded(text)), text);
                if (is_legal(text)) trial.ask(fmt::format("{}?{}={}", page, parameter, text), text);
            }
        }
    }
    CHECK(trial.faults() == 0);
    CHECK(trial.count(422) > 100);
    CHECK(kit::city_bytes(town) == before);
}

TEST_CASE("every parameter of every page bears the texts of the public lists", "[app][hostile]") {
    const auto texts = kit::listed_hostile_texts();
    if (texts.empty()) return;
    kit::Town town;
    const auto before = kit::city_bytes(town);
    HostileTrial trial(town);
    Round round(texts);
    for (const auto& route : app::routes()) {
        if (route.method != web::edge::Method::get) continue;
        for (const auto* parameter : parameters) {
            const auto most = kit::everything() ? texts.size() : is_reflected(parameter) ? 60 : 8;
            for (std::size_t i = 0; i < most; ++i) {
                const auto& text = round.next();
                const auto page = prefixed(round.number(), page_of(route.pattern));
                trial.ask(fmt::format("{}?{}={}", page, parameter, web::encoded(text)), text);
                if (is_legal(text) && i % 3 == 0) trial.ask(fmt::format("{}?{}={}", page, parameter, text), text);
                if (i % 16 == 0) trial.ask(fmt::format("{}?{}=1", page, web::encoded(text)), text);
            }
        }
    }
    CHECK(trial.faults() == 0);
    CHECK(kit::city_bytes(town) == before);
}

TEST_CASE("every path bears hostile texts", "[app][hostile]") {
    kit::Town town;
    const auto before = kit::city_bytes(town);
    HostileTrial trial(town);
    for (const auto& text : kit::sampled(all_texts(), 600)) {
        const auto encoded = web::encoded(text);
        std::vector<std::string> paths = {"/" + encoded, "/kk/" + encoded, "/ru/" + encoded, "/" + encoded + "/"};
        for (const auto& route : app::routes()) {
            if (route.pattern.find(':') == route.pattern.npos) continue;
            paths.push_back(with_argument(route.pattern, encoded));
            paths.push_back(with_argument(route.pattern, "1-" + encoded));
            if (is_legal(text)) paths.push_back(with_argument(route.pattern, "1-" + text));
        }
        if (is_legal(text))
            for (const char* form : {"/{}", "{}", "/{}/", "/ru/{}", "/ru{}", "/kk{}/", "/ru/{}/"})
                if (const auto path = fmt::format(fmt::runtime(form), text); path.starts_with('/')) paths.push_back(path);
        for (const auto& path : paths) trial.ask(path, text);
    }
    CHECK(trial.faults() == 0);
    CHECK(kit::city_bytes(town) == before);
}

TEST_CASE("no redirect leaves the site", "[app][hostile]") {
    kit::Town town;
    for (const auto* target : {"//evil.example/", "///evil.example/", "/ru//evil.example", "/ru//evil.example/", "/ru/\\evil.example", "/\\evil.example/", "/ru/\\/evil.example/",
                               "//evil.example/%2f..", "/ru//evil.example/%2e%2e", "/ru///evil.example", "//ru/", "/ru//"}) {
        INFO(target);
        CHECK(kit::answer_fault(kit::send(town, target), "") == "");
    }
}

TEST_CASE("a page that reads longer than it may is busy for a moment, not broken", "[app][hostile]") {
    static constexpr web::Route routes[] = {web::get<"/endless", endless>(web::Who::anyone)};
    kit::Town town;
    town.serve(routes);
    const auto answered = town.get("/endless");
    CHECK(answered.status == 503);
    CHECK(answered.says("минуту"));
}
