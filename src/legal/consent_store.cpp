// All SQL of consents.
#include "db/reading.h"
#include "legal/belongings.h"
#include "legal/consent.h"
#include "legal/row_names.h"

namespace legal {
namespace {

using Box = std::vector<std::byte>;

struct Row {
    Consent consent;
    std::optional<Box> address;
};
void read(db::Row& row, Row& r) {
    auto& c = r.consent;
    std::string language;
    std::optional<TextId> text;
    row >> c.id >> c.purpose >> text >> c.version >> c.said >> language >> c.channel >> c.given_at >> c.withdrawn_at >> r.address;
    c.text = text.value_or(TextId{});
    c.language = i18n::parse_language(language).value_or(i18n::Language::ru);
}

Consent opened(const base::Key& key, Row row) {
    if (row.address) row.consent.address = base::unsealed(key, *row.address).value_or("");
    return std::move(row.consent);
}

}  // namespace

namespace {

int newest_version(const db::Reading& db, Kind kind) { return db.value<int>("select coalesce(max(version), 0) from legal_text where kind = ?", kind); }

// The version of the newest text that they agree to and have not taken back; 0: there is none to agree to; nothing: to none.
std::optional<int> newest_agreed(const db::Reading& db, web::AccountId account, Purpose purpose) {
    return db.value<std::optional<int>>("select max(coalesce(t.version, 0)) from consent c left join legal_text t on t.id = c.text_id where c.account_id = ? and c.purpose = ?"
                                        " and not exists (select 1 from consent_withdrawal w where w.consent_id = c.id)",
                                        account, purpose);
}

}  // namespace

ConsentId give(db::Writing& db, const base::Keys& keys, web::AccountId account, const Given& given) {
    const auto text = given.text ? std::optional(given.text) : std::nullopt;
    const ConsentId id{db.insert("insert into consent (account_id, purpose, text_id, said, language, channel, given_at) values (?, ?, ?, ?, ?, ?, ?)", account, given.purpose, text, given.said,
                                 i18n::tag(given.language), given.channel, given.given_at)};
    if (!given.address.empty())
        db.exec("insert into consent_origin (consent_id, address_sealed) values (?, ?)", id, base::sealed(keys.of(base::Keys::Use::texts), given.address));
    return id;
}

bool withdraw(db::Writing& db, web::AccountId account, ConsentId id, base::Instant now) {
    const auto purpose = db.one<Purpose>("select purpose from consent where id = ? and account_id = ?", id, account);
    return purpose && withdraw(db, account, *purpose, now);
}

bool withdraw(db::Writing& db, web::AccountId account, Purpose purpose, base::Instant now) {
    if (!withdrawable(purpose)) return false;
    return db.exec("insert into consent_withdrawal (consent_id, withdrawn_at) select id, ? from consent where account_id = ? and purpose = ?"
                   " and not exists (select 1 from consent_withdrawal w where w.consent_id = consent.id)",
                   now, account, purpose) > 0;
}

std::vector<Consent> consents_of(const db::Reading& db, const base::Keys& keys, web::AccountId account) {
    const auto key = keys.of(base::Keys::Use::texts);
    std::vector<Consent> all;
    for (auto& row : db.all<Row>("select c.id, c.purpose, c.text_id, coalesce(t.version, 0), c.said, c.language, c.channel, c.given_at, w.withdrawn_at, o.address_sealed from consent c"
                                 " left join legal_text t on t.id = c.text_id left join consent_withdrawal w on w.consent_id = c.id left join consent_origin o on o.consent_id = c.id"
                                 " where c.account_id = ? order by c.id desc",
                                 account))
        all.push_back(opened(key, std::move(row)));
    return all;
}

std::optional<Consent> consent_of(const db::Reading& db, const base::Keys& keys, web::AccountId account, ConsentId id) {
    auto row = db.one<Row>("select c.id, c.purpose, c.text_id, coalesce(t.version, 0), c.said, c.language, c.channel, c.given_at, w.withdrawn_at, o.address_sealed from consent c"
                           " left join legal_text t on t.id = c.text_id left join consent_withdrawal w on w.consent_id = c.id left join consent_origin o on o.consent_id = c.id"
                           " where c.id = ? and c.account_id = ?",
                           id, account);
    return row ? std::optional(opened(keys.of(base::Keys::Use::texts), std::move(*row))) : std::nullopt;
}

bool agrees(const db::Reading& db, web::AccountId account, Purpose purpose) {
    const auto kind = text_kind(purpose);
    return newest_agreed(db, account, purpose) == (kind ? newest_version(db, *kind) : 0);
}

std::vector<Due> due(const db::Reading& db, web::AccountId account) {
    std::vector<Due> all;
    for (const auto purpose : {Purpose::processing, Purpose::terms, Purpose::privacy, Purpose::marketing}) {
        const auto version = newest_version(db, *text_kind(purpose));
        const auto agreed = newest_agreed(db, account, purpose);
        if (withdrawable(purpose) && !agreed) continue;  // nobody is asked for what they did not want
        if (version > agreed.value_or(0)) all.push_back({purpose, version, agreed.value_or(0)});
    }
    return all;
}

// ── What of it belongs to a person ──────────────────────────────────────────────────────────────────────────────────
namespace {

std::vector<web::OwnThing> consent_things(const db::Reading& db, const web::Owner& owner) {
    using base::words;
    std::vector<web::OwnThing> things;
    for (const auto& consent : consents_of(db, owner.keys, owner.account)) {
        const auto purpose = purpose_names[static_cast<std::size_t>(consent.purpose)], channel = channel_names[static_cast<std::size_t>(consent.channel)];
        web::OwnThing thing{{"purpose", words("Purpose"), web::Named{std::string(purpose), title(consent.purpose)}},
                            {"said", words("Words beside the tick"), consent.said},
                            {"given_at", words("Given"), consent.given_at},
                            {"channel", words("Where"), web::Named{std::string(channel), title(consent.channel)}},
                            {"address", words("Network address"), consent.address}};
        if (consent.version > 0) thing.push_back({"version", words("Version of the text"), std::int64_t{consent.version}});
        if (consent.withdrawn_at) thing.push_back({"withdrawn_at", words("Withdrawn"), *consent.withdrawn_at});
        things.push_back(std::move(thing));
    }
    return things;
}

std::int64_t erase_origins(db::Writing& db, const web::Owner& owner, int most) {
    return db.exec("delete from consent_origin where consent_id in (select o.consent_id from consent c join consent_origin o on o.consent_id = c.id where c.account_id = ? limit ?)", owner.account,
                   most);
}

}  // namespace

std::vector<web::Belonging> belongings() {
    using base::words;
    const auto consents = words("Your consents");
    const auto why = words("The law lets us be asked for a proof that you had agreed. What stays is the text, its version and the time, without your name and addresses.");
    return {{"consent", consents, web::Fate::stays, why, consent_things, nullptr},
            {"consent_withdrawal", consents, web::Fate::stays, why, nullptr, nullptr},
            {"consent_origin", words("Network addresses from which you agreed"), web::Fate::goes, {}, nullptr, erase_origins}};
}

}  // namespace legal
