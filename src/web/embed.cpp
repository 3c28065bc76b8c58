#include "web/embed.h"

#include "web/asset.h"
#include "web/colour.h"
#include "web/frame.h"
#include "web/security.h"
#include "web/url.h"

namespace web {

base::Result<EmbedLook> EmbedLook::read(const Context& context) {
    EmbedLook look;
    look.accent = TRY(context.query.text("accent", 7));
    if (look.accent.starts_with('#')) look.accent.erase(0, 1);
    if (!look.accent.empty()) TRY(Rgb::parse("#" + look.accent));
    look.theme = TRY(context.query.choice("theme", {"light", "dark"}));
    return look;
}

Chrome embed_frame(const Context& context, const EmbedLook& look, std::string title) {
    auto chrome = frame(context, {.title = std::move(title), .indexed = false});
    chrome.theme = look.theme;
    chrome.more_css = asset_name("embed.css");
    chrome.theme_version = look.accent;  // names the colours of its own at /embed.css
    return chrome;
}

Response framed(Response response) {
    for (auto& field : framed_fields()) response.fields.push_back(std::move(field));
    return response;
}

}  // namespace web
