// SPDX-License-Identifier: MIT
#include "check/formulas.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"

namespace minhbach {

namespace {

class FormulaChecks {
public:
    FormulaChecks(const Corpus& corpus, Diagnostics& diagnostics)
        : corpus_(corpus), diagnostics_(diagnostics), state_(corpus.indicators.size(), State::unseen) {}

    void run() {
        for (std::size_t i = 0; i < corpus_.indicators.size(); ++i) {
            const auto index = static_cast<IndicatorIndex>(i);
            std::vector<IndicatorIndex> path;
            find_circle(index, path);
            const Formula& formula = corpus_.indicators[index].formula;
            const bool whole =
                formula.kind != FormulaKind::none &&
                std::none_of(formula.operands.begin(), formula.operands.end(),
                             [&](IndicatorIndex operand) { return operand == no_index || unit(operand) == nullptr; });
            if (whole && corpus_.indicators[index].unit != no_index) {
                check_units(index, formula);
                check_direction(index, formula);
            }
        }
    }

private:
    enum class State : unsigned char { unseen, open, done };

    void report(const Formula& formula, std::string code, Message message, Message hint) {
        diagnostics_.add({Severity::error, std::move(code), formula.place, std::move(message), std::move(hint), {}, 1});
    }

    void find_circle(IndicatorIndex index, std::vector<IndicatorIndex>& path) {
        const Formula& formula = corpus_.indicators[index].formula;
        if (state_[index] == State::open) {
            std::string circle;
            for (auto at = std::find(path.begin(), path.end(), index); at != path.end(); ++at) {
                circle += corpus_.indicators[*at].id + " → ";
            }
            circle += corpus_.indicators[index].id;
            report(formula, "formula-circle",
                   say("công thức vòng tròn: {0}", "the formulas go in a circle: {0}", circle),
                   say("một trong các chỉ tiêu này phải tính từ số của báo cáo",
                       "one of these must be computed from reported figures"));
            return;
        }
        if (state_[index] == State::done) {
            return;
        }
        if (path.size() > limits::formula_depth) {
            report(corpus_.indicators[path.front()].formula, "formula-too-deep",
                   say("công thức xây trên hơn {0} công thức khác nối tiếp nhau",
                       "the formula builds on more than {0} others, one upon the other", limits::formula_depth),
                   say("rút ngắn chuỗi công thức", "shorten the chain"));
            return;
        }
        state_[index] = State::open;
        path.push_back(index);
        for (const IndicatorIndex operand : formula.operands) {
            if (operand != no_index) {
                find_circle(operand, path);
            }
        }
        path.pop_back();
        state_[index] = State::done;
    }

    const Unit* unit(IndicatorIndex index) const {
        const UnitIndex unit_index = corpus_.indicators[index].unit;
        return unit_index == no_index ? nullptr : &corpus_.units[unit_index];
    }

    // The unit of a difference: of two percentages it is points.
    std::string difference_of(const Unit& operand) const {
        return operand.quantity == "percent" ? "percentage_points" : operand.id;
    }

    void expect(IndicatorIndex index, const std::string& id) {
        if (unit(index)->id != id) {
            wrong_unit(index,
                       say("kết quả tính bằng \"{0}\", không phải \"{1}\"", "the result is in \"{0}\", not in \"{1}\"",
                           id, unit(index)->id),
                       say("ghi \"unit\": \"{0}\"", "write \"unit\": \"{0}\"", id));
        }
    }

    void expect_quantity(IndicatorIndex index, const char* quantity) {
        if (unit(index)->quantity != quantity) {
            wrong_unit(index,
                       say("kết quả phải có đơn vị thuộc loại {0}; \"{1}\" thuộc loại {2}",
                           "the result needs a unit of {0}; \"{1}\" is one of {2}", quantity, unit(index)->id,
                           unit(index)->quantity),
                       say("chọn một đơn vị có \"quantity\": \"{0}\" trong {1}",
                           "choose a unit with \"quantity\": \"{0}\" in {1}", quantity, file_of_units()));
        }
    }

    std::string file_of_units() const { return corpus_.units.file("data/units.json"); }

    void wrong_unit(IndicatorIndex index, const Message& message, const Message& hint) {
        const Indicator& indicator = corpus_.indicators[index];
        report(indicator.formula, "unit-mismatch", {indicator.id + ": " + message.vi, indicator.id + ": " + message.en},
               hint);
    }

