// SPDX-License-Identifier: MIT
#include "render/theme/theme.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "base/site_folder.hpp"
#include "base/text.hpp"
#include "load/source_files.hpp"
#include "load/tokens.hpp"
#include "load/words.hpp"
#include "render/theme/template_expander.hpp"
#include "render/theme/theme_policy.hpp"
#include "render/theme/token_style.hpp"

namespace minhbach {

namespace {

namespace mustache = kainjow::mustache;

// Style sheets and pictures are part of every page; a page among the assets is published like the others.
void check_asset(const std::string& name, const std::string& bytes, const DesignTokens& tokens,
                 Diagnostics& diagnostics) {
    const std::string lower = folded(name);
    const auto is_one = [&](std::initializer_list<std::string_view> endings) {
        return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return lower.ends_with(end); });
    };
    const bool style = is_one({".css"});
    const bool page = is_one({".html", ".htm", ".xhtml", ".xht"});
    if (!style && !page && !is_one({".svg", ".svgz", ".xml"})) {
        return;
    }
    if (first_invalid_utf8(bytes)) {
        text_of_bytes(name, bytes, diagnostics);  // says so: a browser would read other characters
        return;
    }
    const SourceText source(name, bytes, diagnostics);
    std::vector<MarkupMistake> mistakes =
        style ? check_style_sheet(bytes) : check_markup(bytes, page ? MarkupKind::page : MarkupKind::image);
    if (style && !tokens.colours.empty()) {  // or what is missing has been reported
        std::ranges::move(check_tokens(bytes, tokens), std::back_inserter(mistakes));
    }
    for (const MarkupMistake& mistake : mistakes) {
        source.error(mistake.at, mistake.width, mistake.code, mistake.message, mistake.hint);
    }
}

std::vector<Asset> load_assets(const ThemeFiles& theme, const DesignTokens& tokens, Diagnostics& diagnostics) {
    std::vector<Asset> assets;
    const std::string folder = theme.path("assets");
    const Listing listing = theme.list("assets");
    for (const Refusal& refusal : listing.refusals) {
        if (refusal != Refusal{Obstacle::absent, folder, 0}) {  // a theme may have none
            report_refusal(refusal, diagnostics);
        }
    }
    std::size_t bytes = 0;
    for (const std::string& file : listing.files) {
        const std::string path = std::string(folder).append("/").append(file);
        FileBytes read = read_below(theme.folder_of("assets/" + file), path, size_limit(file));
        if (read.refusal) {
            report_refusal(*read.refusal, diagnostics);
            continue;
        }
        bytes += read.bytes.size();
        if (bytes > limits::assets_bytes) {
            diagnostics.add({Severity::error,
                             "assets-too-large",
                             {folder, 0, 0},
                             say("các tệp trong thư mục này lớn hơn {0} MiB",
                                 "the files in here are larger than {0} MiB", limits::assets_bytes >> 20U),
                             say("bỏ tệp không dùng, hoặc đặt tệp lớn ở một địa chỉ khác và dẫn đến đó",
                                 "remove what is not used, or publish large files elsewhere and link to them"),
                             {},
                             1});
            break;
        }
        check_asset(path, read.bytes, tokens, diagnostics);
        const bool style = file.ends_with(".css");
        assets.push_back({"assets/" + file, style ? with_tokens(read.bytes, tokens) : std::move(read.bytes)});
    }
    return assets;
}

// Whether the theme has templates; what stands in the way is reported.
bool has_templates(const ThemeFiles& theme, Diagnostics& diagnostics) {
    if (folder_refusal(theme.site(), "")) {
        return false;  // told where the data was to be read
    }
    const auto refusal = folder_refusal(theme.folder_of("templates"), theme.path("templates"));
    if (!refusal) {
        return true;
    }
    if (refusal->obstacle != Obstacle::absent && refusal->obstacle != Obstacle::unsafe_name) {
        report_refusal(*refusal, diagnostics);
        return false;
    }
    diagnostics.add(
        {Severity::error,
         "theme-missing",
         {escaped_name(theme.name()), 0, 0},
         say("không có thư mục templates của giao diện", "the theme has no folder templates"),
         say("chép thư mục themes/default vào cạnh data và content; --theme là tên một thư mục trong themes/",
             "copy the folder themes/default beside data and content; --theme is the name of a folder in "
             "themes/"),
         {},
         1});
    return false;
}

}  // namespace

Theme Theme::load(const ThemeFiles& own, const Languages& languages, Diagnostics& diagnostics) {
    Theme theme;
    if (!has_templates(own, diagnostics) || languages.empty()) {  // which has been reported
        return theme;
    }
    WordFiles files(own, diagnostics);
    theme.words_ = files.load(languages);
    const DesignTokens tokens = load_tokens(own, diagnostics);
    theme.looks_ = std::make_shared<ChartLooks>(tokens);
    theme.assets_ = load_assets(own, tokens, diagnostics);
    TemplateExpander expander(own, *theme.words_, diagnostics);
    for (std::size_t kind = 0; kind < theme.templates_.size(); ++kind) {
        const auto page = static_cast<PageKind>(kind);
        for (const Language language : languages) {
            const std::string text = expander.expand(to_string(page), language, names_of(page));
            for (const MarkupMistake& mistake :
                 check_markup(text, page == PageKind::moved ? MarkupKind::moved_template : MarkupKind::page_template)) {
                expander.report_at(mistake.at, mistake.width, mistake.code, mistake.message, mistake.hint);
            }
            auto parsed = std::make_shared<mustache::mustache>(text);
            if (!parsed->is_valid() && !diagnostics.has_errors()) {
                diagnostics.add({Severity::error,
                                 "theme-syntax",
                                 {own.path("templates/" + std::string(to_string(page)) + ".mustache"), 0, 0},
                                 say("mẫu sai cú pháp: {0}", "the template is not valid: {0}", parsed->error_message()),
                                 {},
                                 {},
                                 1});
            }
            theme.templates_[kind].push_back(std::move(parsed));
        }
    }
    files.report_unknown(expander.used_words());
    return theme;
}

void Theme::render(PageKind kind, Language language, const mustache::data& data, std::string& out) const {
    auto& page = *templates_[static_cast<std::size_t>(kind)][static_cast<std::size_t>(language)];
    page.render(data, [&out](const std::string& piece) { out += piece; });
    if (!page.is_valid()) {
        throw std::logic_error("a template failed while rendering: " + page.error_message());
    }
}

}  // namespace minhbach
