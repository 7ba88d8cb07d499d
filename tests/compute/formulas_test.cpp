// Each kind of formula, with figures of the five reports where they have any, and what must hold for all figures.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "check/formulas.hpp"
#include "compute/derived.hpp"

using namespace minhbach;

namespace {

// A province with three districts, two sources, and indicators that are added by name.
class Book {
public:
    Book() {
        for (const auto& [id, quantity] : {std::pair{"million_vnd", "money"}, std::pair{"percent", "percent"},
                                           std::pair{"percentage_points", "points"}, std::pair{"household", "count"},
                                           std::pair{"rank", "rank"}, std::pair{"class", "class"}}) {
            Unit unit;
            unit.id = id;
            unit.quantity = quantity;
            unit.base = static_cast<UnitIndex>(corpus.units.size());
            corpus.units.add(unit);
        }
        Unit compound;
        compound.id = "million_vnd_per_household";
        compound.quantity = "ratio";
        compound.base = static_cast<UnitIndex>(corpus.units.size());
        compound.of = *corpus.units.find("million_vnd");
        compound.per = *corpus.units.find("household");
        corpus.units.add(compound);
        for (const auto& [id, level, parent] :
             {std::tuple{"VN", AreaLevel::nation, no_area}, std::tuple{"20", AreaLevel::province, AreaIndex{0}},
              std::tuple{"181", AreaLevel::district, AreaIndex{1}},
              std::tuple{"184", AreaLevel::district, AreaIndex{1}},
              std::tuple{"186", AreaLevel::district, AreaIndex{1}}}) {
            Area area;
            area.id = area.code = id;
            area.level = level;
            area.parent = parent;
            corpus.areas.add(area);
        }
        for (const auto& [id, level, parent] :
             {std::tuple{"gnbv", "program", std::uint16_t{no_index}}, std::tuple{"gnbv.1", "project", std::uint16_t{0}},
              std::tuple{"gnbv.2", "project", std::uint16_t{0}}}) {
            Program program;
            program.id = id;
            program.level = level;
            program.parent = parent;
            corpus.programs.add(program);
        }
        for (const char* id : {"one", "two"}) {
            Source source;
            source.id = id;
            corpus.sources.add(source);
        }
    }

    IndicatorIndex indicator(const char* id, const char* unit, Direction direction = Direction::more_is_better) {
        Indicator entry;
        entry.id = id;
        entry.unit = *corpus.units.find(unit);
        entry.direction = direction;
        corpus.indicators.add(entry);
        return *corpus.indicators.find(id);
    }

    Formula& derived(const char* id, const char* unit, FormulaKind kind, std::vector<IndicatorIndex> operands) {
        const IndicatorIndex index = indicator(id, unit);
        corpus.indicators[index].reported = false;
        corpus.indicators[index].derived = true;
        Formula& formula = corpus.indicators[index].formula;
        formula.kind = kind;
        formula.operands = std::move(operands);
        return formula;
    }

    Observation& add(IndicatorIndex index, const char* value, const char* period = "2023", Kind kind = Kind::actual,
                     const char* area = "20") {
        Observation row;
        row.id = corpus.observations.size() + 1;
        row.area = *corpus.areas.find(area);
        row.program = 0;
        row.source = 0;
        row.indicator = index;
        row.value = row.reported_value = *parse_plain(value);
        row.kind = kind;
        const Period wanted = *parse_period(period);
        const auto found = std::find(corpus.periods.begin(), corpus.periods.end(), wanted);
        row.period = static_cast<PeriodIndex>(found - corpus.periods.begin());
        if (found == corpus.periods.end()) {
            corpus.periods.push_back(wanted);
        }
        corpus.observations.push_back(row);
        return corpus.observations.back();
    }

    // The values of one indicator, in order.
    std::vector<std::string> values(const char* id) const {
        const DerivedValues all = compute_derived(corpus);
        std::vector<std::string> result;
        for (const Derived& value : all) {
            if (value.indicator == *corpus.indicators.find(id)) {
                result.push_back(to_string(value.value));
            }
        }
        return result;
    }

