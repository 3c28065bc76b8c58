#include "readers/contacts.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/scanner.h"
#include "base/text.h"
#include "readers/address_kind.h"

namespace readers {
namespace {

using base::Scanner;

std::string lowered(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), Scanner::lower);
    return out;
}

bool starts_with(std::string_view text, std::string_view lower_prefix) {
    return text.size() >= lower_prefix.size() && lowered(text.substr(0, lower_prefix.size())) == lower_prefix;
}

// ── Addresses ─────────────────────────────────────────────────────────────────────────────────────────────────────

bool host_sign(char c) { return Scanner::latin(c) || Scanner::digit(c) || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80; }

bool good_host(std::string_view host) {
    if (host.empty() || host.size() > 253 || !std::ranges::all_of(host, host_sign)) return false;
    if (host.front() == '.' || host.front() == '-' || host.back() == '-' || host.find("..") != host.npos) return false;
    const auto dot = host.rfind('.');
    if (dot == host.npos || dot + 2 >= host.size()) return false;
    const bool figures_only = std::ranges::all_of(host, [](char c) { return Scanner::digit(c) || c == '.'; });
    return figures_only || !std::ranges::all_of(host.substr(dot + 1), Scanner::digit);
}

bool good_port(std::string_view port) { return port.size() <= 5 && std::ranges::all_of(port, Scanner::digit); }

void put_encoded(std::string& out, char c) {
    static constexpr std::string_view figures = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += figures[byte >> 4];
    out += figures[byte & 15];
}

base::Words no_url(std::string_view text) {
    return base::words("“{text}” is not the address of a page", {{"text", base::shortened(base::clean(text), 80)}});
}

// ── Words beside a contact ────────────────────────────────────────────────────────────────────────────────────────

struct Label {
    std::string_view word;
    ContactKind kind;
};

constexpr Label labels[] = {
    {"whatsapp", ContactKind::whatsapp},   {"whats", ContactKind::whatsapp},      {"wa", ContactKind::whatsapp},
    {"wapp", ContactKind::whatsapp},       {"ватсап", ContactKind::whatsapp},     {"вотсап", ContactKind::whatsapp},
    {"вацап", ContactKind::whatsapp},      {"уатсап", ContactKind::whatsapp},     {"вотсапп", ContactKind::whatsapp},
    {"ватсапп", ContactKind::whatsapp},    {"уотсап", ContactKind::whatsapp},     {"telegram", ContactKind::telegram},
    {"tg", ContactKind::telegram},         {"тг", ContactKind::telegram},         {"телеграм", ContactKind::telegram},
    {"телеграмм", ContactKind::telegram},  {"телега", ContactKind::telegram},     {"instagram", ContactKind::instagram},
    {"insta", ContactKind::instagram},     {"inst", ContactKind::instagram},      {"инстаграм", ContactKind::instagram},
    {"инстаграмм", ContactKind::instagram},{"инста", ContactKind::instagram},     {"ig", ContactKind::instagram},
    {"vk", ContactKind::vk},               {"вк", ContactKind::vk},               {"вконтакте", ContactKind::vk},
    {"facebook", ContactKind::facebook},   {"fb", ContactKind::facebook},         {"фейсбук", ContactKind::facebook},
    {"youtube", ContactKind::youtube},     {"ютуб", ContactKind::youtube},        {"tiktok", ContactKind::tiktok},
    {"тикток", ContactKind::tiktok},       {"twitter", ContactKind::x},           {"threads", ContactKind::threads},
    {"email", ContactKind::email},         {"mail", ContactKind::email},          {"почта", ContactKind::email},
    {"сайт", ContactKind::site},           {"site", ContactKind::site},           {"website", ContactKind::site},
    {"web", ContactKind::site},            {"тел", ContactKind::phone},           {"телефон", ContactKind::phone},
    {"phone", ContactKind::phone},         {"tel", ContactKind::phone},           {"моб", ContactKind::phone},
    {"факс", ContactKind::phone},          {"fax", ContactKind::phone},           {"телефоны", ContactKind::phone},
};

std::optional<ContactKind> label_of(std::string_view word) {
    for (const auto& label : labels)
        if (label.word == word) return label.kind;
    return {};
}

