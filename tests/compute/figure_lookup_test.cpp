// SPDX-License-Identifier: MIT
// Figures picked out by a selector, and the words about those that are not.
#include "compute/figure_lookup.hpp"

#include <catch2/catch.hpp>

#include "compute/book.hpp"

using namespace minhbach;

namespace {

void set_code(FigureSelector& selector, std::uint8_t dimension, CodeIndex code) {
    for (auto& [place, wanted] : selector.codes) {
        wanted = place == dimension ? code : wanted;
    }
}

// Assigned and disbursed amounts, and the rate computed of them. Each row but the first differs from it in one thing.
class Shelf {
public:
    Shelf() {
        assigned = book.indicator("assigned", "million_vnd");
        disbursed = book.indicator("disbursed", "million_vnd");
        book.derived("rate", "percent", FormulaKind::ratio, {disbursed, assigned});
        rate = book["rate"];
        row().locator = book.corpus.strings.intern("Biểu 1");
        row().area = 2;
        row().program = 1;
        row().coordinates = 1;
        row().capital = Capital::investment;
        row().fund = Fund::central;
        row().fund_year = book.corpus.strings.intern("2022");
        row().period = book.period("2022");
        row().as_of = *parse_date("2023-06-30");
        row().kind = kinds::plan;
        row().source = 1;
        row().locator = book.corpus.strings.intern("Biểu 2");
    }

    Observation& row() { return book.add(assigned, std::to_string(++value).c_str()); }

    FigureSelector select(IndicatorIndex indicator) const {
        FigureSelector result;
        result.indicator = indicator;
        return result;
    }

    // Numbers of the figures found, computed ones with a "d".
    std::string find(const FigureSelector& selector) const { return find(selector, {&selector}); }

    std::string find(const FigureSelector& selector, const std::vector<const FigureSelector*>& asked) const {
        const DerivedValues derived = compute_derived(book.corpus);
        std::string text;
        for (const FigureRef ref : FigureLookup(book.corpus, derived, asked).find(selector)) {
            text += (text.empty() ? "" : " ") + std::string(ref.is_derived() ? "d" : "") + std::to_string(ref.index());
        }
        return text;
    }

    Book book;
    IndicatorIndex assigned = 0;
    IndicatorIndex disbursed = 0;
    IndicatorIndex rate = 0;
    int value = 0;
};

}  // namespace

TEST_CASE("A selector picks out what agrees in all it sets, in the order of the corpus") {
    const Shelf shelf;
    const auto find = [&](auto set) {
        FigureSelector selector = shelf.select(shelf.assigned);
        set(selector);
        return shelf.find(selector);
    };
    CHECK(find([](FigureSelector&) {}) == "0 1 2 3 4 5 6 7 8 9 10 11");
    CHECK(find([](FigureSelector& s) { s.area = 2; }) == "1");
    CHECK(find([](FigureSelector& s) { s.area = 1; }) == "0 2 3 4 5 6 7 8 9 10 11");
    CHECK(find([](FigureSelector& s) { s.area = 3; }).empty());
    CHECK(find([](FigureSelector& s) { s.program = 1; }) == "2");
    CHECK(find([](FigureSelector& s) { s.codes.emplace_back(Dim::breakdown, 1); }) == "3");
    CHECK(find([](FigureSelector& s) { s.codes.emplace_back(Dim::breakdown, no_code); }) == "0 1 2 4 5 6 7 8 9 10 11");
    CHECK(find([](FigureSelector& s) { s.codes.emplace_back(Dim::capital, Capital::investment); }) == "4");
    CHECK(find([](FigureSelector& s) { s.codes.emplace_back(Dim::fund, Fund::central); }) == "5");
    CHECK(find([](FigureSelector& s) { s.fund_year = "2022"; }) == "6");
    CHECK(find([](FigureSelector& s) { s.fund_year = ""; }) == "0 1 2 3 4 5 7 8 9 10 11");
    CHECK(find([](FigureSelector& s) { s.period = parse_period("2022"); }) == "7");
    CHECK(find([](FigureSelector& s) { s.as_of = parse_date("2023-06-30"); }) == "8");
    CHECK(find([](FigureSelector& s) { s.kind = kinds::plan; }) == "9");
    CHECK(find([](FigureSelector& s) { s.source = 1; }) == "10");
    CHECK(find([](FigureSelector& s) { s.locator = "Biểu 2"; }) == "11");
    CHECK(find([](FigureSelector& s) {
              s.area = 1;
              s.program = 0;
              s.codes.emplace_back(Dim::breakdown, no_code);
              s.source = 0;
              s.codes.emplace_back(Dim::capital, Capital::none);
              s.codes.emplace_back(Dim::fund, Fund::none);
              s.fund_year = "";
              s.period = parse_period("2023");
              s.as_of = no_date;
              s.kind = kinds::actual;
          }) == "0 11");
}

