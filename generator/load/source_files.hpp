// SPDX-License-Identifier: MIT
// Which files of a site are read, and what is said of those that are not.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/site_folder.hpp"

namespace minhbach {

// Names relative to `below` of the files in folder/below and its folders that end in `ending` (".csv"), sorted by
// bytes. Hidden ones are passed over. Nothing else is passed over in silence: what stands in the way is an error, a
// file with nearly this ending, too, any other file is a warning. No files when folder/below is not there.
std::vector<std::string> source_files(const std::filesystem::path& folder, const std::string& below,
                                      const std::string& ending, Diagnostics& diagnostics);

// An error at the name that stands in the way. The words for one that is not there depend on what it was needed for.
void report_refusal(const Refusal& refusal, Diagnostics& diagnostics);

// Of the largest file of this kind. 3 million observations are about 500 MB of CSV in some hundred files; registries,
// tables or not, and texts are read by people, and become trees of many times their size.
std::size_t size_limit(const std::string& name);

}  // namespace minhbach
