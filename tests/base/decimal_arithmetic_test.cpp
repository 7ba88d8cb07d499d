// SPDX-License-Identifier: MIT
// What is computed from decimals is exact or nothing.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/decimals.hpp"

using namespace minhbach;

TEST_CASE("A sum is exact and has the finer scale of the two", "[decimal]") {
    CHECK(shown(add(number("0.1"), number("0.2"))) == "0.3");
    CHECK(shown(add(number("1"), number("0.25"))) == "1.25");
    CHECK(shown(add(number("1.50"), number("0.5"))) == "2.00");
    CHECK(shown(add(number("-1.5"), number("1.5"))) == "0.0");
    CHECK(shown(subtract(number("13805.469"), number("13805"))) == "0.469");
    CHECK(shown(subtract(number("5"), number("7.25"))) == "-2.25");
    CHECK(shown(subtract(number("0"), number("0.00"))) == "0.00");
}

TEST_CASE("A sum that does not fit gives nothing", "[decimal]") {
    CHECK(shown(add({largest, 0}, {0, 0})) == "9223372036854775807");
    CHECK(shown(add({largest, 0}, {1, 0})) == "nothing");
    CHECK(shown(add({smallest, 0}, {-1, 0})) == "nothing");
    CHECK(shown(add({largest, 0}, {smallest, 0})) == "-1");
    CHECK(shown(add({largest, 0}, {largest, 0})) == "nothing");
    CHECK(shown(add({largest, 0}, {1, 18})) == "nothing");
    CHECK(shown(add({99'999'999'999'999'999, 0}, {1, 1})) == "99999999999999999.1");
    CHECK(shown(add({999'999'999'999'999'999, 0}, {1, 1})) == "nothing");
}

TEST_CASE("The number whose opposite does not exist can be subtracted like any other", "[decimal]") {
    CHECK(shown(subtract({smallest, 0}, {smallest, 0})) == "0");
    CHECK(shown(subtract({-1, 0}, {smallest, 0})) == "9223372036854775807");
    CHECK(shown(subtract({0, 0}, {smallest, 0})) == "nothing");
    CHECK(shown(subtract({smallest, 0}, {1, 0})) == "nothing");
    CHECK(shown(subtract({largest, 0}, {largest, 0})) == "0");
    CHECK(shown(subtract({largest, 18}, {smallest, 18})) == "nothing");
}

TEST_CASE("Adding and then taking away returns to where one was", "[decimal][property]") {
    RandomDecimals random(4);
    for (int i = 0; i < 20000; ++i) {
        const Decimal a = random.next(15, 3);
        const Decimal b = random.next(15, 3);
        CAPTURE(to_string(a), to_string(b));
        const auto sum = add(a, b);
        REQUIRE(sum.has_value());
        REQUIRE(sum->scale == std::max(a.scale, b.scale));
        REQUIRE(subtract(*sum, b) == a);
        REQUIRE(subtract(*sum, a) == b);
        REQUIRE(add(b, a) == sum);
        REQUIRE(subtract(a, b) == add(a, Decimal{-b.mantissa, b.scale}));
    }
}

TEST_CASE("A sum of any two numbers is exact or nothing, never wrong", "[decimal][property]") {
    RandomDecimals random(5);
    int without = 0;
    for (int i = 0; i < 20000; ++i) {
        const Decimal a = random.next(18, 18);
        const Decimal b = random.next(18, 18);
        if (const auto sum = add(a, b)) {
            CAPTURE(to_string(a), to_string(b));
            // The way back may need more digits than there are, but it does not lead elsewhere.
            const auto back = subtract(*sum, b);
            REQUIRE((!back || *back == a));
            REQUIRE((*sum <=> a) == (b <=> Decimal{}));
        } else {
            ++without;
        }
    }
    CHECK(without > 0);
    CHECK(without < 20000);
}

TEST_CASE("A factor of a thousand turns printed decimals into whole units", "[decimal]") {
    CHECK(shown(multiply(number("13805.469"), number("1000"))) == "13805469");
    CHECK(shown(multiply(number("12.5"), number("1000"))) == "12500");
    CHECK(shown(multiply(number("12.50"), number("1000"))) == "12500");
    CHECK(shown(multiply(number("1.2345"), number("1000"))) == "1234.5");
    CHECK(shown(multiply(number("1.2345"), number("1000000"))) == "1234500");
    CHECK(shown(multiply(number("-13805.469"), number("1000"))) == "-13805469");
}

TEST_CASE("Dong become million dong without a zero that was not printed", "[decimal]") {
    CHECK(shown(multiply(number("3364555"), number("0.000001"))) == "3.364555");
    CHECK(shown(multiply(number("8934192884"), number("0.000001"))) == "8934.192884");
    CHECK(shown(multiply(number("9480000"), number("0.000001"))) == "9.48");
    CHECK(multiply(number("9480000"), number("0.000001")) == number("9.48"));
    CHECK(multiply(number("9480000"), number("0.000001")) == number("9.480000"));
    CHECK(shown(multiply(number("5000000"), number("0.000001"))) == "5");
    CHECK(shown(multiply(number("1"), number("0.000001"))) == "0.000001");
    CHECK(shown(multiply(number("-9480000"), number("0.000001"))) == "-9.48");
}

TEST_CASE("A factor of one leaves the printed digits alone", "[decimal]") {
    for (const std::string_view text : {"12.50", "0.00", "100", "-7.0", "13805.469"}) {
        CHECK(shown(multiply(number(text), {1, 0})) == text);
    }
}

TEST_CASE("A product with zero is zero", "[decimal]") {
    CHECK(multiply(number("12.5"), number("0")) == number("0"));
    CHECK(multiply(number("0"), number("1000")) == number("0"));
    CHECK(multiply(number("0.00"), number("0.000001")) == number("0"));
    CHECK(multiply({0, 18}, {0, 18}) == number("0"));
    CHECK(multiply({smallest, 18}, {0, 0}) == number("0"));
    CHECK(shown(multiply(number("0"), number("1000"))) == "0");
    CHECK(shown(multiply(number("0"), number("0.000001"))) == "0");
}

TEST_CASE("A product that does not fit gives nothing", "[decimal]") {
    CHECK(shown(multiply({largest, 0}, {1, 0})) == "9223372036854775807");
    CHECK(shown(multiply({smallest, 0}, {1, 0})) == "-9223372036854775808");
    CHECK(shown(multiply({smallest, 0}, {-1, 0})) == "nothing");
    CHECK(shown(multiply({largest, 0}, {2, 0})) == "nothing");
    CHECK(shown(multiply({largest, 0}, {largest, 0})) == "nothing");
    CHECK(shown(multiply({smallest, 0}, {smallest, 0})) == "nothing");
    CHECK(shown(multiply({3'037'000'500, 0}, {3'037'000'500, 0})) == "nothing");
    CHECK(shown(multiply({3'037'000'499, 0}, {3'037'000'499, 0})) == "9223372030926249001");
    CHECK(shown(multiply({1, 18}, {1, 18})) == "nothing");
    CHECK(shown(multiply({1, 18}, {1, 1})) == "nothing");
    CHECK(multiply({10, 18}, {1, 1}) == Decimal{1, 18});
}

TEST_CASE("A product is the same value whichever factor stands first, and is undone by division",
          "[decimal][property]") {
    RandomDecimals random(6);
    for (int i = 0; i < 20000; ++i) {
        const Decimal a = random.next(9, 4);
        const Decimal b = random.next(9, 4);
        CAPTURE(to_string(a), to_string(b));
        const auto product = multiply(a, b);
        REQUIRE(product.has_value());
        REQUIRE(product == multiply(b, a));
        REQUIRE(static_cast<long double>(a.mantissa) * static_cast<long double>(b.mantissa) *
                    std::pow(10.0L, product->scale) ==
                Approx(static_cast<double>(static_cast<long double>(product->mantissa) *
                                           std::pow(10.0L, a.scale + b.scale))));
        if (b.mantissa != 0) {
            REQUIRE(divide(*product, b, 0, a.scale) == a);
        }
    }
}

TEST_CASE("A quotient has as many decimals as were asked for", "[decimal]") {
    CHECK(shown(divide(number("1"), number("4"), 0, 2)) == "0.25");
    CHECK(shown(divide(number("1"), number("3"), 0, 4)) == "0.3333");
    CHECK(shown(divide(number("2"), number("3"), 0, 4)) == "0.6667");
    CHECK(shown(divide(number("10"), number("5"), 0, 3)) == "2.000");
    CHECK(shown(divide(number("0"), number("5"), 0, 2)) == "0.00");
    CHECK(shown(divide(number("7"), number("2"), 0, 0)) == "4");
    CHECK(shown(divide(number("13805.469"), number("27610.938"), 0, 1)) == "0.5");
    CHECK(shown(divide(number("1"), number("0.001"), 0, 0)) == "1000");
}

TEST_CASE("A percentage is a quotient shifted by two", "[decimal]") {
    CHECK(shown(divide(number("1"), number("3"), 2, 1)) == "33.3");
    CHECK(shown(divide(number("2"), number("3"), 2, 2)) == "66.67");
    CHECK(shown(divide(number("5"), number("5.00"), 2, 1)) == "100.0");
    CHECK(shown(divide(number("-1"), number("8"), 2, 1)) == "-12.5");
    CHECK(shown(divide(number("12345"), number("1"), -3, 1)) == "12.3");
    CHECK(shown(divide(number("12350"), number("1"), -3, 1)) == "12.4");
}

TEST_CASE("Division rounds halves away from zero, below zero too", "[decimal]") {
    CHECK(shown(divide(number("1"), number("2"), 0, 0)) == "1");
    CHECK(shown(divide(number("-1"), number("2"), 0, 0)) == "-1");
    CHECK(shown(divide(number("1"), number("-2"), 0, 0)) == "-1");
    CHECK(shown(divide(number("-1"), number("-2"), 0, 0)) == "1");
    CHECK(shown(divide(number("5"), number("2"), 0, 0)) == "3");
    CHECK(shown(divide(number("-5"), number("2"), 0, 0)) == "-3");
    CHECK(shown(divide(number("0.49"), number("1"), 0, 0)) == "0");
    CHECK(shown(divide(number("-0.49"), number("1"), 0, 0)) == "0");
    CHECK(shown(divide(number("0.05"), number("1"), 0, 1)) == "0.1");
    CHECK(shown(divide(number("-0.05"), number("1"), 0, 1)) == "-0.1");
    CHECK(shown(divide(number("1"), number("8"), 0, 2)) == "0.13");
    CHECK(shown(divide(number("-1"), number("8"), 0, 2)) == "-0.13");
    CHECK(shown(divide(number("1.005"), number("1"), 0, 2)) == "1.01");
    CHECK(shown(divide(number("4.35"), number("100"), 2, 1)) == "4.4");
}

TEST_CASE("Division by zero gives nothing", "[decimal]") {
    CHECK(shown(divide(number("1"), number("0"), 0, 2)) == "nothing");
    CHECK(shown(divide(number("1"), number("0.000"), 2, 2)) == "nothing");
    CHECK(shown(divide(number("0"), number("0"), 0, 0)) == "nothing");
}

TEST_CASE("Division of the extremes is exact or nothing", "[decimal]") {
    CHECK(shown(divide({largest, 0}, {1, 0}, 0, 0)) == "9223372036854775807");
    CHECK(shown(divide({smallest, 0}, {1, 0}, 0, 0)) == "-9223372036854775808");
    CHECK(shown(divide({smallest, 0}, {-1, 0}, 0, 0)) == "nothing");
    CHECK(shown(divide({largest, 0}, {largest, 0}, 0, 18)) == "1.000000000000000000");
    CHECK(shown(divide({smallest, 0}, {smallest, 0}, 2, 2)) == "100.00");
    CHECK(shown(divide({largest, 0}, {smallest, 0}, 0, 2)) == "-1.00");
    CHECK(shown(divide({largest, 0}, {1, 0}, 0, 1)) == "nothing");
    CHECK(shown(divide({largest, 18}, {largest, 0}, 0, 0)) == "0");
    CHECK(shown(divide({1, 18}, {largest, 0}, 0, 2)) == "0.00");
    CHECK(shown(divide({1, 0}, {1, 18}, 0, 0)) == "1000000000000000000");
    CHECK(shown(divide({1, 0}, {1, 18}, 2, 0)) == "nothing");
    CHECK(shown(divide({1, 0}, {largest, 18}, 0, 1)) == "0.1");
    CHECK(shown(divide({smallest, 18}, {smallest, 0}, -2, 0)) == "nothing");
}

TEST_CASE("A quotient is within half a unit of its last digit", "[decimal][property]") {
    RandomDecimals random(7);
    for (int i = 0; i < 20000; ++i) {
        const Decimal a = random.next(9, 3);
        const Decimal b = random.next(6, 3);
        const int shift = random.up_to(1) == 0 ? 0 : 2;
        const auto digits = static_cast<std::uint8_t>(random.up_to(4));
        if (b.mantissa == 0) {
            continue;
        }
        CAPTURE(to_string(a), to_string(b), shift, digits);
        const auto quotient = divide(a, b, shift, digits);
        REQUIRE(quotient.has_value());
        REQUIRE(quotient->scale == digits);
        const long double exact = static_cast<long double>(a.mantissa) / static_cast<long double>(b.mantissa) *
                                  std::pow(10.0L, static_cast<long double>(b.scale - a.scale + shift + digits));
        const long double off = std::abs(exact - static_cast<long double>(quotient->mantissa));
        REQUIRE(off <= 0.5L + std::abs(exact) * 1e-17L);
    }
}

TEST_CASE("A quotient changes its sign with either number, and nothing else", "[decimal][property]") {
    RandomDecimals random(8);
    for (int i = 0; i < 5000; ++i) {
        const Decimal a = random.next(12, 3);
        const Decimal b = random.next(12, 3);
        if (b.mantissa == 0) {
            continue;
        }
        CAPTURE(to_string(a), to_string(b));
        const auto quotient = divide(a, b, 0, 1);
        REQUIRE(quotient.has_value());
        REQUIRE(divide(Decimal{-a.mantissa, a.scale}, b, 0, 1) == Decimal{-quotient->mantissa, quotient->scale});
        REQUIRE(divide(a, Decimal{-b.mantissa, b.scale}, 0, 1) == Decimal{-quotient->mantissa, quotient->scale});
    }
}

TEST_CASE("Rounding takes halves away from zero and never adds digits", "[decimal]") {
    CHECK(to_string(rounded(number("12.345"), 2)) == "12.35");
    CHECK(to_string(rounded(number("-12.345"), 2)) == "-12.35");
    CHECK(to_string(rounded(number("12.344999"), 2)) == "12.34");
    CHECK(to_string(rounded(number("0.5"), 0)) == "1");
    CHECK(to_string(rounded(number("-0.5"), 0)) == "-1");
    CHECK(to_string(rounded(number("0.4999"), 0)) == "0");
    CHECK(to_string(rounded(number("-0.4999"), 0)) == "0");
    CHECK(to_string(rounded(number("9.99"), 1)) == "10.0");
    CHECK(to_string(rounded(number("-999.5"), 0)) == "-1000");
    CHECK(to_string(rounded(number("12.5"), 1)) == "12.5");
    CHECK(to_string(rounded(number("12.5"), 3)) == "12.5");
    CHECK(to_string(rounded(number("12.50"), 2)) == "12.50");
    CHECK(to_string(rounded(number("7"), 18)) == "7");
}

TEST_CASE("The extremes can be rounded", "[decimal]") {
    CHECK(to_string(rounded({largest, 18}, 0)) == "9");
    CHECK(to_string(rounded({smallest, 18}, 0)) == "-9");
    CHECK(to_string(rounded({smallest, 1}, 0)) == "-922337203685477581");
    CHECK(to_string(rounded({largest, 1}, 0)) == "922337203685477581");
    CHECK(to_string(rounded({smallest, 0}, 0)) == "-9223372036854775808");
    CHECK(to_string(rounded({499'999'999'999'999'999, 18}, 0)) == "0");
    CHECK(to_string(rounded({500'000'000'000'000'000, 18}, 0)) == "1");
}

TEST_CASE("Rounding agrees with division by one, and doing it twice changes nothing", "[decimal][property]") {
    RandomDecimals random(9);
    for (int i = 0; i < 10000; ++i) {
        const Decimal value = random.next(18, 18);
        const auto digits = static_cast<std::uint8_t>(random.up_to(value.scale));
        CAPTURE(to_string(value), digits);
        const Decimal once = rounded(value, digits);
        REQUIRE(is_same(rounded(once, digits), once));
        REQUIRE(once.scale == digits);
        REQUIRE(divide(value, {1, 0}, 0, digits) == once);
    }
}

TEST_CASE("A number of up to fifteen digits is drawn as the double that its text means", "[decimal][property]") {
    CHECK(to_double({0, 5}) == 0.0);
    CHECK(to_double({-125, 1}) == -12.5);
    CHECK(to_double({13805469, 3}) == 13805.469);
    CHECK(to_double({smallest, 0}) == -9223372036854775808.0);
    RandomDecimals random(10);
    for (int i = 0; i < 10000; ++i) {
        const Decimal value = random.next(15, 15);
        CAPTURE(to_string(value));
        REQUIRE(to_double(value) == std::strtod(to_string(value).c_str(), nullptr));
    }
    for (int i = 0; i < 10000; ++i) {
        const Decimal value = random.next(18, 18);
        CAPTURE(to_string(value));
        REQUIRE(to_double(value) == Approx(std::strtod(to_string(value).c_str(), nullptr)).epsilon(1e-15));
    }
}
