#include "mail/body.h"

#include <fmt/format.h>

#include "i18n/words.h"
#include "web/html.h"
#include "web/theme.h"

namespace mail {
namespace {

using base::words;

std::string say(const Frame& frame, const base::Words& sentence) { return i18n::say(frame.language, sentence); }

std::string reason_of(const Frame& frame) {
    return frame.unsubscribe.empty() ? say(frame, words("You got this letter because this address was given for an account here."))
                                     : say(frame, words("You got this letter because you asked for such letters."));
}

web::Theme theme_of(const std::string& accent) {
    const auto derived = web::derive(accent);
    return derived ? *derived : web::standard_theme();
}

// Clients that leave style sheets out (a few webmails) see the colours of the day, which stand at the elements.
std::string style_sheet(const web::Theme& theme) {
    return fmt::format(
        ":root{{color-scheme:light dark;supported-color-schemes:light dark}}"
        "@media (prefers-color-scheme:dark){{"
        ".page{{background:#1a1614!important;color:#f2ece6!important}}"
        ".card{{background:#241f1c!important;border-color:#3d3530!important}}"
        ".city,.city a,.raw a{{color:{}!important}}"
        ".small,.small a{{color:#b9aea5!important}}"
        ".button{{background:{}!important;color:{}!important}}}}",
        theme.dark.copper.hex(), theme.dark.copper.hex(), theme.dark.on.hex());
}

class HtmlBody {
public:
    HtmlBody(const Content& content, const Frame& frame) : content_(content), frame_(frame), theme_(theme_of(frame.accent)), out_(html_, frame.language) {}

    std::string write() {
        head();
        for (const auto& paragraph : content_.paragraphs) paragraph == button_place ? button() : this->paragraph(paragraph);
        foot();
        return std::move(html_);
    }

private:
    void raw(std::string_view html) { out_.raw(html); }

    void head() {
        raw("<!doctype html>\n<html lang=\"");
        out_.attribute(i18n::tag(frame_.language));
        raw("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
            "<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"supported-color-schemes\" content=\"light dark\"><title>");
        out_.text(content_.subject);
        raw("</title><style>");
        raw(style_sheet(theme_));
        raw("</style></head>\n<body class=\"page\" style=\"margin:0;padding:0;background:#f5f0eb;color:#231c18\">\n"
            "<div class=\"page\" style=\"background:#f5f0eb;color:#231c18;padding:24px 12px;font:16px/1.5 -apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif\">\n"
            "<div style=\"max-width:560px;margin:0 auto\">\n");
        raw(fmt::format("<p class=\"city\" style=\"margin:0 0 12px;font-weight:600;color:{}\">", theme_.light.copper.hex()));
        home(theme_.light.copper.hex());
        raw("</p>\n<div class=\"card\" style=\"background:#ffffff;border:1px solid #e2dbd4;border-radius:12px;padding:24px 20px\">\n"
            "<h1 style=\"margin:0 0 16px;font-size:20px;line-height:1.3\">");
        out_.text(content_.subject);
        raw("</h1>\n");
    }

    void home(const std::string& colour) {
        if (frame_.origin.empty()) return out_.text(frame_.city);
        raw("<a href=\"");
        out_.address(frame_.origin);
        raw(fmt::format("\" style=\"color:{};text-decoration:none\">", colour));
        out_.text(frame_.city);
        raw("</a>");
    }

    void paragraph(std::string_view text) {
        raw("<p style=\"margin:0 0 16px\">");
        for (auto end = text.find('\n'); end != text.npos; end = text.find('\n')) {
            out_.text(text.substr(0, end));
            raw("<br>");
            text.remove_prefix(end + 1);
        }
        out_.text(text);
        raw("</p>\n");
    }

    // The address stands below as text, too: for who reads on one device and acts on another.
    void button() {
        raw("<p style=\"margin:24px 0 12px\"><a class=\"button\" href=\"");
        out_.address(content_.link);
        raw(fmt::format("\" style=\"display:inline-block;padding:12px 22px;border-radius:8px;background:{};color:{};font-weight:600;text-decoration:none\">",
                        theme_.light.copper.hex(), theme_.light.on.hex()));
        out_.text(content_.button);
        raw("</a></p>\n<p class=\"raw small\" style=\"margin:0 0 20px;font-size:13px;color:#635951;word-break:break-all\">");
        out_.text(content_.link);
        raw("</p>\n");
    }

    void foot() {
        raw("</div>\n<p class=\"small\" style=\"margin:16px 0 0;font-size:13px;color:#635951\">");
        out_.text(reason_of(frame_));
        if (!frame_.unsubscribe.empty()) {
            raw(" <a href=\"");
            out_.address(frame_.unsubscribe);
            raw("\" style=\"color:#635951\">");
            out_.text(say(frame_, words("Unsubscribe")));
            raw("</a>");
        }
        raw("</p>\n</div></div></body></html>\n");
    }

    const Content& content_;
    const Frame& frame_;
    web::Theme theme_;
    std::string html_;
    web::Html out_;
};

}  // namespace

Frame frame_of(const web::Site& site, i18n::Language language, std::string unsubscribe) {
    return {language, site.name(language), site.canonical_host.empty() ? std::string() : "https://" + site.canonical_host, site.accent, std::move(unsubscribe)};
}

std::string text_body(const Content& content, const Frame& frame) {
    std::string text;
    for (const auto& paragraph : content.paragraphs)
        text += paragraph == button_place ? fmt::format("{}:\n{}\n\n", content.button, content.link) : fmt::format("{}\n\n", paragraph);
    text += fmt::format("-- \n{}{}{}\n{}\n", frame.city, frame.origin.empty() ? "" : ", ", frame.origin, reason_of(frame));
    if (!frame.unsubscribe.empty()) text += fmt::format("{}: {}\n", say(frame, words("Unsubscribe")), frame.unsubscribe);
    return text;
}

std::string html_body(const Content& content, const Frame& frame) { return HtmlBody(content, frame).write(); }

}  // namespace mail
