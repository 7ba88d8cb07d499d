// SPDX-License-Identifier: MIT
#include "load/code_names.hpp"

#include <map>

namespace minhbach {

Message default_kind_name(std::string_view id) {
    static const std::map<std::string_view, Message> names{
        {"actual", {"thực hiện", "actual"}},     {"estimate", {"ước thực hiện", "estimate"}},
        {"plan", {"kế hoạch", "plan"}},          {"target", {"mục tiêu", "target"}},
        {"requested", {"đề nghị", "requested"}},
    };
    const auto found = names.find(id);
    return found == names.end() ? Message{} : found->second;
}

Message code_name(Missing code) {
    switch (code) {
        case Missing::not_reported: return {"nguồn không nêu", "not stated by the source"};
        case Missing::not_applicable: return {"không áp dụng", "not applicable"};
        case Missing::suppressed: return {"không công bố", "not published"};
        case Missing::present: break;
    }
    return {};
}

Message qualifier_name(std::string_view code) {
    static const std::map<std::string_view, Message> names{
        {"about", {"khoảng", "about"}},
        {"over", {"trên", "over"}},
        {"under", {"dưới", "under"}},
        {"nearly", {"gần", "nearly"}},
        {"at_least", {"ít nhất", "at least"}},
        {"at_most", {"nhiều nhất", "at most"}},
        {"preliminary", {"sơ bộ", "preliminary"}},
        {"expected", {"dự kiến", "expected"}},
        {"per_unit", {"mỗi đơn vị", "each"}},
        {"per_year", {"mỗi năm", "per year"}},
        {"in_words", {"(nêu bằng lời)", "(stated in words)"}},
        {"illegible", {"(khó đọc)", "(hard to read)"}},
    };
    const auto found = names.find(code);
    return found == names.end() ? Message{} : found->second;
}

}  // namespace minhbach
