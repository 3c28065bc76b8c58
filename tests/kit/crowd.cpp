#include "kit/crowd.h"

#include <fmt/format.h>

#include "audit/audit.h"

namespace kit {
namespace {

constexpr int at_once = 10'000;

void people(db::Writing& db, int from, int until) {
    db.exec("with recursive n (i) as (select ?1 union all select i + 1 from n where i + 1 < ?2)"
            " insert into account (kind, name, language, email_hash, email_sealed, created_at, blocked_at)"
            " select 'resident', 'Житель ' || i || ' Толпы', 'ru', randomblob(32), zeroblob(60), ?3, iif(i % 10 = 0, ?3, null) from n",
            from, until, friday_noon);
    db.exec("insert into account_name (folded, account_id) select w.beginning || substr(a.name, 8, length(a.name) - 13) || ' толпы', a.id"
            " from account a, (select 'житель ' as beginning union all select '') w where a.name glob 'Житель *' and cast(substr(a.name, 8) as integer) between ?1 and ?2 - 1",
            from, until);
}

void organisations(db::Writing& db, int from, int until) {
    constexpr int above = 1'000'000;  // those of the town
    db.exec("with recursive n (i) as (select ?1 union all select i + 1 from n where i + 1 < ?2)"
            " insert into organisation (id, slug, state, created_at, updated_at) select ?4 + i, 'lavka', iif(i % 10 = 0, 'draft', 'published'), ?3, ?3 from n",
            from, until, friday_noon, above);
    db.exec("with recursive n (i) as (select ?1 union all select i + 1 from n where i + 1 < ?2)"
            " insert into organisation_text (organisation_id, language, name, sort_key) select ?3 + i, 'ru', 'Лавка ' || i, 'лавка' || i from n",
            from, until, above);
    db.exec("with recursive n (i) as (select ?1 union all select i + 1 from n where i + 1 < ?2)"
            " insert into organisation_words (organisation_id, title, names, summary, text) select ?3 + i, char(2) || 'ruЛавка ' || i || iif(i % 9, ' на площади', ' у моста'), '', '', '' from n",
            from, until, above);
    db.exec("with recursive n (i) as (select ?1 union all select i + 1 from n where i + 1 < ?2)"
            " insert into organisation_plan (organisation_id, plan, from_day, reason, set_at) select ?4 + i, iif(i % 10 = 3, 'vip', 'business'), '2026-01-01', 'по договору', ?3 from n where i % 10 in (3, 4)",
            from, until, friday_noon, above);
}

void letters(db::Writing& db, int from, int until) {
    db.exec("with recursive n (i) as (select ?1 union all select i + 1 from n where i + 1 < ?2)"
            " insert into letter (kind, language, address, fields, state, created_at, deadline_at, next_at, ended_at)"
            " select iif(i % 20, 'accounts.password_reset', 'mail.test'), 'ru', 'person' || i || '@example.test', '{}', iif(i % 4, 'sent', 'waiting'), ?3 - 9999999 + i, ?3 + 9999999, ?3 + i,"
            " iif(i % 4, ?3, null) from n",
            from, until, friday_noon);
}

void requests(db::Writing& db, int from, int until) {
    db.exec("with recursive n (i) as (select ?1 union all select i + 1 from n where i + 1 < ?2)"
            " insert into request (kind, topic, code_seed, language, text_sealed, authority, received_at, due_at, remind_at, state, reason, ended_at)"
            " select iif(i % 50, 'complaint', 'official'), iif(i % 50, 'other', 'removal'), randomblob(16), 'ru', zeroblob(60), iif(i % 50, '', 'Акимат'), ?3, ?3 + 9999 + i / 3, ?3 + 1 + i / 3,"
            " iif(i % 100 < 50, 'open', 'answered'), iif(i % 100 < 50, '', 'done'), iif(i % 100 < 50, null, ?3 + i / 3) from n",
            from, until, friday_noon);
}

// Corrections by readers and changes of the town's five events.
void revisions(db::Writing& db, int from, int until) {
    db.exec("with recursive n (i) as (select ?1 union all select i + 1 from n where i + 1 < ?2)"
            " insert into revision (of, thing_id, kind, title, draft, before, state, made_at, due_at, decided_at, reason)"
            " select 'event', i % 5 + 1, iif(i % 20, 'change', 'suggestion'), 'Правка ' || i, '{}', '{}', iif(i % 100 < 50, 'waiting', 'applied'), ?3, ?3 + 9999 + i / 3,"
            " iif(i % 100 < 50, null, ?3 + i / 3), iif(i % 100 < 50, '', 'fits') from n",
            from, until, friday_noon);
    db.exec("insert into revision_sender (revision_id, account_id, role) select id, id % 90 + 1, 'author' from revision where id > ?1 and id <= ?2", from, until);
}

// Places of one name, each beside the next, and what somebody has to decide about every two of them.
void twins(db::Writing& db, int from, int until) {
    db.exec("with recursive n (i) as (select ?1 union all select i + 1 from n where i + 1 < ?2)"
            " insert into organisation (id, slug, source, source_id, created_at, updated_at) select i + 1000, 'mesto', 'crowd', i, ?3, ?3 from n",
            from, until, friday_noon);
    db.exec("insert into organisation_text (organisation_id, language, name, sort_key) select id, 'ru', 'Место ' || id, 'место ' || id from organisation where id >= ?1 + 1000 and id < ?2 + 1000", from, until);
    db.exec("insert into duplicate (one_id, other_id, score, doubt, why, state, seen_at, decided_at) select id - 1, id, 40 + id % 100, 260 - id % 100, 'phone,name', iif(id % 2, 'waiting', 'different'), ?3, iif(id % 2, null, ?3 + id)"
            " from organisation where id > 1000 and id >= ?1 + 1000 and id < ?2 + 1000",
            from, until, friday_noon);
}

void machine(db::Writing& db, int from, int until) {
    db.exec("with recursive n (i) as (select ?1 union all select i + 1 from n where i + 1 < ?2)"
            " insert into failure (place, type, text, count, first_at, last_at, version) select 'GET /events/:id', 'kit', 'failure ' || i, 1, ?3 + i / 3, ?3 + i / 3, 'kit' from n",
            from, until, friday_noon);
    db.exec("with recursive n (i) as (select ?1 union all select i + 1 from n where i + 1 < ?2)"
            " insert into job (kind, key, run_at, attempts, error, failed_at) select 'kit.work', i, ?3 + 9999999 + i / 3, 12, 'the sea is dry', iif(i % 2, ?3 + i / 3, null) from n",
            from, until, friday_noon);
}

void acts(db::Writing& db, int from, int until) {
    for (int i = from; i < until; ++i)
        audit::record(db, {friday_noon + std::chrono::seconds(i / 3), i % 7 ? 1 : 2, "admin", i % 20 ? "account.block" : "account.unblock", "account", i % 90 + 1, fmt::format("повод {}", i)});
}

}  // namespace

void crowd(Town& town, int rows) {
    for (int from = 0; from < rows; from += at_once)
        town.file().write([from, until = std::min(rows, from + at_once)](db::Writing& db) {
            people(db, from, until);
            organisations(db, from, until);
            letters(db, from, until);
            requests(db, from, until);
            revisions(db, from, until);
            twins(db, from, until);
            machine(db, from, until);
            acts(db, from, until);
        });
}

}  // namespace kit
