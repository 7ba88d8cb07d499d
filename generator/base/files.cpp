// SPDX-License-Identifier: MIT
#include "base/files.hpp"

#include <algorithm>
#include <fstream>

namespace minhbach {

std::optional<std::string> read_file(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        return std::nullopt;
    }
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        return std::nullopt;
    }
    std::string text;
    const auto size = std::filesystem::file_size(path, error);
    if (!error) {
        text.resize(size);
        stream.read(text.data(), static_cast<std::streamsize>(size));
        text.resize(static_cast<std::size_t>(stream.gcount()));
    }
    return stream.bad() || error ? std::nullopt : std::optional(std::move(text));
}

std::vector<std::string> list_files(const std::filesystem::path& folder, const std::string& extension) {
    namespace fs = std::filesystem;
    std::vector<std::string> names;
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        return names;
    }
    // A folder that cannot be read throws: a site without a part of its data must not be published.
    for (fs::recursive_directory_iterator entry(folder), end; entry != end; ++entry) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with('.')) {
            entry.disable_recursion_pending();
            continue;
        }
        if (entry->is_symlink(error)) {
            // A link may stay inside the folder only: data is untrusted, /etc/passwd is not a commentary.
            const auto target = fs::weakly_canonical(entry->path(), error);
            const auto root = fs::weakly_canonical(folder, error);
            if (std::mismatch(root.begin(), root.end(), target.begin(), target.end()).first != root.end()) {
                continue;
            }
        }
        if (entry->is_regular_file(error) && name.ends_with(extension)) {
            names.push_back(entry->path().lexically_relative(folder).generic_string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace minhbach
