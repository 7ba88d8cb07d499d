#include "check/reconcile.hpp"

#include <catch2/catch.hpp>
#include <random>

using namespace minhbach;

namespace {

// A report of one district: a program with two projects, amounts in million VND printed to whole millions unless a test
// says otherwise.
struct Report {
    Corpus corpus;
    ReconciliationRules rules;
    IndicatorIndex assigned = 0;
    IndicatorIndex disbursed = 1;

    Report() {
        corpus.periods.push_back(*parse_period("2023"));
        const auto unit = [&](const char* id, const char* quantity, bool integer) {
            Unit entry;
            entry.id = id;
            entry.name = entry.symbol = {id, id};
            entry.quantity = quantity;
            entry.base = static_cast<UnitIndex>(corpus.units.size());
            entry.integer = integer;
            corpus.units.add(entry);
        };
        unit("million_vnd", "money", false);
        unit("percent", "percent", false);
        for (const char* id :
             {"assigned", "disbursed", "undisbursed", "unspendable", "poor_households", "near_poor_households"}) {
            Indicator entry;
            entry.id = id;
            entry.name = {id, id};
            entry.unit = 0;
            corpus.indicators.add(entry);
        }
        for (const char* id :
             {"disbursement_rate", "poverty_rate", "near_poverty_rate", "poverty_rate_reduction", "output_growth"}) {
            Indicator entry;
            entry.id = id;
            entry.name = {id, id};
            entry.unit = 1;
            corpus.indicators.add(entry);
        }
        for (const auto& [id, parent] :
             {std::pair{"gnbv", no_index}, std::pair{"gnbv.1", std::uint16_t{0}}, std::pair{"gnbv.2", std::uint16_t{0}},
              std::pair{"gnbv.3", std::uint16_t{0}}}) {
            Program entry;
            entry.id = id;
            entry.level = parent == no_index ? "program" : "project";
            entry.parent = parent;
            entry.short_name = {id, id};
            corpus.programs.add(entry);
        }
        for (const char* id : {"109", "110"}) {
            Area area;
            area.id = area.code = id;
            area.parent = no_area;
            corpus.areas.add(area);
        }
        for (const char* id : {"bao-cao-1", "bao-cao-2"}) {
            Source source;
            source.id = id;
            source.title = {id, id};
            corpus.sources.add(source);
        }
        rules.rates = {{disbursed, assigned}};
        rules.bounds = {{disbursed, assigned}};
        rules.sums = {{assigned, {disbursed, 2}}};
        rules.cumulative = {disbursed};
        rules.copied = {disbursed};
        rules.shares = {*corpus.indicators.find("disbursement_rate")};
        rules.unspendable = {*corpus.indicators.find("unspendable")};
        rules.identities = {identity(IdentityKind::change, "poverty_rate_reduction", "poverty_rate", true),
                            identity(IdentityKind::growth, "output_growth", "disbursed"),
                            identity(IdentityKind::common_whole, "poverty_rate", nullptr)};
        rules.additive = {"money"};
        rules.capital = rules.fund = rules.fund_year = rules.program = true;
    }

    ReconciliationRules::Identity identity(IdentityKind kind, const char* indicator, const char* whole,
                                           bool falls = false) const {
        ReconciliationRules::Identity entry;
        entry.kind = kind;
        entry.indicator = *corpus.indicators.find(indicator);
        if (whole != nullptr) {
            entry.whole = *corpus.indicators.find(whole);
        }
        entry.part = *corpus.indicators.find("poor_households");
        entry.other = *corpus.indicators.find("near_poverty_rate");
        entry.other_part = *corpus.indicators.find("near_poor_households");
        entry.falls = falls;
        return entry;
    }

    Observation& add(const char* indicator, const char* value, const char* period = "2023") {
        Observation& row = add(*corpus.indicators.find(indicator), 0, value);
        const Period wanted = *parse_period(period);
        const auto found = std::find(corpus.periods.begin(), corpus.periods.end(), wanted);
        row.period = static_cast<PeriodIndex>(found - corpus.periods.begin());
        if (found == corpus.periods.end()) {
            corpus.periods.push_back(wanted);
        }
        row.reported_unit = corpus.indicators[row.indicator].unit;
        return row;
    }

