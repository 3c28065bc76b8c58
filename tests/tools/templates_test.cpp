// What the template compiler refuses, each with its line and sentence.
#include "tools/templates.h"

#include <catch2/catch.hpp>

#include "tools/cpp_text.h"
#include "tools/template_scan.h"

using namespace tools;

namespace {

CompiledTemplates compiled(const std::string& text, const std::string& room = "events") {
    return compile_templates({room, room + "/views.h", {"web"}}, {{"templates/" + room + "/x.html", text}});
}

// A page around a body, whose first line is line 2.
CompiledTemplates page(const std::string& body) { return compiled("{% page x(View const& p) %}\n" + body + "\n{% end %}\n"); }

std::string complaints(const CompiledTemplates& result) {
    std::string out;
    for (const auto& [file, line, sentence] : result.complaints) out += std::to_string(line) + ": " + sentence + "\n";
    return out;
}

}  // namespace

TEST_CASE("unsafe and broken HTML is refused at its line", "[templates]") {
    struct Row {
        std::string body;
        int line;
        std::string sentence;
    };
    const Row rows[] = {
        // Values where nothing can make them safe
        {"<a href={{ p.a }}>x</a>", 2, "a value in the unquoted attribute href: put it into quotes"},
        {"<a data-x=a{{ p.a }}>x</a>", 2, "a value in the unquoted attribute data-x: put it into quotes"},
        {"<p>\n<{{ p.a }}>", 3, "a tag's name must be fixed"},
        {"<h{{ p.a }}></h1>", 2, "a value in the tag <h>: names of tags and attributes are fixed"},
        {"<p {{ p.a }}></p>", 2, "a value in the tag <p>: names of tags and attributes are fixed"},
        {"<p data-{{ p.a }}=\"1\"></p>", 2, "a value in the tag <p>: names of tags and attributes are fixed"},
        {"<script src=\"/a.js\">{{ p.a }}</script>", 2, "a value in <script> cannot be made safe: put it into a data- attribute"},
        {"<p onclick=\"f('{{ p.a }}')\"></p>", 2, "a value in onclick= cannot be made safe"},
        {"<p style=\"color: {{ p.a }}\"></p>", 2, "a value in style= cannot be made safe"},
        {"<meta http-equiv=\"refresh\" content=\"0;url={{ p.a }}\">", 2, "the content of http-equiv must be fixed: a value there could lead anywhere"},
        {"<meta content=\"{{ p.a }}\" http-equiv=\"refresh\">", 2, "the content of http-equiv must be fixed: a value there could lead anywhere"},
        {"<script type=\"{{ p.a }}\" src=\"/a.js\"></script>", 2, "the type of a script is fixed"},
        {"<!-- {{ p.a }} -->", 2, "a comment must not hold {{ }} or {% %}; a note that leaves no trace is written {# … #}"},
        // Forbidden by the content security policy
        {"<p>\n\n<script>f()</script></p>", 4, "inline script is forbidden by the content security policy: only <script src=\"…\"></script> and type=\"application/ld+json\""},
        {"<script src=\"/a.js\">f()</script>", 2, "nothing may stand in <script src>"},
        {"<style>p{}</style>", 2, "<style> is forbidden by the content security policy: write CSS into static/ (<style>)"},
        {"<p style=\"color: red\"></p>", 2, "style= is forbidden by the content security policy: use a class"},
        {"<p ONCLICK=\"f()\"></p>", 2, "onclick= is forbidden by the content security policy: nothing may need script"},
        {"<p onfocus></p>", 2, "onfocus= is forbidden by the content security policy: nothing may need script"},
        {"<iframe src=\"/x\"></iframe>", 2, "this element is not allowed (<iframe>)"},
        {"<base href=\"/x\">", 2, "<base> would turn every link of the page (<base>)"},
        // Addresses
        {"<a href=\"javascript:f()\">x</a>", 2, "links with javascript: are not allowed"},
        {"<a href=\"java{{ p.a }}\">x</a>", 2, "the address in href must begin with one value or with a fixed part that has '/', '?' or '#' in it"},
        {"<a href=\"{{ p.a }}{{ p.b }}\">x</a>", 2, "the address in href must begin with one value or with a fixed part that has '/', '?' or '#' in it"},
        {"<a href=\"{% if p.c %}{{ p.a }}{% end %}{{ p.b }}\">x</a>", 2, "the address in href must begin with one value or with a fixed part that has '/', '?' or '#' in it"},
        {"<a href=\"{% for a : p.c %}{{ a }}{% end %}\">x</a>", 2, "the address in href must begin with one value or with a fixed part that has '/', '?' or '#' in it"},
        // Branches
        {"<p>{% if p.c %}</p>{% end %}", 2, "with and without {% if %} the page differs: one ends in text outside every element, the other in <p>"},
        {"{% if p.c %}<p>{% else %}<div>{% end %}</p>", 2, "the branches do not fit: one ends in <div>, the other in <p>"},
        {"<p{% if p.c %}>{% end %}</p>", 2, "with and without {% if %} the page differs: one ends in <p>, the other in the tag <p>"},
        {"<a href=\"{% if p.c %}\"{% end %}>x</a>", 2, "with and without {% if %} the page differs: one ends in the tag <a>, the other in the attribute href"},
        {"<ul>{% for e : p.all %}<li>{% end %}</ul>", 2, "{% for %} does not end where it began: one ends in <li>, the other in <ul>"},
        {"<p{% if p.c %} class{% end %}=\"x\"></p>", 2, "'=' has no place in the tag <p>"},
        {"<p{% if p.c %} hidden{% end %}id=\"x\"></p>", 2, "white space is missing before an attribute of <p>"},
        // Elements
        {"<div><p></div>", 2, "</div> stands where <p> of line 2 must be closed first"},
        {"<div>\n<p>\n</p>", 2, "<div> is not closed"},
        {"</p>", 2, "</p> closes nothing"},
        {"<br></br>", 2, "<br> has no closing tag"},
        {"<div/>", 2, "<div/> does not close itself in HTML: write </div>"},
        {"<p class=\"a\" id=\"b\" class=\"c\"></p>", 2, "the attribute class stands twice in <p>"},
        {"1 < 2", 2, "'<' in text must be written &lt;"},
        {"<title>a<b></title>", 2, "'<' in <title> must be written &lt;"},
        {"<p", 3, "the block of line 1 ends inside a tag: in the tag <p>"},
        {"<p class=\"a\"id=\"b\"></p>", 2, "white space is missing before an attribute of <p>"},
        // Statements
        {"{% if p.c %}", 1, "{% page %} has no {% end %}"},
        {"{% elif p.c %}", 2, "{% elif %} without {% if %}"},
        {"{% if p.c %}{% else if p.d %}{% end %}", 2, "{% else %} stands alone; another condition is {% elif … %}"},
        {"{% while p.c %}", 2, "'while' is no statement"},
        {"{% for e in p.all %}{% end %}", 2, "{% for name : list %} has no ':'"},
        {"{% let x %}", 2, "{% let name = … %} is missing its parts"},
        {"{% call card %}", 2, "{% call name(…) %} is missing its parts"},
        {"{{ }}", 2, "an expression is missing"},
        {"{{ f(p.a }}", 2, "')' is missing in f(p.a"},
        {"{{ p.a; p.b }}", 2, "';' has no place in an expression in p.a; p.b"},
        {"{{ p.a", 2, "'{{' is not closed"},
        {"<p title=\"{% call card(p) %}\"></p>", 2, "a component stands in text only, not inside a tag, an attribute, <title> or <textarea>"},
        {"<title>{% slot x %}{% end %}</title>", 2, "a slot stands in text only"},
        {"{% slot x %}{% end %}", 2, "a page has no slots: {% slot %} fills one only directly inside {% use %}"},
        {"{% use f(p) %}a{% slot content %}b{% end %}{% end %}", 2, "the slot content is filled twice: what stands outside {% slot %} fills it, too"},
        // Words
        {"{{ tr(\"Hello, {name}\") }}", 2, "the words \"Hello, {name}\" need name"},
        {"\n{{ tr(\"Hello\",\n name = p.a) }}", 3, "the words \"Hello\" have no name"},
        {"{{ tr(p.a) }}", 2, "the words of tr() are a literal: the catalogues cannot know what is computed"},
        {"{{ tr(\"Hello, {name}\", p.a) }}", 2, "a parameter of tr() has a name: p.a should be name = …"},
        {"{{ tr(\"one\", \"many\") }}", 2, "words for one and for many need the number n"},
        {"{{ tr(\"a { b\") }}", 2, "in the words \"a { b\": a brace that is no parameter: parameters are {small_letters}"},
        {"{{ trc(\"verb\") }}", 2, "trc() takes a context and words"},
        {"<p title=\"{{ tr(\"<a>x</a>\", a = web::strong()) }}\"></p>", 2, "words with an element inside can be shown in text only"},
        {"{% let x = tr(\"<a>x</a>\", a = web::strong()) %}", 2, "words with an element inside stand alone, as {{ tr(…) }}"},
    };
    for (const auto& row : rows) {
        INFO(row.body);
        const auto result = page(row.body);
        INFO(complaints(result));
        const Complaint expected{"templates/events/x.html", row.line, row.sentence};
        CHECK(std::ranges::find(result.complaints, expected) != result.complaints.end());
        CHECK(result.source.empty());
    }
}

