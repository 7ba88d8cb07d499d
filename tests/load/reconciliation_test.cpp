// SPDX-License-Identifier: MIT
#include "load/reconciliation.hpp"

#include <catch2/catch.hpp>

#include "load/small_site.hpp"

using namespace minhbach;

namespace {

using Lines = std::vector<std::string>;

// The rules of the small site when its data/reconciliation.json holds this.
class Reading {
public:
    explicit Reading(const std::string& json) {
        site_.write("data/reconciliation.json", json);
        corpus = site_.load(ignored_);
        rules = load_reconciliation(site_.path(), corpus, diagnostics);
    }

    IndicatorIndex of(const char* id) const { return corpus.indicators.find(id).value(); }
    Lines texts(Tongue language) const {
        Lines lines;
        for (const Diagnostic& diagnostic : diagnostics.sorted()) {
            CHECK(diagnostic.severity == Severity::error);
            CHECK(diagnostic.place.file == "data/reconciliation.json");
            lines.push_back(diagnostic.message.in(language) + " | " + diagnostic.hint.in(language));
        }
        return lines;
    }

    Corpus corpus;
    Diagnostics diagnostics;
    ReconciliationRules rules;

private:
    SmallSite site_;
    Diagnostics ignored_;
};

using Indexes = std::vector<IndicatorIndex>;

}  // namespace

TEST_CASE("Without a file or with one that cannot be read there are no rules") {
    const SmallSite site;
    Diagnostics diagnostics;
    const Corpus corpus = site.load(diagnostics);
    const ReconciliationRules rules = load_reconciliation(site.path(), corpus, diagnostics);
    CHECK(rules.bounds.empty());
    CHECK_FALSE(rules.declared);
    CHECK(reported(diagnostics).empty());
    CHECK(reported(Reading("{").diagnostics).size() == 1);
    const Reading empty("{}");
    CHECK(empty.rules.declared);
    CHECK(reported(empty.diagnostics).empty());
    CHECK(empty.rules.dimensions.empty());
    CHECK_FALSE((empty.rules.program || empty.rules.area));
}

