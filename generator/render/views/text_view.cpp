// SPDX-License-Identifier: MIT
// The pages that a publisher writes: their titles, their texts, and the list of them at the foot of every page.
#include "render/texts/markdown.hpp"
#include "render/views/page_view.hpp"

namespace minhbach {

namespace {

// The texts of a page in the reader's language; where the site lets a translation be missing and there is none, those
// of the first language.
std::vector<std::uint32_t> texts_of(const PageContext& context, const Subject& page) {
    std::vector<std::uint32_t> own;
    std::vector<std::uint32_t> first;
    for (const std::uint32_t index : page.commentary) {
        const Language language = context.corpus().commentary[index].language;
        if (language == context.language()) {
            own.push_back(index);
        } else if (language == Languages::first) {
            first.push_back(index);
        }
    }
    return own.empty() ? first : own;
}

}  // namespace

std::string text_title(const PageContext& context, const Subject& page) {
    const std::vector<std::uint32_t> texts = texts_of(context, page);
    return texts.empty() ? std::string() : context.corpus().commentary[texts.front()].title;
}

void fill_text(const PageContext& context, View& view) {
    const std::vector<std::uint32_t> texts = texts_of(context, context.subject());
    const bool borrowed = !texts.empty() && context.corpus().commentary[texts.front()].language != context.language();
    const std::string tag = borrowed ? context.corpus().site.languages.tag(Languages::first) : std::string();
    view.text("text_html", texts.empty() ? std::string() : with_links(context, context.input.commentary[texts.front()]))
        .flag("has_text_lang", borrowed)
        .text("text_lang", tag)
        .flag("has_title_lang", borrowed)
        .text("title_lang", tag);
    fill_commentary(context, view, texts.empty() ? texts : std::vector<std::uint32_t>(texts.begin() + 1, texts.end()));
}

void fill_site_pages(const PageContext& context, View& view) {
    std::vector<View> pages;
    for (const SitePage& page : context.corpus().site.pages) {
        const Subject* subject = context.input.plan.find(text_path(page));
        if (subject == nullptr) {
            continue;
        }
        View item;
        item.text("label", text_title(context, *subject))
            .text("href", context.link(subject->path))
            .flag("is_here", subject == &context.subject());
        pages.push_back(std::move(item));
    }
    view.list_if_any("site_pages", std::move(pages));
}

}  // namespace minhbach
