// SPDX-License-Identifier: MIT
#include "load/reconciliation.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "base/site_folder.hpp"
#include "load/hints.hpp"
#include "load/object_reader.hpp"

namespace minhbach {

namespace {

class RulesReader {
public:
    RulesReader(const SourceText& source, const Corpus& corpus) : source_(source), corpus_(corpus) {}

    IndicatorIndex indicator(ObjectReader& reader, std::string_view key) {
        const std::string id = reader.text(key);
        const auto found = corpus_.indicators.find(id);
        if (!found && !id.empty()) {
            reader.error(key, "unknown-code", say("không có chỉ tiêu \"{0}\"", "there is no indicator \"{0}\"", id),
                         code_hint(id, corpus_.indicators, "data/indicators.json"));
        }
        return found.value_or(IndicatorIndex{no_index});
    }

    // The entities of `registry`, which stands in the file `where`, that the list `key` names.
    template <typename Entity, typename Index>
    static std::vector<Index> listed(ObjectReader& reader, std::string_view key,
                                     const Registry<Entity, Index>& registry, const LocalText& kind,
                                     const char* where) {
        std::vector<Index> result;
        for (const std::string& id : reader.texts(key)) {
            if (const auto found = registry.find(id)) {
                result.push_back(*found);
            } else {
                reader.error(
                    key, "unknown-code",
                    {fmt::format("không có {} \"{}\"", kind.vi, id), fmt::format("there is no {} \"{}\"", kind.en, id)},
                    code_hint(id, registry, where));
            }
        }
        return result;
    }

    std::vector<IndicatorIndex> indicators(ObjectReader& reader, std::string_view key) const {
        return listed(reader, key, corpus_.indicators, {"chỉ tiêu", "indicator"}, "data/indicators.json");
    }

