// SPDX-License-Identifier: MIT
#include "plan/outline/search_index.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "base/limits.hpp"
#include "base/text.hpp"
#include "model/labels.hpp"
#include "model/words.hpp"
#include "plan/outline/plan.hpp"
#include "plan/outline/routes.hpp"

namespace minhbach {

namespace {

// Vietnamese is written either way where a syllable is one consonant and this vowel: "tỷ lệ" and "tỉ lệ", "kỹ" and
// "kĩ".
void write_y_as_i(std::string& text, std::size_t begin) {
    constexpr std::string_view before = "hklmstv";
    if (text.size() == begin + 2 && text.back() == 'y' && before.find(text[begin]) != std::string_view::npos) {
        text.back() = 'i';
    }
}

}  // namespace

std::string search_text(std::string_view text) {
    std::string out;
    std::size_t word = 0;
    bool blank = false;
    for (const char32_t point : code_points(folded(text))) {
        if (point == U'\'' || point == U'\u2019' || point == U'\u02BC') {
            continue;
        }
        const auto type = U_MASK(u_charType(static_cast<UChar32>(point)));
        if ((type & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) == 0) {
            blank = true;
            continue;
        }
        if (blank && !out.empty()) {
            write_y_as_i(out, word);
            out += ' ';
            word = out.size();
        }
        blank = false;
        out += point < 0x80 ? std::string(1, static_cast<char>(point)) : to_utf8(point);
    }
    write_y_as_i(out, word);
    return out;
}

SearchLetter letter_of(std::string_view sorted_by) {
    const std::vector<char32_t> points = code_points(sorted_by.substr(0, 4));
    const char32_t first = points.empty() ? U'0' : points.front();
    if (first >= U'a' && first <= U'z') {
        return {std::string(1, static_cast<char>(first)), std::string(1, static_cast<char>(first - U'a' + U'A'))};
    }
    if (first >= U'0' && first <= U'9') {
        return {"0", "0–9"};
    }
    return {fmt::format("u{:04x}", static_cast<unsigned>(first)),
            to_utf8(static_cast<char32_t>(u_toupper(static_cast<UChar32>(first))))};
}

namespace {

// The places among all entries that fit as well: pages of the site, then areas from the highest level down.
constexpr std::uint32_t of_page = 50;
constexpr std::uint32_t of_whole_program = 60;
constexpr std::uint32_t of_level = 40;  // times the level, of which 1 is the highest
constexpr std::uint32_t of_indicator = 110;
constexpr std::uint32_t of_source = 115;
constexpr std::uint32_t of_program_part = 130;
constexpr std::uint32_t without_figures = 10;
constexpr std::uint32_t ended = 20;

constexpr std::size_t most_words = 10;           // of a name at which it may be found
constexpr std::size_t most_words_of_others = 3;  // of one in another language

// The names of one entry while it is made.
class Names {
public:
    explicit Names(SearchEntry& entry) : entry_(entry) {}

    // A name of its own: found by each of its words, or the first of them.
    void own(const std::string& name, std::size_t words = most_words) {
        keep(name);
        const std::string text = search_text(name);
        std::size_t word = 0;
        for (std::size_t at = 0; at < text.size() && word < words; ++word) {
            key(std::string_view(text).substr(at), word > 0);
            const std::size_t blank = text.find(' ', at);
            at = blank == std::string::npos ? text.size() : blank + 1;
        }
    }
    // What it was called, or what others call it: found by its beginning.
    void other(const std::string& name) {
        keep(name);
        key(search_text(name), true);
    }
    // Where names of the entry and of its place begin with it together: it leads to the entry, but is no name.
    void leads_on(const std::string& text) { key(search_text(text), true); }
    void code(const std::string& text) {
        keep(text);
        key(search_text(text), false);
    }

private:
    void keep(const std::string& name) {
        const auto is = [&](const std::string& other) { return other == name; };
        if (!name.empty() && name != entry_.label && std::none_of(entry_.names.begin(), entry_.names.end(), is)) {
            entry_.names.push_back(name);
        }
    }
    void key(std::string_view text, bool inner) {
        if (text.size() > longest_search_key) {
            text = text.substr(0, longest_search_key);
            while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) {
                text.remove_suffix(1);
            }
            if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0) {
                text.remove_suffix(1);
            }
        }
        while (!text.empty() && text.back() == ' ') {
            text.remove_suffix(1);
        }
        if (text.empty()) {
            return;
        }
        const auto same = std::find_if(entry_.keys.begin(), entry_.keys.end(),
                                       [&](const SearchEntry::Key& key) { return key.text == text; });
        if (same == entry_.keys.end()) {
            entry_.keys.push_back({std::string(text), inner});
        } else {
            same->inner = same->inner && inner;
        }
    }

