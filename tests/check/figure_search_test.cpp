// SPDX-License-Identifier: MIT
#include "check/figure_search.hpp"

#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

using Found = std::vector<ObservationIndex>;

// Figures of two sources, in two units, not in the order of their values.
class Figures {
public:
    Figures() {
        report_.add("assigned", "300");    // 0
        report_.add("households", "200");  // 1
        report_.add("disbursed", "100");   // 2
        report_.add("assigned", "200.0");  // 3
        report_.add("disbursed", "200");   // 4: the same value
        report_.add("assigned", "400").missing = Missing::suppressed;
        report_.add("rate", "250");                         // 6
        report_.add("assigned", "150", {.note = "about"});  // 7
        report_.add("assigned", "250", {.source = 1});      // 8
        report_.add("assigned", "50", {.source = 1});       // 9
    }

    Found between(const char* low, const char* high, std::size_t limit = 9, SourceIndex source = 0,
                  UnitIndex unit = 0) const {
        return FigureSearch(report_.corpus).between(source, unit, *parse_plain(low), *parse_plain(high), limit);
    }

private:
    Report report_;
};

}  // namespace

TEST_CASE("Figures are found by value between two ends that count") {
    const Figures figures;
    CHECK(figures.between("0", "1000") == Found{2, 7, 3, 0});
    CHECK(figures.between("100", "300") == Found{2, 7, 3, 0});
    CHECK(figures.between("100.1", "299.9") == Found{7, 3});
    CHECK(figures.between("150", "150") == Found{7});
    CHECK(figures.between("151", "199") == Found{});
    CHECK(figures.between("400", "400") == Found{});  // missing
    CHECK(figures.between("301", "900") == Found{});
}

TEST_CASE("Each value is found once, at its first place, and no more than asked for") {
    const Figures figures;
    CHECK(figures.between("200", "200") == Found{3});
    CHECK(figures.between("0", "1000", 3) == Found{2, 7, 3});
    CHECK(figures.between("0", "1000", 4) == Found{2, 7, 3, 0});
    CHECK(figures.between("0", "1000", 1) == Found{2});
    CHECK(figures.between("0", "1000", 0) == Found{});
}

TEST_CASE("Only figures of the source and the unit are found") {
    const Figures figures;
    CHECK(figures.between("0", "1000", 9, 1) == Found{9, 8});
    CHECK(figures.between("0", "1000", 9, 0, 1) == Found{6});
    CHECK(figures.between("0", "1000", 9, 0, 2) == Found{1});
    CHECK(figures.between("201", "1000", 9, 0, 2) == Found{});
    CHECK(figures.between("0", "1000", 9, 1, 2) == Found{});
}

TEST_CASE("A source may be asked again and one without figures at all") {
    Report report;
    report.add("assigned", "7", {.source = 1});
    const FigureSearch search(report.corpus);
    for (int time = 0; time < 3; ++time) {
        CHECK(search.between(1, 0, {7, 0}, {7, 0}, 9) == Found{0});
        CHECK(search.between(0, 0, {7, 0}, {7, 0}, 9) == Found{});
    }
}
