// A reader of XML that is not ours, for judging what we write.
#pragma once

#include <expat.h>

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

struct XmlElement {
    std::string name, text;
    std::map<std::string, std::string> attributes;
};

// Every element in the order in which they end; throws with expat's words when the text is not well-formed.
inline std::vector<XmlElement> elements_of(std::string_view xml) {
    struct State {
        std::vector<XmlElement> open, done;
    } state;
    const auto parser = XML_ParserCreate("UTF-8");
    XML_SetUserData(parser, &state);
    XML_SetElementHandler(
        parser,
        [](void* data, const XML_Char* name, const XML_Char** attributes) {
            XmlElement element{name, {}, {}};
            for (; *attributes; attributes += 2) element.attributes[attributes[0]] = attributes[1];
            static_cast<State*>(data)->open.push_back(std::move(element));
        },
        [](void* data, const XML_Char*) {
            auto& known = *static_cast<State*>(data);
            known.done.push_back(std::move(known.open.back()));
            known.open.pop_back();
        });
    XML_SetCharacterDataHandler(parser, [](void* data, const XML_Char* text, int size) {
        static_cast<State*>(data)->open.back().text.append(text, static_cast<std::size_t>(size));
    });
    const bool whole = XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
    const std::string fault = whole ? "" : XML_ErrorString(XML_GetErrorCode(parser));
    XML_ParserFree(parser);
    if (!whole) throw std::runtime_error(fault);
    return state.done;
}

inline std::vector<std::string> texts_of(const std::vector<XmlElement>& elements, std::string_view name) {
    std::vector<std::string> texts;
    for (const auto& element : elements)
        if (element.name == name) texts.push_back(element.text);
    return texts;
}

}  // namespace tests