    SearchEntry& entry_;
};

class Maker {
public:
    Maker(const Corpus& corpus, const ProgramTree& tree, const std::vector<Subject>& subjects, Language language)
        : corpus_(corpus), tree_(tree), words_(words_of(corpus)), language_(language) {
        for (const Subject& subject : subjects) {
            paths_.emplace(subject.path, &subject);
            if (subject.kind == PageKind::area_program && subject.program != no_index) {
                programs_[subject.area].push_back(subject.program);
            }
        }
    }

    std::vector<SearchEntry> make(const std::vector<Subject>& subjects) {
        for (AreaIndex area = 0; area < corpus_.areas.size(); ++area) {
            add_area(area);
        }
        for (const Subject& subject : subjects) {
            switch (subject.kind) {
                case PageKind::program: add_program(subject); break;
                case PageKind::indicator: add_indicator(subject); break;
                case PageKind::source: add_source(subject); break;
                case PageKind::text: add_text(subject); break;
                case PageKind::areas:
                case PageKind::programs:
                case PageKind::sources:
                case PageKind::indicators:
                case PageKind::compare:
                case PageKind::about:
                case PageKind::findings:
                    add_page(word("title_" + std::string(to_string(subject.kind))), subject.path,
                             word("search_also_" + std::string(to_string(subject.kind))));
                    break;
                default: break;
            }
        }
        std::vector<std::size_t> order(entries_.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            const auto as_listed = [](const SearchEntry& entry) {
                return std::tie(entry.sorted_by, entry.weight, entry.label, entry.context, entry.path);
            };
            return std::pair(as_listed(entries_[a]), a) < std::pair(as_listed(entries_[b]), b);
        });
        std::vector<SearchEntry> sorted;
        sorted.reserve(order.size());
        for (const std::size_t i : order) {
            sorted.push_back(std::move(entries_[i]));
        }
        return sorted;
    }

