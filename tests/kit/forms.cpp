#include "kit/forms.h"

#include <gumbo.h>

#include <algorithm>

#include "web/url.h"

namespace kit {
namespace {

std::string attribute(const GumboNode* node, const char* name) {
    const auto* found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? found->value : "";
}

bool has(const GumboNode* node, const char* name) { return gumbo_get_attribute(&node->v.element.attributes, name) != nullptr; }

template <class Visit>
void each_element(const GumboNode* node, const Visit& visit) {
    if (node->type != GUMBO_NODE_ELEMENT) return;
    visit(node);
    for (unsigned i = 0; i < node->v.element.children.length; ++i) each_element(static_cast<const GumboNode*>(node->v.element.children.data[i]), visit);
}

std::string text_of(const GumboNode* node) {
    std::string text;
    for (unsigned i = 0; i < node->v.element.children.length; ++i)
        if (const auto* child = static_cast<const GumboNode*>(node->v.element.children.data[i]); child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE) text += child->v.text.text;
    return text;
}

// The option that a drop-down would send: the chosen one, or the first.
std::string chosen_of(const GumboNode* select) {
    std::string first, chosen;
    bool any = false, marked = false;
    each_element(select, [&](const GumboNode* option) {
        if (option->v.element.tag != GUMBO_TAG_OPTION) return;
        if (!any) first = attribute(option, "value");
        any = true;
        if (has(option, "selected") && !marked) chosen = attribute(option, "value"), marked = true;
    });
    return marked ? chosen : first;
}

void add_part(const GumboNode* node, std::vector<FormPart>& parts) {
    const auto tag = node->v.element.tag;
    FormPart part{attribute(node, "name"), attribute(node, "type"), attribute(node, "value")};
    if (part.name.empty()) return;
    if (tag == GUMBO_TAG_TEXTAREA) part.type = "textarea", part.value = text_of(node);
    else if (tag == GUMBO_TAG_SELECT) part.type = "select", part.value = chosen_of(node);
    else if (tag == GUMBO_TAG_BUTTON) part.type = "button", part.sent = false;
    else if (tag != GUMBO_TAG_INPUT) return;
    if (part.type == "radio" || part.type == "checkbox") part.sent = has(node, "checked");
    parts.push_back(std::move(part));
}

void add(std::string& body, std::string_view name, std::string_view value) { body.append(body.empty() ? "" : "&").append(web::encoded(name)).append("=").append(web::encoded(value)); }

}  // namespace

std::string FormOnPage::body(std::string_view name, std::string_view value) const {
    std::string body;
    for (const auto& part : parts)
        if (part.sent && part.name != name) add(body, part.name, part.value);
    if (!name.empty()) add(body, name, value);
    return body;
}

std::vector<FormOnPage> forms_of(const std::string& html) {
    auto* parsed = gumbo_parse(html.c_str());
    std::vector<FormOnPage> forms;
    each_element(parsed->root, [&](const GumboNode* node) {
        if (node->v.element.tag != GUMBO_TAG_FORM || attribute(node, "method") != "post") return;
        FormOnPage form{attribute(node, "action"), {}};
        each_element(node, [&](const GumboNode* inner) { add_part(inner, form.parts); });
        forms.push_back(std::move(form));
    });
    gumbo_destroy_output(&kGumboDefaultOptions, parsed);
    return forms;
}

std::vector<std::string> links_of(const std::string& html) {
    auto* parsed = gumbo_parse(html.c_str());
    std::vector<std::string> links;
    each_element(parsed->root, [&](const GumboNode* node) {
        if (node->v.element.tag != GUMBO_TAG_A) return;
        auto href = attribute(node, "href");
        href.resize(std::min(href.size(), href.find('#')));
        if (href.starts_with('/') && std::ranges::find(links, href) == links.end()) links.push_back(std::move(href));
    });
    gumbo_destroy_output(&kGumboDefaultOptions, parsed);
    return links;
}

}  // namespace kit