TEST_CASE("what is safe is taken without a word", "[templates]") {
    for (const std::string body : {
             "<option{% if p.on %} selected{% end %}>x</option>",
             "<option {% if p.on %}selected{% end %} value=\"1\">x</option>",
             "<a class=\"chip{% if p.on %} on{% end %}\" href=\"#x\">x</a>",
             "<a href=\"{% if p.on %}{{ p.a }}{% else %}/x{% end %}\">x</a>",
             "<a href=\"/x/{{ p.a }}/{{ p.b }}?c={{ url_part(p.c) }}#{{ p.d }}\">x</a>",
             "<a href=\"https://{{ p.a }}\">x</a>", "<a href=\"mailto:{{ p.a }}\">x</a>",
             "<script type=\"application/ld+json\">\n{{ p.json }}\n</script>",
             "<script type=\"module\" src=\"{{ p.a }}\"></script>",
             "<svg><path d=\"M0 0\"/><g><use href=\"{{ p.a }}\"/></g></svg>",
             "<input value=\"{{ p.a }}\"><br><img src=\"{{ p.a }}\" alt=\"\"/>",
             "<p title='{{ p.a }}'>a &lt; b > c</p>", "<input type=text>",
             "{% if p.a %}<p>a</p>{% elif p.b %}<b>b</b>{% end %}",
             "{{ web::Markup{.html = p.f({1, {2}})} }}", "{{ p.a ? \"}}\" : \"%}\" }}",
             "<meta http-equiv=\"refresh\" content=\"3\">",
         }) {
        INFO(body);
        INFO(complaints(page(body)));
        CHECK(page(body).complaints.empty());
    }
}

