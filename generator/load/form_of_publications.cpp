// SPDX-License-Identifier: MIT
// The forms of what is published with the figures: the site, its sources, charts, remarks and answers.
#include "load/form_patterns.hpp"
#include "load/former_addresses.hpp"
#include "load/registry_forms.hpp"
#include "model/declared_chart.hpp"

namespace minhbach {

using namespace form;

namespace {

FormValue name() {
    FormValue value = text(patterns::hyphen_id);
    value.longest = 60;
    return value;
}

Form sources_entry() {
    return {{needed("id", text(patterns::hyphen_id),
                    {"Mã định danh: chữ thường không dấu, nối bằng gạch ngang.",
                     "Identifier: lower case without accents, joined by hyphens."}),
             needed("title", words(), {"Tên văn bản.", "Title of the document."}),
             possible("short_title", words(), {"Tên ngắn dùng trong câu.", "A short name for sentences."}),
             needed("publisher", words(), {"Cơ quan ban hành.", "Issuing body."}),
             possible("area", id_of(patterns::area_id),
                      {"id đơn vị hành chính mà văn bản nói đến.", "id of the area the document is about."}),
             possible("program", id_of(patterns::program_id),
                      {"id chương trình mà văn bản nói đến.", "id of the program the document is about."}),
             possible("period", text(patterns::period),
                      {"Kỳ báo cáo: 2023, 2024-S1 (sáu tháng), 2024-Q2 (quý), 2024-06 (tháng), 2021/2023 (nhiều năm).",
                       "Period reported on: 2023, 2024-S1 (half-year), 2024-Q2 (quarter), 2024-06 (month), 2021/2023 "
                       "(several years)."}),
             possible("as_of", text(patterns::day),
                      {"Ngày chốt số liệu chính; null khi nguồn không nêu.",
                       "Main cut-off date of the figures; null where the source gives none."}),
             possible(
                 "issued", text(patterns::issue_date),
                 {"Ngày ban hành như in trên văn bản, có thể thiếu ngày hay tháng: 2024, 2023-07; null khi không in.",
                  "Date of issue as printed, which may lack day or month: 2024, 2023-07; null where none is printed."}),
             possible("document_number", text(),
                      {"Số, ký hiệu văn bản; null khi bản sao để trống.",
                       "Document number; null where the copy leaves it blank."}),
             possible("language", text(patterns::language_tag), {"Ngôn ngữ của văn bản.", "Language of the document."}),
             possible("retrieved", text(patterns::day),
                      {"Ngày chúng tôi lấy văn bản.", "Day on which we obtained the document."}),
             possible(
                 "url", text(patterns::web_address),
                 {"Địa chỉ công bố; null khi không biết.", "Address where it is published; null where none is known."}),
             possible("sha256", text(patterns::sha256),
                      {"Mã băm SHA-256 của tệp đã chép số liệu, để ai có tệp cũng đối chiếu được.",
                       "SHA-256 of the file that the figures were taken from, for whoever holds one to compare."}),
             possible("follows", id_of(patterns::hyphen_id),
                      {"id báo cáo cùng loại của kỳ trước: trang nguồn cho biết số nào được nêu lại khác đi.",
                       "id of the report of the same kind on the time before: the page of the source tells which "
                       "figures are restated."}),
             needed("description", words(), {"Văn bản nói về gì.", "What the document covers."}),
             possible("unrecorded_note", words(),
                      {"Phần nào của văn bản không được ghi thành số liệu và vì sao.",
                       "What of the document became no observation, and why."}),
             possible("precision", set(id_of(patterns::snake_id), 1),
                      {"Các đơn vị mà nguồn làm tròn đến dù in số bằng đơn vị nhỏ hơn, ví dụ thousand_rand khi in "
                       "1234000 rand: số ấy có thể hơn kém 500 khi đối chiếu.",
                       "Units to which the source rounds though it prints its numbers in smaller ones, such as "
                       "thousand_rand where it prints 1234000 rand: that may be 500 more or less when figures are "
                       "held against each other."}),
             former_parts(),
             former_addresses()}};
}

Form headings_entry() {
    return {{needed("source", id_of(patterns::hyphen_id), {"id của văn bản.", "id of the document."}),
             needed("locator", text(),
                    {"Đề mục nào, viết như ở cột locator của số liệu: A/I/1.1.",
                     "Which heading, written as in the column locator of the figures: A/I/1.1."}),
             needed("title", words(),
                    {"Tên đề mục như in sau số của nó; với một chú thích là tên đề mục mà dấu của nó đứng ở đó.",
                     "What is printed after its number; of a footnote the title of the heading below which its mark "
                     "stands."})}};
}

Form charts_entry() {
    return {{needed("id", name(),
                    {"Tên tệp của biểu đồ (charts/ID.svg): đặt một lần, giữ mãi.",
                     "The name of the chart's files (charts/ID.svg): given once and kept."}),
             needed("kind", code({declared_chart_codes.begin(), declared_chart_codes.end()}),
                    {"ranking: xếp các nơi theo một chỉ tiêu; tiles: bản đồ ô vuông (areas.json phải có \"tile\"); "
                     "over_time: một chỉ tiêu của một nơi qua các năm; number: một số duy nhất, chữ lớn; "
                     "map: bản đồ có ranh giới (data/boundaries/).",
                     "ranking: areas by one indicator; tiles: a map of squares (areas.json must have \"tile\"); "
                     "over_time: one indicator of one area over the years; number: one figure in large digits; "
                     "map: areas within their boundaries (data/boundaries/)."}),
             needed("figures", text(patterns::figures),
                    {"Số liệu nào: các khoá như trong {{figure: …}}. Với ranking, tiles và map, area là đơn vị cấp "
                     "trên của những nơi được vẽ; với over_time và number là chính nơi đó.",
                     "Which figures: the keys of {{figure: …}}. Of ranking, tiles and map area is the unit above those "
                     "that are drawn, of over_time and number the unit itself."}),
             possible("title", words(),
                      {"Tên biểu đồ; không có thì đặt theo chỉ tiêu.",
                       "The title; without it the chart is named after its indicator."}),
             possible("on_area", id_of(patterns::area_id),
                      {"Đứng ở trang của nơi nào; cùng với on_program thì ở trang của nơi theo chương trình.",
                       "On whose page it stands; together with on_program on that of the area by program."}),
             possible("on_program", id_of(patterns::program_id),
                      {"Đứng ở trang của chương trình nào.", "On the page of which program it stands."}),
             possible("on_indicator", id_of(patterns::snake_id),
                      {"Đứng ở trang của chỉ tiêu nào; không có on_… nào thì ở trang chủ.",
                       "On the page of which indicator it stands; without any on_… on the home page."})}};
}

Form remarks_entry() {
    return {
        {needed("id", name(),
                {"Đặt một lần, giữ mãi: mã công bố (f…) làm từ đây.",
                 "Given once and kept: the published id (f…) is made of it."}),
         needed("figures", set(text(patterns::figure_id), 1),
                {"Mã các số liệu mà nhận xét nói đến.", "The ids of the figures it is about."}),
         needed("statement", words(),
                {"Điều nguồn in và điều tính ra từ đó, không nói nguyên nhân hay lỗi của ai.",
                 "What is printed and what follows by arithmetic; nothing about causes or whose fault it is."}),
         possible("severity", code({"error", "warning"}),
                  {"error: không thể cùng đúng; warning (mặc định): cần giải thích.",
                   "error: cannot both be true; warning (the default): needs an explanation."}),
         possible("misplaced", flag(),
                  {"true: các số này thuộc về một dòng khác với dòng mà chúng đứng; trang không nêu, "
                   "không tính gì từ chúng.",
                   "true: what these figures state is of another line than that under which they stand; pages tell "
                   "no share of them, and nothing is computed of them."}),
         possible(
             "within_source", flag(),
             {"true: nguồn khác tính dòng này theo phạm vi khác; trang chỉ so các số này với số của cùng nguồn.",
              "true: other sources count this line otherwise; pages hold these figures against figures of their own "
              "source alone."}),
         possible("explains", set(text(patterns::finding_id)),
                  {"Mã những mâu thuẫn mà theo nhận xét này thì các số có thể cùng đúng: chúng chỉ còn cần giải thích.",
                   "The ids of findings whose numbers may all be true by this remark: they need an explanation only."}),
         needed("by", words(), {"Ai ghi nhận xét.", "Who entered it."}),
         needed("date", text(patterns::day), {"Ngày ghi.", "The day it was entered."})}};
}

Form explanations_entry() {
    return {{needed("finding", text(patterns::finding_id),
                    {"Mã của mâu thuẫn, xem ở trang của nó hoặc minhbach check --findings.",
                     "The id of the finding, which stands on its page and in minhbach check --findings."}),
             needed("text", words(), {"Câu trả lời.", "The answer."}),
             needed("by", words(), {"Ai trả lời.", "Who answers."}),
             needed("date", text(patterns::day), {"Ngày trả lời.", "The day of the answer."}),
             possible("document", text(),
                      {"Số, ký hiệu văn bản trả lời.", "The number of the document with the answer."})}};
}

}  // namespace

FileForm sources_file() {
    return {"sources",
            {"Nguồn", "Sources"},
            {{schema_key(), needed("sources", list(object(sources_entry())),
                                   {"Danh sách nguồn, xếp theo id.", "The sources, by id."})},
             {},
             {"Văn bản mà số liệu được lấy ra. Mỗi dòng một văn bản.",
              "The documents that observations come from. One document a line."}}};
}

namespace {

FormField address(std::string_view kind, Message about) {
    return possible(kind, text_by_language(), std::move(about));
}

Form addresses() {
    return {
        {address("areas", {"Trang địa phương.", "Pages of areas."}),
         address("programs", {"Trang chương trình.", "Pages of programs."}),
         address("sources", {"Trang nguồn số liệu.", "Pages of sources."}),
         address("indicators", {"Trang chỉ tiêu.", "Pages of indicators."}),
         address("compare", {"Trang so sánh địa phương.", "The page that compares areas."}),
         address("about", {"Trang giới thiệu.", "The page about the site."}),
         address("findings", {"Trang đối chiếu.", "The page of contradictions."}),
         address("search", {"Trang tìm kiếm, danh mục A–Z.", "The page of the search, and the list from A to Z."})}};
}

Form shown_money() {
    return {{needed("unit", id_of(patterns::snake_id),
                    {"Đơn vị mà trang dùng để viết số tiền, ví dụ billion_vnd.",
                     "The unit in which pages show amounts, such as billion_vnd."}),
             needed("decimals", code({"0", "1", "2", "3"}),
                    {"Số chữ số thập phân; số nhỏ giữ thêm để còn hai chữ số.",
                     "How many decimals; a small amount keeps as many as leave it two digits."})}};
}

Form money() {
    return {{possible("planned", id_of(patterns::snake_id), {"Vốn được giao, kế hoạch.", "What was given or planned."}),
             possible("allocated", id_of(patterns::snake_id),
                      {"Vốn đã phân bổ tiếp.", "What of it was allocated further."}),
             possible("spent", id_of(patterns::snake_id),
                      {"Vốn đã chi; có thể cùng chỉ tiêu với planned, khi loại số phân biệt hai bên.",
                       "What was spent; may be the indicator of planned, where kinds tell them "
                       "apart."}),
             possible("rate", id_of(patterns::snake_id),
                      {"Tỷ lệ đã chi trên vốn được giao.", "What was spent in percent of it."}),
             possible("left", id_of(patterns::snake_id), {"Vốn còn lại.", "What is left."}),
             possible("unspendable", id_of(patterns::snake_id),
                      {"Vốn mà nơi được giao nêu là không có khả năng chi; bằng cả kế hoạch thì chưa chi đồng nào.",
                       "What its holder declares it cannot spend; where that is all of the plan nothing was spent."}),
             possible("shown", object(shown_money()),
                      {"Trang viết số tiền thế nào: theo một đơn vị lớn hơn, làm tròn; số chính xác ở "
                       "dòng của số liệu, cách một lần bấm. Không ghi thì viết như nguồn in.",
                       "How pages show amounts: in a larger unit, rounded; the exact value stands at "
                       "the figure, one click away. Without it amounts stand as they are."})}};
}

Form page() {
    return {{needed("id", text(patterns::hyphen_id),
                    {"Mã của trang; bài viết ghi page: mã này.", "Id of the page; its texts say page: this id."}),
             possible("address", text_by_language(),
                      {"Chữ trong địa chỉ, cho mọi ngôn ngữ hoặc cho từng ngôn ngữ; không ghi thì "
                       "dùng mã.",
                       "The word of its address, for all languages or by language; without one the "
                       "id."})}};
}

}  // namespace

FileForm site_file() {
    return {
        "site",
        {"Cấu hình trang", "Site configuration"},
        {{schema_key(), needed("title", words(), {"Tên trang.", "Title of the site."}),
          needed("subtitle", words(), {"Dòng phụ dưới tên trang.", "Line below the title."}),
          needed("publisher", words(), {"Đơn vị công bố.", "Publisher."}),
          possible("contact", words(), {"Cách liên hệ.", "How to get in touch."}),
          possible(
              "report_to", text(patterns::report_address),
              {"Nơi nhận báo lỗi số liệu và trả lời của các cơ quan: hộp thư (mailto:) hoặc biểu mẫu (https://). Ghi "
               "hộp "
               "thư của đơn vị, không ghi của một người.",
               "Where mistakes are reported and bodies answer: a mailbox (mailto:) or a form (https://). That of an "
               "office, not of a person."}),
          needed("base_url", text(patterns::site_address),
                 {"Địa chỉ gốc nơi trang được đặt, kết thúc bằng dấu /.",
                  "Address where the site is hosted, ending in a slash."}),
          needed("languages",
                 list(object({{needed("tag", text(),
                                      {"Thẻ ngôn ngữ theo BCP 47: vi, en, ar, pt-BR.",
                                       "The language's tag by BCP 47: vi, en, ar, pt-BR."}),
                               needed("name", text(),
                                      {"Tên của ngôn ngữ trong chính nó.", "The language's name in itself."})}}),
                      1),
                 {"Các ngôn ngữ của trang; ngôn ngữ đầu là mặc định.",
                  "The languages of the site; the first is its default."}),
          possible("first_language_at_root", flag(),
                   {"true (mặc định): ngôn ngữ đầu đặt ngay ở gốc của trang; false: mọi ngôn ngữ đặt dưới thẻ của "
                    "nó.",
                    "true (the default): the first language stands at the root of the site; false: each stands "
                    "below its tag."}),
          possible("missing_translations", code({"error", "fallback"}),
                   {"error (mặc định): tên thiếu ở một ngôn ngữ là lỗi; fallback: tên ở ngôn ngữ đầu được dùng "
                    "thay.",
                    "error (the default): a name that is missing in a language is a mistake; fallback: that of the "
                    "first language stands in its place."}),
          possible("year_begins", text(patterns::calendar),
                   {"Ngày bắt đầu của năm viết như 2018/19 (năm tài chính, năm học), ví dụ 04-01; không có thì chỉ có "
                    "năm dương lịch.",
                    "The day on which the years begin that are written 2018/19 (financial, academic), such as 04-01; "
                    "without it there are calendar years only."}),
          needed("edition",
                 object({{needed("number", text(patterns::edition_number),
                                 {"Số kỳ công bố, dạng chữ.", "Number of the edition, as text."}),
                          needed("date", text(patterns::day), {"Ngày của kỳ công bố.", "Date of the edition."})}}),
                 {"Kỳ công bố.", "The edition."}),
          needed("license",
                 object({{needed("name", words(),
                                 {"Tên giấy phép và phạm vi áp dụng.", "Name of the licence and what it covers."}),
                          needed("url", text(patterns::web_address),
                                 {"Địa chỉ nguyên văn giấy phép.", "Address of the licence text."})}}),
                 {"Giấy phép của bộ dữ liệu.", "Licence of the data compilation."}),
          possible("addresses", object(addresses()),
                   {"Chữ đứng đầu địa chỉ của mỗi loại trang, cho mọi ngôn ngữ hoặc cho từng ngôn ngữ; không ghi thì "
                    "dùng chữ tiếng Anh: areas, programs, …",
                    "The word at the head of the addresses of each kind of page, for all languages or by language; "
                    "where none is given, the English one: areas, programs, …"}),
          possible(
              "pages", list(object(page())),
              {"Các trang khác do đơn vị công bố viết (cách làm, câu hỏi thường gặp, …), theo thứ tự ở chân trang.",
               "Further pages that the publisher writes (method, frequent questions, …), in the order in which the "
               "foot of each page lists them."}),
          possible("money", object(money()),
                   {"Chỉ tiêu nào là tiền, để lập bảng vốn; không có thì trang không có bảng vốn.",
                    "Which indicators tell of money, for the tables of money; without it there are none."}),
          possible("heavy_pages", code({"error", "warning"}),
                   {"error (mặc định): trang quá nặng cho điện thoại (150.000 byte, 3.000 phần tử) thì không xuất bản; "
                    "warning: chỉ báo.",
                    "error (the default): pages too heavy for a phone (150,000 bytes, 3,000 elements) are not "
                    "published; warning: they are told of only."}),
          possible("headline_indicators", list(id_of(patterns::snake_id)),
                   {"Chỉ tiêu kết quả được kể ở đầu trang, theo thứ tự ưu tiên.",
                    "Results that the head of a page tells of, the foremost first."})},
         {},
         {"Những gì chung cho cả trang.", "What is common to the whole site."}}};
}

FileForm remarks_file() {
    return {"remarks",
            {"Nhận xét", "Remarks"},
            {{schema_key(), needed("remarks", list(object(remarks_entry())), {"Nhận xét", "Remarks"})},
             {},
             {"Điều mà không phép đối chiếu nào tìm ra được và một người đã thấy.",
              "What no rule can find and a person has seen."}}};
}

FileForm headings_file() {
    return {"headings",
            {"Đề mục", "Headings"},
            {{schema_key(), needed("headings", list(object(headings_entry())), {"Đề mục", "Headings"})},
             {},
             {"Tên các đề mục của văn bản, theo thứ tự trong văn bản: trang nguồn nêu tên thay vì chỉ nêu số.",
              "What the headings of the documents say, in the order of each document: pages of sources tell it beside "
              "their numbers."}}};
}

FileForm charts_file() {
    return {"charts",
            {"Biểu đồ riêng", "Charts"},
            {{schema_key(), needed("charts", list(object(charts_entry())), {"Biểu đồ", "Charts"})},
             {},
             {"Biểu đồ mà đơn vị công bố muốn có thêm, ngoài những biểu đồ mà trang nào cũng có.",
              "Charts that the publisher wants besides those that every page has."}}};
}

FileForm explanations_file() {
    return {"explanations",
            {"Giải trình", "Explanations"},
            {{schema_key(), needed("explanations", list(object(explanations_entry())), {"Giải trình", "Explanations"})},
             {},
             {"Trả lời của đơn vị công bố cho từng mâu thuẫn, theo mã của nó.",
              "What publishers answer to a finding, by its id."}}};
}

}  // namespace minhbach
