#include "organisations/contact_line.h"

#include <fmt/format.h>

#include "i18n/words.h"
#include "organisations/contact.h"

namespace organisations {
namespace {

using base::words;

// What a contact looks like and where it leads; a kind we do not know leads nowhere.
web::Line line_of(const web::Context& context, const ContactShown& contact) {
    const auto text = contact.label.empty() ? contact.value : contact.label;
    const auto plain = [](std::string address) {
        for (const std::string_view prefix : {"https://", "http://", "www."})
            if (address.starts_with(prefix)) address.erase(0, prefix.size());
        while (address.ends_with('/')) address.pop_back();
        return address;
    };
    const auto named = [&](const char* icon, std::string name, std::string value) {
        return web::Line{icon, std::move(name), std::move(value), contact_address(contact.kind, contact.value), !opens_no_page(contact.kind)};
    };
    if (contact.kind == "phone") return named("phone", say(context, words("Phone")), text);
    if (contact.kind == "whatsapp") return named("chat", "WhatsApp", text);
    if (contact.kind == "email") return named("mail", say(context, words("E-mail")), contact.value);
    if (contact.kind == "site") return named("external", say(context, words("Website")), plain(contact.value));
    if (contact.kind == "instagram") return named("camera", "Instagram", plain(text));
    if (contact.kind == "telegram") return named("plane", "Telegram", plain(text));
    static constexpr std::pair<std::string_view, std::string_view> names[] = {{"facebook", "Facebook"}, {"vk", "VK"}, {"youtube", "YouTube"},
                                                                              {"tiktok", "TikTok"}, {"two_gis", "2GIS"}};
    for (const auto& [kind, name] : names)
        if (contact.kind == kind) return named("external", std::string(name), plain(text));
    return named("external", say(context, words("Link")), plain(text));
}

}  // namespace

// What leads out goes by an address of ours, so that it can be counted; a telephone stays one, and the browser tells of it.
web::Line contact_line(const web::Context& context, const ContactShown& contact) {
    auto line = line_of(context, contact);
    if (line.href.empty() || contact.id == 0) return line;  // of a draft nothing is counted
    const auto way = context.href(fmt::format("/go/contact/{}", contact.id));
    if (opens_no_page(contact.kind)) line.ping = context.origin() + way;
    else line.href = way;
    return line;
}

}  // namespace organisations
