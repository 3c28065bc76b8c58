#include "base/secret_box.h"

#include <sodium.h>

#include <stdexcept>

namespace base {
namespace {

const unsigned char* plain(const std::byte* bytes) { return reinterpret_cast<const unsigned char*>(bytes); }
unsigned char* plain(std::byte* bytes) { return reinterpret_cast<unsigned char*>(bytes); }
const unsigned char* plain(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::array<std::byte, 32> keyed_hash(std::string_view text, const SecretBox::Key& key) {
    std::array<std::byte, 32> hash;
    crypto_generichash(plain(hash.data()), hash.size(), plain(text), text.size(), plain(key.data()), key.size());
    return hash;
}

}  // namespace

SecretBox::SecretBox(const Key& key) : key_(key) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used on this machine");
}

SecretBox::~SecretBox() { sodium_memzero(key_.data(), key_.size()); }

SecretBox::Key SecretBox::derive(std::string_view purpose) const { return keyed_hash(purpose, key_); }

std::vector<std::byte> SecretBox::seal(std::string_view purpose, std::string_view secret) const {
    std::vector<std::byte> sealed(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + secret.size());
    randombytes_buf(sealed.data(), crypto_secretbox_NONCEBYTES);
    const auto key = derive(purpose);
    crypto_secretbox_easy(plain(sealed.data()) + crypto_secretbox_NONCEBYTES, plain(secret), secret.size(), plain(sealed.data()), plain(key.data()));
    return sealed;
}

std::optional<std::string> SecretBox::open(std::string_view purpose, Bytes sealed) const {
    constexpr auto around = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (sealed.size() < around) return {};
    std::string secret(sealed.size() - around, '\0');
    const auto key = derive(purpose);
    const auto box = sealed.subspan(crypto_secretbox_NONCEBYTES);
    const auto wrong = crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(secret.data()), plain(box.data()), box.size(), plain(sealed.data()), plain(key.data()));
    return wrong ? std::nullopt : std::optional(std::move(secret));
}

std::array<std::byte, 32> SecretBox::digest(std::string_view purpose, std::string_view text) const { return keyed_hash(text, derive(purpose)); }

std::string base64url(std::span<const std::byte> bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(text.data(), text.size(), plain(bytes.data()), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.pop_back();  // the C string's end
    return text;
}

std::optional<std::vector<std::byte>> from_base64url(std::string_view text) {
    std::vector<std::byte> bytes(text.size());
    std::size_t size = 0;
    const char* end = nullptr;
    if (sodium_base642bin(plain(bytes.data()), bytes.size(), text.data(), text.size(), nullptr, &size, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
        return {};
    if (end != text.data() + text.size()) return {};
    bytes.resize(size);
    return bytes;
}

std::string hex(std::span<const std::byte> bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), plain(bytes.data()), bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::vector<std::byte>> from_hex(std::string_view text) {
    std::vector<std::byte> bytes(text.size() / 2);
    std::size_t size = 0;
    const char* end = nullptr;
    if (sodium_hex2bin(plain(bytes.data()), bytes.size(), text.data(), text.size(), nullptr, &size, &end) != 0) return {};
    if (end != text.data() + text.size() || size != bytes.size()) return {};
    return bytes;
}

}  // namespace base
