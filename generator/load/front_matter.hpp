// SPDX-License-Identifier: MIT
// The YAML front matter of a text: what stands between the two lines --- at its top, with the place of every mistake.
#pragma once

#include <yaml-cpp/yaml.h>

#include <optional>
#include <string>
#include <vector>

#include "load/hints.hpp"
#include "load/source_text.hpp"

namespace minhbach {

class FrontMatter {
public:
    // Nothing, with a diagnostic, when there is none or it is not YAML.
    static std::optional<FrontMatter> parse(const SourceText& source);

    // Offset of the text after the front matter.
    std::size_t body() const { return body_; }

    // Empty when `key` is absent or empty, or not a text (reported).
    std::string text(const std::string& key);
    std::string required_text(const std::string& key);

    // The index of the entity that `key` names; `absent` when the property is absent, or unknown (reported).
    template <typename Entity, typename Index>
    Index reference(const std::string& key, const Registry<Entity, Index>& registry, Index absent,
                    const std::string& file) {
        const std::string id = text(key);
        if (id.empty()) {
            return absent;
        }
        const auto found = registry.find(id);
        if (!found && !registry.unread()) {
            error(key, "unknown-code", say("không có mã \"{0}\"", "there is no code \"{0}\"", id),
                  code_hint(id, registry, source_->languages(), file));
        }
        good_ = good_ && found;
        return found.value_or(absent);
    }

    // At the value of `key`, or at the key when that has no value, or at the first line.
    void error(const std::string& key, std::string code, Message message, Message hint);

    // Reports the properties nobody asked for, and those that are there twice.
    void report_unknown();

    // False when something in it could not be read, so that nothing may be concluded from what is missing.
    bool good() const { return good_; }

private:
    FrontMatter(const SourceText& source, const YAML::Node& node, std::size_t body)
        : source_(&source), node_(node), body_(body) {}

    const SourceText* source_;
    YAML::Node node_;
    std::size_t body_;
    std::vector<std::string> asked_;
    bool good_ = true;
};

}  // namespace minhbach