// ── Telephones ────────────────────────────────────────────────────────────────────────────────────────────────────

// Enough figures for one number have been read: the next group belongs to another.
bool whole(std::string_view figures, bool plus) {
    if (plus && figures.front() != '7') return figures.size() >= 15;
    return figures.size() >= 11 && (figures.front() == '7' || figures.front() == '8');
}

std::optional<std::string> e164(std::string figures, bool plus, std::string_view area_code) {
    if (!plus && figures.starts_with("00")) figures.erase(0, 2), plus = true;
    if (figures.empty()) return {};
    const char first = figures.front();
    if (plus && figures.starts_with("8") && figures.size() == 11) figures[0] = '7';  // "+8 701 …" is a slip for 8 701 …
    if (plus) {
        const bool good = figures.front() == '7' ? figures.size() == 11 : figures.size() >= 9 && figures.size() <= 15 && figures.front() != '0';
        return good ? std::optional("+" + figures) : std::nullopt;
    }
    if (figures.size() == 11 && (first == '8' || first == '7')) return "+7" + figures.substr(1);
    if (figures.size() == 10 && (first == '7' || first == '9' || first == '4' || first == '8')) return "+7" + figures;
    if (figures.size() == 12 && (figures.starts_with("998") || figures.starts_with("996") || figures.starts_with("380") || figures.starts_with("375")))
        return "+" + figures;
    if (!area_code.empty() && first != '0' && figures.size() + area_code.size() == 10) return "+7" + std::string(area_code) + figures;
    return {};
}

// A run of figures with the signs people put between them, from its first figure or plus on.
struct Run {
    std::string figures;
    bool plus = false;
    std::size_t end = 0;  // behind the last figure
};

Run run_of(std::string_view text, std::size_t at) {
    Run run;
    if (text[at] == '+') run.plus = true, ++at;
    run.end = at;
    for (int signs = 0; at < text.size() && signs < 4; ++at) {
        const char c = text[at];
        if (Scanner::digit(c)) {
            if (whole(run.figures, run.plus) && signs > 0) break;
            run.figures += c;
            run.end = at + 1;
            signs = 0;
            if (run.figures.size() > 15) break;
        } else if (c == ' ' || c == '(' || c == ')' || c == '-' || c == '.' || c == '/') {
            ++signs;
        } else {
            break;
        }
    }
    return run;
}

bool ahead(std::string_view text, std::size_t at, std::string_view word) { return text.substr(at).starts_with(word); }

// "доб. 5", "ext 12", "вн. 101" behind a number.
std::string take_extension(std::string_view text, std::size_t& at) {
    auto i = at;
    while (i < text.size() && std::string_view(" ,(").find(text[i]) != std::string_view::npos) ++i;
    static constexpr std::string_view words[] = {"доб", "вн", "ext", "#", "добавочный"};
    const auto word = std::ranges::find_if(words, [&](std::string_view one) { return ahead(text, i, one); });
    if (word == std::end(words)) return {};
    auto end = i;
    while (end < text.size() && !Scanner::digit(text[end]) && end < i + 30) ++end;
    const auto begin = end;
    while (end < text.size() && Scanner::digit(text[end]) && end - begin < 6) ++end;
    if (begin == end) return {};
    at = end;
    return "доб. " + std::string(text.substr(begin, end - begin));
}

// ── One text ──────────────────────────────────────────────────────────────────────────────────────────────────────

bool separator(char c) { return c == ',' || c == ';' || c == '|' || c == '\n'; }

class Search {
public:
    Search(std::string_view text, std::optional<ContactKind> field, std::string_view area_code)
        : text_(text), field_(field), label_(field), area_code_(area_code) {}

    Contacts found() {
        while (at_ < text_.size()) step();
        keep_rest(text_.size());
        out_.rest = std::string(base::trimmed(out_.rest));
        return std::move(out_);
    }

private:
    void step() {
        const char c = text_[at_];
        if (separator(c)) {
            keep_rest(at_);
            rest_from_ = ++at_;
            if (c == ';' || c == '\n' || c == '|') label_ = field_;
        } else if (Scanner::digit(c) || c == '+') {
            if (!take_phone()) take_token();
        } else if (Scanner::letter(c) || c == '@') {
            take_token();
        } else {
            ++at_;
        }
    }

