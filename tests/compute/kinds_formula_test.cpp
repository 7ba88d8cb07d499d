// SPDX-License-Identifier: MIT
// One kind of a figure against another: what was spent of the final appropriation, what an adjustment changed.
#include "compute/book.hpp"

namespace minhbach {

namespace {

constexpr Kind main_budget(KindRole::intended, false, 0);
constexpr Kind adjusted(KindRole::intended, false, 1);
constexpr Kind audited(KindRole::actual, false, 0);

struct Budget : Book {
    IndicatorIndex amount = indicator("amount", "million_vnd");

    Budget() {
        corpus.kinds.declare({{"main", {"dự toán đầu", "main"}, {}, main_budget},
                              {"adjusted", {"dự toán điều chỉnh", "adjusted"}, {}, adjusted},
                              {"audited", {"quyết toán", "audited"}, {}, audited}});
    }

    void compare(ChangeAs as, Kind kind, Kind base, const char* unit = "percent") {
        Formula& formula = derived("result", unit, FormulaKind::kinds, {amount});
        formula.as = as;
        formula.of_kind = kind;
        formula.base_kind = base;
    }
};

}  // namespace

TEST_CASE("A share is of one kind in another and no third kind comes into it") {
    Budget book;
    book.add(book.amount, "100", "2023", main_budget);
    book.add(book.amount, "80", "2023", adjusted);
    book.add(book.amount, "60", "2023", audited);
    book.compare(ChangeAs::share, audited, adjusted);
    CHECK(book.values("result") == Values{"75.000000"});
    CHECK(book.told("result") == Values{"20 gnbv one 2023 audited: 75.000000 <- 2 1"});
}

TEST_CASE("A difference is the one less the other and has its sign") {
    Budget book;
    book.add(book.amount, "100", "2023", main_budget);
    book.add(book.amount, "80.5", "2023", adjusted);
    book.compare(ChangeAs::absolute, adjusted, main_budget, "million_vnd");
    CHECK(book.values("result") == Values{"-19.5"});
}

TEST_CASE("A relative difference is in percent of the base and of nothing there is none") {
    Budget book;
    book.add(book.amount, "100", "2023", main_budget);
    book.add(book.amount, "80", "2023", adjusted);
    book.add(book.amount, "0", "2024", main_budget);
    book.add(book.amount, "5", "2024", adjusted);
    book.add(book.amount, "-5", "2022", main_budget);
    book.add(book.amount, "5", "2022", adjusted);
    book.compare(ChangeAs::relative, adjusted, main_budget);
    CHECK(book.values("result") == Values{"-20.000000"});
}

TEST_CASE("Two kinds of different lines or of different days are not compared") {
    Budget book;
    book.add(book.amount, "100", "2023", main_budget);
    book.add(book.amount, "80", "2024", adjusted);
    book.add(book.amount, "50", "2022", main_budget).as_of = *parse_date("2022-06-30");
    book.add(book.amount, "40", "2022", adjusted).as_of = *parse_date("2022-12-31");
    book.compare(ChangeAs::share, adjusted, main_budget);
    CHECK(book.values("result").empty());
    // Of one day, or where one has none, they are.
    book.corpus.observations[3].as_of = *parse_date("2022-06-30");
    CHECK(book.values("result") == Values{"80.000000"});
    book.corpus.observations[3].as_of = no_date;
    CHECK(book.values("result") == Values{"80.000000"});
}

TEST_CASE("A bound goes through the comparison of kinds as it does through others") {
    Budget book;
    book.noted("at_least", book.amount, "100", "2023", main_budget);
    book.add(book.amount, "80", "2023", adjusted);
    book.compare(ChangeAs::share, adjusted, main_budget);
    CHECK(book.told("result") == Values{"20 gnbv one 2023 adjusted: 80.000000 <- 1 0 [at_most]"});
}

TEST_CASE("What is left of an intention holds when what came of it does, whichever is taken from the other") {
    const auto told = [](Kind kind, Kind base, ChangeAs as, const char* planned_for, const char* known) {
        Budget book;
        book.add(book.amount, "100", "2023", adjusted).as_of = parse_date(planned_for).value_or(no_date);
        book.add(book.amount, "80", "2023", audited).as_of = parse_date(known).value_or(no_date);
        book.compare(as, kind, base, as == ChangeAs::absolute ? "million_vnd" : "percent");
        return book.told("result");
    };
    CHECK(told(adjusted, audited, ChangeAs::absolute, "", "2023-12-31") ==
          Values{"20 gnbv one 2023 audited 2023-12-31: 20 <- 0 1"});
    CHECK(told(audited, adjusted, ChangeAs::absolute, "", "2023-12-31") ==
          Values{"20 gnbv one 2023 audited 2023-12-31: -20 <- 1 0"});
    CHECK(told(adjusted, audited, ChangeAs::relative, "2023-12-31", "") ==
          Values{"20 gnbv one 2023 audited: 25.000000 <- 0 1"});
    CHECK(told(adjusted, audited, ChangeAs::share, "2023-12-31", "2023-12-31") ==
          Values{"20 gnbv one 2023 audited 2023-12-31: 125.000000 <- 0 1"});
}

TEST_CASE("Of two intentions, and of two results, the one that is compared gives kind and date") {
    Budget book;
    book.add(book.amount, "100", "2023", main_budget);
    book.add(book.amount, "80", "2023", adjusted).as_of = *parse_date("2023-10-31");
    book.compare(ChangeAs::absolute, main_budget, adjusted, "million_vnd");
    CHECK(book.told("result") == Values{"20 gnbv one 2023 main: 20 <- 0 1"});
    Book plain;
    const IndicatorIndex amount = plain.indicator("amount", "million_vnd");
    plain.add(amount, "70", "2023", kinds::estimate).as_of = *parse_date("2023-12-31");
    plain.add(amount, "60", "2023", kinds::actual);
    Formula& formula = plain.derived("result", "million_vnd", FormulaKind::kinds, {amount});
    formula.of_kind = kinds::estimate;
    formula.base_kind = kinds::actual;
    CHECK(plain.told("result") == Values{"20 gnbv one 2023 estimate 2023-12-31: 10 <- 0 1"});
}

}  // namespace minhbach
