// SPDX-License-Identifier: MIT
#include "load/markdown_cost.hpp"

#include <algorithm>

namespace minhbach {

namespace {

constexpr std::uint64_t cell_steps = 1000;
constexpr std::uint64_t repeated_byte_steps = 10;

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_blank_line(std::string_view line) {
    return std::all_of(line.begin(), line.end(), is_blank);
}

// Where the mark of a quote or a list ends that begins at `at`; `at` where there is none.
std::size_t behind_mark(std::string_view line, std::size_t at) {
    const auto ends_mark = [&](std::size_t next) { return next == line.size() || is_blank(line[next]); };
    if (at == line.size()) {
        return at;
    }
    if (line[at] == '>') {
        return at + 1;
    }
    if (line[at] == '-' || line[at] == '+' || line[at] == '*') {
        return ends_mark(at + 1) ? at + 1 : at;
    }
    std::size_t end = at;
    while (end < line.size() && is_digit(line[end])) {
        ++end;
    }
    const bool numbered = end > at && end < line.size() && (line[end] == '.' || line[end] == ')');
    return numbered && ends_mark(end + 1) ? end + 1 : at;
}

// Characters at which the parser of what stands within a line looks ahead or back.
std::uint64_t constructs_in(std::string_view line) {
    static constexpr std::string_view marks = "!&()*:<@[]_`~";
    const auto count = static_cast<std::uint64_t>(
        std::count_if(line.begin(), line.end(), [](char c) { return marks.find(c) != std::string_view::npos; }));
    std::uint64_t addresses = 0;
    for (std::size_t at = line.find("www."); at != std::string_view::npos; at = line.find("www.", at + 1)) {
        ++addresses;
    }
    return count + addresses;
}

// Whether a line may be the one that makes a table: "| --- | :-: |", in a quote or a list, too.
bool may_open_table(std::string_view line) {
    const bool marks_only = std::none_of(line.begin(), line.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    });
    return marks_only && line.find('-') != std::string_view::npos;
}

// A line that begins a list begins another paragraph, wherever it stands.
bool begins_item(std::string_view line) {
    constexpr std::size_t deepest = 3;  // indented further it may go on with the paragraph before
    const std::size_t at = std::min(line.find_first_not_of(' '), line.size());
    if (at > deepest || at == line.size() || line[at] == '>' || is_digit(line[at])) {
        return false;
    }
    const std::size_t end = behind_mark(line, at);
    return end > at && !is_blank_line(line.substr(end));
}

// Lines with no blank one between them: a paragraph, or a table, or code.
struct Block {
    std::size_t begin = 0;
    std::uint64_t bytes = 0;
    std::uint64_t lines = 0;
    std::uint64_t constructs = 0;
    std::uint64_t columns = 0;  // of the widest table it may be
    bool defines_link = false;

    std::uint64_t steps() const { return bytes * (constructs + 1) + lines * columns * cell_steps; }
};

class Meter {
public:
    void line(std::size_t at, std::string_view line) {
        if (is_blank_line(line)) {
            close();
            return;
        }
        if (begins_item(line)) {
            close();
        }
        if (block_.lines == 0) {
            block_.begin = at;
        }
        ++block_.lines;
        block_.bytes += line.size() + 1;
        block_.constructs += constructs_in(line);
        block_.defines_link = block_.defines_link || line.find("]:") != std::string_view::npos;
        brackets_ += static_cast<std::uint64_t>(std::count(line.begin(), line.end(), '['));
        if (may_open_table(line)) {
            ++block_.constructs;
            const auto columns = static_cast<std::uint64_t>(std::count(line.begin(), line.end(), '|')) + 1;
            block_.columns = std::max(block_.columns, columns);
        }
    }

    MarkdownCost result() {
        close();
        const std::uint64_t repeated = brackets_ * longest_definition_ * repeated_byte_steps;
        if (repeated > dearest_steps_) {
            cost_.dearest = definition_begin_;
        }
        cost_.steps += repeated;
        return cost_;
    }

private:
    void close() {
        const std::uint64_t steps = block_.steps();
        cost_.steps += steps;
        if (steps > dearest_steps_) {
            dearest_steps_ = steps;
            cost_.dearest = block_.begin;
        }
        if (block_.defines_link && block_.bytes > longest_definition_) {
            longest_definition_ = block_.bytes;
            definition_begin_ = block_.begin;
        }
        block_ = {};
    }

    MarkdownCost cost_;
    Block block_;
    std::uint64_t dearest_steps_ = 0;
    std::uint64_t brackets_ = 0;
    std::uint64_t longest_definition_ = 0;
    std::size_t definition_begin_ = 0;
};

}  // namespace

MarkdownCost markdown_cost(std::string_view markdown) {
    Meter meter;
    for (std::size_t start = 0; start < markdown.size();) {
        const std::size_t end = std::min(markdown.find('\n', start), markdown.size());
        meter.line(start, markdown.substr(start, end - start));
        start = end + 1;
    }
    return meter.result();
}

std::size_t containers_opened(std::string_view line) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < line.size();) {
        if (is_blank(line[at])) {
            ++at;
            continue;
        }
        const std::size_t end = behind_mark(line, at);
        if (end == at) {
            break;
        }
        ++count;
        at = end;
    }
    return count;
}

}  // namespace minhbach
