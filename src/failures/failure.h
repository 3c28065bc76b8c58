// What went wrong in the machine, grouped by place and cause, for the admin pages (W10). Nothing personal stands in it.
#pragma once

#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/edge.h"
#include "base/instant.h"

namespace db { class Reading; class Writing; }

namespace failures {

struct Cause {
    std::string place;  // the route as it is declared, "GET /events/:id", or "job mail.send"
    std::string type;   // of the exception
    std::string text;   // what it said, with figures and quoted words left out: those may be somebody's
    auto operator<=>(const Cause&) const = default;
};
Cause cause_of(std::string place, const std::exception&);

struct Failure {
    std::int64_t id = 0;
    Cause cause;
    std::int64_t count = 0;
    base::Instant first_at{}, last_at{};
    std::string version, request;  // the program's, and the id of the last request: what a visitor may have written to us
};

// Counts in memory, from any thread, so that a request that fails need not write as well. At most 200 causes a city: what
// is beyond them is counted as one.
class Tally {
public:
    void note(const std::string& city, Cause cause, std::string_view request, base::Instant now);
    std::vector<Failure> take(const std::string& city);  // since the last take

private:
    std::mutex mutex_;
    std::map<std::string, std::map<Cause, Failure>> cities_;
};

// Adds what was taken to what is known.
void put(db::Writing&, const std::vector<Failure>&, std::string_view version);
// The latest first; read away from the edge, at most so many.
std::vector<Failure> failures(const db::Reading&, base::Edge<base::Place>, int limit);
std::optional<Failure> failure(const db::Reading&, std::int64_t id);
std::int64_t count(const db::Reading&);                        // of causes; 500 at most
bool forget(db::Writing&, std::int64_t id);                    // it is mended
void forget_old(db::Writing&, base::Instant now);              // not seen for 90 days

}  // namespace failures
