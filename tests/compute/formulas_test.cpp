// SPDX-License-Identifier: MIT
// How formulas build on each other: scopes, order, circles, breaks, and what a computed value rests on.
#include <catch2/catch.hpp>

#include "check/formulas.hpp"
#include "compute/book.hpp"
#include "load/theme_words.hpp"

using namespace minhbach;

namespace {

std::string problems(const Book& book) {
    Diagnostics diagnostics;
    check_formulas(book.corpus, diagnostics);
    std::string codes;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        codes += (codes.empty() ? "" : " ") + diagnostic.code;
    }
    return codes;
}

// How many of a plan, a result and its estimate, in four places, a scope lets through.
std::size_t in_scope(const FormulaScope& scope) {
    Book book;
    const auto x = book.indicator("x", "percent");
    Formula& formula = book.derived("status", "class", FormulaKind::status, {x});
    formula.classes.resize(2);
    formula.scope = scope;
    for (const Kind kind : {kinds::actual, kinds::estimate, kinds::plan}) {
        book.add(x, "1", "2023", kind);
        book.add(x, "1", "2023", kind).program = 1;
        Observation& row = book.add(x, "1", "2023", kind);
        row.capital = Capital::total;
        row.fund = Fund::local;
        book.add(x, "1", "2023", kind).coordinates = 1;
    }
    return book.values("status").size();
}

template <typename Code>
constexpr std::uint32_t bit(Code code) {
    return 1U << static_cast<unsigned>(code);
}

}  // namespace

TEST_CASE("A scope limits the lines") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    const auto disbursed = book.indicator("disbursed", "million_vnd");
    Formula& formula = book.derived("rate", "percent", FormulaKind::ratio, {disbursed, assigned});
    for (const ProgramIndex program : {ProgramIndex{0}, ProgramIndex{1}}) {
        book.add(assigned, "10", "2023", kinds::plan).program = program;
        book.add(disbursed, "5").program = program;
    }
    CHECK(book.values("rate").size() == 2);
    formula.scope.whole_programs = true;
    CHECK(book.values("rate").size() == 1);
    formula.scope.kinds = {kinds::estimate};
    CHECK(book.values("rate").empty());
}

TEST_CASE("Formulas that cannot be are reported: circles, units that do not work out, no direction") {
    Book book;
    const auto money = book.indicator("money", "million_vnd", Direction::none);
    const auto households = book.indicator("households", "household");
    book.derived("a", "percent", FormulaKind::ratio, {money, households});
    CHECK(problems(book) == "unit-mismatch");
    book.derived("rank", "rank", FormulaKind::rank, {money});
    CHECK(problems(book) == "direction-missing unit-mismatch");
    book.derived("x", "million_vnd", FormulaKind::sum,
                 {money, static_cast<IndicatorIndex>(book.corpus.indicators.size() + 1)});
    book.derived("y", "million_vnd", FormulaKind::sum, {money, *book.corpus.indicators.find("x")});
    CHECK(problems(book) == "direction-missing formula-circle unit-mismatch");
    CHECK(compute_derived(book.corpus).size() == 0);
    CHECK(formula_order(book.corpus).size() == 2);
}

TEST_CASE("Percentages may not be added up over areas, and change by points only") {
    Book book;
    const auto rate = book.indicator("rate", "percent");
    const auto money = book.indicator("money", "million_vnd");
    book.derived("total", "percent", FormulaKind::aggregate, {rate});
    book.derived("change", "percentage_points", FormulaKind::change, {money}).as = ChangeAs::points;
    book.derived("difference", "percent", FormulaKind::difference, {rate, rate});
    book.derived("per", "million_vnd", FormulaKind::per, {money, rate});
    CHECK(problems(book) == "unit-mismatch unit-mismatch unit-mismatch unit-mismatch");
}

