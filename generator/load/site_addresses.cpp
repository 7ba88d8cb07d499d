// SPDX-License-Identifier: MIT
#include "load/site_addresses.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

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

namespace {

// The word that `value` has for a language, where it is one for all or one for each; reported where it cannot stand in
// an address. Nothing: there is none, or none that is good.
const JsonValue* word_in(const SourceText& source, const Languages& languages, Language language,
                         const JsonValue* value, std::string_view code, bool& good) {
    good = true;
    if (value != nullptr && value->type == Type::object) {
        value = value->find(languages.tag(language));
    }
    if (value == nullptr || value->type != Type::string || trimmed(value->text).empty()) {
        return nullptr;
    }
    good = is_safe_part(value->text);
    if (!good) {
        source.error(value->offset, value->length, "bad-address",
                     say("\"{0}\" không dùng được trong địa chỉ", "\"{0}\" cannot stand in an address", value->text),
                     say("chỉ gồm a-z, 0-9 và dấu - ở giữa, chẳng hạn \"{0}\"",
                         "use a-z, 0-9 and - between them, for example \"{0}\"",
                         slug(value->text).empty() ? std::string(code) : slug(value->text)));
    }
    return value;
}

// The pages that a site lists, each id once.
void read_pages(const SourceText& source, const JsonValue& site, SiteConfig& config,
                std::vector<const JsonValue*>& entries, EntryPlaces& places) {
    const JsonValue* pages = site.find("pages");
    if (pages == nullptr || pages->type != Type::array) {
        return;
    }
    for (const JsonValue& entry : pages->items) {
        const JsonValue* id = entry.type == Type::object ? entry.find("id") : nullptr;
        if (id == nullptr || id->type != Type::string || id->text.empty()) {
            continue;  // its form is wrong, which has been reported
        }
        const bool standing = id->text == "home" || id->text == "about";
        const bool twice = std::any_of(config.pages.begin(), config.pages.end(),
                                       [&](const SitePage& page) { return page.id == id->text; });
        if (standing || twice) {
            source.error(
                id->offset, id->length, "duplicate-id",
                standing ? say("trang \"{0}\" trang nào cũng có", "every site has the page \"{0}\"", id->text)
                         : say("trang \"{0}\" đã có trong danh sách", "the page \"{0}\" is listed already", id->text),
                say("xoá mục này hoặc đổi id", "remove this entry, or change its id"));
            continue;
        }
        config.pages.push_back({id->text, {}});
        entries.push_back(&entry);
        places.add(source.place(id->offset));
    }
}

}  // namespace

void read_addresses(const SourceText& source, const JsonValue& site, SiteConfig& config, EntryPlaces& places) {
    if (site.type != Type::object) {
        return;
    }
    const JsonValue* addresses = site.find("addresses");
    if (addresses != nullptr && addresses->type != Type::object) {
        addresses = nullptr;
    }
    std::vector<const JsonValue*> pages;
    read_pages(source, site, config, pages, places);
    for (const Language language : config.languages) {
        WordsOfLanguage words(source, config.languages);
        bool good = true;
        for (std::size_t kind = 0; kind < address_codes.size(); ++kind) {
            const std::string_view code = address_codes.at(kind);
            const JsonValue* value = word_in(source, config.languages, language,
                                             addresses == nullptr ? nullptr : addresses->find(code), code, good);
            if (value == nullptr) {
                words.take(addresses == nullptr ? site : *addresses, code, code);
            } else if (good) {
                words.take(*value, value->text, code);
                config.addresses.at(kind).set(language, value->text);
            }
        }
        for (std::size_t i = 0; i < pages.size(); ++i) {
            SitePage& page = config.pages[i];
            const JsonValue* value =
                word_in(source, config.languages, language, pages[i]->find("address"), page.id, good);
            if (value == nullptr) {
                words.take(*pages[i]->find("id"), page.id, page.id);
            } else if (good) {
                words.take(*value, value->text, page.id);
                page.address.set(language, value->text);
            }
        }
    }
}

}  // namespace minhbach