    std::string problems() const {
        Diagnostics diagnostics;
        check_formulas(corpus, diagnostics);
        std::string codes;
        for (const Diagnostic& diagnostic : diagnostics.sorted()) {
            codes += (codes.empty() ? "" : " ") + diagnostic.code;
        }
        return codes;
    }

    Corpus corpus;
};

using Values = std::vector<std::string>;

}  // namespace

TEST_CASE("A sum needs all its terms, of one kind and date") {
    Book book;
    const auto poor = book.indicator("poor_households", "household");
    const auto near = book.indicator("near_poor_households", "household");
    book.derived("poor_and_near_poor", "household", FormulaKind::sum, {poor, near});
    book.add(poor, "35922");
    CHECK(book.values("poor_and_near_poor").empty());
    book.add(near, "15793");
    CHECK(book.values("poor_and_near_poor") == Values{"51715"});
    book.corpus.observations.back().kind = Kind::estimate;
    CHECK(book.values("poor_and_near_poor").empty());
}

TEST_CASE("A share is taken of the whole along its dimension, and only of that") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    Formula& formula = book.derived("capital_share", "percent", FormulaKind::share, {assigned});
    formula.along = Dimension::capital;
    book.add(assigned, "174177", "2023", Kind::plan).capital = Capital::total;
    book.add(assigned, "121457", "2023", Kind::plan).capital = Capital::investment;
    book.add(assigned, "52720", "2023", Kind::plan).capital = Capital::recurrent;
    book.add(assigned, "999", "2023", Kind::plan);  // of no capital in particular
    CHECK(book.values("capital_share") == Values{"69.731939", "30.268061"});
    formula.along = Dimension::fund;
    CHECK(book.values("capital_share").empty());
}

TEST_CASE("A change is held against the year before, across plan and result, never across a break") {
    Book book;
    const auto rate = book.indicator("poverty_rate", "percent", Direction::less_is_better);
    book.derived("poverty_rate_change", "percentage_points", FormulaKind::change, {rate}).as = ChangeAs::points;
    book.add(rate, "26.03", "2023", Kind::estimate);
    book.add(rate, "22.03", "2024", Kind::target);
    CHECK(book.values("poverty_rate_change") == Values{"-4.00"});
    book.corpus.indicators[rate].breaks.push_back({*parse_date("2024-01-01"), {"chuẩn mới", "a new standard"}});
    CHECK(book.values("poverty_rate_change").empty());
}

TEST_CASE("A relative change is percent of what was before") {
    Book book;
    const auto output = book.indicator("industrial_output", "million_vnd");
    book.derived("industrial_output_change", "percent", FormulaKind::change, {output}).as = ChangeAs::relative;
    book.add(output, "3447580", "2023", Kind::estimate);
    book.add(output, "3680000", "2024", Kind::target);
    CHECK(book.values("industrial_output_change") == Values{"6.741540"});
}

TEST_CASE("A figure up to a day within the year is not compared with the whole year before") {
    Book book;
    const auto output = book.indicator("output", "million_vnd");
    book.derived("output_change", "million_vnd", FormulaKind::change, {output});
    book.add(output, "100", "2022");
    book.add(output, "50", "2023").as_of = *parse_date("2023-06-30");
    CHECK(book.values("output_change").empty());
    book.corpus.observations.back().as_of = *parse_date("2023-12-31");
    CHECK(book.values("output_change") == Values{"-50"});
}

TEST_CASE("The year before may stand in another report, if only one has it") {
    Book book;
    const auto schools = book.indicator("schools", "household");
    book.derived("schools_change", "household", FormulaKind::change, {schools});
    book.add(schools, "483", "2023");
    book.add(schools, "481", "2022").source = 1;
    CHECK(book.values("schools_change") == Values{"2"});
    Source third;
    third.id = "three";
    book.corpus.sources.add(third);
    book.add(schools, "480", "2022").source = 2;
    CHECK(book.values("schools_change").empty());
}

