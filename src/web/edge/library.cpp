// cpp-httplib over memory instead of a socket.
#include "web/edge/library.h"

#include <httplib.h>

#include <cstring>
#include <stdexcept>

namespace web::edge::library {
namespace {

// The library reads the request from here and writes its answer to here. The last three functions are asked
// for by later versions only (Debian 13 has 0.18.7), hence no `override`.
class Memory : public httplib::Stream {
public:
    explicit Memory(std::string_view request) : request_(request) { answer_.reserve(512); }

    bool is_readable() const override { return true; }
    bool is_writable() const override { return true; }
    ssize_t read(char* into, size_t size) override {
        const auto taken = request_.substr(0, size);
        std::memcpy(into, taken.data(), taken.size());
        request_.remove_prefix(taken.size());
        return static_cast<ssize_t>(taken.size());
    }
    ssize_t write(const char* bytes, size_t size) override {
        answer_.append(bytes, size);
        return static_cast<ssize_t>(size);
    }
    void get_remote_ip_and_port(std::string&, int&) const override {}
    void get_local_ip_and_port(std::string&, int&) const override {}
    socket_t socket() const override { return INVALID_SOCKET; }
    virtual bool wait_readable() const { return true; }
    virtual bool wait_writable() const { return true; }
    virtual time_t duration() const { return 0; }

    std::string& answer() { return answer_; }

private:
    std::string_view request_;
    std::string answer_;
};

struct Wanted {
    int status;
    const Fields& fields;
};
thread_local const Wanted* wanted = nullptr;  // the handlers below have no other way to learn of it

class Formatter : httplib::Server {
public:
    Formatter() {
        set_pre_routing_handler([](const httplib::Request&, httplib::Response& answer) {
            answer.status = wanted->status;
            return HandlerResponse::Handled;
        });
        // After the library has added what it thinks right: Content-Length even to 204 and 304, Keep-Alive,
        // Accept-Ranges.
        set_post_routing_handler([](const httplib::Request&, httplib::Response& answer) {
            answer.headers.clear();
            for (const auto& [name, value] : wanted->fields) answer.set_header(name, value);
        });
        // Without it an exception's text would go out as EXCEPTION_WHAT.
        set_exception_handler(
            [](const httplib::Request&, httplib::Response& answer, auto) { answer.status = 500; });
    }

    std::string format(const std::string& request) {
        Memory memory(request);
        run(memory, [](httplib::Request&) {});
        return std::move(memory.answer());
    }

private:
    // A template, so that only the form that the installed library has is compiled.
    template <class Setup>
    void run(httplib::Stream& stream, Setup setup) {
        bool closed = false;
        if constexpr (requires { this->process_request(stream, false, closed, setup); })
            this->process_request(stream, false, closed, setup);
        else
            this->process_request(stream, std::string(), 0, std::string(), 0, false, closed, setup);
    }
};

constexpr std::string_view names[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

// Request line and Host, nothing else: a browser's whole head would cost four times as much. The library
// refuses a second question mark, which is legal, and lines above 8 KiB, which a head with many question
// marks can become.
std::string rebuilt(const Head* head) {
    if (!head) return "GET / HTTP/1.1\r\nHost: -\r\n\r\n";
    std::string text(names[static_cast<std::size_t>(head->method)]);
    text += ' ';
    const auto start = text.size();
    text += head->path.starts_with('/') ? head->path : "/";
    if (!head->query.empty()) text += '?';
    for (const char c : head->query) c == '?' ? text += "%3F" : text += c;
    if (text.size() - start > 4096) text.resize(start), text += '/';
    text += " HTTP/1.1\r\nHost: ";
    text += head->host.empty() ? "-" : head->host;
    text += "\r\n\r\n";
    return text;
}

}  // namespace

std::string format_head(int status, const Fields& fields, const Head* request) {
    static Formatter formatter;  // holds nothing of a request: all threads may use it at once
    const Wanted asked{status, fields};
    wanted = &asked;
    auto head = formatter.format(rebuilt(request));
    wanted = nullptr;
    if (!head.ends_with("\r\n\r\n") || !head.starts_with("HTTP/1.1 " + std::to_string(status) + " "))
        throw std::logic_error("the library would not format an answer's head");
    head.resize(head.size() - 2);
    return head;
}

}  // namespace web::edge::library
