// SPDX-License-Identifier: MIT
// The files of words: what a site puts in the place of the theme's, and every mistake at its place.
#include "load/words.hpp"

#include <catch2/catch.hpp>

#include "base/files.hpp"
#include "load/reported.hpp"
#include "load/temporary_folder.hpp"
#include "load/word_list.hpp"

using namespace minhbach;

namespace {

const Languages english_only{{"en", "English"}};

// The English words of our theme in a theme of its own, and words of the site over them.
struct Files {
    Files() { folder.write("themes/thu/i18n/en.json", theme("en")); }

    static std::string theme(const std::string& tag) {
        return read_file(std::string(MINHBACH_SOURCE_DIR) + "/themes/default/i18n/" + tag + ".json").value();
    }
    void site(const std::string& text, const std::string& tag = "en") const {
        folder.write("i18n/" + tag + ".json", text);
    }
    std::shared_ptr<const Words> load(const Languages& languages = english_only) {
        diagnostics = std::make_unique<Diagnostics>();
        files = std::make_unique<WordFiles>(ThemeFiles(folder.path(), "themes/thu"), *diagnostics);
        return files->load(languages);
    }
    // "file:line:column+width code: message | hint" of each mistake of one word of the site, in English.
    std::vector<std::string> mistakes(const std::string& word, const std::string& text) {
        site("{\n  \"" + word + "\": " + text + "\n}\n");
        load();
        return told();
    }
    std::vector<std::string> told() const {
        std::vector<std::string> result;
        for (const Diagnostic& mistake : diagnostics->sorted()) {
            result.push_back(fmt::format("{}:{}:{}+{} {}: {} | {}", mistake.place.file, mistake.place.line,
                                         mistake.place.column, mistake.width, mistake.code, mistake.message.en,
                                         mistake.hint.en));
        }
        return result;
    }

