// Reading what providers write: a member of the wrong type is none.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace openid {

inline std::string text_of(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

inline bool is_true(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

}  // namespace openid
