// SPDX-License-Identifier: MIT
// Words made by hand, for templates of tests.
#pragma once

#include <initializer_list>
#include <string>

#include "load/theme_words.hpp"

namespace minhbach {

struct SomeWord {
    std::string name;
    std::string vi;
    std::string en;
};

inline Words some_words(std::initializer_list<SomeWord> list) {
    Words words(two_languages());
    for (const SomeWord& word : list) {
        words.add(vietnamese, word.name, word.vi, std::get<WordPattern>(WordPattern::compile("vi", word.vi)));
        words.add(english, word.name, word.en, std::get<WordPattern>(WordPattern::compile("en", word.en)));
    }
    return words;
}

}  // namespace minhbach