TEST_CASE("What is printed and computed on one line is one figure for what builds on it") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    const auto disbursed = book.indicator("disbursed", "million_vnd");
    book.derived("rate", "percent", FormulaKind::ratio, {disbursed, assigned});
    const auto rate = *book.corpus.indicators.find("rate");
    book.corpus.indicators[rate].reported = true;
    book.derived("rank", "rank", FormulaKind::rank, {rate});
    for (const char* area : {"181", "184", "186"}) {
        book.add(assigned, "100", "2023", kinds::plan, area);
        book.add(disbursed, area[2] == '1' ? "20.0367" : "30", "2023", kinds::actual, area);
        book.add(rate, area[2] == '1' ? "20.03" : "30", "2023", kinds::actual, area);
    }
    CHECK(book.values("rank") == Values{"1", "1", "3"});  // the best first
}

TEST_CASE("A chain of very many formulas is refused, and what two reach is gathered once") {
    Book book;
    constexpr IndicatorIndex links = 80;
    for (IndicatorIndex i = 0; i < links; ++i) {
        const auto next = static_cast<IndicatorIndex>(i + 1);
        book.derived(("x" + std::to_string(i)).c_str(), "million_vnd", FormulaKind::sum, {next, next});
    }
    book.indicator("base", "million_vnd");
    CHECK(problems(book).find("formula-too-deep") != std::string::npos);
    book.corpus.indicators[links].breaks.push_back({*parse_date("2022-01-01"), {"mới", "new"}});
    CHECK(series_breaks(book.corpus, 0).size() == 1);  // not once for each of 2^80 ways
}

TEST_CASE("Each part of a scope takes what it names and all where it names nothing") {
    CHECK(in_scope({}) == 12);
    CHECK(in_scope({.whole_programs = true}) == 9);
    CHECK(in_scope({.programs = {0}}) == 9);
    CHECK(in_scope({.programs = {1, 2}}) == 3);
    CHECK(in_scope({.programs = {2}}) == 0);
    CHECK(in_scope({.no_breakdown = true}) == 9);
    CHECK(in_scope({.codes = {{Dim::capital, {Capital::none}}}}) == 9);
    CHECK(in_scope({.codes = {{Dim::capital, {Capital::total}}}}) == 3);
    CHECK(in_scope({.codes = {{Dim::capital, {Capital::investment}}}}) == 0);
    CHECK(in_scope({.codes = {{Dim::fund, {Fund::none}}}}) == 9);
    CHECK(in_scope({.codes = {{Dim::fund, {Fund::local}}}}) == 3);
    CHECK(in_scope({.codes = {{Dim::fund, {Fund::none, Fund::local}}}}) == 12);
    CHECK(in_scope({.codes = {{Dim::fund, {Fund::foreign}}}}) == 0);
    CHECK(in_scope({.kinds = {kinds::actual}}) == 4);
    CHECK(in_scope({.kinds = {kinds::estimate, kinds::plan}}) == 8);
    CHECK(in_scope({.kinds = {kinds::target}}) == 0);
    CHECK(in_scope({.periods = bit(PeriodKind::year) | bit(PeriodKind::half)}) == 12);
    CHECK(in_scope({.periods = bit(PeriodKind::years)}) == 0);
    CHECK(in_scope({.whole_programs = true,
                    .no_breakdown = true,
                    .codes = {{Dim::capital, {Capital::total}}, {Dim::fund, {Fund::local}}},
                    .kinds = {kinds::plan}}) == 1);
}

TEST_CASE("Formulas are computed after those they build on, each once") {
    Book book;
    const auto base = book.indicator("base", "household");
    book.derived("top", "household", FormulaKind::sum, {2, 3, base});
    book.derived("left", "household", FormulaKind::sum, {3, base});
    book.derived("bottom", "household", FormulaKind::sum, {base, base});
    book.derived("last", "household", FormulaKind::difference, {1, base});
    CHECK(formula_order(book.corpus) == std::vector<IndicatorIndex>{3, 2, 1, 4});
    book.add(base, "10");
    const DerivedValues all = compute_derived(book.corpus);
    REQUIRE(all.size() == 4);
    CHECK(book.told("bottom") == Values{"20 gnbv one 2023 actual: 20 <- 0 0"});
    CHECK(book.told("left") == Values{"20 gnbv one 2023 actual: 30 <- d0 0"});
    CHECK(book.told("top") == Values{"20 gnbv one 2023 actual: 60 <- d1 d0 0"});
    CHECK(book.told("last") == Values{"20 gnbv one 2023 actual: 50 <- d2 0"});
    CHECK(all.observations_of(all[3]) == std::vector<ObservationIndex>{0});
}

