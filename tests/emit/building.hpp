// SPDX-License-Identifier: MIT
// Builds small sites and tells what stands in a folder.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/files.hpp"
#include "emit/output_folder.hpp"

namespace minhbach {

using Files = std::map<std::string, std::string>;

inline bool build_site(const std::filesystem::path& out, const Files& files, Diagnostics& diagnostics,
                       const OutputOptions& options = {}) {
    const auto folder = OutputFolder::open(out, options, diagnostics);
    if (!folder) {
        return false;
    }
    for (const auto& [path, bytes] : files) {
        folder->write(path, bytes);
    }
    return folder->commit();
}

// Path and content of everything but the manifest; of a link "-> target", of a folder "/".
inline Files tree_of(const std::filesystem::path& root) {
    namespace fs = std::filesystem;
    Files result;
    std::error_code absent;
    for (const auto& entry : fs::recursive_directory_iterator(root, absent)) {
        const std::string path = entry.path().lexically_relative(root).string();
        if (path != ".minhbach-manifest") {
            result[path] = entry.is_symlink()     ? "-> " + fs::read_symlink(entry.path()).string()
                           : entry.is_directory() ? "/"
                                                  : read_file(entry.path()).value_or("(unreadable)");
        }
    }
    return result;
}

}  // namespace minhbach
