// SPDX-License-Identifier: MIT
#include "render/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "load/source_text.hpp"
#include "render/figure_words.hpp"

namespace minhbach {

namespace {

constexpr std::string_view root_scheme = "minhbach-root:";
constexpr int heading_shift = 2;
constexpr std::string_view mark_open = "\uE000";
constexpr std::string_view mark_close = "\uE001";

struct NodeDeleter {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct ParserDeleter {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct IteratorDeleter {
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

class CommentaryRenderer {
public:
    CommentaryRenderer(const Plan& plan, Diagnostics& diagnostics) : plan_(plan), diagnostics_(diagnostics) {
        cmark_gfm_core_extensions_ensure_registered();
    }

    // `figures` stands in the place of the references.
    std::string render(const Commentary& text, const std::vector<std::string>& figures, std::size_t number) {
        constexpr int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8;
        const std::unique_ptr<cmark_parser, ParserDeleter> parser(cmark_parser_new(options));
        for (const char* name : {"table", "strikethrough", "autolink"}) {
            if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name)) {
                cmark_parser_attach_syntax_extension(parser.get(), extension);
            }
        }
        const std::string marked = with_marks(text);
        cmark_parser_feed(parser.get(), marked.data(), marked.size());
        const std::unique_ptr<cmark_node, NodeDeleter> document(cmark_parser_finish(parser.get()));
        const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(document.get()));
        while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
            visit(text, cmark_iter_get_node(iterator.get()));
        }
        char* rendered = cmark_render_html(document.get(), options, cmark_parser_get_syntax_extensions(parser.get()));
        std::string html(rendered);
        cmark_get_default_mem_allocator()->free(rendered);
        // Two texts may stand on one page: their footnotes need ids of their own. In text these sequences cannot occur,
        // quotes are escaped there.
        const std::string prefix = "c" + std::to_string(number) + "-";
        for (const std::string_view name : {"id=\"fn", "href=\"#fn"}) {
            std::string with_prefix(name);
            with_prefix.insert(with_prefix.size() - 2, prefix);
            replace_all(html, name, with_prefix);
        }
        // The library's words for readers of a screen are English, or missing.
        erase_attribute(html, "class=\"footnote-backref\"", " aria-label=\"");
        replace_all(html, "<a href=\"#" + prefix + "fnref",
                    std::string("<a aria-label=\"") +
                        (text.language == Language::vi ? "Về chỗ dẫn chú thích" : "Back to the reference") +
                        "\" href=\"#" + prefix + "fnref");
        // The library makes cells of this kind in heads of columns only.
        replace_all(html, "<th>", "<th scope=\"col\">");
        replace_all(html, "<th align", "<th scope=\"col\" align");
        replace_all(html, " align=\"right\"", " class=\"right\"");
        replace_all(html, " align=\"left\"", "");
        replace_all(html, " align=\"center\"", " class=\"center\"");
        return with_figures(html, figures);
    }

private:
    // Takes an attribute out of all tags that hold `mark`, where it stands after the mark.
    static void erase_attribute(std::string& html, std::string_view mark, std::string_view attribute) {
        for (std::size_t at = html.find(mark); at != std::string::npos; at = html.find(mark, at + mark.size())) {
            const std::size_t begin = html.find(attribute, at);
            if (begin < html.find('>', at)) {
                html.erase(begin, html.find('"', begin + attribute.size()) + 1 - begin);
            }
        }
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

    void report(const Commentary& text, cmark_node* node, std::string code, LocalText message, LocalText hint) {
        const auto line = static_cast<std::uint32_t>(std::max(0, cmark_node_get_start_line(node))) + text.body_line - 1;
        diagnostics_.add({Severity::error,
                          std::move(code),
                          {text.file, line, 0},
                          std::move(message),
                          std::move(hint),
                          line_of(text.markdown, line - text.body_line + 1),
                          1});
    }

    static bool holds_mark(const char* words) {
        return words != nullptr && std::string_view(words).find(mark_open) != std::string_view::npos;
    }

    // An entity (&#x202e;) may make what may not stand in the file as it is.
    void check_characters(const Commentary& text, cmark_node* node) {
        const cmark_node_type type = cmark_node_get_type(node);
        const bool linked = type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE;
        for (const char* words : {cmark_node_get_literal(node), linked ? cmark_node_get_url(node) : nullptr,
                                  linked ? cmark_node_get_title(node) : nullptr,
                                  type == CMARK_NODE_CODE_BLOCK ? cmark_node_get_fence_info(node) : nullptr}) {
            const std::string_view made = words == nullptr ? std::string_view() : std::string_view(words);
            const auto hidden = first_hidden_character(made);
            if ((hidden || made.find("\uFFFD") != std::string_view::npos) && checked_.insert(node).second) {
                report(text, node, "hidden-character", message_of(hidden.value_or(HiddenCharacter{0, U'\uFFFD', 3})),
                       say("xoá phần &…; tạo ra ký tự này", "delete the &…; that makes it"));
            }
        }
    }

    void visit(const Commentary& text, cmark_node* node) {
        const cmark_node_type type = cmark_node_get_type(node);
        check_characters(text, node);
        if (type == CMARK_NODE_HEADING) {
            // Entering and leaving are two events of one node; the level tells whether it has been moved.
            if (moved_.insert(node).second) {
                cmark_node_set_heading_level(node, std::min(6, cmark_node_get_heading_level(node) + heading_shift));
            }
        } else if (type == CMARK_NODE_IMAGE) {
            if (moved_.insert(node).second) {
                report(text, node, "image-not-allowed",
                       say("bài viết không được có hình ảnh", "a text may not hold pictures"),
                       say("thay ![…](…) bằng một liên kết: [lời của liên kết](https://…)",
                           "put a link for ![…](…): [words of the link](https://…)"));
            }
        } else if (type == CMARK_NODE_CODE_BLOCK && moved_.insert(node).second) {
            if (holds_mark(cmark_node_get_fence_info(node))) {
                report(text, node, "bad-reference",
                       say("số liệu không đứng sau dấu ``` được", "a figure cannot stand behind ```"),
                       say("đưa số liệu xuống dòng dưới", "take it to the line below"));
                cmark_node_set_fence_info(node, "");
            }
        } else if (type == CMARK_NODE_LINK && moved_.insert(node).second) {
            check_link(text, node);
        } else if ((type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) && moved_.insert(node).second) {
            report(text, node, "html-not-allowed", say("bài viết không được có HTML", "a text may not hold HTML"),
                   say("bỏ thẻ <…>: chữ đậm viết **…**, chữ nghiêng *…*, liên kết [lời](https://…)",
                       "leave out the tag <…>: bold is **…**, italics are *…*, a link is [words](https://…)"));
        }
    }

    void check_link(const Commentary& text, cmark_node* node) {
        const std::string url = cmark_node_get_url(node);
        const std::unique_ptr<cmark_iter, IteratorDeleter> inside(cmark_iter_new(node));
        while (cmark_iter_next(inside.get()) != CMARK_EVENT_DONE) {
            if (holds_mark(cmark_node_get_literal(cmark_iter_get_node(inside.get())))) {
                report(text, node, "figure-in-link",
                       say("số liệu đã là liên kết, không đặt trong liên kết khác được",
                           "a figure is a link already and cannot stand in another"),
                       say("đưa số liệu ra ngoài dấu [ ]", "take the figure out of the brackets"));
                break;
            }
        }
        if (holds_mark(url.c_str()) || holds_mark(cmark_node_get_title(node))) {
            report(text, node, "bad-link", say("địa chỉ không chứa số liệu được", "an address cannot hold a figure"),
                   say("viết thẳng địa chỉ giữa hai dấu ngoặc đơn; số liệu đứng ngoài liên kết",
                       "write the address itself between the brackets; the figure stands outside of the link"));
            return;
        }
        if (url.starts_with("https://") || url.starts_with("http://") || url.starts_with("mailto:") ||
            url.starts_with("#")) {
            return;
        }
        if (!url.starts_with('/')) {
            report(text, node, "bad-link",
                   say("không rõ liên kết \"{0}\" dẫn đi đâu", "it is not clear where \"{0}\" leads", url),
                   say("viết địa chỉ đầy đủ https://…, hoặc trang của site: /chuong-trinh/gnbv/",
                       "write a whole address https://…, or a page of the site: /chuong-trinh/gnbv/"));
            return;
        }
        const auto hash = std::min(url.find('#'), url.size());
        const std::string path = url.substr(1, hash - 1);
        if (!plan_.has(path)) {
            report(text, node, "dead-link", say("không có trang {0}", "there is no page {0}", url),
                   say("kiểm tra địa chỉ; trang chỉ có khi có số liệu",
                       "check the address; a page exists only where there is data"));
            return;
        }
        cmark_node_set_url(node, (std::string(root_scheme) + path + url.substr(hash)).c_str());
    }

    const Plan& plan_;
    Diagnostics& diagnostics_;
    std::set<cmark_node*> moved_;
    std::set<cmark_node*> checked_;  // with a character that has been reported
};

}  // namespace

CommentaryHtml render_commentary(const Corpus& corpus, const DerivedValues& derived, const Plan& plan,
                                 const std::vector<Finding>& findings, Diagnostics& diagnostics) {
    CommentaryHtml html;
    FigureWords figures(corpus, derived, plan, findings, diagnostics);
    for (std::size_t i = 0; i < corpus.commentary.size(); ++i) {
        html.push_back(
            CommentaryRenderer(plan, diagnostics).render(corpus.commentary[i], figures.html(corpus.commentary[i]), i));
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
