// SPDX-License-Identifier: MIT
// The tags of HTML (and of SVG) as a browser finds them, in a template whose Mustache tags are still in place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace minhbach {

struct MarkupAttribute {
    std::string name;  // small letters, without a prefix: "href" of xlink:href
    std::size_t at = 0;
    std::string_view value;  // as it is written; empty when there is none
};

struct MarkupElement {
    std::string name;  // small letters, without a prefix
    std::size_t at = 0;
    std::size_t length = 0;
    std::vector<MarkupAttribute> attributes;
    bool in_section = false;        // a section of the template may leave it out
    bool closes = false;            // "</p>"
    std::string_view content = {};  // of a script, a style sheet, a title: what stands before its end tag

    const MarkupAttribute* find(std::string_view attribute) const;
};

struct MarkupMistake {
    std::size_t at = 0;
    std::size_t width = 1;
    std::string code;
    Message message;
    Message hint;
};

struct Markup {
    std::vector<MarkupElement> elements;
    std::size_t first_text = 0;           // where the first text or name outside of the head's elements stands
    std::vector<MarkupMistake> mistakes;  // where it is not clear how a browser will read it
};

// With `is_template`, "{{" begins a Mustache tag. A name may stand in text and in quoted values only, where what it is
// replaced by is escaped; a section ends in the same part of a tag as it begins. Without these rules nobody could say
// what is a tag and what is a value.
Markup read_markup(std::string_view text, bool is_template);

}  // namespace minhbach
