// SPDX-License-Identifier: MIT
#include "emit/manifest.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace minhbach;

TEST_CASE("a manifest lists its files sorted by bytes, whatever order they came in") {
    const Manifest one({{"b/index.html", 3, 1}, {"a.css", 10, 0xABCDEF}, {"b", 0, 2}, {"ä", 1, 3}});
    const Manifest other({{"ä", 1, 3}, {"b", 0, 2}, {"a.css", 10, 0xABCDEF}, {"b/index.html", 3, 1}});
    CHECK(one.text() == other.text());
    CHECK(one.text() ==
          "minhbach-manifest 1\n"
          "0000000000abcdef 10 a.css\n"
          "0000000000000002 0 b\n"
          "0000000000000001 3 b/index.html\n"
          "0000000000000003 1 ä\n");
}

TEST_CASE("the hash of a file is XXH3-64") {
    CHECK(content_hash("") == 0x2D06800538D394C2U);
    CHECK(content_hash("minhbach") == content_hash(std::string("minhbach")));
    CHECK(content_hash("minhbach") != content_hash("minhbacH"));
}

TEST_CASE("a manifest that was written is read again") {
    const Manifest written({{"dữ liệu/tệp có dấu cách.csv", 18'000'000'000, 0xFFFFFFFFFFFFFFFF}, {"x", 0, 0}});
    const auto read = Manifest::parse(written.text());
    REQUIRE(read);
    CHECK(read->text() == written.text());
    REQUIRE(read->find("dữ liệu/tệp có dấu cách.csv") != nullptr);
    CHECK(read->find("dữ liệu/tệp có dấu cách.csv")->size == 18'000'000'000);
    CHECK(read->find("dữ liệu") == nullptr);
    CHECK(read->has_folder("dữ liệu"));
    CHECK_FALSE(read->has_folder("x"));
    CHECK_FALSE(read->has_folder("dữ"));
    CHECK(Manifest::parse(Manifest().text()));
}

TEST_CASE("a damaged manifest is not read at all") {
    const std::string header = "minhbach-manifest 1\n";
    const std::string text =
        GENERATE("", "minhbach-manifest 2\n", "minhbach-manifest 1",  //
                 "1 0000000000000001 3 a", "0000000000000001 3 a", "000000000000001 3 a\n", "000000000000000g 3 a\n",
                 "0000000000000001 a\n", "0000000000000001 3\n", "0000000000000001 3 \n", "0000000000000001 -3 a\n",
                 "0000000000000001 3 ../a\n", "0000000000000001 3 b\n0000000000000001 3 a\n",
                 "0000000000000001 3 a\n0000000000000001 3 a\n", "0000000000000001 3 a\n\n");
    CAPTURE(text);
    CHECK_FALSE(Manifest::parse(text.starts_with("minhbach") || text.empty() ? text : header + text));
}

TEST_CASE("an output path stays inside its folder and can be written down") {
    const std::string good =
        GENERATE("index.html", "dia-phuong/lang-son/index.html", ".nojekyll", "..a", "a..", "a/.minhbach-manifest",
                 ".well-known/x", "tệp có dấu cách", ".minhbach-manifest2");
    CHECK(path_problem(good) == "");
    using namespace std::string_literals;
    const std::string bad =
        GENERATE(""s, "/"s, "/etc/passwd"s, "a/"s, "a//b"s, "."s, ".."s, "./a"s, "../a"s, "a/../b"s, "a/./b"s, "a/.."s,
                 "a\\b"s, "a\0b"s, "a\nb"s, "a\x7F"s, "a\xFF"s, ".minhbach-manifest"s, ".minhbach-manifest/a"s);
    CAPTURE(bad);
    CHECK(path_problem(bad) != "");
}
