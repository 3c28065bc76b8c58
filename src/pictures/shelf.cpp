#include "pictures/shelf.h"

namespace pictures {

std::string Shelf::of(const std::string& key, const std::function<std::string()>& draw) {
    {
        const std::lock_guard lock(mutex_);
        if (const auto found = by_key_.find(key); found != by_key_.end()) {
            recent_.splice(recent_.begin(), recent_, found->second);
            return found->second->bytes;
        }
    }
    auto drawn = draw();
    keep(key, drawn);
    return drawn;
}

Shelf& Shelf::shared() {
    static Shelf shelf(12 * 1024 * 1024);
    return shelf;
}

void Shelf::keep(const std::string& key, const std::string& bytes) {
    const std::lock_guard lock(mutex_);
    if (bytes.size() > most_ || by_key_.contains(key)) return;
    recent_.push_front({key, bytes});
    by_key_[key] = recent_.begin();
    for (bytes_ += bytes.size(); bytes_ > most_; recent_.pop_back()) {
        bytes_ -= recent_.back().bytes.size();
        by_key_.erase(recent_.back().key);
    }
}

std::size_t Shelf::bytes() const {
    const std::lock_guard lock(mutex_);
    return bytes_;
}

}  // namespace pictures
