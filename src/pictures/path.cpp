#include "pictures/path.h"

#include <charconv>
#include <cmath>

namespace pictures {
namespace {

class Reader {
public:
    explicit Reader(std::string_view data) : data_(data) {}

    std::vector<Step> all() {
        while (skip(), !data_.empty()) {
            if (const char c = data_.front(); c >= 'A' && c <= 'z' && c != 'e') command_ = c, data_.remove_prefix(1);
            if (!one()) break;
        }
        return std::move(steps_);
    }

private:
    void skip() {
        while (!data_.empty() && (data_.front() == ' ' || data_.front() == ',' || data_.front() == '\n')) data_.remove_prefix(1);
    }
    bool number(double& value) {
        skip();
        const auto [end, error] = std::from_chars(data_.data(), data_.data() + data_.size(), value);
        if (error != std::errc()) return false;
        data_.remove_prefix(static_cast<std::size_t>(end - data_.data()));
        return true;
    }
    // Flags may stand without a space behind them.
    bool flag(bool& value) {
        skip();
        if (data_.empty() || (data_.front() != '0' && data_.front() != '1')) return false;
        value = data_.front() == '1';
        data_.remove_prefix(1);
        return true;
    }
    bool point(double& x, double& y, bool relative) {
        if (!number(x) || !number(y)) return false;
        if (relative) x += x_, y += y_;
        return true;
    }
    void go(Step step) {
        if (step.kind == Step::Kind::move) start_x_ = step.x, start_y_ = step.y;
        x_ = step.x;
        y_ = step.y;
        steps_.push_back(step);
    }
    bool arc(bool relative) {
        double radius = 0, other = 0, turn = 0, x = 0, y = 0;
        bool large = false, sweep = false;
        if (!number(radius) || !number(other) || !number(turn) || !flag(large) || !flag(sweep) || !point(x, y, relative)) return false;
        // SVG 2, appendix B.2.4, for a circle.
        const double half_x = (x_ - x) / 2, half_y = (y_ - y) / 2, half = std::hypot(half_x, half_y);
        radius = std::max(std::abs(radius), half);
        const double away = half > 0 ? std::sqrt(std::max(0.0, radius * radius / (half * half) - 1)) * (large != sweep ? 1 : -1) : 0;
        const double centre_x = away * half_y + (x_ + x) / 2, centre_y = -away * half_x + (y_ + y) / 2;
        go({Step::Kind::arc, x, y, centre_x, centre_y, radius, std::atan2(y_ - centre_y, x_ - centre_x), std::atan2(y - centre_y, x - centre_x), sweep});
        return true;
    }
    bool one() {
        const bool relative = command_ >= 'a';
        double x = x_, y = y_;
        switch (command_ & ~0x20) {
            case 'M':
                if (!point(x, y, relative)) return false;
                go({Step::Kind::move, x, y});
                command_ = relative ? 'l' : 'L';
                return true;
            case 'L':
                if (!point(x, y, relative)) return false;
                break;
            case 'H':
                if (!number(x)) return false;
                x += relative ? x_ : 0;
                break;
            case 'V':
                if (!number(y)) return false;
                y += relative ? y_ : 0;
                break;
            case 'A': return arc(relative);
            case 'Z':
                go({Step::Kind::close, start_x_, start_y_});
                command_ = 0;
                return true;
            default: return false;
        }
        go({Step::Kind::line, x, y});
        return true;
    }

    std::string_view data_;
    std::vector<Step> steps_;
    char command_ = 0;
    double x_ = 0, y_ = 0, start_x_ = 0, start_y_ = 0;
};

}  // namespace

std::vector<Step> steps(std::string_view data) { return Reader(data).all(); }

}  // namespace pictures
