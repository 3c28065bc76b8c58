#include "mail/smtp.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "base/text.h"

namespace mail {
namespace {

constexpr std::size_t longest_error = 300;

bool on_this_machine(std::string_view url) {
    auto host = url.substr(url.find("://") + 3);
    for (const std::string_view local : {"127.0.0.1", "localhost", "[::1]"})
        if (host.starts_with(local) && (host.size() == local.size() || host[local.size()] == ':' || host[local.size()] == '/')) return true;
    return false;
}

int code_of(std::string_view line) {
    if (line.size() < 3 || !std::ranges::all_of(line.substr(0, 3), [](char c) { return c >= '0' && c <= '9'; })) return 0;
    return (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
}

// "550 5.7.1 relaying denied": the server does not trust us, which says nothing of the address (RFC 3463 §3.8).
bool is_policy(std::string_view reply) { return reply.size() > 7 && reply.substr(4, 4) == "5.7."; }

}  // namespace

struct Smtp::State {
    enum class Stage { greeting, recipient, content };  // how far the talk has come; what a refusal means depends on it

    explicit State(const Server& server) : easy(curl_easy_init(), curl_easy_cleanup) {
        if (!easy) throw std::runtime_error("libcurl cannot be used on this machine");
        set(CURLOPT_URL, fmt::format("{}/{}", server.url, server.greeting).c_str());
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        set(CURLOPT_PROXY, "");
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(server.connecting.count()));
        set(CURLOPT_TIMEOUT_MS, static_cast<long>(server.letter.count()));
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, std::max(1L, static_cast<long>(server.letter.count() / 1000)));
        set(CURLOPT_USE_SSL, static_cast<long>(on_this_machine(server.url) ? CURLUSESSL_TRY : CURLUSESSL_ALL));
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        if (!server.authorities.empty()) set(CURLOPT_CAINFO, server.authorities.c_str());
        if (!server.user.empty()) {
            set(CURLOPT_USERNAME, server.user.c_str());
            set(CURLOPT_PASSWORD, server.password.c_str());
        }
        set(CURLOPT_VERBOSE, 1L);  // for the talk, which libcurl tells in no other way
        set(CURLOPT_DEBUGFUNCTION, overhear);
        set(CURLOPT_DEBUGDATA, this);
        set(CURLOPT_READFUNCTION, read);
        set(CURLOPT_READDATA, this);
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_ERRORBUFFER, error);
    }

    template <class T>
    void set(CURLoption option, T value) {
        if (const auto code = curl_easy_setopt(easy.get(), option, value); code != CURLE_OK)
            throw std::runtime_error(fmt::format("libcurl: {}", curl_easy_strerror(code)));
    }

    // Follows the commands we send and the last line of each reply; passwords are in neither.
    static int overhear(CURL*, curl_infotype type, char* data, std::size_t size, void* self) {
        auto& state = *static_cast<State*>(self);
        const std::string_view line(data, size);
        if (type == CURLINFO_HEADER_OUT && line.starts_with("QUIT")) state.is_over = true;  // what made libcurl leave was said before
        if (state.is_over) return 0;
        if (type == CURLINFO_HEADER_OUT) {
            if (line.starts_with("MAIL")) state.stage = Stage::greeting;
            if (line.starts_with("RCPT")) state.stage = Stage::recipient;
            if (line.starts_with("DATA")) state.stage = Stage::content;
            state.answered = false;
        }
        if (type == CURLINFO_HEADER_IN) {
            state.reply.assign(line.substr(0, line.find_last_not_of("\r\n") + 1));
            state.answered = true;
            if (code_of(line) == 354) state.answered = false;  // the letter goes out now, and its own answer is still to come
        }
        return 0;
    }

    static std::size_t read(char* to, std::size_t size, std::size_t count, void* self) {
        auto& rest = static_cast<State*>(self)->rest;
        const auto piece = rest.substr(0, size * count);
        std::memcpy(to, piece.data(), piece.size());
        rest.remove_prefix(piece.size());
        return piece.size();
    }

    std::string said(CURLcode code) const {
        const auto text = answered && code_of(reply) >= 400 ? reply : std::string(*error ? error : curl_easy_strerror(code));
        return base::shortened(base::clean(text), longest_error);
    }

    Outcome outcome(CURLcode code) const {
        using enum Outcome::Kind;
        if (code == CURLE_OK) return {sent, {}};
        const int number = answered ? code_of(reply) : 0;
        if (number == 421 || stage == Stage::greeting) return {away, said(code)};  // RFC 5321 §3.8: 421 closes the connection
        if (number >= 400 && number < 500) return {later, said(code)};
        if (number >= 500 && stage == Stage::content) return {refused, said(code)};
        if (number >= 500) return {is_policy(reply) || number == 530 ? later : bounced, said(code)};
        return {stage == Stage::content ? lost : away, said(code)};  // no answer at all
    }

    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> easy;
    char error[CURL_ERROR_SIZE] = "";
    Stage stage = Stage::greeting;
    std::string reply;
    bool answered = false, is_over = false;
    std::string_view rest;  // of the letter, not yet sent
};

Smtp::Smtp(const Server& server) {
    static const auto ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (ready != CURLE_OK) throw std::runtime_error("libcurl cannot be used on this machine");
    state_ = std::make_unique<State>(server);
}

Smtp::~Smtp() = default;

Outcome Smtp::send(const std::string& from, const std::string& to, const std::string& message) {
    auto& state = *state_;
    state.stage = State::Stage::greeting;
    state.reply.clear();
    state.answered = state.is_over = false;
    state.error[0] = '\0';
    state.rest = message;
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> to_list(curl_slist_append(nullptr, fmt::format("<{}>", to).c_str()), curl_slist_free_all);
    state.set(CURLOPT_MAIL_FROM, fmt::format("<{}>", from).c_str());
    state.set(CURLOPT_MAIL_RCPT, to_list.get());
    state.set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.size()));
    const auto code = curl_easy_perform(state.easy.get());
    auto outcome = state.outcome(code);
    state.set(CURLOPT_MAIL_RCPT, static_cast<curl_slist*>(nullptr));
    return outcome;
}

}  // namespace mail