TEST_CASE("Every list of the rules is read into its own") {
    const Reading read(R"({
        "rates": [{"indicator": "disbursed", "of": "assigned"}, {"indicator": "poor_households", "of": "works"}],
        "bounds": [{"indicator": "undisbursed", "at_most": "assigned"}],
        "sums": [{"whole": "assigned", "parts": ["disbursed", "undisbursed"]}],
        "any_program": ["poverty_rate", "works"],
        "open_parts": ["assigned"],
        "unspendable": ["undisbursed"],
        "shares": ["disbursement_rate"],
        "cumulative": ["disbursed"],
        "copied": ["poor_households"],
        "additive": ["money", "count"],
        "breakdown_additive": ["percent"],
        "result_rates": [{"indicator": "works", "of": "poor_households"},
                         {"indicator": "works", "of": "works", "certain": false}],
        "full": [{"indicator": "disbursement_rate", "rest": "undisbursed"}],
        "per_unit": [{"indicator": "disbursed", "per": "poor_households"}],
        "subsets": [{"indicator": "works", "of": "works"},
                    {"indicator": "disbursed", "of": "assigned", "certain": false}],
        "total_shares": ["undisbursed"],
        "distinct": ["count"]
    })");
    CHECK(reported(read.diagnostics).empty());
    REQUIRE(read.rules.rates.size() == 2);
    CHECK(read.rules.rates[0].first == read.of("disbursed"));
    CHECK(read.rules.rates[0].second == read.of("assigned"));
    CHECK(read.rules.rates[1].first == read.of("poor_households"));
    CHECK(read.rules.rates[1].second == read.of("works"));
    REQUIRE(read.rules.bounds.size() == 1);
    CHECK(read.rules.bounds[0].first == read.of("undisbursed"));
    CHECK(read.rules.bounds[0].second == read.of("assigned"));
    REQUIRE(read.rules.sums.size() == 1);
    CHECK(read.rules.sums[0].whole == read.of("assigned"));
    CHECK(read.rules.sums[0].parts == Indexes{read.of("disbursed"), read.of("undisbursed")});
    CHECK(read.rules.any_program == Indexes{read.of("poverty_rate"), read.of("works")});
    CHECK(read.rules.open_parts == Indexes{read.of("assigned")});
    CHECK(read.rules.unspendable == Indexes{read.of("undisbursed")});
    CHECK(read.rules.shares == Indexes{read.of("disbursement_rate")});
    CHECK(read.rules.cumulative == Indexes{read.of("disbursed")});
    CHECK(read.rules.copied == Indexes{read.of("poor_households")});
    CHECK(read.rules.additive == Lines{"money", "count"});
    CHECK(read.rules.breakdown_additive == Lines{"percent"});
    CHECK(read.rules.identities.empty());
    CHECK(read.rules.result_rates[0].part == read.of("works"));
    CHECK(read.rules.result_rates[0].whole == read.of("poor_households"));
    CHECK(read.rules.result_rates[0].certain);
    REQUIRE(read.rules.result_rates.size() == 2);
    CHECK_FALSE(read.rules.result_rates[1].certain);
    REQUIRE(read.rules.full.size() == 1);
    CHECK(read.rules.full[0].first == read.of("disbursement_rate"));
    CHECK(read.rules.full[0].second == read.of("undisbursed"));
    REQUIRE(read.rules.per_unit.size() == 1);
    CHECK(read.rules.per_unit[0].first == read.of("disbursed"));
    CHECK(read.rules.per_unit[0].second == read.of("poor_households"));
    REQUIRE(read.rules.subsets.size() == 2);
    CHECK(read.rules.subsets[0].part == read.of("works"));
    CHECK(read.rules.subsets[0].whole == read.of("works"));
    CHECK(read.rules.subsets[0].certain);
    CHECK(read.rules.subsets[1].part == read.of("disbursed"));
    CHECK(read.rules.subsets[1].whole == read.of("assigned"));
    CHECK_FALSE(read.rules.subsets[1].certain);
    CHECK(read.rules.total_shares == Indexes{read.of("undisbursed")});
    CHECK(read.rules.distinct == Lines{"count"});
    CHECK(read.rules.plan_rates.empty());
}

TEST_CASE("A source whose percentages are called of the plan is one of the registry") {
    const Reading wrong(R"({"plan_rates": ["nowhere"], "subsets": [{"indicator": "works", "of": "wrks"}]})");
    CHECK(reported(wrong.diagnostics).size() == 2);
    CHECK(wrong.rules.plan_rates.empty());
    CHECK(wrong.rules.subsets.empty());
}

TEST_CASE("Each dimension that partitions is switched on by its own name") {
    using On = std::tuple<std::vector<std::uint8_t>, bool, bool>;  // and whether the trees are
    const auto on = [](const std::string& name) {
        const Reading read(R"({"partitions": [")" + name + R"("]})");
        CHECK(reported(read.diagnostics).empty());
        return std::tuple(read.rules.dimensions, read.rules.program, read.rules.area);
    };
    CHECK(on("capital") == On{{Dim::capital}, false, false});
    CHECK(on("fund") == On{{Dim::fund}, false, false});
    CHECK(on("fund_year") == On{{Dim::fund_year}, false, false});
    CHECK(on("program") == On{{}, true, false});
    CHECK(on("area") == On{{}, false, true});
    CHECK(on("breakdown") == On{{Dim::breakdown}, false, false});
    const Reading wrong(R"({"partitions": ["fund", "capitol", "area"]})");
    CHECK(reported(wrong.diagnostics) == Reported{"1:25 unknown-code"});
    CHECK(wrong.texts(Tongue::vi) == Lines{"không có chiều \"capitol\" | có phải \"capital\"?"});
    CHECK(wrong.texts(Tongue::en) == Lines{"there is no dimension \"capitol\" | did you mean \"capital\"?"});
    CHECK(wrong.rules.dimensions == std::vector{Dim::fund});
    CHECK(wrong.rules.area);
}

