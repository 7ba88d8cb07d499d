// SPDX-License-Identifier: MIT
#include "render/views/page_view.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

#include <algorithm>

#include "model/labels.hpp"
#include "plan/charts/chart_files.hpp"
#include "plan/rows/figures.hpp"
#include "render/views/chart_view.hpp"
#include "render/words/story_facts.hpp"

namespace minhbach {

namespace {

struct Crumb {
    std::string label;
    std::string path;
};

std::string standing_title(const PageContext& context, PageKind kind) {
    return context.words("title_" + std::string(to_string(kind)));
}

std::vector<Crumb> breadcrumbs(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    std::vector<Crumb> crumbs;
    if (subject.kind == PageKind::home || subject.kind == PageKind::not_found) {
        return crumbs;
    }
    const PageKind whole = kind_of_whole(subject);
    crumbs.push_back({context.in(corpus.site.title), ""});
    const auto standing = [&](PageKind kind, std::string_view path) {
        crumbs.push_back({standing_title(context, kind), std::string(path)});
    };
    if (whole == PageKind::area || whole == PageKind::area_program) {
        standing(PageKind::areas, areas_path);
        std::vector<Crumb> above;
        for (AreaIndex at = whole == PageKind::area_program ? subject.area : corpus.areas[subject.area].parent;
             at != no_area; at = corpus.areas[at].parent) {
            if (const std::string path = area_path(corpus, at); context.input.plan.has(path)) {
                above.push_back({context.area_name(at), path});
            }
        }
        crumbs.insert(crumbs.end(), above.rbegin(), above.rend());
    } else if (whole == PageKind::program) {
        standing(PageKind::programs, programs_path);
        std::vector<Crumb> above;
        for (ProgramIndex at = corpus.programs[subject.program].parent; at != no_index;
             at = corpus.programs[at].parent) {
            if (const std::string path = program_path(corpus, at); context.input.plan.has(path)) {
                above.push_back({context.in(corpus.programs[at].short_name), path});
            }
        }
        crumbs.insert(crumbs.end(), above.rbegin(), above.rend());
    } else if (whole == PageKind::source) {
        standing(PageKind::sources, sources_path);
    } else if (whole == PageKind::search && !subject.part.path.empty()) {
        standing(PageKind::search, search_path);
    } else if (whole == PageKind::indicator) {
        standing(PageKind::indicators, indicators_path);
    } else if (whole == PageKind::siblings || whole == PageKind::pair) {
        standing(PageKind::compare, compare_path);
        if (whole == PageKind::pair) {
            const std::string path = siblings_path(corpus, subject.comparison.areas.front());
            crumbs.push_back({title_of(context, *context.input.plan.find(path)), path});
        }
    }
    if (is_further(subject)) {
        crumbs.push_back({short_title_of(context, *context.input.plan.find(subject.part.path)), subject.part.path});
    }
    return crumbs;
}

// The digits of a number as the language writes them, with nothing between: that of an edition is a name.
std::string in_digits(const PageContext& context, const std::string& number) {
    std::string text;
    for (const char c : number) {
        text += c >= '0' && c <= '9' ? context.format.count(static_cast<std::size_t>(c - '0')) : std::string(1, c);
    }
    return text;
}

// The name of what the page is about, where that is one of the registries.
const LocalText* named(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    switch (subject.kind) {
        case PageKind::area: return &corpus.areas[subject.area].full_name;
        case PageKind::program: return &corpus.programs[subject.program].name;
        case PageKind::source: return &corpus.sources[subject.source].title;
        case PageKind::indicator: return &corpus.indicators[subject.indicator].name;
        default: return nullptr;
    }
}

// What the page is called, and in which language.
void fill_title(const PageContext& context, View& view) {
    const SiteConfig& site = context.corpus().site;
    const LocalText* name = named(context);
    if (name != nullptr && name->is_borrowed(context.language())) {
        set_language_of(context, view, "title", *name);
    }
    const LanguageInfo& language = site.languages[context.language()];
    view.text("lang", language.tag)
        .text("dir", language.right_to_left ? "rtl" : "ltr")
        .text("title", page_title(context))
        .text("site_title", context.in(site.title));
}

void fill_root(const PageContext& context, View& view) {
    const std::string root = context.link_to_route("");
    view.text("root", root == "./" ? "" : root);
}

// One file for all languages, at the address in the first; a further page shares that of its page.
void fill_own_data(const PageContext& context, View& view) {
    const Subject& subject = context.subject();
    const bool further = is_further(subject);
    const std::string& path = further ? subject.part.path : subject.path;
    const Subject* whole = further ? context.input.plan.find(path) : &subject;
    const std::string folder = route(context.corpus().site, Languages::first, path);
    view.flag("has_json", facts_of(whole->kind).has_data)
        .text("json_href", context.link_to_route(folder + "index.json"))
        .flag("has_own_csv", has_page_csv(*whole))
        .text("own_csv_href", context.link_to_route(folder + "index.csv"));
}

// As RFC 6068 has it: all but letters, digits and four signs as %XX, byte by byte.
std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '.' || c == '_' || c == '~';
        if (plain) {
            encoded += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            encoded.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
        }
    }
    return encoded;
}

