// SPDX-License-Identifier: MIT
// What the registries say besides what their entities are: where each stands, for messages, and which figures can be.
// It is kept beside the corpus, whose millions of figures need none of it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostics.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// Where the entries of one file stand, by index.
class EntryPlaces {
public:
    explicit EntryPlaces(std::string file) : file_(std::move(file)) {}

    void add(const Place& place) { positions_.emplace_back(place.line, place.column); }
    // The file alone of an entry that came from no file.
    Place of(std::size_t index) const {
        return index < positions_.size() ? Place{file_, positions_[index].first, positions_[index].second}
                                         : Place{file_, 0, 0};
    }

private:
    std::string file_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> positions_;
};

// Between what a figure lies: of a unit what can be at all, of an indicator what needs no second look.
struct FigureLimits {
    std::optional<Decimal> minimum;
    std::optional<Decimal> maximum;
    bool below_zero = false;  // of indicators: the least of the unit does not count, as for changes
};

// What an entry says of an address that it had before it changed its name or its code.
struct FormerAddress {
    std::string text;    // its own part, "184-van-quan"; or the whole, "en/areas/20-lang-son/184-van-quan/"
    bool whole = false;  // then it ends in "/"
    Place place;
    std::string excerpt;  // the line of the file, for messages
    std::uint32_t width = 1;
};

// Of each entity of a registry, by index; of one that is beyond the list there are none.
using FormerAddresses = std::vector<std::vector<FormerAddress>>;

struct RegistryNotes {
    EntryPlaces units{"data/units.json"};
    EntryPlaces areas{"data/areas.json"};
    EntryPlaces programs{"data/programs.json"};
    EntryPlaces indicators{"data/indicators.json"};
    std::vector<EntryPlaces> codes;  // of each dimension
    EntryPlaces sources{"data/sources.json"};
    EntryPlaces pages{"data/site.json"};
    std::vector<FigureLimits> unit_limits;       // by index; of unit figures as they are printed
    std::vector<FigureLimits> indicator_limits;  // by index; of values in the indicator's unit
    FormerAddresses former_areas;
    FormerAddresses former_programs;
    FormerAddresses former_indicators;
    FormerAddresses former_sources;
};

// As load() of load/load.hpp, with the notes.
Corpus load(const std::filesystem::path& source, Diagnostics& diagnostics, RegistryNotes& notes);

}  // namespace minhbach
