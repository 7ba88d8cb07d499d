// SPDX-License-Identifier: MIT
// The publisher's own charts: data/charts.json.
#include "load/charts.hpp"

#include <catch2/catch.hpp>

#include "load/small_site.hpp"

using namespace minhbach;

namespace {

struct Reading {
    explicit Reading(const std::string& json) {
        site.write("data/charts.json", json);
        corpus = site.load(diagnostics);
    }
    const SmallSite site;
    Corpus corpus;
    Diagnostics diagnostics;
};

Reported mistakes(const std::string& entry) {
    return underlined(Reading("{\"charts\": [\n" + entry + "]}").diagnostics);
}

}  // namespace

TEST_CASE("A declared chart names its figures as a text does, and the page on which it stands") {
    const Reading read(R"({"charts": [
{"id": "ngheo", "kind": "over_time", "figures": "indicator=poverty_rate area=98 kind=actual period=2023",
 "title": {"vi": "Nghèo", "en": "Poverty"}, "on_area": "98", "on_program": "gnbv"},
{"id": "xep-hang", "kind": "ranking", "figures": "indicator=disbursed computed=yes", "on_indicator": "disbursed"}]})");
    CHECK(underlined(read.diagnostics).empty());
    REQUIRE(read.corpus.charts.size() == 2);
    const DeclaredChart& chart = read.corpus.charts[0];
    CHECK(chart.id == "ngheo");
    CHECK(chart.kind == DeclaredChartKind::over_time);
    CHECK(read.corpus.areas[*chart.figures.area].id == "98");
    CHECK(read.corpus.indicators[*chart.figures.indicator].id == "poverty_rate");
    CHECK(to_string(*chart.figures.period) == "2023");
    CHECK_FALSE(chart.figures.computed);
    CHECK(chart.title.in(Language{1}) == "Poverty");
    CHECK(read.corpus.areas[chart.on_area].id == "98");
    CHECK(read.corpus.programs[chart.on_program].id == "gnbv");
    CHECK(chart.on_indicator == no_index);
    CHECK(chart.place.line == 2);
    CHECK(chart.id_place == Place{chart.place.file, 2, 9});
    CHECK(chart.id_excerpt == chart.excerpt);
    CHECK(read.corpus.charts[1].figures.computed);
    CHECK(read.corpus.charts[1].kind == DeclaredChartKind::ranking);
    CHECK(read.corpus.charts[1].title.empty());
}

TEST_CASE("Mistakes in a declared chart are reported at their places") {
    CHECK(mistakes(R"({"id": "a", "kind": "pie", "figures": "indicator=disbursed"})") ==
          Reported{"2:21+5 unknown-code"});
    CHECK(mistakes(R"({"id": "a", "kind": "ranking", "figures": "indicator=disbursde"})") ==
          Reported{"2:54+9 unknown-code"});
    CHECK(mistakes(R"({"id": "a", "kind": "ranking", "figures": "area=98"})") == Reported{"2:44+7 bad-reference"});
    CHECK(mistakes(R"({"id": "a", "kind": "ranking", "figures": "indicator=disbursed areas=98"})") ==
          Reported{"2:64+5 bad-reference"});
    CHECK(mistakes(R"({"id": "a", "kind": "ranking", "figures": "indicator=disbursed", "on_area": "x"})") ==
          Reported{"2:77+3 unknown-code"});
    CHECK(mistakes(R"({"id": "a", "kind": "ranking", "figures": "indicator=disbursed"},
{"id": "a", "kind": "ranking", "figures": "indicator=disbursed"})") == Reported{"3:8+3 duplicate-id"});
    CHECK(mistakes(R"({"id": "a b", "kind": "ranking"})").size() == 2);
    // What is of texts only, and what stands there twice.
    CHECK(mistakes(R"({"id": "a", "kind": "ranking", "figures": "indicator=disbursed show=rate"})") ==
          Reported{"2:64+4 bad-reference"});
    CHECK(mistakes(R"({"id": "a", "kind": "ranking", "figures": "indicator=disbursed period=2023 period=2022"})") ==
          Reported{"2:76+6 bad-reference"});
    CHECK(mistakes(R"({"id": "a", "kind": "ranking", "figures": "indicator=\u0064isbursed"})") ==
          Reported{"2:43+26 bad-figures"});
}

TEST_CASE("Without the file there are no charts of one's own") {
    Diagnostics diagnostics;
    CHECK(SmallSite().load(diagnostics).charts.empty());
}
