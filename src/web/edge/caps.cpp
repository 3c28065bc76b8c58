// How many may be here at once.
#include "web/edge/caps.h"

namespace web::edge {

Caps::Place& Caps::Place::operator=(Place&& other) noexcept {
    if (this == &other) return *this;
    leave();
    caps_ = std::exchange(other.caps_, nullptr);
    of_ = other.of_;
    counts_address_ = other.counts_address_;
    return *this;
}

void Caps::Place::leave() {
    Caps* caps = std::exchange(caps_, nullptr);
    if (!caps) return;
    if (!counts_address_) {
        --caps->here_;
        return;
    }
    const std::lock_guard lock(caps->mutex_);
    const auto found = caps->by_address_.find(of_);
    if (--found->second == 0) caps->by_address_.erase(found);
}

Caps::Place Caps::connection() {
    if (++here_ <= in_all_) return Place(*this, nullptr);
    --here_;
    return {};
}

Caps::Place Caps::neighbour(const Ip& ip) {
    const Ip key = neighbourhood(ip);
    const std::lock_guard lock(mutex_);
    auto& count = by_address_[key];
    if (count >= per_address_) return {};
    ++count;
    return Place(*this, &key);
}

}  // namespace web::edge
