// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

using namespace minhbach;

namespace {

using Offset = std::optional<std::size_t>;
using Texts = std::vector<std::string_view>;

// The Vietnamese vowels in normal form C: unmarked, then grave, acute, hook, tilde, dot below; and how a keyboard in
// form D types the first.
struct Vowel {
    std::array<std::string_view, 6> lower;
    std::array<std::string_view, 6> upper;
    char base;
    std::string_view mark;
};

constexpr std::array<Vowel, 12> vowels{{
    {{"a", "à", "á", "ả", "ã", "ạ"}, {"A", "À", "Á", "Ả", "Ã", "Ạ"}, 'a', ""},
    {{"ă", "ằ", "ắ", "ẳ", "ẵ", "ặ"}, {"Ă", "Ằ", "Ắ", "Ẳ", "Ẵ", "Ặ"}, 'a', "\u0306"},
    {{"â", "ầ", "ấ", "ẩ", "ẫ", "ậ"}, {"Â", "Ầ", "Ấ", "Ẩ", "Ẫ", "Ậ"}, 'a', "\u0302"},
    {{"e", "è", "é", "ẻ", "ẽ", "ẹ"}, {"E", "È", "É", "Ẻ", "Ẽ", "Ẹ"}, 'e', ""},
    {{"ê", "ề", "ế", "ể", "ễ", "ệ"}, {"Ê", "Ề", "Ế", "Ể", "Ễ", "Ệ"}, 'e', "\u0302"},
    {{"i", "ì", "í", "ỉ", "ĩ", "ị"}, {"I", "Ì", "Í", "Ỉ", "Ĩ", "Ị"}, 'i', ""},
    {{"o", "ò", "ó", "ỏ", "õ", "ọ"}, {"O", "Ò", "Ó", "Ỏ", "Õ", "Ọ"}, 'o', ""},
    {{"ô", "ồ", "ố", "ổ", "ỗ", "ộ"}, {"Ô", "Ồ", "Ố", "Ổ", "Ỗ", "Ộ"}, 'o', "\u0302"},
    {{"ơ", "ờ", "ớ", "ở", "ỡ", "ợ"}, {"Ơ", "Ờ", "Ớ", "Ở", "Ỡ", "Ợ"}, 'o', "\u031B"},
    {{"u", "ù", "ú", "ủ", "ũ", "ụ"}, {"U", "Ù", "Ú", "Ủ", "Ũ", "Ụ"}, 'u', ""},
    {{"ư", "ừ", "ứ", "ử", "ữ", "ự"}, {"Ư", "Ừ", "Ứ", "Ử", "Ữ", "Ự"}, 'u', "\u031B"},
    {{"y", "ỳ", "ý", "ỷ", "ỹ", "ỵ"}, {"Y", "Ỳ", "Ý", "Ỷ", "Ỹ", "Ỵ"}, 'y', ""},
}};
constexpr std::array<std::string_view, 6> tones{"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"};

std::string typed_in_form_d(const Vowel& vowel, std::size_t tone, bool upper) {
    return std::string(1, upper ? static_cast<char>(vowel.base - 'a' + 'A') : vowel.base) + std::string(vowel.mark) +
           std::string(tones[tone]);
}

std::string_view or_none(std::optional<std::string_view> found) {
    return found ? *found : std::string_view("(none)");
}

}  // namespace

