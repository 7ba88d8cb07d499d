// SPDX-License-Identifier: MIT
#include "check/theme_words.hpp"

#include <set>
#include <string>
#include <utility>

#include "model/words.hpp"

namespace minhbach {

void check_theme_words(const Corpus& corpus, const RegistryNotes& notes, Diagnostics& diagnostics) {
    const Words& words = words_of(corpus);
    std::set<std::pair<std::string, Language>> told;
    for (std::size_t i = 0; i < corpus.indicators.size(); ++i) {
        const std::string& theme = corpus.indicators[static_cast<IndicatorIndex>(i)].theme;
        for (const Language language : corpus.site.languages) {
            const std::string name = "theme_" + theme;
            if (words.has(language, name) || !told.emplace(theme, language).second) {
                continue;
            }
            diagnostics.add({Severity::error,
                             "theme-without-name",
                             notes.indicators.of(i),
                             say("nhóm chủ đề \"{0}\" chưa có tên bằng {1}", "the theme \"{0}\" has no name in {1}",
                                 theme, corpus.site.languages[language].name),
                             say("thêm \"{0}\": \"…\" vào i18n/{1}.json của trang, hoặc dùng một chủ đề đã có",
                                 "add \"{0}\": \"…\" to i18n/{1}.json of the site, or use a theme that is there", name,
                                 corpus.site.languages.tag(language)),
                             {},
                             1});
        }
    }
}

}  // namespace minhbach
