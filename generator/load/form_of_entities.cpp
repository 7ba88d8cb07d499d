// SPDX-License-Identifier: MIT
// The forms of the registries of units, areas and programs.
#include "load/form_patterns.hpp"
#include "load/former_addresses.hpp"
#include "load/registry_forms.hpp"
#include "model/codes.hpp"

namespace minhbach {

using namespace form;

namespace {

FormValue above_zero() {
    FormValue value = decimal();
    value.above_zero = true;
    return value;
}

FormValue some_words() {
    FormValue value = words();
    value.kind = FormValue::Kind::partial_text;
    return value;
}

Form units_entry() {
    return {
        {needed("id", text(patterns::snake_id),
                {"Mã định danh, ví dụ million_vnd.", "Identifier, such as million_vnd."}),
         needed("name", words(), {"Tên đơn vị.", "Name of the unit."}),
         needed("symbol", words(), {"Ký hiệu in sau con số.", "Symbol printed after a figure."}),
         possible("one", some_words(),
                  {"Từ đứng sau số 1, nếu khác symbol.", "Word after the number 1, where it is another than symbol."}),
         needed("quantity", text(patterns::snake_id),
                {"Đại lượng đo, ví dụ money, count, area; chỉ đổi giữa các đơn vị cùng đại lượng. percent: tỷ lệ; "
                 "points: điểm phần trăm; ratio: đơn vị ghép; rank: thứ hạng; class: mức của một trạng thái.",
                 "Quantity measured, such as money, count or area; only units of one quantity convert. percent: "
                 "percentages; points: percentage points; ratio: compound units; rank: places of a ranking; class: "
                 "classes of a status."}),
         needed("base", id_of(patterns::snake_id),
                {"id đơn vị gốc của đại lượng; đơn vị gốc trỏ đến chính nó.",
                 "id of the base unit of the quantity; the base unit names itself."}),
         needed("factor", above_zero(),
                {"Số thập phân dạng chữ: giá trị theo đơn vị này × factor = giá trị theo đơn vị gốc.",
                 "Decimal text: value in this unit × factor = value in the base unit."}),
         possible("integer", flag(),
                  {"true khi giá trị luôn là số nguyên, ví dụ số hộ.",
                   "true where values are always whole numbers, such as households."}),
         possible("minimum", decimal(),
                  {"Số nhỏ nhất có thể có theo đơn vị này, ví dụ 0 với số đếm và tiền; nhỏ hơn là lỗi.",
                   "The least that can be in this unit, such as 0 for counts and money; less is a mistake."}),
         possible("maximum", decimal(),
                  {"Số lớn nhất có thể có theo đơn vị này; lớn hơn là lỗi.",
                   "The most that can be in this unit; more is a mistake."}),
         possible("of", id_of(patterns::snake_id),
                  {"Đơn vị ghép: đơn vị của tử số, ví dụ million_vnd của million_vnd_per_household.",
                   "Of a compound unit: the unit that is divided, such as million_vnd of million_vnd_per_household."}),
         possible("per", id_of(patterns::snake_id),
                  {"Đơn vị ghép: đơn vị của mẫu số, ví dụ household.",
                   "Of a compound unit: the unit it is divided by, such as household."})},
        {{"of", {}, {{"per"}, {}, {}}, {}}, {"per", {}, {{"of"}, {}, {}}, {}}}};
}

Form areas_entry() {
    return {
        {needed("id", text(patterns::area_id),
                {"Mã định danh, thường là mã chính thức; mã dùng lại cho đơn vị khác thì thêm @ và năm bắt đầu, ví dụ "
                 "06253@2025.",
                 "Identifier, as a rule the official code; where a code was given to another unit, @ and the year "
                 "it starts, such as 06253@2025."}),
         needed("code", text(patterns::area_code),
                {"Mã chính thức, giữ số 0 ở đầu.", "The official code, with its leading zeros."}),
         possible("level", id_of(patterns::snake_id),
                  {"Cấp, theo data/levels.json.", "Its level, one of data/levels.json."}),
         possible("type", id_of(patterns::snake_id),
                  {"Loại đơn vị, theo data/levels.json.", "Its type, one of data/levels.json."}),
         needed("name", words(), {"Tên riêng không kèm loại đơn vị.", "Bare name without the kind of unit."}),
         needed("full_name", words(), {"Tên đầy đủ kèm loại đơn vị.", "Full name with the kind of unit."}),
         possible("in_sentences", words(),
                  {"Cách gọi trong câu, nếu không gọi bằng tên đầy đủ, ví dụ cả nước.",
                   "What it is called within a sentence, where that is not its full name: the whole country."}),
         possible("parent", id_of(patterns::area_id),
                  {"id của đơn vị cấp trên trực tiếp; null ở gốc.", "id of the unit directly above; null at a root."}),
         possible(
             "valid_from", text(patterns::day),
             {"Ngày đầu tiên có hiệu lực; null là chưa ghi nhận.", "First day of validity; null means not recorded."}),
         possible("valid_to", text(patterns::day),
                  {"Ngày cuối cùng có hiệu lực; null là vẫn còn hiệu lực.",
                   "Last day of validity; null means still valid."}),
         possible("predecessors", set(id_of(patterns::area_id)),
                  {"Đơn vị cùng cấp mà đơn vị này kế tục toàn bộ hay một phần; mỗi đơn vị đó ghi đơn vị này trong "
                   "\"successors\".",
                   "Units of the same level that this unit continues wholly or in part; each of them lists this "
                   "one in \"successors\"."}),
         possible("successors", set(id_of(patterns::area_id)),
                  {"Đơn vị kế tục. Đơn vị cùng cấp thì ghi đối ứng trong \"predecessors\"; đơn vị khác cấp thì ghi "
                   "một chiều.",
                   "Units that continue this one. Those of the same level list it in \"predecessors\"; to units of "
                   "another level it is one way only."}),
         needed("source", text(),
                {"Nguồn của dữ kiện, ghi bằng tên văn bản, báo cáo hay danh mục.",
                 "Where the facts come from, as the name of a document, report or list."}),
         possible("notes", text(), {"Ghi chú, cùng ngôn ngữ với \"source\".", "Note, in the language of \"source\"."}),
         possible("unverified", flag(),
                  {"Có mặt khi một phần của dòng này chưa kiểm chứng; phần nào thì xem \"source\" hoặc \"notes\".",
                   "Present when part of this row is not verified; \"source\" or \"notes\" says which part."}),
         possible(
             "tile", text(patterns::tile),
             {"Ô trên bản đồ ô vuông của đơn vị cấp trên: cột,hàng tính từ góc trên bên trái, ví dụ 3,2. Các nơi cùng "
              "cấp dưới một đơn vị đều có, hoặc không nơi nào có.",
              "The square on the tile map of the unit above: column,line from the top left, such as 3,2. Either "
              "all units of a level below one unit have one, or none has."}),
         also_called(), former_parts(), former_addresses()}};
}

Form programs_entry() {
    return {{needed("id", text(patterns::program_id),
                    {"Mã định danh: mã chương trình và các số của văn bản, ví dụ gnbv.1.2; nội dung bên dưới thêm c, "
                     "ví dụ dtts.4.1.c1.",
                     "Identifier: program and the numbers of the documents, such as gnbv.1.2; content items below take "
                     "a c, such as dtts.4.1.c1."}),
             possible("level", id_of(patterns::snake_id),
                      {"Cấp của nút, theo data/levels.json.", "Its level, one of data/levels.json."}),
             possible("parent", id_of(patterns::program_id),
                      {"id của nút cha; null ở gốc.", "id of the parent node; null at a root."}),
             possible("number", words(),
                      {"Số thứ tự chính thức như trong văn bản, ví dụ \"Tiểu dự án 2\"; không có thì bỏ.",
                       "Official number as in the documents, such as \"Tiểu dự án 2\"; left out where there is none."}),
             needed("name", words(),
                    {"Tên chính thức; dấu … là nguồn in dở.", "Official name; … where the source cuts it short."}),
             needed("short_name", words(),
                    {"Tên ngắn để hiển thị, tối đa 60 ký tự.", "Short title for display, at most 60 characters."}),
             possible("legal_basis", set(text()),
                      {"Văn bản pháp lý riêng của nút; để trống là theo nút cha.",
                       "Legal documents of this node itself; empty means those of its parent."}),
             possible("valid_from", text(patterns::day),
                      {"Ngày đầu của giai đoạn; null là chưa ghi nhận.",
                       "First day of the period; null means not recorded."}),
             possible("valid_to", text(patterns::day),
                      {"Ngày cuối của giai đoạn; vốn kéo dài có thể chi sau ngày này; null là chưa ghi nhận.",
                       "Last day of the period; carried-over funds may be spent later; null means not recorded."}),
             possible("owner", words(), {"Cơ quan chủ quản.", "Owning agency."}),
             needed("source", text(),
                    {"Nguồn của dữ kiện, ghi bằng tên văn bản, báo cáo hay danh mục.",
                     "Where the facts come from, as the name of a document, report or list."}),
             possible("unverified", flag(),
                      {"Có mặt khi một phần của dòng này chưa kiểm chứng; phần nào thì xem \"source\" hoặc \"notes\".",
                       "Present when part of this row is not verified; \"source\" or \"notes\" says which part."}),
             possible(
                 "areas", set(id_of(patterns::area_id)),
                 {"Các địa phương thực hiện, kể cả những nơi thuộc các địa phương đó; không ghi là nơi nào cũng có thể "
                  "thực hiện. Ở nơi khác không có số liệu của nó, và phép cộng các phần không đợi nó.",
                  "The areas that run it, with all that lies in them; where it is left out any may. Others have no "
                  "figures of it, and a sum of parts does not wait for it there."}),
             also_called(), former_parts(), former_addresses()}};
}

}  // namespace

FormField also_called() {
    return possible("also_called", set(text()),
                    {"Cách gọi khác mà người đọc có thể gõ khi tìm, ngôn ngữ nào cũng được.",
                     "What else readers may call it when they search, in whatever language."});
}

FileForm units_file() {
    return {
        "units",
        {"Đơn vị đo", "Units"},
        {{schema_key(), needed("units", list(object(units_entry())), {"Danh sách đơn vị đo.", "The units."})},
         {},
         {"Đơn vị đo và hệ số quy đổi. Mỗi dòng một đơn vị.", "Units and their conversion factors. One unit a line."}}};
}

FileForm areas_file() {
    return {"areas",
            {"Đơn vị hành chính", "Administrative areas"},
            {{schema_key(), needed("areas", list(object(areas_entry())),
                                   {"Danh sách đơn vị: cả nước, tỉnh, huyện, xã; trong mỗi cấp xếp theo id.",
                                    "The areas, by id within a level."})},
             {},
             {"Đơn vị hành chính với thời gian hiệu lực. Mỗi dòng một đơn vị.",
              "Administrative areas with their periods of validity. One area a line."}}};
}

FileForm programs_file() {
    return {"programs",
            {"Cây chương trình", "Tree of programs"},
            {{schema_key(), needed("programs", list(object(programs_entry())),
                                   {"Các nút của cây chương trình theo thứ tự văn bản, nút cha đứng trước nút con.",
                                    "The nodes of the program tree in document order, parents before children."})},
             {},
             {"Các chương trình mục tiêu quốc gia và kế hoạch của tỉnh. Mỗi dòng một nút.",
              "The National Target Programs and the provincial plan. One node a line."}}};
}

}  // namespace minhbach
