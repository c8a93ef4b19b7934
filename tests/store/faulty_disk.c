/* Preloaded under a test's process: lets the n-th write to files below a folder fail, as a disk does.

   Kinds: 1 no space (and so on from there), 2 an I/O error once, 3 a read-only file system (from there), 4 half of
   a write, then an I/O error, 5 a failed fsync once. fault_arm(n, kind, folder) starts, fault_count() says how many
   writes there were, fault_arm(0, 0, "") ends. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/types.h>
#include <unistd.h>

static long count, armed_at;
static int armed_kind;
static char folder[PATH_MAX];

void fault_arm(long n, int kind, const char *below) {
    count = 0;
    armed_at = n;
    armed_kind = kind;
    strncpy(folder, below, sizeof folder - 1);
}
long fault_count(void) { return count; }

static int below_path(const char *path) { return folder[0] && path && strncmp(path, folder, strlen(folder)) == 0; }

static int below_fd(int fd) {
    char link[64], path[PATH_MAX];
    if (!folder[0]) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return below_path(path);
}

/* Return the error to give, or 0; -1 asks for half a write. */
static int judge(int is_sync) {
    count++;
    if (!armed_at || count < armed_at) return 0;
    switch (armed_kind) {
        case 1: return is_sync ? 0 : ENOSPC;
        case 2: return count == armed_at ? EIO : 0;
        case 3: return is_sync ? 0 : EROFS;
        case 4: return count == armed_at && !is_sync ? -1 : 0;
        case 5: if (is_sync) { armed_at = 0; return EIO; } return 0;
    }
    return 0;
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)

#define WRITER(name, arguments, call, half)                      \
    ssize_t name arguments {                                     \
        REAL(name);                                              \
        if (below_fd(fd)) {                                      \
            int error = judge(0);                                \
            if (error == -1) {                                   \
                if (size > 1) { half; }                          \
                error = EIO;                                     \
            }                                                    \
            if (error) { errno = error; return -1; }             \
        }                                                        \
        return call;                                             \
    }

WRITER(write, (int fd, const void *data, size_t size), real(fd, data, size), real(fd, data, size / 2))
WRITER(pwrite, (int fd, const void *data, size_t size, off_t at), real(fd, data, size, at), real(fd, data, size / 2, at))
WRITER(pwrite64, (int fd, const void *data, size_t size, off64_t at), real(fd, data, size, at),
       real(fd, data, size / 2, at))

#define SENDER(name)                                             \
    ssize_t name(int fd, int from, off_t *at, size_t size) {     \
        REAL(name);                                              \
        if (below_fd(fd)) {                                      \
            int error = judge(0);                                \
            if (error == -1) error = EIO;                        \
            if (error) { errno = error; return -1; }             \
        }                                                        \
        return real(fd, from, at, size);                         \
    }

SENDER(sendfile)
SENDER(sendfile64)

#define SYNCER(name)                                             \
    int name(int fd) {                                           \
        REAL(name);                                              \
        if (below_fd(fd)) {                                      \
            int error = judge(1);                                \
            if (error > 0) { errno = error; return -1; }         \
        }                                                        \
        return real(fd);                                         \
    }

SYNCER(fsync)
SYNCER(fdatasync)

#define OPENER(name)                                             \
    int name(const char *path, int flags, ...) {                 \
        REAL(name);                                              \
        va_list rest;                                            \
        va_start(rest, flags);                                   \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
        va_end(rest);                                            \
        if ((flags & O_CREAT) && below_path(path)) {             \
            int error = judge(0);                                \
            if (error == -1) error = EIO;                        \
            if (error) { errno = error; return -1; }             \
        }                                                        \
        return real(path, flags, mode);                          \
    }

OPENER(open)
OPENER(open64)

int rename(const char *from, const char *to) {
    REAL(rename);
    if (below_path(to)) {
        int error = judge(0);
        if (error == -1) error = EIO;
        if (error) { errno = error; return -1; }
    }
    return real(from, to);
}
