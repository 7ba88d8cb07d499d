// SPDX-License-Identifier: MIT
// Two or three sentences that say what a page says: what was planned, what was spent by when, how that compares, what
// is missing. Facts first, then words, so that every situation can be tested without a site.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "model/codes.hpp"
#include "model/level.hpp"
#include "model/words.hpp"
#include "plan/money/head.hpp"
#include "render/words/format.hpp"

namespace minhbach {

// A sum of money as the sources state it. Texts are in the language of the story.
struct MoneyFacts {
    std::string area;     // as it stands within a sentence: "huyện Văn Quan"
    std::string program;  // its name within a sentence; empty where it is of no program
    ProgramRole program_role = ProgramRole::part;
    std::string dimensions;  // "vốn đầu tư phát triển, ngân sách trung ương"; may be empty
    std::string capital;     // "vốn đầu tư phát triển"
    std::string unit;        // "triệu đồng"
    std::optional<Period> period;
    std::string of_year;              // the year of the money, where no budget year says it and the result is of a day
    std::vector<Decimal> assigned;    // different figures that the sources state; empty: none
    std::vector<Decimal> allocated;   // where no plan is stated
    bool expected = false;            // the plan is only expected
    Bound plan_bound = Bound::exact;  // of one plan
    using Spent = HeadResult;
    std::vector<Spent> spent;
    std::optional<Decimal> elapsed;  // percent of the period that had passed at the cut-off date
    std::optional<Decimal> pace;     // rate less elapsed, in points
    bool even = false;               // as HeadLine has it
    NoVerdict no_verdict = NoVerdict::none;
    std::string left;  // of the plan, with its unit, where that is more than nothing and there is one plan
    Bound left_bound = Bound::exact;
    std::optional<int> rank;
    int ranked = 0;    // areas with a figure
    int siblings = 0;  // areas there are
    std::vector<MoneyFacts> of_which;
    std::string plans_apart;  // what these were given together, where that contradicts what the whole was
    std::string apart;        // what was spent of these together, where that contradicts what was spent of the whole
};

// A result that is no money: "the poverty rate of 2023 is 25.68%".
struct OutcomeFacts {
    std::string indicator;
    std::string value;             // with its unit
    std::optional<Period> period;  // none of what does not change with time
    std::optional<Date> as_of;     // where it is another day than the last of the period
    Kind kind;
    std::string kind_name;
    std::optional<Decimal> change;  // against the year before
    std::string change_text;        // its size with unit
    std::optional<Decimal> growth;  // where the statistic is itself a growth, of `indicator`; `value` is its size
    std::string base;               // "so với năm 2022"; empty: the year before
};

// The sum of several programs that stands above the sentences, and how far apart they are.
struct SpreadFacts {
    std::size_t programs = 0;
    std::string when;   // up to which day, or of which period
    std::string spent;  // as the sum shows it
    std::string plan;   // with its unit
    Decimal rate;
    std::string least;  // the program that has spent the smallest part of its plan
    Decimal least_rate;
    std::string most;
    Decimal most_rate;
    std::size_t above = 0;  // have spent more than their plan
};

struct StoryFacts {
    enum class About : unsigned char { area, program };
    About about = About::area;
    std::string name;                    // within a sentence
    std::optional<SpreadFacts> spread;   // of an area
    std::vector<MoneyFacts> money;       // each is told
    std::optional<MoneyFacts> together;  // of two of them the sum
    std::vector<std::string> left_out;   // what other sums of this program there are
    bool lacks_money = false;            // of an area: it has figures, and none is of money
    std::string absent_capital;          // the kind of capital of which there is nothing
    std::vector<std::string> other_programs;
    bool more_money = false;  // of a program: of other areas or of other sums
    std::vector<OutcomeFacts> outcomes;
    std::size_t rows = 0;  // of the page's table of money
    std::size_t rows_without_spent = 0;
    std::size_t figures = 0;
    std::vector<std::string> sources;  // short titles
    std::vector<std::string> areas;    // of a program: those that have figures of it or of its parts
    std::string whole;                 // what holds all others, where there are figures of it, too: "the whole country"
    bool has_parts = false;            // whether it has parts at all
    std::size_t findings = 0;
    std::size_t small_findings = 0;  // of these whose numbers lie so near each other as rounding makes them
};

// The sentences, in the order in which they are read.
std::vector<std::string> tell(const StoryFacts& facts, const Words& words, const Formatter& format);

// How many of the sentences stand at the head of a page: as many as have no more words than a reader takes in at once
// (`limits::words_of_head`), and the first in any case. The others are folded away below.
std::size_t sentences_of_head(const std::vector<std::string>& sentences);

}  // namespace minhbach
