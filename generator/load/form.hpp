// SPDX-License-Identifier: MIT
// What a registry looks like: its properties, what each must be, and what it says. One description from which the check
// of a file (form_check), the JSON Schema for editors (form_schema) and the tables of docs/registries.md are made.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace minhbach {

// What a text looks like. `regex` is written in what JavaScript and ICU have in common and stands for the whole text.
struct TextPattern {
    std::string_view regex;  // without ^ and $
    std::string_view code;   // of the diagnostic: "bad-id"
    Message wanted;          // what stands after "must be"
    std::string_view example;
    bool (*holds)(std::string_view text) = nullptr;  // what no regex can say: that the day exists
};

struct Form;

struct FormValue {
    enum class Kind : unsigned char {
        text,              // not empty
        local_text,        // in each language of the site, or plain in its first
        partial_text,      // the same where one of them will do
        text_by_language,  // a text, or one for each of the languages in which it differs
        flag,
        decimal,  // a number, or its digits in quotes
        list,
        object,
        choice,  // an object whose form follows from the code in one of its properties
        either   // a text or a list
    };

    Kind kind = Kind::text;
    const TextPattern* pattern = nullptr;      // of texts
    std::vector<std::string_view> codes = {};  // of texts: all that may stand there
    bool reference = false;                    // of texts: an id that is looked up, which tells what is wrong with it
    std::size_t longest = 0;                   // of texts: code points; 0: no limit
    bool above_zero = false;                   // of decimals
    std::size_t least = 0;                     // of lists: how many items at the least
    bool different = false;                    // of lists of texts: none twice
    std::vector<FormValue> items;              // of lists: one, or that of the first item and that of all others;
                                               // of `either`: its two values
    std::vector<Form> forms;                   // of objects: one; of choices: one for each code
    std::string_view by = {};                  // of choices: the property with the code
    std::string_view definition = {};          // under which the schema writes it once for all
};

struct FormField {
    std::string_view key;
    FormValue value;
    bool required = false;  // others may be left out, or null, which is the same
    Message about;
};

// What else holds of an object that has the property `key`, with one of `codes` where there are any; and what holds
// of all others.
struct FormCondition {
    struct Rule {
        std::vector<std::string_view> needs = {};
        std::vector<std::string_view> refuses = {};
        std::vector<FormField> narrower;  // instead of the fields of the same keys, which allow all that these do
    };
    std::string_view key;
    std::vector<std::string_view> codes = {};
    Rule then;
    Rule otherwise;
};

struct Form {
    std::vector<FormField> fields;
    std::vector<FormCondition> conditions = {};
    Message about = {};

    const FormField* find(std::string_view key) const;
};

// A file of data/: its root is an object.
struct FileForm {
    std::string_view name;  // "areas": data/areas.json, data/schema/areas.schema.json
    Message title;
    Form root;
};

// What makes the tables of forms readable.
namespace form {
FormField needed(std::string_view key, FormValue value, Message about);
FormField possible(std::string_view key, FormValue value, Message about);
FormValue text();
FormValue text(const TextPattern& pattern);
FormValue id_of(const TextPattern& pattern);  // of another entry
FormValue code(std::vector<std::string_view> codes);
FormValue words();
FormValue text_by_language();
FormValue flag();
FormValue decimal();
FormValue list(FormValue item, std::size_t least = 0);
FormValue set(FormValue item, std::size_t least = 0);  // a list that has nothing twice
FormValue object(Form form);
FormField schema_key();  // "$schema", which editors read
}  // namespace form

}  // namespace minhbach
