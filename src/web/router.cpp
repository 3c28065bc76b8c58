#include "web/router.h"

#include <fmt/format.h>

#include <map>
#include <stdexcept>

namespace web {

struct Router::Node {
    std::map<std::string_view, std::unique_ptr<Node>, std::less<>> words;
    std::unique_ptr<Node> argument;
    std::vector<const Route*> routes;

    Node& child(std::string_view segment) {
        auto& next = segment.starts_with(':') ? argument : words[segment];
        if (!next) next = std::make_unique<Node>();
        return *next;
    }
};

namespace {

// The next segment off the front of "/events/17"; a lone "/" is the empty path.
std::string_view next_segment(std::string_view& path) {
    path.remove_prefix(1);
    const auto segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

}  // namespace

Router::Router(std::span<const Route> routes) : root_(std::make_unique<Node>()), routes_(routes) {
    for (const auto& route : routes) {
        Node* node = root_.get();
        for (auto path = route.pattern == "/" ? std::string_view() : route.pattern; !path.empty();)
            node = &node->child(next_segment(path));
        for (const auto* other : node->routes)
            if (other->method == route.method)
                throw std::logic_error(fmt::format("two routes for {}", route.pattern));
        node->routes.push_back(&route);
    }
}

Router::~Router() = default;

Match Router::find(edge::Method method, std::string_view path) const {
    Match match;
    const Node* node = root_.get();
    if (path == "/") path = {};
    while (node && !path.empty()) {
        const auto segment = next_segment(path);
        const auto word = node->words.find(segment);
        if (word != node->words.end()) {
            node = word->second.get();
        } else {
            node = node->argument.get();
            if (node && match.count < Match::most) match.values[match.count++] = segment;
        }
    }
    if (!node) return match;
    if (method == edge::Method::head) method = edge::Method::get;
    for (const auto* route : node->routes) {
        if (route->method == method) match.route = route;
        match.allowed.push_back(route->method);
    }
    return match;
}

}  // namespace web
