// SPDX-License-Identifier: MIT
// The words that the program itself asks for, each with what it fills in: what a file of words must hold beside the
// texts of the templates.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace minhbach {

enum class BlankType : unsigned char { text, number, date };

struct Blank {
    std::string_view name;
    BlankType type = BlankType::text;
};

struct WordEntry {
    std::string_view name;
    std::string_view blanks;  // a number has a # behind its name, a day an @
};

// By name.
std::span<const WordEntry> word_list();
// The blanks of a word of the program; nothing where it has no such word. Words for the codes that a site may add to
// ("theme_…") are known by how they begin.
std::optional<std::vector<Blank>> blanks_of(std::string_view name);

}  // namespace minhbach
