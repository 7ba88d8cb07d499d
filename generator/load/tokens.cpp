// SPDX-License-Identifier: MIT
#include "load/tokens.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <memory>
#include <optional>

#include "base/site_folder.hpp"
#include "base/text.hpp"
#include "load/hints.hpp"
#include "load/json_document.hpp"
#include "load/token_check.hpp"
#include "load/token_list.hpp"

namespace minhbach {

namespace {

using Type = JsonValue::Type;
using Texts = std::vector<std::pair<std::string, std::string>>;

constexpr const char* file_name = "tokens.json";
constexpr std::array<std::string_view, 4> sections{"$schema", "colours", "fonts", "sizes"};

// What would end the declaration in which it stands, or load something, has none of these signs.
bool is_plain(std::string_view text, std::string_view signs) {
    return !trimmed(text).empty() && text.size() <= 300 && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               signs.find(c) != std::string_view::npos;
    });
}

bool is_fonts(std::string_view text) {
    return is_plain(text, " ,-\"'") && std::count(text.begin(), text.end(), '"') % 2 == 0 &&
           std::count(text.begin(), text.end(), '\'') % 2 == 0;
}

// A length, or one that grows with the window: clamp(1.6rem, 1.2rem + 2vw, 2.6rem).
bool is_size(std::string_view text) {
    const bool digits = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && is_plain(text, " .,%+-*/()") &&
           std::count(text.begin(), text.end(), '(') == std::count(text.begin(), text.end(), ')') &&
           text.find("//") == std::string_view::npos && text.find("/*") == std::string_view::npos &&
           text.find("url") == std::string_view::npos;
}

bool is_name(std::string_view text) {
    return !text.empty() && text.size() <= 40 && slug(text) == text;
}

class Reader {
public:
    Reader(const ThemeFiles& theme, Diagnostics& diagnostics) : theme_(theme), diagnostics_(diagnostics) {}

    DesignTokens run() {
        const std::size_t errors = diagnostics_.errors();
        if (!read(theme_.folder_of(file_name), theme_.path(file_name), false)) {
            if (diagnostics_.errors() == errors) {
                report_absent();
            }
            return {};
        }
        if (!is_absent_below(theme_.site(), file_name)) {
            read(theme_.site(), file_name, true);
        }
        complete();
        check_colours(colours_);
        for (const auto& [name, token] : colours_) {
            ColourToken& to = tokens_.colours[name];
            for (std::size_t i = 0; i < token.values.size(); ++i) {
                to.values.at(i) = token.values.at(i).colour;
            }
        }
        return std::move(tokens_);
    }

private:
    void report_absent() {
        diagnostics_.add({Severity::error,
                          "missing-file",
                          {theme_.path(file_name), 0, 0},
                          say("giao diện không có tệp màu và cỡ chữ", "the theme has no file of colours and sizes"),
                          say("chép themes/default/tokens.json vào {0}", "copy themes/default/tokens.json to {0}",
                              theme_.path(file_name)),
                          {},
                          1});
    }

    bool read(const std::filesystem::path& folder, const std::string& name, bool of_site) {
        if (is_absent_below(folder, name)) {
            return false;
        }
        auto text = read_source_text(folder, name, diagnostics_);
        const auto document = text ? parse_json(*text) : std::nullopt;
        if (!document) {
            return false;
        }
        sources_.push_back(std::make_unique<SourceText>(std::move(*text)));
        const SourceText& source = *sources_.back();
        if (!is_object(source, *document)) {
            return true;
        }
        for (const JsonMember& member : document->members) {
            const JsonValue& value = document->items[member.value_index];
            if (member.key == "$schema") {
                continue;
            }
            if (std::find(sections.begin(), sections.end(), member.key) == sections.end()) {
                unknown(source, member, {sections.begin(), sections.end()});
            } else if (is_object(source, value)) {
                take(source, member.key, value, of_site);
            }
        }
        return true;
    }

    static bool is_object(const SourceText& source, const JsonValue& value) {
        if (value.type != Type::object) {
            source.error(value.offset, value.length, "wrong-type",
                         say("ở đây phải là một đối tượng {{ … }}", "an object {{ … }} is expected here"));
        }
        return value.type == Type::object;
    }

    static void unknown(const SourceText& source, const JsonMember& member,
                        const std::vector<std::string_view>& known) {
        const auto near = near_code(member.key, known);
        source.error(
            member.key_offset, count_code_points(member.key) + 2, "unknown-token",
            say("giao diện không có \"{0}\"", "the theme has no \"{0}\"", member.key),
            near ? say("có phải \"{0}\"?", "did you mean \"{0}\"?", *near)
                 : say("docs/themes.md kể mọi tên dùng được", "docs/themes.md lists all names that can stand here"));
    }

    static Message schemes_hint() {
        return say("light là màu ban ngày, dark là màu trên nền tối, print (không bắt buộc) là màu trên giấy",
                   "light is for the day, dark for the night, print (optional) for paper");
    }

    void take(const SourceText& source, std::string_view section, const JsonValue& object, bool of_site) {
        for (const JsonMember& member : object.members) {
            const JsonValue& value = object.items[member.value_index];
            if (section == "colours") {
                take_colour(source, member, value, of_site);
            } else if (section == "fonts") {
                take_text(source, member, value, of_site, tokens_.fonts, is_fonts,
                          say("phông chữ ghi như \"Noto Sans\", sans-serif",
                              "fonts are written like \"Noto Sans\", sans-serif"));
            } else {
                take_text(source, member, value, of_site, tokens_.sizes, is_size,
                          say("cỡ ghi như 1.25rem, 24px hay clamp(1.6rem, 1.2rem + 2vw, 2.6rem)",
                              "sizes are written like 1.25rem, 24px or clamp(1.6rem, 1.2rem + 2vw, 2.6rem)"));
            }
        }
    }

