#include "pictures/qr_pages.h"

#include <fmt/format.h>

#include <algorithm>

#include "i18n/words.h"
#include "pictures/canvas.h"
#include "pictures/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/qr.h"
#include "web/url.h"

namespace pictures {
namespace {

using base::words;

constexpr std::size_t longest_path = 600;

bool plain_in_address(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("/-._~?=&%+:,;@!$'()*").find(c) != std::string_view::npos;
}

std::unexpected<base::Error> no_page() {
    return base::refuse(base::Error::Kind::invalid, words("Give the path of a page of this city, such as /events/17."), "path");
}

// The path of a page of this city; its whole address is taken, too. Nothing that a browser could read as another site.
base::Result<std::string> page_path(const web::Context& context) {
    const auto given = TRY(context.query.text("path", longest_path));
    auto path = std::string_view(given);
    if (path.starts_with(context.origin())) path.remove_prefix(context.origin().size());
    if (!path.starts_with('/') || path.starts_with("//") || path.find('\\') != path.npos) return no_page();
    std::string address;
    for (const char c : path) {
        if (static_cast<unsigned char>(c) >= 0x80 || c == ' ') address += web::encoded(std::string_view(&c, 1));
        else if (plain_in_address(c)) address += c;
        else return no_page();
    }
    if (address.size() + context.origin().size() > web::Qr::longest) return no_page();
    return address;
}

std::string png_of(const web::Qr& code) {
    constexpr int pixels = 16;  // a module: 5 cm at 300 dots an inch
    const int side = (code.size() + 2 * web::Qr::quiet_zone) * pixels;
    auto canvas = Canvas::of_pixels(side, side);
    canvas.fill({0, 0, double(side), double(side)}, {0xff, 0xff, 0xff});
    const double inner = code.size() * pixels, edge = web::Qr::quiet_zone * pixels;
    canvas.draw(code, {edge, edge, inner, inner}, {0, 0, 0});
    return canvas.png();
}

}  // namespace

base::Result<web::Response> qr_page(web::Context& context) {
    const auto path = TRY(page_path(context));
    QrView view;
    view.address = context.origin() + path;
    view.page_href = path;
    view.svg_href = web::Href(context.href("/qr.svg")).with("path", path).text();
    view.png_href = web::Href(context.href("/qr.png")).with("path", path).text();
    auto chrome = web::frame(context, {.title = i18n::say(context.language, words("QR code")), .back = {i18n::say(context.language, words("Back to the page")), path},
                                       .indexed = false});
    chrome.more_css = web::asset_name("pictures.css");
    return context.page(templates::qr, chrome, view);
}

base::Result<web::Response> qr_svg(web::Context& context) {
    const auto path = TRY(page_path(context));
    return web::Response::text(web::Qr(context.origin() + path).svg(), "image/svg+xml");
}

base::Result<web::Response> qr_png(web::Context& context) {
    const auto path = TRY(page_path(context));
    return web::Response::text(png_of(web::Qr(context.origin() + path)), "image/png");
}

}  // namespace pictures
