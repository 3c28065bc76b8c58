// How many may be here at once: connections in all, and per neighbourhood (an IPv4 address, an IPv6 /64).
#pragma once

#include <atomic>
#include <cstddef>
#include <map>
#include <mutex>
#include <utility>

#include "web/edge/address.h"

namespace web::edge {

class Caps {
public:
    Caps(std::size_t in_all, std::size_t per_address) : in_all_(in_all), per_address_(per_address) {}

    // A place taken; given back with its end. Empty when there was none.
    class Place {
    public:
        Place() = default;
        Place(Caps& caps, const Ip* of) : caps_(&caps), of_(of ? *of : Ip{}), counts_address_(of) {}
        Place(Place&& other) noexcept
            : caps_(std::exchange(other.caps_, nullptr)),
              of_(other.of_),
              counts_address_(other.counts_address_) {}
        Place& operator=(Place&& other) noexcept;
        ~Place() { leave(); }
        explicit operator bool() const { return caps_ != nullptr; }

    private:
        void leave();
        Caps* caps_ = nullptr;
        Ip of_;
        bool counts_address_ = false;
    };

    Place connection();             // among all
    Place neighbour(const Ip& ip);  // among those of this address

private:
    std::size_t in_all_, per_address_;
    std::atomic<std::size_t> here_{0};
    std::mutex mutex_;
    std::map<Ip, std::size_t> by_address_;
};

}  // namespace web::edge
