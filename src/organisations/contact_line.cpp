#include "organisations/contact_line.h"

#include <algorithm>

#include "i18n/words.h"

namespace organisations {
namespace {

using base::words;

std::string say(const web::Context& context, const base::Words& sentence) { return i18n::say(context.language, sentence); }

}  // namespace

// What a contact looks like and where it leads; a kind we do not know leads nowhere.
web::Line contact_line(const web::Context& context, const ContactShown& contact) {
    const auto text = contact.label.empty() ? contact.value : contact.label;
    const auto plain = [](std::string address) {
        for (const std::string_view prefix : {"https://", "http://", "www."})
            if (address.starts_with(prefix)) address.erase(0, prefix.size());
        while (address.ends_with('/')) address.pop_back();
        return address;
    };
    if (contact.kind == "phone") return {"phone", say(context, words("Phone")), text, "tel:" + contact.value, false};
    if (contact.kind == "whatsapp") {
        auto digits = contact.value;
        std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
        return {"chat", "WhatsApp", text, "https://wa.me/" + digits, true};
    }
    if (contact.kind == "email") return {"mail", say(context, words("E-mail")), contact.value, "mailto:" + contact.value, false};
    if (contact.kind == "site") return {"external", say(context, words("Website")), plain(contact.value), contact.value, true};
    if (contact.kind == "instagram") return {"camera", "Instagram", plain(text), contact.value, true};
    if (contact.kind == "telegram") return {"plane", "Telegram", plain(text), contact.value, true};
    static constexpr std::pair<std::string_view, std::string_view> names[] = {{"facebook", "Facebook"}, {"vk", "VK"}, {"youtube", "YouTube"},
                                                                              {"tiktok", "TikTok"}, {"two_gis", "2GIS"}};
    for (const auto& [kind, name] : names)
        if (contact.kind == kind) return {"external", std::string(name), plain(text), contact.value, true};
    return {"external", say(context, words("Link")), plain(text), contact.value.starts_with("http") ? contact.value : "", true};
}

}  // namespace organisations
