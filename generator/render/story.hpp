// SPDX-License-Identifier: MIT
// Two or three sentences that say what a page says: what was planned, what was spent by when, how that compares, what
// is missing. Facts first, then words, so that every situation can be tested without a site.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "model/codes.hpp"
#include "render/format.hpp"
#include "render/sentences.hpp"

namespace minhbach {

// A budget line as the sources state it. Texts are in the language of the story.
struct MoneyFacts {
    std::string area;           // as it stands within a sentence: "huyện Văn Quan"
    std::string program;        // its short name
    std::string program_level;  // "program", "project", …
    std::string dimensions;     // "vốn đầu tư phát triển, ngân sách trung ương"; may be empty
    std::string unit;           // "triệu đồng"
    std::optional<Period> period;
    std::vector<Decimal> assigned;   // different figures that the sources state; empty: none
    std::vector<Decimal> allocated;  // where no plan is stated
    struct Spent {
        Decimal value;
        Kind kind = Kind::actual;
        std::optional<Date> as_of;
        std::vector<Decimal> rates;           // of each plan, in percent
        std::optional<Decimal> contradicted;  // the printed percentage, where it does not fit
    };
    std::vector<Spent> spent;
    std::optional<Decimal> elapsed;  // percent of the period that had passed at the cut-off date
    std::optional<Decimal> pace;     // rate less elapsed, in points
    std::optional<int> rank;
    int ranked = 0;    // areas with a figure
    int siblings = 0;  // areas there are
};

// A result that is no money: "the poverty rate of 2023 is 25.68%".
struct OutcomeFacts {
    std::string indicator;
    std::string value;  // with its unit
    std::optional<Period> period;
    Kind kind = Kind::actual;
    std::optional<Decimal> change;  // against the year before
    std::string change_text;        // its size with unit
};

struct StoryFacts {
    enum class About : unsigned char { area, program };
    About about = About::area;
    std::string name;  // within a sentence
    std::vector<MoneyFacts> money;
    std::vector<OutcomeFacts> outcomes;
    std::size_t plan_lines = 0;
    std::size_t plan_lines_without_spent = 0;
    std::size_t figures = 0;
    std::vector<std::string> sources;  // short titles
    std::vector<std::string> areas;    // of a program: those that report
    std::size_t findings = 0;
};

// The sentences, in the order in which they are read.
std::vector<std::string> tell(const StoryFacts& facts, const SentencePatterns& patterns, const Formatter& format);

}  // namespace minhbach
