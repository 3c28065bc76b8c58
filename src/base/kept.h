// What was computed once and may soon be asked again, in bounded memory: when the younger half is full the older half goes.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace base {

template <class Key, class T, class Hash = std::hash<Key>>
class Kept {
public:
    explicit Kept(std::size_t most_bytes) : half_(most_bytes / 2) {}

    std::shared_ptr<const T> find(const Key& key) {
        const std::scoped_lock lock(mutex_);
        return found(key);
    }

    // Several at once under one lock; nothing where a key is not kept.
    template <class Keys, class Found>
    void find_all(const Keys& keys, Found&& each) {
        const std::scoped_lock lock(mutex_);
        for (const auto& key : keys) each(found(key));
    }

    std::shared_ptr<const T> keep(const Key& key, std::shared_ptr<const T> value, std::size_t bytes) {
        const std::scoped_lock lock(mutex_);
        put(key, {value, bytes});
        return value;
    }

private:
    struct One {
        std::shared_ptr<const T> value;
        std::size_t bytes = 0;
    };
    using Map = std::unordered_map<Key, One, Hash>;

    std::shared_ptr<const T> found(const Key& key) {
        if (const auto one = young_.find(key); one != young_.end()) return one->second.value;
        const auto one = old_.find(key);
        if (one == old_.end()) return nullptr;
        auto value = one->second.value;
        auto moved = std::move(one->second);
        old_.erase(one);
        put(key, std::move(moved));
        return value;
    }

    void put(const Key& key, One one) {
        constexpr std::size_t overhead = 96;  // of a node of each map and of what the key points to
        bytes_ += one.bytes + overhead;
        young_.insert_or_assign(key, std::move(one));
        if (bytes_ <= half_) return;
        old_ = std::exchange(young_, {});
        bytes_ = 0;
    }

    std::size_t half_, bytes_ = 0;  // bytes of the younger half
    std::mutex mutex_;
    Map young_, old_;
};

}  // namespace base
