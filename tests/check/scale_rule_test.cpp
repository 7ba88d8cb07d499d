// SPDX-License-Identifier: MIT
// Amounts out of scale, and one value in two measures.
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

// Money for houses, each pair of a breakdown of its own.
class Houses {
public:
    Houses() { report.rules.per_unit = {{report.of("disbursed"), report.of("households")}}; }

    Houses& add(const char* money, const char* houses, SourceIndex source = 0) {
        const std::string id = "b" + std::to_string(report.corpus.dimensions[Dim::breakdown].codes.size() - 1);
        const Coordinates kind = report.breakdown(id.c_str(), {id, id});
        report.add("disbursed", money, {.fund = Fund::other, .coordinates = kind, .source = source});
        report.add("households", houses, {.coordinates = kind, .source = source});
        return *this;
    }
    Lines facts() const { return report.facts(); }

    Report report;
};

// One number under two breakdowns or indicators, in one place.
Report twins(const char* value, const char* first, const char* second, const Where& a, const Where& b) {
    Report report;
    report.rules.distinct = {"count"};
    report.indicator("borrowers", {"Người vay", "Borrowers"}, 2);
    const Coordinates outer = report.breakdown("card", {"Thẻ", "Card"});
    report.breakdown("card.done", {"Thành công", "Successful"}, outer);
    report.breakdown("other", {"Khác", "Other"});
    report.add(first, value, a).locator = 7;
    report.add(second, value, b).locator = 7;
    return report;
}

}  // namespace

TEST_CASE("3.364555 million for 80 houses, where others get seven and fifty million each, is out of scale") {
    Houses houses;
    houses.add("1000", "20").add("3.364555", "80").add("75", "11");
    CHECK(houses.facts() == Lines{"scale warning 3.364555 3364.555 -3361.190445 million_vnd | 2 3 4 5"});
    CHECK(
        houses.report.vi() ==
        Lines{"Giải ngân (Dự án 1, b1, nguồn khác): báo cáo in 3,364555 triệu đồng cho 80 hộ, tức 0,042057 triệu đồng "
              "mỗi hộ; ở chỗ khác là 75 triệu đồng cho 11 hộ, tức 6,818182 triệu đồng mỗi hộ. Số này nhỏ hơn cỡ 1.000 "
              "lần so với các số cùng loại; có thể đơn vị hoặc dấu phân cách in sai."});
    CHECK(
        houses.report.en() ==
        Lines{"Disbursed (Project 1, b1, other sources): the report prints 3.364555 million VND for 80 households, "
              "which is 0.042057 million VND each; elsewhere it is 75 million VND for 11 households, which is 6.818182 "
              "million VND each. The figure is of the order of 1,000 times smaller than its like; its unit or its "
              "separator may be misprinted."});
    CHECK(houses.report.agreed().starts_with("scale 2/3"));
}

TEST_CASE("Only what a slip of the unit explains is out of scale") {
    const auto third = [](const char* money) {
        Houses houses;
        return houses.add("10", "1").add("10", "1").add(money, "1").facts().size();
    };
    CHECK(third("999") == 0);
    CHECK(third("1000") == 1);
    CHECK(third("100000") == 1);
    CHECK(third("100001") == 0);
    CHECK(third("999999") == 0);
    CHECK(third("1000000") == 1);
    CHECK(third("100000000") == 1);
    CHECK(third("100000001") == 0);
    CHECK(third("0.1") == 1);
    CHECK(third("0.11") == 0);
    CHECK(third("0.00001") == 1);
    CHECK(third("0") == 0);
    Houses larger;
    CHECK(larger.add("10", "1").add("10", "1").add("20000000", "1").facts() ==
          Lines{"scale warning 20000000 20 19999980 million_vnd | 4 5 0 1"});
    CHECK(larger.report.en()[0].find("of the order of 1,000,000 times larger") != std::string::npos);
}

