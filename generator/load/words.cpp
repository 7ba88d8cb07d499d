// SPDX-License-Identifier: MIT
#include "load/words.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "base/site_folder.hpp"
#include "base/text.hpp"
#include "load/hints.hpp"
#include "load/word_check.hpp"
#include "load/word_list.hpp"

namespace minhbach {

std::shared_ptr<const Words> WordFiles::load(const Languages& languages) {
    auto words = std::make_shared<Words>(languages);
    for (const Language language : languages) {
        load_language(language, *words);
    }
    return words;
}

const WordFiles::File* WordFiles::read_theme(const std::string& tag) {
    const std::string file = "i18n/" + tag + ".json";
    return read(theme_.folder_of(file), theme_.path(file), false);
}

const WordFiles::File* WordFiles::read(const std::filesystem::path& folder, const std::string& name, bool of_site) {
    if (is_absent_below(folder, name)) {
        return nullptr;
    }
    auto source = read_source_text(folder, name, diagnostics_);
    auto document = source ? parse_json(*source) : std::nullopt;
    if (!document) {
        return nullptr;
    }
    if (document->type != JsonValue::Type::object) {
        source->error(document->offset, document->length, "wrong-type",
                      say("ở đây phải là một đối tượng {{ … }}", "an object {{ … }} is expected here"));
        return nullptr;
    }
    files_.push_back(
        std::make_unique<File>(File{std::move(*source), std::move(*document), of_site, folder != theme_.site()}));
    return files_.back().get();
}

// A slip in a tag is likelier than a language that nobody has translated.
Message WordFiles::hint_for_missing(const std::string& own) const {
    std::string tags;
    for (const std::string& file : theme_.list("i18n").files) {
        const std::string tag = file.substr(0, file.rfind('.'));
        tags += (tags.empty() ? "" : ", ") + tag;
    }
    return say(
        "sửa \"languages\" trong data/site.json (giao diện có: {0}), hoặc chép {1}/i18n/en.json thành {2} và dịch",
        "mend \"languages\" in data/site.json (the theme has: {0}), or copy {1}/i18n/en.json to {2} and translate "
        "it",
        tags, theme_.name(), own);
}

void WordFiles::load_language(Language language, Words& words) {
    const LanguageInfo& info = words.languages()[language];
    const std::size_t errors = diagnostics_.errors();
    const File* of_theme = read_theme(info.tag);
    if (const auto hyphen = info.tag.find('-'); of_theme == nullptr && hyphen != std::string::npos) {
        of_theme = read_theme(info.tag.substr(0, hyphen));
    }
    const std::string own = "i18n/" + info.tag + ".json";
    const File* of_site = read(theme_.site(), own, true);
    if (of_theme == nullptr && of_site == nullptr) {
        if (diagnostics_.errors() == errors) {
            diagnostics_.add({Severity::error,
                              "no-words",
                              {own, 0, 0},
                              say("giao diện không có câu chữ {0} (\"{1}\"), trang cũng không",
                                  "neither the theme nor the site has words in {0} (\"{1}\")", info.name, info.tag),
                              hint_for_missing(own),
                              {},
                              1});
        }
        return;
    }
    for (const File* file : {of_theme, of_site}) {
        if (file != nullptr) {
            take(*file, language, words);
        }
    }
    const SourceText& place = (of_theme == nullptr ? of_site : of_theme)->source;
    for (const WordEntry& entry : word_list()) {
        if (!words.has(language, entry.name)) {
            diagnostics_.add(
                {Severity::error,
                 "missing-word",
                 {place.name(), 0, 0},
                 say("thiếu \"{0}\"", "\"{0}\" is missing", entry.name),
                 entry.blanks.empty() ? Message{} : say("các từ để điền: {0}", "it fills in: {0}", entry.blanks),
                 {},
                 1});
        }
    }
}

void WordFiles::take(const File& file, Language language, Words& words) const {
    for (const JsonMember& member : file.document.members) {
        const JsonValue& value = file.document.items[member.value_index];
        if (member.key == "$schema") {
            continue;
        }
        if (value.type != JsonValue::Type::string) {
            file.source.error(
                value.offset, value.length, "wrong-type",
                say("\"{0}\" phải là một chuỗi trong dấu nháy", "\"{0}\" must be a text in quotes", member.key));
            words.add(language, member.key, "", {});
            continue;
        }
        auto pattern = checked_pattern(file.source, value, member.key, words.languages().tag(language));
        // What cannot be is there all the same: that it is missing need not be told, too.
        words.add(language, member.key, pattern ? value.text : std::string(),
                  pattern ? std::move(*pattern) : WordPattern{});
    }
}

void WordFiles::report_unknown(const std::set<std::string, std::less<>>& used_by_templates) const {
    std::vector<std::string_view> known(used_by_templates.begin(), used_by_templates.end());
    for (const WordEntry& entry : word_list()) {
        known.push_back(entry.name);
    }
    for (const auto& file : files_) {
        if (file->installed) {
            continue;  // its own templates ask for them, instead of which the site may have others
        }
        for (const JsonMember& member : file->document.members) {
            if (member.key == "$schema" || blanks_of(member.key) || used_by_templates.contains(member.key)) {
                continue;
            }
            const auto near = near_code(member.key, known);
            file->source.error(
                member.key_offset, count_code_points(member.key) + 2, "word-not-used",
                say("không có mẫu nào hay chỗ nào dùng \"{0}\"", "no template and nothing else uses \"{0}\"",
                    member.key),
                near ? say("có phải \"{0}\"?", "did you mean \"{0}\"?", *near) : say("bỏ mục này", "remove it"));
        }
    }
}

}  // namespace minhbach
