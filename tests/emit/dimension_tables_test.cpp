// SPDX-License-Identifier: MIT
// The tables that say what codes mean.
#include "emit/dimension_tables.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "emit/figure_tables.hpp"
#include "emit/finding_table.hpp"
#include "emit/heading_table.hpp"
#include "load/theme_words.hpp"
#include "model/vietnamese.hpp"

using namespace minhbach;

namespace {

// By path.
std::map<std::string, std::string> tables(const Corpus& corpus) {
    std::map<std::string, std::string> result;
    for_each_code_table(corpus,
                        [&](const Dataset& dataset) { CHECK(result.emplace(dataset.path, dataset.bytes).second); });
    return result;
}

template <typename Item>
std::vector<std::string> names(const std::vector<TableColumn<Item>>& columns) {
    return column_names(std::span<const TableColumn<Item>>(columns), two_languages());
}

using Names = std::vector<std::string>;

Corpus of_none() {
    Corpus corpus;
    speak(corpus);
    return corpus;
}

// Between the columns that all sites have: two dimensions in their place, one at the end.
Corpus of_three() {
    Corpus corpus = of_none();
    for (const char* id : {"sex", "late", "age"}) {
        Dimension dimension;
        dimension.id = id;
        dimension.at_end = dimension.id == "late";
        add_code(dimension, "b", {"bv", "be"});
        add_code(dimension, "a", {"av", "ae"}, 1);
        corpus.dimensions.add(dimension);
    }
    return corpus;
}

}  // namespace

TEST_CASE("The codes of all dimensions are one table by dimension and code, with which of them stands for all") {
    Corpus corpus = of_three();
    corpus.dimensions[0].total = 1;
    corpus.dimensions[0].total_id = "b";
    const auto all = tables(corpus);
    CHECK(all.at("data/dimensions.csv") ==
          "dimension,id,name_vi,name_en,parent,is_total\n"
          "age,a,av,ae,b,false\n"
          "age,b,bv,be,,false\n"
          "late,a,av,ae,b,false\n"
          "late,b,bv,be,,false\n"
          "sex,a,av,ae,b,false\n"
          "sex,b,bv,be,,true\n");
    CHECK(all.at("data/dimensions.json")
              .starts_with(
                  R"([
{"dimension":"age","id":"a","name_vi":"av","name_en":"ae","parent":"b","is_total":false},
{"dimension":"age","id":"b","name_vi":"bv","name_en":"be","parent":null,"is_total":false},
)"));
    CHECK(all.at("data/dimensions.xlsx").starts_with("PK"));
    CHECK(all.size() == 9);  // with kinds and periods
}

TEST_CASE("Codes that stand in a file of their own are a table of its name, too") {
    Corpus corpus = of_none();
    declare_dimensions(corpus);
    add_breakdown(corpus, "b", {"nv", "ne"});
    add_breakdown(corpus, "a", {"mv", "me"}, 1);
    const auto all = tables(corpus);
    CHECK(all.at("data/breakdowns.csv") == "id,name_vi,name_en,parent\na,mv,me,b\nb,nv,ne,\n");
    CHECK(all.at("data/breakdowns.json") == R"([
{"id":"a","name_vi":"mv","name_en":"me","parent":"b"},
{"id":"b","name_vi":"nv","name_en":"ne","parent":null}
]
)");
    CHECK(all.at("data/breakdowns.xlsx").starts_with("PK"));
    CHECK(all.at("data/dimensions.csv").find("\nbreakdown,a,mv,me,b,false\n") != std::string::npos);
    CHECK(all.at("data/dimensions.csv").find("\nfund,commune,ngân sách xã,commune budget,local,false\n") !=
          std::string::npos);
    CHECK(all.at("data/dimensions.csv")
              .find("\nfund_year,total,cả vốn trong năm và vốn kéo dài,current and carried-over "
                    "funds,,true\n") != std::string::npos);
}

