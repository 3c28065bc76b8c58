#include "web/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cstdlib>
#include <algorithm>
#include <memory>
#include <mutex>

#include "base/text.h"
#include "web/html.h"

namespace web {
namespace {

using Node = std::unique_ptr<cmark_node, decltype([](cmark_node* node) { cmark_node_free(node); })>;
using Text = std::unique_ptr<char, decltype([](char* text) { std::free(text); })>;

// At most `markdown_limit` bytes, not ending inside a letter.
std::string_view capped(std::string_view text) {
    if (text.size() <= markdown_limit) return text;
    std::size_t end = markdown_limit;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end);
}

Node parsed(std::string_view markdown) {
    static std::once_flag registered;
    std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
    // Bare addresses become links; tables stay out: 40 KB of '|' took 2.8 s.
    auto* parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8);
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("autolink"));
    const auto text = capped(markdown);
    cmark_parser_feed(parser, text.data(), text.size());
    Node root(cmark_parser_finish(parser));
    cmark_parser_free(parser);
    return root;
}

// Puts a node's own words where the node was.
void become_text(cmark_node* node, const char* words) {
    cmark_node* text = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(text, words ? words : "");
    cmark_node_insert_before(node, text);
    cmark_node_unlink(node);
    cmark_node_free(node);
}

// A link whose scheme is none of ours ("C:\x", "javascript:") leaves its words.
void unlink_unsafe(cmark_node* link) {
    const char* address = cmark_node_get_url(link);
    if (address && safe_address(address) == address) return;
    while (auto* child = cmark_node_first_child(link)) cmark_node_insert_before(link, child);
    cmark_node_unlink(link);
    cmark_node_free(link);
}

int heading_level(int written, MarkdownIn in) {
    constexpr int last = 6;
    return in == MarkdownIn::whole_page ? std::clamp(written, 2, last) : std::min(last, written + 2);
}

void tame(cmark_node* root, MarkdownIn in) {
    auto* walk = cmark_iter_new(root);
    for (auto event = cmark_iter_next(walk); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk)) {
        auto* node = cmark_iter_get_node(walk);
        const auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HEADING && event == CMARK_EVENT_ENTER)
            cmark_node_set_heading_level(node, heading_level(cmark_node_get_heading_level(node), in));
        if (type == CMARK_NODE_IMAGE && event == CMARK_EVENT_EXIT) become_text(node, cmark_node_get_title(node));
        if (type == CMARK_NODE_LINK && event == CMARK_EVENT_EXIT) unlink_unsafe(node);
        if (type == CMARK_NODE_HTML_INLINE) become_text(node, cmark_node_get_literal(node));
        if (type == CMARK_NODE_HTML_BLOCK) {
            auto* paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
            cmark_node_insert_before(node, paragraph);
            cmark_node_unlink(node);
            auto* text = cmark_node_new(CMARK_NODE_TEXT);
            cmark_node_set_literal(text, cmark_node_get_literal(node));
            cmark_node_append_child(paragraph, text);
            cmark_node_free(node);
        }
    }
    cmark_iter_free(walk);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

}  // namespace

std::string markdown_html(std::string_view markdown, MarkdownIn in) {
    const auto root = parsed(markdown);
    tame(root.get(), in);
    const Text html(cmark_render_html(root.get(), CMARK_OPT_DEFAULT, nullptr));
    std::string out = html.get();
    // The renderer writes this only for a link: '<' and '"' of people's text are escaped.
    replace_all(out, "<a href=\"", "<a rel=\"nofollow ugc noopener\" href=\"");
    return out;
}

std::string markdown_text(std::string_view markdown) {
    const auto root = parsed(markdown);
    std::string out;
    auto* walk = cmark_iter_new(root.get());
    for (auto event = cmark_iter_next(walk); event != CMARK_EVENT_DONE; event = cmark_iter_next(walk)) {
        auto* node = cmark_iter_get_node(walk);
        const auto type = cmark_node_get_type(node);
        if (event == CMARK_EVENT_ENTER && (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE))
            out += cmark_node_get_literal(node);
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK || event == CMARK_EVENT_EXIT)
            if (type != CMARK_NODE_EMPH && type != CMARK_NODE_STRONG && type != CMARK_NODE_LINK) out += ' ';
    }
    cmark_iter_free(walk);
    return base::clean(out);
}

}  // namespace web
