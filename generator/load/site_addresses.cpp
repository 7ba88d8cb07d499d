// SPDX-License-Identifier: MIT
#include "load/site_addresses.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "base/text.hpp"

namespace minhbach {

namespace {

using Type = JsonValue::Type;

// Small letters, digits and hyphens: the same on every host, and safe in every file system.
bool is_safe_part(std::string_view word) {
    constexpr std::size_t longest = 60;
    return !word.empty() && word.size() <= longest && slug(word) == word;
}

// What stands at the root of a site beside its pages.
bool is_taken(std::string_view word) {
    return word == "data" || word == "assets" || word == "index" || word == "charts" || word == "con" ||
           word == "prn" || word == "aux" || word == "nul";
}

// The words of one language, each once.
class WordsOfLanguage {
public:
    WordsOfLanguage(const SourceText& source, const Languages& languages) : source_(source), languages_(languages) {}

    void take(const JsonValue& at, std::string_view word, std::string_view kind) {
        if (is_taken(word) || languages_.find(word)) {
            collides(at, word, "data, assets, index, charts; LANG");
            return;
        }
        if (const auto [other, fresh] = kinds_.emplace(word, kind); !fresh) {
            collides(at, word, other->second);
        }
    }

private:
    void collides(const JsonValue& at, std::string_view word, std::string_view with) {
        source_.error(at.offset, at.length, "address-collision",
                      say("chữ \"{0}\" trong địa chỉ đã dùng cho: {1}",
                          "the word \"{0}\" of addresses is taken by: {1}", word, with),
                      say("chọn chữ khác", "choose another word"));
    }

    const SourceText& source_;
    const Languages& languages_;
    std::map<std::string, std::string, std::less<>> kinds_;
};

}  // namespace

void read_addresses(const SourceText& source, const JsonValue& site, SiteConfig& config) {
    const JsonValue* addresses = site.type == Type::object ? site.find("addresses") : nullptr;
    if (addresses == nullptr || addresses->type != Type::object) {
        return;
    }
    for (const Language language : config.languages) {
        WordsOfLanguage words(source, config.languages);
        for (std::size_t kind = 0; kind < address_codes.size(); ++kind) {
            const std::string_view code = address_codes.at(kind);
            const JsonValue* value = addresses->find(code);
            if (value != nullptr && value->type == Type::object) {
                value = value->find(config.languages.tag(language));
            }
            if (value == nullptr || value->type != Type::string || trimmed(value->text).empty()) {
                words.take(*addresses, code, code);
                continue;
            }
            if (!is_safe_part(value->text)) {
                source.error(
                    value->offset, value->length, "bad-address",
                    say("\"{0}\" không dùng được trong địa chỉ", "\"{0}\" cannot stand in an address", value->text),
                    say("chỉ gồm a-z, 0-9 và dấu - ở giữa, chẳng hạn \"{0}\"",
                        "use a-z, 0-9 and - between them, for example \"{0}\"",
                        slug(value->text).empty() ? std::string(code) : slug(value->text)));
                continue;
            }
            words.take(*value, value->text, code);
            config.addresses.at(kind).set(language, value->text);
        }
    }
}

}  // namespace minhbach
