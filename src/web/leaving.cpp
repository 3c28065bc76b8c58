#include "web/leaving.h"

#include <algorithm>
#include <array>

#include "db/reading.h"

namespace web {

bool is_leaving(const db::Reading& db, AccountId account) { return db.one<int>("select 1 from account_deletion where account_id = ?", account).has_value(); }

bool open_while_leaving(std::string_view pattern) {
    static constexpr std::array<std::string_view, 5> open{"/me/come-back", "/me/data", "/me/data/archive", "/sign-in/again", "/sign-out"};
    return std::ranges::find(open, pattern) != open.end();
}

}  // namespace web
