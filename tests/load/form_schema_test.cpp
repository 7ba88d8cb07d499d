// SPDX-License-Identifier: MIT
// The schemas that editors read are those of the forms that the program checks. After a change of a form
// MINHBACH_APPROVE=1 writes them anew.
#include "load/form_schema.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "load/registry_forms.hpp"

using namespace minhbach;

TEST_CASE("The schemas in data/schema are those of the forms") {
    const std::filesystem::path folder = std::filesystem::path(MINHBACH_SOURCE_DIR) / "data/schema";
    std::size_t files = 0;
    for (const FileForm& form : all_file_forms()) {
        INFO(form.name);
        const auto path = folder / (std::string(form.name) + ".schema.json");
        const std::string schema = to_schema(form);
        if (const char* approve = std::getenv("MINHBACH_APPROVE");
            approve != nullptr && std::string_view(approve) == "1") {
            std::ofstream(path, std::ios::binary) << schema;
        }
        CHECK(read_file(path).value_or("") == schema);
        ++files;
    }
    // No schema is left over.
    const auto begin = std::filesystem::directory_iterator(folder);
    CHECK(static_cast<std::size_t>(std::distance(begin, std::filesystem::directory_iterator())) == files);
}

TEST_CASE("A schema says of each property what its form says") {
    using namespace form;
    FormValue factor = decimal();
    factor.above_zero = true;
    FormValue operand = text();
    operand.longest = 5;
    operand.definition = "operand";
    FormValue either;
    either.kind = FormValue::Kind::either;
    either.items = {code({"whole"}), set(text(), 1)};
    const FileForm file{"a",
                        {"Tệp", "File"},
                        {{needed("id", operand, {"Mã.", "An id."}), possible("code", code({"x", "y"}), {}),
                          needed("factor", factor, {}), possible("either", either, {}), needed("flag", flag(), {}),
                          possible("name", words(), {})},
                         {{"code", {"x"}, {{"name"}, {}, {}}, {{}, {"either"}, {}}}},
                         {"Một tệp.", "A file."}}};
    const auto schema = nlohmann::json::parse(to_schema(file));
    CHECK(schema["title"] == "Tệp / File");
    CHECK(schema["description"] == "Một tệp. / A file.");
    CHECK(schema["required"] == nlohmann::json::array({"id", "factor", "flag"}));
    CHECK(schema["additionalProperties"] == false);
    const auto& properties = schema["properties"];
    CHECK(properties["id"]["allOf"][0]["$ref"] == "#/definitions/operand");
    CHECK(properties["id"]["description"] == "Mã. / An id.");
    CHECK(schema["definitions"]["operand"] == nlohmann::json{{"type", "string"}, {"minLength", 1}, {"maxLength", 5}});
    CHECK(properties["code"] ==
          nlohmann::json{{"type", {"string", "null"}}, {"enum", nlohmann::json::array({"x", "y", nullptr})}});
    CHECK(properties["factor"]["exclusiveMinimum"] == 0);
    CHECK(properties["either"]["anyOf"].size() == 2);
    CHECK(properties["flag"] == nlohmann::json{{"type", "boolean"}});
    const auto& name = properties["name"]["anyOf"];
    REQUIRE(name.size() == 2);
    CHECK(name[0]["anyOf"][0] == nlohmann::json{{"type", "string"}, {"minLength", 1}});
    CHECK(name[0]["anyOf"][1]["type"] == "object");
    CHECK(name[1] == nlohmann::json{{"type", "null"}});
    const auto& condition = schema["allOf"][0];
    CHECK(condition["if"]["properties"]["code"]["enum"] == nlohmann::json::array({"x"}));
    CHECK(condition["then"]["required"] == nlohmann::json::array({"name"}));
    CHECK(condition["else"]["properties"]["either"] == nlohmann::json{{"type", "null"}});
}
