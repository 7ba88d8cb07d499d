// SPDX-License-Identifier: MIT
// What the ids, days, periods and addresses of the registries look like.
#pragma once

#include "load/form.hpp"
#include "load/web_address.hpp"
#include "model/date.hpp"

namespace minhbach::patterns {

inline bool is_day(std::string_view text) {
    return parse_date(text).has_value();
}

// A day that every year has.
inline bool is_day_of_year(std::string_view text) {
    return parse_date("2023-" + std::string(text)).has_value();
}

// Of calendar years, or of years from some month on: from which is the site's affair.
inline bool is_period(std::string_view text) {
    constexpr Calendar other{4};
    return parse_period(text).has_value() || parse_period(text, other).has_value();
}

// A year and a month alone are what the pattern says.
inline bool is_issue_date(std::string_view text) {
    constexpr std::size_t whole = 10;
    return text.size() < whole || is_day(text);
}

// Which codes a country gives its areas is its own affair; an id becomes part of addresses.
inline const TextPattern area_id{
    R"([A-Za-z0-9](\.?[A-Za-z0-9_@-])*)",
    "bad-id",
    {"chữ không dấu và số, ở giữa có thể có . _ - @", "plain letters and digits, with . _ - @ between them"},
    "06253@2025"};
inline const TextPattern area_code{R"([A-Za-z0-9](\.?[A-Za-z0-9_-])*)",
                                   "bad-id",
                                   {"mã chính thức: chữ không dấu và số, ở giữa có thể có . _ -",
                                    "the official code: plain letters and digits, with . _ - between them"},
                                   "06253"};
inline const TextPattern program_id{R"([a-z][a-z0-9]*([_-][a-z0-9]+)*(\.[a-z0-9]+([_-][a-z0-9]+)*)*)",
                                    "bad-id",
                                    {"chữ thường không dấu và số, nối bằng - hoặc _, các bậc nối bằng dấu chấm",
                                     "small plain letters and digits, joined by - or _, with dots between steps"},
                                    "gnbv.1.2"};
inline const TextPattern tile{
    "[0-9]{1,2},[0-9]{1,2}", "bad-tile", {"cột,hàng: hai số nhỏ hơn 100", "column,line: two numbers below 100"}, "3,2"};
// What the reader of references reads; neither quotes nor backslashes, so that it stands in JSON as it is.
inline const TextPattern figures{
    R"([^"\\]+)",
    "bad-figures",
    {"các khoá và giá trị của số liệu, không có dấu nháy kép", "keys and values of figures, without double quotes"},
    "indicator=poverty_rate area=20 period=2023"};
inline const TextPattern snake_id{
    "[a-z][a-z0-9]*(_[a-z0-9]+)*",
    "bad-id",
    {"chữ thường không dấu và số, nối bằng _", "small plain letters and digits, joined by _"},
    "poverty_rate"};
inline const TextPattern any_indicator_id{
    "[a-z{][a-z0-9_{}]*",
    "bad-id",
    {"chữ thường không dấu và số, nối bằng _", "small plain letters and digits, joined by _"},
    "poverty_rate"};
// In the entry of a family {of} stands for the id of a member.
inline const TextPattern family_id{
    R"(([a-z][a-z0-9]*_)*\{of\}(_[a-z0-9]+)*)",
    "bad-id",
    {"mã của họ chỉ tiêu, có {of}, nối bằng _", "the id of a family, with {of} in it, joined by _"},
    "{of}_gap"};
inline const TextPattern member_id{
    R"(([a-z][a-z0-9]*(_[a-z0-9]+)*|([a-z][a-z0-9]*_)*\{of\}(_[a-z0-9]+)*))",
    "bad-id",
    {"mã chỉ tiêu: chữ thường không dấu và số, nối bằng _; trong một họ có thể có {of}",
     "the id of an indicator: small plain letters and digits, joined by _; in a family with {of}"},
    "poverty_rate"};
