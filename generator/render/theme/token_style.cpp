// SPDX-License-Identifier: MIT
#include "render/theme/token_style.hpp"

#include <algorithm>
#include <set>

#include "load/hints.hpp"

namespace minhbach {

namespace {

std::string declared(std::string_view name, std::string_view value) {
    return std::string("--").append(name).append(":").append(value).append(";");
}

std::string declarations(const DesignTokens& tokens) {
    std::string day;
    std::string night;
    std::string paper;
    for (const auto& [name, token] : tokens.colours) {
        const Colour& by_day = token.in(Scheme::light);
        day += declared(name, to_string(by_day));
        if (token.in(Scheme::dark) != by_day) {
            night += declared(name, to_string(token.in(Scheme::dark)));
        }
        // Whoever prints at night prints on white paper.
        if (token.in(Scheme::print) != by_day || token.in(Scheme::dark) != by_day) {
            paper += declared(name, to_string(token.in(Scheme::print)));
        }
    }
    for (const auto* texts : {&tokens.fonts, &tokens.sizes}) {
        for (const auto& [name, text] : *texts) {
            day += declared(name, text);
        }
    }
    return ":root{" + day + "}@media (prefers-color-scheme:dark){:root{" + night + "}}@media print{:root{" + paper +
           "}}";
}

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

// The name that begins at `at`.
std::string_view name_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_name(text[end])) {
        ++end;
    }
    return text.substr(at, end - at);
}

// All properties that are declared or asked for: "--" and a name.
template <typename Take>
void for_each_property(std::string_view text, const Take& take) {
    for (std::size_t at = text.find("--"); at != std::string_view::npos; at = text.find("--", at)) {
        const std::string_view name = name_at(text, at + 2);
        const std::size_t end = at + 2 + name.size();
        if (!name.empty() && (at == 0 || !is_name(text[at - 1]))) {
            take(at, name, end < text.size() && text[end] == ':', at >= 4 && text.substr(at - 4, 4) == "var(");
        }
        at = end;
    }
}

}  // namespace

std::string with_tokens(std::string_view style_sheet, const DesignTokens& tokens) {
    std::string text(style_sheet);
    if (const auto at = text.find(tokens_here); at != std::string::npos) {
        text.replace(at, tokens_here.size(), declarations(tokens));
    }
    return text;
}

std::vector<MarkupMistake> check_tokens(std::string_view style_sheet, const DesignTokens& tokens) {
    std::vector<MarkupMistake> mistakes;
    if (style_sheet.find(tokens_here) == std::string_view::npos) {
        return mistakes;
    }
    std::set<std::string_view> names;
    for (const auto& [name, token] : tokens.colours) {
        names.insert(name);
    }
    for (const auto* texts : {&tokens.fonts, &tokens.sizes}) {
        for (const auto& [name, text] : *texts) {
            names.insert(name);
        }
    }
    for_each_property(style_sheet, [&](std::size_t, std::string_view name, bool is_declared, bool) {
        if (is_declared) {
            names.insert(name);
        }
    });
    const std::vector<std::string_view> known(names.begin(), names.end());
    for_each_property(style_sheet, [&](std::size_t at, std::string_view name, bool, bool is_asked) {
        // Told once, where it is asked for first.
        if (is_asked && names.insert(name).second) {
            const auto near = near_code(name, known);
            mistakes.push_back({at, name.size() + 2, "unknown-token",
                                say("giao diện không có \"{0}\"", "the theme has no \"{0}\"", name),
                                near
                                    ? say("có phải \"--{0}\"?", "did you mean \"--{0}\"?", *near)
                                    : say("thêm vào tokens.json của giao diện", "add it to tokens.json of the theme")});
        }
    });
    return mistakes;
}

}  // namespace minhbach
