// SPDX-License-Identifier: MIT
#include "render/words/format.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "load/theme_words.hpp"

using namespace minhbach;

TEST_CASE("Numbers take the reader's form and keep their digits") {
    const Formatter vi(*theme_words(), vietnamese);
    const Formatter en(*theme_words(), english);
    CHECK(vi.number({12345, 1}) == "1.234,5");
    CHECK(en.number({12345, 1}) == "1,234.5");
    CHECK(vi.number({2723, 0}) == "2.723");
    CHECK(vi.number({1250, 2}) == "12,50");
    CHECK(vi.number({0, 0}) == "0");
    CHECK(vi.number({-1234567, 0}) == "−1.234.567");
    CHECK(en.number({5, 3}) == "0.005");
    CHECK(vi.number({8934192884, 6}) == "8.934,192884");
}

TEST_CASE("Rounding for display goes away from zero at the half") {
    const Formatter vi(*theme_words(), vietnamese);
    CHECK(vi.percent({4431908, 5}, 2) == vi.percent({4432, 2}));
    CHECK(vi.percent({1125, 3}, 2) == vi.percent({113, 2}));
    CHECK(vi.percent({-1125, 3}, 2) == vi.percent({-113, 2}));
    CHECK(vi.percent({100, 0}, 2) == vi.percent({100, 0}));
}

TEST_CASE("Dates and periods are written as people write them") {
    const Formatter vi(*theme_words(), vietnamese);
    const Formatter en(*theme_words(), english);
    CHECK(vi.date(*parse_date("2024-01-31")) == "31/01/2024");
    CHECK(en.date(*parse_date("2024-01-31")) == "31 January 2024");
    CHECK(vi.period(*parse_period("2024-S1")) == "6 tháng đầu năm 2024");
    CHECK(en.period(*parse_period("2024-S2")) == "second half of 2024");
    CHECK(vi.period(*parse_period("2024-Q3")) == "quý III năm 2024");
    CHECK(vi.period(*parse_period("2024-06")) == "tháng 6 năm 2024");
    CHECK(en.period(*parse_period("2024-06")) == "June 2024");
    CHECK(vi.period(*parse_period("2021/2025")) == "giai đoạn 2021-2025");
    CHECK(vi.partial_date("2023-07") == "tháng 7 năm 2023");
    CHECK(vi.partial_date("") == "");
}

