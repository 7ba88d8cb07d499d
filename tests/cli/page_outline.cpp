// SPDX-License-Identifier: MIT
#include "cli/page_outline.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

namespace minhbach {

namespace {

struct Node {
    std::string tag;  // empty: text
    std::string text;
    std::map<std::string, std::string> attributes;
    std::vector<Node> children;

    std::string attribute(const std::string& name) const {
        const auto found = attributes.find(name);
        return found == attributes.end() ? std::string() : found->second;
    }
    bool has_class(std::string_view name) const {
        return (" " + attribute("class") + " ").find(" " + std::string(name) + " ") != std::string::npos;
    }
};

std::string decoded(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> entities{
        {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}};
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto entity = std::find_if(entities.begin(), entities.end(), [&](const auto& candidate) {
            return text.substr(at).starts_with(candidate.first);
        });
        result += entity == entities.end() ? text.substr(at, 1) : entity->second;
        at += entity == entities.end() ? 1 : entity->first.size();
    }
    return result;
}

class Parser {
public:
    explicit Parser(std::string_view html) : html_(html) {}

    // The children of an element up to its end tag.
    std::vector<Node> children(std::string_view parent) {
        std::vector<Node> nodes;
        while (at_ < html_.size()) {
            if (html_[at_] != '<') {
                nodes.push_back({"", decoded(until('<')), {}, {}});
            } else if (html_.substr(at_).starts_with("</")) {
                const std::size_t end = html_.find('>', at_);
                const std::string_view tag = html_.substr(at_ + 2, end - at_ - 2);
                at_ = end + 1;
                if (tag != parent) {
                    nodes.push_back({"", "!! </" + std::string(tag) + "> in <" + std::string(parent) + ">", {}, {}});
                }
                return nodes;
            } else if (html_.substr(at_).starts_with("<!")) {
                at_ = html_.find('>', at_) + 1;
            } else {
                nodes.push_back(element());
            }
        }
        return nodes;
    }

private:
    std::string_view until(char end) {
        const std::size_t from = at_;
        at_ = std::min(html_.find(end, at_), html_.size());
        return html_.substr(from, at_ - from);
    }

    Node element() {
        Node node;
        ++at_;
        while (at_ < html_.size() && std::string_view(" />\n").find(html_[at_]) == std::string_view::npos) {
            node.tag += html_[at_++];
        }
        while (at_ < html_.size() && html_[at_] != '>' && html_[at_] != '/') {
            if (html_[at_] == ' ' || html_[at_] == '\n') {
                ++at_;
                continue;
            }
            std::string name;
            while (std::string_view("=/> \n").find(html_[at_]) == std::string_view::npos) {
                name += html_[at_++];
            }
            std::string value;
            if (html_[at_] == '=') {
                at_ += 2;
                value = decoded(until('"'));
                ++at_;
            }
            node.attributes[name] = value;
        }
        const bool closed = html_[at_] == '/';
        at_ = html_.find('>', at_) + 1;
        static constexpr std::array<std::string_view, 5> empty{"meta", "link", "br", "hr", "input"};
        if (node.tag == "script" || node.tag == "style") {
            at_ = html_.find('>', html_.find("</", at_)) + 1;
        } else if (!closed && std::find(empty.begin(), empty.end(), node.tag) == empty.end()) {
            node.children = children(node.tag);
        }
        return node;
    }

