// SPDX-License-Identifier: MIT
// The code lists beside the entities, and what an entity is where nothing is said of it.
#include "model/entities.hpp"

#include <catch2/catch.hpp>

#include "load/theme_words.hpp"
#include "model/corpus.hpp"
#include "model/finding.hpp"

using namespace minhbach;

namespace {

template <typename Enum, std::size_t N>
void check_order(const std::array<std::string_view, N>& codes,
                 const std::vector<std::pair<Enum, std::string_view>>& expected) {
    CHECK(N == expected.size());
    for (const auto& [value, code] : expected) {
        CAPTURE(code);
        CHECK(codes[static_cast<std::size_t>(value)] == code);
        CHECK(from_code<Enum>(codes, code) == value);
    }
}

}  // namespace

TEST_CASE("Each kind of formula and change has the code of the documentation", "[entities]") {
    check_order<FormulaKind>(formula_codes, {{FormulaKind::none, ""},
                                             {FormulaKind::ratio, "ratio"},
                                             {FormulaKind::difference, "difference"},
                                             {FormulaKind::sum, "sum"},
                                             {FormulaKind::share, "share"},
                                             {FormulaKind::change, "change"},
                                             {FormulaKind::attainment, "attainment"},
                                             {FormulaKind::per, "per"},
                                             {FormulaKind::gap, "gap"},
                                             {FormulaKind::aggregate, "aggregate"},
                                             {FormulaKind::rank, "rank"},
                                             {FormulaKind::pace, "pace"},
                                             {FormulaKind::status, "status"},
                                             {FormulaKind::kinds, "kinds"}});
    check_order<ChangeAs>(change_codes, {{ChangeAs::absolute, "absolute"},
                                         {ChangeAs::relative, "relative"},
                                         {ChangeAs::points, "points"},
                                         {ChangeAs::share, "share"}});
}

TEST_CASE("Each rule, severity and identity has the code of the documentation", "[entities]") {
    check_order<RuleKind>(rule_codes, {{RuleKind::rate, "rate"},
                                       {RuleKind::sum, "sum"},
                                       {RuleKind::identity, "identity"},
                                       {RuleKind::bound, "bound"},
                                       {RuleKind::conflict, "conflict"},
                                       {RuleKind::monotonic, "monotonic"},
                                       {RuleKind::scale, "scale"},
                                       {RuleKind::remark, "remark"}});
    check_order<FindingSeverity>(finding_severity_codes,
                                 {{FindingSeverity::error, "error"}, {FindingSeverity::warning, "warning"}});
    check_order<IdentityKind>(identity_codes, {{IdentityKind::change, "change"},
                                               {IdentityKind::growth, "growth"},
                                               {IdentityKind::index, "index"},
                                               {IdentityKind::plan_change, "plan_change"},
                                               {IdentityKind::plan_growth, "plan_growth"},
                                               {IdentityKind::share, "share"},
                                               {IdentityKind::common_whole, "common_whole"}});
    CHECK(to_string(RuleKind::bound) == "bound");
    CHECK(to_string(FindingSeverity::warning) == "warning");
}

TEST_CASE("A new entity is bound to nothing", "[entities]") {
    CHECK(Area{}.parent == no_area);
    CHECK(Area{}.level == no_level);
    CHECK(Area{}.type == no_level);
    CHECK(Program{}.level == no_level);
    CHECK_FALSE(Area{}.unverified);
    CHECK(Program{}.parent == no_index);
    CHECK_FALSE(Program{}.unverified);
    CHECK(DimensionCode{}.parent == no_code);
    CHECK_FALSE(DimensionCode{}.optional);
    CHECK(Dimension{}.role == DimensionRole::none);
    CHECK(Dimension{}.column_required);
    CHECK_FALSE((Dimension{}.at_end || Dimension{}.may_overlap));
    CHECK(Dimension{}.codes.size() == 1);
    CHECK(Source{}.area == no_area);
    CHECK(Source{}.program == no_index);
    CHECK(Commentary{}.area == no_area);
    CHECK(Commentary{}.program == no_index);
    CHECK(Commentary{}.source == no_index);
    CHECK(Commentary{}.body_line == 1);
    CHECK(Commentary{}.language == vietnamese);
    CHECK(no_area == 4'294'967'295U);
    CHECK(no_index == 65'535U);
}

TEST_CASE("A unit counts one by one in no base, an indicator is reported and says nothing of good or bad",
          "[entities]") {
    CHECK(Unit{}.base == no_index);
    CHECK(Unit{}.of == no_index);
    CHECK(Unit{}.per == no_index);
    CHECK(Unit{}.factor == Decimal{1, 0});
    CHECK_FALSE(Unit{}.integer);
    CHECK(Indicator{}.unit == no_index);
    CHECK(Indicator{}.direction == Direction::none);
    CHECK(Indicator{}.reported);
    CHECK_FALSE(Indicator{}.derived);
}

TEST_CASE("A formula without more is none, waits for all areas below and takes all lines", "[entities]") {
    const Formula formula;
    CHECK(formula.kind == FormulaKind::none);
    CHECK(formula.along == Along::none);
    CHECK(formula.as == ChangeAs::absolute);
    CHECK(formula.all_below);
    CHECK_FALSE(formula.longer_target);
    CHECK_FALSE(formula.scope.whole_programs);
    CHECK_FALSE(formula.scope.no_breakdown);
    CHECK(formula.scope.codes.empty());
    CHECK(formula.scope.kinds.empty());
}

TEST_CASE("A finding is an error of which a value is known, a rule names nothing before it is read", "[entities]") {
    CHECK(Finding{}.severity == FindingSeverity::error);
    CHECK(Finding{}.has_computed);
    CHECK(Finding{}.unit == no_index);
    CHECK(Finding{}.id == 0);
    const ReconciliationRules rules;
    CHECK(rules.dimensions.empty());
    CHECK_FALSE((rules.program || rules.area));
    const ReconciliationRules::Identity identity;
    CHECK_FALSE(identity.falls);
    for (const IndicatorIndex index :
         {identity.indicator, identity.whole, identity.part, identity.other, identity.other_part,
          ReconciliationRules::Pair{}.first, ReconciliationRules::Pair{}.second, ReconciliationRules::Sum{}.whole}) {
        CHECK(index == no_index);
    }
    for (std::size_t i = 0; i < rule_codes.size(); ++i) {
        CHECK(ReconciliationSummary{}.checked[i] == 0);
        CHECK(ReconciliationSummary{}.agreed[i] == 0);
    }
}

TEST_CASE("A reference shows the value with its date unless it says otherwise, of a printed figure", "[entities]") {
    const FigureReference reference;
    CHECK(reference.show == FigureShow::value);
    CHECK(reference.with_date);
    CHECK_FALSE(reference.is_chart);
    CHECK(reference.width == 1);
    CHECK(reference.offset == 0);
    CHECK(reference.length == 0);
    CHECK_FALSE(reference.selector.computed);
}
