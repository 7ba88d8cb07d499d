// SPDX-License-Identifier: MIT
// The patterns of generated sentences, one for each situation and language: part of a theme, in sentences.json.
// docs/themes.md explains them.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostics.hpp"

namespace minhbach {

class SentencePatterns {
public:
    // Reads sentences.json of the folder `theme` below the site's folder and checks it: every situation is there, in
    // both languages, and only with the words it has.
    static SentencePatterns load(const std::filesystem::path& site, const std::string& theme, Diagnostics& diagnostics);

    // The sentence of a situation with its words put in. A word that is not given stays empty.
    std::string fill(std::string_view situation, Language language,
                     std::initializer_list<std::pair<std::string_view, std::string>> words) const;

private:
    std::map<std::string, LocalText, std::less<>> patterns_;
};

}  // namespace minhbach