TEST_CASE("Attainment is of the plan, or else of the target, and turned round where less is better") {
    Book book;
    const auto schools = book.indicator("schools", "household");
    const auto poor = book.indicator("poverty_rate", "percent", Direction::less_is_better);
    book.derived("schools_attainment", "percent", FormulaKind::attainment, {schools});
    book.derived("poverty_attainment", "percent", FormulaKind::attainment, {poor});
    book.add(schools, "483", "2023");
    book.add(schools, "482", "2023", Kind::plan);
    book.add(schools, "1", "2023", Kind::target);
    book.add(poor, "25", "2023");
    book.add(poor, "20", "2023", Kind::target);
    CHECK(book.values("schools_attainment") == Values{"100.207469"});
    CHECK(book.values("poverty_attainment") == Values{"80.000000"});
}

TEST_CASE("An amount per household has its denominator from the same area and year, or there is none") {
    Book book;
    const auto loans = book.indicator("loans", "million_vnd");
    const auto households = book.indicator("households", "household");
    book.derived("loans_per_household", "million_vnd_per_household", FormulaKind::per, {loans, households});
    book.add(loans, "1000");
    CHECK(book.values("loans_per_household").empty());
    book.add(households, "8").source = 1;
    CHECK(book.values("loans_per_household") == Values{"125.000000"});
    book.add(households, "10");  // of the same source: that one
    CHECK(book.values("loans_per_household") == Values{"100.000000"});
    CHECK(book.problems().empty());
}

TEST_CASE("The gap is to the next target, and negative where it is exceeded") {
    Book book;
    const auto communes = book.indicator("communes", "household");
    const auto rate = book.indicator("poverty_rate", "percent", Direction::less_is_better);
    book.derived("communes_gap", "household", FormulaKind::gap, {communes});
    book.derived("poverty_gap", "percentage_points", FormulaKind::gap, {rate});
    book.add(communes, "21", "2023");
    book.add(communes, "32", "2025", Kind::target);
    book.add(communes, "40", "2030", Kind::target);
    book.add(rate, "25.68", "2023");
    book.add(rate, "26.5", "2023", Kind::target);
    CHECK(book.values("communes_gap") == Values{"11"});
    CHECK(book.values("poverty_gap") == Values{"-0.82"});
}

TEST_CASE("Pace is the rate less the share of the period that has passed") {
    CHECK(to_string(elapsed_share(*parse_period("2024"), *parse_date("2024-06-12"))) == "44.808743");
    CHECK(to_string(elapsed_share(*parse_period("2023"), *parse_date("2024-01-31"))) == "100.000000");
    CHECK(to_string(elapsed_share(*parse_period("2024"), *parse_date("2023-12-31"))) == "0.000000");
    Book book;
    const auto rate = book.indicator("rate", "percent");
    const auto pace = book.derived("pace", "percentage_points", FormulaKind::pace, {rate}).kind;
    CHECK(pace == FormulaKind::pace);
    Formula& status = book.derived("status", "class", FormulaKind::status, {*book.corpus.indicators.find("pace")});
    status.classes = {{std::nullopt, {"chậm", "behind"}},
                      {parse_plain("-10"), {"kịp", "on course"}},
                      {parse_plain("10"), {"vượt", "ahead"}}};
    book.add(rate, "25.05", "2024").as_of = *parse_date("2024-06-12");
    book.add(rate, "50", "2023").as_of = *parse_date("2023-06-30");
    book.add(rate, "30", "2022");  // of no day
    CHECK(book.values("pace") == Values{"-19.758743", "0.410959"});
    CHECK(book.values("status") == Values{"1", "2"});
}

TEST_CASE(
    "A total over areas says over how many of how many it is, and with all asked for is nothing when one is missing") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    Formula& formula = book.derived("assigned_below", "million_vnd", FormulaKind::aggregate, {assigned});
    book.add(assigned, "100", "2023", Kind::plan, "181");
    book.add(assigned, "250", "2023", Kind::plan, "184");
    CHECK(book.values("assigned_below").empty());
    formula.all_below = false;
    const DerivedValues all = compute_derived(book.corpus);
    REQUIRE(all.size() == 1);
    CHECK(to_string(all[0].value) == "350");
    CHECK(all[0].reporting == 2);
    CHECK(all[0].siblings == 3);
    CHECK(all.line_of(all[0]).area == *book.corpus.areas.find("20"));
    CHECK(all.observations_of(all[0]) == std::vector<ObservationIndex>{0, 1});
    book.add(assigned, "1", "2023", Kind::plan, "186");
    formula.all_below = true;
    CHECK(book.values("assigned_below") == Values{"351"});
}

