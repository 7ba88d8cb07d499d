// SPDX-License-Identifier: MIT
#include "render/theme/template_expander.hpp"

#include <algorithm>

#include "base/html.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

namespace minhbach {

// Runs of white space become one blank, or one line break where there was one: each character would be a node of the
// parsed template. A brace becomes a reference to one: no text may make a tag of what stands beside it.
void TemplateExpander::append_text(const SourceText& source, std::size_t begin, std::size_t end, std::string& out) {
    const std::string_view text = source.text().substr(0, end);
    origins_.push_back({out.size(), &source, begin});
    for (std::size_t i = begin; i < text.size();) {
        const auto blank = [&](std::size_t at) {
            return at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t');
        };
        if (!blank(i)) {
            const bool brace = text[i] == '{' || text[i] == '}';
            out += brace ? (text[i] == '{' ? "&#123;" : "&#125;") : std::string_view(text).substr(i, 1);
            ++i;
            if (brace) {
                origins_.push_back({out.size(), &source, i});
            }
            continue;
        }
        bool line_break = false;
        while (blank(i)) {
            line_break = line_break || text[i] == '\n';
            ++i;
        }
        if (out.empty() || (out.back() != '\n' && out.back() != ' ')) {
            out += line_break ? '\n' : ' ';
        }
        origins_.push_back({out.size(), &source, i});
    }
}

TemplateExpander::TemplateExpander(ThemeFiles theme, const Words& words, Diagnostics& diagnostics)
    : theme_(std::move(theme)), words_(words), diagnostics_(diagnostics) {}

std::string TemplateExpander::expand(std::string_view name, Language language, const NameScope& names) {
    language_ = language;
    origins_.clear();
    partials_ = open_sections_ = crossed_ = 0;
    stopped_ = false;
    std::string out;
    std::vector<const NameScope*> scopes{&names};
    if (const SourceText* source = file("templates/" + std::string(name) + ".mustache")) {
        open_files_ = {std::string(name)};
        expand_file(*source, scopes, out);
    }
    return out;
}

const SourceText* TemplateExpander::file(const std::string& relative) {
    const auto [entry, fresh] = files_.try_emplace(relative);
    if (fresh) {
        if (auto source = read_source_text(theme_.folder_of(relative), theme_.path(relative), diagnostics_)) {
            entry->second = std::make_unique<SourceText>(std::move(*source));
        }
    }
    return entry->second.get();
}

void TemplateExpander::report(const SourceText& source, std::size_t offset, std::size_t width, std::string code,
                              Message message, Message hint) {
    // A partial is expanded in many pages and all languages; a mistake in it is one mistake.
    if (reported_.emplace(source.name(), offset).second) {
        source.error(offset, width, std::move(code), std::move(message), std::move(hint));
    }
}

void TemplateExpander::report_at(std::size_t offset, std::size_t width, std::string code, Message message,
                                 Message hint) {
    const auto next = std::upper_bound(origins_.begin(), origins_.end(), offset,
                                       [](std::size_t at, const Origin& origin) { return at < origin.at; });
    if (next == origins_.begin()) {
        return;  // an empty template, of which the reader has been told
    }
    const Origin& origin = *std::prev(next);
    report(*origin.source, std::min(origin.offset + (offset - origin.at), origin.source->text().size()), width,
           std::move(code), std::move(message), std::move(hint));
}

std::string TemplateExpander::text_of(const SourceText& source, std::size_t offset, std::string_view key) {
    if (!words_.has(language_, key)) {
        const auto names = words_.names(language_);
        if (names.empty()) {
            return {};  // a language without words, of which the reader has been told
        }
        const auto near = hint_near(key, names);
        report(source, offset, key.size() + 6, "theme-unknown-text",
               say("i18n/{1}.json không có \"{0}\"", "i18n/{1}.json has no \"{0}\"", key,
                   words_.languages().tag(language_)),
               near ? say("có phải t.{0}?", "did you mean t.{0}?", *near)
                    : say("thêm \"{0}\" vào i18n của mọi ngôn ngữ", "add \"{0}\" to i18n, in each language", key));
        return {};
    }
    used_words_.emplace(key);
    return html_escaped(words_.in(language_, key));
}

std::optional<std::string_view> TemplateExpander::hint_near(std::string_view wrong,
                                                            const std::vector<std::string_view>& known) const {
    // Nobody reads more hints than messages are kept.
    return reported_.size() < limits::messages_of_a_kind ? nearest(wrong, known) : std::nullopt;
}

const NameScope* TemplateExpander::look_up(const SourceText& source, std::size_t offset, std::string_view name,
                                           const std::vector<const NameScope*>& scopes, bool& known) {
    for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
        if (const auto found = (*scope)->names.find(name); found != (*scope)->names.end()) {
            known = true;
            return found->second.get();
        }
    }
    known = false;
    std::vector<std::string_view> candidates;
    for (const NameScope* scope : scopes) {
        for (const auto& [candidate, inner] : scope->names) {
            candidates.push_back(candidate);
        }
    }
    const auto near = hint_near(name, candidates);
    report(source, offset, name.size() + 4, "theme-unknown-name",
           say("không có tên \"{0}\" ở trang \"{1}\"", "there is no name \"{0}\" on the page \"{1}\"", name,
               open_files_.front()),
           near ? say("có phải \"{0}\"? Các tên có trong docs/themes.md",
                      "did you mean \"{0}\"? The names are listed in docs/themes.md", *near)
                : say("các tên có trong docs/themes.md", "the names are listed in docs/themes.md"));
    return nullptr;
}

