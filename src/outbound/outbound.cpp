#include "outbound/outbound.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <fmt/format.h>
#include <netdb.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace outbound {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Kind = Trouble::Kind;

constexpr std::size_t most_head = 64 * 1024, most_body = 5 * 1024 * 1024;
constexpr int most_redirects = 3;

std::unexpected<Trouble> trouble(Kind kind, std::string what) { return std::unexpected(Trouble{kind, std::move(what)}); }

// A place among those who ask at once, for as long as it lives; `entered` is false when it came to nothing.
class Place {
public:
    Place() {
        std::unique_lock lock(mutex);
        if (waiting == most_waiting) return;
        ++waiting;
        entered = freed.wait_for(lock, 5s, [] { return used < places; });
        --waiting;
        if (entered) ++used;
    }
    ~Place() {
        if (!entered) return;
        {
            std::lock_guard lock(mutex);
            --used;
        }
        freed.notify_one();
    }
    Place(const Place&) = delete;

    bool entered = false;

private:
    static constexpr int places = 8, most_waiting = 32;
    static inline std::mutex mutex;
    static inline std::condition_variable freed;
    static inline int used = 0, waiting = 0;
};

// One question to libcurl and what came of it.
struct Talk {
    explicit Talk(std::size_t most) : easy(curl_easy_init(), curl_easy_cleanup), most(most) {
        if (!easy) throw std::runtime_error("libcurl cannot be used on this machine");
    }

    template <class T>
    void set(CURLoption option, T value) {
        if (const auto code = curl_easy_setopt(easy.get(), option, value); code != CURLE_OK) throw std::runtime_error(fmt::format("libcurl: {}", curl_easy_strerror(code)));
    }

    static std::size_t take_body(char* data, std::size_t size, std::size_t count, void* self) {
        auto& talk = *static_cast<Talk*>(self);
        if (talk.reply.body.size() + size * count > talk.most) return talk.too_large = true, 0;
        talk.reply.body.append(data, size * count);
        return size * count;
    }

    static std::size_t take_head(char* data, std::size_t size, std::size_t count, void* self) {
        auto& talk = *static_cast<Talk*>(self);
        talk.head += size * count;
        if (talk.head > most_head) return talk.too_large = true, 0;
        const std::string_view line(data, size * count);
        if (line.starts_with("HTTP/")) talk.reply.fields.clear();  // after "100 Continue" the head begins anew
        const auto colon = line.find(':');
        if (colon == line.npos) return size * count;
        std::string name(line.substr(0, colon));
        std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        auto value = line.substr(colon + 1);
        while (!value.empty() && (value.front() == ' ' || value.front() == '\t')) value.remove_prefix(1);
        while (!value.empty() && (value.back() == '\r' || value.back() == '\n' || value.back() == ' ')) value.remove_suffix(1);
        talk.reply.fields.emplace_back(std::move(name), value);
        return size * count;
    }

    // The last guard: whatever libcurl means to connect to is one of the addresses that were found good.
    static curl_socket_t open_socket(void* self, curlsocktype, curl_sockaddr* address) {
        const auto ip = Ip::of(&address->addr);
        const auto& good = static_cast<Talk*>(self)->good;
        if (!ip || std::ranges::find(good, *ip) == good.end()) return CURL_SOCKET_BAD;
        return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    }

    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> easy;
    std::vector<Ip> good;
    std::size_t most, head = 0;
    bool too_large = false;
    Reply reply;
};

using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

List listed(const std::vector<std::string>& lines) {
    List list(nullptr, curl_slist_free_all);
    for (const auto& line : lines) {
        auto* longer = curl_slist_append(list.get(), line.c_str());
        if (!longer) throw std::bad_alloc();
        list.release();
        list.reset(longer);
    }
    return list;
}

// "host:port:address,address": libcurl asks no resolver for what stands here.
std::vector<std::string> resolve_lines(const Target& target, const std::vector<Ip>& good) {
    if (target.ip) return {};
    auto line = fmt::format("{}:{}:", target.host, target.port);
    for (const auto& ip : good) line += fmt::format("{}{}", line.back() == ':' ? "" : ",", ip.six ? fmt::format("[{}]", ip.text()) : ip.text());
    return {std::move(line)};
}

void forbid_everything_else(Talk& talk, bool secure) {
    talk.set(CURLOPT_PROTOCOLS_STR, secure ? "https" : "http");
    talk.set(CURLOPT_FOLLOWLOCATION, 0L);
    talk.set(CURLOPT_PROXY, "");
    talk.set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    talk.set(CURLOPT_NOSIGNAL, 1L);
    talk.set(CURLOPT_PATH_AS_IS, 1L);
    talk.set(CURLOPT_FORBID_REUSE, 1L);
    talk.set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    talk.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    talk.set(CURLOPT_USERAGENT, "Qala");
    talk.set(CURLOPT_OPENSOCKETFUNCTION, Talk::open_socket);
    talk.set(CURLOPT_OPENSOCKETDATA, &talk);
    talk.set(CURLOPT_WRITEFUNCTION, Talk::take_body);
    talk.set(CURLOPT_WRITEDATA, &talk);
    talk.set(CURLOPT_HEADERFUNCTION, Talk::take_head);
    talk.set(CURLOPT_HEADERDATA, &talk);
}

