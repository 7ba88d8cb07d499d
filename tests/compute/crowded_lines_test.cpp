// SPDX-License-Identifier: MIT
// Lines that state one indicator in very many ways.
#include "compute/crowded_lines.hpp"

#include "base/limits.hpp"
#include "compute/book.hpp"
#include "load/in_time.hpp"

using namespace minhbach;

namespace {

struct Computed {
    std::size_t values = 0;
    std::vector<Diagnostic> warnings;
};

Computed compute(const Corpus& corpus) {
    const InTime in_time;
    Diagnostics diagnostics;
    const DerivedValues derived = compute_derived(corpus, {}, diagnostics);
    return {derived.size(), diagnostics.sorted()};
}

// So many plans and so many results on one line, with the formulas `undisbursed` and `rate`.
Book plans_and_results(int plans, int results) {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    const auto disbursed = book.indicator("disbursed", "million_vnd");
    book.derived("rate", "percent", FormulaKind::ratio, {disbursed, assigned});
    for (int i = 0; i < plans; ++i) {
        book.add(assigned, std::to_string(1000 + i).c_str(), "2023", kinds::plan).line = 5;
    }
    for (int i = 0; i < results; ++i) {
        book.add(disbursed, std::to_string(100 + i).c_str()).line = 700;
    }
    return book;
}

}  // namespace

TEST_CASE("Each of sixty plans stands against each of sixty results") {
    const Computed computed = compute(plans_and_results(60, 60).corpus);
    CHECK(computed.values == 3600);
    CHECK(computed.warnings.empty());
}

TEST_CASE("Of a line with more statements nothing is computed and a warning names its first figure") {
    const Computed computed = compute(plans_and_results(61, 3).corpus);
    CHECK(computed.values == 0);
    REQUIRE(computed.warnings.size() == 1);
    const Diagnostic& warning = computed.warnings[0];
    CHECK(warning.severity == Severity::warning);
    CHECK(warning.code == "too-many-statements");
    CHECK(warning.place == Place{"data/observations/one.csv", 5, 0});
    CHECK(warning.message.en ==
          "\"assigned\" of one place, program, period … has more than 60 different numbers, the first on this line; "
          "nothing was computed of them");
    CHECK(warning.message.vi ==
          "\"assigned\" của cùng một nơi, chương trình, kỳ… có hơn 60 số khác nhau, số đầu ở dòng này; không tính gì "
          "từ chúng");
    CHECK(compute(plans_and_results(300, 300).corpus).warnings.size() == 2);
    CHECK(compute(plans_and_results(20'000, 20'000).corpus).values == 0);
}

TEST_CASE("One statement that is repeated is one however often") {
    Book book = plans_and_results(1, 1);
    for (int i = 0; i < 20'000; ++i) {
        book.add(book["assigned"], "1000", "2023", kinds::plan);
    }
    const Computed computed = compute(book.corpus);
    CHECK(computed.values == 1);
    CHECK(computed.warnings.empty());
}

TEST_CASE("A warning of computed values names the figure they begin with") {
    Book book = plans_and_results(1, 60);
    const auto rate = book["rate"];
    book.add(book["assigned"], "7", "2023", kinds::plan).line = 6;
    book.derived("status", "class", FormulaKind::status, {rate}).classes.resize(2);
    const Computed computed = compute(book.corpus);
    CHECK(computed.values == 120);
    REQUIRE(computed.warnings.size() == 1);
    CHECK(computed.warnings[0].place.line == 700);
    CHECK(computed.warnings[0].message.en.starts_with("\"rate\""));
}

TEST_CASE("A chain of sixty sums of equal terms takes a moment even where a figure is contradicted") {
    const InTime in_time;
    Book book;
    auto last = book.indicator("s0", "million_vnd");
    for (int i = 1; i <= 60; ++i) {
        const std::string id = "s" + std::to_string(i);
        book.derived(id.c_str(), "million_vnd", FormulaKind::sum, {last, last});
        last = book[id.c_str()];
    }
    book.derived("all", "million_vnd", FormulaKind::aggregate, {last}).all_below = false;
    for (const char* area : {"181", "184", "186"}) {
        book.add(book["s0"], "0", "2023", kinds::actual, area);
    }
    Finding finding;
    finding.rule = RuleKind::conflict;
    finding.severity = FindingSeverity::error;
    finding.observations = {0};
    const std::vector<Finding> findings{finding};
    const DerivedValues derived = compute_derived(book.corpus, findings);
    // Of the area whose figure is contradicted nothing goes into the total.
    REQUIRE(derived.size() == 60 * 3 + 1);
    CHECK(derived.values.back().reporting == 2);
    CHECK(derived.observations_of(derived.values.back()) == std::vector<ObservationIndex>{1, 2});
    CHECK(compute_derived(book.corpus).values.back().reporting == 3);
}