TEST_CASE("Well-formed UTF-8 of every length has no invalid byte", "[text]") {
    CHECK(first_invalid_utf8("") == Offset{});
    CHECK(first_invalid_utf8("Van Quan") == Offset{});
    CHECK(first_invalid_utf8("Huyện Văn Quan, tỉnh Lạng Sơn") == Offset{});
    CHECK(first_invalid_utf8("\x7F") == Offset{});
    CHECK(first_invalid_utf8("\xC2\x80") == Offset{});
    CHECK(first_invalid_utf8("\xDF\xBF") == Offset{});
    CHECK(first_invalid_utf8("\xE0\xA0\x80") == Offset{});
    CHECK(first_invalid_utf8("\xED\x9F\xBF") == Offset{});
    CHECK(first_invalid_utf8("\xEE\x80\x80") == Offset{});
    CHECK(first_invalid_utf8("\xEF\xBF\xBF") == Offset{});
    CHECK(first_invalid_utf8("\xF0\x90\x80\x80") == Offset{});
    CHECK(first_invalid_utf8("\xF4\x8F\xBF\xBF") == Offset{});
    CHECK(first_invalid_utf8(std::string_view("a\0b", 3)) == Offset{});
}

TEST_CASE("Every kind of malformed UTF-8 is found where it begins", "[text]") {
    struct Case {
        const char* kind;
        std::string_view bytes;
    };
    const std::vector<Case> cases{
        {"a continuation byte alone", "\x80"},
        {"the last continuation byte alone", "\xBF"},
        {"a lead byte at the end", "\xC3"},
        {"a lead byte before a letter",
         "\xC3"
         "a"},
        {"three bytes cut after one", "\xE1"},
        {"three bytes cut after two", "\xE1\xBB"},
        {"three bytes cut by a letter",
         "\xE1\xBB"
         "a"},
        {"four bytes cut after three", "\xF0\x9F\x98"},
        {"four bytes cut by a letter",
         "\xF0\x9F\x98"
         "a"},
        {"an overlong NUL", "\xC0\x80"},
        {"an overlong slash", "\xC0\xAF"},
        {"an overlong letter", "\xC1\xA1"},
        {"an overlong slash in three bytes", "\xE0\x80\xAF"},
        {"an overlong sign in three bytes", "\xE0\x9F\xBF"},
        {"an overlong slash in four bytes", "\xF0\x80\x80\xAF"},
        {"an overlong sign in four bytes", "\xF0\x8F\xBF\xBF"},
        {"the first half of a surrogate pair", "\xED\xA0\x80"},
        {"the second half of a surrogate pair", "\xED\xBF\xBF"},
        {"a surrogate pair", "\xED\xA0\xBD\xED\xB8\x80"},
        {"beyond the last code point", "\xF4\x90\x80\x80"},
        {"far beyond the last code point", "\xF7\xBF\xBF\xBF"},
        {"a sequence of five", "\xF8\x88\x80\x80\x80"},
        {"a sequence of six", "\xFC\x84\x80\x80\x80\x80"},
        {"a byte that is never used", "\xFE"},
        {"the other byte that is never used", "\xFF"},
        {"Windows-1252", "\xE9t\xE9"},
    };
    for (const Case& bad : cases) {
        CAPTURE(bad.kind);
        CHECK(first_invalid_utf8(bad.bytes) == Offset{0});
        const std::string before = "Điện Biên ";
        CHECK(first_invalid_utf8(before + std::string(bad.bytes)) == Offset{before.size()});
        CHECK(first_invalid_utf8(before + std::string(bad.bytes) + " Lai Châu") == Offset{before.size()});
        CHECK(first_invalid_utf8(before + std::string(bad.bytes) + std::string(bad.bytes)) == Offset{before.size()});
    }
}

TEST_CASE("A view that ends inside a letter is invalid, whatever stands behind it in memory", "[text]") {
    const std::string text = "Quảng";
    CHECK(first_invalid_utf8(std::string_view(text).substr(0, 3)) == Offset{2});
    CHECK(first_invalid_utf8(std::string_view(text).substr(0, 4)) == Offset{2});
    CHECK(first_invalid_utf8(std::string_view(text).substr(0, 5)) == Offset{});
    CHECK(first_invalid_utf8(std::string_view(text).substr(3)) == Offset{0});
}

