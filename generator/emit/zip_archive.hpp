// SPDX-License-Identifier: MIT
// A ZIP archive whose files are deflated where that makes them shorter; the same files give the same bytes, as far as
// libdeflate is the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace minhbach {

struct ZipEntry {
    std::string name;  // ASCII
    std::string bytes;
};

// Less than 4 GB in all and less than 65,536 files, or else std::length_error.
std::string zip_archive(const std::vector<ZipEntry>& entries);

}  // namespace minhbach