    Observation& add(IndicatorIndex indicator, ProgramIndex program, const char* value, Capital capital = Capital::none,
                     Fund fund = Fund::none) {
        Observation row;
        row.id = corpus.observations.size() + 1;
        row.area = 0;
        row.program = program;
        row.source = 0;
        row.indicator = indicator;
        row.capital = capital;
        row.fund = fund;
        row.kind = indicator == assigned ? Kind::plan : Kind::actual;
        row.reported_unit = 0;
        row.reported_value = row.value = parse_plain(value).value();
        row.locator = corpus.strings.intern("I/" + std::to_string(row.id));
        corpus.observations.push_back(row);
        return corpus.observations.back();
    }

    Observation& add_rate(ProgramIndex program, const char* value, const char* rate) {
        Observation& row = add(disbursed, program, value);
        row.reported_rate = parse_plain(rate).value();
        row.has_rate = true;
        return row;
    }

    std::vector<Finding> findings() const { return reconcile(corpus, rules).findings; }
};

}  // namespace

TEST_CASE("3,518 of 4,450 printed as 77.32 % is a mistake that fits 4,550") {
    Report report;
    report.add(report.assigned, 1, "4450");
    report.add_rate(1, "3518", "77.32");
    report.add(report.assigned, 2, "4550");
    const auto findings = report.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == RuleKind::rate);
    CHECK(findings[0].severity == FindingSeverity::error);
    CHECK(to_string(findings[0].computed) == "79.06");
    CHECK(findings[0].observations == std::vector<ObservationIndex>{1, 0, 2});
    CHECK(findings[0].message.vi.find("khớp nếu thay 4.450") != std::string::npos);
    CHECK(findings[0].message.en.find("fits if 4,450") != std::string::npos);
}

TEST_CASE("A percentage that is rounded or cut off is no mistake") {
    for (const char* rate : {"79.06", "79.05", "79.1", "79.0", "79"}) {
        INFO(rate);
        Report report;
        report.add(report.assigned, 1, "4450");
        report.add_rate(1, "3518", rate);
        CHECK(report.findings().empty());
    }
    Report wrong;
    wrong.add(wrong.assigned, 1, "4450");
    wrong.add_rate(1, "3518", "79.2");
    CHECK(wrong.findings().size() == 1);
}

TEST_CASE("Tolerance follows from the printed digits, so that small printed figures allow more") {
    // 1.3 of 2.0 may be anything from 60.98 to 69.23 %.
    Report report;
    report.add(report.assigned, 1, "2.0");
    report.add_rate(1, "1.3", "66.7");
    CHECK(report.findings().empty());
}

TEST_CASE("2,113,303 printed as the sum of 272,596, 600,774 and 857,514 is a mistake") {
    Report report;
    report.add(report.disbursed, 0, "2113303");
    report.add(report.disbursed, 1, "272596");
    report.add(report.disbursed, 2, "600774");
    report.add(report.disbursed, 3, "857514");
    const auto findings = report.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == RuleKind::sum);
    CHECK(to_string(findings[0].computed) == "1730884");
    CHECK(to_string(findings[0].difference) == "382419");
}

TEST_CASE("A sum with a part missing is not compared, unless its parts already exceed it") {
    Report report;
    report.add(report.disbursed, 0, "1000");
    report.add(report.disbursed, 1, "300");
    report.add(report.disbursed, 2, "300");
    CHECK(report.findings().empty());
    Report over;
    over.add(over.disbursed, 0, "1000");
    over.add(over.disbursed, 1, "700");
    over.add(over.disbursed, 2, "600");
    CHECK(over.findings().size() == 1);
}

TEST_CASE("A difference within the rounding of the parts is no mistake") {
    Report report;
    report.add(report.disbursed, 0, "1001");
    report.add(report.disbursed, 1, "300");
    report.add(report.disbursed, 2, "300");
    report.add(report.disbursed, 3, "400");
    CHECK(report.findings().empty());
}