// Where a reader reports a mistake of this page: a letter whose subject tells which one, or the publisher's form.
void fill_report(const PageContext& context, View& view) {
    const std::string& to = context.corpus().site.report_to;
    constexpr std::string_view mail = "mailto:";
    const bool by_mail = to.starts_with(mail);
    std::string href = to;
    if (by_mail) {
        href += "?subject=" + percent_encoded(page_title(context) + " " + context.input.base_url + context.page.route);
    }
    view.flag("has_report", !to.empty())
        .text("report_href", href)
        .text("report_address", by_mail ? to.substr(mail.size()) : to);
}

void fill_identity(const PageContext& context, View& view) {
    const SiteConfig& site = context.corpus().site;
    const Subject& subject = context.subject();
    fill_title(context, view);
    fill_report(context, view);
    view.text("description", page_description(context))
        .text("site_subtitle", context.in(site.subtitle))
        .text("publisher", context.in(site.publisher))
        .flag("has_contact", !context.in(site.contact).empty())
        .text("contact", context.in(site.contact))
        .text("canonical_url", context.input.base_url + context.page.route)
        .text("default_language_url", context.input.base_url + route(site, Languages::first, subject.path))
        .text("edition_number", in_digits(context, site.edition_number))
        .text("edition_date", context.format.date(site.edition_date))
        .text("license_name", context.in(site.license_name))
        .text("license_url", site.license_url)
        .flag("has_money_unit", !context.unit_symbol(money_unit(context.corpus())).empty())
        .text("money_unit", context.unit_symbol(money_unit(context.corpus())));
}

// The page in each language of the site, and in the others than its own.
void fill_languages(const PageContext& context, View& view) {
    const SiteConfig& site = context.corpus().site;
    std::vector<View> all;
    std::vector<View> others;
    const auto item_of = [&](Language language) {
        const std::string target = route(site, language, context.subject().path);
        View item;
        item.text("code", site.languages.tag(language))
            .text("name", site.languages[language].name)
            .text("href", context.link_to_route(target))
            .text("url", context.input.base_url + target);
        return item;
    };
    for (const Language language : site.languages) {
        all.push_back(item_of(language));
        if (language != context.language()) {
            others.push_back(item_of(language));
        }
    }
    view.list("languages", std::move(all));
    view.list_if_any("other_languages", std::move(others));
}

void fill_navigation(const PageContext& context, View& view) {
    const Subject& subject = context.subject();
    const MenuEntry here = facts_of(kind_of_whole(subject)).menu;
    view.text("home_href", context.link(""))
        .text("areas_href", context.link(areas_path))
        .text("programs_href", context.link(programs_path))
        .text("sources_href", context.link(sources_path))
        .text("about_href", context.link(about_path))
        .text("indicators_href", context.link(indicators_path))
        .text("compare_href", context.link(compare_path))
        .text("findings_href", context.link(findings_path))
        .text("search_href", context.link(search_path))
        .flag("is_home", subject.kind == PageKind::home)
        .flag("in_areas", here == MenuEntry::areas)
        .flag("in_programs", here == MenuEntry::programs)
        .flag("in_sources", here == MenuEntry::sources)
        .flag("in_about", here == MenuEntry::about)
        .flag("in_indicators", here == MenuEntry::indicators)
        .flag("in_compare", here == MenuEntry::compare)
        .flag("in_findings", here == MenuEntry::findings)
        .flag("in_search", here == MenuEntry::search)
        .flag("has_findings", !subject.findings.empty())
        .text("findings_count", context.format.count(subject.findings.size()));
    fill_root(context, view);
    std::vector<View> crumbs;
    for (const Crumb& crumb : breadcrumbs(context)) {
        View item;
        item.text("label", crumb.label).text("href", context.link(crumb.path));
        crumbs.push_back(std::move(item));
    }
    view.list_if_any("breadcrumbs", std::move(crumbs));
}

