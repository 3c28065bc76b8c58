// `qala init` and `qala demo`: a city where there was none.
#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <stdexcept>

#include "accounts/account.h"
#include "accounts/passwords.h"
#include "app/commands.h"
#include "app/founder.h"
#include "base/text.h"
#include "cities/city.h"
#include "cities/synonyms.h"
#include "collecting/store.h"
#include "db/file.h"
#include "db/lock.h"
#include "demo/city.h"
#include "demo/collections.h"
#include "demo/goods.h"
#include "demo/firms.h"
#include "demo/ground.h"
#include "demo/ideas.h"
#include "demo/transport.h"
#include "i18n/words.h"
#include "ideas/store.h"
#include "legal/consent.h"
#include "maps/feature.h"
#include "search/merge.h"
#include "support/store.h"
#include "teams/team.h"
#include "transport/take_in.h"
#include "useful/useful.h"

namespace app {
namespace fs = std::filesystem;

namespace {

std::vector<i18n::Language> read_languages(std::string_view list) {
    std::vector<i18n::Language> languages;
    while (!list.empty()) {
        const auto tag = list.substr(0, list.find(','));
        list.remove_prefix(std::min(list.size(), tag.size() + 1));
        const auto language = i18n::parse_language(tag);
        if (!language) throw std::runtime_error(fmt::format("--languages knows ru, kk and en, not {}", tag));
        if (std::ranges::find(languages, *language) != languages.end()) throw std::runtime_error(fmt::format("--languages names {} twice", tag));
        languages.push_back(*language);
    }
    if (languages.empty()) throw std::runtime_error("--languages wants at least one of ru, kk, en");
    return languages;
}

// ── The demo city ────────────────────────────────────────────────────────────────────────────────────────────────

std::array<std::string, 3> in_three(const demo::Words& words) { return {std::string(words.ru), std::string(words.kk), std::string(words.en)}; }

cities::CityDraft demo_draft(const demo::Content& content) {
    cities::CityDraft draft;
    draft.slug = "jezkazgan";
    draft.names = in_three(content.city.name);
    draft.taglines = in_three(content.city.tagline);
    draft.languages = {i18n::Language::ru, i18n::Language::kk, i18n::Language::en};
    draft.latitude = content.city.latitude;
    draft.longitude = content.city.longitude;
    draft.is_demo = true;
    return draft;
}

void write_fixed(db::File& file, const demo::Content& content, base::Instant now) {
    file.write([&content, now](db::Writing& db) {
        cities::found(db, demo_draft(content), now);
        for (const auto& district : content.districts) cities::put(db, cities::DistrictDraft{std::string(district.slug), in_three(district.name)});
        for (const auto& holiday : content.holidays) cities::put(db, cities::HolidayDraft{holiday.day, in_three(holiday.name)});
        for (const auto& same : content.synonyms) cities::put_synonyms(db, {same.begin(), same.end()});
        std::vector<useful::NumberDraft> numbers;
        for (const auto& number : content.useful) numbers.push_back({in_three(number.name), in_three(number.note), std::string(number.phone), {}});
        useful::put(db, numbers);
        for (const auto& attribute : content.attributes) {
            cities::AttributeDraft draft{std::string(attribute.category), std::string(attribute.key), std::string(attribute.type), std::string(attribute.unit),
                                         attribute.filterable, in_three(attribute.name), {}};
            draft.for_children = attribute.for_children;
            for (const auto& choice : attribute.choices) draft.choices.push_back({std::string(choice.key), in_three(choice.name)});
            cities::put(db, draft);
        }
    });
}

// Drafts go to the writer ten at a time, within the few milliseconds a write function may take; a line says how far it is.
template <class Draft>
class Batch {
public:
    Batch(db::File& file, const char* what, int all, base::Instant now) : file_(file), what_(what), all_(all), now_(now) {}
    void add(Draft&& draft) {
        drafts_.push_back(std::move(draft));
        constexpr std::size_t at_once = 10;
        if (drafts_.size() == at_once) flush();
    }
    void flush() {
        file_.write([drafts = drafts_, now = now_](db::Writing& db) {
            for (const auto& draft : drafts) put(db, draft, now);
        });
        done_ += static_cast<int>(drafts_.size());
        drafts_.clear();
        if (const int tenth = all_ ? done_ * 10 / all_ : 10; tenth > said_) {
            said_ = tenth;
            fmt::print("{}: {} of {}\n", what_, done_, all_);
            std::fflush(stdout);
        }
    }

private:
    db::File& file_;
    const char* what_;
    int all_, done_ = 0, said_ = 0;
    base::Instant now_;
    std::vector<Draft> drafts_;
};

template <class Draft, class Make>
void write_all(db::File& file, const char* what, int all, base::Instant now, Make make) {
    Batch<Draft> batch(file, what, all, now);
    make([&](Draft&& draft) { batch.add(std::move(draft)); });
    batch.flush();
}

void write_good(db::File& file, demo::Stocked&& stocked, base::Instant now) {
    file.write([stocked, now](db::Writing& db) {
        auto draft = stocked.draft;
        draft.organisation = organisations::find(db, "demo", stocked.organisation_source_id).value().value;
        goods::add(db, draft, now - std::chrono::days(stocked.confirmed_days_ago));
    });
}

// Those whom the README names. Their addresses end in .test, so no letter ever reaches anybody (RFC 6761).
std::vector<accounts::Draft> demo_people() {
    using accounts::Kind;
    using web::Role;
    const auto person = [](const char* name, const char* address, Kind kind, std::vector<Role> roles) {
        return accounts::Draft{kind, name, fmt::format("{}@example.test", address), i18n::Language::ru, {}, std::move(roles)};
    };
    return {person("Алия Сериккызы", "resident", Kind::resident, {}),      person("Данияр Ахметов", "student", Kind::resident, {}),
            person("Марат Оспанов", "owner", Kind::business, {}),          person("Гульнара Сейтова", "organiser", Kind::business, {}),
            person("Ерлан Жумабаев", "moderator", Kind::resident, {Role::moderator}), person("Сауле Нурланова", "admin", Kind::resident, {Role::admin})};
}

void appoint_owner(db::Writing& db, const base::Keys& keys, std::string_view person, std::string_view firm, base::Instant now) {
    const auto account = accounts::find(db, keys, fmt::format("{}@example.test", person));
    const auto organisation = organisations::find(db, "demo", fmt::format("org-{}", demo::number_of_firm(firm)));
    teams::appoint(db, organisation.value(), account.value(), web::TeamRole::owner, now);
}

// They have agreed to what one agrees to when signing up.
std::vector<legal::Given> demo_consents(const db::Reading& db, base::Instant now) {
    std::vector<legal::Given> given;
    for (const auto purpose : {legal::Purpose::processing, legal::Purpose::terms, legal::Purpose::privacy})
        if (const auto text = legal::current(db, *legal::text_kind(purpose), i18n::Language::ru))
            given.push_back({purpose, text->id, i18n::say(i18n::Language::ru, legal::title(purpose)), i18n::Language::ru, legal::Channel::command, now, {}});
    return given;
}

void write_people(db::File& file, const fs::path& data, const std::string& password, base::Instant now) {
    const auto hash = accounts::hashed(password);
    if (!hash) throw std::runtime_error("the password cannot be hashed");
    auto people = demo_people();
    for (auto& person : people) person.password = *hash;
    file.write([people, keys = base::Keys::of_folder(data), now](db::Writing& db) mutable {
        for (auto& person : people) {
            person.consents = demo_consents(db, now);
            accounts::put(db, keys, person, now);
        }
        appoint_owner(db, keys, "owner", "aroma", now);
        appoint_owner(db, keys, "organiser", "dk", now);
    });
}

// What some of them would change on the site, with the votes of the others; and what support has prepared.
void write_ideas(db::File& file, const fs::path& data, base::Instant now) {
    file.write([keys = base::Keys::of_folder(data), now](db::Writing& db) {
        std::vector<web::AccountId> people;
        for (const auto& person : demo_people()) people.push_back(accounts::find(db, keys, person.email).value());
        for (std::size_t i = 0; i < demo::ideas().size(); ++i) {
            const auto& one = demo::ideas()[i];
            const auto author = accounts::find(db, keys, fmt::format("{}@example.test", one.person)).value();
            const ideas::Draft draft{one.language, std::string(one.title), std::string(one.text)};
            const auto id = ideas::add(db, author, draft, now);
            ideas::put(db, id, draft, ideas::State::fresh, now);
            for (std::size_t voter = i; voter < people.size(); ++voter)
                if (people[voter] != author) ideas::vote(db, id, people[voter], now);
            for (std::size_t state = 0; state < ideas::state_names.size(); ++state)
                if (ideas::state_names[state] == one.state) ideas::set_answer(db, id, static_cast<ideas::State>(state), std::string(one.answer));
        }
        for (const auto& [title, body] : demo::prepared_answers()) {
            std::array<support::TemplateText, 3> texts;
            for (const auto language : i18n::languages) texts[i18n::index(language)] = {std::string(title.in(language)), std::string(body.in(language))};
            support::add_template(db, texts, now);
        }
    });
}

// What the editors put together; what the city of this seed does not have is left out.
void gather(db::File& file, base::Instant now) {
    const auto texts_of = [](const demo::Gathered& one) {
        std::vector<collections::Text> texts;
        for (const auto language : i18n::languages) texts.push_back({language, std::string(one.title.in(language)), std::string(one.intro.in(language))});
        return texts;
    };
    for (const auto& one : demo::gathered()) {
        const auto key = base::fresh_token(12);
        file.write([&, key](db::Writing& db) {
            collections::Draft draft{.account = {}, .texts = texts_of(one), .visibility = "public", .key = key, .state = "published", .slug = {}, .items = {}};
            for (const auto& picked : one.things)
                if (const auto thing = collecting::thing_called(db, collections::of_called(picked.of).value(), picked.title, now)) draft.items.push_back({*thing, std::string(picked.comment), now});
            if (draft.items.size() >= collections::least_public) collections::add(db, draft, now);
        });
    }
}

}  // namespace

int init(const Init& init) {
    if (!is_slug(init.city)) throw std::runtime_error(fmt::format("--city wants 2 to 40 small Latin letters, figures or hyphens, a letter first; not {}", init.city));
    if (!is_host(init.host)) throw std::runtime_error(fmt::format("--domain wants a name such as city.example, without http:// and port; not {}", init.host));
    cities::CityDraft draft;
    draft.slug = init.city;
    draft.languages = read_languages(init.languages);
    if (const auto name = base::clean(init.name); !name.empty() && base::letters(name) <= 80) draft.names.fill(name);
    else throw std::runtime_error("--name wants 1 to 80 letters");
    if (!base::Zone::find(init.timezone)) throw std::runtime_error(fmt::format("--timezone wants an IANA name such as Asia/Almaty, not {}", init.timezone));
    if (!base::Currency::parse(init.currency)) throw std::runtime_error(fmt::format("--currency wants three capital letters such as KZT, not {}", init.currency));
    draft.timezone = init.timezone;
    draft.currency = init.currency;
    draft.hosts = {init.host};
    fs::create_directories(init.data);
    const db::FolderLock lock(init.data);
    auto file = new_city_file(init.data, init.city);
    const auto now = base::SystemClock().now();
    file->write([=](db::Writing& db) { cities::found(db, draft, now); });
    name_city_file(std::move(file), init.data, init.city);
    fmt::print("The city {} is founded. Serve it with: qala serve --data {}\n", init.name, init.data.string());
    return Exit::done;
}

int demo(const Demo& wish) {
    const auto zone = base::Zone::find("Asia/Almaty");
    if (!zone) throw std::runtime_error("this system has no time zones; install the package tzdata");
    const demo::Options options{wish.seed, wish.date.value_or(zone->today(base::SystemClock().now())), wish.scale};
    const auto now = zone->instant(base::LocalTime(options.today)) + std::chrono::hours(9);
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used on this machine");
    fs::create_directories(wish.data);
    const db::FolderLock lock(wish.data);
    auto file = new_city_file(wish.data, "jezkazgan");
    write_fixed(*file, demo::fixed_content(options), now);
    write_all<organisations::Draft>(*file, "organisations", demo::organisations_per_scale * wish.scale, now,
                                    [&](auto take) { demo::organisations(options, take); });
    write_all<events::Draft>(*file, "events", demo::events_per_scale * wish.scale, now, [&](auto take) { demo::events(options, *zone, take); });
    write_all<offers::Draft>(*file, "offers", demo::offers_per_scale * wish.scale, now, [&](auto take) { demo::offers(options, take); });
    demo::goods([&](demo::Stocked&& stocked) { write_good(*file, std::move(stocked), now); });
    search::merge_indexes(*file);
    gather(*file, now);
    maps::replace_map(*file, {"qala demo"}, demo::ground(), now);
    transport::take_in(*file, demo::timetable(options), "demo", now);
    const auto password = wish.password.empty() ? base::fresh_token(9) : wish.password;
    write_people(*file, wish.data, password, now);
    write_ideas(*file, wish.data, now);
    name_city_file(std::move(file), wish.data, "jezkazgan");
    fmt::print("People to sign in as: resident, student, owner, organiser, moderator and admin, each @example.test; password: {}\n", password);
    fmt::print("The demo city is ready. Serve it with: qala serve --data {}\n", wish.data.string());
    return Exit::done;
}

}  // namespace app