TEST_CASE("Every month has its name") {
    const Formatter vi(*theme_words(), vietnamese);
    const Formatter en(*theme_words(), english);
    const std::vector<std::string> names{"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
    for (unsigned month = 1; month <= 12; ++month) {
        const std::string code = fmt::format("2023-{:02}", month);
        CHECK(en.period(*parse_period(code)) == names[month - 1] + " 2023");
        CHECK(en.in_period(*parse_period(code)) == "In " + names[month - 1] + " 2023");
        CHECK(vi.period(*parse_period(code)) == fmt::format("tháng {} năm 2023", month));
        CHECK(en.date(*parse_date(code + "-09")) == "9 " + names[month - 1] + " 2023");
        CHECK(vi.date(*parse_date(code + "-09")) == fmt::format("09/{:02}/2023", month));
    }
}

TEST_CASE("Every kind of period stands within a sentence and at its head") {
    const Formatter vi(*theme_words(), vietnamese);
    const Formatter en(*theme_words(), english);
    const auto all = [](const Formatter& format, const char* code) {
        return format.period(*parse_period(code)) + " | " + format.in_period(*parse_period(code));
    };
    CHECK(all(vi, "2023") == "năm 2023 | Năm 2023");
    CHECK(all(en, "2023") == "2023 | In 2023");
    CHECK(all(vi, "2024-S1") == "6 tháng đầu năm 2024 | 6 tháng đầu năm 2024");
    CHECK(all(vi, "2024-S2") == "6 tháng cuối năm 2024 | 6 tháng cuối năm 2024");
    CHECK(all(en, "2024-S1") == "first half of 2024 | In the first half of 2024");
    CHECK(all(en, "2024-S2") == "second half of 2024 | In the second half of 2024");
    CHECK(all(vi, "2024-Q1") == "quý I năm 2024 | Quý I năm 2024");
    CHECK(all(vi, "2024-Q2") == "quý II năm 2024 | Quý II năm 2024");
    CHECK(all(vi, "2024-Q4") == "quý IV năm 2024 | Quý IV năm 2024");
    CHECK(all(en, "2024-Q1") == "first quarter of 2024 | In the first quarter of 2024");
    CHECK(all(en, "2024-Q3") == "third quarter of 2024 | In the third quarter of 2024");
    CHECK(all(en, "2024-Q4") == "fourth quarter of 2024 | In the fourth quarter of 2024");
    CHECK(all(vi, "2021/2025") == "giai đoạn 2021-2025 | Giai đoạn 2021-2025");
    CHECK(all(en, "2021/2025") == "2021–2025 | In 2021–2025");
    CHECK(all(vi, "2024-06") == "tháng 6 năm 2024 | Tháng 6 năm 2024");
    CHECK(all(vi, "2024-9M") == "9 tháng đầu năm 2024 | 9 tháng đầu năm 2024");
    CHECK(all(en, "2024-9M") == "first 9 months of 2024 | In the first 9 months of 2024");
}

TEST_CASE("Facts without a time have no period to write") {
    CHECK(Formatter(*theme_words(), vietnamese).period(timeless_period).empty());
    CHECK(Formatter(*theme_words(), vietnamese).in_period(timeless_period).empty());
    CHECK(Formatter(*theme_words(), english).in_period(timeless_period).empty());
}

TEST_CASE("A date that is only partly known is written as far as it is known") {
    const Formatter en(*theme_words(), english);
    CHECK(en.partial_date("2024") == "2024");
    CHECK(Formatter(*theme_words(), vietnamese).partial_date("2024") == "năm 2024");
    CHECK(en.partial_date("2024-01-31") == "31 January 2024");
    CHECK(en.partial_date("cuối năm") == "cuối năm");
}

TEST_CASE("A percent sign has a blank before it in Vietnamese and counts are grouped") {
    const Formatter vi(*theme_words(), vietnamese);
    const Formatter en(*theme_words(), english);
    CHECK(vi.percent({2071, 2}) == "20,71\u00a0%");
    CHECK(en.percent({2071, 2}) == "20.71%");
    CHECK(vi.percent({0, 2}) == "0,00\u00a0%");
    CHECK(vi.count(1234567) == "1.234.567");
    CHECK(en.count(999) == "999");
    CHECK(en.count(1000) == "1,000");
    CHECK(vi.language() == vietnamese);
    // As many decimals as a number may have.
    CHECK(en.number({1, 18}) == "0.000000000000000001");
    CHECK(en.percent({4567, 1}, 0) == "457%");
    CHECK(en.percent({45649, 2}, 1) == "456.5%");
    CHECK(en.percent({45644, 2}, 1) == "456.4%");
}

TEST_CASE("A number and its unit stand apart but a sign belongs to its number") {
    const Formatter vi(*theme_words(), vietnamese);
    const Formatter en(*theme_words(), english);
    Unit commune;
    commune.quantity = "count";
    commune.symbol = {"xã", "communes"};
    commune.one = {"", "commune"};
    CHECK(vi.amount({1234, 0}, commune).value == "1.234");
    CHECK(vi.amount({1234, 0}, commune).unit == "xã");
    CHECK(en.amount({1, 0}, commune).value == "1");
    CHECK(en.amount({1, 0}, commune).unit == "commune");
    CHECK(en.with_unit({1, 0}, commune) == "1 commune");
    CHECK(en.with_unit({2500, 0}, commune) == "2,500 communes");
    Unit percent;
    percent.quantity = "percent";
    percent.symbol = {"%", "%"};
    CHECK(vi.amount({105, 1}, percent).value == "10,5\u00a0%");
    CHECK(en.amount({105, 1}, percent).value == "10.5%");
    CHECK(en.amount({105, 1}, percent).unit.empty());
    CHECK(vi.with_unit({105, 1}, percent) == "10,5\u00a0%");
}
