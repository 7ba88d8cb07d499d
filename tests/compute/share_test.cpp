// SPDX-License-Identifier: MIT
// Shares: a part of the whole on the line that stands for it.
#include <catch2/catch.hpp>

#include "compute/book.hpp"

using namespace minhbach;

namespace {

// A whole of 8 and a part of 2, both changed from figures of the same line.
template <typename Whole, typename Part>
Values share(std::optional<std::uint8_t> dimension, Along along, const Whole& whole, const Part& part) {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    Formula& formula = book.derived("share", "percent", FormulaKind::share, {assigned});
    if (dimension) {
        share_along(formula, *dimension);
    } else {
        formula.along = along;
    }
    whole(book.add(assigned, "8"), book.corpus);
    part(book.add(assigned, "2"), book.corpus);
    return book.told("share");
}

template <typename Whole, typename Part>
Values share(std::uint8_t dimension, const Whole& whole, const Part& part) {
    return share(dimension, Along::dimension, whole, part);
}

template <typename Whole, typename Part>
Values share(Along along, const Whole& whole, const Part& part) {
    return share(std::nullopt, along, whole, part);
}

const auto as_it_is = [](Observation&, Corpus&) {};

}  // namespace

TEST_CASE("A share is taken of the whole along its dimension, and only of that") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    Formula& formula = book.derived("capital_share", "percent", FormulaKind::share, {assigned});
    share_along(formula, Dim::capital);
    book.add(assigned, "174177", "2023", kinds::plan).capital = Capital::total;
    book.add(assigned, "121457", "2023", kinds::plan).capital = Capital::investment;
    book.add(assigned, "52720", "2023", kinds::plan).capital = Capital::recurrent;
    book.add(assigned, "999", "2023", kinds::plan);  // of no capital in particular
    CHECK(book.values("capital_share") == Values{"69.731939", "30.268061"});
    share_along(formula, Dim::fund);
    CHECK(book.values("capital_share").empty());
}

TEST_CASE("Each dimension has its whole") {
    CHECK(share(
              Dim::capital, [](Observation& row, Corpus&) { row.capital = Capital::total; },
              [](Observation& row, Corpus&) { row.capital = Capital::recurrent; }) ==
          Values{"20 gnbv one 2023 recurrent actual: 25.000000 <- 1 0"});
    CHECK(share(
              Dim::fund, [](Observation& row, Corpus&) { row.fund = Fund::total; },
              [](Observation& row, Corpus&) { row.fund = Fund::district; }) ==
          Values{"20 gnbv one 2023 district actual: 25.000000 <- 1 0"});
    CHECK(share(
              Dim::fund_year, [](Observation& row, Corpus& corpus) { row.fund_year = corpus.strings.intern("total"); },
              [](Observation& row, Corpus& corpus) { row.fund_year = corpus.strings.intern("2022"); }) ==
          Values{"20 gnbv one 2023 2022 actual: 25.000000 <- 1 0"});
    CHECK(share(Along::program, as_it_is, [](Observation& row, Corpus&) { row.program = 2; }) ==
          Values{"20 gnbv.2 one 2023 actual: 25.000000 <- 1 0"});
    CHECK(share(Along::area, as_it_is, [](Observation& row, Corpus&) { row.area = 3; }) ==
          Values{"184 gnbv one 2023 actual: 25.000000 <- 1 0"});
    CHECK(share(Along::none, as_it_is, as_it_is).empty());
}

TEST_CASE("A figure that has nothing in the dimension is no part of the whole") {
    CHECK(share(
              Dim::capital, [](Observation& row, Corpus&) { row.capital = Capital::total; }, as_it_is)
              .empty());
    CHECK(share(
              Dim::fund, [](Observation& row, Corpus&) { row.fund = Fund::total; }, as_it_is)
              .empty());
    CHECK(share(
              Dim::fund_year, [](Observation& row, Corpus& corpus) { row.fund_year = corpus.strings.intern("total"); },
              as_it_is)
              .empty());
    // And without a total of all budget years the figure of none in particular is no whole either.
    CHECK(share(Dim::fund_year, as_it_is, [](Observation& row, Corpus& corpus) {
              row.fund_year = corpus.strings.intern("2022");
          }).empty());
}

TEST_CASE("Without the dimension being asked for its lack does not matter") {
    CHECK(share(Along::program, as_it_is, [](Observation& row, Corpus&) { row.program = 1; }).size() == 1);
    CHECK(share(
              Dim::capital,
              [](Observation& row, Corpus& corpus) {
                  row.capital = Capital::total;
                  row.fund = Fund::central;
                  row.fund_year = corpus.strings.intern("2022");
              },
              [](Observation& row, Corpus& corpus) {
                  row.capital = Capital::investment;
                  row.fund = Fund::central;
                  row.fund_year = corpus.strings.intern("2022");
              }) == Values{"20 gnbv one 2023 investment central 2022 actual: 25.000000 <- 1 0"});
}

TEST_CASE("Whole and part are of one line but for the dimension, of one kind and one date") {
    const auto part = [](auto change) {
        return share(Along::area, as_it_is, [&](Observation& row, Corpus&) {
            row.area = 2;
            change(row);
        });
    };
    CHECK(part([](Observation&) {}).size() == 1);
    CHECK(part([](Observation& row) { row.kind = kinds::estimate; }).empty());
    CHECK(part([](Observation& row) { row.as_of = *parse_date("2023-06-30"); }).empty());
    CHECK(part([](Observation& row) { row.source = 1; }).empty());
    CHECK(part([](Observation& row) { row.program = 1; }).empty());
    CHECK(part([](Observation& row) { row.coordinates = 2; }).empty());
    CHECK(part([](Observation& row) { row.capital = Capital::total; }).empty());
}

TEST_CASE("Every statement of the whole gives a share, and a whole of nothing none") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    Formula& formula = book.derived("share", "percent", FormulaKind::share, {assigned});
    formula.along = Along::program;
    for (const char* whole : {"8", "0", "16", "8.0"}) {
        book.add(assigned, whole, "2023", kinds::plan);
    }
    book.add(assigned, "2", "2023", kinds::plan).program = 1;
    CHECK(book.told("share") ==
          Values{"20 gnbv.1 one 2023 plan: 25.000000 <- 4 0", "20 gnbv.1 one 2023 plan: 12.500000 <- 4 2"});
    formula.scope.whole_programs = true;
    CHECK(book.values("share").empty());
}

TEST_CASE("Along a dimension without a total the whole is the figure that has no code, of the same group") {
    Book book;
    Dimension sex;
    sex.id = "sex";
    add_code(sex, "female", {"nữ", "female"});
    add_code(sex, "male", {"nam", "male"});
    book.corpus.dimensions.add(sex);
    const auto assigned = book.indicator("assigned", "million_vnd");
    share_along(book.derived("share", "percent", FormulaKind::share, {assigned}), 4);
    const auto add = [&](CodeIndex group, CodeIndex code, const char* value) {
        book.add(assigned, value).coordinates = book.corpus.dimensions.intern({group, code});
    };
    add(0, 0, "8");
    add(0, 1, "2");
    add(0, 2, "6");
    add(1, 0, "5");
    add(1, 2, "1");
    add(2, 1, "3");  // of which no whole is stated
    CHECK(book.told("share") == Values{"20 gnbv one 2023 female actual: 25.000000 <- 1 0",
                                       "20 gnbv one 2023 male actual: 75.000000 <- 2 0",
                                       "20 gnbv one 2023 poormale actual: 20.000000 <- 4 3"});
}