TEST_CASE("Every Vietnamese letter is in form C when composed and not when typed with combining marks", "[text]") {
    for (const Vowel& vowel : vowels) {
        for (std::size_t tone = 0; tone < tones.size(); ++tone) {
            for (const bool upper : {false, true}) {
                const std::string composed{upper ? vowel.upper[tone] : vowel.lower[tone]};
                const std::string apart = typed_in_form_d(vowel, tone, upper);
                CAPTURE(composed, apart);
                CHECK(first_not_nfc("xã " + composed + " Đ") == Offset{});
                if (apart.size() > 1) {
                    CHECK(first_not_nfc("xã " + apart + " Đ") == Offset{4});
                }
            }
        }
    }
    CHECK(first_not_nfc("Đđ") == Offset{});
}

TEST_CASE("A half-composed letter is not in form C either", "[text]") {
    CHECK(first_not_nfc("Huyê\u0323n") == Offset{3});
    CHECK(first_not_nfc("Huy\u1EB9\u0302n") == Offset{3});
    CHECK(first_not_nfc("Bi\u00EA\u0301n") == Offset{2});
    CHECK(first_not_nfc("x\u0301\u0323") == Offset{1});
}

TEST_CASE("Text without letters to compose is in form C", "[text]") {
    CHECK(first_not_nfc("") == Offset{});
    CHECK(first_not_nfc("Lang Son") == Offset{});
    CHECK(first_not_nfc("1.234,5\u00a0% — “…”") == Offset{});
    CHECK(first_not_nfc("đ\u0301") == Offset{});  // there is no such letter to compose to
    CHECK(first_not_nfc("\U0001F600") == Offset{});
}

TEST_CASE("The place that is not in form C is the start of a character, even where the difference is inside it",
          "[text]") {
    const std::string angstrom = "m\u212B";  // the Ångström sign, which form C replaces by the letter Å
    CHECK(first_not_nfc(angstrom) == Offset{1});
    CHECK(first_not_nfc("aa\u1F71") == Offset{2});  // Greek: replaced by U+03AC
}

TEST_CASE("Code points of Vietnamese text are its letters", "[text]") {
    CHECK(code_points("") == std::vector<char32_t>{});
    CHECK(code_points("Điện") == std::vector<char32_t>{0x110, 'i', 0x1EC7, 'n'});
    CHECK(code_points("\U0001F600a") == std::vector<char32_t>{0x1F600, 'a'});
    CHECK(code_points(std::string_view("a\0b", 3)) == std::vector<char32_t>{'a', 0, 'b'});
    CHECK(count_code_points("") == 0);
    CHECK(count_code_points("Điện Biên") == 9);
    CHECK(count_code_points("e\u0302\u0323") == 3);
    CHECK(count_code_points("\U0001F600") == 1);
}

TEST_CASE("An invalid byte among the code points becomes the replacement character", "[text]") {
    CHECK(code_points("a\x80"
                      "b") == std::vector<char32_t>{'a', 0xFFFD, 'b'});
    CHECK(code_points("\xFF\xFE") == std::vector<char32_t>{0xFFFD, 0xFFFD});
    CHECK(code_points("a\xC3") == std::vector<char32_t>{'a', 0xFFFD});
    CHECK(code_points("\xC3"
                      "a") == std::vector<char32_t>{0xFFFD, 'a'});
    CHECK(code_points("\xE9t\xE9") == std::vector<char32_t>{0xFFFD, 't', 0xFFFD});
}

TEST_CASE("A code point becomes its UTF-8", "[text]") {
    CHECK(to_utf8('a') == "a");
    CHECK(to_utf8(0) == std::string(1, '\0'));
    CHECK(to_utf8(0x111) == "đ");
    CHECK(to_utf8(0x1EC7) == "ệ");
    CHECK(to_utf8(0x1F600) == "\U0001F600");
    CHECK(to_utf8(0x10FFFF) == "\xF4\x8F\xBF\xBF");
}

