// SPDX-License-Identifier: MIT
// Indicators and their formulas: each kind with its operands, its own properties, and what is wrong with them.
#include <catch2/catch.hpp>

#include "load/small_site.hpp"

using namespace minhbach;

namespace {

struct Loaded {
    // `more` follows the properties that every indicator has, in an entry that stands first on the second line.
    explicit Loaded(const std::string& more) {
        SmallSite site;
        const auto entry = [](const std::string& id, const std::string& rest) {
            return "{\"id\": \"" + id + R"(", "name": {"vi": "t", "en": "n"}, "definition": {"vi": "d", "en": "e"}, )" +
                   rest + "}";
        };
        const std::string plain = R"("unit": "work", "direction": "none", "theme": "x", "kind": "reported")";
        site.write("data/indicators.json", "{\"indicators\": [\n" + entry("i", more) + ",\n" + entry("a", plain) +
                                               ",\n" + entry("b", plain) + "\n]}\n");
        Diagnostics all;
        corpus = site.load(all);
        for (const Diagnostic& diagnostic : all.sorted()) {
            if (diagnostic.place.file == "data/indicators.json") {
                diagnostics.add(diagnostic);
            }
        }
    }
    const Indicator& first() const { return corpus.indicators[IndicatorIndex{0}]; }

    Corpus corpus;
    Diagnostics diagnostics;
};

const std::string head = R"("unit": "percent", "direction": "less_is_better", "theme": "a_theme", )";

Loaded with_formula(const std::string& formula) {
    return Loaded(head + "\"kind\": \"derived\", \"formula\":\n{" + formula + "}");
}

Formula formula(const std::string& text) {
    const Loaded loaded = with_formula(text);
    INFO(text);
    CHECK(reported(loaded.diagnostics).empty());
    return loaded.first().formula;
}

// The formula stands on line 3.
Reported mistakes(const std::string& text) {
    return underlined(with_formula(text).diagnostics);
}

using Operands = std::vector<IndicatorIndex>;
constexpr IndicatorIndex a{1};
constexpr IndicatorIndex b{2};

}  // namespace

TEST_CASE("An indicator is read with all its properties") {
    const Loaded loaded(head +
                        R"("kind": "both", "method_source": {"vi": "m", "en": "o"}, "notes": {"vi": "p", "en": "q"},
 "breaks": [{"from": "2021-01-01", "reason": {"vi": "r", "en": "s"}},
 {"from": "2022-01-01", "reason": {"vi": "u", "en": "v"}}],
 "formula": {"type": "ratio", "numerator": "a", "denominator": "b"})");
    CHECK(reported(loaded.diagnostics).empty());
    const Indicator& indicator = loaded.first();
    CHECK(indicator.name == LocalText{"t", "n"});
    CHECK(indicator.definition == LocalText{"d", "e"});
    CHECK(loaded.corpus.units[indicator.unit].id == "percent");
    CHECK(indicator.direction == Direction::less_is_better);
    CHECK(indicator.theme == "a_theme");
    CHECK(indicator.reported);
    CHECK(indicator.derived);
    CHECK(indicator.method_source == LocalText{"m", "o"});
    CHECK(indicator.notes == LocalText{"p", "q"});
    REQUIRE(indicator.breaks.size() == 2);
    CHECK(to_string(indicator.breaks[0].from) == "2021-01-01");
    CHECK(indicator.breaks[0].reason == LocalText{"r", "s"});
    CHECK(to_string(indicator.breaks[1].from) == "2022-01-01");
    CHECK(indicator.formula.place.file == "data/indicators.json");
    CHECK(indicator.formula.place.line == 5);
    CHECK(indicator.formula.place.column == 13);
}

TEST_CASE("A percentage may be the growth of another indicator") {
    const Loaded loaded(head + R"("kind": "reported", "growth_of": "b")");
    CHECK(reported(loaded.diagnostics).empty());
    CHECK(loaded.first().growth_of == b);
    CHECK(Loaded(head + R"("kind": "reported")").first().growth_of == no_index);
    CHECK(Loaded(head + R"("kind": "reported", "growth_of": "b")").corpus.indicators[a].growth_of == no_index);
}