    std::string_view html_;
    std::size_t at_ = 0;
};

// White space collapsed as a browser does, none at either end. A no-break space stays as it is.
std::string collapsed(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space) {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    if (!result.empty() && result.back() == ' ') {
        result.pop_back();
    }
    return result;
}

bool is_block(const std::string& tag) {
    static constexpr std::array<std::string_view, 22> tags{
        "html", "body", "main",  "section", "article",  "nav",        "div", "header", "footer", "p",  "ul",
        "ol",   "dl",   "table", "details", "fieldset", "blockquote", "h1",  "h2",     "h3",     "h4", "h5"};
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

std::string inline_of(const std::vector<Node>& nodes);

std::string inline_of(const Node& node) {
    if (node.tag.empty()) {
        return node.text;
    }
    const std::string inner = inline_of(node.children);
    const std::string text = collapsed(inner);
    const auto marked = [&](const char* before, const char* after) { return before + text + after; };
    if (node.tag == "svg") {
        return "";
    }
    if (node.tag == "rect") {
        return node.has_class("fil") ? " [bar " + node.attribute("width") + "]" : "";
    }
    if (node.tag == "br") {
        return " / ";
    }
    if (node.tag == "input") {
        return node.attributes.contains("checked") ? "[x] " : "[ ] ";
    }
    if (node.tag == "a") {
        const std::string current = node.attribute("aria-current");
        return "[" + text + "](" + node.attribute("href") + (current.empty() ? "" : " current=" + current) + ")" +
               (node.attributes.contains("id") ? "{#" + node.attribute("id") + "}" : "");
    }
    if (text.empty()) {
        return inner;
    }
    if (node.tag == "strong") {
        return marked("**", "**");
    }
    if (node.tag == "em") {
        return marked("*", "*");
    }
    if (node.tag == "code") {
        return marked("`", "`");
    }
    if (node.tag == "sup") {
        return marked("^", "");
    }
    if (node.tag == "summary") {
        return marked("", " ⟨") + (node.attribute("class").empty() ? "" : node.attribute("class") + ": ");
    }
    if (node.tag == "details") {
        return " " + text + "⟩ ";
    }
    if (node.tag == "li") {
        return text + "; ";
    }
    if (node.tag == "span" && node.has_class("vh")) {
        return marked("‹", "›");
    }
    if (node.tag == "span" && node.has_class("m")) {
        const std::string label = node.attribute("data-l");
        return marked(label.empty() ? "· " : ("· " + label + " ").c_str(), "");
    }
    return is_block(node.tag) ? " " + inner + " " : inner;
}

std::string inline_of(const std::vector<Node>& nodes) {
    std::string text;
    for (const Node& node : nodes) {
        text += inline_of(node);
    }
    return text;
}

// The bars of an svg, which inline_of leaves out where it stands in a link.
std::string bar_of(const Node& node) {
    std::string text;
    for (const Node& child : node.children) {
        text += child.tag == "svg" ? inline_of(child.children) : bar_of(child);
    }
    return text;
}

class Outline {
public:
    std::string text;

    void blocks(const std::vector<Node>& nodes, const std::string& indent) {
        std::vector<Node> run;  // of inline nodes between blocks
        const auto flush = [&] {
            line(indent, inline_of(run));
            run.clear();
        };
        for (const Node& node : nodes) {
            if (!is_block(node.tag)) {
                run.push_back(node);
                continue;
            }
            flush();
            block(node, indent);
        }
        flush();
    }

private:
    void line(const std::string& indent, std::string_view words) {
        if (const std::string clean = collapsed(words); !clean.empty()) {
            text += indent + clean + "\n";
        }
    }

    static std::string id_of(const Node& node) {
        return node.attributes.contains("id") ? " {#" + node.attribute("id") + "}" : "";
    }

    void block(const Node& node, const std::string& indent) {
        const std::string& tag = node.tag;
        if (tag[0] == 'h' && tag.size() == 2) {
            text += "\n";
            line(indent, std::string(static_cast<std::size_t>(tag[1] - '0'), '#') + " " + inline_of(node.children) +
                             id_of(node));
        } else if (tag == "p") {
            const bool notice = node.has_class("notice");
            line(indent, (notice ? "(notice) " : "") + inline_of(node.children) + id_of(node));
        } else if (tag == "header" || tag == "footer") {
            line(indent, "(" + tag + ") " + inline_of(node.children));
        } else if (tag == "nav") {
            line(indent, "(nav: " + node.attribute("aria-label") + ") " + inline_of(node.children));
        } else if (tag == "ul" || tag == "ol") {
            for (const Node& item : node.children) {
                list_item(item, indent);
            }
        } else if (tag == "table") {
            table(node, indent);
        } else if (tag == "details") {
            details(node, indent);
        } else if (tag == "dl") {
            for (const Node& pair : node.children) {
                facts(pair, indent);
            }
        } else {
            if (tag == "article" || tag == "blockquote" || tag == "fieldset") {
                line(indent, "(" + tag + ")" + id_of(node));
            }
            blocks(node.children, tag == "blockquote" ? indent + "> " : indent);
        }
    }

    void list_item(const Node& item, const std::string& indent) {
        if (item.tag.empty()) {
            return;
        }
        const std::size_t from = text.size();
        blocks(item.children, indent + "  ");
        if (text.size() > from) {
            text.replace(from, indent.size() + 2, indent + "- ");
        }
        if (item.attributes.contains("id")) {
            text.insert(text.size() - 1, id_of(item));
        }
    }

    void facts(const Node& pair, const std::string& indent) {
        std::string words;
        for (const Node& part : pair.children) {
            words += part.tag == "dt" ? inline_of(part.children) + ": " : inline_of(part.children);
        }
        line(indent, words);
    }

    void details(const Node& node, const std::string& indent) {
        std::vector<Node> rest;
        for (const Node& child : node.children) {
            if (child.tag == "summary") {
                const bool open = node.attributes.contains("open");
                line(indent, (open ? "(details open) " : "(details) ") + inline_of(child.children) + id_of(node));
            } else {
                rest.push_back(child);
            }
        }
        blocks(rest, indent + "  ");
    }

    void table(const Node& node, const std::string& indent) {
        for (const Node& part : node.children) {
            if (part.tag == "caption") {
                line(indent, "(table) " + inline_of(part.children));
            } else if (part.tag == "tr") {
                row(part, indent);
            } else if (!part.tag.empty()) {
                table(part, indent);
            }
        }
    }

    void row(const Node& node, const std::string& indent) {
        std::string words = collapsed(node.attribute("class") + id_of(node));
        words += words.empty() ? "" : " ";
        std::string separator;
        for (const Node& cell : node.children) {
            if (cell.tag.empty()) {
                continue;
            }
            words += separator;
            for (const char* span : {"colspan", "rowspan"}) {
                if (cell.attributes.contains(span)) {
                    words += "(" + std::string(span) + " " + cell.attribute(span) + ") ";
                }
            }
            if (cell.attributes.contains("data-v")) {
                words += "{v=" + cell.attribute("data-v") + "} ";
            }
            words += collapsed(inline_of(cell.children) + bar_of(cell));
            separator = " | ";
        }
        line(indent, words);
    }
};

}  // namespace

std::string outline_of(std::string_view html) {
    Parser parser(html);
    Outline outline;
    for (const Node& root : parser.children("")) {
        for (const Node& part : root.children) {
            if (part.tag != "head") {
                outline.blocks(part.children, "");
                continue;
            }
            for (const Node& entry : part.children) {
                const std::string name = entry.attribute("name");
                if (entry.tag == "title") {
                    outline.text += "title: " + inline_of(entry.children) + "\n";
                } else if (name == "description" || name == "robots") {
                    outline.text += name + ": " + entry.attribute("content") + "\n";
                }
            }
        }
    }
    return std::move(outline.text);
}

}  // namespace minhbach