TEST_CASE("A difference that is exactly another figure of the source is a warning that names it") {
    Report report;
    report.add(report.assigned, 1, "1500", Capital::total);
    report.add(report.assigned, 1, "1000", Capital::investment);
    report.add(report.assigned, 1, "300", Capital::recurrent);
    report.add(report.assigned, 2, "200");
    const auto findings = report.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == FindingSeverity::warning);
    CHECK(findings[0].observations.back() == 3);
}

TEST_CASE("More disbursed than assigned is found") {
    Report report;
    report.add(report.assigned, 1, "100");
    report.add(report.disbursed, 1, "120");
    const auto findings = report.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == RuleKind::bound);
}

TEST_CASE("One statistic with two values is a conflict, printed to different digits it is not") {
    Report report;
    report.add(report.assigned, 1, "4550");
    report.add(report.assigned, 1, "4450");
    const auto findings = report.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == RuleKind::conflict);
    Report digits;
    digits.add(digits.assigned, 1, "4550");
    digits.add(digits.assigned, 1, "4550.3");
    CHECK(digits.findings().empty());
}

TEST_CASE("Two sources at two dates disagree as a warning, at one date as an error") {
    for (const bool same_date : {true, false}) {
        Report report;
        report.add(report.disbursed, 1, "100").as_of = *parse_date("2023-06-30");
        Observation& other = report.add(report.disbursed, 1, "150");
        other.as_of = same_date ? *parse_date("2023-06-30") : *parse_date("2023-12-31");
        other.source = 1;
        const auto findings = report.findings();
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].rule == RuleKind::conflict);
        CHECK(findings[0].severity == (same_date ? FindingSeverity::error : FindingSeverity::warning));
    }
}

TEST_CASE("A cumulative figure that falls is found") {
    Report report;
    report.add(report.disbursed, 1, "150").as_of = *parse_date("2023-06-30");
    report.add(report.disbursed, 1, "100").as_of = *parse_date("2023-12-31");
    const auto findings = report.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == RuleKind::monotonic);
}

TEST_CASE("A line with the same whole and the same part under two projects is a warning") {
    Report report;
    report.add(report.disbursed, 1, "3261", Capital::none, Fund::total);
    report.add(report.disbursed, 1, "2930", Capital::none, Fund::central);
    report.add(report.disbursed, 2, "3261", Capital::none, Fund::total);
    report.add(report.disbursed, 2, "2930", Capital::none, Fund::central);
    const auto findings = report.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == FindingSeverity::warning);
}

TEST_CASE("Figures that the source itself calls approximate are not held against it") {
    Report report;
    report.add(report.assigned, 1, "100").note = report.corpus.strings.intern("about");
    report.add(report.disbursed, 1, "120");
    CHECK(report.findings().empty());
}

TEST_CASE("A consistent report gives no finding, and one changed digit in it gives at least one") {
    std::mt19937 random(20231130);
    std::uniform_int_distribution<std::int64_t> amount(1000, 900000);
    for (int round = 0; round < 200; ++round) {
        Report report;
        std::int64_t total = 0;
        for (ProgramIndex project = 1; project <= 3; ++project) {
            const std::int64_t investment = amount(random);
            const std::int64_t recurrent = amount(random);
            report.add(report.assigned, project, std::to_string(investment + recurrent).c_str(), Capital::total);
            report.add(report.assigned, project, std::to_string(investment).c_str(), Capital::investment);
            report.add(report.assigned, project, std::to_string(recurrent).c_str(), Capital::recurrent);
            total += investment + recurrent;
        }
        report.add(report.assigned, 0, std::to_string(total).c_str(), Capital::total);
        REQUIRE(report.findings().empty());
        // A digit that is worth more than the rounding of all parts together.
        auto& row = report.corpus.observations[std::uniform_int_distribution<std::size_t>(0, 9)(random)];
        row.value.mantissa += 10 * std::uniform_int_distribution<std::int64_t>(1, 9)(random);
        row.reported_value = row.value;
        INFO(to_string(row.value));
        CHECK(report.findings().size() >= 1);
    }
}