TEST_CASE("A selector without an indicator, or of one that is unknown or was not asked for, finds nothing") {
    const Shelf shelf;
    CHECK(shelf.find(FigureSelector{}).empty());
    CHECK(shelf.find(shelf.select(no_index)).empty());
    const FigureSelector asked = shelf.select(shelf.disbursed);
    CHECK(shelf.find(shelf.select(shelf.assigned), {&asked}).empty());
    CHECK(shelf.find(shelf.select(shelf.assigned), {}).empty());
    FigureSelector there = shelf.select(shelf.assigned);
    there.area = 2;
    CHECK(shelf.find(there, {&there, &asked}) == "1");
    CHECK(shelf.find(shelf.select(shelf.assigned), {&there}).empty());
}

TEST_CASE("A computed value is found only where one is asked for, and a printed one likewise") {
    Shelf shelf;
    shelf.book.add(shelf.disbursed, "3", "2023", kinds::estimate).as_of = *parse_date("2023-12-31");
    shelf.book.add(shelf.rate, "33", "2023", kinds::estimate);
    shelf.book.corpus.observations[0].kind = kinds::plan;
    FigureSelector printed = shelf.select(shelf.rate);
    FigureSelector computed = printed;
    computed.computed = true;
    const std::vector<const FigureSelector*> both{&printed, &computed};
    CHECK(shelf.find(printed, both) == "13");
    CHECK(shelf.find(computed, both) == "d0 d1");
    CHECK(shelf.find(printed) == "13");
    CHECK(shelf.find(computed) == "d0 d1");
    const auto narrow = [&](auto set) {
        FigureSelector selector = computed;
        set(selector);
        return shelf.find(selector);
    };
    CHECK(narrow([](FigureSelector& s) { s.kind = kinds::estimate; }) == "d0 d1");
    CHECK(narrow([](FigureSelector& s) { s.kind = kinds::plan; }).empty());
    CHECK(narrow([](FigureSelector& s) { s.as_of = parse_date("2023-12-31"); }) == "d0 d1");
    CHECK(narrow([](FigureSelector& s) { s.as_of = no_date; }).empty());
    CHECK(narrow([](FigureSelector& s) { s.area = 1; }) == "d0 d1");
    CHECK(narrow([](FigureSelector& s) { s.area = 2; }).empty());
    CHECK(narrow([](FigureSelector& s) { s.locator = ""; }).empty());
}

TEST_CASE("A figure is found by its own id, whatever else is set") {
    Shelf shelf;
    FigureSelector selector;
    selector.id = 3;
    CHECK(shelf.find(selector) == "2");
    selector.area = 4;
    selector.indicator = shelf.disbursed;
    CHECK(shelf.find(selector) == "2");
    FigureSelector other;
    other.id = 4;
    CHECK(shelf.find(other, {&selector}).empty());
    CHECK(shelf.find(other, {&selector, &other}) == "3");
    shelf.book.corpus.observations[5].id = 3;
    CHECK(shelf.find(selector) == "2 5");
    selector.id = 99;
    CHECK(shelf.find(selector).empty());
}

