#include "web/rates.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace web {
namespace {

constexpr Rate all_rates[] = {
    {"read", 600, std::chrono::minutes(1)},  // a whole quarter may sit behind one address of its carrier
    {"write", 60, std::chrono::minutes(1)},
    {"sign_in", 60, std::chrono::minutes(1)},
    {"outside", 60, std::chrono::minutes(1)},        // pages for which another server is asked
    {"sign_in_here", 5, std::chrono::minutes(1)},    // one account from one address
    {"sign_in_anywhere", 50, std::chrono::hours(1)},  // one account
    {"sign_up", 3, std::chrono::hours(1)},            // letters to new addresses
    {"password_reset", 10, std::chrono::hours(1)},
    {"password_reset_of", 3, std::chrono::hours(1)},  // letters to one account
    {"email_change", 5, std::chrono::hours(1)},
    {"found_organisation", 10, std::chrono::hours(1)},  // one account
    {"write_good", 300, std::chrono::hours(1)},         // one account: goods of a shop, one by one
    {"import_goods", 20, std::chrono::hours(1)},        // one account: tables of goods
    {"write_event", 60, std::chrono::hours(1)},         // one account: sent, changed and kept
    {"claim", 10, std::chrono::hours(24)},              // one account: says that organisations are theirs
    {"claim_code", 10, std::chrono::hours(1)},          // one account: tries of a code that was read out
    {"take_in_event", 300, std::chrono::hours(1)},      // one editor: from open sources
    {"invite", 30, std::chrono::hours(1)},              // one account
    {"invite_to", 3, std::chrono::hours(1)},            // letters to one address
    {"data_copy", 5, std::chrono::hours(24)},         // of one account
    {"complaint", 10, std::chrono::hours(1)},         // from one address
    {"complaint_letter", 3, std::chrono::hours(1)},   // receipts to one address, which nobody has confirmed
    {"complaint_status", 10, std::chrono::minutes(1)},
    {"ticket", 10, std::chrono::hours(1)},            // to support, from one address
    {"ticket_letter", 3, std::chrono::hours(1)},      // receipts to one address, which nobody has confirmed
    {"ticket_words", 60, std::chrono::hours(1)},      // what is added to tickets, from one address
    {"idea", 5, std::chrono::hours(24)},              // of one account
    {"idea_vote", 100, std::chrono::hours(1)},        // of one account
    {"opening_address", 10, std::chrono::hours(1)},   // left before the opening, from one network address
    {"opening_letter", 2, std::chrono::hours(1)},     // to one address, which nobody has confirmed
    {"invitation_code", 10, std::chrono::hours(1)},   // tries of one account
    {"upload", 200, std::chrono::hours(1)},           // pictures of one account
    {"data_request", 10, std::chrono::hours(24)},     // of one account
};

const Rate& rate_of(std::string_view name) {
    const auto found = std::ranges::find(all_rates, name, &Rate::name);
    if (found == std::end(all_rates)) throw std::out_of_range(fmt::format("there is no rate {}", name));
    return *found;
}

}  // namespace

std::span<const Rate> rates() { return all_rates; }

std::optional<std::string> rate_key(const edge::Address& address) {
    if (address.text.empty() || address.text.starts_with("127.") || address.text == "::1") return {};
    in6_addr six;
    if (::inet_pton(AF_INET6, address.text.c_str(), &six) != 1) return address.text;
    return std::string(reinterpret_cast<const char*>(six.s6_addr), 8);
}

Rates::Bucket& Rates::bucket(Shard& shard, std::string key, const Rate& rate, base::Instant now) {
    if (const auto found = shard.by_key.find(key); found != shard.by_key.end()) {
        shard.recent.splice(shard.recent.begin(), shard.recent, found->second);
        return shard.recent.front();
    }
    if (shard.recent.size() >= most_) {
        shard.by_key.erase(shard.recent.back().key);
        shard.recent.pop_back();
    }
    shard.recent.push_front({std::move(key), static_cast<double>(rate.burst), now});
    shard.by_key.emplace(shard.recent.front().key, shard.recent.begin());
    return shard.recent.front();
}

std::chrono::seconds Rates::take(std::string_view name, std::string_view key, base::Instant now) {
    const auto& rate = rate_of(name);
    auto whole = fmt::format("{} {}", name, key);
    auto& shard = shards_[std::hash<std::string>{}(whole) % shards];
    std::lock_guard lock(shard.mutex);
    auto& bucket = this->bucket(shard, std::move(whole), rate, now);
    const double a_second = static_cast<double>(rate.burst) / static_cast<double>(rate.period.count());
    const auto passed = std::max<std::int64_t>(0, (now - bucket.at).count());
    bucket.left = std::min<double>(rate.burst, bucket.left + static_cast<double>(passed) * a_second);
    bucket.at = now;
    if (bucket.left < 1) return std::chrono::seconds(static_cast<std::int64_t>(std::ceil((1 - bucket.left) / a_second - 1e-6)));
    bucket.left -= 1;
    return std::chrono::seconds(0);
}

}  // namespace web
