// SPDX-License-Identifier: MIT
#include "load/source_text.hpp"

#include <algorithm>

#include "base/site_folder.hpp"
#include "base/text.hpp"
#include "load/source_files.hpp"
#include "load/text_damage.hpp"

namespace minhbach {

namespace {

constexpr std::size_t block = 4096;

void report_file(Diagnostics& diagnostics, const std::string& name, std::string code, Message message, Message hint) {
    diagnostics.add({Severity::error, std::move(code), {name, 0, 0}, std::move(message), std::move(hint), {}, 1});
}

bool is_utf8(const std::string& name, const std::string& text, Diagnostics& diagnostics) {
    const Message hint = say("lưu lại tệp với bảng mã UTF-8 (trong Excel: \"CSV UTF-8\")",
                             "save the file as UTF-8 (in Excel: \"CSV UTF-8\")");
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        report_file(diagnostics, name, "not-utf8",
                    say("tệp lưu ở UTF-16, không phải UTF-8", "the file is UTF-16, not UTF-8"), hint);
        return false;
    }
    const auto bad = first_invalid_utf8(text);
    if (bad) {
        Place where = place_at(name, text, *bad);
        std::string line = line_of(text, where.line);
        diagnostics.add({Severity::error, "not-utf8", std::move(where),
                         say("có byte không phải UTF-8", "there are bytes that are not UTF-8"), hint, std::move(line),
                         1});
    }
    return !bad;
}

// Windows line ends, and those of old Macs, become a line feed.
void unify_line_breaks(const std::string& name, std::string& text, Diagnostics& diagnostics) {
    const std::size_t first = text.find('\r');
    if (first == std::string::npos) {
        return;
    }
    Place where = place_at(name, text, first);
    std::string joined;
    joined.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            joined += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            joined += '\n';
        }
    }
    text = std::move(joined);
    diagnostics.add({Severity::warning,
                     "carriage-return",
                     std::move(where),
                     say("tệp dùng dấu xuống dòng kiểu Windows (CRLF); đã đọc như LF",
                         "the file has Windows line ends (CRLF); it was read as LF"),
                     say("không bắt buộc sửa; nếu chương trình soạn thảo cho chọn, lưu với kiểu xuống dòng LF",
                         "this may stay; where the editor lets you choose, save it with LF line ends"),
                     {},
                     1});
}

// Reports the characters that no text may hold. False when there are control characters: the rest of the file is not
// to be trusted then.
bool has_characters_of_texts(const SourceText& source) {
    for (auto hidden = first_hidden_character(source.text()); hidden;
         hidden = first_hidden_character(source.text(), hidden->at + hidden->length)) {
        if (hidden->is_control()) {
            source.error(
                hidden->at, 1, "control-character",
                say("có ký tự điều khiển không nhìn thấy được", "there is an invisible control character"),
                say("xoá ký tự ở vị trí này; nếu tệp có nhiều ký tự như vậy thì có thể bảng mã sai, hãy lưu lại với "
                    "UTF-8",
                    "delete the character at this place; where there are many, the encoding is probably wrong: save "
                    "the file as UTF-8"));
            return false;
        }
        source.error(hidden->at, 1, "hidden-character", message_of(*hidden),
                     say("xoá ký tự ở vị trí này", "delete the character at this place"));
    }
    return true;
}

}  // namespace

SourceText::SourceText(std::string name, std::string text, Diagnostics& diagnostics)
    : name_(std::move(name)), text_(std::move(text)), diagnostics_(&diagnostics) {
    line_starts_.push_back(0);
    for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
        line_starts_.push_back(at + 1);
    }
    std::size_t points = 0;
    for (std::size_t at = 0; at < text_.size(); at += block) {
        points_before_block_.push_back(points);
        points += count_code_points(std::string_view(text_).substr(at, block));
    }
    points_before_block_.push_back(points);
}

std::size_t SourceText::code_points_before(std::size_t offset) const {
    return points_before_block_[offset / block] +
           count_code_points(std::string_view(text_).substr(offset / block * block, offset % block));
}

Place SourceText::place(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
    const std::size_t start = line_starts_[line - 1];
    const std::size_t before = offset - start <= block
                                   ? count_code_points(std::string_view(text_).substr(start, offset - start))
                                   : code_points_before(offset) - code_points_before(start);
    return {name_, line, static_cast<std::uint32_t>(before + 1)};
}

void SourceText::report(Severity severity, std::size_t offset, std::size_t width, std::string code, Message message,
                        Message hint) const {
    Place where = place(offset);
    const std::size_t start = line_starts_[where.line - 1];
    const std::size_t end = where.line < line_starts_.size() ? line_starts_[where.line] - 1 : text_.size();
    // A line may be a whole file of 100 MB; the excerpt shows a hundred characters of it at most.
    constexpr std::size_t excerpt_limit = 4000;
    // A message repeats what is wrong; a cell of a megabyte must not become a message of a megabyte.
    constexpr std::size_t message_limit = 2000;
    for (std::string* text : {&message.vi, &message.en, &hint.vi, &hint.en}) {
        if (text->size() > message_limit) {
            std::size_t kept = message_limit;
            while ((static_cast<unsigned char>((*text)[kept]) & 0xC0U) == 0x80U) {
                --kept;
            }
            text->resize(kept);
            *text += "…";
        }
    }
    std::string excerpt = end - start <= excerpt_limit ? text_.substr(start, end - start) : std::string();
    diagnostics_->add({severity, std::move(code), std::move(where), std::move(message), std::move(hint),
                       std::move(excerpt), static_cast<std::uint32_t>(std::max<std::size_t>(width, 1))});
}

