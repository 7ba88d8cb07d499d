// SPDX-License-Identifier: MIT
#include "load/commentary.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "load/figure_references.hpp"
#include "load/front_matter.hpp"
#include "load/markdown_cost.hpp"
#include "load/source_files.hpp"
#include "load/source_text.hpp"
#include "load/translations.hpp"
#include "load/typed_numbers.hpp"

namespace minhbach {

namespace {

// The Markdown with letters in the place of references, which never come before cmark-gfm: it sees a mark for each.
std::string without_references(std::string_view markdown) {
    std::string text(markdown);
    for (std::size_t at = text.find("{{"); at != std::string::npos; at = text.find("{{", at)) {
        const std::size_t end = text.find("}}", at);
        if (end == std::string::npos) {
            break;
        }
        for (; at < end + 2; ++at) {
            text[at] = text[at] == '\n' ? '\n' : 'x';
        }
    }
    return text;
}

// cmark-gfm is slow on purpose-made input; what no honest text has is refused before it is parsed.
void check_limits(const SourceText& source, std::size_t body) {
    const std::string_view text = source.text();
    if (text.size() - body > limits::text_bytes) {
        source.error(body, 1, "text-too-long",
                     say("bài viết dài quá {0} byte", "the text is longer than {0} bytes", limits::text_bytes),
                     say("tách thành nhiều bài gắn vào các kỳ hoặc chương trình khác nhau",
                         "split it into several texts for different periods or programs"));
    }
    for (std::size_t start = body; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = text.substr(start, end - start);
        if (static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) > limits::text_table_columns) {
            source.error(start, 1, "table-too-wide",
                         say("bảng có hơn {0} cột", "the table has more than {0} columns", limits::text_table_columns),
                         say("chia thành nhiều bảng", "split it into several tables"));
        }
        const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
        if (containers_opened(line) > limits::text_nesting ||
            (indent != line.size() && indent > 4 * limits::text_nesting) ||
            static_cast<std::size_t>(std::count(line.begin(), line.end(), '[')) > limits::text_line_brackets) {
            source.error(start, 1, "nested-too-deep", say("dòng này lồng quá nhiều cấp", "this line nests too deeply"),
                         say("bớt dấu >, dấu đầu mục (- + * 1.), dấu [ hoặc khoảng trắng đầu dòng",
                             "use fewer >, marks of lists (- + * 1.), [ or spaces at the start of the line"));
        }
        start = end + 1;
    }
    if (const MarkdownCost cost = markdown_cost(without_references(text.substr(body)));
        cost.steps > limits::text_steps) {
        source.error(body + cost.dearest, 1, "text-too-costly",
                     say("bài viết cần {0} triệu bước để dựng, quá {1} triệu; phần nặng nhất bắt đầu ở đây",
                         "the text would take {0} million steps to render, more than {1} million; what costs most "
                         "begins here",
                         cost.steps / 1'000'000, limits::text_steps / 1'000'000),
                     say("chia đoạn này bằng dòng trống, chia nhỏ bảng, hoặc bớt dấu * _ [ ] ( ) < @ và địa chỉ web",
                         "divide this part with blank lines, make tables smaller, or use fewer * _ [ ] ( ) < @ and web "
                         "addresses"));
    }
}

Message page_hint(std::string_view page, const std::vector<std::string_view>& pages) {
    Message known = code_list_hint(page, pages);
    if (nearest(page, pages)) {
        return known;
    }
    return say("{0}; trang mới thì khai báo trong pages của data/site.json",
               "{1}; a new page is declared in pages of data/site.json", known.vi, known.en);
}

// What the text is bound to: an area, a program or both, or a page.
void read_binding(FrontMatter& matter, const Corpus& corpus, Commentary& entry) {
    entry.page = matter.text("page");
    std::vector<std::string_view> pages{"home", "about"};
    for (const SitePage& page : corpus.site.pages) {
        pages.push_back(page.id);
    }
    if (!entry.page.empty() && std::find(pages.begin(), pages.end(), entry.page) == pages.end()) {
        matter.error("page", "unknown-code", say("không có trang \"{0}\"", "there is no page \"{0}\"", entry.page),
                     page_hint(entry.page, pages));
    }
    entry.area = matter.reference("area", corpus.areas, no_area, "data/areas.json");
    entry.program = matter.reference("program", corpus.programs, ProgramIndex{no_index}, "data/programs.json");
    entry.source = matter.reference("source", corpus.sources, SourceIndex{no_index}, "data/sources.json");
    if (const std::string period = matter.text("period"); !period.empty()) {
        entry.period = parse_period(period, corpus.calendar);
        if (!entry.period) {
            matter.error("period", "bad-period",
                         say("\"{0}\" không phải là một kỳ có thật", "\"{0}\" is not a period that exists", period),
                         period_hint(corpus.calendar));
        }
    }
    const bool to_figures = !matter.text("area").empty() || !matter.text("program").empty();
    if (to_figures && !entry.page.empty()) {
        matter.error("page", "commentary-bound-twice",
                     say("bài viết đã gắn với một trang (page) thì không gắn với area hay program",
                         "a text that is bound to a page is not bound to an area or a program"),
                     say("bỏ page, hoặc bỏ area và program", "remove page, or remove area and program"));
    } else if (!to_figures && entry.page.empty() && matter.good()) {
        matter.error("title", "commentary-not-bound",
                     say("phần khai báo không nói bài viết thuộc về trang nào",
                         "the front matter does not say where the text belongs"),
                     say("thêm area: \"184\" (mã đơn vị), program: gnbv (mã chương trình) hoặc page: about",
                         "add area: \"184\" (code of an area), program: gnbv (code of a program) or page: about"));
    }
}

// The language of a text: what its front matter says, or else the end of its name, ".en.md". Nothing, reported, where
// that is no language of the site, or where the two differ.
std::optional<Language> language_of(FrontMatter& matter, const std::string& name, const Languages& languages) {
    const std::string_view stem = std::string_view(name).substr(0, name.size() - std::string_view(".md").size());
    const auto dot = stem.rfind('.');
    const auto by_name = dot == std::string_view::npos ? std::nullopt : languages.find(stem.substr(dot + 1));
    const std::string written = by_name ? matter.text("language") : matter.required_text("language");
    if (written.empty()) {
        return by_name;
    }
    const auto language = languages.find(written);
    if (!language) {
        std::vector<std::string_view> tags;
        for (const Language known : languages) {
            tags.emplace_back(languages.tag(known));
        }
        if (!languages.empty()) {
            matter.error("language", "unknown-code",
                         say("trang không có ngôn ngữ \"{0}\"", "the site has no language \"{0}\"", written),
                         code_list_hint(written, tags));
        }
        return std::nullopt;
    }
    if (by_name && *by_name != *language) {
        matter.error(
            "language", "language-differs",
            say("tên tệp nói \"{0}\", phần khai báo nói \"{1}\"",
                "the name of the file says \"{0}\", its front matter \"{1}\"", languages.tag(*by_name), written),
            say("đổi tên tệp hoặc sửa language", "rename the file, or correct language"));
        return std::nullopt;
    }
    return language;
}

void load_file(const std::filesystem::path& folder, const std::string& name, Corpus& corpus, UnreadTexts& unread,
               Diagnostics& diagnostics) {
    auto source = read_source_text(folder, name, diagnostics);
    if (source) {
        source->set_languages(corpus.site.languages);
    }
    auto matter = source ? FrontMatter::parse(*source) : std::nullopt;
    if (!matter) {
        unread.of_any = true;
        return;
    }
    Commentary entry;
    entry.file = name;
    entry.body_line = source->place(matter->body()).line;
    entry.markdown = source->text().substr(matter->body());
    entry.title = matter->required_text("title");
    const std::optional<Language> language = language_of(*matter, name, corpus.site.languages);
    entry.language = language.value_or(Languages::first);
    read_binding(*matter, corpus, entry);
    matter->report_unknown();
    if (is_blank(entry.markdown)) {
        source->error(0, 1, "empty-text",
                      say("sau phần khai báo không có bài viết", "after the front matter there is no text"),
                      say("viết nội dung sau dòng --- thứ hai, hoặc xoá tệp ở mọi thứ tiếng",
                          "write the text after the second line ---, or remove the file in all languages"));
    }
    check_limits(*source, matter->body());
    if (const auto mark = source->text().find("\xEE\x80\x80"); mark != std::string_view::npos) {
        // The place of a reference is marked by it while Markdown becomes HTML.
        source->error(mark, 1, "private-character",
                      say("ký tự riêng U+E000 không dùng được trong bài viết",
                          "the private character U+E000 cannot be used in a text"),
                      say("xoá ký tự này", "delete it"));
    }
    entry.references = read_figure_references(*source, matter->body(), entry, corpus);
    if (entry.page.empty()) {
        warn_of_typed_numbers(*source, matter->body(), entry.references, entry.language, corpus);
    }
    if (!matter->good()) {
        if (language) {
            unread.languages.insert(*language);
        } else {
            unread.of_any = true;
        }
        return;
    }
    corpus.commentary.push_back(std::move(entry));
}

// A page that is listed and has no text would be a title without anything below it, and not even that.
void check_pages(const Corpus& corpus, const EntryPlaces& places, const UnreadTexts& unread, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < corpus.site.pages.size() && !unread.any(); ++i) {
        const std::string& id = corpus.site.pages[i].id;
        const bool written = std::any_of(corpus.commentary.begin(), corpus.commentary.end(),
                                         [&](const Commentary& text) { return text.page == id; });
        if (!written) {
            diagnostics.add({Severity::error,
                             "page-without-text",
                             places.of(i),
                             say("trang \"{0}\" không có bài viết nào", "the page \"{0}\" has no text", id),
                             say("viết content/{0}.{1}.md với page: {0}, hoặc bỏ trang khỏi pages",
                                 "write content/{0}.{1}.md with page: {0}, or remove the page from pages", id,
                                 corpus.site.languages.tag(Languages::first)),
                             {},
                             1});
        }
    }
}

}  // namespace

