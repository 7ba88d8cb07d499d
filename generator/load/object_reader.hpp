// SPDX-License-Identifier: MIT
// Reads the properties of one JSON object and reports what is missing, of the wrong type, or not known; of an object
// whose form has been checked (form_check.hpp) it reads what is good and reports nothing a second time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/language.hpp"
#include "load/json_document.hpp"
#include "load/local_texts.hpp"
#include "load/source_text.hpp"
#include "model/date.hpp"

namespace minhbach {

// Whether somebody has reported already in what an object departs from its form.
enum class Shape : unsigned char { unchecked, checked };

class ObjectReader {
public:
    // `object` must be a JSON object; otherwise this is reported and every property reads as absent.
    ObjectReader(const SourceText& source, const JsonValue& object, Shape shape = Shape::unchecked);
    ~ObjectReader();  // reports the properties nobody asked for
    ObjectReader(const ObjectReader&) = delete;
    ObjectReader& operator=(const ObjectReader&) = delete;

    bool has(std::string_view key);
    std::string text(std::string_view key);           // required, not empty
    std::string optional_text(std::string_view key);  // absent and null read as empty
    bool boolean(std::string_view key, bool otherwise);
    LocalText local_text(std::string_view key);            // required, in each language of the site
    LocalText optional_local_text(std::string_view key);   // absent and null read as empty; when there, each language
    LocalText partial_local_text(std::string_view key);    // the same in as many languages as there are
    std::vector<std::string> texts(std::string_view key);  // a list of texts; absent reads as empty
    std::vector<const JsonValue*> text_items(std::string_view key);  // the same with their places
    std::optional<Date> optional_date(std::string_view key);
    std::optional<Period> optional_period(std::string_view key, Calendar calendar);
    std::optional<Decimal> decimal(std::string_view key);  // required, as JSON text "0.000001" or number
    std::optional<Decimal> optional_decimal(std::string_view key);
    const JsonValue* object(std::string_view key);  // a nested object, or nothing; not checked further
    const JsonValue* list(std::string_view key);    // a list, or nothing; not checked further

    const Languages& languages() const { return source_.languages(); }

    // The value of `key`, to report at; the object itself when absent.
    const JsonValue& at(std::string_view key) const;
    void error(std::string_view key, std::string code, Message message, Message hint = {}) const;
    void error(const JsonValue& at, std::string code, Message message, Message hint = {}) const;

private:
    void depart(std::size_t offset, std::size_t length, std::string code, Message message, Message hint = {}) const;
    const JsonValue* get(std::string_view key);
    const JsonValue* get(std::string_view key, JsonValue::Type type, bool required);
    LocalText read_local(const JsonValue& value, std::string_view key, TextNeed need);

    const SourceText& source_;
    const JsonValue& object_;
    Shape shape_;
    std::vector<std::string> asked_;
};

}  // namespace minhbach
