#include "accounts/one_time_code.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <algorithm>
#include <stdexcept>

#include "base/secret.h"

namespace accounts {
namespace {

constexpr std::chrono::seconds period{30};
constexpr std::size_t figures = 6;
constexpr std::int64_t tolerance = 1;  // steps to either side (S-MFA)
constexpr std::string_view paper_letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t paper_length = 10;

std::string without_gaps(std::string_view typed) {
    std::string text;
    for (const char c : typed)
        if (c != ' ' && c != '-') text += c;
    return text;
}

bool is_code_figure(char c) { return c >= '0' && c <= '9'; }

// HOTP before it is cut to six figures (RFC 4226 §5.3).
std::uint32_t number_of(const Seed& seed, std::int64_t step) {
    std::array<unsigned char, 8> moved;
    for (std::size_t i = 0; i < moved.size(); ++i) moved[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(step) >> (56 - 8 * i));
    std::array<unsigned char, 20> hash;
    unsigned int size = hash.size();
    if (!HMAC(EVP_sha1(), seed.data(), static_cast<int>(seed.size()), moved.data(), moved.size(), hash.data(), &size) || size != hash.size())
        throw std::runtime_error("OpenSSL makes no HMAC-SHA-1");
    const std::size_t at = hash.back() & 0x0f;
    return (hash[at] & 0x7fu) << 24 | hash[at + 1] << 16 | hash[at + 2] << 8 | hash[at + 3];
}

}  // namespace

Seed fresh_seed() {
    Seed seed;
    randombytes_buf(seed.data(), seed.size());
    return seed;
}

std::string base32(std::span<const std::byte> bytes) {
    static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    std::uint32_t held = 0;
    int bits = 0;
    for (const auto byte : bytes) {
        held = held << 8 | static_cast<std::uint32_t>(byte);
        for (bits += 8; bits >= 5; bits -= 5) text += letters[held >> (bits - 5) & 31];
    }
    if (bits > 0) text += letters[held << (5 - bits) & 31];
    return text;
}

std::int64_t step_at(base::Instant moment) { return moment.time_since_epoch() / period; }

std::string code_of(const Seed& seed, std::int64_t step) { return fmt::format("{:06}", number_of(seed, step) % 1'000'000); }

bool looks_like_code(std::string_view typed) {
    const auto text = without_gaps(typed);
    return text.size() == figures && std::ranges::all_of(text, is_code_figure);
}

std::optional<std::int64_t> typed_step(const Seed& seed, std::string_view typed, base::Instant now, std::int64_t used) {
    const auto text = without_gaps(typed);
    std::optional<std::int64_t> found;
    for (auto step = step_at(now) - tolerance; step <= step_at(now) + tolerance; ++step)
        if (base::same(text, code_of(seed, step)) && step > used) found = step;
    return found;
}

std::string fresh_recovery_code() {
    std::string code;
    for (std::size_t i = 0; i < paper_length; ++i) {
        if (i == paper_length / 2) code += '-';
        code += paper_letters[randombytes_uniform(paper_letters.size())];
    }
    return code;
}

std::optional<std::string> typed_recovery_code(std::string_view typed) {
    auto text = without_gaps(typed);
    if (text.size() != paper_length) return {};
    for (auto& c : text) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        if (paper_letters.find(c) == paper_letters.npos) return {};
    }
    return text.insert(paper_length / 2, "-");
}

}  // namespace accounts