TEST_CASE("A ratio of two totals over areas is computed where they stand") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    const auto disbursed = book.indicator("disbursed", "million_vnd");
    book.derived("assigned_below", "million_vnd", FormulaKind::aggregate, {assigned}).all_below = false;
    book.derived("disbursed_below", "million_vnd", FormulaKind::aggregate, {disbursed}).all_below = false;
    book.derived("rate_below", "percent", FormulaKind::ratio,
                 {*book.corpus.indicators.find("disbursed_below"), *book.corpus.indicators.find("assigned_below")});
    for (const char* area : {"181", "184"}) {
        book.add(assigned, "100", "2023", Kind::plan, area);
        book.add(disbursed, "25", "2023", Kind::actual, area);
    }
    CHECK(book.values("rate_below") == Values{"25.000000"});
    const DerivedValues all = compute_derived(book.corpus);
    CHECK(all.observations_of(all.values.back()).size() == 4);
}

TEST_CASE("Ranks share ties, take only figures of one kind and date, and leave out an area with two figures") {
    Book book;
    const auto rate = book.indicator("rate", "percent", Direction::less_is_better);
    book.derived("rate_rank", "rank", FormulaKind::rank, {rate});
    book.add(rate, "5", "2023", Kind::actual, "181");
    book.add(rate, "5.0", "2023", Kind::actual, "184");
    book.add(rate, "7", "2023", Kind::actual, "186");
    CHECK(book.values("rate_rank") == Values{"1", "1", "3"});
    book.corpus.observations.back().kind = Kind::estimate;
    CHECK(book.values("rate_rank") == Values{"1", "1"});
    book.add(rate, "6", "2023", Kind::actual, "184");
    CHECK(book.values("rate_rank").empty());
}

TEST_CASE("A scope limits the lines") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    const auto disbursed = book.indicator("disbursed", "million_vnd");
    Formula& formula = book.derived("rate", "percent", FormulaKind::ratio, {disbursed, assigned});
    for (const ProgramIndex program : {ProgramIndex{0}, ProgramIndex{1}}) {
        book.add(assigned, "10", "2023", Kind::plan).program = program;
        book.add(disbursed, "5").program = program;
    }
    CHECK(book.values("rate").size() == 2);
    formula.scope.whole_programs = true;
    CHECK(book.values("rate").size() == 1);
    formula.scope.kinds = 1U << static_cast<unsigned>(Kind::estimate);
    CHECK(book.values("rate").empty());
}

TEST_CASE("Formulas that cannot be are reported: circles, units that do not work out, no direction") {
    Book book;
    const auto money = book.indicator("money", "million_vnd", Direction::none);
    const auto households = book.indicator("households", "household");
    book.derived("a", "percent", FormulaKind::ratio, {money, households});
    CHECK(book.problems() == "unit-mismatch");
    book.derived("rank", "rank", FormulaKind::rank, {money});
    CHECK(book.problems() == "direction-missing unit-mismatch");
    book.derived("x", "million_vnd", FormulaKind::sum,
                 {money, static_cast<IndicatorIndex>(book.corpus.indicators.size() + 1)});
    book.derived("y", "million_vnd", FormulaKind::sum, {money, *book.corpus.indicators.find("x")});
    CHECK(book.problems() == "direction-missing formula-circle unit-mismatch");
    CHECK(compute_derived(book.corpus).size() == 0);
    CHECK(formula_order(book.corpus).size() == 2);
}

TEST_CASE("Percentages may not be added up over areas, and change by points only") {
    Book book;
    const auto rate = book.indicator("rate", "percent");
    const auto money = book.indicator("money", "million_vnd");
    book.derived("total", "percent", FormulaKind::aggregate, {rate});
    book.derived("change", "percentage_points", FormulaKind::change, {money}).as = ChangeAs::points;
    book.derived("difference", "percent", FormulaKind::difference, {rate, rate});
    book.derived("per", "million_vnd", FormulaKind::per, {money, rate});
    CHECK(book.problems() == "unit-mismatch unit-mismatch unit-mismatch unit-mismatch");
}

