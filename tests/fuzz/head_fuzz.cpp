// The edge's readers over any bytes: what they accept must keep what message.h promises, and must not depend
// on how the bytes arrive.
#include <algorithm>
#include <cstdlib>

#include "fuzz/targets.h"
#include "web/edge/address.h"
#include "web/edge/body.h"
#include "web/edge/head.h"
#include "web/edge/range.h"

namespace {

using namespace web::edge;

bool printable(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char c) { return c > 0x20 && c < 0x7f; });
}

void check(const Head& head) {
    must(head.path == "*" || head.path.starts_with('/'));
    must(printable(head.path) && printable(head.query) && printable(head.host));
    must(head.path.find('?') == head.path.npos && head.path.find('#') == head.path.npos);
    must(!head.host.empty() || head.http_1_0);
    must(head.fields.size() <= field_limit);
    must(!(head.chunked && head.content_length > 0) && !(head.chunked && head.http_1_0));
    must(head.has_body == (head.chunked || head.content_length > 0));
    for (const auto& field : head.fields) {
        must(is_token(field.name) && !same_name(field.name, "host") && !same_name(field.name, "remote_addr"));
        must(std::ranges::none_of(field.value,
                                  [](unsigned char c) { return (c < 0x20 && c != '\t') || c == 0x7f; }));
        must(field.value.find("%0d") == std::string::npos && field.value.find("%0A") == std::string::npos);
        must(!same_name(field.name, "content-encoding"));
    }
    const auto part = asked_part(head.field("range"), 1000);
    must(!part || part->first + part->length <= 1000);
    static const Proxies proxies({"0.0.0.0/0", "fd00::/8"});
    must(!text_of(proxies.visitor(*ip_of("127.0.0.1"), head)).empty());
}

// A head is found at the same place when it comes in two pieces.
void check_pieces(std::string_view text, std::size_t length) {
    for (const std::size_t cut : {length / 3, length - 1}) {
        const auto early = head_length(text.substr(0, cut));
        must(early && *early == 0);
        must(head_length(text, cut) == length);
    }
}

std::string unchunked(const Head& head, std::string_view bytes, std::size_t step) {
    BodyReader reader(head, 4096, "/tmp");
    for (std::size_t used = 0; used < bytes.size() && !reader.whole();) {
        const auto taken = reader.take(bytes.substr(used, step));
        if (!taken) return "!";
        used += *taken;
    }
    must(reader.received() <= 4096);
    return reader.whole() ? std::string(reader.finish().bytes()) : "…";
}

}  // namespace

int fuzz_head(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto whole = read_head(text);
    if (!whole || whole->length == 0) return 0;
    must(whole->length <= head_limit + 8);
    must(head_length(text) == whole->length);
    check(whole->head);
    check_pieces(text, whole->length);
    if (!whole->head.chunked) return 0;
    const auto rest = text.substr(whole->length);
    const auto at_once = unchunked(whole->head, rest, rest.size());
    // Bytes before a broken frame may have been counted already: only the outcome must be the same.
    must(at_once == unchunked(whole->head, rest, 1));
    return 0;
}
