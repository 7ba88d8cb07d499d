// SPDX-License-Identifier: MIT
#include "load/explanations.hpp"

#include <catch2/catch.hpp>

#include "load/small_site.hpp"

using namespace minhbach;

namespace {

// The answers that are read from this file, and the mistakes in it.
struct Reading {
    explicit Reading(const std::string& json) {
        const SmallSite site;
        site.write("data/explanations.json", json);
        load_explanations(site.path(), corpus, diagnostics);
    }

    Corpus corpus;
    Diagnostics diagnostics;
};

}  // namespace

TEST_CASE("Answers are read in the order of the file with the place of the finding they name") {
    const Reading read(R"({"$schema": "x", "explanations": [
  {"finding": "f000000000123", "text": {"vi": "Đã sửa.", "en": "Corrected."}, "by": {"vi": "UBND", "en": "Committee"},
   "date": "2024-07-31", "document": "12/BC"},
  {"text": {"vi": "Chưa.", "en": "Not yet."}, "by": {"vi": "Sở", "en": "Department"}, "date": "2024-08-01",
   "finding": "f000000000456"}]})");
    CHECK(reported(read.diagnostics).empty());
    REQUIRE(read.corpus.explanations.size() == 2);
    const Explanation& first = read.corpus.explanations[0];
    CHECK(first.finding == "f000000000123");
    CHECK(first.text == LocalText{"Đã sửa.", "Corrected."});
    CHECK(first.by == LocalText{"UBND", "Committee"});
    CHECK(first.date == *parse_date("2024-07-31"));
    CHECK(first.document == "12/BC");
    CHECK(first.place == Place{"data/explanations.json", 2, 15});
    const Explanation& second = read.corpus.explanations[1];
    CHECK(second.finding == "f000000000456");
    CHECK(second.text == LocalText{"Chưa.", "Not yet."});
    CHECK(second.by == LocalText{"Sở", "Department"});
    CHECK(second.date == *parse_date("2024-08-01"));
    CHECK(second.document.empty());
    CHECK(second.place == Place{"data/explanations.json", 5, 15});
}

TEST_CASE("An answer needs a day that exists and its absence and its error are reported once") {
    const auto mistakes = [](const std::string& date) {
        const Reading read(R"({"explanations": [{"finding": "f000000000001", "text": {"vi": "a", "en": "b"}, )" + date +
                           R"("by": {"vi": "c", "en": "d"}}]})");
        CHECK(read.corpus.explanations.at(0).date == Date{});
        return reported(read.diagnostics);
    };
    CHECK(mistakes("") == Reported{"1:19 missing-property"});
    CHECK(mistakes(R"("date": "2024-02-30", )") == Reported{"1:88 bad-date"});
    const Reading read(R"({"explanations": [{"finding": "f000000000001", "text": {"vi": "a", "en": "b"},
 "by": {"vi": "c", "en": "d"}}]})");
    const Diagnostic diagnostic = read.diagnostics.sorted().at(0);
    CHECK(diagnostic.message == Message{"thiếu thuộc tính \"date\"", "the property \"date\" is missing"});
    CHECK(diagnostic.hint == Message{"\"date\": Ngày trả lời.", "\"date\": The day of the answer."});
}

TEST_CASE("An answer that spreadsheets would run as a formula is refused") {
    const Reading read(R"({"explanations": [{"finding": "f000000000001", "text": {"vi": "=a", "en": "b"},
 "by": {"vi": "c", "en": "@d"}, "date": "2024-07-31"}]})");
    CHECK(reported(read.diagnostics) == Reported{"1:63 begins-like-formula", "2:26 begins-like-formula"});
}

TEST_CASE("Without a file or a list there are no answers") {
    const SmallSite site;
    Corpus corpus;
    Diagnostics diagnostics;
    load_explanations(site.path(), corpus, diagnostics);
    CHECK(reported(diagnostics).empty());
    CHECK(corpus.explanations.empty());
    CHECK(reported(Reading("{}").diagnostics) == Reported{"1:1 missing-property"});
    CHECK(reported(Reading("[").diagnostics).size() == 1);
    CHECK(reported(Reading(R"({"explanations": 1})").diagnostics) == Reported{"1:18 wrong-type"});
}