TEST_CASE(
    "Whatever the figures: ranks are a permutation where all differ, shares add up to one hundred, a total over all is "
    "the sum") {
    std::mt19937 random(318);
    std::uniform_int_distribution<std::int64_t> amount(1, 900'000);
    for (int round = 0; round < 100; ++round) {
        Book book;
        const auto assigned = book.indicator("assigned", "million_vnd");
        book.derived("share", "percent", FormulaKind::share, {assigned}).along = Dimension::area;
        book.derived("rank", "rank", FormulaKind::rank, {assigned});
        book.derived("below", "million_vnd", FormulaKind::aggregate, {assigned});
        std::int64_t total = 0;
        std::map<std::int64_t, int> seen;
        for (const char* area : {"181", "184", "186"}) {
            std::int64_t value = amount(random);
            while (seen.contains(value)) {
                value = amount(random);
            }
            seen[value] = 1;
            total += value;
            book.add(assigned, std::to_string(value).c_str(), "2023", Kind::plan, area);
        }
        book.add(assigned, std::to_string(total).c_str(), "2023", Kind::plan, "20");
        std::shuffle(book.corpus.observations.begin(), book.corpus.observations.end(), random);
        CHECK(book.values("below") == Values{std::to_string(total)});
        auto ranks = book.values("rank");
        std::sort(ranks.begin(), ranks.end());
        CHECK(ranks == Values{"1", "2", "3"});
        Decimal shares{};
        for (const std::string& share : book.values("share")) {
            shares = add(shares, *parse_plain(share)).value();
        }
        const Decimal off = subtract(shares, {100, 0}).value();
        CHECK(off <= Decimal{2, 6});
        CHECK(Decimal{-2, 6} <= off);
    }
}

TEST_CASE("A ratio of totals over different areas is not computed") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    const auto disbursed = book.indicator("disbursed", "million_vnd");
    book.derived("assigned_below", "million_vnd", FormulaKind::aggregate, {assigned}).all_below = false;
    book.derived("disbursed_below", "million_vnd", FormulaKind::aggregate, {disbursed}).all_below = false;
    book.derived("rate_below", "percent", FormulaKind::ratio,
                 {*book.corpus.indicators.find("disbursed_below"), *book.corpus.indicators.find("assigned_below")});
    for (const char* area : {"181", "184", "186"}) {
        book.add(assigned, "100", "2023", Kind::plan, area);
    }
    book.add(disbursed, "25", "2023", Kind::actual, "181");
    book.add(disbursed, "25", "2023", Kind::actual, "184");
    CHECK(book.values("rate_below").empty());
    book.add(disbursed, "25", "2023", Kind::actual, "186");
    CHECK(book.values("rate_below") == Values{"25.000000"});
}

TEST_CASE("A repeated statement gives one share, and a break holds for what is computed from the series") {
    Book book;
    const auto rate = book.indicator("rate", "percent", Direction::less_is_better);
    book.derived("gap", "percentage_points", FormulaKind::gap, {rate});
    book.add(rate, "25", "2023");
    book.add(rate, "25.0", "2023");
    book.add(rate, "20", "2024", Kind::target);
    CHECK(book.values("gap") == Values{"5"});
    Book other;
    const auto poor = other.indicator("poor", "household", Direction::less_is_better);
    const auto near = other.indicator("near", "household", Direction::less_is_better);
    other.derived("both", "household", FormulaKind::sum, {poor, near});
    other.derived("both_change", "household", FormulaKind::change, {*other.corpus.indicators.find("both")});
    for (const char* year : {"2021", "2022"}) {
        other.add(poor, "10", year);
        other.add(near, "5", year);
    }
    CHECK(other.values("both_change") == Values{"0"});
    other.corpus.indicators[near].breaks.push_back({*parse_date("2022-01-01"), {"chuẩn mới", "a new standard"}});
    CHECK(other.values("both_change").empty());
}

