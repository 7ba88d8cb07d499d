// SPDX-License-Identifier: MIT
#include "load/text_damage.hpp"

#include <catch2/catch.hpp>

#include "load/small_site.hpp"

using namespace minhbach;

namespace {

Reported damage(const std::string& text) {
    Diagnostics diagnostics;
    const SourceText source("a.md", text, diagnostics);
    report_damage(source);
    return underlined(diagnostics);
}

std::string first_message(const std::string& text, Tongue language) {
    Diagnostics diagnostics;
    const SourceText source("a.md", text, diagnostics);
    report_damage(source);
    REQUIRE(diagnostics.sorted().size() == 1);
    return diagnostics.sorted().front().message.in(language);
}

std::string special(std::string_view text) {
    const auto found = first_special_character(text);
    return found ? fmt::format("{} {} {}", found->at, found->name.en, found->invisible) : "none";
}

}  // namespace

TEST_CASE("Good Vietnamese and English texts and addresses are not damaged") {
    for (const char* good :
         {"Tỉnh Điện Biên, huyện Văn Quan; xã Phong Thổ: giảm nghèo 1,5%/năm", "“XÃ”, “XÔ VIẾT NGHỆ TĨNH”, XÃ… XÃ – ĐÃ",
          "Sao? Vậy à?", "https://a.vn/x?y=1 [a](b?c=d)", "Müller, Citroën, naïve, España, 5 m², 3µm, © 2023, Word®",
          "hoà, toán, khuấy, thuê, ngoã, loã, chuẩn, quý", "«Á» và “À”", "kW·h, nghèo¹, 2¼ ha", "mục§5",
          "CHÍNH PHỦ – Æsop"}) {
        INFO(good);
        CHECK(damage(good).empty());
    }
}

TEST_CASE("A replacement character is an error at its word and told once with the number of words") {
    CHECK(damage("a\nPh\uFFFDn b\uFFFD c\uFFFD\uFFFD") == Reported{"2:1+4 letters-lost"});
    CHECK(first_message("Ph\uFFFDn b\uFFFD c", Tongue::vi) ==
          "\"Ph\uFFFDn\" có ký tự thay thế U+FFFD: chữ ở đó đã mất khi đổi bảng mã (2 chỗ trong tệp)");
    CHECK(first_message("Ph\uFFFDn", Tongue::en) ==
          "\"Ph\uFFFDn\" holds the replacement character U+FFFD: a letter was lost when the encoding was changed "
          "(places in the file: 1)");
}

TEST_CASE("A question mark between two letters is a warning and one at the end of a word is not") {
    CHECK(damage("xx Ph?n I") == Reported{"1:4+4 letters-maybe-lost"});
    CHECK(damage("?i?n") == Reported{"1:1+4 letters-maybe-lost"});
    CHECK(damage("a? ?b 1?2 a?1 1?a ?").empty());
    CHECK(damage("đ?ộ") == Reported{"1:1+3 letters-maybe-lost"});
}

TEST_CASE("UTF-8 that was read in an encoding of Windows is an error that shows what it was") {
    CHECK(first_message("Ä‘á»‹a phÆ°Æ¡ng", Tongue::vi) ==
          "\"Ä‘á»‹a\" giống \"địa\" ở UTF-8 bị đọc theo bảng mã của Windows (2 chỗ trong tệp)");
    CHECK(first_message("x Tá»‰nh", Tongue::en) ==
          "\"Tá»‰nh\" looks like \"Tỉnh\", UTF-8 that was read in an encoding of Windows (places in the file: 1)");
    CHECK(damage("xÃ£ há»™i") == Reported{"1:1+3 wrong-encoding"});
    CHECK(first_message("xĂ£", Tongue::en).starts_with("\"xĂ£\" looks like \"xã\""));
}

TEST_CASE("Texts in the old encodings of Vietnamese fonts are a warning that names the encoding") {
    CHECK(damage("TØnh ®iÖn biªn") == Reported{"1:6+4 old-encoding"});
    CHECK(first_message("kinh tÕ biªn", Tongue::vi) ==
          "\"biªn\" giống chữ ở bảng mã cũ TCVN3 (phông .Vn…), không phải Unicode (1 chỗ trong tệp)");
    CHECK(damage("ab khoâng") == Reported{"1:4+6 old-encoding"});
    CHECK(damage("Ñieän") == Reported{"1:1+5 old-encoding"});
    CHECK(first_message("Phaàn xaõ", Tongue::en) ==
          "\"Phaàn\" looks like the old encoding VNI (fonts VNI-…), not Unicode (places in the file: 2)");
}

TEST_CASE("Damage is found in the texts of every kind of file and what JSON escapes make at its text") {
    SmallSite site;
    site.write(province_file, heading_vi + "98,gnbv,works,,,,,2023,,actual,4,work,,Ph?n I,\n");
    CHECK(site.mistakes() == Reported{"2:40 letters-maybe-lost"});
    Diagnostics diagnostics;
    const SourceText source("a.json", "[\"a\"]", diagnostics);
    report_damage(source, 1, 3, "\uFFFD");
    CHECK(underlined(diagnostics) == Reported{"1:2+3 letters-lost"});
}

TEST_CASE("Characters that nobody sees or that look like the hyphen of the keyboard are named") {
    CHECK(special("1250") == "none");
    CHECK(special("đ1\u00A0250") == "3 U+00A0 (no-break space) true");
    CHECK(special("\u200B5") == "0 U+200B (zero-width space) true");
    CHECK(special("12\uFEFF") == "2 U+FEFF (byte order mark) true");
    CHECK(special("−5") == "0 U+2212 (minus sign) false");
    CHECK(special("–5") == "0 U+2013 (en dash) false");
}

TEST_CASE("What spreadsheets write for a formula that failed is told from other texts") {
    for (const char* error : {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "##", "#####"}) {
        INFO(error);
        CHECK(is_spreadsheet_error(error));
    }
    for (const char* other : {"", "#", "#1", "REF!", "#ref", "# #"}) {
        INFO(other);
        CHECK_FALSE(is_spreadsheet_error(other));
    }
}

TEST_CASE("A cell with an error of a spreadsheet is one mistake and the row is read no further") {
    SmallSite site;
    site.write(province_file, heading_vi +
                                  "98,gnbv,works,,,,,2023,,actual,#REF!,work,#####,#N/A,zzz\n"
                                  "98,gnbv\u00A0,works,,,,,2023,,actual,\"1\u00A0250\",work,,I\u00A01,\n");
    CHECK(site.mistakes() == Reported{"2:32 spreadsheet-error", "2:43 spreadsheet-error", "2:49 spreadsheet-error",
                                      "3:8 invisible-character"});
}
