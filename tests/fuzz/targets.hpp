// SPDX-License-Identifier: MIT
// What a fuzzer may throw at the generator: bytes in the place of one kind of file. Whatever they are, the outcome is
// diagnostics or a site, never a crash. The fuzzers and a test that replays their seeds run the same functions.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

namespace minhbach {

struct FuzzTarget {
    std::string_view name;  // "csv"
    // In a copy of good-small with the theme; whether the bytes were taken without a mistake.
    bool (*run)(const std::filesystem::path& site, std::string_view bytes);
};

std::span<const FuzzTarget> fuzz_targets();

}  // namespace minhbach
