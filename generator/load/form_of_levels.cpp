// SPDX-License-Identifier: MIT
// The form of what levels of areas and of programs there are.
#include "load/form_patterns.hpp"
#include "load/registry_forms.hpp"

namespace minhbach {

using namespace form;

namespace {

Form area_levels_entry() {
    return {
        {needed("id", text(patterns::snake_id), {"Mã của cấp, ví dụ province.", "Id of the level, such as province."}),
         needed("name", words(),
                {"Cách gọi một đơn vị khi đếm, ví dụ xã.", "What one is called where it is counted: commune."}),
         possible("names", words(),
                  {"Cách gọi nhiều đơn vị, ví dụ communes; không có thì như name.",
                   "What several are called: communes; as name where it is left out."}),
         possible("whole", flag(),
                  {"true: cấp bao trùm tất cả, như cả nước: không đứng trong địa chỉ của các đơn vị khác, không "
                   "so sánh với chúng; chỉ cấp đầu tiên.",
                   "true: it holds all others, as a nation does: it stands in no address but its own and is not "
                   "compared with others; of the first level only."}),
         possible("gathered", flag(),
                  {"true: nhiều và nhỏ nên trang chỉ đếm và xếp trong danh sách mở ra được, không so sánh.",
                   "true: so many and so small that pages count and fold them, and do not compare them."})}};
}

Form area_types_entry() {
    return {{needed("id", text(patterns::snake_id), {"Mã loại đơn vị, ví dụ town.", "Id of the type, such as town."}),
             needed("name", words(), {"Tên loại đơn vị để hiển thị.", "Name of the type for display."})}};
}

Form program_levels_entry() {
    return {
        {needed("id", text(patterns::snake_id), {"Mã của cấp, ví dụ project.", "Id of the level, such as project."}),
         needed("name", words(), {"Tên cấp để hiển thị.", "Name of the level for display."}),
         possible("together", words(),
                  {"Cách gọi chung nhiều mục trong câu, ví dụ các tiểu dự án.",
                   "What several are called within a sentence: the subprojects."}),
         possible("role", code({"part", "program", "group", "plan"}),
                  {"Vai trò: program một chương trình trọn vẹn, có tên riêng; plan kế hoạch chung của địa phương; "
                   "group nhóm chương trình; part (mặc định) một phần của chương trình.",
                   "Its role: program, a whole with a name of its own; plan, all that an area does; group, several "
                   "programs; part, the default, of a whole."})}};
}

}  // namespace

FileForm levels_file() {
    return {
        "levels",
        {"Các cấp", "Levels"},
        {{schema_key(),
          possible("areas", list(object(area_levels_entry())),
                   {"Các cấp địa bàn, từ cao xuống thấp.", "The levels of areas, from the highest down."}),
          possible("area_types", list(object(area_types_entry())),
                   {"Các loại đơn vị, như thị xã hay phường.", "The types of areas, such as town or ward."}),
          possible("programs", list(object(program_levels_entry())),
                   {"Các cấp của chương trình, từ cao xuống thấp.", "The levels of programs, from the highest down."})},
         {},
         {"Trang có những cấp địa bàn và chương trình nào. Không có tệp này thì mọi địa bàn, mọi chương trình cùng "
          "một cấp.",
          "Which levels of areas and of programs a site has. Without this file all areas are of one level, and so "
          "are all programs."}}};
}

}  // namespace minhbach