TEST_CASE("A change is this year less the last; rounding of all three counts") {
    for (const auto& [printed, wrong] : {std::pair{"4.32", false}, std::pair{"4.3", false}, std::pair{"4.6", true}}) {
        INFO(printed);
        Report report;
        report.add("poverty_rate", "30.35", "2022");
        report.add("poverty_rate", "26.03");
        report.add("poverty_rate_reduction", printed);
        const auto findings = report.findings();
        REQUIRE(findings.size() == (wrong ? 1U : 0U));
        if (wrong) {
            CHECK(findings[0].rule == RuleKind::identity);
            CHECK(to_string(findings[0].computed) == "4.32");
            CHECK(findings[0].observations == std::vector<ObservationIndex>{2, 1, 0});
        }
    }
}

TEST_CASE("Growth is percent over the year before, rounded or cut off") {
    for (const auto& [printed, wrong] : {std::pair{"6.74", false}, std::pair{"6.7", false}, std::pair{"7.64", true}}) {
        INFO(printed);
        Report report;
        report.add("disbursed", "3447.58", "2022");
        report.add("disbursed", "3680");
        report.add("output_growth", printed);
        CHECK(report.findings().size() == (wrong ? 1U : 0U));
    }
}

TEST_CASE("The poverty rate and the near poverty rate are shares of the same households") {
    for (const auto& [near, wrong] : {std::pair{"15793", false}, std::pair{"17793", true}}) {
        INFO(near);
        Report report;
        report.add("poverty_rate", "25.68");
        report.add("poor_households", "35922");
        report.add("near_poverty_rate", "11.29");
        report.add("near_poor_households", near);
        const auto findings = report.findings();
        REQUIRE(findings.size() == (wrong ? 1U : 0U));
        if (wrong) {
            CHECK(findings[0].rule == RuleKind::identity);
        }
    }
}

TEST_CASE("An estimate for a later day below what is already disbursed is found") {
    for (const char* expected : {"4126", "3143"}) {
        Report report;
        report.add(report.disbursed, 1, "4125.799").as_of = *parse_date("2024-06-12");
        Observation& estimate = report.add(report.disbursed, 1, expected);
        estimate.as_of = *parse_date("2024-06-30");
        estimate.kind = Kind::estimate;
        const auto findings = report.findings();
        const bool wrong = std::string(expected) == "3143";
        REQUIRE(findings.size() == (wrong ? 1U : 0U));
        if (wrong) {
            CHECK(findings[0].rule == RuleKind::bound);
            CHECK(findings[0].message.vi.find("đến 30/6/2024") != std::string::npos);
        }
    }
}

TEST_CASE("All money expected to be spent while part of it is stated to be unspendable is a warning") {
    for (const char* percent : {"100", "92"}) {
        Report report;
        Observation& expected = report.add("disbursement_rate", percent);
        expected.kind = Kind::estimate;
        report.add(*report.corpus.indicators.find("unspendable"), 1, "4131");  // of a project below
        const auto findings = report.findings();
        REQUIRE(findings.size() == (std::string(percent) == "100" ? 1U : 0U));
        if (!findings.empty()) {
            CHECK(findings[0].rule == RuleKind::bound);
            CHECK(findings[0].severity == FindingSeverity::warning);
            CHECK_FALSE(findings[0].has_computed);
        }
    }
}

TEST_CASE("A percentage whose decimal point has slipped is told so") {
    Report report;
    report.add(report.assigned, 1, "52748.691");
    report.add_rate(1, "334", "6.3");
    report.add(report.assigned, 2, "5279");  // would fit, too, by chance
    const auto findings = report.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message.en.find("slipped to the right") != std::string::npos);
}

TEST_CASE("Digits that are cut off are no second value") {
    Report report;
    report.add(report.assigned, 1, "1924.6");
    report.add(report.assigned, 1, "1924");
    CHECK(report.findings().empty());
}

