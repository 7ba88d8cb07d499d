// SPDX-License-Identifier: MIT
#include "render/theme.hpp"

#include <algorithm>

#include "base/files.hpp"
#include "base/site_path.hpp"
#include "load/object_reader.hpp"
#include "render/template_expander.hpp"

namespace minhbach {

namespace {

namespace mustache = kainjow::mustache;

ThemeStrings load_strings(const std::filesystem::path& folder, const std::string& shown_as, Diagnostics& diagnostics) {
    ThemeStrings strings;
    auto read = read_source_text(folder, "strings.json", diagnostics);
    if (!read) {
        return strings;
    }
    const SourceText source(shown_as + "/strings.json", std::string(read->text()), diagnostics);
    const auto document = parse_json(source);
    if (!document) {
        return strings;
    }
    ObjectReader reader(source, *document);
    for (const JsonMember& member : document->members) {
        if (member.key == "$schema") {
            continue;
        }
        LocalText text = reader.local_text(member.key);
        if (text.vi.find("{{") != std::string::npos || text.en.find("{{") != std::string::npos) {
            reader.error(member.key, "theme-text-with-tag",
                         say("câu chữ không được chứa {{{{", "a text may not hold {{{{"));
        }
        strings.emplace(member.key, std::move(text));
    }
    return strings;
}

std::vector<Asset> load_assets(const std::filesystem::path& folder, const std::string& shown_as,
                               Diagnostics& diagnostics) {
    std::vector<Asset> assets;
    for (const std::string& name : list_files(folder / "assets", "")) {
        if (!site_path_problem(name).empty()) {
            diagnostics.add({Severity::error,
                             "unusable-file-name",
                             {shown_as + "/assets/" + name, 0, 0},
                             say("tên tệp có ký tự điều khiển, dấu \\ hoặc không phải UTF-8, nên không thể có địa chỉ "
                                 "trên trang",
                                 "the file name has a control character or a backslash or is not UTF-8, so that it can "
                                 "have no address on the site"),
                             say("đổi tên tệp: chữ, số và dấu gạch nối là chắc chắn nhất",
                                 "rename the file: letters, digits and hyphens are safest"),
                             {},
                             1});
        } else if (auto bytes = read_file(folder / "assets" / name)) {
            assets.push_back({"assets/" + name, std::move(*bytes)});
        } else {
            diagnostics.add({Severity::error,
                             "file-unreadable",
                             {shown_as + "/assets/" + name, 0, 0},
                             say("không đọc được tệp này", "this file cannot be read"),
                             say("kiểm tra quyền đọc tệp", "check that you may read it"),
                             {},
                             1});
        }
    }
    return assets;
}

}  // namespace

Theme Theme::load(const std::filesystem::path& folder, const std::string& shown_as, Diagnostics& diagnostics) {
    Theme theme;
    if (std::error_code error; !std::filesystem::is_directory(folder / "templates", error)) {
        diagnostics.add({Severity::error,
                         "theme-missing",
                         {shown_as, 0, 0},
                         say("không có thư mục templates của giao diện", "the theme has no folder templates"),
                         say("chép thư mục themes/default vào cạnh data và content",
                             "copy the folder themes/default beside data and content"),
                         {},
                         1});
        return theme;
    }
    const ThemeStrings strings = load_strings(folder, shown_as, diagnostics);
    theme.assets_ = load_assets(folder, shown_as, diagnostics);
    theme.sentences_ = SentencePatterns::load(folder, shown_as, diagnostics);
    TemplateExpander expander(folder, shown_as, strings, diagnostics);
    for (std::size_t kind = 0; kind < theme.templates_.size(); ++kind) {
        const auto page = static_cast<PageKind>(kind);
        for (const Language language : all_languages) {
            const std::string text = expander.expand(to_string(page), language, names_of(page));
            auto parsed = std::make_shared<mustache::mustache>(text);
            if (!parsed->is_valid() && !diagnostics.has_errors()) {
                diagnostics.add(
                    {Severity::error,
                     "theme-syntax",
                     {shown_as + "/templates/" + std::string(to_string(page)) + ".mustache", 0, 0},
                     say("mẫu sai cú pháp: {0}", "the template is not valid: {0}", parsed->error_message()),
                     say("so với tệp cùng tên trong themes/default; đoạn mở bằng {{{{#…}}}} hay {{{{^…}}}} thì đóng "
                         "bằng {{{{/…}}}}",
                         "compare it with the file of that name in themes/default; a section opened by "
                         "{{{{#…}}}} or {{{{^…}}}} is closed by {{{{/…}}}}"),
                     {},
                     1});
            }
            theme.templates_[kind][static_cast<std::size_t>(language)] = std::move(parsed);
        }
    }
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