    bool expect_same(IndicatorIndex index, const Formula& formula) {
        for (const IndicatorIndex operand : formula.operands) {
            if (unit(operand)->id != unit(formula.operands[0])->id) {
                wrong_unit(
                    index,
                    say("không cộng trừ được \"{0}\" với \"{1}\"", "\"{0}\" and \"{1}\" cannot be added or subtracted",
                        unit(formula.operands[0])->id, unit(operand)->id),
                    say("chọn các chỉ tiêu tính bằng cùng một đơn vị (\"unit\" trong data/indicators.json)",
                        "choose indicators of one unit (\"unit\" in data/indicators.json)"));
                return false;
            }
        }
        return true;
    }

    // One quantity over another of the same kind is a percentage; over another kind it is a unit of its own, which says
    // what it is made of.
    void expect_quotient(IndicatorIndex index, const Unit& above, const Unit& below) {
        const Unit& result = *unit(index);
        const bool compound = result.of != no_index && result.per != no_index &&
                              corpus_.units[result.of].id == above.id && corpus_.units[result.per].id == below.id;
        if (!compound) {
            wrong_unit(index,
                       say("\"{0}\" chia cho \"{1}\" không cho \"{2}\"",
                           "\"{0}\" divided by \"{1}\" does not give \"{2}\"", above.id, below.id, result.id),
                       above.id == below.id ? say("muốn tính phần trăm của hai số cùng đơn vị thì dùng công thức ratio",
                                                  "use the formula ratio for a percentage of two figures of one unit")
                                            : say("dùng đơn vị có \"of\": \"{0}\", \"per\": \"{1}\" trong {2}",
                                                  "use a unit with \"of\": \"{0}\", \"per\": \"{1}\" in {2}", above.id,
                                                  below.id, file_of_units()));
        }
    }

    // Percentages, ranks, prices and the like of several areas have no sum; what is counted in whole numbers has one,
    // whatever a site calls it.
    static bool adds_up(const Unit& unit) {
        static constexpr std::array<std::string_view, 10> quantities{
            "money", "money_usd",         "count",           "area", "length", "mass",
            "power", "passenger_traffic", "freight_traffic", "time"};
        static constexpr std::array<std::string_view, 9> never{"percent", "permille", "points", "ratio", "rank",
                                                               "class",   "level",    "price",  "score"};
        const auto is_among = [&](const auto& list) {
            return std::find(list.begin(), list.end(), unit.quantity) != list.end();
        };
        return unit.per == no_index && (is_among(quantities) || (unit.integer && !is_among(never)));
    }

    // Half the poverty that was planned is no attainment of 200 %: of a ratio, the points to the target are told.
    void expect_no_ratio_turned_round(IndicatorIndex index, const Formula& formula) {
        const Indicator& operand = corpus_.indicators[formula.operands[0]];
        if (operand.direction == Direction::less_is_better && !adds_up(*unit(formula.operands[0]))) {
            report(
                formula, "attainment-of-ratio",
                say("{0}: \"{1}\" là tỷ lệ càng thấp càng tốt; kế hoạch chia cho kết quả không nói lên điều gì",
                    "{0}: \"{1}\" is a ratio of which less is better; the plan divided by the result says nothing",
                    corpus_.indicators[index].id, operand.id),
                say("dùng công thức gap: còn cách mục tiêu bao nhiêu", "use the formula gap: how far the target is"));
        }
    }

