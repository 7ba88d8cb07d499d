// SPDX-License-Identifier: MIT
// The file of data/ in which a registry stands: JSON, or a table.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "load/form.hpp"
#include "load/json_document.hpp"

namespace minhbach {

struct RegistryFile {
    std::string name;  // "data/areas.csv"
    std::string list;  // the property of the document that holds the entries: "areas"
    std::optional<SourceText> source;
    std::optional<JsonValue> document;
    bool table = false;
    bool complete = false;  // otherwise entries could not be read, which has been reported

    // The entries; nothing when they could not be read.
    JsonValue* entries();

    // Tells a registry what messages about it have to know.
    template <typename Registry>
    void mark(Registry& registry) const {
        if (table) {
            registry.mark_table();
        }
        if (!complete) {
            registry.mark_unread();
        }
    }
};

// Whether data/NAME.json or data/NAME.csv is there.
bool has_registry(const std::filesystem::path& folder, std::string_view name);

// Reads it, and reports in what it departs from its form and which of its texts cannot be published.
RegistryFile read_registry(const std::filesystem::path& folder, const FileForm& form, const Languages& languages,
                           Diagnostics& diagnostics);

}  // namespace minhbach
