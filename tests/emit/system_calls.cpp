// SPDX-License-Identifier: MIT
// The linker sends the calls of the generator and of the tests here (-Wl,--wrap in tests/CMakeLists.txt), not those of
// the C++ library. Without a watcher they are passed on.
#include "emit/system_calls.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdarg>
#include <mutex>

namespace minhbach {

namespace {

std::recursive_mutex mutex;
SystemCalls* watcher = nullptr;
bool inside = false;  // what the watcher does itself is not watched

std::string place(int descriptor, const char* name = "") {
    std::string folder;
    if (descriptor != AT_FDCWD) {
        std::array<char, 4096> target{};
        const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
        const ssize_t length = ::readlink(link.c_str(), target.data(), target.size());
        folder.assign(target.data(), length < 0 ? 0 : static_cast<std::size_t>(length));
    }
    return *name == '\0' ? folder : folder.empty() ? name : folder + '/' + name;
}

}  // namespace

// The error to fail with, or zero.
int SystemCalls::ask(std::string_view call, const std::function<std::string()>& arguments) {
    const std::lock_guard lock(mutex);
    if (watcher == nullptr || inside || (watcher->watched_ != nullptr && !watcher->watched_(call))) {
        return 0;
    }
    inside = true;
    const int kept = errno;
    std::string text = std::string(call) + arguments();
    const std::string root = watcher->root_ + '/';
    for (std::size_t at = text.find(root); at != std::string::npos; at = text.find(root)) {
        text.erase(at, root.size());
    }
    watcher->log_.push_back(text);
    const int error = watcher->before_ ? watcher->before_(text) : 0;
    inside = false;
    errno = kept;
    return error;
}

SystemCalls::SystemCalls(std::string root, Before before, Watched watched)
    : root_(std::move(root)), before_(std::move(before)), watched_(watched) {
    const std::lock_guard lock(mutex);
    watcher = this;
}

SystemCalls::~SystemCalls() {
    const std::lock_guard lock(mutex);
    watcher = nullptr;
}

}  // namespace minhbach

using minhbach::place;
using minhbach::SystemCalls;

