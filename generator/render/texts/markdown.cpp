// SPDX-License-Identifier: MIT
#include "render/texts/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <vector>

#include "base/html.hpp"
#include "base/limits.hpp"
#include "base/replaced.hpp"
#include "load/source_text.hpp"
#include "model/words.hpp"
#include "plan/outline/routes.hpp"
#include "render/texts/figure_words.hpp"
#include "render/texts/markdown_memory.hpp"

namespace minhbach {

namespace {

constexpr std::string_view root_scheme = "minhbach-root:";
constexpr int lowest_heading = 6;
constexpr std::string_view mark_open = "\uE000";
constexpr std::string_view mark_close = "\uE001";

// Renders one text.
class CommentaryRenderer {
public:
    // `top` is the level of its highest headings.
    CommentaryRenderer(const Corpus& corpus, const Commentary& text, const Plan& plan, int top,
                       Diagnostics& diagnostics)
        : corpus_(corpus), text_(text), plan_(plan), top_(top), diagnostics_(diagnostics), line_starts_{0} {
        cmark_gfm_core_extensions_ensure_registered();
        for (std::size_t at = text.markdown.find('\n'); at != std::string::npos;
             at = text.markdown.find('\n', at + 1)) {
            line_starts_.push_back(at + 1);
        }
    }

    // `figures` stands in the place of the references.
    std::string render(const std::vector<std::string>& figures, std::size_t number) {
        try {
            return with_figures(finished_html(html(), number), figures);
        } catch (const TextTooLarge&) {
            report(1, "text-too-large",
                   say("bài viết cần hơn {0} MB bộ nhớ để dựng", "the text takes more than {0} MB of memory to render",
                       limits::text_memory / 1'000'000),
                   say("tách thành nhiều bài; bớt bảng, liên kết và chú thích",
                       "split it into several texts; use fewer tables, links and footnotes"));
            return {};
        }
    }

private:
    // All memory is given back at once, so that nothing is freed one by one.
    std::string html() {
        constexpr int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8;
        const std::string marked = with_marks(text_);
        cmark_parser* parser = nullptr;
        cmark_node* document = nullptr;
        memory_.run([&] {
            parser = cmark_parser_new_with_mem(options, MarkdownMemory::functions());
            for (const char* name : {"table", "strikethrough", "autolink"}) {
                if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name)) {
                    cmark_parser_attach_syntax_extension(parser, extension);
                }
            }
            cmark_parser_feed(parser, marked.data(), marked.size());
            document = cmark_parser_finish(parser);
        });
        for_each_node(document, [&](cmark_node* node) { visit(node); });
        char* rendered = nullptr;
        memory_.run([&] {
            rendered = cmark_render_html_with_mem(document, options, cmark_parser_get_syntax_extensions(parser),
                                                  MarkdownMemory::functions());
        });
        return rendered;
    }

