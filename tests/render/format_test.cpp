#include "render/format.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

TEST_CASE("Numbers take the reader's form and keep their digits") {
    const Formatter vi(Language::vi);
    const Formatter en(Language::en);
    CHECK(vi.number({12345, 1}) == "1.234,5");
    CHECK(en.number({12345, 1}) == "1,234.5");
    CHECK(vi.number({2723, 0}) == "2.723");
    CHECK(vi.number({1250, 2}) == "12,50");
    CHECK(vi.number({0, 0}) == "0");
    CHECK(vi.number({-1234567, 0}) == "-1.234.567");
    CHECK(en.number({5, 3}) == "0.005");
    CHECK(vi.number({8934192884, 6}) == "8.934,192884");
}

TEST_CASE("Rounding for display goes away from zero at the half") {
    const Formatter vi(Language::vi);
    CHECK(vi.number({4431908, 5}, 2) == "44,32");
    CHECK(vi.number({1125, 3}, 2) == "1,13");
    CHECK(vi.number({-1125, 3}, 2) == "-1,13");
    CHECK(vi.number({100, 0}, 2) == "100");
}

TEST_CASE("Dates and periods are written as people write them") {
    const Formatter vi(Language::vi);
    const Formatter en(Language::en);
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