TEST_CASE("A growth is of an indicator that there is, not of itself, and a percentage") {
    const auto of = [](const std::string& id) {
        return Loaded(head + "\n\"kind\": \"reported\", \"growth_of\": " + id);
    };
    CHECK(underlined(of("\"c\"").diagnostics) == Reported{"3:34+3 unknown-code"});
    CHECK(underlined(of("\"i\"").diagnostics) == Reported{"3:34+3 growth-of-itself"});
    CHECK(underlined(of("\"\"").diagnostics) == Reported{"3:34+2 empty-text"});
    CHECK(underlined(of("7").diagnostics) == Reported{"3:34+1 wrong-type"});
    CHECK(of("\"c\"").first().growth_of == no_index);
    CHECK(of("\"i\"").first().growth_of == no_index);
    const Loaded counted(R"("unit": "work", "direction": "none", "theme": "x", "kind": "reported",
"growth_of": "b")");
    CHECK(underlined(counted.diagnostics) == Reported{"3:14+3 growth-not-percent"});
    CHECK(counted.first().growth_of == no_index);
}

TEST_CASE("The kind of an indicator says whether it is reported and whether it is computed") {
    const Loaded reported_only(head + R"("kind": "reported")");
    CHECK(reported(reported_only.diagnostics).empty());
    CHECK(reported_only.first().reported);
    CHECK(!reported_only.first().derived);
    const Loaded derived(head + R"("kind": "derived", "formula": {"type": "pace", "of": "a"})");
    CHECK(reported(derived.diagnostics).empty());
    CHECK(!derived.first().reported);
    CHECK(derived.first().derived);
    CHECK(underlined(Loaded(head + "\n\"kind\": \"derived\"").diagnostics) == Reported{"2:1+1 missing-property"});
    CHECK(underlined(Loaded(head + "\n\"kind\": \"both\"").diagnostics) == Reported{"2:1+1 missing-property"});
    CHECK(underlined(Loaded(head + "\n\"kind\": \"all\"").diagnostics) == Reported{"3:9+5 unknown-code"});
    CHECK(underlined(Loaded(head + "\n\"kind\": \"\"").diagnostics) == Reported{"3:9+2 empty-text"});
    CHECK(underlined(Loaded(head + R"("kind": "reported",
"formula": {"type": "pace", "of": "a"})")
                         .diagnostics) == Reported{"3:12+1 property-out-of-place"});
    CHECK(underlined(Loaded(head + R"("kind": "reported",
"formula": 1)")
                         .diagnostics) == Reported{"3:12+1 property-out-of-place"});
    CHECK(underlined(Loaded(head + R"("kind": "derived",
"formula": 1)")
                         .diagnostics) == Reported{"3:12+1 wrong-type"});
}

TEST_CASE("The unit of an indicator is a canonical one and the canonical one is taken otherwise") {
    const std::string rest = R"(, "direction": "none", "theme": "x", "kind": "reported")";
    const Loaded loaded("\n\"unit\": \"billion_vnd\"" + rest);
    CHECK(underlined(loaded.diagnostics) == Reported{"3:9+13 unit-not-canonical"});
    CHECK(loaded.corpus.units[loaded.first().unit].id == "million_vnd");
    CHECK(underlined(Loaded("\n\"unit\": \"zzzzzz\"" + rest).diagnostics) == Reported{"3:9+8 unknown-code"});
    CHECK(reported(Loaded("\n\"unit\": null" + rest).diagnostics) == Reported{"3:9 missing-property"});
    CHECK(underlined(Loaded("\n\"unit\": \"\"" + rest).diagnostics) == Reported{"3:9+2 empty-text"});
}

TEST_CASE("A break in a series has a day and a reason") {
    CHECK(
        underlined(Loaded(head + "\"kind\": \"reported\", \"breaks\": [\n{\"from\": \"2021-1-1\"}, 7]").diagnostics) ==
        Reported{"3:1+1 missing-property", "3:10+10 bad-date", "3:23+1 wrong-type"});
}

TEST_CASE("Each kind of formula takes its operands in their order") {
    const Formula ratio = formula(R"("type": "ratio", "numerator": "a", "denominator": "b")");
    CHECK(ratio.kind == FormulaKind::ratio);
    CHECK(ratio.operands == Operands{a, b});
    CHECK(ratio.all_below);
    CHECK(ratio.classes.empty());
    const Formula difference = formula(R"("type": "difference", "subtrahend": "a", "minuend": "b")");
    CHECK(difference.kind == FormulaKind::difference);
    CHECK(difference.operands == Operands{b, a});
    const Formula per = formula(R"("type": "per", "of": "a", "per": "b")");
    CHECK(per.kind == FormulaKind::per);
    CHECK(per.operands == Operands{a, b});
    const Formula sum = formula(R"("type": "sum", "terms": ["b", "a", "b"])");
    CHECK(sum.kind == FormulaKind::sum);
    CHECK(sum.operands == Operands{b, a, b});
    for (const auto& [code, kind] : {std::pair{"gap", FormulaKind::gap}, std::pair{"rank", FormulaKind::rank},
                                     std::pair{"pace", FormulaKind::pace}}) {
        const Formula one = formula(fmt::format(R"("type": "{}", "of": "b")", code));
        CHECK(one.kind == kind);
        CHECK(one.operands == Operands{b});
    }
}

