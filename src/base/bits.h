// A set of small numbers as bits: what a filter lets through. Sets of one size are cut and counted 64 numbers at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace base {

class Bits {
public:
    Bits() = default;
    explicit Bits(std::size_t size, bool full = false) : size_(size), words_((size + 63) / 64, full ? ~std::uint64_t(0) : 0) {
        if (full && size % 64 != 0) words_.back() = (std::uint64_t(1) << size % 64) - 1;
    }

    std::size_t size() const { return size_; }
    std::span<const std::uint64_t> words() const { return words_; }
    bool has(std::size_t i) const { return words_[i / 64] >> i % 64 & 1; }
    void add(std::size_t i) { words_[i / 64] |= std::uint64_t(1) << i % 64; }
    void remove(std::size_t i) { words_[i / 64] &= ~(std::uint64_t(1) << i % 64); }

    Bits& operator&=(const Bits& other) {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
        return *this;
    }
    Bits& operator|=(const Bits& other) {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
        return *this;
    }
    Bits& operator-=(const Bits& other) {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
        return *this;
    }
    friend Bits operator&(Bits a, const Bits& b) { return a &= b; }
    friend Bits operator|(Bits a, const Bits& b) { return a |= b; }
    bool operator==(const Bits&) const = default;

    std::size_t count() const;
    bool empty() const {
        for (const auto word : words_)
            if (word != 0) return false;
        return true;
    }

    // f(number), ascending.
    template <class F>
    void each(F&& f) const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (auto word = words_[i]; word != 0; word &= word - 1) f(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
    }

private:
    std::size_t size_ = 0;
    std::vector<std::uint64_t> words_;
};

// How many numbers are in both.
std::size_t count_both(const Bits&, const Bits&);

}  // namespace base
