#include "ideas/store.h"

#include <limits>

template <>
inline constexpr std::array db::names<ideas::State> = ideas::state_names;
template <>
inline constexpr std::array db::names<moderation::Reason> = moderation::reason_names;

namespace ideas {

using db::Reading;
using db::Writing;

[[maybe_unused]] static void read(db::Row& row, Row& r) {
    std::string language;
    row >> r.id >> r.account >> language >> r.draft.title >> r.draft.text >> r.state >> r.answer >> r.votes >> r.published_at >> r.created_at;
    r.draft.language = i18n::parse_language(language).value_or(i18n::Language::ru);
}

[[maybe_unused]] static void read(db::Row& row, Own& o) {
    std::string last;
    moderation::Reason reason = moderation::Reason::none;
    read(row, o.row);
    row >> last >> reason >> o.note;
    const bool mended = last == "returned" && o.row.state == State::draft, gone = last == "refused" && o.row.state == State::removed;
    if (mended || gone) o.turned_down_for = reason;
}

[[maybe_unused]] static void read(db::Row& row, Vote& v) { row >> v.idea >> v.title >> v.at; }

#define IDEA "select i.id, i.account_id, i.language, i.title, i.text, i.state, i.answer, i.votes, i.published_at, i.created_at"

std::optional<Row> idea_of(const Reading& db, IdeaId id) { return db.one<Row>(IDEA " from idea i where i.id = ?", id); }

std::vector<Row> listed(const Reading& db, std::optional<State> state, base::Edge<Rank> edge, int limit) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    const auto from = edge.before ? *edge.before : edge.after.value_or(Rank{most, most});
#define VOTES_BEHIND " and (i.votes, i.id) < (?1, ?2)"
#define VOTES_BEFORE " and (i.votes, i.id) > (?1, ?2)"
    if (state && edge.before) return db.all<Row>(IDEA " from idea i where i.state = ?3" VOTES_BEFORE " order by i.votes, i.id limit ?4", from.votes, from.id, *state, limit);
    if (state) return db.all<Row>(IDEA " from idea i where i.state = ?3" VOTES_BEHIND " order by i.votes desc, i.id desc limit ?4", from.votes, from.id, *state, limit);
    if (edge.before) return db.all<Row>(IDEA " from idea i where i.published_at is not null" VOTES_BEFORE " order by i.votes, i.id limit ?3", from.votes, from.id, limit);
    return db.all<Row>(IDEA " from idea i where i.published_at is not null" VOTES_BEHIND " order by i.votes desc, i.id desc limit ?3", from.votes, from.id, limit);
}

std::int64_t unanswered(const Reading& db) { return db.value<std::int64_t>("select count(*) from (select 1 from idea where state = 'new' limit 500)"); }

std::vector<Own> ideas_of(const Reading& db, AccountId account) {
    return db.all<Own>(IDEA ", coalesce(r.state, ''), coalesce(r.reason, ''), coalesce(r.note, '') from (select id from idea where account_id = ? order by id desc limit 100) n join idea i on i.id = n.id"
                       " left join revision r on r.id = (select max(id) from revision where of = 'idea' and thing_id = i.id) order by i.id desc",
                       account);
}

std::vector<Row> all_of(const Reading& db, AccountId account) { return db.all<Row>(IDEA " from idea i where i.account_id = ? order by i.id", account); }

IdeaId add(Writing& db, AccountId account, const Draft& draft, base::Instant now) {
    return IdeaId{db.insert("insert into idea (account_id, language, title, text, created_at) values (?, ?, ?, ?, ?)", account, i18n::tag(draft.language), draft.title, draft.text, now)};
}

void put(Writing& db, IdeaId id, const Draft& draft, State state, base::Instant now) {
    const auto published = is_public(state) ? std::optional(now) : std::nullopt;
    db.exec("update idea set language = ?, title = ?, text = ?, state = ?, published_at = ? where id = ?", i18n::tag(draft.language), draft.title, draft.text, state, published, id);
}

void set_state(Writing& db, IdeaId id, State state) { db.exec("update idea set state = ?, published_at = null where id = ?", state, id); }

void set_answer(Writing& db, IdeaId id, State state, const std::string& answer) { db.exec("update idea set state = ?, answer = ? where id = ? and published_at is not null", state, answer, id); }

bool voted(const Reading& db, IdeaId id, AccountId account) { return db.one<int>("select 1 from idea_vote where idea_id = ? and account_id = ?", id, account).has_value(); }

void vote(Writing& db, IdeaId id, AccountId account, base::Instant now) {
    if (!voted(db, id, account)) db.exec("insert into idea_vote (idea_id, account_id, at) values (?, ?, ?)", id, account, now);
}

void take_vote_back(Writing& db, IdeaId id, AccountId account) { db.exec("delete from idea_vote where idea_id = ? and account_id = ?", id, account); }

std::vector<Vote> votes_of(const Reading& db, AccountId account) {
    return db.all<Vote>("select v.idea_id, i.title, v.at from idea_vote v join idea i on i.id = v.idea_id where v.account_id = ? order by v.idea_id", account);
}

}  // namespace ideas
