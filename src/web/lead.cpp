#include "web/lead.h"

#include <fmt/format.h>

namespace web {

std::string location(std::string_view address) {
    std::string plain;
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f) plain += c;
        else plain += fmt::format("%{:02X}", byte);
    }
    return plain;
}

Line call_line(const Context& context, std::int64_t contact_id, const std::string& value, const std::string& label) {
    const bool number = label.find_first_of("0123456789") != label.npos;
    return {"phone", "", number ? label : value, "tel:" + value, false, context.origin() + context.href(fmt::format("/go/contact/{}", contact_id))};
}

base::Result<Response> lead(const Context& context, std::string_view stored) {
    if (stored.empty() || safe_address(stored) == "#")
        return base::refuse(base::Error::Kind::not_found, base::words("There is no such address any more. Go back and look again."));
    auto response = context.request.head.method == edge::Method::post ? Response{.status = 204, .type = "text/plain; charset=utf-8", .for_everyone = false}
                                                                       : Response::redirect(location(stored));
    response.fields.emplace_back("X-Robots-Tag", "noindex, nofollow");
    return response;
}

}  // namespace web
