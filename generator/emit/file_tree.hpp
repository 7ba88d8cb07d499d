// SPDX-License-Identifier: MIT
// What a folder of files is read, written, copied and removed with: system calls on open folders, so that no name is
// looked up twice.
#pragma once

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/descriptor.hpp"
#include "base/diagnostics.hpp"

namespace minhbach {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
using TextSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

// Not just out of sight: a folder that cannot be looked into may hold the old site.
bool is_absent(int folder, const char* name);

// Which file it is, whatever its name.
struct Identity {
    dev_t device = 0;
    ino_t number = 0;
    bool operator==(const Identity&) const = default;
};
inline Identity identity_of(const struct stat& status) {
    return {status.st_dev, status.st_ino};
}

// The file system does not know what it was asked for; there is a simpler way.
inline bool is_unsupported(int error) {
    return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP;
}

// Removes a file or a whole folder, but nothing on another file system mounted in it. Zero, or the error code of what
// could not be removed.
int remove_tree(int parent, const char* name, dev_t device);

bool write_all(int file, std::string_view bytes);

// The rest of `from` to the end of `to`; shares the blocks where the file system can.
bool copy_content(int from, int to);

std::array<timespec, 2> times_of(const struct stat& status);

// Owner first: changing it takes away the special bits of the mode. Only root may give files away, and nobody else has
// to.
bool copy_attributes(int file, const struct stat& status);

// What to do about the file system's refusal.
Message hint_for(int error);

}  // namespace minhbach
