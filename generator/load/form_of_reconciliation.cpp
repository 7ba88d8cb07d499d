// SPDX-License-Identifier: MIT
// The form of data/reconciliation.json.
#include "load/form_patterns.hpp"
#include "load/registry_forms.hpp"
#include "model/finding.hpp"

namespace minhbach {

using namespace form;

namespace {

FormField an_indicator(std::string_view key, Message about) {
    return needed(key, id_of(patterns::snake_id), std::move(about));
}

FormValue indicators() {
    return list(id_of(patterns::snake_id));
}

FormValue quantities() {
    return list(id_of(patterns::snake_id));
}

FormValue pairs(std::string_view second) {
    return list(
        object({{an_indicator("indicator", {"id chỉ tiêu.", "id of the indicator."}),
                 an_indicator(second, {"id chỉ tiêu được so với.", "id of the indicator it is held against."})}}));
}

// An indicator and what it is a part of.
FormValue parts() {
    return list(object({{an_indicator("indicator", {"id chỉ tiêu.", "id of the indicator."}),
                         an_indicator("of", {"id chỉ tiêu là tổng.", "id of the indicator that is the whole."}),
                         possible("certain", flag(),
                                  {"false: trái lại thì cần giải thích, chưa chắc là mâu thuẫn.",
                                   "false: the opposite needs an explanation only."})}}));
}

Form identity_form(std::string_view kind) {
    Form form{
        {needed("kind", code({kind}), {"Loại quan hệ.", "The kind of identity."}),
         an_indicator("indicator", {"id chỉ tiêu nói lên quan hệ.", "id of the indicator that states the relation."})}};
    const bool common = kind == "common_whole";
    if (common || kind == "share") {
        form.fields.push_back(an_indicator("part", {"id chỉ tiêu là phần.", "id of the part."}));
    }
    if (common) {
        form.fields.push_back(an_indicator("other", {"id tỷ lệ thứ hai.", "id of the second percentage."}));
        form.fields.push_back(an_indicator("other_part", {"id phần của tỷ lệ thứ hai.", "id of its part."}));
    } else {
        form.fields.push_back(
            an_indicator("of", {"id chỉ tiêu mà quan hệ nói về.", "id of the statistic it is about."}));
    }
    if (kind == "change") {
        form.fields.push_back(
            possible("falls", flag(), {"true: số dương là mức giảm.", "true: a number above zero is a fall."}));
    }
    return form;
}

FormValue identity() {
    FormValue value;
    value.kind = FormValue::Kind::choice;
    value.by = "kind";
    for (const std::string_view kind : identity_codes) {
        value.forms.push_back(identity_form(kind));
    }
    return value;
}

}  // namespace

FileForm reconciliation_file() {
    return {
        "reconciliation",
        {"Quy tắc đối chiếu", "Reconciliation rules"},
        {{schema_key(),
          possible("rates", pairs("of"),
                   {"Tỷ lệ in cạnh indicator là phần của nó trong of.",
                    "A percentage printed beside indicator is its share of of."}),
          possible("sums",
                   list(object(
                       {{an_indicator("whole", {"id chỉ tiêu là tổng.", "id of the indicator that is the whole."}),
                         needed("parts", list(id_of(patterns::snake_id), 2), {"id các phần.", "ids of the parts."})}})),
                   {"Các chỉ tiêu cộng lại thành một chỉ tiêu khác: số cùng loại và cùng ngày chốt của nó, nếu không "
                    "có thì số kế hoạch.",
                    "Indicators that add up to another: to its figure of their kind and cut-off date, or else to its "
                    "plan."}),
          possible("partitions", set(id_of(patterns::snake_id)),
                   {"Các chiều chia một tổng thành các phần.", "Dimensions that divide a whole into parts."}),
          possible("additive", quantities(), {"Đại lượng cộng được.", "Quantities that may be added up."}),
          possible(
              "breakdown_additive", quantities(),
              {"Đại lượng mà các phần chi tiết không chồng lên nhau.", "Quantities whose breakdowns do not overlap."}),
          possible("bounds", pairs("at_most"),
                   {"indicator không thể lớn hơn at_most.", "indicator may not exceed at_most."}),
          possible("shares", indicators(), {"Tỷ lệ không thể quá 100%.", "Percentages that cannot exceed 100."}),
          possible("cumulative", indicators(),
                   {"Số lũy kế, không giảm theo ngày chốt.", "Cumulative figures, which may not fall."}),
          possible("copied", indicators(),
                   {"Số tiền mà sự trùng lặp ở dự án khác là đáng ngờ.",
                    "Amounts whose repetition under another project is suspicious."}),
          possible("identities", list(identity()),
                   {"Quan hệ giữa các chỉ tiêu theo định nghĩa (docs/data.md).",
                    "Relations that the definitions of indicators set (docs/data.md)."}),
          possible("any_program", indicators(),
                   {"Chỉ tiêu của địa bàn, báo cáo nêu trong chương trình nào cũng là một.",
                    "Statistics of an area, whichever program a report names them under."}),
          possible("complete_areas", list(id_of(patterns::area_id)),
                   {"Địa bàn mà areas.json có đủ mọi đơn vị cấp dưới.",
                    "Areas of which areas.json holds every area one level below."}),
          possible("complete_programs", list(id_of(patterns::program_id)),
                   {"Chương trình mà programs.json có đủ mọi phần cấp dưới.",
                    "Programs of which programs.json holds every part one level below."}),
          possible("open_parts", indicators(),
                   {"Tổng mà báo cáo không nhất thiết kể đủ các phần.",
                    "Wholes whose parts a report need not list in full."}),
          possible("unspendable", indicators(),
                   {"Vốn được nêu là không thể chi.", "Money stated to be impossible to spend."}),
          possible("result_rates", parts(),
                   {"Tỷ lệ in cạnh indicator là phần của nó trong số of nêu cùng chỗ, không phải trong kế hoạch; "
                    "certain: false khi nguồn không nói rõ là trong số nào.",
                    "A percentage printed beside indicator is its share of the figure of that stands beside it, not of "
                    "a plan; certain: false where the source does not say of which."}),
          possible("full", pairs("rest"),
                   {"Khi indicator là 100% thì không thể còn rest.", "Where indicator is 100 %, no rest can be left."}),
          possible("per_unit", pairs("per"),
                   {"indicator tính cho mỗi per phải cùng cỡ với các số cùng loại.",
                    "indicator for one of per is of one order of magnitude among its like."}),
          possible("subsets", parts(),
                   {"indicator là một phần của of; khi hai mã giống nhau, phần chi tiết là một phần của số chung. "
                    "certain: false thì chỉ cần giải thích.",
                    "indicator is part of of; where both are the same, a breakdown is part of what it breaks down. "
                    "With certain: false the opposite needs an explanation only."}),
          possible("total_shares", indicators(),
                   {"Tỷ lệ in cạnh các phần chi tiết là phần của cùng một tổng.",
                    "Percentages printed beside the parts of a breakdown are shares of one whole."}),
          possible("plan_rates", list(id_of(patterns::hyphen_id)),
                   {"Nguồn gọi các tỷ lệ của rates là tỷ lệ so với kế hoạch.",
                    "Sources that call the percentages of rates percentages of the plan."}),
          possible("distinct", quantities(),
                   {"Đại lượng mà cùng một số dài ở hai chỉ tiêu là đáng ngờ.",
                    "Quantities of which one long number in two measures is suspicious."})},
         {},
         {"Những gì được so với nhau để tìm mâu thuẫn.", "What is compared with what, to find contradictions."}}};
}

}  // namespace minhbach
