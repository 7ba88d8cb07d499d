// SPDX-License-Identifier: MIT
#include "load/hints.hpp"

#include <catch2/catch.hpp>

#include "load/theme_words.hpp"

using namespace minhbach;

namespace {

Registry<DimensionCode, CodeIndex> breakdowns() {
    Registry<DimensionCode, CodeIndex> registry;
    registry.add({"transport", {"Giao thông", "Transport"}});
    registry.add({"irrigation", {"Thuỷ lợi", "Irrigation"}});
    return registry;
}

}  // namespace

TEST_CASE("A day that is written as people write it is turned round") {
    CHECK(date_hint("31/12/2023").vi == "viết năm-tháng-ngày: 2023-12-31");
    CHECK(date_hint("1-2-2023").vi == "viết năm-tháng-ngày: 2023-02-01");
    CHECK(date_hint("31.12.2023").vi == "viết năm-tháng-ngày: 2023-12-31");
    CHECK(date_hint("2023-6-30").en == "write year-month-day: 2023-06-30");
}

TEST_CASE("A day that does not exist in any reading gets no suggestion") {
    for (const char* wrong : {"", "2023", "30/02/2023", "13/13/2023", "1/2/23", "hôm nay", "////", "-1/2/2023",
                              "99999/1/1", "1/2/2023/4"}) {
        INFO(wrong);
        CHECK(date_hint(wrong).vi == "viết năm-tháng-ngày, ví dụ 2024-01-31");
    }
}

TEST_CASE("A name instead of a code is recognised with or without its accents") {
    CHECK(code_hint("Giao thông", breakdowns(), two_languages(), "f").vi ==
          "ở đây ghi mã, không ghi tên: \"transport\"");
    CHECK(code_hint("thuy loi", breakdowns(), two_languages(), "f").vi ==
          "ở đây ghi mã, không ghi tên: \"irrigation\"");
}

TEST_CASE("A code with a slip of the keyboard gets the nearest one with its name") {
    CHECK(code_hint("tranport", breakdowns(), two_languages(), "f").vi ==
          "có phải \"transport\" (Giao thông)? Các mã ở f");
    CHECK(code_hint("zzz", breakdowns(), two_languages(), "f").en == "use a code that is in f, or add this one to it");
}

TEST_CASE("A code list is suggested by code by name by part of a name and whole when nothing is near") {
    const std::vector<NamedCode> funds{{"central", {"ngân sách trung ương", "central budget"}},
                                       {"provincial", {"ngân sách tỉnh", "provincial budget"}},
                                       {"other", {"(nguồn khác)", "other sources"}}};
    CHECK(named_code_hint("CENTRAL", funds).vi == "có phải \"central\"?");
    CHECK(named_code_hint("centrel", funds).vi == "có phải \"central\"?");
    CHECK(named_code_hint("Ngân sách tỉnh", funds).vi == "ở đây ghi mã, không ghi tên: \"provincial\"");
    CHECK(named_code_hint("trung ương", funds).vi == "ở đây ghi mã, không ghi tên: \"central\"");
    // "ngân sách" is part of two names and tells nothing.
    CHECK(named_code_hint("ngân sách", funds).vi ==
          "chọn một trong: central (ngân sách trung ương), provincial (ngân sách tỉnh), other (nguồn khác)");
    CHECK(named_code_hint("", funds).vi.starts_with("chọn một trong"));
}

TEST_CASE("A name is recognised in every language of the site") {
    const Languages three{{"en", "English"}, {"fr", "Français"}, {"ar", "العربية"}};
    const std::vector<NamedCode> funds{{"central", {"central budget", "budget de l'État", "ميزانية الدولة"}, three},
                                       {"local", {"local budgets", "budgets locaux", "ميزانيات محلية"}, three}};
    CHECK(named_code_hint("budget de l'etat", funds).en == "a code is written here, not a name: \"central\"");
    CHECK(named_code_hint("locaux", funds).en == "a code is written here, not a name: \"local\"");
    CHECK(named_code_hint("ميزانية الدولة", funds).vi == "ở đây ghi mã, không ghi tên: \"central\"");
    // What is told of them is in a language that the program's user reads, or else in the site's first.
    CHECK(named_code_hint("", funds).vi == "chọn một trong: central (central budget), local (local budgets)");
}

TEST_CASE("A budget year is suggested as the years of the site are written") {
    CHECK(budget_year_hint({}, "total").en == "write 2023, 2022/2023 (several years), total (all years), or nothing");
    CHECK(budget_year_hint({}, "").vi == "viết 2023, 2022/2023 (nhiều năm), hoặc để trống");
    CHECK(budget_year_hint({4}, "").en == "write 2018/19, 2018/19-2020/21 (several years), or nothing");
}

TEST_CASE("Nothing is near to what is too long to be a slip of the keyboard") {
    CHECK(!near_code(std::string(1'000'000, 'a'), {"aaaa", "transport"}));
}
