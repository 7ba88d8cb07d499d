// SPDX-License-Identifier: MIT
#include "render/words/input_names.hpp"

#include <algorithm>

#include "model/budget_year.hpp"
#include "model/coordinates.hpp"
#include "model/labels.hpp"

namespace minhbach {

namespace {

// In what the inputs of one indicator differ.
struct Differences {
    Statement first;
    bool area = false;
    bool program = false;
    bool coordinates = false;
    bool capital = false;
    bool fund = false;
    bool fund_year = false;
    bool base = false;
    bool period = false;
    bool as_of = false;
    bool kind = false;

    void add(const Statement& other) {
        area = area || other.area != first.area;
        program = program || other.program != first.program;
        coordinates = coordinates || other.coordinates != first.coordinates;
        capital = capital || other.capital != first.capital;
        fund = fund || other.fund != first.fund;
        fund_year = fund_year || other.fund_year != first.fund_year;
        base = base || other.base != first.base;
        period = period || other.period != first.period;
        as_of = as_of || other.as_of != first.as_of;
        kind = kind || other.kind != first.kind;
    }
};

class Name {
public:
    Name(const PageContext& context, std::string begin) : context_(context), text_(std::move(begin)) {}

    void add(bool wanted, const std::string& part) {
        if (wanted && !part.empty()) {
            text_ += (text_.empty() ? "" : context_.words("comma")) + part;
        }
    }
    std::string take() { return std::move(text_); }
    bool empty() const { return text_.empty(); }

private:
    const PageContext& context_;
    std::string text_;
};

std::string name_of(const PageContext& context, const Statement& of, const Differences& differs, bool again) {
    const Corpus& corpus = context.corpus();
    const std::string indicator = context.in(corpus.indicators[of.indicator].name);
    Name name(context, again ? std::string() : indicator);
    FigureKey money;  // of what differs only
    money.period = of.period;
    money.capital = differs.capital ? of.capital : money.capital;
    money.fund = differs.fund ? of.fund : money.fund;
    money.base = differs.base ? of.base : money.base;
    // The budget year of its own period says nothing beside it.
    const bool says_year = differs.fund_year && !(differs.period && is_of_its_period(corpus, of));
    money.fund_year = says_year ? of.fund_year : money.fund_year;
    name.add(differs.area, of.area == no_area ? std::string() : context.area_name(of.area));
    name.add(differs.program, program_label(corpus, of.program, context.language()));
    name.add(differs.coordinates, coordinates_label(corpus, of.coordinates, context.language()));
    name.add(true, dimensions_label(corpus, money, context.language()));
    name.add(differs.period, context.format.period(corpus.periods[of.period]));
    // Nor does the last day of a period that stands there.
    const bool says_day = of.as_of != no_date && !(differs.period && of.as_of == corpus.periods[of.period].last);
    name.add(differs.as_of, says_day ? context.until(of.as_of, of.period) : std::string());
    name.add(differs.kind, context.in(kind_name(corpus, of.kind)));
    return name.empty() ? indicator : name.take();
}

}  // namespace

std::vector<std::string> input_names(const PageContext& context, std::span<const FigureRef> inputs) {
    const Corpus& corpus = context.corpus();
    std::vector<Statement> stated;
    std::vector<Differences> differences;  // one an indicator: formulas have few
    const auto of_indicator = [&](IndicatorIndex indicator) {
        return std::find_if(differences.begin(), differences.end(),
                            [&](const Differences& other) { return other.first.indicator == indicator; });
    };
    for (const FigureRef ref : inputs) {
        stated.push_back(statement_of(corpus, context.input.derived, ref));
        const auto same = of_indicator(stated.back().indicator);
        if (same == differences.end()) {
            differences.push_back({stated.back()});
        } else {
            same->add(stated.back());
        }
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < stated.size(); ++i) {
        const bool again = i > 0 && stated[i - 1].indicator == stated[i].indicator;
        names.push_back(name_of(context, stated[i], *of_indicator(stated[i].indicator), again));
    }
    return names;
}

}  // namespace minhbach
