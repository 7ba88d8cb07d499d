// SPDX-License-Identifier: MIT
#include "load/registry_file.hpp"

#include "base/site_folder.hpp"
#include "load/form_check.hpp"
#include "load/json_texts.hpp"
#include "load/registry_table.hpp"

namespace minhbach {

namespace {

std::string name_of_file(std::string_view name, const char* ending) {
    return "data/" + std::string(name) + ending;
}

bool is_there(const std::filesystem::path& folder, const std::string& file) {
    return !is_absent_below(folder, file);
}

// Without either of them the JSON is what is missing.
bool is_table(const std::filesystem::path& folder, std::string_view name, Diagnostics& diagnostics) {
    const std::string json = name_of_file(name, ".json");
    const std::string table = name_of_file(name, ".csv");
    if (!is_there(folder, table)) {
        return false;
    }
    if (!is_there(folder, json)) {
        return true;
    }
    diagnostics.add({Severity::error,
                     "registry-twice",
                     {table, 0, 0},
                     say("có cả {0} và {1}", "there are both {0} and {1}", json, table),
                     say("một sổ danh mục chỉ nằm trong một tệp: giữ một, bỏ một",
                         "a registry stands in one file: keep one of them and remove the other"),
                     {},
                     1});
    return false;
}

}  // namespace

JsonValue* RegistryFile::entries() {
    const JsonValue* found = document ? document->find(list) : nullptr;
    return found == nullptr || found->type != JsonValue::Type::array ? nullptr : const_cast<JsonValue*>(found);
}

bool has_registry(const std::filesystem::path& folder, std::string_view name) {
    return is_there(folder, name_of_file(name, ".json")) || is_there(folder, name_of_file(name, ".csv"));
}

RegistryFile read_registry(const std::filesystem::path& folder, const FileForm& form, const Languages& languages,
                           Diagnostics& diagnostics) {
    RegistryFile file;
    file.table = is_table(folder, form.name, diagnostics);
    file.name = name_of_file(form.name, file.table ? ".csv" : ".json");
    file.list = form.name;
    file.source = read_source_text(folder, file.name, diagnostics);
    bool whole = true;
    if (file.source) {
        file.source->set_languages(languages);
        file.document = file.table ? parse_table(*file.source, form, whole) : parse_json(*file.source);
    }
    if (file.document) {
        check_form(*file.source, *file.document, form.root);
    }
    const JsonValue* entries = file.entries();
    file.complete = whole && entries != nullptr;
    if (entries != nullptr && !file.table) {
        check_texts(*file.source, *entries);
    }
    return file;
}

}  // namespace minhbach