TEST_CASE("An indicator that is not there is reported at its place and leaves the rest") {
    const Reading read(R"({"rates": [{"indicator": "disbursd", "of": "assigned"},
 {"indicator": "disbursed", "of": "asigned"}, {"indicator": "disbursed", "of": "assigned"}],
 "shares": ["disbursement_rate", "xyzzy", "works"]})");
    CHECK(reported(read.diagnostics) == Reported{"1:26 unknown-code", "2:35 unknown-code", "3:34 unknown-code"});
    CHECK(read.texts(Tongue::en) ==
          Lines{"there is no code \"disbursd\" | did you mean \"disbursed\" (Disbursed funds)? The codes are in "
                "data/indicators.json",
                "there is no code \"asigned\" | did you mean \"assigned\" (Assigned funds)? The codes are in "
                "data/indicators.json",
                "there is no code \"xyzzy\" | use a code that is in data/indicators.json, or add this one to it"});
    CHECK(read.texts(Tongue::vi)[0].starts_with("không có mã \"disbursd\" | "));
    CHECK(read.texts(Tongue::vi)[2].starts_with("không có mã \"xyzzy\" | "));
    CHECK(read.rules.rates.size() == 1);
    CHECK(read.rules.shares == Indexes{read.of("disbursement_rate"), read.of("works")});
    // What is missing or empty is reported once.
    CHECK(reported(Reading(R"({"bounds": [{"indicator": "disbursed"}]})").diagnostics) ==
          Reported{"1:13 missing-property"});
    CHECK(reported(Reading(R"({"bounds": [{"indicator": "", "at_most": "assigned"}]})").diagnostics) ==
          Reported{"1:27 empty-text"});
}

TEST_CASE("A sum has a whole and at least two parts other than itself") {
    const Reading itself(R"({"sums": [{"whole": "assigned", "parts": ["disbursed", "assigned"]}]})");
    CHECK(reported(itself.diagnostics) == Reported{"1:42 partition-cycle"});
    CHECK(itself.texts(Tongue::vi) == Lines{"tổng không thể là một phần của chính nó | bỏ nó khỏi \"parts\""});
    CHECK(itself.texts(Tongue::en) == Lines{"a whole cannot be a part of itself | take it out of \"parts\""});
    CHECK(itself.rules.sums.empty());
    const Reading one(R"({"sums": [{"whole": "assigned", "parts": ["disbursed"]}]})");
    CHECK(reported(one.diagnostics) == Reported{"1:42 too-few"});
    CHECK(one.texts(Tongue::vi) == Lines{"\"parts\" cần ít nhất 2 mục | thêm cho đủ"});
    CHECK(one.texts(Tongue::en) == Lines{"\"parts\" needs at least 2 of its items | add what is missing"});
    CHECK(one.rules.sums.empty());
    const Reading whole(R"({"sums": [{"whole": "asigned", "parts": ["disbursed", "undisbursed"]}]})");
    CHECK(reported(whole.diagnostics) == Reported{"1:21 unknown-code"});
    CHECK(whole.rules.sums.empty());
}