    // Calls read(reader of the entry) for each object of the list `key`.
    template <typename Read>
    void each(ObjectReader& reader, std::string_view key, const Read& read) {
        const JsonValue* list = reader.list(key);
        if (list == nullptr) {
            return;
        }
        for (const JsonValue& item : list->items) {
            ObjectReader entry(source_, item);
            read(entry);
        }
    }

private:
    const SourceText& source_;
    const Corpus& corpus_;
};

}  // namespace

ReconciliationRules load_reconciliation(const std::filesystem::path& folder, const Corpus& corpus,
                                        Diagnostics& diagnostics) {
    ReconciliationRules rules;
    // Without a folder data nothing is read, which has been told.
    if (folder_refusal(folder, "data") || is_absent_below(folder, "data/reconciliation.json")) {
        return rules;
    }
    const auto source = read_source_text(folder, "data/reconciliation.json", diagnostics);
    const auto document = source ? parse_json(*source) : std::nullopt;
    if (!document) {
        return rules;
    }
    rules.declared = true;
    ObjectReader reader(*source, *document);
    RulesReader read(*source, corpus);
    for (const auto& [key, second, list] :
         {std::tuple{"rates", "of", &rules.rates}, std::tuple{"bounds", "at_most", &rules.bounds},
          std::tuple{"full", "rest", &rules.full}, std::tuple{"per_unit", "per", &rules.per_unit}}) {
        read.each(reader, key, [&](ObjectReader& entry) {
            const IndicatorIndex first = read.indicator(entry, "indicator");
            const IndicatorIndex other = read.indicator(entry, second);
            if (first != no_index && other != no_index) {
                list->push_back({first, other});
            }
        });
    }
    for (const auto& [key, list] :
         {std::pair{"subsets", &rules.subsets}, std::pair{"result_rates", &rules.result_rates}}) {
        read.each(reader, key, [&](ObjectReader& entry) {
            const ReconciliationRules::Subset subset{read.indicator(entry, "indicator"), read.indicator(entry, "of"),
                                                     entry.boolean("certain", true)};
            if (subset.part != no_index && subset.whole != no_index) {
                list->push_back(subset);
            }
        });
    }
    read.each(reader, "sums", [&](ObjectReader& entry) {
        ReconciliationRules::Sum sum{read.indicator(entry, "whole"), read.indicators(entry, "parts")};
        if (std::find(sum.parts.begin(), sum.parts.end(), sum.whole) != sum.parts.end()) {
            entry.error("parts", "partition-cycle",
                        say("tổng không thể là một phần của chính nó", "a whole cannot be a part of itself"),
                        say("bỏ nó khỏi \"parts\"", "take it out of \"parts\""));
        } else if (sum.parts.size() < 2) {
            entry.error("parts", "missing-property", say("tổng cần ít nhất hai phần", "a sum needs at least two parts"),
                        say("thêm các chỉ tiêu cộng lại thành tổng", "add the indicators that add up to the whole"));
        } else if (sum.whole != no_index) {
            rules.sums.push_back(std::move(sum));
        }
    });
    read.each(reader, "identities", [&](ObjectReader& entry) {
        const std::string kind = entry.text("kind");
        const auto found = from_code<IdentityKind>(identity_codes, kind);
        if (!found) {
            if (!kind.empty()) {
                entry.error("kind", "unknown-code",
                            say("không có loại quan hệ \"{0}\"", "there is no kind of identity \"{0}\"", kind),
                            say("các loại: {0}", "the kinds: {0}", fmt::format("{}", fmt::join(identity_codes, ", "))));
            }
            return;
        }
        ReconciliationRules::Identity identity;
        identity.kind = *found;
        identity.indicator = read.indicator(entry, "indicator");
        bool good = identity.indicator != no_index;
        const auto named = [&](IndicatorIndex& member, std::string_view key) {
            member = read.indicator(entry, key);
            good = good && member != no_index;
        };
        if (identity.kind == IdentityKind::share || identity.kind == IdentityKind::common_whole) {
            named(identity.part, "part");
        }
        if (identity.kind == IdentityKind::common_whole) {
            named(identity.other, "other");
            named(identity.other_part, "other_part");
        } else {
            named(identity.whole, "of");
        }
        if (identity.kind == IdentityKind::change) {
            identity.falls = entry.boolean("falls", false);
        }
        if (good) {
            rules.identities.push_back(identity);
        }
    });
    rules.any_program = read.indicators(reader, "any_program");
    rules.complete_areas =
        read.listed(reader, "complete_areas", corpus.areas, {"đơn vị hành chính", "area"}, "data/areas.json");
    rules.complete_programs =
        read.listed(reader, "complete_programs", corpus.programs, {"chương trình", "program"}, "data/programs.json");
    rules.plan_rates = read.listed(reader, "plan_rates", corpus.sources, {"nguồn", "source"}, "data/sources.json");
    rules.total_shares = read.indicators(reader, "total_shares");
    rules.distinct = reader.texts("distinct");
    rules.open_parts = read.indicators(reader, "open_parts");
    rules.unspendable = read.indicators(reader, "unspendable");
    rules.shares = read.indicators(reader, "shares");
    rules.cumulative = read.indicators(reader, "cumulative");
    rules.copied = read.indicators(reader, "copied");
    rules.additive = reader.texts("additive");
    rules.breakdown_additive = reader.texts("breakdown_additive");
    const std::array known{std::pair{std::string_view("capital"), &rules.capital},
                           std::pair{std::string_view("fund"), &rules.fund},
                           std::pair{std::string_view("fund_year"), &rules.fund_year},
                           std::pair{std::string_view("program"), &rules.program},
                           std::pair{std::string_view("area"), &rules.area},
                           std::pair{std::string_view("breakdown"), &rules.breakdown}};
    for (const std::string& dimension : reader.texts("partitions")) {
        const auto entry = std::find_if(known.begin(), known.end(),
                                        [&](const auto& candidate) { return candidate.first == dimension; });
        if (entry == known.end()) {
            reader.error("partitions", "unknown-code",
                         say("không có chiều \"{0}\"", "there is no dimension \"{0}\"", dimension),
                         say("các chiều: capital, fund, fund_year, program, area, breakdown",
                             "the dimensions: capital, fund, fund_year, program, area, breakdown"));
        } else {
            *entry->second = true;
        }
    }
    return rules;
}

}  // namespace minhbach
