// SPDX-License-Identifier: MIT
#include "load/json_texts.hpp"

#include "base/decimal.hpp"

namespace minhbach {

void check_texts(const SourceText& source, const JsonValue& value) {
    if (value.type == JsonValue::Type::string && !parse_plain(value.text)) {  // "-20" is a number, whoever opens it
        report_formula(source, value.offset, value.length, value.text);
    }
    for (const JsonValue& item : value.items) {
        check_texts(source, item);
    }
}

}  // namespace minhbach
