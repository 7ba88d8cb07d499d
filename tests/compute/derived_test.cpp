// SPDX-License-Identifier: MIT
#include "compute/derived.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "model/vietnamese.hpp"

using namespace minhbach;

namespace {

Formula formula(FormulaKind kind, std::vector<IndicatorIndex> operands) {
    Formula result;
    result.kind = kind;
    result.operands = std::move(operands);
    return result;
}

// Money in one unit; assigned, disbursed, and what follows from them.
class Figures {
public:
    Figures() {
        declare_dimensions(corpus);
        add_breakdown(corpus, "part");
        corpus.units.add({"million_vnd", {"", ""}, {"", ""}, "money", 0, {1, 0}, false, no_index, no_index});
        corpus.units.add({"percent", {"", ""}, {"", ""}, "percent", 1, {1, 0}, false, no_index, no_index});
        corpus.indicators.add(
            {"assigned", {"", ""}, {"", ""}, 0, Direction::none, "finance", true, false, false, {}, {}, {}, {}});
        corpus.indicators.add(
            {"disbursed", {"", ""}, {"", ""}, 0, Direction::none, "finance", true, false, false, {}, {}, {}, {}});
        corpus.indicators.add({"disbursement_rate",
                               {"", ""},
                               {"", ""},
                               1,
                               Direction::none,
                               "finance",
                               false,
                               true,
                               false,
                               formula(FormulaKind::ratio, {1, 0}),
                               {},
                               {},
                               {}});
        corpus.indicators.add({"undisbursed",
                               {"", ""},
                               {"", ""},
                               0,
                               Direction::none,
                               "finance",
                               false,
                               true,
                               false,
                               formula(FormulaKind::difference, {0, 1}),
                               {},
                               {},
                               {}});
        corpus.periods = {*parse_period("2023"), *parse_period("2024")};
    }

    Observation& add(IndicatorIndex indicator, Decimal value, Kind kind) {
        Observation row;
        row.id = corpus.observations.size() + 1;
        row.area = 0;
        row.program = 0;
        row.source = 0;
        row.indicator = indicator;
        row.value = value;
        row.kind = kind;
        corpus.observations.push_back(row);
        return corpus.observations.back();
    }

    Observation& assign(Decimal value) { return add(0, value, kinds::plan); }
    Observation& disburse(Decimal value) { return add(1, value, kinds::actual); }

    // "rate 50.000000" and the like, in order.
    std::vector<std::string> values() const {
        std::vector<std::string> result;
        for (const Derived& derived : compute_derived(corpus)) {
            result.push_back((derived.indicator == 2 ? "rate " : "rest ") + to_string(derived.value));
        }
        // Values come by indicator; here what is left over first.
        std::stable_partition(result.begin(), result.end(),
                              [](const std::string& text) { return text.starts_with("rest"); });
        return result;
    }

    Corpus corpus;
};

using Values = std::vector<std::string>;

}  // namespace

TEST_CASE("A rate is a percentage to six decimals, a difference keeps the decimals of its parts") {
    Figures figures;
    figures.assign({3000, 0});
    figures.disburse({10005, 1});
    CHECK(figures.values() == Values{"rest 1999.5", "rate 33.350000"});
}

TEST_CASE("Halves are rounded away from zero") {
    Figures figures;
    figures.assign({800'000'000, 0});
    figures.disburse({1'000'004, 0});  // 0.1250005 %
    CHECK(figures.values() == Values{"rest 798999996", "rate 0.125001"});
}

TEST_CASE("Nothing is divided by zero, but zero can be disbursed") {
    Figures none_assigned;
    none_assigned.assign({0, 0});
    none_assigned.disburse({5, 0});
    CHECK(none_assigned.values() == Values{"rest -5"});
    Figures none_spent;
    none_spent.assign({5, 0});
    none_spent.disburse({0, 0});
    CHECK(none_spent.values() == Values{"rest 5", "rate 0.000000"});
}

TEST_CASE("A missing value is not zero: nothing follows from it") {
    Figures figures;
    figures.assign({5, 0});
    figures.disburse({0, 0}).missing = Missing::not_reported;
    CHECK(figures.values().empty());
}

