#include "legal/consent.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/result.h"

namespace legal {

using base::words;

base::Words title(Purpose purpose) {
    switch (purpose) {
        case Purpose::processing: return words("Processing of personal data");
        case Purpose::terms: return words("Terms of use");
        case Purpose::privacy: return words("Privacy policy");
        case Purpose::age: return words("Age");
        case Purpose::marketing: return words("News and offers by e-mail");
        case Purpose::offer: return words("Public offer");
        case Purpose::loyalty: return words("Rules of the loyalty programme");
    }
    return {};
}

std::optional<Kind> text_kind(Purpose purpose) { return purpose == Purpose::age ? std::nullopt : parse_kind(purpose_names[static_cast<std::size_t>(purpose)]); }

base::Words title(Channel channel) {
    switch (channel) {
        case Channel::sign_up: return words("In the sign-up form");
        case Channel::account: return words("On a page of the account");
        case Channel::command: return words("By the operator’s command line");
        case Channel::landing: return words("On the page before the opening");
    }
    return {};
}

bool withdrawable(Purpose purpose) { return purpose == Purpose::marketing; }

std::string written(const std::vector<Given>& all) {
    auto list = nlohmann::json::array();
    for (const auto& given : all)
        list.push_back({purpose_names[static_cast<std::size_t>(given.purpose)], given.text.value, given.said, i18n::tag(given.language), channel_names[static_cast<std::size_t>(given.channel)],
                        given.given_at.time_since_epoch().count(), given.address});
    return list.dump();
}

namespace {

template <class E, std::size_t size>
E among(const std::array<std::string_view, size>& names, const std::string& name) {
    return static_cast<E>(std::ranges::find(names, name) - names.begin());
}

}  // namespace

std::vector<Given> read_given(std::string_view written) {
    std::vector<Given> all;
    for (const auto& one : nlohmann::json::parse(written.empty() ? std::string_view("[]") : written))
        all.push_back({among<Purpose>(purpose_names, one.at(0)), TextId{one.at(1).get<std::int64_t>()}, one.at(2), i18n::parse_language(one.at(3).get<std::string>()).value_or(i18n::Language::ru),
                       among<Channel>(channel_names, one.at(4)), base::Instant(std::chrono::seconds(one.at(5).get<std::int64_t>())), one.at(6)});
    return all;
}

}  // namespace legal
