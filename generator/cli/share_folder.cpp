// SPDX-License-Identifier: MIT
#include "cli/share_folder.hpp"

#include <system_error>

namespace minhbach {

std::filesystem::path share_folder(const char* part) {
    std::error_code problem;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", problem);
    if (problem) {
        return {};
    }
    auto folder = program.parent_path().parent_path() / "share/minhbach";
    return std::filesystem::is_directory(folder / part, problem) ? folder : std::filesystem::path();
}

}  // namespace minhbach
