// A body as it comes in, and where it is kept.
#include "web/edge/body.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace web::edge {
namespace {

constexpr unsigned surplus_limit = 8 * 1024;  // bytes of extensions and trailers: nobody needs them
constexpr unsigned size_figures = 12;         // hex figures of a chunk's size, leading zeros among them

std::atomic<std::uint64_t> spooled_bytes{0};

std::unexpected<Refusal> broken() { return std::unexpected(Refusal{400}); }

int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// An unlinked file in `folder`; -1 with errno.
int unlinked_file(const std::string& folder) {
    const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0 || (errno != EOPNOTSUPP && errno != EISDIR)) return file;
    std::string name = folder + "/body-XXXXXX";  // file systems without O_TMPFILE
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0) ::unlink(name.c_str());
    return named;
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

SpoolShare& SpoolShare::operator=(SpoolShare&& other) noexcept {
    if (this == &other) return *this;
    give_back(bytes_);
    bytes_ = other.keep();
    return *this;
}

bool SpoolShare::take(std::uint64_t bytes) {
    if (spooled_bytes.fetch_add(bytes) + bytes > most_spooled) {
        spooled_bytes.fetch_sub(bytes);
        return false;
    }
    bytes_ += bytes;
    return true;
}

std::uint64_t SpoolShare::keep() { return std::exchange(bytes_, 0); }

void SpoolShare::give_back(std::uint64_t bytes) { spooled_bytes.fetch_sub(bytes); }

Body::Body(Body&& other) noexcept
    : bytes_(std::move(other.bytes_)),
      file_(std::exchange(other.file_, -1)),
      size_(std::exchange(other.size_, 0)) {}

Body& Body::operator=(Body&& other) noexcept {
    if (this == &other) return *this;
    if (file_ >= 0) ::close(file_), SpoolShare::give_back(size_);
    bytes_ = std::move(other.bytes_);
    file_ = std::exchange(other.file_, -1);
    size_ = std::exchange(other.size_, 0);
    return *this;
}

Body::~Body() {
    if (file_ >= 0) ::close(file_), SpoolShare::give_back(size_);
}

std::string Body::read_all() const {
    if (!spooled()) return bytes_;
    std::string all(size_, '\0');
    for (std::size_t at = 0; at < all.size();) {
        const auto got = ::pread(file_, all.data() + at, all.size() - at, static_cast<off_t>(at));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw std::system_error(errno, std::generic_category(), "reading a spooled body");
        if (got == 0) throw std::system_error(EIO, std::generic_category(), "a spooled body lost its end");
        at += static_cast<std::size_t>(got);
    }
    return all;
}

std::expected<ChunkReader::Step, Refusal> ChunkReader::take(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size() && place_ != Place::end) {
        if (place_ == Place::bytes) {
            const auto run = bytes.substr(at, left_);
            left_ -= run.size();
            if (left_ == 0) place_ = Place::bytes_cr;
            return Step{at + run.size(), run};
        }
        const auto framed = frame(bytes[at++]);
        if (!framed) return std::unexpected(framed.error());
    }
    return Step{at, {}};
}

std::expected<void, Refusal> ChunkReader::frame(char c) {
    switch (place_) {
        case Place::size:
            return size(c);
        case Place::extension:
            return extension(c);
        case Place::size_end:
            if (c != '\n') return broken();
            place_ = left_ > 0 ? Place::bytes : Place::trailer;
            figures_ = 0;
            return {};
        case Place::bytes_cr:
            place_ = Place::bytes_lf;
            return c == '\r' ? std::expected<void, Refusal>{} : broken();
        case Place::bytes_lf:
            place_ = Place::size;
            return c == '\n' ? std::expected<void, Refusal>{} : broken();
        case Place::trailer:
            return trailer(c);
        case Place::trailer_lf:
            if (c != '\n') return broken();
            place_ = line_ == 0 ? Place::end : Place::trailer;
            line_ = 0;
            named_ = false;
            return {};
        case Place::bytes:
        case Place::end:
            break;
    }
    return {};
}

