// SPDX-License-Identifier: MIT
// The entries of a search in pieces that a browser can fetch one at a time.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "plan/outline/search_index.hpp"

namespace minhbach {

struct SearchShard {
    std::string text;
    std::vector<std::uint32_t> entries;  // each once
};

// All keys in their order are cut into ranges; a text that is begun may go on in several of them, and then what fits it
// best stands in a piece of its own.
struct SearchShards {
    // Each has what is found by keys from its text on, up to that of the next; the first one's is empty.
    std::vector<SearchShard> ranges;
    // For each text that keys of several ranges begin with, the best first; none for a text behind which all of them go
    // on alike, as the longer one has the same.
    std::vector<SearchShard> tops;
};

// Bytes of their rows, of which their files have about two fifths (emit/packed_text.hpp).
inline constexpr std::size_t most_of_range = 16'000;
inline constexpr std::size_t most_of_top = 6'000;

// `sizes`: what each entry adds to a file. Of more entries with one key than a range can hold, the best are kept.
SearchShards make_search_shards(const std::vector<SearchEntry>& entries, const std::vector<std::uint32_t>& sizes);

// The words of all keys but those with digits, each once, in their order: what a mistyped one may have meant.
std::vector<std::string> search_words(const std::vector<SearchEntry>& entries);

}  // namespace minhbach
