// SPDX-License-Identifier: MIT
// docs/registries.md tells of every property of every registry what its form says. After a change of a form
// MINHBACH_APPROVE=1 writes it anew.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "base/files.hpp"
#include "load/registry_forms.hpp"

using namespace minhbach;

namespace {

using Kind = FormValue::Kind;

std::string joined(const std::vector<std::string_view>& codes) {
    std::string result;
    for (const std::string_view code : codes) {
        result += fmt::format("{}`{}`", result.empty() ? "" : ", ", code);
    }
    return result;
}

std::string described(const FormValue& value) {
    switch (value.kind) {
        case Kind::text:
            return !value.codes.empty() ? joined(value.codes)
                   : value.pattern != nullptr
                       ? fmt::format("{}: `{}`", value.pattern->wanted.en, value.pattern->example)
                       : "text";
        case Kind::local_text: return "text in each language of the site";
        case Kind::partial_text: return "text in one language of the site or more";
        case Kind::text_by_language: return "text, or text by language";
        case Kind::flag: return "true or false";
        case Kind::decimal: return value.above_zero ? "a number above zero" : "a number";
        case Kind::list: {
            const std::string least = value.least == 0 ? "" : fmt::format(", at least {}", value.least);
            return "a list" + least + ": " + described(value.items.back());
        }
        case Kind::object: return "an object, below";
        case Kind::choice: return fmt::format("an object, by its `{}`, below", value.by);
        case Kind::either: break;
    }
    return described(value.items[0]) + ", or " + described(value.items[1]);
}

std::string table(const std::string& title, const Form& form);

// The objects that stand in a value, each with a table of its own.
std::string tables_in(const std::string& title, const FormValue& value) {
    std::string result;
    for (const FormValue& item : value.items) {
        result += tables_in(title, item);
    }
    for (const Form& form : value.forms) {
        const std::string code = value.by.empty() ? "" : fmt::format(" `{}`", form.find(value.by)->value.codes[0]);
        result += table(title + code, form);
    }
    return result;
}

std::string table(const std::string& title, const Form& form) {
    std::string result =
        fmt::format("\n### {}\n\n| property | needed | what | says |\n| --- | --- | --- | --- |\n", title);
    std::string below;
    for (const FormField& field : form.fields) {
        result += fmt::format("| `{}` | {} | {} | {} |\n", field.key, field.required ? "yes" : "",
                              described(field.value), field.about.en);
        below += field.key == "where" && title != "data/indicators.json: formula `ratio`"
                     ? ""  // the same in every formula
                     : tables_in(fmt::format("{}{}{}", title, title.ends_with(".json") ? ": " : ", ", field.key),
                                 field.value);
    }
    return result + below;
}

std::string document() {
    std::string text =
        "# The registries, property by property\n\nMade of the forms by which the program checks the files "
        "(`generator/load/form_of_*.cpp`), as are the schemas in\n`data/schema/`: what stands here, what an editor "
        "completes and what `minhbach check` refuses are the same. What is not needed may be left out, or `null`.\n";
    for (const FileForm& file : all_file_forms()) {
        text += fmt::format("\n## {}\n\n{}\n", file.title.en, file.root.about.en);
        const std::string name = fmt::format("data/{}.json", file.name);
        const FormField* list = file.root.find(file.name);
        text += list == nullptr ? table(name, file.root) : tables_in(name, list->value);
    }
    return text;
}

}  // namespace

TEST_CASE("docs/registries.md says what the forms say") {
    const auto path = std::filesystem::path(MINHBACH_SOURCE_DIR) / "docs/registries.md";
    const std::string text = document();
    if (const char* approve = std::getenv("MINHBACH_APPROVE"); approve != nullptr && std::string_view(approve) == "1") {
        std::ofstream(path, std::ios::binary) << text;
    }
    CHECK(read_file(path).value_or("") == text);
}
