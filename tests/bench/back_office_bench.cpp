// How much longer a page of the back office takes in a city of many people, organisations, letters, acts, requests, revisions, failures and jobs than in
// one of few. Fails where it is more than half as long again.
//
//   back_office_bench [ROUNDS] [FEW] [MANY]
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <regex>
#include <string>
#include <vector>

#include "kit/browser.h"
#include "kit/crowd.h"

namespace {

constexpr double goal = 1.5;

// Of this thread's own work, which is the whole of a page: nothing here waits for another.
double busy_ms() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// "%D0…": "житель 9", as the names of one person in nine begin. The first page of the office is no list: what it counts ends at
// a thousand.
const std::vector<std::string> addresses = {
    "/admin/people",
    "/admin/people?text=%D0%B6%D0%B8%D1%82%D0%B5%D0%BB%D1%8C%209",
    "/admin/people?state=blocked",
    "/admin/organisations",
    "/admin/organisations?text=%D0%BB%D0%B0%D0%B2%D0%BA%D0%B0",
    "/admin/organisations?text=%D0%BB%D0%B0%D0%B2%D0%BA%D0%B0%20%D0%BC%D0%BE%D1%81%D1%82%D0%B0",
    "/admin/organisations?state=draft",
    "/admin/organisations?plan=vip",
    "/admin/organisations?plan=business&text=%D0%BB%D0%B0%D0%B2%D0%BA%D0%B0",
    "/admin/organisations?text=%D0%BB%D0%B0%D0%B2%D0%BA%D0%B0&state=published",
    "/admin/letters",
    "/admin/letters?state=waiting",
    "/admin/letters?kind=mail.test",
    "/admin/letters?state=sent&kind=accounts.password_reset",
    "/admin/audit",
    "/admin/audit?act=account.unblock",
    "/admin/audit?actor=2",
    "/admin/audit?actor=2&act=account.unblock",
    "/admin/audit?subject=account&id=1",
    "/admin/audit?day=2026-11-20",
    "/admin/requests",
    "/admin/requests?kind=official",
    "/admin/requests?state=ended",
    "/admin/requests?kind=official&state=ended",
    "/admin/review",
    "/admin/review?kind=suggestion",
    "/admin/review?state=decided",
    "/admin/duplicates",
    "/admin/duplicates?state=decided",
    "/admin/failures",
    "/admin/jobs",
    "/admin/jobs?state=waiting",
};

struct City {
    kit::Town town;
    kit::Browser saule{town};

    explicit City(int rows) {
        kit::settle(town, "saule", {web::Role::superadmin});
        kit::crowd(town, rows);
        kit::sign_in(saule, "saule");
        for (const auto& address : addresses) saule.open(address);  // fills what is kept in memory
    }
    double once(const std::string& address) {
        const auto from = busy_ms();
        if (const auto& page = saule.open(address); page.status != 200) fmt::print(stderr, "{}: {}\n", address, page.status), std::exit(1);
        return busy_ms() - from;
    }
    // Where the page leads, so many pages further; as far as there are any.
    std::string further(std::string address, std::string_view rel, int pages) {
        const std::regex way(fmt::format("rel=\"{}\" href=\"([^\"]*)\"", rel));
        for (std::smatch found; pages > 0; --pages) {
            const auto body = saule.open(address).body;
            if (!std::regex_search(body, found, way)) break;
            address = std::regex_replace(found[1].str(), std::regex("&amp;"), "&");
        }
        return address;
    }
};

double median(std::vector<double> times) {
    std::ranges::sort(times);
    return times[times.size() / 2];
}

// In turn, so that whatever else the machine does falls on both.
bool compare(const std::string& name, City& few, const std::string& in_few, City& many, const std::string& in_many, int rounds) {
    std::vector<double> times_few, times_many;
    for (int round = 0; round < rounds; ++round) {
        times_few.push_back(few.once(in_few));
        times_many.push_back(many.once(in_many));
    }
    const auto a = median(std::move(times_few)), b = median(std::move(times_many));
    fmt::print("{:62} {:7.2f} ms {:7.2f} ms  {:5.2f}{}\n", name, a, b, b / a, b > goal * a ? "  above the goal" : "");
    return b <= goal * a;
}

}  // namespace

int main(int count, char** words) {
    const auto number = [&](int at, int otherwise) { return count > at ? std::atoi(words[at]) : otherwise; };
    const int rounds = number(1, 30);
    City few(number(2, 1'000)), many(number(3, 100'000));
    bool good = true;
    for (const auto& address : addresses) {
        good &= compare(address, few, address, many, address, rounds);
        const auto deep_few = few.further(address, "next", 2), deep_many = many.further(address, "next", 8);
        if (deep_few == address || deep_many == address) continue;  // a list of one page
        good &= compare("  further down", few, deep_few, many, deep_many, rounds);
        good &= compare("  back from there", few, few.further(deep_few, "prev", 1), many, many.further(deep_many, "prev", 1), rounds);
    }
    return good ? 0 : 1;
}
