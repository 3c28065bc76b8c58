// What a visitor can cause and be told is a value: Result<T>. What the machine did is an exception (caught in dispatch,
// the job runner and main only).
#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

// A sentence for people, not yet in any language: the English msgid of the catalogues and its named parameters.
// Written as words("{n} seats left", {{"n", "3"}}) so that the catalogue tool finds the literal.
struct Words {
    std::string_view msgid;  // a literal, lives for ever
    std::vector<std::pair<std::string_view, std::string>> parameters;

    bool operator==(const Words&) const = default;
};

inline Words words(std::string_view msgid, std::vector<std::pair<std::string_view, std::string>> parameters = {}) {
    return {msgid, std::move(parameters)};
}

// With a number: one text for one, one for many, and the parameter n. The key is the first; the second is for the
// catalogues, which hold both.
inline Words words(std::string_view one, [[maybe_unused]] std::string_view many,
                   std::vector<std::pair<std::string_view, std::string>> parameters) {
    return {one, std::move(parameters)};
}

struct Error {
    // One place (web/dispatch) maps a kind to its status.
    enum class Kind : std::uint8_t {
        unauthenticated,  // 401: sign in first
        forbidden,        // 403
        not_found,        // 404
        conflict,         // 409: somebody else was quicker, or the state is another by now
        exhausted,        // 409: nothing left
        invalid,          // 422: what was typed cannot be used
        too_many,         // 429
        busy,             // 503: as many as can be done at once are being done
    };

    Kind kind = Kind::invalid;
    Words message;
    std::string field;  // the form field or parameter it speaks of; empty when it speaks of the whole
    std::chrono::seconds retry_after{0};  // of too_many and busy; 0: not known

    bool operator==(const Error&) const = default;
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> refuse(Error::Kind kind, Words message, std::string field = {}) {
    return std::unexpected(Error{kind, std::move(message), std::move(field), {}});
}

}  // namespace base

// Leaves the function with the error, or goes on with the value. Stands only as `auto x = TRY(…);`, `x = TRY(…);` or
// `TRY(…);`: inside an aggregate g++ 12 leaks the members already built (checked by tests/architecture).
#define TRY(...)                                                                       \
    __extension__({                                                                    \
        auto&& try_result = (__VA_ARGS__);                                             \
        if (!try_result) return std::unexpected(std::move(try_result).error());        \
        *std::move(try_result);                                                        \
    })
