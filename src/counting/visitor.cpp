#include "counting/visitor.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>

namespace counting {
namespace {

using web::edge::Head;
using web::edge::Method;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// `word` in small letters at the beginning of `text` in any.
bool begins(std::string_view text, std::string_view word) {
    if (text.size() < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (lower(text[i]) != word[i]) return false;
    return true;
}

// What robots call themselves by (github.com/monperrus/crawler-user-agents, of which these words cover all but a few).
constexpr std::array<std::string_view, 22> robot_words = {
    "bot", "crawl", "spider", "slurp", "headless", "lighthouse", "http", "facebookexternalhit", "whatsapp", "preview", "monitor",
    "scan", "fetch", "feed", "validator", "checker", "archive", "python", "java/", "phantom", "selenium", "embed"};

// Which of them begin with a letter, as bits: this is asked of every letter of every visitor.
constexpr auto beginning_with = [] {
    std::array<std::uint32_t, 26> all{};
    for (std::size_t i = 0; i < robot_words.size(); ++i) all[static_cast<std::size_t>(robot_words[i].front() - 'a')] |= 1u << i;
    return all;
}();

// Sites by the words between the dots of their names, whatever country they are in: "www.google.kz".
constexpr std::pair<std::string_view, Source> by_label[] = {
    {"google", Source::search}, {"yandex", Source::search}, {"bing", Source::search}, {"duckduckgo", Source::search}, {"yahoo", Source::search},
    {"baidu", Source::search}, {"ecosia", Source::search}, {"instagram", Source::social}, {"facebook", Source::social}, {"tiktok", Source::social},
    {"youtube", Source::social}, {"twitter", Source::social}, {"threads", Source::social}, {"linkedin", Source::social}, {"pinterest", Source::social},
    {"odnoklassniki", Source::social}, {"vkontakte", Source::social}, {"telegram", Source::messenger}, {"whatsapp", Source::messenger}, {"viber", Source::messenger}};
// And those whose name alone would be too short to know them by.
constexpr std::pair<std::string_view, Source> by_name[] = {
    {"ya.ru", Source::search}, {"go.mail.ru", Source::search}, {"vk.com", Source::social}, {"m.vk.com", Source::social}, {"ok.ru", Source::social},
    {"m.ok.ru", Source::social}, {"t.co", Source::social}, {"x.com", Source::social}, {"fb.com", Source::social}, {"youtu.be", Source::social},
    {"t.me", Source::messenger}, {"wa.me", Source::messenger}, {"max.ru", Source::messenger}};

// "https://www.google.kz:443/search" is www.google.kz; "android-app://org.telegram.messenger/" org.telegram.messenger.
std::string_view host_of(std::string_view referer) {
    const auto scheme = referer.find("://");
    if (scheme == referer.npos) return {};
    referer.remove_prefix(scheme + 3);
    return referer.substr(0, referer.find_first_of("/:?#"));
}

std::string_view next_label(std::string_view& host) {
    const auto label = host.substr(0, host.find('.'));
    host.remove_prefix(std::min(host.size(), label.size() + 1));
    return label;
}

bool from_paper(std::string_view query) {
    while (!query.empty()) {
        const auto field = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), field.size() + 1));
        if (field == "from=paper") return true;
    }
    return false;
}

// What decides, gathered in one walk over the fields: a length tells most of them apart.
struct Told {
    std::string_view user_agent, referer;
    bool leave_alone = false;    // Do Not Track, Global Privacy Control
    bool fetches_ahead = false;  // Chrome and Firefox say Sec-Purpose, older ones Purpose and X-Moz
};

Told told(const Head& head) {
    Told told;
    const auto is = [](const web::edge::Field& field, std::string_view name) { return field.name.size() == name.size() && web::edge::same_name(field.name, name); };
    for (const auto& field : head.fields) {
        if (told.user_agent.empty() && is(field, "User-Agent")) told.user_agent = field.value;
        else if (told.referer.empty() && is(field, "Referer")) told.referer = field.value;
        else if (is(field, "DNT") || is(field, "Sec-GPC")) told.leave_alone = told.leave_alone || field.value == "1";
        else if (is(field, "Sec-Purpose") || is(field, "Purpose") || is(field, "X-Moz")) told.fetches_ahead = told.fetches_ahead || begins(field.value, "prefetch");
    }
    return told;
}

}  // namespace

std::string_view name(Source source) {
    static constexpr std::string_view names[] = {"direct", "inside", "search", "social", "messenger", "paper", "other"};
    return names[static_cast<std::size_t>(source)];
}

bool robot(std::string_view user_agent) {
    // Every browser since 1994 says Mozilla, or did when it was Opera; what does not is a program.
    if (!begins(user_agent, "mozilla/") && !begins(user_agent, "opera/")) return true;
    for (std::size_t i = 0; i < user_agent.size(); ++i) {
        const char first = lower(user_agent[i]);
        if (first < 'a' || first > 'z') continue;
        for (auto left = beginning_with[static_cast<std::size_t>(first - 'a')]; left != 0; left &= left - 1)
            if (begins(user_agent.substr(i), robot_words[static_cast<std::size_t>(std::countr_zero(left))])) return true;
    }
    return false;
}

Source source_of(std::string_view referer, std::string_view own_host, std::string_view query) {
    if (from_paper(query)) return Source::paper;
    auto host = host_of(referer);
    if (host.empty()) return Source::direct;
    if (host == own_host) return Source::inside;
    for (const auto& [known, source] : by_name)
        if (host == known) return source;
    while (!host.empty()) {
        const auto label = next_label(host);
        for (const auto& [known, source] : by_label)
            if (label == known) return source;
    }
    return Source::other;
}

std::optional<Source> counted(const Head& head) {
    if (head.method == Method::head) return {};
    const auto said = told(head);
    if (said.leave_alone || said.fetches_ahead || robot(said.user_agent)) return {};
    return source_of(said.referer, head.host, head.query);
}

}  // namespace counting
