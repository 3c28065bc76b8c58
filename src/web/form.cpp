#include "web/form.h"

#include <sys/mman.h>

#include <algorithm>
#include <system_error>

#include "base/text.h"

namespace web {
namespace {

using base::Error;
using base::refuse;
using base::words;

std::unexpected<Error> broken() {
    return refuse(Error::Kind::invalid, words("The form arrived broken. Go back and send it again."));
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

// `name` of a header value such as `form-data; name="a b"; filename=c` (RFC 7578 4.2: quotes as browsers write them, with
// %22 for a quote inside). Nothing when it is absent.
std::optional<std::string> parameter(std::string_view value, std::string_view name) {
    while (true) {
        const auto semicolon = value.find(';');
        if (semicolon == value.npos) return {};
        value = base::trimmed(value.substr(semicolon + 1));
        const auto equals = value.find_first_of("=;");
        if (equals == value.npos || value[equals] == ';') continue;
        const auto key = lower(base::trimmed(value.substr(0, equals)));
        value.remove_prefix(equals + 1);
        std::string_view text;
        if (value.starts_with('"')) {
            const auto end = value.find('"', 1);
            if (end == value.npos) return {};
            text = value.substr(1, end - 1);
            value.remove_prefix(end + 1);
        } else {
            text = value.substr(0, value.find(';'));
            value.remove_prefix(text.size());
        }
        if (key == name) return std::string(text);
    }
}

struct PartHead {
    std::string disposition, type;
};

// The lines of a part's head; nothing when one is no header, goes on in the next line, stands twice, or names an encoding
// (RFC 7578 4.7: browsers send none).
std::optional<PartHead> part_head(std::string_view lines) {
    PartHead head;
    while (!lines.empty()) {
        const auto end = std::min(lines.find("\r\n"), lines.size());
        const auto line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 2, lines.size()));
        const auto colon = line.find(':');
        if (colon == line.npos || colon == 0 || line.find_first_of(" \t\r\n") < colon || line.find('\0') != line.npos) return {};
        const auto name = lower(line.substr(0, colon));
        const auto value = base::trimmed(line.substr(colon + 1));
        if (name == "content-transfer-encoding") return {};
        auto* kept = name == "content-disposition" ? &head.disposition : name == "content-type" ? &head.type : nullptr;
        if (!kept) continue;
        if (!kept->empty()) return {};
        *kept = value;
    }
    return head;
}

// RFC 2046 5.1.1, without the space that none may end with.
bool is_boundary(std::string_view text) {
    constexpr std::size_t longest = 70;
    const auto sign = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("'()+_,-./:=?").find(c) != std::string_view::npos;
    };
    return !text.empty() && text.size() <= longest && std::ranges::all_of(text, sign);
}

std::string last_part(std::string_view path) {
    const auto slash = path.find_last_of("/\\");
    return base::shortened(base::clean(slash == path.npos ? path : path.substr(slash + 1)), 200);
}

}  // namespace

base::Result<void> Form::add_part(std::string_view lines, std::string_view content) {
    constexpr std::size_t most_text = 64 * 1024;  // of all texts together: what a form without files may bring
    const auto head = part_head(lines);
    const auto kind = head ? std::string_view(head->disposition).substr(0, head->disposition.find(';')) : std::string_view();
    auto name = head ? parameter(head->disposition, "name") : std::nullopt;
    if (base::trimmed(kind) != "form-data" || !name || name->empty() || !base::valid_utf8(*name)) return broken();
    if (++parts_ > Fields::limit) return refuse(Error::Kind::invalid, words("Too many fields were sent at once."));
    if (const auto file = parameter(head->disposition, "filename")) {
        if (!file->empty() || !content.empty()) files_.push_back({std::move(*name), last_part(*file), head->type, content});
        return {};
    }
    text_bytes_ += name->size() + content.size();
    if (text_bytes_ > most_text) return refuse(Error::Kind::invalid, words("Too much text was sent at once."));
    if (!base::valid_utf8(content) || content.find('\0') != content.npos) return broken();
    fields_.add(std::move(*name), std::string(content));
    return {};
}

base::Result<Form> Form::multipart(std::string_view boundary, std::string_view bytes) {
    constexpr std::size_t longest_head = 4096;
    if (!is_boundary(boundary)) return broken();
    const std::string delimiter = "\r\n--" + std::string(boundary);
    const auto opening = std::string_view(delimiter).substr(2);
    if (!bytes.starts_with(opening)) return broken();
    bytes.remove_prefix(opening.size());
    Form form;
    while (!bytes.starts_with("--")) {
        if (!bytes.starts_with("\r\n")) return broken();
        bytes.remove_prefix(2);
        const auto head_end = bytes.substr(0, longest_head).find("\r\n\r\n");
        if (head_end == bytes.npos) return broken();
        const auto lines = bytes.substr(0, head_end);
        bytes.remove_prefix(head_end + 4);
        const auto end = bytes.find(delimiter);
        if (end == bytes.npos) return broken();
        const auto content = bytes.substr(0, end);
        bytes.remove_prefix(end + delimiter.size());
        TRY(form.add_part(lines, content));
    }
    if (bytes != "--" && bytes != "--\r\n") return broken();
    return form;
}

base::Result<Form> Form::read(std::string_view content_type, std::string_view bytes, Takes takes) {
    const auto type = lower(base::trimmed(content_type.substr(0, content_type.find(';'))));
    if (type == "application/x-www-form-urlencoded") {
        Form form;
        form.fields_ = TRY(Fields::parse(bytes));
        return form;
    }
    if (type == "multipart/form-data" && takes == Takes::files) return multipart(parameter(content_type, "boundary").value_or(""), bytes);
    return broken();
}

base::Result<Form> Form::read(std::string_view content_type, const edge::Body& body, Takes takes) {
    if (!body.spooled()) return read(content_type, body.bytes(), takes);
    const auto size = static_cast<std::size_t>(body.size());
    void* place = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, body.file(), 0);
    if (place == MAP_FAILED) throw std::system_error(errno, std::generic_category(), "mmap of a spooled body");
    std::shared_ptr<const void> mapped(place, [size](const void* at) { ::munmap(const_cast<void*>(at), size); });
    auto form = TRY(read(content_type, std::string_view(static_cast<const char*>(place), size), takes));
    form.mapped_ = std::move(mapped);
    return form;
}

}  // namespace web