TEST_CASE("Every code point survives the way to UTF-8 and back", "[text]") {
    for (char32_t point = 0; point <= 0x10FFFF; point += point < 0x3000 ? 1 : 101) {
        if (point >= 0xD800 && point <= 0xDFFF) {
            continue;
        }
        const std::string text = to_utf8(point);
        CAPTURE(static_cast<std::uint32_t>(point));
        REQUIRE(first_invalid_utf8(text) == Offset{});
        REQUIRE(code_points(text) == std::vector<char32_t>{point});
        REQUIRE(count_code_points(text) == 1);
    }
}

TEST_CASE("Any valid text has as many code points as are counted, and is put together again from them",
          "[text][property]") {
    std::mt19937 engine(1);
    constexpr std::array<char32_t, 10> some{'a', '\n', 0x110, 0x1EC7, 0x301, 0x31B, 0xFFFD, 0x10000, 0x1F600, 0};
    for (int i = 0; i < 2000; ++i) {
        std::string text;
        std::vector<char32_t> points;
        for (auto length = engine() % 12; length > 0; --length) {
            points.push_back(some[engine() % some.size()]);
            text += to_utf8(points.back());
        }
        REQUIRE(code_points(text) == points);
        REQUIRE(count_code_points(text) == points.size());
        REQUIRE(first_invalid_utf8(text) == Offset{});
    }
}

