// SPDX-License-Identifier: MIT
#include "load/explanations.hpp"

#include "base/site_folder.hpp"
#include "load/json_texts.hpp"
#include "load/object_reader.hpp"

namespace minhbach {

void load_explanations(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics) {
    if (is_absent_below(folder, "data/explanations.json")) {
        return;
    }
    const auto source = read_source_text(folder, "data/explanations.json", diagnostics);
    const auto document = source ? parse_json(*source) : std::nullopt;
    if (!document) {
        return;
    }
    ObjectReader reader(*source, *document);
    const JsonValue* list = reader.list("explanations");
    if (list == nullptr) {
        return;
    }
    check_texts(*source, *list);
    for (const JsonValue& item : list->items) {
        ObjectReader entry(*source, item);
        Explanation explanation;
        explanation.finding = entry.text("finding");
        explanation.text = entry.local_text("text");
        explanation.by = entry.local_text("by");
        const auto date = entry.optional_date("date");
        if (!date && !entry.has("date") && item.type == JsonValue::Type::object) {
            entry.error("date", "missing-property", say("thiếu ngày trả lời", "the date of the answer is missing"),
                        say("thêm \"date\": \"2024-07-31\"", "add \"date\": \"2024-07-31\""));
        }
        explanation.date = date.value_or(Date{});
        explanation.document = entry.optional_text("document");
        explanation.place = source->place(entry.at("finding").offset);
        corpus.explanations.push_back(std::move(explanation));
    }
}

}  // namespace minhbach
