#include "kit/picture_workers.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <map>
#include <new>
#include <vector>

#include "media/confinement.h"
#include "media/picture_worker.h"
#include "media/pixels.h"

namespace kit {
namespace {

// Each would end with 0 if nothing stopped it.
int open_a_file() { return media::confine() && ::open("/etc/passwd", O_RDONLY) >= 0 ? 0 : 1; }
int open_a_socket() { return media::confine() && ::socket(AF_INET, SOCK_STREAM, 0) >= 0 ? 0 : 1; }
int start_a_program() { return media::confine() && ::execl("/bin/true", "true", nullptr) ? 1 : 0; }

int take_memory() {
    if (!media::confine()) return 1;
    std::set_new_handler([] { media::give_up(media::Fault::too_much_work); });
    std::vector<char> much(media::most_memory);
    return much[media::most_memory / 2] == 0 ? 0 : 1;
}

int work_for_ever() {
    volatile unsigned long count = 0;
    while (true) count = count + 1;
}

int write_for_ever() {
    static const char zeros[65536] = {};
    while (::write(STDOUT_FILENO, zeros, sizeof zeros) > 0) {}
    return 0;
}

int say_nonsense() {
    constexpr std::string_view nonsense = "3 #a04c21\n1600 1200 99999999\nRIFF";
    return ::write(STDOUT_FILENO, nonsense.data(), nonsense.size()) < 0;
}

}  // namespace

const PictureWork* picture_worker(std::string_view word) {
    static const std::map<std::string_view, PictureWork> works = {
        {media::worker_command, media::work_on_picture}, {"open-a-file", open_a_file}, {"open-a-socket", open_a_socket}, {"start-a-program", start_a_program},
        {"take-memory", take_memory}, {"work-for-ever", work_for_ever}, {"write-for-ever", write_for_ever}, {"say-nonsense", say_nonsense}};
    const auto found = works.find(word);
    return found == works.end() ? nullptr : &found->second;
}

}  // namespace kit
