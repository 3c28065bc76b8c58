#include "accounts/passwords.h"

#include <sodium.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <new>

#include "accounts/common_passwords.h"
#include "base/text.h"

namespace accounts {
namespace {

using base::Error;
using base::words;

constexpr unsigned long long passes = 3;
constexpr std::size_t memory = 64u * 1024 * 1024;

// A place in one of the two lanes, for as long as it lives; `entered` is false when too many wait already.
class Lane {
public:
    Lane() {
        std::unique_lock lock(mutex);
        if (waiting == most_waiting) return;
        ++waiting;
        freed.wait(lock, [] { return used < lanes; });
        --waiting;
        ++used;
        entered = true;
    }
    ~Lane() {
        if (!entered) return;
        {
            std::lock_guard lock(mutex);
            --used;
        }
        freed.notify_one();
    }
    Lane(const Lane&) = delete;

    bool entered = false;

private:
    static constexpr int lanes = 2, most_waiting = 64;
    static inline std::mutex mutex;
    static inline std::condition_variable freed;
    static inline int used = 0, waiting = 0;
};

std::unexpected<Error> too_many_at_once() {
    Error error{Error::Kind::busy, words("Many people are signing in at this moment. Try again in a minute."), {}, std::chrono::seconds(30)};
    return std::unexpected(std::move(error));
}

std::string hash_of(std::string_view password) {
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(hash, password.data(), password.size(), passes, memory, crypto_pwhash_ALG_ARGON2ID13) != 0) throw std::bad_alloc();
    return hash;
}

// Of a password that nobody has.
const std::string& stand_in() {
    static const std::string hash = [] {
        char secret[32];
        randombytes_buf(secret, sizeof secret);
        return hash_of({secret, sizeof secret});
    }();
    return hash;
}

}  // namespace

base::Result<std::string> hashed(std::string_view password) {
    const Lane lane;
    if (!lane.entered) return too_many_at_once();
    return hash_of(password);
}

base::Result<bool> fits(std::string_view password, std::string_view hash) {
    const Lane lane;
    if (!lane.entered) return too_many_at_once();
    const std::string against(hash.empty() ? std::string_view(stand_in()) : hash);
    return crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0;
}

bool outdated(std::string_view hash) { return crypto_pwhash_str_needs_rehash(std::string(hash).c_str(), passes, memory) != 0; }

std::optional<base::Words> weakness(std::string_view password, bool staff, std::initializer_list<std::string_view> known) {
    const auto letters = base::letters(password);
    const std::size_t least = staff ? 15 : 8;
    if (letters < least) return words("Too short: at least {n} characters", {{"n", staff ? "15" : "8"}});
    if (letters > 128) return words("Too long: {n} characters at most", {{"n", "128"}});
    if (is_common(password, known)) return words("This password is easy to guess. Take three words that do not belong together.");
    return {};
}

}  // namespace accounts
