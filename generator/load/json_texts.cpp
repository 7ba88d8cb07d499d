// SPDX-License-Identifier: MIT
#include "load/json_texts.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "load/text_damage.hpp"

namespace minhbach {

void check_texts(const SourceText& source, const JsonValue& value, bool file_is_nfc) {
    if (value.type == JsonValue::Type::string) {
        if (first_control_character(value.text)) {
            source.error(value.offset, value.length, "control-character",
                         say("có ký tự điều khiển không nhìn thấy được", "there is an invisible control character"),
                         say("xoá phần \\u… trong chuỗi này", "delete the \\u… in this text"));
        } else if (file_is_nfc && first_not_nfc(value.text)) {
            source.error(value.offset, value.length, "not-nfc",
                         say("phần \\u… tạo ra chữ có dấu ở dạng tổ hợp rời",
                             "the \\u… makes accented letters that are decomposed"),
                         say("viết thẳng chữ có dấu", "write the letters as they are"));
        }
        // What stands in the file as it is has been reported with the file.
        if (source.text().substr(value.offset, value.length).find("\\u") != std::string_view::npos) {
            report_damage(source, value.offset, value.length, value.text);
        }
        if (!parse_plain(value.text)) {  // "-20" is a number, whoever opens it
            report_formula(source, value.offset, value.length, value.text);
        }
    }
    for (const JsonValue& item : value.items) {
        check_texts(source, item, file_is_nfc);
    }
}

}  // namespace minhbach