TEST_CASE("A statistic of an area is one under whichever program two reports name it") {
    Report report;
    report.add("poor_households", "36294").kind = Kind::estimate;
    Observation& other = report.add("poor_households", "35922");
    other.source = 1;
    other.program = 1;
    Observation& again = report.add("poor_households", "35922");
    again.source = 1;
    CHECK(report.findings().size() == 1);  // the repetition adds none
    report.corpus.observations.pop_back();
    CHECK(report.findings().empty());
    report.rules.any_program = {*report.corpus.indicators.find("poor_households")};
    const auto findings = report.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == FindingSeverity::warning);
}

TEST_CASE("A whole whose parts need not all be listed is not held to their sum") {
    Report report;
    report.add(report.assigned, 1, "13658", Capital::total);
    report.add(report.assigned, 1, "4626", Capital::investment);
    report.add(report.assigned, 1, "9026", Capital::recurrent);
    CHECK(report.findings().size() == 1);
    report.rules.open_parts = {report.assigned};
    CHECK(report.findings().empty());
}

TEST_CASE("An answer is put to its finding; one to a finding that is not there is a warning with its place") {
    Report report;
    report.add(report.assigned, 1, "100");
    report.add(report.disbursed, 1, "120");
    Reconciliation reconciliation = reconcile(report.corpus, report.rules);
    REQUIRE(reconciliation.findings.size() == 1);
    Explanation answer;
    answer.finding = to_finding_id(reconciliation.findings[0].id);
    report.corpus.explanations.push_back(answer);
    answer.finding = "f000000000000";
    answer.place = {"data/explanations.json", 9, 17};
    report.corpus.explanations.push_back(answer);
    Diagnostics diagnostics;
    attach_explanations(report.corpus, reconciliation, diagnostics);
    CHECK(reconciliation.findings[0].explanations == std::vector<std::uint32_t>{0});
    REQUIRE(diagnostics.warnings() == 1);
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(diagnostics.sorted()[0].place.line == 9);
}

TEST_CASE("In whatever dimension a report is redundant, a changed digit shows") {
    std::mt19937 random(1719);
    std::uniform_int_distribution<std::int64_t> amount(1000, 900000);
    const auto text = [](std::int64_t value) { return std::to_string(value); };
    for (int round = 0; round < 300; ++round) {
        Report report;
        Area below;
        for (const char* id : {"111", "112"}) {
            below.id = below.code = id;
            below.parent = 1;
            report.corpus.areas.add(below);
        }
        report.rules.area = true;
        const std::int64_t a = amount(random);
        const std::int64_t b = amount(random);
        switch (round % 4) {
            case 0:  // funds
                report.add(report.assigned, 1, text(a + b).c_str(), Capital::none, Fund::total);
                report.add(report.assigned, 1, text(a).c_str(), Capital::none, Fund::central);
                report.add(report.assigned, 1, text(b).c_str(), Capital::none, Fund::local);
                break;
            case 1:  // budget years
                report.add(report.assigned, 1, text(a + b).c_str()).fund_year = report.corpus.strings.intern("total");
                report.add(report.assigned, 1, text(a).c_str()).fund_year = report.corpus.strings.intern("2022");
                report.add(report.assigned, 1, text(b).c_str()).fund_year = report.corpus.strings.intern("2023");
                break;
            case 2:  // areas
                report.add(report.assigned, 1, text(a + b).c_str()).area = 1;
                report.add(report.assigned, 1, text(a).c_str()).area = 2;
                report.add(report.assigned, 1, text(b).c_str()).area = 3;
                break;
            default:  // disbursed and not
                report.add(report.assigned, 1, text(a + b).c_str());
                report.add(report.disbursed, 1, text(a).c_str());
                report.add("undisbursed", text(b).c_str()).program = 1;
                break;
        }
        INFO("dimension " << round % 4);
        REQUIRE(report.findings().empty());
        auto& row = report.corpus.observations[std::uniform_int_distribution<std::size_t>(0, 2)(random)];
        row.value.mantissa += 10 * std::uniform_int_distribution<std::int64_t>(1, 9)(random);
        row.reported_value = row.value;
        CHECK(report.findings().size() >= 1);
    }
}
