#include "db/files.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <thread>

#include "db/kit.h"
#include "db/lock.h"

using namespace std::literals;

namespace {

db::Options small_city(const std::filesystem::path&) {
    return {.prepare = kit::script("create table if not exists cat(id integer primary key, name text) strict")};
}

void add_cat(db::File& file) {
    file.write([](db::Writing& db) { db.exec("insert into cat(name) values('a')"); });
}

int cats(db::File& file) { return file.read()->value<int>("select count(*) from cat"); }

}  // namespace

TEST_CASE("a file is opened once, by whoever asks first", "[db]") {
    kit::Folder folder;
    std::atomic<int> opened = 0;
    db::Files files([&](const auto& path) {
        ++opened;
        std::this_thread::sleep_for(20ms);
        return small_city(path);
    });
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) threads.emplace_back([&] { add_cat(*files.get(folder / "city")); });
    for (auto& thread : threads) thread.join();
    CHECK(opened == 1);
    CHECK(cats(*files.get(folder / "city")) == 8);
}

TEST_CASE("beyond the limit the file not asked for longest is closed, and opened again when asked for", "[db]") {
    kit::Folder folder;
    db::Files files(small_city, {.open = 2});
    add_cat(*files.get(folder / "a"));
    files.get(folder / "b");
    files.get(folder / "a");
    files.get(folder / "c");
    std::vector<std::string> names;
    for (const auto& file : files.open()) names.push_back(file->path().filename());
    CHECK(names == std::vector<std::string>{"a", "c"});
    CHECK_FALSE(std::filesystem::exists(folder / "b-wal"));
    files.get(folder / "b");
    CHECK(cats(*files.get(folder / "a")) == 1);
}

TEST_CASE("nobody closes a file that someone holds", "[db]") {
    kit::Folder folder;
    db::Files files(small_city, {.open = 1});
    auto held = files.get(folder / "a");
    auto lease = files.get(folder / "b")->read();
    files.get(folder / "c");
    files.get(folder / "d");
    CHECK(files.get(folder / "a") == held);
    CHECK(lease->value<int>("select count(*) from cat") == 0);
    files.sweep(db::Files::Steady::now() + 11min);
    CHECK(files.open().size() == 2);
    add_cat(*held);
    CHECK(cats(*held) == 1);
}

TEST_CASE("a file that nobody asks for is closed after ten minutes, its extra readers after one", "[db]") {
    kit::Folder folder;
    db::Files files(small_city);
    {
        auto file = files.get(folder / "a");
        auto one = file->read(), two = file->read(), three = file->read();
    }
    CHECK(files.readers() == 3);
    const auto now = db::Files::Steady::now();
    files.sweep(now + 2min);
    CHECK(files.readers() == 1);
    CHECK(files.open().size() == 1);
    files.sweep(now + 9min);
    CHECK(files.open().size() == 1);
    files.sweep(now + 11min);
    CHECK(files.open().empty());
    CHECK(files.readers() == 0);
    CHECK_FALSE(std::filesystem::exists(folder / "a-wal"));
}

TEST_CASE("beyond the limit of readers the longest idle one of all files is closed", "[db]") {
    kit::Folder folder;
    db::Files files(small_city, {.readers = 3});
    auto a = files.get(folder / "a"), b = files.get(folder / "b");
    { auto one = a->read(), two = a->read(); }
    {
        auto one = b->read(), two = b->read();
        CHECK(files.readers() == 3);
        CHECK(a->health().readers_idle == 1);
        auto three = b->read(), four = b->read();
        CHECK(files.readers() == 4);
        CHECK(a->health().readers_idle == 0);
    }
    a.reset();
    b.reset();
    files.sweep(db::Files::Steady::now() + 11min);
    CHECK(files.readers() == 0);
}

TEST_CASE("a file that cannot be opened says so each time, and holds up nobody", "[db]") {
    kit::Folder folder;
    db::Files files(small_city);
    CHECK_THROWS(files.get(folder / "no such folder" / "city"));
    CHECK_THROWS(files.get(folder / "no such folder" / "city"));
    CHECK(files.open().empty());
}

TEST_CASE("files come and go under many threads without losing a row", "[db]") {
    kit::Folder folder;
    db::Files files(small_city, {.open = 2, .readers = 4});
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&, i] {
            for (int n = 0; n < 40; ++n) {
                auto file = files.get(folder / std::string(1, static_cast<char>('a' + (i + n) % 5)));
                add_cat(*file);
                cats(*file);
                if (n % 10 == 0) files.sweep(db::Files::Steady::now() + 11min);
            }
        });
    }
    for (auto& thread : threads) thread.join();
    int all = 0;
    for (char c = 'a'; c < 'f'; ++c) all += cats(*files.get(folder / std::string(1, c)));
    CHECK(all == 320);
    CHECK(files.open().size() <= 2);
}

TEST_CASE("a data folder belongs to one process, and says to which", "[db]") {
    kit::Folder folder;
    int ready[2], done[2];
    REQUIRE(pipe(ready) == 0);
    REQUIRE(pipe(done) == 0);
    const pid_t child = fork();
    char byte = 0;
    if (child == 0) {
        const db::FolderLock lock(folder.path);
        if (write(ready[1], "x", 1) != 1 || read(done[0], &byte, 1) != 1) _exit(1);
        _exit(0);
    }
    REQUIRE(read(ready[0], &byte, 1) == 1);
    CHECK_THROWS_WITH(db::FolderLock(folder.path), Catch::Contains("(pid " + std::to_string(child) + ")"));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    { const db::FolderLock lock(folder.path); }
    const db::FolderLock again(folder.path);
    CHECK(kit::read_text(folder / "lock") == std::to_string(getpid()));
    CHECK(db::FolderTaken::exit_code == 75);
}
