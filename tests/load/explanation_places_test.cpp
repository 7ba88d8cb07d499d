// SPDX-License-Identifier: MIT
// What an authority answers to a contradiction.
#include "load/explanations.hpp"

#include <catch2/catch.hpp>

#include "load/small_site.hpp"

using namespace minhbach;

TEST_CASE("Explanations are read with their places and a site may have none") {
    SmallSite site;
    Diagnostics none;
    CHECK(site.load(none).explanations.empty());
    site.write("data/explanations.json", R"({"$schema": "x", "explanations": [
{"finding": "f000000000001", "text": {"vi": "vì", "en": "because"}, "by": {"vi": "Sở", "en": "Office"}, )"
                                         R"("date": "2024-01-31",
 "document": "7/CV"},
{"text": {"vi": "a", "en": "b"}, "by": {"vi": "c", "en": "d"}, "date": "2024-02-01", "finding": "f000000000002"}]})");
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    CHECK(reported(diagnostics).empty());
    REQUIRE(corpus.explanations.size() == 2);
    const Explanation& first = corpus.explanations[0];
    CHECK(first.finding == "f000000000001");
    CHECK(first.text == LocalText{"vì", "because"});
    CHECK(first.by == LocalText{"Sở", "Office"});
    CHECK(to_string(first.date) == "2024-01-31");
    CHECK(first.document == "7/CV");
    CHECK(first.place.file == "data/explanations.json");
    CHECK(first.place.line == 2);
    CHECK(first.place.column == 13);
    CHECK(corpus.explanations[1].finding == "f000000000002");
    CHECK(corpus.explanations[1].document.empty());
    CHECK(corpus.explanations[1].place.line == 4);
    CHECK(corpus.explanations[1].place.column == 97);
}

TEST_CASE("An explanation without its day or with a wrong one is reported once") {
    const auto mistakes = [](const std::string& rest) {
        SmallSite site;
        site.write("data/explanations.json",
                   R"({"explanations": [{"finding": "f000000000000", "text": {"vi": "a", "en": "b"}, )"
                   R"("by": {"vi": "c", "en": "d"})" +
                       rest + "}]}");
        return site.mistakes();
    };
    CHECK(mistakes("") == Reported{"1:19 missing-property"});
    CHECK(mistakes(R"(, "date": null)") == Reported{"1:118 missing-property"});
    CHECK(mistakes(R"(, "date": "1/8/2024")") == Reported{"1:118 bad-date"});
    CHECK(mistakes(R"(, "date": 1)") == Reported{"1:118 wrong-type"});
    SmallSite site;
    for (const char* text : {"{", "{\"explanations\": 1}", "[]"}) {
        site.write("data/explanations.json", text);
        CHECK(site.mistakes().size() == 1);
    }
}
