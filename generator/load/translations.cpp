// SPDX-License-Identifier: MIT
#include "load/translations.hpp"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace minhbach {

namespace {

// The front matter that the counterpart of `entry` in `language` must have, in one line.
std::string counterpart(const Corpus& corpus, const Commentary& entry, Language language) {
    std::string lines = fmt::format("language: {}", corpus.site.languages.tag(language));
    lines += entry.page.empty() ? "" : ", page: " + entry.page;
    lines += entry.area == no_area ? "" : ", area: \"" + corpus.areas[entry.area].id + '"';
    lines += entry.program == no_index ? "" : ", program: " + corpus.programs[entry.program].id;
    lines += entry.period ? ", period: \"" + to_string(*entry.period) + '"' : "";
    lines += entry.source == no_index ? "" : ", source: " + corpus.sources[entry.source].id;
    return lines;
}

}  // namespace

void check_translations(const Corpus& corpus, const UnreadTexts& unread, Diagnostics& diagnostics) {
    using Binding = std::tuple<std::string, AreaIndex, ProgramIndex, std::string, SourceIndex>;
    using Texts = std::vector<const Commentary*>;
    const Languages& languages = corpus.site.languages;
    std::map<Binding, std::map<Language, Texts>> places;
    for (const Commentary& entry : corpus.commentary) {
        places[{entry.page, entry.area, entry.program, entry.period ? to_string(*entry.period) : "", entry.source}]
              [entry.language]
                  .push_back(&entry);
    }
    for (auto& [binding, texts] : places) {
        const Commentary& some = *texts.begin()->second.front();
        for (const Language language : languages) {
            const Texts& same = texts[language];
            if (same.empty() && !unread.in(language) && languages.missing() == MissingTranslations::error) {
                diagnostics.add(
                    {Severity::error,
                     "missing-translation",
                     {some.file, 0, 0},
                     say("bài viết này chưa có bản {0} (\"{1}\")", "this text has no version in {0} (\"{1}\")",
                         languages[language].name, languages.tag(language)),
                     say("thêm một tệp .md với phần khai báo: {0}", "add a file .md with the front matter: {0}",
                         counterpart(corpus, some, language)),
                     {},
                     1});
            }
            for (std::size_t i = 1; i < same.size(); ++i) {
                diagnostics.add(
                    {Severity::error,
                     "duplicate-commentary",
                     {same[i]->file, 0, 0},
                     say("bài này và {0} cùng ngôn ngữ và gắn vào cùng một chỗ",
                         "this text and {0} are bound to the same place in the same language", same.front()->file),
                     say("gộp hai bài làm một, hoặc gắn một bài vào kỳ (period) hay nguồn (source) khác",
                         "make one text of the two, or bind one to another period or source"),
                     {},
                     1});
            }
        }
    }
}

}  // namespace minhbach
