// Turns a template file into one Mustache text without partials: includes expanded, the theme's texts put in, every
// name checked, white space collapsed.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "load/source_text.hpp"
#include "render/template_names.hpp"

namespace minhbach {

// The texts of a theme, by key.
using ThemeStrings = std::map<std::string, LocalText, std::less<>>;

class TemplateExpander {
public:
    TemplateExpander(std::filesystem::path folder, std::string shown_as, const ThemeStrings& strings,
                     Diagnostics& diagnostics);

    // The text of templates/NAME.mustache for one language. Mistakes are reported, each once.
    std::string expand(std::string_view name, Language language, const NameScope& names);

private:
    struct Section {
        std::string name;
        std::size_t offset;
    };

    const SourceText* file(const std::string& relative);
    void expand_file(const SourceText& source, std::vector<const NameScope*>& scopes, std::string& out);
    void report(const SourceText& source, std::size_t offset, std::size_t width, std::string code, LocalText message,
                LocalText hint);
    const NameScope* look_up(const SourceText& source, std::size_t offset, std::string_view name,
                             const std::vector<const NameScope*>& scopes, bool& known);
    std::string text_of(const SourceText& source, std::size_t offset, std::string_view key);

    std::filesystem::path folder_;
    std::string shown_as_;
    const ThemeStrings& strings_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::unique_ptr<SourceText>> files_;  // null: not there, and reported
    std::set<std::pair<std::string, std::size_t>> reported_;    // file and offset
    std::vector<std::string> open_files_;                       // the chain of includes
    Language language_ = Language::vi;
};

// For HTML text and attributes in double quotes.
std::string html_escaped(std::string_view text);

}  // namespace minhbach
