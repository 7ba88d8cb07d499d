// SPDX-License-Identifier: MIT
#include "model/written.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

TEST_CASE("Numbers have the signs and digits of their language") {
    CHECK(WrittenNumbers("vi").number({12345, 1}) == "1.234,5");
    CHECK(WrittenNumbers("en").number({12345, 1}) == "1,234.5");
    CHECK(WrittenNumbers("de-CH").number({12345, 1}) == "1’234.5");
    CHECK(WrittenNumbers("ar-EG").number({12345, 1}) == "١٬٢٣٤٫٥");
    CHECK(WrittenNumbers("en").count(2723) == "2,723");
    CHECK(NumberSigns::of("vi") == NumberSigns{",", "."});
    CHECK(NumberSigns::of("en") == NumberSigns{".", ","});
}

TEST_CASE("Days are written in the long form of their language or by a pattern") {
    const Date day = *parse_date("2024-07-01");
    CHECK(WrittenDates("en").date(day) == "July 1, 2024");
    CHECK(WrittenDates("en-GB").date(day) == "1 July 2024");
    CHECK(WrittenDates("ru").date(day) == "1 июля 2024\u202Fг.");
    CHECK(WrittenDates("ar-EG").date(day) == "١ يوليو ٢٠٢٤");
    CHECK(WrittenDates("vi", "dd/MM/yyyy").date(day) == "01/07/2024");
    CHECK(WrittenDates("en", "d MMMM y").date(day) == "1 July 2024");
    CHECK(WrittenDates("en", "MMM d, y").date(day) == "Jul 1, 2024");
    CHECK(WrittenDates("en", "'day' d 'of' LLLL y ''").date(day) == "day 1 of July 2024 '");
    CHECK(WrittenDates("ru").month(7) == "июль");
    CHECK(WrittenDates("en").year(2024) == "2024");
    CHECK(WrittenDates("ar-EG").year(2024) == "٢٠٢٤");
    CHECK(WrittenDates("en").year(2018, 4) == "2018/19");
    CHECK(WrittenDates("en").year(1999, 4) == "1999/00");
    CHECK(WrittenDates("ar-EG").year(2018, 9) == "٢٠١٨/١٩");
}

TEST_CASE("A pattern of a day has day, month and year and nothing of a clock") {
    CHECK(is_date_pattern("dd/MM/yyyy"));
    CHECK(is_date_pattern("y-M-d"));
    CHECK(is_date_pattern("d 'de' MMMM 'de' y"));
    CHECK_FALSE(is_date_pattern("MM/yyyy"));
    CHECK_FALSE(is_date_pattern("dd/yyyy"));
    CHECK_FALSE(is_date_pattern("dd/MM"));
    CHECK_FALSE(is_date_pattern("dd/MM/yyyy HH"));
    CHECK_FALSE(is_date_pattern("ddd/MM/yyyy"));
    CHECK_FALSE(is_date_pattern("dd/MM/yyy"));
    CHECK_FALSE(is_date_pattern("dd/MMMMM/yyyy"));
    CHECK_FALSE(is_date_pattern("dd/MM/yyyy '"));
    CHECK_FALSE(is_date_pattern(""));
}
