#include "web/ornament.h"

#include <fmt/format.h>

#include <cmath>

namespace web {

std::string path_number(double value) {
    const auto hundredths = static_cast<long>(std::lround(value * 100));
    const long whole = std::labs(hundredths) / 100, rest = std::labs(hundredths) % 100;
    std::string text = hundredths < 0 ? "-" : "";
    if (whole != 0 || rest == 0) text += std::to_string(whole);
    if (rest != 0) text += rest % 10 == 0 ? fmt::format(".{}", rest / 10) : fmt::format(".{:02}", rest);
    return text;
}

std::string horns(const Horns& pair) {
    const double foot = pair.y + (pair.hanging ? -1 : 1) * pair.stem * pair.u;
    std::string path;
    for (const int side : {1, -1}) {
        path += fmt::format("M{} {}V{}", path_number(pair.x), path_number(foot), path_number(pair.y));
        int direction = side;
        for (const double arc : pair.arcs) {
            const std::string radius = path_number(arc * pair.u);
            path += fmt::format("a{0} {0} 0 0 {1} {2} 0", radius, (side > 0) != pair.hanging ? 1 : 0,
                                path_number(2 * arc * pair.u * direction));
            direction = -direction;
        }
    }
    return path;
}

std::string diamond(double x, double y, double radius) {
    const std::string r = path_number(radius);
    return fmt::format("M{} {}l{r} {r} -{r} {r} -{r}-{r}z", path_number(x), path_number(y - radius),
                       fmt::arg("r", r));
}

std::string band(int periods) {
    static constexpr std::array<double, 2> small_horn{4, 2.7};
    std::string path = "M0 20";
    for (int k = 0; k < periods; ++k) path += fmt::format("L{} 0L{} 20", 36 * k + 18, 36 * k + 36);
    for (int k = 0; k < periods; ++k) {
        path += horns({.x = 36.0 * k + 18, .y = 14, .u = .8, .stem = 6.2, .arcs = small_horn});
        if (k + 1 < periods)
            path += horns({.x = 36.0 * k + 36, .y = 6, .u = .8, .stem = 6.2, .arcs = small_horn, .hanging = true});
    }
    return path;
}

std::string mark() { return horns({.stem = 9}) + diamond(0, 12.5, 3); }

}  // namespace web