    TemporaryFolder folder;
    std::unique_ptr<Diagnostics> diagnostics;
    std::unique_ptr<WordFiles> files;
};

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("Words of the site stand in the place of the theme's and all others stay") {
    Files files;
    files.site(R"({"spent_none": "{until}: nothing.", "$schema": "x"})");
    const auto words = files.load();
    CHECK(files.told().empty());
    CHECK(words->in(Languages::first, "spent_none", {{"until", "By then"}}) == "By then: nothing.");
    CHECK(words->in(Languages::first, "spent_missing") == "The report does not state how much of this was disbursed.");
    CHECK(words->in(Languages::first, "no_such_word").empty());
}

TEST_CASE("A site may bring a whole language that the theme lacks") {
    Files files;
    files.site(Files::theme("vi"), "vi");
    const auto words = files.load({{"en", "English"}, {"vi", "Tiếng Việt"}});
    CHECK(files.told().empty());
    CHECK(words->in(Language{1}, "kind_estimate") == "ước");
    CHECK(words->all("kind_estimate") == LocalText{"estimated", "ước"});
}

TEST_CASE("A language of a country takes the words of the language") {
    Files files;
    CHECK(files.load({{"en-ZA", "English"}})->in(Languages::first, "kind_estimate") == "estimated");
    CHECK(files.told().empty());
}

TEST_CASE("A language without words is one mistake that says where they belong") {
    Files files;
    files.load({{"en", "English"}, {"ar", "العربية"}});
    CHECK(files.told() ==
          Told{"i18n/ar.json:0:0+1 no-words: neither the theme nor the site has words in العربية (\"ar\") "
               "| mend \"languages\" in data/site.json (the theme has: en), or copy themes/thu/i18n/en.json to "
               "i18n/ar.json and translate it"});
}

TEST_CASE("A word that is missing is a mistake that names what it fills in") {
    Files files;
    std::string text = Files::theme("en");
    text.replace(text.find("\"until_date\""), 12, "\"until_dote\"");
    files.folder.write("themes/thu/i18n/en.json", text);
    const auto words = files.load();
    CHECK(files.told()[0].ends_with("missing-word: \"until_date\" is missing | it fills in: date@"));
    // The words of the templates are all those that the program does not list.
    std::set<std::string, std::less<>> used;
    for (const std::string_view name : words->names(Languages::first)) {
        if (!blanks_of(name) && name != "until_dote") {
            used.emplace(name);
        }
    }
    files.files->report_unknown(used);
    const Told all = files.told();
    const auto unknown = std::find_if(all.begin(), all.end(), [](const std::string& line) {
        return line.find("word-not-used: no template and nothing else uses \"until_dote\"") != std::string::npos;
    });
    REQUIRE(unknown != all.end());
    CHECK(unknown->ends_with(" | did you mean \"until_date\"?"));
}

TEST_CASE("A word that templates ask for or that names a code of the site is not unknown") {
    Files files;
    files.site(R"({"our_word": "x", "theme_water": "Water"})");
    files.load();
    files.files->report_unknown({"our_word"});
    for (const std::string& line : files.told()) {
        CHECK(line.find("i18n/en.json:1:") == std::string::npos);
    }
    files.files->report_unknown({});
    CHECK(files.told()[0].starts_with(
        "i18n/en.json:1:2+10 word-not-used: no template and nothing else uses \"our_word\""));
}

TEST_CASE("A pattern that ICU cannot read is a mistake where it goes wrong") {
    Files files;
    const auto place = [&](const std::string& text) {
        const Told told = files.mistakes("findings_many", text);
        REQUIRE(told.size() == 1);
        return told[0].substr(0,
                              told[0].find(": \"") == std::string::npos ? told[0].find(':', 20) : told[0].find(": \""));
    };
    CHECK(place(R"("{count, plural, one {x} other {y}")").starts_with("i18n/en.json:2:"));
    CHECK(files.mistakes("findings_many", R"("ế {count, plurel, other {#}}")") ==
          Told{"i18n/en.json:2:31+6 blank-type: the word {count} does not go with \"plurel\" | numbers go with plural, "
               "selectordinal and number, days with date, texts with select"});
    CHECK(place(R"("a } b {")").ends_with("bad-pattern"));
    CHECK(place(R"("{count")").ends_with("bad-pattern"));
    CHECK(place(R"("{count, plural, one {x}}")").ends_with("bad-pattern"));  // without other ICU itself refuses it
    // What only the making of the formats finds.
    CHECK(place(R"("{count, number, ::nonsense}")").ends_with("bad-pattern"));
}

TEST_CASE("A plural form that the language has and the pattern lacks is named") {
    Files files;
    const Told told = files.mistakes("findings_many", R"("ế {count, plural, other {# findings}}")");
    CHECK(told ==
          Told{"i18n/en.json:2:24+5 missing-plural: the pattern \"findings_many\" lacks a plural form of \"en\": "
               "one | add one {…}"});
    CHECK(files.mistakes("findings_many", R"("{count, plural, =0 {none} one {one} other {#}}")").empty());
    const Told ordinal = files.mistakes("findings_many", R"("{count, selectordinal, one {#st} other {#th}}")");
    REQUIRE(ordinal.size() == 1);
    CHECK(ordinal[0].find("lacks a plural form of \"en\": few, two | add few") != std::string::npos);
    // In a plural within another as well.
    CHECK(files
              .mistakes("areas_many",
                        R"("{count, plural, one {{count, plural, other {x}}} other {y}} {areas} {program}")")
              .size() == 1);
}

TEST_CASE("Arabic has six forms of the plural") {
    Files files;
    std::string text = Files::theme("en");
    files.site(text, "ar");
    files.load({{"ar", "العربية"}});
    const Told told = files.told();
    const auto found = std::find_if(told.begin(), told.end(), [](const std::string& line) {
        return line.find("\"chart_gaps\" lacks a plural form of \"ar\": few, many, two, zero") != std::string::npos;
    });
    CHECK(found != told.end());
}

TEST_CASE("A blank that the program does not fill in is a mistake that names those it does") {
    Files files;
    CHECK(files.mistakes("until_date", R"("By \u0111 {dato}")") ==
          Told{"i18n/en.json:2:29+4 unknown-word: the pattern \"until_date\" has no word {dato} | its words: date"});
    CHECK(files.mistakes("spent_missing", R"("{0}")") ==
          Told{"i18n/en.json:2:22+1 unknown-word: the pattern \"spent_missing\" has no word {0} | this pattern has no "
               "words to fill in"});
    // In the forms of a plural, too.
    CHECK(files.mistakes("findings_many", R"("{count, plural, one {{x}} other {#}}")").size() == 1);
}

TEST_CASE("A blank is used as what it is") {
    Files files;
    const auto code = [&](const std::string& word, const std::string& text) {
        const Told told = files.mistakes(word, "\"" + text + "\"");
        return told.empty() ? std::string() : told[0].substr(told[0].find(' ') + 1, 10);
    };
    CHECK(code("findings_many", "{count, number}").empty());
    CHECK(code("until_date", "{date, date, long}").empty());
    CHECK(code("for_program", "{program, select, x {a} other {b}}").empty());
    CHECK(code("findings_many", "{count, date}") == "blank-type");
    CHECK(code("until_date", "{date, number}") == "blank-type");
    CHECK(code("for_program", "{program, plural, one {a} other {b}}") == "blank-type");
    CHECK(code("findings_many", "{count, select, x {a} other {b}}") == "blank-type");
    CHECK(code("findings_many", "{count, spellout}") == "blank-type");
    CHECK(code("findings_many", "{count, choice, 0#none|1#one}") == "blank-type");
}

TEST_CASE("What is no text and what is too long is refused") {
    Files files;
    CHECK(files.mistakes("spent_missing", "{}")[0].find("wrong-type") != std::string::npos);
    CHECK(files.mistakes("spent_missing", "\"" + std::string(2'000, 'x') + "\"").empty());
    CHECK(files.mistakes("spent_missing", "\"" + std::string(2'001, 'x') + "\"")[0].find("sentence-too-long") !=
          std::string::npos);
    files.site("[]");
    files.load();
    CHECK(files.told()[0].starts_with("i18n/en.json:1:1+1 wrong-type"));
    files.site("{");
    files.load();
    CHECK(files.told().size() == 1);
}

TEST_CASE("The way days are written is the language's own unless its words say another") {
    Files files;
    const Date day = *parse_date("2024-01-31");
    CHECK(files.load()->dates(Languages::first).date(day) == "31 January 2024");
    files.site(R"({"date_pattern": "yyyy/MM/dd"})");
    CHECK(files.load()->dates(Languages::first).date(day) == "2024/01/31");
    CHECK(files.mistakes("date_pattern", R"("MM/yyyy")")[0].find("bad-pattern") != std::string::npos);
    CHECK(files.mistakes("date_pattern", R"("dd/MM/yyyy HH")")[0].find("bad-pattern") != std::string::npos);
    std::string text = Files::theme("en");
    const auto at = text.find("  \"date_pattern\"");
    text.erase(at, text.find('\n', at) + 1 - at);
    files.folder.write("themes/thu/i18n/en.json", text);
    files.site("{}");
    CHECK(files.load()->dates(Languages::first).date(day) == "January 31, 2024");
    CHECK(files.told().empty());
}

TEST_CASE("The list of words is in order and each has its blanks") {
    const auto list = word_list();
    CHECK(std::is_sorted(list.begin(), list.end(),
                         [](const WordEntry& a, const WordEntry& b) { return a.name < b.name; }));
    CHECK(blanks_of("until_date")->at(0).type == BlankType::date);
    CHECK(blanks_of("findings_many")->at(0).type == BlankType::number);
    CHECK(blanks_of("planned")->size() == 5);
    CHECK(blanks_of("theme_of_my_own")->empty());
    CHECK(blanks_of("date_pattern")->empty());
    CHECK_FALSE(blanks_of("no_such_word"));
}
