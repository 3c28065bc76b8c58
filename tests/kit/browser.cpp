#include "kit/browser.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "accounts/account.h"
#include "accounts/password_reset.h"
#include "accounts/passwords.h"
#include "db/jobs.h"
#include "kit/forms.h"
#include "web/url.h"

namespace kit {
namespace {

using web::edge::Method;

// The action of the form and what it would send untouched.
std::pair<std::string, Typed> form_of(const std::string& html, std::string_view action) {
    for (const auto& form : forms_of(html)) {
        if (!form.action.ends_with(action)) continue;
        Typed values;
        for (const auto& part : form.parts)
            if (part.sent) values.emplace_back(part.name, part.value);
        return {form.action, std::move(values)};
    }
    throw std::runtime_error("no form goes to " + std::string(action));
}

void take(std::map<std::string, std::string>& cookies, std::string_view line) {
    const auto pair = line.substr(0, line.find(';'));
    const auto equals = pair.find('=');
    const std::string name(pair.substr(0, equals));
    if (line.find("Max-Age=0") != line.npos) cookies.erase(name);
    else cookies[name] = pair.substr(equals + 1);
}

}  // namespace

Answered Browser::asked(Method method, std::string_view target, std::string body, Typed fields) {
    std::string jar;
    for (const auto& [name, value] : cookies) jar.append(jar.empty() ? "" : "; ").append(name).append("=").append(value);
    if (!jar.empty()) fields.emplace_back("Cookie", jar);
    fields.emplace_back("User-Agent", agent_);
    auto answered = town_.ask(method, target, std::move(fields), std::move(body));
    for (const auto& line : answered.lines)
        if (line.starts_with("Set-Cookie: ")) take(cookies, std::string_view(line).substr(12));
    return answered;
}

const Answered& Browser::arrive(Answered answered, std::string target) {
    for (int hops = 0; (answered.status == 301 || answered.status == 302 || answered.status == 303) && hops < 5; ++hops) {
        target = answered.field("Location");
        answered = asked(Method::get, target, {}, {});
    }
    at_ = std::move(target);
    return page_ = std::move(answered);
}

const Answered& Browser::open(std::string_view target) { return arrive(asked(Method::get, target, {}, {}), std::string(target)); }

bool Browser::is_in() {
    open("/me");
    return at_ == "/me";
}

Typed Browser::values(std::string_view action, const Typed& typed) const {
    auto values = form_of(page_.body, action).second;
    for (const auto& [name, value] : typed) std::erase_if(values, [&](const auto& held) { return held.first == name; });
    values.insert(values.end(), typed.begin(), typed.end());
    return values;
}

std::string Browser::body(std::string_view action, const Typed& typed) const {
    std::string body;
    for (const auto& [name, value] : values(action, typed)) body.append(body.empty() ? "" : "&").append(web::encoded(name)).append("=").append(web::encoded(value));
    return body;
}

Answered Browser::post(std::string_view target, std::string body, Typed fields) {
    fields.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    return asked(Method::post, target, std::move(body), std::move(fields));
}

Answered Browser::send_only(std::string_view action, const Typed& typed) {
    return post(form_of(page_.body, action).first, body(action, typed), {{"Sec-Fetch-Site", "same-origin"}});
}

const Answered& Browser::send_files(std::string_view action, const std::vector<Brought>& files, const Typed& typed) {
    const auto target = form_of(page_.body, action).first;
    constexpr std::string_view boundary = "----WebKitFormBoundaryqala";
    std::string body;
    for (const auto& [name, value] : values(action, typed))
        if (std::ranges::none_of(files, [&](const Brought& file) { return file.field == name; })) body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n").append(value).append("\r\n");
    for (const auto& file : files)
        body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(file.field).append("\"; filename=\"").append(file.file_name)
            .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n").append(file.bytes).append("\r\n");
    body.append("--").append(boundary).append("--\r\n");
    const Typed fields{{"Content-Type", "multipart/form-data; boundary=" + std::string(boundary)}, {"Sec-Fetch-Site", "same-origin"}};
    return arrive(asked(Method::post, target, std::move(body), fields), target);
}

const Answered& Browser::send(std::string_view action, const Typed& typed) {
    const auto target = form_of(page_.body, action).first;
    return arrive(send_only(action, typed), target);
}

namespace {

// The letters of forgotten passwords are written by a job; nothing else of the queue is done here.
void let_reset_letters_be_written(Town& town) {
    const std::string city = "jezkazgan";
    using Row = std::tuple<std::int64_t, std::string, std::string, base::Instant>;
    for (const auto& [id, key, payload, run_at] : town.file().read()->all<Row>("select id, key, payload, run_at from job where kind = 'accounts.reset'")) {
        const db::Job job{id, std::string(accounts::reset_job), key, payload, 1, run_at};
        const auto site = town.installation().site(*town.installation().by_slug(city), town.file());
        accounts::answer_wish({city, town.file(), job, town.clock.now()}, *site, town.environment().keys);
    }
}

}  // namespace

std::map<std::string, std::string> newest_letter(Town& town, std::string_view kind) {
    let_reset_letters_be_written(town);
    const auto text = town.file().read()->one<std::string>("select fields from letter where kind = ? order by id desc limit 1", kind);
    if (!text) return {};
    auto fields = nlohmann::json::parse(*text).get<std::map<std::string, std::string>>();
    if (const auto link = fields.find("link"); link != fields.end()) link->second = link->second.substr(link->second.find('/', link->second.find("://") + 3));
    return fields;
}

std::string letter_to(Town& town, std::string_view kind) {
    let_reset_letters_be_written(town);
    return town.file().read()->one<std::string>("select address from letter where kind = ? order by id desc limit 1", kind).value_or("");
}

std::size_t letter_count(Town& town, std::string_view kind) {
    let_reset_letters_be_written(town);
    return town.file().read()->value<std::size_t>("select count(*) from letter where kind = ?", kind);
}

web::AccountId settle(Town& town, std::string_view name, std::vector<web::Role> roles) {
    static const std::string hash = accounts::hashed(password).value();  // one for all: it takes its time
    const accounts::Draft draft{accounts::Kind::resident, std::string(name), std::string(name) + "@example.test", i18n::Language::ru, hash, std::move(roles)};
    return town.file().write([draft, keys = town.environment().keys, now = town.clock.now()](db::Writing& db) { return accounts::put(db, keys, draft, now).value(); });
}

void sign_in(Browser& browser, std::string_view name) {
    browser.open("/sign-in");
    browser.send("/sign-in", {{"email", std::string(name) + "@example.test"}, {"password", std::string(password)}});
}

}  // namespace kit
