// SPDX-License-Identifier: MIT
// The levels of areas and of programs that a site declares, from the highest down. Code asks what a level is like,
// never what it is called.
#pragma once

#include <cstdint>
#include <string>

#include "base/language.hpp"
#include "model/registry.hpp"

namespace minhbach {

// Place of a level or of a type of area in its list. 0: none is stated.
using LevelIndex = std::uint8_t;
inline constexpr LevelIndex no_level = 0;
inline constexpr std::size_t most_levels = 250;

struct AreaLevel {
    std::string id;
    LocalText name;         // of one, where it is counted: "commune"
    LocalText names;        // of several: "communes"
    bool whole = false;     // all others lie in it: it stands in no address but its own and is not one among others
    bool gathered = false;  // of so many and so small that pages count and fold them, and do not compare them
};

struct AreaType {
    std::string id;
    LocalText name;  // "Town"
};

// `program`: a whole with a name of its own; `plan`: a whole, of all that an area does; `group`: several programs;
// `part`: of a whole.
enum class ProgramRole : std::uint8_t { part, program, group, plan };

struct ProgramLevel {
    std::string id;
    LocalText name;      // "Subproject"
    LocalText together;  // what several of one whole are called within a sentence: "the subprojects"; may be empty
    ProgramRole role = ProgramRole::part;
};

// Each list begins with an entry that stands for none.
struct Levels {
    Levels() {
        areas.add({});
        area_types.add({});
        programs.add({});
    }

    Registry<AreaLevel, LevelIndex> areas;
    Registry<AreaType, LevelIndex> area_types;
    Registry<ProgramLevel, LevelIndex> programs;
};

}  // namespace minhbach
