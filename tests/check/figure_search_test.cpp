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

namespace {

// Whether it says anything that a figure has a value, in a source that has these.
bool tells(const std::string& value, const std::vector<std::string>& others) {
    Report report;
    for (const std::string& other : others) {
        report.add("assigned", other);
    }
    return FigureSearch(report.corpus).is_telling(0, 0, *parse_plain(value));
}

// `count` figures from `first` on, `step` from each other.
std::vector<std::string> figures_from(std::int64_t first, std::int64_t step, std::int64_t count) {
    std::vector<std::string> figures;
    for (std::int64_t i = 0; i < count; ++i) {
        figures.push_back(std::to_string(first + i * step));
    }
    return figures;
}

}  // namespace

TEST_CASE("A value says something where at most one in ten numbers of its size would be a figure by chance") {
    // From 500 to 2000 there are 1500 numbers.
    CHECK(tells("1001", figures_from(501, 1, 150)));
    CHECK_FALSE(tells("1001", figures_from(501, 1, 152)));
    CHECK(tells("1001", figures_from(2003, 1, 900)));  // others are no like of it
    CHECK(tells("1001", figures_from(1, 1, 500)));
    CHECK(tells("1001", {}));
    CHECK_FALSE(tells("0", {}));
    CHECK_FALSE(tells("-1001", {}));
}

TEST_CASE("What a value says depends on its digits and on those of its like, not on the size of the unit") {
    for (const std::string zeros : {"", "000", "000000000"}) {
        const auto with_zeros = [&](std::vector<std::string> figures) {
            for (std::string& figure : figures) {
                figure += zeros;
            }
            return figures;
        };
        CHECK_FALSE(tells("1" + zeros, with_zeros({"1", "2"})));
        CHECK_FALSE(tells("3" + zeros, with_zeros({"3"})));
        CHECK(tells("37" + zeros, with_zeros({"37"})));
        CHECK_FALSE(tells("37" + zeros, with_zeros(figures_from(30, 1, 6))));
        CHECK(tells("376" + zeros, with_zeros(figures_from(300, 1, 50))));
    }
    CHECK(tells("0.376", {"0.376", "0.3"}));
    CHECK_FALSE(tells("0.3", {"0.376", "0.3"}));
}

TEST_CASE("A round number is held against round ones, and one of many digits against all") {
    // Of a dozen tens near 740 it is soon one; among ones there is room enough.
    const std::vector<std::string> tens = figures_from(500, 10, 12);
    CHECK_FALSE(tells("740", tens));
    CHECK(tells("741", tens));
    CHECK(tells("740", figures_from(501, 11, 12)));
}
