// What is computed from the whole of a city's data and kept in memory until they change: indexes of lists, dictionaries.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <typeindex>
#include <unordered_map>

namespace db {

class Derived {
public:
    // The one of this version, made by `make()` when it is another; while one thread makes it the others wait for it. A
    // request with an older snapshot may be given a newer one: it must bear things that its snapshot does not hold yet.
    template <class T, class F>
    std::shared_ptr<const T> get(std::uint64_t version, F&& make) {
        Slot& slot = slot_of(typeid(T));
        const std::scoped_lock making(slot.mutex);
        if (!slot.value || slot.version < version) {
            slot.value = std::make_shared<const T>(make());
            slot.version = version;
        }
        return std::static_pointer_cast<const T>(slot.value);
    }

private:
    struct Slot {
        std::mutex mutex;
        std::uint64_t version = 0;
        std::shared_ptr<const void> value;
    };
    Slot& slot_of(std::type_index type) {
        const std::scoped_lock lock(mutex_);
        auto& slot = slots_[type];
        if (!slot) slot = std::make_unique<Slot>();
        return *slot;
    }

    std::mutex mutex_;
    std::unordered_map<std::type_index, std::unique_ptr<Slot>> slots_;
};

}  // namespace db
