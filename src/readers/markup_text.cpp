#include "readers/markup_text.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "base/scanner.h"
#include "base/text.h"
#include "readers/contacts.h"
#include "readers/entities.h"

namespace readers {
namespace {

constexpr std::size_t most_markup = 256 * 1024;

bool is_markup_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f'; }
bool one_of(std::string_view name, std::span<const std::string_view> names) { return std::ranges::find(names, name) != names.end(); }

constexpr std::string_view dropped[] = {"script", "style", "head", "title", "template", "iframe", "object", "embed", "svg", "math", "noscript", "noembed",
                                        "noframes", "applet", "audio", "video", "canvas", "map", "select", "textarea", "button", "form"};
// Of those, what is left out up to its end tag; a form's and a button's words are read.
constexpr std::string_view whole_dropped[] = {"script", "style", "title", "template", "iframe", "object", "svg", "math", "noembed", "noframes", "applet",
                                              "audio", "video", "canvas", "select", "textarea"};
constexpr std::string_view paragraphs[] = {"p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "blockquote", "pre", "table", "ul",
                                           "ol", "dl", "figure", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "address", "details", "form", "fieldset", "body", "html"};
constexpr std::string_view lines[] = {"br", "li", "tr", "dt", "dd", "caption", "figcaption", "summary", "option", "legend"};
constexpr std::string_view inlines[] = {"a", "b", "i", "u", "s", "em", "strong", "span", "font", "small", "big", "sub", "sup", "img", "code", "td", "th", "tbody",
                                        "thead", "center", "strike", "del", "ins", "abbr", "cite", "mark", "time"};

struct Tag {
    std::string name;
    bool end = false;
    std::string href;
};

// Behind '<'; nothing when it is no tag. An unfinished tag takes all the rest, as browsers do.
class Tokens {
public:
    explicit Tokens(std::string_view text) : rest_(text) {}

    bool done() const { return rest_.empty(); }
    std::string_view rest() const { return rest_; }
    bool at_markup() const {
        return rest_.size() > 1 && rest_[0] == '<' &&
               (base::Scanner::latin(rest_[1]) || rest_[1] == '!' || rest_[1] == '?' || (rest_[1] == '/' && rest_.size() > 2 && base::Scanner::latin(rest_[2])));
    }

    std::optional<Tag> take_markup() {
        if (rest_[1] == '!' || rest_[1] == '?') return skip_comment(), std::nullopt;
        Tag tag;
        rest_.remove_prefix(1);
        if (rest_.front() == '/') tag.end = true, rest_.remove_prefix(1);
        while (!rest_.empty() && !is_markup_space(rest_.front()) && rest_.front() != '>' && rest_.front() != '/' && tag.name.size() < 32) {
            tag.name += base::Scanner::lower(rest_.front());
            rest_.remove_prefix(1);
        }
        take_attributes(tag);
        return tag;
    }

    std::string_view take_text() {
        const auto end = std::min(rest_.find_first_of("<&", rest_.front() == '<' || rest_.front() == '&' ? 1 : 0), rest_.size());
        return take(end);
    }
    std::string take_entity_text() { return take_entity(rest_); }

    // Behind the start tag of a dropped element: to its end tag, or to the end of all.
    void skip_to_end_of(std::string_view name) {
        while (!rest_.empty()) {
            const auto at = rest_.find("</");
            if (at == rest_.npos) return rest_.remove_prefix(rest_.size());
            rest_.remove_prefix(at + 2);
            const auto candidate = rest_.substr(0, name.size());
            if (std::ranges::equal(candidate, name, {}, base::Scanner::lower)) return drop(std::min(rest_.find('>'), rest_.size() - 1) + 1);
        }
    }

private:
    std::string_view take(std::size_t count) {
        const auto piece = rest_.substr(0, count);
        rest_.remove_prefix(piece.size());
        return piece;
    }
    void drop(std::size_t count) { rest_.remove_prefix(std::min(count, rest_.size())); }

