// A request's head: lines, target, Host and the fields that decide how long the body is.
#include "web/edge/head.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace web::edge {
namespace {

enum : std::uint8_t { token_char = 1, target_char = 2, host_char = 4, hex_char = 8 };

constexpr auto classes = [] {
    std::array<std::uint8_t, 256> table{};
    for (int c = 0; c < 256; ++c) {
        if (c > 0x20 && c < 0x7f && c != '#') table[c] |= target_char;  // browsers send | " { } unescaped
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool figure = c >= '0' && c <= '9';
        if (letter || figure) table[c] |= token_char | host_char;
        if (figure || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) table[c] |= hex_char;
    }
    for (unsigned char c : std::string_view("!#$%&'*+-.^_`|~")) table[c] |= token_char;
    for (unsigned char c : std::string_view("-._")) table[c] |= host_char;
    return table;
}();

bool all(std::string_view text, std::uint8_t kind) {
    return std::ranges::all_of(text, [kind](unsigned char c) { return classes[c] & kind; });
}

// No control characters but the tab, and CR and LF as pairs only. Bytes from 0x80 stay: they are only ever
// bytes. One loop over the whole head and without a branch, so that the compiler does many bytes at a time.
bool sound_bytes(std::string_view head) {
    using Bits = std::uint8_t;  // as wide as a character: wider ones would be widened sixteen at a time
    Bits bad = 0;
    for (std::size_t i = 1; i < head.size(); ++i) {
        const auto c = static_cast<Bits>(head[i]), before = static_cast<Bits>(head[i - 1]);
        const Bits line_end = static_cast<Bits>(Bits(c == '\n') | Bits(c == '\r'));
        bad |= static_cast<Bits>(Bits(c < 0x20) & Bits(c != '\t') & static_cast<Bits>(line_end ^ 1));
        bad |= Bits(c == 0x7f);
        bad |= static_cast<Bits>(Bits(c == '\n') ^ Bits(before == '\r'));
    }
    return bad == 0 && head.front() != '\n' && head.back() != '\r';
}

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::unexpected<Refusal> refuse(int status = 400) { return std::unexpected(Refusal{status}); }

// Cuts off what stands before `sign`; everything when there is none.
std::string_view cut(std::string_view& rest, char sign) {
    const auto at = rest.find(sign);
    const auto piece = rest.substr(0, at);
    rest.remove_prefix(at == rest.npos ? rest.size() : at + 1);
    return piece;
}

// %00, %0a and %0d: harmless here, but whoever decodes the value later gets a line of its own
// (CVE-2026-45372).
bool hides_control(std::string_view value) {
    for (auto at = value.find("%0"); at != value.npos; at = value.find("%0", at + 2)) {
        if (at + 2 >= value.size()) return false;
        const char figure = lower(value[at + 2]);
        if (figure == '0' || figure == 'a' || figure == 'd') return true;
    }
    return false;
}

struct NamedMethod {
    std::string_view name;
    Method method;
};
constexpr NamedMethod methods[] = {
    {"GET", Method::get},     {"HEAD", Method::head},  {"POST", Method::post},       {"PUT", Method::put},
    {"PATCH", Method::patch}, {"DELETE", Method::del}, {"OPTIONS", Method::options},
};

std::expected<Method, Refusal> read_method(std::string_view name) {
    for (const auto& known : methods)
        if (known.name == name) return known.method;
    if (!is_token(name)) return refuse(400);
    return refuse(name == "TRACE" || name == "CONNECT" ? 405 : 501);
}

std::expected<bool, Refusal> is_http_1_0(std::string_view version) {
    const bool shaped = version.size() == 8 && version.starts_with("HTTP/") && version[6] == '.' &&
                        version[5] >= '0' && version[5] <= '9' && version[7] >= '0' && version[7] <= '9';
    if (!shaped) return refuse(400);
    if (version[5] != '1') return refuse(505);
    return version[7] == '0';  // 1.2 and later speak 1.1 with us (RFC 9110 2.5)
}

bool is_ipv6(std::string_view text) {
    char name[INET6_ADDRSTRLEN];
    in6_addr address;
    if (text.size() >= sizeof name) return false;
    name[text.copy(name, text.size())] = '\0';
    return inet_pton(AF_INET6, name, &address) == 1;
}

// host[:port]. Narrower than RFC 3986: names, numbers and [IPv6] only, for no city has an address with other
// signs.
bool read_host(std::string_view text, Head& into) {
    std::string_view port;
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        if (end == text.npos || !is_ipv6(text.substr(1, end - 1))) return false;
        port = text.substr(end + 1);
        text = text.substr(0, end + 1);
    } else {
        const auto colon = text.find(':');
        if (colon != text.npos) port = text.substr(colon);
        text = text.substr(0, colon);
        if (text.empty() || text.size() > 255 || !all(text, host_char)) return false;
    }
    into.port = 0;
    if (port.size() > 1) {
        const auto [end, error] = std::from_chars(port.data() + 1, port.data() + port.size(), into.port);
        if (port[0] != ':' || error != std::errc{} || end != port.data() + port.size()) return false;
    } else if (!port.empty() && port[0] != ':') {
        return false;
    }
    into.host.resize(text.size());
    std::ranges::transform(text, into.host.begin(), lower);
    return true;
}