TEST_CASE("The same statement repeated at another place counts once, anything different by itself") {
    const auto twice = [](auto change) {
        Shelf shelf;
        Observation& row = shelf.book.add(shelf.disbursed, "5.0");
        row.locator = shelf.book.corpus.strings.intern("Biểu 1");
        change(shelf.book.add(shelf.disbursed, "5"));
        return shelf.find(shelf.select(shelf.disbursed));
    };
    CHECK(twice([](Observation&) {}) == "12");
    CHECK(twice([](Observation& row) { row.area = 2; }) == "12 13");
    CHECK(twice([](Observation& row) { row.kind = kinds::estimate; }) == "12 13");
    CHECK(twice([](Observation& row) { row.as_of = *parse_date("2023-06-30"); }) == "12 13");
    CHECK(twice([](Observation& row) { row.missing = Missing::suppressed; }) == "12 13");
    CHECK(twice([](Observation& row) { row.value = {51, 1}; }) == "12 13");
    CHECK(twice([](Observation& row) { row.reported_unit = 1; }) == "12 13");
}

TEST_CASE("After a hundred figures no more are counted") {
    for (const std::size_t figures : {99U, 100U, 101U, 150U}) {
        Shelf shelf;
        for (std::size_t i = 0; i < figures; ++i) {
            shelf.book.add(shelf.disbursed, std::to_string(i).c_str());
        }
        const FigureSelector selector = shelf.select(shelf.disbursed);
        const DerivedValues derived = compute_derived(shelf.book.corpus);
        CHECK(FigureLookup(shelf.book.corpus, derived, {&selector}).find(selector).size() ==
              std::min<std::size_t>(figures, 100));
    }
}

TEST_CASE("A selector is described as a text would write it") {
    Shelf shelf;
    const DerivedValues derived;
    const FigureLookup lookup(shelf.book.corpus, derived, {});
    CHECK(lookup.describe(FigureSelector{}).empty());
    FigureSelector all;
    all.area = 2;
    CHECK(lookup.describe(all) == "area=181");
    all.program = 1;
    all.indicator = shelf.rate;
    all.codes.emplace_back(Dim::breakdown, 2);
    all.source = 1;
    all.codes.emplace_back(Dim::capital, Capital::recurrent);
    all.codes.emplace_back(Dim::fund, Fund::foreign);
    all.fund_year = "2022/2023";
    all.period = parse_period("2024-S1");
    all.as_of = parse_date("2024-06-12");
    all.kind = kinds::estimate;
    all.locator = "Biểu 02, dòng 3";
    CHECK(lookup.describe(all) ==
          "area=181 program=gnbv.1 indicator=rate breakdown=near_poor capital=recurrent fund=foreign "
          "fund_year=2022/2023 period=2024-S1 as_of=2024-06-12 kind=estimate source=two locator=\"Biểu 02, dòng 3\"");
    FigureSelector none;
    none.area = no_area;
    none.program = no_index;
    none.indicator = no_index;
    none.codes.emplace_back(Dim::breakdown, no_code);
    none.source = no_index;
    none.codes.emplace_back(Dim::capital, Capital::none);
    none.codes.emplace_back(Dim::fund, Fund::none);
    none.fund_year = "";
    none.as_of = no_date;
    CHECK(lookup.describe(none) ==
          "area=none program=none indicator=none breakdown=none capital=none fund=none fund_year=none as_of=none "
          "source=none");
    none.id = 33;
    CHECK(lookup.describe(none) == "id=o000000000011");
    none.source = static_cast<SourceIndex>(shelf.book.corpus.sources.size());  // the first that is not there
    none.id.reset();
    CHECK(lookup.describe(none).ends_with("source=none"));
}

