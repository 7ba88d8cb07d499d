// SPDX-License-Identifier: MIT
#include "load/source_text.hpp"

#include <algorithm>

#include "base/files.hpp"
#include "base/text.hpp"
#include "load/source_files.hpp"
#include "load/text_damage.hpp"

namespace minhbach {

namespace {

// 3 million observations are about 500 MB of CSV in some hundred files; a single larger file is a mistake.
constexpr std::size_t size_limit = std::size_t{1} << 30U;
constexpr std::size_t block = 4096;

void report_file(Diagnostics& diagnostics, const std::string& name, std::string code, LocalText message,
                 LocalText hint) {
    diagnostics.add({Severity::error, std::move(code), {name, 0, 0}, std::move(message), std::move(hint), {}, 1});
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

void SourceText::report(Severity severity, std::size_t offset, std::size_t width, std::string code, LocalText message,
                        LocalText hint) const {
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

void SourceText::error(std::size_t offset, std::size_t width, std::string code, LocalText message,
                       LocalText hint) const {
    report(Severity::error, offset, width, std::move(code), std::move(message), std::move(hint));
}

void SourceText::warning(std::size_t offset, std::size_t width, std::string code, LocalText message,
                         LocalText hint) const {
    report(Severity::warning, offset, width, std::move(code), std::move(message), std::move(hint));
}

std::optional<SourceText> read_source_text(const std::filesystem::path& folder, const std::string& name,
                                           Diagnostics& diagnostics) {
    std::error_code error;
    const auto path = folder / name;
    if (report_link(folder, name, diagnostics)) {
        return std::nullopt;
    }
    if (!std::filesystem::exists(path, error)) {
        report_file(diagnostics, name, "file-missing", say("không có tệp này", "this file is not there"),
                    say("tạo tệp {0}, hoặc kiểm tra --source có trỏ đúng thư mục không",
                        "create {0}, or check that --source names the right folder", name));
        return std::nullopt;
    }
    if (const auto size = std::filesystem::file_size(path, error); !error && size > size_limit) {
        report_file(diagnostics, name, "file-too-large", say("tệp lớn hơn 1 GiB", "the file is larger than 1 GiB"),
                    say("tách thành nhiều tệp nhỏ hơn", "split it into smaller files"));
        return std::nullopt;
    }
    auto text = read_file(path);
    if (!text) {
        report_file(diagnostics, name, "file-unreadable", say("không đọc được tệp này", "this file cannot be read"),
                    say("kiểm tra quyền đọc tệp", "check that you may read it"));
        return std::nullopt;
    }
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const bool marked = text->starts_with(byte_order_mark);
    if (trimmed(std::string_view(*text).substr(marked ? byte_order_mark.size() : 0)).empty()) {
        report_file(diagnostics, name, "file-empty", say("tệp trống", "the file is empty"),
                    say("chép lại nội dung của tệp, chẳng hạn từ bản sao lưu",
                        "restore its content, from a backup for example"));
        return std::nullopt;
    }
    if (text->starts_with("\xFF\xFE") || text->starts_with("\xFE\xFF")) {
        report_file(diagnostics, name, "not-utf8",
                    say("tệp lưu ở UTF-16, không phải UTF-8", "the file is UTF-16, not UTF-8"),
                    say("lưu lại tệp với bảng mã UTF-8 (trong Excel: \"CSV UTF-8\")",
                        "save the file as UTF-8 (in Excel: \"CSV UTF-8\")"));
        return std::nullopt;
    }
    if (const auto bad = first_invalid_utf8(*text)) {
        Place where = place_at(name, *text, *bad);
        std::string line = line_of(*text, where.line);
        diagnostics.add({Severity::error, "not-utf8", std::move(where),
                         say("có byte không phải UTF-8", "there are bytes that are not UTF-8"),
                         say("lưu lại tệp với bảng mã UTF-8 (trong Excel: \"CSV UTF-8\")",
                             "save the file as UTF-8 (in Excel: \"CSV UTF-8\")"),
                         std::move(line), 1});
        return std::nullopt;
    }
    if (const auto control = first_control_character(*text)) {
        Place where = place_at(name, *text, *control);
        std::string line = line_of(*text, where.line);
        diagnostics.add(
            {Severity::error, "control-character", std::move(where),
             say("có ký tự điều khiển không nhìn thấy được", "there is an invisible control character"),
             say("xoá ký tự ở vị trí này; nếu tệp có nhiều ký tự như vậy thì có thể bảng mã sai, hãy lưu lại với UTF-8",
                 "delete the character at this place; where there are many, the encoding is probably wrong: save the "
                 "file as UTF-8"),
             std::move(line), 1});
        return std::nullopt;
    }
    if (marked) {
        text->erase(0, byte_order_mark.size());
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
    if (text->find('\r') != std::string::npos) {
        Place where = place_at(name, *text, text->find('\r'));
        std::string joined;
        joined.reserve(text->size());
        for (std::size_t i = 0; i < text->size(); ++i) {
            if ((*text)[i] != '\r') {
                joined += (*text)[i];
            } else if (i + 1 == text->size() || (*text)[i + 1] != '\n') {
                joined += '\n';
            }
        }
        *text = std::move(joined);
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
    SourceText source(name, std::move(*text), diagnostics);
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

std::optional<std::size_t> first_control_character(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool low = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
        const bool high =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;  // U+0080 to U+009F
        if (low || byte == 0x7F || high) {
            return i;
        }
    }
    return std::nullopt;
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