TEST_CASE("the same component twice is refused, in one file or in two", "[templates]") {
    const std::string card = "{% component card(Card const& c) %}{% end %}\n";
    CHECK(complaints(compiled(card + card)) == "2: card stands already in templates/events/x.html:1\n");
    const auto two = compile_templates({"events", "events/views.h", {}}, {{"templates/events/a.html", card}, {"templates/events/b.html", card}});
    REQUIRE(two.complaints.size() == 1);
    CHECK(two.complaints[0] == Complaint{"templates/events/b.html", 1, "card stands already in templates/events/a.html:1"});
    const auto apart = compile_templates({"web", "web/chrome.h", {}}, {{"templates/layout/a.html", card}, {"templates/parts/b.html", card}});
    CHECK(apart.complaints.empty());
}

TEST_CASE("nothing but pages and components stands in a file", "[templates]") {
    CHECK(complaints(compiled("\n\nhello\n")) == "3: only pages, components and notes stand outside a page or component\n");
    CHECK(complaints(compiled("{% end %}")) == "1: {% end %} closes nothing\n");
    CHECK(complaints(compiled("{% page %}{% end %}")) == "1: page name(Type const& name, …) is missing its parts\n");
    CHECK(complaints(compiled("{# only a note #}\n")).empty());
}

TEST_CASE("the header declares, the source speaks of the template's lines", "[templates]") {
    const auto result = compiled("{% component card(Card const& c, int size = 2) %}\n<p>{{ c.title }}</p>\n{% end %}");
    CHECK(result.header.find("void card(web::Html& out, Card const& c, int size = 2);\n") != std::string::npos);
    CHECK(result.header.find("#line") == std::string::npos);
    CHECK(result.source.find("void card(web::Html& out, Card const& c, int size) {") != std::string::npos);
    CHECK(result.source.find("#line 2 \"templates/events/x.html\"\nout.text(c.title);") != std::string::npos);
}

TEST_CASE("words are collected with their line", "[templates]") {
    const auto result = page("<p title=\"{{ tr(\"Places\") }}\">\n{% if f(trc(\"verb\", \"Book\")) %}{% end %}"
                             "{% call c(tr(\"{n} seat\", \"{n} seats\", n = p.n)) %}</p>");
    REQUIRE(result.complaints.empty());
    CHECK(result.words == std::vector<WordUse>{{"templates/events/x.html", 2, "", "Places", ""},
                                               {"templates/events/x.html", 3, "verb", "Book", ""},
                                               {"templates/events/x.html", 3, "", "{n} seat", "{n} seats"}});
    CHECK(read_uses({"x", written(result.words)}) == result.words);
}

TEST_CASE("several mistakes are told at once", "[templates]") {
    CHECK(page("<p style=\"\">\n<b>\n{{ tr(x) }}\n").complaints.size() >= 4);
}

TEST_CASE("any text is read without falling over", "[templates]") {
    // Every prefix of a template with everything in it.
    const std::string text =
        "{% component a(T const& t, std::vector<int> v = {1}) %}<!doctype html><a b='c' d=e f {% if x %}g{% end %}>{# n #}"
        "{{ tr(\"x {y}\", y = f(\"\\\"\")) }}</a><script src=\"/x\"></script><!-- c -->{% use l::p(t) %}{% slot s %}{% end %}{% end %}"
        "{% for a : b %}{% else %}{% end %}{% let q = 1 %}<textarea>\n{{ q }}</textarea>{% end %}";
    CHECK(complaints(compiled(text)).empty());
    for (std::size_t length = 0; length < text.size(); ++length) compiled(text.substr(0, length));
    for (std::size_t from = 0; from < text.size(); ++from) compiled(text.substr(from));
}
