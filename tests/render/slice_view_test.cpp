// SPDX-License-Identifier: MIT
// The values of an indicator as tables that say once what all rows have in common, and the way from one slice to
// another.
#include <fstream>
#include <iterator>

#include "base/replaced.hpp"
#include "render/pages.hpp"

using namespace minhbach;

namespace {

constexpr const char* page = "indicators/poverty_rate/";

// Three districts in each of 21 years, which is more than one page holds, and their aims for the last.
std::string many_years() {
    std::string rows;
    for (int year = 2001; year <= 2021; ++year) {
        for (const int district : {980, 981, 982}) {
            rows += std::to_string(district) + ",,poverty_rate,,,,," + std::to_string(year) + ",,actual," +
                    std::to_string(district - 970 + year - 2001) + ",percent,,1,\n";
        }
    }
    for (const int district : {980, 981, 982}) {
        rows += std::to_string(district) + ",,poverty_rate,,,,,2021,,target,5,percent,,1,\n";
    }
    return rows;
}

Pages pages_with(const SmallSite& site, const std::string& rows) {
    site.write("data/explanations.json", R"({"explanations": []})");
    // Texts that tell of figures which are gone.
    for (const char* text : {"about", "gnbv", "home", "ntm", "nui-do", "tinh-gnbv"}) {
        for (const char* language : {".vi.md", ".en.md"}) {
            site.remove(std::string("content/") + text + language);
        }
    }
    site.write("data/observations/tinh-2023.csv", heading_vi);
    site.write("data/observations/dao-xa.csv", heading_vi);
    site.write("data/observations/huyen-2024.csv", heading_vi + rows);
    return Pages(site);
}

}  // namespace

TEST_CASE("Rows of a table say only what they do not have in common") {
    const SmallSite site("pages");
    const Pages pages = pages_with(site,
                                   "980,gnbv,works,,,,,2024,2024-06-30,actual,3,work,,1,\n"
                                   "981,gnbv,works,,,,,2024,2024-06-30,actual,5,work,,1,\n"
                                   "982,gnbv,works,,,,,2024,2024-06-30,actual,4,work,,1,\n"
                                   "980,gnbv,works,,,,,2023,2023-12-31,actual,2,work,,1,\n"
                                   "980,gnbv,works,,,,,2022,2022-12-31,actual,1,work,,1,\n");
    const PageData data = pages.page("indicators/works/");
    CHECK(data.at("has_choosers") == "no");
    const std::string lead = "lead_table.0.";
    CHECK(data.each(lead + "rows", "sort_value") == "5 | 4 | 3");
    CHECK(data.at(lead + "has_about_column") == "no");
    CHECK(data.at(lead + "has_when_column") == "no");
    CHECK(data.each(lead + "rows", "place") == "1 | 0 | 2");
    CHECK(data.each(lead + "rows.0.cells", "has_unit") == "no");
    CHECK(data.each(lead + "shared", "label") == "Đơn vị: công trình | đến 30/06/2024 | Báo cáo các huyện");
    // The title says the rest.
    CHECK(data.at("newest_slice") == "Giảm nghèo, 2024, thực hiện");
    const std::string rest = "value_table.0.";
    // Of one area the rows are called by what tells them apart.
    CHECK(data.at(rest + "row_heading") == "Kỳ số liệu");
    CHECK(data.each(rest + "rows", "name") == "năm 2022 | năm 2023");
    CHECK(data.at(rest + "shared.1.label") == "Huyện Sông Xanh");
    CHECK(data.each(rest + "rows", "when") == "đến 31/12/2022 | đến 31/12/2023");
}

TEST_CASE("Areas with different figures show all of them") {
    const SmallSite site("pages");
    const Pages pages = pages_with(site,
                                   "980,gnbv,works,,,,,2024,,actual,3,work,,1,\n"
                                   "980,gnbv,works,,,,,2024,,actual,7,work,,2,\n"
                                   "981,gnbv,works,,,,,2024,,actual,5,work,,1,\n");
    const PageData data = pages.page("indicators/works/");
    CHECK(data.each("lead_table.0.rows", "is_contradicted") == "no | yes");
    CHECK(data.each("lead_table.0.rows.1.cells", "value") == "3 | 7");
    CHECK(pages.page("indicators/").at("indicator_groups.0.indicators.0.value") == "3 công trình – 7 công trình");
}