void TemplateExpander::expand_file(const SourceText& source, std::vector<const NameScope*>& scopes, std::string& out) {
    std::string_view text = source.text();
    if (open_files_.size() > 1 && text.ends_with('\n')) {
        text.remove_suffix(1);  // the end of a partial's file is none of the page
    }
    const std::size_t scopes_before = scopes.size();
    Expansion expansion{source, scopes, out};
    std::size_t at = 0;
    while (at < text.size() && !stopped_) {
        const auto begin = std::min(text.find("{{", at), text.size());
        append_text(source, at, begin, out);
        if (begin == text.size()) {
            break;
        }
        const bool triple = text.substr(begin).starts_with("{{{");
        const std::string_view closing = triple ? "}}}" : "}}";
        const auto end = text.find(closing, begin);
        if (end == std::string_view::npos) {
            report(source, begin, 2, "theme-syntax", say("thẻ {{{{ không được đóng", "this tag {{{{ is not closed"),
                   {});
            return;
        }
        at = end + closing.size();
        const std::string_view inside = trimmed(text.substr(begin + closing.size(), end - begin - closing.size()));
        const char sign = inside.empty() ? ' ' : inside.front();
        const bool is_sign = std::string_view("#^/>&!=").find(sign) != std::string_view::npos;
        const std::string_view name = trimmed(is_sign ? inside.substr(1) : inside);
        const Tag tag{begin, inside.size() + 2 * closing.size(), sign, name, triple};
        if (!fits(expansion, tag) || !expand_tag(expansion, tag)) {
            return;
        }
    }
    if (!expansion.open.empty() && !stopped_) {
        const Section& section = expansion.open.back().first;
        report(source, section.offset, section.name.size() + 5, "theme-syntax",
               say("đoạn \"{0}\" không được đóng trong tệp này", "the section \"{0}\" is not closed in this file",
                   section.name),
               {});
    }
    scopes.resize(scopes_before);
}

bool TemplateExpander::expand_tag(Expansion& at, const Tag& tag) {
    origins_.push_back({at.out.size(), &at.source, tag.begin});
    switch (tag.sign) {
        case '!': return true;
        case '=':
        case '&':
            report(at.source, tag.begin, 3, "theme-syntax",
                   say("không dùng được thẻ {{{{{0}", "the tag {{{{{0} is not available", tag.sign),
                   say("các thẻ dùng được: {{{{…}}}}, {{{{{{…}}}}}}, {{{{#…}}}}, {{{{^…}}}}, {{{{/…}}}}, {{{{>…}}}}, "
                       "{{{{!…}}}}; "
                       "xem docs/themes.md",
                       "there are {{{{…}}}}, {{{{{{…}}}}}}, {{{{#…}}}}, {{{{^…}}}}, {{{{/…}}}}, {{{{>…}}}}, "
                       "{{{{!…}}}}; see "
                       "docs/themes.md"));
            return true;
        case '>': return include(at, tag);
        case '#':
        case '^': return open_section(at, tag);
        case '/': return close_section(at, tag);
        default: print_name(at, tag); return true;
    }
}

// Partials that include others ten times each soon make more than any page.
bool TemplateExpander::fits(Expansion& at, const Tag& tag) {
    if (at.out.size() <= limits::template_bytes && partials_ <= limits::template_partials) {
        return true;
    }
    stopped_ = true;
    report(at.source, tag.begin, tag.width, "theme-too-large",
           say("trang \"{0}\" vượt quá {1} byte hoặc {2} mẫu con khi ghép các mẫu lại",
               "the page \"{0}\" is more than {1} bytes or {2} partials when its templates are put together",
               open_files_.front(), limits::template_bytes, limits::template_partials),
           say("bớt số lần gọi mẫu con và các câu chữ dài", "include partials less often and shorten long texts"));
    return false;
}

