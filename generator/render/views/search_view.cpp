// SPDX-License-Identifier: MIT
// The pages of the list from A to Z: the first one, where results of a search stand, too, and those of the letters.
#include <algorithm>
#include <string_view>

#include "render/views/page_view.hpp"

namespace minhbach {

namespace {

// The letter whose page it is; none of the first page.
const SearchLetter* letter_of(const PageContext& context, const Subject& page) {
    for (const SearchLetter& letter : context.input.plan.search.letters()) {
        if (!page.part.path.empty() && letter.title == page.part.title.in(Languages::first)) {
            return &letter;
        }
    }
    return nullptr;
}

std::vector<View> entries_of(const PageContext& context, SearchIndex::Range range) {
    std::vector<View> views;
    for (std::size_t i = range.first; i < range.last; ++i) {
        const SearchEntry& entry = context.input.plan.search.entries(context.language())[i];
        View view;
        view.text("label", entry.label).text("href", context.link(entry.path)).text("context", entry.context);
        views.push_back(std::move(view));
    }
    return views;
}

View group_of(const PageContext& context, const std::string& letter, SearchIndex::Range range) {
    View group;
    group.text("letter", letter).list("search_entries", entries_of(context, range));
    return group;
}

// Everything on one page, by letter.
std::vector<View> all_groups(const PageContext& context) {
    const std::vector<SearchEntry>& all = context.input.plan.search.entries(context.language());
    std::vector<View> groups;
    for (std::size_t first = 0; first < all.size();) {
        const SearchLetter letter = minhbach::letter_of(all[first].sorted_by);
        std::size_t last = first;
        while (last < all.size() && minhbach::letter_of(all[last].sorted_by).code == letter.code) {
            ++last;
        }
        groups.push_back(group_of(context, letter.title, {first, last}));
        first = last;
    }
    return groups;
}

// The pages of a letter, by the names that each goes from and to.
std::vector<View> parts_of(const PageContext& context, const SearchLetter& letter, std::size_t here) {
    const SearchIndex& index = context.input.plan.search;
    std::vector<View> parts;
    for (std::size_t part = 1;; ++part) {
        const SearchIndex::Range range = index.on_page(context.language(), letter.code, part);
        if (range.size() == 0) {
            return parts;
        }
        const auto& entries = index.entries(context.language());
        View view;
        view.text("label", entries[range.first].label + " – " + entries[range.last - 1].label)
            .text("href", context.link(chapter_path(std::string(search_path), letter.code, part)))
            .flag("is_here", part == here);
        parts.push_back(std::move(view));
    }
}

}  // namespace

std::string search_title(const PageContext& context, const Subject& page) {
    std::string title = context.words("title_search");
    if (!page.part.path.empty()) {
        title = context.words("chapter_of", {{"title", title}, {"chapter", context.in(page.part.title)}});
    }
    // A language may have fewer pages of a letter than another: the last ones are empty.
    const SearchLetter* letter = letter_of(context, page);
    const std::size_t filled = letter == nullptr ? 1 : parts_of(context, *letter, page.part.number).size();
    if (const std::size_t of = std::max(filled, page.part.number); of > 1) {
        title += context.words("comma") + context.words("part_of_parts", {{"number", page.part.number}, {"of", of}});
    }
    return title;
}

void fill_search(const PageContext& context, View& view) {
    const SearchIndex& index = context.input.plan.search;
    const Subject& page = context.subject();
    const SearchLetter* here = letter_of(context, page);
    std::vector<View> letters;
    for (const SearchLetter& letter : index.letters()) {
        const std::size_t count = index.of_letter(context.language(), letter.code).size();
        if (count > 0) {
            View item;
            item.text("label", letter.title)
                .text("href", context.link(chapter_path(std::string(search_path), letter.code, 1)))
                .text("entries", context.format.count(count))
                .flag("is_here", &letter == here);
            letters.push_back(std::move(item));
        }
    }
    view.list_if_any("letters", std::move(letters));
    view.flag("is_list_start", here == nullptr)
        .flag("has_letter", here != nullptr)
        .text("letter", here == nullptr ? std::string() : here->title);
    std::vector<View> groups;
    std::vector<View> parts;
    if (here != nullptr) {
        const auto range = index.on_page(context.language(), here->code, page.part.number);
        if (range.size() > 0) {
            groups.push_back(group_of(context, here->title, range));
        }
        parts = parts_of(context, *here, page.part.number);
        if (parts.size() == 1 && page.part.number == 1) {
            parts.clear();
        }
    } else if (index.letters().empty()) {
        groups = all_groups(context);
    }
    view.list_if_any("parts", std::move(parts)).list_if_any("letter_groups", std::move(groups));
}

}  // namespace minhbach
