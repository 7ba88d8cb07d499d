// SPDX-License-Identifier: MIT
// What the home page tells of the whole site: how much of the money of each program was spent, as far as areas report
// it in a way that may be added up, and what stands out.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "compute/derived.hpp"
#include "model/finding.hpp"
#include "plan/money/program_tiles.hpp"

namespace minhbach {

// What one of its figures stands for.
struct Standout {
    enum class What : unsigned char { fastest, slowest, nothing_spent, most_contradicted };
    What what = What::fastest;
    Statement of;           // whose, of which money and time; of contradictions only whose
    Decimal value;          // a rate in percent, or the plan of which nothing was spent
    std::size_t count = 0;  // of contradictions, or of the rates that this one is the highest or lowest of
    std::vector<ObservationIndex> figures{};  // what a rate is computed from, or the rate as it is printed
    std::vector<AreaIndex> shared_with{};     // other areas of as many contradictions
};

// Fewer areas than that make no ranking.
inline constexpr std::size_t least_areas_of_ranking = 3;

struct Home {
    std::vector<ProgramTile> tiles;  // in the order of the registry; of too many those of most areas and money, by that
    std::size_t more_programs = 0;   // that have no tile
    std::vector<Standout> standouts;
    std::vector<FigureRef> rates;       // of the program that most areas have a rate of, where three have one
    std::vector<SourceIndex> newest;    // reports, the newest first
    std::optional<Date> newest_figure;  // up to when the newest result counts
    std::vector<AreaIndex> areas;       // that are listed: of many those with the most figures
    std::size_t areas_with_figures = 0;
};

// From the rows of money of all whole programs that are no parts, as the tables of the site have them, from a tile for
// each of these programs, and from those rows of which the pages of areas tell that nothing was spent.
Home make_home(const Corpus& corpus, const DerivedValues& derived, const std::vector<Finding>& findings,
               const std::vector<MoneyRow>& rows, std::vector<ProgramTile> tiles, std::span<const MoneyRow> unspent);

}  // namespace minhbach
