// SPDX-License-Identifier: MIT
#include "render/theme/markup.hpp"

#include <algorithm>
#include <array>

#include "base/diagnostics.hpp"

namespace minhbach {

namespace {

constexpr std::string_view blanks = " \t\n\r\f";

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lower_local_name(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    name.remove_prefix(colon == std::string_view::npos ? 0 : colon + 1);
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

// What a browser reads to their end tag as text.
bool holds_text_only(std::string_view name) {
    constexpr std::array<std::string_view, 4> names{"script", "style", "title", "textarea"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

class Reader {
public:
    Reader(std::string_view text, bool is_template) : text_(text), is_template_(is_template) {
        markup_.first_text = text.size();
    }

    Markup read() {
        while (at_ < text_.size()) {
            if (is_tag()) {
                tag(Part::text);
            } else if (text_[at_] == '<' && at_ + 1 < text_.size() && is_markup(text_[at_ + 1])) {
                markup();
            } else {
                note_text(text_[at_]);
                ++at_;
            }
        }
        return std::move(markup_);
    }

private:
    enum class Part : unsigned char { text, between_attributes, double_quoted, single_quoted, elsewhere };

    static bool is_markup(char next) { return is_letter(next) || next == '/' || next == '!' || next == '?'; }

    bool is_tag() const { return is_template_ && text_.substr(at_).starts_with("{{"); }

    void mistake(std::size_t at, std::size_t width, Message message, Message hint) {
        markup_.mistakes.push_back({at, width, "theme-unclear-markup", std::move(message), std::move(hint)});
    }

    void note_text(char c) {
        if (blanks.find(c) == std::string_view::npos) {
            markup_.first_text = std::min(markup_.first_text, at_);
        }
    }

    // Passes over a Mustache tag, which stands in this part of the markup.
    void tag(Part part) {
        const std::size_t begin = at_;
        const bool triple = text_.substr(begin).starts_with("{{{");
        const std::string_view closing = triple ? "}}}" : "}}";
        const std::size_t end = std::min(text_.find(closing, begin), text_.size() - closing.size()) + closing.size();
        at_ = end;
        const char sign = text_[begin + 2];
        const bool opens = sign == '#' || sign == '^';
        const bool closes = sign == '/';
        bool fine = part != Part::elsewhere;
        if (opens) {
            sections_.push_back(part);
        } else if (closes) {
            fine = fine && !sections_.empty() && sections_.back() == part;
            if (!sections_.empty()) {
                sections_.pop_back();
            }
        } else {
            fine = fine && part != Part::between_attributes && (!triple || part == Part::text);
            markup_.first_text = part == Part::text ? std::min(markup_.first_text, begin) : markup_.first_text;
        }
        if (!fine) {
            mistake(begin, end - begin,
                    say("{0} không đứng ở chỗ này của thẻ HTML được", "{0} cannot stand at this place of a tag of HTML",
                        text_.substr(begin, end - begin)),
                    say("tên chỉ đứng trong chữ hoặc trong giá trị có dấu nháy, {{{{{{…}}}}}} chỉ trong chữ; một đoạn "
                        "phải đóng ở cùng chỗ như khi mở",
                        "a name stands in text or in a quoted value, {{{{{{…}}}}}} in text only; a section ends in the "
                        "same part of a tag as it begins"));
        }
    }

    void markup() {
        const std::string_view rest = text_.substr(at_);
        if (rest.starts_with("<!--")) {
            comment();
        } else if (is_letter(rest[1]) || (rest.size() > 2 && rest[1] == '/' && is_letter(rest[2]))) {
            element();
        } else {
            // A declaration, or what a browser takes for a comment, ends with the first bracket.
            const std::size_t begin = at_;
            at_ = std::min(text_.find('>', begin), text_.size() - 1) + 1;
            const std::string_view inside = text_.substr(begin, at_ - begin);
            const bool doctype = lower_local_name(inside.substr(0, 9)) == "<!doctype";
            const bool of_xml = inside.starts_with("<?xml ") || inside.starts_with("<?xml\n");
            if ((!doctype && !of_xml) || inside.find_first_of("[{") != std::string_view::npos) {
                mistake(begin, at_ - begin, say("không dùng được khai báo này", "this declaration cannot be used here"),
                        say("chỉ dùng <!DOCTYPE html> và chú thích <!-- … -->",
                            "use <!DOCTYPE html> and comments <!-- … --> only"));
            }
        }
    }

    void comment() {
        const std::size_t begin = at_;
        const std::string_view rest = text_.substr(begin + 4);
        std::size_t length = std::min(rest.find("-->"), rest.find("--!>"));
        length = rest.starts_with('>') || rest.starts_with("->") ? 0 : length;
        const std::size_t end =
            length == std::string_view::npos ? text_.size() : text_.find('>', begin + 4 + length) + 1;
        if (length == std::string_view::npos ||
            (is_template_ && text_.substr(begin, end - begin).find("{{") != std::string_view::npos)) {
            mistake(
                begin, 4,
                say("chú thích không được đóng, hoặc có {{{{ bên trong", "this comment is not closed, or holds {{{{"),
                say("dùng {{{{! … }}}}, chú thích này không được xuất bản",
                    "use {{{{! … }}}}, a comment that is not published"));
        }
        at_ = end;
    }

    // Whether a Mustache tag stood here, which is passed over as a mistake.
    bool misplaced_tag() {
        if (!is_tag()) {
            return false;
        }
        tag(Part::elsewhere);
        return true;
    }

    bool is_section() const {
        return is_tag() && std::string_view("#^/").find(text_[at_ + 2]) != std::string_view::npos;
    }

    // The name of an element or of an attribute from `begin` on. A section may begin or end behind it.
    std::string_view name(std::size_t begin, std::string_view ends) {
        while (at_ < text_.size() && ends.find(text_[at_]) == std::string_view::npos && !is_section()) {
            if (!misplaced_tag()) {
                ++at_;
            }
        }
        return text_.substr(begin, at_ - begin);
    }

    // Sections between attributes, one directly behind the other. Whether they are there or not, what stands before
    // them and what stands behind must not become one name.
    void sections_of_element() {
        const auto parts = [](char c) { return blanks.find(c) != std::string_view::npos; };
        const std::size_t begin = at_;
        const bool parted_before = parts(text_[begin - 1]);
        bool closes = false;
        while (is_tag()) {
            closes = closes || text_[at_ + 2] == '/';
            tag(Part::between_attributes);
        }
        const char next = at_ < text_.size() ? text_[at_] : '>';
        if (!parts(next) && next != '>' && next != '/' && (closes || !parted_before)) {
            mistake(begin, at_ - begin,
                    say("đoạn này có thể nối hai tên thành một", "this section may make one name of two"),
                    say("để một khoảng trắng sau nó", "leave a blank behind it"));
        }
    }

    std::string_view word(std::string_view ends) {
        const std::size_t begin = at_;
        while (at_ < text_.size() && ends.find(text_[at_]) == std::string_view::npos) {
            if (!misplaced_tag()) {
                ++at_;
            }
        }
        return text_.substr(begin, at_ - begin);
    }

    void element() {
        MarkupElement element;
        element.at = at_;
        element.in_section = !sections_.empty();
        ++at_;
        element.closes = text_[at_] == '/';
        at_ += element.closes ? 1 : 0;
        element.name = lower_local_name(name(at_, " \t\n\r\f/>"));
        const std::size_t sections_before = sections_.size();
        while (at_ < text_.size() && text_[at_] != '>') {
            if (is_tag()) {
                sections_of_element();
            } else if (blanks.find(text_[at_]) != std::string_view::npos || text_[at_] == '/') {
                ++at_;
            } else {
                attribute(element);
            }
        }
        if (at_ == text_.size()) {
            mistake(element.at, 1, say("thẻ không được đóng", "this tag is not closed"), say("thêm dấu >", "add a >"));
        } else {
            ++at_;
        }
        if (sections_.size() != sections_before) {
            mistake(element.at, 1,
                    say("một đoạn mở trong thẻ này mà không đóng trong nó",
                        "a section begins in this tag and does not end in it"),
                    {});
            sections_.resize(std::min(sections_.size(), sections_before));
        }
        element.length = at_ - element.at;
        if (!element.closes && holds_text_only(element.name)) {
            content(element);
        }
        markup_.elements.push_back(std::move(element));
    }

    void attribute(MarkupElement& element) {
        MarkupAttribute attribute;
        attribute.at = at_;
        if (text_[at_] == '=') {
            // For a browser it may belong to a name that a section has parted from it.
            mistake(at_, 1,
                    say("dấu = không có tên thuộc tính ngay trước nó", "this = has no attribute just before it"),
                    say("viết tên=\"giá trị\"", "write name=\"value\""));
        }
        ++at_;
        attribute.name = lower_local_name(name(attribute.at, " \t\n\r\f/>="));
        const std::size_t next = std::min(text_.find_first_not_of(blanks, at_), text_.size());
        if (next < text_.size() && text_[next] == '=') {
            at_ = std::min(text_.find_first_not_of(blanks, next + 1), text_.size());
            attribute.value = value();
        }
        element.attributes.push_back(std::move(attribute));
    }

    std::string_view value() {
        const char quote = at_ < text_.size() ? text_[at_] : '>';
        if (quote != '"' && quote != '\'') {
            return word(" \t\n\r\f>");
        }
        const std::size_t begin = ++at_;
        const std::size_t sections_before = sections_.size();
        while (at_ < text_.size() && text_[at_] != quote) {
            if (is_tag()) {
                tag(quote == '"' ? Part::double_quoted : Part::single_quoted);
            } else {
                ++at_;
            }
        }
        const std::string_view inside = text_.substr(begin, at_ - begin);
        at_ = std::min(at_ + 1, text_.size());
        if (sections_.size() != sections_before) {
            mistake(begin, 1,
                    say("một đoạn mở trong giá trị này mà không đóng trong nó",
                        "a section begins in this value and does not end in it"),
                    {});
            sections_.resize(std::min(sections_.size(), sections_before));
        }
        return inside;
    }

    // Up to the end tag. Browsers differ in what other tags mean in there, so there may be none.
    void content(MarkupElement& element) {
        const std::size_t begin = at_;
        while (at_ < text_.size() && text_[at_] != '<') {
            if (is_tag()) {
                tag(element.name == "script" || element.name == "style" ? Part::elsewhere : Part::text);
            } else {
                ++at_;
            }
        }
        // A name in the title is no text that ends the head.
        if (markup_.first_text >= begin && markup_.first_text < at_) {
            markup_.first_text = text_.size();
        }
        element.content = text_.substr(begin, at_ - begin);
        const std::string_view rest = text_.substr(at_);
        if (!rest.starts_with("</") || lower_local_name(rest.substr(2, element.name.size())) != element.name) {
            mistake(element.at, element.length,
                    say("<{0}> chỉ chứa chữ và phải được đóng", "<{0}> holds nothing but text and must be closed",
                        element.name),
                    {});
        }
    }

    std::string_view text_;
    bool is_template_;
    std::size_t at_ = 0;
    std::vector<Part> sections_;  // where each open section of the template began
    Markup markup_;
};

}  // namespace

const MarkupAttribute* MarkupElement::find(std::string_view attribute) const {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const MarkupAttribute& candidate) { return candidate.name == attribute; });
    return found == attributes.end() ? nullptr : &*found;
}

Markup read_markup(std::string_view text, bool is_template) {
    return Reader(text, is_template).read();
}

}  // namespace minhbach
