// SPDX-License-Identifier: MIT
// JSON that remembers where each of its values stands, so that a mistake in a registry can be pointed at.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "load/source_text.hpp"

namespace minhbach {

struct JsonValue;

struct JsonMember {
    std::string key;
    std::size_t key_offset = 0;
    std::size_t value_index = 0;  // into JsonValue::items of the object
};

struct JsonValue {
    enum class Type : unsigned char { null, boolean, number, string, array, object };

    Type type = Type::null;
    bool boolean = false;
    std::size_t offset = 0;           // of its first byte in the file
    std::size_t length = 1;           // in code points, for the caret
    std::string text;                 // of a string, or the digits of a number
    std::vector<JsonValue> items;     // of an array, or the values of an object
    std::vector<JsonMember> members;  // of an object, in the order of the file

    const JsonValue* find(std::string_view key) const;
};

// Parses the whole file. Nothing, with a diagnostic, when it is not JSON, has a key twice in one object, nests deeper
// than 64 levels, or has more than so many values.
std::optional<JsonValue> parse_json(const SourceText& source, std::size_t most_values = ~std::size_t{0});

}  // namespace minhbach
