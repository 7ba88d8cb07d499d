// SPDX-License-Identifier: MIT
// What cannot be is an error, what is hardly ever so is a warning, and what lies on the border is neither.
#include <catch2/catch.hpp>

#include "load/small_site.hpp"

using namespace minhbach;

namespace {

const std::string limited_units = R"({"units": [
{"id": "million_vnd", "name": {"vi": "a", "en": "a"}, "symbol": {"vi": "a", "en": "a"},
 "quantity": "money", "base": "million_vnd", "factor": "1", "minimum": "0", "maximum": "5000"},
{"id": "billion_vnd", "name": {"vi": "a", "en": "a"}, "symbol": {"vi": "a", "en": "a"},
 "quantity": "money", "base": "million_vnd", "factor": "1000"},
{"id": "percent", "name": {"vi": "a", "en": "a"}, "symbol": {"vi": "%", "en": "%"},
 "quantity": "percent", "base": "percent", "factor": "1"}
]})";

std::string indicator(const std::string& id, const std::string& unit, const std::string& more) {
    return R"({"id": ")" + id +
           R"(", "name": {"vi": "a", "en": "a"}, "definition": {"vi": "a", "en": "a"}, "unit": ")" + unit +
           R"(", "direction": "none", "theme": "t", "kind": "reported")" + more + "}";
}

// What is reported of rows of one source that is issued in 2024-01, in an edition of 2024-02-01.
Reported rows(const std::string& cells) {
    SmallSite site;
    site.write("data/units.json", limited_units);
    site.write("data/indicators.json", "{\"indicators\": [" + indicator("assigned", "million_vnd", "") + "," +
                                           indicator("change", "million_vnd", R"(, "below_zero": true)") + "," +
                                           indicator("share", "percent", R"(, "minimum": 0, "maximum": "100")") + "]}");
    site.write("data/reconciliation.json", "{}");
    site.remove("data/observations/song-xanh-2023.csv");
    site.write("data/sources.json", R"({"sources": [{"id": "thu-nghiem-2023", "title": {"vi": "a", "en": "a"},
 "publisher": {"vi": "a", "en": "a"}, "description": {"vi": "a", "en": "a"}, "issued": "2024-01"}]})");
    site.write(province_file, heading_vi + cells);
    Diagnostics all;
    site.load(all);
    Diagnostics here;
    for (const Diagnostic& diagnostic : all.sorted()) {
        if (diagnostic.place.file == province_file) {
            here.add(diagnostic);
        }
    }
    Reported result;
    for (const Diagnostic& diagnostic : here.sorted()) {
        result.push_back(fmt::format("{}:{} {}{}", diagnostic.place.line, diagnostic.place.column,
                                     diagnostic.severity == Severity::error ? "" : "? ", diagnostic.code));
    }
    return result;
}

std::string row(const std::string& indicator, const std::string& value, const std::string& unit,
                const std::string& rate = "", const std::string& note = "") {
    return "98,," + indicator + ",,,,,2023,,actual," + value + "," + unit + "," + rate + ",I," + note + "\n";
}

std::string dated(const std::string& period, const std::string& as_of, const std::string& kind) {
    return "98,,share,,,,," + period + "," + as_of + "," + kind + ",50,percent,,I,\n";
}

}  // namespace

TEST_CASE("A figure beyond what its unit allows is an error") {
    CHECK(rows(row("assigned", "0", "million_vnd")).empty());
    CHECK(rows(row("assigned", "5000", "million_vnd")).empty());
    CHECK(rows(row("assigned", "\"-0,1\"", "million_vnd")) == Reported{"2:31 value-impossible"});
    CHECK(rows(row("assigned", "\"5000,1\"", "million_vnd")) == Reported{"2:31 value-impossible"});
    // A unit that says nothing allows everything, and a change may be below zero.
    CHECK(rows(row("assigned", "-12", "billion_vnd")).empty());
    CHECK(rows(row("change", "-12", "million_vnd")).empty());
    CHECK(rows(row("change", "5001", "million_vnd")) == Reported{"2:29 value-impossible"});
    CHECK(rows(row("assigned", "", "million_vnd", "", "not_reported")).empty());
}

