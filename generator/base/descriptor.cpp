// SPDX-License-Identifier: MIT
#include "base/descriptor.hpp"

#include <dirent.h>

#include <string_view>

namespace minhbach {

std::optional<std::vector<std::string>> names_in(int folder) {
    // Opened again: a stream has its own place in the folder, and closes what it reads from.
    const int opened = openat(folder, ".", open_folder);
    DIR* const stream = opened < 0 ? nullptr : fdopendir(opened);
    if (stream == nullptr) {
        const int error = errno;
        Descriptor(opened).close();
        errno = error;
        return std::nullopt;
    }
    std::vector<std::string> names;
    errno = 0;
    while (const dirent* const entry = readdir(stream)) {
        if (const std::string_view name = entry->d_name; name != "." && name != "..") {
            names.emplace_back(name);
        }
        errno = 0;
    }
    const int error = errno;
    closedir(stream);
    if (error != 0) {
        errno = error;
        return std::nullopt;
    }
    return names;
}

}  // namespace minhbach