private:
    const std::string& in(const LocalText& text) const { return text.in(language_); }
    std::string word(std::string_view name, Words::Values values = {}) const {
        return words_.in(language_, name, values);
    }
    std::string joined(const std::string& text, const std::string& more) const {
        return more.empty() || text.empty() ? text + more : text + word("comma") + more;
    }

    SearchEntry& add(std::string label, std::string path, std::uint32_t weight) {
        SearchEntry& entry = entries_.emplace_back();
        entry.label = std::move(label);
        entry.path = std::move(path);
        entry.weight = weight;
        entry.sorted_by = search_text(entry.label);
        return entry;
    }

    // The page of an area, or else of the lowest above it that has one.
    std::pair<std::string, const Subject*> page_of(AreaIndex area) const {
        for (AreaIndex at = area; at != no_area; at = corpus_.areas[at].parent) {
            std::string path = area_path(corpus_, at);
            if (const auto found = paths_.find(path); found != paths_.end()) {
                return {std::move(path), at == area ? found->second : nullptr};
            }
        }
        return {std::string(areas_path), nullptr};
    }

    std::string place_of(AreaIndex index) const {
        const Area& area = corpus_.areas[index];
        std::string text;
        for (AreaIndex at = area.parent; at != no_area && !level_of(corpus_, at).whole; at = corpus_.areas[at].parent) {
            text = joined(text, in(corpus_.areas[at].full_name));
        }
        return area.valid_to ? joined(text, word("validity_until", {{"date", *area.valid_to}})) : text;
    }

    void add_area(AreaIndex index) {
        const Area& area = corpus_.areas[index];
        auto [path, own] = page_of(index);
        std::uint32_t weight = of_level * std::max<std::uint32_t>(area.level, 1);
        weight += own == nullptr || own->observations.empty() ? without_figures : 0;
        weight += area.valid_to ? ended : 0;
        SearchEntry& entry = add(in(area.full_name), std::move(path), weight);
        entry.context = place_of(index);
        entry.sorted_by = search_text(in(area.name));
        entry.part = SearchEntry::Part::area;
        if (const auto found = programs_.find(index); own != nullptr && found != programs_.end()) {
            entry.programs = found->second;
            entry.programs.resize(std::min(entry.programs.size(), limits::programs_of_found_area));
        }
        Names names(entry);
        names.own(in(area.name));
        names.own(in(area.full_name));
        names.code(area.code);
        for (const std::string& name : area.also_called) {
            names.own(name);
        }
        for (const AreaIndex former : area.predecessors) {
            if (in(corpus_.areas[former].name) != in(area.name)) {
                names.other(in(corpus_.areas[former].full_name));
                names.leads_on(in(corpus_.areas[former].name));
            }
        }
        // What continues it, where that is another name for it: of a whole district there are too many.
        for (const AreaIndex later : area.successors) {
            if (area.level == corpus_.areas[later].level && in(corpus_.areas[later].name) != in(area.name)) {
                names.other(in(corpus_.areas[later].full_name));
                names.leads_on(in(corpus_.areas[later].name));
            }
        }
        names.code(area.id);
        // "huu lung yen binh": what it lies in and itself.
        if (area.parent != no_area && !level_of(corpus_, area.parent).whole) {
            names.leads_on(in(corpus_.areas[area.parent].name) + " " + in(area.name));
        }
        for (const Language other : corpus_.site.languages) {
            names.own(area.name.in(other), most_words_of_others);
        }
    }

    void add_program(const Subject& subject) {
        const Program& program = corpus_.programs[subject.program];
        const ProgramIndex whole = whole_program(corpus_, subject.program);
        const bool is_whole = whole == subject.program;
        SearchEntry& entry = add(in(program.short_name), subject.path, is_whole ? of_whole_program : of_program_part);
        entry.context = is_whole ? in(program_level_label(corpus_, program))
                                 : joined(in(program.number), in(corpus_.programs[whole].short_name));
        if (const ProgramIndex parent = tree_.told_apart_by(subject.program); parent != no_index) {
            entry.context = joined(in(corpus_.programs[parent].short_name), entry.context);
        }
        entry.part = SearchEntry::Part::matter;
        if (is_whole) {
            entry.programs = {whole};
        }
        Names names(entry);
        names.own(in(program.short_name));
        names.own(in(program.name));
        if (!in(program.number).empty()) {
            names.own(in(program.number) + " " + in(corpus_.programs[whole].short_name));
        }
        names.code(program.id);
        for (const std::string& name : program.also_called) {
            names.own(name);
        }
        for (const Language other : corpus_.site.languages) {
            names.own(program.short_name.in(other), most_words_of_others);
        }
    }

    void add_indicator(const Subject& subject) {
        const Indicator& indicator = corpus_.indicators[subject.indicator];
        const auto& headline = corpus_.site.headline_indicators;
        const bool foremost = std::find(headline.begin(), headline.end(), subject.indicator) != headline.end();
        SearchEntry& entry =
            add(in(indicator.name), subject.path,
                of_indicator - (foremost ? without_figures : 0) + (subject.observations.empty() ? ended : 0));
        entry.context = joined(word("title_indicators"), in(theme_label(words_, indicator.theme)));
        entry.part = SearchEntry::Part::matter;
        Names names(entry);
        names.own(in(indicator.name));
        names.other(indicator.id);
        for (const std::string& name : indicator.also_called) {
            names.own(name);
        }
        for (const Language other : corpus_.site.languages) {
            names.own(indicator.name.in(other), most_words_of_others);
        }
    }

    void add_source(const Subject& subject) {
        const Source& source = corpus_.sources[subject.source];
        if (in(source.title).empty()) {
            return;
        }
        SearchEntry& entry = add(in(source.title), subject.path, of_source);
        entry.context = joined(word("title_sources"), in(source.publisher));
        Names names(entry);
        names.own(in(source.title));
        names.own(in(source.short_title));
        if (!source.document_number.empty()) {
            names.code(source.document_number);
        }
        for (const Language other : corpus_.site.languages) {
            names.own(source.short_title.in(other), most_words_of_others);
        }
    }

    // `also`: what else readers may call it, with ";" between.
    void add_page(const std::string& title, const std::string& path, std::string_view also = {}) {
        if (title.empty()) {
            return;
        }
        SearchEntry& entry = add(title, path, of_page);
        entry.context = word("search_page");
        Names names(entry);
        names.own(title);
        while (!also.empty()) {
            const std::size_t end = std::min(also.find(';'), also.size());
            names.own(std::string(trimmed(also.substr(0, end))));
            also.remove_prefix(std::min(end + 1, also.size()));
        }
    }

    // What a publisher writes has its title in the reader's language, or else in the first.
    void add_text(const Subject& subject) {
        const Commentary* first = nullptr;
        for (const std::uint32_t index : subject.commentary) {
            const Commentary& text = corpus_.commentary[index];
            if (text.language == language_) {
                add_page(text.title, subject.path);
                return;
            }
            if (first == nullptr && text.language == Languages::first) {
                first = &text;
            }
        }
        if (first != nullptr) {
            add_page(first->title, subject.path);
        }
    }

    const Corpus& corpus_;
    const ProgramTree& tree_;
    const Words& words_;
    Language language_;
    std::unordered_map<std::string, const Subject*> paths_;
    std::unordered_map<AreaIndex, std::vector<ProgramIndex>> programs_;  // with which it has a page
    std::vector<SearchEntry> entries_;
};

