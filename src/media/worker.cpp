#include "media/worker.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <spdlog/spdlog.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" {  // the header of glibc 2.36 forgets it
#include <sys/pidfd.h>
}

#include <array>
#include <charconv>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <optional>
#include <system_error>

#include "media/fault.h"

namespace media {
namespace {

using base::Error;
using base::words;
using Clock = std::chrono::steady_clock;

constexpr std::size_t most_output = 16u * 1024 * 1024;  // bytes; three sizes are below 2 MiB

// The only place at the worker, for as long as it lives; `entered` is false when too many wait already.
class Turn {
public:
    Turn() {
        std::unique_lock lock(mutex);
        if (waiting == most_waiting) return;
        ++waiting;
        freed.wait(lock, [] { return !taken; });
        --waiting;
        taken = entered = true;
    }
    ~Turn() {
        if (!entered) return;
        {
            std::lock_guard lock(mutex);
            taken = false;
        }
        freed.notify_one();
    }
    Turn(const Turn&) = delete;

    bool entered = false;

private:
    static constexpr int most_waiting = 16;
    static inline std::mutex mutex;
    static inline std::condition_variable freed;
    static inline bool taken = false;
    static inline int waiting = 0;
};

class Handle {
public:
    explicit Handle(int file) : file_(file) {
        if (file < 0) throw std::system_error(errno, std::generic_category(), "a file for the process that decodes pictures");
    }
    ~Handle() { close(); }
    Handle(const Handle&) = delete;
    int get() const { return file_; }
    void close() {
        if (file_ >= 0) ::close(file_);
        file_ = -1;
    }

private:
    int file_;
};

[[noreturn]] void failed(int error, const char* what) { throw std::system_error(error, std::generic_category(), what); }

// In memory and sealed: nobody changes it while it is decoded.
void fill(const Handle& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file.get(), bytes.data(), bytes.size());
        if (written <= 0) failed(errno, "a picture for the process that decodes");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    ::fcntl(file.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL);
}

// Standard input and output and nothing else of ours: no other file, no environment, no blocked signal.
pid_t start(const Worker& worker, const Handle& input, const Handle& output) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t how;
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&how);
    posix_spawn_file_actions_adddup2(&files, input.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, output.get(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&how, &none);
    posix_spawnattr_setsigdefault(&how, &all);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::string name = "qala", command = worker.command;
    char* arguments[] = {name.data(), command.data(), nullptr};
    char* environment[] = {nullptr};
    pid_t process = 0;
    const int error = ::posix_spawn(&process, worker.program.c_str(), &files, &how, arguments, environment);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&how);
    if (error != 0) failed(error, "starting the process that decodes pictures");
    return process;
}

// False when the moment has passed.
bool wait_for(int file, Clock::time_point until) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    pollfd one{file, POLLIN, 0};
    return left > 0 && ::poll(&one, 1, static_cast<int>(left)) > 0;
}

