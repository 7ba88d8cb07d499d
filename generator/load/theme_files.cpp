// SPDX-License-Identifier: MIT
#include "load/theme_files.hpp"

#include <algorithm>
#include <iterator>

namespace minhbach {

const std::filesystem::path& ThemeFiles::folder_of(std::string_view file) const {
    return installed_.empty() || !is_absent_below(site_, path(file)) ? site_ : installed_;
}

Listing ThemeFiles::list(std::string_view folder) const {
    const std::string below = path(folder);
    Listing own = list_below(site_, below);
    if (installed_.empty()) {
        return own;
    }
    Listing installed = list_below(installed_, below);
    if (own.refusals.size() == 1 && own.refusals.front().obstacle == Obstacle::absent) {
        return installed;  // the site has no such folder, or none above it
    }
    Listing both;
    std::set_union(own.files.begin(), own.files.end(), installed.files.begin(), installed.files.end(),
                   std::back_inserter(both.files));
    both.refusals = std::move(own.refusals);
    return both;
}

}  // namespace minhbach
