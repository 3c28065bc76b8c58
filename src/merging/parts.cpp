#include "merging/parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "i18n/words.h"

namespace merging {

using base::words;

std::string pair_path(PairId id) { return fmt::format("/admin/duplicates/{}", id.value); }

web::Badge sure_badge(const web::Context& context, const Pair& pair) {
    switch (pair.state) {
        case PairState::merged: return {"good", "check", say(context, words("made one")), ""};
        case PairState::different: return {"", "", say(context, words("two different ones")), ""};
        case PairState::waiting: break;
    }
    if (pair.score >= almost_certain) return {"warn", "", say(context, words("almost certainly the same")), ""};
    return {"info", "", say(context, words("perhaps the same")), ""};
}

std::string why_words(const web::Context& context, const std::string& why) {
    static const std::pair<std::string_view, base::Words> names[] = {
        {"phone", words("the same phone")},       {"handle", words("the same site or social network")}, {"name", words("the same name")},        {"like_name", words("a similar name")},
        {"near", words("less than 50 m apart")}, {"street", words("less than 150 m apart")},           {"address", words("the same address")},
    };
    std::string all;
    for (std::size_t at = 0; at < why.size();) {
        const auto end = std::min(why.find(',', at), why.size());
        const auto found = std::ranges::find(names, std::string_view(why).substr(at, end - at), &std::pair<std::string_view, base::Words>::first);
        if (found != std::end(names)) all.append(all.empty() ? "" : ", ").append(say(context, found->second));
        at = end + 1;
    }
    return all;
}

}  // namespace merging
