// SPDX-License-Identifier: MIT
#include "load/form.hpp"

#include <algorithm>

namespace minhbach {

const FormField* Form::find(std::string_view key) const {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const FormField& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

namespace form {

FormField needed(std::string_view key, FormValue value, Message about) {
    return {key, std::move(value), true, std::move(about)};
}

FormField possible(std::string_view key, FormValue value, Message about) {
    return {key, std::move(value), false, std::move(about)};
}

FormValue text() {
    return {};
}

FormValue text(const TextPattern& pattern) {
    FormValue value;
    value.pattern = &pattern;
    return value;
}

FormValue id_of(const TextPattern& pattern) {
    FormValue value = text(pattern);
    value.reference = true;
    return value;
}

FormValue code(std::vector<std::string_view> codes) {
    FormValue value;
    value.codes = std::move(codes);
    return value;
}

FormValue words() {
    FormValue value;
    value.kind = FormValue::Kind::local_text;
    return value;
}

FormValue text_by_language() {
    FormValue value;
    value.kind = FormValue::Kind::text_by_language;
    return value;
}

FormValue flag() {
    FormValue value;
    value.kind = FormValue::Kind::flag;
    return value;
}

FormValue decimal() {
    FormValue value;
    value.kind = FormValue::Kind::decimal;
    return value;
}

FormValue list(FormValue item, std::size_t least) {
    FormValue value;
    value.kind = FormValue::Kind::list;
    value.least = least;
    value.items.push_back(std::move(item));
    return value;
}

FormValue set(FormValue item, std::size_t least) {
    FormValue value = list(std::move(item), least);
    value.different = true;
    return value;
}

FormValue object(Form form) {
    FormValue value;
    value.kind = FormValue::Kind::object;
    value.forms.push_back(std::move(form));
    return value;
}

FormField schema_key() {
    return possible("$schema", text(),
                    {"Lược đồ của tệp này, để trình soạn thảo kiểm tra.",
                     "The schema of this file, for editors to check against."});
}

}  // namespace form

}  // namespace minhbach
