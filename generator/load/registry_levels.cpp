// SPDX-License-Identifier: MIT
#include "load/registry_levels.hpp"

#include <array>

#include "base/site_folder.hpp"
#include "load/entry_list.hpp"
#include "load/form_check.hpp"
#include "load/json_texts.hpp"
#include "load/registry_codes.hpp"
#include "load/registry_forms.hpp"

namespace minhbach {

namespace {

constexpr const char* levels_path = "data/levels.json";
constexpr std::array<std::string_view, 4> program_role_codes{"part", "program", "group", "plan"};

void read_area_level(ObjectReader& reader, AreaLevel& level, bool highest) {
    level.name = reader.local_text("name");
    level.names = reader.optional_local_text("names");
    if (level.names.empty()) {
        level.names = level.name;
    }
    level.whole = reader.boolean("whole", false);
    level.gathered = reader.boolean("gathered", false);
    if (level.whole && level.gathered) {
        reader.error("gathered", "whole-and-gathered",
                     say("cấp bao trùm tất cả thì không thể gộp lại trong danh sách",
                         "what holds all others cannot be gathered in a list"),
                     say("bỏ \"whole\" hoặc \"gathered\"", "leave out \"whole\" or \"gathered\""));
        level.gathered = false;
    }
    if (level.whole && !highest) {
        reader.error("whole", "level-order",
                     say("cấp \"{0}\" bao trùm tất cả mà lại đứng dưới cấp khác",
                         "the level \"{0}\" holds all others, but stands below another", level.id),
                     say("đưa cấp ấy lên đầu danh sách, hoặc bỏ \"whole\"",
                         "put it at the head of the list, or leave out \"whole\""));
    }
}

void read_area_type(ObjectReader& reader, AreaType& type, bool /*highest*/) {
    type.name = reader.local_text("name");
}

void read_program_level(ObjectReader& reader, ProgramLevel& level, bool /*highest*/) {
    level.name = reader.local_text("name");
    level.together = reader.optional_local_text("together");
    level.role = code<ProgramRole>(reader, "role", program_role_codes);
}

// One of the lists of the file, into a registry whose first entry stands for none.
template <typename Entity>
void read_list(const SourceText& source, const JsonValue& document, std::string_view key,
               Registry<Entity, LevelIndex>& registry, void (*read)(ObjectReader&, Entity&, bool)) {
    const JsonValue* list = document.find(key);
    if (list == nullptr) {
        return;
    }
    if (list->type != JsonValue::Type::array) {
        registry.mark_unread();
        return;
    }
    EntryPlaces places(levels_path);
    places.add({});
    const std::vector<const JsonValue*> items = EntryList(source, registry, places, most_levels).add(*list);
    for (std::size_t i = 0; i < items.size(); ++i) {
        ObjectReader reader(source, *items[i], Shape::checked);
        reader.has("id");
        read(reader, registry[static_cast<LevelIndex>(i + 1)], i == 0);
    }
}

}  // namespace

void load_levels(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics) {
    if (is_absent_below(folder, levels_path)) {
        return;
    }
    auto source = read_source_text(folder, levels_path, diagnostics);
    const auto document = source ? parse_json(*source) : std::nullopt;
    if (!document) {
        corpus.levels.areas.mark_unread();
        corpus.levels.area_types.mark_unread();
        corpus.levels.programs.mark_unread();
        return;
    }
    source->set_languages(corpus.site.languages);
    check_form(*source, *document, levels_file().root);
    check_texts(*source, *document);
    read_list(*source, *document, "areas", corpus.levels.areas, read_area_level);
    read_list(*source, *document, "area_types", corpus.levels.area_types, read_area_type);
    read_list(*source, *document, "programs", corpus.levels.programs, read_program_level);
}

}  // namespace minhbach
