// SPDX-License-Identifier: MIT
// The forms of what figures are divided by: dimensions with their codes, and kinds.
#include "load/form_patterns.hpp"
#include "load/registry_forms.hpp"

namespace minhbach {

using namespace form;

namespace {

Form codes_entry() {
    return {{needed("id", text(patterns::code_id),
                    {"Mã, như trong cột của chiều này; các bậc có thể nối bằng dấu chấm, ví dụ transport.completed.",
                     "Code, as in the column of the dimension; steps may be joined by dots, as in "
                     "transport.completed."}),
             needed("name", words(), {"Tên để hiển thị.", "Name for display."}),
             possible("parent", id_of(patterns::code_id),
                      {"id mã bao trùm; null ở gốc.", "id of the code that contains it; null at a root."}),
             possible("optional", flag(),
                      {"true: nguồn không nêu mã này nghĩa là không có, ví dụ vốn nước ngoài.",
                       "true: a source that does not state it has nothing of it, such as foreign funds."})}};
}

Form dimensions_entry() {
    return {
        {needed("id", text(patterns::snake_id),
                {"Mã của chiều, cũng là tên cột trong tệp số liệu.",
                 "Identifier of the dimension, which is its column in files of observations."}),
         needed("name", words(), {"Tên chiều.", "Name of the dimension."}),
         needed("parts", words(),
                {"Cách gọi chung các phần, trong câu, ví dụ các nguồn vốn.",
                 "What its codes are called together within a sentence, such as the funds."}),
         possible("role", code({"capital", "fund", "budget_year", "basis"}),
                  {"Vai trò, nếu có: capital loại vốn mà trang kể riêng từng loại; fund nguồn chi trả; budget_year năm "
                   "ngân sách, mã là các năm; basis cách đo khác của cùng một điều, như theo giá so sánh: số mang mã "
                   "của nó không phải là phần của số không mang mã, và không mâu thuẫn với số đó.",
                   "Its role, where it has one: capital, the kinds of money that pages tell apart; fund, who pays; "
                   "budget_year, whose codes are years; basis, another way to measure the same thing, as in constant "
                   "prices: a figure that has a code of it is no part of one that has none, and no contradiction to "
                   "it."}),
         possible("total", id_of(patterns::code_id),
                  {"Mã thay cho tất cả; không có thì số không mang mã nào là tổng.",
                   "The code that stands for all; without it, a figure that has no code is the whole."}),
         possible("may_overlap", flag(),
                  {"true: các mã không nhất thiết chia hết tổng và có thể chồng lên nhau.",
                   "true: its codes need not make up a whole, and may overlap."}),
         possible("at_end", flag(),
                  {"true: cột này đứng ở cuối các bảng công bố.",
                   "true: its column stands at the end of published tables."}),
         possible(
             "column_optional", flag(),
             {"true: tệp số liệu có thể không có cột này.", "true: a file of observations may do without the column."}),
         possible("codes", list(object(codes_entry()), 1),
                  {"Danh sách mã, theo thứ tự hiển thị.", "The codes, in the order of display."}),
         possible("codes_in", text(patterns::snake_id),
                  {"Tên tệp trong data/ (không có .json) nơi ghi danh sách mã, thay cho \"codes\".",
                   "Name of the file in data/, without .json, where the codes stand, instead of \"codes\"."})},
        {{"codes", {}, {{}, {"codes_in"}, {}}, {}}, {"role", {"basis"}, {{}, {"total", "may_overlap"}, {}}, {}}}};
}

Form kinds_entry() {
    return {{needed("id", text(patterns::snake_id),
                    {"Mã, như trong cột kind, ví dụ plan.", "Code, as in the column kind, such as plan."}),
             needed("name", words(), {"Tên để hiển thị.", "Name for display."}),
             possible("noun", words(),
                      {"Cách gọi trong câu, ví dụ số thực hiện; không có thì dùng name.",
                       "As a sentence has it, such as a plan; without it, the name."}),
             needed("role", code({"actual", "expected", "intended", "requested"}),
                    {"Vai trò: actual đã thực hiện, expected ước thực hiện, intended được giao hay đặt ra, requested "
                     "đề nghị.",
                     "Its role: actual, what came of it; expected; intended, what is meant to be; requested, what is "
                     "asked for."}),
             possible("aim", flag(),
                      {"true: mục tiêu phải đạt, không phải vốn hay số được giao; chỉ với intended.",
                       "true: to be reached, not given to be used up; of intended only."})}};
}

}  // namespace

FileForm dimensions_file() {
    return {"dimensions",
            {"Các chiều", "Dimensions"},
            {{schema_key(),
              needed("dimensions", list(object(dimensions_entry())),
                     {"Danh sách chiều; thứ tự này là thứ tự cột khi công bố, và không đổi sau khi đã công bố.",
                      "The dimensions; in this order their columns are published, and ids rest on it."})},
             {},
             {"Số liệu được chia theo những gì ngoài địa bàn, chương trình, chỉ tiêu và thời gian. Mỗi dòng một chiều.",
              "By what figures are divided besides area, program, indicator and time. One dimension a line."}}};
}

FileForm codes_file(std::string_view name) {
    return {name,
            {"Mã của một chiều", "Codes of a dimension"},
            {{schema_key(), needed(name, list(object(codes_entry())), {"Danh sách mã.", "The codes."})},
             {},
             {"Các mã của một chiều mà data/dimensions.json nêu tên. Mỗi dòng một mã.",
              "The codes of a dimension that data/dimensions.json names. One code a line."}}};
}

FileForm kinds_file() {
    return {
        "kinds",
        {"Loại số", "Kinds of figures"},
        {{schema_key(),
          needed("kinds", list(object(kinds_entry()), 1),
                 {"Danh sách loại số; trong một vai trò, loại đứng sau là bản điều chỉnh của loại đứng trước.",
                  "The kinds; within a role, each revises the one before it."})},
         {},
         {"Số liệu là gì: thực hiện, ước, kế hoạch. Không có tệp này thì có actual, estimate, plan, target, "
          "requested.",
          "What figures are: actual, estimated, planned. Without this file they are actual, estimate, plan, target, "
          "requested."}}};
}

}  // namespace minhbach