const Languages& SourceText::languages() const {
    static const Languages none;
    return languages_ == nullptr ? none : *languages_;
}

void SourceText::error(std::size_t offset, std::size_t width, std::string code, Message message, Message hint) const {
    report(Severity::error, offset, width, std::move(code), std::move(message), std::move(hint));
}

void SourceText::warning(std::size_t offset, std::size_t width, std::string code, Message message, Message hint) const {
    report(Severity::warning, offset, width, std::move(code), std::move(message), std::move(hint));
}

std::optional<SourceText> read_source_text(const std::filesystem::path& folder, const std::string& name,
                                           Diagnostics& diagnostics) {
    FileBytes file = read_below(folder, name, size_limit(name));
    if (file.refusal) {
        report_refusal(*file.refusal, diagnostics);
        return std::nullopt;
    }
    return text_of_bytes(name, std::move(file.bytes), diagnostics);
}

std::optional<SourceText> text_of_bytes(const std::string& name, std::string text, Diagnostics& diagnostics) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const bool marked = text.starts_with(byte_order_mark);
    if (trimmed(std::string_view(text).substr(marked ? byte_order_mark.size() : 0)).empty()) {
        report_file(diagnostics, name, "file-empty", say("tệp trống", "the file is empty"),
                    say("chép lại nội dung của tệp, chẳng hạn từ bản sao lưu",
                        "restore its content, from a backup for example"));
        return std::nullopt;
    }
    if (!is_utf8(name, text, diagnostics)) {
        return std::nullopt;
    }
    if (marked) {
        text.erase(0, byte_order_mark.size());
        diagnostics.add(
            {Severity::warning,
             "byte-order-mark",
             {name, 1, 1},
             say("tệp bắt đầu bằng dấu BOM; đã bỏ qua", "the file begins with a byte order mark; it was passed over"),
             say("không bắt buộc sửa; lưu lại với UTF-8 không BOM thì các chương trình khác đọc chắc chắn hơn",
                 "this may stay; other programs read the file more safely when it is saved as UTF-8 without BOM"),
             {},
             1});
    }
    unify_line_breaks(name, text, diagnostics);
    SourceText source(name, std::move(text), diagnostics);
    if (!has_characters_of_texts(source)) {
        return std::nullopt;
    }
    if (const auto bad = first_not_nfc(source.text())) {
        source.error(*bad, 1, "not-nfc",
                     say("chữ có dấu ở dạng tổ hợp rời, không phải Unicode dựng sẵn (NFC)",
                         "accented letters are decomposed, not in Unicode normal form C"),
                     say("chuyển mã sang \"Unicode dựng sẵn\" (ví dụ bằng UniKey) rồi lưu lại",
                         "convert the text to normal form C and save it again"));
    }
    report_damage(source);
    return source;
}

Message message_of(const HiddenCharacter& character) {
    const Message name = character.name();
    return {fmt::format("có ký tự ẩn {}", name.vi), fmt::format("there is a hidden character, {}", name.en)};
}

void check_parsed_text(const SourceText& source, std::size_t offset, std::size_t width, std::string_view raw,
                       std::string_view text) {
    if (is_blank(text) && !trimmed(text).empty()) {
        source.error(offset, width, "invisible-text",
                     say("chuỗi này chỉ gồm khoảng trắng và ký tự không nhìn thấy được",
                         "this text is nothing but blanks and characters that cannot be seen"),
                     say("viết nội dung của nó", "write what it shall say"));
    }
    if (raw.find('\\') == std::string_view::npos) {
        return;  // it stands in the file as it is, and was checked with it
    }
    if (const auto hidden = first_hidden_character(text); hidden && !first_hidden_character(raw)) {
        source.error(offset, width, hidden->is_control() ? "control-character" : "hidden-character",
                     message_of(*hidden), say("xoá phần \\… trong chuỗi này", "delete the \\… in this text"));
    } else if (first_not_nfc(text) && !first_not_nfc(raw)) {
        source.error(
            offset, width, "not-nfc",
            say("phần \\u… tạo ra chữ có dấu ở dạng tổ hợp rời", "the \\u… makes accented letters that are decomposed"),
            say("viết thẳng chữ có dấu", "write the letters as they are"));
    }
    report_damage(source, offset, width, text);
}

bool begins_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t").find(text.front()) != std::string_view::npos;
}

bool report_formula(const SourceText& source, std::size_t offset, std::size_t width, std::string_view text) {
    if (!begins_like_formula(text)) {
        return false;
    }
    source.error(
        offset, width, "begins-like-formula",
        say("\"{0}\" bắt đầu bằng ký tự mà Excel hiểu là công thức",
            "\"{0}\" begins with a character that Excel takes for a formula", text),
        say("số liệu công bố được nhiều người mở bằng Excel: bỏ ký tự đầu (= + - @), hoặc viết một chữ trước nó",
            "people will open the published data in Excel: remove the first character (= + - @), or write a word "
            "before it"));
    return true;
}

}  // namespace minhbach
