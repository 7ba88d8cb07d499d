// SPDX-License-Identifier: MIT
// What the headings of the documents say: data/headings.csv.
#include "load/headings.hpp"

#include <catch2/catch.hpp>

#include "load/small_site.hpp"
#include "load/theme_words.hpp"

using namespace minhbach;

namespace {

// A document of the small site, and the place of one of its figures.
const struct {
    std::string source = "thu-nghiem-2023";
    std::string locator = "I/2/a";
} first;

struct Reading {
    explicit Reading(const std::string& rows, const std::string& name = "data/headings.csv") {
        site.write(name, rows);
        corpus = site.load(diagnostics);
    }
    const Source& source() const { return corpus.sources[*corpus.sources.find(first.source)]; }
    const SmallSite site;
    Corpus corpus;
    Diagnostics diagnostics;
};

const std::string heading_row = "source,locator,title.vi,title.en\n";

}  // namespace

TEST_CASE("Headings of documents are read in the order of their file, those above a figure as well as its own") {
    const std::string outer = "I/2";
    const Reading read(heading_row + first.source + "," + outer + ",Phần,Part\n" + first.source + "," + first.locator +
                       ",Mục,Section\n");
    CHECK(underlined(read.diagnostics).empty());
    const auto& headings = read.source().headings;
    REQUIRE(headings.size() == 2);
    CHECK(headings.at(outer).title.in(vietnamese) == "Phần");
    CHECK(headings.at(outer).rank == 0);
    CHECK(headings.at(first.locator).title.in(english) == "Section");
    CHECK(headings.at(first.locator).rank == 1);
}

TEST_CASE("Headings may be JSON, and a site without them has none") {
    const Reading read(R"({"headings": [{"source": ")" + first.source + R"(", "locator": ")" + first.locator +
                           R"(", "title": {"vi": "a", "en": "b"}}]})",
                       "data/headings.json");
    CHECK(underlined(read.diagnostics).empty());
    CHECK(read.source().headings.size() == 1);
    Diagnostics diagnostics;
    const Corpus without = SmallSite().load(diagnostics);
    CHECK(without.sources[*without.sources.find(first.source)].headings.empty());
}

TEST_CASE("A heading below which no figure stands is told of, with the one that was meant") {
    const Reading read(heading_row + first.source + "," + first.locator + "b,Mục,Section\n");
    CHECK(reported(read.diagnostics) == Reported{"2:" + std::to_string(first.source.size() + 2) + " heading-unused"});
    CHECK_FALSE(read.diagnostics.has_errors());
    CHECK(read.diagnostics.sorted().front().hint.en.find("\"" + first.locator + "\"") != std::string::npos);
}

TEST_CASE("Where figures could not be read no heading is said to be unused") {
    SmallSite site;
    site.write("data/headings.csv", heading_row + first.source + ",none,Mục,Section\n");
    site.write("data/observations/" + first.source + ".csv", "nothing\n");
    Diagnostics diagnostics;
    site.load(diagnostics);
    CHECK(diagnostics.has_errors());
    for (const Diagnostic& item : diagnostics.sorted()) {
        CHECK(item.code != "heading-unused");
    }
}

TEST_CASE("Mistakes in the file of headings are told of where they stand") {
    const std::string good = first.source + "," + first.locator + ",Mục,Section\n";
    const std::string at_locator = std::to_string(first.source.size() + 2);
    CHECK(reported(Reading(heading_row + good + good).diagnostics) ==
          Reported{"3:" + at_locator + " duplicate-heading"});
    CHECK(reported(Reading(heading_row + "nobody," + first.locator + ",Mục,Section\n").diagnostics) ==
          Reported{"2:1 unknown-code"});
    CHECK(reported(Reading(heading_row + first.source + ",,Mục,Section\n").diagnostics).size() == 1);
    CHECK(reported(Reading(heading_row + first.source + "," + first.locator + ",Mục,\n").diagnostics).size() == 1);
}
