#include "web/security_log.h"

#include <spdlog/spdlog.h>

#include <mutex>

namespace web {
namespace {

constexpr int most_in_a_second = 200;

// How many lines were written in the second that is under way.
class Flood {
public:
    bool lets_through(base::Instant now) {
        std::lock_guard lock(mutex_);
        if (now != second_) {
            if (left_out_ > 0) spdlog::warn("security: {} more lines were left out", left_out_);
            second_ = now;
            written_ = left_out_ = 0;
        }
        if (written_ < most_in_a_second) return ++written_, true;
        return ++left_out_, false;
    }

private:
    std::mutex mutex_;
    base::Instant second_{};
    int written_ = 0, left_out_ = 0;
};

}  // namespace

void tell(const Told& told, const edge::Request& request, base::Instant now) {
    static Flood flood;
    if (!flood.lets_through(now)) return;
    const auto& from = request.head.remote.text;
    spdlog::info("security: {} at {} city {} account {} from {} request {}", event_names[static_cast<std::size_t>(told.event)], told.at, told.city, told.account, from.empty() ? "-" : from, request.id);
}

void tell(const Context& context, Event event, AccountId account) {
    tell({event, context.site.slug, context.path, account.value}, context.request, context.now);
}

}  // namespace web