std::vector<std::string> head_lines(const Question& question) {
    std::vector<std::string> lines{"Expect:"};  // no waiting for "100 Continue"
    for (const auto& [name, value] : question.fields) lines.push_back(fmt::format("{}: {}", name, value));
    return lines;
}

bool leads_on(int status) { return status == 301 || status == 302 || status == 303 || status == 307 || status == 308; }

std::atomic<Outside*> current{nullptr};

}  // namespace

std::string_view Reply::field(std::string_view name) const {
    const auto found = std::ranges::find(fields, name, &std::pair<std::string, std::string>::first);
    return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

std::vector<Ip> resolved_by_system(const std::string& host) {
    addrinfo hints{}, *found = nullptr;
    hints.ai_socktype = SOCK_STREAM;
    if (::getaddrinfo(host.c_str(), nullptr, &hints, &found) != 0) return {};
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owned(found, ::freeaddrinfo);
    std::vector<Ip> all;
    for (const auto* one = found; one; one = one->ai_next)
        if (const auto ip = Ip::of(one->ai_addr)) all.push_back(*ip);
    return all;
}

Internet::Internet(Allowed allowed, Resolver resolver, Limits limits) : allowed_(std::move(allowed)), resolver_(std::move(resolver)), limits_(limits) {
    static const auto ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (ready != CURLE_OK) throw std::runtime_error("libcurl cannot be used on this machine");
}

// The system's resolver takes no deadline: it is left behind when it takes too long, and ends by itself.
Asked<std::vector<Ip>> Internet::addresses(const Target& target) const {
    if (target.ip) return std::vector{*target.ip};
    std::packaged_task<std::vector<Ip>()> task([resolver = resolver_, host = target.host] { return resolver(host); });
    auto answer = task.get_future();
    std::thread(std::move(task)).detach();
    if (answer.wait_for(limits_.resolving) != std::future_status::ready) return trouble(Kind::away, fmt::format("{} was not found in time", target.host));
    auto found = answer.get();
    if (found.empty()) return trouble(Kind::away, fmt::format("there is no host {}", target.host));
    if (!target.allowed)
        for (const auto& ip : found)
            if (!is_public(ip)) return trouble(Kind::refused, fmt::format("{} leads to {}, which is nobody outside", target.host, ip.text()));
    return found;
}

Asked<Reply> Internet::one(const Target& target, const Question& question, milliseconds left, std::string& next) const {
    auto good = addresses(target);
    if (!good) return std::unexpected(std::move(good.error()));
    Talk talk(std::min(question.most, most_body));
    talk.good = std::move(*good);
    const auto head = listed(head_lines(question)), resolved = listed(resolve_lines(target, talk.good));
    forbid_everything_else(talk, target.secure);
    talk.set(CURLOPT_URL, target.url().c_str());
    talk.set(CURLOPT_RESOLVE, resolved.get());
    talk.set(CURLOPT_HTTPHEADER, head.get());
    talk.set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits_.connecting.count()));
    talk.set(CURLOPT_TIMEOUT_MS, static_cast<long>(std::max<std::int64_t>(1, left.count())));
    if (question.body) {
        talk.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(question.body->size()));
        talk.set(CURLOPT_POSTFIELDS, question.body->c_str());
    }
    const auto code = curl_easy_perform(talk.easy.get());
    if (talk.too_large) return trouble(Kind::too_large, fmt::format("{} answered with more than {} bytes", target.host, talk.most));
    if (code != CURLE_OK) return trouble(Kind::away, fmt::format("{}: {}", target.authority(), curl_easy_strerror(code)));
    long status = 0;
    const char* on = nullptr;
    curl_easy_getinfo(talk.easy.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(talk.easy.get(), CURLINFO_REDIRECT_URL, &on);
    talk.reply.status = static_cast<int>(status);
    next = leads_on(talk.reply.status) && on ? on : "";
    return std::move(talk.reply);
}

Asked<Reply> Internet::ask(const Question& question) {
    const Place place;
    if (!place.entered) return trouble(Kind::busy, "as many servers as can be asked at once are being asked");
    const auto until = std::chrono::steady_clock::now() + limits_.whole;
    auto asked = question;
    for (int hops = 0;; ++hops) {
        const auto target = read_target(asked.url, allowed_);
        if (!target) return trouble(Kind::refused, target.error());
        const auto left = std::chrono::duration_cast<milliseconds>(until - std::chrono::steady_clock::now());
        if (left <= 0ms) return trouble(Kind::away, fmt::format("{} led on for too long", target->host));
        std::string next;
        auto reply = one(*target, asked, left, next);
        if (!reply || next.empty() || question.body || hops >= std::min(question.redirects, most_redirects)) return reply;
        const auto led = read_target(next, allowed_);
        if (!led) return trouble(Kind::refused, fmt::format("{} led on: {}", target->host, led.error()));
        if (led->authority() != target->authority() || led->secure != target->secure) asked.fields.clear();
        asked.url = next;
    }
}

Outside& outside() {
    if (auto* put = current.load()) return *put;
    static Internet internet;
    return internet;
}

InPlace::InPlace(Outside& other) : before_(current.exchange(&other)) {}

InPlace::~InPlace() { current = before_; }

}  // namespace outbound
