// SPDX-License-Identifier: MIT
#include "base/diagnostics.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "base/hidden_characters.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

namespace minhbach {

namespace {

static_assert(Diagnostics::kept_per_code == limits::messages_of_a_kind);

// Terminals are about this wide; a longer line is shown as a window around the caret.
constexpr std::size_t excerpt_width = 100;

// Control characters would let a data file write to the publisher's terminal, others turn what stands beside them.
bool is_shown(char32_t point) {
    return point >= 0x20 && !first_hidden_character(to_utf8(point));
}

void append_excerpt(std::string& out, const Diagnostic& diagnostic) {
    if (diagnostic.excerpt.empty() || diagnostic.place.line == 0) {
        return;
    }
    const auto points = code_points(diagnostic.excerpt);
    const std::size_t column = diagnostic.place.column == 0 ? 0 : diagnostic.place.column - 1;
    std::size_t first = 0;
    if (points.size() > excerpt_width && column > excerpt_width / 2) {
        first = std::min(column - excerpt_width / 2, points.size() - excerpt_width);
    }
    const std::size_t last = std::min(points.size(), first + excerpt_width);
    const std::string number = fmt::format("{:>6} | ", diagnostic.place.line);
    out += number;
    out += first > 0 ? "…" : "";
    for (std::size_t i = first; i < last; ++i) {
        const char32_t point = points[i];
        out += point == U'\t' ? " " : is_shown(point) ? to_utf8(point) : "�";
    }
    out += last < points.size() ? "…\n" : "\n";
    if (diagnostic.place.column == 0) {
        return;
    }
    out.append(number.size() - 2, ' ');
    out += "| ";
    out.append((first > 0 ? 1 : 0) + (column - first), ' ');
    out += '^';
    const std::size_t width = std::max<std::size_t>(diagnostic.width, 1);
    out.append(std::min(width, std::max<std::size_t>(last, column + 1) - column) - 1, '~');
    out += '\n';
}

// Data may hold control characters; they must not reach the terminal with a message.
std::string printable(std::string_view text) {
    std::string out;
    for (const char32_t point : code_points(text)) {
        out += is_shown(point) ? to_utf8(point) : "�";
    }
    return out;
}

// Looks at every member, so that neither the order nor what is kept depends on which thread was first.
bool comes_before(const Diagnostic& a, const Diagnostic& b) {
    const auto key = [](const Diagnostic& d) {
        return std::tie(d.place, d.code, d.message.vi, d.message.en, d.hint.vi, d.hint.en, d.severity, d.excerpt,
                        d.width);
    };
    return key(a) < key(b);
}

// Messages of one file that say the same at different places.
class EqualMessages {
public:
    explicit EqualMessages(const std::vector<Diagnostic>& all) {
        for (const Diagnostic& diagnostic : all) {
            if (diagnostic.place.line != 0) {
                lines_[key(diagnostic)].push_back(diagnostic.place.line);
            }
        }
    }

    // To be asked once for each, in their order.
    bool is_told_whole(const Diagnostic& diagnostic) {
        return diagnostic.place.line == 0 || ++told_[key(diagnostic)] <= limits::equal_messages;
    }

    // After the last that is told whole: the lines of the others, a few of them.
    std::string lines_after(const Diagnostic& diagnostic) const {
        constexpr std::size_t most = 10;
        const auto told = told_.find(key(diagnostic));
        if (told == told_.end() || told->second != limits::equal_messages) {
            return {};
        }
        std::string text;
        const std::vector<std::uint32_t>& lines = lines_.at(key(diagnostic));
        for (std::size_t i = limits::equal_messages; i < lines.size(); ++i) {
            if (i == limits::equal_messages + most) {
                return text + ", …";
            }
            text += (text.empty() ? "" : ", ") + std::to_string(lines[i]);
        }
        return text;
    }

private:
    using Key = std::tuple<std::string, std::string, std::string, std::string>;
    static Key key(const Diagnostic& diagnostic) {
        return {diagnostic.place.file, diagnostic.code, diagnostic.message.en, diagnostic.hint.en};
    }

