// SPDX-License-Identifier: MIT
#include "check/finding_text.hpp"

#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

TEST_CASE("Numbers in sentences are grouped by thousands and keep their decimals in both languages") {
    const Report report;
    for (const auto& [plain, vi, en] : {
             std::tuple{"0", "0", "0"},
             std::tuple{"5", "5", "5"},
             std::tuple{"-5", "−5", "−5"},
             std::tuple{"999", "999", "999"},
             std::tuple{"-999", "−999", "−999"},
             std::tuple{"1000", "1.000", "1,000"},
             std::tuple{"-1000", "−1.000", "−1,000"},
             std::tuple{"12345", "12.345", "12,345"},
             std::tuple{"123456", "123.456", "123,456"},
             std::tuple{"-123456", "−123.456", "−123,456"},
             std::tuple{"1234567.5", "1.234.567,5", "1,234,567.5"},
             std::tuple{"0.1234", "0,1234", "0.1234"},
             std::tuple{"-0.50", "−0,50", "−0.50"},
             std::tuple{"1234.0", "1.234,0", "1,234.0"},
         }) {
        CHECK(number_of(report.corpus, *parse_plain(plain)) == LocalText{vi, en});
    }
}

TEST_CASE("Dates in sentences name the month in English") {
    const Report report;
    const char* months[] = {"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};
    for (int month = 1; month <= 12; ++month) {
        const std::string number = std::to_string(month);
        const auto date = parse_date("2024-" + (month < 10 ? "0" + number : number) + "-17");
        CHECK(date_of(report.corpus, *date) == LocalText{"17/" + (month < 10 ? "0" + number : number) + "/2024",
                                                         "17 " + std::string(months[month - 1]) + " 2024"});
    }
    CHECK(date_of(report.corpus, *parse_date("1999-12-03")) == LocalText{"03/12/1999", "3 December 1999"});
    CHECK(date_of(report.corpus, no_date) == LocalText{"ngày không ghi", "an unstated date"});
}

TEST_CASE("An amount has the symbol of its unit and a percentage its sign as on the pages") {
    const Report report;
    CHECK(amount_of(report.corpus, report.of("assigned"), {12345, 1}) ==
          LocalText{"1.234,5 triệu đồng", "1,234.5 million VND"});
    CHECK(amount_of(report.corpus, report.of("rate"), {12345, 1}) == LocalText{"1.234,5\u00a0%", "1,234.5%"});
    CHECK(amount_of(report.corpus, report.of("households"), {3, 0}) == LocalText{"3 hộ", "3 households"});
    CHECK(percent_of(report.corpus, {4985, 2}) == LocalText{"49,85\u00a0%", "49.85%"});
}

TEST_CASE("A figure is quoted in the unit it is printed in and its amount follows where that is another") {
    Report report;
    Unit billion;
    billion.id = "billion_vnd";
    billion.symbol = {"tỷ đồng", "billion VND"};
    billion.quantity = "money";
    report.corpus.units.add(billion);
    Observation figure;
    figure.indicator = report.of("assigned");
    figure.value = {650000, 0};
    figure.reported_value = {6500, 1};
    figure.reported_unit = static_cast<UnitIndex>(report.corpus.units.size() - 1);
    CHECK(amount_of(report.corpus, figure) ==
          LocalText{"650,0 tỷ đồng (650.000 triệu đồng)", "650.0 billion VND (650,000 million VND)"});
    // Another word for the same number is no other amount.
    figure.reported_value = {650000, 0};
    CHECK(amount_of(report.corpus, figure) == LocalText{"650.000 tỷ đồng", "650,000 billion VND"});
    figure.reported_unit = report.corpus.indicators[figure.indicator].unit;
    CHECK(amount_of(report.corpus, figure) == LocalText{"650.000 triệu đồng", "650,000 million VND"});
    figure.reported_unit = no_index;
    CHECK(amount_of(report.corpus, figure) == LocalText{"650.000 triệu đồng", "650,000 million VND"});
}

TEST_CASE("A figure is named by its indicator, program, breakdown and dimensions") {
    Report report;
    const auto name = [&](const Where& where) { return name_of(report.corpus, report.add("disbursed", "1", where)); };
    CHECK(name({.program = 2}) == LocalText{"Giải ngân (Dự án 2)", "Disbursed (Project 2)"});
    const Coordinates roads = report.breakdown("roads", {"Đường", "Roads"});
    CHECK(name({.coordinates = roads}) == LocalText{"Giải ngân (Dự án 1, Đường)", "Disbursed (Project 1, Roads)"});
    CHECK(name({.capital = Capital::recurrent, .fund = Fund::central, .fund_year = "2022"}) ==
          LocalText{"Giải ngân (Dự án 1, vốn sự nghiệp · ngân sách trung ương · vốn năm 2022 kéo dài)",
                    "Disbursed (Project 1, recurrent capital · central budget · funds carried over from 2022)"});
    CHECK(name({.fund = Fund::local, .coordinates = roads}) ==
          LocalText{"Giải ngân (Dự án 1, Đường, ngân sách địa phương)", "Disbursed (Project 1, Roads, local budgets)"});
}

TEST_CASE("What is computed is told as precisely as what is printed, unless that would hide the difference") {
    const auto told = [](const char* computed, const char* printed) {
        return to_string(as_precise_as(*parse_plain(computed), *parse_plain(printed)));
    };
    CHECK(told("202073404.599999994", "216784404.6") == "202073404.6000");
    CHECK(told("46855.799", "45873") == "46855.799");
    CHECK(told("43765.55697", "43765.53397") == "43765.55697");
    CHECK(told("12.3456789", "12.34567") == "12.34568");
    CHECK(told("5.00004", "5.0000") == "5.00004");
}
