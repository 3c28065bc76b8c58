// The forms of a page, as a browser finds them: where each is sent, and what it asks.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kit {

struct FormPart {
    std::string name;
    std::string type;   // of the input: "text", "hidden", "radio"…; "textarea", "select"; "button" for one with a name
    std::string value;  // what it would send untouched; of a radio, a tick or a button: what it would send when chosen
    bool sent = true;   // untouched, it is sent: not so a radio or tick that is not chosen, nor a button
};

struct FormOnPage {
    std::string action;
    std::vector<FormPart> parts;

    // What it sends when `name` holds `value` and everything else what the page gave it.
    std::string body(std::string_view name, std::string_view value) const;
};

std::vector<FormOnPage> forms_of(const std::string& html);  // those that are posted
std::vector<std::string> links_of(const std::string& html);  // within the city, without fragment, each once

}  // namespace kit
