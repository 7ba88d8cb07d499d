#include "load/commentary.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <map>

#include "base/files.hpp"
#include "base/text.hpp"
#include "load/registries.hpp"
#include "load/source_text.hpp"

namespace minhbach {

namespace {

constexpr std::size_t markdown_limit = 200'000;  // bytes; cmark-gfm has inputs that take quadratic time
constexpr std::size_t table_columns_limit = 60;
constexpr std::size_t nesting_limit = 40;

// Where a YAML node stands in the file; the front matter begins on line 2.
std::size_t offset_of(const SourceText& source, const YAML::Mark& mark) {
    std::size_t offset = 0;
    for (int line = -1; line < mark.line; ++line) {
        const auto next = source.text().find('\n', offset);
        if (next == std::string_view::npos) {
            return source.text().size();
        }
        offset = next + 1;
    }
    return offset + static_cast<std::size_t>(std::max(mark.column, 0));
}

class FrontMatter {
public:
    FrontMatter(const SourceText& source, const YAML::Node& node) : source_(source), node_(node) {}

    std::string text(const std::string& key) {
        asked_.push_back(key);
        const YAML::Node value = node_[key];
        if (!value.IsDefined() || value.IsNull()) {
            return {};
        }
        if (!value.IsScalar()) {
            error(key, "front-matter-type", say("\"{0}\" phải là một chuỗi", "\"{0}\" must be a text", key));
            return {};
        }
        return value.Scalar();
    }

    template <typename Entity, typename Index>
    Index reference(const std::string& key, const Registry<Entity, Index>& registry, Index absent, const std::string& file) {
        const std::string id = text(key);
        if (id.empty()) {
            return absent;
        }
        const auto found = registry.find(id);
        if (!found) {
            error(key, "unknown-code", say("không có mã \"{0}\"", "there is no \"{0}\"", id), nearest_hint(id, registry.ids(), file));
        }
        return found.value_or(absent);
    }

    void error(const std::string& key, std::string code, LocalText message, LocalText hint = {}) {
        const YAML::Node value = node_[key];
        const bool there = value.IsDefined();
        const std::size_t width = there && value.IsScalar() ? count_code_points(value.Scalar()) : 1;
        source_.error(there ? offset_of(source_, value.Mark()) : 0, width, std::move(code), std::move(message), std::move(hint));
    }

    void report_unknown() {
        for (const auto& entry : node_) {
            const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
            if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) {
                const auto near = nearest(key, {asked_.begin(), asked_.end()});
                source_.error(offset_of(source_, entry.first.Mark()), count_code_points(key), "unknown-property", say("không có thuộc tính \"{0}\"", "there is no property \"{0}\"", key),
                              near ? say("có phải \"{0}\"?", "did you mean \"{0}\"?", *near) : LocalText{});
            }
        }
    }

private:
    const SourceText& source_;
    YAML::Node node_;
    std::vector<std::string> asked_;
};

// cmark-gfm is slow on purpose-made input; what no honest text has is refused before it is parsed.
void check_limits(const SourceText& source, std::size_t body) {
    const std::string_view text = source.text();
    if (text.size() - body > markdown_limit) {
        source.error(body, 1, "text-too-long", say("bài viết dài quá {0} byte", "the text is longer than {0} bytes", markdown_limit), say("tách thành nhiều bài", "split it into several texts"));
    }
    for (std::size_t start = body; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = text.substr(start, end - start);
        if (static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) > table_columns_limit) {
            source.error(start, 1, "table-too-wide", say("bảng có hơn {0} cột", "the table has more than {0} columns", table_columns_limit));
        }
        const auto nested = static_cast<std::size_t>(std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(line.size(), 400)), '>'));
        const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
        if (nested > nesting_limit || (indent != line.size() && indent > 4 * nesting_limit) || std::count(line.begin(), line.end(), '[') > 500) {
            source.error(start, 1, "nested-too-deep", say("dòng này lồng quá sâu", "this line nests too deeply"));
        }
        start = end + 1;
    }
}

