#include "web/rates.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace web {
namespace {

const Rate& rate_of(std::string_view name) {
    const auto found = std::ranges::find(rates, name, &Rate::name);
    if (found == std::end(rates)) throw std::out_of_range(fmt::format("there is no rate {}", name));
    return *found;
}

}  // namespace

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