    void check_units(IndicatorIndex index, const Formula& formula) {
        const Unit& first = *unit(formula.operands[0]);
        switch (formula.kind) {
            case FormulaKind::ratio: {
                const Unit& second = *unit(formula.operands[1]);
                if (first.id == second.id) {
                    expect_quantity(index, "percent");
                } else {
                    wrong_unit(
                        index,
                        say("tỷ lệ phần trăm cần hai chỉ tiêu cùng đơn vị; ở đây là \"{0}\" và \"{1}\"",
                            "a percentage needs two indicators of one unit; these are in \"{0}\" and \"{1}\"", first.id,
                            second.id),
                        say("dùng công thức per cho số bình quân", "use the formula per for an amount per head"));
                }
                break;
            }
            case FormulaKind::difference:
            case FormulaKind::sum:
                if (expect_same(index, formula)) {
                    expect(index, formula.kind == FormulaKind::sum ? first.id : difference_of(first));
                }
                break;
            case FormulaKind::gap: expect(index, difference_of(first)); break;
            case FormulaKind::aggregate:
                if (!adds_up(first)) {
                    wrong_unit(index,
                               say("không cộng \"{0}\" của các địa phương được", "\"{0}\" of areas cannot be added up",
                                   first.id),
                               say("cộng tử số và mẫu số riêng, rồi tính tỷ lệ",
                                   "add up what it is made of, then take the ratio"));
                } else {
                    expect(index, first.id);
                }
                break;
            case FormulaKind::share: expect_quantity(index, "percent"); break;
            case FormulaKind::attainment:
                if (expect_same(index, formula)) {
                    expect_quantity(index, "percent");
                }
                expect_no_ratio_turned_round(index, formula);
                break;
            case FormulaKind::change:
                if (formula.as == ChangeAs::relative) {
                    expect_quantity(index, "percent");
                } else if (formula.as == ChangeAs::points && first.quantity != "percent") {
                    wrong_unit(
                        index,
                        say("chỉ tỷ lệ phần trăm mới tăng giảm theo điểm phần trăm; chỉ tiêu này tính bằng \"{0}\"",
                            "only percentages change by points; this is in \"{0}\"", first.id),
                        say("ghi \"as\": \"absolute\" hoặc \"relative\"",
                            "write \"as\": \"absolute\" or \"relative\""));
                } else {
                    expect(index, difference_of(first));
                }
                break;
            case FormulaKind::kinds:
                if (formula.as == ChangeAs::absolute) {
                    expect(index, difference_of(first));
                } else {
                    expect_quantity(index, "percent");
                }
                break;
            case FormulaKind::per: expect_quotient(index, first, *unit(formula.operands[1])); break;
            case FormulaKind::pace:
                if (first.quantity != "percent") {
                    wrong_unit(index,
                               say("tiến độ so một tỷ lệ phần trăm với thời gian; đây là \"{0}\"",
                                   "pace compares a percentage with time; this is in \"{0}\"", first.id),
                               say("dùng một tỷ lệ, như disbursement_rate", "use a rate, such as disbursement_rate"));
                } else {
                    expect_quantity(index, "points");
                }
                break;
            case FormulaKind::rank: expect_quantity(index, "rank"); break;
            case FormulaKind::status: expect_quantity(index, "class"); break;
            case FormulaKind::none: break;
        }
    }

    void check_direction(IndicatorIndex index, const Formula& formula) {
        const bool needs = formula.kind == FormulaKind::rank || formula.kind == FormulaKind::attainment ||
                           formula.kind == FormulaKind::gap;
        const Indicator& operand = corpus_.indicators[formula.operands[0]];
        if (needs && operand.direction == Direction::none) {
            report(formula, "direction-missing",
                   say("{0}: \"{1}\" không nói nhiều hay ít là tốt, nên không xếp hạng hay so với mục tiêu được",
                       "{0}: \"{1}\" does not say whether more or less is better, so it cannot be ranked or held "
                       "against a target",
                       corpus_.indicators[index].id, operand.id),
                   say("ghi \"direction\" của \"{0}\"", "give \"{0}\" a \"direction\"", operand.id));
        }
    }

    const Corpus& corpus_;
    Diagnostics& diagnostics_;
    std::vector<State> state_;
};

}  // namespace

void check_formulas(const Corpus& corpus, Diagnostics& diagnostics) {
    FormulaChecks(corpus, diagnostics).run();
}

void check_changes(const Corpus& corpus, const ReconciliationRules& rules, Diagnostics& diagnostics) {
    std::vector<bool> is_change(corpus.indicators.size(), false);
    for (std::size_t i = 0; i < corpus.indicators.size(); ++i) {
        is_change[i] = corpus.indicators[static_cast<IndicatorIndex>(i)].formula.kind == FormulaKind::change;
    }
    for (const ReconciliationRules::Identity& identity : rules.identities) {
        if (identity.indicator != no_index && identity.kind != IdentityKind::share &&
            identity.kind != IdentityKind::common_whole) {
            is_change[identity.indicator] = true;
        }
    }
    for (const Indicator& indicator : corpus.indicators) {
        const Formula& formula = indicator.formula;
        if (formula.kind != FormulaKind::change || formula.operands[0] == no_index || !is_change[formula.operands[0]]) {
            continue;
        }
        const std::string& of = corpus.indicators[formula.operands[0]].id;
        diagnostics.add(
            {Severity::error,
             "change-of-change",
             formula.place,
             say("{0}: \"{1}\" đã là mức tăng, giảm; chênh lệch của nó giữa hai năm không nói lên điều gì",
                 "{0}: \"{1}\" is a change already; how it differs between two years says nothing", indicator.id, of),
             say("bỏ \"{0}\", hoặc tính từ chính đại lượng tăng, giảm",
                 "leave \"{0}\" out, or compute it of what rose or fell", of),
             {},
             1});
    }
}

}  // namespace minhbach