    bool take_phone() {
        const auto run = run_of(text_, at_);
        const auto number = e164(run.figures, run.plus, area_code_);
        const char next = run.end < text_.size() ? text_[run.end] : ' ';
        if (!number || next == '@' || Scanner::letter(next)) return false;
        keep_rest(at_);
        at_ = run.end;
        Contact contact{ContactKind::phone, *number, shown_phone(*number), {}};
        contact.note = take_extension(text_, at_);
        const bool whatsapp = label_ == ContactKind::whatsapp || whatsapp_behind();
        if (whatsapp) contact.kind = ContactKind::whatsapp;
        if (label_ == ContactKind::telegram) contact = {ContactKind::telegram, "https://t.me/" + *number, contact.written, {}};
        add(std::move(contact));
        return true;
    }

    // "8 701 123 45 67 (WhatsApp)"
    bool whatsapp_behind() {
        auto i = at_;
        while (i < text_.size() && std::string_view(" (-").find(text_[i]) != std::string_view::npos) ++i;
        auto end = i;
        while (end < text_.size() && Scanner::letter(text_[end])) ++end;
        if (label_of(base::plain(text_.substr(i, end - i))) != ContactKind::whatsapp) return false;
        // "… WhatsApp: 8 702 …" begins the next contact.
        auto j = end;
        while (j < text_.size() && std::string_view(" :").find(text_[j]) != std::string_view::npos) ++j;
        if (j < text_.size() && (Scanner::digit(text_[j]) || text_[j] == '+')) return false;
        rest_from_ = at_ = end;
        while (at_ < text_.size() && text_[at_] == ')') rest_from_ = ++at_;
        return true;
    }

    // Everything to the next space or separator: an address, a name with @, or a word.
    void take_token() {
        auto end = at_;
        while (end < text_.size() && text_[end] != ' ' && text_[end] != ';' && text_[end] != '|' && text_[end] != '\n' &&
               !(text_[end] == ',' && (end + 1 == text_.size() || text_[end + 1] == ' ')))
            ++end;
        const auto token = text_.substr(at_, end - at_);
        // A token that is no address is not tried again from its middle: that would take the square of its length.
        if (at_ >= tried_until_ && take_address(token)) return;
        tried_until_ = end;
        auto length = std::size_t{1};
        while (at_ + length < end && Scanner::letter(text_[at_ + length]) && Scanner::letter(text_[at_])) ++length;
        if (Scanner::digit(text_[at_]))
            while (at_ + length < end && Scanner::digit(text_[at_ + length])) ++length;
        const auto word = text_.substr(at_, length);
        if (const auto label = label_of(base::plain(word))) {
            keep_rest(at_);
            label_ = label;
            at_ += length;
            while (at_ < text_.size() && (text_[at_] == '.' || text_[at_] == ':' || text_[at_] == ' ')) ++at_;
            rest_from_ = tried_until_ = at_;
            return;
        }
        at_ += length;
    }

    bool take_address(std::string_view token) {
        while (!token.empty() && std::string_view(".,)!?»\"'").find(token.back()) != std::string_view::npos) token.remove_suffix(1);
        auto contact = address_of(token);
        constexpr std::size_t longest = 500;  // bytes, as the directory stores them; what is longer stays in the rest
        if (!contact || contact->value.size() > longest) return false;
        keep_rest(at_);
        at_ += token.size();
        rest_from_ = at_;
        add(std::move(*contact));
        return true;
    }

    std::optional<Contact> address_of(std::string_view token) const {
        if (token.starts_with('@')) return label_ ? profile(*label_, token.substr(1)) : std::nullopt;
        if (starts_with(token, "mailto:")) token.remove_prefix(7);
        if (const auto mail = email_of(token)) return Contact{ContactKind::email, *mail, *mail, {}};
        if (starts_with(token, "tel:")) {
            const auto number = read_phone(token.substr(4));
            return number ? std::optional(Contact{ContactKind::phone, *number, shown_phone(*number), {}}) : std::nullopt;
        }
        const bool scheme = starts_with(token, "http://") || starts_with(token, "https://");
        if (scheme || starts_with(token, "www.") || (label_ == ContactKind::site && token.find('.') != token.npos) || bare_domain(token)) {
            const auto url = read_url(token);
            if (url && url->size() <= contact_most) return contact_of_url(*url);
        }
        return label_ ? profile(*label_, token) : std::nullopt;
    }

