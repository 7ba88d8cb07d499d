// SPDX-License-Identifier: MIT
// What persons enter: data/remarks.json.
#include "load/remarks.hpp"

#include <catch2/catch.hpp>

#include "load/small_site.hpp"

using namespace minhbach;

namespace {

// The remarks that are read from this file over the figures of the small site, and the mistakes in it.
struct Reading {
    explicit Reading(const std::string& json) {
        site.write("data/remarks.json", json);
        corpus = site.load(diagnostics);
    }
    const SmallSite site;
    Corpus corpus;
    Diagnostics diagnostics;
};

// The id of the small site's figure at this place, in the order of the corpus.
std::string id_of(std::size_t figure) {
    Diagnostics diagnostics;
    static const Corpus corpus = SmallSite().load(diagnostics);
    return to_observation_id(corpus.observations.at(figure).id);
}

std::string quoted(std::size_t figure) {
    return "\"" + id_of(figure) + "\"";
}

// A remark of which everything is right but what is put in the place of one property.
std::string remark(const std::string& key = {}, const std::string& value = {}) {
    std::string text = "{\"remarks\": [\n{";
    for (const auto& [name, right] :
         std::vector<std::pair<std::string, std::string>>{{"id", "\"a-1\""},
                                                          {"figures", "[" + quoted(0) + "]"},
                                                          {"statement", R"({"vi": "a", "en": "b"})"},
                                                          {"by", R"({"vi": "c", "en": "d"})"},
                                                          {"date", "\"2024-01-31\""}}) {
        const std::string& chosen = name == key ? value : right;
        if (!chosen.empty()) {
            text += (text.ends_with("{") ? "\"" : ",\n\"") + name + "\": " + chosen;
        }
    }
    if (key == "severity" || key == "more") {
        text += ",\n\"" + key + "\": " + value;
    }
    return text + "}]}";
}

Reported mistakes(const std::string& key, const std::string& value) {
    return underlined(Reading(remark(key, value)).diagnostics);
}

}  // namespace

TEST_CASE("A remark is read with the figures it is about in their order") {
    const Reading read(
        "{\"$schema\": \"x\", \"remarks\": [\n {\"id\": \"song-xanh-12\", \"figures\": [" + quoted(5) + ", " +
        quoted(0) + ", " + quoted(7) +
        "],\n  \"statement\": {\"vi\": \"Hai số.\", \"en\": \"Two figures.\"}, \"severity\": \"error\",\n"
        "  \"misplaced\": true, \"by\": {\"vi\": \"Ban\", \"en\": \"Board\"}, \"date\": \"2024-01-31\"},\n"
        " {\"id\": \"b\", \"figures\": [" +
        quoted(2) +
        "], \"statement\": {\"vi\": \"x\", \"en\": \"y\"}, \"within_source\": true, \"by\": {\"vi\": \"c\", \"en\": "
        "\"d\"},"
        " \"date\": \"2024-02-01\"}]}");
    CHECK(reported(read.diagnostics).empty());
    REQUIRE(read.corpus.remarks.size() == 2);
    const Remark& first = read.corpus.remarks[0];
    CHECK(first.name == "song-xanh-12");
    CHECK(first.id == remark_id("song-xanh-12"));
    CHECK(first.figures == std::vector<ObservationIndex>{5, 0, 7});
    CHECK(first.statement == LocalText{"Hai số.", "Two figures."});
    CHECK(first.severity == FindingSeverity::error);
    CHECK(read.corpus.misplaced == std::vector<ObservationIndex>{0, 5, 7});
    CHECK(read.corpus.within_source == std::vector<ObservationIndex>{2});
    CHECK(first.by == LocalText{"Ban", "Board"});
    CHECK(to_string(first.date) == "2024-01-31");
    CHECK(first.place == Place{"data/remarks.json", 2, 9});
    const Remark& second = read.corpus.remarks[1];
    CHECK(second.figures == std::vector<ObservationIndex>{2});
    CHECK(second.severity == FindingSeverity::warning);
    CHECK(to_string(second.date) == "2024-02-01");
}

TEST_CASE("A remark names at least one figure and each once by an id that a row has") {
    CHECK(mistakes("figures", "") == Reported{"2:1+1 missing-property"});
    CHECK(mistakes("figures", "null") == Reported{"3:12+4 missing-property"});
    CHECK(mistakes("figures", "[]") == Reported{"3:12+1 too-few"});
    CHECK(mistakes("figures", "5") == Reported{"3:12+1 wrong-type"});
    CHECK(mistakes("figures", "[5]") == Reported{"3:13+1 wrong-type"});
    CHECK(mistakes("figures", R"(["o1"])") == Reported{"3:13+4 bad-id"});
    CHECK(mistakes("figures", R"(["f000000000000"])") == Reported{"3:13+15 bad-id"});
    CHECK(mistakes("figures", R"(["o000000000000"])") == Reported{"3:13+15 unknown-code"});
    CHECK(mistakes("figures", "[" + quoted(1) + ", " + quoted(1) + "]") == Reported{"3:30+15 named-twice"});
    const auto diagnostic = [](const std::string& value) {
        return Reading(remark("figures", value)).diagnostics.sorted().at(0);
    };
    CHECK(diagnostic("[]").message ==
          Message{"\"figures\" cần ít nhất 1 mục", "\"figures\" needs at least 1 of its items"});
    const Diagnostic gone = diagnostic(R"(["o000000000000"])");
    CHECK(gone.message ==
          Message{"không có số liệu mang mã \"o000000000000\"", "there is no figure \"o000000000000\""});
    CHECK(gone.hint.en ==
          "see the ids on the page of the source; a row that is keyed anew has a new id, one whose value is corrected "
          "has not");
    CHECK(diagnostic(R"(["o1"])").code == "bad-id");
}

