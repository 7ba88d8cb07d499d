// SPDX-License-Identifier: MIT
// How heavy a page may be, for who reads it on a cheap phone over a weak network.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Looks at pages from any thread; what is too heavy is reported at the end, the heaviest first.
class PageBudget {
public:
    void weigh(std::string_view route, std::string_view html);
    // Errors, or warnings where the site says that it tolerates them.
    void report(const SiteConfig& site, Diagnostics& diagnostics) const;

private:
    struct Page {
        std::string route;
        std::size_t bytes = 0;
        std::size_t packed_bytes = 0;
        std::size_t elements = 0;
    };
    std::mutex lock_;
    std::vector<Page> heavy_;
};

}  // namespace minhbach
