// SPDX-License-Identifier: MIT
// Whatever departs from a form is reported once, at its place, in words that say what is wanted.
#include "load/form_check.hpp"

#include <catch2/catch.hpp>

#include "load/form_patterns.hpp"
#include "load/registry_forms.hpp"
#include "load/reported.hpp"
#include "load/text_matcher.hpp"
#include "load/theme_words.hpp"

using namespace minhbach;
using namespace minhbach::form;

namespace {

// What is reported of a file that holds `json`, as "place code", and its messages.
struct Checked {
    Checked(const Form& form, const std::string& json) : source("a.json", json, diagnostics) {
        source.set_languages(languages);
        const auto document = parse_json(source);
        REQUIRE(document);
        good = check_form(source, *document, form);
    }
    Reported places() const { return underlined(diagnostics); }
    std::string message(Tongue language = Tongue::en) const {
        const auto all = diagnostics.sorted();
        return all.size() == 1 ? all[0].message.in(language) + "|" + all[0].hint.in(language) : "(not one)";
    }

    Languages languages = two_languages();
    Diagnostics diagnostics;
    SourceText source;
    bool good = false;
};

Form with(FormValue value, bool required = false) {
    return {{{"a", std::move(value), required, {"Việc này.", "This."}}}};
}

Reported places(const Form& form, const std::string& json) {
    const Checked checked(form, json);
    CHECK(checked.good == (checked.diagnostics.errors() == 0));
    return checked.places();
}

}  // namespace

TEST_CASE("What has its form is not reported") {
    CHECK(places(with(text(), true), R"({"a": "b"})").empty());
    CHECK(places(with(text()), "{}").empty());
    CHECK(places(with(text()), R"({"a": null})").empty());
    CHECK(places(with(flag()), R"({"a": false})").empty());
    CHECK(places(with(decimal()), R"({"a": "-0.50"})").empty());
    CHECK(places(with(decimal()), R"({"a": 12.5})").empty());
    CHECK(places(with(words()), R"({"a": {"vi": "x", "en": "y"}})").empty());
    CHECK(places(with(code({"x", "y"})), R"({"a": "y"})").empty());
    CHECK(places(with(set(text(), 2)), R"({"a": ["x", "y"]})").empty());
    CHECK(places(with(object(with(text(), true))), R"({"a": {"a": "b"}})").empty());
}

TEST_CASE("A value of another type than its form is reported with the type that is wanted") {
    const std::vector<std::pair<FormValue, std::string>> wanted{{text(), "a text in quotes"},
                                                                {flag(), "true or false"},
                                                                {list(text()), "a list [ … ]"},
                                                                {object(with(text())), "an object { … }"}};
    const std::vector<std::string> values{"1", "true", "\"t\"", "[]", "{}"};
    const std::vector<std::size_t> fitting{2, 1, 3, 4};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        for (std::size_t j = 0; j < values.size(); ++j) {
            const Checked checked(with(wanted[i].first), "{\"a\": " + values[j] + "}");
            INFO(values[j] << " for " << wanted[i].second);
            if (j == fitting[i]) {
                CHECK(checked.places().empty());
            } else {
                CHECK(reported(checked.diagnostics) == Reported{"1:7 wrong-type"});
                CHECK(checked.message() == "\"a\" must be " + wanted[i].second + "|");
            }
        }
    }
    CHECK(places(with(text()), "[1]") == Reported{"1:1+1 wrong-type"});
    CHECK(Checked(with(words()), R"({"a": "b"})").message() ==
          "\"a\" lacks its text in English (\"en\")|every name and description exists in all languages of the site: "
          "vi, en");
    CHECK(Checked(with(words()), R"({"a": 1})").message() ==
          "\"a\" must be a text in each language of the site|write \"a\": {\"vi\": \"…\", \"en\": \"…\"}");
}

TEST_CASE("What is needed and missing is told with what it says") {
    const Checked absent(with(text(), true), "\n {}");
    CHECK(absent.places() == Reported{"2:2+1 missing-property"});
    CHECK(absent.message() == "the property \"a\" is missing|\"a\": This.");
    CHECK(absent.message(Tongue::vi) == "thiếu thuộc tính \"a\"|\"a\": Việc này.");
    CHECK(places(with(text(), true), R"({"a": null})") == Reported{"1:7+4 missing-property"});
    CHECK(places(with(object(with(flag(), true))), R"({"a": {}})") == Reported{"1:7+1 missing-property"});
}

TEST_CASE("A property that the form does not know gets the name that was meant") {
    CHECK(Checked(with(text()), R"({"á": "b"})").message() == "there is no property \"á\"|did you mean \"a\"?");
    CHECK(places(with(text()), R"({"zzzz": null})") == Reported{"1:2+6 unknown-property"});
}