// A path with a broken escape or a zero byte names nothing; the query is left to the forms, where a lone % is
// common.
bool sound_path(std::string_view path) {
    for (auto at = path.find('%'); at != path.npos; at = path.find('%', at + 1)) {
        if (at + 2 >= path.size() || !all(path.substr(at + 1, 2), hex_char)) return false;
        if (path[at + 1] == '0' && path[at + 2] == '0') return false;
    }
    return true;
}

// "http://host[:port][/path][?query]" down to what stands behind the authority (RFC 9112 3.2.2).
bool take_authority(std::string_view& target, Head& into) {
    std::size_t scheme = 0;
    if (target.size() > 7 && same_name(target.substr(0, 7), "http://")) scheme = 7;
    if (target.size() > 8 && same_name(target.substr(0, 8), "https://")) scheme = 8;
    if (scheme == 0) return false;
    target.remove_prefix(scheme);
    const auto end = std::min(target.find_first_of("/?"), target.size());
    const auto authority = target.substr(0, end);
    target.remove_prefix(end);
    return read_host(authority, into);
}

bool read_target(std::string_view target, Head& into, bool& absolute) {
    if (target.empty() || !all(target, target_char)) return false;
    absolute = target[0] != '/';
    if (target == "*" && into.method == Method::options) {
        absolute = false;
        into.path.assign(1, '*');
        into.query.clear();
        return true;
    }
    if (absolute && !take_authority(target, into)) return false;
    const auto path = cut(target, '?');
    if (!sound_path(path)) return false;
    into.path = path.empty() ? std::string_view("/") : path;
    into.query = target;
    return true;
}

// Where the library or a script would look for what only we may say (CVE-2025-66570).
bool reserved(std::string_view name) {
    constexpr std::string_view names[] = {"REMOTE_ADDR", "REMOTE_PORT", "LOCAL_ADDR", "LOCAL_PORT",
                                          "EXCEPTION_WHAT"};
    return std::ranges::any_of(names, [name](std::string_view own) { return same_name(own, name); });
}

// What the fields said so far that decides over more than their own line.
struct Framing {
    bool absolute = false;  // the target named the host
    int hosts = 0;
    bool has_length = false;
    bool has_coding = false;
    bool encoded = false;
    bool unknown_expectation = false;
    bool says_close = false;
    bool says_keep_alive = false;
};

bool read_length(std::string_view value, Head& into, Framing& framing) {
    if (std::exchange(framing.has_length, true) || value.empty() || value.size() > 18) return false;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), into.content_length);
    return error == std::errc{} && end == value.data() + value.size();
}

