// SPDX-License-Identifier: MIT
// What a test reads to look at it. The generator itself reads through base/site_folder.hpp only.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace minhbach {

// Nothing when it is no file.
inline std::optional<std::string> read_file(const std::filesystem::path& path) {
    std::error_code error;
    std::ifstream stream(path, std::ios::binary);
    if (!std::filesystem::is_regular_file(path, error) || !stream) {
        return std::nullopt;
    }
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

// Names of the files below `folder` that end in `extension`, sorted.
inline std::vector<std::string> list_files(const std::filesystem::path& folder, const std::string& extension) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().filename().string().ends_with(extension)) {
            names.push_back(entry.path().lexically_relative(folder).generic_string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace minhbach