TEST_CASE("Each kind of identity is read with what it needs") {
    const Reading read(R"({"identities": [
 {"kind": "change", "indicator": "works", "of": "assigned", "falls": true},
 {"kind": "change", "indicator": "works", "of": "assigned"},
 {"kind": "growth", "indicator": "works", "of": "disbursed"},
 {"kind": "index", "indicator": "works", "of": "disbursed"},
 {"kind": "plan_change", "indicator": "works", "of": "disbursed"},
 {"kind": "plan_growth", "indicator": "works", "of": "disbursed"},
 {"kind": "share", "indicator": "poverty_rate", "part": "poor_households", "of": "works"},
 {"kind": "common_whole", "indicator": "poverty_rate", "part": "poor_households", "other": "disbursement_rate",
  "other_part": "undisbursed"}]})");
    CHECK(reported(read.diagnostics).empty());
    std::vector<std::string> lines;
    const auto name = [&](IndicatorIndex index) { return index == no_index ? "-" : read.corpus.indicators[index].id; };
    for (const ReconciliationRules::Identity& identity : read.rules.identities) {
        lines.push_back(std::string(identity_codes[static_cast<std::size_t>(identity.kind)]) + " " +
                        name(identity.indicator) + " " + name(identity.whole) + " " + name(identity.part) + " " +
                        name(identity.other) + " " + name(identity.other_part) + (identity.falls ? " falls" : ""));
    }
    CHECK(lines == Lines{"change works assigned - - - falls", "change works assigned - - -",
                         "growth works disbursed - - -", "index works disbursed - - -",
                         "plan_change works disbursed - - -", "plan_growth works disbursed - - -",
                         "share poverty_rate works poor_households - -",
                         "common_whole poverty_rate - poor_households disbursement_rate undisbursed"});
}

TEST_CASE("An identity that lacks something or names what is not there is reported and left out") {
    const auto mistakes = [](const std::string& entry) {
        const Reading read(R"({"identities": [)" + entry + "]}");
        CHECK(read.rules.identities.empty());
        return reported(read.diagnostics);
    };
    CHECK(mistakes(R"({"kind": "", "indicator": "works"})") == Reported{"1:26 empty-text"});
    CHECK(mistakes(R"({"kind": "change", "indicator": "nothing", "of": "works"})") == Reported{"1:49 unknown-code"});
    CHECK(mistakes(R"({"kind": "change", "indicator": "works", "of": "nothing"})") == Reported{"1:64 unknown-code"});
    CHECK(mistakes(R"({"kind": "share", "indicator": "works", "part": "nothing", "of": "works"})") ==
          Reported{"1:65 unknown-code"});
    const Reading falls(R"({"identities": [{"kind": "growth", "indicator": "works", "of": "works", "falls": true}]})");
    CHECK(reported(falls.diagnostics) == Reported{"1:73 unknown-property"});  // only a change falls
    const Reading read(R"({"identities": [{"kind": "chang"}]})");
    CHECK(reported(read.diagnostics) == Reported{"1:26 unknown-code"});
    CHECK(read.texts(Tongue::vi) == Lines{"\"kind\" không có giá trị \"chang\" | có phải \"change\"?"});
    CHECK(read.texts(Tongue::en) == Lines{"\"kind\" has no value \"chang\" | did you mean \"change\"?"});
}

TEST_CASE("Areas and programs that are complete are named by their codes") {
    const Reading read(R"({"complete_areas": ["nowhere-at-all"], "complete_programs": ["nothing-at-all"]})");
    CHECK(reported(read.diagnostics) == Reported{"1:21 unknown-code", "1:62 unknown-code"});
    CHECK(read.texts(Tongue::vi)[0].starts_with("không có mã \"nowhere-at-all\" | "));
    CHECK(read.texts(Tongue::en) ==
          Lines{"there is no code \"nowhere-at-all\" | use a code that is in data/areas.json, or add this one to it",
                "there is no code \"nothing-at-all\" | use a code that is in data/programs.json, or add this one to "
                "it"});
    CHECK(read.texts(Tongue::vi)[1].starts_with("không có mã \"nothing-at-all\" | "));
    const std::string area = read.corpus.areas[AreaIndex{1}].id;
    const std::string program = read.corpus.programs[ProgramIndex{1}].id;
    const Reading good(R"({"complete_areas": [")" + area + R"("], "complete_programs": [")" + program + R"("]})");
    CHECK(reported(good.diagnostics).empty());
    CHECK(good.rules.complete_areas == std::vector<AreaIndex>{1});
    CHECK(good.rules.complete_programs == std::vector<ProgramIndex>{1});
}
