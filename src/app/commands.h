// What the command line can ask for. Each returns the process's exit code and says on standard output what it did; a
// failure is one sentence on standard error that tells what to do.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"

namespace app {

// sysexits.h: scripts and systemd tell these apart.
enum Exit : int { done = 0, failed = 1, usage = 64, refused_data = 65, unavailable = 69, temporary = 75 };

struct Init {
    std::filesystem::path data;
    std::string city, name, host, languages = "ru,kk,en", timezone = "Asia/Almaty", currency = "KZT";
};
int init(const Init&);

struct Demo {
    std::filesystem::path data;
    int scale = 1;
    std::uint64_t seed = 1;
    std::optional<base::Day> date;  // none: today in the city
    std::string password;           // of the demo's accounts; empty: a random one, which is printed
};
int demo(const Demo&);

struct Serve {
    std::filesystem::path data;
    std::vector<std::string> listen;
    std::vector<std::string> trusted_proxies;
    std::size_t open_cities = 64;
    bool mail_to_log = false;  // letters' subjects, addresses and links
    bool dev = false;  // plain HTTP on this machine: cookies without Secure
    std::vector<std::string> outbound_allow;  // "127.0.0.1:9000": may be asked although nobody outside is there
};
int serve(const Serve&);

struct Import {
    std::string kind;  // events, organisations, map
    std::filesystem::path file, data;
    std::string city;  // slug; empty: the only one
    bool dry_run = false;
};
int import(const Import&);

struct Paper {
    std::filesystem::path data, output;
    std::string city;      // slug; empty: the only one
    std::string language;  // empty: the city's first
    std::string size = "a4";
    bool large = false;
};
int paper(const Paper&);

// What is not given stays as it is.
struct Brand {
    std::filesystem::path data;
    std::string city;      // slug; empty: the only one
    std::string language;  // of name, tagline, words and links; empty: the city's first
    std::optional<std::string> name, tagline, accent, type, theme, logo, phone;
    std::optional<int> near_km;
    std::vector<std::string> words;                     // "Offers=Акции", with a context "bookmark|Save=Отложить"
    std::vector<std::string> menu_links, footer_links;  // "О городе=/about"; "О городе=": it goes
};
int brand(const Brand&);

// Without smtp, test and off: says how it stands.
struct Mail {
    std::filesystem::path data;
    std::string city;                     // slug; empty: the only one
    std::string smtp, from, name;         // "smtps://user@mail.example:465", an address, a name beside it
    std::string password_file;            // "-": standard input
    std::filesystem::path authorities;    // certificates to trust; empty: the system's
    std::string test;                     // an address that gets a letter
    bool off = false;
};
int mail(const Mail&);

struct Openid {
    std::filesystem::path data;
    std::string act;   // add, list, on, off, test, remove
    std::string name;  // of the provider: "google"; of list: empty
    std::string city;  // slug; empty: the only one
    std::string label, issuer, client_id, scopes;  // empty: as the provider of that name has them
    std::string secret_file;                       // "-": standard input; empty: none
    bool without_nonce = false;
    std::vector<std::string> outbound_allow;
};
int openid(const Openid&);

struct Numbers {
    std::filesystem::path data;
    std::string city;  // slug; empty: the only one
    std::string day;   // YYYY-MM-DD; empty: all days
};
int numbers(const Numbers&);

struct Admin {
    std::filesystem::path data;
    std::string city;      // slug; empty: the only one
    std::string email, name;
    bool superadmin = false;  // of the whole installation
};
int admin(const Admin&);

struct Check {
    std::filesystem::path data;
    std::string city;            // slug; empty: all of them
    bool audit = false;          // the audit log alone
    std::filesystem::path head;  // an older signed head that the log must still lead through; empty: none
};
int check(const Check&);
int migrate(const std::filesystem::path& data);
int routes_json();
int version();

}  // namespace app
