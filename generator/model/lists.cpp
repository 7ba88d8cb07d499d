// SPDX-License-Identifier: MIT
#include "model/lists.hpp"

namespace minhbach {

void add_to_list(std::string& list, const std::string& next, const Words& words, std::string_view sign,
                 Language language) {
    if (!list.empty() && !next.empty()) {
        list += words.in(language, sign);
    }
    list += next;
}

void add_to_list(LocalText& list, const LocalText& next, const Words& words, std::string_view sign) {
    for (const Language language : words.languages()) {
        std::string text = list.in(language);
        add_to_list(text, next.in(language), words, sign, language);
        list.set(language, std::move(text));
    }
}

}  // namespace minhbach
