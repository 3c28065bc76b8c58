// The programme of a cinema as people type it: a film a line, its sessions behind it.
//
//   Дюна: 10:00 2D 1500; 12:30 3D 2000 (Зал 1)
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/money.h"
#include "base/result.h"

namespace screening {

inline constexpr std::size_t most_sessions_typed = 200, format_letters = 20, hall_letters = 80;

// What is wrong, and where: both count from 1, columns in letters.
struct Fault {
    std::size_t line = 1, column = 1;
    base::Words what;

    bool operator==(const Fault&) const = default;
};

struct TypedSession {
    base::Minutes at{0};        // since midnight
    std::string format, hall;   // '3D'; a hall's name as typed, or empty
    base::Price price;
    std::string price_note;
    std::size_t line = 1, column = 1;

    bool operator==(const TypedSession&) const = default;
};

struct TypedFilm {
    std::string title;
    std::int64_t work = 0;      // what `known` says of it
    std::size_t line = 1;
    std::vector<TypedSession> sessions;
};

struct Typed {
    std::vector<TypedFilm> films;
    std::vector<Fault> faults;
};

// Which work a title names; refused with the reason. Lines are cut at the colon behind which the longest known title ends, for
// titles have colons, too.
using Known = std::function<base::Result<std::int64_t>(std::string_view title)>;
Typed read_programme(std::string_view text, const Known& known, base::Currency usual);

// One session alone: "10:00 2D 1500 (Зал 1)".
base::Result<TypedSession> read_session(std::string_view text, base::Currency usual);
// The same back, and read as it was. `free`: the word for it.
std::string written_session(const TypedSession&, std::string_view free);

}  // namespace screening
