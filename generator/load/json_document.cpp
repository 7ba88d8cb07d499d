// SPDX-License-Identifier: MIT
#include "load/json_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/limits.hpp"
#include "base/text.hpp"

namespace minhbach {

namespace {

constexpr std::size_t depth_limit = limits::json_depth;
constexpr std::size_t member_limit = limits::json_members;  // members are looked up one after the other

// Whether what the library read last is one text in quotes from its first to its last character.
bool is_one_text(std::string_view token) {
    if (token.size() < 2 || !token.starts_with('"') || !token.ends_with('"')) {
        return false;
    }
    for (std::size_t i = 1; i + 1 < token.size(); ++i) {
        if (token[i] == '"') {
            return false;
        }
        if (token[i] == '\\') {
            ++i;
        }
    }
    return true;
}

// What people get wrong most often when they edit JSON by hand, seen from the first byte that does not fit.
Message syntax_hint(std::string_view text, std::size_t at) {
    const auto is_at = [&](std::string_view what) { return text.substr(at).starts_with(what); };
    if (is_at("“") || is_at("”") || is_at("‘") || is_at("’") || is_at("'")) {
        return say("dùng dấu nháy kép thẳng \", không dùng nháy cong hay nháy đơn",
                   "use straight double quotes \", not curly or single ones");
    }
    if (is_at("NaN") || is_at("Inf") || is_at("nan") || is_at("inf") || is_at("-I")) {
        return say("NaN và Infinity không phải là số của JSON: ghi số thật, hoặc bỏ giá trị này",
                   "NaN and Infinity are no numbers of JSON: write a real one, or leave the value out");
    }
    if (is_at("\n")) {
        return say("chuỗi mở bằng dấu nháy kép phải đóng trên cùng dòng; xuống dòng trong chuỗi viết là \\n",
                   "a text that begins with a quote must end on its line; a line break in it is written \\n");
    }
    const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_not_of(" \t\n", at - 1);
    const char previous = before == std::string_view::npos ? '\0' : text[before];
    if ((text[at] == '}' || text[at] == ']') && previous == ',') {
        return say("bỏ dấu phẩy ngay trước ngoặc này", "remove the comma just before this bracket");
    }
    const bool after_value = previous == '}' || previous == ']' || previous == '"' ||
                             (previous >= '0' && previous <= '9') || (previous >= 'a' && previous <= 'z');
    if ((text[at] == '{' || text[at] == '[' || text[at] == '"') && after_value) {
        return say("có lẽ thiếu dấu phẩy ngay trước vị trí này", "probably a comma is missing just before this place");
    }
    return say("kiểm tra dấu phẩy, dấu nháy và ngoặc ngay trước vị trí này",
               "look at the commas, quotes and brackets just before this place");
}

// Reads characters and counts them outside of itself: the library copies iterators, the count goes on.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, std::size_t* count) : at_(at), count_(count) {}

    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        ++at_;
        ++*count_;
        return *this;
    }
    CountingIterator operator++(int) {
        auto before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
    bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

private:
    const char* at_;
    std::size_t* count_;
};

// Builds the tree from the library's events; the offset of a token follows from where the reading stands when its event
// comes.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
    TreeBuilder(const SourceText& source, const std::size_t* read, std::size_t most_values)
        : source_(source), read_(read), room_(most_values) {}