TEST_CASE("No bytes whatever break the functions on text", "[text][property]") {
    std::mt19937 engine(2);
    for (int i = 0; i < 5000; ++i) {
        std::string bytes;
        for (auto length = engine() % 16; length > 0; --length) {
            bytes += static_cast<char>(engine() % 256);
        }
        const auto bad = first_invalid_utf8(bytes);
        const auto points = code_points(bytes);
        const bool replaced = std::find(points.begin(), points.end(), char32_t{0xFFFD}) != points.end();
        REQUIRE((bad.has_value() || !replaced || bytes.find("\xEF\xBF\xBD") != std::string::npos));
        REQUIRE((!bad || replaced));
        if (bad) {
            REQUIRE(first_invalid_utf8(std::string_view(bytes).substr(0, *bad)) == Offset{});
        }
        REQUIRE(first_invalid_utf8(folded(bytes)) == Offset{});
        const std::string segment = slug(bytes);
        REQUIRE(segment.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
        REQUIRE(segment.find("--") == std::string::npos);
    }
}

TEST_CASE("Folding takes every mark off every Vietnamese letter, composed or not", "[text]") {
    for (const Vowel& vowel : vowels) {
        const std::string base(1, vowel.base);
        for (std::size_t tone = 0; tone < tones.size(); ++tone) {
            CAPTURE(vowel.lower[tone]);
            CHECK(folded(vowel.lower[tone]) == base);
            CHECK(folded(vowel.upper[tone]) == base);
            CHECK(folded(typed_in_form_d(vowel, tone, false)) == base);
            CHECK(folded(typed_in_form_d(vowel, tone, true)) == base);
            CHECK(slug(vowel.lower[tone]) == base);
            CHECK(slug(vowel.upper[tone]) == base);
            CHECK(slug(typed_in_form_d(vowel, tone, true)) == base);
        }
    }
    CHECK(folded("đ") == "d");
    CHECK(folded("Đ") == "d");
    CHECK(slug("đ") == "d");
    CHECK(slug("Đ") == "d");
}

TEST_CASE("Folding makes names of places searchable", "[text]") {
    CHECK(folded("Điện Biên") == "dien bien");
    CHECK(folded("HUYỆN VĂN QUAN") == "huyen van quan");
    CHECK(folded("Phong Thổ") == "phong tho");
    CHECK(folded("Thừa Thiên Huế") == "thua thien hue");
    CHECK(folded("Bà Rịa - Vũng Tàu") == "ba ria - vung tau");
    CHECK(folded("Đắk Lắk") == "dak lak");
    CHECK(folded("Krông Pắc") == "krong pac");
    CHECK(folded("Mường Ảng") == "muong ang");
    CHECK(folded("") == "");
    CHECK(folded("1.234,5\u00a0%") == "1.234,5\u00a0%");
}

TEST_CASE("Folding what is folded changes nothing", "[text]") {
    for (const std::string_view text :
         {"Điện Biên", "Straße", "日本", "Ωμέγα", "İstanbul", "e\u0302\u0323", "\U0001F600"}) {
        CHECK(folded(folded(text)) == folded(text));
    }
}

TEST_CASE("Folding leaves what is not Latin and replaces what is not valid", "[text]") {
    CHECK(folded("Gạo 日本") == "gao 日本");
    CHECK(folded("\U0001F600Đ") ==
          "\U0001F600"
          "d");
    CHECK(folded("a\xFF"
                 "B") ==
          "a\uFFFD"
          "b");
}

TEST_CASE("A slug is a clean path segment", "[text]") {
    CHECK(slug("Huyện Văn Quan") == "huyen-van-quan");
    CHECK(slug("Bà Rịa - Vũng Tàu") == "ba-ria-vung-tau");
    CHECK(slug("Xã Đông Á") == "xa-dong-a");
    CHECK(slug("Quận 10") == "quan-10");
    CHECK(slug("  Tiểu dự án 2:  …đường  ") == "tieu-du-an-2-duong");
    CHECK(slug("Ea H'leo") == "ea-h-leo");
    CHECK(slug("06253@2025") == "06253-2025");
}

TEST_CASE("A slug cannot leave its folder", "[text]") {
    CHECK(slug("../../etc/passwd") == "etc-passwd");
    CHECK(slug("..") == "");
    CHECK(slug("/") == "");
    CHECK(slug("a\\b/c.html?x#y") == "a-b-c-html-x-y");
    CHECK(slug(std::string_view("a\0b", 3)) == "a-b");
    CHECK(slug("-rf") == "rf");
}

TEST_CASE("A slug of nothing usable is empty", "[text]") {
    CHECK(slug("") == "");
    CHECK(slug("---") == "");
    CHECK(slug("日本") == "");
    CHECK(slug(" \t\n") == "");
    CHECK(slug("\xFF\xFE") == "");
}

TEST_CASE("Trimming takes white space off both ends only", "[text]") {
    CHECK(trimmed("  a b \t\r\n") == "a b");
    CHECK(trimmed("a") == "a");
    CHECK(trimmed("") == "");
    CHECK(trimmed(" \t\r\n") == "");
    CHECK(trimmed("\xC2\xA0"
                  "a") ==
          "\xC2\xA0"
          "a");  // a no-break space is a character like any other
}

TEST_CASE("Splitting gives every part, empty ones too", "[text]") {
    CHECK(split("a;b;c", ';') == Texts{"a", "b", "c"});
    CHECK(split("a", ';') == Texts{"a"});
    CHECK(split("", ';') == Texts{""});
    CHECK(split(";", ';') == Texts{"", ""});
    CHECK(split(";a;;b;", ';') == Texts{"", "a", "", "b", ""});
    CHECK(split("đường;trường", ';') == Texts{"đường", "trường"});
    CHECK(split("a,b", ';') == Texts{"a,b"});
}

TEST_CASE("The nearest candidate is the one with the fewest slips", "[text]") {
    const Texts codes{"allocated", "disbursed", "households", "beneficiaries"};
    CHECK(or_none(nearest("disbursed", codes)) == "disbursed");
    CHECK(or_none(nearest("disbursd", codes)) == "disbursed");
    CHECK(or_none(nearest("disbursedd", codes)) == "disbursed");
    CHECK(or_none(nearest("disbarsed", codes)) == "disbursed");
    CHECK(or_none(nearest("DISBURSED", codes)) == "disbursed");
    CHECK(or_none(nearest("houshold", codes)) == "households");
    CHECK(or_none(nearest("benefishiaries", codes)) == "beneficiaries");
}

TEST_CASE("Two swapped neighbours are one slip", "[text]") {
    CHECK(or_none(nearest("paln", {"plan"})) == "plan");
    CHECK(or_none(nearest("atcual", {"actual"})) == "actual");
    CHECK(or_none(nearest("ba", {"ab"})) == "ab");
    CHECK(or_none(nearest("lpan", {"clan", "plan"})) == "plan");
    CHECK(or_none(nearest("badc", {"abcd"})) == "(none)");  // two swaps in four letters
    CHECK(or_none(nearest("badcef", {"abcdef"})) == "abcdef");
}

TEST_CASE("Nothing is nearest when all candidates are too far", "[text]") {
    CHECK(or_none(nearest("xyz", {"plan", "actual"})) == "(none)");
    CHECK(or_none(nearest("population", {"disbursed", "allocated"})) == "(none)");
    CHECK(or_none(nearest("plan", {"planning"})) == "(none)");
    CHECK(or_none(nearest("abc", {"axy"})) == "(none)");
    CHECK(or_none(nearest("plan", {})) == "(none)");
    CHECK(or_none(nearest("", {"plan", "actual"})) == "(none)");
    CHECK(or_none(nearest("plan", {""})) == "(none)");
    CHECK(or_none(nearest("x", {std::string_view("a very long candidate of many words")})) == "(none)");
}

TEST_CASE("A third of the letters may be wrong, and no more", "[text]") {
    CHECK(or_none(nearest("abcxyf", {"abcdef"})) == "abcdef");
    CHECK(or_none(nearest("abxyzf", {"abcdef"})) == "(none)");
    CHECK(or_none(nearest("abcdefxyz", {"abcdefghi"})) == "abcdefghi");
    CHECK(or_none(nearest("abcdewxyz", {"abcdefghi"})) == "(none)");
    CHECK(or_none(nearest("ax", {"ab"})) == "ab");
}

TEST_CASE("Accents and capitals do not count against a candidate", "[text]") {
    CHECK(or_none(nearest("dien bien", {"Lai Châu", "Điện Biên"})) == "Điện Biên");
    CHECK(or_none(nearest("Điên Bien", {"Lai Châu", "Điện Biên"})) == "Điện Biên");
    CHECK(or_none(nearest("Dien Bein", {"Lai Châu", "Điện Biên"})) == "Điện Biên");
    CHECK(or_none(nearest("e\u0302\u0323", {"ệ"})) == "ệ");
    CHECK(or_none(nearest("ĐƯỜNG", {"đường"})) == "đường");
}

TEST_CASE("Of candidates that are equally near the first in the list is taken", "[text]") {
    CHECK(or_none(nearest("bat", {"cat", "hat"})) == "cat");
    CHECK(or_none(nearest("bat", {"hat", "cat"})) == "hat");
    CHECK(or_none(nearest("ma", {"má", "mà"})) == "má");
}

TEST_CASE("Within a sentence a name has a small letter, whatever the alphabet, and an abbreviation none", "[text]") {
    CHECK(lower_first("Huyện Văn Quan") == "huyện Văn Quan");
    CHECK(lower_first("Đặc khu Phú Quốc") == "đặc khu Phú Quốc");
    CHECK(lower_first("ĐTPT và sự nghiệp") == "ĐTPT và sự nghiệp");
    CHECK(lower_first("BC-UBND") == "BC-UBND");
    CHECK(lower_first("Ấp Bắc") == "ấp Bắc");
    CHECK(lower_first("xã Hữu Liên") == "xã Hữu Liên");
    CHECK(lower_first("A") == "a");
    CHECK(lower_first("96") == "96");
    CHECK(lower_first("").empty());
}
