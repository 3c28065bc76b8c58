// What is computed from the whole of a city's data and kept in memory until they change: indexes of lists, dictionaries.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <typeindex>
#include <unordered_map>
#include <utility>

namespace db {

class Derived {
public:
    // The one of this version or of a newer one; null while it is still to be made.
    template <class T>
    std::shared_ptr<const T> find(std::uint64_t version) {
        return std::static_pointer_cast<const T>(slot_of(typeid(T)).find(version));
    }

    // The same, made by `make()` -> std::pair{version, std::shared_ptr<const T>} where there is none; while one thread makes it the others wait for
    // it. A request with an older snapshot may be given a newer one: it must bear things that its snapshot does not hold yet.
    template <class T, class F>
    std::shared_ptr<const T> get(std::uint64_t version, F&& make) {
        Slot& slot = slot_of(typeid(T));
        const std::scoped_lock making(slot.making);
        if (auto kept = slot.find(version)) return std::static_pointer_cast<const T>(kept);
        auto [of, made] = make();
        slot.keep(of, made);
        return made;
    }

private:
    struct Slot {
        std::mutex making;

        std::shared_ptr<const void> find(std::uint64_t wanted) {
            const std::scoped_lock lock(mutex);
            return value && version >= wanted ? value : nullptr;
        }
        void keep(std::uint64_t of, std::shared_ptr<const void> made) {
            const std::scoped_lock lock(mutex);
            version = of;
            value = std::move(made);
        }

    private:
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
