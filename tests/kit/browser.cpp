#include "kit/browser.h"

#include <gumbo.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "accounts/account.h"
#include "accounts/passwords.h"
#include "web/url.h"

namespace kit {
namespace {

using web::edge::Method;

std::string attribute(const GumboNode* node, const char* name) {
    const auto* found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? found->value : "";
}

bool has(const GumboNode* node, const char* name) { return gumbo_get_attribute(&node->v.element.attributes, name) != nullptr; }

template <class Visit>
void each_element(const GumboNode* node, const Visit& visit) {
    if (node->type != GUMBO_NODE_ELEMENT) return;
    visit(node);
    for (unsigned i = 0; i < node->v.element.children.length; ++i) each_element(static_cast<const GumboNode*>(node->v.element.children.data[i]), visit);
}

void add_value(const GumboNode* node, Typed& values) {
    const auto tag = node->v.element.tag;
    if (tag != GUMBO_TAG_INPUT || attribute(node, "name").empty()) return;
    const auto type = attribute(node, "type");
    if ((type == "radio" || type == "checkbox") && !has(node, "checked")) return;
    values.emplace_back(attribute(node, "name"), attribute(node, "value"));
}

// The action of the form and what it would send untouched.
std::pair<std::string, Typed> form_of(const std::string& html, std::string_view action) {
    auto* parsed = gumbo_parse(html.c_str());
    std::pair<std::string, Typed> found;
    each_element(parsed->root, [&](const GumboNode* node) {
        if (node->v.element.tag != GUMBO_TAG_FORM || !attribute(node, "action").ends_with(action) || !found.first.empty()) return;
        found.first = attribute(node, "action");
        each_element(node, [&](const GumboNode* inner) { add_value(inner, found.second); });
    });
    gumbo_destroy_output(&kGumboDefaultOptions, parsed);
    if (found.first.empty()) throw std::runtime_error("no form goes to " + std::string(action));
    return found;
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
    for (int hops = 0; answered.status == 303 && hops < 5; ++hops) {
        target = answered.field("Location");
        answered = asked(Method::get, target, {}, {});
    }
    at_ = std::move(target);
    return page_ = std::move(answered);
}

const Answered& Browser::open(std::string_view target) { return arrive(asked(Method::get, target, {}, {}), std::string(target)); }

std::string Browser::body(std::string_view action, const Typed& typed) const {
    auto values = form_of(page_.body, action).second;
    for (const auto& [name, value] : typed) std::erase_if(values, [&](const auto& held) { return held.first == name; });
    values.insert(values.end(), typed.begin(), typed.end());
    std::string body;
    for (const auto& [name, value] : values) body.append(body.empty() ? "" : "&").append(web::encoded(name)).append("=").append(web::encoded(value));
    return body;
}

Answered Browser::post(std::string_view target, std::string body, Typed fields) {
    fields.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    return asked(Method::post, target, std::move(body), std::move(fields));
}

Answered Browser::send_only(std::string_view action, const Typed& typed) {
    return post(form_of(page_.body, action).first, body(action, typed), {{"Sec-Fetch-Site", "same-origin"}});
}

const Answered& Browser::send(std::string_view action, const Typed& typed) {
    const auto target = form_of(page_.body, action).first;
    return arrive(send_only(action, typed), target);
}

std::map<std::string, std::string> newest_letter(Town& town, std::string_view kind) {
    const auto text = town.file().read()->one<std::string>("select fields from letter where kind = ? order by id desc limit 1", kind);
    if (!text) return {};
    auto fields = nlohmann::json::parse(*text).get<std::map<std::string, std::string>>();
    if (const auto link = fields.find("link"); link != fields.end()) link->second = link->second.substr(link->second.find('/', link->second.find("://") + 3));
    return fields;
}

std::string letter_to(Town& town, std::string_view kind) {
    return town.file().read()->one<std::string>("select address from letter where kind = ? order by id desc limit 1", kind).value_or("");
}

std::size_t letter_count(Town& town, std::string_view kind) { return town.file().read()->value<std::size_t>("select count(*) from letter where kind = ?", kind); }

web::AccountId settle(Town& town, std::string_view name, std::vector<web::Role> roles) {
    static const std::string hash = accounts::hashed(password).value();  // one for all: it takes its time
    const accounts::Draft draft{accounts::Kind::resident, std::string(name), std::string(name) + "@example.test", i18n::Language::ru, hash, std::move(roles)};
    return town.file().write([draft, keys = town.service().keys, now = town.clock.now()](db::Writing& db) { return accounts::put(db, keys, draft, now).value(); });
}

void sign_in(Browser& browser, std::string_view name) {
    browser.open("/sign-in");
    browser.send("/sign-in", {{"email", std::string(name) + "@example.test"}, {"password", std::string(password)}});
}

}  // namespace kit
