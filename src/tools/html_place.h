// Follows the fixed parts of a template through HTML: knows at every point what a value there must be escaped for, which
// elements are open, and what must not stand there at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/files.h"

namespace tools {

// A point inside HTML. Copied at every branch, compared and joined where branches meet.
struct HtmlPlace {
    enum class Where {
        text,
        gap,             // in a tag, after white space: an attribute may begin
        stuck,           // in a tag, right after its name or an attribute: white space must come first
        attribute_name,
        before_value,    // after "="
        value,           // between the quotes
        bare_value,      // without quotes
        script,          // in <script src>: nothing may stand
        json,            // in <script type="application/ld+json">: one JsonLd
    };
    enum class Address { none, start, unsure, fixed };  // how much of an address is known not to change its scheme
    enum class Before { other, space, block };          // what was written last, for white space

    struct Element {
        std::string name;
        int line;
    };

    Where where = Where::text;
    Before before = Before::block;
    std::vector<Element> open;

    // Of the tag being read:
    std::string tag, attribute;
    std::vector<std::string> attributes;
    int tag_line = 0;
    char quote = '"';
    Address address = Address::none;
    std::string fixed_part;  // of the attribute's value so far, while it matters (addresses, type of a script)
    bool has_source = false, has_json = false, refreshes = false, has_content_value = false;
};

// What a value at some point is written with.
enum class Escape { text, attribute, address, address_list, json, refused };

class HtmlReader {
public:
    HtmlReader(std::string file, std::vector<Complaint>& complaints) : file_(std::move(file)), complaints_(complaints) {}

    // Reads fixed text that begins in this line of the file; appends what is to be sent.
    void literal(std::string_view text, int line, std::string& out);
    // A value stands here.
    Escape value(int line);
    // A statement stands here: closes what cannot go on after it (an attribute's name).
    void settle(int line);

    bool in_text() const;   // where components and slots may stand
    bool verbatim() const;  // white space is content
    // Says in words why `other`, the end of another branch, is another place than this; empty when they are the same.
    std::string difference(const HtmlPlace& other) const;
    void join(const HtmlPlace& other);  // only after difference() was empty

    HtmlPlace place;

private:
    void complain(int line, std::string sentence) { complaints_.push_back({file_, line, std::move(sentence)}); }
    bool inside(std::string_view element) const;
    void text_sign();
    void text_space();
    void markup();
    void skip_comment();
    void declaration();
    void opening_tag();
    void closing_tag();
    void tag_sign();
    void attribute_ends();
    void value_begins();
    void value_sign();
    void fixed_sign(char sign);
    void value_ends();
    void tag_ends(bool closes_itself);
    void script_opens();
    void after_opening();
    void script_sign();
    void put(char sign);
    void put(std::string_view text);
    bool at_block_tag() const;
    bool starts(std::string_view text) const { return rest_.starts_with(text); }
    char take();

    std::string file_;
    std::vector<Complaint>& complaints_;
    std::string_view rest_;
    std::string* out_ = nullptr;
    int line_ = 1;
};

}  // namespace tools
