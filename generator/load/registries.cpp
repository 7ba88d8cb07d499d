// SPDX-License-Identifier: MIT
#include "load/registries.hpp"

#include <algorithm>
#include <type_traits>

#include "base/text.hpp"
#include "load/families.hpp"
#include "load/json_texts.hpp"
#include "load/object_reader.hpp"
#include "load/registry_entities.hpp"

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

// An id becomes a folder of the site, in which a page has these files.
bool is_reserved(std::string_view id) {
    const std::string lower = folded(id);
    return lower == "index.html" || lower == "index.json";
}

LocalText id_hint(std::string_view wrong) {
    std::string plain = slug(wrong);
    std::replace(plain.begin(), plain.end(), '-', '_');
    if (plain.empty() || plain.size() > 80) {
        return say("ví dụ: \"id\": \"gnbv.1.2\"", "for example: \"id\": \"gnbv.1.2\"");
    }
    return say("ví dụ: \"id\": \"{0}\"", "for example: \"id\": \"{0}\"", plain);
}

// Reads `list_key` of data/NAME.json into a registry, an entity at a time; returns the file and tree for the resolving
// of references.
template <typename Entity, typename Index, typename Read>
void load_registry(const std::filesystem::path& folder, const std::string& name, std::string_view list_key,
                   std::size_t limit, Registry<Entity, Index>& registry, Diagnostics& diagnostics,
                   const Read& read_all) {
    const auto source = read_source_text(folder, "data/" + name, diagnostics);
    auto document = source ? parse_json(*source) : std::nullopt;
    if (!document) {
        registry.mark_unread();
        return;
    }
    JsonValue* list = const_cast<JsonValue*>(document->find(list_key));
    for (const JsonMember& member : document->members) {
        if (member.key != "$schema" && member.key != list_key) {
            source->error(member.key_offset, count_code_points(member.key) + 2, "unknown-property",
                          say("không có thuộc tính \"{0}\"", "there is no property \"{0}\"", member.key),
                          say("tệp này có dạng {{\"{0}\": [ … ]}}", "this file has the form {{\"{0}\": [ … ]}}",
                              std::string(list_key)));
        }
    }
    if (list == nullptr || list->type != JsonValue::Type::array) {
        source->error(document->offset, 1, "missing-property",
                      say("thiếu danh sách \"{0}\"", "the list \"{0}\" is missing", std::string(list_key)),
                      say("tệp này có dạng {{\"{0}\": [ … ]}}", "this file has the form {{\"{0}\": [ … ]}}",
                          std::string(list_key)));
        registry.mark_unread();
        return;
    }
    if constexpr (std::is_same_v<Entity, Indicator>) {
        expand_families(*source, *list);
    }
    std::vector<const JsonValue*> added;  // the JSON of each entity, by index
    for (const JsonValue& item : list->items) {
        Entity entity;
        const JsonValue* id = item.find("id");
        entity.id = id == nullptr ? std::string() : id->text;
        if (id == nullptr || id->type != JsonValue::Type::string || !is_plain_id(entity.id)) {
            const JsonValue& place = id == nullptr ? item : *id;
            source->error(place.offset, place.length, "bad-id",
                          say("mỗi mục phải có \"id\" gồm chữ không dấu, số và . _ - @",
                              "every entry needs an \"id\" of plain letters, digits and . _ - @"),
                          id_hint(entity.id));
            continue;
        }
        if (is_reserved(entity.id)) {
            source->error(id->offset, id->length, "reserved-id",
                          say("mã \"{0}\" trùng tên một tệp của trang",
                              "the id \"{0}\" is the name of a file of the site", entity.id),
                          say("chọn mã khác", "choose another"));
            continue;
        }
        if (registry.size() >= limit) {
            source->error(item.offset, 1, "too-many",
                          say("quá {0} mục trong một sổ danh mục", "more than {0} entries in one registry", limit));
            return;
        }
        if (!registry.add(entity)) {
            const std::uint32_t line = source->place(added[*registry.find(entity.id)]->offset).line;
            source->error(id->offset, id->length, "duplicate-id",
                          say("mã \"{0}\" đã có ở dòng {1}", "the id \"{0}\" is taken by line {1}", entity.id, line),
                          say("mỗi mã chỉ cho một mục: đặt mã khác, hoặc bỏ một mục",
                              "an id stands for one entry: choose another, or remove one of the two"));
            continue;
        }
        added.push_back(&item);
        check_texts(*source, item);
    }
    read_all(*source, added);
}

}  // namespace

void load_registries(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics) {
    const auto each = [](auto& registry, const auto& items, const auto& read) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            using Index = typename std::remove_reference_t<decltype(registry)>::index_type;
            read(registry[static_cast<Index>(i)], *items[i]);
        }
    };
    using Items = std::vector<const JsonValue*>;
    load_registry(folder, "units.json", "units", no_index, corpus.units, diagnostics,
                  [&](const SourceText& source, const Items& items) {
                      each(corpus.units, items,
                           [&](Unit& unit, const JsonValue& json) { read_unit(source, json, corpus, unit); });
                  });
    load_registry(folder, "areas.json", "areas", no_area, corpus.areas, diagnostics,
                  [&](const SourceText& source, const Items& items) {
                      each(corpus.areas, items,
                           [&](Area& area, const JsonValue& json) { read_area(source, json, corpus, area); });
                  });
    load_registry(folder, "programs.json", "programs", no_index, corpus.programs, diagnostics,
                  [&](const SourceText& source, const Items& items) {
                      each(corpus.programs, items, [&](Program& program, const JsonValue& json) {
                          read_program(source, json, corpus, program);
                      });
                  });
    load_registry(folder, "indicators.json", "indicators", no_index, corpus.indicators, diagnostics,
                  [&](const SourceText& source, const Items& items) {
                      each(corpus.indicators, items, [&](Indicator& indicator, const JsonValue& json) {
                          read_indicator(source, json, corpus, indicator);
                      });
                  });
    load_registry(folder, "breakdowns.json", "breakdowns", no_index, corpus.breakdowns, diagnostics,
                  [&](const SourceText& source, const Items& items) {
                      each(corpus.breakdowns, items, [&](Breakdown& breakdown, const JsonValue& json) {
                          read_breakdown(source, json, corpus, breakdown);
                      });
                  });
    load_registry(folder, "sources.json", "sources", no_index, corpus.sources, diagnostics,
                  [&](const SourceText& source, const Items& items) {
                      each(corpus.sources, items,
                           [&](Source& entry, const JsonValue& json) { read_source(source, json, corpus, entry); });
                  });
    if (const auto source = read_source_text(folder, "data/site.json", diagnostics)) {
        if (const auto document = parse_json(*source)) {
            read_site(*source, *document, corpus, corpus.site);
        }
    }
}

}  // namespace minhbach
