// SPDX-License-Identifier: MIT
// Which charts a page has, besides those that an author declares.
#pragma once

#include <string>
#include <vector>

#include "model/program_tree.hpp"
#include "plan/comparisons/neighbours.hpp"
#include "plan/maps/maps.hpp"
#include "plan/outline/plan.hpp"

namespace minhbach {

class PageCharts {
public:
    PageCharts(const Corpus& corpus, const DerivedValues& derived, const Neighbours& neighbours,
               const ProgramTree& program_tree, Maps& maps)
        : corpus_(corpus), derived_(derived), neighbours_(neighbours), program_tree_(program_tree), maps_(maps) {}

    // Of an indicator whose slices are known.
    void draw_indicator(Subject& subject) const;
    // Of a program, of an area and of an area by program, but for their money.
    void draw_program(Subject& subject) const;
    void draw_area(Subject& subject) const;
    // Of the home page, which tells what it ranks.
    void draw_home(Subject& subject) const;
    // The money of all of these, once it is known what their heads tell, so that a chart says nothing else; before the
    // other charts of a page.
    void draw_money(std::vector<Subject>& all) const;

private:
    bool is_part(const FigureKey& figure) const;
    std::vector<Chart> map_of(IndicatorIndex indicator, const Slice& slice) const;
    std::vector<Chart> courses_of(const Subject& subject) const;
    LocalText name_of(const Subject& subject) const;

    const Corpus& corpus_;
    const DerivedValues& derived_;
    const Neighbours& neighbours_;
    const ProgramTree& program_tree_;
    Maps& maps_;
};

}  // namespace minhbach