std::vector<std::string> kinds_of_areas(const Corpus& corpus, Language language) {
    constexpr std::size_t most = 40;
    std::map<std::string, std::size_t> counts;
    for (const Area& area : corpus.areas) {
        const std::string name = " " + search_text(area.name.in(language));
        const std::string full = search_text(area.full_name.in(language));
        if ((" " + full).ends_with(name) && full.size() > name.size()) {
            ++counts[full.substr(0, full.size() - name.size())];
        } else if ((" " + full + " ").starts_with(name + " ") && full.size() > name.size()) {
            ++counts[full.substr(name.size())];
        }
    }
    std::vector<std::pair<std::size_t, std::string>> by_count;
    by_count.reserve(counts.size());
    for (const auto& [kind, count] : counts) {
        by_count.emplace_back(corpus.areas.size() - count, kind);
    }
    std::sort(by_count.begin(), by_count.end());
    std::vector<std::string> kinds;
    for (const auto& [rest, kind] : by_count) {
        if (kinds.size() < most) {
            kinds.push_back(kind);
        }
    }
    return kinds;
}

}  // namespace

SearchIndex::SearchIndex(const Corpus& corpus, const std::vector<Subject>& subjects) {
    bool fits = true;
    const ProgramTree tree(corpus);
    for (const Language language : corpus.site.languages) {
        entries_.push_back(Maker(corpus, tree, subjects, language).make(subjects));
        kinds_.push_back(kinds_of_areas(corpus, language));
        fits = fits && entries_.back().size() <= limits::entries_of_letter;
    }
    if (fits) {
        return;
    }
    // Digits, then the letters of the alphabet, then those of other scripts: as the entries stand.
    std::map<std::pair<std::size_t, std::string>, SearchLetter> letters;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        for (std::size_t at = 0; at < entries_[i].size(); ++at) {
            SearchLetter letter = letter_of(entries_[i][at].sorted_by);
            std::vector<Range>& ranges = ranges_[letter.code];
            ranges.resize(entries_.size());
            if (ranges[i].size() == 0) {
                ranges[i].first = at;
            }
            ranges[i].last = at + 1;
            letters.try_emplace({letter.code.size(), letter.code}, std::move(letter));
        }
    }
    for (auto& [code, letter] : letters) {
        letters_.push_back(std::move(letter));
    }
}

SearchIndex::Range SearchIndex::of_letter(Language language, std::string_view code) const {
    const auto found = ranges_.find(code);
    return found == ranges_.end() ? Range{} : found->second[static_cast<std::size_t>(language)];
}

SearchIndex::Range SearchIndex::on_page(Language language, std::string_view code, std::size_t part) const {
    const Range all = of_letter(language, code);
    const std::size_t first = std::min(all.first + (part - 1) * limits::entries_of_letter, all.last);
    return {first, std::min(first + limits::entries_of_letter, all.last)};
}

void SearchIndex::add_pages(std::vector<Subject>& subjects) const {
    for (const SearchLetter& letter : letters_) {
        std::size_t most = 0;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            most = std::max(most, of_letter(static_cast<Language>(i), letter.code).size());
        }
        const std::size_t parts = (most + limits::entries_of_letter - 1) / limits::entries_of_letter;
        for (std::size_t number = 1; number <= parts; ++number) {
            const auto path = [&](std::size_t part) {
                return chapter_path(std::string(search_path), letter.code, part);
            };
            Subject subject;
            subject.kind = PageKind::search;
            subject.path = path(number);
            subject.part.kind = PageKind::search;
            subject.part.path = search_path;
            for (std::size_t i = 0; i < entries_.size(); ++i) {
                subject.part.title.set(static_cast<Language>(i), letter.title);
            }
            subject.part.number = number;
            subject.part.of = parts;
            subjects.push_back(std::move(subject));
        }
    }
}

}  // namespace minhbach
