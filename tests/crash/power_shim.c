// A disk that forgets: LD_PRELOAD this into a program that keeps files in $POWER_FOLDER, and $POWER_IMAGE holds at any
// moment what would be left if the power failed now: of each file what it held at its last fsync or fdatasync, and of
// files that were never synced nothing. $POWER_FSYNC_MS makes each sync take that much longer (a cheap disk).
// The model is the unkind end of what a disk may do, without torn sectors: nothing unsynced survives.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static int (*real(const char *name))(int) { return (int (*)(int))dlsym(RTLD_NEXT, name); }

// The name inside the folder of the file that a descriptor stands for; 0 for any other file.
static int watched(int descriptor, char *name) {
    const char *folder = getenv("POWER_FOLDER");
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t size = readlink(link, path, sizeof path - 1);
    if (!folder || size <= 0) return 0;
    path[size] = '\0';
    const size_t prefix = strlen(folder);
    if (strncmp(path, folder, prefix) != 0 || path[prefix] != '/' || strchr(path + prefix + 1, '/')) return 0;
    strcpy(name, path + prefix + 1);
    return 1;
}

static void image_path(char *path, const char *name, const char *suffix) {
    const char *image = getenv("POWER_IMAGE");
    snprintf(path, PATH_MAX, "%s/%s%s", image ? image : "/nonexistent", name, suffix);
}

// Under its name only when it is whole: the program may be killed in the middle of this.
static void remember(int descriptor, const char *name) {
    char part[PATH_MAX], whole[PATH_MAX], bytes[65536];
    image_path(part, name, ".part");
    image_path(whole, name, "");
    const int copy = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (copy < 0) return;
    off_t at = 0;
    for (ssize_t size; (size = pread(descriptor, bytes, sizeof bytes, at)) > 0; at += size) {
        if (write(copy, bytes, (size_t)size) != size) abort();
    }
    close(copy);
    if (rename(part, whole) != 0) abort();
}

static void wait_for_disk(void) {
    const char *text = getenv("POWER_FSYNC_MS");
    const long ms = text ? atol(text) : 0;
    const struct timespec time = {ms / 1000, ms % 1000 * 1000000};
    if (ms > 0) nanosleep(&time, NULL);
}

static int sync_with(const char *function, int descriptor) {
    char name[PATH_MAX];
    wait_for_disk();
    const int code = real(function)(descriptor);
    if (code == 0 && watched(descriptor, name)) {
        pthread_mutex_lock(&mutex);
        remember(descriptor, name);
        pthread_mutex_unlock(&mutex);
    }
    return code;
}

int fsync(int descriptor) { return sync_with("fsync", descriptor); }
int fdatasync(int descriptor) { return sync_with("fdatasync", descriptor); }

int unlink(const char *path) {
    const char *folder = getenv("POWER_FOLDER");
    const size_t prefix = folder ? strlen(folder) : 0;
    int (*next)(const char *) = (int (*)(const char *))dlsym(RTLD_NEXT, "unlink");
    const int code = next(path);
    if (code == 0 && prefix && strncmp(path, folder, prefix) == 0 && path[prefix] == '/') {
        char image[PATH_MAX];
        image_path(image, path + prefix + 1, "");
        next(image);
    }
    return code;
}