TEST_CASE("Two figures alone do not tell which is out of scale, and those of other sources may") {
    Houses two;
    two.add("15", "1").add("0.015", "1");
    CHECK(two.facts().empty());
    two.add("0.016", "1", 1);
    CHECK(two.facts() == Lines{"scale warning 15 0.015 14.985 million_vnd | 0 1 2 3"});
    // A source with enough of its own is its own measure.
    Houses own;
    own.add("15", "1").add("15", "1").add("15", "1").add("0.015", "1", 1).add("0.015", "1", 1).add("0.015", "1", 1);
    CHECK(own.facts().empty());
}

TEST_CASE("Two amounts for the same houses, or none counted, are not compared") {
    Houses houses;
    houses.add("1000", "20").add("3.364555", "80").add("75", "11");
    houses.report.add("disbursed", "5", {.fund = Fund::central, .coordinates = 2});
    CHECK(houses.facts().empty());
    Houses uncounted;
    uncounted.add("1000", "20").add("3.364555", "80").add("75", "11");
    uncounted.report.corpus.observations[3].period = uncounted.report.period("2022");
    CHECK(uncounted.facts().empty());
}

TEST_CASE("One long number for two indicators, of different groups, needs an explanation") {
    const Report report = twins("6862", "households", "borrowers", {}, {.coordinates = 3});
    CHECK(report.facts() == Lines{"conflict warning 6862 - - household | 1 0"});
    CHECK(report.vi() ==
          Lines{"Cùng một số 6.862 được in cho hai điều khác nhau: Số hộ (Dự án 1) và Người vay (Dự án 1, Khác). Cả "
                "hai có thể đều đúng, nhưng một số dài như vậy ít khi trùng ngẫu nhiên."});
    CHECK(report.en() == Lines{"One number, 6,862, is printed for two different things: Households (Project 1) and "
                               "Borrowers (Project 1, Other). Both can be right, but so long a number is seldom the "
                               "same by chance."});
    CHECK(twins("6862", "households", "borrowers", {}, {}).facts().empty());
    CHECK(twins("999", "households", "borrowers", {}, {.coordinates = 3}).facts().empty());
    CHECK(twins("1001", "households", "borrowers", {}, {.coordinates = 3}).facts().size() == 1);
    CHECK(twins("9.99", "households", "borrowers", {}, {.coordinates = 3}).facts().empty());
    CHECK(twins("68.62", "households", "borrowers", {}, {.coordinates = 3}).facts().size() == 1);
    CHECK(twins("68600", "households", "borrowers", {}, {.coordinates = 3}).facts().empty());
    CHECK(twins("68620", "households", "borrowers", {}, {.coordinates = 3}).facts().size() == 1);
    CHECK(twins("6862", "households", "borrowers", {}, {.period = "2022", .coordinates = 3}).facts().empty());
    CHECK(twins("6862", "disbursed", "assigned", {}, {.coordinates = 3}).facts().empty());
    Report elsewhere = twins("6862", "households", "borrowers", {}, {.coordinates = 3});
    elsewhere.corpus.observations[0].locator = 8;
    CHECK(elsewhere.facts().empty());
}

TEST_CASE("A part as large as its whole, with another percentage, needs an explanation") {
    const auto visits = [](Coordinates a, Coordinates b, const char* rate, const char* other) {
        return twins("395933", "households", "households", {.coordinates = a, .rate = rate},
                     {.coordinates = b, .rate = other});
    };
    const Report report = visits(1, 2, "65.4", "95.3");
    CHECK(report.facts() == Lines{"conflict warning 395933 - - household | 1 0"});
    CHECK(report.vi()[0].ends_with(" Tỷ lệ in kèm lại khác nhau: 65,4\u00a0% và 95,3\u00a0%."));
    CHECK(report.en()[0].ends_with(" The percentages beside them differ: 65.4% and 95.3%."));
    CHECK(visits(2, 1, "65.4", "95.3").facts().size() == 1);
    CHECK(visits(1, 2, "95.3", "95.3").facts().empty());
    CHECK(visits(1, 3, "65.4", "95.3").facts().empty());
    CHECK(visits(1, 2, "", "95.3").facts().empty());
    CHECK(visits(1, 2, "65.4", "").facts().empty());
    CHECK(visits(1, 2, "95.3", "95.3").agreed().find("conflict") != std::string::npos);
}