TEST_CASE("Texts are not empty and are of their codes and not too long") {
    CHECK(places(with(text()), R"({"a": " "})") == Reported{"1:7+3 empty-text"});
    CHECK(places(with(code({"x"})), R"({"a": ""})") == Reported{"1:7+2 empty-text"});
    const Checked misspelt(with(code({"province", "district"})), R"({"a": "provinze"})");
    CHECK(misspelt.places() == Reported{"1:7+10 unknown-code"});
    CHECK(misspelt.message() == "\"a\" has no value \"provinze\"|did you mean \"province\"?");
    CHECK(Checked(with(code({"x", "y"})), R"({"a": "zzz"})").message() ==
          "\"a\" has no value \"zzz\"|choose one of: x, y");
    FormValue shortish = text();
    shortish.longest = 2;
    CHECK(places(with(shortish), R"({"a": "đđ"})").empty());
    CHECK(places(with(shortish), R"({"a": "đđđ"})") == Reported{"1:7+5 text-too-long"});
}

TEST_CASE("A text that does not look as it must is told how it would") {
    const Checked id(with(text(patterns::snake_id)), R"({"a": "Tỷ lệ nghèo"})");
    CHECK(id.places() == Reported{"1:7+13 bad-id"});
    CHECK(id.message() == "\"a\" must be small plain letters and digits, joined by _|for example: \"ty_le_ngheo\"");
    CHECK(Checked(with(text(patterns::hyphen_id)), R"({"a": "Tỷ lệ"})").message() ==
          "\"a\" must be small plain letters and digits, joined by -|for example: \"ty-le\"");
    CHECK(Checked(with(text(patterns::snake_id)), R"({"a": "123"})").message() ==
          "\"a\" must be small plain letters and digits, joined by _|for example: \"poverty_rate\"");
    const Checked date(with(text(patterns::day)), R"({"a": "31/12/2024"})");
    CHECK(date.places() == Reported{"1:7+12 bad-date"});
    CHECK(date.message() == "\"a\" must be a day that exists, written year-month-day|write year-month-day: 2024-12-31");
    CHECK(places(with(text(patterns::day)), R"({"a": "2023-02-29"})") == Reported{"1:7+12 bad-date"});
    CHECK(places(with(text(patterns::issue_date)), R"({"a": "2023-02-29"})") == Reported{"1:7+12 bad-date"});
    CHECK(places(with(text(patterns::issue_date)), R"({"a": "2023-02"})").empty());
    CHECK(places(with(text(patterns::day_of_year)), R"({"a": "02-29"})") == Reported{"1:7+7 bad-date"});
    CHECK(places(with(text(patterns::period)), R"({"a": "2023/2021"})") == Reported{"1:7+11 bad-period"});
    CHECK(places(with(text(patterns::site_address)), R"({"a": "https://a b/"})") == Reported{"1:7+14 bad-url"});
    CHECK(places(with(text(patterns::site_address)), R"({"a": "https://a.vn/x"})") == Reported{"1:7+16 bad-url"});
    CHECK(places(with(text(patterns::web_address)), R"({"a": "https://-/"})") == Reported{"1:7+12 bad-url"});
}

TEST_CASE("Numbers are decimal and above zero where they must be") {
    for (const char* bad : {"\"1,5\"", "\"+1\"", "\"05\"", "\"\"", "1e5", "true", "\".5\""}) {
        INFO(bad);
        const Checked checked(with(decimal()), "{\"a\": " + std::string(bad) + "}");
        CHECK(reported(checked.diagnostics) == Reported{"1:7 bad-number"});
    }
    FormValue above = decimal();
    above.above_zero = true;
    CHECK(places(with(above), R"({"a": "0.00"})") == Reported{"1:7+6 bad-number"});
    CHECK(places(with(above), R"({"a": -1})") == Reported{"1:7+2 bad-number"});
    CHECK(places(with(above), R"({"a": "0.001"})").empty());
}

TEST_CASE("Both languages are there or one of them where that will do") {
    CHECK(places(with(words()), R"({"a": {"vi": "x"}})") == Reported{"1:7+1 missing-translation"});
    CHECK(places(with(words()), R"({"a": {"vi": "x", "en": " "}})") == Reported{"1:25+3 missing-translation"});
    CHECK(places(with(words()), R"({"a": {"vi": "x", "en": "y", "fr": "z"}})") == Reported{"1:30+4 unknown-property"});
    FormValue one = words();
    one.kind = FormValue::Kind::partial_text;
    CHECK(places(with(one), R"({"a": {"en": "y", "vi": null}})").empty());
    CHECK(places(with(one), R"({"a": {"en": ""}})") == Reported{"1:14+2 missing-translation"});
}

TEST_CASE("A list has as many items as it needs and none twice") {
    CHECK(places(with(list(text(), 2)), R"({"a": ["x"]})") == Reported{"1:7+1 too-few"});
    CHECK(places(with(list(text())), R"({"a": ["x", "x"]})").empty());
    CHECK(places(with(set(text())), R"({"a": ["x", "y", "x"]})") == Reported{"1:18+3 named-twice"});
    CHECK(places(with(list(text())), R"({"a": ["x", 1, ""]})") == Reported{"1:13+1 wrong-type", "1:16+2 empty-text"});
    FormValue classes = list(object(with(flag())));
    classes.items.push_back(object(with(flag(), true)));
    CHECK(places(with(classes), R"({"a": [{}, {"a": true}, {}]})") == Reported{"1:25+1 missing-property"});
}

TEST_CASE("What a property allows follows from another") {
    const Form form{
        {possible("kind", code({"x", "y"}), {}), possible("more", text(), {}),
         possible("id", text(patterns::any_indicator_id), {})},
        {{"kind", {"x"}, {{"more"}, {}, {}}, {{}, {"more"}, {possible("id", text(patterns::snake_id), {})}}}}};
    CHECK(places(form, R"({"kind": "x", "more": "m", "id": "{of}"})").empty());
    CHECK(places(form, R"({"kind": "x"})") == Reported{"1:1+1 missing-property"});
    CHECK(Checked(form, R"({"kind": "x"})").message() == "the property \"more\" is missing, which goes with \"kind\"|");
    CHECK(places(form, R"({"kind": "y", "id": "{of}"})") == Reported{"1:21+6 bad-id"});
    CHECK(places(form, R"({"kind": "y", "more": null})").empty());
    CHECK(places(form, R"({"more": "m"})") == Reported{"1:10+3 property-out-of-place"});
    CHECK(Checked(form, R"({"more": "m"})").message() ==
          "\"more\" does not go with this \"kind\"|leave \"more\" out, or change \"kind\"");
}

TEST_CASE("An object of several forms is checked as the one that it says") {
    FormValue choice;
    choice.kind = FormValue::Kind::choice;
    choice.by = "type";
    choice.forms = {{{needed("type", code({"one"}), {}), needed("a", text(), {})}},
                    {{needed("type", code({"two"}), {}), needed("b", text(), {})}}};
    const Form form = with(choice);
    CHECK(places(form, R"({"a": {"type": "two", "b": "x"}})").empty());
    CHECK(places(form, R"({"a": {"type": "two", "a": "x"}})") ==
          Reported{"1:7+1 missing-property", "1:23+3 unknown-property"});
    CHECK(Checked(form, R"({"a": {"type": "twoo"}})").message() ==
          "\"type\" has no value \"twoo\"|did you mean \"two\"?");
    CHECK(Checked(form, R"({"a": {}})").message() == "the property \"type\" is missing|choose one of: one, two");
    CHECK(places(form, R"({"a": {"type": 1}})") == Reported{"1:16+1 wrong-type"});
    FormValue either;
    either.kind = FormValue::Kind::either;
    either.items = {code({"whole"}), set(text(), 1)};
    CHECK(places(with(either), R"({"a": "whole"})").empty());
    CHECK(places(with(either), R"({"a": "half"})") == Reported{"1:7+6 unknown-code"});
    CHECK(places(with(either), R"({"a": []})") == Reported{"1:7+1 too-few"});
    CHECK(places(with(either), R"({"a": 1})") == Reported{"1:7+1 wrong-type"});
}

TEST_CASE("Every pattern has an example that it matches and stands for the whole text") {
    TextMatcher matcher;
    for (const TextPattern* pattern : {&patterns::area_id,        &patterns::area_code,
                                       &patterns::program_id,     &patterns::snake_id,
                                       &patterns::family_id,      &patterns::member_id,
                                       &patterns::family_unit,    &patterns::family_theme,
                                       &patterns::code_id,        &patterns::dimension_code,
                                       &patterns::hyphen_id,      &patterns::finding_id,
                                       &patterns::figure_id,      &patterns::day,
                                       &patterns::day_of_year,    &patterns::issue_date,
                                       &patterns::period,         &patterns::web_address,
                                       &patterns::site_address,   &patterns::edition_number,
                                       &patterns::report_address, &patterns::any_indicator_id}) {
        INFO(pattern->regex);
        const std::string example(pattern->example);
        CHECK(matcher.matches(*pattern, example));
        CHECK(!matcher.matches(*pattern, ""));
        CHECK(!matcher.matches(*pattern, " " + example));
        CHECK(!matcher.matches(*pattern, example + "\n"));
        CHECK(!matcher.matches(*pattern, std::string(1'000'000, 'a') + "!"));
    }
    CHECK(!matcher.matches("[", "["));
}