TEST_CASE("Different figures of one line name all their reports, and are told so that they can be told apart") {
    const SmallSite site("pages");
    std::ifstream file(site.path() / "data/site.json");
    const std::string config{std::istreambuf_iterator<char>(file), {}};
    const std::string spent = R"("spent": "disbursed")";
    REQUIRE(config.find(spent) != std::string::npos);
    site.write("data/site.json",
               replaced(config, spent, spent + R"(, "shown": {"unit": "billion_vnd", "decimals": "1"})"));
    const std::string line = "980,gnbv,disbursed,,total,total,2023,2023,2023-12-31,actual,";
    const auto page = [&](const std::string& other) {
        pages_with(site, line + "\"12345,612\",million_vnd,,1,\n" +
                             "981,gnbv,disbursed,,total,total,2023,2023,2023-12-31,actual,5000,million_vnd,,1,\n");
        site.write("data/observations/tinh-2023.csv", heading_vi + line + "\"" + other + "\",million_vnd,,1,\n");
        return Pages(site).page("indicators/disbursed/");
    };
    const std::string row = "lead_table.0.rows.1.";  // behind what is known
    const PageData near = page("12345,613");
    CHECK(near.each(row + "cells", "value") == "12.345,613 | 12.345,612");
    CHECK(near.at(row + "source_label").find("; ") != std::string::npos);
    CHECK(near.at(row + "source_href").empty());
    CHECK_FALSE(near.at("lead_table.0.rows.0.source_href").empty());
    CHECK(page("22345,6").each(row + "cells", "value") == "22,3 | 12,3");
}

TEST_CASE("Of parts of several programs whose part each is is told, of parts of one it is not") {
    const SmallSite site("pages");
    const auto names = [&](const std::string& other) {
        const Pages pages = pages_with(site, "980,gnbv.1,works,,,,,2024,,actual,3,work,,1,\n980," + other +
                                                 ",works,,,,,2024,,actual,7,work,,2,\n");
        return pages.page("indicators/works/").each("value_table.0.rows", "name");
    };
    CHECK(names("ntm") == "Dự án 1: Hạ tầng (Giảm nghèo) | Nông thôn mới");
    CHECK(names("gnbv.2") == "Dự án 1: Hạ tầng | Dự án 2: Mô hình");
}

TEST_CASE("One figure alone says in words all that it is about") {
    const SmallSite site("pages");
    const Pages pages = pages_with(site, "980,gnbv,works,,,,,2024,2024-06-30,actual,3,work,,1,about\n");
    const PageData data = pages.page("indicators/works/");
    CHECK(data.at("number_alone.0.value") == "3");
    CHECK(data.at("number_alone.0.has_qualifier") == "yes");
    CHECK(data.each("number_alone.0.shared", "label") ==
          "Huyện Sông Xanh | Giảm nghèo | thực hiện | năm 2024 | đến 30/06/2024 | Báo cáo các huyện");
    CHECK(data.at("has_value_table") == "no");
    CHECK(data.at("has_lead_table") == "no");
    const PageData list = pages.page("indicators/");
    CHECK(list.at("indicator_groups.0.has_indicators") == "no");
    CHECK(list.at("indicator_groups.0.single.0.value") == "khoảng 3 công trình");
    CHECK(list.at("indicator_groups.0.single.0.about") == "Huyện Sông Xanh · năm 2024 · đến 30/06/2024");
}

TEST_CASE("Readers choose another slice by one thing at a time and the nearest one follows") {
    const SmallSite site("pages");
    const Pages pages = pages_with(site, many_years());
    const PageData data = pages.page(page);
    CHECK(data.each("choosers", "title") == "Kỳ số liệu | Loại số liệu");
    CHECK(data.at("choosers.0.options.0.label") == "năm 2021");
    CHECK(data.at("choosers.0.options.0.is_here") == "yes");
    CHECK(data.at("choosers.0.options.1.label") == "năm 2020");
    CHECK(data.at("choosers.0.options.1.is_here") == "no");
    CHECK(data.at("choosers.0.options.1.href") == "2020--actual--district/");
    CHECK(data.at("choosers.0.options.20.label") == "năm 2001");
    CHECK(data.at("choosers.0.options.21") == "?");
    CHECK(data.each("choosers.1.options", "label") == "thực hiện | mục tiêu");
    CHECK(data.at("choosers.1.options.1.href") == "2021--target--district/");
    // Nothing else changes.
    CHECK(data.at("choosers.0.options.1.has_also") == "no");
    CHECK(data.at("choosers.1.options.1.has_also") == "no");
    CHECK(data.each("lead_table.0.rows", "sort_value") == "32 | 31 | 30");
    CHECK(data.at("has_further") == "no");
    CHECK(data.at("has_left_out") == "no");
    // From a year without aims the aims are those of the year that has them.
    const PageData older = pages.page("indicators/poverty_rate/2005--actual--district/");
    CHECK(older.at("is_of_indicator") == "yes");
    CHECK(older.at("chapter") == "2005, thực hiện");
    CHECK(older.each("value_table.0.rows", "sort_value") == "16 | 15 | 14");
    CHECK(older.at("choosers.0.options.16.is_here") == "yes");
    CHECK(older.at("choosers.1.options.1.href") == "../2021--target--district/");
    CHECK(older.at("choosers.1.options.1.has_also") == "yes");
    CHECK(older.at("choosers.1.options.1.also") == "năm 2021");
    CHECK(older.at("choosers.0.options.0.href") == "../2021--actual--district/");
}

