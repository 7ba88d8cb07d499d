// SPDX-License-Identifier: MIT
// The files of words: i18n/LANG.json of the theme, and of the site, which puts single words in the place of the theme's
// or brings a whole language. All patterns are checked before one is used.
#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "load/json_document.hpp"
#include "load/theme_files.hpp"
#include "model/words.hpp"

namespace minhbach {

class WordFiles {
public:
    WordFiles(ThemeFiles theme, Diagnostics& diagnostics) : theme_(std::move(theme)), diagnostics_(diagnostics) {}

    // Reports a language that has no words, patterns that cannot be, and words that are missing.
    std::shared_ptr<const Words> load(const Languages& languages);

    // When the templates are known: reports the words that neither they nor the program ask for.
    void report_unknown(const std::set<std::string, std::less<>>& used_by_templates) const;

private:
    struct File {
        SourceText source;
        JsonValue document;
        bool of_site;
        bool installed;
    };

    const File* read(const std::filesystem::path& folder, const std::string& name, bool of_site);
    const File* read_theme(const std::string& tag);
    void load_language(Language language, Words& words);
    Message hint_for_missing(const std::string& own) const;
    void take(const File& file, Language language, Words& words) const;

    ThemeFiles theme_;
    Diagnostics& diagnostics_;
    std::vector<std::unique_ptr<File>> files_;
};

}  // namespace minhbach
