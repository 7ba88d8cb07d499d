// SPDX-License-Identifier: MIT
// The entities that figures are about: areas, programs, indicators, units, sources. Plain values;
// references between them are indexes into their registries.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostics.hpp"
#include "base/language.hpp"
#include "model/codes.hpp"
#include "model/date.hpp"
#include "model/dimension.hpp"
#include "model/kind.hpp"
#include "model/level.hpp"

namespace minhbach {

using AreaIndex = std::uint32_t;
using ProgramIndex = std::uint16_t;
using IndicatorIndex = std::uint16_t;
using UnitIndex = std::uint16_t;
using SourceIndex = std::uint16_t;

inline constexpr AreaIndex no_area = 0xFFFFFFFF;
inline constexpr std::uint16_t no_index = 0xFFFF;  // for all 16-bit indexes

// A place on a map of equal squares, from the top left.
struct AreaTile {
    std::uint8_t column = 0;
    std::uint8_t line = 0;
};

// An administrative unit within its period of validity.
struct Area {
    std::string id;    // "184", "06253@2025", "VN"
    std::string code;  // as officially given
    LevelIndex level = no_level;
    LevelIndex type = no_level;  // into Levels::area_types
    LocalText name;              // "Văn Quan"
    LocalText full_name;         // "Huyện Văn Quan"
    LocalText in_sentences{};  // "the whole country"; where it is empty, the full name as the words of the language say
    AreaIndex parent = no_area;
    std::optional<Date> valid_from;  // nothing: not recorded
    std::optional<Date> valid_to;    // nothing: still valid
    std::vector<AreaIndex> predecessors;
    std::vector<AreaIndex> successors;
    std::string source;
    std::string notes;
    bool unverified = false;
    std::string path_segment;                // "184-van-quan"
    std::optional<AreaTile> tile{};          // among those of its level below the same area
    std::vector<std::string> also_called{};  // what people call it besides, in whatever language: found by the search
};

// A node of the tree program, project, sub-project, content item.
struct Program {
    std::string id;  // "gnbv.1.2"
    LevelIndex level = no_level;
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
    std::vector<std::string> also_called{};  // as of an area
    std::vector<AreaIndex> areas{};          // that run it; empty: any may. Elsewhere nobody misses it
};

struct Unit {
    std::string id;  // "million_vnd"
    LocalText name;
    LocalText symbol;           // stands after a number
    std::string quantity;       // money, count, percent, …
    UnitIndex base = no_index;  // the canonical unit of the quantity; itself when canonical
    Decimal factor{1, 0};       // a value in this unit × factor = the value in `base`
    bool integer = false;
    UnitIndex of = no_index;   // of a compound unit ("million VND per household"): what is divided,
    UnitIndex per = no_index;  // and by what; no_index for others
    LocalText one{};           // stands after the number 1, where that is another word: "commune" of "communes"
};

// The kinds of formula; what each needs is explained in docs/data.md. Indicators are data: the generator knows kinds
// only.
enum class FormulaKind : std::uint8_t {
    none,
    ratio,
    difference,
    sum,
    share,
    change,
    attainment,
    per,
    gap,
    aggregate,
    rank,
    pace,
    status,
    kinds  // one kind of a figure against another: what was spent of the last plan, what a revision changed
};
// Along what a share is taken of the whole: a declared dimension, or one of the two trees.
enum class Along : std::uint8_t { none, dimension, program, area };
// How a change is told: as a difference, in percent of what was before, or in percentage points.
// `share`: the one in percent of the other.
enum class ChangeAs : std::uint8_t { absolute, relative, points, share };

inline constexpr std::array<std::string_view, 14> formula_codes{
    "",    "ratio", "difference", "sum",  "share", "change", "attainment",
    "per", "gap",   "aggregate",  "rank", "pace",  "status", "kinds"};
inline constexpr std::array<std::string_view, 4> change_codes{"absolute", "relative", "points", "share"};

// A class of a status: from this value on, up to the next class.
struct StatusClass {
    std::optional<Decimal> from;  // nothing: of the first class, which has no lower end
    LocalText name;
};

// Which lines a formula is applied to; empty masks take all.
struct FormulaScope {
    bool whole_programs = false;              // whole programs only, no projects of theirs
    std::vector<ProgramIndex> programs = {};  // these alone, without what is below them
    bool no_breakdown = false;                // without codes of dimensions that have no role
    // Of a declared dimension these codes only.
    struct Codes {
        std::uint8_t dimension = 0;
        std::vector<CodeIndex> codes;
    };
    std::vector<Codes> codes = {};
    std::vector<Kind> kinds = {};
    std::uint32_t periods = 0;  // a bit a kind of period
};

struct Formula {
    FormulaKind kind = FormulaKind::none;
    std::vector<IndicatorIndex> operands;  // as formula_operands() names them
    Along along = Along::none;             // of share
    std::uint8_t dimension = 0;            // of a share along one: its place in Corpus::dimensions
    ChangeAs as = ChangeAs::absolute;      // of change and kinds
    bool names_kinds = false;              // of change: whether it is of one kind against another, as `kinds` is
    Kind of_kind;                          // of these: what is held against base_kind
    Kind base_kind;
    bool all_below = true;       // of aggregate: only where all areas below report
    bool longer_target = false;  // of attainment: a target of a longer period that holds the result's counts, too
    // Of per: a number of people or the like at one time; where there is none of the period itself, that of the year
    // that ends with it counts.
    bool at_end = false;
    std::optional<std::chrono::month_day> spent_until;  // of pace: how far into the next year money may be spent
    std::vector<StatusClass> classes;                   // of status, from the lowest
    FormulaScope scope;
    Place place;
};

// A date from which the statistic is counted in another way, so that what is before and after cannot be compared.
struct SeriesBreak {
    Date from;
    LocalText reason;
};

struct Indicator {
    std::string id;  // "disbursed"
    LocalText name;
    LocalText definition;
    UnitIndex unit = no_index;  // canonical
    Direction direction = Direction::none;
    std::string theme;
    bool reported = true;     // sources state it
    bool derived = false;     // it is computed; both for a rate that some sources print alone
    bool below_zero = false;  // it may be less than nothing, whatever its unit says
    Formula formula;
    LocalText method_source;                 // where the method comes from; may be empty
    std::vector<SeriesBreak> breaks;         // by date
    LocalText notes;                         // on revisions; may be empty
    IndicatorIndex growth_of = no_index;     // of a percentage: what it says the growth of
    std::vector<std::string> also_called{};  // as of an area
};

// Whether values of an indicator have a length: numbers of classes and places have none.
inline bool is_measure(const Indicator& indicator) {
    return indicator.formula.kind != FormulaKind::status && indicator.formula.kind != FormulaKind::rank;
}

// What a publisher answers to a finding: the right of reply.
struct Explanation {
    std::string finding;  // its id as published
    LocalText text;
    LocalText by;  // who answers
    Date date;
    std::string document;  // its number; may be empty
    Place place;           // where the answer stands, for messages
};

// What stands after the number of a heading of a document.
struct Heading {
    LocalText title;
    std::size_t rank = 0;  // its place among those of its document
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
    std::string issued;              // as printed: "2023-07", "2024"; may be empty
    std::string document_number;     // may be empty
    std::string url;                 // may be empty
    std::string language;            // its tag, of the words that it prints; may be empty
    LocalText unrecorded_note;       // what of the document became no observation; may be empty
    SourceIndex follows = no_index;  // the report of the same kind on the time before
    std::string sha256;              // of the file that was read, in hexadecimal digits; may be empty
    // Units to which its numbers are rounded though it prints them in smaller ones: thousands, printed as 1,234,000.
    std::vector<UnitIndex> precision;
    std::map<std::string, Heading, std::less<>> headings;  // by their place ("A/I/1.1"); of as many as are declared

    // Of which some print the year or the month alone.
    std::optional<Date> last_day_of_issue() const {
        if (const auto day = parse_date(issued)) {
            return day;
        }
        const auto printed = issued.empty() ? std::nullopt : parse_period(issued);
        return printed ? std::optional(printed->last) : std::nullopt;
    }
};

}  // namespace minhbach