std::expected<void, Refusal> ChunkReader::size(char c) {
    if (const int figure = hex(c); figure >= 0) {
        if (++figures_ > size_figures) return broken();
        left_ = left_ * 16 + static_cast<unsigned>(figure);
        return {};
    }
    if (figures_ == 0) return broken();
    if (c == '\r') {
        place_ = Place::size_end;
        return {};
    }
    if (c != ';') return broken();  // also spaces: RFC 9112 7.1.1 asks recipients to mistrust them
    place_ = Place::extension;
    named_ = quoted_ = escaped_ = false;
    return {};
}

std::expected<void, Refusal> ChunkReader::extension(char c) {
    if (++surplus_ > surplus_limit) return broken();
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0x7f || (byte < 0x20 && c != '\t' && !(c == '\r' && !quoted_))) return broken();
    if (escaped_) {
        escaped_ = false;
    } else if (quoted_) {
        if (c == '"') quoted_ = false;
        if (c == '\\') escaped_ = true;
    } else if (c == '\r') {
        if (!named_) return broken();
        place_ = Place::size_end;
    } else if (c == '"') {
        quoted_ = true;
    } else if (c == ';') {
        if (!std::exchange(named_, false)) return broken();
    } else if (c == '=' ? !named_ : !is_token({&c, 1})) {
        return broken();
    } else {
        named_ = true;
    }
    return {};
}

// Trailers are thrown away, but a line must be a field: what cannot be read is not read over.
std::expected<void, Refusal> ChunkReader::trailer(char c) {
    if (++surplus_ > surplus_limit) return broken();
    if (c == '\r') {
        if (line_ > 0 && !named_) return broken();
        place_ = Place::trailer_lf;
        return {};
    }
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0x7f || (byte < 0x20 && c != '\t')) return broken();
    if (!named_) {
        if (c == ':' && line_ > 0)
            named_ = true;
        else if (!is_token({&c, 1}))
            return broken();
    }
    ++line_;
    return {};
}

BodyReader::BodyReader(const Head& head, std::uint64_t limit, const std::string& folder)
    : chunked_(head.chunked), length_(head.content_length), limit_(limit), folder_(folder) {
    if (!chunked_ && length_ <= body_in_memory) bytes_.reserve(length_);
}

std::expected<std::size_t, Refusal> BodyReader::take(std::string_view bytes) {
    if (!chunked_) {
        bytes = bytes.substr(0, length_ - received_);
        const auto kept = keep(bytes);
        if (!kept) return std::unexpected(kept.error());
        return bytes.size();
    }
    std::size_t taken = 0;
    while (taken < bytes.size() && !chunks_.whole()) {
        const auto step = chunks_.take(bytes.substr(taken));
        if (!step) return std::unexpected(step.error());
        taken += step->taken;
        const auto kept = keep(step->bytes);
        if (!kept) return std::unexpected(kept.error());
    }
    return taken;
}

std::expected<void, Refusal> BodyReader::keep(std::string_view bytes) {
    if (bytes.size() > limit_ - received_) return std::unexpected(Refusal{413});
    received_ += bytes.size();
    if (!file_ && received_ <= body_in_memory) {
        bytes_ += bytes;
        return {};
    }
    // What lies in memory so far goes with it.
    if (!share_.take(file_ ? bytes.size() : received_)) return std::unexpected(Refusal{503});
    if ((!file_ && !spool()) || !write_all(file_.get(), bytes)) return std::unexpected(Refusal{503});
    return {};
}

bool BodyReader::spool() {
    file_ = Descriptor(unlinked_file(folder_));
    if (!file_) return false;
    const bool written = write_all(file_.get(), bytes_);
    bytes_ = std::string();
    return written;
}

Body BodyReader::finish() {
    if (!file_) return Body(std::move(bytes_));
    share_.keep();  // the body's own from here on
    return Body(file_.release(), received_);
}

}  // namespace web::edge