void load_file(const std::filesystem::path& folder, const std::string& name, Corpus& corpus, Diagnostics& diagnostics) {
    const auto source = read_source_text(folder, name, diagnostics);
    if (!source) {
        return;
    }
    const std::string_view text = source->text();
    const auto close = text.starts_with("---\n") ? text.find("\n---\n", 3) : std::string_view::npos;
    if (close == std::string_view::npos) {
        source->error(0, 3, "front-matter-missing", say("bài viết phải bắt đầu bằng phần khai báo giữa hai dòng ---", "a text begins with front matter between two lines ---"),
                      say("---\\ntitle: …\\nlanguage: vi\\narea: \"184\"\\n---", "---\\ntitle: …\\nlanguage: en\\narea: \"184\"\\n---"));
        return;
    }
    Commentary entry;
    entry.file = name;
    const std::size_t body = close + 5;
    entry.body_line = source->place(body).line;
    entry.markdown = text.substr(body);
    YAML::Node node;
    try {
        node = YAML::Load(std::string(text.substr(4, close - 3)));
    } catch (const YAML::Exception& problem) {
        source->error(offset_of(*source, problem.mark), 1, "front-matter-syntax", say("phần khai báo đầu bài sai cú pháp YAML", "the front matter is not YAML here"),
                      say("mỗi dòng một mục \"tên: giá trị\"; giá trị có dấu hai chấm phải đặt trong dấu nháy", "one \"name: value\" a line; a value with a colon must be quoted"));
        return;
    }
    if (!node.IsMap()) {
        source->error(4, 1, "front-matter-syntax", say("phần khai báo đầu bài phải gồm các dòng \"tên: giá trị\"", "front matter consists of lines \"name: value\""));
        return;
    }
    FrontMatter matter(*source, node);
    entry.title = matter.text("title");
    if (trimmed(entry.title).empty()) {
        matter.error("title", "missing-property", say("thiếu \"title\"", "\"title\" is missing"));
    }
    const std::string language = matter.text("language");
    if (language != "vi" && language != "en") {
        matter.error("language", language.empty() ? "missing-property" : "unknown-code", say("\"language\" phải là vi hoặc en", "\"language\" must be vi or en"));
    }
    entry.language = language == "en" ? Language::en : Language::vi;
    entry.page = matter.text("page");
    if (!entry.page.empty() && entry.page != "about" && entry.page != "home") {
        matter.error("page", "unknown-code", say("không có trang \"{0}\"", "there is no page \"{0}\"", entry.page), say("các trang: home, about", "the pages are: home, about"));
    }
    entry.area = matter.reference("area", corpus.areas, no_area, "data/areas.json");
    entry.program = matter.reference("program", corpus.programs, ProgramIndex{no_index}, "data/programs.json");
    entry.source = matter.reference("source", corpus.sources, SourceIndex{no_index}, "data/sources.json");
    if (const std::string period = matter.text("period"); !period.empty()) {
        entry.period = parse_period(period);
        if (!entry.period) {
            matter.error("period", "bad-period", say("\"{0}\" không phải là một kỳ", "\"{0}\" is not a period", period),
                         say("viết 2023, 2024-S1, 2024-Q2, 2024-06 hoặc 2021/2023", "write 2023, 2024-S1, 2024-Q2, 2024-06 or 2021/2023"));
        }
    }
    matter.report_unknown();
    const bool bound = entry.area != no_area || entry.program != no_index;
    if (bound == !entry.page.empty()) {
        matter.error(bound ? "page" : "title", "commentary-not-bound", say("bài viết phải gắn với area và/hoặc program, hoặc với page (không cả hai)", "a text is bound to an area and/or a program, or to a page (not both)"),
                     say("thêm area: \"184\" hoặc program: gnbv vào phần khai báo", "add area: \"184\" or program: gnbv to the front matter"));
    }
    check_limits(*source, body);
    corpus.commentary.push_back(std::move(entry));
}

// Every text needs its counterpart in the other language.
void check_translations(const Corpus& corpus, Diagnostics& diagnostics) {
    using Binding = std::tuple<std::string, AreaIndex, ProgramIndex, std::string, SourceIndex>;
    std::map<Binding, std::vector<const Commentary*>> groups;
    for (const Commentary& entry : corpus.commentary) {
        groups[{entry.page, entry.area, entry.program, entry.period ? to_string(*entry.period) : "", entry.source}].push_back(&entry);
    }
    for (const auto& [binding, group] : groups) {
        for (const Language language : all_languages) {
            const auto count = std::count_if(group.begin(), group.end(), [&](const Commentary* entry) { return entry->language == language; });
            if (count == 0) {
                diagnostics.add({Severity::error, "missing-translation", {group.front()->file, 0, 0},
                                 language == Language::vi ? say("bài viết này chưa có bản tiếng Việt", "this text has no Vietnamese version") : say("bài viết này chưa có bản tiếng Anh", "this text has no English version"),
                                 say("viết một tệp cùng area, program, period, source và language: {0}", "write a file with the same area, program, period, source and language: {0}", to_string(language)), {}, 1});
            } else if (count > 1) {
                diagnostics.add({Severity::error, "duplicate-commentary", {group.back()->file, 0, 0}, say("hai bài viết cùng ngôn ngữ gắn vào cùng một chỗ (bài kia: {0})", "two texts in one language are bound to the same place (the other: {0})", group.front()->file), {}, {}, 1});
            }
        }
    }
}

}  // namespace

void load_commentary(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics) {
    for (const std::string& file : list_files(folder / "content", ".md")) {
        load_file(folder, "content/" + file, corpus, diagnostics);
    }
    check_translations(corpus, diagnostics);
}

}  // namespace minhbach
