// How to reach it: telephones, messengers and addresses.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "cards/card_form.h"
#include "cards/form_parts.h"
#include "i18n/words.h"

namespace cards {
namespace {

using base::words;
using organisations::Contact;
using readers::ContactKind;

constexpr std::size_t most_of_a_kind = 5;

struct AskedContact {
    ContactKind kind;
    base::Words label, hint;
    const char* type;
};

std::vector<AskedContact> asked_contacts() {
    return {{ContactKind::phone, words("Phone"), words("Several with commas"), "tel"},
            {ContactKind::whatsapp, words("WhatsApp"), words("A number"), "tel"},
            {ContactKind::telegram, words("Telegram"), words("A name or a link"), "text"},
            {ContactKind::instagram, words("Instagram"), words("A name or a link"), "text"},
            {ContactKind::site, words("Website"), words("An address that begins with https://"), "url"},
            {ContactKind::email, words("E-mail"), words("That everybody may see"), "email"}};
}

// Kinds that have no question of their own: one link a line.
constexpr std::array<std::string_view, 6> other_kinds{"facebook", "vk", "youtube", "tiktok", "two_gis", "other"};

std::string stored_kind(ContactKind kind) {
    const auto name = readers::name(kind);
    const bool known = name == "phone" || name == "whatsapp" || name == "telegram" || name == "instagram" || name == "site" || name == "email" || std::ranges::find(other_kinds, name) != other_kinds.end();
    return std::string(known ? name : "other");
}

bool is_other(const Contact& contact) { return std::ranges::find(other_kinds, contact.kind) != other_kinds.end(); }

std::string other_links(const std::vector<Contact>& contacts) {
    std::string text;
    for (const auto& contact : contacts)
        if (is_other(contact)) text.append(text.empty() ? "" : "\n").append(contact.value);
    return text;
}

Contact contact_of(const readers::Contact& read) {
    auto label = read.written == read.value ? std::string() : read.written;
    if (!read.note.empty()) label = label.empty() ? fmt::format("{} {}", read.value, read.note) : fmt::format("{} {}", label, read.note);
    return {stored_kind(read.kind), read.value, label};
}

base::Words wrong_contact(ContactKind kind) {
    switch (kind) {
        case ContactKind::phone:
        case ContactKind::whatsapp: return words("Write a number with its code: +7 701 123 45 67");
        case ContactKind::email: return words("Check the e-mail address");
        case ContactKind::site: return words("An address that begins with https://");
        default: break;
    }
    return words("Write a name like @aroma, or a link");
}

void type_other_links(web::Input& input, std::vector<Contact>& contacts, const std::vector<Contact>& known) {
    const auto text = input.text("links", {.required = false, .most = 2000, .lines = true});
    if (text == other_links(known)) {
        std::ranges::copy_if(known, std::back_inserter(contacts), is_other);
        return;
    }
    const auto read = readers::read_contacts(text);
    const bool all_links = std::ranges::all_of(read.list, [](const readers::Contact& one) { return one.value.starts_with("http"); });
    if (!read.rest.empty() || !all_links) input.mistake("links", words("One link a line, each with https://"));
    if (read.list.size() > most_of_a_kind * 2) input.mistake("links", words("At most {n}", {{"n", fmt::to_string(most_of_a_kind * 2)}}));
    for (const auto& one : read.list) contacts.push_back(contact_of(one));
}

}  // namespace

std::vector<std::string> typed_list(web::Input& input, std::string_view field, std::size_t letters, std::size_t most) {
    std::vector<std::string> list;
    const auto text = input.text(field, {.required = false, .most = 1000});
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find_first_of(",;", from), text.size());
        auto one = std::string(base::trimmed(std::string_view(text).substr(from, end - from)));
        from = end + 1;
        if (base::folded(one).empty() || std::ranges::find(list, one) != list.end()) continue;
        if (base::letters(one) > letters) input.mistake(field, words("Too long: {n} characters at most", {{"n", fmt::to_string(letters)}}));
        list.push_back(std::move(one));
    }
    if (list.size() > most) input.mistake(field, words("At most {n}", {{"n", fmt::to_string(most)}}));
    return list;
}

std::string contact_text(const std::vector<Contact>& contacts, std::string_view kind) {
    std::string text;
    for (const auto& contact : contacts)
        if (contact.kind == kind) text.append(text.empty() ? "" : ", ").append(contact.label.empty() ? contact.value : contact.label);
    return text;
}

void type_contact(web::Input& input, const std::string& field, ContactKind kind, std::vector<Contact>& contacts, const std::vector<Contact>& known) {
    const auto stored = stored_kind(kind);
    const auto text = input.text(field, {.required = false, .most = 500});
    if (text == contact_text(known, stored)) {
        std::ranges::copy_if(known, std::back_inserter(contacts), [&](const Contact& one) { return one.kind == stored; });
        return;
    }
    if (text.empty()) return;
    const auto read = readers::read_contacts(text, kind);
    const bool right = !read.list.empty() && read.rest.empty() && std::ranges::all_of(read.list, [kind](const readers::Contact& one) { return one.kind == kind; });
    if (!right) input.mistake(field, wrong_contact(kind));
    if (read.list.size() > most_of_a_kind) input.mistake(field, words("At most {n}", {{"n", fmt::to_string(most_of_a_kind)}}));
    for (const auto& one : read.list) contacts.push_back(contact_of(one));
}

std::vector<FormPart> contact_parts(web::Context& context, const web::Input& input, const organisations::Draft& known) {
    std::vector<FormPart> parts(2);
    parts[0].title = say(context, words("How to reach it"));
    for (const auto& [kind, label, hint, type] : asked_contacts()) {
        const auto name = std::string(readers::name(kind));
        parts[0].fields.push_back(input.field({.name = name, .label = say(context, label), .type = type, .hint = say(context, hint), .required = false}, contact_text(known.contacts, stored_kind(kind))));
    }
    parts[1] = {say(context, words("Other links")), true, {}};
    parts[1].fields.push_back(input.field({.name = "links", .label = say(context, words("Other links")), .type = "lines", .hint = say(context, words("VK, YouTube, TikTok, Facebook, 2GIS: one a line")), .required = false}, other_links(known.contacts)));
    return parts;
}

void type_contacts(web::Context&, web::Input& input, organisations::Draft& draft, const organisations::Draft& known) {
    draft.contacts.clear();
    for (const auto& asked : asked_contacts()) type_contact(input, std::string(readers::name(asked.kind)), asked.kind, draft.contacts, known.contacts);
    type_other_links(input, draft.contacts, known.contacts);
}

}  // namespace cards