TEST_CASE("A figure is described by what sets it apart from the others") {
    Shelf shelf;
    shelf.book.add(shelf.disbursed, "3");
    shelf.book.corpus.observations[0].kind = kinds::plan;
    shelf.book.corpus.observations[4].kind = kinds::plan;
    shelf.book.add(shelf.disbursed, "3").capital = Capital::investment;
    const DerivedValues derived = compute_derived(shelf.book.corpus);
    const FigureLookup lookup(shelf.book.corpus, derived, {});
    const auto apart = [&](ObservationIndex figure, const std::vector<ObservationIndex>& from) {
        std::vector<FigureRef> among;
        for (const ObservationIndex other : from) {
            among.push_back(FigureRef::observation(other));
        }
        return lookup.describe(FigureRef::observation(figure), among);
    };
    CHECK(apart(1, {1, 3, 9}) == "area=181 breakdown=none kind=actual");
    CHECK(apart(2, {10}) == "program=gnbv.1 source=one");
    CHECK(apart(10, {2}) == "program=gnbv source=two");
    CHECK(apart(3, {12}) == "indicator=assigned breakdown=poor");
    CHECK(apart(5, {7}) == "fund=central period=2023");
    CHECK(apart(7, {5}) == "fund=none period=2022");
    CHECK(apart(6, {8}) == "fund_year=2022 as_of=none");
    CHECK(apart(8, {6}) == "fund_year=none as_of=2023-06-30");
    CHECK(apart(4, {9, 0}) == "capital=investment");
    CHECK(apart(11, {11, 11}) == "locator=\"Biểu 2\"");
    CHECK(apart(0, {}) == "locator=\"Biểu 1\"");
    const auto computed = [&](DerivedIndex figure, const std::vector<FigureRef>& among) {
        return lookup.describe(FigureRef::derived(figure), among);
    };
    REQUIRE(derived.size() == 4);
    CHECK(computed(0, {FigureRef::derived(0)}).empty());
    CHECK(computed(0, {FigureRef::derived(3)}) == "capital=none");
    CHECK(computed(3, {FigureRef::derived(0), FigureRef::observation(9)}) ==
          "indicator=rate capital=investment kind=actual");
}

TEST_CASE("What keeps a selector from matching is each key without which there would be figures") {
    const Shelf shelf;
    const auto obstacles = [&](auto spoil) {
        FigureSelector selector = shelf.select(shelf.assigned);
        selector.area = 1;
        selector.program = 0;
        selector.codes.emplace_back(Dim::breakdown, no_code);
        selector.codes.emplace_back(Dim::capital, Capital::none);
        selector.codes.emplace_back(Dim::fund, Fund::none);
        selector.fund_year = "";
        selector.period = parse_period("2023");
        selector.as_of = no_date;
        selector.kind = kinds::actual;
        selector.source = 0;
        selector.locator = "Biểu 1";
        spoil(selector);
        const DerivedValues derived;
        std::string text;
        for (const auto& [key, figures] : FigureLookup(shelf.book.corpus, derived, {&selector}).obstacles(selector)) {
            text += key + " " + std::to_string(figures) + ";";
        }
        return text;
    };
    CHECK(obstacles([](FigureSelector& s) { s.program = 2; }) == "program 1;");
    CHECK(obstacles([](FigureSelector& s) { set_code(s, Dim::breakdown, 2); }) == "breakdown 1;");
    CHECK(obstacles([](FigureSelector& s) { set_code(s, Dim::capital, Capital::total); }) == "capital 1;");
    CHECK(obstacles([](FigureSelector& s) { set_code(s, Dim::fund, Fund::total); }) == "fund 1;");
    CHECK(obstacles([](FigureSelector& s) { s.fund_year = "total"; }) == "fund_year 1;");
    CHECK(obstacles([](FigureSelector& s) { s.period = parse_period("2030"); }) == "period 1;");
    CHECK(obstacles([](FigureSelector& s) { s.as_of = parse_date("2030-01-01"); }) == "as_of 1;");
    CHECK(obstacles([](FigureSelector& s) { s.kind = kinds::target; }) == "kind 1;");
    CHECK(obstacles([](FigureSelector& s) { s.source = 7; }) == "source 1;");
    CHECK(obstacles([](FigureSelector& s) { s.locator = "Biểu 3"; }) == "locator 2;");
    CHECK(obstacles([](FigureSelector& s) {
              s.locator.reset();
              s.kind = kinds::estimate;
          }) == "kind 3;");
    CHECK(obstacles([](FigureSelector& s) { s.area = 4; }).empty());
    CHECK(obstacles([](FigureSelector& s) {
              s.kind = kinds::estimate;
              set_code(s, Dim::fund, Fund::other);
          }).empty());
    CHECK(obstacles([](FigureSelector& s) {
              s.program.reset();
              s.codes.erase(s.codes.begin());  // the breakdown
              s.locator.reset();
              s.source = 1;
              s.period = parse_period("2022");
          }) == "period 1;source 1;");
}