bool TemplateExpander::include(Expansion& at, const Tag& tag) {
    const std::string partial(tag.name);
    if (std::find(open_files_.begin(), open_files_.end(), partial) != open_files_.end() ||
        open_files_.size() > limits::template_partials_deep) {
        report(at.source, tag.begin, tag.width, "theme-recursion",
               say("\"{0}\" gọi lại chính nó", "\"{0}\" includes itself", partial), {});
        return true;
    }
    const bool fine =
        std::all_of(partial.begin(), partial.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
    if (!fine || partial.empty()) {
        report(at.source, tag.begin, tag.width, "theme-syntax",
               say("tên mẫu con chỉ gồm a-z và _", "the name of a partial consists of a-z and _"), {});
        return true;
    }
    ++partials_;
    open_files_.push_back(partial);
    if (const SourceText* inner = file("templates/partials/" + partial + ".mustache")) {
        expand_file(*inner, at.scopes, at.out);
    }
    open_files_.pop_back();
    return !stopped_;
}

// The library calls itself for each section in another; and the rows of lists within each other multiply.
bool TemplateExpander::opens_too_much(Expansion& at, const Tag& tag, const NameScope* list) {
    if (open_sections_ >= limits::template_sections) {
        report(
            at.source, tag.begin, tag.width, "theme-too-deep",
            say("hơn {0} đoạn lồng nhau", "more than {0} sections stand within each other", limits::template_sections),
            say("bớt các đoạn lồng nhau", "nest fewer sections"));
        return true;
    }
    const bool again = std::find(at.scopes.begin(), at.scopes.end(), list) != at.scopes.end();
    if (list != nullptr && (again || crossed_ > limits::template_lists_crossed)) {
        report(at.source, tag.begin, tag.width, "theme-lists-multiply",
               say("danh sách \"{0}\" đứng trong những danh sách không chứa nó; số dòng sẽ nhân lên",
                   "the list \"{0}\" stands within lists that do not hold it; its rows would multiply", tag.name),
               say("đưa đoạn này ra ngoài các danh sách đó", "take this section out of them"));
        return true;
    }
    return false;
}

bool TemplateExpander::open_section(Expansion& at, const Tag& tag) {
    bool known = false;
    const NameScope* inner = look_up(at.source, tag.begin, tag.name, at.scopes, known);
    const bool scoped = inner != nullptr && tag.sign == '#';
    const bool crossed = scoped && at.scopes.size() > 1 && !at.scopes.back()->names.contains(tag.name);
    if (crossed) {
        ++crossed_;
    }
    if (opens_too_much(at, tag, scoped ? inner : nullptr)) {
        stopped_ = true;
        return false;
    }
    if (scoped) {
        at.scopes.push_back(inner);
    }
    ++open_sections_;
    at.open.push_back({{std::string(tag.name), tag.begin, crossed}, scoped});
    at.out += fmt::format("{{{{{}{}}}}}", tag.sign, tag.name);
    return true;
}

bool TemplateExpander::close_section(Expansion& at, const Tag& tag) {
    if (at.open.empty() || at.open.back().first.name != tag.name) {
        report(at.source, tag.begin, tag.width, "theme-syntax",
               at.open.empty() ? say("đóng \"{0}\" nhưng chưa mở", "\"{0}\" is closed but not open", tag.name)
                               : say("đóng \"{0}\" trong khi \"{1}\" đang mở",
                                     "\"{0}\" is closed while \"{1}\" is open", tag.name, at.open.back().first.name),
               {});
        return false;
    }
    if (at.open.back().second) {
        at.scopes.pop_back();
    }
    if (at.open.back().first.crossed) {
        --crossed_;
    }
    --open_sections_;
    at.open.pop_back();
    at.out += fmt::format("{{{{/{}}}}}", tag.name);
    return true;
}

void TemplateExpander::print_name(Expansion& at, const Tag& tag) {
    if (tag.name.starts_with("t.")) {
        at.out += text_of(at.source, tag.begin, tag.name.substr(2));
        return;
    }
    if (tag.triple && !tag.name.ends_with("_html")) {
        report(at.source, tag.begin, tag.width, "theme-unescaped",
               say("{{{{{{…}}}}}} chỉ dùng cho tên kết thúc bằng _html",
                   "{{{{{{…}}}}}} is for names that end in _html only"),
               say("dùng {{{{{0}}}}}", "use {{{{{0}}}}}", tag.name));
    }
    bool known = false;
    if (look_up(at.source, tag.begin, tag.name, at.scopes, known) != nullptr) {
        report(at.source, tag.begin, tag.width, "theme-not-a-text",
               say("\"{0}\" là một danh sách, không in ra được", "\"{0}\" is a list, it cannot be printed", tag.name),
               say("mở nó bằng {{{{#{0}}}}}", "open it with {{{{#{0}}}}}", tag.name));
    }
    at.out += tag.triple ? fmt::format("{{{{{{{}}}}}}}", tag.name) : fmt::format("{{{{{}}}}}", tag.name);
}

}  // namespace minhbach