TEST_CASE("An attainment is held against its own target or against another indicator's") {
    const Formula own = formula(R"("type": "attainment", "of": "b")");
    CHECK(own.kind == FormulaKind::attainment);
    CHECK(own.operands == Operands{b});
    CHECK(!own.longer_target);
    const Formula other = formula(R"("type": "attainment", "of": "a", "against": "b", "longer_target": true)");
    CHECK(other.operands == Operands{a, b});
    CHECK(other.longer_target);
    CHECK(!formula(R"("type": "attainment", "of": "a", "longer_target": false)").longer_target);
}

TEST_CASE("A share names its dimension a change how it is told an aggregate whom it needs") {
    for (const auto& [code, along, dimension] :
         {std::tuple{"capital", Along::dimension, Dim::capital}, std::tuple{"fund", Along::dimension, Dim::fund},
          std::tuple{"fund_year", Along::dimension, Dim::fund_year},
          std::tuple{"program", Along::program, std::uint8_t{0}}, std::tuple{"area", Along::area, std::uint8_t{0}}}) {
        const Formula share = formula(fmt::format(R"("type": "share", "of": "a", "along": "{}")", code));
        CHECK(share.along == along);
        CHECK(share.dimension == dimension);
    }
    CHECK(mistakes(R"("type": "share", "of": "a", "along": "")") == Reported{"3:39+2 empty-text"});
    CHECK(formula(R"("type": "change", "of": "a", "as": "absolute")").as == ChangeAs::absolute);
    CHECK(formula(R"("type": "change", "of": "a", "as": "relative")").as == ChangeAs::relative);
    CHECK(formula(R"("type": "change", "of": "a", "as": "points")").as == ChangeAs::points);
    CHECK(mistakes(R"("type": "change", "of": "a", "as": "percent")") == Reported{"3:37+9 unknown-code"});
    const Formula budget =
        formula(R"("type": "change", "of": "a", "as": "relative", "kind": "plan", "base_kind": "actual")");
    CHECK(budget.names_kinds);
    CHECK(budget.of_kind == kinds::plan);
    CHECK(budget.base_kind == kinds::actual);
    CHECK(!formula(R"("type": "change", "of": "a", "as": "relative")").names_kinds);
    CHECK(formula(R"("type": "change", "of": "a", "as": "relative", "kind": "plan", "base_kind": "plan")").names_kinds);
    for (const char* one : {R"("kind": "plan")", R"("base_kind": "plan")"}) {
        const Reported told = mistakes(fmt::format(R"("type": "change", "of": "a", "as": "relative", {})", one));
        REQUIRE(told.size() == 1);
        CHECK(told[0].ends_with(" missing-property"));
    }
    CHECK(formula(R"("type": "aggregate", "of": "a", "coverage": "all")").all_below);
    CHECK(!formula(R"("type": "aggregate", "of": "a", "coverage": "any")").all_below);
    CHECK(mistakes(R"("type": "aggregate", "of": "a", "coverage": "some")") == Reported{"3:46+6 unknown-code"});
    CHECK(mistakes(R"("type": "aggregate", "of": "a", "coverage": "")") == Reported{"3:46+2 empty-text"});
    CHECK(mistakes(R"("type": "rank", "of": "a", "along": "area")") == Reported{"3:29+7 unknown-property"});
}

