// QR codes (ISO/IEC 18004): black modules in a square, to be drawn or written as SVG.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace web {

class Qr {
public:
    static constexpr int quiet_zone = 4;  // modules of white around it
    // How much may be lost and still be read: 7 %, 15 %.
    enum class Level : std::uint8_t { low, medium };
    static constexpr std::size_t longest = 1000;  // bytes; a longer text throws std::length_error

    explicit Qr(std::string_view text, Level = Level::medium);

    int size() const { return size_; }  // modules a side, without the quiet zone
    bool black(int x, int y) const { return modules_[static_cast<std::size_t>(y * size_ + x)]; }
    // One path in one black, on white, with the quiet zone.
    std::string svg() const;

private:
    int size_ = 0;
    std::vector<bool> modules_;
};

}  // namespace web