extern "C" {

int __real_mkdirat(int folder, const char* name, mode_t mode);
int __wrap_mkdirat(int folder, const char* name, mode_t mode) {
    if (const int error = SystemCalls::ask("mkdirat", [&] { return " " + place(folder, name); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_mkdirat(folder, name, mode);
}

int __real_mkdir(const char* name, mode_t mode);
int __wrap_mkdir(const char* name, mode_t mode) {
    if (const int error = SystemCalls::ask("mkdir", [&] { return " " + place(AT_FDCWD, name); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_mkdir(name, mode);
}

ssize_t __real_write(int file, const void* bytes, size_t count);
ssize_t __wrap_write(int file, const void* bytes, size_t count) {
    if (const int error = SystemCalls::ask("write", [&] { return " " + place(file); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_write(file, bytes, count);
}

ssize_t __real_read(int file, void* bytes, size_t count);
ssize_t __wrap_read(int file, void* bytes, size_t count) {
    if (const int error = SystemCalls::ask("read", [&] { return " " + place(file); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_read(file, bytes, count);
}

ssize_t __real_copy_file_range(int from, off64_t* in, int to, off64_t* out, size_t count, unsigned flags);
ssize_t __wrap_copy_file_range(int from, off64_t* in, int to, off64_t* out, size_t count, unsigned flags) {
    if (const int error = SystemCalls::ask("copy_file_range", [&] { return " " + place(from) + " " + place(to); });
        error != 0) {
        errno = error;
        return -1;
    }
    return __real_copy_file_range(from, in, to, out, count, flags);
}

int __real_syncfs(int file);
int __wrap_syncfs(int file) {
    if (const int error = SystemCalls::ask("syncfs", [&] { return " " + place(file); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_syncfs(file);
}

int __real_fsync(int file);
int __wrap_fsync(int file) {
    if (const int error = SystemCalls::ask("fsync", [&] { return " " + place(file); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_fsync(file);
}

int __real_flock(int file, int operation);
int __wrap_flock(int file, int operation) {
    if (const int error = SystemCalls::ask("flock", [&] { return " " + place(file); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_flock(file, operation);
}

int __real_renameat(int from, const char* name, int to, const char* other);
int __wrap_renameat(int from, const char* name, int to, const char* other) {
    if (const int error =
            SystemCalls::ask("renameat", [&] { return " " + place(from, name) + " " + place(to, other); });
        error != 0) {
        errno = error;
        return -1;
    }
    return __real_renameat(from, name, to, other);
}

int __real_renameat2(int from, const char* name, int to, const char* other, unsigned flags);
int __wrap_renameat2(int from, const char* name, int to, const char* other, unsigned flags) {
    if (const int error =
            SystemCalls::ask("renameat2", [&] { return " " + place(from, name) + " " + place(to, other); });
        error != 0) {
        errno = error;
        return -1;
    }
    return __real_renameat2(from, name, to, other, flags);
}

int __real_linkat(int from, const char* name, int to, const char* other, int flags);
int __wrap_linkat(int from, const char* name, int to, const char* other, int flags) {
    if (const int error = SystemCalls::ask("linkat", [&] { return " " + place(from, name) + " " + place(to, other); });
        error != 0) {
        errno = error;
        return -1;
    }
    return __real_linkat(from, name, to, other, flags);
}

int __real_symlinkat(const char* target, int folder, const char* name);
int __wrap_symlinkat(const char* target, int folder, const char* name) {
    if (const int error = SystemCalls::ask("symlinkat", [&] { return " " + place(folder, name); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_symlinkat(target, folder, name);
}

ssize_t __real_readlinkat(int folder, const char* name, char* target, size_t size);
ssize_t __wrap_readlinkat(int folder, const char* name, char* target, size_t size) {
    if (const int error = SystemCalls::ask("readlinkat", [&] { return " " + place(folder, name); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_readlinkat(folder, name, target, size);
}

int __real_unlinkat(int folder, const char* name, int flags);
int __wrap_unlinkat(int folder, const char* name, int flags) {
    if (const int error = SystemCalls::ask("unlinkat", [&] { return " " + place(folder, name); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_unlinkat(folder, name, flags);
}

int __real_fstatat(int folder, const char* name, struct stat* status, int flags);
int __wrap_fstatat(int folder, const char* name, struct stat* status, int flags) {
    if (const int error = SystemCalls::ask("fstatat", [&] { return " " + place(folder, name); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_fstatat(folder, name, status, flags);
}

int __real_fstat(int file, struct stat* status);
int __wrap_fstat(int file, struct stat* status) {
    if (const int error = SystemCalls::ask("fstat", [&] { return " " + place(file); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_fstat(file, status);
}

int __real_fchmod(int file, mode_t mode);
int __wrap_fchmod(int file, mode_t mode) {
    if (const int error = SystemCalls::ask("fchmod", [&] { return " " + place(file); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_fchmod(file, mode);
}

int __real_fchmodat(int folder, const char* name, mode_t mode, int flags);
int __wrap_fchmodat(int folder, const char* name, mode_t mode, int flags) {
    if (const int error = SystemCalls::ask("fchmodat", [&] { return " " + place(folder, name); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_fchmodat(folder, name, mode, flags);
}

int __real_fchown(int file, uid_t user, gid_t group);
int __wrap_fchown(int file, uid_t user, gid_t group) {
    if (const int error = SystemCalls::ask("fchown", [&] { return " " + place(file); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_fchown(file, user, group);
}

int __real_futimens(int file, const struct timespec* times);
int __wrap_futimens(int file, const struct timespec* times) {
    if (const int error = SystemCalls::ask("futimens", [&] { return " " + place(file); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_futimens(file, times);
}

int __real_utimensat(int folder, const char* name, const struct timespec* times, int flags);
int __wrap_utimensat(int folder, const char* name, const struct timespec* times, int flags) {
    if (const int error = SystemCalls::ask("utimensat", [&] { return " " + place(folder, name); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_utimensat(folder, name, times, flags);
}

int __real_faccessat(int folder, const char* name, int mode, int flags);
int __wrap_faccessat(int folder, const char* name, int mode, int flags) {
    if (const int error = SystemCalls::ask("faccessat", [&] { return " " + place(folder, name); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_faccessat(folder, name, mode, flags);
}

// Closed in any case, as by the kernel.
int __real_close(int file);
int __wrap_close(int file) {
    const int error = SystemCalls::ask("close", [&] { return " " + place(file); });
    const int result = __real_close(file);
    errno = error != 0 ? error : errno;
    return error != 0 ? -1 : result;
}

int __real_openat(int folder, const char* name, int flags, ...);
int __wrap_openat(int folder, const char* name, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (const int error = SystemCalls::ask("openat", [&] { return " " + place(folder, name); }); error != 0) {
        errno = error;
        return -1;
    }
    return __real_openat(folder, name, flags, mode);
}

DIR* __real_fdopendir(int folder);
DIR* __wrap_fdopendir(int folder) {
    if (const int error = SystemCalls::ask("fdopendir", [&] { return " " + place(folder); }); error != 0) {
        errno = error;
        return nullptr;
    }
    return __real_fdopendir(folder);
}

dirent* __real_readdir(DIR* stream);
dirent* __wrap_readdir(DIR* stream) {
    if (const int error = SystemCalls::ask("readdir", [&] { return " " + place(dirfd(stream)); }); error != 0) {
        errno = error;
        return nullptr;
    }
    return __real_readdir(stream);
}

}  // extern "C"
