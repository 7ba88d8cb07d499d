// SPDX-License-Identifier: MIT
// What a message sends the author of a theme to.
#include "render/theme/template_names.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <string>

#include "base/files.hpp"

using namespace minhbach;

namespace {

std::set<std::string> words_of_document() {
    const auto text = read_file(std::filesystem::path(MINHBACH_SOURCE_DIR) / "docs/themes.md");
    REQUIRE(text);
    std::set<std::string> words;
    std::string word;
    for (const char c : *text) {
        const bool is_of_name = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        if (is_of_name) {
            word += c;
        } else if (!word.empty()) {
            words.insert(std::move(word));
            word.clear();
        }
    }
    return words;
}

void add_missing(const NameScope& scope, const std::set<std::string>& told, std::set<std::string>& missing) {
    for (const auto& [name, inner] : scope.names) {
        if (!told.contains(name)) {
            missing.insert(name);
        }
        if (inner) {
            add_missing(*inner, told, missing);
        }
    }
}

}  // namespace

TEST_CASE("Each name that a template may use stands in the document to which messages lead") {
    const std::set<std::string> told = words_of_document();
    std::set<std::string> missing;
    for (std::size_t kind = 0; kind < page_kinds; ++kind) {
        add_missing(names_of(static_cast<PageKind>(kind)), told, missing);
    }
    CHECK(missing == std::set<std::string>());
}
