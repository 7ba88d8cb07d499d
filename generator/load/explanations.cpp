// SPDX-License-Identifier: MIT
#include "load/explanations.hpp"
#include "load/edition_date.hpp"

#include "base/site_folder.hpp"
#include "base/text.hpp"
#include "load/form_check.hpp"
#include "load/json_texts.hpp"
#include "load/object_reader.hpp"
#include "load/registry_forms.hpp"

namespace minhbach {

void load_explanations(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics) {
    if (is_absent_below(folder, "data/explanations.json")) {
        return;
    }
    auto source = read_source_text(folder, "data/explanations.json", diagnostics);
    const auto document = source ? parse_json(*source) : std::nullopt;
    if (!document) {
        return;
    }
    source->set_languages(corpus.site.languages);
    check_form(*source, *document, explanations_file().root);
    ObjectReader reader(*source, *document, Shape::checked);
    const JsonValue* list = reader.list("explanations");
    if (list == nullptr) {
        return;
    }
    check_texts(*source, *list);
    for (const JsonValue& item : list->items) {
        ObjectReader entry(*source, item, Shape::checked);
        Explanation explanation;
        explanation.finding = entry.text("finding");
        explanation.text = entry.local_text("text");
        explanation.by = entry.local_text("by");
        explanation.date = date_within(entry, corpus.site.edition_date);
        explanation.document = entry.optional_text("document");
        explanation.place = source->place(entry.at("finding").offset);
        corpus.explanations.push_back(std::move(explanation));
    }
}

}  // namespace minhbach