TEST_CASE("What is in a circle, above one or built on nothing known is left out, all else is computed") {
    Book book;
    const auto base = book.indicator("base", "household");
    book.derived("itself", "household", FormulaKind::sum, {base, 1});
    book.derived("above", "household", FormulaKind::sum, {1, base});
    book.derived("unknown", "household", FormulaKind::sum, {base, no_index});
    book.derived("above_unknown", "household", FormulaKind::sum, {3, base});
    book.derived("good", "household", FormulaKind::sum, {base, base});
    book.derived("there", "household", FormulaKind::sum, {7, base});
    book.derived("back", "household", FormulaKind::sum, {6, base});
    CHECK(formula_order(book.corpus) == std::vector<IndicatorIndex>{5});
    book.add(base, "4");
    const DerivedValues all = compute_derived(book.corpus);
    CHECK(all.size() == 1);
    CHECK(book.values("good") == Values{"8"});
}

TEST_CASE("A series has its own breaks and those of all it is computed from") {
    Book book;
    const auto one = book.indicator("one", "household");
    const auto two = book.indicator("two", "household");
    book.derived("sum", "household", FormulaKind::sum, {one, two, no_index});
    book.derived("change", "household", FormulaKind::change, {book["sum"]});
    book.indicator("other", "household");
    for (const char* id : {"one", "two", "sum", "change", "other"}) {
        book.corpus.indicators[book[id]].breaks.push_back({*parse_date("2022-01-01"), {id, id}});
    }
    const auto reasons = [&](const char* id) {
        std::string text;
        for (const SeriesBreak& change : series_breaks(book.corpus, book[id])) {
            text += change.reason.in(english) + " ";
        }
        return text;
    };
    CHECK(reasons("one") == "one ");
    CHECK(reasons("sum") == "sum two one ");
    CHECK(reasons("change") == "change sum two one ");
}

TEST_CASE("A computed value knows its observations in the order they are met, each once") {
    Book book;
    const auto a = book.indicator("a", "household");
    const auto b = book.indicator("b", "household");
    const auto c = book.indicator("c", "household");
    book.derived("rest", "household", FormulaKind::difference, {b, a});
    book.derived("both", "household", FormulaKind::sum, {c, book["rest"], a, b});
    for (const IndicatorIndex indicator : {a, b, c}) {
        book.add(indicator, "1");
    }
    const DerivedValues all = compute_derived(book.corpus);
    REQUIRE(all.size() == 2);
    CHECK(all.observations_of(all[0]) == std::vector<ObservationIndex>{1, 0});
    CHECK(all.observations_of(all[1]) == std::vector<ObservationIndex>{2, 1, 0});
    CHECK(book.told("both") == Values{"20 gnbv one 2023 actual: 3 <- 2 d0 0 1"});
}

TEST_CASE("The observations of a value that rests on itself in many ways are gathered once, not once a way") {
    Book book;
    book.indicator("x0", "household");
    for (IndicatorIndex i = 0; i < 40; ++i) {
        book.derived(("x" + std::to_string(i + 1)).c_str(), "household", FormulaKind::difference, {i, i});
    }
    book.add(0, "1");
    const DerivedValues all = compute_derived(book.corpus);
    REQUIRE(all.size() == 40);
    CHECK(all.observations_of(all[39]) == std::vector<ObservationIndex>{0});
}

