#include "cities/synonyms.h"

#include <utility>

#include "db/reading.h"

namespace cities {

Synonyms::Synonyms(const db::Reading& db) {
    std::vector<std::string> group;
    std::int64_t last = 0;
    for (auto& [id, words] : db.all<std::pair<std::int64_t, std::string>>("select group_id, words from synonym order by group_id, words")) {
        if (id != last) add(std::exchange(group, {}));
        last = id;
        group.push_back(std::move(words));
    }
    add(group);
}

void put_synonyms(db::Writing& db, const std::vector<std::string>& words) {
    const auto group = db.value<std::int64_t>("select coalesce(max(group_id), 0) + 1 from synonym");
    for (const auto& one : words) db.exec("insert into synonym (group_id, words) values (?, ?) on conflict do nothing", group, one);
}

}  // namespace cities
