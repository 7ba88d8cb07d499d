// SPDX-License-Identifier: MIT
// Which files of a site are read: the one place that says so, of links and of endings.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"

namespace minhbach {

// Names relative to `below` of the files in folder/below and its folders that end in `ending` (".csv"), sorted by
// bytes. Hidden ones are passed over. Nothing else is passed over in silence: a link is an error, a file with nearly
// this ending, too, any other file is a warning. Throws std::filesystem::filesystem_error for a folder that may not be
// read.
std::vector<std::string> source_files(const std::filesystem::path& folder, const std::string& below,
                                      const std::string& ending, Diagnostics& diagnostics);

// Whether `name` or a folder on its way from `folder` is a link, which is reported: data is untrusted, and a line of
// /etc/passwd must not stand in a message.
bool report_link(const std::filesystem::path& folder, const std::string& name, Diagnostics& diagnostics);

}  // namespace minhbach