// Only the one coding that our bounded reader takes. Anything that ends otherwise has no length at all (RFC
// 9112 6.3).
std::expected<void, Refusal> read_coding(std::string_view value, Head& into, Framing& framing) {
    if (std::exchange(framing.has_coding, true) || into.http_1_0) return refuse(400);
    into.chunked = same_name(value, "chunked");
    if (into.chunked) return {};
    const auto last = value.rfind(',');
    const bool ends_chunked =
        last != value.npos && same_name(without_spaces(value.substr(last + 1)), "chunked");
    const auto others = ends_chunked ? value.substr(0, last) : std::string_view{};
    const bool foreign =
        ends_chunked && !same_name(without_spaces(others.substr(others.rfind(',') + 1)), "chunked");
    return refuse(foreign ? 501 : 400);
}

void read_connection(std::string_view value, Framing& framing) {
    while (!value.empty()) {
        const auto option = without_spaces(cut(value, ','));
        if (same_name(option, "close")) framing.says_close = true;
        if (same_name(option, "keep-alive")) framing.says_keep_alive = true;
    }
}

// Fields that the edge itself obeys. Chosen by length first: most lines are none of them.
std::expected<void, Refusal> obey(std::string_view name, std::string_view value, Head& into,
                                  Framing& framing) {
    switch (name.size()) {
        case 6:
            if (same_name(name, "expect")) {
                into.expects_continue = !into.http_1_0 && same_name(value, "100-continue");
                framing.unknown_expectation = !same_name(value, "100-continue");
            }
            break;
        case 10:
            if (same_name(name, "connection")) read_connection(value, framing);
            break;
        case 14:
            if (same_name(name, "content-length") && !read_length(value, into, framing)) return refuse(400);
            break;
        case 16:
            if (same_name(name, "content-encoding")) framing.encoded = true;
            break;
        case 17:
            if (same_name(name, "transfer-encoding")) return read_coding(value, into, framing);
            break;
    }
    return {};
}

// The target's own host wins, but the field must be sound all the same (RFC 9112 3.2.2).
std::expected<void, Refusal> read_host_field(std::string_view value, Head& into, Framing& framing) {
    if (++framing.hosts > 1) return refuse(400);
    if (!framing.absolute) return read_host(value, into) ? std::expected<void, Refusal>{} : refuse();
    Head ignored;
    return read_host(value, ignored) ? std::expected<void, Refusal>{} : refuse();
}

std::expected<void, Refusal> read_field(std::string_view line, Head& into, Framing& framing,
                                        std::size_t& count) {
    std::size_t colon = 0;
    while (colon < line.size() && (classes[static_cast<unsigned char>(line[colon])] & token_char)) ++colon;
    // Also: folded lines and a space before the colon.
    if (colon == 0 || colon == line.size() || line[colon] != ':') return refuse(400);
    const auto name = line.substr(0, colon);
    const auto value = without_spaces(line.substr(colon + 1));
    if (same_name(name, "host")) return read_host_field(value, into, framing);
    if (hides_control(value)) {
        // A page found by a text of several lines sends such a Referer with all that it links to.
        if (same_name(name, "referer")) return {};
        return refuse(400);
    }
    if (reserved(name)) return {};
    auto obeyed = obey(name, value, into, framing);
    if (!obeyed) return obeyed;
    if (count == into.fields.size()) into.fields.emplace_back();
    into.fields[count].name = name;
    into.fields[count++].value = value;
    return {};
}

// RFC 9112 6 and 9.3, once all fields are known.
std::expected<void, Refusal> settle(Head& into, const Framing& framing) {
    if (framing.hosts == 0 && !into.http_1_0) return refuse(400);
    if (framing.has_length && framing.has_coding) return refuse(400);
    into.has_body = into.chunked || into.content_length > 0;
    into.keep_alive = !framing.says_close && (!into.http_1_0 || framing.says_keep_alive);
    if (framing.encoded) return refuse(415);
    if (framing.unknown_expectation) return refuse(417);
    return {};
}

