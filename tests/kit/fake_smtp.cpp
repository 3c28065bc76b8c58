#include "kit/fake_smtp.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <sodium.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

namespace kit {
namespace {

void say(int socket, std::string text) {
    text += "\r\n";
    [[maybe_unused]] const auto sent = ::send(socket, text.data(), text.size(), MSG_NOSIGNAL);
}

// A line without its end; false when the client is gone.
bool read_line(int socket, std::string& buffer, std::string& line, const std::atomic<bool>& stopping) {
    for (;;) {
        if (const auto end = buffer.find("\r\n"); end != buffer.npos) {
            line = buffer.substr(0, end);
            buffer.erase(0, end + 2);
            return true;
        }
        pollfd waiting{socket, POLLIN, 0};
        if (::poll(&waiting, 1, 50) == 0) {
            if (stopping) return false;
            continue;
        }
        char piece[4096];
        const auto size = ::recv(socket, piece, sizeof piece, 0);
        if (size <= 0) return false;
        buffer.append(piece, static_cast<std::size_t>(size));
    }
}

std::string in_brackets(const std::string& line) {
    const auto open = line.find('<'), close = line.find('>');
    return open == line.npos || close == line.npos ? std::string() : line.substr(open + 1, close - open - 1);
}

}  // namespace

std::string Received::head(std::string_view name) const {
    const auto heads = "\r\n" + message.substr(0, message.find("\r\n\r\n"));
    const auto at = heads.find(fmt::format("\r\n{}: ", name));
    if (at == heads.npos) return {};
    auto from = at + name.size() + 4;
    std::string value;
    for (;;) {
        const auto end = heads.find("\r\n", from);
        value += heads.substr(from, end == heads.npos ? end : end - from);
        if (end == heads.npos || heads[end + 2] != ' ') return value;
        from = end + 2;
    }
}

std::string Received::part(std::string_view type) const {
    const auto at = message.find(fmt::format("Content-Type: {};", type));
    if (at == message.npos) return {};
    const auto from = message.find("\r\n\r\n", at) + 4, end = message.find("\r\n--", from);
    const auto packed = message.substr(from, end - from);
    std::string text(packed.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(text.data()), text.size(), packed.data(), packed.size(), "\r\n", &size, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0) return {};
    text.resize(size);
    return text;
}

FakeSmtp::FakeSmtp() : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (::bind(listener_, plain, size) != 0 || ::listen(listener_, 8) != 0 || ::getsockname(listener_, plain, &size) != 0) throw std::runtime_error("no port for a mail server");
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { work(); });
}

FakeSmtp::~FakeSmtp() {
    stopping_ = true;
    thread_.join();
    ::close(listener_);
}

std::string FakeSmtp::url() const { return fmt::format("smtp://127.0.0.1:{}", port_); }

void FakeSmtp::set(Script script) {
    std::lock_guard lock(mutex_);
    script_ = std::move(script);
}

std::vector<Received> FakeSmtp::received() const {
    std::lock_guard lock(mutex_);
    return received_;
}

std::vector<std::string> FakeSmtp::commands() const {
    std::lock_guard lock(mutex_);
    return commands_;
}

void FakeSmtp::work() {
    while (!stopping_) {
        pollfd waiting{listener_, POLLIN, 0};
        if (::poll(&waiting, 1, 20) <= 0) continue;
        const int socket = ::accept(listener_, nullptr, nullptr);
        if (socket < 0) continue;
        ++connections_;
        talk(socket);
        ::close(socket);
    }
}

void FakeSmtp::talk(int socket) {
    const auto answer = [&](std::string Script::*own, const char* usual) {
        Script script;
        {
            std::lock_guard lock(mutex_);
            script = script_;
        }
        std::this_thread::sleep_for(script.slow);
        const auto& words = script.*own;
        say(socket, words.empty() ? usual : words);
        return words.empty() || words[0] == '2' || words[0] == '3';
    };
    if (!answer(&Script::greeting, "220 fake.test ESMTP")) return;
    std::string buffer, line;
    Received letter;
    while (read_line(socket, buffer, line, stopping_)) {
        {
            std::lock_guard lock(mutex_);
            commands_.push_back(line);
        }
        if (line.starts_with("EHLO")) answer(&Script::ehlo, "250 fake.test");
        else if (line.starts_with("MAIL")) letter = {in_brackets(line), {}, {}}, answer(&Script::mail, "250 sender ok");
        else if (line.starts_with("RCPT")) {
            letter.to = in_brackets(line);
            std::unique_lock lock(mutex_);
            const auto own = script_.recipients.find(letter.to);
            const auto words = own == script_.recipients.end() ? std::string("250 recipient ok") : own->second;
            lock.unlock();
            say(socket, words);
        } else if (line.starts_with("DATA")) {
            if (answer(&Script::data, "354 go on") && !take_letter(socket, buffer, letter)) return;
        } else if (line.starts_with("QUIT")) {
            say(socket, "221 bye");
            return;
        } else say(socket, "250 ok");
    }
}

// False: the connection is to be dropped.
bool FakeSmtp::take_letter(int socket, std::string& buffer, Received letter) {
    std::string line;
    while (read_line(socket, buffer, line, stopping_) && line != ".") letter.message.append(line.starts_with("..") ? line.substr(1) : line).append("\r\n");
    Script script;
    {
        std::lock_guard lock(mutex_);
        script = script_;
        if (script.content.empty() || script.content[0] == '2') received_.push_back(letter);
    }
    if (script.drops_after_content) return false;
    std::this_thread::sleep_for(script.slow);
    say(socket, script.content.empty() ? "250 taken" : script.content);
    return true;
}

}  // namespace kit
