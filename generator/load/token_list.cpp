// SPDX-License-Identifier: MIT
#include "load/token_list.hpp"

#include <array>

namespace minhbach {

namespace {

constexpr std::array<std::string_view, 18> names{"paper",   "ink",     "soft",    "line",    "rule",       "accent",
                                                 "tint",    "band",    "track",   "part",    "other-part", "class-0",
                                                 "class-1", "class-2", "class-3", "class-4", "on-light",   "on-dark"};

constexpr double text = 4.5;
constexpr double mark = 3;
constexpr std::array<ColourPair, 16> pairs{{
    {"ink", "paper", text},
    {"soft", "paper", text},
    {"accent", "paper", text},  // links; and the other way round a pressed button
    {"ink", "tint", text},
    {"soft", "tint", text},
    {"accent", "tint", text},
    {"on-light", "class-0", text},
    {"on-light", "class-1", text},
    {"on-light", "class-2", text},
    {"on-dark", "class-3", text},
    {"on-dark", "class-4", text},
    {"band", "paper", mark},
    {"rule", "paper", mark},
    {"part", "paper", mark},
    {"band", "track", mark},    // what was spent lies on what was planned
    {"accent", "track", mark},  // the same as a bar within a table
}};

// Parts of a whole have outlines; any two may meet, where those between are missing. Classes of a map go from light to
// dark and have a key: a step is enough.
constexpr double parts = 20;
constexpr double step = 10;
constexpr std::array<ColourNeighbours, 10> neighbours{{
    {"band", "track", parts},
    {"band", "part", parts},
    {"band", "other-part", parts},
    {"track", "part", parts},
    {"track", "other-part", parts},
    {"part", "other-part", parts},
    {"class-0", "class-1", step},
    {"class-1", "class-2", step},
    {"class-2", "class-3", step},
    {"class-3", "class-4", step},
}};

}  // namespace

std::span<const std::string_view> colour_names() {
    return names;
}

std::span<const ColourPair> colour_pairs() {
    return pairs;
}

std::span<const ColourNeighbours> colour_neighbours() {
    return neighbours;
}

}  // namespace minhbach