    void skip_comment() {
        const bool comment = rest_.starts_with("<!--"), cdata = rest_.starts_with("<![CDATA[");
        const std::string_view end = comment ? "-->" : cdata ? "]]>" : ">";
        const auto at = rest_.find(end, comment ? 2 : 1);
        drop(at == rest_.npos ? rest_.size() : at + end.size());
    }

    void take_attributes(Tag& tag) {
        while (!rest_.empty() && rest_.front() != '>') {
            std::string name;
            while (!rest_.empty() && (is_markup_space(rest_.front()) || rest_.front() == '/')) rest_.remove_prefix(1);
            while (!rest_.empty() && !is_markup_space(rest_.front()) && std::string_view("=>/").find(rest_.front()) == std::string_view::npos) {
                if (name.size() < 8) name += base::Scanner::lower(rest_.front());
                rest_.remove_prefix(1);
            }
            while (!rest_.empty() && is_markup_space(rest_.front())) rest_.remove_prefix(1);
            if (rest_.empty() || rest_.front() != '=') continue;
            rest_.remove_prefix(1);
            const auto value = take_value();
            if (name == "href" && value.size() <= 4000) tag.href = decoded(value);
        }
        drop(1);
    }

    std::string_view take_value() {
        while (!rest_.empty() && is_markup_space(rest_.front())) rest_.remove_prefix(1);
        if (rest_.empty()) return {};
        const char quote = rest_.front();
        if (quote == '"' || quote == '\'') {
            rest_.remove_prefix(1);
            const auto value = take(std::min(rest_.find(quote), rest_.size()));
            drop(1);
            return value;
        }
        std::size_t end = 0;
        while (end < rest_.size() && !is_markup_space(rest_[end]) && rest_[end] != '>') ++end;
        return take(end);
    }

    std::string_view rest_;
};

// What comes out: breaks and spaces wait until a letter follows them.
class Page {
public:
    explicit Page(bool markdown) : markdown_(markdown) {}

    void text(std::string_view piece) {
        for (const char c : piece) {
            if (is_markup_space(c)) {
                if (preformatted_ && c == '\n') break_line();
                space_ = true;
            } else {
                put(c);
            }
        }
    }

    void tag(const Tag& tag) {
        const bool block = one_of(tag.name, paragraphs);
        if (tag.name == "a") tag.end ? end_link() : begin_link(tag.href);
        if (tag.name == "pre") preformatted_ = !tag.end;
        if (tag.name == "td" || tag.name == "th") cell_ = true;
        if (!block && !one_of(tag.name, lines)) return;
        if (link_) end_link();
        cell_ = false;
        // A list inside a list stays with its line.
        const bool list = tag.name == "ul" || tag.name == "ol";
        if (list) lists_ = std::max(0, lists_ + (tag.end ? -1 : 1));
        breaks_ = std::max(breaks_, block && !(list && lists_ > (tag.end ? 0 : 1)) ? 2 : 1);
        prefix_.clear();
        if (tag.end) return;
        if (tag.name == "li") prefix_ = "- ";
        else if (markdown_ && tag.name.size() == 2 && tag.name[0] == 'h' && tag.name[1] <= '6' && tag.name[1] >= '1') prefix_ = tag.name[1] <= '2' ? "## " : "### ";
    }

    std::string done() {
        if (link_) end_link();
        return base::clean(out_, true);
    }

private:
    void break_line() { breaks_ = std::max(breaks_, 1), prefix_.clear(); }

    void put(char c) {
        const bool begins = out_.empty() || breaks_ > 0;
        if (!out_.empty() && breaks_ > 0) out_ += breaks_ > 1 ? "\n\n" : "\n";
        else if (!out_.empty() && cell_) out_ += " | ";
        else if (!out_.empty() && space_ && out_.back() != '\n') out_ += ' ';
        if (begins) out_ += prefix_;
        if (link_ && link_at_ == std::string::npos) link_at_ = out_.size();
        if (markdown_) escape(c, begins && prefix_.empty());
        prefix_.clear();
        breaks_ = 0;
        space_ = cell_ = false;
        out_ += c;
    }