    // Each node when it is entered.
    template <typename Visit>
    void for_each_node(cmark_node* root, const Visit& visit_node) {
        cmark_iter* iterator = nullptr;
        memory_.run([&] { iterator = cmark_iter_new(root); });
        for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iterator)) {
            if (event == CMARK_EVENT_ENTER) {
                visit_node(cmark_iter_get_node(iterator));
            }
        }
    }

    // What the library makes a C string of when it is asked for; null where there is none.
    const char* text_of(const char* (*get)(cmark_node*), cmark_node* node) {
        const char* result = nullptr;
        memory_.run([&] { result = get(node); });
        return result;
    }

    std::string finished_html(const std::string& html, std::size_t number) const {
        const std::string prefix = "c" + std::to_string(number) + "-";
        std::string result;
        result.reserve(html.size() + html.size() / 8);
        std::size_t at = 0;
        for (std::size_t begin = html.find('<'); begin != std::string::npos; begin = html.find('<', at)) {
            const std::size_t end = std::min(html.find('>', begin), html.size() - 1) + 1;
            result.append(html, at, begin - at).append(finished_tag(html.substr(begin, end - begin), prefix));
            at = end;
        }
        return result.append(html, at);
    }

    std::string finished_tag(std::string tag, const std::string& prefix) const {
        // Two texts may stand on one page: their footnotes need ids of their own.
        tag = replaced(tag, "id=\"fn", "id=\"" + prefix + "fn");
        tag = replaced(tag, "href=\"#fn", "href=\"#" + prefix + "fn");
        // The library's words for readers of a screen are English, or missing.
        if (const std::size_t back = tag.find("class=\"footnote-backref\""); back != std::string::npos) {
            static constexpr std::string_view label = " aria-label=\"";
            if (const std::size_t begin = tag.find(label, back); begin != std::string::npos) {
                tag.erase(begin, tag.find('"', begin + label.size()) + 1 - begin);
            }
        }
        if (const std::string start = "<a href=\"#" + prefix + "fnref"; tag.starts_with(start)) {
            tag.insert(2, std::string(" aria-label=\"") +
                              html_escaped(words_of(corpus_).in(text_.language, "footnote_back")) + "\"");
        }
        // The library makes cells of this kind in heads of columns only.
        if (tag == "<th>" || tag.starts_with("<th align")) {
            tag.insert(3, " scope=\"col\"");
        }
        tag = replaced(tag, " align=\"right\"", " class=\"right\"");
        tag = replaced(tag, " align=\"left\"", "");
        return replaced(tag, " align=\"center\"", " class=\"center\"");
    }

    // References are kept out of the Markdown: each is a mark that no parser changes, until its HTML takes its place.
    static std::string with_marks(const Commentary& text) {
        std::string result;
        std::size_t at = 0;
        for (std::size_t i = 0; i < text.references.size(); ++i) {
            result.append(text.markdown, at, text.references[i].offset - at)
                .append(mark_open)
                .append(std::to_string(i))
                .append(mark_close);
            at = text.references[i].offset + text.references[i].length;
        }
        return result.append(text.markdown, at);
    }

    static std::string with_figures(const std::string& html, const std::vector<std::string>& figures) {
        std::string result;
        std::size_t at = 0;
        for (std::size_t mark = html.find(mark_open); mark != std::string::npos; mark = html.find(mark_open, at)) {
            result.append(html, at, mark - at);
            at = mark + mark_open.size();
            // An entity may make the same character: only a whole mark with the number of a reference is one.
            std::size_t number = 0;
            const auto [end, error] = std::from_chars(html.data() + at, html.data() + html.size(), number);
            const auto after = static_cast<std::size_t>(end - html.data());
            if (error == std::errc() && html.compare(after, mark_close.size(), mark_close) == 0 &&
                number < figures.size()) {
                result += figures[number];
                at = after + mark_close.size();
            }
        }
        return result.append(html, at);
    }

    // `line` of the Markdown, from 1.
    void report(std::size_t line, std::string code, Message message, Message hint) {
        std::string excerpt;
        if (line >= 1 && line <= line_starts_.size()) {
            constexpr std::size_t longest = 4000;
            const std::size_t start = line_starts_[line - 1];
            const std::size_t end = std::min(text_.markdown.find('\n', start), text_.markdown.size());
            excerpt = end - start <= longest ? text_.markdown.substr(start, end - start) : std::string();
        }
        diagnostics_.add({Severity::error,
                          std::move(code),
                          {text_.file, static_cast<std::uint32_t>(line) + text_.body_line - 1, 0},
                          std::move(message),
                          std::move(hint),
                          std::move(excerpt),
                          1});
    }

    void report(cmark_node* node, std::string code, Message message, Message hint) {
        report(static_cast<std::size_t>(std::max(0, cmark_node_get_start_line(node))), std::move(code),
               std::move(message), std::move(hint));
    }

    static bool holds_mark(const char* words) {
        return words != nullptr && std::string_view(words).find(mark_open) != std::string_view::npos;
    }

    // An entity (&#x202e;) may make what may not stand in the file as it is.
    void check_characters(cmark_node* node) {
        const cmark_node_type type = cmark_node_get_type(node);
        const bool linked = type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE;
        for (const char* words :
             {text_of(cmark_node_get_literal, node), linked ? text_of(cmark_node_get_url, node) : nullptr,
              linked ? text_of(cmark_node_get_title, node) : nullptr,
              type == CMARK_NODE_CODE_BLOCK ? text_of(cmark_node_get_fence_info, node) : nullptr}) {
            const std::string_view made = words == nullptr ? std::string_view() : std::string_view(words);
            const auto hidden = first_hidden_character(made);
            if (hidden || made.find("\uFFFD") != std::string_view::npos) {
                report(node, "hidden-character", message_of(hidden.value_or(HiddenCharacter{0, U'\uFFFD', 3})),
                       say("xoá phần &…; tạo ra ký tự này", "delete the &…; that makes it"));
                return;
            }
        }
    }

    void visit(cmark_node* node) {
        const cmark_node_type type = cmark_node_get_type(node);
        check_characters(node);
        if (type == CMARK_NODE_HEADING) {
            cmark_node_set_heading_level(node, level_on_page(cmark_node_get_heading_level(node)));
        } else if (type == CMARK_NODE_IMAGE) {
            report(node, "image-not-allowed", say("bài viết không được có hình ảnh", "a text may not hold pictures"),
                   say("thay ![…](…) bằng một liên kết: [lời của liên kết](https://…)",
                       "put a link for ![…](…): [words of the link](https://…)"));
        } else if (type == CMARK_NODE_CODE_BLOCK) {
            if (holds_mark(text_of(cmark_node_get_fence_info, node))) {
                report(node, "bad-reference",
                       say("số liệu không đứng sau dấu ``` được", "a figure cannot stand behind ```"),
                       say("đưa số liệu xuống dòng dưới", "take it to the line below"));
                memory_.run([&] { cmark_node_set_fence_info(node, ""); });
            }
        } else if (type == CMARK_NODE_LINK) {
            check_link(node);
        } else if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) {
            report(node, "html-not-allowed", say("bài viết không được có HTML", "a text may not hold HTML"),
                   say("bỏ thẻ <…>: chữ đậm viết **…**, chữ nghiêng *…*, liên kết [lời](https://…)",
                       "leave out the tag <…>: bold is **…**, italics are *…*, a link is [words](https://…)"));
        }
    }

    // Whichever levels a text is written with, those on the page leave none out: who has a page read to him goes from
    // heading to heading.
    int level_on_page(int written) {
        while (!above_.empty() && above_.back() >= written) {
            above_.pop_back();
        }
        above_.push_back(written);
        return std::min(lowest_heading, top_ + static_cast<int>(above_.size()) - 1);
    }

    void check_link(cmark_node* node) {
        const std::string url = text_of(cmark_node_get_url, node);
        bool holds_figure = false;  // links do not hold links, so that no node is looked at often
        for_each_node(node, [&](cmark_node* inner) {
            holds_figure = holds_figure || holds_mark(text_of(cmark_node_get_literal, inner));
        });
        if (holds_figure) {
            report(node, "figure-in-link",
                   say("số liệu đã là liên kết, không đặt trong liên kết khác được",
                       "a figure is a link already and cannot stand in another"),
                   say("đưa số liệu ra ngoài dấu [ ]", "take the figure out of the brackets"));
        }
        if (holds_mark(url.c_str()) || holds_mark(text_of(cmark_node_get_title, node))) {
            report(node, "bad-link", say("địa chỉ không chứa số liệu được", "an address cannot hold a figure"),
                   say("viết thẳng địa chỉ giữa hai dấu ngoặc đơn; số liệu đứng ngoài liên kết",
                       "write the address itself between the brackets; the figure stands outside of the link"));
            return;
        }
        if (url.starts_with("https://") || url.starts_with("http://") || url.starts_with("mailto:") ||
            url.starts_with("#")) {
            return;
        }
        if (!url.starts_with('/')) {
            report(node, "bad-link",
                   say("không rõ liên kết \"{0}\" dẫn đi đâu", "it is not clear where \"{0}\" leads", shortened(url)),
                   say("viết địa chỉ đầy đủ https://…, hoặc trang của site: {0}",
                       "write a whole address https://…, or a page of the site: {0}", example_address()));
            return;
        }
        const auto hash = std::min(url.find('#'), url.size());
        const std::string path = url.substr(1, hash - 1);
        if (!plan_.has(path_of_address(corpus_.site, text_.language, path))) {
            report(node, "dead-link", say("không có trang {0}", "there is no page {0}", shortened(url)),
                   say("kiểm tra địa chỉ; trang chỉ có khi có số liệu",
                       "check the address; a page exists only where there is data"));
            return;
        }
        const std::string target =
            std::string(root_scheme) + path_of_address(corpus_.site, text_.language, path) + url.substr(hash);
        memory_.run([&] { cmark_node_set_url(node, target.c_str()); });
    }

    // Of a page that each site has, as a text of this language writes it.
    std::string example_address() const {
        const std::size_t before = route(corpus_.site, text_.language, "").size();
        return "/" + route(corpus_.site, text_.language, programs_path).substr(before);
    }

    const Corpus& corpus_;
    const Commentary& text_;
    const Plan& plan_;
    int top_;
    Diagnostics& diagnostics_;
    std::vector<std::size_t> line_starts_;
    std::vector<int> above_;  // the heading that is being read and those it stands below, as written
    MarkdownMemory memory_{limits::text_memory};
};