inline const TextPattern family_unit{R"(([a-z][a-z0-9]*(_[a-z0-9]+)*|\{unit\}|\{difference_unit\}))",
                                     "bad-id",
                                     {"mã đơn vị, hoặc trong một họ {unit} hay {difference_unit}",
                                      "the id of a unit, or in a family {unit} or {difference_unit}"},
                                     "percent"};
inline const TextPattern family_theme{R"(([a-z][a-z0-9]*(_[a-z0-9]+)*|\{theme\}))",
                                      "bad-id",
                                      {"chữ thường không dấu và số, nối bằng _, hoặc trong một họ {theme}",
                                       "small plain letters and digits, joined by _, or in a family {theme}"},
                                      "poverty"};
inline const TextPattern code_id{
    R"([a-z][a-z0-9]*(_[a-z0-9]+)*(\.[a-z0-9]+(_[a-z0-9]+)*)*)",
    "bad-id",
    {"chữ thường không dấu và số, nối bằng _ và dấu chấm", "small plain letters and digits, joined by _ and dots"},
    "transport.completed"};
inline const TextPattern dimension_code{
    R"([a-z][a-z0-9]*(_[a-z0-9]+)*=[a-z0-9]+(_[a-z0-9]+)*(\.[a-z0-9]+(_[a-z0-9]+)*)*)",
    "bad-id",
    {"chiều=mã, hoặc chiều=none", "dimension=code, or dimension=none"},
    "capital=total"};
inline const TextPattern hyphen_id{
    "[a-z0-9]+(-[a-z0-9]+)*",
    "bad-id",
    {"chữ thường không dấu và số, nối bằng -", "small plain letters and digits, joined by -"},
    "phong-tho-gnbv-2023"};
