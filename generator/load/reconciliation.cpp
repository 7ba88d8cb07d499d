// SPDX-License-Identifier: MIT
#include "load/reconciliation.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/site_folder.hpp"
#include "load/form_check.hpp"
#include "load/hints.hpp"
#include "load/object_reader.hpp"
#include "load/registry_codes.hpp"
#include "load/registry_forms.hpp"

namespace minhbach {

namespace {

class RulesReader {
public:
    RulesReader(const SourceText& source, const Corpus& corpus) : source_(source), corpus_(corpus) {}

    IndicatorIndex indicator(ObjectReader& reader, std::string_view key) const {
        return reference(reader, key, corpus_.indicators, IndicatorIndex{no_index}, "data/indicators.json");
    }

    std::vector<IndicatorIndex> indicators(ObjectReader& reader, std::string_view key) const {
        return references(reader, key, corpus_.indicators, "data/indicators.json");
    }

    // What units measure; a quantity that none has would be of no effect.
    std::vector<std::string> quantities(ObjectReader& reader, std::string_view key) const {
        std::set<std::string_view> known;
        for (const Unit& unit : corpus_.units) {
            known.insert(unit.quantity);
        }
        for (const JsonValue* item : reader.text_items(key)) {
            if (!corpus_.units.unread() && known.count(item->text) == 0) {
                reader.error(*item, "unknown-code",
                             say("không có đơn vị nào đo \"{0}\"", "there is no unit of \"{0}\"", item->text),
                             code_list_hint(item->text, {known.begin(), known.end()}));
            }
        }
        return reader.texts(key);
    }

    // Calls read(reader of the entry) for each object of the list `key`.
    template <typename Read>
    void each(ObjectReader& reader, std::string_view key, const Read& read) const {
        const JsonValue* list = reader.list(key);
        if (list == nullptr) {
            return;
        }
        for (const JsonValue& item : list->items) {
            ObjectReader entry(source_, item, Shape::checked);
            read(entry);
        }
    }

    // Each of "key" is an indicator and, under `second`, what it is held against.
    template <typename Pairs>
    void pairs(ObjectReader& reader, std::string_view key, std::string_view second, Pairs& into) const {
        each(reader, key, [&](ObjectReader& entry) {
            const IndicatorIndex first = indicator(entry, "indicator");
            const IndicatorIndex other = indicator(entry, second);
            if (first != no_index && other != no_index) {
                into.push_back({first, other});
            }
        });
    }

    void subsets(ObjectReader& reader, std::string_view key, std::vector<ReconciliationRules::Subset>& into) const {
        each(reader, key, [&](ObjectReader& entry) {
            const ReconciliationRules::Subset subset{indicator(entry, "indicator"), indicator(entry, "of"),
                                                     entry.boolean("certain", true)};
            if (subset.part != no_index && subset.whole != no_index) {
                into.push_back(subset);
            }
        });
    }

    void sum(ObjectReader& entry, ReconciliationRules& rules) const {
        ReconciliationRules::Sum sum{indicator(entry, "whole"), indicators(entry, "parts")};
        if (std::find(sum.parts.begin(), sum.parts.end(), sum.whole) != sum.parts.end()) {
            entry.error("parts", "partition-cycle",
                        say("tổng không thể là một phần của chính nó", "a whole cannot be a part of itself"),
                        say("bỏ nó khỏi \"parts\"", "take it out of \"parts\""));
        } else if (sum.whole != no_index && sum.parts.size() > 1) {
            rules.sums.push_back(std::move(sum));
        }
    }

    void identity(ObjectReader& entry, ReconciliationRules& rules) const {
        const auto found = from_code<IdentityKind>(identity_codes, entry.optional_text("kind"));
        if (!found) {
            return;
        }
        ReconciliationRules::Identity identity;
        identity.kind = *found;
        identity.indicator = indicator(entry, "indicator");
        bool good = identity.indicator != no_index;
        const auto named = [&](IndicatorIndex& member, std::string_view key) {
            member = indicator(entry, key);
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
    }

private:
    const SourceText& source_;
    const Corpus& corpus_;
};

// Dimensions and trees whose parts make up a whole.
void read_partitions(ObjectReader& reader, const Corpus& corpus, ReconciliationRules& rules) {
    for (const JsonValue* item : reader.text_items("partitions")) {
        if (item->text == "program" || item->text == "area") {
            (item->text == "program" ? rules.program : rules.area) = true;
        } else if (const auto place = corpus.dimensions.find(item->text)) {
            if (corpus.dimensions[*place].role == DimensionRole::basis) {
                reader.error(*item, "basis-no-partition",
                             say("\"{0}\" là các cách đo khác nhau, không chia một số thành các phần",
                                 "\"{0}\" is ways to measure, and divides nothing into parts", item->text),
                             say("bỏ nó khỏi \"partitions\"", "take it out of \"partitions\""));
                continue;
            }
            rules.dimensions.push_back(static_cast<std::uint8_t>(*place));
        } else if (!corpus.dimensions.unread()) {
            reader.error(*item, "unknown-code",
                         say("không có chiều \"{0}\"", "there is no dimension \"{0}\"", item->text),
                         dimension_hint(item->text, corpus.dimensions));
        }
    }
    std::sort(rules.dimensions.begin(), rules.dimensions.end());
}

}  // namespace

ReconciliationRules load_reconciliation(const std::filesystem::path& folder, const Corpus& corpus,
                                        Diagnostics& diagnostics) {
    ReconciliationRules rules;
    // Without a folder data nothing is read, which has been told.
    if (folder_refusal(folder, "data") || is_absent_below(folder, "data/reconciliation.json")) {
        return rules;
    }
    auto source = read_source_text(folder, "data/reconciliation.json", diagnostics);
    const auto document = source ? parse_json(*source) : std::nullopt;
    if (!document) {
        return rules;
    }
    source->set_languages(corpus.site.languages);
    rules.declared = true;
    check_form(*source, *document, reconciliation_file().root);
    ObjectReader reader(*source, *document, Shape::checked);
    RulesReader read(*source, corpus);
    read.pairs(reader, "rates", "of", rules.rates);
    read.pairs(reader, "bounds", "at_most", rules.bounds);
    read.pairs(reader, "full", "rest", rules.full);
    read.pairs(reader, "per_unit", "per", rules.per_unit);
    read.subsets(reader, "subsets", rules.subsets);
    read.subsets(reader, "result_rates", rules.result_rates);
    read.each(reader, "sums", [&](ObjectReader& entry) { read.sum(entry, rules); });
    read.each(reader, "identities", [&](ObjectReader& entry) { read.identity(entry, rules); });
    rules.any_program = read.indicators(reader, "any_program");
    rules.complete_areas = references(reader, "complete_areas", corpus.areas, "data/areas.json");
    rules.complete_programs = references(reader, "complete_programs", corpus.programs, "data/programs.json");
    rules.plan_rates = references(reader, "plan_rates", corpus.sources, "data/sources.json");
    rules.total_shares = read.indicators(reader, "total_shares");
    rules.distinct = read.quantities(reader, "distinct");
    rules.open_parts = read.indicators(reader, "open_parts");
    rules.unspendable = read.indicators(reader, "unspendable");
    rules.shares = read.indicators(reader, "shares");
    rules.cumulative = read.indicators(reader, "cumulative");
    rules.copied = read.indicators(reader, "copied");
    rules.additive = read.quantities(reader, "additive");
    rules.breakdown_additive = read.quantities(reader, "breakdown_additive");
    read_partitions(reader, corpus, rules);
    return rules;
}

}  // namespace minhbach
