// The entities that figures are about: areas, programs, indicators, units, breakdowns, sources. Plain values; references between
// them are indexes into their registries.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostics.hpp"
#include "base/language.hpp"
#include "model/codes.hpp"
#include "model/date.hpp"

namespace minhbach {

using AreaIndex = std::uint32_t;
using ProgramIndex = std::uint16_t;
using IndicatorIndex = std::uint16_t;
using UnitIndex = std::uint16_t;
using BreakdownIndex = std::uint16_t;
using SourceIndex = std::uint16_t;

inline constexpr AreaIndex no_area = 0xFFFFFFFF;
inline constexpr std::uint16_t no_index = 0xFFFF;  // for all 16-bit indexes

// An administrative unit within its period of validity.
struct Area {
    std::string id;    // "184", "06253@2025", "VN"
    std::string code;  // GSO code, or "VN"
    AreaLevel level = AreaLevel::nation;
    std::string type;  // country, province, district, town, city, commune, ward, township
    LocalText name;       // "Văn Quan"
    LocalText full_name;  // "Huyện Văn Quan"
    AreaIndex parent = no_area;
    std::optional<Date> valid_from;  // nothing: not recorded
    std::optional<Date> valid_to;    // nothing: still valid
    std::vector<AreaIndex> predecessors;
    std::vector<AreaIndex> successors;
    std::string source;
    std::string notes;
    bool unverified = false;
    std::string path_segment;  // "184-van-quan"
};

// A node of the tree program, project, sub-project, content item.
struct Program {
    std::string id;  // "gnbv.1.2"
    std::string level;
    ProgramIndex parent = no_index;
    LocalText number;  // as officially numbered: "Tiểu dự án 2"
    LocalText name;
    LocalText short_name;
    std::vector<std::string> legal_basis;
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
    LocalText owner;  // the ministry in charge; may be empty
    std::string source;
    bool unverified = false;
};

struct Unit {
    std::string id;  // "million_vnd"
    LocalText name;
    LocalText symbol;
    std::string quantity;  // money, count, percent, …
    UnitIndex base = no_index;  // the canonical unit of the quantity; itself when canonical
    Decimal factor{1, 0};       // a value in this unit × factor = the value in `base`
    bool integer = false;
};

enum class FormulaKind : std::uint8_t { none, ratio, difference };

// How a derived indicator is made. ratio: first / second; difference: first - second.
struct Formula {
    FormulaKind kind = FormulaKind::none;
    IndicatorIndex first = no_index;
    IndicatorIndex second = no_index;
};

struct Indicator {
    std::string id;  // "disbursed"
    LocalText name;
    LocalText definition;
    UnitIndex unit = no_index;  // canonical
    Direction direction = Direction::none;
    std::string theme;
    bool reported = true;  // sources state it
    bool derived = false;  // it is computed; both for a rate that some sources print alone
    Formula formula;
    LocalText method_source;  // where the method comes from; may be empty
};

// A division that the other columns do not have: project owner, sector, stage, group of people.
struct Breakdown {
    std::string id;  // "transport.completed"
    LocalText name;
    BreakdownIndex parent = no_index;
};

// What a publisher answers to a finding: the right of reply.
struct Explanation {
    std::string finding;   // its id as published
    LocalText text;
    LocalText by;          // who answers
    Date date;
    std::string document;  // its number; may be empty
    Place place;           // where the answer stands, for messages
};

struct Source {
    std::string id;  // "phong-tho-gnbv-2023"
    LocalText title;
    LocalText short_title;  // for sentences: "báo cáo 2023 của Điện Biên"; the title where there is none
    LocalText publisher;
    LocalText description;
    AreaIndex area = no_area;
    ProgramIndex program = no_index;
    std::optional<Period> period;
    std::optional<Date> as_of;
    std::string issued;           // as printed: "2023-07", "2024"; may be empty
    std::string document_number;  // may be empty
    std::string url;              // may be empty
    LocalText unrecorded_note;    // what of the document became no observation; may be empty
};

}  // namespace minhbach