TEST_CASE("What is printed and computed on one line is one figure for what builds on it") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    const auto disbursed = book.indicator("disbursed", "million_vnd");
    book.derived("rate", "percent", FormulaKind::ratio, {disbursed, assigned});
    const auto rate = *book.corpus.indicators.find("rate");
    book.corpus.indicators[rate].reported = true;
    book.derived("rank", "rank", FormulaKind::rank, {rate});
    for (const char* area : {"181", "184"}) {
        book.add(assigned, "100", "2023", Kind::plan, area);
        book.add(disbursed, area[2] == '1' ? "20.0367" : "30", "2023", Kind::actual, area);
        book.add(rate, area[2] == '1' ? "20.03" : "30", "2023", Kind::actual, area);
    }
    CHECK(book.values("rank") == Values{"1", "2"});  // the best first
}

TEST_CASE("A level may be held against the target of a longer period, and a count against another indicator's") {
    Book book;
    const auto met = book.indicator("targets_met", "household");
    const auto targets = book.indicator("targets", "household");
    Formula& formula = book.derived("targets_attainment", "percent", FormulaKind::attainment, {met, targets});
    book.add(met, "10", "2023");
    book.add(targets, "75", "2021/2025", Kind::target);
    CHECK(book.values("targets_attainment").empty());
    formula.longer_target = true;
    CHECK(book.values("targets_attainment") == Values{"13.333333"});
    book.add(targets, "20", "2023", Kind::target);  // of the year itself: that one
    CHECK(book.values("targets_attainment") == Values{"50.000000"});
}

TEST_CASE("The own target comes before a longer one, whatever order the reports come in") {
    for (const bool long_first : {true, false}) {
        Book book;
        const auto rate = book.indicator("rate", "percent");
        book.derived("gap", "percentage_points", FormulaKind::gap, {rate});
        Formula& attainment = book.derived("attainment", "percent", FormulaKind::attainment, {rate});
        attainment.longer_target = true;
        book.add(rate, "60", "2025");
        const auto targets = long_first ? std::array{"2021/2025", "2025"} : std::array{"2025", "2021/2025"};
        for (const char* period : targets) {
            book.add(rate, std::string(period) == "2025" ? "80" : "90", period, Kind::target);
        }
        CHECK(book.values("gap") == Values{"20"});
        CHECK(book.values("attainment") == Values{"75.000000"});
    }
}

TEST_CASE(
    "Where a term is stated twice with two values there is no sum; an amount each is no amount of the whole; percent "
    "of a loss says nothing") {
    Book book;
    const auto poor = book.indicator("poor", "household");
    const auto near = book.indicator("near", "household");
    book.derived("both", "household", FormulaKind::sum, {poor, near});
    book.add(poor, "10");
    book.add(near, "5");
    book.add(near, "6");
    CHECK(book.values("both").empty());
    Book each;
    const auto assigned = each.indicator("assigned", "million_vnd");
    const auto disbursed = each.indicator("disbursed", "million_vnd");
    each.derived("rate", "percent", FormulaKind::ratio, {disbursed, assigned});
    each.add(assigned, "500", "2023", Kind::plan).note = each.corpus.strings.intern("per_unit");
    each.add(disbursed, "5");
    CHECK(each.values("rate").empty());
    Book loss;
    const auto profit = loss.indicator("profit", "million_vnd");
    loss.derived("growth", "percent", FormulaKind::change, {profit}).as = ChangeAs::relative;
    loss.add(profit, "-10", "2022");
    loss.add(profit, "-5", "2023");
    CHECK(loss.values("growth").empty());
}

TEST_CASE("A chain of very many formulas is refused, and what two reach is gathered once") {
    Book book;
    constexpr IndicatorIndex links = 80;
    for (IndicatorIndex i = 0; i < links; ++i) {
        const auto next = static_cast<IndicatorIndex>(i + 1);
        book.derived(("x" + std::to_string(i)).c_str(), "million_vnd", FormulaKind::sum, {next, next});
    }
    book.indicator("base", "million_vnd");
    CHECK(book.problems().find("formula-too-deep") != std::string::npos);
    book.corpus.indicators[links].breaks.push_back({*parse_date("2022-01-01"), {"mới", "new"}});
    CHECK(series_breaks(book.corpus, 0).size() == 1);  // not once for each of 2^80 ways
}