TEST_CASE("A sum has from two to a hundred terms") {
    const auto terms = [](std::size_t count) {
        std::string list;
        for (std::size_t i = 0; i < count; ++i) {
            list += i == 0 ? "\"a\"" : ",\"b\"";
        }
        return "\"type\": \"sum\", \"terms\": [" + list + "]";
    };
    CHECK(formula(terms(2)).operands.size() == 2);
    CHECK(formula(terms(100)).operands.size() == 100);
    CHECK(reported(with_formula(terms(101)).diagnostics) == Reported{"3:26 too-many"});
    CHECK(with_formula(terms(101)).first().formula.operands.size() == 100);
    CHECK(reported(with_formula(terms(1)).diagnostics) == Reported{"3:26 too-few"});
    CHECK(with_formula(terms(1)).first().formula.operands == Operands{a, IndicatorIndex{no_index}});
    CHECK(reported(with_formula("\"type\": \"sum\"").diagnostics) == Reported{"3:1 missing-property"});
    const Loaded unknown = with_formula(R"("type": "sum", "terms": ["a", "zzz"])");
    CHECK(reported(unknown.diagnostics) == Reported{"3:32 unknown-code"});
    CHECK(unknown.first().formula.operands == Operands{a, IndicatorIndex{no_index}});
}

TEST_CASE("An operand that is not there or not known is reported and has no index") {
    const Loaded absent = with_formula(R"("type": "ratio", "denominator": "a")");
    CHECK(underlined(absent.diagnostics) == Reported{"3:1+1 missing-property"});
    CHECK(absent.first().formula.operands == Operands{IndicatorIndex{no_index}, a});
    CHECK(mistakes(R"("type": "per", "of": "a", "per": "zzz")") == Reported{"3:35+5 unknown-code"});
    CHECK(mistakes(R"("type": "per", "of": "", "per": "a")") == Reported{"3:23+2 empty-text"});
}

TEST_CASE("A formula of no known kind is one mistake whatever else it holds") {
    const std::string rest = R"(, "numerator": 1, "denominator": 1, "minuend": 1, "subtrahend": 1, "of": 1, "per": 1, )"
                             R"("against": 1, "longer_target": 1, "terms": 1, "along": 1, "as": 1, "coverage": 1, )"
                             R"("classes": 1, "where": 1)";
    CHECK(mistakes(R"("type": "rato")" + rest) == Reported{"3:10+6 unknown-code"});
    CHECK(mistakes(R"("type": "")" + rest) == Reported{"3:10+2 empty-text"});
    CHECK(mistakes(R"("kind": "ratio")") == Reported{"3:1+1 missing-property"});
    CHECK(with_formula(R"("type": "rato")").first().formula.kind == FormulaKind::none);
}

TEST_CASE("A status has two or more classes that grow the first without a lower end") {
    const auto classes = [](const std::string& list) {
        return "\"type\": \"status\", \"of\": \"a\", \"classes\": [" + list + "]";
    };
    const std::string x = R"("name": {"vi": "x", "en": "y"}})";
    const Formula status =
        formula(classes("{" + x + R"(,{"from": "1.5", )" + x + R"(,{"from": 2, "name": {"vi": "u", "en": "v"}})"));
    CHECK(status.kind == FormulaKind::status);
    CHECK(status.operands == Operands{a});
    REQUIRE(status.classes.size() == 3);
    CHECK(!status.classes[0].from);
    CHECK(status.classes[0].name == LocalText{"x", "y"});
    CHECK(status.classes[1].from == Decimal{15, 1});
    CHECK(status.classes[2].from == Decimal{2, 0});
    CHECK(status.classes[2].name == LocalText{"u", "v"});
    CHECK(mistakes(classes("{" + x + R"(,{"from": 0, )" + x)).empty());
    CHECK(mistakes(classes("{" + x)) == Reported{"3:42+1 too-few"});
    CHECK(mistakes(R"("type": "status", "of": "a")") == Reported{"3:1+1 missing-property"});
    CHECK(mistakes(classes(R"({"from": 1, )" + x + R"(,{"from": 2, )" + x)) == Reported{"3:44+6 unknown-property"});
    CHECK(mistakes(classes("{" + x + R"(,{"from": 2, )" + x + R"(,{"from": 2, )" + x)).size() == 1);
    CHECK(mistakes(classes("{" + x + R"(,{"from": 3, )" + x + R"(,{"from": 2.9, )" + x)) ==
          Reported{"3:129+3 bad-class"});
    CHECK(mistakes(classes("{" + x + ",{" + x)) == Reported{"3:76+1 missing-property"});
}