void load_commentary(const std::filesystem::path& folder, const EntryPlaces& pages, Corpus& corpus,
                     Diagnostics& diagnostics) {
    UnreadTexts unread;
    for (const std::string& file : source_files(folder, "content", ".md", diagnostics)) {
        load_file(folder, "content/" + file, corpus, unread, diagnostics);
    }
    check_translations(corpus, unread, diagnostics);
    check_pages(corpus, pages, unread, diagnostics);
    const bool has_about = std::any_of(corpus.commentary.begin(), corpus.commentary.end(),
                                       [](const Commentary& text) { return text.page == "about"; });
    if (is_absent_below(folder, "content")) {
        diagnostics.add({Severity::warning,
                         "content-missing",
                         {"content", 0, 0},
                         say("không có thư mục content: trang sẽ không có bài viết nào, kể cả trang Giới thiệu",
                             "there is no folder content: the site will have no texts, not even on the page About"),
                         say("tạo thư mục content và viết content/gioi-thieu.vi.md, content/gioi-thieu.en.md với "
                             "page: about",
                             "make the folder content and write content/about.vi.md, content/about.en.md with page: "
                             "about"),
                         {},
                         1});
    } else if (!has_about && !unread.any()) {
        diagnostics.add({Severity::warning,
                         "about-missing",
                         {"content", 0, 0},
                         say("trang Giới thiệu sẽ trống: không có bài viết nào với page: about",
                             "the page About will be empty: there is no text with page: about"),
                         say("viết content/gioi-thieu.vi.md và content/gioi-thieu.en.md với page: about",
                             "write content/about.vi.md and content/about.en.md with page: about"),
                         {},
                         1});
    }
}

}  // namespace minhbach