TEST_CASE("Only figures that agree in every dimension are put together") {
    const auto spoilt = [](auto change) {
        Figures figures;
        figures.assign({5, 0});
        change(figures.disburse({1, 0}), figures.corpus);
        return figures.values();
    };
    CHECK(spoilt([](Observation&, Corpus&) {}).size() == 2);
    CHECK(spoilt([](Observation& row, Corpus&) { row.source = 1; }).empty());
    CHECK(spoilt([](Observation& row, Corpus&) { row.area = 1; }).empty());
    CHECK(spoilt([](Observation& row, Corpus&) { row.program = 1; }).empty());
    CHECK(spoilt([](Observation& row, Corpus&) { row.coordinates = 1; }).empty());
    CHECK(spoilt([](Observation& row, Corpus&) { row.capital = Capital::total; }).empty());
    CHECK(spoilt([](Observation& row, Corpus&) { row.fund = Fund::central; }).empty());
    CHECK(spoilt([](Observation& row, Corpus& corpus) { row.fund_year = corpus.strings.intern("2022"); }).empty());
    CHECK(spoilt([](Observation& row, Corpus&) { row.period = 1; }).empty());
}

TEST_CASE("A result dates the value and the plan it is measured by does not") {
    Figures figures;
    figures.assign({5, 0}).as_of = *parse_date("2023-01-01");
    Observation& spent = figures.disburse({1, 0});
    spent.kind = kinds::estimate;
    spent.as_of = *parse_date("2023-12-31");
    for (const Derived& derived : compute_derived(figures.corpus)) {
        CHECK(derived.kind == kinds::estimate);
        CHECK(derived.as_of == *parse_date("2023-12-31"));
    }
    CHECK(figures.values().size() == 2);
}

TEST_CASE("Two results belong together only when kind and date agree") {
    Figures figures;
    figures.add(0, {5, 0}, kinds::actual).as_of = *parse_date("2023-06-30");
    figures.disburse({1, 0}).as_of = *parse_date("2023-12-31");
    CHECK(figures.values().empty());
    figures.corpus.observations[0].as_of = *parse_date("2023-12-31");
    CHECK(figures.values().size() == 2);
    figures.corpus.observations[0].kind = kinds::estimate;
    CHECK(figures.values().empty());
}

TEST_CASE("Where a source contradicts itself every statement gives its own value, and a repetition none") {
    Figures figures;
    figures.assign({100, 0});
    figures.disburse({50, 0});
    figures.disburse({60, 0});
    figures.disburse({500, 1});  // 50.0 says 50 again
    CHECK(figures.values() == Values{"rest 50", "rest 40", "rate 50.000000", "rate 60.000000"});
    std::set<std::string> ids;
    for (const Derived& derived : compute_derived(figures.corpus)) {
        ids.insert(to_derived_id(derived.id));
    }
    CHECK(ids.size() == 4);
}

TEST_CASE("A value names its inputs in the order of the formula") {
    Figures figures;
    figures.disburse({50, 0});
    figures.assign({100, 0});
    const auto derived = compute_derived(figures.corpus);
    REQUIRE(derived.size() == 2);
    for (const Derived& value : derived) {
        const bool rate = value.indicator == 2;
        CHECK(derived.observations_of(value) ==
              (rate ? std::vector<ObservationIndex>{0, 1} : std::vector<ObservationIndex>{1, 0}));
    }
}

TEST_CASE("Ids depend on the inputs' ids alone, not on their values or places") {
    Figures a;
    a.assign({100, 0});
    a.disburse({50, 0});
    Figures b;
    b.disburse({7, 0}).id = 2;
    b.assign({9, 0}).id = 1;
    std::set<std::string> ids;
    for (const Figures* figures : {&a, &b}) {
        for (const Derived& derived : compute_derived(figures->corpus)) {
            ids.insert(to_derived_id(derived.id));
        }
    }
    CHECK(ids.size() == 2);
    CHECK(ids.begin()->size() == 13);
    CHECK(ids.begin()->front() == 'd');
}

TEST_CASE("A value that would need more than eighteen digits is left out instead of being wrong") {
    Figures figures;
    figures.assign({1, 18});
    figures.disburse({999'999'999'999'999'999, 0});
    CHECK(figures.values().empty());
}

TEST_CASE("Without observations, and without formulas, nothing is computed") {
    CHECK(compute_derived(Corpus{}).size() == 0);
    CHECK(Figures().values().empty());
}

TEST_CASE("Ids stay what they are from one edition to the next") {
    Figures figures;
    figures.assign({100, 0});
    figures.disburse({50, 0});
    figures.corpus.indicators.add({"twice",
                                   {"", ""},
                                   {"", ""},
                                   0,
                                   Direction::none,
                                   "finance",
                                   false,
                                   true,
                                   false,
                                   formula(FormulaKind::sum, {3, 3}),
                                   {},
                                   {},
                                   {}});
    std::string ids;
    for (const Derived& derived : compute_derived(figures.corpus)) {
        ids += figures.corpus.indicators[derived.indicator].id + " " + to_derived_id(derived.id) + "\n";
    }
    CHECK(ids == "disbursement_rate dh8nc1q7z6nxc\nundisbursed d260e0gvr40kc\ntwice dq6m3fr5c8pmm\n");
}
