// SPDX-License-Identifier: MIT
#include "load/form_schema.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace minhbach {

namespace {

using Json = nlohmann::ordered_json;
using Kind = FormValue::Kind;

std::string whole(std::string_view regex) {
    return fmt::format("^{}$", regex);
}

std::string both(const Message& text) {
    return text.vi + " / " + text.en;
}

class SchemaWriter {
public:
    Json object(const Form& form) {
        Json schema{{"type", "object"}};
        if (!form.about.vi.empty()) {
            schema["description"] = both(form.about);
        }
        schema["properties"] = properties(form.fields);
        Json required = Json::array();
        for (const FormField& field : form.fields) {
            if (field.required) {
                required.push_back(field.key);
            }
        }
        if (!required.empty()) {
            schema["required"] = std::move(required);
        }
        schema["additionalProperties"] = false;
        for (const FormCondition& condition : form.conditions) {
            schema["allOf"].push_back(
                {{"if", is_there(condition)}, {"then", rule(condition.then)}, {"else", rule(condition.otherwise)}});
        }
        return schema;
    }

    const Json& definitions() const { return definitions_; }

private:
    Json properties(const std::vector<FormField>& fields) {
        Json result = Json::object();
        for (const FormField& field : fields) {
            Json value = this->value(field.value);
            if (!field.required) {
                value = or_null(std::move(value));
            }
            if (!field.about.vi.empty()) {
                value["description"] = both(field.about);
            }
            result[std::string(field.key)] = std::move(value);
        }
        return result;
    }

    // What may be left out may be null, which is the same.
    static Json or_null(Json value) {
        if (value.contains("type") && value["type"].is_string()) {
            value["type"] = Json::array({value["type"], "null"});
        } else if (value.contains("type")) {
            value["type"].push_back("null");
        } else {
            return {{"anyOf", Json::array({std::move(value), {{"type", "null"}}})}};
        }
        if (value.contains("enum")) {
            value["enum"].push_back(nullptr);
        }
        return value;
    }

    static Json is_there(const FormCondition& condition) {
        Json value = {{"not", {{"type", "null"}}}};
        if (!condition.codes.empty()) {
            value = {{"enum", condition.codes}};
        }
        return {{"required", {condition.key}}, {"properties", {{std::string(condition.key), std::move(value)}}}};
    }

    Json rule(const FormCondition::Rule& rule) {
        Json schema = Json::object();
        if (!rule.narrower.empty()) {
            schema["properties"] = properties(rule.narrower);
        }
        for (const std::string_view key : rule.needs) {
            schema["required"].push_back(key);
            schema["properties"][std::string(key)] = {{"not", {{"type", "null"}}}};
        }
        for (const std::string_view key : rule.refuses) {
            schema["properties"][std::string(key)] = {{"type", "null"}};
        }
        return schema;
    }

    Json value(const FormValue& form) {
        if (form.definition.empty()) {
            return inline_value(form);
        }
        const std::string name(form.definition);
        if (!definitions_.contains(name)) {
            definitions_[name] = inline_value(form);
        }
        return {{"allOf", Json::array({{{"$ref", "#/definitions/" + name}}})}};
    }

    Json inline_value(const FormValue& form) {
        switch (form.kind) {
            case Kind::text: return text(form);
            case Kind::local_text:
            case Kind::partial_text: return words(form.kind == Kind::local_text);
            case Kind::text_by_language: return words(false);
            case Kind::flag: return {{"type", "boolean"}};
            case Kind::decimal: return decimal(form);
            case Kind::list: return list(form);
            case Kind::object: return object(form.forms[0]);
            case Kind::choice: break;
            case Kind::either: return any_of("anyOf", form.items);
        }
        Json schema;
        for (const Form& one : form.forms) {
            schema["oneOf"].push_back(object(one));
        }
        return schema;
    }

    Json any_of(const char* keyword, const std::vector<FormValue>& items) {
        Json schema;
        for (const FormValue& item : items) {
            schema[keyword].push_back(value(item));
        }
        return schema;
    }

    static Json text(const FormValue& form) {
        Json schema{{"type", "string"}};
        if (!form.codes.empty()) {
            schema["enum"] = form.codes;
        } else if (form.pattern != nullptr) {
            schema["pattern"] = whole(form.pattern->regex);
        } else {
            schema["minLength"] = 1;
        }
        if (form.longest != 0) {
            schema["maxLength"] = form.longest;
        }
        return schema;
    }

    // Which languages a site has no schema can know: the program says which one is missing.
    static Json words(bool each_language) {
        const Json text{{"type", "string"}, {"minLength", 1}};
        const Json one = each_language ? text : Json{{"type", Json::array({"string", "null"})}, {"minLength", 1}};
        const Json by_language{{"type", "object"},
                               {"propertyNames", {{"pattern", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"}}},
                               {"additionalProperties", one},
                               {"minProperties", each_language ? 1 : 0}};
        return {{"anyOf", Json::array({text, by_language})}};
    }

    static Json decimal(const FormValue& form) {
        Json schema{{"type", Json::array({"string", "number"})},
                    {"pattern", form.above_zero ? "^(0|[1-9][0-9]*)(\\.[0-9]+)?$" : "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$"}};
        if (form.above_zero) {
            schema["exclusiveMinimum"] = 0;
        }
        return schema;
    }

    Json list(const FormValue& form) {
        Json schema{{"type", "array"}};
        if (form.items.size() == 1) {
            schema["items"] = value(form.items[0]);
        } else {
            schema["items"] = Json::array({value(form.items[0])});
            schema["additionalItems"] = value(form.items[1]);
        }
        if (form.least != 0) {
            schema["minItems"] = form.least;
        }
        if (form.different) {
            schema["uniqueItems"] = true;
        }
        return schema;
    }

    Json definitions_ = Json::object();
};

}  // namespace

std::string to_schema(const FileForm& file) {
    SchemaWriter writer;
    Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", both(file.title)}};
    schema.update(writer.object(file.root));
    if (!writer.definitions().empty()) {
        schema["definitions"] = writer.definitions();
    }
    return schema.dump(2) + "\n";
}

}  // namespace minhbach