TEST_CASE("Where a formula is applied is said by codes of dimensions and by kinds") {
    const auto told = [](const FormulaScope& scope) {
        std::string text;
        for (const FormulaScope::Codes& codes : scope.codes) {
            text += std::to_string(codes.dimension) + ":";
            for (const CodeIndex code : codes.codes) {
                text += " " + std::to_string(code);
            }
            text += ";";
        }
        return text;
    };

    const FormulaScope all = formula(R"("type": "pace", "of": "a")").scope;
    CHECK(!all.whole_programs);
    CHECK(!all.no_breakdown);
    CHECK(all.codes.empty());
    CHECK(all.kinds.empty());
    const FormulaScope some =
        formula(R"("type": "pace", "of": "a", "where": {"programs": "whole", "breakdowns": false, )"
                R"("codes": ["capital=none", "fund=central", "capital=total", "fund=provincial"], "kind": ["plan"]})")
            .scope;
    CHECK(some.whole_programs);
    CHECK(some.no_breakdown);
    CHECK(told(some) == "1: 0 3;2: 1 2;");
    CHECK(some.kinds == std::vector{kinds::plan});
    CHECK(!formula(R"("type": "pace", "of": "a", "where": {"breakdowns": true})").scope.no_breakdown);
    const Loaded wrong = with_formula(
        R"("type": "pace", "of": "a", "where": {"codes": ["capital=x", "capital=total"], "programs": "all"})");
    CHECK(underlined(wrong.diagnostics) == Reported{"3:49+11 unknown-code", "3:92+5 unknown-code"});
    CHECK(told(wrong.first().formula.scope) == "1: 3;");
    CHECK(!wrong.first().formula.scope.whole_programs);
    CHECK(mistakes(R"("type": "pace", "of": "a", "where": {"kind": ["none"]})") == Reported{"3:48+6 unknown-code"});
    CHECK(mistakes(R"("type": "pace", "of": "a", "where": {"area": "98"})") == Reported{"3:39+6 unknown-property"});
    CHECK(mistakes(R"("type": "pace", "of": "a", "where": [])") == Reported{"3:38+1 wrong-type"});
}

TEST_CASE("A formula is applied to named programs, each known, and to kinds of period") {
    const FormulaScope some =
        formula(R"("type": "pace", "of": "a", "where": {"programs": ["gnbv"], "period": ["year", "years"]})").scope;
    CHECK(!some.whole_programs);
    CHECK(some.programs == std::vector<ProgramIndex>{1});  // below mtqg
    CHECK(some.periods == 0b10001);
    CHECK(mistakes(R"("type": "pace", "of": "a", "where": {"programs": ["gnbv", "gnbvv"]})") ==
          Reported{"3:60+7 unknown-code"});
    CHECK(mistakes(R"("type": "pace", "of": "a", "where": {"programs": []})") == Reported{"3:51+1 too-few"});
    CHECK(mistakes(R"("type": "pace", "of": "a", "where": {"programs": 1})") == Reported{"3:51+1 wrong-type"});
    CHECK(mistakes(R"("type": "pace", "of": "a", "where": {"period": ["none"]})") == Reported{"3:50+6 unknown-code"});
    CHECK(mistakes(R"("type": "pace", "of": "a", "where": {"programs": "whole", "period": ["week"]})") ==
          Reported{"3:71+6 unknown-code"});
}

TEST_CASE("Pace names a day of the next year until which money may be spent") {
    CHECK(!formula(R"("type": "pace", "of": "a")").spent_until);
    CHECK(formula(R"("type": "pace", "of": "a", "spent_until": "01-31")").spent_until == std::chrono::January / 31);
    CHECK(formula(R"("type": "pace", "of": "a", "spent_until": "02-28")").spent_until == std::chrono::February / 28);
    for (const char* day : {"02-29", "13-01", "1-31", "2024-01-31", "x"}) {
        const Loaded wrong = with_formula(R"("type": "pace", "of": "a", "spent_until": ")" + std::string(day) + "\"");
        CHECK(underlined(wrong.diagnostics).size() == 1);
        CHECK(underlined(wrong.diagnostics).front().ends_with("bad-date"));
        CHECK(!wrong.first().formula.spent_until);
    }
    CHECK(mistakes(R"("type": "status", "of": "a", "classes": [], "spent_until": "01-31")").size() == 2);
}

TEST_CASE("An amount per head may be of those at the end of the period") {
    CHECK(!formula(R"("type": "per", "of": "a", "per": "b")").at_end);
    CHECK(!formula(R"("type": "per", "of": "a", "per": "b", "at_end": false)").at_end);
    CHECK(formula(R"("type": "per", "of": "a", "per": "b", "at_end": true)").at_end);
    CHECK(mistakes(R"("type": "per", "of": "a", "per": "b", "at_end": 1)") == Reported{"3:50+1 wrong-type"});
}
