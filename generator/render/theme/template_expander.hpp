// SPDX-License-Identifier: MIT
// Turns a template file into one Mustache text without partials: includes expanded, the theme's texts put in, every
// name checked, white space collapsed.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "load/source_text.hpp"
#include "load/theme_files.hpp"
#include "model/words.hpp"
#include "render/theme/template_names.hpp"

namespace minhbach {

class TemplateExpander {
public:
    TemplateExpander(ThemeFiles theme, const Words& words, Diagnostics& diagnostics);

    // The text of templates/NAME.mustache for one language. Mistakes are reported, each once.
    std::string expand(std::string_view name, Language language, const NameScope& names);

    // The words that all templates together ask for.
    const std::set<std::string, std::less<>>& used_words() const { return used_words_; }

    // Reports a mistake at byte `offset` of what was expanded last, where it stands in the theme's files.
    void report_at(std::size_t offset, std::size_t width, std::string code, Message message, Message hint);

private:
    struct Section {
        std::string name;
        std::size_t offset;
        bool crossed;  // a list within another that does not hold it
    };

    // A tag of a template: "{{#areas}}".
    struct Tag {
        std::size_t begin;  // offset of its first brace
        std::size_t width;  // braces included
        char sign;          // '#', '/', …; that of a plain name is its first letter
        std::string_view name;
        bool triple;
    };
    // A file while it is being expanded.
    struct Expansion {
        const SourceText& source;
        std::vector<const NameScope*>& scopes;
        std::string& out;
        std::vector<std::pair<Section, bool>> open = {};  // and whether the section opened a scope
    };

    // From byte `at` of the expanded text on, it comes from byte `offset` of a file.
    struct Origin {
        std::size_t at;
        const SourceText* source;
        std::size_t offset;
    };

    const SourceText* file(const std::string& relative);
    void append_text(const SourceText& source, std::size_t begin, std::size_t end, std::string& out);
    void expand_file(const SourceText& source, std::vector<const NameScope*>& scopes, std::string& out);
    bool expand_tag(Expansion& at, const Tag& tag);  // false: what follows cannot be understood
    bool include(Expansion& at, const Tag& tag);
    bool open_section(Expansion& at, const Tag& tag);
    bool fits(Expansion& at, const Tag& tag);
    bool opens_too_much(Expansion& at, const Tag& tag, const NameScope* list);
    bool close_section(Expansion& at, const Tag& tag);
    void print_name(Expansion& at, const Tag& tag);
    void report(const SourceText& source, std::size_t offset, std::size_t width, std::string code, Message message,
                Message hint);
    const NameScope* look_up(const SourceText& source, std::size_t offset, std::string_view name,
                             const std::vector<const NameScope*>& scopes, bool& known);
    std::optional<std::string_view> hint_near(std::string_view wrong, const std::vector<std::string_view>& known) const;
    std::string text_of(const SourceText& source, std::size_t offset, std::string_view key);

    ThemeFiles theme_;
    const Words& words_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::unique_ptr<SourceText>> files_;  // null: not there, and reported
    std::set<std::pair<std::string, std::size_t>> reported_;    // file and offset
    std::set<std::string, std::less<>> used_words_;
    std::vector<std::string> open_files_;  // the chain of includes
    std::vector<Origin> origins_;          // of what is being expanded, in its order
    std::size_t partials_ = 0;             // of one page, each as often as it is included
    std::size_t open_sections_ = 0;        // in all files of the chain
    std::size_t crossed_ = 0;              // of those, lists within others that do not hold them
    bool stopped_ = false;                 // the page has become too much
    Language language_ = Languages::first;
};

}  // namespace minhbach
