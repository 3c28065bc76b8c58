// Pictures that were drawn, as bytes, the ones asked for last. A key names everything that is drawn, so nothing on the shelf
// is ever out of date; what nobody asks for falls off its end.
#pragma once

#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <unordered_map>

namespace pictures {

class Shelf {
public:
    explicit Shelf(std::size_t most_bytes) : most_(most_bytes) {}

    // What stands under the key, or what `draw` gives. Two who ask at once may both draw: the same.
    std::string of(const std::string& key, const std::function<std::string()>& draw);
    std::size_t bytes() const;

    // The one of this program, for all its cities: keys name the city, or everything of it that is drawn.
    static Shelf& shared();

private:
    struct Kept {
        std::string key, bytes;
    };
    void keep(const std::string& key, const std::string& bytes);

    mutable std::mutex mutex_;
    std::size_t most_, bytes_ = 0;
    std::list<Kept> recent_;  // the one asked last in front
    std::unordered_map<std::string, std::list<Kept>::iterator> by_key_;
};

}  // namespace pictures