void fill_data_files(const PageContext& context, View& view) {
    const Corpus& corpus = context.corpus();
    std::vector<View> files;
    const auto file = [&](const std::string& name, std::size_t rows) {
        View item;
        item.text("label", context.words("file_" + name))
            .text("csv_href", context.link_to_route("data/" + name + ".csv"))
            .text("json_href", context.link_to_route("data/" + name + ".json"))
            .flag("has_xlsx", rows <= limits::rows_of_workbook)
            .text("xlsx_href", context.link_to_route("data/" + name + ".xlsx"));
        files.push_back(std::move(item));
    };
    // All of them stand on two pages, to which the others lead.
    const PageKind kind = context.subject().kind;
    if (kind == PageKind::home || kind == PageKind::about) {
        file("observations", corpus.observations.size());
        file("derived", context.input.derived.size());
        file("findings", context.input.reconciliation.findings.size());
        file("areas", corpus.areas.size());
        file("programs", corpus.programs.size());
        file("indicators", corpus.indicators.size());
        file("sources", corpus.sources.size());
    }
    view.list("data_files", std::move(files));
}

void fill_story(const PageContext& context, View& view) {
    const std::vector<std::string>& sentences = page_story(context);
    const std::size_t at_head = sentences_of_head(sentences);
    std::vector<View> head;
    std::vector<View> more;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        View item;
        item.text("text", sentences[i]);
        (i < at_head ? head : more).push_back(std::move(item));
    }
    view.list_if_any("story", std::move(head)).list_if_any("story_more", std::move(more));
}

void fill_frame(const PageContext& context, View& view) {
    fill_identity(context, view);
    fill_own_data(context, view);
    fill_languages(context, view);
    fill_navigation(context, view);
    fill_finding_list(context, view);
    fill_data_files(context, view);
    fill_site_pages(context, view);
    fill_picture(context, view);
    fill_story(context, view);
}

}  // namespace

void set_language_of(const PageContext& context, View& view, const std::string& name, const LocalText& text) {
    const bool borrowed = text.is_borrowed(context.language());
    view.flag(("has_" + name + "_lang").c_str(), borrowed)
        .text((name + "_lang").c_str(),
              borrowed ? context.corpus().site.languages.tag(Languages::first) : std::string());
}

void set_names(const PageContext& context, View& view, const LocalText& brief, const LocalText& full) {
    view.text("short_name", context.in(brief))
        .text("full_name", context.in(full))
        .flag("has_full_name", context.in(full) != context.in(brief));
    set_language_of(context, view, "short_name", brief);
    set_language_of(context, view, "full_name", full);
}

void set_language_of_source(const PageContext& context, View& view, const std::string& name, SourceIndex source) {
    const SiteConfig& site = context.corpus().site;
    const std::string language = source == no_index ? std::string() : context.corpus().sources[source].language;
    const bool other = !language.empty() && language != site.languages.tag(context.language());
    view.flag(("has_" + name + "_lang").c_str(), other)
        .text((name + "_lang").c_str(), other ? language : std::string());
}

std::string page_title(const PageContext& context) {
    const Subject& subject = context.subject();
    std::string title = title_of(context, subject);
    // Many have an "administration", some several: in a list of pages that are open its name alone says nothing.
    const Subject& of = is_further(subject) ? *context.input.plan.find(subject.part.path) : subject;
    if (of.kind == PageKind::program) {
        const auto& programs = context.corpus().programs;
        const ProgramIndex whole = whole_program(context.corpus(), of.program);
        const ProgramIndex parent = context.input.plan.program_tree.told_apart_by(of.program);
        title += parent == no_index ? "" : " | " + context.in(programs[parent].short_name);
        title += whole == of.program ? "" : " | " + context.in(programs[whole].short_name);
    }
    return title;
}

std::string short_title_of(const PageContext& context, const Subject& subject) {
    return subject.kind == PageKind::source ? context.in(context.corpus().sources[subject.source].short_title)
                                            : title_of(context, subject);
}

std::string title_of(const PageContext& context, const Subject& subject) {
    const Corpus& corpus = context.corpus();
    switch (subject.kind) {
        case PageKind::home: return context.in(corpus.site.title);
        case PageKind::area: return context.area_name(subject.area);
        case PageKind::area_program:
            return context.area_name(subject.area) + ": " + context.in(corpus.programs[subject.program].short_name);
        case PageKind::program: return program_label(corpus.programs[subject.program], context.language());
        case PageKind::source: return context.in(corpus.sources[subject.source].title);
        case PageKind::indicator: return context.in(corpus.indicators[subject.indicator].name);
        case PageKind::text: return text_title(context, subject);
        case PageKind::search: return search_title(context, subject);
        case PageKind::siblings: return siblings_title(context, subject);
        case PageKind::pair:
            return upper_first(
                context.words("compare_pair", {{"first", context.area_in_sentence(subject.comparison.areas[0])},
                                               {"second", context.area_in_sentence(subject.comparison.areas[1])}}));
        case PageKind::detail:
        case PageKind::changes: {
            const std::string of = short_title_of(context, *context.input.plan.find(subject.part.path));
            std::string title =
                context.words("chapter_of", {{"title", of}, {"chapter", context.in(subject.part.title)}});
            if (subject.part.of > 1) {
                title += context.words("comma") +
                         context.words("part_of_parts", {{"number", subject.part.number}, {"of", subject.part.of}});
            }
            return title;
        }
        default: return standing_title(context, subject.kind);
    }
}

