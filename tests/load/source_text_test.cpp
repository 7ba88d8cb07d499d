// SPDX-License-Identifier: MIT
#include "load/source_text.hpp"

#include <catch2/catch.hpp>

#include "load/in_time.hpp"
#include "load/reported.hpp"
#include "load/temporary_folder.hpp"

using namespace minhbach;

namespace {

// Reads `bytes` from a file; what is reported is added to `found`.
std::optional<std::string> read(std::string_view bytes, Reported& found) {
    const TemporaryFolder folder;
    folder.write("a.txt", bytes);
    Diagnostics diagnostics;
    const auto source = read_source_text(folder.path(), "a.txt", diagnostics);
    found = reported(diagnostics);
    return source ? std::optional(std::string(source->text())) : std::nullopt;
}

}  // namespace

TEST_CASE("Lines and columns count from one columns in characters") {
    Diagnostics diagnostics;
    const SourceText source("a.txt", "Điện\nBiên\n\nPhủ", diagnostics);
    const auto place = [&](std::size_t offset) {
        return fmt::format("{}:{}", source.place(offset).line, source.place(offset).column);
    };
    CHECK(place(0) == "1:1");
    CHECK(place(source.text().find("n\n")) == "1:4");
    CHECK(place(source.text().find("Biên")) == "2:1");
    CHECK(place(source.text().find("Phủ")) == "4:1");
    CHECK(place(source.text().size()) == "4:4");
    CHECK(place(100'000) == "4:4");
    CHECK(source.line_start(4) == source.text().find("Phủ"));
}

TEST_CASE("Columns are right in a line of many kilobytes") {
    Diagnostics diagnostics;
    std::string line;
    for (int i = 0; i < 20'000; ++i) {
        line += "ạ";
    }
    const SourceText source("a.txt", "x\n" + line + "\ny", diagnostics);
    CHECK(source.place(2 + std::size_t{3} * 12'345).column == 12'346);
    CHECK(source.place(2 + line.size()).column == 20'001);
    CHECK(source.place(2 + line.size() + 1).line == 3);
    CHECK(source.place(2 + line.size() + 1).column == 1);
}

TEST_CASE("A hundred thousand mistakes in one line of megabytes are reported in a moment", "[slow]") {
    Diagnostics diagnostics;
    const SourceText source("a.txt", std::string(10'000'000, 'x'), diagnostics);
    const InTime in_time;
    for (std::size_t i = 0; i < 100'000; ++i) {
        source.error(i * 100, 1, "test", {"a", "a"});
    }
    CHECK(diagnostics.errors() == 100'000);
}

TEST_CASE("A message that quotes a huge cell is cut at a whole character") {
    Diagnostics diagnostics;
    const SourceText source("a.txt", "x", diagnostics);
    std::string huge = "x";
    for (int i = 0; i < 100'000; ++i) {
        huge += "ộ";
    }
    source.error(0, 1, "test", {huge, huge}, {huge, huge});
    const std::string text = to_text(diagnostics, Tongue::vi);
    CHECK(text.size() < 10'000);
    CHECK_THAT(text, Catch::Contains("ộ…"));
    CHECK_THAT(text, !Catch::Contains("\xEF\xBF\xBD"));
}

TEST_CASE("A byte order mark and Windows line ends are taken away with a warning") {
    Reported found;
    CHECK(read("\xEF\xBB\xBF"
               "a\r\nb\rc\r\n",
               found) == "a\nb\nc\n");
    CHECK(found == Reported{"1:1 byte-order-mark", "1:2 carriage-return"});
}

TEST_CASE("A file that is empty of white space or of a byte order mark alone is empty") {
    Reported found;
    for (const char* bytes : {"", " \r\n\t\n", "\xEF\xBB\xBF", "\xEF\xBB\xBF\n"}) {
        CHECK(!read(bytes, found));
        CHECK(found == Reported{"0:0 file-empty"});
    }
}

TEST_CASE("Bytes that are not UTF-8 are reported where they stand") {
    Reported found;
    CHECK(
        !read("Giới\nthi\xE1\xBB"
              "u",
              found));
    CHECK(found == Reported{"2:4 not-utf8"});
    CHECK(!read("a\xC0\xAF", found));          // overlong
    CHECK(!read("a\xED\xA0\x80", found));      // half of a surrogate pair
    CHECK(!read("a\xF4\x90\x80\x80", found));  // beyond Unicode
    CHECK(!read("\xFF\xFEz\0o\0", found));
    CHECK(found == Reported{"0:0 not-utf8"});
}

TEST_CASE("Control characters are refused tabs and line breaks are not") {
    Reported found;
    CHECK(read("a\tb\n", found) == "a\tb\n");
    CHECK(found.empty());
    for (const std::string_view bytes : {std::string_view("ab\0c", 4), std::string_view("ab\x1b[31m"),
                                         std::string_view("ab\x7f"), std::string_view("ab\xC2\x9B")}) {
        CHECK(!read(bytes, found));
        CHECK(found == Reported{"1:3 control-character"});
    }
    CHECK(read("ab\xC2\xA0", found));  // a space that does not break
}

TEST_CASE("Characters that turn or break a text are each reported where they stand") {
    Reported found;
    CHECK(read("Xã \u202Ea\u2069\nb\u2028\n", found));
    CHECK(found == Reported{"1:4 hidden-character", "1:6 hidden-character", "2:2 hidden-character"});
    CHECK(!read("\u202Ea\x1b[31m\x01", found));
    CHECK(found == Reported{"1:1 hidden-character", "1:3 control-character"});
}

TEST_CASE("What escapes make is checked like what stands in the file") {
    Diagnostics diagnostics;
    const SourceText source("a.txt", "0123456789", diagnostics);
    check_parsed_text(source, 0, 1, "\\u202e", "\u202E");
    check_parsed_text(source, 1, 2, "a\\u0000", std::string_view("a\0", 2));
    check_parsed_text(source, 2, 1, "a\\u0301", "a\u0301");
    check_parsed_text(source, 3, 1, "\\ufffd", "\uFFFD");
    check_parsed_text(source, 4, 1, "a\\u000d", "a\r");
    check_parsed_text(source, 5, 1, "\u200B", "\u200B");
    check_parsed_text(source, 6, 1, "a\\n\\t\\u1EA1", "a\n\tạ");
    // What stands there as it is was reported with the file.
    check_parsed_text(source, 7, 1, "\\u0041\u202E", "A\u202E");
    check_parsed_text(source, 8, 1, "a\u0301\\u0041", "a\u0301A");
    check_parsed_text(source, 9, 1, "\u202Ea", "\u202Ea");
    check_parsed_text(source, 9, 1, "", "");
    check_parsed_text(source, 9, 1, " ", " ");
    CHECK(underlined(diagnostics) == Reported{"1:1+1 hidden-character", "1:1+1 invisible-text",
                                              "1:2+2 control-character", "1:3+1 not-nfc", "1:4+1 letters-lost",
                                              "1:5+1 control-character", "1:6+1 invisible-text"});
}

TEST_CASE("Decomposed letters are reported where they begin") {
    Reported found;
    CHECK(read("Xã Pho\xCC\x82\x20", found));
    CHECK(found == Reported{"1:6 not-nfc"});
}

TEST_CASE("A file that is not there or is a folder is reported and nothing is read") {
    const TemporaryFolder folder;
    folder.write("sub/a.txt", "x");
    Diagnostics diagnostics;
    CHECK(!read_source_text(folder.path(), "b.txt", diagnostics));
    CHECK(!read_source_text(folder.path(), "sub", diagnostics));
    CHECK(reported(diagnostics) == Reported{"0:0 file-missing", "0:0 not-a-file"});
}

TEST_CASE("Texts that a spreadsheet would run are those that begin with = + - @ or a tab") {
    for (const char* text : {"=1", "+1", "-1", "@a", "\ta"}) {
        CHECK(begins_like_formula(text));
    }
    for (const char* text : {"", "a=1", "1-2", " =1", "“=”"}) {
        CHECK(!begins_like_formula(text));
    }
}

TEST_CASE("What cannot be read or is too large is reported with what to do") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "sub");
    folder.write("large", "");
    folder.write("large.csv", "");
    std::filesystem::resize_file(folder.path() / "large", (std::uintmax_t{32} << 20U) + 1);
    std::filesystem::resize_file(folder.path() / "large.csv", (std::uintmax_t{1} << 30U) + 1);
    Diagnostics diagnostics;
    CHECK(!read_source_text(folder.path(), "large", diagnostics));
    CHECK(!read_source_text(folder.path(), "large.csv", diagnostics));
    CHECK(!read_source_text(folder.path(), "sub", diagnostics));
    CHECK(to_text(diagnostics, Tongue::vi) ==
          "large: lỗi: tệp lớn hơn 32 MiB [file-too-large]\n       = cách sửa: tách thành nhiều tệp nhỏ hơn\n"
          "large.csv: lỗi: tệp lớn hơn 1024 MiB [file-too-large]\n       = cách sửa: tách thành nhiều tệp nhỏ hơn\n"
          "sub: lỗi: đây là một thư mục, không phải tệp [not-a-file]\n"
          "       = cách sửa: đổi tên thư mục, và đặt tệp vào chỗ này\n3 lỗi, 0 cảnh báo\n");
    CHECK(to_text(diagnostics, Tongue::en) ==
          "large: error: the file is larger than 32 MiB [file-too-large]\n       = hint: split it into smaller files\n"
          "large.csv: error: the file is larger than 1024 MiB [file-too-large]\n       = hint: split it into smaller "
          "files\n"
          "sub: error: this is a folder, not a file [not-a-file]\n"
          "       = hint: give the folder another name, and put the file here\n3 error(s), 0 warning(s)\n");
}

TEST_CASE("Messages are cut at two thousand bytes and lines longer than four thousand are not shown") {
    Diagnostics diagnostics;
    const SourceText source("a.txt", std::string(4000, 'x') + "\n" + std::string(4001, 'y') + "\nz", diagnostics);
    source.error(0, 3, "a", {std::string(2000, 'v'), std::string(2001, 'e')}, {std::string(2001, 'h'), "i"});
    source.warning(4001, 0, "b", {"v", "e"});
    source.error(8003, 1, "c", {"v", "e"});
    const auto all = diagnostics.sorted();
    REQUIRE(all.size() == 3);
    CHECK(all[0].message.vi == std::string(2000, 'v'));
    CHECK(all[0].message.en == std::string(2000, 'e') + "…");
    CHECK(all[0].hint.vi == std::string(2000, 'h') + "…");
    CHECK(all[0].excerpt == std::string(4000, 'x'));
    CHECK(all[0].width == 3);
    CHECK(all[1].excerpt.empty());
    CHECK(all[1].width == 1);
    CHECK(all[1].severity == Severity::warning);
    CHECK(all[2].excerpt == "z");
    CHECK(all[2].severity == Severity::error);
}
