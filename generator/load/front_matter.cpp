// SPDX-License-Identifier: MIT
#include "load/front_matter.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "base/text.hpp"

namespace minhbach {

namespace {

// Where a YAML node stands in the file; the front matter begins on line 2. yaml-cpp counts columns in bytes.
std::size_t offset_of(const SourceText& source, const YAML::Mark& mark) {
    const auto line = static_cast<std::uint32_t>(std::max(mark.line, -1) + 2);
    if (line > source.place(source.text().size()).line) {
        return source.text().size();
    }
    return source.line_start(line) + static_cast<std::size_t>(std::max(mark.column, 0));
}

// The line of `text` at `start` is --- and nothing but blanks.
bool is_fence(std::string_view text, std::size_t start) {
    const std::string_view line = text.substr(start, text.find('\n', start) - start);
    return line.starts_with("---") && line.find_first_not_of(" \t", 3) == std::string_view::npos;
}

struct Extent {
    std::size_t begin = 0;  // of the first line
    std::size_t end = 0;    // behind the line break of the last
    std::size_t body = 0;
};

// Between the two lines ---.
std::optional<Extent> extent_of_front_matter(const SourceText& source) {
    const std::string_view text = source.text();
    if (!is_fence(text, 0)) {
        source.error(0, 1, "front-matter-missing",
                     say("bài viết phải bắt đầu bằng phần khai báo giữa hai dòng ---",
                         "a text begins with front matter between two lines ---"),
                     say("viết ở đầu tệp: một dòng ---, các dòng title: …, language: …, area: …, rồi một dòng ---",
                         "write at the top: a line ---, lines title: …, language: …, area: …, then a line ---"));
        return std::nullopt;
    }
    const std::size_t begin = std::min(text.find('\n'), text.size() - 1) + 1;
    for (std::size_t start = begin; start < text.size();) {
        const std::size_t next = std::min(text.find('\n', start), text.size() - 1) + 1;
        if (is_fence(text, start)) {
            return Extent{begin, start, next};
        }
        start = next;
    }
    source.error(0, 3, "front-matter-not-closed",
                 say("phần khai báo mở ở dòng này nhưng không có dòng --- đóng lại",
                     "the front matter that begins on this line has no closing line ---"),
                 say("thêm một dòng chỉ có --- giữa phần khai báo và bài viết",
                     "add a line with nothing but --- between the front matter and the text"));
    return std::nullopt;
}

}  // namespace

namespace {

// "..." ends a document of YAML; what follows it would be passed over in silence. True, reported, when it is there.
bool ends_too_early(const SourceText& source, std::size_t begin, std::size_t end) {
    const std::string_view text = source.text();
    for (std::size_t start = begin; start < end; start = std::min(text.find('\n', start), end - 1) + 1) {
        const std::string_view line = text.substr(start, text.find('\n', start) - start);
        if (line.starts_with("...") && line.find_first_not_of(" \t", 3) == std::string_view::npos) {
            source.error(start, 3, "front-matter-syntax",
                         say("dòng ... kết thúc phần khai báo trước dòng ---",
                             "the line ... ends the front matter before its line ---"),
                         say("xoá dòng này", "delete this line"));
            return true;
        }
    }
    return false;
}

// A quote that is not closed on its line takes in the lines after it. True, reported, when there is one.
bool has_open_quote(const SourceText& source, std::size_t begin, std::size_t end) {
    const std::string_view text = source.text();
    for (std::size_t start = begin; start < end; start = std::min(text.find('\n', start), end - 1) + 1) {
        const std::string_view line = text.substr(start, text.find('\n', start) - start);
        const std::size_t colon = line.find(':');
        const std::size_t opens = colon == std::string_view::npos ? colon : line.find_first_not_of(" \t", colon + 1);
        const char quote = opens == std::string_view::npos ? ' ' : line[opens];
        if (quote != '"' && quote != '\'') {
            continue;
        }
        std::size_t closes = line.find(quote, opens + 1);
        while (quote == '"' && closes != std::string_view::npos && line[closes - 1] == '\\') {
            closes = line.find(quote, closes + 1);
        }
        if (closes == std::string_view::npos) {
            source.error(start + opens, 1, "front-matter-syntax",
                         say("dấu nháy mở ở đây không được đóng trên dòng này",
                             "the quote that opens here is not closed on this line"),
                         say("thêm {0} ở cuối giá trị", "add {0} at the end of the value", std::string(1, quote)));
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<FrontMatter> FrontMatter::parse(const SourceText& source) {
    const auto extent = extent_of_front_matter(source);
    if (!extent) {
        return std::nullopt;
    }
    if (extent->end - extent->begin > limits::front_matter_bytes) {
        source.error(extent->begin, 1, "front-matter-too-long",
                     say("phần khai báo đầu bài dài quá {0} byte", "the front matter is longer than {0} bytes",
                         limits::front_matter_bytes),
                     say("phần khai báo chỉ có title, language, area, program, page, source, period; bài viết đứng sau "
                         "dòng --- thứ hai",
                         "front matter has title, language, area, program, page, source and period only; the text "
                         "stands after the second line ---"));
        return std::nullopt;
    }
    if (ends_too_early(source, extent->begin, extent->end)) {
        return std::nullopt;
    }
    if (has_open_quote(source, extent->begin, extent->end)) {
        return std::nullopt;
    }
    YAML::Node node;
    try {
        node = YAML::Load(std::string(source.text().substr(extent->begin, extent->end - extent->begin)));
    } catch (const YAML::Exception& problem) {
        source.error(offset_of(source, problem.mark), 1, "front-matter-syntax",
                     say("phần khai báo đầu bài sai cú pháp YAML", "the front matter is not YAML here"),
                     say("mỗi dòng một mục \"tên: giá trị\"; giá trị có dấu hai chấm phải đặt trong dấu nháy kép",
                         "one \"name: value\" a line; a value with a colon must be quoted"));
        return std::nullopt;
    }
    if (!node.IsMap()) {
        source.error(extent->begin, 1, "front-matter-syntax",
                     say("phần khai báo đầu bài phải gồm các dòng \"tên: giá trị\"",
                         "front matter consists of lines \"name: value\""),
                     say("ví dụ title: Giảm nghèo năm 2023", "as in title: Poverty reduction in 2023"));
        return std::nullopt;
    }
    const std::string_view raw = source.text().substr(extent->begin, extent->end - extent->begin);
    for (const auto& entry : node) {
        for (const YAML::Node& part : {entry.first, entry.second}) {
            if (part.IsScalar()) {
                check_parsed_text(source, offset_of(source, part.Mark()), count_code_points(part.Scalar()), raw,
                                  part.Scalar());
            }
        }
    }
    return FrontMatter(source, node, extent->body);
}

std::string FrontMatter::text(const std::string& key) {
    const bool again = std::find(asked_.begin(), asked_.end(), key) != asked_.end();
    if (!again) {
        asked_.push_back(key);
    }
    const YAML::Node value = node_[key];
    if (!value.IsDefined() || value.IsNull()) {
        return {};
    }
    if (!value.IsScalar()) {
        if (!again) {
            error(key, "front-matter-type", say("\"{0}\" phải là một chuỗi", "\"{0}\" must be a text", key),
                  say("đặt giá trị trong dấu nháy kép: {0}: \"…\"", "put the value into quotes: {0}: \"…\"", key));
        }
        return {};
    }
    return value.Scalar();
}

std::string FrontMatter::required_text(const std::string& key) {
    std::string value = text(key);
    const YAML::Node node = node_[key];
    const bool of_wrong_type = node.IsDefined() && !node.IsNull() && !node.IsScalar();
    if (trimmed(value).empty() && !of_wrong_type) {
        error(key, "missing-property", say("phần khai báo thiếu \"{0}\"", "the front matter lacks \"{0}\"", key),
              say("viết một dòng {0}: …", "write a line {0}: …", key));
    }
    return value;
}

void FrontMatter::error(const std::string& key, std::string code, Message message, Message hint) {
    good_ = false;
    std::size_t offset = 0;
    std::size_t width = 3;
    for (const auto& entry : node_) {
        if (entry.first.IsScalar() && entry.first.Scalar() == key) {
            const YAML::Node place = entry.second.IsNull() ? entry.first : entry.second;
            offset = offset_of(*source_, place.Mark());
            width = place.IsScalar() ? count_code_points(place.Scalar()) : 1;
            break;
        }
    }
    source_->error(offset, width, std::move(code), std::move(message), std::move(hint));
}

void FrontMatter::report_unknown() {
    std::vector<std::string> seen;
    for (const auto& entry : node_) {
        const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
        const std::size_t offset = offset_of(*source_, entry.first.Mark());
        if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) {
            good_ = false;
            source_->error(offset, count_code_points(key), "unknown-property",
                           say("không có mục \"{0}\"", "there is no property \"{0}\"", key),
                           code_list_hint(key, {asked_.begin(), asked_.end()}));
        } else if (std::find(seen.begin(), seen.end(), key) != seen.end()) {
            good_ = false;
            source_->error(offset, count_code_points(key), "duplicate-property",
                           say("mục \"{0}\" có hai lần", "the property \"{0}\" is there twice", key),
                           say("bỏ một dòng", "remove one of the lines"));
        }
        seen.push_back(key);
    }
}

}  // namespace minhbach
