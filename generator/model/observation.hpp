// SPDX-License-Identifier: MIT
// One value of a reported indicator, as one source states it, in at most 112 bytes: 3 million of them fit in 336 MB.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/decimal.hpp"
#include "model/figure_key.hpp"

namespace minhbach {

using ObservationIndex = std::uint32_t;

// What it states, where, and how it says so.
struct Observation : Statement {
    Missing missing = Missing::present;
    bool has_rate = false;
    UnitIndex reported_unit = no_index;
    StringPool::Index locator = 0;
    StringPool::Index note = 0;  // the note column as it stands in the data contract
    std::uint32_t line = 0;      // in the source's file of observations
    std::uint64_t id = 0;        // 60 bits; as text see to_observation_id
    Decimal value;               // in the indicator's canonical unit
    Decimal reported_value;      // as printed
    Decimal reported_rate;       // percent, as printed; see has_rate

    bool has_value() const { return missing == Missing::present; }
};

static_assert(std::is_trivially_copyable_v<Observation>);
static_assert(sizeof(Observation) <= 112, "3 million observations are to fit in well under 1 GB");

// The public id: "o" and 12 characters of the alphabet 0-9a-z without i, l, o, u (60 bits).
std::string to_observation_id(std::uint64_t id);
// The inverse; nothing where the text is no such id.
std::optional<std::uint64_t> parse_observation_id(std::string_view text);

}  // namespace minhbach