std::string page_description(const PageContext& context) {
    const Corpus& corpus = context.corpus();
    const Subject& subject = context.subject();
    switch (subject.kind) {
        case PageKind::area:
        case PageKind::area_program:
        case PageKind::program: {
            // Whoever shows it cuts it off: the sentences that tell most come first, and all stand on the page.
            constexpr std::size_t enough = 150;
            std::string text = title_of(context, subject) + ".";
            for (const std::string& sentence : page_story(context)) {
                if (count_code_points(text) > enough) {
                    break;
                }
                text += " " + sentence;
            }
            return text;
        }
        case PageKind::indicator: return context.in(corpus.indicators[subject.indicator].definition);
        case PageKind::source:
            return context.words("source_description", {{"count", figures_stated(corpus, subject.observations)},
                                                        {"title", page_title(context)}});
        default: return context.in(corpus.site.subtitle);
    }
}

namespace {

// What only pages of its kind have.
void fill_own(const PageContext& context, View& view) {
    switch (context.subject().kind) {
        case PageKind::home: fill_home(context, view); break;
        case PageKind::areas: fill_areas(context, view); break;
        case PageKind::area:
        case PageKind::area_program: fill_area(context, view); break;
        case PageKind::programs: fill_programs(context, view); break;
        case PageKind::program: fill_program(context, view); break;
        case PageKind::sources: fill_sources(context, view); break;
        case PageKind::source: fill_source(context, view); break;
        case PageKind::about: fill_commentary(context, view); break;
        case PageKind::findings: fill_findings(context, view); break;
        case PageKind::indicators: fill_indicators(context, view); break;
        case PageKind::indicator: fill_indicator(context, view); break;
        case PageKind::compare: fill_compare(context, view); break;
        case PageKind::siblings: fill_siblings(context, view); break;
        case PageKind::pair: fill_pair(context, view); break;
        case PageKind::changes: fill_changes_page(context, view); break;
        case PageKind::text: fill_text(context, view); break;
        case PageKind::search: fill_search(context, view); break;
        case PageKind::detail: fill_detail(context, view); break;
        case PageKind::not_found:
        case PageKind::moved:
        case PageKind::chart: break;
    }
}

// The sections of the page, in their order; to those that it has something of the head of the page leads.
void fill_sections(const PageContext& context, View& view) {
    std::vector<View> sections;
    for (const Section section : facts_of(context.subject().kind).sections) {
        const SectionFacts& facts = facts_of(section);
        const bool there = facts.there.empty() || view.is(facts.there);
        View item;
        item.flag(("shows_" + std::string(facts.name)).c_str(), true)
            .text("section_anchor", std::string(facts.anchor))
            .text("section_title", there && !facts.word.empty() ? context.words(facts.word) : std::string());
        sections.push_back(std::move(item));
    }
    view.list("sections", std::move(sections));
}

}  // namespace

View page_view(const PageContext& context) {
    View view;
    fill_frame(context, view);
    fill_own(context, view);
    fill_sections(context, view);
    view.flag("has_marks", context.has_marks);  // once all is told
    return view;
}

View moved_view(const PageContext& context, const std::string& now) {
    View view;
    fill_title(context, view);
    fill_root(context, view);
    view.text("canonical_url", context.input.base_url + now).text("target_href", context.link_to_route(now));
    return view;
}

View chart_page_view(const PageContext& context, const Chart& chart) {
    const SiteConfig& site = context.corpus().site;
    const LanguageInfo& language = site.languages[context.language()];
    const Page alone{context.page.subject, context.language(), context.page.route + std::string(chart_folder)};
    View view;
    fill_root({context.input, alone, context.format}, view);
    fill_chart(context, chart, "", view);
    fill_interactive(context, view);
    view.text("lang", language.tag)
        .text("dir", language.right_to_left ? "rtl" : "ltr")
        .text("site_title", context.in(site.title))
        .text("canonical_url", context.input.base_url + context.page.route)
        .text("page_title", page_title(context))
        .text("page_href", "../#chart-" + chart.name)
        .text("picture_url", is_main(context, chart)
                                 ? context.input.base_url + context.page.route + chart_file_path(chart, ChartFile::png)
                                 : std::string());
    return view;
}

}  // namespace minhbach