TEST_CASE("Kinds are told with their roles, by id") {
    Corpus corpus = of_none();
    CHECK(tables(corpus).at("data/kinds.csv") ==
          "id,name_vi,name_en,role,aim\n"
          "actual,thực hiện,actual,actual,false\n"
          "estimate,ước thực hiện,estimate,expected,false\n"
          "plan,kế hoạch,plan,intended,false\n"
          "requested,đề nghị,requested,requested,false\n"
          "target,mục tiêu,target,intended,true\n");
    corpus.kinds.declare({{"spent", {"sv", "se"}, {"s", "s"}, kinds::actual}});
    CHECK(tables(corpus).at("data/kinds.json") == R"([
{"id":"spent","name_vi":"sv","name_en":"se","role":"actual","aim":false}
]
)");
}

TEST_CASE("Periods are told with their first and last days, by id, but not the timeless one") {
    Corpus corpus;
    corpus.periods = {*parse_period("2023-S2"), timeless_period, *parse_period("2021/2025"), *parse_period("2023")};
    const auto all = tables(corpus);
    CHECK(all.at("data/periods.csv") ==
          "id,first,last\n"
          "2021/2025,2021-01-01,2025-12-31\n"
          "2023,2023-01-01,2023-12-31\n"
          "2023-S2,2023-07-01,2023-12-31\n");
    CHECK(all.at("data/periods.json").ends_with(R"({"id":"2023-S2","first":"2023-07-01","last":"2023-12-31"}
]
)"));
}

TEST_CASE("A site without dimensions has the headings of the tables") {
    const auto all = tables(of_none());
    CHECK(all.at("data/dimensions.csv") == "dimension,id,name_vi,name_en,parent,is_total\n");
    CHECK(all.at("data/dimensions.json") == "[]\n");
    CHECK(all.at("data/periods.csv") == "id,first,last\n");
    CHECK(all.size() == 9);
}

TEST_CASE("Tables of figures have a column for each dimension before the period, or behind what was there before") {
    const Corpus corpus = of_three();
    CHECK(names(observation_columns(corpus)) ==
          Names{"id", "area", "program", "indicator", "sex", "age", "period", "as_of", "kind", "value", "unit",
                "reported_value", "reported_unit", "reported_rate", "source", "locator", "note", "late", "base"});
    CHECK(names(derived_columns(corpus)) == Names{"id", "area", "program", "indicator", "sex", "age", "period", "as_of",
                                                  "kind", "value", "unit", "inputs", "late", "via", "reporting",
                                                  "siblings", "note"});
    const Names findings = names(finding_columns(corpus));
    const auto at = [&](const char* name) { return std::find(findings.begin(), findings.end(), name); };
    CHECK(at("sex") + 1 == at("age"));
    CHECK(at("age") + 1 == at("period"));
    CHECK(at("late") + 1 == at("explanation_en"));
    CHECK(names(observation_columns(Corpus{})) == Names{"id", "area", "program", "indicator", "period", "as_of", "kind",
                                                        "value", "unit", "reported_value", "reported_unit",
                                                        "reported_rate", "source", "locator", "note", "base"});
}

TEST_CASE("Each cell of a dimension holds the code of that dimension") {
    Corpus corpus = of_three();
    Observation row;
    row.coordinates = corpus.dimensions.intern({1, 0, 2});
    row.period = 0;
    corpus.periods = {*parse_period("2023")};
    const auto columns = observation_columns(corpus);
    std::string out;
    append_csv_row<Observation>(out, columns, corpus, row);
    CHECK(out == "o000000000000,,,,b,a,2023,,actual,0,,0,,,,,,,\n");
}

TEST_CASE("The headings of the sources are a table in the order of each source, where there are any") {
    Corpus corpus = of_none();
    Source one;
    one.id = "b";
    one.headings.emplace("II", Heading{{"hai", "two"}, 1});
    one.headings.emplace("III", Heading{{"ba", "three"}, 0});
    Source other;
    other.id = "a";
    other.headings.emplace("I/1", Heading{{"một", "one"}, 0});
    const auto written = [&] {
        std::map<std::string, std::string> result;
        write_headings(corpus, [&](const Dataset& dataset) { result[dataset.path] = dataset.bytes; });
        return result;
    };
    CHECK(written().empty());
    corpus.sources.add(one);
    corpus.sources.add(other);
    CHECK(written().size() == 3);
    CHECK(written().at("data/headings.csv") ==
          "source,locator,title_vi,title_en\na,I/1,một,one\nb,III,ba,three\nb,II,hai,two\n");
}