// All that it writes before it ends; nothing when it writes too much or takes too long.
std::optional<std::string> output_of(const Handle& pipe, Clock::time_point until) {
    std::string all;
    std::array<char, 64 * 1024> piece;
    while (all.size() <= most_output) {
        if (!wait_for(pipe.get(), until)) return {};
        const auto got = ::read(pipe.get(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return got == 0 ? std::optional(std::move(all)) : std::nullopt;
        all.append(piece.data(), static_cast<std::size_t>(got));
    }
    return {};
}

// Ended by itself or ended now: nothing is left of it behind this.
int ended(pid_t process, bool give_time, Clock::time_point until) {
    if (const int file = ::pidfd_open(process, 0); file >= 0) {
        const Handle handle(file);
        if (!give_time || !wait_for(file, until)) ::kill(process, SIGKILL);
    } else {
        ::kill(process, SIGKILL);
    }
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {}
    return status;
}

struct Outcome {
    std::optional<std::string> output;
    int status = 0;
};

Outcome run(std::string_view bytes, const Worker& worker) {
    const Handle input(::memfd_create("picture", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    fill(input, bytes);
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) failed(errno, "a pipe for the process that decodes pictures");
    const Handle out(ends[0]);
    Handle in(ends[1]);
    const auto until = Clock::now() + worker.patience;
    const auto process = start(worker, input, in);
    in.close();
    Outcome outcome{output_of(out, until), 0};
    outcome.status = ended(process, outcome.output.has_value(), until);
    return outcome;
}

Error fault(Fault why) {
    const auto refused = [](base::Words words) { return Error{Error::Kind::invalid, std::move(words), {}, {}}; };
    switch (why) {
        case Fault::unknown_kind: return refused(words("This is not a photo we can read. Send JPEG, PNG or WebP."));
        case Fault::broken: return refused(words("The photo is broken. Save it again or choose another."));
        case Fault::too_large: return refused(words("The photo is too large: at most 40 megapixels, and 12,000 pixels on a side."));
        case Fault::too_small: return refused(words("The photo is too small: at least 16 pixels on each side."));
        case Fault::moving: return refused(words("The picture moves. Send one that stands still."));
        case Fault::too_much_work:
        case Fault::unconfined: break;
    }
    return refused(words("The photo could not be read. Save it again or choose another."));
}

std::unexpected<Error> unreadable() { return std::unexpected(fault(Fault::too_much_work)); }

// What the process says is believed no further than that it is three files in bounds.
std::optional<std::int64_t> counted_number(std::string_view& text, std::int64_t most) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || value <= 0 || value > most || end == text.data() + text.size()) return {};
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return value;
}

bool is_colour(std::string_view text) {
    return text.size() == 7 && text[0] == '#' && text.find_first_not_of("0123456789abcdef", 1) == text.npos;
}

std::optional<Sizes> sizes_of(std::string_view output) {
    const auto count = counted_number(output, 3);
    if (!count || output.size() < 8 || !is_colour(output.substr(0, 7))) return {};
    Sizes sizes{std::string(output.substr(0, 7)), {}};
    output.remove_prefix(8);
    std::vector<std::size_t> lengths;
    for (int i = 0; i < *count; ++i) {
        const auto width = counted_number(output, most_side), height = counted_number(output, most_side), length = counted_number(output, most_output);
        if (!width || !height || !length) return {};
        sizes.pictures.push_back({"image/webp", {}, static_cast<int>(*width), static_cast<int>(*height)});
        lengths.push_back(static_cast<std::size_t>(*length));
    }
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        if (lengths[i] > output.size() || kind_of(output) != FileKind::webp) return {};
        sizes.pictures[i].bytes = output.substr(0, lengths[i]);
        output.remove_prefix(lengths[i]);
    }
    return output.empty() ? std::optional(std::move(sizes)) : std::nullopt;
}

base::Result<Sizes> answer(const Outcome& outcome) {
    if (WIFEXITED(outcome.status)) {
        const int code = WEXITSTATUS(outcome.status);
        if (code == static_cast<int>(Fault::unconfined)) throw std::runtime_error("the kernel refuses to confine the process that decodes pictures");
        if (code >= static_cast<int>(first_fault) && code <= static_cast<int>(last_fault)) return std::unexpected(fault(static_cast<Fault>(code)));
    } else {
        spdlog::warn("the process that decodes a picture was ended by signal {}", WTERMSIG(outcome.status));
    }
    if (outcome.status != 0 || !outcome.output) return unreadable();
    auto sizes = sizes_of(*outcome.output);
    if (!sizes) return unreadable();
    return std::move(*sizes);
}

}  // namespace

base::Result<Sizes> reencoded(std::string_view bytes, const Worker& worker) {
    if (bytes.size() > most_bytes) return base::refuse(Error::Kind::invalid, words("The file is larger than 10 MB. Send a smaller one."));
    switch (kind_of(bytes)) {
        case FileKind::unknown: return std::unexpected(fault(Fault::unknown_kind));
        case FileKind::heif: return base::refuse(Error::Kind::invalid, words("Photos in the HEIC format cannot be taken yet. Send it as JPEG."));
        case FileKind::jpeg:
        case FileKind::png:
        case FileKind::webp: break;
    }
    const Turn turn;
    if (!turn.entered) return std::unexpected(Error{Error::Kind::busy, words("Many photos are being worked on at this moment. Try again in a minute."), {}, std::chrono::seconds(30)});
    return answer(run(bytes, worker));
}

}  // namespace media
