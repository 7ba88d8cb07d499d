// SPDX-License-Identifier: MIT
#include "load/registries.hpp"

#include <type_traits>

#include "base/text.hpp"
#include "load/entry_list.hpp"
#include "load/families.hpp"
#include "load/form_check.hpp"
#include "load/former_addresses.hpp"
#include "load/json_texts.hpp"
#include "load/registry_dimensions.hpp"
#include "load/registry_entities.hpp"
#include "load/registry_file.hpp"
#include "load/registry_forms.hpp"
#include "load/registry_levels.hpp"
#include "load/site_addresses.hpp"
#include "load/site_languages.hpp"

namespace minhbach {

namespace {

// Reads the entries of a registry; `read` is called for each entity with its JSON when all ids are known.
template <typename Entity, typename Index, typename Read>
void load_registry(const std::filesystem::path& folder, const FileForm& form, std::size_t limit,
                   const Languages& languages, Registry<Entity, Index>& registry, EntryPlaces& places,
                   Diagnostics& diagnostics, const Read& read) {
    RegistryFile file = read_registry(folder, form, languages, diagnostics);
    file.mark(registry);
    JsonValue* list = file.entries();
    if (list == nullptr) {
        return;
    }
    const SourceText& source = *file.source;
    places = EntryPlaces(file.name);
    if constexpr (std::is_same_v<Entity, Indicator>) {
        expand_families(source, *list);
    }
    const std::vector<const JsonValue*> items = EntryList(source, registry, places, limit).add(*list);
    for (std::size_t i = 0; i < items.size(); ++i) {
        read(source, *items[i], registry[static_cast<Index>(i)]);
    }
}

}  // namespace

bool load_registries(const std::filesystem::path& folder, Corpus& corpus, RegistryNotes& notes,
                     Diagnostics& diagnostics) {
    // The languages first, in which all names must be there, and which years there are, before the first period is
    // read; the rest of the configuration names indicators.
    auto site = read_source_text(folder, "data/site.json", diagnostics);
    const auto site_document = site ? parse_json(*site) : std::nullopt;
    if (site && !site_document) {
        return false;
    }
    if (site_document) {
        corpus.site.languages = read_languages(*site, *site_document);
        site->set_languages(corpus.site.languages);
        check_form(*site, *site_document, site_file().root);
        check_texts(*site, *site_document);
        corpus.calendar = read_calendar(*site, *site_document);
    }
    const auto load = [&](const FileForm& form, std::size_t limit, auto& registry, EntryPlaces& places,
                          const auto& read_entry) {
        load_registry(folder, form, limit, corpus.site.languages, registry, places, diagnostics,
                      [&](const SourceText& source, const JsonValue& json, auto& entity) {
                          read_entry(source, json, corpus, entity);
                      });
    };
    const auto with_limits = [](auto read, std::vector<FigureLimits>& limits) {
        return [read, &limits](const SourceText& source, const JsonValue& json, const Corpus& all, auto& entity) {
            read(source, json, all, entity);
            limits.push_back(read_limits(source, json));
        };
    };
    const auto with_former = [](auto read, FormerAddresses& former) {
        return [read, &former](const SourceText& source, const JsonValue& json, const Corpus& all, auto& entity) {
            read(source, json, all, entity);
            former.push_back(read_former_addresses(source, json));
        };
    };
    load_dimensions(folder, corpus, notes, diagnostics);
    load_kinds(folder, corpus, diagnostics);
    load_levels(folder, corpus, diagnostics);
    load(units_file(), no_index, corpus.units, notes.units, with_limits(read_unit, notes.unit_limits));
    load(areas_file(), no_area, corpus.areas, notes.areas, with_former(read_area, notes.former_areas));
    load(programs_file(), no_index, corpus.programs, notes.programs, with_former(read_program, notes.former_programs));
    load(indicators_file(), no_index, corpus.indicators, notes.indicators,
         with_former(with_limits(read_indicator, notes.indicator_limits), notes.former_indicators));
    load(sources_file(), no_index, corpus.sources, notes.sources, with_former(read_source, notes.former_sources));
    if (site_document) {
        read_addresses(*site, *site_document, corpus.site, notes.pages);
        read_site(*site, *site_document, corpus, corpus.site);
    }
    return true;
}

}  // namespace minhbach
