// SPDX-License-Identifier: MIT
// Reading the input folder. Everything the generator writes goes through emit/.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace minhbach {

// A file of the source folder, whole. `name` is its path relative to that folder with "/" between, as shown to people.
struct SourceFile {
    std::string name;
    std::string text;
};

// Nothing when the file is not there or cannot be read.
std::optional<std::string> read_file(const std::filesystem::path& path);

// Relative names of the regular files below `folder` whose name ends in `extension` (".csv"), sorted by bytes; hidden
// files and links that leave the folder are passed over. Throws std::filesystem::filesystem_error for a folder that may
// not be read.
std::vector<std::string> list_files(const std::filesystem::path& folder, const std::string& extension);

}  // namespace minhbach
