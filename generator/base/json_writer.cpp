// SPDX-License-Identifier: MIT
#include "base/json_writer.hpp"

namespace minhbach {

void JsonWriter::before_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (levels_.empty()) {
        return;
    }
    Level& level = levels_.back();
    if (!level.empty) {
        out_ += ',';
    }
    if (level.rows) {
        out_ += '\n';
    }
    level.empty = false;
}

void JsonWriter::open(char bracket, bool rows) {
    before_value();
    out_ += bracket;
    levels_.push_back({rows, true});
}

void JsonWriter::close(char bracket) {
    const Level level = levels_.back();
    levels_.pop_back();
    if (level.rows && !level.empty) {
        out_ += '\n';
    }
    out_ += bracket;
}

JsonWriter& JsonWriter::begin_object() {
    open('{', false);
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    close('}');
    return *this;
}

JsonWriter& JsonWriter::begin_array() {
    open('[', false);
    return *this;
}

JsonWriter& JsonWriter::begin_rows() {
    open('[', true);
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    close(']');
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    before_value();
    quoted(name);
    out_ += ':';
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
    before_value();
    quoted(value);
    return *this;
}

JsonWriter& JsonWriter::text_or_null(std::string_view value) {
    return value.empty() ? null() : text(value);
}

JsonWriter& JsonWriter::number(Decimal value) {
    before_value();
    out_ += to_string(value);
    return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
    before_value();
    out_ += std::to_string(value);
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
    before_value();
    out_ += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null() {
    before_value();
    out_ += "null";
    return *this;
}

void JsonWriter::quoted(std::string_view value) {
    static constexpr std::string_view hex = "0123456789abcdef";
    out_ += '"';
    std::size_t copied = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const auto byte = static_cast<unsigned char>(value[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') {
            continue;
        }
        out_ += value.substr(copied, i - copied);
        copied = i + 1;
        out_ += '\\';
        switch (byte) {
            case '"':
            case '\\': out_ += value[i]; break;
            case '\b': out_ += 'b'; break;
            case '\f': out_ += 'f'; break;
            case '\n': out_ += 'n'; break;
            case '\r': out_ += 'r'; break;
            case '\t': out_ += 't'; break;
            default:
                out_ += "u00";
                out_ += hex[byte >> 4U];
                out_ += hex[byte & 0xFU];
        }
    }
    out_ += value.substr(copied);
    out_ += '"';
}

}  // namespace minhbach