    bool null() override { return literal(4, JsonValue::Type::null, false); }
    bool boolean(bool value) override { return literal(value ? 4 : 5, JsonValue::Type::boolean, value); }
    bool number_integer(number_integer_t value) override { return number(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return number(std::to_string(value)); }
    bool number_float(number_float_t /*value*/, const string_t& text) override { return number(text); }
    bool binary(binary_t& /*value*/) override { return false; }

    bool string(string_t& text) override {
        JsonValue value;
        value.type = JsonValue::Type::string;
        value.offset = string_start();
        value.length = count_code_points(raw_since(value.offset));
        value.text = std::move(text);
        check_parsed_text(source_, value.offset, value.length, raw_since(value.offset), value.text);
        return put(std::move(value)) != nullptr;
    }

    bool key(string_t& text) override {
        JsonValue& object = *open_.back();
        const std::size_t offset = string_start();
        check_parsed_text(source_, offset, count_code_points(raw_since(offset)), raw_since(offset), text);
        if (object.find(text) != nullptr) {
            source_.error(offset, count_code_points(text) + 2, "json-duplicate-key",
                          say("khoá \"{0}\" lặp lại trong cùng một đối tượng",
                              "the key \"{0}\" stands twice in one object", text),
                          say("bỏ một trong hai", "remove one of the two"));
            failed_ = true;
        }
        if (object.members.size() >= member_limit) {
            source_.error(
                offset, 1, "json-too-many-members",
                say("một đối tượng có hơn {} thuộc tính", "an object has more than {} members", member_limit));
            failed_ = true;
            return false;
        }
        object.members.push_back({text, offset, object.items.size()});
        return true;
    }

    bool start_object(std::size_t /*size*/) override { return open(JsonValue::Type::object); }
    bool start_array(std::size_t /*size*/) override { return open(JsonValue::Type::array); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t position, const std::string& token,
                     const nlohmann::detail::exception& error) override {
        failed_ = true;
        constexpr int number_out_of_range = 406;
        if (error.id == number_out_of_range) {
            const std::size_t end = std::min(*read_, source_.text().size());
            const std::size_t begin = end - std::min(end, token.size());
            const std::size_t at = std::min(source_.text().find(token, begin == 0 ? 0 : begin - 1), begin);
            source_.error(at, token.size(), "number-too-large",
                          say("số {0} lớn quá mức máy đọc được", "the number {0} is too large to be read", token),
                          say("kiểm tra số mũ và số chữ số", "check its exponent and its digits"));
            return false;
        }
        const std::string_view text = source_.text();
        const std::size_t last = std::min(text.find_last_not_of(" \t\n"), text.size() - 1);
        std::size_t at = position > 0 ? position - 1 : 0;
        // The library stands at the end of what does not fit; a whole text is pointed at where it begins.
        if (is_one_text(token) && token.size() <= at + 1) {
            at = at + 1 - token.size();
        }
        if (at > last) {
            source_.error(last, 1, "json-syntax",
                          say("tệp hết ở đây khi còn ngoặc hoặc dấu nháy chưa đóng",
                              "the file ends here with a bracket or a quote still open"),
                          say("thêm ] hoặc }} còn thiếu; có thể phần cuối tệp đã bị mất",
                              "add the missing ] or }}; the end of the file may have been lost"));
        } else {
            source_.error(at, 1, "json-syntax", say("JSON sai cú pháp tại đây", "this is not JSON from here on"),
                          syntax_hint(text, at));
        }
        return false;
    }

    std::optional<JsonValue> result() { return failed_ ? std::nullopt : std::optional(std::move(root_)); }

private:
    // The byte at which the string that was just read begins: back from its closing quote to the quote no backslash
    // takes away.
    std::size_t string_start() const {
        const std::string_view text = source_.text();
        std::size_t at = *read_ - 1;
        while (at > 0) {
            --at;
            if (text[at] != '"') {
                continue;
            }
            std::size_t slashes = 0;
            while (slashes < at && text[at - 1 - slashes] == '\\') {
                ++slashes;
            }
            if (slashes % 2 == 0) {
                break;
            }
        }
        return at;
    }

    // What the file holds from `offset` to where the reading stands.
    std::string_view raw_since(std::size_t offset) const { return source_.text().substr(offset, *read_ - offset); }

    bool literal(std::size_t length, JsonValue::Type type, bool boolean) {
        JsonValue value;
        value.type = type;
        value.boolean = boolean;
        value.offset = *read_ - length;
        value.length = length;
        return put(std::move(value)) != nullptr;
    }

    bool number(std::string digits) {
        // The library has read one character past the number, unless the file ended with it.
        static constexpr std::string_view number_characters = "0123456789+-.eE";
        const std::string_view text = source_.text();
        std::size_t end = *read_;
        while (end > 0 && number_characters.find(text[end - 1]) == std::string_view::npos) {
            --end;
        }
        std::size_t begin = end;
        while (begin > 0 && number_characters.find(text[begin - 1]) != std::string_view::npos) {
            --begin;
        }
        JsonValue value;
        value.type = JsonValue::Type::number;
        value.offset = begin;
        value.length = end - begin;
        value.text = std::move(digits);
        return put(std::move(value)) != nullptr;
    }

    bool open(JsonValue::Type type) {
        JsonValue value;
        value.type = type;
        value.offset = *read_ - 1;
        if (open_.size() >= depth_limit) {
            source_.error(value.offset, 1, "json-too-deep",
                          say("JSON lồng nhau quá {} cấp", "the JSON nests deeper than {} levels", depth_limit));
            failed_ = true;
            return false;
        }
        JsonValue* placed = put(std::move(value));
        open_.push_back(placed);
        return placed != nullptr;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    // An open container is the last item of the one before it and gets no sibling while it is open, so that its address
    // stays. Nothing, which ends the reading, where there are too many.
    JsonValue* put(JsonValue value) {
        if (room_ == 0) {
            source_.error(value.offset, value.length, "json-too-many-values",
                          say("tệp có quá nhiều giá trị để đọc hết", "the file has more values than are read"),
                          say("tách tệp, hoặc đơn giản hoá nội dung", "split the file, or simplify what is in it"));
            failed_ = true;
            return nullptr;
        }
        --room_;
        if (open_.empty()) {
            root_ = std::move(value);
            return &root_;
        }
        open_.back()->items.push_back(std::move(value));
        return &open_.back()->items.back();
    }

    const SourceText& source_;
    const std::size_t* read_;
    std::size_t room_;  // for more values
    JsonValue root_;
    std::vector<JsonValue*> open_;
    bool failed_ = false;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
    for (const JsonMember& member : members) {
        if (member.key == key && member.value_index < items.size()) {
            return &items[member.value_index];
        }
    }
    return nullptr;
}

std::optional<JsonValue> parse_json(const SourceText& source, std::size_t most_values) {
    std::size_t read = 0;
    TreeBuilder builder(source, &read, most_values);
    const std::string_view text = source.text();
    nlohmann::json::sax_parse(CountingIterator(text.data(), &read), CountingIterator(text.data() + text.size(), &read),
                              &builder);
    return builder.result();
}

}  // namespace minhbach
