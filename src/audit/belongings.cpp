#include "audit/belongings.h"

#include <algorithm>

#include "audit/audit.h"

namespace audit {
namespace {

using base::words;

constexpr int at_once = 500;

web::Named role_of(const std::string& name) {
    const auto found = std::ranges::find(web::role_names, name);
    return {name, found == web::role_names.end() ? base::Words() : web::name_of(static_cast<web::Role>(found - web::role_names.begin()))};
}

std::string joined(const std::vector<Change>& changes) {
    std::string list;
    for (const auto& change : changes) list.append(list.empty() ? "" : ", ").append(change.field);
    return list;
}

// All of them, read page by page.
template <class Page>
std::vector<Entry> whole(Page page) {
    std::vector<Entry> all;
    for (auto next = page({}); !next.empty(); next = page({.after = all.back().id})) all.insert(all.end(), next.begin(), next.end());
    return all;
}

std::vector<web::OwnThing> things(const db::Reading& db, const web::Owner& owner) {
    std::vector<web::OwnThing> made;
    const auto looks = whole([&](base::Edge<std::int64_t> edge) { return looks_at(db, owner.account.value, edge, at_once); });
    for (const auto& [id, act] : looks)
        made.push_back({{"what", words("What"), web::Named{act.act, words("Staff looked at my data")}}, {"at", words("When"), act.at}, {"role", words("Role"), role_of(act.role)},
                        {"purpose", words("Why"), act.purpose}, {"fields", words("Fields"), joined(act.changes)}});
    const auto own = whole([&](base::Edge<std::int64_t> edge) { return acts(db, {.actor_id = owner.account.value}, edge, at_once); });
    for (const auto& [id, act] : own)
        made.push_back({{"what", words("What"), web::Named{act.act, words("I did something that is noted")}}, {"act", words("Act"), act.act}, {"at", words("When"), act.at},
                        {"role", words("Role"), role_of(act.role)}});
    return made;
}

}  // namespace

std::vector<web::Belonging> belongings() {
    return {{"audit_act", words("Log of acts and of looks at data"), web::Fate::stays,
             words("It proves who did what and is chained so that no line can be taken out. Your name and address stand in it only as digests that nobody can read back."), things, nullptr}};
}

}  // namespace audit
