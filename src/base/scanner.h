// Reading a short text from left to right: what the small grammars (dates, prices, hours) are written with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace base {

// Over UTF-8 that base::plain has prepared. Whatever does not fit leaves the place as it was.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::string_view rest() const { return text_.substr(at_); }
    std::size_t at() const { return at_; }
    void back_to(std::size_t place) { at_ = place; }
    bool done() const { return at_ >= text_.size(); }
    char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

    bool take(std::string_view literal) {
        if (!rest().starts_with(literal)) return false;
        at_ += literal.size();
        return true;
    }
    void step() { at_ += at_ < text_.size(); }
    void skip(std::string_view any_of) {
        while (!done() && any_of.find(text_[at_]) != any_of.npos) ++at_;
    }
    void spaces() { skip(" "); }

    static bool digit(char c) { return c >= '0' && c <= '9'; }
    static bool latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
    static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
    static bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

    // How many figures stand here.
    std::size_t digits() const {
        std::size_t count = 0;
        while (digit(peek(count))) ++count;
        return count;
    }
    // A whole number of at least `least` and at most `most` (<= 18) figures, and no figure behind it.
    std::optional<std::int64_t> number(std::size_t least = 1, std::size_t most = 18) {
        const std::size_t count = digits();
        if (count < least || count > most) return {};
        std::int64_t value = 0;
        for (std::size_t i = 0; i < count; ++i) value = value * 10 + (text_[at_ + i] - '0');
        at_ += count;
        return value;
    }
    // Letters, with everything beyond ASCII counted as one.
    std::string_view word() {
        const std::size_t begin = at_;
        while (!done() && letter(text_[at_])) ++at_;
        return text_.substr(begin, at_ - begin);
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace base
