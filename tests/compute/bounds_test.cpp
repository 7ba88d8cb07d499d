// SPDX-License-Identifier: MIT
// "Over", "about" and "preliminary" of the inputs, and estimates among them, stay with what is computed from them.
#include <catch2/catch.hpp>

#include "compute/book.hpp"

using namespace minhbach;

namespace {

// The note of the one value that a formula of this kind gives for two inputs, x above y or x less y; "none" where there
// is no value.
std::string note_of(FormulaKind kind, const char* x, const char* x_note, const char* y, const char* y_note) {
    Book book;
    const auto first = book.indicator("first", "million_vnd");
    const auto second = book.indicator("second", "million_vnd");
    book.derived("result", "percent", kind, {first, second});
    book.noted(x_note, first, x);
    book.noted(y_note, second, y);
    const DerivedValues all = compute_derived(book.corpus);
    return all.size() == 0 ? "none" : to_note(all[0].exactness);
}

// Of a change on the year before.
std::string change_of(const char* later, const char* later_note, const char* earlier, const char* earlier_note,
                      ChangeAs as) {
    Book book;
    const auto x = book.indicator("x", "million_vnd");
    book.derived("change", "percent", FormulaKind::change, {x}).as = as;
    book.noted(later_note, x, later, "2023");
    book.noted(earlier_note, x, earlier, "2022");
    const DerivedValues all = compute_derived(book.corpus);
    return all.size() == 0 ? "none" : to_note(all[0].exactness);
}

// Of a result against its target: attainment, or gap.
std::string against_target(FormulaKind kind, Direction direction, const char* result_note, const char* target_note) {
    Book book;
    const auto x = book.indicator("x", "million_vnd", direction);
    book.derived("against", "percent", kind, {x});
    book.noted(result_note, x, "5");
    book.noted(target_note, x, "10", "2023", kinds::target);
    const DerivedValues all = compute_derived(book.corpus);
    return all.size() == 0 ? "none" : to_note(all[0].exactness);
}

}  // namespace

TEST_CASE("Over the line a bound keeps its side, below the line it turns round") {
    const auto ratio = [](const char* x, const char* y) { return note_of(FormulaKind::ratio, "5", x, "10", y); };
    CHECK(ratio("", "").empty());
    CHECK(ratio("in_words", "").empty());
    CHECK(ratio("over", "") == "at_least");
    CHECK(ratio("", "over") == "at_most");
    CHECK(ratio("", "at_least;preliminary") == "at_most;preliminary");
    CHECK(ratio("under", "") == "at_most");
    CHECK(ratio("", "nearly") == "at_least");
    CHECK(ratio("over", "under") == "at_least");
    CHECK(ratio("about", "over") == "about");
    CHECK(ratio("preliminary", "") == "preliminary");
    CHECK(ratio("over", "over") == "none");
}

TEST_CASE("Nothing of whatever is nothing, and of less than nothing there are no percent") {
    CHECK(note_of(FormulaKind::ratio, "0", "", "10", "over").empty());
    CHECK(note_of(FormulaKind::ratio, "0", "over", "10", "") == "at_least");
    CHECK(note_of(FormulaKind::ratio, "-5", "", "10", "over") == "at_least");
    CHECK(note_of(FormulaKind::ratio, "5", "over", "-10", "") == "none");
}

TEST_CASE("A sum keeps the side of its terms, a difference turns that of what is taken away") {
    CHECK(note_of(FormulaKind::sum, "5", "over", "10", "") == "at_least");
    CHECK(note_of(FormulaKind::sum, "5", "over", "10", "at_least") == "at_least");
    CHECK(note_of(FormulaKind::sum, "5", "over", "10", "under") == "none");
    CHECK(note_of(FormulaKind::difference, "5", "over", "10", "") == "at_least");
    CHECK(note_of(FormulaKind::difference, "5", "", "10", "over") == "at_most");
    CHECK(note_of(FormulaKind::difference, "5", "over", "10", "over") == "none");
}

TEST_CASE("A change between two numbers that are both only over is none") {
    for (const ChangeAs as : {ChangeAs::absolute, ChangeAs::relative}) {
        CHECK(change_of("171", "over", "168", "over", as) == "none");
        CHECK(change_of("171", "over", "168", "", as) == "at_least");
        CHECK(change_of("171", "", "168", "over", as) == "at_most");
        CHECK(change_of("171", "about", "168", "", as) == "about");
    }
    // Of a loss the percentage is the higher, the more there was before.
    CHECK(change_of("-5", "", "10", "over", ChangeAs::relative) == "at_least");
    CHECK(change_of("-5", "", "10", "over", ChangeAs::absolute) == "at_most");
    CHECK(change_of("0", "", "10", "over", ChangeAs::relative).empty());
}