    void add(Contact contact) {
        rest_from_ = at_;
        const bool known = std::ranges::any_of(out_.list, [&](const Contact& one) { return one.kind == contact.kind && one.value == contact.value; });
        if (!known && out_.list.size() < 50) out_.list.push_back(std::move(contact));
    }

    void keep_rest(std::size_t until) {
        if (until > rest_from_) {
            auto piece = text_.substr(rest_from_, until - rest_from_);
            static constexpr std::string_view edges = " .,:;()/-|\n";
            while (!piece.empty() && edges.find(piece.front()) != edges.npos) piece.remove_prefix(1);
            while (!piece.empty() && edges.find(piece.back()) != edges.npos) piece.remove_suffix(1);
            if (!piece.empty() && piece != "и" && piece != "или" && piece != "and") out_.rest += (out_.rest.empty() ? "" : ", ") + std::string(piece);
        }
        rest_from_ = until;
    }

    std::string_view text_;
    std::optional<ContactKind> field_, label_;
    std::string_view area_code_;
    Contacts out_;
    std::size_t at_ = 0, rest_from_ = 0, tried_until_ = 0;
};

}  // namespace

std::string_view name(ContactKind kind) {
    static constexpr std::string_view names[] = {"phone", "whatsapp", "telegram", "email", "site", "instagram", "facebook",
                                                 "vk",    "ok",       "youtube",  "tiktok", "two_gis", "x",     "threads"};
    return names[static_cast<std::size_t>(kind)];
}

std::optional<std::string> read_phone(std::string_view text, std::string_view area_code) {
    const std::string cleaned = base::plain(text.substr(0, 200));
    const auto at = cleaned.find_first_of("+0123456789");
    if (at == cleaned.npos) return {};
    const auto run = run_of(cleaned, at);
    return e164(run.figures, run.plus, area_code);
}

std::string shown_phone(std::string_view e164) {
    if (!e164.starts_with("+7") || e164.size() != 12) return std::string(e164);
    std::string out = "+7 ";
    out.append(e164.substr(2, 3)).append(" ").append(e164.substr(5, 3)).append(" ");
    return out.append(e164.substr(8, 2)).append(" ").append(e164.substr(10, 2));
}

base::Result<std::string> read_url(std::string_view text) {
    const auto bad = [&] { return base::refuse(base::Error::Kind::invalid, no_url(text)); };
    auto rest = base::trimmed(text);
    if (rest.size() > 2000 || !base::valid_utf8(rest)) return bad();
    std::string out = starts_with(rest, "http://") ? "http://" : "https://";
    if (const auto colon = rest.find("://"); colon != rest.npos && colon < 12) {
        if (!starts_with(rest, "http://") && !starts_with(rest, "https://")) return bad();
        rest.remove_prefix(colon + 3);
    } else if (rest.starts_with("//")) {
        rest.remove_prefix(2);
    }
    const auto host_end = std::min(rest.find_first_of("/?#\\"), rest.size());
    const auto authority = rest.substr(0, host_end);
    const auto colon = authority.find(':');
    const auto host = authority.substr(0, colon);
    if (!good_host(host) || (colon != authority.npos && !good_port(authority.substr(colon + 1)))) return bad();
    out += lowered(authority);
    for (const char c : rest.substr(host_end)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) return bad();
        if (std::string_view(" \"'<>\\^`{|}").find(c) != std::string_view::npos) put_encoded(out, c);
        else out += c;
    }
    return out;
}

Contacts read_contacts(std::string_view text, std::optional<ContactKind> field, std::string_view area_code) {
    const std::string cleaned = base::clean(text.substr(0, 4'000), true);
    return Search(cleaned, field, area_code).found();
}

}  // namespace readers