    static void take_text(const SourceText& source, const JsonMember& member, const JsonValue& value, bool of_site,
                          Texts& texts, bool (*is_good)(std::string_view), const Message& hint) {
        const auto known =
            std::find_if(texts.begin(), texts.end(), [&](const auto& text) { return text.first == member.key; });
        if (known == texts.end() && (of_site || !is_name(member.key))) {
            std::vector<std::string_view> names;
            for (const auto& [name, text] : texts) {
                names.push_back(name);
            }
            unknown(source, member, names);
            return;
        }
        if (value.type != Type::string || !is_good(value.text)) {
            source.error(value.offset, value.length, "bad-token",
                         say("\"{0}\" không có giá trị dùng được", "\"{0}\" has no value that can be used", member.key),
                         hint);
        }
        // What cannot be is there all the same: that it is missing need not be told, too.
        if (known != texts.end()) {
            known->second = value.text;
        } else {
            texts.emplace_back(member.key, value.text);
        }
    }

    void take_colour(const SourceText& source, const JsonMember& member, const JsonValue& value, bool of_site) {
        const auto names = colour_names();
        if (std::find(names.begin(), names.end(), member.key) == names.end()) {
            unknown(source, member, {names.begin(), names.end()});
            return;
        }
        PlacedColour& token = colours_[member.key];
        token.at = {&source, member.key_offset, count_code_points(member.key) + 2, of_site};
        if (!is_object(source, value)) {
            for (PlacedValue& of : token.values) {
                of.is_read = true;  // and no colour, which has been told
            }
            return;
        }
        for (const JsonMember& scheme : value.members) {
            const auto* const found = std::find_if(all_schemes.begin(), all_schemes.end(),
                                                   [&](Scheme of) { return to_string(of) == scheme.key; });
            if (found == all_schemes.end()) {
                source.error(scheme.key_offset, count_code_points(scheme.key) + 2, "unknown-token",
                             say("giao diện không có \"{0}\"", "the theme has no \"{0}\"", scheme.key), schemes_hint());
                continue;
            }
            const JsonValue& text = value.items[scheme.value_index];
            const auto colour = text.type == Type::string ? colour_of(text.text) : std::nullopt;
            if (!colour) {
                source.error(text.offset, text.length, "not-a-colour",
                             say("đây không phải là một màu", "this is no colour"),
                             say("màu ghi như \"#1f3a73\"", "colours are written like \"#1f3a73\""));
            }
            token.values.at(static_cast<std::size_t>(*found)) = {
                colour.value_or(Colour{}), true, colour.has_value(), {&source, text.offset, text.length, of_site}};
        }
    }

    // A file of a theme has all colours. Who wants a few otherwise is led to where the site has its own.
    void report_missing() const {
        std::vector<std::string_view> missing;
        for (const std::string_view name : colour_names()) {
            if (!colours_.contains(name)) {
                missing.push_back(name);
            }
        }
        constexpr std::size_t few = 3;
        const SourceText& of_theme = *sources_.front();
        if (missing.size() > few) {
            of_theme.error(
                0, 1, "missing-token",
                say("thiếu {0} màu, như \"{1}\"", "{0} colours are missing, such as \"{1}\"", missing.size(),
                    missing.front()),
                say("muốn đổi vài màu thì ghi chúng vào tệp tokens.json cạnh thư mục data và bỏ tệp này; giao "
                    "diện riêng thì chép cả themes/default/tokens.json rồi sửa",
                    "to change a few, put them into a tokens.json beside the folder data and remove this file; a "
                    "theme of your own begins as a copy of all of themes/default/tokens.json"));
            return;
        }
        for (const std::string_view name : missing) {
            of_theme.error(0, 1, "missing-token", say("thiếu màu \"{0}\"", "the colour \"{0}\" is missing", name),
                           say("thêm \"{0}\": {{\"light\": \"#…\", \"dark\": \"#…\"}} vào \"colours\"",
                               "add \"{0}\": {{\"light\": \"#…\", \"dark\": \"#…\"}} to \"colours\"", name));
        }
    }

    // What is not said is what it is by day on paper, and a mistake by day and night.
    void complete() {
        report_missing();
        for (const std::string_view name : colour_names()) {
            const auto found = colours_.find(name);
            if (found == colours_.end()) {
                continue;
            }
            PlacedColour& token = found->second;
            for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
                if (!token.in(scheme).is_read) {
                    token.at.source->error(
                        token.at.offset, token.at.width, "missing-token",
                        say("\"{0}\" thiếu màu \"{1}\"", "\"{0}\" has no colour \"{1}\"", name, to_string(scheme)),
                        schemes_hint());
                }
            }
            if (!token.in(Scheme::print).is_read) {
                token.values.back() = token.values.front();
            }
        }
    }

    const ThemeFiles& theme_;
    Diagnostics& diagnostics_;
    std::vector<std::unique_ptr<SourceText>> sources_;
    PlacedColours colours_;
    DesignTokens tokens_;
};

}  // namespace

DesignTokens load_tokens(const ThemeFiles& theme, Diagnostics& diagnostics) {
    return Reader(theme, diagnostics).run();
}

}  // namespace minhbach
