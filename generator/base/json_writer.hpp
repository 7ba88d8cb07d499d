// SPDX-License-Identifier: MIT
// Writes JSON piece by piece to the end of a string: no tree in memory, numbers with exactly the digits that were
// printed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"

namespace minhbach {

// What is written must be JSON in the end: a key before each value of an object and nowhere else, every begin with its
// end. This is not checked. Texts are taken to be valid UTF-8, which the loader has made sure of.
//
//     JsonWriter json(out);
//     json.begin_rows();                                     // [
//     json.begin_object();                                   // {"id":"184","value":12.50},
//     json.key("id").text("184").key("value").number({1250, 2});
//     json.end_object();
//     json.end_array();                                      // ]
class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    // An array with each of its members on a line of its own, so that two editions can be compared by `diff`.
    JsonWriter& begin_rows();
    JsonWriter& end_array();

    JsonWriter& key(std::string_view name);

    JsonWriter& text(std::string_view value);
    JsonWriter& text_or_null(std::string_view value);  // null when empty
    JsonWriter& number(Decimal value);
    JsonWriter& integer(std::int64_t value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();

private:
    struct Level {
        bool rows = false;
        bool empty = true;
    };

    void before_value();
    void open(char bracket, bool rows);
    void close(char bracket);
    void quoted(std::string_view value);

    std::string& out_;
    std::vector<Level> levels_;
    bool after_key_ = false;
};

}  // namespace minhbach