TEST_CASE("A computed value takes the place of what is printed of the same line, kind and date, and of no other") {
    Book book;
    const auto part = book.indicator("part", "household");
    const auto whole = book.indicator("whole", "household");
    book.derived("rate", "percent", FormulaKind::ratio, {part, whole});
    const auto rate = book["rate"];
    book.derived("status", "class", FormulaKind::status, {rate}).classes.resize(1);
    book.add(rate, "11", "2023", kinds::actual, "184");  // of a line that has no computed one
    book.add(whole, "8");
    book.add(part, "6", "2023", kinds::target);
    book.add(part, "2");
    book.add(part, "1").as_of = *parse_date("2023-06-30");
    book.corpus.observations[1].kind = kinds::plan;
    book.add(rate, "12");
    book.add(rate, "13", "2023", kinds::estimate);
    book.add(rate, "14").as_of = *parse_date("2023-12-31");
    book.add(rate, "15").as_of = *parse_date("2023-06-30");
    CHECK(book.told("rate") ==
          Values{"20 gnbv one 2023 actual: 25.000000 <- 3 1", "20 gnbv one 2023 actual 2023-06-30: 12.500000 <- 4 1"});
    CHECK(book.told("status") == Values{"184 gnbv one 2023 actual: 1 <- 0", "20 gnbv one 2023 estimate: 1 <- 6",
                                        "20 gnbv one 2023 actual 2023-12-31: 1 <- 7",
                                        "20 gnbv one 2023 actual: 1 <- d0",
                                        "20 gnbv one 2023 actual 2023-06-30: 1 <- d1"});
}

TEST_CASE("Computed and printed figures of one indicator stand in the order of their lines") {
    Book book;
    const auto part = book.indicator("part", "household");
    const auto whole = book.indicator("whole", "household");
    book.derived("rate", "percent", FormulaKind::ratio, {part, whole});
    const auto rate = book["rate"];
    book.derived("twice", "percent", FormulaKind::sum, {rate, rate});
    book.derived("status", "class", FormulaKind::status, {rate}).classes.resize(1);
    // Kinds against the order of their list; a target is held against whatever counted the whole.
    for (const Kind kind : {kinds::target, kinds::estimate, kinds::actual}) {
        book.add(part, "1", "2022", kind);
        book.add(whole, "4", "2022", kind);
    }
    book.add(rate, "50", "2023");
    book.add(rate, "26", "2022", kinds::actual);
    CHECK(book.told("twice").back() == "20 gnbv one 2023 actual: 100 <- 6 6");
    CHECK(book.told("status") == Values{"20 gnbv one 2022 target: 1 <- d0", "20 gnbv one 2022 estimate: 1 <- d3",
                                        "20 gnbv one 2022 actual: 1 <- d5", "20 gnbv one 2023 actual: 1 <- 6"});
}

TEST_CASE("Totals go together only where all they rest on is of the same areas, down through other formulas") {
    Book book;
    const auto a = book.indicator("a", "household");
    const auto b = book.indicator("b", "household");
    for (const auto& [id, operand] : {std::pair{"a_below", a}, std::pair{"b_below", b}}) {
        book.derived(id, "household", FormulaKind::aggregate, {operand}).all_below = false;
    }
    book.derived("a_double", "household", FormulaKind::sum, {book["a_below"], book["a_below"]});
    book.derived("b_double", "household", FormulaKind::sum, {book["b_below"], book["b_below"]});
    book.derived("rest", "household", FormulaKind::difference, {book["a_double"], book["b_double"]});
    book.derived("sum", "household", FormulaKind::sum, {book["a_double"], book["b_double"]});
    book.derived("mixed", "household", FormulaKind::difference, {book["a_double"], book["b_below"]});
    for (const char* area : {"181", "184"}) {
        book.add(a, "5", "2023", kinds::actual, area);
        book.add(b, "2", "2023", kinds::actual, area);
    }
    CHECK(book.values("rest") == Values{"12"});
    CHECK(book.values("sum") == Values{"28"});
    CHECK(book.values("mixed") == Values{"16"});
    book.add(b, "1", "2023", kinds::actual, "186");
    CHECK(book.values("b_double") == Values{"10"});
    CHECK(book.values("rest").empty());
    CHECK(book.values("sum").empty());
    CHECK(book.values("mixed").empty());
}