TEST_CASE("The name of a remark is plain and given once") {
    CHECK(mistakes("id", "") == Reported{"2:1+1 missing-property"});
    CHECK(mistakes("id", "\"\"") == Reported{"2:8+2 empty-text"});
    for (const char* wrong : {"A-1", "a b", "a--b", "a-", "mã", "a_b"}) {
        INFO(wrong);
        const Reading read(remark("id", "\"" + std::string(wrong) + "\""));
        CHECK(reported(read.diagnostics) == Reported{"2:8 bad-id"});
    }
    const std::string sixty(60, 'a');
    CHECK(mistakes("id", "\"" + sixty + "\"").empty());
    CHECK(mistakes("id", "\"" + sixty + "a\"") == Reported{"2:8+63 text-too-long"});
    const auto hint = [](const std::string& name) {
        return Reading(remark("id", "\"" + name + "\"")).diagnostics.sorted().at(0).hint.en;
    };
    CHECK(hint("Sông Xanh") == "for example: \"song-xanh\"");
    std::string twice = remark();
    twice.insert(twice.size() - 2, "," + remark().substr(std::string("{\"remarks\": [").size()));
    twice.resize(twice.size() - 2);
    const Reading read(twice);
    CHECK(reported(read.diagnostics) == Reported{"7:8 duplicate-id"});
    CHECK(read.diagnostics.sorted()[0].message.en == "another remark has the id \"a-1\"");
}

TEST_CASE("What else a remark must have is reported where it is missing and all in one run") {
    CHECK(mistakes("statement", "") == Reported{"2:1+1 missing-property"});
    CHECK(mistakes("statement", R"({"vi": "a"})") == Reported{"4:14+1 missing-translation"});
    CHECK(mistakes("by", "") == Reported{"2:1+1 missing-property"});
    CHECK(mistakes("date", "") == Reported{"2:1+1 missing-property"});
    CHECK(mistakes("date", "\"2024-02-30\"") == Reported{"6:9+12 bad-date"});
    // Every page is cited by its edition, which is of 2024-02-01 here.
    CHECK(mistakes("date", "\"2024-02-02\"") == Reported{"6:9+12 after-edition"});
    CHECK(mistakes("severity", "\"grave\"") == Reported{"7:13+7 unknown-code"});
    CHECK(mistakes("severity", "\"warning\"").empty());
    CHECK(mistakes("more", "1") == Reported{"7:1+6 unknown-property"});
    CHECK(Reading(remark("date", "")).diagnostics.sorted()[0].message ==
          Message{"thiếu thuộc tính \"date\"", "the property \"date\" is missing"});
    const Reading all(R"({"remarks": [{"id": "A", "figures": ["o1"], "statement": {"vi": "=a", "en": "b"}}, 5]})");
    CHECK(reported(all.diagnostics) == Reported{"1:14 missing-property", "1:14 missing-property", "1:21 bad-id",
                                                "1:38 bad-id", "1:65 begins-like-formula", "1:84 wrong-type"});
    CHECK(all.corpus.remarks.empty());
}

TEST_CASE("Where rows are missing for a mistake of their own an id that is not there is no second mistake") {
    const SmallSite site;
    site.write("data/remarks.json", remark("figures", R"(["o000000000000"])"));
    site.write(province_file, heading_vi + "98,gnbv,assigned,,total,total,2023,2023,,plan,nhiều,billion_vnd,,I/1,\n");
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    REQUIRE(diagnostics.has_errors());
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        CHECK(diagnostic.place.file != "data/remarks.json");
    }
    CHECK(corpus.remarks.empty());
}

TEST_CASE("Without a file or a list there are no remarks") {
    const SmallSite site;
    Diagnostics none;
    CHECK(site.load(none).remarks.empty());
    CHECK(reported(none).empty());
    CHECK(reported(Reading("{}").diagnostics) == Reported{"1:1 missing-property"});
    CHECK(reported(Reading("[").diagnostics).size() == 1);
    CHECK(reported(Reading(R"({"remarks": 1})").diagnostics) == Reported{"1:13 wrong-type"});
}
