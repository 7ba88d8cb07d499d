// SPDX-License-Identifier: MIT
// The languages that most tests speak, and the words of our theme in them.
#pragma once

#include <memory>
#include <stdexcept>

#include "base/diagnostics.hpp"
#include "load/words.hpp"
#include "model/corpus.hpp"

namespace minhbach {

inline constexpr Language vietnamese{0};
inline constexpr Language english{1};

inline Languages two_languages() {
    return {{"vi", "Tiếng Việt"}, {"en", "English"}};
}

// Read once.
inline const std::shared_ptr<const Words>& theme_words() {
    static const std::shared_ptr<const Words> words = [] {
        Diagnostics diagnostics;
        auto read = WordFiles(ThemeFiles(MINHBACH_SOURCE_DIR, "themes/default"), diagnostics).load(two_languages());
        if (diagnostics.has_errors()) {
            throw std::logic_error(to_text(diagnostics, Tongue::en));
        }
        return read;
    }();
    return words;
}

// A corpus made by hand speaks both languages, with the words of our theme.
inline void speak(Corpus& corpus) {
    corpus.site.languages = two_languages();
    corpus.words = theme_words();
}

// One that was loaded gets the words that the theme would give it.
inline Corpus with_words(Corpus corpus) {
    corpus.words = theme_words();
    return corpus;
}

}  // namespace minhbach