inline const TextPattern sha256{"[0-9a-f]{64}",
                                "bad-hash",
                                {"64 chữ số và chữ a-f", "64 digits and letters a to f"},
                                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"};
inline const TextPattern language_tag{
    "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "bad-language", {"thẻ ngôn ngữ theo BCP 47", "a language tag of BCP 47"}, "vi"};
// What a page had between two slashes of its address, and a whole address below the root of the site.
inline const TextPattern address_part{
    R"([A-Za-z0-9](\.?[A-Za-z0-9_-])*)",
    "bad-address",
    {"một phần của địa chỉ, giữa hai dấu /: chữ không dấu và số, ở giữa có thể có . _ -",
     "one part of an address, from slash to slash: plain letters and digits, with "
     ". _ - between them"},
    "184-van-quan"};
inline const TextPattern family_address_part{
    R"(([A-Za-z0-9](\.?[A-Za-z0-9_-])*)?\{of\}(\.?[A-Za-z0-9_-])*)",
    "bad-address",
    {"một phần của địa chỉ, có {of}", "one part of an address, with {of} in it"},
    "{of}_gap"};
inline const TextPattern any_address_part{
    R"([A-Za-z0-9{](\.?[A-Za-z0-9_{}-])*)",
    "bad-address",
    {"một phần của địa chỉ, giữa hai dấu /: chữ không dấu và số, ở giữa có thể có . _ -; trong một họ có {of}",
     "one part of an address, from slash to slash: plain letters and digits, with . _ - between them; in a family with "
     "{of}"},
    "poor_rate"};
inline const TextPattern page_address{
    R"(([A-Za-z0-9](\.?[A-Za-z0-9_-])*/)+)",
    "bad-address",
    {"địa chỉ của một trang, không kèm địa chỉ gốc: các phần gồm chữ không dấu, số và . _ - ở giữa, sau mỗi phần là /",
     "the address of a page, without that of the site: parts of plain letters and digits, with . _ - between them, and "
     "a / behind each part"},
    "en/areas/20-lang-son/184-van-quan/"};
inline const TextPattern family_page_address{
    R"(([A-Za-z0-9](\.?[A-Za-z0-9_-])*/)+([A-Za-z0-9](\.?[A-Za-z0-9_-])*)?\{of\}(\.?[A-Za-z0-9_-])*/)",
    "bad-address",
    {"địa chỉ của một trang, có {of} ở phần cuối", "the address of a page, with {of} in its last part"},
    "en/indicators/{of}_gap/"};
inline const TextPattern any_page_address{
    R"(([A-Za-z0-9{](\.?[A-Za-z0-9_{}-])*/)+)",
    "bad-address",
    {"địa chỉ của một trang, không kèm địa chỉ gốc: các phần gồm chữ không dấu, số và . _ - ở giữa, sau mỗi phần là /; "
     "trong một họ có {of}",
     "the address of a page, without that of the site: parts of plain letters and digits, with . _ - between them, and "
     "a / behind each part; in a family with {of}"},
    "en/indicators/poor_rate/"};
inline const TextPattern finding_id{
    "f[0-9a-hjkmnp-tv-z]{12}",
    "bad-id",
    {"mã của một mâu thuẫn: f và 12 ký tự", "the id of a finding: an f and 12 characters"},
    "f8skbjsw3hxsb"};
inline const TextPattern figure_id{
    "o[0-9a-hjkmnp-tv-z]{12}",
    "bad-id",
    {"mã của một số liệu: o và 12 ký tự, xem ở trang nguồn",
     "the id of a figure: an o and 12 characters, which stands on the page of the source"},
    "ot9089p6361zc"};
inline const TextPattern day{"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
                             "bad-date",
                             {"một ngày có thật, viết năm-tháng-ngày", "a day that exists, written year-month-day"},
                             "2024-01-31",
                             is_day};
inline const TextPattern day_of_year{"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
                                     "bad-date",
                                     {"tháng rồi ngày", "the month, then the day"},
                                     "01-31",
                                     is_day_of_year};
inline const TextPattern issue_date{
    "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?",
    "bad-date",
    {"năm, năm-tháng hoặc năm-tháng-ngày như in trên văn bản", "a year, year-month or year-month-day as printed"},
    "2023-07",
    is_issue_date};
inline const TextPattern period{
    "[0-9]{4}(/[0-9]{2})?(-S[12]|-Q[1-4]|-[1-9][0-9]?M|-(0[1-9]|1[0-2])|/[0-9]{4}|-[0-9]{4}/[0-9]{2})?",
    "bad-period",
    {"một kỳ có thật", "a period that exists"},
    "2024-S1",
    is_period};
inline const TextPattern calendar{
    "(0[1-9]|1[0-2])-01",
    "bad-calendar",
    {"ngày đầu của một tháng, viết tháng-ngày", "the first day of a month, written month-day"},
    "04-01"};
inline const TextPattern web_address{
    R"(https?://[^\u0000-\u0020"<>\\]+)",
    "bad-url",
    {"địa chỉ trang web, bắt đầu bằng https://", "a web address, which begins with https://"},
    "https://creativecommons.org/licenses/by/4.0/",
    is_web_address};
inline const TextPattern report_address{R"((mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+|https://[^\u0000-\u0020"<>\\]+))",
                                        "bad-url",
                                        {"hộp thư (mailto:) hoặc địa chỉ của một biểu mẫu (https://)",
                                         "a mailbox (mailto:) or the address of a form (https://)"},
                                        "mailto:bao-loi@example.gov.vn",
                                        is_report_address};
inline const TextPattern site_address{
    R"(https?://[^\u0000-\u0020"<>\\/?#]+/([^\u0000-\u0020"<>\\?#]*/)?)",
    "bad-url",
    {"địa chỉ gốc của trang: bắt đầu bằng https://, có tên máy chủ, không có ? hay #, kết thúc bằng /",
     "the address of a site: it begins with https://, names a host, has no ? or #, and ends in /"},
    "https://example.gov.vn/minh-bach/",
    is_site_address};
inline const TextPattern edition_number{
    "[1-9][0-9]*", "bad-number", {"một số nguyên dương trong dấu nháy", "a whole number above zero in quotes"}, "1"};

}  // namespace minhbach::patterns