// The texts without a title of their own, right under that of a page: the first of each page of a publisher's own, in
// each language.
std::set<std::uint32_t> texts_under_page_titles(const Corpus& corpus, const Plan& plan) {
    std::set<std::uint32_t> texts;
    for (const Subject& subject : plan.subjects) {
        std::set<Language> languages;
        for (const std::uint32_t text : subject.commentary) {
            if (subject.kind == PageKind::text && languages.insert(corpus.commentary[text].language).second) {
                texts.insert(text);
            }
        }
    }
    return texts;
}

}  // namespace

CommentaryHtml render_commentary(const Corpus& corpus, const DerivedValues& derived, const Plan& plan,
                                 const std::vector<Finding>& findings, Diagnostics& diagnostics) {
    CommentaryHtml html;
    FigureWords figures(corpus, derived, plan, findings, diagnostics);
    const std::set<std::uint32_t> under_page_titles = texts_under_page_titles(corpus, plan);
    for (std::size_t i = 0; i < corpus.commentary.size(); ++i) {
        const int top = under_page_titles.contains(static_cast<std::uint32_t>(i)) ? 2 : 3;
        html.push_back(CommentaryRenderer(corpus, corpus.commentary[i], plan, top, diagnostics)
                           .render(figures.html(corpus.commentary[i]), i));
    }
    return html;
}

std::string with_links(const PageContext& context, const std::string& html) {
    const std::string from = "href=\"" + std::string(root_scheme);
    std::string result;
    std::size_t at = 0;
    for (std::size_t next = html.find(from); next != std::string::npos; next = html.find(from, at)) {
        const std::size_t end = html.find('"', next + from.size());
        const std::string target = html.substr(next + from.size(), end - next - from.size());
        const auto hash = std::min(target.find('#'), target.size());
        result.append(html, at, next - at)
            .append("href=\"")
            .append(context.link(target.substr(0, hash)))
            .append(target, hash);
        at = end;
    }
    return result.append(html, at);
}

}  // namespace minhbach
