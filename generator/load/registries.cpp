// SPDX-License-Identifier: MIT
#include "load/registries.hpp"

#include <algorithm>
#include <array>
#include <type_traits>
#include <unordered_map>

#include "base/text.hpp"
#include "load/families.hpp"
#include "load/form_check.hpp"
#include "load/json_texts.hpp"
#include "load/registry_entities.hpp"
#include "load/registry_forms.hpp"

namespace minhbach {

namespace {

// An id becomes part of addresses and file names: letters, digits, and . _ - @ between them.
bool is_plain_id(std::string_view id) {
    constexpr std::string_view not_first = "._-@";
    if (id.empty() || id.size() > 80 || not_first.find(id.front()) != std::string_view::npos ||
        id.find("..") != std::string_view::npos) {
        return false;
    }
    for (const char c : id) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                           c == '_' || c == '-' || c == '@';
        if (!plain) {
            return false;
        }
    }
    return true;
}

// What a page or a file of the site is called, or what no folder can be called where a site is copied to.
bool is_reserved(std::string_view id) {
    const std::string lower = folded(id);
    if (lower == "index.html" || lower == "index.json") {
        return true;
    }
    const std::string stem = lower.substr(0, lower.find('.'));
    static constexpr std::array<std::string_view, 4> devices{"con", "prn", "aux", "nul"};
    const bool numbered =
        stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '1' && stem[3] <= '9';
    return numbered || std::find(devices.begin(), devices.end(), stem) != devices.end();
}

// Takes the entries of one list into a registry, each under its id.
template <typename Entity, typename Index>
class EntryList {
public:
    EntryList(const SourceText& source, Registry<Entity, Index>& registry, EntryPlaces& places, std::size_t limit)
        : source_(source), registry_(registry), places_(places), limit_(limit) {}

    // The JSON of each entity, by index.
    std::vector<const JsonValue*> add(const JsonValue& list) {
        for (const JsonValue& item : list.items) {
            if (registry_.size() >= limit_) {
                source_.error(
                    item.offset, 1, "too-many",
                    say("quá {0} mục trong một sổ danh mục", "more than {0} entries in one registry", limit_));
                break;
            }
            const JsonValue* id = item.find("id");
            if (id != nullptr && id->type == JsonValue::Type::string && is_usable(*id)) {
                add(item, *id);
            }
        }
        return std::move(added_);
    }

private:
    // What departs from the form of ids has been reported; that of a member of a family may be too long only now.
    bool is_usable(const JsonValue& id) {
        constexpr std::size_t longest = 80;
        if (id.text.size() > longest) {
            source_.error(
                id.offset, id.length, "bad-id",
                say("mã dài quá {0} ký tự", "the id is longer than {0} characters", longest),
                say("rút ngắn mã: nó thành tên thư mục của trang", "make it shorter: it becomes a folder of the site"));
            return false;
        }
        if (is_reserved(id.text)) {
            source_.error(id.offset, id.length, "reserved-id",
                          say("mã \"{0}\" trùng tên mà hệ điều hành hay trang đã dùng",
                              "the id \"{0}\" is a name that the site or an operating system uses", id.text),
                          say("chọn mã khác", "choose another"));
            return false;
        }
        return is_plain_id(id.text);
    }

    void add(const JsonValue& item, const JsonValue& id) {
        Entity entity;
        entity.id = id.text;
        // On some hosts an id in capitals is the same folder as one in small letters.
        const auto [other, fresh] = by_folded_.emplace(folded(id.text), static_cast<Index>(registry_.size()));
        if (!fresh) {
            const std::uint32_t line = places_.of(other->second).line;
            source_.error(id.offset, id.length, "duplicate-id",
                          say("mã \"{0}\" đã có ở dòng {1}", "the id \"{0}\" is taken by line {1}",
                              registry_[other->second].id, line),
                          say("mỗi mã chỉ cho một mục: đặt mã khác, hoặc bỏ một mục",
                              "an id stands for one entry: choose another, or remove one of the two"));
            return;
        }
        registry_.add(std::move(entity));
        places_.add(source_.place(item.offset));
        added_.push_back(&item);
    }

    const SourceText& source_;
    Registry<Entity, Index>& registry_;
    EntryPlaces& places_;
    std::size_t limit_;
    std::unordered_map<std::string, Index> by_folded_;
    std::vector<const JsonValue*> added_;
};

// Reads data/NAME.json, a list NAME of entries, into a registry; `read` is called for each entity with its JSON when
// all ids are known.
template <typename Entity, typename Index, typename Read>
void load_registry(const std::filesystem::path& folder, const FileForm& form, std::size_t limit,
                   Registry<Entity, Index>& registry, EntryPlaces& places, Diagnostics& diagnostics, const Read& read) {
    const std::string name(form.name);
    const std::string file = "data/" + name + ".json";
    const auto source = read_source_text(folder, file, diagnostics);
    auto document = source ? parse_json(*source) : std::nullopt;
    if (!document) {
        registry.mark_unread();
        return;
    }
    check_form(*source, *document, form.root);
    JsonValue* list = const_cast<JsonValue*>(document->find(name));
    if (list == nullptr || list->type != JsonValue::Type::array) {
        registry.mark_unread();
        return;
    }
    check_texts(*source, *list);
    if constexpr (std::is_same_v<Entity, Indicator>) {
        expand_families(*source, *list);
    }
    const std::vector<const JsonValue*> items = EntryList(*source, registry, places, limit).add(*list);
    for (std::size_t i = 0; i < items.size(); ++i) {
        read(*source, *items[i], registry[static_cast<Index>(i)]);
    }
}

}  // namespace

void load_registries(const std::filesystem::path& folder, Corpus& corpus, RegistryNotes& notes,
                     Diagnostics& diagnostics) {
    const auto load = [&](const FileForm& form, std::size_t limit, auto& registry, EntryPlaces& places,
                          const auto& read_entry) {
        load_registry(folder, form, limit, registry, places, diagnostics,
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
    load(units_file(), no_index, corpus.units, notes.units, with_limits(read_unit, notes.unit_limits));
    load(areas_file(), no_area, corpus.areas, notes.areas, read_area);
    load(programs_file(), no_index, corpus.programs, notes.programs, read_program);
    load(indicators_file(), no_index, corpus.indicators, notes.indicators,
         with_limits(read_indicator, notes.indicator_limits));
    load(breakdowns_file(), no_index, corpus.breakdowns, notes.breakdowns, read_breakdown);
    load(sources_file(), no_index, corpus.sources, notes.sources, read_source);
    if (const auto source = read_source_text(folder, "data/site.json", diagnostics)) {
        if (const auto document = parse_json(*source)) {
            check_form(*source, *document, site_file().root);
            check_texts(*source, *document);
            read_site(*source, *document, corpus, corpus.site);
        }
    }
}

}  // namespace minhbach
