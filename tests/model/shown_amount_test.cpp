// SPDX-License-Identifier: MIT
#include "model/shown_amount.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

namespace {

enum Units : UnitIndex { dong, million, billion, percent };

Corpus shown_in(UnitIndex unit, std::uint8_t decimals) {
    Corpus corpus;
    const auto add = [&](const char* id, UnitIndex base, Decimal factor) {
        Unit entry;
        entry.id = id;
        entry.base = base;
        entry.factor = factor;
        corpus.units.add(entry);
    };
    add("dong", million, {1, 6});
    add("million", million, {1, 0});
    add("billion", million, {1000, 0});
    add("percent", percent, {1, 0});
    corpus.site.money.shown_in = unit;
    corpus.site.money.decimals = decimals;
    return corpus;
}

std::string shown(const Corpus& corpus, const char* value, UnitIndex unit) {
    const ShownAmount amount = shown_amount(corpus, *parse_plain(value), unit);
    return to_string(amount.value) + " " + corpus.units[amount.unit].id + (amount.is_rounded ? " ~" : "");
}

}  // namespace

TEST_CASE("An amount is shown in the unit that the site declares, rounded to its decimals") {
    const Corpus corpus = shown_in(billion, 1);
    CHECK(shown(corpus, "15361.09", million) == "15.4 billion ~");
    CHECK(shown(corpus, "-15361.09", million) == "-15.4 billion ~");
    CHECK(shown(corpus, "1154316000000", dong) == "1154.3 billion ~");
    CHECK(shown(corpus, "15400", million) == "15.4 billion");
    CHECK(shown(corpus, "0", million) == "0 billion");
    CHECK(shown(corpus, "2.55", billion) == "2.55 billion");
    CHECK(shown(shown_in(billion, 0), "74123", million) == "74 billion ~");
}

TEST_CASE("An amount too small for the unit keeps two digits and is never shown as nothing") {
    const Corpus corpus = shown_in(billion, 1);
    CHECK(shown(corpus, "18.5", million) == "0.019 billion ~");
    CHECK(shown(corpus, "-18.5", million) == "-0.019 billion ~");
    CHECK(shown(corpus, "400", million) == "0.4 billion");
    CHECK(shown(corpus, "987", million) == "1.0 billion ~");
    CHECK(shown(corpus, "1000", million) == "1 billion");
    CHECK(shown(corpus, "5", dong) == "0.000000005 billion");
}

TEST_CASE("What is of another quantity stays as it is, and so does all where nothing is declared") {
    CHECK(shown(shown_in(billion, 1), "20.713", percent) == "20.713 percent");
    CHECK(shown_unit(shown_in(billion, 1), percent) == percent);
    CHECK(shown_unit(shown_in(billion, 1), no_index) == no_index);
    CHECK(shown_unit(shown_in(billion, 1), dong) == billion);
    CHECK(shown(shown_in(no_index, 0), "15361.09", million) == "15361.09 million");
}

TEST_CASE("For drawing nothing is rounded but what has more digits than there is room for") {
    const Corpus corpus = shown_in(billion, 1);
    CHECK(to_string(*in_shown_unit(corpus, *parse_plain("15361.09"), million)) == "15.36109");
    CHECK(to_string(*in_shown_unit(corpus, *parse_plain("20.7"), percent)) == "20.7");
    const char* longest = "123456789012345678";
    CHECK(to_string(*in_shown_unit(corpus, *parse_plain(longest), million)) == "123456789012345.678");
    CHECK(shown(corpus, longest, million) == "123456789012345.7 billion ~");
    // However large it is, it stands in the unit that is written beside it.
    CHECK(to_string(*in_shown_unit(corpus, *parse_plain("10000000000000000"), dong)) == "10000000");
    CHECK(to_string(*in_shown_unit(corpus, *parse_plain("999999999999999999"), dong)) == "999999999.999999999");
    CHECK(to_string(*in_shown_unit(corpus, *parse_plain("-5123456000000001"), dong)) == "-5123456.000000001");
}

TEST_CASE("Nothing has no more decimals than are asked for") {
    CHECK(to_string(shortened({0, 6}, 2)) == "0.00");
    CHECK(to_string(shortened({0, 0}, 2)) == "0");
    CHECK(to_string(shortened({0, 1}, 2)) == "0.0");
    CHECK(to_string(shortened({1, 6}, 2)) == "0.000001");
    CHECK(to_string(shortened({-123456, 6}, 2)) == "-0.12");
}

TEST_CASE("A figure is told in the unit of its indicator or as its source calls one each of the same") {
    Corpus corpus = shown_in(no_index, 0);
    Indicator indicator;
    indicator.id = "assigned";
    indicator.unit = million;
    corpus.indicators.add(indicator);
    Unit same;
    same.id = "project";
    same.base = million;
    corpus.units.add(same);
    Observation figure;
    figure.indicator = 0;
    figure.value = {2000, 0};
    const auto told = [&](UnitIndex reported, std::int64_t value) {
        figure.reported_unit = reported;
        figure.reported_value = {value, 0};
        return told_unit(corpus, figure);
    };
    constexpr UnitIndex project = percent + 1;
    CHECK(told(project, 2000) == project);
    CHECK(told(million, 2000) == million);
    CHECK(told(billion, 2) == million);  // the value is converted
    CHECK(told(no_index, 2000) == million);
    figure.missing = Missing::not_reported;
    CHECK(told(project, 2000) == million);
}

TEST_CASE("Money is counted in the unit of what is planned, or else spent, or allocated") {
    Corpus corpus;
    CHECK(counted_money_unit(corpus) == UnitIndex{no_index});
    for (const UnitIndex unit : {UnitIndex{3}, UnitIndex{2}, UnitIndex{1}}) {
        Indicator indicator;
        indicator.id = std::to_string(unit);
        indicator.unit = unit;
        corpus.indicators.add(indicator);
    }
    MoneyDeclaration& money = corpus.site.money;
    money.allocated = 0;
    CHECK(counted_money_unit(corpus) == 3);
    money.spent = 1;
    CHECK(counted_money_unit(corpus) == 2);
    money.planned = 2;
    CHECK(counted_money_unit(corpus) == 1);
}