std::expected<void, Refusal> read_request_line(std::string_view line, Head& into, Framing& framing) {
    if (line.size() > request_line_limit) return refuse(414);
    const auto name = cut(line, ' ');
    const auto target = cut(line, ' ');
    const auto old = is_http_1_0(line);
    if (!old) return std::unexpected(old.error());
    into.http_1_0 = *old;
    const auto method = read_method(name);
    if (!method) return std::unexpected(method.error());
    into.method = *method;
    if (!read_target(target, into, framing.absolute)) return refuse(400);
    return {};
}

void clear(Head& head) {
    head.host.clear();
    head.port = 0;
    head.content_length = 0;
    head.has_body = head.chunked = head.expects_continue = head.http_1_0 = head.secure = false;
    head.keep_alive = true;
}

constexpr std::size_t empty_lines_limit = 8;  // bytes: four of them, where RFC 9112 2.2 asks for one

std::string_view without_empty_lines(std::string_view bytes) {
    while (bytes.starts_with("\r\n")) bytes.remove_prefix(2);
    return bytes;
}

// Whether what has come so far can still become a head in bounds.
std::expected<std::size_t, Refusal> unfinished(std::string_view bytes) {
    bytes = without_empty_lines(bytes);
    if (bytes.empty() || bytes == "\r") return 0;
    if (!(classes[static_cast<unsigned char>(bytes[0])] & token_char)) return refuse(400);  // TLS, say
    const auto first_line = std::min(bytes.find("\r\n"), bytes.size());
    if (first_line > request_line_limit) return refuse(414);
    return bytes.size() >= head_limit ? std::expected<std::size_t, Refusal>(refuse(431)) : 0;
}

}  // namespace

std::string_view without_spaces(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

bool same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view Head::field(std::string_view name) const {
    for (const auto& field : fields)
        if (same_name(field.name, name)) return field.value;
    return {};
}

bool is_token(std::string_view text) { return !text.empty() && all(text, token_char); }

std::expected<std::size_t, Refusal> head_length(std::string_view bytes, std::size_t seen) {
    const auto lead = bytes.size() - without_empty_lines(bytes).size();
    if (lead > empty_lines_limit) return refuse(400);
    for (auto at = bytes.find('\n', std::max(lead, seen > 3 ? seen - 3 : 0)); at != bytes.npos;
         at = bytes.find('\n', at + 1)) {
        if (at == 0 || bytes[at - 1] != '\r') return refuse(400);
        if (at >= lead + 3 && bytes[at - 2] == '\n' && bytes[at - 3] == '\r') {
            if (at + 1 - lead > head_limit)
                return refuse(bytes.find("\r\n", lead) - lead > request_line_limit ? 414 : 431);
            return at + 1;
        }
    }
    return unfinished(bytes);
}

std::expected<std::size_t, Refusal> read_head(std::string_view bytes, Head& into) {
    clear(into);
    Framing framing;
    const auto lead = bytes.size() - without_empty_lines(bytes).size();
    if (lead > empty_lines_limit) return refuse(400);
    std::size_t count = 0, at = lead;
    for (bool first = true;; first = false) {
        const auto end = bytes.find('\n', at);
        if (end == bytes.npos) return 0;
        if (end == at || bytes[end - 1] != '\r') return refuse(400);
        const auto line = bytes.substr(at, end - 1 - at);
        at = end + 1;
        if (line.empty()) break;
        if (!first && count == field_limit) return refuse(431);
        auto read = first ? read_request_line(line, into, framing) : read_field(line, into, framing, count);
        if (!read) return std::unexpected(read.error());
    }
    if (at - lead > head_limit) return refuse(431);
    if (!sound_bytes(bytes.substr(lead, at - lead))) return refuse(400);
    into.fields.resize(count);
    auto settled = settle(into, framing);
    if (!settled) return std::unexpected(settled.error());
    return at;
}

std::expected<WholeHead, Refusal> read_head(std::string_view bytes) {
    WholeHead whole;
    auto length = read_head(bytes, whole.head);
    if (length && *length == 0) length = head_length(bytes);
    if (!length) return std::unexpected(length.error());
    whole.length = *length;
    return whole;
}

}  // namespace web::edge
