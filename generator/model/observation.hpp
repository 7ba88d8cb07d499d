// SPDX-License-Identifier: MIT
// One value of a reported indicator, as one source states it, in at most 112 bytes: 3 million of them fit in 336 MB.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/decimal.hpp"
#include "base/string_pool.hpp"
#include "model/codes.hpp"
#include "model/entities.hpp"

namespace minhbach {

using PeriodIndex = std::uint16_t;
using ObservationIndex = std::uint32_t;

inline constexpr Date no_date{std::numeric_limits<std::int32_t>::min()};

struct Observation {
    std::uint64_t id = 0;    // 60 bits; as text see to_observation_id
    Decimal value;           // in the indicator's canonical unit
    Decimal reported_value;  // as printed
    Decimal reported_rate;   // percent, as printed; see has_rate
    AreaIndex area = no_area;
    Date as_of = no_date;  // no_date where the source gives none
    StringPool::Index locator = 0;
    StringPool::Index note = 0;  // the note column as it stands in the data contract
    std::uint32_t line = 0;      // in the source's file of observations
    ProgramIndex program = no_index;
    IndicatorIndex indicator = no_index;
    BreakdownIndex breakdown = no_index;
    SourceIndex source = no_index;
    StringPool::Index fund_year = 0;  // "2023", "2022/2023", "total", ""
    PeriodIndex period = 0;
    UnitIndex reported_unit = no_index;
    Capital capital = Capital::none;
    Fund fund = Fund::none;
    Kind kind = Kind::actual;
    Missing missing = Missing::present;
    bool has_rate = false;

    bool has_value() const { return missing == Missing::present; }
};

static_assert(std::is_trivially_copyable_v<Observation>);
static_assert(sizeof(Observation) <= 112, "3 million observations are to fit in well under 1 GB");

// The public id: "o" and 12 characters of the alphabet 0-9a-z without i, l, o, u (60 bits).
std::string to_observation_id(std::uint64_t id);
// The inverse; nothing where the text is no such id.
std::optional<std::uint64_t> parse_observation_id(std::string_view text);

}  // namespace minhbach
