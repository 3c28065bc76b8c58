#include "kit/town.h"

#include <sodium.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <stdexcept>

#include "app/routes.h"
#include "app/structure.h"
#include "cities/city.h"
#include "db/migrate.h"
#include "events/event.h"
#include "offers/offer.h"
#include "organisations/organisation.h"
#include "teams/team.h"

namespace kit {
namespace fs = std::filesystem;
using i18n::Language;

Folder::Folder() {
    std::string pattern = (fs::temp_directory_path() / "qala-test-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error("no folder for a test");
    path_ = pattern;
}

Folder::~Folder() {
    std::error_code error;
    fs::remove_all(path_, error);
}

std::string Answered::field(std::string_view name) const {
    for (const auto& line : lines)
        if (line.size() > name.size() + 1 && line.starts_with(name) && line[name.size()] == ':') return line.substr(name.size() + 2);
    return {};
}

bool Answered::says(std::string_view words) const {
    constexpr std::string_view no_break = "\u00A0";
    std::string plain = body;
    for (auto at = plain.find(no_break); at != plain.npos; at = plain.find(no_break, at)) plain.replace(at, no_break.size(), " ");
    return plain.find(words) != plain.npos;
}

namespace {

cities::CityDraft city() {
    cities::CityDraft draft;
    draft.slug = "jezkazgan";
    draft.names = {"Жезказган", "Жезқазған", "Jezkazgan"};
    draft.languages = {Language::ru, Language::kk, Language::en};
    draft.is_demo = true;
    return draft;
}

// Café Aroma of Marat: open daily to 23:00, a second branch that is closed at weekends.
organisations::Draft aroma() {
    organisations::Draft draft;
    draft.source = "kit";
    draft.source_id = "aroma";
    draft.category = "food";
    draft.texts = {{Language::ru, "Кафе «Арома»", "Кофе и десерты", "Кофе, десерты и **тихие** вечера."},
                   {Language::kk, "«Арома» кафесі", "Кофе мен десерттер", ""}};
    draft.bill_min = draft.bill_max = 350'000;
    draft.verified_what = "phone,address";
    organisations::BranchDraft main, second;
    main.address = "улица Абая, 31";
    main.hours = organisations::read_hours("Mo-Su 09:00-23:00");
    second.address = "проспект Мира, 2";
    second.name = "на Мира";
    second.hours = organisations::read_hours("Mo-Fr 08:00-18:00");
    draft.branches = {main, second};
    draft.contacts = {{"phone", "+77102123456", "+7 7102 12-34-56"}, {"whatsapp", "+77011234567", ""}, {"instagram", "https://instagram.com/aroma", "@aroma"}};
    return draft;
}

base::Instant at(int day, int hour) {
    return base::Zone::find("Asia/Almaty")->instant(base::LocalTime(base::Day(std::chrono::year(2026) / 11 / day)) + std::chrono::hours(hour));
}

events::Draft event(std::string id, std::string category, std::string title, std::vector<events::DateDraft> dates) {
    events::Draft draft;
    draft.origin.source = "kit";
    draft.origin.id = std::move(id);
    draft.category = std::move(category);
    draft.texts = {{Language::ru, std::move(title), "", "Описание вечера."}};
    draft.dates = std::move(dates);
    return draft;
}

events::DateDraft date(int day, int hour, std::optional<std::int64_t> price = {}) {
    events::DateDraft date;
    date.starts = at(day, hour);
    date.ends = at(day, hour + 2);
    date.price.free = !price;
    date.price.min = date.price.max = price;
    events::VenueDraft palace;
    palace.origin = {"kit", "palace", {}, {}, {}, 0};
    palace.names = {{Language::ru, "ДК горняков"}, {Language::kk, "Кеншілер мәдениет үйі"}};
    palace.address = "проспект Мира, 24";
    palace.step_free = true;
    date.venue = palace;
    return date;
}

// Jazz tonight, a children's feast tomorrow in three languages, an exhibition that goes on, and a match over long ago.
std::vector<events::Draft> all_events() {
    auto jazz = event("jazz", "concerts", "Вечер джаза", {date(20, 19, 250'000), date(27, 19, 250'000)});
    jazz.organisers = {{"Кафе «Арома»", "aroma", "organiser"}};
    auto feast = event("feast", "children", "Город мастеров", {date(21, 11)});
    feast.texts.push_back({Language::kk, "Шеберлер қаласы", "", "Балалар мерекесі."});
    feast.texts.push_back({Language::en, "The makers’ town", "", "A feast for children."});
    auto art = event("art", "exhibitions", "Медь и степь", {date(15, 10, 40'000)});
    art.dates[0].ends = at(29, 18);
    auto match = event("match", "sports", "Хоккей прошлой зимы", {date(1, 15)});
    auto off = event("off", "leisure", "Квиз, которого не будет", {date(22, 18, 200'000)});
    off.state = "cancelled";
    return {jazz, feast, art, match, off};
}

offers::Draft dessert() {
    offers::Draft draft;
    draft.source = "kit";
    draft.source_id = "dessert";
    draft.organisation_source_id = "aroma";
    draft.kind = "percent";
    draft.percent = 20;
    draft.texts = {{Language::ru, "На все десерты после 18:00", "Кроме тортов."}};
    draft.valid_from = base::Day(std::chrono::year(2026) / 11 / 1);
    draft.valid_until = base::Day(std::chrono::year(2026) / 11 / 30);
    for (int weekday = 1; weekday <= 7; ++weekday) draft.windows.push_back({weekday, 18 * 60, 23 * 60});
    draft.limit_total = 50;
    draft.used = 36;
    return draft;
}

void fill(db::Writing& db) {
    organisations::put(db, aroma(), friday_noon);
    for (const auto& draft : all_events()) events::put(db, draft, friday_noon);
    offers::put(db, dessert(), friday_noon);
}

}  // namespace

Town::Town(bool empty)
    : Town(Maker([empty](const fs::path& data) {
          const auto path = data / "cities" / "jezkazgan";
          fs::create_directories(path);
          const auto file = db::File::open(path / "city.db", db::with_structure(app::structure()));
          file->write([&](db::Writing& db) {
              cities::found(db, city(), friday_noon);
              if (!empty) fill(db);
          });
      })) {}

Town::Town(const Maker& make) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium");
    spdlog::set_level(spdlog::level::warn);  // what goes as it should is not told
    make(folder.path());
    installation_ = std::make_unique<app::Installation>(folder.path(), app::Installation::Options{});
    const auto keys = base::Keys::of_folder(folder.path());
    sessions_ = std::make_unique<accounts::SessionBook>(keys);
    static teams::TeamBook teams;  // it has no state
    founder_ = std::make_unique<app::Founder>(*installation_);
    environment_.reset(new web::Environment{keys, true, sessions_.get(), &teams, founder_.get()});
    program_ = std::make_unique<app::Program>(*installation_, clock, app::routes(), *environment_);
    file_ = installation_->open(*installation_->cities().front());
}

Town::~Town() = default;

db::File& Town::file() { return *file_; }

void Town::serve(std::span<const web::Route> routes) { program_ = std::make_unique<app::Program>(*installation_, clock, routes, *environment_); }

web::edge::Application& Town::program() { return *program_; }

app::Installation& Town::installation() { return *installation_; }

namespace {

Answered taken_apart(web::edge::Answer answer) {
    Answered answered{answer.status, {}, {}};
    for (const auto& [name, value] : answer.fields) answered.lines.push_back(name + ": " + value);
    if (answer.ready_head) {
        answered.status = std::stoi(answer.ready_head->substr(9, 3));
        for (auto rest = std::string_view(*answer.ready_head); !rest.empty();) {
            const auto line = rest.substr(0, rest.find("\r\n"));
            rest.remove_prefix(std::min(rest.size(), line.size() + 2));
            answered.lines.emplace_back(line);
        }
    }
    if (const auto* own = std::get_if<std::string>(&answer.body)) answered.body = *own;
    if (const auto* shared = std::get_if<std::shared_ptr<const std::string>>(&answer.body)) answered.body = **shared;
    return answered;
}

}  // namespace

Answered Town::ask(web::edge::Method method, std::string_view target, std::vector<std::pair<std::string, std::string>> fields, std::string body) {
    web::edge::Request request;
    request.head.method = method;
    const auto question = std::min(target.find('?'), target.size());
    request.head.path = target.substr(0, question);
    request.head.query = target.substr(std::min(question + 1, target.size()));
    request.head.host = host;
    request.head.remote.text = remote;
    for (auto& [name, value] : fields) request.head.fields.push_back({std::move(name), std::move(value)});
    request.head.has_body = !body.empty();
    request.head.content_length = body.size();
    request.id = "00000000000000aa";
    auto admitted = program_->admit(request.head);
    if (auto* ready = std::get_if<web::edge::Answer>(&admitted)) return taken_apart(std::move(*ready));
    request.body = web::edge::Body(std::move(body));
    return taken_apart(program_->respond(request));
}

Answered Town::get(std::string_view target, std::vector<std::pair<std::string, std::string>> fields) {
    return ask(web::edge::Method::get, target, std::move(fields));
}

}  // namespace kit
