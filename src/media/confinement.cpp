#include "media/confinement.h"

#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <initializer_list>

namespace media {
namespace {

// The sanitizers reserve terabytes of addresses and make system calls of their own.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

bool limit(__rlimit_resource_t what, rlim_t most) {
    const rlimit both{most, most};
    return ::setrlimit(what, &both) == 0;
}

bool limit_all() {
    constexpr int low = 5;  // pages go first, and under full load a photo still has its turn
    ::setpriority(PRIO_PROCESS, 0, low);
    return (sanitized || limit(RLIMIT_AS, most_memory)) && limit(RLIMIT_CPU, most_seconds) && limit(RLIMIT_NOFILE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0);
}

// Memory that is not code, writing to standard output, the clock, and the end.
bool allow_what_decoding_needs(scmp_filter_ctx filter) {
    bool good = true;
    const auto rule = [&](int call, std::initializer_list<scmp_arg_cmp> when) {
        good = good && ::seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, static_cast<unsigned>(when.size()), when.begin()) == 0;
    };
    rule(SCMP_SYS(write), {SCMP_A0(SCMP_CMP_EQ, STDOUT_FILENO)});
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) rule(call, {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)});
    for (const int call : {SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(brk), SCMP_SYS(madvise), SCMP_SYS(futex), SCMP_SYS(clock_gettime), SCMP_SYS(rt_sigreturn),
                           SCMP_SYS(exit), SCMP_SYS(exit_group)})
        rule(call, {});
    return good;
}

bool filter_calls() {
    // Where seccomp(2) itself is filtered away, prctl(2) can still kill a thread; this process has one.
    auto filter = ::seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (!filter) filter = ::seccomp_init(SCMP_ACT_KILL_THREAD);
    const bool loaded = filter && allow_what_decoding_needs(filter) && ::seccomp_load(filter) == 0;
    if (filter) ::seccomp_release(filter);
    return loaded;
}

}  // namespace

bool confine() {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // nobody would read what it writes
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || !limit_all()) return false;
    return sanitized || filter_calls();
}

}  // namespace media