TEST_CASE("The bound that a target sets is what is to be reached, any other leaves the result open") {
    for (const FormulaKind kind : {FormulaKind::attainment, FormulaKind::gap}) {
        const bool gap = kind == FormulaKind::gap;
        const Direction more = Direction::more_is_better;
        const Direction less = Direction::less_is_better;
        CHECK(against_target(kind, more, "", "at_least").empty());
        CHECK(against_target(kind, more, "", "over").empty());
        CHECK(against_target(kind, more, "", "under") == (gap ? "at_most" : "at_least"));
        CHECK(against_target(kind, more, "", "about") == "about");
        CHECK(against_target(kind, more, "over", "") == (gap ? "at_most" : "at_least"));
        CHECK(against_target(kind, less, "", "at_most").empty());
        CHECK(against_target(kind, less, "", "over") == (gap ? "at_most" : "at_least"));
        CHECK(against_target(kind, less, "over", "at_most") == (gap ? "at_least" : "at_most"));
    }
}

TEST_CASE("So much a head is at most so much where there are over so many heads") {
    Book book;
    const auto money = book.indicator("money", "million_vnd");
    const auto people = book.indicator("people", "household");
    book.derived("per", "million_vnd_per_household", FormulaKind::per, {money, people});
    book.add(money, "1280000", "2023", kinds::plan);
    book.noted("over", people, "640000").program = no_index;
    CHECK(book.told("per") == Values{"20 gnbv one 2023 plan: 2.000000 <- 0 1 [at_most]"});
}

TEST_CASE("A share carries what its part and its whole say") {
    Book book;
    const auto money = book.indicator("money", "million_vnd");
    share_along(book.derived("share", "percent", FormulaKind::share, {money}), Dim::capital);
    book.noted("nearly", money, "5").capital = Capital::investment;
    book.add(money, "10").capital = Capital::total;
    CHECK(book.told("share") == Values{"20 gnbv one 2023 investment actual: 50.000000 <- 0 1 [at_most]"});
}

TEST_CASE("What is computed from computed values carries on, and a class is told only where it is certain") {
    const auto told = [](const char* rate_note, const char* value) {
        Book book;
        const auto rate = book.indicator("rate", "percent");
        book.derived("pace", "percentage_points", FormulaKind::pace, {rate});
        book.derived("status", "class", FormulaKind::status, {book["pace"]}).classes = {
            {std::nullopt, {"", ""}}, {parse_plain("-10"), {"", ""}}, {parse_plain("10"), {"", ""}}};
        book.noted(rate_note, rate, value, "2023-Q1").as_of = *parse_date("2023-02-14");
        const DerivedValues all = compute_derived(book.corpus);
        return to_note(all[0].exactness) + (all.size() == 1 ? "" : " " + to_string(all[1].value)) +
               (all.size() == 1 || to_note(all[1].exactness).empty() ? "" : " " + to_note(all[1].exactness));
    };
    CHECK(told("", "30") == " 1");
    CHECK(told("over", "30") == "at_least");
    CHECK(told("under", "30") == "at_most 1");
    CHECK(told("over", "70") == "at_least 3");
    CHECK(told("under", "70") == "at_most");
    CHECK(told("over", "50") == "at_least");
    CHECK(told("about", "30") == "about");
    CHECK(told("preliminary", "50") == "preliminary 2 preliminary");
    CHECK(told("", "100") == " 3");
}

TEST_CASE("What rests on an estimate is no actual figure, but what is meant to be stays so") {
    const auto change = [](Kind later, Kind earlier) {
        Book book;
        const auto x = book.indicator("x", "household");
        book.derived("change", "household", FormulaKind::change, {x});
        book.add(x, "9", "2024", later);
        book.add(x, "7", "2023", earlier);
        return book.told("change");
    };
    CHECK(change(kinds::actual, kinds::actual) == Values{"20 gnbv one 2024 actual: 2 <- 0 1"});
    CHECK(change(kinds::actual, kinds::estimate) == Values{"20 gnbv one 2024 estimate: 2 <- 0 1"});
    CHECK(change(kinds::estimate, kinds::actual) == Values{"20 gnbv one 2024 estimate: 2 <- 0 1"});
    CHECK(change(kinds::target, kinds::estimate) == Values{"20 gnbv one 2024 target: 2 <- 0 1"});
    CHECK(change(kinds::plan, kinds::actual) == Values{"20 gnbv one 2024 plan: 2 <- 0 1"});
}

TEST_CASE("A target for a day within the year is none of the year") {
    Book book;
    const auto x = book.indicator("x", "household");
    book.derived("change", "household", FormulaKind::change, {x});
    book.add(x, "7", "2023");
    book.add(x, "9", "2024", kinds::target).as_of = *parse_date("2024-06-30");
    CHECK(book.values("change").empty());
    book.corpus.observations.back().as_of = *parse_date("2024-12-31");
    CHECK(book.values("change") == Values{"2"});
    book.corpus.observations.back().as_of = *parse_date("2024-06-30");
    book.corpus.observations.back().kind = kinds::plan;  // as it stood that day
    CHECK(book.values("change") == Values{"2"});
}

TEST_CASE("More than all there is was not reached fast: it has no pace") {
    Book book;
    const auto rate = book.indicator("rate", "percent");
    book.derived("pace", "percentage_points", FormulaKind::pace, {rate});
    book.add(rate, "100.01", "2023-Q1").as_of = *parse_date("2023-02-14");
    CHECK(compute_derived(book.corpus).size() == 0);
}
