#include "kit/app_on_phone.h"

#include <stdexcept>

namespace kit {
namespace {

std::string between(const std::string& text, std::string_view before, std::string_view after) {
    const auto begin = text.find(before);
    if (begin == text.npos) throw std::runtime_error("the page does not hold " + std::string(before));
    const auto from = begin + before.size();
    return text.substr(from, text.find(after, from) - from);
}

}  // namespace

std::string AppOnPhone::other_code(const Town& town) const {
    for (int number = 0;; ++number) {
        auto typed = std::string(6 - std::to_string(number).size(), '0') + std::to_string(number);
        if (!accounts::typed_step(seed, typed, town.clock.moment, 0)) return typed;
    }
}

AppOnPhone read_seed(const Answered& page) {
    static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    AppOnPhone app;
    std::size_t at = 0;
    unsigned held = 0, bits = 0;
    for (const char c : between(page.body, "secret=", "&")) {
        held = held << 5 | static_cast<unsigned>(letters.find(c));
        if ((bits += 5) < 8) continue;
        bits -= 8;
        app.seed.at(at++) = static_cast<std::byte>(held >> bits);
    }
    if (at != app.seed.size()) throw std::runtime_error("the page's seed has another length");
    return app;
}

std::vector<std::string> codes_on(const Answered& page) {
    std::vector<std::string> codes;
    const auto& body = page.body;
    constexpr std::string_view mark = "<b class=\"key\">";
    for (auto at = body.find(mark); at != body.npos; at = body.find(mark, at + 1)) codes.push_back(body.substr(at + mark.size(), body.find('<', at + mark.size()) - at - mark.size()));
    return codes;
}

SwitchedOn switch_on(Town& town, Browser& browser) {
    browser.open("/me/second-factor");
    browser.send("/me/second-factor");
    SwitchedOn on{read_seed(browser.page()), {}};
    browser.send("/me/second-factor/app", {{"code", on.app.code(town)}});
    on.paper = codes_on(browser.page());
    town.clock.moment += std::chrono::seconds(30);
    return on;
}

std::vector<std::string> acts(Town& town) { return town.file().read()->all<std::string>("select act from audit_act order by id"); }

}  // namespace kit
