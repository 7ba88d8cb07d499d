// SPDX-License-Identifier: MIT
// Which charts a page has: each made of the figures of its page, or of those that they are ranked among.
#pragma once

#include <span>
#include <vector>

#include "compute/derived.hpp"
#include "model/finding.hpp"
#include "model/program_tree.hpp"
#include "plan/charts/chart.hpp"
#include "plan/comparisons/neighbours.hpp"
#include "plan/maps/maps.hpp"
#include "plan/money/head.hpp"
#include "plan/money/money_table.hpp"
#include "plan/slices/slices.hpp"

namespace minhbach {

enum class ChartCategory : unsigned char { program, area };

// Of the money of a page: what was planned and spent by program or by area, what the plan is made up of, and what was
// spent by one cut-off date after the other. A chart that would have fewer than two values, or nothing but zeros, is
// left out. `subject` names what the page is about; of lines that are `told` without being stated a chart says the
// same. `programs`: all of the site; `of_page`: that of the page, which `subject` names.
std::vector<Chart> make_money_charts(const Corpus& corpus, std::span<const MoneyRow> rows, ChartCategory category,
                                     const LocalText& subject, const ProgramTree& programs, const ToldLines& told = {},
                                     ProgramIndex of_page = no_index);

// One statistic over the areas that have it: the one of the given figures of an indicator that most areas share, and
// the same at other times. None where fewer than two areas do, and where all is zero. `name` is that of the first.
std::vector<Chart> make_area_rankings(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator,
                                      std::span<const ObservationIndex> observations,
                                      std::span<const DerivedIndex> computed, const std::string& name);

// The rows of one slice, those of its most frequent date: "Expenditure by area", or by program where one area has them
// all.
std::vector<Chart> make_slice_ranking(const Corpus& corpus, const DerivedValues& derived, const ProgramTree& tree,
                                      IndicatorIndex indicator, const Slice& slice, std::string name);

// The same as a map of squares, of the areas right below one area that have places on it (`tile`): of the statistic
// that most of them share. Nothing where fewer than two of them have a value.
std::vector<Chart> make_tiles(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator,
                              std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed,
                              std::string name);

// The same within their boundaries. Nothing also where an area that has a value has no boundary.
std::vector<Chart> make_map(const Corpus& corpus, const DerivedValues& derived, Maps& maps, IndicatorIndex indicator,
                            std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed,
                            std::string name);

// What a page has added up of an area: how much of its plan was spent, and whose figures these are.
struct AreaShare {
    AreaIndex area = no_area;
    Decimal percent;
    std::vector<SourceIndex> sources;
    std::size_t apart = 0;  // programs that are not added up, by remarks on their amounts
};

// Areas of one level by what they spent of their plans, each the sum of its programs: ranked, and on a map of squares
// where all have a place on it. `of`: which money, of which time and kind.
std::vector<Chart> make_share_charts(const Corpus& corpus, const Statement& of, std::span<const AreaShare> shares);

// One figure alone, in large digits: where these figures of an indicator are one, and nothing otherwise.
std::vector<Chart> make_number(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator,
                               std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed,
                               std::string name);

// How many statistics these figures are of that two areas or more have: more than one, and a chart would be of one of
// them only.
std::size_t count_statistics(const Corpus& corpus, const DerivedValues& derived,
                             std::span<const ObservationIndex> observations, std::span<const DerivedIndex> computed);

// Where an area stands among its neighbours, by each statistic of its page that they are compared in.
std::vector<Chart> make_strips(const Corpus& corpus, const DerivedValues& derived, const Neighbours& neighbours,
                               AreaIndex area, std::span<const ObservationIndex> observations,
                               std::span<const DerivedIndex> computed);

// An indicator over time, of what is known at most times among the given figures; where that is one, of what is aimed
// at after it. None where there is neither a second time nor an aim.
std::vector<Chart> make_time_chart(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator,
                                   std::span<const ObservationIndex> observations,
                                   std::span<const DerivedIndex> computed, std::string name);

// What is printed beside what follows from other printed figures, the largest differences first: one chart of
// percentages, one of money.
std::vector<Chart> make_finding_charts(const Corpus& corpus, const std::vector<Finding>& findings,
                                       std::span<const std::uint32_t> of, const LocalText& subject);

}  // namespace minhbach