TEST_CASE("A total of what is computed is of the areas on whose lines that stands") {
    Book book;
    const auto a = book.indicator("a", "household");
    const auto b = book.indicator("b", "household");
    book.derived("a_twice", "household", FormulaKind::sum, {a, a});
    book.derived("a_below", "household", FormulaKind::aggregate, {book["a_twice"]}).all_below = false;
    book.derived("b_below", "household", FormulaKind::aggregate, {b}).all_below = false;
    book.derived("rest", "household", FormulaKind::difference, {book["a_below"], book["b_below"]});
    for (const char* area : {"184", "186"}) {
        book.add(b, "2", "2023", kinds::actual, "181").note = book.corpus.strings.intern("per_unit");
        book.add(a, "5", "2023", kinds::actual, area);
        book.add(b, "2", "2023", kinds::actual, area);
    }
    CHECK(book.values("a_below") == Values{"20"});
    CHECK(book.values("rest") == Values{"16"});
    book.corpus.observations.back().area = 2;
    CHECK(book.values("b_below") == Values{"4"});
    CHECK(book.values("rest").empty());
}

TEST_CASE("A total does not go together with a printed figure, but places among areas may be compared") {
    Book book;
    for (const AreaIndex parent : {AreaIndex{2}, AreaIndex{3}, AreaIndex{4}}) {
        for (const char* id : {"x", "y", "z"}) {
            book.area((std::to_string(parent) + id).c_str(), Level::commune, parent);
        }
    }
    const auto a = book.indicator("a", "household");
    const auto b = book.indicator("b", "household");
    for (const auto& [id, operand] : {std::pair{"a_below", a}, std::pair{"b_below", b}}) {
        book.derived(id, "household", FormulaKind::aggregate, {operand}).all_below = false;
    }
    book.derived("a_rank", "rank", FormulaKind::rank, {book["a_below"]});
    book.derived("b_rank", "rank", FormulaKind::rank, {book["b_below"]});
    book.derived("places", "rank", FormulaKind::difference, {book["a_rank"], book["b_rank"]});
    book.derived("against", "household", FormulaKind::difference, {book["a_below"], b});
    book.derived("reversed", "household", FormulaKind::difference, {b, book["a_below"]});
    for (const char* area : {"2x", "2y", "3x", "3y", "4x", "4y"}) {
        book.add(a, area[0] == '2' ? "9" : area[0] == '3' ? "5" : "1", "2023", kinds::actual, area);
        book.add(b, area[0] == '2' ? "1" : area[0] == '3' ? "5" : "9", "2023", kinds::actual, area);
    }
    book.add(b, "1", "2023", kinds::actual, "2z");
    book.add(b, "4", "2023", kinds::actual, "181").source = no_index;
    CHECK(book.values("a_below") == Values{"18", "10", "2"});
    CHECK(book.values("places") == Values{"-2", "0", "2"});
    CHECK(book.values("against").empty());
    CHECK(book.values("reversed").empty());
}

TEST_CASE("An amount each is left out whatever else the note says, other notes are not") {
    for (const auto& [note, size] :
         {std::pair{"per_unit", 0U}, std::pair{"about;per_unit", 0U}, std::pair{"per_year", 0U},
          std::pair{"per_unit;in_words", 0U}, std::pair{"about", 1U}, std::pair{"", 1U}}) {
        Book book;
        const auto x = book.indicator("x", "percent");
        book.derived("twice", "percent", FormulaKind::sum, {x, x});
        book.noted(note, x, "5");
        CHECK(book.values("twice").size() == size);
    }
}

TEST_CASE("An amount per head has the unit that names both") {
    Book book;
    const auto loans = book.indicator("loans", "million_vnd");
    const auto households = book.indicator("households", "household");
    book.derived("per", "million_vnd_per_household", FormulaKind::per, {loans, households});
    CHECK(problems(book).empty());
    book.derived("reversed", "million_vnd_per_household", FormulaKind::per, {households, loans});
    CHECK(problems(book) == "unit-mismatch");
}
