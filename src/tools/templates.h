// Turns templates/<folder>/*.html into C++ at build time and refuses what could be unsafe or wrong HTML.
//
// THE SYNTAX
//
// A file holds any number of pages and components; outside them only white space and notes may stand.
//
//   {# a note: leaves no trace; an HTML comment <!-- --> leaves none either, and must not hold {{ }} or {% %} #}
//   {% page index(EventsPage const& p) %} … {% end %}          a whole page; the signature is C++
//   {% component card(EventCard const& e, int size = 2) %} … {% end %}   a piece; may have default values and slots
//
// Every block ends with {% end %}. A page or component of templates/events becomes
// `void events::templates::index(web::Html& out, EventsPage const& p)`, declared in "events/templates.h"; its types come
// from "events/views.h". templates/layout and templates/parts belong to room web: `web::layout::page`,
// `web::parts::field`, in "web/templates.h", types from "web/chrome.h". In every template the short names `layout::…` and
// `parts::…` work; a component of another slice (which the slice DEPENDS on) is `events::templates::card`.
//
//   {{ expr }}                         shown, escaped for the place where it stands
//   {% if expr %} {% elif expr %} {% else %} {% end %}
//   {% for e : p.events %} … {% else %} (nothing in it) … {% end %}    also {% for [key, value] : p.counts %}
//        inside: loop.number (from 1), loop.first, loop.last (asked for only if used; of the innermost loop)
//   {% let x = expr %}                 a name until the end of the block around it
//   {% call card(e) %}                 a component without slots, or with all its slots left at their default
//   {% use layout::page(p.chrome) %} … {% end %}      a component, with its slots filled
//
// Slots. In a component `{% slot name %}default{% end %}` says where content goes; `{% slot name required %}{% end %}`
// says that it must be given. Directly inside {% use %}, `{% slot name %}…{% end %}` fills one; everything else directly
// inside {% use %} fills the slot called `content`. So a slot inside {% use %} is a filling, any other a declaration (a
// layout that uses a layout and hands its slot on writes the declaration inside the filling). `slots.name` is true in a
// component when that slot was filled: {% if slots.aside %}<aside>{% slot aside %}{% end %}</aside>{% end %}. Slots stand
// in text, never inside a tag, an attribute, <title> or <textarea>.
//
// Expressions are C++. Besides the parameters there are
//   lang                                                   the page's i18n::Language
//   tr("Sign in")                                          words of the catalogues; the msgid is the English text
//   tr("Hello, {name}", name = p.name)                     named parameters, all of them and no others
//   tr("{n} seat left", "{n} seats left", n = p.left)      plural by the parameter n
//   tr("I accept the <a>terms</a>", a = web::link("/terms"))  an element inside a sentence (only as {{ tr(…) }} in text)
//   trc("verb", "Book")                                    the same with a context (msgctxt) before the msgid
//   url_part(x)                                            percent-encoded, for one part of a path or query:
//                                                          href="/search?q={{ url_part(p.query) }}"
// Integers given to tr are grouped the way the language does it ("12 345"); give a year or a number of a ticket as text.
//
// What can be shown: std::string, std::string_view, literals, integers, base::Words (said in the page's language); in text
// also web::Markup (HTML that is known to be safe); in <script type="application/ld+json"> only web::JsonLd. bool and
// std::optional stand in {% if %} only (show *p.name, not p.name). Anything else is a compile error at the template's line.
//
// Places. Text and <title>, <textarea>; attributes in quotes; URL attributes (href, src, srcset, action, formaction,
// poster, cite, …), whose value begins with a fixed "/", "?", "#", "https:"…, or is one {{ value }} at its start whose
// scheme is checked when shown (http, https, mailto, tel, geo, or relative; anything else becomes "#"). Boolean and
// optional attributes: <option{% if x %} selected{% end %}>, <a class="chip{% if on %} on{% end %}">.
//
// Refused, each with `file:line: error: sentence`: a value in an unquoted attribute, in a tag or attribute name, in a
// comment; <style>, style=, on…=, inline <script> (only <script src="…"></script> and ld+json); srcdoc, <base>, javascript:
// links; branches of {% if %} or {% for %} that end in another place or with other open elements than they began;
// elements not closed or closed in the wrong order (every element that is not void is closed by hand); the same attribute
// twice; the same component twice; words whose parameters do not fit. A misspelt field, slot or component is the C++
// compiler's error at the template's line; unknown words are the catalogue step's (src/tools/catalogues.h).
//
// White space: a line that holds only {% … %} vanishes; runs become one space or line end; beside block elements they go.
// Nothing changes inside <pre>, <textarea> and attribute values.
#pragma once

#include <string>
#include <vector>

#include "tools/files.h"
#include "tools/word_use.h"

namespace tools {

// Where the templates of one room go.
struct TemplateRoom {
    std::string name;   // "events": the header is "events/templates.h", the namespace events::templates
    std::string views;  // "events/views.h": the types the templates receive
    std::vector<std::string> others;  // rooms whose "<room>/templates.h" its templates may call, besides web
};

struct CompiledTemplates {
    std::string header, source;
    std::vector<WordUse> words;
    std::vector<Complaint> complaints;  // when there are any, header and source are worth nothing
};

// Files in the order in which their text shall appear. A file of folder "layout" or "parts" (templates/layout/x.html) lands
// in the namespace web::layout or web::parts, any other in <room>::templates.
CompiledTemplates compile_templates(const TemplateRoom& room, const std::vector<SourceFile>& files);

}  // namespace tools
