// SPDX-License-Identifier: MIT
// The form of the registry of indicators, with that of every kind of formula.
#include <span>

#include "load/form_patterns.hpp"
#include "load/former_addresses.hpp"
#include "load/registry_forms.hpp"
#include "model/codes.hpp"
#include "model/date.hpp"

namespace minhbach {

using namespace form;

namespace {

FormValue operand() {
    FormValue value = id_of(patterns::member_id);
    value.definition = "operand";
    return value;
}

FormField type_of(std::string_view formula) {
    return needed("type", code({formula}), {"Loại công thức.", "The kind of formula."});
}

FormField scope() {
    FormValue programs;
    programs.kind = FormValue::Kind::either;
    programs.items = {code({"whole"}), set(id_of(patterns::program_id), 1)};
    FormValue where = object(
        {{possible("programs", programs,
                   {"whole: chỉ cả chương trình, không tính dự án, tiểu dự án; danh sách: chỉ đúng các chương trình, "
                    "dự án này.",
                    "whole: whole programs only, no projects of theirs; a list: exactly these programs or projects."}),
          possible("breakdowns", flag(),
                   {"false: bỏ các dòng có phân tổ.", "false: leaves out lines with a breakdown."}),
          possible("codes", set(id_of(patterns::dimension_code), 1),
                   {"Chỉ các mã này của một chiều, ví dụ capital=total; none là để trống. Nêu mấy mã của một chiều thì "
                    "mã nào trong đó cũng được.",
                    "Only these codes of a dimension, such as capital=total; none for empty. Of several codes of one "
                    "dimension any will do."}),
          possible("kind", set(id_of(patterns::snake_id), 1), {"Chỉ các loại số này.", "Only figures of these kinds."}),
          possible("period", set(code({period_kind_codes.begin(), period_kind_codes.end()}), 1),
                   {"Chỉ các loại kỳ này; years là nhiều năm.",
                    "Only periods of these kinds; years is several years together."})}});
    where.definition = "where";
    return possible("where", where,
                    {"Chỉ tính cho các dòng thỏa mọi điều kiện ở đây; bỏ trống thì tính cho tất cả.",
                     "Only lines that meet all conditions here; without it, all."});
}

FormValue classes() {
    const FormField name = needed("name", words(), {"Tên mức.", "Name of the class."});
    FormValue value = list(
        object({{name}, {}, {"Mức thấp nhất, không có cận dưới.", "The lowest class, which has no lower end."}}), 2);
    value.items.push_back(object(
        {{needed("from", decimal(),
                 {"Cận dưới, kể cả chính nó; các mức xếp tăng dần.", "The lower end, itself included; classes grow."}),
          name},
         {},
         {"Một mức.", "A class."}}));
    return value;
}

Form ratio_form() {
    return {
        {type_of("ratio"),
         needed("numerator", operand(), {"id chỉ tiêu làm tử số.", "id of the indicator above the line."}),
         needed("denominator", operand(), {"id chỉ tiêu làm mẫu số.", "id of the indicator below the line."}), scope()},
        {},
        {"Tỷ lệ phần trăm của hai chỉ tiêu cùng đơn vị.", "Percentage of two indicators of one unit."}};
}

Form difference_form() {
    return {{type_of("difference"),
             needed("minuend", operand(), {"id chỉ tiêu bị trừ.", "id of the indicator subtracted from."}),
             needed("subtrahend", operand(), {"id chỉ tiêu trừ đi.", "id of the indicator taken away."}), scope()},
            {},
            {"Hiệu của hai chỉ tiêu cùng đơn vị; của hai tỷ lệ là điểm phần trăm.",
             "Difference of two indicators of one unit; of two percentages it is points."}};
}

Form sum_form() {
    return {
        {type_of("sum"),
         needed("terms", list(operand(), 2),
                {"id các số hạng; thiếu một thì không có tổng.",
                 "ids of the terms; where one is missing there is no sum."}),
         scope()},
        {},
        {"Tổng các chỉ tiêu cùng đơn vị, cùng loại số và cùng ngày.", "Sum of indicators of one unit, kind and date."}};
}

Form share_form() {
    return {
        {type_of("share"), needed("of", operand(), {"Chỉ tiêu được tính.", "The indicator it is computed of."}),
         needed(
             "along", id_of(patterns::snake_id),
             {"Một chiều của data/dimensions.json (số chung là mã \"total\" của chiều, không có thì là số không mang "
              "mã "
              "nào), hoặc program, area: chương trình, địa phương cấp trên.",
              "A dimension of data/dimensions.json (the whole is its \"total\", or without one the figure that has no "
              "code), or program or area: the one above."}),
         scope()},
        {},
        {"Phần của một số trong số chung theo một chiều.", "Share of a figure in the whole along one dimension."}};
}

Form change_form() {
    return {{type_of("change"), needed("of", operand(), {"Chỉ tiêu được tính.", "The indicator it is computed of."}),
             needed("as", code({"absolute", "relative", "points"}),
                    {"absolute: hiệu; relative: phần trăm của năm trước; points: điểm phần trăm, chỉ cho tỷ lệ.",
                     "absolute: the difference; relative: in percent of the year before; points: percentage points, of "
                     "percentages only."}),
             possible("kind", text(patterns::snake_id),
                      {"Loại số được so, ví dụ main; không ghi thì mọi loại, so với số thực hiện (hoặc ước) năm trước.",
                       "The kind that is held against the other, such as main; without it any, against what came of it "
                       "(or was expected) a year before."}),
             possible("base_kind", text(patterns::snake_id),
                      {"Loại số của năm trước làm gốc, ví dụ audited; có thể là chính loại được so.",
                       "The kind it is held against, of the year before, such as audited; it may be the same kind."}),
             scope()},
            {{"kind", {}, {{"base_kind"}, {}, {}}, {}}, {"base_kind", {}, {{"kind"}, {}, {}}, {}}},
            {"Thay đổi so với năm trước.", "Change on the year before."}};
}

Form attainment_form() {
    return {{type_of("attainment"),
             needed("of", operand(),
                    {"Chỉ tiêu được tính; phải có chiều tốt (direction).",
                     "The indicator it is computed of; it needs a direction."}),
             scope(),
             possible("against", operand(),
                      {"Chỉ tiêu nêu kế hoạch, mục tiêu, nếu khác chỉ tiêu kết quả.",
                       "The indicator of the plan or target, if another."}),
             possible("longer_target", flag(),
                      {"Mục tiêu của giai đoạn nhiều năm cũng tính.", "A target of several years counts, too."})},
            {},
            {"Mức đạt kế hoạch (hoặc mục tiêu), phần trăm; 100 là vừa đạt.",
             "Attainment of the plan (or target) in percent; 100 is just reached."}};
}

Form kinds_form() {
    return {{type_of("kinds"), needed("of", operand(), {"Chỉ tiêu được tính.", "The indicator it is computed of."}),
             needed("kind", text(patterns::snake_id),
                    {"Loại số được so, ví dụ audited.", "The kind that is held against the other, such as audited."}),
             needed("base_kind", text(patterns::snake_id),
                    {"Loại số làm gốc, ví dụ final.", "The kind it is held against, such as final."}),
             needed("as", code({"absolute", "relative", "share"}),
                    {"absolute: hiệu; relative: chênh lệch, phần trăm của số gốc; share: phần trăm của số gốc.",
                     "absolute: the difference; relative: the difference in percent of the base; share: in percent of "
                     "the base."}),
             scope()},
            {},
            {"So hai loại số của cùng một điều: đã chi với dự toán cuối, dự toán điều chỉnh với dự toán đầu.",
             "Two kinds of one figure: what was spent of the final appropriation, what an adjustment changed."}};
}

Form per_form() {
    return {{type_of("per"), needed("of", operand(), {"id chỉ tiêu bị chia.", "id of the indicator that is divided."}),
             needed("per", operand(),
                    {"id chỉ tiêu chia cho, ví dụ population.",
                     "id of the indicator it is divided by, such as population."}),
             possible("at_end", flag(),
                      {"true: số chia là số có ở một thời điểm; không có số của chính kỳ đó thì lấy số của năm kết "
                       "thúc cùng ngày.",
                       "true: what it is divided by is a number at one time; where there is none of the period itself, "
                       "that of the year that ends on the same day counts."}),
             scope()},
            {},
            {"Bình quân: một chỉ tiêu chia cho một chỉ tiêu khác đơn vị của cả địa bàn trong cùng kỳ.",
             "Average: one indicator divided by another, of another unit, of the whole area in the same period."}};
}

Form gap_form() {
    return {{type_of("gap"),
             needed("of", operand(),
                    {"Chỉ tiêu được tính; phải có chiều tốt (direction).",
                     "The indicator it is computed of; it needs a direction."}),
             scope()},
            {},
            {"Phần còn thiếu đến mục tiêu gần nhất; số âm là đã vượt.",
             "What is missing to the next target; below zero it is exceeded."}};
}

Form aggregate_form() {
    return {{type_of("aggregate"), needed("of", operand(), {"Chỉ tiêu được tính.", "The indicator it is computed of."}),
             needed("coverage", code({"all", "any"}),
                    {"all: chỉ khi mọi địa phương có số; any: các địa phương có số, kèm bao nhiêu trên bao nhiêu.",
                     "all: only where all areas report; any: those that do, with how many of how many."}),
             scope()},
            {},
            {"Tổng của các địa phương trực thuộc.", "Sum over the areas right below."}};
}

Form rank_form() {
    return {{type_of("rank"),
             needed("of", operand(),
                    {"Chỉ tiêu được tính; phải có chiều tốt (direction).",
                     "The indicator it is computed of; it needs a direction."}),
             scope()},
            {},
            {"Thứ hạng giữa các địa phương cùng cấp dưới một địa phương.",
             "Place among the areas of one level below one area."}};
}

Form pace_form() {
    return {
        {type_of("pace"), needed("of", operand(), {"id một tỷ lệ phần trăm.", "id of a percentage."}),
         possible(
             "spent_until", text(patterns::day_of_year),
             {"Tháng-ngày của năm sau mà đến đó vốn của năm ngân sách còn được chi, ví dụ 01-31; bỏ trống thì hết kỳ.",
              "Month and day of the next year until which money of a budget year may still be spent, such as 01-31; "
              "without it the end of the period."}),
         scope()},
        {},
        {"Tỷ lệ trừ phần thời gian của kỳ đã trôi qua đến ngày chốt số liệu.",
         "A rate less the share of the period that has passed at the cut-off date."}};
}

Form status_form() {
    return {{type_of("status"), needed("of", operand(), {"Chỉ tiêu được tính.", "The indicator it is computed of."}),
             needed("classes", classes(), {"Các mức, từ thấp lên cao.", "The classes, from the lowest."}), scope()},
            {},
            {"Xếp giá trị vào các mức.", "Which class a value falls into."}};
}

FormValue formula() {
    FormValue value;
    value.kind = FormValue::Kind::choice;
    value.by = "type";
    value.forms = {ratio_form(),      difference_form(), sum_form(),  share_form(),     change_form(),
                   attainment_form(), per_form(),        gap_form(),  aggregate_form(), rank_form(),
                   pace_form(),       status_form(),     kinds_form()};
    return value;
}

Form indicators_entry() {
    return {
        {needed("id", text(patterns::any_indicator_id),
                {"Mã định danh: tiếng Anh chữ thường, nối bằng gạch dưới, ví dụ poverty_rate. Với họ chỉ tiêu "
                 "(for_each), {of} là mã của từng thành viên, ví dụ {of}_attainment.",
                 "Identifier: lower snake case English, such as poverty_rate. In a family (for_each) {of} is the id of "
                 "each member, as in {of}_attainment."}),
         possible("for_each", set(id_of(patterns::snake_id), 1),
                  {"Họ chỉ tiêu: mỗi mã ở đây sinh ra một chỉ tiêu riêng. Trong tên và định nghĩa, {of} là tên của "
                   "thành viên; trong id và formula là mã của nó.",
                   "A family: each id here makes an indicator of its own. In names and definitions {of} is the "
                   "member's name, in id and formula its id."}),
         needed("name", words(), {"Tên chỉ tiêu.", "Name of the indicator."}),
         needed("definition", words(),
                {"Định nghĩa: đếm hay đo cái gì, phạm vi nào.",
                 "Definition: what is counted or measured, and its scope."}),
         needed("unit", id_of(patterns::family_unit),
                {"id đơn vị gốc trong units.json; trong một họ có thể là {unit} (đơn vị của thành viên) hoặc "
                 "{difference_unit} (đơn vị của hiệu hai giá trị: điểm phần trăm với tỷ lệ).",
                 "id of a canonical unit in units.json, one that names itself as base; in a family also {unit} (the "
                 "member's) or {difference_unit} (that of a difference of its values: percentage points for "
                 "percentages)."}),
         needed("direction", code({"more_is_better", "less_is_better", "none", "{direction}"}),
                {"Chiều tốt: more_is_better càng nhiều càng tốt, less_is_better càng ít càng tốt, none không có chiều; "
                 "trong một họ, {direction} là chiều của thành viên.",
                 "Which way is good: more, less, or none; in a family {direction} is the member's."}),
         needed("theme", text(patterns::family_theme),
                {"Nhóm chủ đề, ví dụ finance, poverty; trong một họ, {theme} là chủ đề của thành viên.",
                 "Theme, such as finance or poverty; in a family {theme} is the member's."}),
         needed("kind", code({"reported", "derived", "both"}),
                {"reported: nguồn nêu số; derived: chúng tôi tính từ số khác; both: tính được, và có nguồn chỉ nêu "
                 "riêng nó.",
                 "reported: a source states it; derived: we compute it from others; both: computed, and some sources "
                 "state it alone."}),
         possible("formula", formula(),
                  {"Cách tính, chỉ có ở chỉ tiêu derived hoặc both; giải thích trong docs/data.md.",
                   "How it is computed, for derived and both only; explained in docs/data.md."}),
         possible("below_zero", flag(),
                  {"true: số có thể nhỏ hơn 0 dù đơn vị không cho, như mức tăng giảm.",
                   "true: figures may be below zero though the unit says otherwise, as changes may."}),
         possible("minimum", decimal(),
                  {"Số nhỏ hơn cần xem lại (cảnh báo), theo đơn vị gốc.",
                   "Smaller figures need a second look (a warning), in the canonical unit."}),
         possible("maximum", decimal(),
                  {"Số lớn hơn cần xem lại (cảnh báo), theo đơn vị gốc.",
                   "Greater figures need a second look (a warning), in the canonical unit."}),
         possible("growth_of", id_of(patterns::member_id),
                  {"Mã chỉ tiêu mà tỷ lệ phần trăm này là mức tăng.",
                   "The indicator of which this percentage is the growth."}),
         possible("method_source", words(),
                  {"Văn bản quy định hoặc nguồn của phương pháp.",
                   "Document that sets the method, or where it comes from."}),
         possible(
             "breaks",
             list(
                 object({{needed("from", text(patterns::day),
                                 {"Ngày bắt đầu tính theo cách mới.", "The day from which it is counted the new way."}),
                          needed("reason", words(),
                                 {"Vì sao không so sánh được qua ngày này.",
                                  "Why figures before and after cannot be compared."})}}),
                 1),
             {"Các thời điểm chỉ tiêu đổi cách tính; thay đổi so với năm trước không tính qua các thời điểm này.",
              "Dates from which the indicator is counted another way; changes on the year before are not computed "
              "across them."}),
         possible("notes", words(),
                  {"Ghi chú về chỉ tiêu và các lần sửa đổi.", "Notes on the indicator and its revisions."}),
         also_called(), former_parts(OfFamilies::possible), former_addresses(OfFamilies::possible)},
        {{"kind", {"derived", "both"}, {{"formula"}, {}, {}}, {{}, {"formula"}, {}}},
         {"for_each",
          {},
          {{},
           {},
           {needed("id", text(patterns::family_id), {}), needed("kind", code({"derived"}), {}),
            former_parts(OfFamilies::only), former_addresses(OfFamilies::only)}},
          {{},
           {},
           {needed("id", text(patterns::snake_id), {}), needed("unit", id_of(patterns::snake_id), {}),
            needed("theme", text(patterns::snake_id), {}),
            needed("direction", code({"more_is_better", "less_is_better", "none"}), {}), former_parts(),
            former_addresses()}}}}};
}

}  // namespace

FileForm indicators_file() {
    return {"indicators",
            {"Chỉ tiêu", "Indicators"},
            {{schema_key(),
              needed("indicators", list(object(indicators_entry())), {"Danh sách chỉ tiêu.", "The indicators."})},
             {},
             {"Chỉ tiêu thống kê được nguồn báo cáo hoặc do chúng tôi tính. Mỗi dòng một chỉ tiêu.",
              "Statistics that sources report or that we derive. One indicator a line."}}};
}

}  // namespace minhbach