TEST_CASE("A choice says what else it changes") {
    std::string rows;
    const auto add = [&](const std::string& money, int year, const std::string& day_and_kind) {
        for (const int district : {980, 981, 982}) {
            rows += std::to_string(district) + ",,disbursed,," + money + ",," + std::to_string(year) + "," +
                    std::to_string(year) + "-" + day_and_kind + "," + std::to_string(district - 970 + year - 2001) +
                    ",million_vnd,,1,\n";
        }
    };
    for (int year = 2001; year <= 2021; ++year) {
        add("recurrent,", year, "06-30,actual");
    }
    add("investment,", 2020, "06-30,actual");
    add("recurrent,total", 2021, "12-31,estimate");
    const SmallSite site("pages");
    const Pages pages = pages_with(site, rows);
    const PageData data = pages.page("indicators/disbursed/");
    CHECK(data.each("choosers", "title") == "Loại vốn | Nguồn vốn | Kỳ số liệu | Loại số liệu");
    CHECK(data.each("choosers.0.options", "label") == "vốn đầu tư phát triển | vốn sự nghiệp");
    CHECK(data.at("choosers.0.options.0.also") == "năm 2020");
    CHECK(data.each("choosers.1.options", "label") == "chung, không chia nhỏ | tổng các nguồn");
    CHECK(data.at("choosers.1.options.1.also") == "ước thực hiện, đến 31/12/2021");
    CHECK(data.at("choosers.3.options.1.also") == "tổng các nguồn, đến 31/12/2021");
    const PageData expected =
        pages.page("indicators/disbursed/2021--estimate--district--capital-recurrent--fund-total/");
    CHECK(expected.at("choosers.3.options.0.also") == "Nguồn vốn: không chia, đến 30/06/2021");
    // The list names the kind of money, of which there is no whole.
    CHECK(pages.page("indicators/").at("indicator_groups.0.indicators.0.about") ==
          "đơn vị cấp huyện · vốn sự nghiệp · năm 2021 · đến 30/06/2021");
}

TEST_CASE(
    "The list of indicators names the part that a value is of, tells a few parts without a whole and counts more") {
    const std::string first = "980,gnbv.1,works,transport,,,,2024,,actual,3,work,,1,\n";
    {
        const SmallSite site("pages");
        const PageData list = pages_with(site, first).page("indicators/");
        CHECK(list.at("indicator_groups.0.single.0.value") == "3 công trình");
        CHECK(list.at("indicator_groups.0.single.0.about") ==
              "Huyện Sông Xanh · Dự án 1: Hạ tầng · Giao thông · năm 2024");
    }
    const auto told = [&](const std::string& second, const char* what) {
        const SmallSite site("pages");
        return pages_with(site, first + second)
            .page("indicators/")
            .at("indicator_groups.0.indicators.0." + std::string(what));
    };
    const std::string completed = "980,gnbv.1,works,transport.completed,,,,2024,,actual,1,work,,1,\n";
    CHECK(told(completed, "value").empty());
    CHECK(told(completed, "told_parts.0.label") == "Giao thông");
    CHECK(told(completed, "told_parts.0.value") == "3 công trình");
    CHECK(told(completed, "told_parts.1.label") == "Giao thông: hoàn thành");
    CHECK(told(completed, "told_parts.1.value") == "1 công trình");
    CHECK(told(completed, "about") == "Huyện Sông Xanh · Dự án 1: Hạ tầng · năm 2024");
    // Of two projects the one says nothing of the other's part.
    const std::string elsewhere = "980,gnbv,works,transport.completed,,,,2024,,actual,1,work,,1,\n";
    CHECK(told(elsewhere, "value") == "chia theo 2 nhóm");
    CHECK(told(elsewhere, "about") == "Huyện Sông Xanh · năm 2024");
}

TEST_CASE("The list of indicators says how much of each is known") {
    const SmallSite site("pages");
    const Pages pages = pages_with(site, many_years());
    const PageData list = pages.page("indicators/");
    const std::string rate = "indicator_groups.0.indicators.1.";
    CHECK(list.at(rate + "value") == "30\u00a0% – 32\u00a0%");
    CHECK(list.at(rate + "about") == "đơn vị cấp huyện · năm 2021");
    CHECK(list.at(rate + "coverage") == "3 địa phương · 2001–2021");
    CHECK(pages.page("indicators/", english).at(rate + "coverage") == "3 areas · 2001–2021");
    CHECK(list.at("has_filter") == "yes");
    CHECK(list.at("has_indicator_themes") == "no");
}