TEST_CASE("A figure beyond what its indicator expects is asked about") {
    CHECK(rows(row("share", "0", "percent")).empty());
    CHECK(rows(row("share", "100", "percent")).empty());
    CHECK(rows(row("share", "\"100,1\"", "percent")) == Reported{"2:28 ? value-unlikely"});
    CHECK(rows(row("share", "\"-0,1\"", "percent")) == Reported{"2:28 ? value-unlikely"});
}

TEST_CASE("A percentage beside a figure is not below zero and not ten times the whole") {
    CHECK(rows(row("assigned", "1", "million_vnd", "0")).empty());
    CHECK(rows(row("assigned", "1", "million_vnd", "1000")).empty());
    CHECK(rows(row("assigned", "1", "million_vnd", "-80")) == Reported{"2:45 ? rate-unlikely"});
    CHECK(rows(row("assigned", "1", "million_vnd", "\"1000,1\"")) == Reported{"2:45 ? rate-unlikely"});
}

TEST_CASE("An actual figure is not of a day after the edition or after its source was issued") {
    CHECK(rows(dated("2023", "2024-01-31", "actual")).empty());
    CHECK(rows(dated("2023", "2024-02-01", "actual")) == Reported{"2:20 after-issue"});
    CHECK(rows(dated("2023", "2024-02-02", "actual")) == Reported{"2:20 after-edition"});
    CHECK(rows(dated("2023", "2024-02-02", "estimate")).empty());
    CHECK(rows(dated("2024", "", "actual")).empty());
    CHECK(rows(dated("2024-Q2", "", "actual")) == Reported{"2:15 after-edition"});
    CHECK(rows(dated("2030", "", "target")).empty());
}

TEST_CASE("A cut-off date far from its period is asked about") {
    CHECK(rows(dated("2023", "2021-01-01", "actual")).empty());
    CHECK(rows(dated("2023", "2020-12-28", "actual")) == Reported{"2:20 ? date-unlikely"});
    CHECK(rows(dated("2023", "2028-12-31", "target")).empty());
    CHECK(rows(dated("2023", "2199-01-01", "target")) == Reported{"2:20 ? date-unlikely"});
}

TEST_CASE("What a note says once it does not say twice and not against itself") {
    CHECK(rows(row("share", "5", "percent", "", "about;over")).empty());
    CHECK(rows(row("share", "5", "percent", "", "under;at_most;preliminary")).empty());
    CHECK(rows(row("share", "5", "percent", "", "over;under")) == Reported{"2:41 qualifiers-contradict"});
    CHECK(rows(row("share", "5", "percent", "", "over;at_least;at_most")) == Reported{"2:41 qualifiers-contradict"});
    CHECK(rows(row("share", "5", "percent", "", "about;about")) == Reported{"2:41 named-twice"});
}

TEST_CASE("A number does not begin like a code") {
    CHECK(rows(row("assigned", "000005", "million_vnd")) == Reported{"2:31 leading-zero"});
    CHECK(rows(row("assigned", "\"0,5\"", "million_vnd")).empty());
}

TEST_CASE("A table with a heading alone is asked about unless its source says why") {
    CHECK(rows("") == Reported{"1:1 ? no-rows"});
    CHECK(rows(",,,,,,,,,,,,,,\n") == Reported{"1:1 ? no-rows"});
    CHECK(rows(row("share", "x", "percent")) == Reported{"2:28 bad-number"});
}

TEST_CASE("Many sources without a file are one message with their number") {
    SmallSite site;
    std::string sources = R"({"sources": [)";
    for (int i = 0; i < 21; ++i) {
        sources += fmt::format(
            "{}{{\"id\": \"s{}\", \"title\": {{\"vi\": \"a\", \"en\": \"a\"}},\n \"publisher\": "
            "{{\"vi\": \"a\", \"en\": \"a\"}}, \"description\": {{\"vi\": \"a\", \"en\": \"a\"}}}}",
            i == 0 ? "" : ",", i);
    }
    site.write("data/sources.json", sources + "]}");
    Diagnostics diagnostics;
    site.load(diagnostics);
    std::size_t missing = 0;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        if (diagnostic.code == "file-missing") {
            ++missing;
            CHECK(diagnostic.place == Place{"data/sources.json", 1, 14});
            CHECK(diagnostic.message.en == "21 sources have no file of figures, first data/observations/s0.csv");
        }
    }
    CHECK(missing == 1);
}
