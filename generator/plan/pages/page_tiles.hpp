// SPDX-License-Identifier: MIT
// Which tiles of programs a page has (plan/money/program_tiles makes them), once its table of money is known and still
// whole.
#pragma once

#include <span>
#include <vector>

#include "plan/outline/plan.hpp"

namespace minhbach {

// A tile for each program of the rows. A plan for all that an area does is no program.
std::vector<ProgramTile> make_whole_tiles(const Corpus& corpus, std::span<const MoneyRow> rows);

// Of the whole programs of an area together.
void add_tiles_of_area(const Corpus& corpus, Subject& subject);

// Of a program itself, and of a part of one in each area of the levels that its page can list.
void add_tiles_of_program(const Corpus& corpus, Subject& subject);

// Of the parts of all programs, from their own pages; of more parts than a page has tiles none.
void add_tiles_of_parts(const Corpus& corpus, std::vector<Subject>& all);

// Of the areas of a part of a program those that its page lists keep their tiles. Once the heads are made.
void keep_areas_listed(std::vector<Subject>& all);

// The sum of all its programs with which the page of an area opens, before the lines of its head; nullptr: it has none.
const ProgramTile* whole_told(const Subject& page);

// What a program was given, with which its page opens where nobody says what was spent of it or of its parts; nothing
// where fewer than half of the areas with figures have such a plan.
ProgramTile planned_told(const Subject& page);

// The areas that the home page lists, and the figures that the heads of their pages tell first, which stand there (a
// sum of programs leads to none). Once the heads are made.
void add_areas_of_home(std::vector<Subject>& all);

// The figures that stand on the home page, and on the list of programs, beside those of their tiles. Once the heads are
// made.
void add_figures_beside(std::vector<Subject>& all);

// Where no program of the home page has areas enough to be ranked by its rate, the areas whose own pages open with a
// sum of their programs are: those of one level, money and time that are most.
void draw_areas_of_home(const Corpus& corpus, std::vector<Subject>& all);

// Where nothing is told of money the home page has the rankings with which the site's headline indicators open.
void draw_headlines_of_home(const Corpus& corpus, std::vector<Subject>& all);

// Of which money a page tells that something is left: pages of areas leave to those of their programs what is not news.
const PartlySpentLines& partly_told(const Subject& subject);

// The budget lines of which a page says anything by themselves: in its table of money, in the lines of its programs or
// areas, among what was not spent. Good as long as the page is.
std::vector<const MoneyRow*> rows_told(const Subject& subject);

// The figures of a page are those that stand on it, not all that were looked at to make it: each once, sorted.
std::vector<ObservationIndex> figures_added_up(std::span<const ProgramTile> tiles);

}  // namespace minhbach