    void escape(char c, bool begins) {
        if (std::string_view("\\`*_[]<>&~").find(c) != std::string_view::npos || (begins && std::string_view("#+-=|").find(c) != std::string_view::npos))
            out_ += '\\';
        // "1." at the beginning of a line would count.
        if ((c == '.' || c == ')') && !out_.empty() && out_.back() >= '0' && out_.back() <= '9') {
            const auto line = out_.rfind('\n') + 1;
            if (out_.size() - line < 10 && std::all_of(out_.begin() + static_cast<std::ptrdiff_t>(line), out_.end(), [](char d) { return d >= '0' && d <= '9'; })) out_ += '\\';
        }
    }

    void begin_link(std::string_view href) {
        if (link_) end_link();
        const bool whole = href.starts_with("http") || href.starts_with("HTTP");
        const auto url = whole ? read_url(href) : base::Result<std::string>(base::refuse(base::Error::Kind::invalid, {}));
        if (!url) return;
        link_ = *url;
        link_at_ = std::string::npos;
    }

    void end_link() {
        const auto url = std::exchange(link_, {});
        if (!url || link_at_ == std::string::npos) return;
        const auto shown = std::string_view(out_).substr(link_at_);
        const bool same = url->ends_with(shown) || shown == *url + "/";
        if (markdown_) {
            std::string address;
            for (const char c : *url) address += c == '(' ? "%28" : c == ')' ? "%29" : std::string(1, c);
            out_.insert(link_at_, "[");
            out_ += "](" + address + ")";
        } else if (!same) {
            out_ += " (" + *url + ")";
        }
    }

    std::string out_, prefix_;
    int breaks_ = 0, lists_ = 0;
    bool space_ = false, cell_ = false, preformatted_ = false;
    const bool markdown_;
    std::optional<std::string> link_;
    std::size_t link_at_ = std::string::npos;
};

std::string converted(std::string_view html, bool markdown) {
    Tokens tokens(html.substr(0, most_markup));
    Page page(markdown);
    while (!tokens.done()) {
        if (tokens.at_markup()) {
            const auto tag = tokens.take_markup();
            if (!tag) continue;
            if (!tag->end && one_of(tag->name, whole_dropped)) tokens.skip_to_end_of(tag->name);
            else page.tag(*tag);
        } else if (tokens.rest().front() == '&') {
            page.text(tokens.take_entity_text());
        } else {
            page.text(tokens.take_text());
        }
    }
    return page.done();
}

}  // namespace

std::string text_of_html(std::string_view html) { return converted(html, false); }
std::string markdown_of_html(std::string_view html) { return converted(html, true); }

bool looks_like_html(std::string_view text) {
    for (std::size_t at = text.find_first_of("<&"); at != text.npos; at = text.find_first_of("<&", at + 1)) {
        const auto rest = text.substr(at, 40);
        if (rest[0] == '&') {
            const auto end = rest.find(';');
            if (end != rest.npos && end > 1 && (rest[1] == '#' || entity(rest.substr(1, end - 1)))) return true;
            continue;
        }
        const auto begin = rest.starts_with("</") ? 2 : 1;
        std::string name;
        for (const char c : rest.substr(static_cast<std::size_t>(begin))) {
            if (!base::Scanner::latin(c) && !(c >= '1' && c <= '6')) break;
            name += base::Scanner::lower(c);
        }
        if (one_of(name, paragraphs) || one_of(name, lines) || one_of(name, inlines) || one_of(name, dropped)) return true;
    }
    return false;
}

std::string decoded(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        if (text.front() == '&') {
            out += take_entity(text);
        } else {
            const auto end = std::min(text.find('&'), text.size());
            out += text.substr(0, end);
            text.remove_prefix(end);
        }
    }
    return out;
}

}  // namespace readers
