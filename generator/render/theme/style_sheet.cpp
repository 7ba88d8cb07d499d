// SPDX-License-Identifier: MIT
// The addresses of a style sheet. It is read by the tokens of CSS: an escape or a comment must not hide one.
#include <algorithm>
#include <array>
#include <string>

#include "base/diagnostics.hpp"
#include "base/text.hpp"
#include "render/theme/theme_policy.hpp"

namespace minhbach {

namespace {

constexpr std::string_view blanks = " \t\n\r\f";

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '\\' || static_cast<unsigned char>(c) >= 0x80;
}

class StyleReader {
public:
    explicit StyleReader(std::string_view text) : text_(text) {}

    std::vector<MarkupMistake> run() {
        while (at_ < text_.size()) {
            step();
        }
        return std::move(mistakes_);
    }

private:
    void step() {
        const char c = text_[at_];
        if (text_.substr(at_).starts_with("/*")) {
            const std::size_t end = text_.find("*/", at_ + 2);
            at_ = end == std::string_view::npos ? text_.size() : end + 2;
        } else if (c == '"' || c == '\'') {
            const std::size_t begin = at_;
            const std::string text = quoted();
            if (importing_ || loads()) {
                check(begin, text);
            }
        } else if (c == '@' || is_name(c)) {
            word();
        } else {
            if (c == '(') {
                functions_.emplace_back();
            } else if (c == ')' && !functions_.empty()) {
                functions_.pop_back();
            }
            importing_ = importing_ && c != ';' && c != '{';
            ++at_;
        }
    }

    void word() {
        const bool rule = text_[at_] == '@';
        at_ += rule ? 1 : 0;
        std::string name;
        while (at_ < text_.size() && is_name(text_[at_])) {
            name += character();
        }
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        importing_ = importing_ || (rule && name == "import");
        if (at_ == text_.size() || text_[at_] != '(') {
            return;
        }
        ++at_;
        const std::size_t next = std::min(text_.find_first_not_of(blanks, at_), text_.size());
        if (name == "url" && next < text_.size() && text_[next] != '"' && text_[next] != '\'') {
            at_ = next;
            unquoted(next);
        } else {
            functions_.push_back(std::move(name));
        }
    }

    // url(address without quotes)
    void unquoted(std::size_t begin) {
        std::string address;
        while (at_ < text_.size() && text_[at_] != ')') {
            address += character();
        }
        at_ = std::min(at_ + 1, text_.size());
        check(begin, address);
    }

    std::string quoted() {
        const char quote = text_[at_++];
        std::string result;
        while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n') {
            result += character();
        }
        at_ = std::min(at_ + 1, text_.size());
        return result;
    }

    // The next character, or what an escape stands for.
    std::string character() {
        if (text_[at_] != '\\' || at_ + 1 == text_.size()) {
            return std::string(1, text_[at_++]);
        }
        ++at_;
        if (!is_hex(text_[at_])) {
            return text_[at_] == '\n' ? (++at_, std::string()) : std::string(1, text_[at_++]);
        }
        char32_t point = 0;
        for (int digits = 0; digits < 6 && at_ < text_.size() && is_hex(text_[at_]); ++digits) {
            point = point * 16 + static_cast<char32_t>(std::stoi(std::string(1, text_[at_++]), nullptr, 16));
        }
        if (at_ < text_.size() && blanks.find(text_[at_]) != std::string_view::npos) {
            ++at_;
        }
        return to_utf8(point <= 0x10FFFF ? point : 0xFFFD);
    }

    // Whether a text here is an address.
    bool loads() const {
        constexpr std::array<std::string_view, 7> names{
            "url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade"};
        return std::any_of(functions_.begin(), functions_.end(), [&](const std::string& function) {
            return std::find(names.begin(), names.end(), function) != names.end();
        });
    }

    void check(std::size_t at, std::string_view address) {
        const std::string_view plain = trimmed(address);
        // A picture that stands in the address itself is loaded from nowhere.
        constexpr std::string_view picture = "data:";
        const bool in_itself = !importing_ && plain.size() > picture.size() &&
                               std::equal(picture.begin(), picture.end(), plain.begin(),
                                          [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
        // "&" is no escape here, and "{{" no tag.
        std::string checked(plain);
        std::replace(checked.begin(), checked.end(), '&', '+');
        std::replace(checked.begin(), checked.end(), '{', '(');
        if (in_itself || classify_address(checked, false) == Address::of_the_site) {
            return;
        }
        mistakes_.push_back(
            {at, count_code_points(address), "theme-other-host",
             say("kiểu này tải từ máy chủ khác: {0}", "this style loads from another host: {0}", address),
             say("chép tệp vào assets/ và viết địa chỉ tương đối, không có https://",
                 "copy the file into assets/ and write a relative address, without https://")});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool importing_ = false;
    std::vector<std::string> functions_;  // those whose brackets are open
    std::vector<MarkupMistake> mistakes_;
};

}  // namespace

std::vector<MarkupMistake> check_style_sheet(std::string_view text) {
    return StyleReader(text).run();
}

}  // namespace minhbach
