#include "base/secret.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace base {
namespace fs = std::filesystem;

namespace {

static_assert(crypto_kdf_KEYBYTES == 32 && crypto_secretbox_KEYBYTES == 32 && crypto_generichash_BYTES == 32);

unsigned char* raw(std::byte* bytes) { return reinterpret_cast<unsigned char*>(bytes); }
const unsigned char* raw(const std::byte* bytes) { return reinterpret_cast<const unsigned char*>(bytes); }
const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

[[noreturn]] void failed(const fs::path& path) { throw std::system_error(errno, std::generic_category(), path.string()); }

// The whole key is there under its name, or no file is: it is written beside and renamed.
void make_key_file(const fs::path& path) {
    fs::create_directories(path.parent_path());
    fs::permissions(path.parent_path(), fs::perms::owner_all);
    Key key;
    randombytes_buf(key.bytes.data(), key.bytes.size());
    const auto draft = path.string() + ".new";
    const int file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) failed(draft);
    const bool written = ::write(file, key.bytes.data(), key.bytes.size()) == static_cast<ssize_t>(key.bytes.size()) && ::fsync(file) == 0;
    ::close(file);
    if (!written || ::rename(draft.c_str(), path.c_str()) != 0) failed(path);
}

}  // namespace

Keys Keys::of_folder(const fs::path& data) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used on this machine");
    const auto path = data / "secrets" / "master.key";
    if (!fs::exists(path)) make_key_file(path);
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) failed(path);
    struct stat facts {};
    Key master;
    const bool known = ::fstat(file, &facts) == 0;
    const auto read = ::read(file, master.bytes.data(), master.bytes.size());
    ::close(file);
    if (!known || read != static_cast<ssize_t>(master.bytes.size()) || facts.st_size != read)
        throw std::runtime_error(fmt::format("{} is no key of 32 bytes; put the folder's own back from its backup", path.string()));
    if (facts.st_mode & (S_IRWXG | S_IRWXO))
        throw std::runtime_error(fmt::format("others may read {}; run chmod 600 on it", path.string()));
    return Keys(master);
}

Key Keys::of(Use use) const {
    Key key;
    crypto_kdf_derive_from_key(raw(key.bytes.data()), key.bytes.size(), static_cast<std::uint64_t>(use), "qalakeys", raw(master_.bytes.data()));
    return key;
}

Digest digest(const Key& key, std::initializer_list<std::string_view> parts) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, raw(key.bytes.data()), key.bytes.size(), crypto_generichash_BYTES);
    for (const auto part : parts) {
        const std::uint64_t size = part.size();
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(&size), sizeof size);
        crypto_generichash_update(&state, raw(part), part.size());
    }
    Digest made;
    crypto_generichash_final(&state, raw(made.data()), made.size());
    return made;
}

std::string_view bytes_of(const Digest& digest) { return {reinterpret_cast<const char*>(digest.data()), digest.size()}; }

bool same(std::string_view one, std::string_view other) {
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

std::vector<std::byte> sealed(const Key& key, std::string_view text) {
    constexpr std::size_t nonce = crypto_secretbox_NONCEBYTES;
    std::vector<std::byte> box(nonce + crypto_secretbox_MACBYTES + text.size());
    randombytes_buf(box.data(), nonce);
    crypto_secretbox_easy(raw(box.data() + nonce), raw(text), text.size(), raw(box.data()), raw(key.bytes.data()));
    return box;
}

std::optional<std::string> unsealed(const Key& key, std::span<const std::byte> box) {
    constexpr std::size_t nonce = crypto_secretbox_NONCEBYTES, seal = crypto_secretbox_MACBYTES;
    if (box.size() < nonce + seal) return {};
    std::string text(box.size() - nonce - seal, '\0');
    const int opened = crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(text.data()), raw(box.data() + nonce), box.size() - nonce, raw(box.data()),
                                                  raw(key.bytes.data()));
    return opened == 0 ? std::optional(std::move(text)) : std::nullopt;
}

std::string base64url(std::span<const std::byte> bytes) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes.data()), bytes.size(), variant);
    text.pop_back();  // its NUL
    return text;
}

std::optional<std::vector<std::byte>> read_base64url(std::string_view text) {
    if (text.empty()) return std::vector<std::byte>{};  // libsodium wants a place to write to, and nothing has none
    std::vector<std::byte> bytes(text.size());
    std::size_t size = 0;
    const char* end = nullptr;
    const int read = sodium_base642bin(raw(bytes.data()), bytes.size(), text.data(), text.size(), nullptr, &size, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    if (read != 0 || end != text.data() + text.size()) return {};
    bytes.resize(size);
    return bytes;
}

std::string hex(std::span<const std::byte> bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), raw(bytes.data()), bytes.size());
    text.pop_back();  // its NUL
    return text;
}

std::optional<std::vector<std::byte>> read_hex(std::string_view text) {
    if (text.empty()) return std::vector<std::byte>{};
    std::vector<std::byte> bytes(text.size() / 2);
    std::size_t size = 0;
    const char* end = nullptr;
    const int read = sodium_hex2bin(raw(bytes.data()), bytes.size(), text.data(), text.size(), nullptr, &size, &end);
    if (read != 0 || end != text.data() + text.size() || size != bytes.size()) return {};
    return bytes;
}

std::string fresh_token(std::size_t size) {
    std::vector<std::byte> bytes(size);
    randombytes_buf(bytes.data(), bytes.size());
    return base64url(bytes);
}

}  // namespace base
