#include "plan/money_table.hpp"

#include <catch2/catch.hpp>
#include <numeric>

using namespace minhbach;

namespace {

// A corpus with one area, one program and the two indicators of money.
struct Budget {
    Corpus corpus;

    Budget() {
        corpus.periods.push_back(*parse_period("2023"));
        corpus.areas.add(Area{});
        corpus.programs.add(Program{});
        for (const char* id : {"assigned", "disbursed"}) {
            Indicator indicator;
            indicator.id = id;
            corpus.indicators.add(indicator);
        }
    }

    void add(IndicatorIndex indicator, Capital capital, Fund fund, const char* fund_year, std::int64_t value,
             BreakdownIndex breakdown = no_index) {
        Observation row;
        row.id = corpus.observations.size() + 1;
        row.area = 0;
        row.program = 0;
        row.source = 0;
        row.indicator = indicator;
        row.capital = capital;
        row.fund = fund;
        row.fund_year = corpus.strings.intern(fund_year);
        row.breakdown = breakdown;
        row.value = {value, 0};
        row.kind = indicator == 0 ? Kind::plan : Kind::actual;
        corpus.observations.push_back(row);
    }

    std::vector<MoneyRow> rows() const {
        std::vector<ObservationIndex> all(corpus.observations.size());
        std::iota(all.begin(), all.end(), 0U);
        return make_money_rows(corpus, {}, all, {});
    }
};

}  // namespace

TEST_CASE("Plan and disbursement of one budget line stand on one row") {
    Budget budget;
    budget.add(0, Capital::investment, Fund::central, "2023", 100);
    budget.add(1, Capital::investment, Fund::central, "2023", 60);
    const auto rows = budget.rows();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].assigned == std::vector<ObservationIndex>{0});
    CHECK(rows[0].disbursed == std::vector<ObservationIndex>{1});
    CHECK_FALSE(rows[0].is_part);
}

TEST_CASE("A row is a part where another row of its program says more along every dimension") {
    Budget budget;
    budget.add(0, Capital::total, Fund::total, "2023", 100);
    budget.add(0, Capital::investment, Fund::total, "2023", 70);
    budget.add(0, Capital::investment, Fund::central, "2023", 60);
    const auto rows = budget.rows();
    REQUIRE(rows.size() == 3);
    CHECK_FALSE(rows[0].is_part);
    CHECK(rows[0].capital == Capital::total);
    CHECK(rows[1].is_part);
    CHECK(rows[2].is_part);
}

TEST_CASE("Two kinds of capital without a total are both wholes") {
    Budget budget;
    budget.add(0, Capital::investment, Fund::none, "2023", 70);
    budget.add(0, Capital::recurrent, Fund::none, "total", 60);
    for (const MoneyRow& row : budget.rows()) {
        CHECK_FALSE(row.is_part);
    }
}

TEST_CASE("A breakdown is a part of its line") {
    Budget budget;
    budget.add(0, Capital::investment, Fund::central, "2023", 70);
    budget.add(0, Capital::investment, Fund::central, "2023", 20, 3);
    const auto rows = budget.rows();
    REQUIRE(rows.size() == 2);
    CHECK_FALSE(rows[0].is_part);
    CHECK(rows[1].is_part);
    CHECK(rows[1].breakdown == 3);
}

TEST_CASE("Two different statements of one line are both listed, a repeated one once") {
    Budget budget;
    budget.add(0, Capital::recurrent, Fund::none, "total", 4550);
    budget.add(0, Capital::recurrent, Fund::none, "total", 4450);
    budget.add(0, Capital::recurrent, Fund::none, "total", 4550);
    const auto rows = budget.rows();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].assigned == std::vector<ObservationIndex>{0, 1});
}