    std::map<Key, std::vector<std::uint32_t>> lines_;
    std::map<Key, std::size_t> told_;
};

using Kept = std::map<std::pair<std::string, std::string>, std::vector<Diagnostic>>;

// Drops the last of all in the order where more are kept than may be. A file comes first in the order and in the map:
// the last one is on top of one of the last file's heaps.
void keep_foremost(Kept& kept) {
    std::size_t count = 0;
    for (const auto& [kind, same] : kept) {
        count += same.size();
    }
    if (count <= limits::messages) {
        return;
    }
    auto last = std::prev(kept.end());
    for (auto other = last; other != kept.begin();) {
        --other;
        if (other->first.first != last->first.first) {
            break;
        }
        if (comes_before(last->second.front(), other->second.front())) {
            last = other;
        }
    }
    std::pop_heap(last->second.begin(), last->second.end(), comes_before);
    last->second.pop_back();
    if (last->second.empty()) {
        kept.erase(last);
    }
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
    const std::lock_guard lock(mutex_);
    ++(diagnostic.severity == Severity::error ? errors_ : warnings_);
    std::vector<Diagnostic>& same = kept_[{diagnostic.place.file, diagnostic.code}];
    same.push_back(std::move(diagnostic));
    std::push_heap(same.begin(), same.end(), comes_before);
    if (same.size() > kept_per_code) {
        std::pop_heap(same.begin(), same.end(), comes_before);
        same.pop_back();
    } else if (errors_ + warnings_ > limits::messages) {
        keep_foremost(kept_);
    }
}

void Diagnostics::add_all(const Diagnostics& others) {
    std::size_t errors = others.errors_;
    std::size_t warnings = others.warnings_;
    for (Diagnostic& kept : others.sorted()) {
        --(kept.severity == Severity::error ? errors : warnings);
        add(std::move(kept));
    }
    const std::lock_guard lock(mutex_);
    errors_ += errors;
    warnings_ += warnings;
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    const std::lock_guard lock(mutex_);
    std::vector<Diagnostic> result;
    for (const auto& [kind, same] : kept_) {
        result.insert(result.end(), same.begin(), same.end());
    }
    std::sort(result.begin(), result.end(), comes_before);
    return result;
}

std::string to_text(const Diagnostics& diagnostics, Tongue tongue) {
    const bool vi = tongue == Tongue::vi;
    std::string out;
    const std::vector<Diagnostic> all_kept = diagnostics.sorted();
    const std::size_t shown = all_kept.size();
    EqualMessages equal(all_kept);
    for (const Diagnostic& diagnostic : all_kept) {
        if (!equal.is_told_whole(diagnostic)) {
            continue;
        }
        out += printable(diagnostic.place.file);
        if (diagnostic.place.line != 0) {
            out += fmt::format(":{}", diagnostic.place.line);
            if (diagnostic.place.column != 0) {
                out += fmt::format(":{}", diagnostic.place.column);
            }
        }
        out += diagnostic.severity == Severity::error ? (vi ? ": lỗi: " : ": error: ")
                                                      : (vi ? ": cảnh báo: " : ": warning: ");
        out += printable(diagnostic.message.in(tongue));
        out += fmt::format(" [{}]\n", diagnostic.code);
        append_excerpt(out, diagnostic);
        if (!diagnostic.hint.in(tongue).empty()) {
            out += vi ? "       = cách sửa: " : "       = hint: ";
            out += printable(diagnostic.hint.in(tongue));
            out += '\n';
        }
        if (const std::string lines = equal.lines_after(diagnostic); !lines.empty()) {
            out += (vi ? "       … cũng vậy ở dòng " : "       … the same on line ") + lines + '\n';
        }
    }
    const std::size_t all = diagnostics.errors() + diagnostics.warnings();
    if (all > shown) {
        out += vi ? fmt::format("… và {} mục cùng loại không in ra\n", all - shown)
                  : fmt::format("… and {} more of the same kinds, not printed\n", all - shown);
    }
    if (all > 0) {
        out += vi ? fmt::format("{} lỗi, {} cảnh báo\n", diagnostics.errors(), diagnostics.warnings())
                  : fmt::format("{} error(s), {} warning(s)\n", diagnostics.errors(), diagnostics.warnings());
    }
    return out;
}

std::string line_of(std::string_view text, std::uint32_t line) {
    std::size_t start = 0;
    for (std::uint32_t n = 1; n < line; ++n) {
        const auto next = text.find('\n', start);
        if (next == std::string_view::npos) {
            return {};
        }
        start = next + 1;
    }
    auto result = text.substr(start, text.find('\n', start) - start);
    if (!result.empty() && result.back() == '\r') {
        result.remove_suffix(1);
    }
    return std::string(result);
}

Place place_at(std::string_view file, std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    Place place{std::string(file), 1, 1};
    for (std::size_t i = 0; i < offset; ++i) {
        if (text[i] == '\n') {
            ++place.line;
            place.column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
            ++place.column;
        }
    }
    return place;
}

}  // namespace minhbach
